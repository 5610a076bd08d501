//! A link that lets one person choose a password.

use askama::Template;

use super::{faults_of_password, let_in};
use kernel::ids::PersonId;
use uuid::Uuid;

use crate::access::Handled;
use crate::audit::Entry;
use crate::auth::invitation::{Link, read};
use crate::auth::password::{self, PASSWORD_MIN};
use crate::auth::store::{self, NewAccount};
use crate::auth::throttle;
use crate::db::{StoreError, System};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
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
    let moments = cx.app().moments();
    let hashed = password::hash(typed, moments.salt()).await;
    let password_hash = hashed.ok_or_else(WebError::broken)?;
    let by = BY.within(link.org);
    let mut tx = cx.write().await?;
    if !store::use_invitation(&mut tx, &by, link.invitation, cx.now()).await? {
        return Ok(over(&cx));
    }
    let new = NewAccount { account: moments.id(), person, email, password_hash, at: cx.now() };
    match store::keep_account(&mut tx, &by, &new).await {
        Ok(()) => {}
        Err(StoreError::Taken(_)) => {
            // The change is rolled back as a whole.
            drop(tx);
            return taken(&cx, &link, person, posted, called).await;
        }
        Err(error) => return Err(error.into()),
    }
    store::first_language(&mut tx, &by, person, cx.language()).await?;
    // Whoever was signed in with the old password is signed out.
    store::end_other_sessions(&mut tx, &by, person, Uuid::nil()).await?;
    let entry = Entry::by_system_named(&by, "InvitationTake", "person", moments)
        .made("person", person.uuid())
        .about(person);
    tx.commit(entry).await?;
    let_in(&cx, BY, (link.org, person), None, "/").await
}

/// The e-mail cannot be used here. Why is not said: whether somebody signs in with it is told to nobody.
/// The link stays good for a few other tries.
async fn taken(cx: &Cx, link: &Link, person: PersonId, posted: Posted, called: String) -> Handled {
    let (db, moments) = (cx.app().db(), cx.app().moments());
    let what = link.invitation.to_string();
    if throttle::count(db, moments, throttle::EMAILS_OF_A_LINK, &what).await?.is_err() {
        let by = BY.within(link.org);
        let mut tx = cx.write().await?;
        store::end_invitations(&mut tx, &by, person, cx.now()).await?;
        let entry = Entry::by_system_named(&by, "InvitationEnd", "person", moments)
            .made("person", person.uuid())
            .about(person);
        tx.commit(entry).await?;
        return Ok(over(cx));
    }
    let mut faults = Faults::none();
    faults.add("email", "auth-email-taken");
    Ok(Reply::unprocessable(&page(cx, Form::again(posted, faults), called)))
}

async fn find(cx: &Cx) -> Result<(Link, Option<(PersonId, String)>), WebError> {
    let from = throttle::network(&cx.asked().from);
    let counted = throttle::count(cx.app().db(), cx.app().moments(), throttle::INVITATIONS, &from);
    counted.await?.map_err(WebError::wait)?;
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
    faults_of_password(&mut faults, typed, email);
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
