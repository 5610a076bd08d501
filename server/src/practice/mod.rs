//! The practice programme: invented people, so that anybody can look around and nothing is at stake.
//!
//! Everything is made from one seed and from the day it is made on; the cast is made first, so that
//! their doors are found. It exists only where no real organisation does, and a band on every page says that nobody
//! here is real. The same maker, with other numbers, fills databases for tests and benchmarks.
//! Keeps nothing of its own: it writes through the other capabilities.

mod cast;
mod dice;
mod maker;
mod pages;
mod store;
mod texts;

use kernel::access::Role;
use kernel::ids::OrgId;

use crate::app::{App, Door};
use crate::db::{Db, StoreError, Stored, System};
use crate::moment::Moments;
use crate::organisation::Organisation;
use crate::organisation::store::{self as organisations, Kind};

pub use maker::{Made, Size, make};
pub use pages::routes;

const BY: System = System::because("makes and serves the practice programme");

/// The seed of the practice programme: change it, and other people come.
const SEED: u64 = 0x9C11_6117;

/// The practice programme's size (interface rules, 2.3): four peers, 26 participants, eight weeks.
/// Only the cast waits: two people without a peer.
const PRACTICE: Size =
    Size { participants: 26, workers: 4, weeks: 8, seed: SEED, waiting_pct: 0, has_town: true };

/// Stops where somebody real is: practice never mixes with it. Asks only, whatever the schema.
pub async fn refuse_real(db: &Db) -> Stored<()> {
    let kinds = organisations::kinds(&mut db.clone(), &BY).await?;
    if kinds.contains(&Kind::Real) {
        return Err(StoreError::Version(
            "this database holds a real programme; the practice programme needs a folder of its own, \
             for example: porchlight demo --data practice"
                .into(),
        ));
    }
    Ok(())
}

/// Stops where a program serves a database in which nobody is yet: its first person is on the way, and
/// must not find invented ones there.
pub async fn refuse_awaited(db: &Db) -> Stored<()> {
    if !organisations::kinds(&mut db.clone(), &BY).await?.is_empty() {
        return Ok(());
    }
    Err(StoreError::Version(
        "a program that is running waits here for its first person; the practice programme needs a \
         folder of its own, for example: porchlight demo --data practice"
            .into(),
    ))
}

/// Stops where any programme is that is not half made. Asks only, whatever the schema.
pub async fn refuse_any(db: &Db) -> Stored<()> {
    let kinds = organisations::kinds(&mut db.clone(), &BY).await?;
    let what = match kinds.iter().find(|kind| **kind != Kind::HalfMade) {
        None => return Ok(()),
        Some(_) if kinds.contains(&Kind::Real) => "a real",
        Some(_) => "a made-up",
    };
    Err(StoreError::Version(format!(
        "this database already holds {what} programme; simulate into a folder of its own"
    )))
}

/// Makes the practice programme where there is none, or only one whose making was cut off.
///
/// # Errors
/// When the database holds a real organisation.
pub async fn make_if_absent(db: &Db) -> Stored<()> {
    refuse_real(db).await?;
    clear_half_made(db).await?;
    if organisations::list(&mut db.clone(), &BY).await?.is_empty() {
        make(db, &Moments::real(), PRACTICE, |_| {}).await?;
    }
    Ok(())
}

/// Removes what a making that was cut off has left.
pub async fn clear_half_made(db: &Db) -> Stored<()> {
    let all = organisations::list(&mut db.clone(), &BY).await?;
    let half = all.iter().filter(|one| one.is_practice && one.settings.is_half_made);
    let half: Vec<OrgId> = half.map(|organisation| organisation.id).collect();
    if half.is_empty() { Ok(()) } else { remove(db, &half).await }
}

async fn remove(db: &Db, all: &[OrgId]) -> Stored<()> {
    let mut tx = db.write().await?;
    for org in all {
        let by = BY.within(*org);
        crate::resources::remove_everything(&mut tx, &by).await?;
        store::remove_all(&mut tx, &by).await?;
    }
    tx.commit_bookkeeping("nobody in the practice programme is real").await
}

/// Throws the practice programme away and makes it anew.
async fn start_over(app: &App) -> Stored<()> {
    if !app.is_practice() {
        return Err(StoreError::Version("only a practice programme can start over".into()));
    }
    let all: Vec<OrgId> = app.organisations().iter().map(|organisation| organisation.id).collect();
    remove(app.db(), &all).await?;
    make(app.db(), &Moments::real(), PRACTICE, |_| {}).await?;
    app.reload().await
}

/// The people to look around as: the first of each role, which the cast is.
pub async fn doors(app: &App, all: &[Organisation]) -> Stored<Vec<Door>> {
    let Some(first) = all.first().filter(|_| all.iter().all(|one| one.is_practice)) else {
        return Ok(Vec::new());
    };
    let by = BY.within(first.id);
    let mut found = store::first_of_each_role(&mut app.db().clone(), &by).await?;
    found.sort_by_key(|(role, _, _)| Role::ALL.iter().position(|known| known == role));
    Ok(found
        .into_iter()
        .map(|(role, person, called)| Door { org: first.id, person, role, called })
        .collect())
}
