//! Who reads who came, and who does not.

use super::{met, tea};
use crate::app::TestApp;

#[tokio::test]
async fn a_participant_finds_open_groups_and_reads_of_their_own_coming_alone() {
    let app = TestApp::new().await;
    let (t, cast) = (app.as_("Tomasz").await, app.cast());
    let group = tea(&app, &t).await;
    let (sam, lou) = (cast.id("Sam").to_string(), cast.id("Lou").to_string());
    let maya = app.as_("Maya").await;
    let form = [("met_on", "2031-03-03"), ("people", &*sam), ("people", &*lou), ("others", "3")];
    let meeting = met(&maya, &group, &form).await;
    let s = app.as_("Sam").await;
    s.get("/resources").await.ok().says("Groups we run here");
    s.get("/groups").await.ok().says("Tuesday tea").says("You do not have to say your name");
    let page = s.get(&group).await.ok();
    page.says("Room 2").says_not("Lou Riverside").says_not("people came").says_not("Meetings");
    assert_eq!(s.get(&meeting).await.status, 404);
    let own = s.get(&format!("/people/{sam}/groups")).await.ok();
    own.says("Groups you came to").says("Tuesday tea").says("3 March 2031");
    s.get(&format!("/people/{sam}")).await.ok().says("The days you gave your name.");
    let told = s.get("/who-can-see").await.ok();
    let card =
        told.all("main li.card").into_iter().find(|card| card.starts_with("Groups you came to"));
    let card = card.expect("who reads it is told");
    assert!(card.contains("Yes: Whoever runs a group you came to"), "{card}");
    assert!(card.contains("Yes: The coordinator"), "{card}");
    assert!(!card.contains("Yes: The evaluator"), "{card}");
    assert_eq!(s.get(&format!("/people/{lou}/groups")).await.status, 404);
    // Jordan came to none, and another worker knows of nobody who did.
    let jordan = cast.id("Jordan");
    let j = app.as_("Jordan").await.get(&format!("/people/{jordan}/groups")).await.ok();
    j.says("No group meeting with your name");
    assert_eq!(j.attributes(".empty a", "href"), ["/groups"]);
    let rosa = app.as_("Rosa").await;
    rosa.get(&group).await.ok().says_not("people came");
    assert_eq!(rosa.get(&meeting).await.status, 404);
    assert_eq!(rosa.get(&format!("{group}/meetings/new")).await.status, 404);
    // Whoever supports somebody knows of the groups they run themselves.
    maya.get(&format!("/people/{sam}/groups")).await.ok().says("Tuesday tea");
    t.get(&format!("/people/{sam}/groups")).await.ok().says("Groups they came to");
    // Closed, it is no longer found; who came to it still reads that they did.
    let closed = [("name", "Tuesday tea"), ("open", "no")];
    t.post(&format!("{group}/change"), &closed).await.see_other();
    s.get("/groups").await.ok().says_not("Tuesday tea");
    assert_eq!(s.get(&group).await.status, 404);
    s.get(&format!("/people/{sam}/groups")).await.ok().says("Tuesday tea");
}

#[tokio::test]
async fn a_supervisor_reads_counts_and_no_names() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let sam = app.cast().id("Sam").to_string();
    let form = [("met_on", "2031-03-03"), ("people", sam.as_str()), ("others", "3")];
    let meeting = met(&t, &group, &form).await;
    let priya = app.as_("Priya").await;
    priya.get(&group).await.ok().says("4 people came");
    let page = priya.get(&meeting).await.ok();
    page.says("4 people came").says("but not who").says_not("Sam Riverside");
    assert_eq!(priya.post(&format!("{meeting}/undo"), &[]).await.status, 404);
    for name in ["Eve", "Noor"] {
        let other = app.as_(name).await;
        assert_eq!(other.get("/groups").await.status, 403, "{name}");
        assert_eq!(other.get(&meeting).await.status, 404, "{name}");
    }
}

#[tokio::test]
async fn a_colleague_who_came_is_counted_and_named_to_nobody_but_themself() {
    let app = TestApp::new().await;
    crate::rows::fill(&app.app, app.cast()).await;
    let t = app.as_("Tomasz").await;
    let list = t.get("/groups").await.ok();
    let group = list.attributes("main a[href^='/groups/0']", "href").remove(0);
    let page = t.get(&group).await.ok();
    let meeting = page.attributes("main a[href^='/meetings/']", "href").remove(0);
    let maya = app.as_("Maya").await;
    for reader in [&t, &maya] {
        let one = reader.get(&meeting).await.ok();
        one.says("3 people came").says("Sam Riverside").says("2 more people came");
        one.says_not("Kim Riverside");
    }
    // Whoever changes the meeting without knowing of her leaves her in it.
    let change = maya.get(&format!("{meeting}/change")).await.ok();
    assert_eq!(change.attributes("input[name=others]", "value"), ["1"]);
    let new = [("met_on", "2031-02-25"), ("others", "0")];
    maya.post(&format!("{meeting}/change"), &new).await.see_other();
    maya.get(&meeting).await.ok().says("One person came").says_not("Sam Riverside");
    let kim = app.as_("Kim").await;
    kim.post("/account/role", &[("role", "participant")]).await;
    let own = kim.get(&format!("/people/{}/groups", app.cast().id("Kim"))).await;
    if own.status == 200 {
        own.says_not("Sam");
    }
}

#[tokio::test]
async fn a_group_of_the_other_organisation_is_as_one_that_is_not_there() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let meeting = met(&t, &group, &[("met_on", "2031-03-03"), ("others", "3")]).await;
    let other = app.as_elsewhere("Tomasz").await;
    other.get("/groups").await.ok().says_not("Tuesday tea");
    let nowhere = "/groups/01956000-0000-7000-8000-0000deadbeef";
    assert_eq!(other.get(&group).await.shape().0, other.get(nowhere).await.shape().0);
    for to in [format!("{group}/change"), format!("{group}/meetings"), format!("{meeting}/undo")] {
        let form = [("name", "Taken"), ("met_on", "2031-03-02"), ("others", "1")];
        assert_eq!(other.post(&to, &form).await.status, 404, "{to}");
    }
    // Somebody of there cannot be made the one who runs it, nor ticked as having come.
    let theirs = app.cast_elsewhere();
    let (maya, sam) = (theirs.id("Maya").to_string(), theirs.id("Sam").to_string());
    let form = [("name", "Tuesday tea"), ("worker", maya.as_str()), ("open", "yes")];
    t.post(&format!("{group}/change"), &form).await.see_other();
    t.get(&group).await.ok().says("Maya Riverside").says_not("Hillside");
    let form = [("met_on", "2031-03-02"), ("people", sam.as_str()), ("others", "0")];
    let meeting = met(&t, &group, &form).await;
    let all = t.get(&group).await.ok();
    all.says("Nobody came").says_not("Hillside");
    t.get(&meeting).await.ok().says_not("Hillside");
}

#[tokio::test]
async fn the_own_copy_tells_which_groups_somebody_came_to() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let sam = app.cast().id("Sam").to_string();
    let form = [("met_on", "2031-03-03"), ("people", sam.as_str()), ("others", "3")];
    let meeting = met(&t, &group, &form).await;
    let has = |bytes: Vec<u8>, name: &str| {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
        std::io::read_to_string(zip.by_name(name).expect("a file")).expect("text")
    };
    let copy = app.as_("Sam").await.post("/you/copy", &[]).await.ok().bytes;
    let json: serde_json::Value = serde_json::from_str(&has(copy.clone(), "copy.json")).unwrap();
    let came = serde_json::json!([{ "group": "Tuesday tea", "met_on": "2031-03-03" }]);
    assert_eq!(json["groups"], came);
    assert!(has(copy, "copy.html").contains("Groups you came to"));
    // What was taken back is not in it.
    t.post(&format!("{meeting}/undo"), &[]).await.see_other();
    let copy = app.as_("Sam").await.post("/you/copy", &[]).await.ok().bytes;
    assert!(!has(copy, "copy.json").contains("Tuesday tea"));
}
