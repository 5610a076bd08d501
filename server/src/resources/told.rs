//! An import in words: what was changed, what was refused, and why a file cannot be read.

use kernel::resources::{FileFault, Mend, RefusalKind};

use super::reading::{Encoding, Format, Table};
use crate::web::words::{Arg, Words};

/// Words in the names of files and folders that say nothing about whose list it is.
const FILE_WORDS: &[&str] = &[
    "input",
    "output",
    "data",
    "csv",
    "json",
    "hsds",
    "export",
    "exports",
    "import",
    "feed",
    "feeds",
    "file",
    "files",
    "table",
    "tables",
    "download",
    "downloads",
    "latest",
    "new",
    "final",
    "tmp",
    "tsml",
    "format",
    "v",
];

/// Whether a folded word of a file's name says nothing about whose list it is: a number, or `output`.
pub fn is_file_word(word: &str) -> bool {
    FILE_WORDS.contains(&word) || word.chars().all(|c| c.is_ascii_digit())
}

fn key(group: &str, code: &str) -> String {
    format!("resources-{group}-{}", code.replace('_', "-"))
}

/// What was changed, with the values.
pub fn mended(words: Words, mend: &Mend) -> String {
    let args = [
        ("field", Arg::Text(&mend.field)),
        ("was", Arg::Text(&mend.was)),
        ("now", Arg::Text(&mend.now)),
    ];
    words.with(&key("mended", mend.kind.code()), &args)
}

/// Why a row cannot be used.
pub fn refused(words: Words, why: RefusalKind) -> String {
    words.t(&key("refused", why.code())).into_owned()
}

/// The rows of a table: "services at places".
pub fn table(words: Words, table: Table) -> String {
    words.t(&key("table", table.code())).into_owned()
}

/// The kind of file: "HSDS 3.0 tables".
pub fn format(words: Words, format: Format) -> String {
    words.t(&key("format", format.code())).into_owned()
}

/// The name of an encoding.
pub fn encoding(words: Words, encoding: Encoding) -> String {
    words.t(&key("encoding", encoding.code())).into_owned()
}

/// Why a whole file cannot be read.
pub fn file_fault(words: Words, fault: &FileFault) -> String {
    let key = key("file", fault.code());
    let say = |name: &str, more: &[(&str, Arg<'_>)]| {
        let mut args = vec![("name", Arg::Text(name))];
        args.extend_from_slice(more);
        words.with(&key, &args)
    };
    match fault {
        FileFault::NotFound { name }
        | FileFault::Empty { name }
        | FileFault::NotText { name }
        | FileFault::NoDirectory { name }
        | FileFault::LooksLikeMeetings { name }
        | FileFault::LooksLikeDirectory { name }
        | FileFault::FolderOfMeetings { name }
        | FileFault::NoList { name } => say(name, &[]),
        FileFault::Unreadable { name, reason } => say(name, &[("reason", Arg::Text(reason))]),
        FileFault::TooLarge { name, limit_mib } => {
            say(name, &[("limit", Arg::Text(&limit_mib.to_string()))])
        }
        FileFault::NothingRecognised { name, found } | FileFault::OnlyBelow { name, found } => {
            say(name, &[("found", Arg::Text(found))])
        }
        FileFault::Json { name, line, column, reason } => {
            let reason = words.t(&self::key("json", reason.code()));
            let (line, column) = (line.to_string(), column.to_string());
            let more = [
                ("line", Arg::Text(&line)),
                ("column", Arg::Text(&column)),
                ("reason", Arg::Text(&reason)),
            ];
            say(name, &more)
        }
    }
}
