//! With nobody to suggest: one true reason, and what helps.

use kernel::people::Facet;
use porchlight::access::store as ties;
use porchlight::audit::Entry;
use porchlight::db::System;

use super::{jordans_ask, make_room, says_of_themself};
use crate::app::TestApp;

const BY: System = System::because("a test sets the scene");

#[tokio::test]
async fn peers_who_have_not_said_what_they_can_do_are_named_with_the_way_to_their_page() {
    let app = TestApp::new().await;
    let cast = app.cast();
    let tomasz = app.as_("Tomasz").await;
    // Nobody has filled in their page: the roles of those who have are ended.
    let by = BY.within(cast.org);
    let before = app.now().to_zoned(jiff::tz::TimeZone::UTC).date().yesterday().unwrap();
    let mut tx = app.app.db().write().await.unwrap();
    for name in ["Maya", "Rosa"] {
        let (who, role) = (cast.id(name), kernel::access::Role::PeerWorker);
        ties::end_role(&mut tx, &by, who, role, before).await.unwrap();
    }
    tx.commit(Entry::by_system_named(&by, "Scene", "person", app.app.moments())).await.unwrap();
    let ask = jordans_ask(&app).await;
    let board = tomasz.get(&format!("{ask}/board")).await.ok();
    board.says("Nobody can be suggested yet.").says("Kim Riverside");
    board.says("has not said yet how many people they can support").says_not("There are no peers");
    let page = format!("/people/{}/worker", cast.id("Kim"));
    assert!(board.attributes("main a", "href").contains(&page));
    tomasz.get(&page).await.ok();
}

#[tokio::test]
async fn only_the_step_at_which_the_last_one_fell_out_is_told() {
    let app = TestApp::new().await;
    make_room(&app, "Rosa", 0).await;
    make_room(&app, "Maya", 0).await;
    let ask = jordans_ask(&app).await;
    let tomasz = app.as_("Tomasz").await;
    let board = tomasz.get(&format!("{ask}/board")).await.ok();
    board
        .says("Nobody fits just now.")
        .says("One peer comes close, and can’t take this on right now.");
    assert_eq!(board.words().matches("close").count(), 1, "{}", board.words());

    says_of_themself(&app, "Rosa", &[(Facet::Languages, &["uk"], true)]).await;
    says_of_themself(&app, "Maya", &[(Facet::Languages, &["uk"], true)]).await;
    let board = tomasz.get(&format!("{ask}/board")).await.ok();
    board.says("None of them shows a language in common with Jordan.").says_not("comes close");
}
