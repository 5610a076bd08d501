//! Certificates: what a worker was certified as, by whom, and until when.
//!
//! Read by the worker, whoever supervises them and coordinators; kept by the worker or a coordinator.
//! Who may: `CertificateList`, `CertificateAdd`, `CertificateRevise`. Keeps: `certificates`. Uses:
//! people (who is a colleague). Never: says what a state or a body asks for; stops anybody from anything.

mod forms;
mod pages;
mod store;

use crate::access::{FactsOf, Routes};
use crate::frame::{Saved, WayBack};

pub use store::{NewEntry, insert};

pub fn routes() -> Routes {
    pages::routes()
}

pub fn saved() -> Vec<Saved> {
    let saved = |code, key| Saved { code, key, undo: None };
    let removed = Saved {
        code: "certificate-removed",
        key: "certificates-removed",
        undo: Some(pages::TAKEN_OFF),
    };
    vec![
        saved("certificate", "certificates-saved"),
        saved("certificate-again", "certificates-saved-before"),
        saved("certificate-back", "certificates-back"),
        removed,
    ]
}

pub fn ways_back() -> Vec<WayBack> {
    pages::ways_back()
}

pub fn facts() -> Vec<FactsOf> {
    vec![store::CERTIFICATE]
}
