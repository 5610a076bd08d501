//! What kind of work it was.

use serde::{Deserialize, Serialize};

/// A kind of work, direct with people (D) or not (I, W).
///
/// The category names are those of Jacobson, Trojanowski and Dewa 2012 (BMC Health Serv Res 12:205,
/// CC BY); the letters and numbers are this program's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum WorkCode {
    /// Advocacy.
    D1,
    /// Connecting to resources.
    D2,
    /// Experiential sharing.
    D3,
    /// Building community.
    D4,
    /// Relationship building.
    D5,
    /// Group facilitation.
    D6,
    /// Skill building, mentoring, goal setting.
    D7,
    /// Socialisation and self-esteem building.
    D8,
    /// Group planning and development.
    I1,
    /// Administration.
    I2,
    /// Team communication.
    I3,
    /// Supervision and training.
    I4,
    /// Receiving support.
    I5,
    /// Education and awareness building.
    I6,
    /// Information gathering and verification.
    I7,
    /// Building relationships with staff.
    W1,
    /// Legitimising the peer role.
    W2,
}

impl WorkCode {
    pub const ALL: [Self; 17] = [
        Self::D1,
        Self::D2,
        Self::D3,
        Self::D4,
        Self::D5,
        Self::D6,
        Self::D7,
        Self::D8,
        Self::I1,
        Self::I2,
        Self::I3,
        Self::I4,
        Self::I5,
        Self::I6,
        Self::I7,
        Self::W1,
        Self::W2,
    ];

    /// The name used in storage, forms and reports: `D1`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::D1 => "D1",
            Self::D2 => "D2",
            Self::D3 => "D3",
            Self::D4 => "D4",
            Self::D5 => "D5",
            Self::D6 => "D6",
            Self::D7 => "D7",
            Self::D8 => "D8",
            Self::I1 => "I1",
            Self::I2 => "I2",
            Self::I3 => "I3",
            Self::I4 => "I4",
            Self::I5 => "I5",
            Self::I6 => "I6",
            Self::I7 => "I7",
            Self::W1 => "W1",
            Self::W2 => "W2",
        }
    }

    /// Reads `D1` and `d1` alike.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|work| work.code().eq_ignore_ascii_case(code))
    }

    /// Whether it is done with people.
    pub const fn is_direct(self) -> bool {
        matches!(
            self,
            Self::D1 | Self::D2 | Self::D3 | Self::D4 | Self::D5 | Self::D6 | Self::D7 | Self::D8
        )
    }
}
