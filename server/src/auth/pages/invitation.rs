//! A link that lets one person choose a password.

use askama::Template;

use super::let_in;
use uuid::Uuid;

use crate::access::Handled;
use crate::audit::Entry;
use crate::auth::invitation::{Link, read};
use crate::auth::password::{self, PASSWORD_MIN, Weak};
use crate::auth::store::{self, NewAccount};
use crate::auth::throttle;
use crate::db::{StoreError, System};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{FaultArg, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

const BY: System = System::because("the link of an invitation is the key");

#[derive(Template)]
#[template(path = "auth/html/invitation.html")]
struct InvitationPage {
    shell: Shell,
    form: Form,
    called: String,
    password_hint: String,
}

#[derive(Template)]
#[template(path = "auth/html/invitation_over.html")]
struct InvitationOverPage {
    shell: Shell,
}

pub(super) async fn show(cx: Cx) -> Handled {
    let Some((_, called)) = find(&cx).await?.1 else { return Ok(over(&cx)) };
    Ok(Reply::page(&page(&cx, Form::empty(), called)))
}

/// Keeps the e-mail and password, uses the link up and signs in.
pub(super) async fn take(cx: Cx, posted: Posted) -> Handled {
    let (link, found) = find(&cx).await?;
    let Some((person, called)) = found else { return Ok(over(&cx)) };
    let email = posted.one("email").to_owned();
    let typed = posted.all("password").next().unwrap_or_default().to_owned();
    let faults = check(&email, &typed);
    if !faults.is_empty() {
        return Ok(Reply::unprocessable(&page(&cx, Form::again(posted, faults), called)));
    }
    let mut salt = [0; 16];
    salt.copy_from_slice(&cx.app().moments().token()[..16]);
    let password_hash = password::hash(typed, salt).await.ok_or_else(WebError::broken)?;
    let moments = cx.app().moments();
    let by = BY.within(link.org);
    let mut tx = cx.write().await?;
    if !store::use_invitation(&mut tx, &by, link.invitation, cx.now()).await? {
        return Ok(over(&cx));
    }
    let new = NewAccount { account: moments.id(), person, email, password_hash, at: cx.now() };
    match store::keep_account(&mut tx, &by, &new).await {
        Ok(()) => {}
        Err(StoreError::Taken(_)) => {
            // The link stays good: the change is rolled back as a whole.
            drop(tx);
            let mut faults = Faults::none();
            faults.add("email", "auth-email-taken");
            return Ok(Reply::unprocessable(&page(&cx, Form::again(posted, faults), called)));
        }
        Err(error) => return Err(error.into()),
    }
    // Whoever was signed in with the old password is signed out.
    store::end_other_sessions(&mut tx, &by, person, Uuid::nil()).await?;
    let entry = Entry::by_system_named(&by, "InvitationTake", "person", moments)
        .made("person", person.uuid())
        .about(person);
    tx.commit(entry).await?;
    let_in(&cx, BY, (link.org, person), None, "/").await
}

async fn find(cx: &Cx) -> Result<(Link, Option<(kernel::ids::PersonId, String)>), WebError> {
    let from = throttle::network(&cx.asked().from);
    let counted = throttle::count(cx.app().db(), cx.app().moments(), throttle::INVITATIONS, &from);
    counted.await?.map_err(|wait_s| WebError::TooMany {
        retry_after_s: u32::try_from(wait_s).unwrap_or(u32::MAX),
    })?;
    let link = cx.path_value("link").and_then(read).ok_or(WebError::NotFound)?;
    let by = BY.within(link.org);
    let found =
        store::find_invitation(&mut cx.db(), &by, link.invitation, &link.token_hash, cx.now())
            .await?;
    Ok((link, found))
}

fn check(email: &str, typed: &str) -> Faults {
    let mut faults = Faults::none();
    if kernel::people::Email::parse(email).is_err() {
        faults.add("email", "auth-email-wrong");
    }
    match password::check(typed, email) {
        Ok(()) => {}
        Err(Weak::Short) => faults.add_with(
            "password",
            "auth-password-short",
            vec![("count", FaultArg::Count(i64::try_from(PASSWORD_MIN).unwrap_or(i64::MAX)))],
        ),
        Err(Weak::Long) => faults.add("password", "auth-password-long"),
        Err(Weak::Common) => faults.add("password", "auth-password-common"),
    }
    faults
}

fn page(cx: &Cx, form: Form, called: String) -> InvitationPage {
    let shell = cx.shell("/invitations");
    let password_hint = shell.count("auth-password-hint", PASSWORD_MIN);
    InvitationPage { shell, form, called, password_hint }
}

/// A link that was used or has run out: says whom to ask, and nothing about the person.
fn over(cx: &Cx) -> Reply {
    let page = InvitationOverPage { shell: cx.shell("/invitations") };
    Reply::html(axum::http::StatusCode::NOT_FOUND, &page)
}
