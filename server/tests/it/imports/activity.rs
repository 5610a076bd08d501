//! Contacts and hours from a file.

use super::{brought, counted, sent};
use crate::app::TestApp;

const PEOPLE: &str = "Client ID,Name\nC-1,Ada Quill\nC-2,Bo Reyes\nC-3,Bo Reyes\n";

#[tokio::test]
async fn a_contact_log_finds_its_people_by_number_by_name_and_refuses_what_is_not_clear() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "people.csv", PEOPLE).await;
    brought(&app, &t, &page, &[]).await.says("3 rows came in");
    let log = "Date,Client ID,Client Name,Staff,Duration (min),Type of contact,Outcome,Activity,Notes\n\
        2019-03-08,C-1,,Maya Riverside,30,phone,spoke,D5,talked about work\n\
        2019-03-09,,Ada Quill,\"Riverside, Maya\",45,in person,met,D3,\n\
        2019-03-10,,Bo Reyes,Maya Riverside,10,phone,lm,,\n\
        2019-03-11,C-9,,Maya Riverside,10,phone,spoke,D5,\n\
        2019-03-12,C-1,Bo Reyes,Maya Riverside,10,phone,spoke,D5,\n\
        2019-03-13,C-1,,Nobody Such,10,phone,spoke,D5,\n\
        2019-03-14,C-1,,Maya Riverside,10,phone,left message,,\n\
        2039-03-14,C-1,,Maya Riverside,10,phone,spoke,D5,\n";
    let page = sent(&t, "contacts", "log.csv", log).await;
    let done = brought(&app, &t, &page, &[]).await;
    assert_eq!((counted(&done, "New"), counted(&done, "Not taken")), (4, 4), "{}", done.words());
    done.says("Line 4: several people are called “Bo Reyes”")
        .says("Line 5: nobody came in with the number “C-9”")
        .says("Line 7: no colleague is called “Nobody Such”")
        .says("Line 9: it has not happened yet");
    // The same log again makes nothing.
    let page = sent(&t, "contacts", "log.csv", log).await;
    let look = t.get(&page).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (0, 4));
}

#[tokio::test]
async fn a_note_from_a_file_is_not_shown_to_the_person_it_is_about() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let log = "Date,Person,Staff,Minutes,Mode,Outcome,Work,Note\n\
        2030-03-08,Sam Riverside,Maya Riverside,30,phone,reached,D5,words nobody wrote for Sam\n\
        2030-03-09,Sam Riverside,Maya Riverside,31,phone,reached,D5,\n";
    let page = sent(&t, "contacts", "log.csv", log).await;
    brought(&app, &t, &page, &[]).await.says("2 rows came in");
    let sam = app.as_("Sam").await;
    let mine = format!("/people/{}/contacts", app.cast().id("Sam"));
    let timeline = sam.get(&mine).await.ok();
    timeline.says_not("words nobody wrote for Sam");
    let maya = app.as_("Maya").await;
    maya.get(&mine).await.ok().says("words nobody wrote for Sam");
}

#[tokio::test]
async fn hours_are_work_with_nobody_and_words_for_it_go_into_the_note() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "Volunteer,Date,Hours,Activity\n\
        Maya Riverside,2031-02-01,1.5,Event set-up\n\
        Maya Riverside,2031-02-02,2,I2\n\
        Maya Riverside,2031-02-03,2,D5\n\
        Total,,5.5,\n";
    let page = sent(&t, "hours", "hours.csv", list).await;
    t.get(&page).await.ok().says("the kind of work is not known here");
    t.post(&format!("{page}/columns"), &[("work", "I1")]).await.see_other();
    let look = t.get(&page).await.ok();
    look.says("Line 4: this kind of work is with someone, and the row does not say who");
    let done = brought(&app, &t, &page, &[]).await;
    assert_eq!((counted(&done, "New"), counted(&done, "Not taken")), (2, 1), "{}", done.words());
    done.says("Own words for the work, kept in the note: 1");
}

#[tokio::test]
async fn nobody_writes_about_a_colleague_by_way_of_a_file() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let log = "Date,Person,Staff,Minutes,Mode,Outcome,Work\n\
        2030-03-08,Kim Riverside,Maya Riverside,30,phone,reached,D5\n";
    let page = sent(&t, "contacts", "log.csv", log).await;
    t.get(&page).await.ok().says("nobody here is called “Kim Riverside”");
}
