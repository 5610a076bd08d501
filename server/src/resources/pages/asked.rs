//! What the address asks for, and addresses that ask for a little less.

use kernel::resources::{EntryKind, NeedKind, Weekday};

use crate::request::Cx;
use crate::resources::finding::{MOST_PAGED, PAGE, Question};

/// Longest text of a question that is looked at, in characters.
const LONGEST_CHARS: usize = 200;

/// The question as it stands in the address.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub q: String,
    pub place: String,
    pub language: String,
    pub day: String,
    pub need: String,
    pub kind: String,
    pub open: String,
    /// `any`: a time that the words name is no condition.
    pub when: String,
    pub page: u32,
}

impl Asked {
    pub fn of(cx: &Cx) -> Self {
        let text = |name: &str| cx.query(name).chars().take(LONGEST_CHARS).collect::<String>();
        // What cannot be chosen is not asked: an old or mistyped address still finds something.
        let known = |name: &str, is_known: &dyn Fn(&str) -> bool| {
            Some(text(name)).filter(|value| is_known(value)).unwrap_or_default()
        };
        let page: u32 = cx.query("page").parse().unwrap_or(0);
        Self {
            q: text("q"),
            place: text("place"),
            language: text("language").to_lowercase(),
            day: known("day", &|code| Weekday::from_code(code).is_some()),
            need: known("need", &|code| NeedKind::from_code(code).is_some()),
            kind: known("kind", &|code| EntryKind::from_code(code).is_some()),
            open: known("open", &|code| code == "now"),
            when: known("when", &|code| code == "any"),
            page: page.min(MOST_PAGED / PAGE - 1),
        }
    }

    pub fn question(&self, cx: &Cx) -> Question {
        let now = cx.local_now();
        Question {
            words: self.q.clone(),
            place: self.place.clone(),
            language: Some(self.language.clone()).filter(|code| !code.is_empty()),
            day: Weekday::from_code(&self.day),
            need: NeedKind::from_code(&self.need),
            kind: EntryKind::from_code(&self.kind),
            now: self.when.is_empty().then(|| now.clone()),
            open_at: (self.open == "now").then_some(now),
            page: self.page,
        }
    }

    /// How many things narrow the list besides the words.
    pub fn choices_count(&self) -> usize {
        let all = [&self.place, &self.language, &self.day, &self.kind, &self.need, &self.open];
        all.iter().filter(|value| !value.is_empty()).count()
    }

    pub fn href(&self) -> String {
        let page = if self.page == 0 { String::new() } else { self.page.to_string() };
        let all = [
            ("q", &self.q),
            ("place", &self.place),
            ("need", &self.need),
            ("language", &self.language),
            ("day", &self.day),
            ("kind", &self.kind),
            ("open", &self.open),
            ("when", &self.when),
            ("page", &page),
        ];
        let said: Vec<_> = all.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        if said.is_empty() {
            return "/resources".to_owned();
        }
        let query = serde_urlencoded::to_string(said).unwrap_or_default();
        format!("/resources?{query}")
    }

    /// The same on another page.
    pub fn at(&self, page: u32) -> String {
        Self { page, ..self.clone() }.href()
    }

    /// The same at any time, whatever the words say.
    pub fn at_any_time(&self) -> String {
        Self { when: "any".to_owned(), page: 0, ..self.clone() }.href()
    }

    /// The page before or after, while there is one.
    pub fn turned(&self, by: i32) -> Option<String> {
        let page = self.page.checked_add_signed(by)?;
        (page < MOST_PAGED / PAGE).then(|| self.at(page))
    }

    /// The same with one thing less, each by the key that names what is dropped.
    pub fn with_less(&self) -> Vec<(&'static str, String)> {
        let first = Self { page: 0, ..self.clone() };
        let none = String::new;
        let less = [
            ("resources-drop-open", &self.open, Self { open: none(), ..first.clone() }),
            ("resources-drop-day", &self.day, Self { day: none(), ..first.clone() }),
            ("resources-drop-language", &self.language, Self { language: none(), ..first.clone() }),
            ("resources-drop-kind", &self.kind, Self { kind: none(), ..first.clone() }),
            ("resources-drop-need", &self.need, Self { need: none(), ..first.clone() }),
            ("resources-drop-place", &self.place, Self { place: none(), ..first.clone() }),
            ("resources-drop-words", &self.q, Self { q: none(), ..first.clone() }),
        ];
        less.into_iter()
            .filter(|(_, value, _)| !value.is_empty())
            .map(|(key, _, asked)| (key, asked.href()))
            .collect()
    }

    /// The same with one word written otherwise.
    pub fn with_word(&self, asked: &str, instead: &str) -> String {
        let swap = |text: &str| {
            let words = text
                .split_whitespace()
                .map(|word| if kernel::text::fold(word) == asked { instead } else { word });
            words.collect::<Vec<_>>().join(" ")
        };
        Self { q: swap(&self.q), place: swap(&self.place), page: 0, ..self.clone() }.href()
    }
}
