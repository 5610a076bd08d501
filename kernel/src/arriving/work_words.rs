//! Kinds of work by their codes and names: English and Spanish.

use std::collections::BTreeSet;

use super::Reason;
use super::words::has;
use crate::contacts::WorkCode;
use crate::text::fold;

/// Names of the kinds of work, folded; the codes are read as they are.
const WORK: &[(WorkCode, &str)] = &[
    (WorkCode::D1, "advocacy, defensa, abogacia"),
    (
        WorkCode::D2,
        "connecting to resources, resources, linkage, referral, conexion con recursos, \
             recursos",
    ),
    (WorkCode::D3, "experiential sharing, sharing experience, compartir experiencia"),
    (WorkCode::D4, "building community, crear comunidad"),
    (WorkCode::D5, "relationship building, building relationship, crear relacion"),
    (
        WorkCode::D6,
        "group facilitation, facilitating group, facilitacion de grupo, facilitacion de \
             grupos",
    ),
    (
        WorkCode::D7,
        "skill building, mentoring, goal setting, skill building mentoring goal setting, \
             habilidades, mentoria, metas",
    ),
    (
        WorkCode::D8,
        "socialisation, socialization, self esteem building, socializacion, socialisation \
             and self esteem building, socialization and self esteem building",
    ),
    (WorkCode::I1, "group planning, group planning and development, planificacion de grupos"),
    (WorkCode::I2, "administration, admin, paperwork, administracion, papeleo"),
    (
        WorkCode::I3,
        "team communication, team meeting, staff meeting, reunion de equipo, comunicacion \
             del equipo",
    ),
    (
        WorkCode::I4,
        "supervision and training, supervision, training, formacion, capacitacion, \
             supervision y formacion",
    ),
    (WorkCode::I5, "receiving support, recibir apoyo"),
    (
        WorkCode::I6,
        "education and awareness building, education and awareness, awareness building, \
             educacion y concienciacion, sensibilizacion",
    ),
    (
        WorkCode::I7,
        "information gathering, information gathering and verification, busqueda de \
             informacion",
    ),
    (WorkCode::W1, "building relationships with staff, relacion con el personal"),
    (WorkCode::W2, "legitimising the peer role, legitimizing the peer role"),
];

/// The signs between several kinds of work in one cell.
const SEPARATORS: [char; 7] = [',', ';', '/', '|', '\n', '+', '&'];

/// Reads one or several kinds of work: `D1`, `d1, d3`, `D2 - Connecting to resources`, `Advocacy`.
pub fn read_work(text: &str) -> Result<BTreeSet<WorkCode>, Reason> {
    let pieces = || {
        let cut = text.split(SEPARATORS);
        cut.map(str::trim).filter(|piece| !piece.is_empty())
    };
    // A name may hold a comma or a stroke of its own.
    if let Ok(whole) = one_work(text) {
        return Ok(BTreeSet::from([whole]));
    }
    let read: Result<BTreeSet<_>, _> = pieces().map(one_work).collect();
    read.or_else(|reason| {
        let codes = |piece: &str| piece.split_whitespace().map(WorkCode::from_code).collect();
        let spaced: Option<Vec<WorkCode>> = codes(text);
        spaced.map(BTreeSet::from_iter).ok_or(reason)
    })
}

fn one_work(text: &str) -> Result<WorkCode, Reason> {
    let folded = fold(text);
    let (first, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    let is_list = text.contains(SEPARATORS);
    let named = || WORK.iter().find(|(_, names)| has(names, &folded));
    match WorkCode::from_code(first) {
        // A code with a name behind it: the two must not speak of different work.
        Some(code) => match WORK.iter().find(|(_, names)| has(names, rest)) {
            Some((other, _)) if *other != code => Err(Reason::TwoMeanings),
            // Somebody's own words behind a code are its label; behind a comma they are another thing.
            None if !rest.is_empty() && is_list => Err(Reason::WordUnknown),
            None if WorkCode::from_code(rest).is_some() => Err(Reason::WordUnknown),
            _ => Ok(code),
        },
        None => named().map(|(code, _)| *code).ok_or(Reason::WordUnknown),
    }
}
