//! Pages of the directory.

mod asked;
mod list;
mod saying;
mod show;
mod verify;
mod way_back;

use kernel::access::Role;
use kernel::access::act::{ResourceFind, ResourceVerify, ResourceView};

pub use way_back::ways_back;

use crate::access::Routes;
use crate::frame::{MenuItem, Saved};

pub fn routes() -> Routes {
    Routes::new()
        .get("/resources", ResourceFind, list::list)
        .get("/resources/{resource}", ResourceView, show::show)
        .post("/resources/{resource}/verified", ResourceVerify, verify::verify)
        .post("/resources/{resource}/verified/undo", ResourceVerify, verify::undo)
}

pub fn menu() -> Vec<MenuItem> {
    let item = |roles, key| MenuItem { roles, order: 40, href: "/resources", key, icon: "find" };
    vec![
        item(&[Role::Participant, Role::PeerWorker], "resources-menu-find"),
        item(&[Role::Supervisor, Role::Coordinator], "resources-menu-directory"),
    ]
}

pub fn saved() -> Vec<Saved> {
    vec![
        Saved {
            code: "resource-checked",
            key: "resources-checked-saved",
            undo: Some(way_back::CHECKED),
        },
        Saved { code: "resource-check-undone", key: "resources-check-undone", undo: None },
        Saved { code: "resource-check-too-late", key: "resources-check-too-late", undo: None },
    ]
}
