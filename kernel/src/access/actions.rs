//! Every action, one line each.
//!
//! The list makes three things from one line: the value ([`Action`]), a type of the same name in
//! [`act`] that routes and permits carry, and the kind of record the action is done to. The macro is
//! the one of this project's own (`docs/adr/0004-actions-are-types.md`): writing the three by hand is how they drift.

use super::Role;

/// A kind of record that access is decided about.
pub trait Subject: Send + Sync + 'static {
    /// The name in addresses (`/people/{person}`), in the audit record and in `explain-access`.
    const NAME: &'static str;
    /// The kind of id that names one record.
    type Kind: 'static;
}

/// The kinds of record that access is decided about.
pub mod subject {
    use super::Subject;
    use crate::ids::kind;

    /// The organisation as a whole: lists, settings, adding somebody.
    pub enum Organisation {}
    pub enum Person {}
    pub enum Ask {}
    pub enum Relationship {}
    pub enum Contact {}
    pub enum Group {}
    /// One day on which a group met.
    pub enum Meeting {}
    /// That somebody came to a meeting.
    pub enum Attendance {}
    pub enum Resource {}
    pub enum Referral {}
    pub enum Certificate {}
    /// Two records that were put together; about the person who was kept.
    pub enum Merge {}

    impl Subject for Organisation {
        const NAME: &'static str = "organisation";
        type Kind = kind::Organisation;
    }
    impl Subject for Person {
        const NAME: &'static str = "person";
        type Kind = kind::Person;
    }
    impl Subject for Ask {
        const NAME: &'static str = "ask";
        type Kind = kind::Ask;
    }
    impl Subject for Relationship {
        const NAME: &'static str = "relationship";
        type Kind = kind::Relationship;
    }
    impl Subject for Contact {
        const NAME: &'static str = "contact";
        type Kind = kind::Contact;
    }
    impl Subject for Group {
        const NAME: &'static str = "group";
        type Kind = kind::Group;
    }
    impl Subject for Meeting {
        const NAME: &'static str = "meeting";
        type Kind = kind::Meeting;
    }
    impl Subject for Attendance {
        const NAME: &'static str = "attendance";
        type Kind = kind::Attendance;
    }
    impl Subject for Resource {
        const NAME: &'static str = "resource";
        type Kind = kind::Resource;
    }
    impl Subject for Referral {
        const NAME: &'static str = "referral";
        type Kind = kind::Referral;
    }
    impl Subject for Certificate {
        const NAME: &'static str = "certificate";
        type Kind = kind::Certificate;
    }
    impl Subject for Merge {
        const NAME: &'static str = "merge";
        type Kind = kind::Merge;
    }
}

/// An action as a type, so that a route or a permit without one does not compile.
pub trait Act: Send + Sync + 'static {
    const ACTION: Action;
    /// The kind of record the action is done to.
    type On: Subject;
}

macro_rules! actions {
    ($($name:ident on $subject:ident, $about:literal;)*) => {
        /// Something that can be done, to which the access table says who may.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $(#[doc = $about] $name,)* }

        impl Action {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name used in the audit record, in logs and in the docs.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// What it means, in plain words: "may ..." plus these words.
            pub const fn about(self) -> &'static str {
                match self { $(Self::$name => $about,)* }
            }

            /// The name of the kind of record it is done to.
            pub const fn subject(self) -> &'static str {
                match self { $(Self::$name => <subject::$subject as Subject>::NAME,)* }
            }
        }

        /// The actions as types.
        pub mod act {
            use super::{Act, Action, subject};
            $(#[doc = $about] pub struct $name;
              impl Act for $name { const ACTION: Action = Action::$name; type On = subject::$subject; })*
        }
    };
}

actions! {
    OwnWeek on Organisation, "open the own week";
    TodayView on Organisation, "see who waits and who was asked";
    TeamView on Organisation, "see the peer workers one supports and what they want to talk about";
    OwnSessions on Organisation, "see and end the own signed-in devices";
    OwnPassword on Organisation, "change the own password";
    OwnPage on Organisation, "open the page about oneself and who can see what";

    PersonView on Person, "open a person's page";
    PersonList on Person, "find and list people";
    PersonAdd on Organisation, "add a person";
    PersonRevise on Person, "change how a person wants to be called and what makes a peer for them";
    PersonReach on Person, "see and change how a person can be reached safely";
    PersonProfile on Person, "read what a person shows to a peer";
    PersonInvite on Person, "invite a person to sign in";
    PersonAccess on Person, "see people by name and role alone, to settle who may do what";
    PersonWorkerProfile on Person, "change what a peer worker agreed to and says of themselves";
    RoleGrant on Person, "give or end a person's role";
    ColleagueList on Person, "find and list colleagues by name and role";
    ColleagueView on Person, "read a colleague's name, roles and what they agreed to as a worker";
    SupervisionSet on Person, "say who supervises a colleague";
    DuplicateList on Person, "see which two records may be one person";
    PersonMerge on Person, "say whether two records are one person, and put them together";
    MergeUndo on Merge, "see what was put together, and take it apart again";

    AskMake on Person, "say what a person hopes for from a peer";
    AskView on Ask, "read an ask";
    AskList on Ask, "see who is waiting";
    AskWithdraw on Ask, "take an ask back";
    AskSuggest on Ask, "see who could fit and ask a peer";
    RelationshipView on Relationship, "read how two people stand as peers";
    RelationshipList on Relationship, "see one's own peers, or one's people";
    RelationshipAnswer on Relationship, "say yes or not this time to a suggested peer";
    RelationshipMove on Relationship, "ask for another day to talk";
    RelationshipPause on Relationship, "pause, close or reopen, without a reason";

    ContactRecord on Organisation, "put an entry in the activity log";
    ContactRecordWith on Person, "put an entry about time with a person in the activity log";
    ContactView on Contact, "read an entry of the activity log";
    ContactList on Contact, "list entries of the activity log";
    ContactUndo on Contact, "take back an entry just made";
    ContactDiscuss on Contact, "say that an entry was talked about in supervision";
    WorkCount on Organisation, "see counts, never people";

    GroupList on Group, "find the groups the programme runs";
    GroupView on Group, "open the page of a group";
    GroupAdd on Organisation, "add a group";
    GroupRevise on Group, "change what is said of a group";
    MeetingRecord on Group, "write down that a group met";
    MeetingView on Meeting, "see when a group met and how many came";
    MeetingRevise on Meeting, "change or take back what was written of a meeting";
    AttendanceList on Attendance, "see who came to a group";

    ResourceFind on Resource, "search the directory";
    ResourceView on Resource, "open an entry of the directory";
    ResourceImport on Organisation, "bring a directory or a list of meetings in";
    ResourceVerify on Resource, "say that an entry of the directory was checked today";

    ReferralList on Person, "see where a person was pointed to, and from where they came to us";
    ReferralAdd on Person, "note that a person was pointed to a service, or came to us from one";
    ReferralView on Referral, "read one time a person was pointed to a service";
    ReferralSettle on Referral, "say what came of pointing a person to a service";
    ReferralUndo on Referral, "take back what was noted about pointing a person to a service";

    CertificateList on Person, "see what a colleague was certified as, and until when";
    CertificateAdd on Person, "write down what a colleague was certified as";
    CertificateRevise on Certificate, "change, renew or take off a certificate";

    ImportMake on Organisation, "bring people, contacts, hours, groups, referrals and certificates in from a file, and take that back";

    PayView on Organisation, "see what occupations near to peer work pay";

    SettingsView on Organisation, "see what the programme has settled for itself";
    SettingsRevise on Organisation, "change the programme's names, time zone, language and where Leave fast leads";
    TopicRevise on Organisation, "choose the topics people can pick, and add some";
    HelpLineRevise on Organisation, "add, change, move and take off lines for help";
    HelpLineTry on Organisation, "say that a line for help was called and answered";

    ExportView on Organisation, "see when everything was taken out, by whom, and why";
    ExportMake on Organisation, "take everything the organisation owns out";
    ExportStop on Organisation, "stop an export that is being made";
    ExportFetch on Organisation, "fetch the file of an export one asked for";
    OwnCopy on Organisation, "take a copy of what is kept about oneself";
    PersonCopy on Person, "make a copy of what is kept about a person, for them";

    JobList on Organisation, "see background work that got stuck, and try it again";
    AuditList on Organisation, "see who changed what";
}

impl Role {
    /// The actions the table gives this role in any relation.
    pub fn actions(self) -> impl Iterator<Item = Action> {
        Action::ALL.iter().copied().filter(move |action| {
            super::policy::TABLE.iter().any(|row| row.action == *action && row.role == self)
        })
    }
}
