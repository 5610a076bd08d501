//! A person wherever their name stands: doorway, name, and how they can be reached safely.

use std::collections::HashMap;

use askama::Template;
use askama::filters::{HtmlSafe, Safe};
use kernel::ids::PersonId;
use kernel::people::{CalledName, Channel, ReachRules, ReachTag};

use super::store;
use crate::db::{One, Proof, Reads, Stored};
use crate::web::shell::Shell;
use crate::web::words::{Arg, Words};

/// Tags beside a name, at most: the strictest come first, the rest stand on the person's page.
const TAGS: usize = 3;

/// A name, and the contact rules that go with it.
#[derive(Debug, Clone)]
pub struct Known {
    pub person: PersonId,
    pub called: CalledName,
    /// The default rules when nobody has asked the person yet.
    pub rules: ReachRules,
    /// Somebody asked them how they can be reached, and kept the answer.
    pub is_asked: bool,
    /// The person is a colleague: their own record, contact rules with it, is sealed from the others.
    pub is_colleague: bool,
}

impl Known {
    /// What they said of how they can be reached, when somebody has asked them.
    pub fn said(&self) -> Option<&ReachRules> {
        self.is_asked.then_some(&self.rules)
    }
}

/// Any number of people, in two statements. Who is not in the organisation has no entry.
pub async fn known(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, Known>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let names = store::names(db, by, ids).await?;
    let mut rules = store::rules(db, by, ids).await?;
    let known = names.into_iter().map(|name| {
        let said = rules.remove(&name.person);
        let (person, called, is_colleague) = (name.person, name.called, name.is_colleague);
        let is_asked = said.is_some();
        let rules = said.unwrap_or_default();
        (person, Known { person, called, rules, is_asked, is_colleague })
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
        let mut tags = tags(known.said(), shell);
        tags.truncate(TAGS);
        Self::plain(&known.called, tags, href)
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
        ReachTag::Times { channel, words: said } => {
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
        ReachTag::NoWay => "off",
        ReachTag::Only(Channel::Call) => "phone",
        ReachTag::Only(Channel::Email | Channel::Post) => "mail",
        ReachTag::Only(Channel::Text | Channel::InSite) => "chat",
        ReachTag::AnyWay => "tick",
        ReachTag::NoVoicemail => "novm",
        ReachTag::MayBeShared => "people",
        ReachTag::Times { .. } => "clock",
    }
}
