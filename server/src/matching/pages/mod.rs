//! Pages of asking, looking for a peer, answering, and how two people stand.

mod ask;
mod asks;
mod board;
mod card;
mod day;
mod hello;
mod list;
mod next;
mod offers;
mod relationship;
mod rest;
mod steps;
mod waiting;
mod way_back;
mod wishes;

use kernel::access::Role;
use kernel::access::act::{
    AskList, AskMake, AskSuggest, AskView, AskWithdraw, RelationshipAnswer, RelationshipList,
    RelationshipMove, RelationshipPause, RelationshipView,
};

pub use way_back::ways_back;

use crate::access::Routes;
use crate::frame::{MenuItem, Saved};

pub use next::{next_text, reopening};
pub use rest::notice;

pub fn routes() -> Routes {
    Routes::new()
        .get("/people/{person}/ask", AskMake, ask::show)
        .post("/people/{person}/ask", AskMake, ask::keep)
        .get("/asks/{ask}", AskView, asks::show)
        .post("/asks/{ask}/withdraw", AskWithdraw, asks::withdraw)
        .post("/asks/{ask}/again", AskWithdraw, asks::again)
        .get("/matches", AskList, waiting::show)
        .get("/asks/{ask}/board", AskSuggest, board::show)
        .post("/asks/{ask}/offers", AskSuggest, offers::ask)
        .post("/asks/{ask}/set-aside", AskSuggest, offers::set_aside)
        .get("/relationships", RelationshipList, list::show)
        .get("/relationships/{relationship}", RelationshipView, relationship::show)
        .post("/relationships/{relationship}/accept", RelationshipAnswer, steps::accept)
        .post("/relationships/{relationship}/decline", RelationshipAnswer, steps::decline)
        .post("/relationships/{relationship}/withdraw", RelationshipAnswer, steps::withdraw)
        .post("/relationships/{relationship}/undo/{step}", RelationshipAnswer, steps::undo)
        .post("/relationships/{relationship}/move", RelationshipMove, day::ask)
        .post("/relationships/{relationship}/move/undo", RelationshipMove, day::keep_day)
        .post("/relationships/{relationship}/pause", RelationshipPause, steps::pause)
        .post("/relationships/{relationship}/resume", RelationshipPause, steps::resume)
        .post("/relationships/{relationship}/close", RelationshipPause, steps::close)
        .post("/relationships/{relationship}/reopen", RelationshipPause, steps::reopen)
        .post("/relationships/{relationship}/hello", RelationshipPause, steps::agree_hello)
        .post("/relationships/{relationship}/no-new-peer", RelationshipPause, steps::no_new_peer)
}

pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem {
            roles: &[Role::Coordinator],
            order: 20,
            href: "/matches",
            key: "matching-menu-matches",
            icon: "board",
        },
        MenuItem {
            roles: &[Role::Participant],
            order: 20,
            href: "/relationships",
            key: "matching-menu-people",
            icon: "people",
        },
    ]
}

pub fn saved() -> Vec<Saved> {
    let saved = |code, key, undo| Saved { code, key, undo };
    let step = |code, key| saved(code, key, Some(way_back::STEP));
    vec![
        saved("ask-made", "matching-saved-ask-made", Some(way_back::ASK_MADE)),
        saved("ask-kept", "matching-saved-ask-kept", None),
        saved("ask-back", "matching-saved-ask-back", Some(way_back::ASK_BACK)),
        saved("ask-again", "matching-saved-ask-again", None),
        saved("step-undone", "matching-saved-undone", None),
        saved("move-asked", "matching-saved-move-asked", Some("/relationships/{}/move/undo")),
        saved("move-dropped", "matching-saved-move-dropped", None),
        saved("put-back", "matching-saved-put-back", None),
        saved("no-new-peer", "matching-saved-no-new-peer", None),
        saved("later", "matching-saved-later", None),
        step("peer-asked", "matching-saved-asked"),
        step("set-aside", "matching-saved-set-aside"),
        step("said-yes", "matching-saved-yes"),
        step("answer-kept", "matching-saved-answer"),
        step("said-not-now", "matching-saved-not-now"),
        step("pair-paused", "matching-saved-paused"),
        step("pair-resumed", "matching-saved-resumed"),
        step("pair-closed", "matching-saved-closed"),
        step("pair-reopened", "matching-saved-reopened"),
        step("hello-agreed", "matching-saved-hello"),
    ]
}
