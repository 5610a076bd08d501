//! A contact as a page shows it.

use std::collections::HashMap;

use kernel::access::act::PersonList;
use kernel::contacts::{
    ContactTopics, Direction, Mode, Next, Outcome, PlaceKind, QuickContact, QuickHow, WorkCode,
};
use kernel::ids::PersonId;
use kernel::people::CalledName;

use crate::access::{Guard as _, Scope};
use crate::contacts::store::{Kept, Supervision};
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Choice;

/// Message key of a code: `in_person` becomes `contacts-mode-in-person`.
pub fn key(group: &str, code: &str) -> String {
    format!("contacts-{group}-{}", code.to_lowercase().replace('_', "-"))
}

pub(super) fn word(cx: &Cx, group: &str, code: &str) -> String {
    cx.words().t(&key(group, code)).into_owned()
}

/// Who reads a list, and the names that may stand in it.
pub struct Reader {
    me: PersonId,
    named: HashMap<PersonId, CalledName>,
}

impl Reader {
    /// With the names of everybody a list is about whose page the reader may open.
    pub async fn of(cx: &Cx, kept: &[Kept]) -> Result<Self, WebError> {
        let me = cx.actor()?.person;
        let mut ids: Vec<PersonId> = kept.iter().filter_map(|kept| kept.person).collect();
        ids.sort();
        ids.dedup();
        let named = match Scope::<PersonList>::pass(cx).await {
            Ok(seen_by) => people::named(&mut cx.db(), &seen_by, &ids).await?,
            // A participant's own entries are about nobody but them.
            Err(_) => HashMap::new(),
        };
        Ok(Self { me, named })
    }

    /// For a page that is all about one person, whose name stands above it.
    pub fn of_one_person(cx: &Cx) -> Result<Self, WebError> {
        Ok(Self { me: cx.actor()?.person, named: HashMap::new() })
    }
}

/// Whom an entry is about, beside it.
pub struct About {
    pub called: String,
    pub href: String,
}

/// One entry of a timeline.
pub struct Entry {
    pub id: String,
    /// The one person it is about, where the reader may open their page and is not that person.
    pub about: Option<About>,
    pub when: String,
    pub when_iso: String,
    /// "Met in person, 45 minutes" or "Phone: tried, no answer".
    pub what: String,
    /// Who wrote it, where that is not the reader.
    pub worker: Option<String>,
    pub work: Vec<String>,
    pub topics: Vec<String>,
    pub note: Option<String>,
    pub is_shared: bool,
    pub supervision: Supervision,
    pub next: Option<String>,
}

impl Entry {
    pub fn new(cx: &Cx, kept: &Kept, reader: &Reader) -> Self {
        let dates = cx.dates();
        let about = kept.person.and_then(|person| {
            let called = reader.named.get(&person)?.as_str().to_owned();
            Some(About { called, href: format!("/people/{person}") })
        });
        Self {
            about,
            id: kept.id.to_string(),
            when: dates.moment(kept.started_at),
            when_iso: kept.started_at.to_string(),
            what: what(cx, kept),
            worker: (kept.worker != reader.me).then(|| kept.worker_called.clone()),
            work: kept.codes.iter().map(|code| word(cx, "work", code.code())).collect(),
            topics: topics(cx, kept),
            note: kept.note.clone(),
            is_shared: kept.is_shared,
            supervision: kept.supervision,
            next: match kept.next {
                Next::Day(on) => Some(dates.brief(on, cx.today())),
                Next::Unsaid | Next::NoDay => None,
            },
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

pub(super) fn what(cx: &Cx, kept: &Kept) -> String {
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
            places: [Choice::new("", words.t("contacts-not-said"))]
                .into_iter()
                .chain(PlaceKind::ALL.iter().map(|place| choice("place", place.code())))
                .collect(),
            direct: work(true),
            indirect: work(false),
            planned: ["planned", "unplanned"].iter().map(|code| choice("planned", code)).collect(),
            company: ["anonymous", "several"].iter().map(|code| choice("with", code)).collect(),
        }
    }
}
