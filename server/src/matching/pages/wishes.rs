//! Who somebody would like, as short as a hard day needs it: a few lines first, all the rest behind.
//!
//! First stand the languages and topics that peers here let others read, the person's own, and what
//! was wished for already. Answers that peers keep to themselves are in no list.

use std::collections::BTreeMap;

use kernel::access::act::AskMake;
use kernel::ids::PersonId;
use kernel::matching::Strength;
use kernel::people::{Facet, FacetAnswer, Profile, Topics};

use crate::access::Permit;
use crate::matching::{forms, labels};
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form};
use crate::web::words::Words;

/// Topics that stand first at most; the others can be added.
const TOPICS_FIRST: usize = 8;
/// Languages that stand first at most.
const LANGUAGES_FIRST: usize = 5;
/// Genders that stand first: what people ask about most, in the order of the answers.
const GENDERS_FIRST: usize = 3;

/// The part of the form about who somebody would like.
pub(super) struct Wishes {
    pub groups: Vec<Group>,
    /// Everything that can be added, by facet.
    pub others: Vec<Group>,
    /// Any, must, nice, please not.
    pub strengths: Vec<Choice>,
    /// Empty lines for further wishes, by number.
    pub lines: Vec<usize>,
}

/// The wishes about one facet: each with its field or code, and what it says.
pub(super) struct Group {
    pub label: String,
    pub rows: Vec<Choice>,
}

impl Wishes {
    pub async fn offered(
        cx: &Cx,
        may: &Permit<AskMake>,
        form: &Form,
        topics: &Topics,
    ) -> Result<Self, WebError> {
        let (words, terms) = (cx.words(), cx.terms());
        let first = First::load(cx, may).await?;
        let mut page = Self {
            groups: Vec::new(),
            others: Vec::new(),
            strengths: strengths(words),
            lines: (1..=forms::ADD_LINES).collect(),
        };
        for facet in forms::FACETS {
            let (mut rows, mut others) = (Vec::new(), Vec::new());
            for value in first.sorted(facet, forms::values(facet, topics)) {
                let code = format!("{}:{value}", facet.code());
                let field = forms::field(&code);
                let label = people::value(&terms, facet, &value);
                if first.has(facet, &value) || is_used(form, &field) {
                    rows.push(Choice::new(field, label));
                } else {
                    others.push(Choice::new(code, label));
                }
            }
            let label = people::facet_of_another(words, facet);
            if !rows.is_empty() {
                page.groups.push(Group { label: label.clone(), rows });
            }
            if !others.is_empty() {
                page.others.push(Group { label, rows: others });
            }
        }
        Ok(page)
    }
}

fn is_used(form: &Form, field: &str) -> bool {
    form.values.all(field).any(|value| !value.is_empty()) || form.is_faulty(field)
}

fn strengths(words: Words) -> Vec<Choice> {
    let strength =
        |strength: Strength| Choice::new(strength.code(), labels::strength(words, strength));
    let any = Choice::new("", words.t("matching-ask-any"));
    std::iter::once(any).chain(Strength::ALL.map(strength)).collect()
}

/// What stands first, in its order.
struct First(BTreeMap<&'static str, Vec<String>>);

impl First {
    async fn load(cx: &Cx, may: &Permit<AskMake>) -> Result<Self, WebError> {
        let mut db = cx.db();
        let person: PersonId = may.id();
        let is_own = may.actor().person == person;
        let workers = people::workers(&mut db, may, cx.today()).await?;
        let mut ids: Vec<PersonId> = workers.iter().map(|worker| worker.person).collect();
        ids.retain(|id| *id != person);
        let peers = people::profiles(&mut db, may, &ids).await?;
        // Whoever writes with the person reads no answers of theirs here.
        let own = if is_own {
            people::profiles(&mut db, may, &[person]).await?.remove(&person)
        } else {
            None
        };
        let own = own.unwrap_or_default();
        let home = cx.organisation().map(|organisation| organisation.language.code().to_owned());
        let first = |facet, home: Option<String>, most| {
            let mut all: Vec<String> = home.into_iter().collect();
            all.extend(said(&own, facet));
            all.extend(commonest(peers.values(), facet));
            let mut seen = std::collections::BTreeSet::new();
            all.retain(|value| seen.insert(value.clone()));
            all.truncate(most);
            all
        };
        let genders = Facet::Gender.answers().iter().take(GENDERS_FIRST);
        Ok(Self(BTreeMap::from([
            (Facet::Languages.code(), first(Facet::Languages, home, LANGUAGES_FIRST)),
            (Facet::LivedExperience.code(), first(Facet::LivedExperience, None, TOPICS_FIRST)),
            (Facet::Gender.code(), genders.map(|code| (*code).to_owned()).collect()),
        ])))
    }

    fn of(&self, facet: Facet) -> &[String] {
        self.0.get(facet.code()).map_or(&[], Vec::as_slice)
    }

    fn has(&self, facet: Facet, value: &str) -> bool {
        self.of(facet).iter().any(|first| first == value)
    }

    /// All the values of a facet, those that stand first in their own order.
    fn sorted(&self, facet: Facet, mut all: Vec<String>) -> Vec<String> {
        let first = self.of(facet);
        let place = |value: &String| first.iter().position(|one| one == value);
        all.sort_by_key(|value| place(value).unwrap_or(usize::MAX));
        all
    }
}

fn said(profile: &Profile, facet: Facet) -> Vec<String> {
    let answer = profile.answer(facet);
    answer.map_or_else(Vec::new, |answer| {
        answer.values().iter().map(|value| value.as_str().to_owned()).collect()
    })
}

/// What peers say and let others read, the commonest first.
fn commonest<'a>(peers: impl Iterator<Item = &'a Profile>, facet: Facet) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let shown = peers
        .flat_map(Profile::used_for_matching)
        .filter(|answer| answer.may_be_shown && answer.facet() == facet);
    for value in shown.flat_map(FacetAnswer::values) {
        *counts.entry(value.as_str().to_owned()).or_default() += 1;
    }
    let mut all: Vec<(String, usize)> = counts.into_iter().collect();
    all.sort_by(|(one, many), (other, more)| more.cmp(many).then_with(|| one.cmp(other)));
    all.into_iter().map(|(value, _)| value).collect()
}
