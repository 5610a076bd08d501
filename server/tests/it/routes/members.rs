//! Members: what the table gives a role it gets, and nothing else; nothing breaks.

use axum::http::StatusCode;
use kernel::access::{Action, decide};
use porchlight::access::{Method, Need, Route};
use uuid::Uuid;

use super::addresses::{Ids, filled};
use super::{lived_in, names_its_record, parts};
use crate::app::{Client, Reply, TestApp};

/// Records of one kind that each member is tried with.
const RECORDS: usize = 6;

async fn send(client: &Client, route: &Route, address: &str) -> Reply {
    match route.method {
        Method::Get => client.get(address).await,
        Method::Post => client.post(address, &[]).await,
    }
}

/// What the table says about one member and one record, before anything is sent.
#[derive(Debug, PartialEq, Eq)]
enum Expected {
    Anything,
    Refused,
    NotFound,
}

async fn expected(app: &TestApp, name: &str, route: &Route, record: Option<Uuid>) -> Expected {
    let Need::Action(action) = route.need else {
        return Expected::Anything;
    };
    let actor = app.cast().actor(name);
    let has_row = actor.role.actions().any(|one| one == action);
    match record {
        None if has_row => Expected::Anything,
        None => Expected::Refused,
        Some(record) => {
            let db = &mut app.app.db().clone();
            let facts = app.app.known().facts(db, actor, action.subject(), record).await;
            let facts = facts.expect("the database answers");
            let is_allowed = facts.is_some_and(|facts| decide(actor, action, &facts).is_allowed);
            if is_allowed { Expected::Anything } else { Expected::NotFound }
        }
    }
}

/// What is wrong with an answer, if anything.
fn fault(expected: &Expected, route: &Route, reply: &Reply) -> Option<&'static str> {
    if reply.status.is_server_error() {
        return Some("it broke");
    }
    if reply.status == StatusCode::UNAUTHORIZED {
        return Some("they are signed in");
    }
    if *expected == Expected::Anything && is_asked(route) && !is_page(reply) && !is_partial(route) {
        return Some("the table allows it, and there is no page");
    }
    match expected {
        Expected::Refused if reply.status != StatusCode::FORBIDDEN => Some("no row allows it"),
        Expected::NotFound if reply.status != StatusCode::NOT_FOUND => Some("it is not theirs"),
        // A further permit may be missing, or the form empty; but the role is not turned away, unless
        // a rule beyond the table settles whom somebody may let in.
        Expected::Anything if reply.status == StatusCode::FORBIDDEN && !settles_roles(route) => {
            Some("the table allows it, and something else decided")
        }
        _ => None,
    }
}

fn is_asked(route: &Route) -> bool {
    route.method == Method::Get && matches!(route.need, Need::Action(_))
}

fn is_page(reply: &Reply) -> bool {
    reply.status.is_success() || reply.status.is_redirection()
}

/// Pages that are not there for every record of their kind: what only a worker has is asked of people
/// who are none.
const PARTIAL: &[&str] = &[
    "/people/{person}/profile",
    "/people/{person}/worker",
    "/people/{person}/supervisor",
    "/people/{person}/certificates",
    "/people/{person}/certificates/new",
    "/colleagues/{person}",
];
/// Pages the cast has none of: nobody in it signs in with a password, `{facet}` is a word and not an
/// id, lines and topics stand in no table of their own, made-up rows are no whole entry of the directory, and no
/// two records of it were put together.
const ABSENT: &[&str] = &[
    "/account/password",
    "/people/{person}/facets/{facet}",
    "/settings/lines/{line}",
    "/settings/topics/{topic}",
    "/resources/{resource}",
    "/imports/{import}",
    "/imports/{import}/refused",
    "/export/{export}",
    "/merges/{merge}",
];

fn is_partial(route: &Route) -> bool {
    PARTIAL.iter().chain(ABSENT).any(|path| *path == route.path)
}

/// Who may be let in, and by whom, is a rule of its own (`kernel::people::roles`): a coordinator makes
/// no link into the account of somebody who may do more.
fn settles_roles(route: &Route) -> bool {
    matches!(route.need, Need::Action(Action::PersonInvite | Action::RoleGrant))
}

#[tokio::test]
async fn every_member_gets_what_the_table_gives_them_and_no_more() {
    let app = lived_in().await;
    let mut faults = Vec::new();
    for route in app.app.routes().list() {
        // Whether somebody was to get a page of it, and whether anybody did.
        let (mut is_allowed, mut is_opened) = (false, ABSENT.contains(&route.path));
        for name in app.cast().names() {
            let ids = Ids::of(&app.app, app.cast()).await;
            let subject = match route.need {
                Need::Action(action) if names_its_record(route) => Some(action.subject()),
                _ => None,
            };
            let records = match subject {
                Some(subject) => ids.some(subject, RECORDS).into_iter().map(Some).collect(),
                None => vec![None],
            };
            for record in records {
                // Signed in anew each time: some of the routes end sessions.
                let client = app.as_(name).await;
                let address = filled(route.path, |part| match record {
                    Some(record) if Some(part) == subject => record.to_string(),
                    _ => ids.one(part).to_string(),
                });
                let expected = expected(&app, name, route, record).await;
                let reply = send(&client, route, &address).await;
                is_allowed |= expected == Expected::Anything && is_asked(route);
                is_opened |= is_page(&reply);
                if let Some(fault) = fault(&expected, route, &reply) {
                    let status = reply.status;
                    faults.push(format!("{name}, {route:?}, {address}: {status}, but {fault}"));
                }
            }
        }
        if is_allowed && !is_opened {
            faults.push(format!("{route:?}: nobody in the cast can open it"));
        }
    }
    assert!(
        faults.is_empty(),
        "{}",
        faults.join(
            "
"
        )
    );
}

#[tokio::test]
async fn an_organisation_gets_no_word_of_the_other_for_an_id_of_the_other() {
    let app = lived_in().await;
    let kept = audited(&app).await;
    let own = Ids::of(&app.app, app.cast()).await;
    let others = Ids::of(&app.app, app.cast_elsewhere()).await;
    for route in app.app.routes().list().iter().filter(|route| !parts(route.path).is_empty()) {
        for name in app.cast().names() {
            for strange in parts(route.path) {
                // All other parts are the own organisation's, so that only this one can matter.
                let theirs = others.one(strange);
                let nobodys = super::addresses::unknown();
                let address = |id: Uuid| {
                    filled(route.path, |part| {
                        if part == strange { id.to_string() } else { own.one(part).to_string() }
                    })
                };
                let first = send(&app.as_(name).await, route, &address(theirs)).await;
                let second = send(&app.as_(name).await, route, &address(nobodys)).await;
                assert_eq!(
                    outside(&first, theirs),
                    outside(&second, nobodys),
                    "{name}, {route:?}: {strange} of the other organisation"
                );
            }
        }
    }
    assert_eq!(audited(&app).await, kept, "something was done to the other organisation");
}

/// How many entries the other organisation's record holds.
pub async fn audited(app: &TestApp) -> i64 {
    crate::rows::count(&app.app, app.cast_elsewhere(), "audit_events").await
}

/// What an outsider could compare, with the id itself taken out.
pub fn outside(reply: &Reply, id: Uuid) -> (StatusCode, Vec<(String, String)>, String) {
    let (status, headers, text) = reply.shape();
    let without = |text: String| text.replace(&id.to_string(), "(id)");
    let headers = headers.into_iter().map(|(name, value)| (name, without(value))).collect();
    (status, headers, without(text))
}
