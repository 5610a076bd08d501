//! Reads an instance in the format `.pmi`: one little-endian file.
//!
//! | Part | Type |
//! |---|---|
//! | mark | 8 bytes, `PMATCH01` |
//! | participants, workers, pairs, overdue | u64 each |
//! | price of leaving waiting, by participant | i64 |
//! | best score, by participant | i32 |
//! | free places, by worker | i32 |
//! | where each row of pairs begins, and the end | u64 |
//! | worker of each pair, rising inside a row | u32 |
//! | score of each pair, 0 to 10,000 | i32 |
//!
//! A pair is worth price - (best - score). The file has no lines, so a fault names the participant
//! or worker, counted from 0, whose entry it is.

use super::Refused;
use super::instance::{Instance, Pair};
use super::params::PlanParams;

const MARK: &[u8; 8] = b"PMATCH01";
const HEAD: usize = 40;
const SCORE_MAX: i32 = 10_000;

/// What is wrong with an instance, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    #[error("read the instance: it does not begin with PMATCH01")]
    Mark,
    #[error("read the instance: it has {found} bytes, and its head speaks of {told}")]
    Length { found: usize, told: u128 },
    #[error("read the instance: worker {worker} has {places} places")]
    Places { worker: usize, places: i32 },
    #[error("read the instance: the pairs of participant {participant} begin or end out of order")]
    Row { participant: usize },
    #[error(
        "read the instance: participant {participant} has a pair with worker {worker}, of {of}"
    )]
    Worker { participant: usize, worker: u32, of: usize },
    #[error("read the instance: the workers of participant {participant} do not rise")]
    Order { participant: usize },
    #[error("read the instance: participant {participant} has a score of {score}")]
    Score { participant: usize, score: i32 },
    #[error("read the instance at participant {participant}: could not {why}")]
    Participant { participant: usize, why: Refused },
    #[error("read the instance: could not {0}")]
    Whole(Refused),
}

/// The arrays of a file, each as the bytes it has.
struct Parts<'a> {
    price: &'a [[u8; 8]],
    best: &'a [[u8; 4]],
    places: &'a [[u8; 4]],
    begins: &'a [[u8; 8]],
    worker: &'a [[u8; 4]],
    score: &'a [[u8; 4]],
}

/// Reads an instance; what filling places costs comes from the parameters.
pub fn read(bytes: &[u8], params: &PlanParams) -> Result<Instance, Malformed> {
    let parts = parts(bytes)?;
    let mut loads = Vec::with_capacity(parts.places.len());
    for (worker, places) in parts.places.iter().enumerate() {
        let places = i32::from_le_bytes(*places);
        let free = u32::try_from(places).map_err(|_| Malformed::Places { worker, places })?;
        loads.push(params.load(free, 0).map_err(Malformed::Whole)?);
    }
    let mut instance = Instance::new(loads).map_err(Malformed::Whole)?;
    instance.reserve(parts.price.len(), parts.worker.len());
    let mut row = Vec::new();
    for participant in 0..parts.price.len() {
        parts.row(participant, &mut row)?;
        instance.add(&row).map_err(|why| Malformed::Participant { participant, why })?;
    }
    Ok(instance)
}

/// Cuts the file into its arrays. Nothing is set aside before the length was seen to be right.
fn parts(bytes: &[u8]) -> Result<Parts<'_>, Malformed> {
    let head = bytes.get(..HEAD).filter(|head| head.starts_with(MARK)).ok_or(Malformed::Mark)?;
    let (numbers, _) = head[8..].as_chunks::<8>();
    let [people, workers, pairs] = [0, 1, 2].map(|at| u128::from(u64::from_le_bytes(numbers[at])));
    let told = HEAD as u128 + 12 * people + 4 * workers + 8 * (people + 1) + 8 * pairs;
    if told != bytes.len() as u128 {
        return Err(Malformed::Length { found: bytes.len(), told });
    }
    // None of them is larger than the file, so each fits.
    let [people, workers, pairs] =
        [people, workers, pairs].map(|count| usize::try_from(count).unwrap_or(usize::MAX));
    let (price, rest) = bytes[HEAD..].split_at(8 * people);
    let (best, rest) = rest.split_at(4 * people);
    let (places, rest) = rest.split_at(4 * workers);
    let (begins, rest) = rest.split_at(8 * (people + 1));
    let (worker, score) = rest.split_at(4 * pairs);
    Ok(Parts {
        price: price.as_chunks().0,
        best: best.as_chunks().0,
        places: places.as_chunks().0,
        begins: begins.as_chunks().0,
        worker: worker.as_chunks().0,
        score: score.as_chunks().0,
    })
}

impl Parts<'_> {
    fn row(&self, participant: usize, row: &mut Vec<Pair>) -> Result<(), Malformed> {
        row.clear();
        let out_of_order = Malformed::Row { participant };
        let begin = self.begin(participant).ok_or(out_of_order)?;
        let end = self.begin(participant + 1).ok_or(out_of_order)?;
        // The first row begins at 0, the last ends at the end, and none overlaps another.
        let is_first_right = participant > 0 || begin == 0;
        let is_last_right = participant + 1 < self.price.len() || end == self.worker.len();
        if begin > end || !is_first_right || !is_last_right {
            return Err(out_of_order);
        }
        let price = i128::from(i64::from_le_bytes(self.price[participant]));
        let base = price - i128::from(i32::from_le_bytes(self.best[participant]));
        let mut last = None;
        for (worker, score) in self.worker[begin..end].iter().zip(&self.score[begin..end]) {
            let (worker, score) = (u32::from_le_bytes(*worker), i32::from_le_bytes(*score));
            if worker as usize >= self.places.len() {
                return Err(Malformed::Worker { participant, worker, of: self.places.len() });
            }
            if last.is_some_and(|last| last >= worker) {
                return Err(Malformed::Order { participant });
            }
            if !(0..=SCORE_MAX).contains(&score) {
                return Err(Malformed::Score { participant, score });
            }
            let worth = i64::try_from(base + i128::from(score))
                .map_err(|_| Malformed::Participant { participant, why: Refused::TooLarge })?;
            row.push(Pair { worker, worth });
            last = Some(worker);
        }
        Ok(())
    }

    /// Where a row begins, if that is inside the file.
    fn begin(&self, participant: usize) -> Option<usize> {
        let begin = usize::try_from(u64::from_le_bytes(self.begins[participant])).ok();
        begin.filter(|begin| *begin <= self.worker.len())
    }
}
