//! Lists of certificates through the pages.

use super::{brought, counted, sent, work};
use crate::app::TestApp;

const LIST: &str = "Staff Name,Credential,Issuing Body,Cert No,Issued,Expires,Score\n\
    Maya Riverside,CPS,State board,77,2029-05-01,2031-05-01,zqscore\n\
    \"Riverside, Rosa\",CPS,State board,78,2029-06-01,2031-06-01,91\n\
    Sam Riverside,CPS,State board,79,2029-06-01,2031-06-01,\n\
    Maya Riverside,,State board,80,2029-06-01,2031-06-01,\n\
    Maya Riverside,Ethics,State board,81,2031-06-01,2030-06-01,\n\
    Maya Riverside,First aid,,,n/a,,\n\
    Maya Riverside,CPS,State board,77,2029-05-01,2033-05-01,\n";

#[tokio::test]
async fn a_sheet_of_certificates_comes_in_once_and_is_taken_back() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "certificates", "staff.csv", LIST).await;
    let look = t.get(&page).await.ok();
    look.says("Maya Riverside · CPS · Valid until 1 May 2031").says("Sam Riverside");
    look.says("there is no name of a certificate").says("still to come");
    look.says("line 2 tells of the same");
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Not taken")), (3, 4));
    brought(&app, &t, &page, &[]).await.says("3 rows came in").says("Columns left out: Score");
    let maya = app.as_("Maya").await;
    let own = format!("/people/{}/certificates", app.cast().id("Maya"));
    maya.get(&own).await.ok().says("CPS").says("First aid").says_not("zqscore");
    t.get("/certificates").await.ok().says("Rosa Riverside");
    // Sent again it makes nothing; with other days it is told, and not a second certificate.
    let again = sent(&t, "certificates", "staff.csv", LIST).await;
    assert_eq!(counted(&t.get(&again).await.ok(), "Here already"), 3);
    let later = LIST.replace("2031-06-01,91", "2035-06-01,91");
    let later = sent(&t, "certificates", "staff.csv", &later).await;
    t.get(&later).await.ok().says("Change or renew it on the page of the person");
    // What was renewed since stays.
    let links = maya.get(&own).await.ok().attributes("main li a[href^='/certificates/']", "href");
    let form = [("name", "Renewed"), ("version", "1")];
    maya.post(&links[0], &form).await.see_other();
    t.post(&format!("{page}/undo"), &[]).await.see_other();
    work(&app).await;
    t.get(&page).await.ok().says("One was changed or used since, and stays").says("Renewed");
    maya.get(&own).await.ok().says("Renewed").says_not("First aid");
}

#[tokio::test]
async fn a_participant_is_not_found_among_colleagues_of_either_organisation() {
    let app = TestApp::new().await;
    let other = app.as_elsewhere("Tomasz").await;
    let page = sent(&other, "certificates", "staff.csv", LIST).await;
    let look = other.get(&page).await.ok();
    assert_eq!(counted(&look, "Would be new"), 0);
}
