//! The table: action x role x relation x condition.
//!
//! A row allows; nothing forbids, and what no row allows is refused. Reading order is by action, then
//! by how close the relation is. The evaluator has no row over a record with a name in it.

use super::Condition::{Always, NotAColleague, Shared};
use super::Relation::{
    Author, Offered, Organisation, Own, Supervises, SupervisesAuthor, SupervisesTheirPeer,
    SupportedBy, Supports,
};
use super::Role::{Administrator, Coordinator, Evaluator, Participant, PeerWorker, Supervisor};
use super::{Action, Condition, Relation, Role};

/// One permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub action: Action,
    pub role: Role,
    pub relation: Relation,
    pub condition: Condition,
}

const fn row(action: Action, role: Role, relation: Relation, condition: Condition) -> Row {
    Row {
        action,
        role,
        relation,
        condition,
    }
}

/// Who may. Everything else may not.
pub const TABLE: &[Row] = &[
    row(Action::OwnWeek, Participant, Organisation, Always),
    row(Action::OwnWeek, PeerWorker, Organisation, Always),
    row(Action::OwnWeek, Supervisor, Organisation, Always),
    row(Action::OwnWeek, Coordinator, Organisation, Always),
    row(Action::OwnWeek, Evaluator, Organisation, Always),
    row(Action::OwnWeek, Administrator, Organisation, Always),
    row(Action::OwnSessions, Participant, Organisation, Always),
    row(Action::OwnSessions, PeerWorker, Organisation, Always),
    row(Action::OwnSessions, Supervisor, Organisation, Always),
    row(Action::OwnSessions, Coordinator, Organisation, Always),
    row(Action::OwnSessions, Evaluator, Organisation, Always),
    row(Action::OwnSessions, Administrator, Organisation, Always),
    //
    row(Action::PersonView, Participant, Own, Always),
    row(Action::PersonView, PeerWorker, Own, Always),
    row(Action::PersonView, PeerWorker, Supports, Always),
    row(Action::PersonView, Supervisor, Own, Always),
    row(Action::PersonView, Supervisor, Supervises, Always),
    row(
        Action::PersonView,
        Supervisor,
        SupervisesTheirPeer,
        NotAColleague,
    ),
    row(Action::PersonView, Coordinator, Own, Always),
    row(Action::PersonView, Coordinator, Organisation, NotAColleague),
    row(Action::PersonList, PeerWorker, Supports, Always),
    row(Action::PersonList, Supervisor, Supervises, Always),
    row(
        Action::PersonList,
        Supervisor,
        SupervisesTheirPeer,
        NotAColleague,
    ),
    row(Action::PersonList, Coordinator, Organisation, NotAColleague),
    row(Action::PersonAdd, Coordinator, Organisation, Always),
    row(Action::PersonRevise, Participant, Own, Always),
    row(Action::PersonRevise, PeerWorker, Own, Always),
    row(Action::PersonRevise, Supervisor, Own, Always),
    row(Action::PersonRevise, Coordinator, Own, Always),
    row(
        Action::PersonRevise,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::PersonReach, Participant, Own, Always),
    row(Action::PersonReach, PeerWorker, Own, Always),
    row(Action::PersonReach, PeerWorker, Supports, Always),
    row(Action::PersonReach, Supervisor, Own, Always),
    row(Action::PersonReach, Coordinator, Own, Always),
    row(
        Action::PersonReach,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::PersonProfile, Participant, Own, Always),
    row(Action::PersonProfile, Participant, Offered, Always),
    row(Action::PersonProfile, Participant, SupportedBy, Always),
    row(Action::PersonProfile, PeerWorker, Own, Always),
    row(Action::PersonProfile, PeerWorker, Offered, Always),
    row(Action::PersonProfile, PeerWorker, Supports, Always),
    row(Action::PersonProfile, Coordinator, Organisation, Always),
    row(Action::PersonInvite, Coordinator, Organisation, Always),
    row(Action::PersonInvite, Administrator, Organisation, Always),
    row(Action::RoleGrant, Administrator, Organisation, Always),
    row(Action::RoleGrant, Coordinator, Organisation, Always),
    //
    row(Action::AskMake, Participant, Own, Always),
    row(Action::AskMake, Coordinator, Organisation, NotAColleague),
    row(Action::AskView, Participant, Own, Always),
    row(Action::AskView, PeerWorker, Offered, Always),
    row(Action::AskView, PeerWorker, Supports, Always),
    row(Action::AskView, Coordinator, Organisation, NotAColleague),
    row(Action::AskList, Participant, Own, Always),
    row(Action::AskList, Coordinator, Organisation, NotAColleague),
    row(Action::AskWithdraw, Participant, Own, Always),
    row(
        Action::AskWithdraw,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::AskSuggest, Coordinator, Organisation, NotAColleague),
    row(Action::RelationshipView, Participant, Own, Always),
    row(Action::RelationshipView, PeerWorker, Author, Always),
    row(
        Action::RelationshipView,
        Supervisor,
        SupervisesAuthor,
        NotAColleague,
    ),
    row(
        Action::RelationshipView,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::RelationshipList, Participant, Own, Always),
    row(Action::RelationshipList, PeerWorker, Author, Always),
    row(
        Action::RelationshipList,
        Supervisor,
        SupervisesAuthor,
        NotAColleague,
    ),
    row(
        Action::RelationshipList,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::RelationshipAnswer, Participant, Own, Always),
    row(Action::RelationshipAnswer, PeerWorker, Author, Always),
    row(
        Action::RelationshipAnswer,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::RelationshipPause, Participant, Own, Always),
    row(Action::RelationshipPause, PeerWorker, Author, Always),
    row(
        Action::RelationshipPause,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    //
    row(Action::ContactRecord, PeerWorker, Organisation, Always),
    row(Action::ContactRecord, Supervisor, Organisation, Always),
    row(Action::ContactRecord, Coordinator, Organisation, Always),
    row(Action::ContactRecordWith, PeerWorker, Supports, Always),
    row(
        Action::ContactRecordWith,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::ContactView, Participant, Own, Shared),
    row(Action::ContactView, PeerWorker, Author, Always),
    row(Action::ContactView, PeerWorker, Supports, Shared),
    row(Action::ContactView, Supervisor, Author, Always),
    row(
        Action::ContactView,
        Supervisor,
        SupervisesAuthor,
        NotAColleague,
    ),
    row(Action::ContactView, Coordinator, Author, Always),
    row(
        Action::ContactView,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::ContactList, Participant, Own, Shared),
    row(Action::ContactList, PeerWorker, Author, Always),
    row(Action::ContactList, PeerWorker, Supports, Shared),
    row(Action::ContactList, Supervisor, Author, Always),
    row(
        Action::ContactList,
        Supervisor,
        SupervisesAuthor,
        NotAColleague,
    ),
    row(Action::ContactList, Coordinator, Author, Always),
    row(
        Action::ContactList,
        Coordinator,
        Organisation,
        NotAColleague,
    ),
    row(Action::ContactUndo, PeerWorker, Author, Always),
    row(Action::ContactUndo, Supervisor, Author, Always),
    row(Action::ContactUndo, Coordinator, Author, Always),
    row(Action::WorkCount, Supervisor, Organisation, Always),
    row(Action::WorkCount, Coordinator, Organisation, Always),
    row(Action::WorkCount, Evaluator, Organisation, Always),
    //
    row(Action::ResourceFind, Participant, Organisation, Always),
    row(Action::ResourceFind, PeerWorker, Organisation, Always),
    row(Action::ResourceFind, Supervisor, Organisation, Always),
    row(Action::ResourceFind, Coordinator, Organisation, Always),
    row(Action::ResourceView, Participant, Organisation, Always),
    row(Action::ResourceView, PeerWorker, Organisation, Always),
    row(Action::ResourceView, Supervisor, Organisation, Always),
    row(Action::ResourceView, Coordinator, Organisation, Always),
    row(Action::ResourceImport, Coordinator, Organisation, Always),
    row(Action::ResourceVerify, PeerWorker, Organisation, Always),
    row(Action::ResourceVerify, Coordinator, Organisation, Always),
    //
    row(Action::JobList, Administrator, Organisation, Always),
    row(Action::AuditList, Administrator, Organisation, Always),
];
