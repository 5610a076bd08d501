//! The terms an entry is found by, each with a weight.
//!
//! A term is a letter for the kind, a colon and what it is: `a:food` a word about the entry,
//! `b:food pantry` two words that mean something together, `p:elgin`
//! a word of where it is, `l:es` a language, `n:food` a kind of need or a topic, `d:monday` a day it is
//! open, `k:meeting` what it is, `h:crisis` what it helps with in distress, `m:dental` a topic that only its
//! description mentions.
//! One list of terms means that every way of asking is answered by the same index.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Entry, EntryKind};
use super::fellowship::{Fellowship, is_not_for_newcomers};
use super::helping::{Said, help_term, helps, is_elsewhere};
use super::{
    Language, Meant, NeedKind, Topic, Weekday, meant_by, meant_in, meant_in_all_but, meeting_type,
    pairs_in,
};
use crate::text::{fold, words};

/// Words of one text that are indexed; what comes after is seldom what somebody looks for.
const WORDS_OF_A_TEXT: usize = 150;

/// Longest word that is indexed, in characters: longer ones are addresses of web pages.
const LONGEST_WORD_CHARS: usize = 40;

/// How much a word counts by where it stands. A name says more than a description.
const IN_NAME: u8 = 9;
const IN_OTHER_NAME: u8 = 8;
const IN_NEED: u8 = 7;
const IN_PROVIDER: u8 = 5;
const IN_TYPE: u8 = 4;
const IN_PLACE: u8 = 3;
const IN_KIND: u8 = 2;
const IN_TEXT: u8 = 1;

/// The topic every meeting belongs to.
const MEETING_TOPIC: &str = "meeting";

/// The term every entry has that was indexed by these rules and this vocabulary. Raise its number when
/// they change: the next import then indexes what is kept anew.
pub const INDEX_EDITION: &str = "v:6";

/// A term and how much it counts.
pub type Weighed = (String, u8);

/// A word about an entry.
pub fn word_term(word: &str) -> String {
    format!("a:{word}")
}

/// Two words about an entry that mean something together.
pub fn pair_term(first: &str, second: &str) -> String {
    format!("b:{first} {second}")
}

/// A word of where an entry is.
pub fn place_term(word: &str) -> String {
    format!("p:{word}")
}

/// A language, by [`language_code`].
pub fn language_term(code: &str) -> String {
    format!("l:{code}")
}

/// A kind of need.
pub fn need_term(need: NeedKind) -> String {
    code_term(need.code())
}

/// One thing that somebody asks for; beside the kinds, whose codes are others.
pub fn topic_term(topic: &Topic) -> String {
    code_term(topic.code)
}

/// A topic that only the description mentions.
pub fn mention_term(topic: &Topic) -> String {
    format!("m:{}", topic.code)
}

/// A kind of need or a topic, by its code.
pub fn code_term(code: &str) -> String {
    format!("n:{code}")
}

/// What an entry is.
pub fn kind_term(kind: EntryKind) -> String {
    format!("k:{}", kind.code())
}

/// A day of the week on which it is open or meets.
pub fn day_term(day: Weekday) -> String {
    format!("d:{}", day.code())
}

/// The first part of a language's tag, or its folded name when no tag is known.
pub fn language_code(language: &Language) -> String {
    match &language.code {
        Some(code) => code.split('-').next().unwrap_or(code).to_lowercase(),
        None => fold(&language.name),
    }
}

/// All terms of an entry, each once with its greatest weight, sorted.
pub fn index_of(entry: &Entry) -> Vec<Weighed> {
    let mut index = Index::default();
    index.named(entry, &entry.name, IN_NAME);
    for name in &entry.other_names {
        index.named(entry, name, IN_OTHER_NAME);
    }
    for need in &entry.needs {
        index.about(&need.name, IN_NEED);
    }
    index.named(entry, &entry.provider, IN_PROVIDER);
    index.about(&entry.place, IN_PLACE);
    for text in [&entry.description, &entry.eligibility, &entry.alert] {
        index.about(text, IN_TEXT);
    }
    index.put(INDEX_EDITION.to_owned(), 0);
    index.put(kind_term(entry.kind), 0);
    index.places(entry);
    index.kinds(entry);
    index.mentions(entry);
    for (code, said) in helps(entry) {
        let weight = match said {
            Said::Name => IN_NAME,
            Said::Need => IN_NEED,
            Said::Text => IN_KIND,
        };
        index.put(help_term(code), weight);
    }
    for language in &entry.languages {
        let code = language_code(language);
        index.about(&language.name, IN_TYPE);
        if !code.is_empty() {
            index.put(language_term(&code), 0);
        }
    }
    for day in days_of(entry) {
        index.put(day_term(day), 0);
    }
    index.terms.into_iter().collect()
}

/// The days on which an entry is open or meets, in any season.
fn days_of(entry: &Entry) -> BTreeSet<Weekday> {
    let open = entry.seasons.iter().flat_map(|season| &season.hours.spans).map(|span| span.day);
    let meets = entry.meeting.iter().flat_map(|meeting| meeting.days.iter().copied());
    open.chain(meets).collect()
}

#[derive(Default)]
struct Index {
    terms: BTreeMap<String, u8>,
}

impl Index {
    fn put(&mut self, term: String, weight: u8) {
        let kept = self.terms.entry(term).or_default();
        *kept = (*kept).max(weight);
    }

    fn about(&mut self, text: &str, weight: u8) {
        for word in indexed(text) {
            self.put(word_term(&word), weight);
        }
    }

    /// The words of a name. Those of a meeting's name are seldom what they say: *Food for Thought* has
    /// none. And that it calls itself a meeting tells it from no other.
    fn named(&mut self, entry: &Entry, name: &str, weight: u8) {
        if entry.kind != EntryKind::Meeting {
            return self.about(name, weight);
        }
        let is_aside = is_not_for_newcomers(&entry.name);
        for word in indexed(name) {
            let meant = meant_by(&word);
            let is = |what: fn(Meant) -> bool| meant.iter().any(|meant| what(*meant));
            let most = if is_aside && (is(is_any_meeting) || is(is_fellowship)) {
                0
            } else if is(is_any_meeting) {
                IN_NEED
            } else if meant.is_empty() || is(is_true_of_meeting) {
                IN_NAME
            } else {
                IN_TEXT
            };
            self.put(word_term(&word), weight.min(most));
        }
    }

    fn place(&mut self, text: &str) {
        for word in indexed(text) {
            self.put(place_term(&word), IN_PLACE);
        }
    }

    fn places(&mut self, entry: &Entry) {
        self.place(&entry.place);
        if let Some(address) = &entry.address {
            for line in &address.lines {
                self.place(line);
            }
            for part in [&address.city, &address.region, &address.state, &address.postcode] {
                self.place(part);
            }
        }
        for area in &entry.areas {
            self.place(area);
        }
        if let Some(meeting) = &entry.meeting {
            for region in &meeting.regions {
                self.place(region);
            }
            self.place(&meeting.district);
        }
    }

    /// What its names mean, and the names of its meeting types in both languages.
    fn kinds(&mut self, entry: &Entry) {
        let field = Field::of(entry);
        self.meant(&entry.name, IN_NAME, field);
        for name in &entry.other_names {
            self.meant(name, IN_OTHER_NAME, field);
        }
        for need in &entry.needs {
            self.meant(&need.name, IN_NEED, field);
        }
        if entry.kind != EntryKind::Meeting {
            return;
        }
        self.put(need_term(NeedKind::Groups), IN_KIND);
        let is_aside = is_not_for_newcomers(&entry.name);
        self.put(code_term(MEETING_TOPIC), if is_aside { 0 } else { IN_NEED });
        self.fellowships(entry, if is_aside { 0 } else { IN_NAME });
        for code in entry.meeting.iter().flat_map(|meeting| &meeting.types) {
            if let Some(known) = meeting_type(code) {
                self.about(known.english, IN_TYPE);
                self.about(known.spanish, IN_TYPE);
                self.meant(known.english, IN_TYPE, Field::Fellowship);
            }
        }
    }

    /// Whose meeting it is: said by its name, or by its list; or taken for one of Alcoholics Anonymous,
    /// whose format it is, when neither says.
    fn fellowships(&mut self, entry: &Entry, most: u8) {
        let names = std::iter::once(&entry.name).chain(&entry.other_names).chain([&entry.provider]);
        let told: Vec<Fellowship> = names.flat_map(|name| Fellowship::named_in(name)).collect();
        let listed = entry.meeting.iter().flat_map(|meeting| meeting.fellowships.iter().copied());
        let mut known: Vec<(Fellowship, u8)> =
            told.iter().map(|fellowship| (*fellowship, IN_NAME)).collect();
        if known.is_empty() {
            known.extend(listed.map(|fellowship| (fellowship, IN_NEED)));
        }
        if known.is_empty() {
            known.push((Fellowship::AlcoholicsAnonymous, IN_TYPE));
        }
        for (fellowship, weight) in known {
            if let Some(topic) = fellowship.topic() {
                self.put(code_term(topic), weight.min(most));
            }
            if let Some(topic) = fellowship.wider() {
                self.put(code_term(topic), IN_TYPE.min(most));
            }
        }
    }

    /// Topics of the description stand by themselves: they are asked for when nothing is named so.
    fn mentions(&mut self, entry: &Entry) {
        let is_clear = Field::of(entry) == Field::Any;
        let meant = meant_in(&entry.description).into_iter().filter_map(Meant::topic);
        for topic in meant.filter(|topic| is_clear || topic.is_people) {
            self.put(mention_term(topic), IN_TEXT);
        }
    }

    /// Topics weigh as the text they stand in; a kind of need says less.
    fn meant(&mut self, text: &str, weight: u8, field: Field) {
        for (first, second) in pairs_in(text) {
            let both = || meant_in(&format!("{first} {second}"));
            let is_name_only =
                field == Field::Fellowship && !both().into_iter().any(is_true_of_meeting);
            let weight = if is_name_only { IN_TEXT } else { weight };
            self.put(pair_term(&first, &second), weight);
        }
        let left_out = match field {
            Field::Any => &[][..],
            Field::Elsewhere => UNCLEAR,
            Field::Fellowship => FEELINGS,
        };
        // A name that says for whom a meeting is makes no service for them of it.
        let is_meeting = field == Field::Fellowship;
        let name_weight = weight;
        for meant in meant_in_all_but(text, left_out) {
            // Every meeting is one already, and whose it is is told by more than the name.
            let is_told =
                is_meeting && (is_any_meeting(meant) || (weight > IN_TYPE && is_fellowship(meant)));
            if is_told || !field.has(meant) {
                continue;
            }
            let is_lower = is_meeting && meant.is_people();
            let weight = if is_lower { name_weight.min(IN_TYPE) } else { name_weight };
            if let Some(topic) = meant.topic() {
                self.put(topic_term(topic), weight);
            }
            // A type of meeting, such as "Breakfast", makes no service of it.
            if let Some(kind) = meant.kind().filter(|_| weight > IN_TYPE) {
                self.put(need_term(kind), IN_KIND);
            }
        }
    }
}

/// Words that mean help for body and mind, unless the entry is about the law or work: a legal clinic is
/// no doctor.
const UNCLEAR: &[&str] = &[
    "clinic",
    "clinics",
    "clinica",
    "clinicas",
    "counseling",
    "counselor",
    "consejeria",
    "talk",
    "medical",
    "stress",
    "nurse",
    "supper",
    "dinner",
    "lunch",
    "breakfast",
    "cena",
    "almuerzo",
    "desayuno",
];

/// Lawyers' desks are called so where their names do not say what they advise about.
const ADVICE_DESK: &str = "advice desk";

/// Words of feelings that the names of meetings like: *Straight Talk*, *Never Alone*. What is meant for
/// an illness of the mind says so in other words.
const FEELINGS: &[&str] = &[
    "talk",
    "talking",
    "lonely",
    "alone",
    "lonesome",
    "sad",
    "sadness",
    "panic",
    "stress",
    "stressed",
    "unhappy",
    "crying",
    "worried",
    "overwhelmed",
    "heartbroken",
    "hablar",
    "platicar",
    "sola",
    "soledad",
    "triste",
    "tristeza",
    "estres",
    "angustia",
    "llorar",
    "llorando",
    "nervios",
    "wellness",
];

/// The topics that only [`Index::fellowships`] gives to a meeting, by more than its name.
const OF_FELLOWSHIPS: &[&str] = &["aa", "na", "families_meeting", "alateen", "naranon"];

fn is_fellowship(meant: Meant) -> bool {
    meant.topic().is_some_and(|topic| OF_FELLOWSHIPS.contains(&topic.code))
}

/// Whether a word of a meeting's name says what is true of any meeting.
fn is_any_meeting(meant: Meant) -> bool {
    meant == Meant::Kind(NeedKind::Groups)
        || meant.topic().is_some_and(|topic| topic.code == MEETING_TOPIC)
}

/// Whether a word of a meeting's name says what the meeting is or whom it is for.
fn is_true_of_meeting(meant: Meant) -> bool {
    meant.is_people() || matches!(meant.kind(), Some(NeedKind::Groups | NeedKind::SubstanceUse))
}

/// What the names of an entry can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Any,
    /// The law, money or work: some words mean something else there.
    Elsewhere,
    /// A meeting: the Lunch Bunch serves no lunch, and Adult Children are grown.
    Fellowship,
}

impl Field {
    fn of(entry: &Entry) -> Self {
        if entry.kind == EntryKind::Meeting {
            return Self::Fellowship;
        }
        let names = std::iter::once(&entry.name).chain(&entry.other_names);
        let needs = entry.needs.iter().map(|need| &need.name);
        let mut texts = names.chain(needs).chain([&entry.provider]);
        let is_law = |text: &str| is_elsewhere(text) || text.contains(ADVICE_DESK);
        if texts.any(|text| is_law(&fold(text))) { Self::Elsewhere } else { Self::Any }
    }

    fn has(self, meant: Meant) -> bool {
        let is_fellowship = meant.is_people()
            || matches!(
                meant.kind(),
                Some(NeedKind::Groups | NeedKind::SubstanceUse | NeedKind::MentalHealth)
            );
        self != Self::Fellowship || is_fellowship
    }
}

fn indexed(text: &str) -> impl Iterator<Item = String> {
    let fits = |word: &String| word.chars().count() <= LONGEST_WORD_CHARS;
    words(text).into_iter().filter(fits).take(WORDS_OF_A_TEXT)
}
