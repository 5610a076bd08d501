//! What every row of the table must keep to, and the whole of it for review.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::policy::{Row, TABLE};
use super::super::{
    Act, Action, Condition, Facts, Relation, Role, Subject, Tie, act, decide, subject,
};
use super::super::{Actor, Because, reach};
use crate::ids::{OrgId, PersonId};
use uuid::Uuid;

fn rows(action: Action, role: Role) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.action == action && row.role == role)
}

/// The kinds of record in which the name of a person who seeks or has support may stand.
fn is_about_people(action: Action) -> bool {
    !["organisation", "group", "meeting", "resource"].contains(&action.subject())
}

/// Whether records of this kind know who wrote them.
fn has_author(subject: &str) -> bool {
    ["relationship", "contact", "group", "meeting", "attendance", "referral"].contains(&subject)
}

#[test]
fn every_action_is_allowed_to_somebody() {
    for action in Action::ALL {
        assert!(TABLE.iter().any(|row| row.action == *action), "nobody may {}", action.about());
    }
}

#[test]
fn every_action_has_a_name_and_a_meaning_of_its_own() {
    let names: BTreeSet<_> = Action::ALL.iter().map(|action| action.name()).collect();
    let meanings: BTreeSet<_> = Action::ALL.iter().map(|action| action.about()).collect();
    assert_eq!((names.len(), meanings.len()), (Action::ALL.len(), Action::ALL.len()));
}

#[test]
fn no_row_stands_twice() {
    for (place, row) in TABLE.iter().enumerate() {
        assert!(!TABLE[..place].contains(row), "{row:?}");
    }
}

#[test]
fn rows_of_one_action_stand_together_in_the_order_of_the_actions() {
    let order: Vec<Action> = TABLE.iter().map(|row| row.action).collect();
    assert!(order.is_sorted(), "the table is read by action");
}

#[test]
fn the_evaluator_has_no_row_over_a_record_about_people() {
    for row in TABLE.iter().filter(|row| row.role == Role::Evaluator) {
        assert_eq!(row.action.subject(), "organisation", "{row:?}");
    }
}

#[test]
fn a_participant_reaches_only_what_is_about_them_and_what_their_peer_shows() {
    for row in TABLE.iter().filter(|row| row.role == Role::Participant) {
        if is_about_people(row.action) && row.relation != Relation::Own {
            assert_eq!(row.action, Action::PersonProfile, "{row:?}");
        }
    }
}

#[test]
fn the_relation_of_every_row_fits_the_kind_of_record() {
    for row in TABLE {
        let subject = row.action.subject();
        match row.relation {
            Relation::Organisation => {}
            Relation::Author | Relation::SupervisesAuthor => {
                assert!(has_author(subject), "{row:?}: nobody writes a {subject}");
            }
            _ => assert!(is_about_people(row.action), "{row:?}: a {subject} is about nobody"),
        }
        match row.condition {
            Condition::Always => {}
            Condition::Shared => assert!(["contact", "group"].contains(&subject), "{row:?}"),
            Condition::NotAColleague => assert!(is_about_people(row.action), "{row:?}"),
        }
    }
}

#[test]
fn no_row_lets_the_whole_organisation_into_a_colleagues_own_record() {
    // What stays open: the profile a peer shows, the ways to let somebody in, and what somebody is
    // as a colleague: name, roles, places, certificates, who supports them. None of these shows a participant's
    // answers, contact rules, asks or contacts.
    let open = [
        Action::PersonProfile,
        Action::PersonInvite,
        Action::RoleGrant,
        Action::PersonAccess,
        Action::PersonWorkerProfile,
        Action::ColleagueList,
        Action::ColleagueView,
        Action::SupervisionSet,
        Action::CertificateList,
        Action::CertificateAdd,
        Action::CertificateRevise,
    ];
    for row in TABLE {
        let reaches_all = row.relation == Relation::Organisation && is_about_people(row.action);
        if reaches_all && !open.contains(&row.action) {
            assert_eq!(row.condition, Condition::NotAColleague, "{row:?}");
        }
    }
}

#[test]
fn the_type_of_an_action_and_its_value_are_the_same_action() {
    assert_eq!(act::PersonView::ACTION, Action::PersonView);
    assert_eq!(<<act::ContactList as Act>::On as Subject>::NAME, Action::ContactList.subject());
    assert_eq!(subject::Organisation::NAME, "organisation");
}

#[test]
fn the_actions_of_a_role_are_those_the_table_names() {
    for role in Role::ALL {
        let listed: Vec<Action> = role.actions().collect();
        for action in Action::ALL {
            assert_eq!(listed.contains(action), rows(*action, role).next().is_some());
        }
    }
}

#[test]
fn a_role_without_a_row_is_refused_whatever_the_record_and_told_so() {
    let me = PersonId::from_uuid(Uuid::from_u128(1));
    let mine = Facts { about: Some(me), author: Some(me), is_shared: true, ..Facts::default() };
    for role in Role::ALL {
        let actor = Actor { org: OrgId::from_uuid(Uuid::from_u128(9)), person: me, role };
        for action in Action::ALL {
            let has_none = rows(*action, role).next().is_none();
            assert_eq!(reach(actor, *action).is_empty(), has_none);
            let because = decide(actor, *action, &mine).because;
            assert_eq!(because == Because::NotThisRole(*action), has_none, "{role:?} {action:?}");
        }
    }
}

#[test]
fn codes_lead_back_to_what_they_stand_for() {
    for role in Role::ALL {
        assert_eq!(Role::from_code(role.code()), Some(role));
    }
    for tie in Tie::ALL {
        assert_eq!(Tie::from_code(tie.code()), Some(tie));
    }
    assert_eq!((Role::from_code("Coordinator"), Tie::from_code("")), (None, None));
}

fn relation(row: Row) -> String {
    let relation = match row.relation {
        Relation::Organisation => "everywhere in the organisation",
        Relation::Own => "about oneself",
        Relation::Author => "written by oneself",
        Relation::Supports => "of somebody one supports",
        Relation::SupportedBy => "of one's own peer",
        Relation::Offered => "of somebody suggested, until both have answered",
        Relation::Supervises => "of somebody one supervises",
        Relation::SupervisesTheirPeer => "of somebody supported by a worker one supervises",
        Relation::SupervisesAuthor => "written by a worker one supervises",
    };
    match row.condition {
        Condition::Always => relation.to_owned(),
        Condition::NotAColleague => format!("{relation}, not a colleague's own"),
        Condition::Shared => format!("{relation}, if it was shared with the person"),
    }
}

/// `all`: every record of the organisation; `some`: only records that stand close; `-`: none.
fn overview() -> String {
    let mut text = format!("{:<20}", "");
    for role in Role::ALL {
        let _ = write!(text, "{:<15}", role.code());
    }
    for action in Action::ALL {
        let _ = write!(text, "\n{:<20}", action.name());
        for role in Role::ALL {
            let mut widest = "-";
            for row in rows(*action, role) {
                let is_all =
                    row.relation == Relation::Organisation && row.condition == Condition::Always;
                widest = if is_all || widest == "all" { "all" } else { "some" };
            }
            let _ = write!(text, "{widest:<15}");
        }
    }
    text
}

fn matrix() -> String {
    let mut text = overview();
    for action in Action::ALL {
        let _ = write!(text, "\n\n{} (on {}): {}", action.name(), action.subject(), action.about());
        for role in Role::ALL {
            for row in rows(*action, role) {
                let _ = write!(text, "\n  {:<14} {}", role.code(), relation(*row));
            }
        }
    }
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_whole_table_reads_as_it_was_last_reviewed() {
    insta::assert_snapshot!("matrix", matrix());
}
