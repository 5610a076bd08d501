//! Letters of many scripts, made comparable at least with themselves.

use crate::text::fold;

/// Which letters a word is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    /// Han, Hangul and Kana: short names, the family's first.
    EastAsian,
    /// Any other, by its block of 128 code points.
    Other(u32),
}

impl Script {
    pub fn of(word: &str) -> Self {
        match word.chars().next().unwrap_or('a') as u32 {
            0..=0x24f | 0x1e00..=0x1eff => Self::Latin,
            0x370..=0x3ff | 0x1f00..=0x1fff => Self::Greek,
            0x400..=0x52f => Self::Cyrillic,
            0x1100..=0x11ff
            | 0x3040..=0x9fff
            | 0xac00..=0xd7ff
            | 0xf900..=0xfaff
            | 0x2_0000..=0x3_ffff => Self::EastAsian,
            // Arabic and its supplements are one script.
            0x600..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Self::Other(0xc),
            other => Self::Other(other >> 7),
        }
    }

    /// Whether letters of this script are carried into Latin ones before they are compared.
    pub const fn is_romanised(self) -> bool {
        matches!(self, Self::Latin | Self::Cyrillic | Self::Greek)
    }

    /// Whether words in the two can be compared at all.
    pub fn meets(self, other: Self) -> bool {
        self == other || (self.is_romanised() && other.is_romanised())
    }
}

/// A text folded, and its letters that have several shapes brought to one.
///
/// Beyond [`fold`]: Persian and Arabic shapes of one letter, Hebrew final letters, Katakana as Hiragana.
/// Traditional and simplified Han characters stay two.
pub(super) fn letters(text: &str) -> String {
    fold(text).chars().map(one_shape).collect()
}

fn one_shape(c: char) -> char {
    match c {
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ٱ' => 'ا',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        '\u{30a1}'..='\u{30f6}' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Folded Cyrillic and Greek letters in Latin ones; everything else as it is.
///
/// Cyrillic follows BGN/PCGN for Russian without apostrophes, with the further letters of Ukrainian and
/// Serbian; Greek follows ELOT 743 with `av` and `ev` throughout. Folding has made й to и and ё to е.
pub(super) fn romanised(word: &str) -> String {
    let mut out = String::with_capacity(word.len() * 2);
    let mut before = ' ';
    for c in word.chars() {
        match (before, c) {
            ('ο', 'υ') => out.push('u'),
            ('α' | 'ε', 'υ') => out.push('v'),
            _ => match cyrillic(c).or_else(|| greek(c)) {
                Some(latin) => out.push_str(latin),
                None => out.push(c),
            },
        }
        before = c;
    }
    out
}

#[rustfmt::skip]
const fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a", 'б' => "b", 'в' => "v", 'г' | 'ґ' => "g", 'д' => "d", 'е' | 'э' => "e", 'ж' => "zh",
        'з' => "z", 'и' | 'і' => "i", 'к' => "k", 'л' => "l", 'м' => "m", 'н' => "n", 'о' => "o",
        'п' => "p", 'р' => "r", 'с' => "s", 'т' => "t", 'у' => "u", 'ф' => "f", 'х' => "kh", 'ц' => "ts",
        'ч' => "ch", 'ш' => "sh", 'щ' => "shch", 'ъ' | 'ь' => "", 'ы' => "y", 'ю' => "yu", 'я' => "ya",
        'є' => "ye", 'ђ' => "dj", 'ј' => "j", 'љ' => "lj", 'њ' => "nj", 'ћ' => "c", 'џ' => "dz",
        _ => return None,
    })
}

#[rustfmt::skip]
const fn greek(c: char) -> Option<&'static str> {
    Some(match c {
        'α' => "a", 'β' => "v", 'γ' => "g", 'δ' => "d", 'ε' => "e", 'ζ' => "z", 'η' | 'ι' => "i",
        'θ' => "th", 'κ' => "k", 'λ' => "l", 'μ' => "m", 'ν' => "n", 'ξ' => "x", 'ο' | 'ω' => "o",
        'π' => "p", 'ρ' => "r", 'σ' => "s", 'τ' => "t", 'υ' => "y", 'φ' => "f", 'χ' => "ch", 'ψ' => "ps",
        _ => return None,
    })
}
