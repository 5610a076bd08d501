//! What a column means: asked where it is not clear, and remembered.

use super::{brought, counted, sent};
use crate::app::TestApp;

#[tokio::test]
async fn what_somebody_picks_for_a_column_is_remembered_for_the_next_list() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "Who comes,How to ring\nAda Quill,503 555 0101\n";
    let page = sent(&t, "people", "one.csv", list).await;
    let look = t.get(&page).await.ok();
    look.says("Say this first").says("No column tells one of these");
    assert!(look.all("button.btn-fill").is_empty());
    let picked = [
        ("col.whocomes", "whole_name"),
        ("was.whocomes", "-"),
        ("col.howtoring", "phone"),
        ("was.howtoring", "-"),
    ];
    t.post(&format!("{page}/columns"), &picked).await.see_other();
    let look = t.get(&page).await.ok();
    assert_eq!(counted(&look, "Would be new"), 1);
    brought(&app, &t, &page, &[]).await.says("One row came in");
    // The next list with these names is understood by itself, here and not in the other organisation.
    let list = "Who comes,How to ring\nBo Reyes,503 555 0102\n";
    let page = sent(&t, "people", "two.csv", list).await;
    assert_eq!(counted(&t.get(&page).await.ok(), "Would be new"), 1);
    let other = app.as_elsewhere("Tomasz").await;
    let page = sent(&other, "people", "two.csv", list).await;
    other.get(&page).await.ok().says("No column tells one of these");
}

#[tokio::test]
async fn what_was_picked_and_not_looked_at_is_looked_at_first() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "one.csv", "Name,Cell\nAda Quill,503 555 0101\n").await;
    let picked = [("col.cell", "-"), ("was.cell", "text_phone")];
    let back = t.post(&format!("{page}/bring"), &picked).await.see_other();
    assert_eq!(back, format!("{page}?saved=import-looked"));
    super::work(&app).await;
    t.get(&page).await.ok().says("Nothing has been brought in yet");
    brought(&app, &t, &page, &[]).await.says("Columns left out: Cell");
}

#[tokio::test]
async fn dates_that_could_be_either_are_asked_about() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "Date,Person,Minutes\n3/4/2030,Sam Riverside,30\n";
    let page = sent(&t, "contacts", "log.csv", list).await;
    let maya = app.cast().id("Maya").to_string();
    let for_all =
        [("worker", maya.as_str()), ("mode", "phone"), ("outcome", "reached"), ("work", "D5")];
    t.post(&format!("{page}/columns"), &for_all).await.see_other();
    let look = t.get(&page).await.ok();
    look.says("can be read in two ways");
    let nothing = t.post(&format!("{page}/bring"), &[]).await.see_other();
    assert_eq!(nothing, format!("{page}?saved=import-looked"));
    t.post(&format!("{page}/columns"), &[("dates", "day_first")]).await.see_other();
    t.get(&page).await.ok().says("3 April").says("Sam Riverside").says("Maya Riverside");
    brought(&app, &t, &page, &[]).await.says("One row came in");
}

#[tokio::test]
async fn two_columns_that_tell_the_same_are_asked_about() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "Name,Email,Mail\nAda,a@b.org,c@d.org\n";
    let page = sent(&t, "people", "one.csv", list).await;
    t.get(&page).await.ok().says("“Mail” tells the same as another column");
    let picked = [("col.mail", "-"), ("was.mail", "email")];
    t.post(&format!("{page}/columns"), &picked).await.see_other();
    assert_eq!(counted(&t.get(&page).await.ok(), "Would be new"), 1);
}
