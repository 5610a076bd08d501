//! Names of languages and their codes.

use serde::{Deserialize, Serialize};

/// A language that is spoken or signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// A BCP 47 tag such as `es`, when the name is known.
    pub code: Option<String>,
    /// As the source wrote it.
    pub name: String,
}

/// Tags, and the English, own and three-letter names that mean them, folded.
///
/// Source: IANA language subtag registry (tags and English names), ISO 639-2 (three letters).
const LANGUAGES: &[(&str, &[&str])] = &[
    ("af", &["afrikaans", "afr"]),
    ("am", &["amharic", "amh"]),
    ("ar", &["arabic", "ara", "العربية"]),
    ("ase", &["american sign language", "asl", "sign language american"]),
    ("bg", &["bulgarian", "bul"]),
    ("bn", &["bengali", "bangla", "ben"]),
    ("bs", &["bosnian", "bos"]),
    ("ca", &["catalan", "cat"]),
    ("chr", &["cherokee"]),
    ("cmn", &["mandarin", "chinese mandarin", "mandarin chinese"]),
    ("cs", &["czech", "ces", "cze"]),
    ("da", &["danish", "dan"]),
    ("de", &["german", "deu", "ger", "deutsch"]),
    ("el", &["greek", "ell", "gre"]),
    ("en", &["english", "eng", "ingles"]),
    ("es", &["spanish", "spa", "espanol", "castellano"]),
    ("et", &["estonian", "est"]),
    ("fa", &["farsi", "persian", "fas", "per"]),
    ("fi", &["finnish", "fin"]),
    ("fr", &["french", "fra", "fre", "francais"]),
    ("ga", &["irish", "gle"]),
    ("gu", &["gujarati", "guj"]),
    ("haw", &["hawaiian"]),
    ("he", &["hebrew", "heb"]),
    ("hi", &["hindi", "hin"]),
    ("hmn", &["hmong"]),
    ("hr", &["croatian", "hrv"]),
    ("ht", &["haitian creole", "haitian", "hat", "kreyol", "creole haitian"]),
    ("hu", &["hungarian", "hun"]),
    ("hy", &["armenian", "hye", "arm"]),
    ("id", &["indonesian", "ind"]),
    ("ig", &["igbo", "ibo"]),
    ("it", &["italian", "ita", "italiano"]),
    ("ja", &["japanese", "jpn", "日本語"]),
    ("ka", &["georgian", "kat", "geo"]),
    ("km", &["khmer", "cambodian", "khm"]),
    ("ko", &["korean", "kor", "한국어"]),
    ("lo", &["lao", "laotian"]),
    ("lt", &["lithuanian", "lit"]),
    ("lv", &["latvian", "lav"]),
    ("mh", &["marshallese", "mah"]),
    ("ml", &["malayalam", "mal"]),
    ("my", &["burmese", "mya", "bur"]),
    ("nan", &["taiwanese", "hokkien", "min nan"]),
    ("ne", &["nepali", "nep"]),
    ("nl", &["dutch", "nld", "dut"]),
    ("no", &["norwegian", "nor"]),
    ("nv", &["navajo", "dine", "nav"]),
    ("om", &["oromo", "orm"]),
    ("pa", &["punjabi", "panjabi", "pan"]),
    ("pl", &["polish", "pol", "polski"]),
    ("ps", &["pashto", "pus"]),
    ("pt", &["portuguese", "por", "portugues"]),
    ("rn", &["kirundi", "run"]),
    ("ro", &["romanian", "ron", "rum"]),
    ("ru", &["russian", "rus", "русскии"]),
    ("rw", &["kinyarwanda", "kin"]),
    ("sk", &["slovak", "slk", "slo"]),
    ("sl", &["slovenian", "slv"]),
    ("sm", &["samoan", "smo"]),
    ("so", &["somali", "som"]),
    ("sq", &["albanian", "sqi", "alb"]),
    ("sr", &["serbian", "srp"]),
    ("sv", &["swedish", "swe"]),
    ("sw", &["swahili", "swa", "kiswahili"]),
    ("ta", &["tamil", "tam"]),
    ("te", &["telugu", "tel"]),
    ("th", &["thai", "tha"]),
    ("ti", &["tigrinya", "tir"]),
    ("tl", &["tagalog", "filipino", "tgl", "pilipino"]),
    ("to", &["tongan", "ton"]),
    ("tr", &["turkish", "tur"]),
    ("uk", &["ukrainian", "ukr"]),
    ("ur", &["urdu", "urd"]),
    ("vi", &["vietnamese", "vie", "tieng viet"]),
    ("wo", &["wolof", "wol"]),
    ("yi", &["yiddish", "yid"]),
    ("yo", &["yoruba", "yor"]),
    ("yue", &["cantonese", "chinese cantonese", "cantonese chinese"]),
    ("zh", &["chinese", "zho", "chi", "中文"]),
    ("zu", &["zulu", "zul"]),
];

/// Reads one language from its name or code; the code stays empty when it is not known.
pub fn read_language(text: &str) -> Language {
    let name = super::tidy_lines(text);
    let folded = crate::text::fold(&name);
    let primary = folded.split(' ').next().unwrap_or("");
    let is_tag = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let by_name = LANGUAGES.iter().find(|(_, names)| names.contains(&folded.as_str()));
    let by_code =
        || LANGUAGES.iter().find(|(code, _)| is_tag && *code == primary && primary.len() <= 3);
    let code = by_name.or_else(by_code).map(|(code, _)| (*code).to_owned());
    Language { code, name }
}

/// Cuts a list such as `Chinese (Mandarin), Tagalog and Spanish` outside brackets.
pub fn split_languages(cell: &str) -> Vec<String> {
    let cell = cell.replace(" and ", ",").replace(" y ", ",");
    let mut depth = 0_i32;
    let cut = cell.split(|c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth <= 0 && matches!(c, ',' | ';' | '\n' | '/' | '|')
    });
    cut.map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}
