//! Making what the rows of a batch tell of.

use kernel::access::Role;
use kernel::arriving::{ArrivingPerson, ArrivingRole};
use kernel::ids::{CertificateId, ContactId, Id, PersonId, ReferralId};
use kernel::people::Facet;
use uuid::Uuid;

use super::Target;
use super::groups::{self, Standing};
use crate::access::store as access;
use crate::certificates;
use crate::contacts;
use crate::db::{Stored, System, Tx};
use crate::imports::judge::{Became, Judged, NewCertificateOf, NewEntry, NewReferralOf};
use crate::imports::store::{self, Import, NewRow, Refusal};
use crate::people::{self, NewPerson};
use crate::referrals;

/// Makes what the rows make. Reads nothing, so that the statements go together.
pub(super) async fn keep(
    tx: &mut Tx,
    target: &Target<'_, System>,
    import: &Import,
    judged: Vec<Judged>,
    standing: &mut Standing,
) -> Stored<()> {
    for judged in judged {
        let row = |made: Uuid| NewRow {
            key: judged.key,
            says: judged.says,
            kind: import.kind,
            import: import.id,
            line: judged.line,
            made,
        };
        match judged.became {
            Became::Here | Became::Passed => {}
            Became::Refused(why) => {
                let refusal = Refusal { line: judged.line, why, cells: judged.cells };
                store::refuse(tx, target.by, import.id, &refusal).await?;
            }
            // Several rows may tell of one group or meeting, so these say themselves what they made.
            Became::Group(group) => groups::group(tx, target, &row, &group, standing).await?,
            Became::Came(came) => groups::came(tx, target, &row, &came, standing).await?,
            Became::Person(person) => {
                let id = keep_row(tx, target, &row).await?;
                keep_person(tx, target, id, &person).await?;
            }
            Became::Entry(entry) => {
                let id = keep_row(tx, target, &row).await?;
                keep_entry(tx, target, id, *entry).await?;
            }
            Became::Referral(new) => {
                let id = keep_row(tx, target, &row).await?;
                keep_referral(tx, target, id, *new).await?;
            }
            Became::Certificate(new) => {
                let id = keep_row(tx, target, &row).await?;
                keep_certificate(tx, target, id, *new).await?;
            }
        }
    }
    Ok(())
}

/// Keeps that a row makes something of its own; answers under which id.
async fn keep_row<K>(
    tx: &mut Tx,
    target: &Target<'_, System>,
    row: &impl Fn(Uuid) -> NewRow,
) -> Stored<Id<K>> {
    let id: Id<K> = target.moments.id();
    store::keep_row(tx, target.by, &row(id.uuid())).await?;
    Ok(id)
}

/// Adds a person as by hand: no account, nobody is written to.
async fn keep_person(
    tx: &mut Tx,
    target: &Target<'_, System>,
    id: PersonId,
    person: &ArrivingPerson,
) -> Stored<()> {
    let called = person.called.clone();
    let new = NewPerson { person: id, called, language: None, at: target.now() };
    match &person.rules {
        Some(rules) => people::insert_with_rules(tx, target.by, &new, rules).await?,
        None => people::insert(tx, target.by, &new).await?,
    }
    let role = person.role.map_or(Role::Participant, ArrivingRole::role);
    access::grant(tx, target.by, id, role, target.today()).await?;
    if let Some(languages) = &person.languages {
        people::keep_answer(tx, target.by, id, Facet::Languages, Some(languages)).await?;
    }
    Ok(())
}

async fn keep_entry(
    tx: &mut Tx,
    target: &Target<'_, System>,
    id: ContactId,
    entry: NewEntry,
) -> Stored<()> {
    let new = contacts::NewEntry {
        id,
        programme: target.programme,
        worker: entry.worker,
        relationship: None,
        contact: entry.contact,
        at: target.now(),
    };
    // The row is new, and so is the id.
    contacts::insert(tx, target.by, &new).await.map(drop)
}

async fn keep_referral(
    tx: &mut Tx,
    target: &Target<'_, System>,
    id: ReferralId,
    new: NewReferralOf,
) -> Stored<()> {
    let new = referrals::NewEntry {
        id,
        programme: target.programme,
        person: new.person,
        made_by: None,
        referral: new.referral,
        at: target.now(),
    };
    // The row is new, and so is the id.
    referrals::insert(tx, target.by, &new).await.map(drop)
}

async fn keep_certificate(
    tx: &mut Tx,
    target: &Target<'_, System>,
    id: CertificateId,
    new: NewCertificateOf,
) -> Stored<()> {
    let NewCertificateOf { person, certificate } = new;
    let new = certificates::NewEntry { id, person, made_by: None, certificate, at: target.now() };
    // The row is new, and so is the id.
    certificates::insert(tx, target.by, &new).await.map(drop)
}
