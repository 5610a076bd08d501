//! What a table can be a list of, and what every column has.

/// What a table is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    People,
    Contacts,
    /// Work without a person: volunteer hours, time sheets.
    Hours,
    /// The groups a programme runs.
    Groups,
    /// Sign-in sheets of groups: who came, or how many.
    Attendance,
    /// Where people were pointed to, and from where they came.
    Referrals,
    /// What workers were certified as.
    Certificates,
}

impl Kind {
    pub const ALL: [Self; 7] = [
        Self::People,
        Self::Contacts,
        Self::Hours,
        Self::Groups,
        Self::Attendance,
        Self::Referrals,
        Self::Certificates,
    ];

    /// The word in commands, addresses and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Contacts => "contacts",
            Self::Hours => "hours",
            Self::Groups => "groups",
            Self::Attendance => "attendance",
            Self::Referrals => "referrals",
            Self::Certificates => "certificates",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What the cells of a column hold, and so how they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holds {
    /// One line, of the most characters given.
    Line(usize),
    /// Text of several lines.
    Text(usize),
    /// The name or part of the name of somebody.
    Name,
    /// A date, perhaps with its time.
    Moment,
    /// A date; a time beside it is left out.
    Date,
    Clock,
    Minutes,
    YesNo,
    Phone,
    Email,
    Post,
    Languages,
    Voicemail,
    Mode,
    Outcome,
    Place,
    Planned,
    Direction,
    Work,
    Count,
    /// What somebody is here as.
    Role,
    /// Days of the week, a time of day, how long: `Tuesdays 6:30-8 pm`.
    When,
    Often,
    /// Whether somebody new can come.
    Open,
    /// Several names.
    Names,
    /// How somebody was helped to reach a service.
    Help,
    /// What came of it.
    CameOf,
}

/// The unit of bare numbers in a column of lengths of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    Minutes,
    Hours,
}

impl Unit {
    pub const ALL: [Self; 2] = [Self::Minutes, Self::Hours];

    /// The word in storage and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The unit that one folded word names.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        match word {
            "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" => {
                Some(Self::Minutes)
            }
            "h" | "hr" | "hrs" | "hs" | "hour" | "hours" | "hora" | "horas" => Some(Self::Hours),
            _ => None,
        }
    }
}

/// One thing that a table of a kind can tell.
pub trait Column: Copy + Eq + Ord + std::fmt::Debug + 'static {
    const KIND: Kind;
    const ALL: &'static [Self];

    /// The word in storage, forms and message ids.
    fn code(self) -> &'static str;

    /// How its cells are read.
    fn holds(self) -> Holds;

    /// Names it goes by in English and Spanish, folded, with commas between them. A name that stands
    /// with two columns has two meanings, and a person is asked.
    fn names(self) -> &'static str;

    /// Whether several columns of a table may tell it; their values are put together.
    fn may_repeat(self) -> bool {
        false
    }

    /// Without one of each of these sets a table is of no use.
    fn needed() -> &'static [&'static [Self]];

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.code() == code)
    }
}
