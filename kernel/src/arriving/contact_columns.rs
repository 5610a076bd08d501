//! What a contact log can tell.

use super::{Column, Holds, Kind};
use crate::contacts::Note;

/// One thing about a contact that this program keeps, or knows the row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactColumn {
    /// The number or code the other program knows the contact by.
    SourceId,
    /// Who it was with, by name.
    Person,
    /// Who it was with, by the number or code of the other program.
    PersonId,
    Worker,
    /// The day, perhaps with the time.
    StartedOn,
    StartedAt,
    EndedAt,
    Minutes,
    Mode,
    Place,
    Planned,
    Direction,
    Outcome,
    Work,
    Topics,
    FollowUpOn,
    /// How many others were there.
    OthersCount,
    ForSupervision,
    Note,
}

impl Column for ContactColumn {
    const KIND: Kind = Kind::Contacts;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::Person,
        Self::PersonId,
        Self::Worker,
        Self::StartedOn,
        Self::StartedAt,
        Self::EndedAt,
        Self::Minutes,
        Self::Mode,
        Self::Place,
        Self::Planned,
        Self::Direction,
        Self::Outcome,
        Self::Work,
        Self::Topics,
        Self::FollowUpOn,
        Self::OthersCount,
        Self::ForSupervision,
        Self::Note,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::Person => "person",
            Self::PersonId => "person_id",
            Self::Worker => "worker",
            Self::StartedOn => "started_on",
            Self::StartedAt => "started_at",
            Self::EndedAt => "ended_at",
            Self::Minutes => "minutes",
            Self::Mode => "mode",
            Self::Place => "place",
            Self::Planned => "planned",
            Self::Direction => "direction",
            Self::Outcome => "outcome",
            Self::Work => "work",
            Self::Topics => "topics",
            Self::FollowUpOn => "follow_up_on",
            Self::OthersCount => "others_count",
            Self::ForSupervision => "for_supervision",
            Self::Note => "note",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId | Self::PersonId => Holds::Line(100),
            Self::Person | Self::Worker => Holds::Name,
            Self::StartedOn => Holds::Moment,
            Self::StartedAt | Self::EndedAt => Holds::Clock,
            Self::Minutes => Holds::Minutes,
            Self::Mode => Holds::Mode,
            Self::Place => Holds::Place,
            Self::Planned => Holds::Planned,
            Self::Direction => Holds::Direction,
            Self::Outcome => Holds::Outcome,
            Self::Work => Holds::Work,
            Self::Topics => Holds::Line(300),
            Self::FollowUpOn => Holds::Date,
            Self::OthersCount => Holds::Count,
            Self::ForSupervision => Holds::YesNo,
            Self::Note => Holds::Text(Note::MAX_CHARS),
        }
    }

    fn names(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names)
    }

    fn may_repeat(self) -> bool {
        matches!(self, Self::Work | Self::Topics | Self::Note)
    }

    fn needed() -> &'static [&'static [Self]] {
        &[&[Self::StartedOn]]
    }
}

/// What each column is called, in English and Spanish.
const NAMES: &[(ContactColumn, &str)] = &[
    (
        ContactColumn::SourceId,
        "source id, id, contact id, record id, entry id, visit id, call id, id del contacto, \
         numero de registro",
    ),
    (
        ContactColumn::Person,
        "person, name, participant, participant name, client, client name, member, member \
         name, who, with, seen, spoke with, contact, persons name, full name, nombre, \
         persona, participante, nombre del participante, con quien, nombre completo",
    ),
    (
        ContactColumn::PersonId,
        "person id, id, client id, participant id, member id, personal id, case number, id \
         de la persona, id participante, expediente",
    ),
    (
        ContactColumn::Worker,
        "worker, name, peer worker, staff, staff name, staff member, peer, coach, peer \
         specialist, recovery coach, volunteer, volunteer name, worker name, made by, \
         entered by, caller, who, acompanante, voluntario, voluntaria, personal, quien \
         acompana, nombre",
    ),
    (
        ContactColumn::StartedOn,
        "started on, date, contact date, date of contact, service date, date of service, \
         visit date, call date, day, when, date time, start date, encounter date, fecha, \
         fecha del contacto, fecha de contacto, dia, fecha y hora, fecha de servicio",
    ),
    (
        ContactColumn::StartedAt,
        "started at, start, start time, time, time in, call time, contact time, time of \
         call, from, begin time, hora, hora de inicio, inicio, desde",
    ),
    (
        ContactColumn::EndedAt,
        "ended at, end, end time, time out, to, until, hora de fin, fin, hasta",
    ),
    (
        ContactColumn::Minutes,
        "minutes, duration, length, time, time spent, hours, total minutes, total hours, \
         total time, length of call, call length, call duration, mins, min, hrs, hr, contact \
         minutes, contact hours, minutos, duracion, horas, tiempo, total horas, total \
         minutos",
    ),
    (
        ContactColumn::Mode,
        "mode, contact mode, contact type, type of contact, contact method, method, how, \
         channel, type, service mode, modality, modo, tipo de contacto, tipo, medio, via, \
         modalidad",
    ),
    (
        ContactColumn::Place,
        "place, location, where, setting, site, place of service, lugar, donde, ubicacion",
    ),
    (
        ContactColumn::Planned,
        "planned, scheduled, was it planned, planned contact, planificado, previsto",
    ),
    (
        ContactColumn::Direction,
        "direction, incoming or outgoing, inbound or outbound, in or out, inbound outbound, \
         incoming outgoing, direccion de la llamada, entrante o saliente",
    ),
    (
        ContactColumn::Outcome,
        "outcome, result, call result, contact outcome, reached, status, call outcome, \
         resultado, resultado de la llamada, como fue",
    ),
    (
        ContactColumn::Work,
        "work, work code, code, activity code, service code, kind of work, activity, \
         activity type, type of service, type, service, codigo, actividad, tipo de \
         actividad, tipo de trabajo, tipo",
    ),
    (
        ContactColumn::Topics,
        "topics, topic, about, what about, subject, reason, tema, temas, motivo",
    ),
    (
        ContactColumn::FollowUpOn,
        "follow up on, follow up, follow up date, next contact, next call, next date, next \
         visit, next appointment, call back on, proximo contacto, proxima llamada, \
         seguimiento, fecha de seguimiento, proxima cita",
    ),
    (
        ContactColumn::OthersCount,
        "others count, head count, how many, number of people, attendees, attendance, number \
         attending, participants count, asistentes, numero de personas, cuantas personas, \
         asistencia",
    ),
    (
        ContactColumn::ForSupervision,
        "for supervision, supervision, bring to supervision, discuss in supervision, para \
         supervision",
    ),
    (
        ContactColumn::Note,
        "note, notes, comments, comment, summary, narrative, details, description, remarks, \
         nota, notas, comentarios, observaciones, resumen, descripcion",
    ),
];
