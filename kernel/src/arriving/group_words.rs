//! Words for how often a group meets, and whether somebody new can come: English and Spanish.

use super::words::has;
use super::{Reason, read_yes_no};
use crate::groups::Often;
use crate::text::fold;

/// Reads how often a group meets.
pub fn read_often(text: &str) -> Result<Often, Reason> {
    const WORDS: &[(Often, &str)] = &[
        (
            Often::Weekly,
            "weekly, week, every week, once a week, once weekly, each week, wkly, 1x week, 1 x week, \
             semanal, cada semana, todas las semanas, una vez por semana, una vez a la semana",
        ),
        (
            Often::TwoWeeks,
            "every two weeks, every 2 weeks, every other week, every second week, fortnightly, \
             biweekly, bi weekly, two weeks, quincenal, cada dos semanas, cada 2 semanas, cada 15 dias",
        ),
        (
            Often::Monthly,
            "monthly, month, every month, once a month, each month, mensual, cada mes, una vez al mes, \
             todos los meses",
        ),
    ];
    let folded = fold(text);
    let found =
        WORDS.iter().find(|(often, words)| has(words, &folded) || fold(often.code()) == folded);
    found.map(|(often, _)| *often).ok_or(Reason::WordUnknown)
}

/// Reads whether somebody new can come. A group that is running is not yet one that is open.
pub fn read_open(text: &str) -> Result<bool, Reason> {
    const OPEN: &str = "open, open group, open to all, open to new members, open to anyone, drop in, \
                        dropin, abierto, abierta, grupo abierto";
    const CLOSED: &str = "closed, closed group, full, invitation only, by invitation, ended, finished, \
                          inactive, on hold, paused, cerrado, cerrada, grupo cerrado, lleno, inactivo";
    let folded = fold(text);
    if has(OPEN, &folded) {
        Ok(true)
    } else if has(CLOSED, &folded) {
        Ok(false)
    } else {
        read_yes_no(text).map_err(|_| Reason::WordUnknown)
    }
}
