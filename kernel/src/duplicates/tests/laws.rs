//! What holds for everybody.

use proptest::prelude::*;

use super::*;

/// Somebody made up, owned, so that parts can be turned round and taken away.
#[derive(Debug, Clone, Default)]
struct Made {
    called: String,
    other_names: Vec<String>,
    former_names: Vec<String>,
    phones: Vec<String>,
    emails: Vec<String>,
    birth: Option<(i16, i8, i8)>,
    postcode: String,
    places: Vec<String>,
    addresses: Vec<String>,
    external_ids: Vec<String>,
}

impl Made {
    fn with<R>(&self, ask: impl FnOnce(&Sketch<'_>) -> R) -> R {
        fn refs(list: &[String]) -> Vec<&str> {
            list.iter().map(String::as_str).collect()
        }
        let former: Vec<Former<'_>> = self.former_names.iter().map(|n| Former::new(n)).collect();
        let ids: Vec<ExternalId<'_>> =
            self.external_ids.iter().map(|value| ExternalId { system: "county", value }).collect();
        ask(&Sketch {
            called: &self.called,
            other_names: &refs(&self.other_names),
            former_names: &former,
            phones: &refs(&self.phones),
            emails: &refs(&self.emails),
            birth: self.birth.map(|(y, m, d)| Birth::Day(date(y, m, d))),
            postcode: &self.postcode,
            places: &refs(&self.places),
            addresses: &refs(&self.addresses),
            external_ids: &ids,
        })
    }

    fn prepared(&self) -> Prepared {
        self.with(Prepared::of)
    }

    fn turned_round(&self) -> Self {
        let mut other = self.clone();
        for list in other.lists() {
            list.reverse();
        }
        other
    }

    fn lists(&mut self) -> [&mut Vec<String>; 7] {
        [
            &mut self.other_names,
            &mut self.former_names,
            &mut self.phones,
            &mut self.emails,
            &mut self.places,
            &mut self.addresses,
            &mut self.external_ids,
        ]
    }

    /// The same, with one of its things not said.
    fn without(&self, which: usize) -> Self {
        let mut less = self.clone();
        match which {
            0 => (less.called, less.other_names, less.former_names) = Default::default(),
            1 => less.phones.clear(),
            2 => less.emails.clear(),
            3 => less.birth = None,
            4 => less.postcode.clear(),
            5 => less.places.clear(),
            6 => less.addresses.clear(),
            _ => less.external_ids.clear(),
        }
        less
    }
}

const THINGS_COUNT: usize = 8;

/// Names that often have something in common, and now and then anything at all.
fn some_name() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Ana",
        "Maria",
        "García",
        "López",
        "de",
        "la",
        "Bob",
        "Robert",
        "Roberto",
        "A.",
        "Анна",
        "王",
        "小明",
        "김",
        "محمد",
        "Smith-Jones",
        "Jr",
        "Alex",
        "Sandy",
        "O'Brien",
        "Mc",
        "Lopes",
    ]);
    let written = prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "));
    prop_oneof![8 => written, 1 => any::<String>()]
}

fn some_text(of: &[&'static str]) -> impl Strategy<Value = String> + use<> {
    let known = prop::sample::select(of.to_vec()).prop_map(str::to_owned);
    prop_oneof![8 => known, 1 => any::<String>()]
}

fn some() -> impl Strategy<Value = Made> {
    let list = |text| prop::collection::vec(text, 0..4);
    let phone = some_text(&["503 555 0142", "+1 503 555 0142", "5035550143", "", "x"]);
    let email = some_text(&["a.b@gmail.com", "ab@gmail.com", "c@example.org", "nobody"]);
    let code = some_text(&["97201", "97202", "97201-1234", ""]);
    let place = some_text(&["Portland", "Portlnad", "Salem", "Портленд", ""]);
    let address = some_text(&["14 Alder St", "14 Alder Street", "2 Pine", ""]);
    let id = some_text(&["100245", "100254", "7", ""]);
    let birth = prop::option::of((1988_i16..1990, 1_i8..13, 1_i8..5));
    let names = (
        some_name(),
        prop::collection::vec(some_name(), 0..3),
        prop::collection::vec(some_name(), 0..3),
    );
    (
        names,
        (list(phone.boxed()), list(email.boxed())),
        birth,
        code,
        (list(place.boxed()), list(address.boxed()), list(id.boxed())),
    )
        .prop_map(
            |(
                (called, other_names, former_names),
                (phones, emails),
                birth,
                postcode,
                (places, addresses, external_ids),
            )| {
                Made {
                    called,
                    other_names,
                    former_names,
                    phones,
                    emails,
                    birth,
                    postcode,
                    places,
                    addresses,
                    external_ids,
                }
            },
        )
}

const SIGHTS: [Sight; 2] = [Sight::WithFormerNames, Sight::OpenNames];

proptest! {
    #[test]
    fn it_does_not_matter_who_is_asked_about_first(a in some(), b in some()) {
        let (a, b) = (a.prepared(), b.prepared());
        for sight in SIGHTS {
            prop_assert_eq!(a.compare(&b, sight), b.compare(&a, sight));
        }
    }

    #[test]
    fn the_order_of_lists_does_not_matter(a in some(), b in some()) {
        let turned = a.turned_round().prepared();
        prop_assert_eq!(turned.keys(), a.prepared().keys());
        let (a, b) = (a.prepared(), b.prepared());
        for sight in SIGHTS {
            prop_assert_eq!(turned.compare(&b, sight), a.compare(&b, sight));
        }
    }

    #[test]
    fn what_one_does_not_say_changes_nothing(a in some(), b in some(), which in 0..THINGS_COUNT) {
        let silent = b.without(which).prepared();
        for sight in SIGHTS {
            let with = a.prepared().compare(&silent, sight);
            prop_assert_eq!(a.without(which).prepared().compare(&silent, sight), with);
        }
    }

    #[test]
    fn silence_never_counts(a in some(), b in some()) {
        let found = a.prepared().compare(&b.prepared(), Sight::WithFormerNames);
        let mut silent = found.reasons().iter().filter(|reason| reason.how == How::Silent);
        prop_assert!(silent.all(|reason| reason.weight_tenth_bits == 0));
    }

    #[test]
    fn saying_nothing_more_than_once_changes_nothing(a in some(), b in some()) {
        let mut more = a.clone();
        for list in more.lists() {
            list.push(String::new());
            let first = list[0].clone();
            list.push(first);
        }
        let (a, b, more) = (a.prepared(), b.prepared(), more.prepared());
        prop_assert_eq!(more.compare(&b, Sight::WithFormerNames), a.compare(&b, Sight::WithFormerNames));
        prop_assert_eq!(more.keys(), a.keys());
    }

    #[test]
    fn former_names_say_nothing_to_who_has_no_need_of_them(a in some(), b in some()) {
        let bare = Made { former_names: Vec::new(), ..a.clone() };
        let (a, bare, b) = (a.prepared(), bare.prepared(), b.prepared());
        prop_assert_eq!(a.compare(&b, Sight::OpenNames), bare.compare(&b, Sight::OpenNames));
    }

    #[test]
    fn the_same_needs_a_strong_number_and_one_given_name(a in some(), b in some()) {
        let found = a.prepared().compare(&b.prepared(), Sight::WithFormerNames);
        if found.outcome == Outcome::Same {
            let agrees = |about| found.how(about) == How::Agrees;
            prop_assert!(agrees(About::ExternalId) || agrees(About::Birth) && (agrees(About::Phone) || agrees(About::Email)));
            prop_assert!(matches!(found.how(About::GivenName), How::Agrees | How::Near));
            prop_assert!(found.how(About::FamilyName) != How::Differs && found.how(About::Birth) != How::Differs);
        }
    }

    #[test]
    fn any_text_is_read_without_harm_and_keys_stay_few(text in any::<String>(), b in some(), times in 1_usize..200) {
        let long = text.repeat(times);
        let a = Made { called: long.clone(), other_names: vec![long.clone(); 9], former_names: vec![long.clone()],
            phones: vec![long.clone()], emails: vec![long.clone()], postcode: long.clone(), places: vec![long.clone()],
            addresses: vec![long.clone()], external_ids: vec![long], ..b.clone() };
        let keys = a.prepared().keys();
        prop_assert!(keys.len() <= KEYS_MAX_COUNT && keys.is_sorted());
        let _ = a.prepared().compare(&b.prepared(), Sight::WithFormerNames);
    }

    #[test]
    fn a_key_is_the_same_after_it_was_kept(a in some()) {
        for key in a.prepared().keys() {
            prop_assert_eq!(Key::from_bytes(key.to_bytes()), key);
        }
    }
}

/// What is read of a name is bounded, so that no name costs more than the longest one that is read whole.
#[test]
fn a_name_as_long_as_a_book_is_cut() {
    let long = "Ana ".repeat(50_000);
    let cut = "Ana ".repeat(Sketch::TEXT_MAX_CHARS / 4);
    assert_eq!(keys(&named(&long)), keys(&named(&cut)));
    assert_eq!(find(&named(&long), &named(&cut)), find(&named(&cut), &named(&cut)));
}
