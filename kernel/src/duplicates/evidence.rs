//! What speaks for and against, as values that words can be found for.

/// What a reason is about, in the order in which reasons stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    GivenName,
    FamilyName,
    /// A name that one of the two no longer goes by. Which name, and whose, is not said.
    EarlierName,
    Birth,
    Phone,
    Email,
    Postcode,
    Place,
    Address,
    ExternalId,
}

impl About {
    pub const ALL: [Self; 10] = [
        Self::GivenName,
        Self::FamilyName,
        Self::EarlierName,
        Self::Birth,
        Self::Phone,
        Self::Email,
        Self::Postcode,
        Self::Place,
        Self::Address,
        Self::ExternalId,
    ];

    /// The name used in words and storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::EarlierName => "earlier_name",
            Self::Birth => "birth",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Postcode => "postcode",
            Self::Place => "place",
            Self::Address => "address",
            Self::ExternalId => "external_id",
        }
    }
}

/// How two records stand to each other in one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    Agrees,
    Near,
    Differs,
    /// One of the two does not say, or the two cannot be compared. Counts nothing.
    Silent,
}

impl How {
    /// The name used in words and storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Near => "near",
            Self::Differs => "differs",
            Self::Silent => "silent",
        }
    }
}

/// What a coordinator would want to know beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Note {
    /// One is a short or pet form of the other.
    Nickname,
    /// A letter or digit too many, missing, wrong, or two neighbours swapped.
    Slip,
    /// Written otherwise, and sounds alike.
    Sound,
    /// One is the first letter of the other.
    Initial,
    /// Given and family name stand in each other's place.
    Swapped,
    /// Compared across two alphabets.
    OtherScript,
    YearOnly,
    YearAndMonth,
    DayAndMonthTurned,
}

impl Note {
    /// The name used in words and storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nickname => "nickname",
            Self::Slip => "slip",
            Self::Sound => "sound",
            Self::Initial => "initial",
            Self::Swapped => "swapped",
            Self::OtherScript => "other_script",
            Self::YearOnly => "year_only",
            Self::YearAndMonth => "year_and_month",
            Self::DayAndMonthTurned => "day_and_month_turned",
        }
    }
}

/// One thing that speaks for or against, or is silent. Holds no words of anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    pub about: About,
    pub how: How,
    pub note: Option<Note>,
    /// Tenths of a bit; above 0 speaks for one person, below for two, silence is 0.
    pub weight_tenth_bits: i32,
}

/// How something stands, before it is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weighed {
    pub how: How,
    pub note: Option<Note>,
}

impl Weighed {
    pub const SILENT: Self = Self::plain(How::Silent);

    pub const fn plain(how: How) -> Self {
        Self { how, note: None }
    }

    pub const fn noted(how: How, note: Note) -> Self {
        Self { how, note: Some(note) }
    }

    pub const fn about(self, about: About) -> Reason {
        let weight_tenth_bits = super::weights::of(about, self.how, self.note);
        Reason { about, how: self.how, note: self.note, weight_tenth_bits }
    }
}
