//! What can be wrong with a cell, a row and a file. Words for people stand in `resources.ftl`.

/// One value that was changed so that the row could be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The column or JSON field, as the source spells it; empty when it is the whole row.
    pub field: String,
    pub kind: MendKind,
    /// What stood there, shortened to [`Mend::SHOWN_CHARS`].
    pub was: String,
    /// What stands there now; empty when the value was left out.
    pub now: String,
}

impl Mend {
    /// Characters of a value that a report shows.
    pub const SHOWN_CHARS: usize = 120;

    /// Notes a change, shortening both values.
    pub fn new(field: &str, kind: MendKind, was: &str, now: &str) -> Self {
        Self { field: field.to_owned(), kind, was: shortened(was), now: shortened(now) }
    }
}

fn shortened(value: &str) -> String {
    match value.char_indices().nth(Mend::SHOWN_CHARS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// How a value was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MendKind {
    /// A number stood where text belongs.
    NumberToText,
    /// Text stood where a number belongs.
    TextToNumber,
    /// One text stood where a list belongs.
    TextToList,
    /// A list stood where one text belongs; its members became lines.
    ListToText,
    /// JSON null; taken as empty.
    NullAsEmpty,
    /// Only blanks, tabs or line ends; taken as empty.
    BlankAsEmpty,
    /// A list, object or yes/no stood where text belongs; left out.
    ShapeDropped,
    /// Control characters, which a database cannot hold, were removed.
    ControlsRemoved,
    /// Markup became plain text.
    MarkupToText,
    /// Some members of a list were not text and were left out.
    ListMemberDropped,
    /// No number that can be dialled was found; the words are kept.
    PhoneKeptAsWritten,
    /// Letters on a telephone's keys became digits.
    PhoneLetters,
    /// One cell held more than one telephone number.
    PhoneSplit,
    /// The cell says that there is no telephone.
    PhoneSaysNone,
    /// One cell became street, city, state and postcode.
    AddressSplit,
    /// A one-cell address was not understood and is kept as one line.
    AddressKeptWhole,
    /// Hours were not understood; the words are kept and never count as open.
    HoursKeptAsWritten,
    /// Not a time of day; left out.
    TimeDropped,
    /// The end of a day as a start; taken as the beginning of the next.
    MidnightNextDay,
    /// An end too long after the start to be one; left out.
    EndDropped,
    /// Not a time zone; left out.
    ZoneDropped,
    /// Not a day of the week; left out.
    DayDropped,
    /// A day of the week came as a number or as text.
    DayFromNumber,
    /// An address without `https://` got it.
    UrlSchemeAdded,
    /// Not a web address; left out.
    UrlDropped,
    /// Not an e-mail address; left out.
    EmailDropped,
    /// Outside the earth, half missing or 0; left out.
    CoordinatesDropped,
    /// A date in another shape.
    DateFromWords,
    /// Not a date; left out.
    DateDropped,
    /// Neither yes nor no; left out.
    YesNoDropped,
    /// An unknown status; taken as active.
    StatusUnknown,
    /// No code is known for the language; its name is kept.
    LanguageUnknown,
    /// A meeting type that is not in the Meeting Guide list; kept.
    TypeUnknown,
    /// A meeting type in other letters than the list's.
    TypeCase,
    /// A meeting type that says how to attend.
    TypeToAttendance,
    /// An unknown way of attending; left out.
    AttendanceUnknown,
    /// A slug longer than the Meeting Guide allows; kept.
    SlugLong,
    /// The row came without an id; one was made from its content.
    IdMade,
    /// There was no name; the other name, or the group's, is used.
    NameFromOther,
    /// The provider it names is not in the files; the row is kept.
    ProviderUnknown,
    /// The place it names is not in the files; the row is kept.
    PlaceUnknown,
    /// One of the things it belongs to is not in the files.
    OwnerUnknown,
    /// The need it names is not in the files.
    TermUnknown,
    /// The same row stands in the file again.
    SaidTwice,
    /// One record stands in the file with two values; the first is kept.
    TwoAnswers,
    /// The row has fewer cells than the head; the rest is taken as empty.
    ShortRow,
    /// Names and addresses of private persons are not taken over.
    PersonLeftOut,
    /// The source asks not to show it; left out.
    NotForPublic,
}

impl MendKind {
    pub const ALL: [Self; 48] = [
        Self::NumberToText,
        Self::TextToNumber,
        Self::TextToList,
        Self::ListToText,
        Self::NullAsEmpty,
        Self::BlankAsEmpty,
        Self::ShapeDropped,
        Self::ControlsRemoved,
        Self::MarkupToText,
        Self::ListMemberDropped,
        Self::PhoneKeptAsWritten,
        Self::PhoneLetters,
        Self::PhoneSplit,
        Self::PhoneSaysNone,
        Self::AddressSplit,
        Self::AddressKeptWhole,
        Self::HoursKeptAsWritten,
        Self::TimeDropped,
        Self::MidnightNextDay,
        Self::EndDropped,
        Self::ZoneDropped,
        Self::DayDropped,
        Self::DayFromNumber,
        Self::UrlSchemeAdded,
        Self::UrlDropped,
        Self::EmailDropped,
        Self::CoordinatesDropped,
        Self::DateFromWords,
        Self::DateDropped,
        Self::YesNoDropped,
        Self::StatusUnknown,
        Self::LanguageUnknown,
        Self::TypeUnknown,
        Self::TypeCase,
        Self::TypeToAttendance,
        Self::AttendanceUnknown,
        Self::SlugLong,
        Self::IdMade,
        Self::NameFromOther,
        Self::ProviderUnknown,
        Self::PlaceUnknown,
        Self::OwnerUnknown,
        Self::TermUnknown,
        Self::SaidTwice,
        Self::TwoAnswers,
        Self::ShortRow,
        Self::PersonLeftOut,
        Self::NotForPublic,
    ];

    /// The word in files, reports and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NumberToText => "number_to_text",
            Self::TextToNumber => "text_to_number",
            Self::TextToList => "text_to_list",
            Self::ListToText => "list_to_text",
            Self::NullAsEmpty => "null_as_empty",
            Self::BlankAsEmpty => "blank_as_empty",
            Self::ShapeDropped => "shape_dropped",
            Self::ControlsRemoved => "controls_removed",
            Self::MarkupToText => "markup_to_text",
            Self::ListMemberDropped => "list_member_dropped",
            Self::PhoneKeptAsWritten => "phone_kept_as_written",
            Self::PhoneLetters => "phone_letters",
            Self::PhoneSplit => "phone_split",
            Self::PhoneSaysNone => "phone_says_none",
            Self::AddressSplit => "address_split",
            Self::AddressKeptWhole => "address_kept_whole",
            Self::HoursKeptAsWritten => "hours_kept_as_written",
            Self::TimeDropped => "time_dropped",
            Self::MidnightNextDay => "midnight_next_day",
            Self::EndDropped => "end_dropped",
            Self::ZoneDropped => "zone_dropped",
            Self::DayDropped => "day_dropped",
            Self::DayFromNumber => "day_from_number",
            Self::UrlSchemeAdded => "url_scheme_added",
            Self::UrlDropped => "url_dropped",
            Self::EmailDropped => "email_dropped",
            Self::CoordinatesDropped => "coordinates_dropped",
            Self::DateFromWords => "date_from_words",
            Self::DateDropped => "date_dropped",
            Self::YesNoDropped => "yes_no_dropped",
            Self::StatusUnknown => "status_unknown",
            Self::LanguageUnknown => "language_unknown",
            Self::TypeUnknown => "type_unknown",
            Self::TypeCase => "type_case",
            Self::TypeToAttendance => "type_to_attendance",
            Self::AttendanceUnknown => "attendance_unknown",
            Self::SlugLong => "slug_long",
            Self::IdMade => "id_made",
            Self::NameFromOther => "name_from_other",
            Self::ProviderUnknown => "provider_unknown",
            Self::PlaceUnknown => "place_unknown",
            Self::OwnerUnknown => "owner_unknown",
            Self::TermUnknown => "term_unknown",
            Self::SaidTwice => "said_twice",
            Self::TwoAnswers => "two_answers",
            Self::ShortRow => "short_row",
            Self::PersonLeftOut => "person_left_out",
            Self::NotForPublic => "not_for_public",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// Why a row cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RefusalKind {
    /// Not a JSON object.
    NotAnObject,
    /// Every cell is empty.
    Empty,
    /// No name.
    NoName,
    /// Nothing beside ids.
    NoContent,
    /// The row only says that there is none.
    SaysNone,
    /// Does not say what it belongs to.
    NamesNoOwner,
    /// Nothing it belongs to is in the files.
    OwnerNotFound,
    /// A link without a service or without a place.
    LinkIncomplete,
    /// The same id stands earlier with other content.
    DuplicateId,
    /// More cells than the head.
    TooManyCells,
    /// A cell longer than the limit.
    CellTooLong,
    /// The row cannot be read.
    NotReadable,
    /// An object that fits no table.
    ShapeUnknown,
    /// Names a table that is not known.
    TableUnknown,
}

impl RefusalKind {
    pub const ALL: [Self; 14] = [
        Self::NotAnObject,
        Self::Empty,
        Self::NoName,
        Self::NoContent,
        Self::SaysNone,
        Self::NamesNoOwner,
        Self::OwnerNotFound,
        Self::LinkIncomplete,
        Self::DuplicateId,
        Self::TooManyCells,
        Self::CellTooLong,
        Self::NotReadable,
        Self::ShapeUnknown,
        Self::TableUnknown,
    ];

    /// The word in files, reports and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAnObject => "not_an_object",
            Self::Empty => "empty",
            Self::NoName => "no_name",
            Self::NoContent => "no_content",
            Self::SaysNone => "says_none",
            Self::NamesNoOwner => "names_no_owner",
            Self::OwnerNotFound => "owner_not_found",
            Self::LinkIncomplete => "link_incomplete",
            Self::DuplicateId => "duplicate_id",
            Self::TooManyCells => "too_many_cells",
            Self::CellTooLong => "cell_too_long",
            Self::NotReadable => "not_readable",
            Self::ShapeUnknown => "shape_unknown",
            Self::TableUnknown => "table_unknown",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// What is wrong with a JSON file, at the place that is named with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    #[error("the file ends too early")]
    EndsEarly,
    #[error("there is more after the end")]
    MoreAfterEnd,
    #[error("it is nested too deeply")]
    TooDeep,
    #[error("it is not well formed there")]
    NotWellFormed,
}

impl JsonFault {
    pub const ALL: [Self; 4] =
        [Self::EndsEarly, Self::MoreAfterEnd, Self::TooDeep, Self::NotWellFormed];

    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EndsEarly => "ends_early",
            Self::MoreAfterEnd => "more_after_end",
            Self::TooDeep => "too_deep",
            Self::NotWellFormed => "not_well_formed",
        }
    }
}

/// Why a whole file or folder cannot be read. Paths are file names only, never whole paths.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    #[error("find {name}")]
    NotFound { name: String },
    #[error("read {name}: {reason}")]
    Unreadable { name: String, reason: String },
    #[error("read {name}: it is empty")]
    Empty { name: String },
    #[error("read {name}: it is larger than {limit_mib} MiB")]
    TooLarge { name: String, limit_mib: u64 },
    #[error("read {name} as JSON, line {line}, column {column}: {reason}")]
    Json { name: String, line: usize, column: usize, reason: JsonFault },
    #[error("read {name}: it is neither text in UTF-8, UTF-16 nor Windows-1252")]
    NotText { name: String },
    #[error("find any directory file in {name}; it holds {found}")]
    NothingRecognised { name: String, found: String },
    #[error("find any directory file in {name} itself; these look right: {found}")]
    OnlyBelow { name: String, found: String },
    #[error("find providers, places or services in {name}")]
    NoDirectory { name: String },
    #[error("read {name} as a directory: it looks like a list of meetings")]
    LooksLikeMeetings { name: String },
    #[error("read {name} as a list of meetings: it looks like a directory")]
    LooksLikeDirectory { name: String },
    #[error("read {name} as a list of meetings: it is a folder")]
    FolderOfMeetings { name: String },
    #[error("read {name} as a list of meetings: it holds no list")]
    NoList { name: String },
}

impl FileFault {
    /// The word in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not_found",
            Self::Unreadable { .. } => "unreadable",
            Self::Empty { .. } => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::Json { .. } => "json",
            Self::NotText { .. } => "not_text",
            Self::NothingRecognised { .. } => "nothing_recognised",
            Self::OnlyBelow { .. } => "only_below",
            Self::NoDirectory { .. } => "no_directory",
            Self::LooksLikeMeetings { .. } => "looks_like_meetings",
            Self::LooksLikeDirectory { .. } => "looks_like_directory",
            Self::FolderOfMeetings { .. } => "folder_of_meetings",
            Self::NoList { .. } => "no_list",
        }
    }
}
