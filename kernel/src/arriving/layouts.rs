//! Tables that other programs write, known by the names of their columns.
//!
//! Sources: the CASA program of Ruby for Good (its sheets for bringing people in, and its report of case
//! contacts); the HMIS CSV layout of HUD, FY2024.

use super::{Kind, Unit, key_of};

/// A table of another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    CasaVolunteers,
    CasaSupervisors,
    CasaCases,
    CasaContacts,
    HmisClient,
}

/// What a column means in a layout: the code of a column of its kind, or that it stays out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Means { code: &'static str, unit: Option<Unit> },
    LeftOut,
}

impl Layout {
    pub const ALL: [Self; 5] = [
        Self::CasaVolunteers,
        Self::CasaSupervisors,
        Self::CasaCases,
        Self::CasaContacts,
        Self::HmisClient,
    ];

    /// The word in files and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CasaVolunteers => "casa_volunteers",
            Self::CasaSupervisors => "casa_supervisors",
            Self::CasaCases => "casa_cases",
            Self::CasaContacts => "casa_contacts",
            Self::HmisClient => "hmis_client",
        }
    }

    pub const fn kind(self) -> Kind {
        match self {
            Self::CasaContacts => Kind::Contacts,
            _ => Kind::People,
        }
    }

    /// Columns that all have to be there, by [`key_of`].
    const fn marks(self) -> &'static [&'static str] {
        match self {
            Self::CasaVolunteers => &["displayname", "email"],
            Self::CasaSupervisors => &["displayname", "supervisorvolunteers"],
            Self::CasaCases => &["casenumber", "caseassignment"],
            Self::CasaContacts => {
                &["internalcontactnumber", "casacasenumber", "contactmedium", "occurredat"]
            }
            Self::HmisClient => &["personalid", "namedataquality", "dobdataquality", "exportid"],
        }
    }

    /// The column that says a row was taken back in the other program, by [`key_of`].
    pub const fn deleted(self) -> Option<&'static str> {
        match self {
            Self::HmisClient => Some("datedeleted"),
            _ => None,
        }
    }

    /// Whether people are known by a number alone.
    pub const fn is_number_a_name(self) -> bool {
        matches!(self, Self::CasaCases)
    }

    /// Whether everybody in the table holds a role that is given by hand.
    pub const fn is_by_hand(self) -> bool {
        matches!(self, Self::CasaSupervisors)
    }

    /// What everybody in the table is here as, where that is sure.
    pub const fn role(self) -> Option<super::ArrivingRole> {
        match self {
            Self::CasaVolunteers => Some(super::ArrivingRole::PeerWorker),
            Self::CasaCases | Self::HmisClient => Some(super::ArrivingRole::Participant),
            Self::CasaSupervisors | Self::CasaContacts => None,
        }
    }

    /// What the layout says of a column, by [`key_of`]; none where it says nothing.
    pub fn said(self, key: &str) -> Option<Said> {
        let found = self.meanings().iter().find(|(known, _)| *known == key);
        let unit = (key == "durationminutes").then_some(Unit::Minutes);
        match found {
            Some((_, code)) => Some(Said::Means { code, unit }),
            // A long report of which little has a place here: numbers of the state, days of birth, miles.
            None if matches!(self, Self::CasaContacts | Self::HmisClient) => Some(Said::LeftOut),
            None => None,
        }
    }

    /// Columns whose names do not tell by themselves what they are here, and their codes.
    const fn meanings(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::CasaVolunteers | Self::CasaSupervisors => &[("displayname", "whole_name")],
            Self::CasaCases => &[("casenumber", "source_id")],
            Self::CasaContacts => &[
                ("internalcontactnumber", "source_id"),
                ("durationminutes", "minutes"),
                ("contactmade", "outcome"),
                ("contactmedium", "mode"),
                ("occurredat", "started_on"),
                ("casacasenumber", "person_id"),
                ("creatorname", "worker"),
                ("casecontactnotes", "note"),
                ("contacttypes", "topics"),
            ],
            Self::HmisClient => &[
                ("personalid", "source_id"),
                ("firstname", "first_name"),
                ("middlename", "middle_name"),
                ("lastname", "last_name"),
            ],
        }
    }
}

/// The layout of a table, by the names of all its columns. Of several that fit, the one with most marks.
pub fn layout_of(kind: Kind, headers: &[String]) -> Option<Layout> {
    let keys: Vec<String> = headers.iter().map(|header| key_of(header)).collect();
    let fits = |layout: &Layout| {
        layout.kind() == kind && layout.marks().iter().all(|mark| keys.iter().any(|k| k == mark))
    };
    // A sheet with these two and other columns is somebody's own list.
    let is_own = |layout: &Layout| *layout == Layout::CasaVolunteers && keys.len() > 3;
    let fitting = Layout::ALL.into_iter().filter(|layout| fits(layout) && !is_own(layout));
    fitting.max_by_key(|layout| (*layout == Layout::CasaSupervisors, layout.marks().len()))
}
