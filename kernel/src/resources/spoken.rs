//! What people call a language when they ask for one.
//!
//! Apart from [`super::languages`], which reads a source's cell: there *per* is Persian and *run* is
//! Kirundi, which in a question they are not.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::pairs_in;

/// Tags, and the English, Spanish and own names that ask for them, folded. Two words stand for
/// themselves together. Source of the tags: as in [`super::languages`]; of the Spanish names: the
/// Meeting Guide's types and, beyond these, our own knowledge.
const SPOKEN: &[(&[&str], &str)] = &[
    (&["af"], "afrikaans"),
    (&["am"], "amharic, amarico"),
    (&["ar"], "arabic, arabe, العربية"),
    (&["ase"], "asl, sign language, lengua senas, lenguaje senas"),
    (&["bg"], "bulgarian, bulgaro"),
    (&["bn"], "bengali, bangla"),
    (&["bs"], "bosnian, bosnio"),
    (&["ca"], "catalan"),
    (&["chr"], "cherokee"),
    (&["cmn", "zh"], "mandarin"),
    (&["cs"], "czech, checo"),
    (&["da"], "danish, danes"),
    (&["de"], "german, aleman, deutsch"),
    (&["el"], "greek, griego"),
    (&["en"], "english, ingles, angloparlante"),
    (&["es"], "spanish, espanol, castellano, hispanohablante, hispanoparlante"),
    (&["et"], "estonian, estonio"),
    (&["fa"], "farsi, persian, persa"),
    (&["fi"], "finnish, finlandes"),
    (&["fr"], "french, frances, francais"),
    (&["gu"], "gujarati"),
    (&["haw"], "hawaiian, hawaiano"),
    (&["he"], "hebrew, hebreo"),
    (&["hi"], "hindi"),
    (&["hmn"], "hmong"),
    (&["hr"], "croatian, croata"),
    (&["ht"], "haitian, creole, kreyol, haitiano, criollo"),
    (&["hu"], "hungarian, hungaro"),
    (&["hy"], "armenian, armenio"),
    (&["id"], "indonesian, indonesio"),
    (&["ig"], "igbo"),
    (&["it"], "italian, italiano"),
    (&["ja"], "japanese, japones, 日本語"),
    (&["ka"], "georgian, georgiano"),
    (&["km"], "khmer, cambodian, camboyano"),
    (&["ko"], "korean, coreano, 한국어"),
    (&["lo"], "laotian, laosiano"),
    (&["lt"], "lithuanian, lituano"),
    (&["lv"], "latvian, leton"),
    (&["mh"], "marshallese, marshales"),
    (&["ml"], "malayalam"),
    (&["my"], "burmese, birmano"),
    (&["nan"], "taiwanese, hokkien, taiwanes"),
    (&["ne"], "nepali"),
    (&["nl"], "dutch, holandes, neerlandes"),
    (&["no"], "norwegian, noruego"),
    (&["nv"], "navajo"),
    (&["om"], "oromo"),
    (&["pa"], "punjabi, panjabi"),
    (&["pl"], "polish, polaco, polski"),
    (&["ps"], "pashto"),
    (&["pt"], "portuguese, portugues"),
    (&["rn"], "kirundi"),
    (&["ro"], "romanian, rumano"),
    (&["ru"], "russian, ruso, русский"),
    (&["rw"], "kinyarwanda"),
    (&["sk"], "slovak, eslovaco"),
    (&["sl"], "slovenian, esloveno"),
    (&["sm"], "samoan, samoano"),
    (&["so"], "somali"),
    (&["sq"], "albanian, albanes"),
    (&["sr"], "serbian, serbio"),
    (&["sv"], "swedish, sueco"),
    (&["sw"], "swahili, kiswahili"),
    (&["ta"], "tamil"),
    (&["te"], "telugu"),
    (&["th"], "thai, tailandes"),
    (&["ti"], "tigrinya"),
    (&["tl"], "tagalog, filipino, pilipino"),
    (&["to"], "tongan, tongano"),
    (&["tr"], "turkish, turco"),
    (&["uk"], "ukrainian, ucraniano"),
    (&["ur"], "urdu"),
    (&["vi"], "vietnamese, vietnamita, tieng viet"),
    (&["wo"], "wolof"),
    (&["yi"], "yiddish"),
    (&["yo"], "yoruba"),
    (&["yue", "zh"], "cantonese, cantones"),
    (&["zh", "cmn", "yue"], "chinese, chino, 中文"),
    (&["zu"], "zulu"),
];

/// Words beside a language that only say that it is spoken.
const SPEAKING: &[&str] = &[
    "speak", "speaks", "speaking", "spoken", "language", "habla", "hablo", "hablan", "hablamos",
    "hable", "hablen", "hablando", "hablado", "idioma",
];

static BY_NAME: LazyLock<HashMap<String, &'static [&'static str]>> = LazyLock::new(|| {
    let names = |said: &'static str| said.split(", ").map(crate::text::fold);
    SPOKEN.iter().flat_map(|(codes, said)| names(said).map(|name| (name, *codes))).collect()
});

/// The codes of the languages that folded words ask for; none when they name no language.
pub fn languages_named(words: &str) -> &'static [&'static str] {
    BY_NAME.get(words).copied().unwrap_or_default()
}

/// The words of a question without those that only say that the language beside them is spoken. Two
/// words that mean something together stay: *speak English* asks for classes, too.
pub(super) fn without_speaking(words: &[String]) -> Vec<String> {
    let is_language = |word: &String| !languages_named(word).is_empty();
    let only_says_so = |at: usize| {
        let (before, after) = (at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1));
        let means_more =
            after.is_some_and(|after| !pairs_in(&format!("{} {after}", words[at])).is_empty());
        let is_beside = [before, after].into_iter().flatten().any(is_language);
        SPEAKING.contains(&words[at].as_str()) && is_beside && !means_more
    };
    let kept = words.iter().enumerate().filter(|(at, _)| !only_says_so(*at));
    kept.map(|(_, word)| word.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::{asked_words, read_language};

    #[test]
    fn every_tag_is_one_that_entries_can_have() {
        for (codes, said) in SPOKEN {
            for code in *codes {
                assert_eq!(read_language(code).code.as_deref(), Some(*code), "{said}");
            }
            for name in said.split(", ") {
                assert!(!languages_named(&crate::text::fold(name)).is_empty(), "{name}");
            }
        }
    }

    #[test]
    fn both_languages_words_ask_for_the_same_language() {
        for (words, codes) in [
            ("spanish", &["es"][..]),
            ("espanol", &["es"]),
            ("english", &["en"]),
            ("ingles", &["en"]),
            ("chino", &["zh", "cmn", "yue"]),
            ("sign language", &["ase"]),
            ("lengua senas", &["ase"]),
            // Codes of languages are other words in a question.
            ("run", &[]),
            ("por", &[]),
            ("cat", &[]),
        ] {
            assert_eq!(languages_named(words), codes, "{words}");
        }
    }

    #[test]
    fn that_it_is_spoken_is_not_looked_for() {
        for (question, words) in [
            ("español", &["espanol"][..]),
            ("en español", &["espanol"]),
            ("Habla español", &["espanol"]),
            ("¿Se habla español?", &["espanol"]),
            ("hablo en español", &["espanol"]),
            ("do you speak Spanish", &["spanish"]),
            ("Spanish-speaking therapist", &["spanish", "therapist"]),
            ("in Spanish", &["spanish"]),
            ("abogado que habla español", &["abogado", "espanol"]),
            ("no hablo inglés", &["espanol"]),
            // These mean more than the language.
            ("learn to speak English", &["learn", "speak", "english"]),
            ("speaking group", &["speaking", "group"]),
            ("sign language", &["sign", "language"]),
            ("hablar con alguien", &["hablar"]),
        ] {
            assert_eq!(asked_words(question), words, "{question}");
        }
    }
}
