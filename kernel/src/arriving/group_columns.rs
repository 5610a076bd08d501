//! What a list of groups can tell, and whether a table is one or a sign-in sheet.

use std::collections::BTreeMap;

use super::{AttendanceColumn, Column, Holds, Kind, Verdict, lacking, understand};

/// One thing about a group that this program keeps, or knows the row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupColumn {
    /// The number or code the other program knows the group by.
    SourceId,
    GroupName,
    About,
    /// Days, perhaps with the time.
    MeetsOn,
    MeetsAt,
    Minutes,
    Often,
    Place,
    Link,
    Languages,
    /// Who runs it.
    Worker,
    Room,
    Open,
    BeganOn,
    EndedOn,
}

impl Column for GroupColumn {
    const KIND: Kind = Kind::Groups;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::GroupName,
        Self::About,
        Self::MeetsOn,
        Self::MeetsAt,
        Self::Minutes,
        Self::Often,
        Self::Place,
        Self::Link,
        Self::Languages,
        Self::Worker,
        Self::Room,
        Self::Open,
        Self::BeganOn,
        Self::EndedOn,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::GroupName => "group_name",
            Self::About => "about",
            Self::MeetsOn => "meets_on",
            Self::MeetsAt => "meets_at",
            Self::Minutes => "minutes",
            Self::Often => "often",
            Self::Place => "group_place",
            Self::Link => "link",
            Self::Languages => "languages",
            Self::Worker => "run_by",
            Self::Room => "room",
            Self::Open => "open",
            Self::BeganOn => "began_on",
            Self::EndedOn => "ended_on",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId => Holds::Line(100),
            Self::GroupName => Holds::Line(80),
            Self::About => Holds::Text(1_000),
            Self::MeetsOn | Self::MeetsAt => Holds::When,
            Self::Minutes => Holds::Minutes,
            Self::Often => Holds::Often,
            Self::Place => Holds::Line(200),
            Self::Link => Holds::Line(2_048),
            Self::Languages => Holds::Languages,
            Self::Worker => Holds::Name,
            Self::Room => Holds::Count,
            Self::Open => Holds::Open,
            Self::BeganOn | Self::EndedOn => Holds::Date,
        }
    }

    fn names(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names)
    }

    fn may_repeat(self) -> bool {
        matches!(self, Self::About)
    }

    fn needed() -> &'static [&'static [Self]] {
        &[&[Self::GroupName]]
    }
}

/// What each column is called, in English and Spanish.
const NAMES: &[(GroupColumn, &str)] = &[
    (
        GroupColumn::SourceId,
        "source id, id, group id, group number, group code, record id, numero de grupo, id del grupo",
    ),
    (
        GroupColumn::GroupName,
        "group name, group, name, name of group, name of the group, title, group title, nombre, \
         nombre del grupo, grupo, titulo",
    ),
    (
        GroupColumn::About,
        "about, description, topic, topics, focus, subject, what it is about, who it is for, \
         purpose, type, group type, type of group, descripcion, tema, sobre que, de que trata, \
         tipo, tipo de grupo, para quien",
    ),
    (
        GroupColumn::MeetsOn,
        "meets on, day, days, weekday, day of week, day of the week, meeting day, when, schedule, \
         day time, day and time, days and times, date and time, meets, dia, dias, cuando, horario, \
         dia y hora, dia de la semana",
    ),
    (
        GroupColumn::MeetsAt,
        "meets at, time, start time, time of day, meeting time, times, hours, hora, hora de inicio, \
         a que hora, horas",
    ),
    (
        GroupColumn::Minutes,
        "minutes, length, duration, how long, mins, min, minutos, duracion, cuanto dura",
    ),
    (
        GroupColumn::Often,
        "often, how often, frequency, recurrence, repeats, occurs, frecuencia, cada cuanto",
    ),
    (
        GroupColumn::Place,
        "group place, place, location, where, room, site, address, venue, building, lugar, donde, \
         sitio, direccion, sala, ubicacion",
    ),
    (
        GroupColumn::Link,
        "link, online, online link, zoom, zoom link, url, web link, video link, meeting link, \
         virtual link, enlace, en linea, enlace de zoom, liga",
    ),
    (
        GroupColumn::Languages,
        "languages, language, spoken language, idioma, idiomas, lengua, lenguas",
    ),
    (
        GroupColumn::Worker,
        "run by, facilitator, facilitators, facilitated by, led by, leader, group leader, host, \
         peer worker, peer, worker, staff, peer specialist, contact, who runs it, lo dirige, \
         facilitador, facilitadora, acompanante, a cargo, responsable, quien lo dirige",
    ),
    (
        GroupColumn::Room,
        "room for, capacity, max, maximum, maximum size, group size, size, size limit, limit, \
         max participants, seats, spots, places, cupo, capacidad, maximo, plazas, lugares",
    ),
    (
        GroupColumn::Open,
        "open, open or closed, open closed, status, accepting, accepting new members, drop in, \
         open to new members, new members, abierto, abierto o cerrado, estado, admite personas nuevas",
    ),
    (
        GroupColumn::BeganOn,
        "began on, start date, started, started on, start, first meeting, begins, since, \
         fecha de inicio, inicio, empezo, desde",
    ),
    (
        GroupColumn::EndedOn,
        "ended on, end date, ended, end, last meeting, ends, until, closed on, fecha de fin, fin, \
         termino, hasta",
    ),
];

/// Whether a table of groups is a sign-in sheet: it tells days on which a group met and who came, and no
/// fewer of its columns are those of a sheet than of a list. `said` are the codes somebody settled for columns.
pub fn is_sign_in(headers: &[String], said: &[&str]) -> bool {
    let list = understand::<GroupColumn>(headers, &BTreeMap::new());
    let sheet = understand::<AttendanceColumn>(headers, &BTreeMap::new());
    let is_said = |code: &str| said.contains(&code);
    let tells_day = is_said(AttendanceColumn::MetOn.code())
        || sheet.iter().any(|reading| match &reading.verdict {
            Verdict::Means { column, .. } => *column == AttendanceColumn::MetOn,
            Verdict::TwoMeanings(columns) => columns.contains(&AttendanceColumn::MetOn),
            _ => false,
        });
    let codes = |all: Vec<&'static str>| all.into_iter().filter(|code| is_said(code)).count();
    let of_sheet = codes(AttendanceColumn::ALL.iter().map(|column| column.code()).collect());
    let of_list = codes(GroupColumn::ALL.iter().map(|column| column.code()).collect());
    if of_sheet != of_list {
        return tells_day && of_sheet > of_list;
    }
    // A sheet says who came, or how many; it may lack the group, when all of it is about one.
    let lacks = lacking(&sheet).iter().any(|set| !set.contains(&AttendanceColumn::Group));
    if !tells_day || lacks {
        return false;
    }
    if !lacking(&list).is_empty() {
        return true;
    }
    let count = |verdicts: Vec<bool>| verdicts.into_iter().filter(|means| *means).count();
    let means = |is_left: bool| !is_left;
    let list = list.iter().map(|r| means(matches!(r.verdict, Verdict::NotUnderstood))).collect();
    let sheet = sheet.iter().map(|r| means(matches!(r.verdict, Verdict::NotUnderstood))).collect();
    count(sheet) >= count(list)
}
