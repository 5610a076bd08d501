//! A whole import taken back, stopped and gone on with.

use jiff::SignedDuration;

use super::{brought, counted, sent, work};
use crate::app::TestApp;
use crate::duplicates::put_together;

const TWO: &str = "ID,Name\n1,Ada Quill\n2,Bo Reyes\n";

#[tokio::test]
async fn what_nobody_has_changed_or_used_goes_and_the_rest_stays_and_is_named() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "two.csv", TWO).await;
    brought(&app, &t, &page, &[]).await.says("Take the whole list back");
    let log = "Date,Person,Staff,Minutes,Mode,Outcome,Work\n\
        2031-03-01,Bo Reyes,Maya Riverside,30,phone,reached,D5\n";
    let contacts = sent(&t, "contacts", "log.csv", log).await;
    brought(&app, &t, &contacts, &[]).await.says("One row came in");
    t.post(&format!("{page}/undo"), &[]).await.see_other();
    work(&app).await;
    let undone = t.get(&page).await.ok();
    undone.says("One was changed or used since, and stays").says("Bo Reyes").says_not("Ada Quill");
    t.get("/people?q=Quill").await.ok().says_not("Ada Quill");
    // The contact goes, and nothing of it is left; the same list can then be brought in again.
    t.post(&format!("{contacts}/undo"), &[]).await.see_other();
    work(&app).await;
    t.get(&contacts).await.ok().says("Nothing of it is left");
    let page = sent(&t, "people", "two.csv", TWO).await;
    let look = t.get(&page).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (1, 1));
}

#[tokio::test]
async fn after_two_weeks_a_list_can_no_longer_be_taken_back_as_a_whole() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "two.csv", TWO).await;
    brought(&app, &t, &page, &[]).await.says("Until 18 March 2031");
    app.wait(SignedDuration::from_hours(24 * 14 + 1));
    let t = app.as_("Tomasz").await;
    t.get(&page).await.ok().says_not("Take the whole list back");
    let reply = t.post(&format!("{page}/undo"), &[]).await;
    assert_eq!(reply.status.as_u16(), 422);
    t.get("/people?q=Quill").await.ok().says("Ada Quill");
}

#[tokio::test]
async fn an_import_that_waits_can_be_stopped_and_gone_on_with() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "two.csv", TWO).await;
    t.post(&format!("{page}/bring"), &[]).await.see_other();
    let waits = t.get(&page).await.ok();
    waits.says("It begins in a moment");
    assert_eq!(waits.attributes("meta[http-equiv=refresh]", "content"), ["3"]);
    t.post(&format!("{page}/stop"), &[]).await.see_other();
    work(&app).await;
    t.get(&page).await.ok().says("Stopped");
    t.get("/people?q=Quill").await.ok().says_not("Ada Quill");
    t.post(&format!("{page}/on"), &[]).await.see_other();
    work(&app).await;
    t.get(&page).await.ok().says("2 rows came in");
}

#[tokio::test]
async fn somebody_put_together_with_another_stays_and_is_found_by_their_number() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "two.csv", TWO).await;
    brought(&app, &t, &page, &[]).await.says("2 rows came in");
    let href = t.get("/people?q=Quill").await.ok().attributes("main a[href^='/people/0']", "href");
    let ada = href[0].rsplit('/').next().unwrap().parse().expect("an id");
    put_together(&t, (app.cast().id("Sam"), ada), &[]).await.see_other();
    let log = "Date,Client ID,Staff,Minutes,Mode,Outcome,Work\n\
        2031-03-01,1,Maya Riverside,30,phone,reached,D5\n";
    let contacts = sent(&t, "contacts", "log.csv", log).await;
    t.get(&contacts).await.ok().says("Sam Riverside");
    brought(&app, &t, &contacts, &[]).await.says("One row came in");
    t.post(&format!("{page}/undo"), &[]).await.see_other();
    work(&app).await;
    t.get(&page).await.ok().says("One was changed or used since, and stays").says("Sam Riverside");
    t.get("/people?q=Reyes").await.ok().says_not("Bo Reyes");
    t.get("/people?q=Sam").await.ok().says("Sam Riverside");
}
