//! Which roles a person has, and the link with which they sign in for the first time.

use askama::Template;
use kernel::access::act::{PersonInvite, RoleGrant};
use kernel::access::{Action, Role};
use kernel::people::{WhyNotRole, end_role, invite as may_invite, settle_role};

use super::{May, menu_of, person};
use crate::access::{Handled, Permit, StillOpen, store as access};
use crate::auth;
use crate::db::{One, Proof};
use crate::frame::saved_at;
use crate::people::labels;
use crate::people::store::roles::{self, Held};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/roles.html")]
struct RolesPage {
    shell: Shell,
    person: String,
    called: String,
    back: String,
    held: Vec<RoleLine>,
    open: Vec<Choice>,
    may_invite: bool,
}

struct RoleLine {
    code: &'static str,
    label: String,
    since: String,
    may_end: bool,
    /// What ends with it, in words, and how much of it there is.
    ends: Vec<String>,
    ends_count: usize,
}

pub(super) async fn show(cx: Cx, may: Permit<RoleGrant>) -> Handled {
    let person = person(&cx, &may).await?;
    let id = person.person;
    let known = May::of(&cx, id).await?;
    let by = may.actor().role;
    let held = held(&cx, &may).await?;
    let is_told = |role: Role| settles(by, role, known.is_colleague()) || role.is_staff();
    let words = cx.words();
    let mut lines = Vec::new();
    for held in held.iter().filter(|held| is_told(held.role)) {
        let may_end = settles(by, held.role, known.is_colleague());
        let open = if may_end { still_open(&cx, &may, held.role).await? } else { Vec::new() };
        let when = cx.dates().full(held.from_on);
        lines.push(RoleLine {
            code: held.role.code(),
            label: labels::sentence(&labels::role(words, held.role)),
            since: words.with("people-role-since", &[("when", (&when).into())]),
            may_end,
            ends: open.iter().map(|one| words.count(one.key, one.count)).collect(),
            ends_count: open.iter().map(|one| one.count).sum(),
        });
    }
    let open = Role::ALL.into_iter().filter(|role| {
        settles(by, *role, known.is_colleague()) && held.iter().all(|held| held.role != *role)
    });
    let open =
        open.map(|role| Choice::new(role.code(), labels::sentence(&labels::role(words, role))));
    let has_page = known.may(Action::PersonView);
    let back = match (has_page, known.may(Action::ColleagueView)) {
        (true, _) => format!("/people/{id}"),
        (false, true) => format!("/colleagues/{id}"),
        (false, false) => "/access".to_owned(),
    };
    let page = RolesPage {
        held: lines,
        open: open.collect(),
        may_invite: invites(&cx, &may, &known, &held).await?,
        shell: cx.shell(menu_of(&cx, id)),
        person: id.to_string(),
        called: person.called.as_str().to_owned(),
        back,
    };
    Ok(Reply::page(&page))
}

/// Gives a role from today on.
pub(super) async fn give(cx: Cx, may: Permit<RoleGrant>, posted: Posted) -> Handled {
    let id = may.id();
    let role =
        Role::from_code(posted.one("role")).ok_or(WebError::Unprocessable("people-role-pick"))?;
    let known = May::of(&cx, id).await?;
    settle_role(may.actor().role, role, known.is_colleague()).map_err(refusal)?;
    if held(&cx, &may).await?.iter().any(|held| held.role == role) {
        return Err(refusal(WhyNotRole::HeldAlready));
    }
    let mut tx = cx.write().await?;
    access::grant(&mut tx, &may, id, role, cx.today()).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at(&format!("/people/{id}/roles"), "role-given", None)))
}

/// What a role leaves open, from every capability that keeps something for it.
async fn still_open(
    cx: &Cx,
    may: &Permit<RoleGrant>,
    role: Role,
) -> Result<Vec<StillOpen>, WebError> {
    let mut open = Vec::new();
    for end in cx.app().role_ends().iter().filter(|end| end.role == role) {
        open.extend((end.open)(cx, may).await?);
    }
    Ok(open)
}

/// Ends a role at once: yesterday was its last day. What was open in it is settled in the same change.
pub(super) async fn end(cx: Cx, may: Permit<RoleGrant>, posted: Posted) -> Handled {
    let id = may.id();
    let role = cx.path_value("role").and_then(Role::from_code).ok_or(WebError::NotFound)?;
    let known = May::of(&cx, id).await?;
    settle_role(may.actor().role, role, known.is_colleague()).map_err(refusal)?;
    if held(&cx, &may).await?.iter().all(|held| held.role != role) {
        return Err(refusal(WhyNotRole::NotHeld));
    }
    // Whoever ends it has seen what ends with it: a page that showed less is not enough.
    let open = still_open(&cx, &may, role).await?;
    let shown: usize = posted.one("ends").parse().unwrap_or_default();
    if open.iter().map(|one| one.count).sum::<usize>() > shown {
        return Err(WebError::Unprocessable("people-role-more-open"));
    }
    let mut tx = cx.write().await?;
    let holders = roles::holders(&mut tx, &may, cx.today()).await?;
    end_role(role, holders).map_err(refusal)?;
    let last_on = cx.today().yesterday().map_err(|_| WebError::broken())?;
    if access::end_role(&mut tx, &may, id, role, last_on).await? == 0 {
        return Err(refusal(WhyNotRole::NotHeld));
    }
    for end in cx.app().role_ends().iter().filter(|end| end.role == role) {
        (end.settle)(&cx, &mut tx, &may).await?;
    }
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at(&format!("/people/{id}/roles"), "role-ended", None)))
}

#[derive(Template)]
#[template(path = "people/html/invitation.html")]
struct InvitationPage {
    shell: Shell,
    called: String,
    link: String,
    days: String,
    back: String,
}

/// Makes a link with which the person chooses a password. It is shown once and kept nowhere.
pub(super) async fn invite(cx: Cx, may: Permit<PersonInvite>, _posted: Posted) -> Handled {
    let person = person(&cx, &may).await?;
    let id = person.person;
    let known = May::of(&cx, id).await?;
    let actor = may.actor();
    let held = roles::roles(&mut cx.db(), &may, &[id], cx.today()).await?.remove(&id);
    settle_link(&cx, &may, &known, &held.unwrap_or_default()).await?.map_err(refusal)?;
    let mut tx = cx.write().await?;
    let link = auth::invite(&mut tx, &may, cx.app().moments(), actor.org, id, actor.person).await?;
    tx.commit(cx.done(&may)).await?;
    let page = InvitationPage {
        shell: cx.shell(menu_of(&cx, id)),
        called: person.called.as_str().to_owned(),
        link: whole(&cx, &link),
        days: cx.words().count("people-invitation-days", auth::INVITATION_DAYS),
        back: if known.may(Action::PersonView) {
            format!("/people/{id}")
        } else {
            format!("/people/{id}/roles")
        },
    };
    Ok(Reply::page(&page))
}

/// Whether a link is offered: to others than oneself, where the rules let one be made.
pub(super) async fn invites(
    cx: &Cx,
    by: &impl Proof<One>,
    known: &May,
    held: &[Held],
) -> Result<bool, WebError> {
    if known.is_own() || !known.may(Action::PersonInvite) {
        return Ok(false);
    }
    Ok(settle_link(cx, by, known, held).await?.is_ok())
}

async fn settle_link(
    cx: &Cx,
    by: &impl Proof<One>,
    known: &May,
    held: &[Held],
) -> Result<Result<(), WhyNotRole>, WebError> {
    let id = known.facts.about.ok_or(WebError::NotFound)?;
    let has_account = auth::store::find_email(&mut cx.db(), by, id).await?.is_some();
    let held: Vec<Role> = held.iter().map(|held| held.role).collect();
    Ok(may_invite(known.actor.role, &held, known.is_colleague(), has_account))
}

/// The address people type, with the path of the link; the bare path where none is set.
fn whole(cx: &Cx, path: &str) -> String {
    let config = cx.app().config();
    match (&config.public_address, &config.listen) {
        (Some(address), _) => format!("{}{path}", address.trim_end_matches('/')),
        (None, Some(listen)) => format!("http://{listen}{path}"),
        (None, None) => path.to_owned(),
    }
}

async fn held(cx: &Cx, may: &Permit<RoleGrant>) -> Result<Vec<Held>, WebError> {
    let id = may.id();
    let held = roles::roles(&mut cx.db(), may, &[id], cx.today()).await?.remove(&id);
    Ok(held.unwrap_or_default())
}

fn settles(by: Role, role: Role, is_colleague: bool) -> bool {
    settle_role(by, role, is_colleague).is_ok()
}

fn refusal(why: WhyNotRole) -> WebError {
    match why {
        WhyNotRole::AdministratorOnly => WebError::Refused {
            about: "people-role-administrator-only",
            who_can: "error-who-administrator",
        },
        WhyNotRole::LastOne => WebError::Unprocessable("people-role-last-one"),
        WhyNotRole::HeldAlready => WebError::Unprocessable("people-role-held-already"),
        WhyNotRole::NotHeld => WebError::Unprocessable("people-role-not-held"),
    }
}
