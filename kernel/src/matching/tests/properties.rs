//! What holds in every world.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::*;
use super::person;
use super::world::{some_ask, some_facts, some_worker, some_workers, suggest};
use crate::matching::Strength::{Nice, PleaseNot};
use crate::people::Facet;

/// Everybody feasible, not only the first three.
fn everybody(ask: &AskForMatching, all: &[Candidate]) -> Suggestions {
    FirstSuggest.suggest(ask, all, &Params { list_max: usize::MAX, ..Params::default() })
}

/// The same worker with other hidden facts: `from` wherever nothing may be shown.
fn with_hidden_of(c: &Candidate, from: &Facts) -> Candidate {
    let facts = Facet::ALL.into_iter().map(|facet| {
        let is_shown = c.facts.may_be_shown(facet);
        let values = if is_shown { c.facts.values(facet) } else { from.values(facet) };
        (facet, Fact { values: values.to_vec(), may_be_shown: is_shown })
    });
    Candidate { facts: facts.collect(), ..c.clone() }
}

proptest! {
    #[test]
    fn a_forbidden_pair_is_never_suggested(ask in some_ask(), all in some_workers()) {
        for suggestion in everybody(&ask, &all).list {
            let c = all.iter().find(|c| c.worker == suggestion.worker).unwrap();
            prop_assert!(!ask.excluded.contains(&c.worker) && !ask.refused.contains(&c.worker));
            prop_assert!(c.room_count > 0 && c.state == WorkerState::Active && c.has_agreed);
            for wish in ask.wishes.iter().filter(|w| w.strength() == PleaseNot) {
                if let WishAbout::Facet { facet, value } = wish.about() {
                    prop_assert!(!c.facts.has(*facet, value));
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_input_never_matters(
        ask in some_ask(),
        (all, shuffled) in some_workers().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(suggest(&ask, &all), suggest(&ask, &shuffled));
    }

    #[test]
    fn saying_less_never_takes_a_peer_away(ask in some_ask(), all in some_workers(), pick in any::<prop::sample::Index>()) {
        let before: BTreeSet<_> = everybody(&ask, &all).list.iter().map(|s| s.worker).collect();
        let mut less = vec![
            AskForMatching { hours: None, ..ask.clone() },
            AskForMatching { modes: Vec::new(), ..ask.clone() },
            AskForMatching { main_concern: None, ..ask.clone() },
        ];
        let facet = Facet::ALL[pick.index(Facet::ALL.len())];
        less.push(AskForMatching { facts: without(&ask.facts, facet), ..ask.clone() });
        for at in 0..ask.wishes.len() {
            if ask.wishes[at].strength() == Nice {
                let mut fewer = ask.clone();
                fewer.wishes.remove(at);
                less.push(fewer);
            }
        }
        for ask in less {
            let after: BTreeSet<_> = everybody(&ask, &all).list.iter().map(|s| s.worker).collect();
            prop_assert!(before.is_subset(&after));
        }
    }

    #[test]
    fn reasons_are_the_same_whatever_is_hidden(ask in some_ask(), c in some_worker(), other in some_facts()) {
        let open = Candidate { worker: person(10), room_count: 1, state: WorkerState::Active, ..c };
        let c = Candidate { has_agreed: true, wishes: Vec::new(), modes: BTreeSet::new(), ..open };
        let ask = AskForMatching { accepts_interpreter: true, hours: None, ..ask };
        let twin = with_hidden_of(&c, &other);
        let (one, two) = (everybody(&ask, &[c]), everybody(&ask, &[twin]));
        if let ([one], [two]) = (one.list.as_slice(), two.list.as_slice()) {
            prop_assert_eq!(one, two);
        }
    }

    #[test]
    fn reasons_mention_nothing_that_may_not_be_shown(ask in some_ask(), all in some_workers()) {
        for suggestion in everybody(&ask, &all).list {
            let c = all.iter().find(|c| c.worker == suggestion.worker).unwrap();
            for reason in &suggestion.reasons {
                let facet = match &reason.about {
                    ReasonAbout::Wish(WishAbout::Facet { facet, .. })
                    | ReasonAbout::Role { facet, .. } => Some(*facet),
                    ReasonAbout::Wish(WishAbout::Language(_)) | ReasonAbout::Language(_) => {
                        Some(Facet::Languages)
                    }
                    ReasonAbout::Experience(_) => Some(Facet::LivedExperience),
                    _ => None,
                };
                let Some(facet) = facet else { continue };
                prop_assert!(c.facts.may_be_shown(facet) || reason.fit == Fit::NotShared);
                let is_from_the_person = reason.asked_as.is_none();
                if is_from_the_person && reason.may_tell != Audience::Participant {
                    prop_assert!(ask.facts.may_be_shown(facet));
                }
            }
        }
    }

    #[test]
    fn a_list_has_at_most_three_and_a_funnel_only_when_empty(ask in some_ask(), all in some_workers()) {
        let found = suggest(&ask, &all);
        prop_assert!(found.list.len() <= 3);
        prop_assert_eq!(found.list.is_empty(), found.nobody.is_some());
        if let Some(nobody) = found.nobody {
            let left: Vec<usize> = nobody.funnel.steps.iter().map(|s| s.left_count).collect();
            prop_assert!(left.is_sorted_by(|a, b| a >= b));
            prop_assert_eq!(left.last(), Some(&0));
            prop_assert!(nobody.relaxations.iter().all(|r| r.worker_count > 0));
        }
    }
}

fn without(facts: &Facts, facet: Facet) -> Facts {
    Facet::ALL
        .into_iter()
        .filter(|f| *f != facet)
        .map(|f| {
            let may_be_shown = facts.may_be_shown(f);
            (f, Fact { values: facts.values(f).to_vec(), may_be_shown })
        })
        .collect()
}
