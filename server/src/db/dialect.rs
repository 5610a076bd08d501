//! The handful of true differences between the engines.

/// A column of text in the order of its bytes, for PostgreSQL.
const ORDERED: &str = " TEXT COLLATE \"C\"";

/// Which engine answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    Lite,
    Pg,
}

impl Dialect {
    /// The name for logs, metrics and `check`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lite => "sqlite",
            Self::Pg => "postgres",
        }
    }

    /// A placeholder for the value at `position`, counted from 1.
    pub(super) fn placeholder(self, position: usize) -> String {
        match self {
            Self::Lite => format!("?{position}"),
            Self::Pg => format!("${position}"),
        }
    }

    /// Turns `$1` into this engine's placeholder. SQLite would take `$1` for a name, not a number.
    pub(super) fn number(self, text: &str) -> String {
        if self == Self::Pg {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let starts_number = letters.peek().is_some_and(char::is_ascii_digit);
            out.push(if letter == '$' && starts_number { '?' } else { letter });
        }
        out
    }

    /// The text of a migration in this engine's words.
    ///
    /// `{id}`, `{int}`, `{real}`, `{bytes}` are column types; `{kept}` ends a table whose rows are
    /// stored in the order of their key.
    pub(super) fn schema(self, text: &str) -> String {
        let (id, int, real, bytes, kept) = match self {
            Self::Lite => ("BLOB", "INTEGER", "REAL", "BLOB", "STRICT, WITHOUT ROWID"),
            Self::Pg => ("uuid", "bigint", "double precision", "bytea", ""),
        };
        let text = match self {
            Self::Lite => text.to_owned(),
            // Text is ordered and compared by its bytes, as in SQLite, whatever the server's language:
            // finding words by their beginning depends on it.
            // A text may pass here twice.
            Self::Pg => text.replace(ORDERED, " TEXT").replace(" TEXT", ORDERED),
        };
        text.replace("{id}", id)
            .replace("{int}", int)
            .replace("{real}", real)
            .replace("{bytes}", bytes)
            .replace("{kept}", kept)
    }

    /// What the claim of the next job adds so that two nodes do not wait for each other's rows.
    ///
    /// SQLite has one writer at a time, which is all the locking there is.
    pub(super) const fn skip_locked(self) -> &'static str {
        match self {
            Self::Lite => "",
            Self::Pg => "FOR UPDATE SKIP LOCKED",
        }
    }
}
