//! Languages by name or tag: English and Spanish.

use super::Reason;
use crate::people::LanguageTag;
use crate::resources::{read_language, split_languages};
use crate::text::fold;

/// Spanish names of languages, beside those that the directory knows.
const LANGUAGES_IN_SPANISH: &[(&str, &str)] = &[
    ("aleman", "de"),
    ("amarico", "am"),
    ("arabe", "ar"),
    ("bengali", "bn"),
    ("cantones", "yue"),
    ("chino", "zh"),
    ("coreano", "ko"),
    ("criollo haitiano", "ht"),
    ("frances", "fr"),
    ("griego", "el"),
    ("hindi", "hi"),
    ("japones", "ja"),
    ("lengua de senas americana", "ase"),
    ("mandarin", "cmn"),
    ("nepali", "ne"),
    ("persa", "fa"),
    ("polaco", "pl"),
    ("rumano", "ro"),
    ("ruso", "ru"),
    ("somali", "so"),
    ("suajili", "sw"),
    ("tagalo", "tl"),
    ("tigrina", "ti"),
    ("turco", "tr"),
    ("ucraniano", "uk"),
    ("vietnamita", "vi"),
];

/// Reads one or several languages, by name or tag. One that is not known makes the cell unreadable: a
/// list that lacks one would say something else.
pub fn read_languages(text: &str) -> Result<Vec<LanguageTag>, Reason> {
    let mut tags: Vec<LanguageTag> = Vec::new();
    for piece in split_languages(text) {
        let folded = fold(&piece);
        let spanish = LANGUAGES_IN_SPANISH.iter().find(|(name, _)| *name == folded);
        let code = match spanish {
            Some((_, code)) => Some((*code).to_owned()),
            None => read_language(&piece).code,
        };
        let tag = code.ok_or(Reason::LanguageUnknown)?;
        let tag = LanguageTag::parse(&tag).map_err(|_| Reason::LanguageUnknown)?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.is_empty() { Err(Reason::LanguageUnknown) } else { Ok(tags) }
}
