//! SQL of how people can be reached safely.

use std::collections::HashMap;

use kernel::access::act::PersonReach;
use kernel::ids::PersonId;
use kernel::people::{
    Address, Channel, ContactRule, Email, PeopleError, Phone, PostalAddress, ReachRules,
    SharedDevice, Voicemail,
};

use super::keys::keep_keys;
use crate::access::{Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

// One row at least for everybody within reach, so that "not asked yet" and "not yours" differ.
const REACH: Sql<Many> = Sql::many(
    "SELECT p.person_id, c.channel, c.is_allowed, c.address, c.voicemail, c.shared_device, \
            c.good_times FROM people p \
       LEFT JOIN contact_rules c ON c.org_id = p.org_id AND c.person_id = p.person_id \
      WHERE {reach} AND p.person_id IN ({in})",
    Over::about("p.org_id", "p.person_id"),
);
const OF: Sql<One> = Sql::one(
    "SELECT person_id, channel, is_allowed, address, voicemail, shared_device, good_times \
       FROM contact_rules WHERE org_id = {org} AND person_id = $1",
);
const KEEP: Sql<One> = Sql::one(
    "INSERT INTO contact_rules (org_id, person_id, channel, is_allowed, address, voicemail, \
     shared_device, good_times) VALUES ({org}, $1, $2, $3, $4, $5, $6, $7) \
     ON CONFLICT (org_id, person_id, channel) DO UPDATE SET is_allowed = excluded.is_allowed, \
       address = excluded.address, voicemail = excluded.voicemail, \
       shared_device = excluded.shared_device, good_times = excluded.good_times",
);

/// The rules of the person a permit is for; `None` when nobody has asked them yet.
///
/// No other proof reads rules: a page that shows a name does not thereby show how to reach somebody.
pub async fn rules(db: &mut impl Reads, by: &Permit<PersonReach>) -> Stored<Option<ReachRules>> {
    let rows = db.rows(&OF, by, binds![by.id()]).await?;
    let mut rules = ReachRules::default();
    for row in &rows {
        rules.set(rule(row)?);
    }
    Ok((!rows.is_empty()).then_some(rules))
}

/// The rules of those people whom whoever looks may reach, in one statement. Who was never asked has
/// `None`; who is out of reach has no entry.
pub async fn within_reach(
    db: &mut impl Reads,
    seen_by: &Scope<PersonReach>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, Option<ReachRules>>> {
    let mut found: HashMap<PersonId, Option<ReachRules>> = HashMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let list = ids.iter().map(|id| (*id).into()).collect();
    for row in db.rows_in(&REACH, seen_by, Vec::new(), list).await? {
        let rules = found.entry(row.get("person_id")?).or_default();
        let channel: Option<String> = row.get("channel")?;
        if channel.is_some() {
            rules.get_or_insert_default().set(rule(&row)?);
        }
    }
    Ok(found)
}

/// As [`within_reach`], of those who were asked.
pub async fn reach(
    db: &mut impl Reads,
    seen_by: &Scope<PersonReach>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, ReachRules>> {
    let found = within_reach(db, seen_by, ids).await?;
    Ok(found.into_iter().filter_map(|(id, rules)| Some((id, rules?))).collect())
}

/// Keeps the rules of every channel.
pub async fn keep_rules(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    rules: &ReachRules,
) -> Stored<()> {
    write_rules(tx, by, person, rules).await?;
    keep_keys(tx, by, person).await
}

pub(super) async fn write_rules(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    rules: &ReachRules,
) -> Stored<()> {
    for channel in Channel::ALL {
        let rule = rules.rule(channel);
        let address = rule.address().map(address_text);
        let binds = binds![
            person,
            channel.code(),
            rule.is_allowed(),
            address,
            rule.voicemail().code(),
            rule.shared_device().code(),
            rule.good_times(),
        ];
        tx.write(&KEEP, by, binds).await?;
    }
    Ok(())
}

fn rule(row: &Row) -> Stored<ContactRule> {
    let channel = row.code("channel", Channel::from_code)?;
    let corrupt = |error: PeopleError| StoreError::corrupt("contact_rules", error.to_string());
    let address: Option<String> = row.get("address")?;
    let address = match address {
        Some(text) => address_of(channel, &text).map_err(corrupt)?,
        None => None,
    };
    let good_times: Option<String> = row.get("good_times")?;
    ContactRule::unasked(channel)
        .allowed(row.get("is_allowed")?)
        .voicemail_is(row.code("voicemail", Voicemail::from_code)?)
        .shared_is(row.code("shared_device", SharedDevice::from_code)?)
        .at(address)
        .and_then(|rule| rule.good_times_are(good_times.as_deref().unwrap_or_default()))
        .map_err(corrupt)
}

/// Where a channel leads, as it is kept and shown.
pub(in crate::people) fn address_text(address: &Address) -> String {
    match address {
        Address::Phone(phone) => phone.to_string(),
        Address::Email(email) => email.to_string(),
        Address::Post(post) => post.as_str().to_owned(),
    }
}

/// Reads where a channel leads; nothing written is `None`.
pub(in crate::people) fn address_of(
    channel: Channel,
    text: &str,
) -> Result<Option<Address>, PeopleError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Ok(match channel {
        Channel::Text | Channel::Call => Some(Address::Phone(Phone::parse(text)?)),
        Channel::Email => Some(Address::Email(Email::parse(text)?)),
        Channel::Post => PostalAddress::parse(text)?.map(Address::Post),
        Channel::InSite => None,
    })
}
