//! The running program: its parts, and the list of its capabilities.
//!
//! This is the one platform file that names capabilities. Adding one means adding it to the
//! lists here: routes, menu, saved, ways back, role ends, jobs, facts.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, RwLock};

use kernel::access::Role;
use kernel::ids::{OrgId, PersonId};

use crate::access::{FactsOf, Known, Need, RoleEnd, Routes};
use crate::auth::store as accounts;
use crate::config::Config;
use crate::db::{Db, StoreError, Stored, System};
use crate::frame::{MenuItem, Moved, Notice, Saved, WayBack};
use crate::jobs::Kinds;
use crate::moment::Moments;
use crate::organisation::Organisation;
use crate::organisation::store::{self as organisations, Mark};
use crate::readiness::Readiness;

const BY: System = System::because("the names and help lines of organisations stand on every page");

/// How long, in microseconds, what is kept in memory counts as new before the database is asked
/// whether it changed: another node may have founded a programme, or settled it anew.
const NEW_FOR_US: u64 = 3_000_000;

/// Everything a request or a job needs; cheap to copy.
#[derive(Debug, Clone)]
pub struct App {
    parts: Arc<Parts>,
}

#[derive(Debug)]
struct Parts {
    db: Db,
    moments: Moments,
    config: Config,
    known: Known,
    kinds: Kinds,
    readiness: Readiness,
    routes: Routes,
    menu: Vec<MenuItem>,
    saved: Vec<Saved>,
    ways_back: Vec<WayBack>,
    role_ends: Vec<RoleEnd>,
    organisations: RwLock<Vec<Arc<Organisation>>>,
    /// What the organisations looked like in the database when they were read.
    mark: RwLock<Option<Mark>>,
    /// When the database was last asked for that mark, in microseconds since 1970 UTC.
    asked_at: AtomicI64,
    /// The people whose eyes the practice programme can be looked through; empty elsewhere.
    doors: RwLock<Vec<Door>>,
    /// The hash of the key that starts the first programme; none where somebody is here already.
    first_key: RwLock<Option<Vec<u8>>>,
    /// Whether nobody can sign in yet: the folder is empty, or only an import has started it.
    is_unlit: AtomicBool,
}

/// One person of the practice programme to look around as.
#[derive(Debug, Clone)]
pub struct Door {
    pub org: OrgId,
    pub person: PersonId,
    pub role: Role,
    pub called: String,
}

impl App {
    /// Puts the parts together. The database must already have this program's schema.
    pub async fn new(db: Db, moments: Moments, config: Config) -> Stored<Self> {
        Self::with_kinds(db, moments, config, kinds()).await
    }

    /// As [`App::new`], with other kinds of jobs: tests bring jobs that fail.
    pub async fn with_kinds(
        db: Db,
        moments: Moments,
        config: Config,
        kinds: Kinds,
    ) -> Stored<Self> {
        let routes = routes();
        let known = Known::default().with(&facts());
        check(&routes, &known)?;
        let parts = Parts {
            db,
            moments,
            config,
            known,
            kinds,
            readiness: Readiness::default(),
            routes,
            menu: menu(),
            saved: saved(),
            ways_back: ways_back(),
            role_ends: crate::matching::role_ends(),
            organisations: RwLock::default(),
            mark: RwLock::default(),
            asked_at: AtomicI64::new(i64::MIN),
            doors: RwLock::default(),
            first_key: RwLock::default(),
            is_unlit: AtomicBool::new(false),
        };
        let app = Self { parts: Arc::new(parts) };
        app.reload().await?;
        Ok(app)
    }

    pub fn db(&self) -> &Db {
        &self.parts.db
    }

    pub fn moments(&self) -> &Moments {
        &self.parts.moments
    }

    pub fn config(&self) -> &Config {
        &self.parts.config
    }

    pub fn known(&self) -> &Known {
        &self.parts.known
    }

    pub fn kinds(&self) -> &Kinds {
        &self.parts.kinds
    }

    pub fn readiness(&self) -> &Readiness {
        &self.parts.readiness
    }

    pub fn routes(&self) -> &Routes {
        &self.parts.routes
    }

    pub fn menu(&self) -> &[MenuItem] {
        &self.parts.menu
    }

    pub fn saved(&self) -> &[Saved] {
        &self.parts.saved
    }

    pub fn notices(&self) -> &[Notice] {
        NOTICES
    }

    pub fn moved(&self) -> &[Moved] {
        MOVED
    }

    pub fn ways_back(&self) -> &[WayBack] {
        &self.parts.ways_back
    }

    pub fn role_ends(&self) -> &[RoleEnd] {
        &self.parts.role_ends
    }

    /// Reads the organisations again: after one was founded or its settings changed.
    pub async fn reload(&self) -> Stored<()> {
        // Asked for first: what changes in between is found the next time.
        let mark = organisations::mark(&mut self.db().clone(), &BY).await?;
        let all = organisations::list(&mut self.db().clone(), &BY).await?;
        let doors = crate::practice::doors(self, &all).await?;
        let is_unlit = all.len() <= 1
            && all.iter().all(|organisation| !organisation.is_practice)
            && accounts::count_accounts(&mut self.db().clone(), &BY).await? == 0;
        self.parts.is_unlit.store(is_unlit, Ordering::Relaxed);
        replace(&self.parts.organisations, all.into_iter().map(Arc::new).collect());
        replace(&self.parts.doors, doors);
        replace(&self.parts.mark, mark);
        let now = self.moments().now().as_microsecond();
        self.parts.asked_at.store(now, Ordering::Relaxed);
        Ok(())
    }

    /// Reads the organisations again if another node changed one; asks at most every few seconds.
    ///
    /// A database that does not answer leaves what is known: the numbers for help stay on the page.
    pub async fn keep_current(&self) {
        let now = self.moments().now().as_microsecond();
        let asked_at = self.parts.asked_at.load(Ordering::Relaxed);
        let is_new = now.abs_diff(asked_at) < NEW_FOR_US;
        let is_mine = || {
            let (from, to) = (Ordering::Relaxed, Ordering::Relaxed);
            self.parts.asked_at.compare_exchange(asked_at, now, from, to).is_ok()
        };
        if is_new || !is_mine() {
            return;
        }
        if let Err(error) = self.reload_if_changed().await {
            tracing::warn!(%error, "could not look whether the settings changed");
        }
    }

    async fn reload_if_changed(&self) -> Stored<()> {
        let mark = organisations::mark(&mut self.db().clone(), &BY).await?;
        let known = self.parts.mark.read().map_or(None, |known| *known);
        if mark == known { Ok(()) } else { self.reload().await }
    }

    pub fn organisation(&self, org: OrgId) -> Option<Arc<Organisation>> {
        self.organisations().into_iter().find(|organisation| organisation.id == org)
    }

    pub fn organisations(&self) -> Vec<Arc<Organisation>> {
        self.parts.organisations.read().map_or_else(|_| Vec::new(), |all| all.clone())
    }

    /// Those of which somebody may be shown something whom nobody knows yet: beside a real one
    /// nobody is ever shown an invented number for help.
    pub fn organisations_for_anybody(&self) -> Vec<Arc<Organisation>> {
        let mut all = self.organisations();
        if !self.is_practice() {
            all.retain(|organisation| !organisation.is_practice);
        }
        all
    }

    /// The organisation, when the installation has exactly one, or the first of a practice one.
    pub fn only_organisation(&self) -> Option<Arc<Organisation>> {
        let all = self.organisations_for_anybody();
        match all.as_slice() {
            [only] => Some(Arc::clone(only)),
            [first, ..] if first.is_practice => Some(Arc::clone(first)),
            _ => None,
        }
    }

    pub fn doors(&self) -> Vec<Door> {
        self.parts.doors.read().map_or_else(|_| Vec::new(), |all| all.clone())
    }

    /// Whether nobody can sign in yet, so that the printed key opens the first page.
    pub fn is_unlit(&self) -> bool {
        self.parts.is_unlit.load(Ordering::Relaxed)
    }

    /// Keeps the hash of the key that starts the first programme, or forgets it.
    pub fn set_first_key(&self, hash: Option<Vec<u8>>) {
        replace(&self.parts.first_key, hash);
    }

    pub fn first_key(&self) -> Option<Vec<u8>> {
        self.parts.first_key.read().map_or_else(|_| None, |hash| hash.clone())
    }

    /// Takes the key's hash away, so that of two people who use it at once only one goes on.
    pub fn take_first_key(&self) -> Option<Vec<u8>> {
        self.parts.first_key.write().map_or_else(|_| None, |mut hash| hash.take())
    }

    /// Whether nobody in the installation is real.
    pub fn is_practice(&self) -> bool {
        let all = self.organisations();
        !all.is_empty() && all.iter().all(|organisation| organisation.is_practice)
    }
}

fn replace<T>(place: &RwLock<T>, value: T) {
    match place.write() {
        Ok(mut place) => *place = value,
        // A panic while writing leaves the old value behind: the new one is as good.
        Err(poisoned) => *poisoned.into_inner() = value,
    }
}

/// Every route whose action is done to a record needs facts about such records.
fn check(routes: &Routes, known: &Known) -> Stored<()> {
    for route in routes.list() {
        if let Need::Action(action) = route.need
            && !known.knows(action.subject())
        {
            return Err(StoreError::Engine(format!(
                "{route:?} is about a {}, of which no facts are known",
                action.subject()
            )));
        }
    }
    Ok(())
}

fn routes() -> Routes {
    Routes::new()
        .and(crate::week::routes())
        .and(crate::welcome::routes())
        .and(crate::auth::routes())
        .and(crate::practice::routes())
        .and(crate::people::routes())
        .and(crate::duplicates::routes())
        .and(crate::matching::routes())
        .and(crate::contacts::routes())
        .and(crate::groups::routes())
        .and(crate::resources::routes())
        .and(crate::referrals::routes())
        .and(crate::certificates::routes())
        .and(crate::pay::routes())
        .and(crate::imports::routes())
        .and(crate::settings::routes())
        .and(crate::export::routes())
        .and(crate::audit::routes())
        .and(crate::jobs::routes())
}

fn menu() -> Vec<MenuItem> {
    let mut menu = [
        crate::week::menu(),
        crate::people::menu(),
        crate::matching::menu(),
        crate::contacts::menu(),
        crate::resources::menu(),
        crate::settings::menu(),
        crate::export::menu(),
        crate::audit::menu(),
        crate::jobs::menu(),
    ]
    .concat();
    menu.sort_by_key(|item| item.order);
    menu
}

fn saved() -> Vec<Saved> {
    [
        crate::auth::saved(),
        crate::people::saved(),
        crate::duplicates::saved(),
        crate::matching::saved(),
        crate::contacts::saved(),
        crate::groups::saved(),
        crate::resources::saved(),
        crate::referrals::saved(),
        crate::certificates::saved(),
        crate::imports::saved(),
        crate::settings::saved(),
        crate::export::saved(),
        crate::jobs::saved(),
    ]
    .concat()
}

fn ways_back() -> Vec<WayBack> {
    [
        crate::matching::ways_back(),
        crate::contacts::ways_back(),
        crate::groups::ways_back(),
        crate::resources::ways_back(),
        crate::referrals::ways_back(),
        crate::certificates::ways_back(),
    ]
    .concat()
}

const MOVED: &[Moved] = &[crate::duplicates::moved];

const NOTICES: &[Notice] = &[crate::matching::notice];

fn kinds() -> Kinds {
    let kinds = crate::people::jobs(crate::housekeeping::jobs(Kinds::default()));
    let kinds = crate::imports::kinds(crate::duplicates::jobs(kinds));
    crate::export::jobs(kinds)
}

fn facts() -> Vec<FactsOf> {
    [
        crate::people::facts(),
        crate::duplicates::facts(),
        crate::matching::facts(),
        crate::contacts::facts(),
        crate::groups::facts(),
        crate::resources::facts(),
        crate::referrals::facts(),
        crate::certificates::facts(),
    ]
    .concat()
}
