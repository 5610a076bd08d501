//! The directory of the practice programme's town, written for it. Nobody and nothing in it is real:
//! addresses end in .example, telephone numbers begin with 555-01.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::import::{Target, Unwatched, keep, load};
use super::reading::{Reading, directory_of_text, meetings_of_text};
use crate::db::{Db, StoreError, Stored, System};
use crate::moment::Moments;

const SERVICES: &str = include_str!("../practice/town/services.json");
const MEETINGS: &str = include_str!("../practice/town/meetings.json");

/// What the two lists are called, as a source.
const SERVICES_OF: &str = "millbrook-services";
const MEETINGS_OF: &str = "millbrook-meetings";

/// How a day before today stands in the texts: `{days-ago:20}`.
const DAYS_AGO: &str = "{days-ago:";

/// Brings the town's services and meetings in, through the same readers and the same import as a real
/// list. `by` is within the organisation; `today` is the day that "checked so many days ago" counts
/// from. Answers how many entries there are.
pub async fn install_town(db: &Db, by: &System, moments: &Moments, today: Date) -> Stored<u64> {
    let services = dated(SERVICES, today);
    let meetings = dated(MEETINGS, today);
    let fault = |fault| StoreError::Engine(format!("the practice town: could not {fault}"));
    let lists: [(&str, Reading); 2] = [
        (SERVICES_OF, directory_of_text("services.json", services, SERVICES_OF).map_err(fault)?),
        (MEETINGS_OF, meetings_of_text("meetings.json", meetings, MEETINGS_OF).map_err(fault)?),
    ];
    let mut made = 0;
    for (source, reading) in lists {
        let target = Target { db, by, moments, source };
        let (loaded, known) = load(reading, Some(target)).await?;
        made += keep(target, &loaded, &known, &mut Unwatched).await?.entries.added;
    }
    Ok(made)
}

/// The text with its days put in.
fn dated(text: &str, today: Date) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(DAYS_AGO) {
        out.push_str(before);
        let (days, after) = after.split_once('}').unwrap_or(("", after));
        let days: i64 = days.parse().unwrap_or(0);
        let on = today.checked_sub(days.days()).unwrap_or(today);
        out.push_str(&on.to_string());
        rest = after;
    }
    out.push_str(rest);
    out
}
