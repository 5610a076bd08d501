//! What a page needs besides its own matter. Every page struct holds one and extends
//! `web/html/shell.html`. Blocks: `title` (the brand follows it), `head`, `main`, `help` (the panel
//! at the end of a participant's page; leave it empty and include `web/html/help.html` where the
//! page wants it) and `after` (below `<main>`).

use std::borrow::Cow;

use askama::filters::Safe;

use super::assets::asset_url;
use super::form::Form;
use super::help::HelpLines;
use super::language::{Language, switch_href};
use super::words::{Arg, Countable, Words};

/// Participants' pages are calm and large; workers' pages hold more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Density {
    #[default]
    Calm,
    Work,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavItem {
    pub href: String,
    pub label: String,
    /// Name of a symbol in `icons.svg`, without `i-`.
    pub icon: &'static str,
    pub is_current: bool,
    /// New things behind the item; nothing is shown for none.
    pub count: u32,
}

impl NavItem {
    pub fn new(href: impl Into<String>, label: impl Into<String>, icon: &'static str) -> Self {
        Self { href: href.into(), label: label.into(), icon, is_current: false, count: 0 }
    }

    #[must_use]
    pub const fn current(mut self, is_current: bool) -> Self {
        self.is_current = is_current;
        self
    }

    #[must_use]
    pub const fn count(mut self, count: u32) -> Self {
        self.count = count;
        self
    }
}

/// The account button of staff: who they are here, and where to change role or sign out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub name: String,
    pub role: String,
    pub href: String,
}

/// "Saved. Undo": what just happened, and the address that takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    pub text: String,
    pub undo_action: Option<String>,
}

/// One button of the practice band that looks through another person's eyes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeDoor {
    pub label: String,
    pub value: String,
    pub is_current: bool,
}

/// The band that says nobody here is real. Without an action it has no buttons.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Practice {
    pub doors: Vec<PracticeDoor>,
    /// Where the role buttons post `as=<value>`.
    pub switch_action: String,
    /// Where the reset button posts; none when empty.
    pub reset_action: String,
}

/// Plain data; made by [`Shell::new`] and the methods after it.
#[derive(Debug, Clone)]
pub struct Shell {
    pub words: Words,
    /// Path and query of this page: the language links keep it.
    pub path: String,
    pub density: Density,
    /// The programme's name, in one or two lines.
    pub brand: Vec<String>,
    pub home: String,
    pub nav: Vec<NavItem>,
    pub account: Option<Account>,
    pub is_participant: bool,
    /// A plain public page to leave for, chosen by the operator.
    pub leave_href: String,
    /// Leave fast also signs out: others see this phone.
    pub leave_signs_out: bool,
    /// Tells whose drafts may stand in the forms of this page; empty where nobody is signed in, and
    /// then no draft is kept or shown.
    pub whose: String,
    pub practice: Option<Practice>,
    pub flash: Option<Flash>,
    pub help: Option<HelpLines>,
    /// The request asked for few bytes: the web font stays away.
    pub is_low_data: bool,
    /// Where "Who can see what" leads; the line is left out when empty.
    pub privacy_href: String,
    /// Where "Help with this site" leads; the line is left out when empty.
    pub guide_href: String,
}

/// A plain public page nobody remarks on: the weather service of the United States, which belongs to
/// no company. Operators elsewhere set their own.
const NEUTRAL_PAGE: &str = "https://www.weather.gov/";

/// Pictures that point somewhere.
const TURNING: [&str; 5] = ["back", "on", "leave", "undo", "away"];

impl Shell {
    pub fn new(language: Language, path: impl Into<String>) -> Self {
        Self {
            words: Words::of(language),
            path: path.into(),
            density: Density::Calm,
            brand: vec!["Porchlight".to_owned()],
            home: "/".to_owned(),
            nav: Vec::new(),
            account: None,
            is_participant: false,
            leave_href: NEUTRAL_PAGE.to_owned(),
            leave_signs_out: false,
            whose: String::new(),
            practice: None,
            flash: None,
            help: None,
            is_low_data: false,
            privacy_href: String::new(),
            guide_href: String::new(),
        }
    }

    /// The programme's name; words after the middle go to a second line.
    #[must_use]
    pub fn brand(mut self, name: &str) -> Self {
        self.brand = two_lines(name);
        self
    }

    #[must_use]
    pub fn home(mut self, href: impl Into<String>) -> Self {
        self.home = href.into();
        self
    }

    #[must_use]
    pub fn nav(mut self, items: Vec<NavItem>) -> Self {
        self.nav = items;
        self
    }

    /// A worker's, supervisor's or coordinator's page: denser, with the account button.
    #[must_use]
    pub fn staff(mut self, account: Account) -> Self {
        self.density = Density::Work;
        self.account = Some(account);
        self
    }

    /// A participant's page: Leave fast, and help at the end.
    #[must_use]
    pub fn participant(mut self, help: HelpLines) -> Self {
        self.is_participant = true;
        self.help = Some(help);
        self
    }

    #[must_use]
    pub fn leave_for(mut self, href: impl Into<String>) -> Self {
        self.leave_href = href.into();
        self
    }

    #[must_use]
    pub const fn leave_signs_out(mut self, signs_out: bool) -> Self {
        self.leave_signs_out = signs_out;
        self
    }

    #[must_use]
    pub fn whose(mut self, mark: impl Into<String>) -> Self {
        self.whose = mark.into();
        self
    }

    #[must_use]
    pub fn practice(mut self, practice: Practice) -> Self {
        self.practice = Some(practice);
        self
    }

    #[must_use]
    pub fn flash(mut self, text: impl Into<String>, undo_action: Option<String>) -> Self {
        self.flash = Some(Flash { text: text.into(), undo_action });
        self
    }

    #[must_use]
    pub const fn low_data(mut self, is_low_data: bool) -> Self {
        self.is_low_data = is_low_data;
        self
    }

    #[must_use]
    pub fn footer(mut self, privacy: impl Into<String>, guide: impl Into<String>) -> Self {
        self.privacy_href = privacy.into();
        self.guide_href = guide.into();
        self
    }

    /// The words by value, as templates need them.
    pub const fn words(&self) -> Words {
        self.words
    }

    pub const fn language(&self) -> Language {
        self.words.language()
    }

    pub fn brand_name(&self) -> String {
        self.brand.join(" ")
    }

    pub const fn is_work(&self) -> bool {
        matches!(self.density, Density::Work)
    }

    pub fn t(&self, key: &str) -> Cow<'static, str> {
        self.words.t(key)
    }

    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(key, args)
    }

    /// A message with one text.
    pub fn say(&self, key: &str, name: &str, text: &str) -> String {
        self.words.with(key, &[(name, Arg::Text(text))])
    }

    /// A message with one count, named `count`.
    pub fn count(&self, key: &str, count: impl Countable) -> String {
        self.words.count(key, count)
    }

    /// A message about one name, named `name`, as HTML with the name inside `<bdi>`.
    pub fn named(&self, key: &str, name: &str) -> Safe<String> {
        self.words.marked(key, &[("name", Arg::Name(name))])
    }

    pub fn asset(&self, name: &str) -> &'static str {
        asset_url(name)
    }

    /// What every form with words in it carries: our faults speak, not the browser's bubbles, and what
    /// is typed stays in the tab under this name until it is saved. A form that came back with faults
    /// already holds what was typed.
    pub fn draft(&self, form: &Form, name: &str) -> Safe<String> {
        let kept = if form.faults.is_empty() { "" } else { " data-kept" };
        Safe(format!(" novalidate data-draft=\"{name}\"{kept}"))
    }

    /// A picture from the sprite; always stands beside words, so it is hidden from screen readers.
    pub fn icon(&self, name: &str) -> Safe<String> {
        icon(name)
    }

    /// The other languages: code, own name, address of this page in it.
    pub fn other_languages(&self) -> Vec<(&'static str, &'static str, String)> {
        Language::ALL
            .into_iter()
            .filter(|language| *language != self.language())
            .map(|language| {
                (language.code(), language.own_name(), switch_href(&self.path, language))
            })
            .collect()
    }
}

/// A picture from the sprite, as HTML. Arrows turn round where writing runs from right to left.
pub fn icon(name: &str) -> Safe<String> {
    let sprite = asset_url("icons.svg");
    let turn = if TURNING.contains(&name) { " class=\"turn\"" } else { "" };
    Safe(format!(
        "<svg{turn} aria-hidden=\"true\" viewBox=\"0 0 24 24\">\
         <use href=\"{sprite}#i-{name}\"/></svg>"
    ))
}

/// Breaks a name after the word nearest its middle; names of one word stay whole.
fn two_lines(name: &str) -> Vec<String> {
    let name = name.trim();
    let middle = name.len() / 2;
    let gap = name
        .char_indices()
        .filter(|(_, letter)| letter.is_whitespace())
        .map(|(place, _)| place)
        .min_by_key(|place| place.abs_diff(middle));
    match gap {
        Some(place) => vec![name[..place].trim().to_owned(), name[place..].trim().to_owned()],
        None => vec![name.to_owned()],
    }
}

#[cfg(test)]
mod tests;
