//! Invented words: names, hopes and notes, written for this project. Nobody here is real.

/// First names; with the letter of a family name they make "Ana R.".
pub(super) const NAMES: &[&str] = &[
    "Ana", "Jo", "Dee", "Mari", "Rob", "Kit", "Fatima", "Ev", "Luis", "Noah", "Amara", "Tess",
    "Yusuf", "Bea", "Hollis", "Ines", "Quinn", "Marta", "Obi", "Leila", "Pavel", "Rio", "Sunniva",
    "Tomás", "Wren", "Zoë", "Imani", "Gus", "Nadia", "Cleo", "Abel", "Dara", "Emre", "Femi",
];

pub(super) const LETTERS: &[char] = &[
    'A', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'R', 'S', 'T', 'V', 'W',
];

/// What somebody hopes for.
pub(super) const HOPES: &[&str] = &[
    "Someone who gets it without a long story.",
    "I want to get out of the house more. Not alone at first.",
    "Someone to walk with and talk, or not talk.",
    "Help with forms. And someone who has slept in a car too.",
    "I'd like to sing again. I stopped when things got bad.",
    "Alguien con quien hablar en español, sin prisa.",
    "Someone who came out of hospital and is okay now.",
    "A person who has kids and knows how hard mornings are.",
];

/// A few plain words about a contact, in three languages, written so that the person could read them.
pub(super) const NOTES: &[&str] = &[
    "Walked by the river. We talked about sleep and what helps.",
    "Coffee at the corner. It was a hard week and we said so. We also laughed.",
    "Looked at the bus times together. The first trip is on Friday.",
    "Short call. All right today. Wants to try the Tuesday group.",
    "We filled in the housing form. One page is left for next time.",
    "Talked about the choir. I said how I was afraid too, the first time.",
    "Went along to the clinic. We waited long, and it went well.",
    "Wrote a list of people to call on a bad night.",
    "Mostly listened. That was what was wanted.",
    "Hablamos de la familia y de cómo pedir ayuda sin pena.",
    "Caminamos por el mercado. Quiere aprender a cocinar otra vez.",
    "Llamada corta. Está mejor y duerme un poco más.",
    "Falámos da mudança e do que ainda falta. Foi um bom dia.",
    "Bebemos um chá. Quer voltar ao grupo de quinta-feira.",
];

/// The day that was hard, and what was done together: the programme's own steps, no tool acts by itself.
pub(super) const SAFETY_NOTE: &str = "A hard night. We stayed on the line, and called 988 together. \
    A friend came over. I told Priya with Sam's okay, and we talk again tomorrow.";

/// When a call is good.
pub(super) const TIMES: &[&str] = &["after 5 pm", "mornings", "not on Sundays"];

/// A worker's own words to someone who might choose them.
pub(super) const INTRODUCTIONS: &[&str] = &[
    "I've been there, and back. I like walking and bad jokes. I won't give you advice unless you ask.",
    "I slept rough for a year. I have a flat and two cats now. We can go at your speed.",
    "Soy de aquí y de allá. Podemos hablar en español o en inglés, como te salga.",
    "I'm a dad and I haven't had a drink today. Some days that's all there is to say.",
];
