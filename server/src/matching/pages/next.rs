//! What happens next for somebody who waits, for whoever looks for a peer with them.

use kernel::access::Role;
use kernel::access::act::RelationshipList;
use kernel::matching::{Answer, Partner};

use crate::access::Scope;
use crate::db::{Reads, Stored};
use crate::matching::kept::{NextStep, Reopening};
use crate::matching::labels::first_name;
use crate::matching::store::{self, Acquaintance};
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// The next step in words; `person` is who waits.
pub fn next_text(shell: &Shell, next: &NextStep, person: &str) -> String {
    let with = |key: &str, worker: &str| {
        shell.with(key, &[("name", Arg::Text(worker)), ("person", Arg::Text(first_name(person)))])
    };
    match next {
        NextStep::Look => shell.t("matching-next-look").into_owned(),
        NextStep::LookAgain { worker, said_by: Partner::Worker } => {
            with("matching-next-again-worker", first_name(worker))
        }
        NextStep::LookAgain { worker, said_by: Partner::Participant } => {
            with("matching-next-again-person", first_name(worker))
        }
        NextStep::WorkerAnswers { worker, .. } => with("matching-next-worker", worker),
        NextStep::PersonAnswers { worker, .. } => with("matching-next-person", worker),
    }
}

/// Pairs of whom one asked to open again. They wait for an answer, and are in no line.
pub async fn reopening(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    most: u32,
) -> Stored<Vec<Reopening>> {
    let all = store::asked_again(db, seen_by, most).await?;
    let again = all.into_iter().map(|one| {
        let next = one.next();
        Reopening { relationship: one.pair.relationship, person: one.pair.person, next }
    });
    Ok(again.collect())
}

impl Acquaintance {
    /// Whether the other one has said yes already, for one of the two.
    pub(super) fn is_wished(&self, role: Role) -> bool {
        let other = if role == Role::Participant { self.worker_answer } else { self.person_answer };
        other == Answer::Yes
    }

    /// Whose answer is awaited, of two who are being asked.
    pub(super) fn next(&self) -> NextStep {
        let (relationship, worker) = (self.pair.relationship, self.worker_called.clone());
        if self.worker_answer == Answer::Asked {
            NextStep::WorkerAnswers { relationship, worker }
        } else {
            NextStep::PersonAnswers { relationship, worker }
        }
    }
}
