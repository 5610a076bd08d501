//! Words for how somebody was helped to a service, what came of it, and what it was for.

use super::Reason;
use super::words::{among, has, read_yes_no};
use crate::referrals::{CameOf, Help};
use crate::resources::NeedKind;
use crate::text::fold;

/// Reads how somebody was helped. A warm hand-over is done together; a plain yes to it too.
pub fn read_help(text: &str) -> Result<Help, Reason> {
    const WORDS: &[(Help, &str)] = &[
        (
            Help::Told,
            "told about it, information, info, information only, info only, information given, gave \
             information, gave number, gave info, number given, phone number, brochure, flyer, list, \
             verbal, cold referral, cold, cold hand off, self referral, informacion, informado, \
             informada, folleto, se le dijo, solo informacion",
        ),
        (
            Help::Together,
            "called together, call together, warm hand off, warm handoff, warm hand over, warm \
             handover, warm referral, warm, warm transfer, three way call, 3 way call, made call, \
             assisted, assisted referral, helped apply, facilitated, introduced, en conjunto, \
             juntos, juntas, llamaron juntos, llamamos juntos, transferencia calida, asistida",
        ),
        (
            Help::WentAlong,
            "went along, went with, went with them, accompanied, accompaniment, escorted, in person, \
             transported, drove, gave ride, ride, walked over, acompanado, acompanada, \
             acompanamiento, fuimos juntos, en persona, llevado, llevada, transporte",
        ),
    ];
    match read_yes_no(text) {
        Ok(true) => Ok(Help::Together),
        Ok(false) => Ok(Help::Told),
        Err(_) => among(text, Help::code, &Help::ALL, WORDS),
    }
}

/// Reads what came of it. *Closed* does not say how, so it has two meanings; *did not go* is not
/// somebody's fault, and not a no either.
pub fn read_came_of(text: &str) -> Result<CameOf, Reason> {
    const UNCLEAR: &[&str] = &["closed", "done", "cancelled", "canceled", "cerrado", "cancelado"];
    const WORDS: &[(CameOf, &str)] = &[
        (
            CameOf::NotKnown,
            "not known yet, pending, open, in progress, in process, waiting, waitlist, wait list, \
             waitlisted, waiting list, new, sent, made, submitted, scheduled, ongoing, follow up, \
             accepted, pendiente, en proceso, abierto, abierta, en espera, lista de espera, enviado, \
             enviada, en curso",
        ),
        (
            CameOf::GotThere,
            "yes, y, true, x, reached, connected, kept, complete, completed, attended, enrolled, \
             admitted, received, received service, services received, served, successful, success, \
             linked, housed, engaged, closed completed, closed successful, si, conectado, conectada, \
             completado, completada, asistio, inscrito, inscrita, recibido, logrado, llego",
        ),
        (
            CameOf::DidNotWorkOut,
            "no, n, false, not reached, not connected, not completed, incomplete, unsuccessful, did \
             not attend, not attended, no show, noshow, not eligible, ineligible, denied, full, no \
             space, no availability, not available, no response, no answer, unable to reach, \
             rejected, closed unsuccessful, failed, lost contact, expired, no funciono, no elegible, \
             no asistio, sin respuesta, negado, negada, rechazado por el servicio, no disponible",
        ),
        (
            CameOf::DidNotWant,
            "declined, refused, client declined, client refused, not interested, not wanted, changed \
             mind, did not want it, withdrawn, withdrew, no quiso, no quiere, rechazo, declino, no \
             interesado, no interesada",
        ),
    ];
    if UNCLEAR.contains(&fold(text).as_str()) {
        return Err(Reason::TwoMeanings);
    }
    among(text, CameOf::code, &CameOf::ALL, WORDS)
}

/// The kind of help a word means; none where it means none or several. What is not known stays a word.
pub fn read_need(text: &str) -> Option<NeedKind> {
    const WORDS: &[(NeedKind, &str)] = &[
        (NeedKind::Food, "food pantry, food bank, meals, groceries, snap, comida, alimentos"),
        (NeedKind::Housing, "shelter, rent, rental help, vivienda, albergue, refugio, alquiler"),
        (NeedKind::Health, "medical, healthcare, doctor, dental, primary care, salud, medico"),
        (
            NeedKind::MentalHealth,
            "mh, counseling, counselling, therapy, behavioral health, salud mental, terapia",
        ),
        (
            NeedKind::SubstanceUse,
            "sud, treatment, detox, recovery, addiction, rehab, tratamiento, recuperacion, adicciones",
        ),
        (NeedKind::Groups, "group, support group, meeting, meetings, mutual aid, grupo, grupos"),
        (NeedKind::Safety, "domestic violence, dv, crisis, seguridad, violencia"),
        (NeedKind::Legal, "legal aid, legal help, lawyer, court, abogado, ayuda legal"),
        (NeedKind::Money, "benefits, financial, finances, ssi, ssdi, dinero, beneficios"),
        (NeedKind::Work, "employment, job, jobs, vocational, trabajo, empleo"),
        (NeedKind::Learning, "education, school, ged, training, educacion, escuela, estudios"),
        (NeedKind::Transport, "transportation, bus pass, ride, rides, transporte"),
        (NeedKind::Family, "childcare, child care, parenting, familia, cuidado infantil"),
        (NeedKind::Things, "clothing, furniture, id card, phone, goods, ropa, muebles, cosas"),
    ];
    let folded = fold(text);
    let by_code = NeedKind::ALL.into_iter().find(|need| fold(need.code()) == folded);
    let by_word = || WORDS.iter().find(|(_, words)| has(words, &folded)).map(|(need, _)| *need);
    by_code.or_else(by_word)
}
