//! Pages of groups and their meetings.

mod group;
mod list;
mod meeting;
mod person;
mod sent;
mod show;
mod way_back;
mod who;

use kernel::access::act::{
    GroupAdd, GroupList, GroupRevise, GroupView, MeetingRecord, MeetingRevise, MeetingView,
    PersonView,
};

pub use way_back::ways_back;

use crate::access::Routes;
use crate::frame::Saved;

/// The address of the list.
const HOME: &str = "/groups";

pub fn routes() -> Routes {
    Routes::new()
        .get(HOME, GroupList, list::show)
        .get("/groups/new", GroupAdd, group::new)
        .post(HOME, GroupAdd, group::add)
        .get("/groups/{group}", GroupView, show::show)
        .get("/groups/{group}/change", GroupRevise, group::change)
        .post("/groups/{group}/change", GroupRevise, group::revise)
        .get("/groups/{group}/meetings/new", MeetingRecord, meeting::new)
        .post("/groups/{group}/meetings", MeetingRecord, meeting::record)
        .get("/meetings/{meeting}", MeetingView, show::meeting)
        .get("/meetings/{meeting}/change", MeetingRevise, meeting::change)
        .post("/meetings/{meeting}/change", MeetingRevise, meeting::revise)
        .post("/meetings/{meeting}/undo", MeetingRevise, meeting::undo)
        .post("/meetings/{meeting}/back", MeetingRevise, meeting::back)
        .get("/people/{person}/groups", PersonView, person::show)
}

pub fn saved() -> Vec<Saved> {
    let saved = |code, key, undo| Saved { code, key, undo };
    vec![
        saved("group", "groups-saved", None),
        saved("meeting", "groups-meeting-saved", Some(way_back::WRITTEN)),
        saved("meeting-changed", "groups-meeting-changed", None),
        saved("meeting-undone", "groups-meeting-undone", Some(way_back::TAKEN_BACK)),
        saved("meeting-back", "groups-meeting-back", None),
    ]
}
