//! From what a row says to a person, with how they can be reached.

use super::{ArrivingRole, Change, NameParts, PeopleColumn as Col, Read, Reason, Value, Values};
use super::{Column as _, called_name};
use crate::people::{
    Address, CalledName, Channel, ContactRule, Facet, FacetAnswer, PeopleError, PostalAddress,
    ReachRules, SharedDevice, Topics, Voicemail,
};

/// Somebody as a row tells of them: no account, and no role but one of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivingPerson {
    /// What the other program knows them by.
    pub source_id: Option<String>,
    pub called: CalledName,
    /// None where the row does not say.
    pub role: Option<ArrivingRole>,
    /// None where the row says nothing of how to reach them.
    pub rules: Option<ReachRules>,
    pub languages: Option<FacetAnswer>,
}

/// Makes a person of a row. `is_number_a_name` is for lists that know people by a number alone.
///
/// Nothing may be used to reach somebody unless the file says that they agreed: a number or an address
/// is kept, and no more.
pub fn person_of(values: &Values, is_number_a_name: bool) -> Result<Read<ArrivingPerson>, Reason> {
    let source_id = Some(values.text(Col::SourceId.code()).trim()).filter(|id| !id.is_empty());
    let parts = NameParts {
        called: values.text(Col::CalledName.code()),
        whole: values.text(Col::WholeName.code()),
        first: values.text(Col::FirstName.code()),
        middle: values.text(Col::MiddleName.code()),
        last: values.text(Col::LastName.code()),
    };
    let mut name = called_name(&parts);
    if let (Err(Reason::People(PeopleError::NameEmpty)), true, Some(number)) =
        (&name, is_number_a_name, source_id)
    {
        name = Ok(Read::changed(CalledName::parse(number)?, Change::NameFromNumber));
    }
    let Read { value: called, changes } = name?;
    let role = match values.one(Col::Role.code()) {
        Some(Value::Role(role)) => Some(*role),
        _ => None,
    };
    let value = ArrivingPerson {
        source_id: source_id.map(str::to_owned),
        called,
        role,
        rules: rules_of(values)?,
        languages: languages_of(values)?,
    };
    Ok(Read { value, changes })
}

fn languages_of(values: &Values) -> Result<Option<FacetAnswer>, Reason> {
    let mut codes: Vec<&str> = Vec::new();
    for value in values.all(Col::Languages.code()) {
        if let Value::Languages(tags) = value {
            codes.extend(tags.iter().map(crate::people::LanguageTag::as_str));
        }
    }
    Ok(FacetAnswer::parse(Facet::Languages, codes, "", &Topics::default())?)
}

fn rules_of(values: &Values) -> Result<Option<ReachRules>, Reason> {
    let says = |col: Col| values.one(col.code()).is_some();
    let asked = [
        Col::Phone,
        Col::TextPhone,
        Col::Email,
        Col::Post,
        Col::MayCall,
        Col::MayText,
        Col::MayEmail,
        Col::MayPost,
        Col::Voicemail,
        Col::GoodTimes,
    ];
    if !asked.into_iter().any(says) {
        return Ok(None);
    }
    let mut rules = ReachRules::default();
    for channel in [Channel::Text, Channel::Call, Channel::Email, Channel::Post] {
        rules.set(rule_of(values, channel)?);
    }
    Ok(Some(rules))
}

fn rule_of(values: &Values, channel: Channel) -> Result<ContactRule, Reason> {
    let yes = |col: Col| values.one(col.code()) == Some(&Value::YesNo(true));
    let is_allowed = match channel {
        Channel::Call => yes(Col::MayCall),
        Channel::Text => yes(Col::MayText),
        Channel::Email => yes(Col::MayEmail),
        Channel::Post => yes(Col::MayPost),
        Channel::InSite => true,
    };
    let voicemail = match values.one(Col::Voicemail.code()) {
        Some(Value::Voicemail(voicemail)) => *voicemail,
        _ => Voicemail::No,
    };
    let shared = match values.one(Col::SharedDevice.code()) {
        Some(Value::YesNo(true)) => SharedDevice::Yes,
        Some(Value::YesNo(false)) => SharedDevice::No,
        _ => SharedDevice::Unsaid,
    };
    // The hours belong to every way somebody agreed to; with none agreed they wait with calls.
    let is_timed = channel != Channel::Post && (is_allowed || channel == Channel::Call);
    let times = if is_timed { values.text(Col::GoodTimes.code()) } else { "" };
    let rule = ContactRule::unasked(channel)
        .allowed(is_allowed)
        .voicemail_is(voicemail)
        .shared_is(if channel == Channel::Post { SharedDevice::Unsaid } else { shared })
        .at(address_of(values, channel)?)?
        .good_times_are(times)?;
    Ok(rule)
}

/// Where a channel leads. One number is for calls and texts, unless the file has two.
fn address_of(values: &Values, channel: Channel) -> Result<Option<Address>, Reason> {
    let phone = |col: Col| match values.one(col.code()) {
        Some(Value::Phone(phone)) => Some(Address::Phone(phone.clone())),
        _ => None,
    };
    Ok(match channel {
        Channel::Call => phone(Col::Phone).or_else(|| phone(Col::TextPhone)),
        Channel::Text => phone(Col::TextPhone).or_else(|| phone(Col::Phone)),
        Channel::Email => match values.one(Col::Email.code()) {
            Some(Value::Email(email)) => Some(Address::Email(email.clone())),
            _ => None,
        },
        Channel::Post => {
            let lines: Vec<&str> = values.texts(Col::Post.code()).collect();
            PostalAddress::parse(&lines.join("\n"))?.map(Address::Post)
        }
        Channel::InSite => None,
    })
}
