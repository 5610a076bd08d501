//! Posted text to the list of topics, and the list to what its form starts with.

use kernel::ids::TopicId;
use kernel::people::ValueCode;
use kernel::settings::{OwnTopic, Said, SettingsError, TopicList, topic_words};

use super::fault;
use crate::organisation::built_in_words;
use crate::web::form::{Faults, Posted};
use crate::web::language::Language;

/// The boxes: of the program's topics, and of the programme's own.
const BOXES: [&str; 2] = ["topic", "own"];

/// The field of a topic's words in each language.
pub fn fields() -> impl Iterator<Item = (Language, String)> {
    Language::ALL.into_iter().map(|language| (language, format!("word_{}", language.code())))
}

/// What the form of the list starts with: a tick for each topic that is offered.
pub fn filled(kept: &TopicList) -> Posted {
    let mut form = Posted::default();
    for (code, _) in kept.each().into_iter().filter(|(_, is_on)| *is_on) {
        form.put(field(kept, &code), code.as_str());
    }
    form
}

/// The form with a tick for what was added since it was opened.
pub fn with_new(mut posted: Posted, kept: &TopicList) -> Posted {
    for (code, is_on) in kept.each() {
        if is_on && !knew(&posted, &code) {
            posted.put(field(kept, &code), code.as_str());
        }
    }
    posted
}

/// Whether the topic stood on the list when the form was opened: one field, codes apart by spaces.
fn knew(posted: &Posted, code: &ValueCode) -> bool {
    posted.one("known").split_whitespace().any(|known| known == code.as_str())
}

fn field(kept: &TopicList, code: &ValueCode) -> &'static str {
    BOXES[usize::from(kept.find(code.as_str()).is_some())]
}

/// The list as the form wants it: boxes, and one more topic where words for it were written.
pub fn list(posted: &Posted, kept: &TopicList, id: TopicId) -> Result<TopicList, Faults> {
    let mut faults = Faults::none();
    let mut new = kept.clone();
    for (code, _) in kept.each() {
        if knew(posted, &code) {
            let is_on = BOXES.into_iter().any(|field| posted.has(field, code.as_str()));
            new.offer(&code, is_on);
        }
    }
    let said = read(posted, &mut faults);
    let is_written = fields().any(|(_, field)| posted.filled(&field).is_some());
    let added = if is_written && faults.is_empty() {
        let code = ValueCode::parse(&format!("own_{}", id.uuid().simple()));
        code.map_err(|_| SettingsError::NoSuchTopic)
            .and_then(|code| new.add(code, said, &built_in_words()))
    } else {
        new.check_room()
    };
    added.unwrap_or_else(|error| refuse(&mut faults, &error));
    if faults.is_empty() { Ok(new) } else { Err(faults) }
}

/// What the form of one topic starts with.
pub fn said(kept: &TopicList, code: &ValueCode) -> Posted {
    let mut form = Posted::default();
    for (language, field) in fields() {
        let text =
            kept.find(code.as_str()).and_then(|topic: &OwnTopic| topic.said.get(language.code()));
        form.put(field, text.unwrap_or_default());
    }
    form
}

/// The list with other words for one topic.
pub fn reworded(posted: &Posted, kept: &TopicList, code: &ValueCode) -> Result<TopicList, Faults> {
    let mut faults = Faults::none();
    let mut new = kept.clone();
    let said = read(posted, &mut faults);
    if faults.is_empty()
        && let Err(error) = new.revise(code, said, &built_in_words())
    {
        refuse(&mut faults, &error);
    }
    if faults.is_empty() { Ok(new) } else { Err(faults) }
}

fn read(posted: &Posted, faults: &mut Faults) -> Said {
    let mut said = Said::default();
    for (language, field) in fields() {
        if let Err(error) = topic_words(&mut said, language.code(), posted.one(&field)) {
            fault(faults, field, &error);
        }
    }
    said
}

/// Beside the boxes where there is no room, else beside the first language.
fn refuse(faults: &mut Faults, error: &SettingsError) {
    let field = match error {
        SettingsError::TooManyTopics { .. } => Some(BOXES[1].to_owned()),
        _ => fields().next().map(|(_, field)| field),
    };
    fault(faults, field.unwrap_or_default(), error);
}
