//! People: finding, adding, what somebody said, how to reach them, and who may open what.

mod colleagues;
mod facets;
mod finding;
mod looks;
mod reach;
mod roles;
mod sees;

use kernel::access::Tie;
use porchlight::access::store as ties;
use porchlight::audit::Entry;
use porchlight::db::System;

use crate::app::{Client, Reply, TestApp};

/// Maya becomes Sam's peer, as both saying yes would make her.
async fn pair(app: &TestApp, worker: &str, person: &str) {
    let cast = app.cast();
    let by = System::because("test").within(cast.org);
    let (worker, person) = (cast.id(worker), cast.id(person));
    let source: kernel::ids::RelationshipId = app.moments.id();
    let mut tx = app.app.db().write().await.unwrap();
    ties::tie(&mut tx, &by, (worker, Tie::Supports, person), source.uuid()).await.unwrap();
    ties::tie(&mut tx, &by, (person, Tie::SupportedBy, worker), source.uuid()).await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Pair", "person", app.app.moments())).await.unwrap();
}

/// Opens a form, and posts it with the mark it carries.
pub async fn fill(client: &Client, path: &str, form: &[(&str, &str)]) -> Reply {
    let page = client.get(path).await.ok();
    let mark = page.attributes("input[name=mark]", "value").remove(0);
    let form: Vec<(&str, &str)> = form.iter().copied().chain([("mark", mark.as_str())]).collect();
    client.post(path, &form).await
}

pub fn path(app: &TestApp, name: &str, rest: &str) -> String {
    format!("/people/{}{rest}", app.cast().id(name))
}

/// Every page that is about one person.
const PAGES: [&str; 9] = [
    "",
    "/profile",
    "/name",
    "/facets",
    "/facets/gender",
    "/reach",
    "/worker",
    "/roles",
    "/supervisor",
];

const NOBODY: &str = "01890000-0000-7000-8000-000000000000";

#[tokio::test]
async fn every_page_about_somebody_of_another_organisation_is_that_of_an_unknown_id() {
    let app = TestApp::new().await;
    for name in ["Tomasz", "Maya", "Priya", "Sam", "Noor", "Eve"] {
        let client = app.as_(name).await;
        let elsewhere = app.cast_elsewhere().id("Sam");
        for page in PAGES.into_iter().chain(["/colleague"]) {
            let at = |id: String| match page {
                "/colleague" => format!("/colleagues/{id}"),
                _ => format!("/people/{id}{page}"),
            };
            let theirs = client.get(&at(elsewhere.to_string())).await;
            let unknown = client.get(&at(NOBODY.to_owned())).await;
            assert_eq!(theirs.status.as_u16(), 404, "{name} {page}");
            assert_eq!(theirs.shape(), unknown.shape(), "{name} {page}");
        }
    }
}

#[tokio::test]
async fn what_a_colleague_says_as_a_participant_is_sealed_from_the_others() {
    let app = TestApp::new().await;
    pair(&app, "Rosa", "Kim").await;
    let kim = app.as_("Kim").await;
    let form = [("value", "grief"), ("own_words", "My quiet lantern"), ("may_be_shown", "yes")];
    fill(&kim, &path(&app, "Kim", "/facets/lived_experience"), &form).await.see_other();
    fill(&kim, &path(&app, "Kim", "/reach"), &[("way", "text"), ("phone", "555 555 0142")])
        .await
        .see_other();
    for name in ["Tomasz", "Priya", "Maya"] {
        let client = app.as_(name).await;
        for page in ["", "/facets", "/facets/lived_experience", "/name", "/reach"] {
            let closed = client.get(&path(&app, "Kim", page)).await;
            let unknown = client.get(&format!("/people/{NOBODY}{page}")).await;
            assert_eq!(closed.status.as_u16(), 404, "{name} {page}");
            assert_eq!(closed.shape(), unknown.shape(), "{name} {page}");
        }
        for page in ["/people?q=kim", "/colleagues", "/who-can-see"] {
            client.get(page).await.says_not("lantern").says_not("0142");
        }
        let profile = client.get(&path(&app, "Kim", "/profile")).await;
        profile.says_not("lantern").says_not("Grief").says_not("Losing");
    }
    let colleague = format!("/colleagues/{}", app.cast().id("Kim"));
    let page = app.as_("Tomasz").await.get(&colleague).await.ok();
    page.says("Peer worker").says_not("lantern").says_not("0142").says_not("Text only");
    page.says_not("Participant, ");
    // Her own peer reads what she shows, and how to reach her.
    let rosa = app.as_("Rosa").await;
    rosa.get(&path(&app, "Kim", "")).await.ok().says("My quiet lantern").says("Text only");
}

#[tokio::test]
async fn only_the_words_somebody_shows_reach_their_peer() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let sam = app.as_("Sam").await;
    let shown = [("value", "she"), ("may_be_shown", "yes")];
    fill(&sam, &path(&app, "Sam", "/facets/pronouns"), &shown).await.see_other();
    let kept = [("value", "muslim"), ("own_words", "On my own terms"), ("use_for_matching", "yes")];
    fill(&sam, &path(&app, "Sam", "/facets/faith_or_culture"), &kept).await.see_other();
    for client in [app.as_("Maya").await, sam.clone()] {
        let profile = client.get(&path(&app, "Sam", "/profile")).await.ok();
        profile.says("she, her").says_not("Muslim").says_not("own terms");
    }
    let page = app.as_("Maya").await.get(&path(&app, "Sam", "")).await.ok();
    page.says("she, her").says_not("Muslim").says_not("own terms");
    let own = sam.get(&path(&app, "Sam", "")).await.ok();
    own.says("Muslim")
        .says("On my own terms")
        .says("No peer sees this")
        .says("Used to find a peer");
    app.as_("Tomasz").await.get(&path(&app, "Sam", "")).await.ok().says("On my own terms");
    // Priya supervises Maya: she sees the name, not what was said.
    let team = app.as_("Priya").await.get(&path(&app, "Sam", "")).await.ok();
    team.says("Sam Riverside").says_not("she, her").says_not("Muslim");
    let jordan = app.as_("Jordan").await;
    assert_eq!(jordan.get(&path(&app, "Sam", "/profile")).await.status.as_u16(), 404);
}
