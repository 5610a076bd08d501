//! Help right now: the operator's own lines, on participants' pages and at `/now`.
//!
//! No number is written in this program. When an operator has listed none, the page says to call
//! the local emergency number.

use askama::Template;
use askama::filters::Safe;

use super::shell::Shell;
use super::words::{Arg, Words};

/// One way to reach someone now, as the operator wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpLine {
    /// Who answers: "Riverside warmline".
    pub label: String,
    /// The number as people read it; may hold letters or spaces.
    pub number: String,
    /// Whether a text message to the number is answered too.
    pub takes_texts: bool,
    /// When someone answers, in the operator's words.
    pub hours: Option<String>,
    /// The day somebody last tried the line, already said in the reader's language.
    pub checked_on: Option<String>,
}

impl HelpLine {
    pub fn new(label: impl Into<String>, number: impl Into<String>) -> Self {
        Self { label: label.into(), number: number.into(), ..Self::default() }
    }

    #[must_use]
    pub fn hours(mut self, hours: impl Into<String>) -> Self {
        self.hours = Some(hours.into());
        self
    }

    #[must_use]
    pub fn texts(mut self) -> Self {
        self.takes_texts = true;
        self
    }

    #[must_use]
    pub fn checked_on(mut self, day: impl Into<String>) -> Self {
        self.checked_on = Some(day.into());
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
        self.number
            .chars()
            .enumerate()
            .filter_map(|(place, letter)| match letter.to_ascii_lowercase() {
                '+' if place == 0 => Some('+'),
                digit @ '0'..='9' => Some(digit),
                'a'..='c' => Some('2'),
                'd'..='f' => Some('3'),
                'g'..='i' => Some('4'),
                'j'..='l' => Some('5'),
                'm'..='o' => Some('6'),
                'p'..='s' => Some('7'),
                't'..='v' => Some('8'),
                'w'..='z' => Some('9'),
                _ => None,
            })
            .collect()
    }
}

/// All the lines of a programme, most local first, and what it wants to say beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpLines {
    pub lines: Vec<HelpLine>,
    pub note: Option<String>,
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

    #[test]
    fn a_number_with_letters_can_be_dialled() {
        let cases = [
            ("988", "tel:988"),
            ("+1 (555) 555-0114", "tel:+15555550114"),
            ("1-800-GOT-HELP", "tel:18004684357"),
        ];
        for (number, tel) in cases {
            assert_eq!(HelpLine::new("A line", number).tel(), tel);
        }
    }

    #[test]
    fn without_lines_the_page_says_to_call_the_emergency_number_and_invents_none() {
        for language in Language::ALL {
            let shell = Shell::new(language, "/now");
            let page = NowPage { shell, help: HelpLines::default() }.render().unwrap();
            assert!(!page.contains("tel:"), "{page}");
            assert!(!page.contains("988") && !page.contains("911") && !page.contains("112"));
        }
    }

    #[test]
    fn every_line_of_the_operator_is_there_to_tap() {
        let line = HelpLine::new("Riverside warmline", "555 555 0114").hours("4 pm to midnight");
        let help = HelpLines { lines: vec![line.texts()], note: None };
        let page = NowPage { shell: Shell::new(Language::En, "/now"), help }.render().unwrap();
        assert!(page.contains("href=\"tel:5555550114\""), "{page}");
        assert!(page.contains("href=\"sms:5555550114\""));
        assert!(page.contains("4 pm to midnight"));
    }
}
