//! The facets a peer is recognised by, and the answers each one offers.

use serde::{Deserialize, Serialize};

use super::{LanguageTag, Topics, ValueCode};

/// One thing by which people recognise each other as peers.
///
/// Every facet can be skipped, and every facet has room for the person's own words beside the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Languages spoken or signed, the most at home first.
    Languages,
    AgeBand,
    Gender,
    Pronouns,
    Orientation,
    FaithOrCulture,
    /// Service in the armed forces, or a family's.
    Veteran,
    /// Being a parent, carer, guardian or relative.
    FamilyRole,
    /// What the person has been through, by the programme's topics.
    LivedExperience,
}

const FAITHS_AND_CULTURES: &[&str] = &[
    "african",
    "asian",
    "black",
    "caribbean",
    "deaf",
    "european",
    "indigenous",
    "latino",
    "middle_eastern",
    "pacific_islander",
    "roma_or_traveller",
    "buddhist",
    "christian",
    "hindu",
    "jewish",
    "muslim",
    "sikh",
    "spiritual",
    "no_faith",
];

impl Facet {
    pub const ALL: [Self; 9] = [
        Self::Languages,
        Self::AgeBand,
        Self::Gender,
        Self::Pronouns,
        Self::Orientation,
        Self::FaithOrCulture,
        Self::Veteran,
        Self::FamilyRole,
        Self::LivedExperience,
    ];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Languages => "languages",
            Self::AgeBand => "age_band",
            Self::Gender => "gender",
            Self::Pronouns => "pronouns",
            Self::Orientation => "orientation",
            Self::FaithOrCulture => "faith_or_culture",
            Self::Veteran => "veteran",
            Self::FamilyRole => "family_role",
            Self::LivedExperience => "lived_experience",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.code() == code)
    }

    /// The fixed answers, in the order they are offered. Empty for the two open facets: languages
    /// take any tag ([`super::OFFERED_LANGUAGES`] are offered), lived experience takes the
    /// programme's [`Topics`].
    pub const fn answers(self) -> &'static [&'static str] {
        match self {
            Self::Languages | Self::LivedExperience => &[],
            Self::AgeBand => &["under_18", "18_25", "26_35", "36_50", "51_65", "66_plus"],
            Self::Gender => &[
                "woman",
                "man",
                "non_binary",
                "genderfluid",
                "agender",
                "two_spirit",
                "trans",
                "questioning",
            ],
            Self::Pronouns => &["she", "he", "they", "any", "name_only"],
            Self::Orientation => &[
                "straight",
                "gay",
                "lesbian",
                "bisexual",
                "pansexual",
                "asexual",
                "queer",
                "questioning",
            ],
            Self::FaithOrCulture => FAITHS_AND_CULTURES,
            Self::Veteran => &["served", "serving", "guard_or_reserve", "military_family"],
            Self::FamilyRole => &[
                "parent",
                "guardian",
                "foster_carer",
                "raising_grandchildren",
                "carer",
                "young_carer",
                "family_substance_use",
                "family_mental_health",
                "family_in_prison",
                "family_loss",
            ],
        }
    }

    /// The most answers one person can give.
    pub const fn max_answers(self) -> usize {
        match self {
            Self::AgeBand => 1,
            Self::Languages => 10,
            _ => 20,
        }
    }

    /// Reads one answer as typed or ticked; `None` if it is not an answer to this facet.
    pub fn answer(self, raw: &str, topics: &Topics) -> Option<ValueCode> {
        match self {
            Self::Languages => LanguageTag::parse(raw).ok().map(ValueCode::from),
            Self::LivedExperience => topics.contains(raw).then(|| ValueCode::parse(raw).ok())?,
            _ => self.answers().contains(&raw).then(|| ValueCode::parse(raw).ok())?,
        }
    }
}
