//! Words for yes and no, ways to meet, places, how it went: English and Spanish.

use super::{Change, Read, Reason};
use crate::contacts::{Direction, Mode, Outcome, PlaceKind, Planned};
use crate::people::Voicemail;
use crate::text::fold;

/// Whether a cell only says that there is nothing.
pub fn says_nothing(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "n a",
        "none",
        "null",
        "nil",
        "unknown",
        "not known",
        "tbd",
        "ninguno",
        "ninguna",
        "no aplica",
        "n d",
        "desconocido",
        "sin datos",
        "no data",
        "not asked",
        "data not collected",
    ];
    let folded = fold(text);
    let is_signs = folded.is_empty() && text.trim().chars().all(|c| "-–—?.*/".contains(c));
    is_signs || WORDS.contains(&folded.as_str())
}

/// Reads yes and no, and a mark in a box. A cross could be either; an `x` is a mark.
pub fn read_yes_no(text: &str) -> Result<bool, Reason> {
    let text = text.trim();
    match text {
        "✓" | "✔" | "☑" | "✔️" | "✅" => return Ok(true),
        "☐" => return Ok(false),
        _ => {}
    }
    match fold(text).as_str() {
        "yes" | "y" | "true" | "t" | "1" | "si" | "s" | "x" | "on" | "ok" | "verdadero" => Ok(true),
        "no" | "n" | "false" | "f" | "0" | "off" | "falso" => Ok(false),
        _ => Err(Reason::NotYesNo),
    }
}

/// Whether a cell is a code of HMIS for "does not know", "rather not say" or "not asked".
pub(super) fn is_not_known_code(text: &str) -> bool {
    matches!(text.trim(), "8" | "9" | "99")
}

/// Reads what may be left when nobody picks up. A plain yes is the least of it: a first name.
pub fn read_voicemail(text: &str) -> Result<Read<Voicemail>, Reason> {
    let folded = fold(text);
    let by_code = Voicemail::ALL.into_iter().find(|v| fold(v.code()) == folded);
    if let Some(voicemail) = by_code {
        return Ok(Read::plain(voicemail));
    }
    match folded.as_str() {
        "name only" | "only first name" | "solo nombre" | "solo el nombre" => {
            Ok(Read::plain(Voicemail::FirstNameOnly))
        }
        "say where from" | "with organisation" | "with organization" | "detailed message"
        | "mensaje completo" => Ok(Read::plain(Voicemail::SayWhereFrom)),
        _ if read_yes_no(text)? => {
            Ok(Read::changed(Voicemail::FirstNameOnly, Change::LeastMessage))
        }
        _ => Ok(Read::plain(Voicemail::No)),
    }
}

/// The value of the only row that has the word; two rows with it are two meanings.
pub(super) fn among<T: Copy + PartialEq>(
    text: &str,
    code: impl Fn(T) -> &'static str,
    all: &[T],
    words: &[(T, &str)],
) -> Result<T, Reason> {
    let folded = fold(text);
    if let Some(found) = all.iter().find(|value| fold(code(**value)) == folded) {
        return Ok(*found);
    }
    let mut found = words.iter().filter(|(_, words)| has(words, &folded));
    match (found.next(), found.next()) {
        (Some((value, _)), None) => Ok(*value),
        (Some(_), Some(_)) => Err(Reason::TwoMeanings),
        (None, _) => Err(Reason::WordUnknown),
    }
}

/// Whether a word stands in a list with commas between its words.
pub(super) fn has(words: &str, folded: &str) -> bool {
    words.split(", ").any(|word| word == folded)
}

/// Reads how the two met or spoke.
pub fn read_mode(text: &str) -> Result<Mode, Reason> {
    const WORDS: &[(Mode, &str)] = &[
        (
            Mode::InPerson,
            "in person, face to face, f2f, ftf, visit, home visit, meeting, office, one on one, \
             1 1, en persona, presencial, cara a cara, visita",
        ),
        (
            Mode::Phone,
            "call, phone call, telephone, telephone call, tel, voice, voice only, phone contact, llamada, \
             telefono, por telefono, llamada telefonica",
        ),
        (
            Mode::Text,
            "texted, text message, sms, chat, message, whatsapp, mensaje, mensaje de texto",
        ),
        (Mode::Email, "e mail, mail, correo, correo electronico"),
        (Mode::Video, "video call, zoom, teams, telehealth, video chat, videollamada, virtual"),
        (Mode::Group, "group session, group meeting, support group, grupo"),
        (Mode::DropIn, "walk in, dropin, walkin, drop in visit, sin cita"),
        (Mode::Outreach, "street outreach, street, outreach visit, alcance, calle"),
    ];
    among(text, Mode::code, &Mode::ALL, WORDS)
}

/// Reads how it went. "Cancelled" and "no show" do not say who did what: they have two meanings.
pub fn read_outcome(text: &str) -> Result<Outcome, Reason> {
    const UNCLEAR: &[&str] = &[
        "cancelled",
        "canceled",
        "cancelado",
        "cancelada",
        "no show",
        "noshow",
        "dna",
        "did not attend",
        "missed",
        "na",
        "no se presento",
    ];
    const WORDS: &[(Outcome, &str)] = &[
        (
            Outcome::Reached,
            "yes, true, spoke, spoke with, talked, completed, complete, attended, met, kept, \
             successful, contact made, connected, answered, show, showed, contactado, hablamos, \
             completado, asistio, si, realizado, realizada",
        ),
        (
            Outcome::LeftMessage,
            "left a message, left msg, lm, lvm, left vm, left voicemail, vm, voicemail, message \
             left, deje mensaje, dejo mensaje, mensaje dejado, buzon de voz",
        ),
        (
            Outcome::NoAnswer,
            "no, false, no response, didnt answer, did not answer, unable to reach, not reached, no \
             contact, no contesto, no contesta, no respondio, sin respuesta, busy, not home",
        ),
        (Outcome::Declined, "refused, not interested, said no, rechazo, no quiso"),
        (
            Outcome::Rescheduled,
            "reschedule, re scheduled, postponed, moved, reprogramado, reprogramada, pospuesto",
        ),
    ];
    if UNCLEAR.contains(&fold(text).as_str()) {
        return Err(Reason::TwoMeanings);
    }
    among(text, Outcome::code, &Outcome::ALL, WORDS)
}

/// Reads what kind of place it was.
pub fn read_place(text: &str) -> Result<PlaceKind, Reason> {
    const WORDS: &[(PlaceKind, &str)] = &[
        (
            PlaceKind::OurPlace,
            "office, our office, centre, center, agency, on site, oficina, centro",
        ),
        (
            PlaceKind::TheirPlace,
            "home, their home, home visit, clients home, casa, domicilio, su casa",
        ),
        (PlaceKind::Community, "cafe, library, coffee shop, church, comunidad, biblioteca"),
        (PlaceKind::Outdoors, "park, street, outside, parque, calle, aire libre"),
        (PlaceKind::Health, "hospital, clinic, er, ed, emergency room, clinica, consultorio"),
        (PlaceKind::Shelter, "homeless shelter, refugio, albergue"),
        (PlaceKind::PrisonOrJail, "jail, prison, carcel, prision"),
        (PlaceKind::School, "college, university, escuela, universidad"),
        (PlaceKind::Workplace, "work, job site, trabajo"),
        (PlaceKind::Online, "virtual, internet, remote, en linea, remoto"),
        (PlaceKind::Elsewhere, "other, otro, otro lugar"),
    ];
    among(text, PlaceKind::code, &PlaceKind::ALL, WORDS)
}

/// Reads whether it was planned: its own words, or yes and no.
pub fn read_planned(text: &str) -> Result<Planned, Reason> {
    const WORDS: &[(Planned, &str)] = &[
        (Planned::Planned, "scheduled, appointment, planificado, previsto, con cita"),
        (Planned::Unplanned, "unscheduled, spontaneous, no planificado, sin cita, walk in"),
    ];
    match read_yes_no(text) {
        Ok(true) => Ok(Planned::Planned),
        Ok(false) => Ok(Planned::Unplanned),
        Err(_) => among(text, Planned::code, &Planned::ALL, WORDS),
    }
}

/// Reads who turned to whom.
pub fn read_direction(text: &str) -> Result<Direction, Reason> {
    const WORDS: &[(Direction, &str)] = &[
        (Direction::In, "inbound, incoming, received, entrante, recibida, they called"),
        (Direction::Out, "outbound, outgoing, made, saliente, realizada, we called"),
    ];
    among(text, Direction::code, &Direction::ALL, WORDS)
}
