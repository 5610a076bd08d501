//! The list of one's own people: only those, in pages, and with breaks said wherever the name stands.

use super::{app_with_peers, id, path, peers, quick};

#[tokio::test]
async fn only_a_worker_has_a_list_of_their_own() {
    let app = app_with_peers().await;
    for (name, front) in [("Tomasz", "/matches"), ("Priya", "/team"), ("Sam", "/week")] {
        assert_eq!(app.as_(name).await.get("/my-people").await.see_other(), front, "{name}");
    }
    app.as_("Rosa")
        .await
        .get("/my-people")
        .await
        .ok()
        .says("Nobody yet.")
        .says_not("Sam Riverside");
}

#[tokio::test]
async fn a_faulty_quick_note_of_a_coordinator_comes_back_alone() {
    let app = app_with_peers().await;
    peers(&app, app.cast(), "Rosa", "Jordan").await;
    let form_id = id(&app);
    let form = quick(&form_id, "nonsense", "Words to keep.");
    let reply = app.as_("Tomasz").await.post(&path(&app, "Sam"), &form).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Pick what happened.").says("Sam Riverside").says_not("Jordan Riverside");
    assert_eq!(reply.all("textarea"), ["Words to keep."]);
    assert_eq!(reply.all("main form").len(), 1);
}

#[tokio::test]
async fn a_break_is_said_wherever_the_name_stands_and_nothing_invites_to_call() {
    let app = app_with_peers().await;
    let (maya, sam) = (app.as_("Maya").await, app.as_("Sam").await);
    let person = format!("/people/{}", app.cast().id("Sam"));
    let ways = [("way", "call"), ("phone", "555 555 0142"), ("shared", "no")];
    let reach = sam.get(&format!("{person}/reach")).await.ok();
    let mark = reach.attributes("input[name=mark]", "value").remove(0);
    let mut form = ways.to_vec();
    form.push(("mark", &mark));
    sam.post(&format!("{person}/reach"), &form).await.see_other();
    maya.get(&person).await.ok().says("Call 5555550142");
    let pair = sam.get("/week").await.ok().attributes(".card .who a", "href").remove(0);
    sam.post(&format!("{pair}/pause"), &[("until", "2031-04-01")]).await.see_other();

    let told = "Taking a break until 1 April. Don’t contact.";
    let pages = [
        person.clone(),
        format!("{person}/contacts"),
        format!("{person}/contacts/new"),
        format!("/my-people?note={}", app.cast().id("Sam")),
    ];
    for page in &pages {
        maya.get(page).await.ok().says(told).says_not("tel:555");
    }
    maya.get(&person).await.ok().says_not("a new note");
    let timeline = maya.get(&pages[1]).await.ok();
    assert!(!timeline.attributes("main a", "href").iter().any(|to| to.contains("?note=")));
    app.as_("Tomasz").await.get(&person).await.ok().says("Taking a break from Maya Riverside");
    let week = sam.get("/week").await.ok();
    week.says("You and Maya Riverside are taking a break");
    week.says("You are taking a break until 1 April.").says_not("Ask to move it");
    sam.get(&person).await.ok().says_not("Don’t contact");
}
