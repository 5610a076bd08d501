//! A row of a list of groups as a group.

use super::{Change, GroupColumn as Col, Read, Reason, Value, Values, When};
use crate::arriving::Column as _;
use crate::groups::GroupDraft;

/// A group as a row tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivingGroup {
    /// Everything but who runs it, which is a name here.
    pub draft: GroupDraft,
    pub run_by: Option<String>,
}

/// Makes a group of a row. A column for the day may say the time as well; what the column for the time
/// says wins.
pub fn group_of(values: &Values) -> Result<Read<ArrivingGroup>, Reason> {
    let mut changes = Vec::new();
    let on = when(values, Col::MeetsOn);
    let at = when(values, Col::MeetsAt);
    let text = |col: Col| values.text(col.code()).to_owned();
    let mut about: Vec<&str> = values.texts(Col::About.code()).collect();
    let often = match values.one(Col::Often.code()) {
        Some(Value::Often(often)) => Some(*often),
        Some(Value::Text(words)) => {
            about.push(words);
            changes.push(Change::OftenIntoAbout);
            None
        }
        _ => None,
    };
    let date = |col: Col| match values.one(col.code()) {
        Some(Value::Date(on)) => Some(*on),
        _ => None,
    };
    let minutes = match values.one(Col::Minutes.code()) {
        Some(Value::Minutes(minutes)) => Some(*minutes),
        _ => None,
    };
    let draft = GroupDraft {
        name: text(Col::GroupName),
        about: about.join("\n"),
        days: if on.days.is_empty() { at.days } else { on.days },
        starts_at: at.starts_at.or(on.starts_at),
        minutes: minutes.or(at.minutes).or(on.minutes),
        often,
        place: text(Col::Place),
        link: text(Col::Link),
        languages: match values.one(Col::Languages.code()) {
            Some(Value::Languages(tags)) => tags.clone(),
            _ => Vec::new(),
        },
        worker: None,
        room: match values.one(Col::Room.code()) {
            Some(Value::Count(room)) => Some(u32::from(*room)),
            _ => None,
        },
        is_open: values.one(Col::Open.code()) == Some(&Value::YesNo(true)),
        started_on: date(Col::BeganOn),
        ended_on: date(Col::EndedOn),
    };
    let run_by = Some(text(Col::Worker)).filter(|name| !name.is_empty());
    Ok(Read { value: ArrivingGroup { draft, run_by }, changes })
}

fn when(values: &Values, col: Col) -> When {
    match values.one(col.code()) {
        Some(Value::When(when)) => when.clone(),
        _ => When::default(),
    }
}
