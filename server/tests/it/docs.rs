//! The documents name what the program has.
//!
//! `WRITE_DOCS=1` writes the list of actions anew; everything else is written by hand.

use std::fmt::Write as _;
use std::fs;

use kernel::access::policy::TABLE;
use kernel::access::{Action, Condition, Relation, Role};
use porchlight::config::EXAMPLE;

use crate::source::{Source, files_under, top};
use crate::tidy::layers::capabilities;

const BEGIN: &str = "<!-- the actions begin -->\n";
const END: &str = "<!-- the actions end -->";

fn doc(path: &str) -> String {
    fs::read_to_string(top().join("docs").join(path)).expect("the document is there")
}

/// How far one role reaches with one action.
fn how_far(action: Action, role: Role) -> Option<&'static str> {
    let rows = || TABLE.iter().filter(|row| row.action == action && row.role == role);
    let is_all =
        |relation, condition| relation == Relation::Organisation && condition == Condition::Always;
    rows().next()?;
    Some(if rows().any(|row| is_all(row.relation, row.condition)) { "all" } else { "some" })
}

fn list_of_actions() -> String {
    let mut text = String::from(
        "| Action | Who has it may ... | Done to | Participant | Peer worker | Supervisor | Coordinator | Evaluator | Administrator |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    for action in Action::ALL {
        let _ = write!(text, "| `{}` | {} | {} |", action.name(), action.about(), action.subject());
        for role in Role::ALL {
            let _ = write!(text, " {} |", how_far(*action, role).unwrap_or(""));
        }
        text.push('\n');
    }
    text
}

#[test]
fn the_list_of_actions_is_the_programs_own() {
    let page = doc("access.md");
    let (before, rest) = page.split_once(BEGIN).expect("the list begins");
    let (listed, after) = rest.split_once(END).expect("and ends");
    if std::env::var_os("WRITE_DOCS").is_some() {
        let page = format!("{before}{BEGIN}{}{END}{after}", list_of_actions());
        fs::write(top().join("docs/access.md"), page).expect("written");
        return;
    }
    assert_eq!(listed, list_of_actions(), "docs/access.md is behind: run this with WRITE_DOCS=1");
}

#[test]
fn every_setting_is_explained() {
    let page = doc("operate/configure.md");
    let keys: Vec<&str> =
        EXAMPLE.lines().filter_map(|line| line.strip_prefix("#= ")?.split(" =").next()).collect();
    assert!(keys.len() >= 7, "only {keys:?} were read from the example");
    for key in keys {
        assert!(page.contains(&format!("| `{key}` |")), "configure.md does not explain {key}");
    }
}

#[test]
fn no_setting_is_explained_that_the_program_does_not_have() {
    for line in doc("operate/configure.md").lines() {
        let Some(key) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next()) else {
            continue;
        };
        assert!(EXAMPLE.contains(&format!("#= {key} = ")), "there is no setting {key}");
    }
}

#[tokio::test]
async fn every_kind_of_background_work_is_explained() {
    let page = doc("operate/jobs.md");
    let app = crate::app::TestApp::new().await;
    for kind in app.app.kinds().names() {
        assert!(page.contains(&format!("| `{kind}` |")), "jobs.md does not explain {kind}");
    }
}

/// The subcommands, as they are typed.
fn commands() -> Vec<String> {
    let source = Source::read("server/src/cli/mod.rs");
    let list = source.code.split("enum Command {").nth(1).expect("the commands");
    let list = list.split('}').next().expect("their end");
    list.lines()
        .filter_map(|line| line.trim().split(['(', ',']).next())
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .map(kebab)
        .collect()
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

#[test]
fn every_command_is_explained() {
    let page = doc("operate/commands.md");
    let commands = commands();
    assert!(commands.contains(&"explain-access".to_owned()), "{commands:?}");
    for command in &commands {
        let row = format!("| `porchlight {command}` |");
        assert!(page.contains(&row), "commands.md does not explain {command}");
    }
    let explained = page.matches("| `porchlight ").count();
    assert_eq!(explained, commands.len(), "commands.md explains a command that is not there");
}

#[test]
fn every_capability_and_every_role_is_in_the_glossary() {
    let page = doc("glossary.md");
    for name in capabilities() {
        assert!(page.contains(&format!("| `{name}` |")), "the glossary does not know {name}");
    }
    for role in Role::ALL {
        assert!(page.contains(&format!("(`{}`)", role.code())), "{role:?} is not in the glossary");
    }
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    for path in files_under("docs", &["md"]) {
        let text = fs::read_to_string(top().join(&path)).expect("it is text");
        let folder = top().join(&path).parent().expect("a folder").to_owned();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") {
                continue;
            }
            assert!(folder.join(file).exists(), "{path} leads to {link}, which is not there");
        }
    }
}

/// Documents that comments in the source send a reader to.
#[test]
fn every_document_the_source_names_is_there() {
    let mut missing = Vec::new();
    for path in
        files_under("server/src", &["rs"]).into_iter().chain(files_under("kernel/src", &["rs"]))
    {
        let text = fs::read_to_string(top().join(&path)).expect("it is text");
        for rest in text.split("`docs/").skip(1) {
            let name = rest.split('`').next().unwrap_or_default();
            if !top().join("docs").join(name).exists() {
                missing.push(format!("{path}: docs/{name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
