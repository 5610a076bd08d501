//! Permits and scopes: the values without which the store does not answer.

use std::marker::PhantomData;

use kernel::access::{Act, Actor, Because, Facts, Reach, Subject, decide, reach};
use kernel::ids::{Id, OrgId, PersonId};
use uuid::Uuid;

use crate::db::{One, Permitted, Proof, Scoped};

/// One actor may do `A` to one record.
#[derive(Debug)]
pub struct Permit<A> {
    actor: Actor,
    record: Option<Uuid>,
    about: Option<PersonId>,
    because: Because,
    act: PhantomData<fn() -> A>,
}

/// The records one actor may do `A` to.
#[derive(Debug)]
pub struct Scope<A> {
    actor: Actor,
    reach: Reach,
    act: PhantomData<fn() -> A>,
}

/// Whoever looks, by any permit or scope: what else they may read is asked of the table again.
pub trait Looks: Proof<One> {
    fn actor(&self) -> Actor;
}

impl<A: Act> Looks for Permit<A> {
    fn actor(&self) -> Actor {
        self.actor
    }
}

impl<A: Act> Looks for Scope<A> {
    fn actor(&self) -> Actor {
        self.actor
    }
}

/// The answer was no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denied(pub Because);

impl<A: Act> Permit<A> {
    /// Asks the table about one record.
    pub(super) fn ask(actor: Actor, record: Option<Uuid>, facts: &Facts) -> Result<Self, Denied> {
        let decision = decide(actor, A::ACTION, facts);
        if !decision.is_allowed {
            return Err(Denied(decision.because));
        }
        Ok(Self { actor, record, about: facts.about, because: decision.because, act: PhantomData })
    }

    pub fn actor(&self) -> Actor {
        self.actor
    }

    pub fn because(&self) -> Because {
        self.because
    }

    /// The person the record is about, if it is about one.
    pub fn about(&self) -> Option<PersonId> {
        self.about
    }

    /// The record, as an id without a kind; `None` for the organisation as a whole.
    pub fn record(&self) -> Option<Uuid> {
        self.record
    }

    /// The record the permit is for; the organisation itself for actions on the whole of it.
    pub fn id(&self) -> Id<<A::On as Subject>::Kind> {
        Id::from_uuid(self.record.unwrap_or_else(|| self.actor.org.uuid()))
    }
}

impl<A: Act> Permitted for Permit<A> {
    fn org(&self) -> OrgId {
        self.actor.org
    }
}

impl<A: Act> Scope<A> {
    /// Asks the table about all records at once.
    pub(super) fn ask(actor: Actor) -> Result<Self, Denied> {
        let reach = reach(actor, A::ACTION);
        if reach.is_empty() {
            return Err(Denied(Because::NotThisRole(A::ACTION)));
        }
        Ok(Self { actor, reach, act: PhantomData })
    }

    pub fn actor(&self) -> Actor {
        self.actor
    }
}

impl<A: Act> Scoped for Scope<A> {
    fn actor(&self) -> Actor {
        self.actor
    }

    fn reach(&self) -> &Reach {
        &self.reach
    }
}
