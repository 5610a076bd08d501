//! A backup opened in a copy, the way the program would open it.

use std::path::{Path, PathBuf};

use super::Failure;
use super::swap::LOGS;
use crate::app::App;
use crate::audit::Entry;
use crate::auth::store::{Ended, end_every_way_in};
use crate::cli::passing::Passing;
use crate::config::Config;
use crate::db::backup::{damage, make_whole};
use crate::db::engine::{file_in, lock_source, refuse_file};
use crate::db::{Db, Place, Stored, System, migrate};
use crate::moment::Moments;
use crate::private;

pub(super) const BY: System =
    System::because("a backup was put back: who was signed in then is not now");

/// What a rehearsal found and did, in its copy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rehearsed {
    pub schema: i64,
    pub organisations: usize,
    pub ended: Ended,
}

/// A folder that is thrown away, in which a copy of the backup is made ready.
pub(super) struct Rehearsal(Passing);

/// How the name of such a folder begins; the number of the process follows.
const NAME: &str = "porchlight-rehearsal-";

impl Rehearsal {
    /// Beside the data folder, where there is room for it; else where temporary things go.
    pub fn new(to: &Place) -> Result<Self, Failure> {
        let beside = match to {
            Place::Folder(data) => {
                refuse_file(data)?;
                data.parent().filter(|parent| parent.is_dir()).map(Path::to_owned)
            }
            Place::Url(_) => None,
        };
        let beside = beside.unwrap_or_else(std::env::temp_dir);
        Passing::new(&beside, NAME).map(Self).map_err(|error| failed(&error))
    }

    /// The copy: whole, with this program's schema, and nobody signed in.
    pub fn file(&self) -> PathBuf {
        file_in(self.0.path())
    }

    /// Copies the backup and makes the copy ready to be put in place.
    pub async fn make_ready(&self, from: &Path) -> Result<Rehearsed, Failure> {
        self.copy(from)?;
        let no_backup =
            || Failure::cannot(format!("{} is not a backup of this program", from.display()));
        let db = Db::open(&Place::Folder(self.0.path().to_owned())).map_err(|_| no_backup())?;
        if migrate::version(&db).await? == 0 {
            return Err(Failure::cannot(format!("{} is empty: it is no backup", from.display())));
        }
        let schema = migrate::migrate(&db).await?.to;
        let app = App::new(db, Moments::real(), Config::default()).await?;
        let ended = end_sign_ins(&app).await?;
        let organisations = app.organisations().len();
        drop(app);
        make_whole(&self.file())?;
        Ok(Rehearsed { schema, organisations, ended })
    }

    /// Copies the file with what stands in a log beside it. Nothing is made or changed beside the
    /// original.
    fn copy(&self, from: &Path) -> Result<(), Failure> {
        let unusable = |why: &str| {
            Failure::cannot(format!("the backup {} cannot be used: {why}", from.display()))
        };
        let _still = lock_source(from)?;
        let file = self.file();
        private::copy(from, &file).map_err(|error| failed(&error))?;
        for log in LOGS {
            let beside = private::beside(from, log);
            if beside.exists() {
                private::copy(&beside, &private::beside(&file, log))
                    .map_err(|error| failed(&error))?;
            }
        }
        match make_whole(&file) {
            Ok(true) => {}
            Ok(false) => return Err(unusable("it is damaged, or not an SQLite database")),
            Err(error) => return Err(unusable(&error.to_string())),
        }
        match damage(&file) {
            Ok(None) => Ok(()),
            Ok(Some(verdict)) => Err(unusable(&format!("it is damaged: {verdict}"))),
            Err(error) => Err(unusable(&error.to_string())),
        }
    }
}

/// Ends every session and every open invitation. A backup knows nothing of what was ended after it
/// was taken: a lost phone, a password that was changed because somebody knew it.
async fn end_sign_ins(app: &App) -> Stored<Ended> {
    let mut all = Ended::default();
    for organisation in app.organisations() {
        let by = BY.within(organisation.id);
        let mut tx = app.db().write().await?;
        let ended = end_every_way_in(&mut tx, &by, app.moments().now()).await?;
        let entry = Entry::by_system_named(&by, "Restore", "organisation", app.moments());
        tx.commit(entry).await?;
        all.sessions += ended.sessions;
        all.invitations += ended.invitations;
    }
    Ok(all)
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::cannot(format!(
        "the backup could not be rehearsed: {}; nothing was changed",
        private::why(error)
    ))
}
