//! The twins that compile. Each stands beside a case of the same name that must not.

mod commit_without_entry;
mod entry_from_nothing;
mod guard_of_another_action;
mod many_under_a_permit;
mod many_without_reach;
mod one_without_org;
mod open_without_reason;
mod permit_asked_for;
mod permit_by_hand;
mod proof_of_ones_own;
mod route_without_action;
mod scope_by_hand;
mod statement_without_proof;
