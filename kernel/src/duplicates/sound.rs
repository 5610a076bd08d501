//! How a name sounds, roughly, for spellings that differ and mean the same.

/// Signs of a sound; longer names are cut.
const SOUND_MAX_CHARS: usize = 5;

/// The sound of a folded Latin word: classes of its consonants, as digits. Other scripts: the word.
///
/// The classes are those of Soundex (Russell, US patents 1,261,167 and 1,435,663; the rules as the United
/// States National Archives print them). Three things are otherwise, each because names arrive in two
/// languages: the first letter is coded too (Catherine, Katherine; Vásquez, Básquez), a first H is silent
/// (Hernández, Ernández), and five signs are kept instead of four. A first vowel is 0.
pub(super) fn sound(word: &str) -> String {
    let is_latin = word.chars().all(|c| c.is_ascii_alphabetic());
    if !is_latin || word.is_empty() {
        return word.to_owned();
    }
    let spoken = word.strip_prefix('h').filter(|rest| !rest.is_empty()).unwrap_or(word);
    let mut out = String::new();
    let mut before = None;
    for (at, c) in spoken.chars().enumerate() {
        if out.len() == SOUND_MAX_CHARS {
            break;
        }
        match class(c) {
            Some(digit) if before != Some(digit) => {
                out.push(digit);
                before = Some(digit);
            }
            Some(_) => {}
            None if at == 0 => out.push('0'),
            // H and W do not part two letters of one class; vowels do.
            None if matches!(c, 'h' | 'w') => {}
            None => before = None,
        }
    }
    out
}

const fn class(c: char) -> Option<char> {
    Some(match c {
        'b' | 'f' | 'p' | 'v' => '1',
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => '2',
        'd' | 't' => '3',
        'l' => '4',
        'm' | 'n' => '5',
        'r' => '6',
        _ => return None,
    })
}
