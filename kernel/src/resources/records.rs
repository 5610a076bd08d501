//! What a directory holds, in one shape whatever file it came from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Hours, Language, Phone, Weekday};

/// What providers, places, services and meetings have in common.
///
/// Every field but `source_id` and `name` may be empty. Text is plain: no markup, `\n` between
/// lines.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The id the source gave, or one made from the content when it gave none.
    pub source_id: String,
    pub name: String,
    pub other_names: Vec<String>,
    pub description: String,
    pub addresses: Vec<Address>,
    pub phones: Vec<Phone>,
    pub emails: Vec<String>,
    pub url: Option<String>,
    pub languages: Vec<Language>,
    pub hours: Hours,
    pub needs: Vec<Need>,
    pub eligibility: String,
    pub cost: String,
    pub how_to_apply: String,
    /// The day someone last checked that this is true. Not the day a computer last wrote the row.
    pub verified_on: Option<Date>,
    /// The day the source last changed the row.
    pub changed_on: Option<Date>,
    pub status: Status,
}

/// An organisation that runs services.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Provider {
    pub about: About,
}

/// Somewhere a service is given.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub about: About,
    /// The source's id of the provider, kept even when no such provider was in the file.
    pub provider_id: Option<String>,
    pub coordinates: Option<Coordinates>,
    /// How to get there.
    pub transport: String,
    /// Where people must live to be helped here.
    pub areas: Vec<String>,
    /// Ramps, lifts, induction loops and the like, one a line.
    pub access: String,
    /// True for a place that is only on the telephone or the internet.
    pub is_virtual: bool,
}

/// Something a person can use.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub about: About,
    /// The source's id of the provider, kept even when no such provider was in the file.
    pub provider_id: Option<String>,
    /// The source's ids of the places, kept even when no such place was in the file.
    pub place_ids: Vec<String>,
    pub coordinates: Option<Coordinates>,
    /// Where people must live to use it, one a line.
    pub areas: Vec<String>,
    /// Papers to bring, one a line.
    pub documents: Vec<String>,
    pub wait: String,
    pub interpretation: String,
    /// Something to know today: closed for works, moved online.
    pub alert: String,
    /// Years; may be half ones.
    pub youngest_years: Option<f64>,
    pub oldest_years: Option<f64>,
}

/// A gathering of a mutual-aid fellowship, in the sense of the Meeting Guide format.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    pub about: About,
    /// The days it meets; empty when by appointment. Times stand in `about.hours`.
    pub days: Vec<Weekday>,
    /// Minutes after midnight, in the meeting's own time zone.
    pub starts_min: Option<u16>,
    pub ends_min: Option<u16>,
    /// A tz database name such as `America/New_York`; empty when the source names none that is known.
    pub timezone: String,
    /// Meeting Guide codes, and codes of the source's own. See [`super::MEETING_TYPES`].
    pub types: Vec<String>,
    pub attendance: Attendance,
    pub place_name: String,
    pub place_notes: String,
    pub group: String,
    pub group_notes: String,
    /// From general to specific.
    pub regions: Vec<String>,
    pub district: String,
    pub coordinates: Option<Coordinates>,
    /// True when the address is a town or a district and not a door.
    pub is_approximate: bool,
    /// The group's own website, where `about.url` is the page of the list.
    pub website: Option<String>,
    /// Who publishes the list: an intergroup or another office of a fellowship.
    #[serde(default)]
    pub publisher: String,
    #[serde(default)]
    pub publisher_url: Option<String>,
    pub online_url: Option<String>,
    pub online_notes: String,
    pub online_phone: String,
}

/// Where people meet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    InPerson,
    Online,
    Hybrid,
    /// The source says that it does not meet at present.
    Inactive,
    #[default]
    Unknown,
}

impl Attendance {
    pub const ALL: [Self; 5] =
        [Self::InPerson, Self::Online, Self::Hybrid, Self::Inactive, Self::Unknown];

    /// The word in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Online => "online",
            Self::Hybrid => "hybrid",
            Self::Inactive => "inactive",
            Self::Unknown => "unknown",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.code() == code)
    }
}

/// Whether it can be used at present.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Open, or the source does not say.
    #[default]
    Active,
    /// Not at present.
    Inactive,
    /// Gone for good.
    Defunct,
}

impl Status {
    pub const ALL: [Self; 3] = [Self::Active, Self::Inactive, Self::Defunct];

    /// The word in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Defunct => "defunct",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Reads the words that directories use; HSDS says active, inactive, defunct and temporarily
    /// closed.
    pub fn from_words(words: &str) -> Option<Self> {
        match words.trim().to_lowercase().as_str() {
            "active" | "open" | "yes" | "current" => Some(Self::Active),
            "inactive" | "temporarily closed" | "closed" | "no" | "paused" => Some(Self::Inactive),
            "defunct" | "permanently closed" => Some(Self::Defunct),
            _ => None,
        }
    }
}

/// Where letters go or doors are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub attention: String,
    /// Street and everything more exact, as one or more lines. The whole cell when it was not
    /// understood.
    pub lines: Vec<String>,
    pub city: String,
    pub region: String,
    pub state: String,
    pub postcode: String,
    pub country: String,
    /// True for an address that takes letters only.
    pub is_postal: bool,
}

impl Address {
    /// True when nothing is filled in.
    pub fn is_empty(&self) -> bool {
        let Self { attention, lines, city, region, state, postcode, country: _, is_postal: _ } =
            self;
        lines.iter().all(String::is_empty)
            && [attention, city, region, state, postcode].into_iter().all(String::is_empty)
    }
}

/// A point on the earth, WGS 84 degrees. Made by [`super::read_coordinates`], which checks the
/// limits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    pub latitude: f64,
    pub longitude: f64,
}

/// What a person may be looking for, in the source's own list of terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The term's id or code; empty for a plain keyword.
    pub code: String,
    pub name: String,
}

/// Someone at the provider to ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub title: String,
    pub department: String,
    pub email: String,
}

/// What a part can belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerKind {
    Provider,
    Place,
    Service,
    /// One service at one place.
    Link,
    Contact,
    Phone,
    Program,
    Term,
    Vocabulary,
}

impl OwnerKind {
    /// The word in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Place => "place",
            Self::Service => "service",
            Self::Link => "link",
            Self::Contact => "contact",
            Self::Phone => "phone",
            Self::Program => "program",
            Self::Term => "term",
            Self::Vocabulary => "vocabulary",
        }
    }
}

/// One thing a part belongs to, by the source's id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Owner {
    pub kind: OwnerKind,
    pub source_id: String,
}

/// A fact that came as a row of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub source_id: String,
    /// Sorted, without repeats. Empty only for terms and vocabularies, which stand alone.
    pub of: Vec<Owner>,
    pub substance: Substance,
}

/// What a part says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Substance {
    Address(Address),
    /// Usually one; two when a cell held two numbers.
    Phones(Vec<Phone>),
    /// Weekly hours. `from` and `until` bound them when the source does.
    Hours {
        hours: Hours,
        from: Option<Date>,
        until: Option<Date>,
    },
    /// A stretch of days with other hours, or none. Dates as the source wrote them when they are
    /// not dates.
    Holiday {
        from: String,
        until: String,
        is_closed: bool,
        words: String,
    },
    Language(Language),
    /// A service is given at a place; the owners name both.
    Link {
        words: String,
    },
    /// The owner meets a need that the owners also name as a term.
    Need {
        words: String,
    },
    /// One word of a list of needs.
    Term {
        need: Need,
        parent: String,
        vocabulary: String,
    },
    /// A list of needs.
    Vocabulary {
        name: String,
    },
    Area(String),
    Cost(String),
    Document(String),
    Eligibility(String),
    Access(String),
    Contact(Contact),
    Program {
        name: String,
        other_name: String,
        description: String,
    },
}

impl Substance {
    /// The word in files and the database.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Address(_) => "address",
            Self::Phones(_) => "phones",
            Self::Hours { .. } => "hours",
            Self::Holiday { .. } => "holiday",
            Self::Language(_) => "language",
            Self::Link { .. } => "link",
            Self::Need { .. } => "need",
            Self::Term { .. } => "term",
            Self::Vocabulary { .. } => "vocabulary",
            Self::Area(_) => "area",
            Self::Cost(_) => "cost",
            Self::Document(_) => "document",
            Self::Eligibility(_) => "eligibility",
            Self::Access(_) => "access",
            Self::Contact(_) => "contact",
            Self::Program { .. } => "program",
        }
    }
}

/// One row that can be kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    Provider(Provider),
    Place(Place),
    Service(Service),
    Meeting(Meeting),
    Part(Part),
}

impl Record {
    /// The source's id, or the one made from the content.
    pub fn source_id(&self) -> &str {
        match self {
            Self::Provider(r) => &r.about.source_id,
            Self::Place(r) => &r.about.source_id,
            Self::Service(r) => &r.about.source_id,
            Self::Meeting(r) => &r.about.source_id,
            Self::Part(r) => &r.source_id,
        }
    }

    /// What the record is about; nothing for a part.
    pub fn about(&self) -> Option<&About> {
        match self {
            Self::Provider(r) => Some(&r.about),
            Self::Place(r) => Some(&r.about),
            Self::Service(r) => Some(&r.about),
            Self::Meeting(r) => Some(&r.about),
            Self::Part(_) => None,
        }
    }

    /// Sets the id; for a row that came without one.
    pub fn set_source_id(&mut self, id: String) {
        let place = match self {
            Self::Provider(r) => &mut r.about.source_id,
            Self::Place(r) => &mut r.about.source_id,
            Self::Service(r) => &mut r.about.source_id,
            Self::Meeting(r) => &mut r.about.source_id,
            Self::Part(r) => &mut r.source_id,
        };
        *place = id;
    }
}
