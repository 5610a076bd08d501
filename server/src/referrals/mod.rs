//! Referrals: where people were pointed to, what came of it, and from where they came to us.
//!
//! A record of what was said and done, read by the person it is about, by their peer and by
//! coordinators. Who may: `ReferralList`, `ReferralAdd`, `ReferralView`, `ReferralSettle`,
//! `ReferralUndo`. Keeps: `referrals`. Uses: people (names), resources (an entry of the directory).
//! Never: sends anything to anybody.

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
    vec![
        Saved { code: "referral", key: "referrals-saved", undo: Some(pages::WRITTEN) },
        Saved { code: "referral-again", key: "referrals-saved-before", undo: None },
        Saved { code: "referral-settled", key: "referrals-settled", undo: None },
        Saved { code: "referral-undone", key: "referrals-undone", undo: Some(pages::TAKEN_BACK) },
        Saved { code: "referral-back", key: "referrals-back", undo: None },
    ]
}

pub fn ways_back() -> Vec<WayBack> {
    pages::ways_back()
}

pub fn facts() -> Vec<FactsOf> {
    vec![store::REFERRAL]
}
