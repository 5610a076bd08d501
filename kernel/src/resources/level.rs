//! What is said at one level (link, service, place, provider), and how levels become one entry.

use jiff::civil::Date;

use super::assembly::{all_year, days_off};
use super::entry::{Closure, Entry, Season};
use super::{About, Address, Language, Need, Part, Phone, Substance};

/// Everything said of one thing, its own row and its parts together.
#[derive(Debug, Default)]
pub(super) struct Level {
    description: String,
    addresses: Vec<Address>,
    phones: Vec<Phone>,
    emails: Vec<String>,
    url: Option<String>,
    languages: Vec<Language>,
    needs: Vec<Need>,
    eligibility: Vec<String>,
    costs: Vec<String>,
    how_to_apply: String,
    documents: Vec<String>,
    areas: Vec<String>,
    access: Vec<String>,
    seasons: Vec<Season>,
    closures: Vec<Closure>,
    verified_on: Option<Date>,
}

impl Level {
    pub fn of(about: Option<&About>) -> Self {
        let Some(about) = about else {
            return Self::default();
        };
        let lines = |text: &String| {
            if text.is_empty() { vec![] } else { vec![text.clone()] }
        };
        Self {
            description: about.description.clone(),
            addresses: about.addresses.clone(),
            phones: about.phones.clone(),
            emails: about.emails.clone(),
            url: about.url.clone(),
            languages: about.languages.clone(),
            needs: about.needs.clone(),
            eligibility: lines(&about.eligibility),
            costs: lines(&about.cost),
            how_to_apply: about.how_to_apply.clone(),
            seasons: all_year(&about.hours),
            closures: days_off(&about.hours.holidays),
            verified_on: about.verified_on,
            ..Self::default()
        }
    }

    /// Takes a part in. `need` is the term it names, if it names one.
    pub fn take(&mut self, part: &Part, need: Option<&Need>) {
        match &part.substance {
            Substance::Address(address) => self.addresses.push(address.clone()),
            Substance::Phones(phones) => self.phones.extend(phones.iter().cloned()),
            Substance::Hours { hours, from, until } => {
                self.seasons.push(Season { from: *from, until: *until, hours: hours.clone() });
            }
            Substance::Holiday { from, until, is_closed, words } => {
                self.closures.push(closure(from, until, *is_closed, words));
            }
            Substance::Language(language) => self.languages.push(language.clone()),
            Substance::Need { .. } => self.needs.extend(need.cloned()),
            Substance::Area(area) => self.areas.push(area.clone()),
            Substance::Cost(cost) => self.costs.push(cost.clone()),
            Substance::Document(document) => self.documents.push(document.clone()),
            Substance::Eligibility(text) => self.eligibility.push(text.clone()),
            Substance::Access(text) => self.access.push(text.clone()),
            // Names of staff stay in the source's rows; programs, terms and lists say nothing here.
            Substance::Contact(_)
            | Substance::Program { .. }
            | Substance::Link { .. }
            | Substance::Term { .. }
            | Substance::Vocabulary { .. } => {}
        }
    }

    /// One entry from levels, the nearest first. Names, kinds and keys are the caller's.
    pub fn folded(levels: &[Self]) -> Entry {
        let first = |get: fn(&Self) -> String| {
            levels.iter().map(get).find(|text| !text.is_empty()).unwrap_or_default()
        };
        let (own, provider) = levels.split_at(levels.len().saturating_sub(1).max(1));
        let mut entry = Entry {
            description: first(|level| level.description.clone()),
            how_to_apply: first(|level| level.how_to_apply.clone()),
            address: address(levels),
            url: levels.iter().find_map(|level| level.url.clone()),
            emails: nearest(levels, |level| &level.emails),
            seasons: seasons(own),
            verified_on: levels.iter().find_map(|level| level.verified_on),
            ..Entry::default()
        };
        for level in own {
            gather(&mut entry.phones, &level.phones);
            gather(&mut entry.languages, &level.languages);
            gather(&mut entry.documents, &level.documents);
            gather(&mut entry.areas, &level.areas);
            gather(&mut entry.closures, &level.closures);
        }
        for level in levels {
            gather(&mut entry.needs, &level.needs);
        }
        entry.eligibility = nearest(levels, |level| &level.eligibility).join("\n");
        entry.cost = nearest(levels, |level| &level.costs).join("\n");
        entry.access = nearest(levels, |level| &level.access).join("\n");
        for level in provider {
            if entry.phones.iter().all(|phone| phone.number.is_none()) {
                gather(&mut entry.phones, &level.phones);
            }
            if entry.languages.is_empty() {
                gather(&mut entry.languages, &level.languages);
            }
        }
        let mut numbers = std::collections::HashSet::new();
        entry.phones.retain(|phone| match &phone.number {
            Some(number) => numbers.insert((number.clone(), phone.extension.clone())),
            None => true,
        });
        entry.phones.sort_by_key(|phone| phone.number.is_none());
        entry
    }
}

fn gather<T: Clone + PartialEq>(into: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !into.contains(one) {
            into.push(one.clone());
        }
    }
}

fn nearest<T: Clone>(levels: &[Level], get: fn(&Level) -> &Vec<T>) -> Vec<T> {
    levels.iter().map(get).find(|list| !list.is_empty()).cloned().unwrap_or_default()
}

/// A door before a letter box, the nearest first.
fn address(levels: &[Level]) -> Option<Address> {
    let all = || levels.iter().flat_map(|level| &level.addresses).filter(|a| !a.is_empty());
    all().find(|address| !address.is_postal).or_else(|| all().next()).cloned()
}

/// The hours of the nearest level that says anything. Seasons of the same days become one.
fn seasons(levels: &[Level]) -> Vec<Season> {
    let mut joined: Vec<Season> = Vec::new();
    for season in nearest(levels, |level| &level.seasons) {
        match joined.iter_mut().find(|s| s.from == season.from && s.until == season.until) {
            Some(same) => {
                let hours = std::mem::take(&mut same.hours);
                same.hours = hours.with(season.hours);
            }
            None => joined.push(season),
        }
    }
    for season in &mut joined {
        // A source often repeats its words on every weekday's row.
        season.hours.words = without_repeats(&season.hours.words);
    }
    joined
}

fn without_repeats(words: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in words.lines() {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn closure(from: &str, until: &str, is_closed: bool, words: &str) -> Closure {
    let (first, last) = (from.parse().ok(), until.parse().ok());
    // "January 01" is no date: then the words say it.
    let said = match (first, words.is_empty()) {
        (None, _) => [from, until, words]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" – "),
        (Some(_), true) => String::new(),
        (Some(_), false) => words.to_owned(),
    };
    Closure { from: first, until: last, words: said, is_closed }
}
