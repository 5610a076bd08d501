//! `explain-access`: who may do what, and why.

use std::process::ExitCode;

use clap::Args;
use jiff::tz::TimeZone;
use kernel::access::policy::TABLE;
use kernel::access::{Action, Actor, Because, Condition, Relation, Role, decide};
use kernel::ids::{OrgId, PersonId};
use serde::Serialize;
use uuid::Uuid;

use super::speak::{say, say_json, told};
use super::{Failure, Where};
use crate::access::store::roles_on;
use crate::app::App;
use crate::moment::Moments;

/// Say who may do what to a record, and why. Without a record: the whole table.
#[derive(Debug, Args)]
pub struct ExplainAccess {
    #[command(flatten)]
    place: Where,
    /// The short name of the organisation; needed where there are several.
    #[arg(long, requires = "record")]
    organisation: Option<String>,
    /// The id of the person who would act.
    #[arg(long, requires_all = ["role", "record"])]
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

/// The person does not hold the role that was asked about.
const NOT_HELD: u8 = 1;

#[derive(Debug, Serialize)]
struct Line {
    action: &'static str,
    subject: &'static str,
    role: &'static str,
    is_allowed: Option<bool>,
    /// Whether the person holds the role today; a role nobody holds allows nobody anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    holds_role: Option<bool>,
    because: String,
}

impl ExplainAccess {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let in_json = self.json;
        told(self.explain().await, in_json)
    }

    async fn explain(self) -> Result<ExitCode, Failure> {
        let role = self.role.as_deref().map(role).transpose()?;
        let action = self.action.as_deref().map(action).transpose()?;
        let lines = match (self.person, role, self.record) {
            (Some(person), Some(role), Some(record)) => {
                self.about(PersonId::from_uuid(person), role, record, action).await?
            }
            _ => {
                self.place_must_stand()?;
                table(role, action)
            }
        };
        if lines.is_empty() && !self.json {
            say("Nothing lets this role do this.")?;
        }
        let is_held = lines.iter().all(|line| line.holds_role != Some(false));
        if let (false, Some(role), false) = (is_held, role, self.json) {
            say(format!(
                "No: this person does not hold the role of {} today, so none of this is theirs to \
                 do. In general:",
                role.code().replace('_', " ")
            ))?;
        }
        for line in &lines {
            if self.json {
                say_json(line)?;
            } else {
                say(format!("{}: {}", line.action, line.because))?;
            }
        }
        Ok(if is_held { ExitCode::SUCCESS } else { ExitCode::from(NOT_HELD) })
    }

    /// The table is the same everywhere; a place that is named and not there is still a slip.
    fn place_must_stand(&self) -> Result<(), Failure> {
        if self.place.data.is_none() && self.place.config.is_none() {
            return Ok(());
        }
        Where::must_be_made(&self.place.config()?)
    }

    async fn about(
        &self,
        person: PersonId,
        role: Role,
        record: Uuid,
        only: Option<Action>,
    ) -> Result<Vec<Line>, Failure> {
        let config = self.place.config()?;
        let db = Where::look(&config).await?;
        let app = App::new(db.clone(), Moments::real(), config).await?;
        let org = self.organisation(&app)?;
        let actor = Actor { org, person, role };
        let zone = app.organisation(org).map_or(TimeZone::UTC, |now| now.time_zone.clone());
        let today = app.moments().now().to_zoned(zone).date();
        let holds_role = roles_on(&mut db.clone(), org, person, today).await?.contains(&role);
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
                is_allowed: Some(decision.is_allowed && holds_role),
                holds_role: Some(holds_role),
                because: words(role, decision.because),
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
            let names = names.join(", ");
            match &self.organisation {
                Some(slug) => Failure::wrong(format!(
                    "there is no organisation called {slug}; there is: {names}"
                )),
                None => Failure::wrong(format!("name one with --organisation: {names}")),
            }
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
            holds_role: None,
            because: words(row.role, Because::Row(*row)),
        })
        .collect()
}

/// A decision, or a row, as one sentence.
fn words(role: Role, because: Because) -> String {
    let who = who(role);
    match because {
        Because::Row(row) => {
            let parts = [relation(row.relation), condition(row.condition)];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            format!("{who} may {}, {}", row.action.about(), parts.join(", "))
        }
        Because::NotThisRole(action) => {
            format!("{who} may not {}: no row of the table gives it to this role", action.about())
        }
        Because::NotThisRecord(action) => {
            format!(
                "{who} may not {} here: no row of the table reaches this record",
                action.about()
            )
        }
    }
}

fn who(role: Role) -> String {
    let name = role.code().replace('_', " ");
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}

const fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Organisation => "anywhere in the organisation",
        Relation::Own => "when it is about themself",
        Relation::Author => "when it is theirs or they wrote it",
        Relation::Supports => "when they are the person's peer",
        Relation::SupportedBy => "when the person is their peer",
        Relation::Offered => "while the two are suggested to each other",
        Relation::Supervises => "when they supervise the person",
        Relation::SupervisesTheirPeer => "when they supervise the person's peer",
        Relation::SupervisesAuthor => "when they supervise whoever wrote it",
    }
}

const fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Always => "",
        Condition::NotAColleague => "unless the person is a colleague as well",
        Condition::Shared => "if it was written for the person to read",
    }
}

fn role(code: &str) -> Result<Role, Failure> {
    Role::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        Failure::wrong(format!("{code} is not a role; known are {}", known.join(", ")))
    })
}

fn action(name: &str) -> Result<Action, Failure> {
    let known = Action::ALL.iter().copied();
    known.clone().find(|action| action.name().eq_ignore_ascii_case(name)).ok_or_else(|| {
        let near = known
            .map(|action| (strsim::damerau_levenshtein(action.name(), name), action.name()))
            .filter(|(distance, near)| *distance <= near.len() / 3)
            .min();
        let hint = near.map_or_else(
            || "porchlight explain-access lists them all".to_owned(),
            |(_, near)| format!("did you mean {near}?"),
        );
        Failure::wrong(format!("{name} is not an action; {hint}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_reads_as_a_sentence() {
        for line in table(None, None) {
            for code in ["Always", "NotAColleague", "a administrator", "_", "  ", ",,"] {
                assert!(!line.because.contains(code), "{}", line.because);
            }
            assert!(line.because.contains(" may "), "{}", line.because);
        }
        assert_eq!(who(Role::Administrator), "an administrator");
        assert_eq!(who(Role::PeerWorker), "a peer worker");
    }

    #[test]
    fn only_a_name_that_is_near_is_suggested() {
        let said = |name| format!("{:?}", action(name).unwrap_err());
        assert!(said("Fly").contains("lists them all"), "{}", said("Fly"));
        assert!(said("PersonVeiw").contains("did you mean PersonView?"));
    }
}
