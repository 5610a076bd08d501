//! What goes wrong beneath the program, in words for whoever looks after the machine.
//!
//! A code of SQLite or of a server says little to most people. Each fault that a machine can bring
//! has a sentence here: what is wrong, what it means for what was saved, and what to do.

use std::fmt;

/// A fault of a disk or of a server: no defect of the program, and it may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    DiskFull,
    DiskReadOnly,
    DiskFails,
    FileDamaged,
    ServerAway,
    ServerBusy,
    ServerDiskFull,
    ServerReadOnly,
    ServerDamaged,
}

impl Trouble {
    /// What is wrong, in a few words that may stand before anybody.
    pub const fn short(self) -> &'static str {
        match self {
            Self::DiskFull => "the disk is full",
            Self::DiskReadOnly => "the data folder can only be read",
            Self::DiskFails => "the disk refuses to write or read",
            Self::FileDamaged => "the database file is damaged",
            Self::ServerAway => "the database server does not answer",
            Self::ServerBusy => "the database server takes no further connection",
            Self::ServerDiskFull => "the database server's disk is full",
            Self::ServerReadOnly => "the database server only reads",
            Self::ServerDamaged => "the database server finds its files damaged",
        }
    }

    /// What it means, and what to do.
    const fn advice(self) -> &'static str {
        match self {
            Self::DiskFull => {
                "nothing that was saved is lost; make room, and the program goes on by itself"
            }
            Self::DiskReadOnly => {
                "nothing that was saved is lost; let the user who runs the program write there, and \
                 it goes on by itself"
            }
            Self::DiskFails => {
                "nothing that was saved is lost as far as the disk keeps it; look at the system's log \
                 and at the disk, and take a backup to another one"
            }
            Self::FileDamaged => {
                "stop the program, keep a copy of the whole folder, and put the last backup back: \
                 porchlight restore FILE --data DIR --replace"
            }
            Self::ServerAway => {
                "look whether it runs and whether its address is right; the program goes on by itself \
                 when it is back"
            }
            Self::ServerBusy => "raise its max_connections, or close other programs that use it",
            Self::ServerDiskFull => {
                "nothing that was saved is lost; make room there, and the program goes on by itself"
            }
            Self::ServerReadOnly => {
                "it is a standby, or was told to; give the address of the server that writes"
            }
            Self::ServerDamaged => {
                "stop the programs, keep a copy of its folder, and put the last backup back"
            }
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.short(), self.advice())
    }
}

/// What is wrong with a file of SQLite, where it is the machine's fault.
pub(super) fn of_sqlite(code: rusqlite::ErrorCode) -> Option<Trouble> {
    use rusqlite::ErrorCode::{
        CannotOpen, DatabaseCorrupt, DiskFull, PermissionDenied, ReadOnly, SystemIoFailure,
    };
    Some(match code {
        DiskFull => Trouble::DiskFull,
        ReadOnly | PermissionDenied => Trouble::DiskReadOnly,
        SystemIoFailure | CannotOpen => Trouble::DiskFails,
        DatabaseCorrupt => Trouble::FileDamaged,
        _ => return None,
    })
}

/// What is wrong with a server, by its code (PostgreSQL manual, appendix A).
pub(super) fn of_code(code: &str) -> Option<Trouble> {
    Some(match code {
        "53100" => Trouble::ServerDiskFull,
        "53300" => Trouble::ServerBusy,
        "25006" => Trouble::ServerReadOnly,
        "58030" | "XX001" | "XX002" => Trouble::ServerDamaged,
        // Shutting down, crashed, starting up; and the class of lost connections.
        "57P01" | "57P02" | "57P03" => Trouble::ServerAway,
        _ if code.starts_with("08") => Trouble::ServerAway,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_said_in_a_sentence_that_says_what_to_do() {
        let said = Trouble::DiskFull.to_string();
        assert!(said.starts_with("the disk is full; nothing that was saved is lost"), "{said}");
        assert!(!said.contains('\n') && !said.contains("  "), "{said}");
    }

    #[test]
    fn codes_of_a_server_are_told_apart() {
        assert_eq!(of_code("57P03"), Some(Trouble::ServerAway));
        assert_eq!(of_code("08006"), Some(Trouble::ServerAway));
        assert_eq!(of_code("53100"), Some(Trouble::ServerDiskFull));
        assert_eq!(of_code("23505"), None);
        assert_eq!(of_sqlite(rusqlite::ErrorCode::DatabaseBusy), None);
    }
}
