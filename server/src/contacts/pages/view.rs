//! A contact as a page shows it.

use kernel::contacts::{
    ContactTopics, Direction, Mode, Outcome, PlaceKind, QuickContact, QuickHow, WorkCode,
};

use crate::contacts::store::Kept;
use crate::request::Cx;
use crate::web::form::Choice;

/// Message key of a code: `in_person` becomes `contacts-mode-in-person`.
pub fn key(group: &str, code: &str) -> String {
    format!("contacts-{group}-{}", code.to_lowercase().replace('_', "-"))
}

fn word(cx: &Cx, group: &str, code: &str) -> String {
    cx.words().t(&key(group, code)).into_owned()
}

/// One entry of a timeline.
pub struct Entry {
    pub id: String,
    pub when: String,
    pub when_iso: String,
    /// "Met in person, 45 minutes" or "Phone: tried, no answer".
    pub what: String,
    pub worker: String,
    pub work: Vec<String>,
    pub topics: Vec<String>,
    pub note: Option<String>,
    pub is_shared: bool,
    pub is_for_supervision: bool,
    pub next: Option<String>,
}

impl Entry {
    pub fn new(cx: &Cx, kept: &Kept) -> Self {
        let dates = cx.dates();
        Self {
            id: kept.id.to_string(),
            when: dates.moment(kept.started_at),
            when_iso: kept.started_at.to_string(),
            what: what(cx, kept),
            worker: kept.worker_called.clone(),
            work: kept.codes.iter().map(|code| word(cx, "work", code.code())).collect(),
            topics: topics(cx, kept),
            note: kept.note.clone(),
            is_shared: kept.is_shared,
            is_for_supervision: kept.is_for_supervision,
            next: kept.follow_up_on.map(|on| dates.brief(on, cx.today())),
        }
    }
}

/// Topics the list knows by name; one that was taken off the list since is left out.
fn topics(cx: &Cx, kept: &Kept) -> Vec<String> {
    let known = ContactTopics::default();
    kept.topics
        .iter()
        .filter(|code| known.find(code).is_some())
        .map(|code| word(cx, "topic", code))
        .collect()
}

fn what(cx: &Cx, kept: &Kept) -> String {
    let mut parts = Vec::new();
    match (kept.mode, kept.company.as_str()) {
        (Some(mode), _) => parts.push(word(cx, "mode", mode.code())),
        (None, company) => parts.push(word(cx, "with", company)),
    }
    if let Some(outcome) = kept.outcome.filter(|outcome| !outcome.is_reached()) {
        parts.push(word(cx, "outcome", outcome.code()));
    }
    if kept.minutes > 0 {
        parts.push(cx.dates().length(kept.minutes));
    }
    if kept.others_count > 0 {
        parts.push(cx.words().count("contacts-others", u32::from(kept.others_count)));
    }
    parts.join(" · ")
}

/// What every form of a contact offers.
pub struct Offered {
    pub how: Vec<Choice>,
    pub minutes: Vec<Choice>,
    pub topics: Vec<Choice>,
    pub modes: Vec<Choice>,
    pub directions: Vec<Choice>,
    pub outcomes: Vec<Choice>,
    pub places: Vec<Choice>,
    pub direct: Vec<Choice>,
    pub indirect: Vec<Choice>,
    pub planned: Vec<Choice>,
    pub company: Vec<Choice>,
}

impl Offered {
    pub fn new(cx: &Cx) -> Self {
        let words = cx.words();
        let choice = |group: &str, code: &str| Choice::new(code, word(cx, group, code));
        let work = |direct: bool| {
            WorkCode::ALL
                .iter()
                .filter(|code| code.is_direct() == direct)
                .map(|code| choice("work", code.code()))
                .collect()
        };
        let mut minutes: Vec<Choice> = QuickContact::MINUTES_OFFERED
            .iter()
            .map(|minutes| Choice::new(minutes.to_string(), cx.dates().length(*minutes)))
            .collect();
        minutes.push(Choice::new("more", words.t("contacts-minutes-more")));
        let topics = ContactTopics::default();
        Self {
            how: QuickHow::ALL.iter().map(|how| choice("how", how.code())).collect(),
            minutes,
            topics: topics.iter().map(|topic| choice("topic", topic.code.as_str())).collect(),
            modes: Mode::ALL.iter().map(|mode| choice("mode", mode.code())).collect(),
            directions: Direction::ALL.iter().map(|way| choice("direction", way.code())).collect(),
            outcomes: Outcome::ALL
                .iter()
                .map(|outcome| choice("outcome", outcome.code()))
                .collect(),
            places: PlaceKind::ALL.iter().map(|place| choice("place", place.code())).collect(),
            direct: work(true),
            indirect: work(false),
            planned: ["planned", "unplanned"].iter().map(|code| choice("planned", code)).collect(),
            company: ["nobody", "anonymous", "several"]
                .iter()
                .map(|code| choice("with", code))
                .collect(),
        }
    }
}
