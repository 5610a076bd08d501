//! Instances and parameters as files: read, or refused with a place.

use crate::matching::plan::{
    Instance, LoadShare, Malformed, Pair, ParamsFault, PlanParams, Refused, read_pmi, solve,
};

struct File {
    price: Vec<i64>,
    best: Vec<i32>,
    places: Vec<i32>,
    begins: Vec<u64>,
    worker: Vec<u32>,
    score: Vec<i32>,
}

/// Two people, two workers: both fit the first worker best.
fn file() -> File {
    File {
        price: vec![10_000, 12_000],
        best: vec![9_000, 8_000],
        places: vec![1, 1],
        begins: vec![0, 2, 3],
        worker: vec![0, 1, 0],
        score: vec![9_000, 7_000, 8_000],
    }
}

impl File {
    fn bytes(&self) -> Vec<u8> {
        let mut out = b"PMATCH01".to_vec();
        for count in [self.price.len(), self.places.len(), self.worker.len(), 0] {
            out.extend(u64::try_from(count).expect("small").to_le_bytes());
        }
        out.extend(self.price.iter().flat_map(|number| number.to_le_bytes()));
        out.extend(self.best.iter().flat_map(|number| number.to_le_bytes()));
        out.extend(self.places.iter().flat_map(|number| number.to_le_bytes()));
        out.extend(self.begins.iter().flat_map(|number| number.to_le_bytes()));
        out.extend(self.worker.iter().flat_map(|number| number.to_le_bytes()));
        out.extend(self.score.iter().flat_map(|number| number.to_le_bytes()));
        out
    }

    fn read(&self) -> Result<Instance, Malformed> {
        read_pmi(&self.bytes(), &PlanParams::default())
    }
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let instance = file().read().expect("it is right");
    let pairs: Vec<Pair> = instance.pairs_of(0).collect();
    let pair = |worker, worth| Pair { worker, worth };
    assert_eq!(pairs, [pair(0, 10_000), pair(1, 8_000)]);
    // The first gives way: 8,000 + 12,000.
    let plan = solve(&instance, |_| ()).expect("a proof");
    assert_eq!((plan.value(), plan.worker_of()), (20_000, &[Some(1), Some(0)][..]));
}

#[test]
fn a_file_that_is_not_right_names_the_place() {
    type Spoil = fn(&mut File);
    let cases: [(Spoil, Malformed); 9] = [
        (|file| file.places[1] = -2, Malformed::Places { worker: 1, places: -2 }),
        (|file| file.begins[1] = 9, Malformed::Row { participant: 0 }),
        (|file| file.begins[0] = 1, Malformed::Row { participant: 0 }),
        (|file| file.begins[2] = 2, Malformed::Row { participant: 1 }),
        (|file| file.begins[1] = u64::MAX, Malformed::Row { participant: 0 }),
        (|file| file.worker[2] = 7, Malformed::Worker { participant: 1, worker: 7, of: 2 }),
        (|file| file.worker[1] = 0, Malformed::Order { participant: 0 }),
        (|file| file.score[2] = 10_001, Malformed::Score { participant: 1, score: 10_001 }),
        (
            |file| file.price[1] = i64::MAX,
            Malformed::Participant { participant: 1, why: Refused::TooLarge },
        ),
    ];
    for (spoil, fault) in cases {
        let mut file = file();
        spoil(&mut file);
        assert_eq!(file.read().map(|_| ()), Err(fault));
    }
}

#[test]
fn a_file_of_another_length_than_it_says_is_refused_before_it_takes_room() {
    let whole = file().bytes();
    for length in 0..whole.len() {
        assert!(read_pmi(&whole[..length], &PlanParams::default()).is_err(), "{length} bytes");
    }
    let mut longer = whole.clone();
    longer.push(0);
    assert!(matches!(read_pmi(&longer, &PlanParams::default()), Err(Malformed::Length { .. })));
    let mut boasting = whole;
    for count in 0..3 {
        boasting[8 + 8 * count..16 + 8 * count].copy_from_slice(&u64::MAX.to_le_bytes());
    }
    assert!(matches!(read_pmi(&boasting, &PlanParams::default()), Err(Malformed::Length { .. })));
}

#[test]
fn every_byte_turned_over_is_read_or_refused() {
    let whole = file().bytes();
    for at in 0..whole.len() {
        for flip in [0x01, 0x80, 0xFF] {
            let mut bytes = whole.clone();
            bytes[at] ^= flip;
            if let Ok(instance) = read_pmi(&bytes, &PlanParams::default()) {
                solve(&instance, |_| ()).expect("a proof");
            }
        }
    }
}

#[test]
fn costs_of_a_full_caseload_come_from_the_parameters() {
    let text = r#"{"load": [{"up_to_pct": 60, "cost": 0}, {"up_to_pct": 85, "cost": 300},
                   {"up_to_pct": 100, "cost": 800}]}"#;
    let params = PlanParams::read(text).expect("it is right");
    assert_eq!(params.load[1], LoadShare { up_to_pct: 85, cost: 300 });
    let costs = |places, supported| {
        let load = params.load(places, supported).expect("costs rise");
        (0..places).map(|place| load.cost(place)).collect::<Vec<_>>()
    };
    // 60 % of 10 is 6, 85 % is 8.5.
    assert_eq!(costs(10, 0), [0, 0, 0, 0, 0, 0, 300, 300, 800, 800]);
    assert_eq!(costs(2, 8), [800, 800]);
    assert_eq!(costs(1, 0), [800]);
    assert_eq!(costs(0, 0), [] as [i64; 0]);
}

#[test]
fn parameters_that_are_not_right_name_their_line() {
    let line = |text| match PlanParams::read(text) {
        Err(ParamsFault::Line { line, .. }) => line,
        other => panic!("{other:?}"),
    };
    assert_eq!(line("{\n\"load\": [\n{\"up_to_pct\": 300, \"cost\": 0}]}"), 3);
    assert_eq!(line("{\n\"loads\": []}"), 2);
    assert_eq!(line(""), 1);
    for wrong in [
        r#"{"load": [{"up_to_pct": 60, "cost": 300}, {"up_to_pct": 85, "cost": 0}]}"#,
        r#"{"load": [{"up_to_pct": 85, "cost": 0}, {"up_to_pct": 60, "cost": 300}]}"#,
        r#"{"load": [{"up_to_pct": 101, "cost": 0}]}"#,
        r#"{"load": [{"up_to_pct": 60, "cost": -1}]}"#,
        r#"{"load": [{"up_to_pct": 60, "cost": 9223372036854775807}]}"#,
    ] {
        assert_eq!(PlanParams::read(wrong), Err(ParamsFault::Shares), "{wrong}");
    }
    assert_eq!(PlanParams::read("{}"), Ok(PlanParams::default()));
}
