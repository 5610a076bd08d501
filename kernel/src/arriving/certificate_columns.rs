//! What a list of certificates can tell.

use super::{Column, Holds, Kind};
use crate::certificates::NewCertificate;

/// One thing about a certificate that this program keeps, or knows the row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CertificateColumn {
    /// The number or code the other program knows the row by.
    SourceId,
    Holder,
    Certificate,
    GivenBy,
    Number,
    GivenOn,
    ValidUntil,
    RenewBy,
    Renewal,
}

impl Column for CertificateColumn {
    const KIND: Kind = Kind::Certificates;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::Holder,
        Self::Certificate,
        Self::GivenBy,
        Self::Number,
        Self::GivenOn,
        Self::ValidUntil,
        Self::RenewBy,
        Self::Renewal,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::Holder => "holder",
            Self::Certificate => "certificate",
            Self::GivenBy => "given_by",
            Self::Number => "certificate_number",
            Self::GivenOn => "given_on",
            Self::ValidUntil => "valid_until_on",
            Self::RenewBy => "renew_by_on",
            Self::Renewal => "renewal",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId => Holds::Line(100),
            Self::Holder => Holds::Name,
            Self::Certificate => Holds::Line(NewCertificate::NAME_MAX_CHARS),
            Self::GivenBy => Holds::Line(NewCertificate::GIVEN_BY_MAX_CHARS),
            Self::Number => Holds::Line(NewCertificate::NUMBER_MAX_CHARS),
            Self::GivenOn | Self::ValidUntil | Self::RenewBy => Holds::Date,
            Self::Renewal => Holds::Line(NewCertificate::RENEWAL_MAX_CHARS),
        }
    }

    fn names(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names)
    }

    fn needed() -> &'static [&'static [Self]] {
        &[&[Self::Holder], &[Self::Certificate]]
    }
}

/// What each column is called, in English and Spanish. *Renewal* alone is a day in one list and words in
/// the next, so a person is asked.
const NAMES: &[(CertificateColumn, &str)] = &[
    (CertificateColumn::SourceId, "source id, id, record id, entry id, numero de registro"),
    (
        CertificateColumn::Holder,
        "holder, name, staff, staff name, worker, peer, peer worker, peer name, employee, employee \
         name, volunteer, volunteer name, full name, person, specialist, nombre, personal, empleado, \
         empleada, voluntario, voluntaria, acompanante, nombre completo, titular",
    ),
    (
        CertificateColumn::Certificate,
        "certificate, certification, certificate name, certification name, certificate type, \
         certification type, credential, credential type, credential name, title, license, licence, \
         license type, training, course, certificado, certificacion, tipo de certificado, tipo de \
         certificacion, credencial, titulo, licencia, formacion, curso",
    ),
    (
        CertificateColumn::GivenBy,
        "given by, issued by, issuer, issuing body, certifying body, certifying agency, certification \
         board, board, authority, issuing agency, issuing organization, issuing organisation, \
         organization, organisation, state, granted by, emitido por, otorgado por, emisor, organismo, \
         entidad, organizacion, institucion",
    ),
    (
        CertificateColumn::Number,
        "number, certificate number, certification number, certificate no, cert no, cert number, cert \
         id, certificate id, credential number, license number, license no, licence number, no, \
         numero, numero de certificado, numero de certificacion, numero de licencia",
    ),
    (
        CertificateColumn::GivenOn,
        "given on, issued, issued on, issue date, date issued, certified on, certification date, date \
         certified, date of certification, earned on, date earned, completed on, completion date, \
         start date, effective date, valid from, obtained, fecha, fecha de emision, emitido el, fecha \
         de certificacion, valido desde, obtenido el",
    ),
    (
        CertificateColumn::ValidUntil,
        "valid until, expires, expires on, expiration, expiration date, expiry, expiry date, exp date, \
         exp, valid through, valid thru, valid to, end date, until, date of expiration, certification \
         expires, cert expires, cert expiration, caduca, caduca el, vence, vence el, vencimiento, \
         fecha de vencimiento, fecha de caducidad, valido hasta, hasta",
    ),
    (
        CertificateColumn::RenewBy,
        "renew by, renewal date, renewal due, renewal due date, renew on, due, due date, renewal, \
         recertification date, recertify by, renovar antes de, fecha de renovacion, renovacion",
    ),
    (
        CertificateColumn::Renewal,
        "renewal needs, renewal requirements, renewal notes, requirements, ce requirements, ce needed, \
         ce hours needed, renewal, para renovar, requisitos de renovacion, requisitos, renovacion",
    ),
];
