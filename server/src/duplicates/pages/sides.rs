//! Two records side by side.

use kernel::access::act::{PersonMerge, PersonReach};
use kernel::ids::PersonId;
use kernel::people::CalledName;

use crate::access::Permit;
use crate::people::store::{self as people, roles};
use crate::people::{Known, Tag, Told, compare, known, tags};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::shell::Shell;

/// One of the two, as it stands beside the other.
pub(super) struct Shown {
    pub id: PersonId,
    pub called: CalledName,
    pub version: i64,
    pub initials: String,
    pub since: String,
    pub roles: String,
    pub tags: Vec<Tag>,
}

/// Two records, and what speaks for and against them being one person's.
pub(super) struct Sides {
    pub kept: Shown,
    pub gone: Shown,
    pub told: Told,
}

impl Sides {
    pub const fn both(&self) -> [&Shown; 2] {
        [&self.kept, &self.gone]
    }

    /// `None` when one of them is gone in the meantime.
    pub async fn of(
        cx: &Cx,
        may: &Permit<PersonMerge>,
        gone: PersonId,
        shell: &Shell,
    ) -> Result<Option<Self>, WebError> {
        let kept = may.id();
        let names = known(&mut cx.db(), may, &[kept, gone]).await?;
        let finding = compare(&mut cx.db(), may, kept, gone).await?;
        let (Some(kept), Some(gone), Some(finding)) = (
            one(cx, may, names.get(&kept), shell).await?,
            one(cx, may, names.get(&gone), shell).await?,
            finding,
        ) else {
            return Ok(None);
        };
        Ok(Some(Self { kept, gone, told: Told::of(&finding, cx.words()) }))
    }
}

async fn one(
    cx: &Cx,
    may: &Permit<PersonMerge>,
    known: Option<&Known>,
    shell: &Shell,
) -> Result<Option<Shown>, WebError> {
    let Some(known) = known else { return Ok(None) };
    let mut db = cx.db();
    let Some(person) = people::find(&mut db, may, known.person).await? else { return Ok(None) };
    let held = roles::roles(&mut db, may, &[known.person], cx.today()).await?;
    let words = cx.words();
    let roles: Vec<String> = held
        .get(&known.person)
        .into_iter()
        .flatten()
        .map(|held| words.t(&format!("auth-role-{}", held.role.code())).into_owned())
        .collect();
    let reaches = cx.permit::<PersonReach>(known.person.uuid()).await?.is_some();
    let tags = if reaches { tags(known.said(), shell) } else { Vec::new() };
    let day = person.made_at.to_zoned(cx.time_zone()).date();
    Ok(Some(Shown {
        id: known.person,
        initials: person.called.initials(),
        called: person.called,
        version: person.version,
        since: cx.dates().full(day),
        roles: roles.join(", "),
        tags,
    }))
}
