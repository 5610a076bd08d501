//! `import export`: an organisation that was taken out, into a database that does not have it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::cli::passing::Passing;
use crate::cli::speak::{say, say_json, told};
use crate::cli::{Failure, Where};
use crate::export::{BroughtIn, NotIn, ShortName, check};
use crate::moment::Moments;
use crate::private;

/// Everything that `porchlight export` took out, into a database without that organisation.
#[derive(Debug, Args)]
pub(super) struct TakeIn {
    /// The folder or zip file.
    #[arg(value_name = "FOLDER_OR_ZIP")]
    from: PathBuf,
    #[command(flatten)]
    place: Where,
    /// The short name it gets here, where another organisation has its own already.
    #[arg(long = "as", value_name = "SLUG")]
    renamed: Option<String>,
    /// Compare every file with the manifest, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
}

impl TakeIn {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let in_json = self.json;
        told(self.take_in().await, in_json)
    }

    async fn take_in(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        if config.data.is_none() && config.database.is_none() {
            return Err(Failure::wrong("say where to: --data DIR, or --database URL"));
        }
        let renamed: Option<ShortName> = match &self.renamed {
            Some(name) => Some(name.parse().map_err(|why| Failure::wrong(format!("--as: {why}")))?),
            None => None,
        };
        // First: what cannot be used leaves no new database behind.
        let checked = check(&self.from).map_err(failure)?;
        if self.dry_run {
            let manifest = &checked.manifest;
            if self.json {
                say_json(manifest)?;
            } else {
                say(format!(
                    "Every file of “{}” is as it was exported on {}: {} rows. Nothing was changed.",
                    manifest.organisation.name, manifest.made_at, manifest.rows
                ))?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        let bringing = async {
            let db = Where::open(&config).await?;
            let folder = passing(db.folder())?;
            let (moments, renamed) = (Moments::real(), renamed.as_ref());
            checked.bring_in(&db, &moments, folder.path(), renamed).await.map_err(failure)
        };
        let brought = Where::or_as_it_was(&config, bringing).await?;
        let address = config.public_address.unwrap_or_default();
        self.tell(&brought, address.trim_end_matches('/'))?;
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, brought: &BroughtIn, address: &str) -> Result<(), Failure> {
        if self.json {
            return say_json(brought);
        }
        say(format!(
            "“{}” is here: {} rows, from schema {}.",
            brought.organisation, brought.rows, brought.schema
        ))?;
        say("Passwords do not travel: everybody chooses a new one, with a link.")?;
        for (called, path) in &brought.links {
            say(format!("A link for {called}, who administrates, for 14 days: {address}{path}"))?;
        }
        if brought.links.is_empty() {
            say("Nobody in it administrates today, so there is no link to sign in with.")?;
        }
        Ok(())
    }
}

fn failure(error: NotIn) -> Failure {
    match error {
        NotIn::Store(error) => error.into(),
        NotIn::Refused(_) => Failure::cannot(error.to_string()),
    }
}

/// A folder for the rows on their way: in the data folder, where there is room and nobody else looks;
/// else where temporary things go.
fn passing(data: Option<&Path>) -> Result<Passing, Failure> {
    let within = data.map_or_else(std::env::temp_dir, Path::to_owned);
    Passing::new(&within, "porchlight-taking-in-").map_err(|error| {
        Failure::cannot(format!(
            "there is no room for the rows in {}: {}; nothing was brought in",
            within.display(),
            private::why(&error)
        ))
    })
}
