//! A person wherever their name stands: doorway, name, and how they can be reached safely.

use std::collections::HashMap;

use askama::Template;
use askama::filters::{HtmlSafe, Safe};
use kernel::access::act::PersonReach;
use kernel::ids::PersonId;
use kernel::people::{CalledName, Channel, ReachRules, ReachTag};

use super::store;
use crate::access::{self, Looks};
use crate::db::{Reads, Stored};
use crate::web::shell::Shell;
use crate::web::words::{Arg, Words};

/// A name, and the contact rules that go with it where whoever looks may reach the person.
#[derive(Debug, Clone)]
pub struct Known {
    pub person: PersonId,
    pub called: CalledName,
    /// The default rules when nobody has asked the person yet, or when they are not to be read.
    pub rules: ReachRules,
    rule: Rule,
    /// The person is a colleague: their own record, contact rules with it, is sealed from the others.
    pub is_colleague: bool,
}

/// What whoever looks knows of how somebody can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// The access table does not let them reach the person: nothing is read, and nothing said.
    NotTheirs,
    /// Nobody has asked the person yet.
    NotAsked,
    Said,
}

impl Known {
    /// What they said of how they can be reached, when somebody has asked them and whoever looks may
    /// read it.
    pub fn said(&self) -> Option<&ReachRules> {
        (self.rule == Rule::Said).then_some(&self.rules)
    }

    fn tags(&self, shell: &Shell) -> Vec<Tag> {
        if self.rule == Rule::NotTheirs { Vec::new() } else { tags(self.said(), shell) }
    }
}

/// Any number of people, in two statements. Who is not in the organisation has no entry.
///
/// Rules are read as the access table lets whoever looks reach each of them, whatever led here.
pub async fn known(
    db: &mut impl Reads,
    by: &impl Looks,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, Known>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let names = store::names(db, by, ids).await?;
    let mut rules = match access::Known::scope::<PersonReach>(by.actor()) {
        Ok(seen_by) => store::within_reach(db, &seen_by, ids).await?,
        Err(_) => HashMap::new(),
    };
    let known = names.into_iter().map(|name| {
        let (rule, rules) = match rules.remove(&name.person) {
            None => (Rule::NotTheirs, ReachRules::default()),
            Some(None) => (Rule::NotAsked, ReachRules::default()),
            Some(Some(said)) => (Rule::Said, said),
        };
        let (person, called, is_colleague) = (name.person, name.called, name.is_colleague);
        (person, Known { person, called, rules, rule, is_colleague })
    });
    Ok(known.collect())
}

/// A person as a list shows them. Write it into a page as `{{ who }}`.
#[derive(Debug, Clone, Template)]
#[template(path = "people/html/who_part.html")]
pub struct Who {
    pub initials: String,
    pub called: String,
    /// Where the name leads; plain text without.
    pub href: Option<String>,
    pub tags: Vec<Tag>,
    /// A small line under the name.
    pub line: Option<String>,
    /// Somebody is there now, or this is the next thing.
    pub is_lit: bool,
    /// The name is a heading of this level: 3 in a section of its own, 2 right under the page's.
    pub level: u8,
}

impl HtmlSafe for Who {}

impl Tag {
    /// The picture, as HTML.
    pub fn picture(&self) -> Safe<String> {
        crate::web::shell::icon(self.icon)
    }
}

/// A short word beside a name, with its picture.
#[derive(Debug, Clone)]
pub struct Tag {
    pub text: String,
    /// The name of its picture in the sprite.
    pub icon: &'static str,
    /// It keeps somebody safe, and is never overlooked.
    pub is_rule: bool,
}

impl Who {
    /// A person as everybody may see them who may see the name. A colleague has no contact rules
    /// here: those belong to their sealed record.
    pub fn of(known: &Known, shell: &Shell, href: Option<String>) -> Self {
        if known.is_colleague {
            return Self::plain(&known.called, Vec::new(), href);
        }
        Self::to_their_peer(known, shell, href)
    }

    /// A person as their own peer sees them: with contact rules, also when they are a colleague.
    /// Only for pages under a permit or scope that follows from being their peer.
    pub fn to_their_peer(known: &Known, shell: &Shell, href: Option<String>) -> Self {
        // Every rule: whoever is about to call must not have to open another page to read when not to.
        Self::plain(&known.called, known.tags(shell), href)
    }

    /// A name without rules, where the page reads none.
    pub(super) fn named(called: &CalledName, href: Option<String>) -> Self {
        Self::plain(called, Vec::new(), href)
    }

    fn plain(called: &CalledName, tags: Vec<Tag>, href: Option<String>) -> Self {
        Self {
            initials: called.initials(),
            called: called.as_str().to_owned(),
            href,
            tags,
            line: None,
            is_lit: false,
            level: 3,
        }
    }

    #[must_use]
    pub fn line(self, text: impl Into<String>) -> Self {
        Self { line: Some(text.into()), ..self }
    }

    /// For places right under the page's heading.
    #[must_use]
    pub fn under_title(self) -> Self {
        Self { level: 2, ..self }
    }

    #[must_use]
    pub fn lit(self) -> Self {
        Self { is_lit: true, ..self }
    }
}

/// Every tag of some rules, the strictest first; one that says so where nobody has asked yet.
pub fn tags(rules: Option<&ReachRules>, shell: &Shell) -> Vec<Tag> {
    let Some(rules) = rules else {
        let text = shell.t("people-reach-not-asked").into_owned();
        return vec![Tag { text, icon: "info", is_rule: true }];
    };
    let tag = |tag: &ReachTag| Tag {
        text: text(tag, shell.words),
        icon: icon(tag),
        is_rule: !matches!(tag, ReachTag::AnyWay | ReachTag::Times { .. }),
    };
    rules.headline().iter().map(tag).collect()
}

fn text(tag: &ReachTag, words: Words) -> String {
    let key = format!("people-reach-{}", tag.code().replace('_', "-"));
    match tag {
        ReachTag::Times { channel: None, words: said } => {
            words.with(&key, &[("words", Arg::Name(said))])
        }
        ReachTag::Times { channel: Some(channel), words: said } => {
            let channel = words.t(channel_key(*channel));
            words.with(&key, &[("channel", Arg::Text(&channel)), ("words", Arg::Name(said))])
        }
        _ => words.t(&key).into_owned(),
    }
}

/// Message key of a channel.
pub(super) const fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Text => "people-channel-text",
        Channel::Call => "people-channel-call",
        Channel::Email => "people-channel-email",
        Channel::Post => "people-channel-post",
        Channel::InSite => "people-channel-in-site",
    }
}

const fn icon(tag: &ReachTag) -> &'static str {
    match tag {
        ReachTag::NoWay | ReachTag::NoCalls | ReachTag::NoTexts => "off",
        ReachTag::Only(Channel::Call) => "phone",
        ReachTag::Only(Channel::Email | Channel::Post) => "mail",
        ReachTag::Only(Channel::Text | Channel::InSite) => "chat",
        ReachTag::AnyWay => "tick",
        ReachTag::NoVoicemail => "novm",
        ReachTag::MayBeShared | ReachTag::MailboxMayBeShared => "people",
        ReachTag::Times { .. } => "clock",
    }
}
