//! Invented words: names, hopes and notes, written for this project. Nobody here is real.
//!
//! What two people wrote is in the language they share, and fits how and how long they met.

use kernel::contacts::{Mode, WorkCode};

/// What somebody speaks and writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Spanish,
    Portuguese,
}

impl Tongue {
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
        }
    }

    /// First names; with the letter of a family name they make "Ana R.". None is in the cast.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                "Jo", "Dee", "Mari", "Rob", "Kit", "Fatima", "Noah", "Amara", "Tess", "Yusuf",
                "Bea", "Hollis", "Quinn", "Obi", "Leila", "Pavel", "Rio", "Sunniva", "Wren", "Zoë",
                "Imani", "Gus", "Nadia", "Cleo", "Dara", "Emre", "Femi",
            ],
            Self::Spanish => {
                &["Ana", "Luis", "Marta", "Tomás", "Abel", "Lucía", "Paz", "Iván", "Noemí", "Julio"]
            }
            Self::Portuguese => &["Rui", "Sónia", "Duarte", "Graça", "Nuno", "Telma"],
        }
    }

    /// What somebody hopes for. The first ones are the cast's, by their place.
    pub const fn hopes(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                "Someone who gets it without a long story.",
                "I want to get out of the house more. Not alone at first.",
                "Someone to walk with and talk, or not talk.",
                "Help with forms. And someone who has slept in a car too.",
                "I'd like to sing again. I stopped when things got bad.",
                "Someone who came out of hospital and is okay now.",
                "A person who has kids and knows how hard mornings are.",
            ],
            Self::Spanish => &[
                "Alguien con quien hablar en español, sin prisa.",
                "Salir un poco de casa, con alguien al lado.",
            ],
            Self::Portuguese => &["Alguém que fale português e que saiba ouvir."],
        }
    }

    /// What two people wrote about a contact, so that the person can read it.
    pub const fn notes(self) -> &'static [Told] {
        match self {
            Self::English => NOTES_EN,
            Self::Spanish => NOTES_ES,
            Self::Portuguese => NOTES_PT,
        }
    }
}

/// A contact in a few plain words: how they met, for how long, what kind of work it was.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub mode: Mode,
    pub minutes: u32,
    pub code: WorkCode,
    pub note: &'static str,
}

const fn told(mode: Mode, minutes: u32, code: WorkCode, note: &'static str) -> Told {
    Told { mode, minutes, code, note }
}

const NOTES_EN: &[Told] = &[
    told(
        Mode::InPerson,
        60,
        WorkCode::D5,
        "Walked by the river. We talked about sleep and what helps.",
    ),
    told(
        Mode::InPerson,
        45,
        WorkCode::D5,
        "Coffee at the corner. It was a hard week and we said so. We also laughed.",
    ),
    told(
        Mode::InPerson,
        30,
        WorkCode::D2,
        "Looked at the bus times together. The first trip is on Friday.",
    ),
    told(
        Mode::Phone,
        15,
        WorkCode::D5,
        "Short call. All right today. Wants to try the Tuesday group.",
    ),
    told(
        Mode::InPerson,
        60,
        WorkCode::D2,
        "We filled in the housing form. One page is left for next time.",
    ),
    told(
        Mode::Phone,
        30,
        WorkCode::D3,
        "Talked about the choir. I said how I was afraid too, the first time.",
    ),
    told(
        Mode::InPerson,
        60,
        WorkCode::D2,
        "Went along to the clinic. We waited long, and it went well.",
    ),
    told(
        Mode::Text,
        15,
        WorkCode::D7,
        "We wrote back and forth, and made a list of people to call on a bad night.",
    ),
    told(Mode::Phone, 45, WorkCode::D5, "Mostly listened. That was what was wanted."),
];

const NOTES_ES: &[Told] = &[
    told(Mode::Phone, 30, WorkCode::D5, "Hablamos de la familia y de cómo pedir ayuda sin pena."),
    told(
        Mode::InPerson,
        60,
        WorkCode::D8,
        "Caminamos por el mercado. Quiere aprender a cocinar otra vez.",
    ),
    told(Mode::Phone, 15, WorkCode::D5, "Llamada corta. Está mejor y duerme un poco más."),
    told(
        Mode::Text,
        15,
        WorkCode::D7,
        "Nos escribimos sobre el curso. Empieza el lunes, con nervios y con ganas.",
    ),
    told(Mode::InPerson, 45, WorkCode::D2, "Rellenamos juntos la solicitud. Falta una hoja."),
];

const NOTES_PT: &[Told] = &[
    told(Mode::Phone, 30, WorkCode::D5, "Falámos da mudança e do que ainda falta. Foi um bom dia."),
    told(Mode::InPerson, 45, WorkCode::D8, "Bebemos um chá. Quer voltar ao grupo de quinta-feira."),
    told(Mode::Text, 15, WorkCode::D5, "Mensagens curtas. Hoje correu melhor."),
];

/// The day that was hard, and what was done together: the programme's own steps, no tool acts by itself.
pub(super) const HARD_NIGHT: Told = told(
    Mode::Phone,
    60,
    WorkCode::D5,
    "A hard night. We stayed on the line, and called 988 together. \
     A friend came over. I told Priya with Sam's okay, and we talk again tomorrow.",
);

pub(super) const LETTERS: &[char] = &[
    'A', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'R', 'S', 'T', 'V', 'W',
];

/// When a call is good, in a way that reads the same in every language.
pub(super) const TIMES: &[&str] = &["5–8 pm", "9–11 am", "12–2 pm"];

/// A worker's own words to someone who might choose them, in the order of the cast.
pub(super) const INTRODUCTIONS: &[&str] = &[
    "I've been there, and back. I like walking and bad jokes. I won't give you advice unless you ask.",
    "I slept rough for a year. I have a flat and two cats now. Hablo español también.",
    "I came out late, and was afraid for a long time. Now I grow tomatoes. We can go at your speed.",
    "Falo português, español and English. I'm a mum and I haven't had a drink today. Some days that's \
     all there is to say.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_who_is_made_by_chance_has_a_first_name_of_the_cast() {
        let cast = ["Sam", "Lou", "Jordan", "Ev", "Maya", "Rosa", "Kay", "Inês"];
        for tongue in [Tongue::English, Tongue::Spanish, Tongue::Portuguese] {
            assert!(tongue.names().iter().all(|name| !cast.contains(name)), "{tongue:?}");
            assert!(!tongue.notes().is_empty() && !tongue.hopes().is_empty());
        }
    }
}
