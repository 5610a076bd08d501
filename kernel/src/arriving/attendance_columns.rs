//! What a sign-in sheet of groups can tell.

use super::{Column, Holds, Kind};

/// One thing about who came that this program keeps, or knows the row by.
///
/// What was written in the margin has no place: it may name people who did not choose to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttendanceColumn {
    /// The number or code the other program knows the row by.
    SourceId,
    Group,
    MetOn,
    /// Who came, by name.
    Person,
    FirstName,
    LastName,
    /// Who came, by the number or code of the other program.
    PersonId,
    /// All who came, in one cell.
    Everybody,
    /// How many came in all.
    CameCount,
    Minutes,
    /// Who ran it that day.
    Worker,
}

impl Column for AttendanceColumn {
    const KIND: Kind = Kind::Attendance;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::Group,
        Self::MetOn,
        Self::Person,
        Self::FirstName,
        Self::LastName,
        Self::PersonId,
        Self::Everybody,
        Self::CameCount,
        Self::Minutes,
        Self::Worker,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::Group => "group",
            Self::MetOn => "met_on",
            Self::Person => "came",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::PersonId => "person_id",
            Self::Everybody => "everybody",
            Self::CameCount => "came_count",
            Self::Minutes => "minutes",
            Self::Worker => "run_by",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId | Self::PersonId => Holds::Line(100),
            Self::Group => Holds::Line(80),
            Self::MetOn => Holds::Date,
            Self::Person | Self::FirstName | Self::LastName | Self::Worker => Holds::Name,
            Self::Everybody => Holds::Names,
            Self::CameCount => Holds::Count,
            Self::Minutes => Holds::Minutes,
        }
    }

    fn names(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names)
    }

    fn needed() -> &'static [&'static [Self]] {
        &[
            &[Self::MetOn],
            &[Self::Group],
            &[Self::Person, Self::FirstName, Self::PersonId, Self::Everybody, Self::CameCount],
        ]
    }
}

/// What each column is called, in English and Spanish.
const NAMES: &[(AttendanceColumn, &str)] = &[
    (AttendanceColumn::SourceId, "source id, id, record id, entry id, row id, numero de registro"),
    (
        AttendanceColumn::Group,
        "group, group name, name of group, which group, group attended, group title, session, \
         grupo, nombre del grupo, que grupo, sesion",
    ),
    (
        AttendanceColumn::MetOn,
        "met on, date, meeting date, group date, date of group, date of meeting, session date, \
         date of session, date attended, attendance date, sign in date, day, fecha, \
         fecha del grupo, fecha de la reunion, fecha de sesion, dia",
    ),
    (
        AttendanceColumn::Person,
        "came, name, participant, participant name, member, member name, client, client name, \
         attendee, attendee name, person, who, who came, full name, print name, printed name, \
         signed in, nombre, participante, nombre del participante, persona, quien, quien vino, \
         nombre completo, asistente",
    ),
    (
        AttendanceColumn::FirstName,
        "first name, first, given name, primer nombre, nombre de pila, nombres",
    ),
    (
        AttendanceColumn::LastName,
        "last name, last, family name, surname, last initial, apellido, apellidos",
    ),
    (
        AttendanceColumn::PersonId,
        "person id, client id, participant id, member id, personal id, case number, \
         id de la persona, id participante, expediente",
    ),
    (
        AttendanceColumn::Everybody,
        "everybody, attendees, names, participants, names of participants, members present, \
         present, who attended, nombres de participantes, participantes, asistentes, presentes",
    ),
    (
        AttendanceColumn::CameCount,
        "came count, attendance, head count, headcount, count, total, total attendance, \
         number attending, number of attendees, number of participants, how many, \
         how many came, number of people, total attended, total participants, asistencia, \
         cuantas personas, numero de personas, numero de asistentes, total de asistentes, cuantos",
    ),
    (
        AttendanceColumn::Minutes,
        "minutes, length, duration, hours, time, time spent, total time, mins, min, hrs, \
         how long, minutos, duracion, horas, tiempo",
    ),
    (
        AttendanceColumn::Worker,
        "run by, facilitator, facilitators, facilitated by, led by, leader, group leader, host, \
         peer worker, worker, staff, peer specialist, facilitador, facilitadora, acompanante, \
         a cargo, responsable, quien lo dirigio",
    ),
];
