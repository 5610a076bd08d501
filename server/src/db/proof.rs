//! What must be shown before a statement runs.

use std::marker::PhantomData;

use kernel::access::{Act, Actor, Reach};
use kernel::ids::OrgId;

use super::sql::{Bare, Many, One};

/// Evidence that a statement of kind `Needs` may run. Only this folder can say what counts.
pub trait Proof<Needs>: sealed::Sealed + Sync {
    /// The organisation the statement stays within.
    fn org(&self) -> Option<OrgId>;
    /// The filter for statements over many records, with whom it is for.
    fn reach(&self) -> Option<(Actor, &Reach)> {
        None
    }
}

mod sealed {
    pub trait Sealed {}
}

/// The part of a permit that the store understands. Made by `access` alone.
pub trait Permitted: Sync {
    fn org(&self) -> OrgId;
}

/// The part of a scope that the store understands. Made by `access` alone.
pub trait Scoped: Sync {
    fn actor(&self) -> Actor;
    fn reach(&self) -> &Reach;
}

impl<A: Act> sealed::Sealed for crate::access::Permit<A> {}
impl<A: Act> Proof<One> for crate::access::Permit<A> {
    fn org(&self) -> Option<OrgId> {
        Some(Permitted::org(self))
    }
}

impl<A: Act> sealed::Sealed for crate::access::Scope<A> {}
impl<A: Act> Proof<One> for crate::access::Scope<A> {
    fn org(&self) -> Option<OrgId> {
        Some(self.actor().org)
    }
}
impl<A: Act> Proof<Many> for crate::access::Scope<A> {
    fn org(&self) -> Option<OrgId> {
        Some(self.actor().org)
    }
    fn reach(&self) -> Option<(Actor, &Reach)> {
        Some((self.actor(), Scoped::reach(self)))
    }
}

/// The program itself, or the operator at the machine, with the reason it needs no person's permit.
///
/// A test lists every place that makes one; the list only shrinks.
#[derive(Debug, Clone, Copy)]
pub struct System {
    org: Option<OrgId>,
    reason: &'static str,
    private: PhantomData<()>,
}

impl System {
    /// Across organisations, for statements of the platform.
    pub const fn because(reason: &'static str) -> Self {
        Self { org: None, reason, private: PhantomData }
    }

    /// Within one organisation.
    #[must_use]
    pub const fn within(self, org: OrgId) -> Self {
        Self { org: Some(org), ..self }
    }

    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    pub const fn org(&self) -> Option<OrgId> {
        self.org
    }
}

impl sealed::Sealed for System {}
impl Proof<One> for System {
    fn org(&self) -> Option<OrgId> {
        self.org
    }
}
impl Proof<Bare> for System {
    fn org(&self) -> Option<OrgId> {
        self.org
    }
}
