//! Keeping groups and who came to them, row by row.

use kernel::groups::{GroupDraft, NewGroup};
use kernel::ids::{AttendanceId, GroupId, MeetingId, PersonId};
use kernel::text::fold;
use uuid::Uuid;

use super::book::{GroupMeant, NewCame, NewGroupRow, WhoCame};
use super::bring::Target;
use super::store::{self, NewRow};
use crate::db::{StoreError, Stored, System, Tx};
use crate::groups;

/// Keeps a group of a list.
pub(super) async fn group(
    tx: &mut Tx,
    target: &Target<'_, System>,
    row: &impl Fn(Uuid) -> NewRow,
    new: &NewGroupRow,
) -> Stored<()> {
    let id: GroupId = target.moments.id();
    let made = new.fills.map_or(id, |(here, _)| here);
    let kept = row(made.uuid());
    store::keep_row(tx, target.by, &kept).await?;
    if let Some(here) = new.fills
        && groups::fill(tx, target.by, here, &new.group).await?
    {
        return Ok(());
    }
    let from = (kept.import, target.now());
    groups::insert_group(tx, target.by, (id, target.programme), &new.group, from).await.map(drop)
}

/// Keeps who came, and makes the group and the meeting where they are not here.
pub(super) async fn came(
    tx: &mut Tx,
    target: &Target<'_, System>,
    row: &impl Fn(Uuid) -> NewRow,
    new: &NewCame,
) -> Stored<()> {
    let came: AttendanceId = target.moments.id();
    let import = row(came.uuid()).import;
    let group = group_meant(tx, target, &new.group, import).await?;
    let told = groups::Told {
        group,
        met_on: new.met_on,
        came_count: new.came_count,
        minutes: new.minutes,
        run_by: new.run_by,
    };
    let new_id: MeetingId = target.moments.id();
    let from = (import, target.now());
    let meeting = groups::meeting(tx, target.by, new_id, told, from).await?;
    let (made, people, unnamed): (Uuid, Vec<PersonId>, u32) = match &new.who {
        WhoCame::One(person) => (came.uuid(), vec![*person], 0),
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
    import: kernel::ids::ImportId,
) -> Stored<GroupId> {
    if let Some(id) = meant.id {
        return Ok(id);
    }
    if let Some(id) = groups::by_name(tx, target.by, &fold(&meant.name)).await? {
        return Ok(id);
    }
    let draft = GroupDraft { name: meant.name.clone(), ..GroupDraft::default() };
    let group = NewGroup::check(draft)
        .map_err(|errors| StoreError::corrupt("groups", format!("{errors:?}")))?;
    let id: GroupId = target.moments.id();
    let from = (import, target.now());
    groups::insert_group(tx, target.by, (id, target.programme), &group, from).await?;
    Ok(id)
}
