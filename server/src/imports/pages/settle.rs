//! What somebody says about the columns of a file, from the form and back.

use kernel::access::act::ImportMake;
use kernel::arriving::{ArrivingRole, Column as _, ContactColumn, DateOrder, Kind, Unit, key_of};
use kernel::contacts::{Mode, Outcome, WorkCode};

use crate::access::Permit;
use crate::groups;
use crate::imports::bring::{self, Cannot};
use crate::imports::copy::FileCopy;
use crate::imports::reading::{Meaning, Meant, Plan, Settled, columns_of};
use crate::imports::store::{self, Import};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;

/// The choice that leaves a column out.
pub(super) const OUT: &str = "-";
/// The longest name of a list.
const SOURCE_MAX_CHARS: usize = 80;

/// Reads the file of an import again. `None` when it is no longer kept, or cannot be read.
pub(super) async fn plan(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
) -> Result<Option<Plan>, WebError> {
    let copy = FileCopy::of(&mut cx.db(), may, import).await?;
    let organisation = cx.organisation().ok_or(WebError::NotFound)?;
    let target = super::steps::target(cx, may, &organisation);
    match bring::look(&target, copy.path(), import.kind, &import.settled).await {
        Ok(plan) => Ok(Some(plan.holding(copy))),
        Err(Cannot::Read(_)) => Ok(None),
        Err(Cannot::Store(error)) => Err(error.into()),
    }
}

/// Whether nothing has to be said any more before the file can be brought in.
pub(super) async fn is_settled(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
) -> Result<bool, WebError> {
    Ok(plan(cx, may, import).await?.is_some_and(|plan| plan.is_settled()))
}

/// What the form says, over what was settled before. A field the form does not have says nothing.
pub(super) async fn read(
    cx: &Cx,
    may: &Permit<ImportMake>,
    import: &Import,
    posted: &Posted,
) -> Result<Settled, WebError> {
    let mut settled = import.settled.clone();
    // What stood there already is not said anew: a form shows what was found out as well.
    let has = |name: &str| {
        let is_there = posted.all(name).next().is_some();
        is_there && posted.one(name) != posted.one(&format!("shown.{name}"))
    };
    let code = |name: &str, is_known: &dyn Fn(&str) -> bool| {
        posted.filled(name).filter(|code| is_known(code)).map(str::to_owned)
    };
    if has("sheet") {
        settled.sheet = posted.filled("sheet").map(str::to_owned);
    }
    if has("source") {
        settled.source = posted.one("source").chars().take(SOURCE_MAX_CHARS).collect();
    }
    if has("dates") {
        settled.day_order = code("dates", &|code| DateOrder::from_code(code).is_some());
    }
    if has("role") {
        settled.role = code("role", &|code| ArrivingRole::from_code(code).is_some());
    }
    if has("mode") {
        settled.mode = code("mode", &|code| Mode::from_code(code).is_some());
    }
    if has("outcome") {
        settled.outcome = code("outcome", &|code| Outcome::from_code(code).is_some());
    }
    if has("work") {
        settled.work = code("work", &|code| WorkCode::from_code(code).is_some());
    }
    if has("group") {
        let names = groups::names(&mut cx.db(), may).await?;
        settled.group = code("group", &|name| names.iter().any(|known| known == name));
    }
    if has("strangers") {
        settled.counts_strangers = posted.has("strangers", "count");
    }
    if has("worker") {
        let id = posted.one("worker").parse().ok();
        let workers = store::workers(&mut cx.db(), may).await?;
        settled.worker = id.filter(|id| workers.contains_key(id));
    }
    if has("held") {
        settled.anyway = posted.all("anyway").filter_map(|line| line.parse().ok()).collect();
        settled.is_all_anyway = posted.has("anyway", "all");
    }
    columns(import.kind, posted, &mut settled);
    Ok(settled)
}

/// Each column of the form goes by the key of its name. What stood there already is not said anew.
fn columns(kind: Kind, posted: &Posted, settled: &mut Settled) {
    let known = columns_of(kind);
    for (name, choice) in posted.pairs() {
        let Some(key) = name.strip_prefix("col.").filter(|key| key_of(key) == *key) else {
            continue;
        };
        let unit = posted.one(&format!("unit.{key}"));
        let is_same = choice == posted.one(&format!("was.{key}"));
        let is_minutes = choice == ContactColumn::Minutes.code();
        let says_unit = is_minutes
            && Unit::from_code(unit).is_some()
            && unit != posted.one(&format!("unit-was.{key}"));
        if is_same && !says_unit {
            continue;
        }
        let meant = match choice {
            OUT => Meant::default(),
            code if known.iter().any(|info| info.code == code) => {
                let unit = says_unit.then(|| unit.to_owned());
                Meant { means: Some(code.to_owned()), unit }
            }
            _ => continue,
        };
        settled.columns.insert(key.to_owned(), meant);
    }
}

/// The code that stands for what a column means, as the form has it.
pub(super) fn choice_of(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Means(info) | Meaning::Twice(info) => info.code.to_owned(),
        Meaning::TwoMeanings(_) => String::new(),
        Meaning::LeftOut => OUT.to_owned(),
    }
}
