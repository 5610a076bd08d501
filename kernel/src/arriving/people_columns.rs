//! What a list of people can tell.

use super::{Column, Holds, Kind};
use crate::people::ContactRule;

/// One thing about a person that this program keeps, or knows the row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeopleColumn {
    /// The number or code the other program knows the person by.
    SourceId,
    /// How the person wants to be called; wins over every other name.
    CalledName,
    WholeName,
    FirstName,
    MiddleName,
    LastName,
    /// Where calls go.
    Phone,
    /// Where text messages go.
    TextPhone,
    Email,
    Post,
    MayCall,
    MayText,
    MayEmail,
    MayPost,
    /// What may be left when nobody picks up.
    Voicemail,
    SharedDevice,
    GoodTimes,
    Languages,
    /// What the person is here as.
    Role,
}

impl Column for PeopleColumn {
    const KIND: Kind = Kind::People;
    const ALL: &'static [Self] = &[
        Self::SourceId,
        Self::CalledName,
        Self::WholeName,
        Self::FirstName,
        Self::MiddleName,
        Self::LastName,
        Self::Phone,
        Self::TextPhone,
        Self::Email,
        Self::Post,
        Self::MayCall,
        Self::MayText,
        Self::MayEmail,
        Self::MayPost,
        Self::Voicemail,
        Self::SharedDevice,
        Self::GoodTimes,
        Self::Languages,
        Self::Role,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::CalledName => "called_name",
            Self::WholeName => "whole_name",
            Self::FirstName => "first_name",
            Self::MiddleName => "middle_name",
            Self::LastName => "last_name",
            Self::Phone => "phone",
            Self::TextPhone => "text_phone",
            Self::Email => "email",
            Self::Post => "post",
            Self::MayCall => "may_call",
            Self::MayText => "may_text",
            Self::MayEmail => "may_email",
            Self::MayPost => "may_post",
            Self::Voicemail => "voicemail",
            Self::SharedDevice => "shared_device",
            Self::GoodTimes => "good_times",
            Self::Languages => "languages",
            Self::Role => "role",
        }
    }

    fn holds(self) -> Holds {
        match self {
            Self::SourceId => Holds::Line(100),
            Self::CalledName
            | Self::WholeName
            | Self::FirstName
            | Self::MiddleName
            | Self::LastName => Holds::Name,
            Self::Phone | Self::TextPhone => Holds::Phone,
            Self::Email => Holds::Email,
            Self::Post => Holds::Post,
            Self::MayCall | Self::MayText | Self::MayEmail | Self::MayPost | Self::SharedDevice => {
                Holds::YesNo
            }
            Self::Voicemail => Holds::Voicemail,
            Self::GoodTimes => Holds::Line(ContactRule::GOOD_TIMES_MAX_CHARS),
            Self::Languages => Holds::Languages,
            Self::Role => Holds::Role,
        }
    }

    fn names(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names)
    }

    /// An address stands in several columns as often as in one; so do languages.
    fn may_repeat(self) -> bool {
        matches!(self, Self::Post | Self::Languages)
    }

    fn needed() -> &'static [&'static [Self]] {
        &[&[Self::CalledName, Self::WholeName, Self::FirstName, Self::LastName]]
    }
}

/// What each column is called, in English and Spanish.
const NAMES: &[(PeopleColumn, &str)] = &[
    (
        PeopleColumn::SourceId,
        "id, person id, personal id, client id, participant id, member id, peer id, record \
         id, external id, source id, case number, case no, id number, identificador, id de \
         la persona, id participante, numero de caso, expediente",
    ),
    (
        PeopleColumn::CalledName,
        "called name, preferred name, nickname, goes by, known as, chosen name, called, \
         likes to be called, name to call, preferred first name, nombre preferido, apodo, \
         nombre elegido, como quiere que le llamen, le gusta que le llamen",
    ),
    (
        PeopleColumn::WholeName,
        "whole name, name, full name, client name, participant name, member name, person, \
         participant, client, persons name, names, nombre completo, nombre y apellido, \
         nombre y apellidos, nombre, apellidos y nombre, participante, persona, name last \
         first, last name first name, first and last name, volunteer name, peer name",
    ),
    (
        PeopleColumn::FirstName,
        "first name, fname, first, given name, forename, nombre, primer nombre, nombre de \
         pila, nombres, clients first name, client first name, participant first name",
    ),
    (PeopleColumn::MiddleName, "middle name, middle, mname, middle initial, mi, segundo nombre"),
    (
        PeopleColumn::LastName,
        "last name, lname, last, surname, family name, apellido, apellidos, primer apellido, \
         clients last name, client last name, participant last name",
    ),
    (
        PeopleColumn::Phone,
        "phone, phone number, telephone, tel, phone no, home phone, main phone, primary \
         phone, call number, contact number, telefono, numero de telefono, telefono fijo, \
         telefono de casa, phone 1",
    ),
    (
        PeopleColumn::TextPhone,
        "text phone, text number, cell, cell phone, mobile, mobile phone, mobile number, \
         cell number, sms, celular, movil, telefono movil, telefono celular",
    ),
    (
        PeopleColumn::Email,
        "email, email address, mail, correo, correo electronico, direccion de correo",
    ),
    (
        PeopleColumn::Post,
        "post, address, mailing address, street, street address, home address, address 1, \
         address 2, address line 1, address line 2, city, state, zip, zip code, postcode, \
         postal code, direccion, domicilio, calle, ciudad, estado, codigo postal",
    ),
    (
        PeopleColumn::MayCall,
        "may call, ok to call, can we call, may we call, call ok, okay to call, se puede \
         llamar, podemos llamar",
    ),
    (
        PeopleColumn::MayText,
        "may text, ok to text, can we text, may we text, text ok, okay to text, podemos \
         enviar mensajes, podemos enviar sms",
    ),
    (
        PeopleColumn::MayEmail,
        "may email, ok to email, can we email, may we email, email ok, okay to email, \
         podemos enviar correo, podemos escribir por correo",
    ),
    (
        PeopleColumn::MayPost,
        "may post, ok to mail, may we write, ok to send mail, may we send letters, podemos \
         enviar cartas",
    ),
    (
        PeopleColumn::Voicemail,
        "voicemail, ok to leave message, may we leave a message, leave message, leave \
         voicemail, ok to leave voicemail, message ok, podemos dejar mensaje, dejar mensaje, \
         buzon de voz",
    ),
    (
        PeopleColumn::SharedDevice,
        "shared device, shared phone, phone is shared, does anyone share your phone, \
         telefono compartido",
    ),
    (
        PeopleColumn::GoodTimes,
        "good times, best time, best time to call, best times, preferred time, preferred day \
         and time, when to call, mejor hora, mejor horario, horario preferido",
    ),
    (
        PeopleColumn::Languages,
        "languages, language, preferred language, primary language, languages spoken, home \
         language, second language, idioma, idiomas, lengua, idioma preferido, idioma \
         principal",
    ),
    (
        PeopleColumn::Role,
        "role, roles, here as, kind of person, person type, member type, rol, funcion, papel, \
         tipo de persona",
    ),
];
