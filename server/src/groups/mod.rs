//! Groups: the peer support groups the programme runs, when each met, and who came.
//!
//! Whoever runs a group writes its meetings down and reads who came; so does a coordinator. A
//! participant finds the groups somebody new can come to, and reads of their own coming alone.
//! Who may: `GroupList`, `GroupView`, `GroupAdd`, `GroupRevise`, `MeetingRecord`, `MeetingView`,
//! `MeetingRevise`, `AttendanceList`. Keeps: `groups`, `group_meetings`, `group_meeting_versions`,
//! `group_attendance`. Uses: people. Never: a word about what somebody said; a name for who gave none.

mod forms;
mod pages;
mod store;
mod told;

use crate::access::FactsOf;

pub use pages::{routes, saved, ways_back};
pub use store::arriving::{
    KnownGroup, KnownMeeting, Told, attended, came, fill, groups, insert_group,
    insert_meeting_told, meetings, meetings_between, names, say_more,
};
pub use store::came::insert as insert_came;
pub use store::meetings::{New as NewMeetingRow, insert as insert_meeting};
pub use store::{New as NewGroupRow, insert};
pub use told::line;

pub fn facts() -> Vec<FactsOf> {
    vec![store::GROUP, store::meetings::MEETING, store::came::ATTENDANCE]
}
