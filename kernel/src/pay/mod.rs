//! Pay: what an occupation pays in an area, as the Bureau of Labor Statistics of the United States
//! publishes it (OEWS), figure for figure.
//!
//! A figure that is not published is that, and never nothing. OEWS has no occupation of peer workers: the
//! nearest are named as standing in for it.
//!
//! Source: BLS Occupational Employment and Wage Statistics, May 2025, with its footnotes 5 and 8.

#[cfg(test)]
mod tests;

/// An amount in cents.
pub type Cents = i64;

/// The occupations nearest to peer workers: health education, community health, and all other community and
/// social service specialists (Standard Occupational Classification 2018).
pub const STAND_INS: [&str; 3] = ["21-1093", "21-1094", "21-1099"];
/// Pay of this much an hour or a year, or more, is published as this (footnote 5).
const TOP_HOURLY: Cents = 11_500;
const TOP_ANNUAL: Cents = 23_920_000;
/// The most that is read: a slip of the fingers lies above it.
const MOST: Cents = 1_000_000_000;

/// A figure as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Cents(Cents),
    /// So much or more.
    AtLeast(Cents),
    /// Footnote 8, shown as a dash.
    NotPublished,
}

/// What the tenth, the quarter, the half, three quarters and nine tenths of the people earn at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread(pub [Figure; 5]);

/// How wide an area is, as its code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    Nation,
    State,
    /// A city with what lies around it, or a part of a state without one.
    Part,
}

/// The code of the whole country.
pub const NATION: &str = "0000000";

/// How wide the area of a code is: a state's is its number and five noughts.
pub fn width(area_code: &str) -> Width {
    match area_code {
        NATION => Width::Nation,
        code if code.ends_with("00000") => Width::State,
        _ => Width::Part,
    }
}

/// The lowest and the highest middle pay an hour of several occupations, as far as it is published.
/// Never a mean of them: they are different work.
pub fn middle(rows: &[PayRow]) -> Option<(Figure, Figure)> {
    let known = || rows.iter().map(|row| row.hourly.0[2]).filter(|one| one.cents().is_some());
    let low = known().min_by_key(|one| one.cents())?;
    Some((low, known().max_by_key(|one| one.cents())?))
}

/// What one occupation pays in one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayRow {
    pub area_code: String,
    pub area: String,
    pub occupation_code: String,
    pub occupation: String,
    pub hourly: Spread,
    pub annual: Spread,
}

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum PayFault {
    #[error("find the column {0}")]
    ColumnMissing(&'static str),
    #[error("read the code of the occupation; it is like 21-1093")]
    OccupationCode,
    #[error("read the code of the area; it has seven digits")]
    AreaCode,
    #[error("read the figure in {0}")]
    Figure(&'static str),
    #[error("keep figures that go down from the lowest paid to the highest")]
    NotRising,
}

/// The columns that are read, as the file names them.
pub const COLUMNS: [&str; 14] = [
    "area_code",
    "area_name",
    "soc_code",
    "occupation",
    "hourly_p10",
    "hourly_p25",
    "hourly_median",
    "hourly_p75",
    "hourly_p90",
    "annual_p10",
    "annual_p25",
    "annual_median",
    "annual_p75",
    "annual_p90",
];

/// Where the columns stand in a file.
#[derive(Debug, Clone, Copy)]
pub struct Places([usize; COLUMNS.len()]);

impl Places {
    pub fn of(headers: &[String]) -> Result<Self, PayFault> {
        let mut places = [0; COLUMNS.len()];
        for (place, column) in places.iter_mut().zip(COLUMNS) {
            let found = headers.iter().position(|header| header.eq_ignore_ascii_case(column));
            *place = found.ok_or(PayFault::ColumnMissing(column))?;
        }
        Ok(Self(places))
    }
}

/// Reads one row.
pub fn read_pay(places: &Places, cells: &[String]) -> Result<PayRow, PayFault> {
    let cell = |at: usize| cells.get(places.0[at]).map_or("", |cell| cell.trim());
    let is_area = cell(0).len() == 7 && cell(0).bytes().all(|b| b.is_ascii_digit());
    if !is_area {
        return Err(PayFault::AreaCode);
    }
    let is_soc = |(first, last): (&str, &str)| {
        (first.len(), last.len()) == (2, 4)
            && (first.to_owned() + last).bytes().all(|b| b.is_ascii_digit())
    };
    if !cell(2).split_once('-').is_some_and(is_soc) {
        return Err(PayFault::OccupationCode);
    }
    let spread = |from: usize, top: Cents| {
        let mut figures = [Figure::NotPublished; 5];
        for (at, read) in figures.iter_mut().enumerate() {
            *read = figure(cell(from + at), top).ok_or(PayFault::Figure(COLUMNS[from + at]))?;
        }
        if is_rising(&figures) { Ok(Spread(figures)) } else { Err(PayFault::NotRising) }
    };
    Ok(PayRow {
        area_code: cell(0).to_owned(),
        area: cell(1).to_owned(),
        occupation_code: cell(2).to_owned(),
        occupation: cell(3).to_owned(),
        hourly: spread(4, TOP_HOURLY)?,
        annual: spread(9, TOP_ANNUAL)?,
    })
}

/// Reads `24.51`, `50980`, or the dash of what is not published.
fn figure(text: &str, top: Cents) -> Option<Figure> {
    if text == "-" {
        return Some(Figure::NotPublished);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || part.len() > 2 {
        return None;
    }
    let tens = if part.len() == 1 { 10 } else { 1 };
    let whole: Cents = whole.parse().ok()?;
    let cents = whole.checked_mul(100)?.checked_add(part.parse::<Cents>().ok()? * tens)?;
    let cents = Some(cents).filter(|cents| (1..=MOST).contains(cents))?;
    Some(if cents >= top { Figure::AtLeast(top) } else { Figure::Cents(cents) })
}

fn is_rising(figures: &[Figure]) -> bool {
    let known: Vec<Cents> = figures.iter().filter_map(|figure| figure.cents()).collect();
    known.windows(2).all(|pair| pair[0] <= pair[1])
}

impl Figure {
    /// The amount, or the least it is; none where nothing is published.
    pub const fn cents(self) -> Option<Cents> {
        match self {
            Self::Cents(cents) | Self::AtLeast(cents) => Some(cents),
            Self::NotPublished => None,
        }
    }
}

impl PayRow {
    /// Whether it stands in for peer workers, of whom there are no figures.
    pub fn is_stand_in(&self) -> bool {
        STAND_INS.contains(&self.occupation_code.as_str())
    }
}
