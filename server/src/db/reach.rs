//! The access table as a filter inside a statement.
//!
//! Every clause stands within the organisation. No clause gives a filter nothing passes; a clause
//! that asks for a column the statement does not have lets nothing through either.

use kernel::access::{Clause, Condition, Reach, Relation};

use super::sql::Over;

/// The filter in text. `org` and `me` are the placeholders of the organisation and the actor.
pub(super) fn filter(reach: &Reach, over: &Over, org: &str, me: &str) -> String {
    filter_of(reach.clauses(), over, org, me)
}

pub(super) fn filter_of(wanted: &[Clause], over: &Over, org: &str, me: &str) -> String {
    let mut clauses: Vec<String> = Vec::new();
    for clause in wanted {
        let text = one(*clause, over, org, me);
        if !clauses.contains(&text) {
            clauses.push(text);
        }
    }
    if clauses.is_empty() {
        clauses.push("1 = 0".to_owned());
    }
    format!("({} = {org} AND ({}))", over.org, clauses.join(" OR "))
}

fn one(clause: Clause, over: &Over, org: &str, me: &str) -> String {
    let relation = relation(clause.relation, over, org, me);
    match (clause.condition, over.shared) {
        (Condition::Always, _) => relation,
        (Condition::NotAColleague, _) => format!(
            "({relation} AND NOT EXISTS (SELECT 1 FROM ties sealed WHERE sealed.org_id = {org} \
             AND sealed.holder_id = {about} AND sealed.subject_id = {about} \
             AND sealed.tie = 'sealed'))",
            about = over.about
        ),
        (Condition::Shared, Some(shared)) => format!("({relation} AND {shared} = 1)"),
        (Condition::Shared, None) => "1 = 0".to_owned(),
    }
}

fn relation(relation: Relation, over: &Over, org: &str, me: &str) -> String {
    let about = over.about;
    let tied = |column: &str, tie: &str| {
        format!(
            "{column} IN (SELECT tie.subject_id FROM ties tie WHERE tie.org_id = {org} \
             AND tie.holder_id = {me} AND tie.tie = '{tie}')"
        )
    };
    match relation {
        Relation::Organisation => "1 = 1".to_owned(),
        Relation::Own => format!("{about} = {me}"),
        Relation::Author => over.author.map_or_else(nothing, |author| format!("{author} = {me}")),
        Relation::Supports => tied(about, "supports"),
        Relation::SupportedBy => tied(about, "supported_by"),
        Relation::Offered => tied(about, "offered"),
        Relation::Supervises => tied(about, "supervises"),
        Relation::SupervisesAuthor => {
            over.author.map_or_else(nothing, |author| tied(author, "supervises"))
        }
        Relation::SupervisesTheirPeer => format!(
            "{about} IN (SELECT peer.subject_id FROM ties lead JOIN ties peer \
             ON peer.org_id = lead.org_id AND peer.holder_id = lead.subject_id \
             AND peer.tie = 'supports' WHERE lead.org_id = {org} AND lead.holder_id = {me} \
             AND lead.tie = 'supervises')"
        ),
    }
}

fn nothing() -> String {
    "1 = 0".to_owned()
}
