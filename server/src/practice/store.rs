//! SQL of the practice programme: finding the doors, and throwing everything away.

use kernel::access::Role;
use kernel::ids::PersonId;

use crate::db::{One, Reads, Sql, Stored, System, Tx};

const FIRST: Sql<One> = Sql::one(
    "SELECT r.role, p.person_id, p.called FROM role_spans r \
       JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
      WHERE r.org_id = {org} AND r.until_on IS NULL AND NOT EXISTS ( \
        SELECT 1 FROM role_spans e WHERE e.org_id = r.org_id AND e.role = r.role \
           AND e.until_on IS NULL AND e.person_id < r.person_id)",
);

/// Whoever was made first in each role.
pub(super) async fn first_of_each_role(
    db: &mut impl Reads,
    by: &System,
) -> Stored<Vec<(Role, PersonId, String)>> {
    let rows = db.rows(&FIRST, by, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok((row.code("role", Role::from_code)?, row.get("person_id")?, row.get("called")?))
        })
        .collect()
}

const CAME: Sql<One> = Sql::one("DELETE FROM group_attendance WHERE org_id = {org}");
const MEETING_VERSIONS: Sql<One> =
    Sql::one("DELETE FROM group_meeting_versions WHERE org_id = {org}");
const MEETINGS: Sql<One> = Sql::one("DELETE FROM group_meetings WHERE org_id = {org}");
const GROUPS: Sql<One> = Sql::one("DELETE FROM groups WHERE org_id = {org}");
const CONTACT_VERSIONS: Sql<One> = Sql::one("DELETE FROM contact_versions WHERE org_id = {org}");
const CONTACTS: Sql<One> = Sql::one("DELETE FROM contacts WHERE org_id = {org}");
const REFERRALS: Sql<One> = Sql::one("DELETE FROM referrals WHERE org_id = {org}");
const CERTIFICATES: Sql<One> = Sql::one("DELETE FROM certificates WHERE org_id = {org}");
const STEPS: Sql<One> = Sql::one("DELETE FROM relationship_steps WHERE org_id = {org}");
const RELATIONSHIPS: Sql<One> = Sql::one("DELETE FROM relationships WHERE org_id = {org}");
const ASKS: Sql<One> = Sql::one("DELETE FROM asks WHERE org_id = {org}");
const WORKERS: Sql<One> = Sql::one("DELETE FROM worker_profiles WHERE org_id = {org}");
const RULES: Sql<One> = Sql::one("DELETE FROM contact_rules WHERE org_id = {org}");
const ANSWERS: Sql<One> = Sql::one("DELETE FROM facet_answers WHERE org_id = {org}");
const WORDS: Sql<One> = Sql::one("DELETE FROM people_words WHERE org_id = {org}");
const KEYS: Sql<One> = Sql::one("DELETE FROM person_keys WHERE org_id = {org}");
const FORMER_NAMES: Sql<One> = Sql::one("DELETE FROM former_names WHERE org_id = {org}");
const PAIRS: Sql<One> = Sql::one("DELETE FROM likely_pairs WHERE org_id = {org}");
const PAIR_ANSWERS: Sql<One> = Sql::one("DELETE FROM pair_answers WHERE org_id = {org}");
const MERGE_ROWS: Sql<One> = Sql::one("DELETE FROM merge_rows WHERE org_id = {org}");
const MERGES: Sql<One> = Sql::one("DELETE FROM merges WHERE org_id = {org}");
const PEOPLE: Sql<One> = Sql::one("DELETE FROM people WHERE org_id = {org}");
const SESSIONS: Sql<One> = Sql::one("DELETE FROM sessions WHERE org_id = {org}");
const INVITATIONS: Sql<One> = Sql::one("DELETE FROM invitations WHERE org_id = {org}");
const ACCOUNTS: Sql<One> = Sql::one("DELETE FROM accounts WHERE org_id = {org}");
const ROLES: Sql<One> = Sql::one("DELETE FROM role_spans WHERE org_id = {org}");
const TIES: Sql<One> = Sql::one("DELETE FROM ties WHERE org_id = {org}");
const EVENTS: Sql<One> = Sql::one("DELETE FROM audit_events WHERE org_id = {org}");
const EXPORTS: Sql<One> = Sql::one("DELETE FROM exports WHERE org_id = {org}");
const PROGRAMMES: Sql<One> = Sql::one("DELETE FROM programmes WHERE org_id = {org}");
const ORGANISATION: Sql<One> =
    Sql::one("DELETE FROM organisations WHERE org_id = {org} AND is_practice = 1");

/// Every table of an organisation, in an order in which nothing is left pointing at nothing.
const ALL: &[&Sql<One>] = &[
    &CAME,
    &MEETING_VERSIONS,
    &MEETINGS,
    &GROUPS,
    &CONTACT_VERSIONS,
    &CONTACTS,
    &REFERRALS,
    &CERTIFICATES,
    &STEPS,
    &RELATIONSHIPS,
    &ASKS,
    &WORKERS,
    &RULES,
    &ANSWERS,
    &WORDS,
    &KEYS,
    &FORMER_NAMES,
    &PAIRS,
    &PAIR_ANSWERS,
    &MERGE_ROWS,
    &MERGES,
    &PEOPLE,
    &SESSIONS,
    &INVITATIONS,
    &ACCOUNTS,
    &ROLES,
    &TIES,
    &EVENTS,
    &EXPORTS,
    &PROGRAMMES,
    &ORGANISATION,
];

/// Removes a practice organisation and everything in it.
pub(super) async fn remove_all(tx: &mut Tx, by: &System) -> Stored<()> {
    for sql in ALL {
        tx.write(sql, by, vec![]).await?;
    }
    Ok(())
}
