//! Every word shown to a person, from the Fluent files in `server/locales`.
//!
//! A new `.ftl` file in the folder is picked up by the build. Keys are `<file>-<thing>`. A key that
//! is looked up by a code instead of being written out is declared by its beginning, with the
//! reason, in `locales/dynamic.txt`. Give years and other numbers that are names as text.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::OnceLock;

use askama::filters::Safe;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::language::Language;

#[cfg(test)]
pub(crate) mod tests;

type Bundle = FluentBundle<FluentResource>;

/// One message file, as found by the build script.
struct Source {
    language: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "only the tests say which file is at fault"))]
    file: &'static str,
    text: &'static str,
}

const SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The words of one language. Small enough to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

/// What a message may be given: a text, a count (chooses the plural), or a name someone chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    Text(&'a str),
    Count(i64),
    /// A person's or place's own name: `marked` sets it apart from the direction around it.
    Name(&'a str),
}

impl Words {
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    pub const fn language(self) -> Language {
        self.language
    }

    /// A message without arguments. An unknown key falls back to English, then to the key.
    pub fn t(self, key: &str) -> Cow<'static, str> {
        self.format(key, None).unwrap_or_else(|| Cow::Owned(unknown(key)))
    }

    /// A message with arguments.
    pub fn with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) | Arg::Name(text) => given.set(*name, FluentValue::from(*text)),
                Arg::Count(count) => given.set(*name, FluentValue::from(*count)),
            }
        }
        self.format(key, Some(&given)).map_or_else(|| unknown(key), Cow::into_owned)
    }

    /// A message with one count, named `count`.
    pub fn count(self, key: &str, count: impl Countable) -> String {
        self.with(key, &[("count", Arg::Count(count.as_count()))])
    }

    /// A message as HTML: all text escaped, and each name inside `<bdi>`.
    pub fn marked(self, key: &str, args: &[(&str, Arg<'_>)]) -> Safe<String> {
        // Private-use characters stand for the marks until everything else is escaped.
        const OPEN: char = '\u{F8F0}';
        const CLOSE: char = '\u{F8F1}';
        let owned: Vec<Option<String>> = args
            .iter()
            .map(|(_, arg)| match arg {
                Arg::Name(name) => {
                    Some(format!("{OPEN}{}{CLOSE}", name.replace([OPEN, CLOSE], "")))
                }
                Arg::Text(text) => Some(text.replace([OPEN, CLOSE], "")),
                Arg::Count(_) => None,
            })
            .collect();
        let marked: Vec<(&str, Arg<'_>)> = args
            .iter()
            .zip(&owned)
            .map(|((name, arg), text)| (*name, text.as_deref().map_or(*arg, Arg::Text)))
            .collect();
        let mut html = String::new();
        for letter in self.with(key, &marked).chars() {
            match letter {
                OPEN => html.push_str("<bdi>"),
                CLOSE => html.push_str("</bdi>"),
                '<' | '>' | '&' | '"' | '\'' => {
                    let _ = write!(html, "&#{};", u32::from(letter));
                }
                _ => html.push(letter),
            }
        }
        Safe(html)
    }

    /// Whether the key has words in this language or, failing that, in English.
    pub fn has(self, key: &str) -> bool {
        [self.language, Language::En].into_iter().any(|l| bundle(l).has_message(key))
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'static, str>> {
        let bundle = [self.language, Language::En]
            .into_iter()
            .map(bundle)
            .find(|bundle| bundle.has_message(key))?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut faults);
        debug_assert!(faults.is_empty(), "message {key} in {:?}: {faults:?}", self.language);
        Some(text)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<T: Countable> From<T> for Arg<'_> {
    fn from(count: T) -> Self {
        Self::Count(count.as_count())
    }
}

/// A whole number that a message can be given.
pub trait Countable {
    fn as_count(&self) -> i64;
}

impl Countable for i64 {
    fn as_count(&self) -> i64 {
        *self
    }
}

impl Countable for i32 {
    fn as_count(&self) -> i64 {
        i64::from(*self)
    }
}

impl Countable for u32 {
    fn as_count(&self) -> i64 {
        i64::from(*self)
    }
}

impl Countable for u64 {
    fn as_count(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl Countable for usize {
    fn as_count(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl<T: Countable> Countable for &T {
    fn as_count(&self) -> i64 {
        (**self).as_count()
    }
}

/// Shows the key rather than nothing; while developing and testing it is a defect.
fn unknown(key: &str) -> String {
    debug_assert!(false, "no words for {key}");
    key.to_owned()
}

fn bundle(language: Language) -> &'static Bundle {
    static EN: OnceLock<Bundle> = OnceLock::new();
    static ES: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::En => EN.get_or_init(|| build(language)),
        Language::Es => ES.get_or_init(|| build(language)),
    }
}

fn build(language: Language) -> Bundle {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Names are set apart by `<bdi>`; invisible characters would end up in copied text and mails.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| number(value, ",", 1_000),
        Language::Es => |value, _| number(value, "\u{202F}", 10_000),
    }));
    for source in SOURCES.iter().filter(|source| source.language == language.code()) {
        // A file with a fault keeps its readable messages; the tests refuse the fault.
        let resource = match FluentResource::try_new(source.text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Groups the digits of whole numbers. Spanish groups from five digits on, with a thin space
/// (Ortografía de la lengua española, 2010).
fn number(value: &FluentValue<'_>, gap: &str, from: i64) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    #[expect(clippy::cast_possible_truncation, reason = "counts were whole numbers when given")]
    let whole = number.value as i64;
    if whole.abs() < from {
        return Some(whole.to_string());
    }
    let digits = whole.unsigned_abs().to_string();
    let mut grouped = String::from(if whole < 0 { "\u{2212}" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(gap);
        }
        grouped.push(digit);
    }
    Some(grouped)
}
