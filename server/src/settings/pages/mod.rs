//! The pages of settings: the programme and its lines on one, the form of a line on another.

mod line;
mod lines;
mod show;
mod topics;

use kernel::access::Role;
use kernel::access::act::{HelpLineRevise, HelpLineTry, SettingsRevise, SettingsView, TopicRevise};

use crate::access::Routes;
use crate::frame::{MenuItem, Saved};

/// The address of the page.
const HOME: &str = "/settings";

pub fn routes() -> Routes {
    Routes::new()
        .get(HOME, SettingsView, show::show)
        .post(HOME, SettingsRevise, show::revise)
        .get("/settings/lines/new", SettingsView, line::new)
        .post("/settings/lines/new", HelpLineRevise, line::add)
        .get("/settings/lines/{line}", SettingsView, line::show)
        .post("/settings/lines/{line}", HelpLineRevise, line::revise)
        .post("/settings/lines/{line}/up", HelpLineRevise, lines::up)
        .post("/settings/lines/{line}/down", HelpLineRevise, lines::down)
        .post("/settings/lines/{line}/remove", HelpLineRevise, lines::remove)
        .post("/settings/lines/{line}/back", HelpLineRevise, lines::bring_back)
        .post("/settings/lines/{line}/tried", HelpLineTry, lines::tried)
        .post("/settings/lines/{line}/untried", HelpLineTry, lines::untried)
        .get(topics::TOPICS, SettingsView, topics::show)
        .post(topics::TOPICS, TopicRevise, topics::revise)
        .get("/settings/topics/{topic}", SettingsView, topics::topic)
        .post("/settings/topics/{topic}", TopicRevise, topics::reword)
}

pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        roles: &[Role::Administrator],
        order: 45,
        href: HOME,
        key: "settings-menu",
        icon: "home",
    }]
}

pub fn saved() -> Vec<Saved> {
    let saved = |code, key, undo| Saved { code, key, undo };
    vec![
        saved("settings", "settings-saved", None),
        saved("topics", "settings-saved", None),
        saved("help-line", "settings-line-saved", None),
        saved("help-line-moved", "settings-line-moved", None),
        saved("help-line-off", "settings-line-off", Some("/settings/lines/{}/back")),
        saved("help-line-back", "settings-line-back", None),
        saved("help-line-tried", "settings-line-tried", Some("/settings/lines/{}/untried")),
        saved("help-line-tried-already", "settings-line-tried", None),
        saved("help-line-untried", "settings-line-untried", None),
    ]
}
