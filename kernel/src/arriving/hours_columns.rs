//! What a list of hours can tell: work that was with nobody in particular.

use super::{Column, Holds, Kind};
use crate::contacts::Note;

/// One thing about a stretch of work that this program keeps, or knows the row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoursColumn {
    /// The number or code the other program knows the entry by.
    SourceId,
    Worker,
    /// The day, perhaps with the time.
    StartedOn,
    StartedAt,
    EndedAt,
    Minutes,
    Work,
    Topics,
    Place,
    Note,
}

impl Column for HoursColumn {
    const KIND: Kind = Kind::Hours;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::Worker,
        Self::StartedOn,
        Self::StartedAt,
        Self::EndedAt,
        Self::Minutes,
        Self::Work,
        Self::Topics,
        Self::Place,
        Self::Note,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::Worker => "worker",
            Self::StartedOn => "started_on",
            Self::StartedAt => "started_at",
            Self::EndedAt => "ended_at",
            Self::Minutes => "minutes",
            Self::Work => "work",
            Self::Topics => "topics",
            Self::Place => "place",
            Self::Note => "note",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId => Holds::Line(100),
            Self::Worker => Holds::Name,
            Self::StartedOn => Holds::Moment,
            Self::StartedAt | Self::EndedAt => Holds::Clock,
            Self::Minutes => Holds::Minutes,
            Self::Work => Holds::Work,
            Self::Topics => Holds::Line(300),
            Self::Place => Holds::Place,
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
        &[&[Self::StartedOn], &[Self::Minutes, Self::EndedAt]]
    }
}

/// What each column is called, in English and Spanish.
const NAMES: &[(HoursColumn, &str)] = &[
    (HoursColumn::SourceId, "source id, id, record id, entry id, numero de registro"),
    (
        HoursColumn::Worker,
        "worker, name, volunteer, volunteer name, staff, staff name, peer, peer worker, \
         employee, full name, who, nombre, voluntario, voluntaria, acompanante, personal, \
         nombre completo",
    ),
    (
        HoursColumn::StartedOn,
        "started on, date, day, work date, shift date, date worked, service date, when, date \
         time, fecha, dia, fecha de servicio, fecha y hora",
    ),
    (
        HoursColumn::StartedAt,
        "started at, start, start time, time in, time, from, clock in, hora, hora de inicio, \
         hora de entrada, entrada, inicio, desde",
    ),
    (
        HoursColumn::EndedAt,
        "ended at, end, end time, time out, to, until, clock out, hora de fin, hora de \
         salida, salida, fin, hasta",
    ),
    (
        HoursColumn::Minutes,
        "minutes, hours, duration, time, time spent, total hours, total minutes, total time, \
         hours worked, volunteer hours, hrs, hr, mins, min, length, minutos, horas, horas \
         trabajadas, horas de voluntariado, duracion, tiempo, total horas, total minutos",
    ),
    (
        HoursColumn::Work,
        "work, work code, code, activity, activity code, task, type of work, activity type, \
         what, type, kind of work, actividad, tarea, tipo de trabajo, tipo, codigo",
    ),
    (HoursColumn::Topics, "topics, topic, about, tema, temas"),
    (HoursColumn::Place, "place, location, where, site, lugar, donde, sitio"),
    (
        HoursColumn::Note,
        "note, notes, comments, comment, description, details, remarks, nota, notas, \
         comentarios, observaciones, descripcion",
    ),
];
