//! Who can be ticked as having come, and who can run a group: only people whom the reader may know of.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use kernel::access::act::{AttendanceList, ColleagueList, PersonList};
use kernel::access::{Act, Role};
use kernel::ids::{GroupId, PersonId};

use crate::access::{Guard as _, Scope};
use crate::groups::store::{self, came};
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, FaultArg, Faults, Posted};

/// Days back in which somebody who came is offered to be ticked again.
const REGULAR_DAYS: i32 = 90;
/// The most people to tick: more would be a wall, and names can be written.
const TICKS_MAX: u32 = 60;
/// The most names written in one form: each is looked for.
const NAMES_MAX: usize = 60;

/// A scope, for roles that have one.
pub(super) async fn scope<A: Act>(cx: &Cx) -> Result<Option<Scope<A>>, WebError> {
    let has_it = cx.actor()?.role.actions().any(|action| action == A::ACTION);
    if has_it { Ok(Some(Scope::<A>::pass(cx).await?)) } else { Ok(None) }
}

/// The people offered to be ticked: those of the meeting, who came lately, and the reader's own people.
pub(super) async fn offered(
    cx: &Cx,
    group: GroupId,
    named: &[came::Named],
) -> Result<Vec<came::Named>, WebError> {
    let mut all = named.to_vec();
    if let Some(seen_by) = scope::<AttendanceList>(cx).await? {
        let today = cx.today();
        let since = today.checked_sub(REGULAR_DAYS.days()).unwrap_or(today);
        all.extend(came::regulars(&mut cx.db(), &seen_by, (group, since), TICKS_MAX).await?);
    }
    // A coordinator reaches everybody, which is no list to tick from.
    let has_own_people = matches!(cx.actor()?.role, Role::PeerWorker | Role::Supervisor);
    if let Some(seen_by) = scope::<PersonList>(cx).await?.filter(|_| has_own_people) {
        all.extend(came::people(&mut cx.db(), &seen_by, TICKS_MAX).await?);
    }
    all.sort_by(|(a, x), (b, y)| (y.is_empty(), x, a).cmp(&(x.is_empty(), y, b)));
    all.dedup_by_key(|(person, _)| *person);
    Ok(all)
}

/// Who came, as the form says it: ticked, or written by name. A name that means nobody, or several, is a
/// fault; the words stay.
pub(super) async fn named(
    cx: &Cx,
    posted: &Posted,
    offered: &[came::Named],
    faults: &mut Faults,
) -> Result<BTreeSet<PersonId>, WebError> {
    let ticked: BTreeSet<PersonId> =
        posted.all("people").filter_map(|id| id.parse().ok()).collect();
    let is_offered = |id: &PersonId| offered.iter().any(|(known, _)| known == id);
    let (mut came, rest): (BTreeSet<_>, Vec<_>) = (
        ticked.iter().copied().filter(is_offered).collect(),
        ticked.iter().copied().filter(|id| !is_offered(id)).collect(),
    );
    let seen_by = scope::<PersonList>(cx).await?;
    // The form may be older than the list of those who came lately.
    if let Some(seen_by) = &seen_by {
        came.extend(people::named(&mut cx.db(), seen_by, &rest).await?.into_keys());
    }
    let written = crate::groups::forms::names(posted);
    if written.len() > NAMES_MAX {
        let most = i64::try_from(NAMES_MAX).unwrap_or(i64::MAX);
        faults.add_with("names", "groups-fault-names", vec![("max", FaultArg::Count(most))]);
        return Ok(came);
    }
    let (mut nobody, mut several) = (Vec::new(), Vec::new());
    for name in written {
        let found = match &seen_by {
            Some(seen_by) => came::called(&mut cx.db(), seen_by, &name).await?,
            None => Vec::new(),
        };
        match found.as_slice() {
            [person] => {
                came.insert(*person);
            }
            [] => nobody.push(name),
            _ => several.push(name),
        }
    }
    // All at once: one after the other would be a form that never ends.
    for (key, names) in [("groups-fault-nobody", nobody), ("groups-fault-several", several)] {
        if !names.is_empty() {
            faults.add_with("names", key, vec![("name", FaultArg::Text(names.join(", ")))]);
        }
    }
    Ok(came)
}

/// Colleagues to choose from as whoever runs a group or ran a meeting; none for who may not choose.
pub(super) async fn leaders(
    cx: &Cx,
    now: Option<(PersonId, String)>,
) -> Result<Vec<Choice>, WebError> {
    let Some(seen_by) = scope::<ColleagueList>(cx).await? else { return Ok(Vec::new()) };
    let mut all = store::colleagues(&mut cx.db(), &seen_by, cx.today()).await?;
    if let Some(now) = now.filter(|(id, _)| !all.iter().any(|(known, _)| known == id)) {
        all.push(now);
    }
    let nobody = Choice::new("", cx.words().t("groups-nobody"));
    let all = all.into_iter().map(|(id, called)| Choice::new(id.to_string(), called));
    Ok(std::iter::once(nobody).chain(all).collect())
}

/// The colleague the form names, if it is one of those it offered; else who it was before.
pub(super) fn leader(
    posted: &Posted,
    (field, choices): (&str, &[Choice]),
    before: Option<PersonId>,
) -> Option<PersonId> {
    let said = posted.one(field);
    match choices.iter().find(|choice| choice.value == said) {
        Some(choice) => choice.value.parse().ok(),
        None => before,
    }
}
