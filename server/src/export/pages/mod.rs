//! Pages of exports, and of a person's own copy.

mod copy;
mod file;
mod home;
mod show;

use kernel::access::Role;
use kernel::access::act::{ExportFetch, ExportMake, ExportStop, ExportView, OwnCopy, PersonCopy};
use kernel::export::State;
use kernel::ids::ExportId;

use crate::access::Routes;
use crate::frame::{MenuItem, Saved};
use crate::request::Cx;
use crate::web::error::WebError;

/// The address of the page.
const HOME: &str = "/export";

pub fn routes() -> Routes {
    Routes::new()
        .get(HOME, ExportView, home::show)
        .post(HOME, ExportMake, home::make)
        .get("/export/{export}", ExportView, show::show)
        .post("/export/{export}/stop", ExportStop, show::stop)
        .post("/export/{export}/file", ExportFetch, show::fetch)
        .get("/you/copy", OwnCopy, copy::show_own)
        .post("/you/copy", OwnCopy, copy::take_own)
        .get("/people/{person}/copy", PersonCopy, copy::show)
        .post("/people/{person}/copy", PersonCopy, copy::make)
}

pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        roles: &[Role::Administrator],
        order: 55,
        href: HOME,
        key: "export-menu",
        icon: "leave",
    }]
}

pub fn saved() -> Vec<Saved> {
    vec![
        Saved { code: "export-asked", key: "export-asked", undo: None },
        Saved { code: "export-stopped", key: "export-stopped", undo: None },
    ]
}

/// The export that an address names.
fn named(cx: &Cx) -> Result<ExportId, WebError> {
    cx.path_value("export").and_then(|text| text.parse().ok()).ok_or(WebError::NotFound)
}

/// Message key of how an export stands.
fn key(state: State) -> String {
    format!("export-state-{}", state.code())
}
