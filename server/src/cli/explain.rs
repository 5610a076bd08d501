//! `explain-access`: who may do what, and why.

use std::process::ExitCode;

use clap::Args;
use kernel::access::policy::TABLE;
use kernel::access::{Action, Actor, Role, decide};
use kernel::ids::{OrgId, PersonId};
use serde::Serialize;
use uuid::Uuid;

use super::speak::{say, say_json};
use super::{Failure, Where};
use crate::app::App;
use crate::moment::Moments;

/// Say who may do what to a record, and why. Without a record: the whole table.
#[derive(Debug, Args)]
pub struct ExplainAccess {
    #[command(flatten)]
    place: Where,
    /// The short name of the organisation; needed where there are several.
    #[arg(long)]
    organisation: Option<String>,
    /// The id of the person who would act.
    #[arg(long, requires = "role")]
    person: Option<Uuid>,
    /// The role they would act in.
    #[arg(long)]
    role: Option<String>,
    /// The id of the record.
    #[arg(long, requires = "person")]
    record: Option<Uuid>,
    /// Only this action.
    #[arg(long)]
    action: Option<String>,
    /// Say it in JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Line {
    action: &'static str,
    subject: &'static str,
    role: &'static str,
    is_allowed: Option<bool>,
    because: String,
}

impl ExplainAccess {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let role = self.role.as_deref().map(role).transpose()?;
        let action = self.action.as_deref().map(action).transpose()?;
        let lines = match (self.person, role, self.record) {
            (Some(person), Some(role), Some(record)) => {
                self.about(PersonId::from_uuid(person), role, record, action).await?
            }
            _ => table(role, action),
        };
        for line in &lines {
            if self.json {
                say_json(line)?;
            } else {
                let verdict = match line.is_allowed {
                    Some(true) => "may",
                    Some(false) => "may not",
                    None => "may, under a condition,",
                };
                say(format!("{}: a {} {verdict}: {}", line.action, line.role, line.because));
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    async fn about(
        &self,
        person: PersonId,
        role: Role,
        record: Uuid,
        only: Option<Action>,
    ) -> Result<Vec<Line>, Failure> {
        let config = self.place.config()?;
        let db = Where::open_made(&config).await?;
        let app = App::new(db.clone(), Moments::real(), config).await?;
        let org = self.organisation(&app)?;
        let actor = Actor { org, person, role };
        let mut lines = Vec::new();
        for action in Action::ALL.iter().copied().filter(|one| only.is_none_or(|wish| wish == *one))
        {
            let facts = app.known().facts(&mut db.clone(), actor, action.subject(), record).await?;
            let Some(facts) = facts else { continue };
            let decision = decide(actor, action, &facts);
            lines.push(Line {
                action: action.name(),
                subject: action.subject(),
                role: role.code(),
                is_allowed: Some(decision.is_allowed),
                because: decision.because.to_string(),
            });
        }
        if lines.is_empty() {
            return Err(Failure::cannot("no record of any kind has this id in the organisation"));
        }
        Ok(lines)
    }

    fn organisation(&self, app: &App) -> Result<OrgId, Failure> {
        let all = app.organisations();
        let found = match &self.organisation {
            Some(slug) => all.iter().find(|organisation| organisation.slug == *slug),
            None if all.len() == 1 => all.first(),
            None => None,
        };
        found.map(|organisation| organisation.id).ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|one| one.slug.as_str()).collect();
            Failure::wrong(format!("name one with --organisation: {}", names.join(", ")))
        })
    }
}

fn table(role: Option<Role>, action: Option<Action>) -> Vec<Line> {
    TABLE
        .iter()
        .filter(|row| role.is_none_or(|wish| wish == row.role))
        .filter(|row| action.is_none_or(|wish| wish == row.action))
        .map(|row| Line {
            action: row.action.name(),
            subject: row.action.subject(),
            role: row.role.code(),
            is_allowed: None,
            because: format!(
                "{}; relation {:?}, condition {:?}",
                row.action.about(),
                row.relation,
                row.condition
            ),
        })
        .collect()
}

fn role(code: &str) -> Result<Role, Failure> {
    Role::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        Failure::wrong(format!("{code} is not a role; known are {}", known.join(", ")))
    })
}

fn action(name: &str) -> Result<Action, Failure> {
    Action::ALL.iter().copied().find(|action| action.name().eq_ignore_ascii_case(name)).ok_or_else(
        || {
            let near = Action::ALL
                .iter()
                .min_by_key(|action| strsim::levenshtein(action.name(), name))
                .map_or("", |action| action.name());
            Failure::wrong(format!("{name} is not an action; did you mean {near}?"))
        },
    )
}
