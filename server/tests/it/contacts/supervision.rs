//! Names in the log, and what is brought to supervision until it was talked about.

use super::{app_with_peers, id, path, quick};

#[tokio::test]
async fn the_own_week_says_with_whom_and_not_by_whom() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", "Hello.")).await.see_other();
    let week = maya.get("/contacts").await.ok();
    assert_eq!(week.all(".days h3"), ["Sam Riverside · Phone · 30 minutes"]);
    let person = format!("/people/{}", app.cast().id("Sam"));
    assert_eq!(week.attributes(".days h3 a", "href"), [person, format!("/contacts/{form_id}")]);
    assert!(week.all(".days p.small").iter().all(|line| !line.contains("Maya")));
    let one = maya.get(&format!("/contacts/{form_id}")).await.ok();
    assert_eq!(one.all("h1"), ["Sam Riverside : Phone · 30 minutes"]);
    assert!(!one.words().contains("Maya Riverside"));
    // To anybody else, the author is somebody.
    let priya = app.as_("Priya").await.get(&format!("/contacts/{form_id}")).await.ok();
    priya.says("Sam Riverside").says("Maya Riverside");
    // The person reads who wrote it, and not their own name above it.
    let sam = app.as_("Sam").await.get(&format!("/contacts/{form_id}")).await.ok();
    assert_eq!(sam.all("h1"), ["Phone · 30 minutes"]);
    sam.says("Maya Riverside").says("Everything we wrote down").says_not("All contacts");
}

#[tokio::test]
async fn a_printed_week_says_whose_it_is_and_when() {
    let app = app_with_peers().await;
    let week = app.as_("Maya").await.get("/contacts").await.ok();
    assert_eq!(week.all(".print-only"), ["Maya Riverside, printed 4 March 2031"]);
    let sam = app.as_("Sam").await;
    assert_eq!(sam.get("/contacts").await.see_other(), path(&app, "Sam"));
}

#[tokio::test]
async fn a_contact_without_words_reads_kindly_to_the_person() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", "")).await.see_other();
    let one = app.as_("Sam").await.get(&format!("/contacts/{form_id}")).await.ok();
    one.says("Nothing more was written about it.").says_not("counts all the same");
}

#[tokio::test]
async fn what_was_talked_about_leaves_the_list_and_can_come_back() {
    let app = app_with_peers().await;
    let (maya, priya) = (app.as_("Maya").await, app.as_("Priya").await);
    let mut ids = Vec::new();
    for note in ["I was unsure.", ""] {
        let form_id = id(&app);
        let mut form = quick(&form_id, "phone", note);
        form.push(("extra", "supervision"));
        maya.post(&path(&app, "Sam"), &form).await.see_other();
        ids.push(form_id);
    }
    let bring = "section[aria-labelledby=bring] li";
    let team = priya.get("/team").await.ok();
    assert_eq!(team.all(bring).len(), 2);
    team.says("Sam Riverside").says("Maya Riverside").says("No words were written.");
    let talked = format!("/contacts/{}/talked", ids[0]);
    // The worker, the coordinator and everybody else leave it to the supervisor.
    for name in ["Maya", "Tomasz", "Rosa", "Sam"] {
        let reply = app.as_(name).await.post(&talked, &[]).await;
        assert_eq!(reply.status.as_u16(), 404, "{name}");
    }
    assert_eq!(app.as_elsewhere("Priya").await.post(&talked, &[]).await.status.as_u16(), 404);
    let saved = priya.post(&talked, &[]).await.see_other();
    assert_eq!(saved, format!("/team?saved=talked&of={}", ids[0]));
    let after = priya.get(&saved).await.ok();
    assert_eq!(after.all(bring).len(), 1);
    assert_eq!(after.attributes(".flash form", "action"), [format!("{talked}/undo")]);
    let log = app.as_("Noor").await.get("/audit").await.ok();
    log.says("Priya Riverside").says("said whether this was talked about in supervision");
    priya.post(&format!("{talked}/undo"), &[]).await.see_other();
    assert_eq!(priya.get("/team").await.ok().all(bring).len(), 2);
}

#[tokio::test]
async fn only_what_was_marked_can_be_talked_about() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", "Plain.")).await.see_other();
    let reply = app.as_("Priya").await.post(&format!("/contacts/{form_id}/talked"), &[]).await;
    assert_eq!(reply.status.as_u16(), 404);
}

#[tokio::test]
async fn an_address_puts_no_undo_on_a_page_that_was_not_just_earned() {
    let app = app_with_peers().await;
    let (maya, priya) = (app.as_("Maya").await, app.as_("Priya").await);
    let form_id = id(&app);
    let mut form = quick(&form_id, "phone", "A talk.");
    form.push(("extra", "supervision"));
    let saved = maya.post(&path(&app, "Sam"), &form).await.see_other();
    assert_eq!(maya.get(&saved).await.ok().all(".flash form").len(), 1);
    // Sent to somebody else, or opened when it is too late, the address says nothing.
    let query = saved.split_once('?').expect("a query").1;
    assert!(
        app.as_("Rosa")
            .await
            .get(&format!("/my-people?{query}"))
            .await
            .ok()
            .all(".flash")
            .is_empty()
    );
    let talked = format!("/team?saved=talked&of={form_id}");
    assert!(priya.get(&talked).await.ok().all(".flash").is_empty(), "nobody talked about it yet");
    app.wait(jiff::SignedDuration::from_mins(11));
    assert!(maya.get(&saved).await.ok().all(".flash").is_empty());
}
