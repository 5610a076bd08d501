//! The project's own files, as tests read them: code, strings and comments told apart.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the checkout.
pub fn top() -> PathBuf {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server.parent().expect("the server stands inside the workspace").to_owned()
}

/// A text in double quotes, as the program sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Counted from 1.
    pub line: usize,
    /// Where the opening quote stands in the code.
    pub at: usize,
    pub value: String,
}

/// One file in Rust.
#[derive(Debug, Clone)]
pub struct Source {
    /// From the top of the checkout, with `/`.
    pub path: String,
    pub raw: String,
    /// The file with comments and the insides of strings blanked out; every byte at its old place.
    pub code: String,
    pub texts: Vec<Text>,
}

impl Source {
    pub fn read(path: &str) -> Self {
        let raw = fs::read_to_string(top().join(path)).expect("the file is text");
        Self::of(path, &raw)
    }

    pub fn of(path: &str, raw: &str) -> Self {
        let (code, texts) = split(raw);
        Self { path: path.to_owned(), raw: raw.to_owned(), code, texts }
    }

    /// The same without the tests at its end.
    pub fn production(&self) -> Self {
        let Some(end) = self.code.find("#[cfg(test)]") else {
            return self.clone();
        };
        let texts = self.texts.iter().filter(|text| text.at < end).cloned().collect();
        let (raw, code) = (self.raw[..end].to_owned(), self.code[..end].to_owned());
        Self { path: self.path.clone(), raw, code, texts }
    }

    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    pub fn line_at(&self, at: usize) -> usize {
        self.raw[..at].matches('\n').count() + 1
    }

    /// How often a word stands in the code, as a word of its own.
    pub fn count(&self, word: &str) -> usize {
        self.places(word).len()
    }

    pub fn places(&self, word: &str) -> Vec<usize> {
        let is_part =
            |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let starts = self.code.match_indices(word).map(|(at, _)| at);
        starts
            .filter(|at| {
                let before = self.code[..*at].chars().next_back();
                let after = self.code[at + word.len()..].chars().next();
                let ends_open = word.ends_with(|c: char| !c.is_alphanumeric() && c != '_');
                !is_part(before) && (ends_open || !is_part(after))
            })
            .collect()
    }
}

/// Every Rust file under a folder, sorted.
pub fn rust_under(folder: &str) -> Vec<Source> {
    files_under(folder, &["rs"]).iter().map(|path| Source::read(path)).collect()
}

/// What the project's own programs may still write into the tree, and others' work beside it.
const NOT_OURS: [&str; 6] = ["target", "node_modules", ".git", "data", "practice", "vendor"];

/// Paths of files with one of the endings, from the top of the checkout; all of them without endings.
pub fn files_under(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![top().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            let kind = entry.file_type().expect("a kind");
            if kind.is_dir() {
                let is_source = path.ends_with("src/practice");
                if is_source || !NOT_OURS.contains(&name.as_ref()) {
                    waiting.push(path);
                }
            } else if kind.is_file() && name != ".git" {
                let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
                if endings.is_empty() || endings.contains(&ending) {
                    found.push(from_top(&path));
                }
            }
        }
    }
    found.sort();
    found
}

fn from_top(path: &Path) -> String {
    let inside = path.strip_prefix(top()).expect("it is in the checkout");
    inside.to_string_lossy().replace('\\', "/")
}

/// Blanks comments and strings, and collects the strings.
fn split(raw: &str) -> (String, Vec<Text>) {
    let bytes = raw.as_bytes();
    let mut code = bytes.to_vec();
    let mut texts = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let end = if rest.starts_with(b"//") {
            at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            at + raw[at..].find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((value, length)) = literal(raw, at) {
            texts.push(Text { line: raw[..at].matches('\n').count() + 1, at, value });
            at + length
        } else if rest[0] == b'\'' {
            let length = letter(&raw[at..]);
            if length == 0 {
                at += 1;
                continue;
            }
            at + length
        } else {
            at += 1;
            continue;
        };
        for byte in &mut code[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    (String::from_utf8(code).expect("only whole letters were blanked"), texts)
}

/// The string that starts here, unescaped, and how long it is in the file.
fn literal(raw: &str, at: usize) -> Option<(String, usize)> {
    let rest = &raw[at..];
    if let Some(hashes) =
        rest.strip_prefix('r').map(|rest| rest.len() - rest.trim_start_matches('#').len())
        && rest[1 + hashes..].starts_with('"')
        && !raw[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
    {
        let end = format!("\"{}", "#".repeat(hashes));
        let start = 2 + hashes;
        let length = rest[start..].find(&end)?;
        return Some((rest[start..start + length].to_owned(), start + length + end.len()));
    }
    let inside = rest.strip_prefix('"')?;
    let mut value = String::new();
    let mut letters = inside.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '"' => return Some((value, place + 2)),
            '\\' => match letters.next()?.1 {
                // A line that goes on: the break and the white space after it are not in the text.
                '\n' => while letters.next_if(|(_, next)| next.is_whitespace()).is_some() {},
                'n' => value.push('\n'),
                't' => value.push('\t'),
                other => value.push(other),
            },
            other => value.push(other),
        }
    }
    None
}

/// The length of a letter in single quotes; 0 when it is a lifetime.
fn letter(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(0, |end| end + 4),
        Some((at, inside)) => {
            let end = at + inside.len_utf8();
            if rest[end..].starts_with('\'') { end + 1 } else { 0 }
        }
        None => 0,
    }
}

#[test]
fn code_strings_and_comments_are_told_apart() {
    let source = Source::of(
        "x.rs",
        "fn a<'x>() { \"one \\\n   two \\\"q\\\"\"; '\"'; r#\"r \"w\" \"#; } // \"no\"\n/* \"no\" */ '\\'' \"z\"",
    );
    let texts: Vec<&str> = source.texts.iter().map(|text| text.value.as_str()).collect();
    assert_eq!(texts, ["one two \"q\"", "r \"w\" ", "z"]);
    assert_eq!(source.texts[2].line, 3);
    assert_eq!(source.code.len(), source.raw.len());
    assert!(!source.code.contains("no") && source.code.contains("fn a<'x>()"));
    assert_eq!((source.count("fn"), source.count("f")), (1, 0));
}
