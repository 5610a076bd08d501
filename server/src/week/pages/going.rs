//! How it's going: what happened week by week, in counts, never people.

use askama::Template;
use jiff::ToSpan as _;
use jiff::civil::Weekday;
use kernel::access::act::WorkCount;
use kernel::contacts::{week_of, week_starts};

use crate::access::{Handled, Permit};
use crate::contacts::{self, Week};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Whole weeks shown.
const WEEKS: u16 = 8;
/// Counts of people below this are not printed (field guide 5.3: internal reports).
const SMALLEST_COUNT: i64 = 5;

/// The picture: a bar is this wide, and the tallest this high, in its own units.
const BAR_STEP: i64 = 74;
const BAR_TOP: i64 = 190;

#[derive(Template)]
#[template(path = "week/html/going.html")]
struct GoingPage {
    shell: Shell,
    finding: String,
    sentence: String,
    lines: Vec<Line>,
    bars: Vec<Bar>,
    width: i64,
}

struct Line {
    name: String,
    reached: i64,
    tried: i64,
    people: String,
}

struct Bar {
    name: String,
    reached: i64,
    reached_x: i64,
    reached_y: i64,
    reached_height: i64,
    tried_x: i64,
    tried_y: i64,
    tried_height: i64,
    middle_x: i64,
    label_y: i64,
}

pub async fn show(cx: Cx, may: Permit<WorkCount>) -> Handled {
    let (this_monday, _) = week_of(cx.today(), Weekday::Monday);
    let first =
        this_monday.checked_sub((i64::from(WEEKS - 1)).weeks()).map_err(|_| WebError::broken())?;
    let starts = week_starts(first, WEEKS, &cx.time_zone());
    let weeks = contacts::weeks(&mut cx.db(), &may, &starts).await?;
    let dates = cx.dates();
    let names: Vec<String> = (0..i64::from(WEEKS))
        .map(|step| first.checked_add(step.weeks()).map(|on| dates.short(on)).unwrap_or_default())
        .collect();
    let words = cx.words();
    let reached: i64 = weeks.iter().map(|week| week.reached).sum();
    let page = GoingPage {
        finding: words.t(finding(&weeks)).into_owned(),
        sentence: words.with(
            "week-going-sentence",
            &[("reached", reached.into()), ("weeks", i64::from(WEEKS).into())],
        ),
        bars: bars(&weeks, &names),
        lines: lines(&cx, &weeks, &names),
        width: BAR_STEP * i64::from(WEEKS) + 20,
        shell: cx.shell("/going"),
    };
    Ok(Reply::page(&page))
}

/// What the picture shows: the last two whole weeks beside the two before them.
fn finding(weeks: &[Week]) -> &'static str {
    let sum = |range: std::ops::Range<usize>| -> i64 {
        weeks.get(range).unwrap_or_default().iter().map(|week| week.reached).sum()
    };
    let (before, lately) = (sum(3..5), sum(5..7));
    // A tenth more or less is what weeks do by themselves.
    if lately * 10 > before * 11 {
        "week-going-more"
    } else if lately * 11 < before * 10 {
        "week-going-fewer"
    } else {
        "week-going-same"
    }
}

fn lines(cx: &Cx, weeks: &[Week], names: &[String]) -> Vec<Line> {
    weeks
        .iter()
        .zip(names)
        .map(|(week, name)| Line {
            name: name.clone(),
            reached: week.reached,
            tried: week.tried,
            people: match week.people {
                0 => "0".to_owned(),
                few if few < SMALLEST_COUNT => cx.words().count("week-going-few", SMALLEST_COUNT),
                people => people.to_string(),
            },
        })
        .collect()
}

fn bars(weeks: &[Week], names: &[String]) -> Vec<Bar> {
    let most = weeks.iter().map(|week| week.reached.max(week.tried)).max().unwrap_or(0).max(1);
    let height = |count: i64| count * (BAR_TOP - 24) / most;
    (0_i64..)
        .zip(weeks.iter().zip(names))
        .map(|(step, (week, name))| {
            let x = step * BAR_STEP + 14;
            Bar {
                name: name.clone(),
                reached: week.reached,
                reached_x: x,
                reached_y: BAR_TOP - height(week.reached),
                reached_height: height(week.reached),
                tried_x: x + 37,
                tried_y: BAR_TOP - height(week.tried),
                tried_height: height(week.tried),
                middle_x: x + 27,
                label_y: BAR_TOP - height(week.reached) - 6,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(counts: [i64; 8]) -> Vec<Week> {
        counts.iter().map(|reached| Week { reached: *reached, tried: 0, people: 0 }).collect()
    }

    #[test]
    fn the_finding_compares_the_last_two_whole_weeks_with_the_two_before() {
        assert_eq!(finding(&weeks([9, 9, 9, 10, 10, 20, 20, 0])), "week-going-more");
        assert_eq!(finding(&weeks([9, 9, 9, 20, 20, 10, 10, 90])), "week-going-fewer");
        assert_eq!(finding(&weeks([0, 0, 0, 20, 20, 21, 21, 0])), "week-going-same");
        assert_eq!(finding(&weeks([0; 8])), "week-going-same");
    }

    #[test]
    fn the_tallest_bar_fits_the_picture_and_nothing_has_a_height_below_zero() {
        for bar in bars(&weeks([0, 1, 5, 900, 3, 2, 1, 0]), &vec![String::new(); 8]) {
            assert!(bar.reached_height >= 0 && bar.reached_y >= 24 - 1, "{}", bar.reached_y);
        }
    }
}
