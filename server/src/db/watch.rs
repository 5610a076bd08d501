//! Says once in the log that a disk or a server does not do its part, and once that it does again.
//!
//! Every request that fails has a line of its own; this one tells the operator what it is about and
//! what to do, however many fail, and whether anybody looks at readiness or not.

use std::sync::{Arc, Mutex, PoisonError};

use super::{StoreError, Stored, Trouble};

#[derive(Debug, Clone, Default)]
pub(super) struct Watch(Arc<Mutex<Option<Trouble>>>);

impl Watch {
    /// Takes note of how a change ended.
    pub fn ended<T>(&self, change: &Stored<T>) {
        match change {
            Ok(_) => self.becomes(None),
            Err(StoreError::Trouble(trouble)) => self.becomes(Some(*trouble)),
            // A defect or a conflict says nothing about the machine.
            Err(_) => {}
        }
    }

    /// Takes note of a statement in the middle: only its end shows that a change was kept.
    pub fn saw<T>(&self, statement: &Stored<T>) {
        if let Err(StoreError::Trouble(trouble)) = statement {
            self.becomes(Some(*trouble));
        }
    }

    fn becomes(&self, now: Option<Trouble>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if *known == now {
            return;
        }
        *known = now;
        match now {
            Some(trouble) => tracing::error!(%trouble, "changes cannot be kept"),
            None => tracing::info!("changes are kept again"),
        }
    }
}
