//! Lists of referrals through the pages: looked at, brought in, repeated, taken back.

use super::{brought, counted, sent, work};
use crate::app::TestApp;

const LIST: &str = "Referral log 2031,,,,,,,\n\
    Referral ID,Client,Date,Agency,Need,Warm handoff,Staff,Status,Notes\n\
    1,Sam Riverside,2031-02-03,Elm pantry,Food,Yes,Maya Riverside,Completed,came late\n\
    2,\"Riverside, Sam\",2031-02-04,Legal aid,eviction papers,,Maya Riverside,Pending,\n\
    3,Nobody Here,2031-02-04,Legal aid,,,,,\n\
    4,Sam Riverside,2031-12-24,Legal aid,,,,,\n\
    5,Sam Riverside,2031-02-05,,,,,,\n\
    6,Sam Riverside,2031-02-05,Clinic,,,,closed,\n\
    7,Kim Riverside,2031-02-05,Clinic,,,,,\n\
    Total,7,,,,,,,\n";

#[tokio::test]
async fn a_log_is_looked_at_brought_in_once_and_taken_back() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "referrals", "log.csv", LIST).await;
    let look = t.get(&page).await.ok();
    look.says("Elm pantry").says("Called together").says("Got there").says("by Maya Riverside");
    look.says("Nobody Here").says("still to come").says("there is no place");
    assert_eq!(counted(&look, "Would be new"), 2);
    assert_eq!(counted(&look, "Not taken"), 5);
    assert_eq!(counted(&look, "Sums and headings, passed over"), 1);
    let sam = app.as_("Sam").await;
    let own = format!("/people/{}/referrals", app.cast().id("Sam"));
    sam.get(&own).await.ok().says_not("Elm pantry");
    brought(&app, &t, &page, &[]).await.says("2 rows came in").says("Columns left out: Notes");
    sam.get(&own).await.ok().says("Elm pantry").says("eviction papers").says_not("came late");
    // The same file again makes nothing.
    let again = sent(&t, "referrals", "log.csv", LIST).await;
    let look = t.get(&again).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (0, 2));
    // Mended rows come in; the file they came from holds the reasons.
    let file = t.get(&format!("{page}/refused")).await.ok();
    assert!(file.text.contains("Nobody Here"), "{}", file.text);
    let mended = file.text.replace("2031-12-24", "2031-02-24");
    let mended_page = sent(&t, "referrals", "log.refused.csv", &mended).await;
    brought(&app, &t, &mended_page, &[]).await.says("One row came in");
    // What was said since stays; the rest goes.
    let links = sam.get(&own).await.ok().attributes("main a[href^='/referrals/']", "href");
    let one = links.last().unwrap();
    sam.post(one, &[("came_of", "did_not_work_out")]).await.see_other();
    t.post(&format!("{page}/undo"), &[]).await.see_other();
    work(&app).await;
    t.get(&page).await.ok().says("One was changed or used since, and stays").says("Elm pantry");
    sam.get(&own).await.ok().says("Elm pantry").says_not("eviction papers");
}

#[tokio::test]
async fn what_a_column_means_is_asked_where_it_is_not_clear() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "Client,Date,Agency,Referred by\nSam Riverside,2031-02-03,Elm pantry,Ward 3\n";
    let page = sent(&t, "referrals", "log.csv", list).await;
    t.get(&page).await.ok().says("could mean several things");
    let form = [("col.referredby", "came_from")];
    t.post(&format!("{page}/columns"), &form).await.see_other();
    t.get(&page).await.ok().says("Make two rows of it");
}

#[tokio::test]
async fn a_person_with_a_referral_stays_when_their_list_is_taken_back() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let people = sent(&t, "people", "p.csv", "ID,Name\n1,Ada Quill\n").await;
    brought(&app, &t, &people, &[]).await.says("One row came in");
    let list = "Client ID,Date,Agency\n1,2031-02-03,Elm pantry\n";
    let page = sent(&t, "referrals", "log.csv", list).await;
    brought(&app, &t, &page, &[]).await.says("One row came in");
    t.post(&format!("{people}/undo"), &[]).await.see_other();
    work(&app).await;
    t.get(&people).await.ok().says("changed or used since").says("Ada Quill");
    // In the other organisation the number is nobody.
    let other = app.as_elsewhere("Tomasz").await;
    let page = sent(&other, "referrals", "log.csv", list).await;
    assert_eq!(counted(&other.get(&page).await.ok(), "Would be new"), 0);
}
