//! Lists of groups and sign-in sheets, brought in on the pages.

use crate::app::{Client, Reply, TestApp};
use crate::imports::{brought, counted, sent, work};

/// Rows that go in by one change.
const ROWS_AT_ONCE: usize = 500;

const LIST: &str = "\u{feff}Group Name;Topic;Day;Time;Frequency;Location;Facilitator;Max;Open/Closed\n\
    Tuesday tea;Company and tea;Tuesdays;6:30-8 pm;weekly;Room 2;Maya Riverside;12;open\n\
    Grief group;For anyone who lost someone;Thu;17:30;1st and 3rd;;Rosa Riverside & Maya Riverside;;closed\n\
    Walkers;;Sat & Sun;soon;;;;;\n\
    Tuesday tea;;Tuesday;;;;;;\n\
    ;;;;;;;;\n\
    Total;;;;;;;12;\n";

const SHEET: &str = "Date,Group,Name,Minutes,Facilitator\n\
    2031-02-18,Tuesday tea,Sam Riverside,90,Maya Riverside\n\
    2031-02-18,Tuesday tea,\"Riverside, Lou\",90,Maya Riverside\n\
    2031-02-18,Tuesday tea,Dee,90,Maya Riverside\n\
    2031-02-18,Tuesday tea,Anonymous,90,Maya Riverside\n\
    2031-02-18,Tuesday tea,Anonymous,90,Maya Riverside\n\
    2031-02-18,Tuesday tea,Kim Riverside,90,Maya Riverside\n\
    2031-02-25,Tuesday tea,Sam Riverside,90,Maya Riverside\n\
    2031-02-25,Tuesday tea,Nobody Such,90,Maya Riverside\n\
    2031-02-25,Tuesday tea,Sam Riverside,60,Maya Riverside\n\
    2031-02-26,Craft hour,Jordan Riverside,,\n\
    2039-02-26,Craft hour,Jordan Riverside,,\n\
    ,Craft hour,Jordan Riverside,,\n";

/// The pages of the meetings of a group, the latest first.
async fn meetings(by: &Client, name: &str) -> (Reply, Vec<String>) {
    let list = by.get("/groups").await.ok();
    let (names, hrefs) = (list.all("main h3 a"), list.attributes("main h3 a", "href"));
    let at = names.iter().position(|known| known == name);
    let at = at.unwrap_or_else(|| panic!("{name} is not among {names:?}"));
    let page = by.get(&hrefs[at]).await.ok();
    let found = page.attributes("main a[href^='/meetings/']", "href");
    (page, found)
}

#[tokio::test]
async fn a_list_of_groups_is_looked_at_and_brought_in_once() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "groups", "groups.csv", LIST).await;
    let look = t.get(&page).await.ok();
    look.says("Tuesday tea · Tuesday, 6:30 pm, 1 hour 30 minutes, every week · Room 2");
    look.says("Line 4: Time: this is not a time of day").says("the same group as in line 2");
    look.says("Own words for how often, kept in what it is about: 1");
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Not taken")), (2, 2));
    t.get("/groups").await.ok().says("There is no group yet.");
    brought(&app, &t, &page, &[]).await.says("2 rows came in, 2 were not taken");
    let list = t.get("/groups").await.ok();
    list.says("Tuesday tea").says("Grief group").says("With Rosa Riverside");
    let (grief, _) = meetings(&t, "Grief group").await;
    grief.says("1st and 3rd").says("Full, or closed to new people");
    let again = sent(&t, "groups", "groups.csv", LIST).await;
    let look = t.get(&again).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (0, 2));
    // Another row about a group that is here changes nothing.
    let other = sent(&t, "groups", "g.csv", "Group,Day\ntuesday TEA,Tue\n").await;
    t.get(&other).await.ok().says("a group called “tuesday TEA” is here already");
}

#[tokio::test]
async fn a_sheet_is_known_by_its_columns_and_makes_meetings() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let page = sent(&t, "groups", "groups.csv", LIST).await;
    brought(&app, &t, &page, &[]).await;
    let page = sent(&t, "groups", "sheet.csv", SHEET).await;
    let look = t.get(&page).await.ok();
    look.says("Who came to groups")
        .says("Groups that were not here yet, made with their name alone: 1");
    look.says("nobody here is called “Nobody Such”").says("it has not happened yet");
    look.says("this person is written down for that day in line 8 already")
        .says("there is no date");
    // A first name that nobody here has, and a colleague.
    look.says("whose names are not kept: 2");
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Not taken")), (8, 4));
    let done = brought(&app, &t, &page, &[]).await;
    done.says("8 rows came in, 4 were not taken");
    let (tea, days) = meetings(&t, "Tuesday tea").await;
    tea.says("6 people came, 1 hour 30 minutes").says("One person came");
    let first = t.get(&days[1]).await.ok();
    first.says("Sam Riverside").says("Lou Riverside").says("4 people came who gave no name");
    first.says_not("Dee").says_not("Kim Riverside").says("With Maya Riverside");
    // The group that was made is found by no participant until somebody says that it may.
    app.as_("Sam").await.get("/groups").await.ok().says_not("Craft hour").says("Tuesday tea");
    // The same sheet with one more line makes only that; three guests alike are three. Whoever was
    // written down twice for one day is here.
    let more = format!("{SHEET}2031-02-18,Tuesday tea,Anonymous,90,Maya Riverside\n");
    let page = sent(&t, "groups", "sheet.csv", &more).await;
    let look = t.get(&page).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (1, 9));
    brought(&app, &t, &page, &[]).await.says("One row came in");
    meetings(&t, "Tuesday tea").await.0.says("7 people came");
    // A list says more of the group that came by the sheet.
    let list = "Group,About,Day,Place\nCraft hour,Wool and paper,Wednesday,Room 5\n";
    let page = sent(&t, "groups", "g.csv", list).await;
    brought(&app, &t, &page, &[]).await.says("One row came in");
    let (craft, days) = meetings(&t, "Craft hour").await;
    craft.says("Wool and paper").says("Room 5");
    assert_eq!(days.len(), 1);
}

#[tokio::test]
async fn totals_and_all_names_in_one_cell_are_told_once_of_a_meeting() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let sheet = "Fecha;Grupo;Asistentes;Total\n\
        18/02/2031;Té;Sam Riverside, Zebulon, anónimo;5\n\
        25/02/2031;Té;;11\n\
        25/02/2031;Té;;12\n";
    let page = sent(&t, "attendance", "hoja.csv", sheet).await;
    let look = t.get(&page).await.ok();
    look.says("how many came that day stands in line 3 already");
    brought(&app, &t, &page, &[]).await.says("2 rows came in, one was not taken");
    let (page, days) = meetings(&t, "Té").await;
    page.says("11 people came").says("5 people came");
    let first = t.get(&days[1]).await.ok();
    first.says("Sam Riverside").says("4 people came who gave no name").says_not("Zebulon");
    // A total for a day that is here is not taken, unless it says the same.
    let other = "Date,Group,Head count\n2031-02-25,Té,13\n2031-02-18,te,5\n";
    let page = sent(&t, "groups", "other.csv", other).await;
    let look = t.get(&page).await.ok();
    look.says("this group has a meeting on that day already");
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (0, 1));
}

#[tokio::test]
async fn a_sheet_of_one_group_asks_which_and_strangers_are_counted_only_if_somebody_says_so() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    super::tea(&app, &t).await;
    let sheet = "Date,First Name,Last Name\n2031-02-18,Ann,Stranger\n2031-02-18,Sam,Riverside\n";
    let page = sent(&t, "groups", "tea.csv", sheet).await;
    t.get(&page).await.ok().says("No column tells one of these: Group");
    // A group of nobody is no choice.
    t.post(&format!("{page}/columns"), &[("group", "Elsewhere")]).await.see_other();
    t.get(&page).await.ok().says("No column tells one of these: Group");
    t.post(&format!("{page}/columns"), &[("group", "Tuesday tea")]).await.see_other();
    let look = t.get(&page).await.ok();
    look.says("nobody here is called “Ann Stranger”");
    assert_eq!(counted(&look, "Would be new"), 1);
    t.post(&format!("{page}/columns"), &[("strangers", "count")]).await.see_other();
    let done = brought(&app, &t, &page, &[]).await;
    done.says("2 rows came in");
    let (tea, days) = meetings(&t, "Tuesday tea").await;
    tea.says("2 people came");
    t.get(&days[0]).await.ok().says("Sam Riverside").says_not("Stranger");
}

#[tokio::test]
async fn a_sheet_is_taken_back_whole_but_for_what_somebody_changed_since() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    super::tea(&app, &t).await;
    let page = sent(&t, "groups", "sheet.csv", SHEET).await;
    brought(&app, &t, &page, &[]).await;
    let (_, days) = meetings(&t, "Tuesday tea").await;
    let change = t.get(&format!("{}/change", days[0])).await.ok();
    let version = change.attributes("input[name=version]", "value").remove(0);
    let sam = app.cast().id("Sam").to_string();
    let form = [
        ("met_on", "2031-02-25"),
        ("people", sam.as_str()),
        ("others", "2"),
        ("version", version.as_str()),
    ];
    t.post(&format!("{}/change", days[0]), &form).await.see_other();
    t.post(&format!("{page}/undo"), &[]).await.see_other();
    work(&app).await;
    let undone = t.get(&page).await.ok();
    undone.says("stays");
    let (tea, left) = meetings(&t, "Tuesday tea").await;
    assert_eq!(left, [days[0].clone()]);
    tea.says("3 people came");
    // The group that the sheet made is gone with it, the one by hand is not.
    t.get("/groups").await.ok().says_not("Craft hour").says("Tuesday tea");
    // Sent again, what was taken back comes again.
    let again = sent(&t, "groups", "sheet.csv", SHEET).await;
    let look = t.get(&again).await.ok();
    assert_eq!((counted(&look, "Would be new"), counted(&look, "Here already")), (7, 2));
}

#[tokio::test]
async fn whoever_came_to_a_group_stays_when_the_list_they_came_in_is_taken_back() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let list = "First Name,Last Name\nAda,Quill\nBo,Reyes\n";
    let people = sent(&t, "people", "people.csv", list).await;
    brought(&app, &t, &people, &[]).await.says("2 rows came in");
    let sheet = "Date,Group,Name\n2031-02-18,Tuesday tea,Bo Reyes\n";
    let page = sent(&t, "groups", "sheet.csv", sheet).await;
    brought(&app, &t, &page, &[]).await.says("One row came in");
    t.post(&format!("{people}/undo"), &[]).await.see_other();
    work(&app).await;
    let undone = t.get(&people).await.ok();
    undone.says("One was changed or used since, and stays").says("Bo Reyes").says_not("Ada Quill");
    let (_, days) = meetings(&t, "Tuesday tea").await;
    t.get(&days[0]).await.ok().says("Bo Reyes");
}

#[tokio::test]
async fn a_sheet_that_comes_in_by_several_changes_makes_a_group_and_its_meeting_once() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let rows = ROWS_AT_ONCE + 20;
    let sheet = format!("Date,Group,Name\n{}", "2031-02-18,Té,Anonymous\n".repeat(rows));
    let page = sent(&t, "groups", "sheet.csv", &sheet).await;
    brought(&app, &t, &page, &[]).await.says(&format!("{rows} rows came in"));
    let (group, days) = meetings(&t, "Té").await;
    group.says(&format!("{rows} people came"));
    assert_eq!(days.len(), 1);
    assert_eq!(t.get("/groups").await.ok().all("main h3 a"), ["Té"]);
}

#[tokio::test]
async fn what_a_sheet_says_of_one_organisation_is_not_in_the_other() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    super::tea(&app, &t).await;
    let other = app.as_elsewhere("Tomasz").await;
    let page = sent(&other, "groups", "sheet.csv", SHEET).await;
    let look = other.get(&page).await.ok();
    look.says("nobody here is called “Jordan Riverside”").says("no colleague is called");
    assert_eq!(counted(&look, "Would be new"), 0);
    let only = "Date,Group,Attendance\n2031-02-18,Tuesday tea,9\n";
    let page = sent(&other, "groups", "sheet.csv", only).await;
    brought(&app, &other, &page, &[]).await.says("One row came in");
    let (_, days) = meetings(&t, "Tuesday tea").await;
    assert!(days.is_empty(), "{days:?}");
}
