//! What a list of referrals can tell.

use super::{Column, Holds, Kind};
use crate::referrals::NewReferral;

/// One thing about a referral that this program keeps, or knows the row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferralColumn {
    /// The number or code the other program knows the referral by.
    SourceId,
    Person,
    /// What the other program knows the person by.
    PersonId,
    /// The place somebody was pointed to.
    ReferredTo,
    /// The place somebody came to us from.
    CameFrom,
    ReferredOn,
    Need,
    Help,
    Worker,
    CameOf,
}

impl Column for ReferralColumn {
    const KIND: Kind = Kind::Referrals;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::Person,
        Self::PersonId,
        Self::ReferredTo,
        Self::CameFrom,
        Self::ReferredOn,
        Self::Need,
        Self::Help,
        Self::Worker,
        Self::CameOf,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::Person => "person",
            Self::PersonId => "person_id",
            Self::ReferredTo => "referred_to",
            Self::CameFrom => "came_from",
            Self::ReferredOn => "referred_on",
            Self::Need => "need",
            Self::Help => "help",
            Self::Worker => "worker",
            Self::CameOf => "came_of",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId | Self::PersonId => Holds::Line(100),
            Self::Person | Self::Worker => Holds::Name,
            Self::ReferredTo | Self::CameFrom => Holds::Line(NewReferral::PLACE_MAX_CHARS),
            Self::ReferredOn => Holds::Date,
            Self::Need => Holds::Line(NewReferral::NEED_MAX_CHARS),
            Self::Help => Holds::Help,
            Self::CameOf => Holds::CameOf,
        }
    }

    fn names(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names)
    }

    fn may_repeat(self) -> bool {
        self == Self::Need
    }

    fn needed() -> &'static [&'static [Self]] {
        &[&[Self::Person, Self::PersonId], &[Self::ReferredTo, Self::CameFrom], &[Self::ReferredOn]]
    }
}

/// What each column is called, in English and Spanish. *Referred by* is a colleague in one list and
/// another service in the next, so a person is asked.
const NAMES: &[(ReferralColumn, &str)] = &[
    (
        ReferralColumn::SourceId,
        "source id, id, record id, referral id, referral number, referral no, numero de registro, \
         numero de referencia, numero de derivacion",
    ),
    (
        ReferralColumn::Person,
        "person, name, client, client name, participant, participant name, member, member name, \
         consumer, youth, full name, who, nombre, persona, participante, cliente, miembro, \
         nombre completo, nombre del participante",
    ),
    (
        ReferralColumn::PersonId,
        "person id, client id, participant id, member id, personalid, client number, case number, \
         id de participante, id de cliente, numero de participante",
    ),
    (
        ReferralColumn::ReferredTo,
        "referred to, referral to, referral, agency, organization, organisation, service, service \
         name, provider, provider name, resource, resource name, destination, referral agency, \
         receiving agency, connected to, linked to, place, derivado a, derivada a, referido a, \
         referida a, agencia, organizacion, servicio, recurso, lugar, destino, proveedor",
    ),
    (
        ReferralColumn::CameFrom,
        "came from, referred from, referral from, referral source, source, source of referral, \
         referring agency, referring organization, referring organisation, referring provider, \
         referred by, how did you hear about us, derivado por, derivada por, referido por, referida \
         por, derivado de, fuente, fuente de derivacion, procedencia, origen",
    ),
    (
        ReferralColumn::ReferredOn,
        "referred on, date, day, referral date, date of referral, date referred, when, made on, \
         fecha, dia, fecha de derivacion, fecha de referencia, fecha de referido",
    ),
    (
        ReferralColumn::Need,
        "need, needs, need type, reason, reason for referral, referral reason, category, type, type \
         of referral, referral type, service type, type of service, for, purpose, necesidad, motivo, \
         razon, categoria, tipo, tipo de servicio, para que",
    ),
    (
        ReferralColumn::Help,
        "help, how, how helped, method, hand off, handoff, hand over, handover, warm handoff, warm \
         hand off, warm hand over, referral method, level of support, type of help, como, ayuda, \
         metodo, acompanamiento, modo",
    ),
    (
        ReferralColumn::Worker,
        "worker, staff, staff name, peer, peer worker, peer name, made by, helped by, who helped, \
         referred by, advocate, navigator, volunteer, acompanante, personal, quien ayudo, \
         voluntario, voluntaria, hecho por",
    ),
    (
        ReferralColumn::CameOf,
        "came of, what came of it, outcome, result, status, referral status, referral outcome, \
         disposition, connected, reached, completed, kept, closed loop, follow up result, resultado, \
         estado, estatus, que paso",
    ),
];
