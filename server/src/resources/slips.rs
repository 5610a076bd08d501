//! Words that stand in for one that was misspelt: those of the directory, and those of the vocabulary
//! in both languages, whose topic the directory may name otherwise.

use std::collections::HashMap;

use kernel::access::act::ResourceFind;
use kernel::resources::{
    may_be_a_slip, may_begin, meant_by, mention_term, nearest_meant, nearest_words, place_term,
    slips_forgiven, swapped_meant, word_term,
};
use kernel::text::{least_shared_trigrams, trigrams};

use super::finding::{Answer, Asked, RARE, broader, counted, language_terms, meant_term};
use super::store::find::{self, Counted, Slot};
use crate::access::Scope;
use crate::db::{Reads, Stored};

/// Letters that may still be missing from a word that is being typed.
const LONGEST_ENDING: usize = 12;

/// Words offered for one that nothing comes near.
const MOST_OFFERED: usize = 3;

/// Puts words that are spelt like it beside a word that few entries have.
pub(super) async fn stand_in(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    asked: &Asked,
    slot: &mut Slot,
    answer: &mut Answer,
) -> Stored<()> {
    let is_nowhere = slot.is_empty();
    let words = neighbours(db, scope, asked, is_nowhere && !asked.is_place).await?;
    let instead: Vec<Instead> = words.into_iter().map(|word| Instead::of(word, asked)).collect();
    let terms: Vec<String> = instead.iter().flat_map(Instead::terms).cloned().collect();
    if terms.is_empty() {
        return Ok(());
    }
    let counts = find::counts(db, scope, terms).await?;
    slot.near.extend(all(&instead, |one| &one.named, &counts));
    if !is_nowhere {
        return Ok(());
    }
    // From here on as if the neighbours had been asked.
    if slot.entries_count() < RARE {
        slot.near.extend(all(&instead, |one| &one.mentioned, &counts));
    }
    if slot.near.is_empty() {
        slot.near = all(&instead, |one| &one.broader, &counts);
        answer.broader.extend(used(&instead, &slot.near));
    }
    if !slot.near.is_empty() {
        answer.stood_in.push((asked.said.clone(), used(&instead, &slot.near)));
    }
    Ok(())
}

/// The terms in which a neighbour may stand in for a word.
struct Instead {
    word: String,
    /// The word itself, what means the same, and places of that name.
    named: Vec<String>,
    /// What means the same, where only a description mentions it.
    mentioned: Vec<String>,
    /// What helps when nothing of that is there.
    broader: Vec<String>,
}

impl Instead {
    fn of(word: String, asked: &Asked) -> Self {
        let place = place_term(&word);
        if asked.is_place {
            return Self { word, named: vec![place], mentioned: Vec::new(), broader: Vec::new() };
        }
        let meant = meant_by(&word);
        let alike = meant.iter().filter_map(|meant| meant_term(*meant));
        let languages = language_terms(std::slice::from_ref(&word));
        let named = [word_term(&word)].into_iter().chain(alike).chain(languages);
        let named = named.chain([place]).collect();
        let topics = meant.iter().filter_map(|meant| meant.topic());
        let mentioned = topics.map(mention_term).collect();
        let broader = meant.iter().flat_map(|meant| broader(*meant)).collect();
        Self { word, named, mentioned, broader }
    }

    fn terms(&self) -> impl Iterator<Item = &String> {
        self.named.iter().chain(&self.mentioned).chain(&self.broader)
    }
}

/// Of some terms of each neighbour, the nearest first, those that some entry has.
fn all(
    instead: &[Instead],
    terms: impl Fn(&Instead) -> &Vec<String>,
    counts: &HashMap<String, i64>,
) -> Vec<Counted> {
    let mut wanted: Vec<String> = Vec::new();
    for term in instead.iter().flat_map(terms) {
        if !wanted.contains(term) {
            wanted.push(term.clone());
        }
    }
    counted(&wanted, counts)
}

/// The neighbours that lead to what was found.
fn used(instead: &[Instead], found: &[Counted]) -> Vec<String> {
    let leads = |one: &&Instead| one.terms().any(|term| found.iter().any(|(had, _)| had == term));
    instead.iter().filter(leads).map(|one| one.word.clone()).collect()
}

/// Words that are spelt like one that is not in the directory: those that are in it, and where asked
/// for those of the vocabulary.
async fn neighbours(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    asked: &Asked,
    is_of_the_vocabulary_too: bool,
) -> Stored<Vec<String>> {
    let word = &asked.said;
    let letters = word.chars().count();
    let mut candidates = Vec::new();
    if may_be_a_slip(word) {
        let limit = slips_forgiven(word);
        let bounds = (letters.saturating_sub(limit), letters + limit);
        let shared = least_shared_trigrams(word);
        candidates = find::near(db, scope, trigrams(word), bounds, shared).await?;
    }
    if asked.is_last && may_begin(word) {
        // All parts but the one that marks the end stand in every word that begins so.
        let mut beginning = trigrams(word);
        beginning.retain(|gram| !gram.ends_with(' ') || gram.starts_with("  "));
        let shared = beginning.len();
        let bounds = (letters, letters + LONGEST_ENDING);
        candidates.extend(find::near(db, scope, beginning, bounds, shared).await?);
    }
    if is_of_the_vocabulary_too {
        candidates.extend(nearest_meant(word).into_iter().map(str::to_owned));
    }
    let mut near = nearest_words(word, candidates.iter().map(String::as_str), asked.is_last);
    if is_of_the_vocabulary_too {
        near.extend(swapped_meant(word));
    }
    Ok(near)
}

/// Words that begin alike and share at least half of their parts with one that was asked: to offer, not
/// to use. None for a word we know: who wrote it meant it.
pub(super) async fn alike(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    word: &str,
) -> Stored<Vec<String>> {
    if !may_be_a_slip(word) {
        return Ok(Vec::new());
    }
    let grams = trigrams(word);
    let letters = word.chars().count();
    let shared = grams.len().div_ceil(2);
    let bounds = (letters.saturating_sub(3), letters + 3);
    let mut found = find::near(db, scope, grams, bounds, shared).await?;
    found.retain(|one| one.chars().next() == word.chars().next());
    found.truncate(MOST_OFFERED);
    Ok(found)
}
