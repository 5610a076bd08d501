//! From what somebody asked to the entries that answer it.
//!
//! Every word must be there; one that is not is stood in for by its neighbours. The number of
//! statements does not grow with the directory, only with the words asked (at most six).

use std::collections::HashMap;

use kernel::access::act::ResourceFind;
use kernel::resources::{
    EntryKind, NeedKind, Weekday, asked_words, day_term, forms, kind_term, language_term,
    nearest_words, need_term, place_term, word_term,
};
use kernel::text::{edit_limit, least_shared_trigrams, trigrams};

use super::store::find::{self, COMMON, Counted, OpenAt, SLOTS, Slot, TERMS_OF_A_SLOT, Wanted};
use super::store::shown::{self, Found};
use crate::access::Scope;
use crate::db::{Reads, Stored};

/// Entries on one page.
pub const PAGE: u32 = 20;

/// Entries that can be paged through; whoever wants more is better served by another word.
pub const MOST_PAGED: u32 = 200;

/// A word that fewer entries have than this may have been meant otherwise.
const RARE: i64 = 3;

/// What is looked for, as the address says it.
#[derive(Debug, Clone, Default)]
pub struct Question {
    pub words: String,
    pub place: String,
    pub language: Option<String>,
    pub day: Option<Weekday>,
    pub need: Option<NeedKind>,
    pub kind: Option<EntryKind>,
    pub open_at: Option<OpenAt>,
    pub page: u32,
}

impl Question {
    fn has_words(&self) -> bool {
        !asked_words(&self.words).is_empty() || !asked_words(&self.place).is_empty()
    }
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub found: Vec<Found>,
    /// In all, where that was counted.
    pub count: Option<i64>,
    pub has_more: bool,
    /// Words that stand nowhere as asked, with what was looked for instead.
    pub stood_in: Vec<(String, Vec<String>)>,
    /// Words that nothing comes near.
    pub unknown: Vec<String>,
    /// For those, words that are at least a little like them.
    pub offered: Vec<(String, Vec<String>)>,
}

/// A word of the question before it is known which terms there are.
struct Asked {
    word: String,
    is_place: bool,
    is_last: bool,
    /// The word in its forms and places.
    sure: Vec<String>,
    /// What means the same.
    alike: Vec<String>,
}

/// Answers a question.
pub async fn answer(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    question: &Question,
) -> Stored<Answer> {
    let mut answer = Answer::default();
    let slots = slots(db, scope, question, &mut answer).await?;
    if !answer.unknown.is_empty() {
        for word in answer.unknown.clone() {
            let near = alike(db, scope, &word).await?;
            answer.offered.push((word, near));
        }
        return Ok(answer);
    }
    let before = question.page * PAGE;
    let wanted = Wanted {
        kind: question.kind,
        open_at: question.open_at,
        slots,
        is_by_name: !question.has_words(),
        most: PAGE + 1,
        before,
    };
    let mut page = find::page(db, scope, &wanted).await?;
    answer.has_more = page.ids.len() > PAGE as usize;
    page.ids.truncate(PAGE as usize);
    answer.count = page.found.or((before == 0 && !answer.has_more)
        .then(|| i64::try_from(page.ids.len()).unwrap_or(i64::MAX)));
    answer.found = shown::list(db, scope, &page.ids).await?;
    Ok(answer)
}

async fn slots(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    question: &Question,
    answer: &mut Answer,
) -> Stored<Vec<Slot>> {
    let mut filters: Vec<String> = Vec::new();
    filters.extend(question.language.as_deref().map(language_term));
    filters.extend(question.day.map(day_term));
    filters.extend(question.need.map(need_term));
    if !question.has_words() {
        // Beside words, the kind is asked of each entry and takes no word's slot.
        filters.extend(question.kind.map(kind_term));
    }
    let asked = asked(question, SLOTS + 1 - filters.len());
    let terms: Vec<String> = asked.iter().flat_map(Asked::terms).chain(filters.clone()).collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let counts = find::counts(db, scope, terms).await?;
    let mut slots = Vec::with_capacity(SLOTS + 1);
    for asked in asked {
        match slot(db, scope, &asked, &counts, answer).await? {
            Some(slot) => slots.push(slot),
            None => answer.unknown.push(asked.word),
        }
    }
    for term in filters {
        let count = counts.get(&term).copied().unwrap_or(0);
        // A filter nothing fulfils still stands: then nothing is found, and the page offers to drop it.
        slots.push(Slot { sure: vec![(term, count)], near: Vec::new() });
    }
    Ok(slots)
}

fn asked(question: &Question, most: usize) -> Vec<Asked> {
    let about = asked_words(&question.words);
    let last = about.len().saturating_sub(1);
    let about = about.into_iter().enumerate().map(|(at, word)| {
        let forms = forms(&word).into_iter();
        let sure = forms.map(|form| word_term(&form)).chain([place_term(&word)]).collect();
        let alike = NeedKind::of_word(&word).map(need_term).collect();
        Asked { word, is_place: false, is_last: at == last, sure, alike }
    });
    let places = asked_words(&question.place);
    let last_place = places.len().saturating_sub(1);
    let places = places.into_iter().enumerate().map(|(at, word)| {
        let sure = vec![place_term(&word)];
        Asked { word, is_place: true, is_last: at == last_place, sure, alike: Vec::new() }
    });
    // A place says more than a further word: it is never the one that is left out.
    let mut asked: Vec<Asked> = places.chain(about).collect();
    asked.truncate(most);
    asked
}

impl Asked {
    fn terms(&self) -> impl Iterator<Item = String> + '_ {
        self.sure.iter().chain(&self.alike).cloned()
    }
}

/// The terms that some entry has.
fn counted(terms: &[String], counts: &HashMap<String, i64>) -> Vec<Counted> {
    let there = |term: &String| counts.get(term).map(|count| (term.clone(), *count));
    terms.iter().filter_map(there).collect()
}

async fn slot(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    asked: &Asked,
    counts: &HashMap<String, i64>,
    answer: &mut Answer,
) -> Stored<Option<Slot>> {
    let mut slot = Slot { sure: counted(&asked.sure, counts), near: counted(&asked.alike, counts) };
    if !slot.sure.is_empty() {
        // A kind of help that is nearly everything here says nothing beside the word itself.
        slot.near.retain(|(_, count)| *count <= COMMON);
    }
    if slot.entries_count() < RARE {
        let words = neighbours(db, scope, asked).await?;
        let terms = asked.terms_of(&words);
        if !terms.is_empty() {
            let counts = find::counts(db, scope, terms.clone()).await?;
            let near = counted(&terms, &counts);
            if slot.is_empty() && !near.is_empty() {
                let is_used =
                    |word: &String| near.iter().any(|(term, _)| term.get(2..) == Some(word));
                let used = words.into_iter().filter(is_used).collect();
                answer.stood_in.push((asked.word.clone(), used));
            }
            slot.near.extend(near);
        }
    }
    slot.sure.truncate(TERMS_OF_A_SLOT);
    slot.near.truncate(TERMS_OF_A_SLOT);
    Ok((!slot.is_empty()).then_some(slot))
}

impl Asked {
    /// The terms in which a neighbour may stand in for the word, the nearest word first.
    fn terms_of(&self, words: &[String]) -> Vec<String> {
        if self.is_place {
            return words.iter().map(|word| place_term(word)).collect();
        }
        let needs = words.iter().flat_map(|word| NeedKind::of_word(word).map(need_term));
        words
            .iter()
            .map(|word| word_term(word))
            .chain(needs)
            .chain(words.iter().map(|word| place_term(word)))
            .collect()
    }
}

/// Words of the directory that are spelt like one that is not in it.
async fn neighbours(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    asked: &Asked,
) -> Stored<Vec<String>> {
    let word = &asked.word;
    let letters = word.chars().count();
    let limit = edit_limit(word);
    let mut candidates = Vec::new();
    if limit > 0 {
        let bounds = (letters.saturating_sub(limit), letters + limit);
        let shared = least_shared_trigrams(word);
        candidates = find::near(db, scope, trigrams(word), bounds, shared).await?;
    }
    if asked.is_last && letters > 2 {
        // All parts but the one that marks the end stand in every word that begins so.
        let mut beginning = trigrams(word);
        beginning.retain(|gram| !gram.ends_with(' ') || gram.starts_with("  "));
        let shared = beginning.len();
        let bounds = (letters, letters + LONGEST_ENDING);
        candidates.extend(find::near(db, scope, beginning, bounds, shared).await?);
    }
    Ok(nearest_words(word, candidates.iter().map(String::as_str), asked.is_last))
}

/// Letters that may still be missing from a word that is being typed.
const LONGEST_ENDING: usize = 12;

/// Words offered for one that nothing comes near.
const MOST_OFFERED: usize = 3;

/// Words that share at least a third of their parts with one that was asked: to offer, not to use.
async fn alike(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    word: &str,
) -> Stored<Vec<String>> {
    let grams = trigrams(word);
    let letters = word.chars().count();
    let shared = grams.len().div_ceil(3).max(2);
    let bounds = (letters.saturating_sub(3), letters + 3);
    let mut found = find::near(db, scope, grams, bounds, shared).await?;
    found.truncate(MOST_OFFERED);
    Ok(found)
}
