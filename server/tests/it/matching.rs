//! Asking for a peer, two people saying yes, and what nobody may read off.

mod answers;
mod back;
mod board;
mod door;
mod forms;
mod hidden;
mod journey;
mod leaving;
mod mending;
mod next_steps;
mod nobody;
mod pages;
mod places;
mod standing;
mod told;
mod wishes;

use kernel::ids::PersonId;
use kernel::people::Facet;
use porchlight::access::Known;
use porchlight::audit::Entry;
use porchlight::db::System;
use porchlight::people::{self, WorkerProfile};

use crate::app::{Client, Reply, TestApp};
use crate::cast::profile_of;

const BY: System = System::because("a test sets the scene");

/// The ask Jordan has when every test begins.
pub async fn jordans_ask(app: &TestApp) -> String {
    let found = app.as_("Jordan").await.get("/relationships").await.ok();
    let links = found.attributes("main a", "href");
    links.into_iter().find(|href| href.starts_with("/asks/")).expect("Jordan waits")
}

/// Asks a worker for Jordan; gives the address of the relationship.
pub async fn offer(app: &TestApp, worker: &str) -> String {
    let ask = jordans_ask(app).await;
    let tomasz = app.as_("Tomasz").await;
    let id = app.cast().id(worker).to_string();
    let reply = tomasz.post(&format!("{ask}/offers"), &[("worker", &id)]).await;
    let made = reply.see_other();
    let made = made.split("of=").nth(1).expect("what was made");
    format!("/relationships/{}", made.split('&').next().expect("an id"))
}

/// Rosa and Jordan as peers.
async fn rosa_and_jordan(app: &TestApp) -> String {
    let pair = offer(app, "Rosa").await;
    app.as_("Rosa").await.post(&format!("{pair}/accept"), &[]).await.see_other();
    app.as_("Jordan").await.post(&format!("{pair}/accept"), &[]).await.see_other();
    pair
}

/// Where the step that was just taken is taken back, as the page after it offers.
fn undo_of(pair: &str, reply: &Reply) -> String {
    let next = reply.see_other();
    format!("{pair}/undo/{}", next.split("step=").nth(1).expect("the step is named"))
}

/// Follows a redirect.
async fn follow(client: &Client, reply: &Reply) -> Reply {
    client.get(&reply.see_other()).await
}

/// Gives a worker places, and says what they speak.
async fn make_room(app: &TestApp, name: &str, places: u16) {
    let cast = app.cast();
    let by = BY.within(cast.org);
    let worker = cast.id(name);
    let mut tx = app.app.db().write().await.unwrap();
    let kept = people::find_worker(&mut tx, &by, worker).await.unwrap();
    let kept = kept.unwrap_or_else(|| WorkerProfile::unsaid(worker));
    let profile = WorkerProfile { places, is_taking_on: true, ..kept };
    people::keep_worker(&mut tx, &by, &profile).await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Scene", "person", app.app.moments())).await.unwrap();
}

/// What somebody says of themself, with the switch for showing it.
async fn says_of_themself(app: &TestApp, name: &str, said: &[(Facet, &[&str], bool)]) {
    let cast = app.cast();
    let by = BY.within(cast.org);
    let mut tx = app.app.db().write().await.unwrap();
    people::keep_profile(&mut tx, &by, cast.id(name), &profile_of(said)).await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Scene", "person", app.app.moments())).await.unwrap();
}

/// The pairs somebody sees through the face other capabilities use.
async fn pairs_of(app: &TestApp, name: &str) -> Vec<(PersonId, PersonId)> {
    let seen_by = Known::scope(app.cast().actor(name)).unwrap();
    let states = [porchlight::matching::PairState::Active];
    let mut db = app.app.db().clone();
    let found = porchlight::matching::pairs(&mut db, &seen_by, &states, 100).await.unwrap();
    found.into_iter().map(|pair| (pair.person, pair.worker)).collect()
}
