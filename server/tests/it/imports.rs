//! Lists brought in through the pages, as a coordinator does it.

mod activity;
mod certificates;
mod columns;
mod referrals;
mod undo;

use porchlight::jobs::run_due;

use crate::app::{Client, Reply, TestApp};

/// Sends a file to be looked at; the address of its page.
pub async fn sent(by: &Client, kind: &str, name: &str, text: &str) -> String {
    by.send_file("/imports", &[("kind", kind)], (name, text.as_bytes())).await.see_other()
}

/// Does everything that is due.
pub async fn work(app: &TestApp) {
    while run_due(&app.app).await.expect("the jobs run") > 0 {}
}

/// Brings in what was looked at, with what the form says; the page of what came of it.
pub async fn brought(app: &TestApp, by: &Client, page: &str, form: &[(&str, &str)]) -> Reply {
    by.post(&format!("{page}/bring"), form).await.see_other();
    work(app).await;
    by.get(page).await.ok()
}

/// The counts of a page, by their labels.
#[track_caller]
pub fn counted(page: &Reply, label: &str) -> u64 {
    let heads = page.all("table.tbl th");
    let numbers = page.all("table.tbl td.num");
    let at = heads.iter().position(|head| head == label);
    at.map_or(0, |at| numbers[at].parse().expect("a number"))
}

const THREE: &str = "ID,First Name,Last Name,Phone,OK to call,Notes\n\
     1,Ada,Quill,503 555 0101,yes,seen on the ward\n\
     2,Bo,Reyes,12,yes,\n\
     3,Cy,Stone,503 555 0103,no,\n\
     Total,,,,,\n";

#[tokio::test]
async fn a_list_is_looked_at_before_anything_of_it_is_kept() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "people.csv", THREE).await;
    let look = t.get(&page).await.ok();
    look.says("Nothing has been brought in yet").says("Ada Quill").says("Line 3: Phone:");
    assert_eq!(counted(&look, "Would be new"), 2);
    assert_eq!(counted(&look, "Not taken"), 1);
    assert_eq!(counted(&look, "Sums and headings, passed over"), 1);
    t.get("/people?q=Quill").await.ok().says_not("Ada Quill");
    t.get("/imports").await.ok().says("Nothing has been brought in yet");
}

#[tokio::test]
async fn good_rows_come_in_and_the_others_come_back_to_be_mended() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "people.csv", THREE).await;
    let done = brought(&app, &t, &page, &[]).await;
    done.says("2 rows came in, one was not taken").says("Columns left out: Notes");
    let people = t.get("/people?q=Quill").await.ok();
    people.says("Ada Quill");
    // The file to mend holds the refused row as it stood, without the column that has no place here.
    let file = t.get(&format!("{page}/refused")).await.ok();
    assert!(file.header("content-disposition").contains("people.refused.csv"));
    assert!(file.text.contains("Bo,Reyes,12") && !file.text.contains("ward"), "{}", file.text);
    assert!(file.text.contains("too few digits"), "{}", file.text);
    // Mended and sent again, only that row is new; the whole file again makes nothing.
    let mended = file.text.replace(",12,", ",503 555 0102,");
    let page = sent(&t, "people", "people.refused.csv", &mended).await;
    brought(&app, &t, &page, &[]).await.says("One row came in");
    let mended = THREE.replace(",12,", ",503 555 0102,");
    let page = sent(&t, "people", "people.csv", &mended).await;
    let look = t.get(&page).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (0, 3));
    look.says("There is nothing new in it");
}

#[tokio::test]
async fn where_no_row_is_good_the_page_says_what_to_do() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    // Nobody says whether the length is in hours or minutes.
    let list = "Group,Day,Time,Length\nEvening circle,Tuesday,18:30,90\n";
    let look = t.get(&sent(&t, "groups", "groups.csv", list).await).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Not taken")), (0, 1));
    look.says("Nothing new can come in as it is.").says_not("There is nothing new");
    look.says_not("The other rows come in").says_not("Groups, or who came to them");
    t.get("/imports").await.ok().says("Groups, or who came to them");
}

#[tokio::test]
async fn nobody_brought_in_has_an_account_or_is_reached_without_a_yes() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "people.csv", THREE).await;
    brought(&app, &t, &page, &[]).await;
    let found = t.get("/people?q=Stone").await.ok();
    let href = found.attributes("main a[href^='/people/0']", "href").remove(0);
    t.get(&format!("{href}/roles")).await.ok().says("Participant");
    // The file said no to calls: the number is kept, and is not offered.
    let reach = t.get(&format!("{href}/reach")).await.ok();
    assert!(reach.text.contains("5035550103"));
    t.get(&href).await.ok().says_not("tel:5035550103");
}

#[tokio::test]
async fn pressed_twice_it_is_one_import() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let id = t.get("/imports").await.ok().attributes("input[name=import_id]", "value").remove(0);
    let fields = [("kind", "people"), ("import_id", id.as_str())];
    let one = t.send_file("/imports", &fields, ("p.csv", THREE.as_bytes())).await.see_other();
    let other = t.send_file("/imports", &fields, ("p.csv", THREE.as_bytes())).await.see_other();
    assert_eq!(one, other);
    // Gone back to, and another file picked: another list.
    let file = ("q.csv", b"Name\nZora Lane\n".as_slice());
    let third = t.send_file("/imports", &fields, file).await.see_other();
    assert_ne!(one, third);
    t.get(&third).await.ok().says("Zora Lane");
    t.post(&format!("{one}/bring"), &[]).await.see_other();
    t.post(&format!("{one}/bring"), &[]).await.see_other();
    work(&app).await;
    t.get(&one).await.ok().says("2 rows came in");
    assert_eq!(t.get("/imports").await.ok().all("ul.people li").len(), 1);
    assert_eq!(t.get("/people?q=Quill").await.ok().all("ul.people li").len(), 1);
}

#[tokio::test]
async fn whoever_may_be_here_already_is_held_back_until_somebody_says_so() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "Name,Phone\nSam Riverside,503 555 0142\nNew Person,503 555 0199\n";
    let page = sent(&t, "people", "list.csv", list).await;
    let look = t.get(&page).await.ok();
    look.says("this may be Sam Riverside, who is here already");
    assert_eq!(counted(&look, "Would be new"), 1);
    let anyway = [("held", "yes"), ("anyway", "2")];
    brought(&app, &t, &page, &anyway).await.says("2 rows came in");
    assert_eq!(t.get("/people?q=Sam").await.ok().all("ul.people li").len(), 2);
}

#[tokio::test]
async fn a_colleagues_own_record_is_not_given_away() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    // Kim is a peer worker whose own participant record is sealed.
    let page = sent(&t, "people", "list.csv", "Name\nKim Riverside\n").await;
    let look = t.get(&page).await.ok();
    assert_eq!(counted(&look, "Would be new"), 1);
    let page = sent(&t, "people", "list.csv", "Name,Role\nKim Riverside,peer worker\n").await;
    t.get(&page).await.ok().says("this may be Kim Riverside, a colleague");
}

#[tokio::test]
async fn one_organisation_never_meets_the_list_of_another() {
    let app = TestApp::new().await;
    let (t, other) = (app.as_("Tomasz").await, app.as_elsewhere("Tomasz").await);
    let page = sent(&t, "people", "people.csv", THREE).await;
    let unknown = "/imports/01956000-0000-7000-8000-0000deadbeef";
    assert_eq!(other.get(&page).await.shape(), other.get(unknown).await.shape());
    for step in ["columns", "bring", "stop", "on", "undo", "discard"] {
        let reply = other.post(&format!("{page}/{step}"), &[]).await;
        assert_eq!(reply.status.as_u16(), 404, "{step}");
    }
    brought(&app, &t, &page, &[]).await;
    assert_eq!(other.get(&format!("{page}/refused")).await.status.as_u16(), 404);
    other.get("/people?q=Quill").await.ok().says_not("Ada Quill");
    // The same numbers in the other organisation are other people.
    let page = sent(&other, "people", "people.csv", THREE).await;
    assert_eq!(counted(&other.get(&page).await.ok(), "Would be new"), 2);
}

#[tokio::test]
async fn only_a_coordinator_brings_lists_in() {
    let app = TestApp::new().await;
    for name in ["Sam", "Maya", "Priya", "Eve", "Noor"] {
        let by = app.as_(name).await;
        assert_eq!(by.get("/imports").await.status.as_u16(), 403, "{name}");
        let sent = by.send_file("/imports", &[("kind", "people")], ("p.csv", THREE.as_bytes()));
        assert_eq!(sent.await.status.as_u16(), 403, "{name}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_told_in_plain_words() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let cases: [(&str, &[u8], &str); 4] = [
        ("a.csv", b"", "Pick a file"),
        ("a.csv", b"\n\n", "is empty"),
        ("a.ods", b"PK\x03\x04 and no more", "damaged or ends too early"),
        ("a.csv", &[0, 159, 146, 150, 0, 1, 2], "neither a text table nor XLSX"),
    ];
    for (name, bytes, told) in cases {
        let reply = t.send_file("/imports", &[("kind", "people")], (name, bytes)).await;
        assert_eq!(reply.status.as_u16(), 422, "{name} {told}: {}", reply.words());
        reply.says(told);
    }
    let reply = t.send_file("/imports", &[], ("a.csv", b"Name\nAda\n")).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Pick what the list is of");
    let reply = t.post("/imports", &[("kind", "people")]).await;
    assert_eq!(reply.status.as_u16(), 422);
}

#[tokio::test]
async fn a_file_thrown_away_leaves_nothing() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "people", "people.csv", THREE).await;
    assert_eq!(
        t.post(&format!("{page}/discard"), &[]).await.see_other(),
        "/imports?saved=import-discarded"
    );
    assert_eq!(t.get(&page).await.status.as_u16(), 404);
}
