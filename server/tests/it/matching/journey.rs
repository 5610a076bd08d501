//! From an ask to two people who are peers.

use super::{follow, jordans_ask, offer, pairs_of};
use crate::app::TestApp;

#[tokio::test]
async fn somebody_asks_is_matched_meets_their_peer_and_both_say_yes() {
    let app = TestApp::new().await;
    let (tomasz, rosa, jordan) =
        (app.as_("Tomasz").await, app.as_("Rosa").await, app.as_("Jordan").await);
    let waiting = tomasz.get("/matches").await.ok();
    waiting.says("Jordan Riverside").says("8 days").says("Next: look for a peer");

    let ask = jordans_ask(&app).await;
    let board = tomasz.get(&format!("{ask}/board")).await.ok();
    board
        .says("Find a peer for Jordan")
        .says("One person who could fit")
        .says("Rosa Riverside")
        .says("Language: Español")
        .says("Supports nobody yet. Room for one.")
        .says("Rosa meets 3 of the 3 things Jordan asked for.")
        .says("What we look at, and what we never look at");

    // Before anybody is asked, Rosa knows nothing, and Jordan reads only what happens next.
    rosa.get("/relationships").await.ok().says_not("Jordan");
    jordan.get(&ask).await.ok().says("We are looking for a peer with you").says_not("Rosa");

    let pair = offer(&app, "Rosa").await;
    jordan.get(&ask).await.ok().says_not("Rosa");
    tomasz.get(&format!("{ask}/board")).await.ok().says("Rosa Riverside has been asked");

    rosa.get("/relationships").await.ok().says("Jordan Riverside").says("Read and answer");
    let meet = rosa.get(&pair).await.ok();
    meet.says("Would you like to support Jordan")
        .says("Someone to walk with by the Riverside bridge.")
        .says("Español");
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    follow(&rosa, &said).await.ok().says("You said yes. We’ll tell you when there is news.");

    jordan.get(&ask).await.ok().says("Here is someone who could be your peer");
    let meet = jordan.get(&pair).await.ok();
    meet.says("Meet your peer").says("I am Rosa. I live by the Riverside mill.");
    meet.says("Why we thought of Rosa").says("Language: Español");
    let said = jordan.post(&format!("{pair}/accept"), &[]).await;
    follow(&jordan, &said).await.ok().says("You are peers.");

    let cast = app.cast();
    let both = (cast.id("Jordan"), cast.id("Rosa"));
    assert_eq!(pairs_of(&app, "Rosa").await, [both]);
    assert_eq!(pairs_of(&app, "Jordan").await, [both]);
    tomasz.get("/matches").await.ok().says("Nobody is waiting").says_not("Jordan");
    jordan.get(&ask).await.ok().says("You have a peer");
}

#[tokio::test]
async fn a_coordinator_asks_with_somebody_and_writes_their_answers_down() {
    let app = TestApp::new().await;
    let (tomasz, cast) = (app.as_("Tomasz").await, app.cast());
    let form = format!("/people/{}/ask", cast.id("Sam"));
    tomasz.get(&form).await.ok().says("What is Sam Riverside hoping for?");
    let made = tomasz.post(&form, &[("hopes", "Someone for Sundays."), ("time", "mornings")]).await;
    let board = follow(&tomasz, &made).await;
    let board = follow(&tomasz, &board).await.ok();
    board.says("Find a peer for Sam").says("Someone for Sundays.").says("Mornings");
    board.says("Nobody fits just now").says("If other times are fine: one peer");

    let pair = offer(&app, "Rosa").await;
    for (of, then) in [("worker", "Waiting for Jordan"), ("person", "Peers")] {
        let said = tomasz.post(&format!("{pair}/accept"), &[("of", of)]).await;
        follow(&tomasz, &said).await.ok().says(then);
    }
}
