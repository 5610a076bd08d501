//! A row of a sign-in sheet: a group, a day, and who came.

use jiff::civil::Date;

use super::{AttendanceColumn as Col, Column as _, NameParts, Read, Reason, Value, Values};

/// What a row of a sign-in sheet tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivingAttendance {
    /// Nothing where the file is about one group, which somebody names.
    pub group: Option<String>,
    pub met_on: Date,
    pub came: Came,
    /// How many came in all, where the row says it.
    pub came_count: Option<u32>,
    pub minutes: Option<u32>,
    pub run_by: Option<String>,
}

/// Who came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Came {
    /// One person, by name or by a number.
    Somebody { name: Option<String>, number: Option<String> },
    /// One person who gave no name.
    Unnamed,
    /// Several, in one cell; a name of nobody is somebody who gave none.
    Several(Vec<String>),
    /// Only how many.
    Counted,
    /// Neither a name nor a number: a line that nobody filled in.
    Nobody,
}

/// Makes of a row what it tells. A row without a day is none.
pub fn attendance_of(values: &Values) -> Result<Read<ArrivingAttendance>, Reason> {
    let met_on = match values.one(Col::MetOn.code()) {
        Some(Value::Date(on)) => *on,
        _ => return Err(Reason::NotADate),
    };
    let filled =
        |col: Col| Some(values.text(col.code()).to_owned()).filter(|text| !text.is_empty());
    let came_count = match values.one(Col::CameCount.code()) {
        Some(Value::Count(count)) => Some(u32::from(*count)),
        _ => None,
    };
    let (number, name) = (filled(Col::PersonId), name(values));
    let came = match (filled(Col::Everybody), name.or(number.clone())) {
        (_, Some(said)) => match said.as_str() {
            _ if number.is_some() => Came::Somebody { name: self::name(values), number },
            said if Came::is_unnamed(said) => Came::Unnamed,
            said => Came::Somebody { name: Some(said.to_owned()), number: None },
        },
        (Some(names), None) => Came::Several(several(&names)),
        (None, None) if came_count.is_some() => Came::Counted,
        (None, None) => Came::Nobody,
    };
    let value = ArrivingAttendance {
        group: filled(Col::Group),
        met_on,
        came,
        came_count,
        minutes: match values.one(Col::Minutes.code()) {
            Some(Value::Minutes(minutes)) => Some(*minutes).filter(|minutes| *minutes > 0),
            _ => None,
        },
        run_by: filled(Col::Worker),
    };
    Ok(Read::plain(value))
}

/// The whole name, or what the columns of its parts say together.
fn name(values: &Values) -> Option<String> {
    let whole = values.text(Col::Person.code());
    if !whole.is_empty() {
        return Some(whole.to_owned());
    }
    let parts = [Col::FirstName, Col::LastName].map(|col| values.text(col.code()));
    let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Some(said).filter(|said| !said.is_empty())
}

/// Names in one cell: one on a line, or with a semicolon, else with a comma between them.
fn several(cell: &str) -> Vec<String> {
    let by = |sign: char| -> Vec<String> {
        let names = cell.split(sign).map(str::trim).filter(|name| !name.is_empty());
        names.map(str::to_owned).collect()
    };
    [';', '\n', '|', ','].into_iter().find(|sign| cell.contains(*sign)).map_or_else(|| by(';'), by)
}

impl Came {
    /// Whether the words where a name would stand say that there is none.
    pub fn is_unnamed(said: &str) -> bool {
        const WORDS: &str = "anonymous, anon, guest, no name, unnamed, unknown, new person, \
                             newcomer, visitor, declined, n a, x, anonimo, anonima, invitado, \
                             invitada, sin nombre, desconocido, desconocida, visitante, \
                             persona nueva";
        let folded = crate::text::fold(said);
        let is_numbered = folded.rsplit_once(' ').is_some_and(|(word, number)| {
            number.bytes().all(|b| b.is_ascii_digit()) && super::words::has(WORDS, word)
        });
        folded.is_empty() || is_numbered || super::words::has(WORDS, &folded)
    }

    /// Whether a name is a first name alone, perhaps with a letter. Where nobody here is called so, the
    /// person is counted, and the name is not kept.
    pub fn is_first_name(said: &str) -> bool {
        let parts = NameParts { whole: said, ..NameParts::default() };
        let called = super::called_name(&parts).map(|read| read.value.as_str().to_owned());
        let called = called.unwrap_or_else(|_| said.to_owned());
        let words: Vec<&str> = called.split_whitespace().collect();
        let is_letter = |word: &str| word.trim_end_matches('.').chars().count() == 1;
        match words.as_slice() {
            [_] => true,
            [_, last] => is_letter(last),
            _ => false,
        }
    }
}
