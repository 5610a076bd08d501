//! Identifiers: one type for each thing, so that a person's id cannot stand where a contact's is meant.
//!
//! Every id is a UUID version 7 made by the server, which sorts by the time it was made.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// The id of one `K`.
pub struct Id<K> {
    uuid: Uuid,
    kind: PhantomData<fn() -> K>,
}

/// What an id can point at. The names are markers; no value of them exists.
pub mod kind {
    /// An organisation: the tenant that owns everything below it.
    pub enum Organisation {}
    /// A programme of an organisation.
    pub enum Programme {}
    /// One human.
    pub enum Person {}
    /// A way to sign in.
    pub enum Account {}
    /// An invitation to sign in for the first time.
    pub enum Invitation {}
    /// What someone hopes for from a peer.
    pub enum Ask {}
    /// Two people who do, might or did meet as peers.
    pub enum Relationship {}
    /// One entry of the activity log.
    pub enum Contact {}
    /// A peer support group the programme runs.
    pub enum Group {}
    /// One day on which a group met.
    pub enum Meeting {}
    /// That somebody came to a meeting.
    pub enum Attendance {}
    /// One entry of the directory: a service or a meeting.
    pub enum Resource {}
    /// One number people can call when it cannot wait.
    pub enum HelpLine {}
    /// One topic a programme added to its list.
    pub enum Topic {}
    /// One time somebody was pointed to a service, or came to us from one.
    pub enum Referral {}
    /// What one worker was certified as.
    pub enum Certificate {}
    /// One list brought in from a file.
    pub enum Import {}
    /// One background job.
    pub enum Job {}
    /// Two records that were put together.
    pub enum Merge {}
    /// One entry of the audit record.
    pub enum AuditEvent {}
    /// Everything an organisation owns, taken out once.
    pub enum Export {}
}

pub type OrgId = Id<kind::Organisation>;
pub type ProgrammeId = Id<kind::Programme>;
pub type PersonId = Id<kind::Person>;
pub type AccountId = Id<kind::Account>;
pub type InvitationId = Id<kind::Invitation>;
pub type AskId = Id<kind::Ask>;
pub type RelationshipId = Id<kind::Relationship>;
pub type ContactId = Id<kind::Contact>;
pub type GroupId = Id<kind::Group>;
pub type MeetingId = Id<kind::Meeting>;
pub type AttendanceId = Id<kind::Attendance>;
pub type ResourceId = Id<kind::Resource>;
pub type HelpLineId = Id<kind::HelpLine>;
pub type TopicId = Id<kind::Topic>;
pub type ReferralId = Id<kind::Referral>;
pub type CertificateId = Id<kind::Certificate>;
pub type ImportId = Id<kind::Import>;
pub type JobId = Id<kind::Job>;
pub type MergeId = Id<kind::Merge>;
pub type AuditEventId = Id<kind::AuditEvent>;
pub type ExportId = Id<kind::Export>;

impl<K> Id<K> {
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, kind: PhantomData }
    }

    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<K> FromStr for Id<K> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::try_parse(text).map(Self::from_uuid)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}
