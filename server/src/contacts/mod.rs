//! Contacts: the one activity log, and the pages a peer worker's day is made of.
//!
//! A *contact* is typed once; the list of people to say hello to, the week, a person's timeline and
//! the counts are views of it. It can be taken back for ten minutes; after that it stays.
//! Who may: `ContactRecord`, `ContactRecordWith`, `ContactView`, `ContactList`, `ContactUndo`,
//! `ContactDiscuss`, `WorkCount`. Keeps: `contacts`, `contact_versions`.
//! Uses: people (names, safe-contact rules), matching (pairs). Never: counts per worker for anybody
//! but the worker; nothing here is a target.

mod forms;
mod pages;
mod store;

use kernel::access::Role;

use crate::access::{FactsOf, Routes};
use crate::frame::{MenuItem, Saved, WayBack};

pub use forms::of_draft;
pub use store::{Before, Kept, NewEntry, Week, insert, marked_for_supervision, weeks};

pub fn routes() -> Routes {
    pages::routes()
}

pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem {
            roles: &[Role::PeerWorker],
            order: 10,
            href: "/my-people",
            key: "contacts-menu-my-people",
            icon: "people",
        },
        MenuItem {
            roles: &[Role::PeerWorker, Role::Supervisor],
            order: 12,
            href: "/contacts",
            key: "contacts-menu-week",
            icon: "cal",
        },
    ]
}

pub fn saved() -> Vec<Saved> {
    vec![
        Saved { code: "contact", key: "contacts-saved", undo: Some(pages::WRITTEN) },
        Saved { code: "contact-again", key: "contacts-saved-before", undo: None },
        Saved { code: "talked", key: "contacts-saved-talked", undo: Some(pages::TALKED) },
        Saved { code: "not-talked", key: "contacts-saved-not-talked", undo: None },
        Saved { code: "contact-undone", key: "contacts-undone", undo: None },
    ]
}

pub fn ways_back() -> Vec<WayBack> {
    pages::ways_back()
}

pub fn facts() -> Vec<FactsOf> {
    vec![store::CONTACT]
}
