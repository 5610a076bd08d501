//! Keeping groups and who came to them, row by row.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::groups::{GroupDraft, NewGroup};
use kernel::ids::{AttendanceId, GroupId, ImportId, MeetingId, PersonId};
use kernel::text::fold;
use uuid::Uuid;

use super::Target;
use crate::db::{StoreError, Stored, System, Tx};
use crate::groups;
use crate::imports::book::{GroupMeant, NewCame, NewGroupRow, WhoCame};
use crate::imports::judge::{Became, Judged};
use crate::imports::store::{self, NewRow};

/// The groups and meetings that the rows of a batch may be of: looked up before any is made, so that making
/// them reads nothing.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// By folded name; of several of one name, the one that was first here.
    groups: HashMap<String, GroupId>,
    versions: HashMap<GroupId, i64>,
    meetings: HashMap<(GroupId, Date), MeetingId>,
}

impl Standing {
    /// Empty for rows that tell of no group.
    pub async fn look(tx: &mut Tx, by: &System, judged: &[Judged]) -> Stored<Self> {
        let (mut has_groups, mut days) = (false, Vec::new());
        for judged in judged {
            match &judged.became {
                Became::Group(_) => has_groups = true,
                Became::Came(came) => days.push(came.met_on),
                _ => {}
            }
        }
        let mut standing = Self::default();
        if has_groups || !days.is_empty() {
            for (name, all) in groups::groups(tx, by).await? {
                standing.groups.extend(all.iter().map(|one| one.id).min().map(|id| (name, id)));
                standing.versions.extend(all.iter().map(|one| (one.id, one.version)));
            }
        }
        if let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) {
            standing.meetings = groups::meetings_between(tx, by, (*first, *last)).await?;
        }
        Ok(standing)
    }
}

/// Keeps a group of a list.
pub(super) async fn group(
    tx: &mut Tx,
    target: &Target<'_, System>,
    row: &impl Fn(Uuid) -> NewRow,
    new: &NewGroupRow,
    standing: &Standing,
) -> Stored<()> {
    // Whoever changed the group since it was judged has said more of it than its name.
    let fills = new.fills.filter(|(here, version)| standing.versions.get(here) == Some(version));
    let id = fills.map_or_else(|| target.moments.id(), |(here, _)| here);
    let kept = row(id.uuid());
    store::keep_row(tx, target.by, &kept).await?;
    if let Some(here) = fills {
        return groups::fill(tx, target.by, here, &new.group).await;
    }
    let from = (kept.import, target.now());
    groups::insert_group(tx, target.by, (id, target.programme), &new.group, from).await
}

/// Keeps who came, and makes the group and the meeting where they are not here.
pub(super) async fn came(
    tx: &mut Tx,
    target: &Target<'_, System>,
    row: &impl Fn(Uuid) -> NewRow,
    new: &NewCame,
    standing: &mut Standing,
) -> Stored<()> {
    let came: AttendanceId = target.moments.id();
    let import = row(came.uuid()).import;
    let group = group_meant(tx, target, &new.group, import, standing).await?;
    let told = groups::Told {
        group,
        met_on: new.met_on,
        came_count: new.came_count,
        minutes: new.minutes,
        run_by: new.run_by,
    };
    let from = (import, target.now());
    let meeting = match standing.meetings.get(&(group, new.met_on)) {
        Some(known) => {
            groups::say_more(tx, target.by, *known, told, import).await?;
            *known
        }
        None => {
            let id: MeetingId = target.moments.id();
            groups::insert_meeting_told(tx, target.by, id, told, from).await?;
            standing.meetings.insert((group, new.met_on), id);
            id
        }
    };
    let (made, people, unnamed): (Uuid, Vec<PersonId>, u32) = match &new.who {
        WhoCame::Somebody(person) => (came.uuid(), vec![*person], 0),
        WhoCame::Unnamed => (came.uuid(), Vec::new(), 1),
        WhoCame::Several { people, unnamed } => (meeting.uuid(), people.clone(), *unnamed),
        WhoCame::Counted => (meeting.uuid(), Vec::new(), 0),
    };
    store::keep_row(tx, target.by, &row(made)).await?;
    let unnamed = (0..unnamed).map(|_| None);
    for (place, who) in people.into_iter().map(Some).chain(unnamed).enumerate() {
        let id = if place == 0 { came } else { target.moments.id() };
        groups::came(tx, target.by, (id, meeting, who), from).await?;
    }
    Ok(())
}

/// The group a sheet names; a new one has its name alone, and no participant finds it yet.
async fn group_meant(
    tx: &mut Tx,
    target: &Target<'_, System>,
    meant: &GroupMeant,
    import: ImportId,
    standing: &mut Standing,
) -> Stored<GroupId> {
    if let Some(id) = meant.id {
        return Ok(id);
    }
    let folded = fold(&meant.name);
    if let Some(id) = standing.groups.get(&folded) {
        return Ok(*id);
    }
    let draft = GroupDraft { name: meant.name.clone(), ..GroupDraft::default() };
    let group = NewGroup::check(draft)
        .map_err(|errors| StoreError::corrupt("groups", format!("{errors:?}")))?;
    let id: GroupId = target.moments.id();
    let from = (import, target.now());
    groups::insert_group(tx, target.by, (id, target.programme), &group, from).await?;
    standing.groups.insert(folded, id);
    Ok(id)
}
