//! From what somebody asked to the entries that answer it.
//!
//! Entries with every word come first, then those with some of them. A word that stands nowhere is
//! stood in for by its neighbours ([`super::slips`]), unless it is a word we know. The number of
//! statements does not grow with the directory, only with the words asked (at most six).

use std::collections::HashMap;

use jiff::Zoned;
use kernel::access::act::ResourceFind;
use kernel::resources::{
    Distress, EntryKind, Meant, NeedKind, Weekday, When, asked_words, code_term, day_term, forms,
    help_term, is_beside_the_point, kind_term, language_term, languages_named, mention_term,
    need_term, pair_term, place_term, runs, told_by, topic_term, when_in, word_term,
};

use super::slips::{alike, stand_in};
use super::store::find::{
    self, COMMON, Counted, NEAR_OF_A_SLOT, SLOTS, SURE_OF_A_SLOT, Slot, Wanted,
};
use super::store::shown::{self, Found};
use crate::access::Scope;
use crate::db::{Reads, Stored};

/// Entries on one page.
pub const PAGE: u32 = 20;

/// Entries that can be paged through; whoever wants more is better served by another word.
pub const MOST_PAGED: u32 = 200;

/// A word that fewer entries have than this may have been meant otherwise.
pub(super) const RARE: i64 = 3;

/// What is looked for, as the address says it.
#[derive(Debug, Clone, Default)]
pub struct Question {
    pub words: String,
    pub place: String,
    pub language: Option<String>,
    pub day: Option<Weekday>,
    pub need: Option<NeedKind>,
    pub kind: Option<EntryKind>,
    /// The moment at which it must be open, where the organisation is.
    pub open_at: Option<Zoned>,
    /// This moment there, when words such as *tonight* say when.
    pub now: Option<Zoned>,
    pub page: u32,
}

impl Question {
    fn has_words(&self) -> bool {
        !asked_words(&self.words).is_empty() || !asked_words(&self.place).is_empty()
    }

    fn words_are_place_only(&self) -> bool {
        asked_words(&self.words).is_empty()
    }
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub found: Vec<Found>,
    /// In all, where that was counted.
    pub count: Option<i64>,
    /// Of those, the ones with every word.
    pub whole: Option<i64>,
    /// Of this page, how many have every word; they come first.
    pub whole_here: usize,
    pub has_more: bool,
    /// Pages there are, when the one asked for is beyond them.
    pub pages: Option<u32>,
    /// What the question tells of; then nothing is guessed.
    pub distress: Vec<Distress>,
    /// It may tell of danger or be harmless: help lines stand above what was asked for.
    pub may_be_distress: bool,
    /// When it is, as the words of the question say.
    pub when: Option<When>,
    /// Nothing is at that time: this is what there is otherwise.
    pub is_at_other_times: bool,
    /// Words that stand nowhere as asked, with what was looked for instead.
    pub stood_in: Vec<(String, Vec<String>)>,
    /// What no entry names, where something near it helps too.
    pub broader: Vec<String>,
    /// Words that nothing comes near.
    pub unknown: Vec<String>,
    /// For those, words that are at least a little like them.
    pub offered: Vec<(String, Vec<String>)>,
}

/// A word of the question, or two that mean something together, before it is known which terms there
/// are.
pub(super) struct Asked {
    pub said: String,
    pub is_place: bool,
    pub is_last: bool,
    /// The word in its forms and places.
    sure: Vec<String>,
    /// What means the same.
    alike: Vec<String>,
    /// Those of them that are languages.
    languages: Vec<String>,
    /// The same, where only a description mentions it.
    mentioned: Vec<String>,
    /// What helps when nothing of that is there.
    broader: Vec<String>,
}

/// Answers a question. A time that its words name is a condition; when nothing fits it, the question is
/// answered without.
pub async fn answer(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    question: &Question,
) -> Stored<Answer> {
    let told = told_by(&question.words);
    let has_chosen = question.day.is_some() || question.open_at.is_some();
    let timed = if told.certain.is_empty() && !has_chosen { timed(question) } else { None };
    let may_be_distress = !told.possible.is_empty() && told.certain.is_empty();
    let whole = Answer { distress: told.certain, may_be_distress, ..Answer::default() };
    let Some((when, narrowed)) = timed else {
        return answered(db, scope, question, whole).await;
    };
    let start = Answer { when: Some(when), ..whole.clone() };
    let answer = answered(db, scope, &narrowed, start).await?;
    if !answer.found.is_empty() || answer.pages.is_some() || narrowed.words.is_empty() {
        return Ok(answer);
    }
    // A day may be part of a name; *tonight* never is.
    let words = match when {
        When::On(_) => question.words.clone(),
        _ => narrowed.words,
    };
    let start = Answer { is_at_other_times: true, ..whole };
    let mut answer = answered(db, scope, &Question { words, ..question.clone() }, start).await?;
    answer.is_at_other_times &= !answer.found.is_empty();
    Ok(answer)
}

/// The question with the time that its words name as a condition.
fn timed(question: &Question) -> Option<(When, Question)> {
    let now = question.now.clone()?;
    let (when, words) = when_in(&question.words)?;
    let day = |date: jiff::civil::Date| Some(Weekday::from(date.weekday()));
    let (day, open_at) = match when {
        When::On(day) => (Some(day), None),
        When::Today => (day(now.date()), None),
        When::Tomorrow => (day(now.date().tomorrow().unwrap_or(now.date())), None),
        When::Now => (None, Some(now)),
    };
    Some((when, Question { words, day, open_at, ..question.clone() }))
}

async fn answered(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    question: &Question,
    mut answer: Answer,
) -> Stored<Answer> {
    let slots = slots(db, scope, question, &mut answer).await?;
    let has_words = slots.iter().any(|slot| !slot.is_must);
    let is_distress = !answer.distress.is_empty();
    if !is_distress && question.has_words() && !has_words && !question.words_are_place_only() {
        for word in answer.unknown.clone() {
            let near = alike(db, scope, &word).await?;
            answer.offered.push((word, near));
        }
        return Ok(answer);
    }
    if slots.iter().any(|slot| slot.is_must && slot.is_empty()) {
        return Ok(answer);
    }
    let mut wanted = Wanted {
        kind: question.kind,
        open_at: question.open_at.clone(),
        slots,
        is_by_name: !question.has_words(),
        is_lenient: is_distress,
        most: PAGE + 1,
        before: question.page * PAGE,
    };
    let mut page = find::page(db, scope, &wanted).await?;
    if page.ids.is_empty() && question.page > 0 {
        answer.pages = pages(db, scope, &mut wanted, question.page).await?;
    }
    answer.has_more = page.ids.len() > PAGE as usize;
    page.ids.truncate(PAGE as usize);
    answer.whole_here = page.whole_here.min(page.ids.len());
    answer.whole = page.whole;
    answer.count = page.found.or((question.page == 0 && !answer.has_more)
        .then(|| i64::try_from(page.ids.len()).unwrap_or(i64::MAX)));
    answer.found = shown::list(db, scope, &page.ids).await?;
    Ok(answer)
}

/// How many pages there are, looked for from an empty one backwards.
async fn pages(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    wanted: &mut Wanted,
    empty: u32,
) -> Stored<Option<u32>> {
    wanted.most = 1;
    for page in (0..empty).rev() {
        wanted.before = page * PAGE;
        if !find::page(db, scope, wanted).await?.ids.is_empty() {
            return Ok(Some(page + 1));
        }
    }
    Ok(None)
}

async fn slots(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    question: &Question,
    answer: &mut Answer,
) -> Stored<Vec<Slot>> {
    let conditions = conditions(question, &answer.distress);
    let is_distress = !answer.distress.is_empty();
    let asked = asked(question, SLOTS - conditions.len() - usize::from(is_distress));
    let terms = asked.iter().flat_map(Asked::terms).chain(conditions.iter().flatten().cloned());
    let terms: Vec<String> = terms.collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let counts = find::counts(db, scope, terms).await?;
    let mut slots = Vec::with_capacity(SLOTS);
    for asked in asked {
        let slot = slot(db, scope, &asked, &counts, answer).await?;
        if slot.is_empty() {
            answer.unknown.push(asked.said);
        }
        // A place nothing is at still stands: then nothing is found, and the page says so.
        if asked.is_place || !slot.is_empty() {
            slots.push(Slot { is_must: asked.is_place, ..slot });
        }
    }
    for terms in conditions {
        // A condition nothing fulfils still stands: the page offers to drop it. What helps in distress
        // also says which comes first; other conditions do not.
        let there = counted(&terms, &counts);
        let (sure, near) = if terms.len() == 1 { (there, Vec::new()) } else { (Vec::new(), there) };
        slots.push(Slot { sure, near, is_must: true });
    }
    if is_distress {
        // What helps most stands before what helps, too.
        let near = counted(&foremost(&answer.distress, &counts), &counts);
        slots.push(Slot { sure: Vec::new(), near, is_must: false });
    }
    Ok(slots)
}

/// What every entry must fulfil besides the place, each as terms of which one is enough.
fn conditions(question: &Question, distress: &[Distress]) -> Vec<Vec<String>> {
    let mut conditions: Vec<Vec<String>> = Vec::new();
    conditions.extend(question.language.as_deref().map(|code| vec![language_term(code)]));
    conditions.extend(question.day.map(|day| vec![day_term(day)]));
    conditions.extend(question.need.map(|need| vec![need_term(need)]));
    if !question.has_words() {
        // Beside words, the kind is asked of each entry and takes no word's slot.
        conditions.extend(question.kind.map(|kind| vec![kind_term(kind)]));
    }
    if !distress.is_empty() {
        conditions.push(helping(distress));
    }
    conditions
}

/// What helps most in each case, of what is there.
fn foremost(distress: &[Distress], counts: &HashMap<String, i64>) -> Vec<String> {
    let most = |one: &Distress| {
        let terms = one.helped_by().iter().map(|code| help_term(code));
        terms.into_iter().find(|term| counts.contains_key(term))
    };
    distress.iter().filter_map(most).collect()
}

/// What helps, the most fitting of each first.
fn helping(distress: &[Distress]) -> Vec<String> {
    let longest = distress.iter().map(|one| one.helped_by().len()).max().unwrap_or(0);
    let mut terms: Vec<String> = Vec::new();
    for place in 0..longest {
        for code in distress.iter().filter_map(|one| one.helped_by().get(place)) {
            let term = help_term(code);
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }
    terms
}

fn asked(question: &Question, most: usize) -> Vec<Asked> {
    let about = runs(&asked_words(&question.words));
    let last = about.len().saturating_sub(1);
    let has_meaning = about.iter().any(|run| !run.meant.is_empty());
    let about = about.into_iter().enumerate().map(|(at, run)| {
        let is_by_the_way = has_meaning && run.words.iter().all(|word| is_beside_the_point(word));
        let sure: Vec<String> = match &run.words[..] {
            [word] => forms(word).iter().map(|f| word_term(f)).chain([place_term(word)]).collect(),
            [first, last] => forms(last).iter().map(|form| pair_term(first, form)).collect(),
            _ => Vec::new(),
        };
        let mut alike: Vec<String> =
            run.meant.iter().filter_map(|meant| meant_term(*meant)).collect();
        let languages = language_terms(&run.words);
        alike.extend(languages.iter().cloned());
        let (sure, by_the_way) = sure.into_iter().partition(|_| !is_by_the_way);
        alike.extend::<Vec<String>>(by_the_way);
        let topics = run.meant.iter().filter_map(|meant| meant.topic());
        let mentioned = topics.map(mention_term).collect();
        let broader = run.meant.iter().flat_map(|meant| broader(*meant)).collect();
        let said = run.words.join(" ");
        let is_last = at == last;
        Asked { said, is_place: false, is_last, sure, alike, languages, mentioned, broader }
    });
    let places = asked_words(&question.place);
    let last_place = places.len().saturating_sub(1);
    let places = places.into_iter().enumerate().map(|(at, word)| Asked {
        sure: vec![place_term(&word)],
        said: word,
        is_place: true,
        is_last: at == last_place,
        alike: Vec::new(),
        languages: Vec::new(),
        mentioned: Vec::new(),
        broader: Vec::new(),
    });
    // A place says more than a further word: it is never the one that is left out.
    let mut asked: Vec<Asked> = places.chain(about).collect();
    asked.truncate(most);
    asked
}

/// The languages that words name, together or each, in the terms of entries in them.
pub(super) fn language_terms(words: &[String]) -> Vec<String> {
    let together = words.join(" ");
    let said = std::iter::once(together.as_str()).chain(words.iter().map(String::as_str));
    let mut terms: Vec<String> = Vec::new();
    for code in said.flat_map(languages_named) {
        let term = language_term(code);
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms
}

pub(super) fn meant_term(meant: Meant) -> Option<String> {
    meant.topic().map(topic_term).or_else(|| meant.kind().map(need_term))
}

/// What is near a topic, and then its kind.
pub(super) fn broader(meant: Meant) -> Vec<String> {
    let Some(topic) = meant.topic() else {
        return Vec::new();
    };
    let else_try = topic.else_try.iter().map(|code| code_term(code));
    else_try.chain(topic.kind.map(need_term)).collect()
}

impl Asked {
    fn terms(&self) -> impl Iterator<Item = String> + '_ {
        let near = self.alike.iter().chain(&self.mentioned).chain(&self.broader);
        self.sure.iter().chain(near).cloned()
    }
}

/// The terms that some entry has.
pub(super) fn counted(terms: &[String], counts: &HashMap<String, i64>) -> Vec<Counted> {
    let there = |term: &String| counts.get(term).map(|count| (term.clone(), *count));
    terms.iter().filter_map(there).collect()
}

async fn slot(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    asked: &Asked,
    counts: &HashMap<String, i64>,
    answer: &mut Answer,
) -> Stored<Slot> {
    let sure = counted(&asked.sure, counts);
    let mut slot = Slot { sure, near: counted(&asked.alike, counts), is_must: false };
    if !slot.sure.is_empty() {
        // A kind of help that is nearly everything here says nothing beside the word itself.
        slot.near.retain(|(term, count)| *count <= COMMON || asked.languages.contains(term));
    }
    if slot.entries_count() < RARE {
        // What a description mentions by the way is asked for when hardly anything is named so.
        slot.near.extend(counted(&asked.mentioned, counts));
    }
    let is_guessed = answer.distress.is_empty() || asked.is_place;
    if slot.is_empty() && is_guessed {
        slot.near = counted(&asked.broader, counts);
        if !slot.is_empty() {
            answer.broader.push(asked.said.clone());
        }
    }
    if slot.entries_count() < RARE && is_guessed {
        stand_in(db, scope, asked, &mut slot, answer).await?;
    }
    slot.sure.truncate(SURE_OF_A_SLOT);
    slot.near.truncate(NEAR_OF_A_SLOT);
    Ok(slot)
}
