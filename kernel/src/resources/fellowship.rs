//! Whose meeting it is.
//!
//! The Meeting Guide format has no field for it: it was made for lists of Alcoholics Anonymous, and other
//! fellowships use it, too. So the name says it, or the group, the publisher and the address of the
//! page; or else what most of the list says. Chosen by hand; a judgement.

use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::text::fold;

/// A fellowship whose meetings people ask for by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fellowship {
    AlcoholicsAnonymous,
    AlAnon,
    Alateen,
    NarcoticsAnonymous,
    NarAnon,
    /// One of the others; that it is none of the above is what counts.
    Other,
}

use Fellowship::{AlAnon, Alateen, AlcoholicsAnonymous, NarAnon, NarcoticsAnonymous, Other};

/// Words that name one, folded and in order.
const NAMES: &[(&str, Fellowship)] = &[
    ("aa", AlcoholicsAnonymous),
    ("a a", AlcoholicsAnonymous),
    ("alcoholics anonymous", AlcoholicsAnonymous),
    ("alcoholicos anonimos", AlcoholicsAnonymous),
    ("al anon", AlAnon),
    ("alanon", AlAnon),
    ("afg", AlAnon),
    ("gfa", AlAnon),
    ("alateen", Alateen),
    ("na", NarcoticsAnonymous),
    ("narcotics anonymous", NarcoticsAnonymous),
    ("narcoticos anonimos", NarcoticsAnonymous),
    ("nar anon", NarAnon),
    ("naranon", NarAnon),
    ("narateen", NarAnon),
    ("smart recovery", Other),
    ("recovery dharma", Other),
    ("refuge recovery", Other),
    ("celebrate recovery", Other),
    ("women for sobriety", Other),
    ("lifering", Other),
    ("acoa", Other),
    ("coda", Other),
    ("slaa", Other),
];

/// Letters that other words are joined to by mistake: *Start Your Day `RightAFG`*.
const ENDING: &str = "afg";

impl Fellowship {
    /// The topic that asks for it, when there is one.
    pub(super) const fn topic(self) -> Option<&'static str> {
        match self {
            AlcoholicsAnonymous => Some("aa"),
            AlAnon => Some("families_meeting"),
            Alateen => Some("alateen"),
            NarcoticsAnonymous => Some("na"),
            NarAnon => Some("naranon"),
            Other => None,
        }
    }

    /// A topic whose people it is for, too.
    pub(super) const fn wider(self) -> Option<&'static str> {
        match self {
            Alateen | NarAnon => Some("families_meeting"),
            AlcoholicsAnonymous | AlAnon | NarcoticsAnonymous | Other => None,
        }
    }

    /// Those that a text names.
    pub(super) fn named_in(text: &str) -> Vec<Self> {
        let text = fold(text);
        let said = format!(" {text} ");
        let named = NAMES.iter().filter(|(name, _)| said.contains(&format!(" {name} ")));
        let mut found: Vec<Self> = named.map(|(_, fellowship)| *fellowship).collect();
        found.extend(text.split(' ').filter(|word| word.ends_with(ENDING)).map(|_| AlAnon));
        // Every other "... Anonymous" is one, too: there are dozens.
        let words: Vec<&str> = text.split(' ').collect();
        found.extend(words.windows(2).filter_map(|pair| match pair {
            ["alcoholics" | "alcoholicos" | "narcotics" | "narcoticos", _] => None,
            [_, "anonymous" | "anonimos" | "anonimas"] => Some(Other),
            _ => None,
        }));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The one whose name the host of an address holds: `staging7.alanonma.org`, `wamo-aa.org`.
    fn of_address(url: &str) -> Option<Self> {
        let host = url.split_once("://").map_or(url, |(_, rest)| rest);
        let host = host.split(['/', ':', '?', '#']).next()?.to_ascii_lowercase();
        let joined = host.replace('-', "");
        if joined.contains("alanon") {
            return Some(AlAnon);
        }
        if joined.contains("alateen") {
            return Some(Alateen);
        }
        if joined.contains("naranon") {
            return Some(NarAnon);
        }
        let labels = || host.split('.').rev().skip(1);
        // `na` ends too many other words; it has to stand alone.
        if labels().any(|label| label.split('-').any(|part| part == "na")) {
            return Some(NarcoticsAnonymous);
        }
        let is_aa = |label: &str| label.starts_with("aa") || label.ends_with("aa");
        labels().any(is_aa).then_some(AlcoholicsAnonymous)
    }

    /// What the row itself says; the nearest that says anything.
    fn said_by(meeting: &Meeting) -> Vec<Self> {
        for text in [&meeting.about.name, &meeting.group, &meeting.publisher] {
            let named = Self::named_in(text);
            if !named.is_empty() {
                return named;
            }
        }
        let addresses = [&meeting.publisher_url, &meeting.about.url, &meeting.website];
        let told = addresses.into_iter().flatten().find_map(|url| Self::of_address(url));
        told.into_iter().collect()
    }

    /// Those it belongs to, as far as its row or the list tell.
    pub(super) fn of_meeting(meeting: &Meeting, of_list: Option<Self>) -> Vec<Self> {
        let said = Self::said_by(meeting);
        if said.is_empty() { of_list.into_iter().collect() } else { said }
    }
}

/// The one that more than half of a list say they belong to.
pub(super) fn of_list(meetings: &[&Meeting]) -> Option<Fellowship> {
    let said: Vec<Vec<Fellowship>> = meetings.iter().map(|m| Fellowship::said_by(m)).collect();
    [AlcoholicsAnonymous, AlAnon, Alateen, NarcoticsAnonymous, NarAnon, Other]
        .into_iter()
        .find(|one| said.iter().filter(|said| said.contains(one)).count() * 2 > meetings.len())
}

/// Words of a name that tell that those who run the groups meet there, or that nobody does: a newcomer
/// is not helped by them.
const NOT_FOR_NEWCOMERS: &[&str] = &[
    "business meeting",
    "business mtg",
    "reunion de trabajo",
    "reunion de negocios",
    "reunion de servicio",
    "reunion de servicios",
    "junta de trabajo",
    "junta de negocios",
    "junta de servicio",
    "group conscience",
    "conciencia de grupo",
    "steering committee",
    "service committee",
    "committee meeting",
    "board meeting",
    "district meeting",
    "area assembly",
    "asamblea de area",
    "intergroup meeting",
    "gsr meeting",
    "planning meeting",
    "test",
    "testing",
    "sample meeting",
    "example meeting",
    "dummy meeting",
    "reunion de prueba",
    "junta de prueba",
    "do not use",
    "no usar",
];

/// Whether a meeting's name says that it is one of those.
pub(super) fn is_not_for_newcomers(name: &str) -> bool {
    let said = format!(" {} ", fold(name));
    NOT_FOR_NEWCOMERS.iter().any(|words| said.contains(&format!(" {words} ")))
}
