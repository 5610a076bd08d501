//! Refused rows given back, to be mended and sent again.

use std::io::{self, Write};

use super::store::{self, Import, Refusal};
use super::told;
use crate::db::{One, Proof, Reads, Stored};
use crate::sheets::{Refused, Row};
use crate::web::words::{Arg, Words};

/// Refused rows taken from the database at once.
const AT_ONCE: u32 = 500;

/// Writes the refused rows: each as it stood, with the reason before it. However many there are, few of
/// them are held at once.
pub async fn write_refused<W: Write>(
    db: &(impl Reads + Clone),
    by: &impl Proof<One>,
    words: Words,
    (import, into): (&Import, W),
) -> Stored<io::Result<W>> {
    let mut db = db.clone();
    let sign = import.told.sign.unwrap_or(b',');
    let mut file = match Refused::new(into, &import.told.headers, sign) {
        Ok(file) => file,
        Err(error) => return Ok(Err(error)),
    };
    let mut after = 0;
    loop {
        let batch = store::refused(&mut db, by, import.id, (after, AT_ONCE)).await?;
        let Some(last) = batch.last() else { return Ok(file.finish()) };
        after = last.line;
        let people = told::people(batch.iter().map(|refusal| &refusal.why));
        let names = store::named(&mut db, by, &people).await?;
        for refusal in batch {
            let why = told::why(words, &refusal.why, &names);
            let row = Row { line: refusal.line, cells: refusal.cells, ..Row::default() };
            if let Err(error) = file.push(&row, &why) {
                return Ok(Err(error));
            }
        }
    }
}

/// Refused rows as sentences, each with its line.
pub async fn refusal_lines(
    db: &(impl Reads + Clone),
    by: &impl Proof<One>,
    words: Words,
    refusals: &[Refusal],
) -> Stored<Vec<String>> {
    let people = told::people(refusals.iter().map(|refusal| &refusal.why));
    let names = store::named(&mut db.clone(), by, &people).await?;
    let line = |refusal: &Refusal| {
        let why = told::why(words, &refusal.why, &names);
        let line = refusal.line.to_string();
        words.with("imports-line", &[("line", Arg::Text(&line)), ("why", Arg::Text(&why))])
    };
    Ok(refusals.iter().map(line).collect())
}
