//! How someone can be reached safely.
//!
//! Nothing is allowed until the person says so, but for messages inside this site. *Only inside this
//! site* is one choice and the ways that leave it are the other: no rules hold both. Voicemail is off
//! until they agree to it. A device nobody spoke about is treated as shared.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Address, Channel, PeopleError, SharedDevice, Voicemail, tidy_line};

/// What one channel may be used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRule {
    channel: Channel,
    is_allowed: bool,
    address: Option<Address>,
    voicemail: Voicemail,
    shared_device: SharedDevice,
    good_times: Option<String>,
}

impl ContactRule {
    /// The most characters of "good times, or times to avoid".
    pub const GOOD_TIMES_MAX_CHARS: usize = 80;

    /// The rule a channel has before anybody is asked: allowed only inside this site.
    pub const fn unasked(channel: Channel) -> Self {
        Self {
            channel,
            is_allowed: matches!(channel, Channel::InSite),
            address: None,
            voicemail: Voicemail::No,
            shared_device: SharedDevice::Unsaid,
            good_times: None,
        }
    }

    #[must_use]
    pub fn allowed(self, is_allowed: bool) -> Self {
        Self { is_allowed, ..self }
    }

    /// Sets where the channel leads; fails if the kind of address is another channel's.
    pub fn at(self, address: Option<Address>) -> Result<Self, PeopleError> {
        match &address {
            Some(given) if !self.channel.takes(given) => {
                Err(PeopleError::AddressKind { channel: self.channel })
            }
            _ => Ok(Self { address, ..self }),
        }
    }

    /// Sets what may be left when nobody picks up. Only calls have voicemail; elsewhere it stays no.
    #[must_use]
    pub fn voicemail_is(self, voicemail: Voicemail) -> Self {
        let voicemail = if self.channel == Channel::Call { voicemail } else { Voicemail::No };
        Self { voicemail, ..self }
    }

    #[must_use]
    pub fn shared_is(self, shared_device: SharedDevice) -> Self {
        Self { shared_device, ..self }
    }

    /// Sets the person's words on good times, or times to avoid; nothing typed clears them.
    pub fn good_times_are(self, raw: &str) -> Result<Self, PeopleError> {
        Ok(Self { good_times: tidy_line(raw, Self::GOOD_TIMES_MAX_CHARS)?, ..self })
    }

    pub fn channel(&self) -> Channel {
        self.channel
    }

    pub fn is_allowed(&self) -> bool {
        self.is_allowed
    }

    pub fn address(&self) -> Option<&Address> {
        self.address.as_ref()
    }

    pub fn voicemail(&self) -> Voicemail {
        self.voicemail
    }

    pub fn shared_device(&self) -> SharedDevice {
        self.shared_device
    }

    pub fn good_times(&self) -> Option<&str> {
        self.good_times.as_deref()
    }
}

/// Why a channel may not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum WhyNot {
    #[error("use {}: the person has not agreed to it", .0.code())]
    NotAgreed(Channel),
    #[error("use {}: there is no address for it", .0.code())]
    NoAddress(Channel),
    #[error("leave a voicemail: the person has not agreed to it")]
    NoVoicemail,
}

impl WhyNot {
    /// Every code there is.
    pub const CODES: [&'static str; 3] = ["not_agreed", "no_address", "no_voicemail"];

    /// The short name by which the page finds the sentence to show.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAgreed(_) => "not_agreed",
            Self::NoAddress(_) => "no_address",
            Self::NoVoicemail => "no_voicemail",
        }
    }
}

/// A short tag that stands beside the name wherever the name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReachTag {
    /// No channel at all: the person comes to us.
    NoWay,
    /// One channel and no other.
    Only(Channel),
    /// Text, call and e-mail are all fine, and nothing needs care.
    AnyWay,
    /// Calls are not agreed to, while several other ways are. Said of the phone alone: its number
    /// is often there for the other use of it, and the hand reaches for it first.
    NoCalls,
    /// The same of texts.
    NoTexts,
    NoVoicemail,
    /// Others may see the phone. Said for "yes" and for "rather not say" alike, so that the tag does
    /// not tell which.
    MayBeShared,
    /// The same of the mailbox.
    MailboxMayBeShared,
    /// The person's own words on when a channel is good or bad; no channel where they said the same of
    /// every way they agreed to.
    Times {
        channel: Option<Channel>,
        words: String,
    },
}

impl ReachTag {
    /// Every code there is.
    pub const CODES: [&'static str; 14] = [
        "no_way",
        "only_text",
        "only_call",
        "only_email",
        "only_post",
        "only_in_site",
        "any_way",
        "no_calls",
        "no_texts",
        "no_voicemail",
        "may_be_shared",
        "mailbox_may_be_shared",
        "times",
        "times_all",
    ];

    /// The short name by which the page finds the word to show.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoWay => "no_way",
            Self::Only(Channel::Text) => "only_text",
            Self::Only(Channel::Call) => "only_call",
            Self::Only(Channel::Email) => "only_email",
            Self::Only(Channel::Post) => "only_post",
            Self::Only(Channel::InSite) => "only_in_site",
            Self::AnyWay => "any_way",
            Self::NoCalls => "no_calls",
            Self::NoTexts => "no_texts",
            Self::NoVoicemail => "no_voicemail",
            Self::MayBeShared => "may_be_shared",
            Self::MailboxMayBeShared => "mailbox_may_be_shared",
            Self::Times { channel: Some(_), .. } => "times",
            Self::Times { channel: None, .. } => "times_all",
        }
    }
}

/// The rules of every channel of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachRules(BTreeMap<Channel, ContactRule>);

impl Default for ReachRules {
    fn default() -> Self {
        Self(Channel::ALL.into_iter().map(|c| (c, ContactRule::unasked(c))).collect())
    }
}

impl ReachRules {
    /// Keeps a rule in place of the channel's earlier one. With any way that leaves the site, "only
    /// inside this site" is off, in whatever order they come.
    pub fn set(&mut self, rule: ContactRule) {
        self.0.insert(rule.channel, rule);
        if self.0.values().any(|rule| rule.is_allowed && rule.channel.is_outside()) {
            self.0.insert(Channel::InSite, ContactRule::unasked(Channel::InSite).allowed(false));
        }
    }

    /// The rule of one channel; the unasked rule if none was kept.
    pub fn rule(&self, channel: Channel) -> ContactRule {
        self.0.get(&channel).cloned().unwrap_or_else(|| ContactRule::unasked(channel))
    }

    /// Whether a channel may be used now: the person agreed, and we know where it leads.
    pub fn may_use(&self, channel: Channel) -> Result<(), WhyNot> {
        let rule = self.rule(channel);
        if !rule.is_allowed {
            return Err(WhyNot::NotAgreed(channel));
        }
        if rule.address.is_none() && channel != Channel::InSite {
            return Err(WhyNot::NoAddress(channel));
        }
        Ok(())
    }

    /// Whether a voicemail may be left, and how much it may say.
    ///
    /// Asks for the person's yes to calls and to voicemail, not for a stored number.
    pub fn may_leave_voicemail(&self) -> Result<Voicemail, WhyNot> {
        let call = self.rule(Channel::Call);
        match (call.is_allowed, call.voicemail) {
            (false, _) => Err(WhyNot::NotAgreed(Channel::Call)),
            (true, Voicemail::No) => Err(WhyNot::NoVoicemail),
            (true, some) => Ok(some),
        }
    }

    /// The tags beside the name, the strictest first.
    pub fn headline(&self) -> Vec<ReachTag> {
        let allowed: Vec<ContactRule> =
            Channel::ALL.into_iter().map(|c| self.rule(c)).filter(|r| r.is_allowed).collect();
        let mut tags = narrowed(&allowed);
        if allowed.iter().any(|r| r.channel == Channel::Call && r.voicemail == Voicemail::No) {
            tags.push(ReachTag::NoVoicemail);
        }
        let is_shared = |channels: &[Channel]| {
            let mut ways = allowed.iter().filter(|r| channels.contains(&r.channel));
            ways.any(|r| r.shared_device.is_treated_as_shared())
        };
        if is_shared(&[Channel::Text, Channel::Call]) {
            tags.push(ReachTag::MayBeShared);
        }
        if is_shared(&[Channel::Email]) {
            tags.push(ReachTag::MailboxMayBeShared);
        }
        tags.extend(times(&allowed));
        let usual = [Channel::Text, Channel::Call, Channel::Email];
        if tags.is_empty() && usual.iter().all(|c| self.rule(*c).is_allowed) {
            tags.push(ReachTag::AnyWay);
        }
        tags
    }
}

/// No way, one way and no other, or the uses of the phone that several ways leave out.
fn narrowed(allowed: &[ContactRule]) -> Vec<ReachTag> {
    match allowed {
        [] => vec![ReachTag::NoWay],
        [one] => vec![ReachTag::Only(one.channel)],
        _ => {
            let by_phone = [(Channel::Call, ReachTag::NoCalls), (Channel::Text, ReachTag::NoTexts)];
            let is_out = |channel| allowed.iter().all(|rule| rule.channel != channel);
            let out = by_phone.into_iter().filter(|(channel, _)| is_out(*channel));
            out.map(|(_, tag)| tag).collect()
        }
    }
}

/// The good times of every way, said once where they are the same for all that can be heard or seen
/// at an hour. A letter has none.
fn times(allowed: &[ContactRule]) -> Vec<ReachTag> {
    let timed: Vec<&ContactRule> =
        allowed.iter().filter(|rule| rule.channel != Channel::Post).collect();
    if let [first, rest @ ..] = timed.as_slice()
        && !rest.is_empty()
        && let Some(words) = &first.good_times
        && rest.iter().all(|rule| rule.good_times.as_ref() == Some(words))
    {
        return vec![ReachTag::Times { channel: None, words: words.clone() }];
    }
    let one = |rule: &ContactRule| {
        let words = rule.good_times.clone()?;
        Some(ReachTag::Times { channel: Some(rule.channel), words })
    };
    allowed.iter().filter_map(one).collect()
}
