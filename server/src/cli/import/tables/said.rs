//! What somebody says about a spreadsheet on the command line, and what they still have to.

use kernel::arriving::{
    ArrivingRole, Column as _, DateOrder, Kind, OrderFound, PeopleColumn, Unit,
};
use kernel::contacts::{Mode, Outcome, WorkCode};
use kernel::ids::PersonId;

use super::WORDS;
use crate::cli::Failure;
use crate::db::System;
use crate::imports::{self, Meaning, Meant, Plan, Target, columns_of};

pub(super) fn day_order(text: &str) -> Result<DateOrder, String> {
    DateOrder::from_code(&text.replace('-', "_")).ok_or_else(|| "day-first or month-first".into())
}

pub(super) fn role(text: &str) -> Result<ArrivingRole, String> {
    let found = ArrivingRole::from_code(&text.replace('-', "_"));
    found.ok_or_else(|| "participant or peer-worker; other roles are given by hand".into())
}

pub(super) fn mode(text: &str) -> Result<Mode, String> {
    Mode::from_code(&text.replace('-', "_")).ok_or_else(|| Mode::ALL.map(Mode::code).join(", "))
}

pub(super) fn outcome(text: &str) -> Result<Outcome, String> {
    Outcome::from_code(&text.replace('-', "_"))
        .ok_or_else(|| Outcome::ALL.map(Outcome::code).join(", "))
}

pub(super) fn work(text: &str) -> Result<WorkCode, String> {
    WorkCode::from_code(text).ok_or_else(|| WorkCode::ALL.map(WorkCode::code).join(", "))
}

/// `phone`, `minutes:hours`, or `-`.
pub(super) fn meant(kind: Kind, said: &str) -> Result<Meant, Failure> {
    if said == "-" {
        return Ok(Meant::default());
    }
    let (code, unit) = said.split_once(':').map_or((said, None), |(code, unit)| (code, Some(unit)));
    let mut known = columns_of(kind);
    // Which of the two the file is shows when it is looked at.
    if kind == Kind::Groups {
        known.extend(columns_of(Kind::Attendance));
    }
    let is_known = known.iter().any(|info| info.code == code);
    let is_unit = unit.is_none_or(|unit| Unit::from_code(unit).is_some());
    if is_known && is_unit {
        return Ok(Meant { means: Some(code.to_owned()), unit: unit.map(str::to_owned) });
    }
    let codes: Vec<&str> = known.iter().map(|info| info.code).collect();
    Err(Failure::wrong(format!(
        "--column: there is no meaning “{said}” in a list of {}; there are: {}, and - to leave it out",
        kind.code(),
        codes.join(", ")
    )))
}

pub(super) async fn worker(target: &Target<'_, System>, name: &str) -> Result<PersonId, Failure> {
    imports::worker_called(target, name).await?.ok_or_else(|| {
        Failure::wrong(format!("--worker: there is not exactly one colleague called “{name}”"))
    })
}

/// Says everything that has to be said before the file can be read, at once.
pub(super) fn must_be_settled(plan: &Plan) -> Result<(), Failure> {
    if plan.is_settled() {
        return Ok(());
    }
    let mut asks = Vec::new();
    for set in &plan.lacking {
        let names = plan.headers().join(", ");
        asks.push(format!(
            "no column tells {}; the columns are: {names}. Say which: --column \"COLUMN={}\"",
            set.iter().map(|code| imports::column(WORDS, code)).collect::<Vec<_>>().join(" or "),
            set.first().copied().unwrap_or(PeopleColumn::WholeName.code()),
        ));
    }
    for column in &plan.columns {
        let header = &column.header;
        match &column.meaning {
            Meaning::Twice(info) => asks.push(format!(
                "several columns tell {}, “{header}” among them. Say for each: --column \
                 \"{header}={}\" or \"{header}=-\"",
                imports::column(WORDS, info.code),
                info.code
            )),
            Meaning::TwoMeanings(codes) => asks.push(format!(
                "the column “{header}” could mean {}. Say which: --column \"{header}={}\"",
                codes.join(" or "),
                codes.first().copied().unwrap_or("-")
            )),
            _ if column.order == OrderFound::Open => asks.push(format!(
                "the dates in “{header}” could be read in two ways, such as “{}”. Say which comes \
                 first: --dates day-first or --dates month-first",
                column.example
            )),
            _ => {}
        }
    }
    Err(Failure::wrong(format!("nothing was brought in: {}", asks.join("; "))))
}
