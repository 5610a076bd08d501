//! The ways somebody can be reached now, as links that begin a text, a call or a letter.
//!
//! Only for whoever may read how the person can be reached. A way the person did not pick has no
//! link, even where a number is known; what goes with a way, such as no voicemail, stands beside it.

use askama::Template;
use askama::filters::{HtmlSafe, Safe};
use kernel::people::{Address, Channel, ContactRule, ReachRules, Voicemail};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::store;
use crate::web::shell::Shell;
use crate::web::words::{Arg, Words};

/// What stays as it is in an address of a link.
const MAIL: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'@').remove(b'.').remove(b'-').remove(b'_').remove(b'+');

/// Write it into a page as `{{ ways }}`.
#[derive(Debug, Clone, Template)]
#[template(path = "people/html/ways_part.html")]
pub struct Ways {
    ways: Vec<Way>,
    /// A sentence instead of ways, or before them.
    line: Option<String>,
}

impl HtmlSafe for Ways {}

#[derive(Debug, Clone)]
struct Way {
    text: String,
    /// What begins it; none for a letter, and where no number is known.
    href: Option<String>,
    icon: &'static str,
    note: Option<String>,
}

impl Way {
    fn picture(&self) -> Safe<String> {
        crate::web::shell::icon(self.icon)
    }
}

impl Ways {
    /// The ways of somebody whose rules the reader may read; `None` when nobody has asked them yet.
    pub fn of(rules: Option<&ReachRules>, shell: &Shell) -> Self {
        let words = shell.words;
        let Some(rules) = rules else {
            let line = Some(words.t("people-ways-not-asked").into_owned());
            return Self { ways: Vec::new(), line };
        };
        let outside = [Channel::Text, Channel::Call, Channel::Email, Channel::Post];
        let allowed = outside.into_iter().map(|channel| rules.rule(channel));
        let ways: Vec<Way> =
            allowed.filter(ContactRule::is_allowed).map(|rule| way(&rule, words)).collect();
        let key = if rules.rule(Channel::InSite).is_allowed() {
            "people-ways-none"
        } else {
            "people-ways-no-way"
        };
        let line = ways.is_empty().then(|| words.t(key).into_owned());
        Self { ways, line }
    }
}

fn way(rule: &ContactRule, words: Words) -> Way {
    let (icon, key) = match rule.channel() {
        Channel::Text => ("chat", "people-ways-text"),
        Channel::Call => ("phone", "people-ways-call"),
        Channel::Email => ("mail", "people-ways-email"),
        Channel::Post | Channel::InSite => ("mail", "people-ways-post"),
    };
    let Some(address) = rule.address() else {
        let channel = words.t(super::who::channel_key(rule.channel()));
        let text = words.with("people-ways-no-address", &[("channel", Arg::Text(&channel))]);
        return Way { text, href: None, icon: "info", note: None };
    };
    let shown = store::address_text(address);
    Way {
        text: words.with(key, &[("address", Arg::Name(&shown))]),
        href: href(rule.channel(), address),
        icon,
        note: note(rule, words),
    }
}

/// What goes with a way: whether a voicemail may be left, and the person's own words on when.
fn note(rule: &ContactRule, words: Words) -> Option<String> {
    let voicemail =
        (rule.channel() == Channel::Call).then(|| words.t(voicemail_key(rule.voicemail())));
    match (voicemail, rule.good_times()) {
        (Some(voicemail), Some(times)) => Some(format!("{voicemail}. {times}")),
        (None, Some(times)) => Some(times.to_owned()),
        (voicemail, None) => voicemail.map(std::borrow::Cow::into_owned),
    }
}

fn href(channel: Channel, address: &Address) -> Option<String> {
    match (channel, address) {
        (Channel::Text, Address::Phone(phone)) => Some(format!("sms:{}", phone.number())),
        (Channel::Call, Address::Phone(phone)) => Some(match phone.extension() {
            Some(extension) => format!("tel:{};ext={extension}", phone.number()),
            None => format!("tel:{}", phone.number()),
        }),
        (Channel::Email, Address::Email(email)) => {
            Some(format!("mailto:{}", utf8_percent_encode(email.as_str(), MAIL)))
        }
        _ => None,
    }
}

const fn voicemail_key(voicemail: Voicemail) -> &'static str {
    match voicemail {
        Voicemail::No => "people-ways-voicemail-no",
        Voicemail::FirstNameOnly => "people-ways-voicemail-name",
        Voicemail::SayWhereFrom => "people-ways-voicemail-where",
    }
}

/// Whether a way was picked that leads nowhere yet.
pub(super) fn lacks_an_address(rules: &ReachRules) -> bool {
    Channel::ALL.into_iter().any(|channel| {
        let rule = rules.rule(channel);
        channel != Channel::InSite && rule.is_allowed() && rule.address().is_none()
    })
}
