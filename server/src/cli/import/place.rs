//! Which organisation an import is for.

use std::path::PathBuf;

use jiff::tz::TimeZone;
use kernel::ids::{OrgId, ProgrammeId};

use crate::audit::Entry;
use crate::cli::place::DATA;
use crate::cli::speak::complain;
use crate::cli::{Failure, Where};
use crate::db::engine::is_made;
use crate::db::{Db, Place, Stored, System, migrate};
use crate::moment::Moments;
use crate::organisation::{FIRST_VERSION, Organisation, Programme, Settings, store};
use crate::web::language::Language;

const BY: System = System::because("the operator at the machine");

/// The programme that is started when there is none yet.
const FIRST_NAME: &str = "My programme";
const FIRST_SLUG: &str = "programme";

/// Where an import goes.
pub(super) struct Home {
    pub db: Db,
    pub by: System,
    pub name: String,
    pub programme: ProgrammeId,
    pub zone: TimeZone,
}

/// Opens the database and finds the organisation, starting one in a folder named on the command line.
/// Nothing when it is only tried out and there is no database to compare with.
pub(super) async fn open(
    place: &Where,
    slug: Option<&str>,
    is_dry_run: bool,
) -> Result<Option<Home>, Failure> {
    let config = place.config()?;
    if let Place::Folder(folder) = Where::place(&config)
        && !is_made(&folder)?
    {
        if is_dry_run {
            return Ok(None);
        }
        if config.data.is_none() {
            return Err(Failure::cannot(format!(
                "there is no programme in {DATA}; say --data DIR to name its folder"
            )));
        }
    }
    let db = Where::or_as_it_was(&config, Where::open(&config)).await?;
    let mut all = store::list(&mut db.clone(), &BY).await?;
    if all.is_empty() && slug.is_none() {
        if is_dry_run {
            return Ok(None);
        }
        let first = found(&db, &Moments::real()).await?;
        complain(format!("there was no programme yet, so “{FIRST_NAME}” was started"));
        return Ok(Some(home(db, &first)));
    }
    let names = || all.iter().map(|one| one.slug.as_str()).collect::<Vec<_>>().join(", ");
    let place = match slug {
        Some(slug) => all.iter().position(|one| one.slug == slug).ok_or_else(|| {
            let there = if all.is_empty() { "none".to_owned() } else { names() };
            Failure::cannot(format!("there is no organisation called {slug}; there is: {there}"))
        })?,
        None if all.len() == 1 => 0,
        None => {
            return Err(Failure::wrong(format!(
                "there are several organisations; say which with --organisation: {}",
                names()
            )));
        }
    };
    Ok(Some(home(db, &all.swap_remove(place))))
}

/// A place of its own for a try where there is no programme yet; gone when it was tried.
pub(super) struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        // A folder that cannot be removed lies where the machine tidies up by itself.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// An empty programme to try a list on.
pub(super) async fn scratch() -> Result<(Home, Scratch), Failure> {
    let moments = Moments::real();
    let name = format!("porchlight-dry-run-{}", moments.id::<()>());
    let folder = std::env::temp_dir().join(name);
    let scratch = Scratch(folder.clone());
    let db = Db::open(&Place::Folder(folder))?;
    migrate::migrate(&db).await?;
    let first = found(&db, &moments).await?;
    Ok((home(db, &first), scratch))
}

fn home(db: Db, organisation: &Organisation) -> Home {
    Home {
        db,
        by: BY.within(organisation.id),
        name: organisation.name.clone(),
        programme: organisation.programme.id,
        zone: organisation.time_zone.clone(),
    }
}

async fn found(db: &Db, moments: &Moments) -> Stored<Organisation> {
    let id: OrgId = moments.id();
    let by = BY.within(id);
    let organisation = Organisation {
        id,
        slug: FIRST_SLUG.to_owned(),
        name: FIRST_NAME.to_owned(),
        time_zone: TimeZone::UTC,
        language: Language::En,
        settings: Settings::default(),
        is_practice: false,
        programme: Programme { id: moments.id(), name: FIRST_NAME.to_owned() },
        version: FIRST_VERSION,
    };
    let mut tx = db.write().await?;
    store::insert(&mut tx, &by, &organisation, moments.now()).await?;
    tx.commit(Entry::by_system_named(&by, "Found", "organisation", moments)).await?;
    Ok(organisation)
}
