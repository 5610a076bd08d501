//! What somebody is here as, by the word of a spreadsheet.

use super::Reason;
use super::words::has;
use crate::access::Role;
use crate::text::fold;

/// The two roles that a file can give. Every other lets somebody see more than their own people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArrivingRole {
    Participant,
    PeerWorker,
}

impl ArrivingRole {
    pub const ALL: [Self; 2] = [Self::Participant, Self::PeerWorker];

    /// The word in storage, forms and commands: that of the role itself.
    pub const fn code(self) -> &'static str {
        self.role().code()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The role as the access table knows it.
    pub const fn role(self) -> Role {
        match self {
            Self::Participant => Role::Participant,
            Self::PeerWorker => Role::PeerWorker,
        }
    }
}

const PARTICIPANT: &str = "participant, participante, client, cliente, member, miembro, person, \
     persona, youth, joven, student, estudiante, resident, residente, guest, peer supported";
const WORKER: &str = "peer worker, peer, peer specialist, peer support specialist, peer supporter, \
     recovery coach, coach, volunteer, peer mentor, mentor, mentora, staff, acompanante, voluntario, \
     voluntaria, advocate, promotor, promotora";
const BY_HAND: &str = "supervisor, supervisora, coordinator, coordinador, coordinadora, \
     administrator, administrador, administradora, admin, director, directora, manager, evaluator, \
     evaluador, evaluadora, funder";

/// Reads a role. One that opens more than somebody's own people is given by hand.
pub fn read_role(text: &str) -> Result<ArrivingRole, Reason> {
    let folded = fold(text);
    let is = |words: &str| has(words, &folded);
    match (is(PARTICIPANT), is(WORKER), is(BY_HAND)) {
        (true, ..) => Ok(ArrivingRole::Participant),
        (_, true, _) => Ok(ArrivingRole::PeerWorker),
        (.., true) => Err(Reason::RoleByHand),
        _ => Err(Reason::WordUnknown),
    }
}
