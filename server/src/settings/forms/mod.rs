//! Posted text to settings, and settings to the text a form starts with.

pub mod topics;

use jiff::tz::TimeZone;
use kernel::ids::HelpLineId;
use kernel::settings::{HelpLine, HelpNumber, LeaveAddress, Said, SettingsError, programme_name};

use crate::organisation::{Organisation, zones};
use crate::web::form::{FaultArg, Faults, Posted};
use crate::web::language::Language;

/// The value of a ticked box.
pub const YES: &str = "yes";

/// The names of the fields of one line in a form.
#[derive(Debug, Clone, Copy)]
pub struct LineFields {
    /// Before each name: `help_` gives `help_number`.
    pub prefix: &'static str,
    /// The one language the form asks for; every language, each with its code, when there is none.
    pub language: Option<Language>,
}

impl LineFields {
    pub const EACH: Self = Self { prefix: "", language: None };

    pub fn languages(self) -> Vec<Language> {
        self.language.map_or_else(|| Language::ALL.to_vec(), |one| vec![one])
    }

    /// The name of a field that is asked for in each language.
    pub fn said(self, name: &str, language: Language) -> String {
        match self.language {
            Some(_) => format!("{}{name}", self.prefix),
            None => format!("{}{name}_{}", self.prefix, language.code()),
        }
    }

    fn one(self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// Whether nothing at all was written for this line.
    pub fn is_left_out(self, posted: &Posted) -> bool {
        let said = self
            .languages()
            .into_iter()
            .flat_map(|language| [self.said("label", language), self.said("hours", language)]);
        said.chain([self.one("number")]).all(|field| posted.filled(&field).is_none())
    }
}

/// Reads one line; what is wrong with it joins `faults`.
pub fn line(
    posted: &Posted,
    fields: LineFields,
    id: HelpLineId,
    faults: &mut Faults,
) -> Option<HelpLine> {
    let before = faults.len();
    let is_emergency = posted.has(&fields.one("is_emergency"), YES);
    let label = said(posted, fields, "label", HelpLine::LABEL_MAX_CHARS, faults);
    if label.is_empty() && !is_emergency && faults.len() == before {
        let first = fields.languages().into_iter().next().unwrap_or_default();
        fault(faults, fields.said("label", first), &SettingsError::LabelEmpty);
    }
    let number_field = fields.one("number");
    let number = HelpNumber::parse(posted.one(&number_field))
        .map_err(|error| fault(faults, number_field, &error))
        .ok();
    let is_any_time = posted.has(&fields.one("is_any_time"), YES);
    let before_hours = faults.len();
    let hours = said(posted, fields, "hours", HelpLine::HOURS_MAX_CHARS, faults);
    // Who calls in need and finds nobody there may not call again.
    if hours.is_empty() && !is_any_time && !is_emergency && faults.len() == before_hours {
        let first = fields.languages().into_iter().next().unwrap_or_default();
        fault(faults, fields.said("hours", first), &SettingsError::HoursEmpty);
    }
    let number = number.filter(|_| faults.len() == before)?;
    Some(HelpLine {
        hours,
        is_any_time,
        takes_texts: posted.has(&fields.one("takes_texts"), YES),
        is_emergency,
        ..HelpLine::new(id, label, number)
    })
}

fn said(
    posted: &Posted,
    fields: LineFields,
    name: &str,
    max_chars: usize,
    faults: &mut Faults,
) -> Said {
    let mut said = Said::default();
    for language in fields.languages() {
        let field = fields.said(name, language);
        if let Err(error) = said.put(language.code(), posted.one(&field), max_chars) {
            fault(faults, field, &error);
        }
    }
    said
}

/// What the form of a line starts with.
pub fn of_line(line: &HelpLine) -> Posted {
    let mut form = Posted::default();
    for language in Language::ALL {
        for (name, said) in [("label", &line.label), ("hours", &line.hours)] {
            let text = said.get(language.code()).unwrap_or_default();
            form.put(LineFields::EACH.said(name, language), text);
        }
    }
    form.put("number", line.number.as_str());
    for (name, is_on) in [
        ("is_any_time", line.is_any_time),
        ("takes_texts", line.takes_texts),
        ("is_emergency", line.is_emergency),
    ] {
        form.put(name, if is_on { YES } else { "" });
    }
    form
}

/// A name of an organisation or a programme.
pub fn name(posted: &Posted, field: &str, faults: &mut Faults) -> Option<String> {
    programme_name(posted.one(field)).map_err(|error| fault(faults, field, &error)).ok()
}

/// A time zone, in the field `time_zone`; a fault names the nearest one.
pub fn zone(posted: &Posted, faults: &mut Faults) -> Option<TimeZone> {
    match zones::find(posted.one("time_zone")) {
        Ok(zone) => return Some(zone),
        Err(Some(near)) => faults.add_with(
            "time_zone",
            "settings-fault-zone-near",
            vec![("zone", FaultArg::Text(near.to_owned()))],
        ),
        Err(None) => faults.add("time_zone", "settings-fault-zone"),
    }
    None
}

/// What the programme's form starts with.
pub fn of_programme(now: &Organisation) -> Posted {
    let leave_to = now.settings.leave_to.as_ref().map_or("", LeaveAddress::as_str);
    [
        ("name", now.name.as_str()),
        ("programme", now.programme.name.as_str()),
        ("time_zone", now.time_zone.iana_name().unwrap_or("UTC")),
        ("language", now.language.code()),
        ("leave_to", leave_to),
    ]
    .into_iter()
    .collect()
}

/// The organisation as the form wants it. `own_host` is this site's: fleeing to it helps nobody.
pub fn programme(
    posted: &Posted,
    now: &Organisation,
    own_host: &str,
) -> Result<Organisation, Faults> {
    let mut faults = Faults::none();
    let mut new = now.clone();
    if let Some(name) = name(posted, "name", &mut faults) {
        new.name = name;
    }
    if let Some(name) = name(posted, "programme", &mut faults) {
        new.programme.name = name;
    }
    if let Some(zone) = zone(posted, &mut faults) {
        new.time_zone = zone;
    }
    match Language::from_code(posted.one("language")) {
        Some(language) => new.language = language,
        None => faults.add("language", "settings-fault-language"),
    }
    match LeaveAddress::parse(posted.one("leave_to")) {
        Ok(Some(address)) if address.host() == own_host => {
            faults.add("leave_to", "settings-fault-leave-here");
        }
        Ok(address) => new.settings.leave_to = address,
        Err(error) => fault(&mut faults, "leave_to", &error),
    }
    if faults.is_empty() { Ok(new) } else { Err(faults) }
}

/// Says at a field what a rule refuses.
pub fn fault(faults: &mut Faults, field: impl Into<String>, error: &SettingsError) {
    let count =
        |count: usize| vec![("count", FaultArg::Count(i64::try_from(count).unwrap_or(i64::MAX)))];
    match error {
        SettingsError::NameEmpty => faults.add(field, "settings-fault-name"),
        SettingsError::LabelEmpty => faults.add(field, "settings-fault-label"),
        SettingsError::HoursEmpty => faults.add(field, "settings-fault-hours"),
        SettingsError::TooLong { max_chars } => {
            faults.add_with(field, "settings-fault-long", count(*max_chars));
        }
        SettingsError::NumberShape => faults.add(field, "settings-fault-number"),
        SettingsError::AddressShape => faults.add(field, "settings-fault-address"),
        SettingsError::TooManyLines { max } => {
            faults.add_with(field, "settings-fault-many", count(*max));
        }
        SettingsError::TopicEmpty | SettingsError::NoSuchTopic => {
            faults.add(field, "settings-fault-topic");
        }
        SettingsError::TopicTaken { text } => faults.add_with(
            field,
            "settings-fault-topic-taken",
            vec![("text", FaultArg::Text(text.clone()))],
        ),
        SettingsError::TooManyTopics { max } => {
            faults.add_with(field, "settings-fault-topics-many", count(*max));
        }
        SettingsError::LastLine => faults.add(field, "settings-last-line"),
        SettingsError::NoSuchLine | SettingsError::Emergency => {
            faults.add(field, "settings-fault-emergency");
        }
    }
}
