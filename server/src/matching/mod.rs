//! Stand-in until the real face is merged.
use crate::access::{FactsOf, Routes, Scope};
use crate::db::{One, Proof, Reads, Stored, Tx};
use crate::frame::{MenuItem, Saved};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::RelationshipList;
use kernel::ids::{PersonId, RelationshipId};
pub fn routes() -> Routes { Routes::new() }
pub fn menu() -> Vec<MenuItem> { Vec::new() }
pub fn saved() -> Vec<Saved> { Vec::new() }
pub fn facts() -> Vec<FactsOf> { vec![] }
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairState { Active, Paused }
#[derive(Debug, Clone)]
pub struct Pair { pub relationship: RelationshipId, pub person: PersonId, pub worker: PersonId, pub state: PairState, pub hello_every_days: Option<u16>, pub last_reached_at: Option<Timestamp>, pub follow_up_on: Option<Date>, pub paused_until_on: Option<Date>, pub began_at: Option<Timestamp> }
pub async fn pairs(_db: &mut impl Reads, _by: &Scope<RelationshipList>, _s: &[PairState]) -> Stored<Vec<Pair>> { Ok(vec![]) }
pub async fn pair_between(_db: &mut impl Reads, _by: &impl Proof<One>, _w: PersonId, _p: PersonId) -> Stored<Option<Pair>> { Ok(None) }
pub async fn reached(_tx: &mut Tx, _by: &impl Proof<One>, _r: RelationshipId, _at: Option<Timestamp>, _f: Option<Date>) -> Stored<()> { Ok(()) }
pub async fn set_last_reached(_tx: &mut Tx, _by: &impl Proof<One>, _r: RelationshipId, _at: Option<Timestamp>) -> Stored<()> { Ok(()) }
