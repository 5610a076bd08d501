//! Help right now: the operator's own lines, on participants' pages and at `/now`.
//!
//! No number is written in this program. That danger to life is for the emergency number where one
//! is stands on the page always: a line may be closed at night, and a list may be empty or wrong.

use askama::Template;
use askama::filters::Safe;

use super::shell::Shell;
use super::words::{Arg, Words};

/// A text of the operator's, and its language where that is not the page's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    pub text: String,
    /// The tag for the `lang` attribute; none when the text is in the page's language.
    pub lang: Option<String>,
}

impl Told {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None }
    }

    /// A text in the language `tag`, on a page in `page`.
    pub fn in_language(text: impl Into<String>, tag: &str, page: &str) -> Self {
        Self { text: text.into(), lang: (tag != page).then(|| tag.to_owned()) }
    }
}

/// One way to reach someone now, as the operator wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpLine {
    /// Who answers: "Riverside warmline".
    pub label: Told,
    /// The number as people read it; may hold letters or spaces.
    pub number: String,
    /// Whether a text message to the number is answered too.
    pub takes_texts: bool,
    /// When someone answers, in the operator's words.
    pub hours: Option<Told>,
    /// The day somebody here called the line to try it, already said in the reader's language.
    pub tried_on: Option<String>,
    /// For danger to life: stands beside the sentence about danger, after the others.
    pub is_emergency: bool,
}

impl HelpLine {
    pub fn new(label: Told, number: impl Into<String>) -> Self {
        Self { label, number: number.into(), ..Self::default() }
    }

    #[must_use]
    pub fn hours(mut self, hours: Told) -> Self {
        self.hours = Some(hours);
        self
    }

    #[must_use]
    pub fn texts(mut self) -> Self {
        self.takes_texts = true;
        self
    }

    #[must_use]
    pub fn tried_on(mut self, day: impl Into<String>) -> Self {
        self.tried_on = Some(day.into());
        self
    }

    #[must_use]
    pub fn emergency(mut self) -> Self {
        self.is_emergency = true;
        self
    }

    /// "Call 555 555 0114", kept on one line.
    pub fn call(&self, words: Words) -> Safe<String> {
        self.button(words, "shell-call")
    }

    /// "Text 555 555 0114", kept on one line.
    pub fn text(&self, words: Words) -> Safe<String> {
        self.button(words, "shell-text")
    }

    fn button(&self, words: Words, key: &str) -> Safe<String> {
        let label = words.marked(key, &[("number", Arg::Name(&self.number))]);
        Safe(label.0.replace(' ', "\u{A0}"))
    }

    /// `tel:` address of the number; letters are the digits of a telephone's keys (ITU-T E.161).
    pub fn tel(&self) -> String {
        format!("tel:{}", self.dialled())
    }

    pub fn sms(&self) -> String {
        format!("sms:{}", self.dialled())
    }

    fn dialled(&self) -> String {
        let mut dialled = String::new();
        for letter in self.number.chars() {
            match letter.to_ascii_lowercase() {
                '+' if dialled.is_empty() => dialled.push('+'),
                '*' => dialled.push('*'),
                // A number sign would begin the fragment of the address.
                '#' => dialled.push_str("%23"),
                digit @ '0'..='9' => dialled.push(digit),
                'a'..='c' => dialled.push('2'),
                'd'..='f' => dialled.push('3'),
                'g'..='i' => dialled.push('4'),
                'j'..='l' => dialled.push('5'),
                'm'..='o' => dialled.push('6'),
                'p'..='s' => dialled.push('7'),
                't'..='v' => dialled.push('8'),
                'w'..='z' => dialled.push('9'),
                _ => {}
            }
        }
        dialled
    }
}

/// All the lines of a programme, most local first, and what it wants to say beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpLines {
    pub lines: Vec<HelpLine>,
    pub note: Option<String>,
}

impl HelpLines {
    /// The lines for any worry.
    pub fn near(&self) -> Vec<&HelpLine> {
        self.lines.iter().filter(|line| !line.is_emergency).collect()
    }

    /// The lines for danger to life.
    pub fn emergency(&self) -> Vec<&HelpLine> {
        self.lines.iter().filter(|line| line.is_emergency).collect()
    }
}

/// `/now`: works without sign-in and may be kept by the browser.
#[derive(Template)]
#[template(path = "web/html/now.html")]
pub struct NowPage {
    pub shell: Shell,
    pub help: HelpLines,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::language::Language;

    fn line(number: &str) -> HelpLine {
        HelpLine::new(Told::new("A line"), number)
    }

    fn now(language: Language, help: HelpLines) -> String {
        NowPage { shell: Shell::new(language, "/now"), help }.render().unwrap()
    }

    #[test]
    fn a_number_with_letters_can_be_dialled() {
        let cases = [
            ("988", "tel:988"),
            ("+1 (555) 555-0114", "tel:+15555550114"),
            ("(+34) 91 000 00 00", "tel:+34910000000"),
            ("1-800-GOT-HELP", "tel:18004684357"),
            ("*4141", "tel:*4141"),
            ("#9999", "tel:%239999"),
        ];
        for (number, tel) in cases {
            assert_eq!(line(number).tel(), tel);
        }
    }

    #[test]
    fn the_emergency_sentence_stands_always_and_no_number_is_invented() {
        for language in Language::ALL {
            let sentence = Words::of(language).t("now-emergency");
            let page = now(language, HelpLines::default());
            assert!(page.contains(&*sentence));
            assert!(!page.contains("tel:"), "{page}");
            assert!(!page.contains("988") && !page.contains("911") && !page.contains("112"));
            let lines = vec![line("555 555 0114").hours(Told::new("noon to 8 pm"))];
            let page = now(language, HelpLines { lines, note: None });
            assert!(page.contains(&*sentence), "with a line that is closed at night");
        }
    }

    #[test]
    fn every_line_of_the_operator_is_there_to_tap() {
        let line = line("555 555 0114").hours(Told::new("4 pm to midnight"));
        let page = now(Language::En, HelpLines { lines: vec![line.texts()], note: None });
        assert!(page.contains("href=\"tel:5555550114\""), "{page}");
        assert!(page.contains("href=\"sms:5555550114\""));
        assert!(page.contains("4 pm to midnight"));
    }

    #[test]
    fn words_in_another_language_say_which_it_is() {
        let label = Told::in_language("Night line", "en", "es");
        let help = HelpLines { lines: vec![HelpLine::new(label, "555 555 0114")], note: None };
        let page = now(Language::Es, help);
        assert!(page.contains("<bdi lang=\"en\">Night line</bdi>"), "{page}");
        assert_eq!(Told::in_language("x", "en", "en").lang, None);
    }
}
