//! Why a cell is not taken over, and what was done to one that is. Words for people stand elsewhere.

use crate::people::PeopleError;

/// A value that was read, and what was changed to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    pub value: T,
    pub changes: Vec<Change>,
}

impl<T> Read<T> {
    /// A value that stood there as it is.
    pub const fn plain(value: T) -> Self {
        Self { value, changes: Vec::new() }
    }

    pub(super) fn changed(value: T, change: Change) -> Self {
        Self { value, changes: vec![change] }
    }

    pub(super) fn map<U>(self, turn: impl FnOnce(T) -> U) -> Read<U> {
        Read { value: turn(self.value), changes: self.changes }
    }
}

/// Why a cell has no value that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Not a date.
    NotADate,
    /// A day that is not in the calendar, such as 31 April.
    NoSuchDay,
    /// The day and the month could be either, and no cell of the column tells.
    DateOrderOpen,
    /// The day and the month could be either, and the column holds dates of both orders.
    DateOrderTorn,
    /// A time zone by name or by letters that several zones have.
    ZoneUnknown,
    NotATime,
    /// Not a length of time.
    NotMinutes,
    /// A bare number, and the column does not say whether hours or minutes.
    UnitUnknown,
    /// Longer than a day, or less than nothing.
    MinutesOutside,
    NotYesNo,
    /// Several telephone numbers in one cell.
    PhoneSeveral,
    /// A number that a spreadsheet shortened, such as `5.04E+09`: its digits are gone.
    NumberShortened,
    /// Not a telephone number, an e-mail address, a name: the people's own reason.
    People(PeopleError),
    /// A language that is not known by this name.
    LanguageUnknown,
    /// Not one of the words for this column.
    WordUnknown,
    /// A word that could mean two things.
    TwoMeanings,
    /// Not a whole number.
    NotACount,
    TextTooLong,
    /// A role that lets somebody see more: it is given by hand, on a page.
    RoleByHand,
    /// A place somebody was pointed to and one they came from, in one row.
    TwoPlaces,
}

impl Reason {
    /// Every code there is, beside those of [`PeopleError`].
    pub const CODES: [&'static str; 19] = [
        "not_a_date",
        "no_such_day",
        "date_order_open",
        "date_order_torn",
        "zone_unknown",
        "not_a_time",
        "not_minutes",
        "unit_unknown",
        "minutes_outside",
        "not_yes_no",
        "phone_several",
        "number_shortened",
        "language_unknown",
        "word_unknown",
        "two_meanings",
        "not_a_count",
        "cell_text_too_long",
        "role_by_hand",
        "two_places",
    ];

    /// The word in files and message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotADate => "not_a_date",
            Self::NoSuchDay => "no_such_day",
            Self::DateOrderOpen => "date_order_open",
            Self::DateOrderTorn => "date_order_torn",
            Self::ZoneUnknown => "zone_unknown",
            Self::NotATime => "not_a_time",
            Self::NotMinutes => "not_minutes",
            Self::UnitUnknown => "unit_unknown",
            Self::MinutesOutside => "minutes_outside",
            Self::NotYesNo => "not_yes_no",
            Self::PhoneSeveral => "phone_several",
            Self::NumberShortened => "number_shortened",
            Self::People(error) => error.code(),
            Self::LanguageUnknown => "language_unknown",
            Self::WordUnknown => "word_unknown",
            Self::TwoMeanings => "two_meanings",
            Self::NotACount => "not_a_count",
            Self::TextTooLong => "cell_text_too_long",
            Self::RoleByHand => "role_by_hand",
            Self::TwoPlaces => "two_places",
        }
    }
}

impl From<PeopleError> for Reason {
    fn from(error: PeopleError) -> Self {
        match error {
            PeopleError::TextTooLong { .. } => Self::TextTooLong,
            other => Self::People(other),
        }
    }
}

/// What was done to a cell so that it could be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The other dates of the column told which number is the day.
    OrderFromColumn,
    /// A year of two digits got its century.
    CenturyAdded,
    /// A date was a spreadsheet's number for it.
    DateFromNumber,
    /// A time stood beside a date and is left out.
    TimeLeftOut,
    /// A length of time was made whole minutes.
    MadeWholeMinutes,
    /// `n/a`, a dash or the like: taken as empty.
    SaysNothing,
    /// 8, 9 or 99, as HMIS writes "does not know", "rather not say" and "not asked": taken as empty.
    NotKnownCode,
    /// Words beside a telephone number are left out.
    PhoneWordsLeftOut,
    /// A name beside an e-mail address is left out.
    EmailNameLeftOut,
    /// `Last, First` was turned round.
    NameTurned,
    /// Another name of the person is left out, because they said how they want to be called.
    OtherNameLeftOut,
    /// "Yes" to a message: the least that was agreed to, a first name.
    LeastMessage,
    /// A topic that is not on the programme's list is left out.
    TopicLeftOut,
    /// There was no name, and the number of the other program stands for it.
    NameFromNumber,
    /// A length of time that was not said was reckoned from the beginning and the end.
    MinutesFromTimes,
    /// Nobody said at what time of the day: the middle of the day stands for it.
    TimeUnsaid,
    /// What was not said is what somebody settled for the whole file.
    SettledForAll,
    /// A word for the work that is not known here went into the note.
    WorkIntoNote,
    /// How often a group meets, in words that are not known here, went into what it is about.
    OftenIntoAbout,
    /// Somebody was counted, and their name is not kept: a first name alone, or nobody here has it.
    CountedUnnamed,
    /// A group that was not here was made from its sign-in sheet.
    GroupMade,
    /// What a referral was for is kept in the words of the list.
    NeedAsWords,
}

impl Change {
    pub const ALL: [Self; 22] = [
        Self::OrderFromColumn,
        Self::CenturyAdded,
        Self::DateFromNumber,
        Self::TimeLeftOut,
        Self::MadeWholeMinutes,
        Self::SaysNothing,
        Self::NotKnownCode,
        Self::PhoneWordsLeftOut,
        Self::EmailNameLeftOut,
        Self::NameTurned,
        Self::OtherNameLeftOut,
        Self::LeastMessage,
        Self::TopicLeftOut,
        Self::NameFromNumber,
        Self::MinutesFromTimes,
        Self::TimeUnsaid,
        Self::SettledForAll,
        Self::WorkIntoNote,
        Self::OftenIntoAbout,
        Self::CountedUnnamed,
        Self::GroupMade,
        Self::NeedAsWords,
    ];

    /// The word in files and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OrderFromColumn => "order_from_column",
            Self::CenturyAdded => "century_added",
            Self::DateFromNumber => "date_from_number",
            Self::TimeLeftOut => "time_left_out",
            Self::MadeWholeMinutes => "made_whole_minutes",
            Self::SaysNothing => "says_nothing",
            Self::NotKnownCode => "not_known_code",
            Self::PhoneWordsLeftOut => "phone_words_left_out",
            Self::EmailNameLeftOut => "email_name_left_out",
            Self::NameTurned => "name_turned",
            Self::OtherNameLeftOut => "other_name_left_out",
            Self::LeastMessage => "least_message",
            Self::TopicLeftOut => "topic_left_out",
            Self::NameFromNumber => "name_from_number",
            Self::MinutesFromTimes => "minutes_from_times",
            Self::TimeUnsaid => "time_unsaid",
            Self::SettledForAll => "settled_for_all",
            Self::WorkIntoNote => "work_into_note",
            Self::OftenIntoAbout => "often_into_about",
            Self::CountedUnnamed => "counted_unnamed",
            Self::GroupMade => "group_made",
            Self::NeedAsWords => "need_as_words",
        }
    }
}
