//! Posted forms: what was typed, what is wrong with it, and both shown again together.

use std::collections::HashSet;

use super::words::{Arg, Words};

/// Most pairs a form may hold. The longest form planned has about 120 with all its boxes ticked.
pub const FIELDS_MAX: usize = 512;
/// Largest body of a form, in bytes. A note of 10,000 letters in Devanagari is 90 KB on the way, since
/// each letter is written with nine signs; the words of a form that goes through sign-in are as long.
pub const BODY_MAX_BYTES: usize = 256 * 1024;

/// Why a body could not be read as a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    #[error("read the form: it is larger than {BODY_MAX_BYTES} bytes")]
    TooLarge,
    #[error("read the form: it has more than {FIELDS_MAX} fields")]
    TooManyFields,
    #[error("read the form: it is not written as UTF-8 text")]
    NotText,
}

/// The pairs of a posted form, in order. A key may repeat, as boxes do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Posted(Vec<(String, String)>);

impl Posted {
    /// Reads an `application/x-www-form-urlencoded` body. Line ends become single newlines.
    pub fn parse(body: &[u8]) -> Result<Self, FormError> {
        if body.len() > BODY_MAX_BYTES {
            return Err(FormError::TooLarge);
        }
        let mut pairs = Vec::new();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            if pairs.len() == FIELDS_MAX {
                return Err(FormError::TooManyFields);
            }
            let split = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let value = pair.get(split + 1..).unwrap_or_default();
            pairs.push((decode(&pair[..split])?, decode(value)?));
        }
        Ok(Self(pairs))
    }

    /// The first value of a field, without surrounding white space; empty when it is absent.
    pub fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// The first value, when something other than white space was written.
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.one(name)).filter(|value| !value.is_empty())
    }

    /// Every value of a field, in order.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let name = name.to_owned();
        self.0.iter().filter(move |(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a field has this value: a ticked box, a pressed button.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|given| given == value)
    }

    /// Every field with its value, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Adds a value, for a form that starts out filled in.
    pub fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Posted {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

/// What is wrong with one field: a message key and what it tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub field: String,
    key: &'static str,
    args: Vec<(&'static str, FaultArg)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultArg {
    Text(String),
    Count(i64),
}

/// The faults of a form, in the order of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    pub fn add(&mut self, field: impl Into<String>, key: &'static str) {
        self.add_with(field, key, Vec::new());
    }

    pub fn add_with(
        &mut self,
        field: impl Into<String>,
        key: &'static str,
        args: Vec<(&'static str, FaultArg)>,
    ) {
        self.0.push(Fault { field: field.into(), key, args });
    }

    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub const fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }
}

impl Fault {
    pub fn text(&self, words: Words) -> String {
        let args: Vec<(&str, Arg<'_>)> = self
            .args
            .iter()
            .map(|(name, arg)| match arg {
                FaultArg::Text(text) => (*name, Arg::Text(text)),
                FaultArg::Count(count) => (*name, Arg::Count(*count)),
            })
            .collect();
        words.with(self.key, &args)
    }
}

/// One answer to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A form as a page shows it: the values in it and the faults beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    pub values: Posted,
    pub faults: Faults,
}

impl Form {
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form that starts with values nobody has posted yet.
    pub const fn filled(values: Posted) -> Self {
        Self { values, faults: Faults::none() }
    }

    /// A posted form shown again, with everything typed.
    pub const fn again(values: Posted, faults: Faults) -> Self {
        Self { values, faults }
    }

    /// What stands in a field; exactly as typed.
    pub fn value(&self, name: &str) -> &str {
        self.values.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values.has(name, value)
    }

    pub fn is_faulty(&self, name: &str) -> bool {
        self.faults.iter().any(|fault| fault.field == name)
    }

    /// The first fault of a field, in words; empty when it is fine.
    pub fn fault(&self, words: Words, name: &str) -> String {
        let fault = self.faults.iter().find(|fault| fault.field == name);
        fault.map_or_else(String::new, |fault| fault.text(words))
    }

    /// The summary at the top: field and words, each field once.
    pub fn summary(&self, words: Words) -> Vec<(String, String)> {
        let mut seen = HashSet::new();
        self.faults
            .iter()
            .filter(|fault| seen.insert(fault.field.as_str()))
            .map(|fault| (fault.field.clone(), fault.text(words)))
            .collect()
    }
}

/// Undoes the encoding of the URL standard's form serialiser.
fn decode(bytes: &[u8]) -> Result<String, FormError> {
    let spaced: Vec<u8> = bytes.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
    let decoded: Vec<u8> = percent_encoding::percent_decode(&spaced).collect();
    let text = String::from_utf8(decoded).map_err(|_| FormError::NotText)?;
    // A null character cannot be kept by one of the two databases, and nobody types one.
    // First of all: between the two signs of a line end it would hide them.
    Ok(text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests;
