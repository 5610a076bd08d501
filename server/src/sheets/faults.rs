//! What can be wrong with a file, a row and a cell, and what was changed to read them, as codes.

/// Why a whole file cannot be read. Names are file and sheet names only, never whole paths.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    #[error("find {name}")]
    NotFound { name: String },
    #[error("read {name}: {reason}")]
    Unreadable { name: String, reason: String },
    #[error("read {name}: it is empty")]
    Empty { name: String },
    #[error("read {name}: it is larger than {limit_mib} MiB")]
    TooLarge { name: String, limit_mib: u64 },
    #[error("read {name}: it is neither text in UTF-8, UTF-16 nor Windows-1252, nor XLSX")]
    NotText { name: String },
    #[error("read {name}: it is locked with a password")]
    Locked { name: String },
    #[error("read {name}: it is of another program; save it as XLSX or CSV")]
    OtherFormat { name: String },
    #[error("read {name}: it is damaged or ends too early")]
    Broken { name: String },
    #[error("read {name}: unpacked it is larger than {limit_mib} MiB")]
    UnpacksTooLarge { name: String, limit_mib: u64 },
    #[error("find a sheet called {sheet} in {name}; there are {found:?}")]
    NoSuchSheet { name: String, sheet: String, found: Vec<String> },
    #[error("find a row in any sheet of {name} that is not hidden")]
    NoRows { name: String },
    #[error("find line {line} in {name}, where the head was said to be")]
    NoHead { name: String, line: u64 },
    #[error("read {name}: its head has {found} columns; the most is {max}")]
    TooManyColumns { name: String, found: usize, max: usize },
    #[error("read {name}: too many quotation marks are never closed; the last in line {line}")]
    OddQuotes { name: String, line: u64 },
    #[error("read {name}: it has {found} merged cells; the most is {max}")]
    TooManyMerged { name: String, found: usize, max: usize },
}

impl SheetFault {
    /// Every code there is.
    pub const CODES: [&'static str; 15] = [
        "not_found",
        "unreadable",
        "empty",
        "too_large",
        "not_text",
        "locked",
        "other_format",
        "broken",
        "unpacks_too_large",
        "no_such_sheet",
        "no_rows",
        "no_head",
        "too_many_columns",
        "odd_quotes",
        "too_many_merged",
    ];

    /// The word in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not_found",
            Self::Unreadable { .. } => "unreadable",
            Self::Empty { .. } => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::NotText { .. } => "not_text",
            Self::Locked { .. } => "locked",
            Self::OtherFormat { .. } => "other_format",
            Self::Broken { .. } => "broken",
            Self::UnpacksTooLarge { .. } => "unpacks_too_large",
            Self::NoSuchSheet { .. } => "no_such_sheet",
            Self::NoRows { .. } => "no_rows",
            Self::NoHead { .. } => "no_head",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::OddQuotes { .. } => "odd_quotes",
            Self::TooManyMerged { .. } => "too_many_merged",
        }
    }
}

/// Why a whole row cannot be trusted. Its cells are given as far as they were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowFault {
    /// A cell stands beyond the last column: some cell before it was cut in two.
    TooManyCells,
    /// A cell is longer than the limit; it is cut there.
    CellTooLong,
    /// The row as a whole is longer than the limit; it is cut there.
    RowTooLong,
    /// A quotation mark is opened and never closed.
    QuoteNeverCloses,
}

impl RowFault {
    pub const ALL: [Self; 4] =
        [Self::TooManyCells, Self::CellTooLong, Self::RowTooLong, Self::QuoteNeverCloses];

    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooManyCells => "too_many_cells",
            Self::CellTooLong => "cell_too_long",
            Self::RowTooLong => "row_too_long",
            Self::QuoteNeverCloses => "quote_never_closes",
        }
    }
}

/// What is to be said about one cell. The first two are faults: the cell has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellNote {
    /// The spreadsheet shows an error there, such as `#REF!`; the text is the error.
    ErrorValue,
    /// A formula whose value was never kept.
    FormulaWithoutValue,
    /// The last value of a formula.
    FromFormula,
    /// The value of a merged area, of which this cell is a part.
    FromMerged,
    /// A date that was a number with a date's format.
    FromDate,
    /// A time or a length of time that was a number with such a format.
    FromTime,
    /// A yes or no of the spreadsheet: `TRUE` or `FALSE`.
    FromYesNo,
}

impl CellNote {
    pub const ALL: [Self; 7] = [
        Self::ErrorValue,
        Self::FormulaWithoutValue,
        Self::FromFormula,
        Self::FromMerged,
        Self::FromDate,
        Self::FromTime,
        Self::FromYesNo,
    ];

    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ErrorValue => "error_value",
            Self::FormulaWithoutValue => "formula_without_value",
            Self::FromFormula => "from_formula",
            Self::FromMerged => "from_merged",
            Self::FromDate => "from_date",
            Self::FromTime => "from_time",
            Self::FromYesNo => "from_yes_no",
        }
    }

    /// Whether the cell has no value that can be used.
    pub const fn is_fault(self) -> bool {
        matches!(self, Self::ErrorValue | Self::FormulaWithoutValue)
    }
}

/// What was found out about the file as a whole and is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It is not in UTF-8.
    Encoding(super::Encoding),
    /// The cells are kept apart by this sign and not by a comma.
    Sign(char),
    /// These lines stand above the head and are not rows.
    LinesAbove(u64),
    /// No line looks like a head; the first that is filled was taken.
    HeadUnsure,
    /// This sheet was read; these others hold something too.
    SheetChosen { read: String, others: Vec<String> },
    /// These sheets are hidden and were not read.
    SheetsHidden(Vec<String>),
    /// Its dates count from 1904.
    Epoch1904,
    /// Merged areas stand in the sheet; the value of each stands for all of its cells.
    Merged(usize),
    /// Rows that this program gave back: their reasons and the signs it added are taken off again.
    GivenBack,
}

impl Told {
    /// Every code there is.
    pub const CODES: [&'static str; 9] = [
        "encoding",
        "sign",
        "lines_above",
        "head_unsure",
        "sheet_chosen",
        "sheets_hidden",
        "epoch_1904",
        "merged",
        "given_back",
    ];

    /// The word in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Encoding(_) => "encoding",
            Self::Sign(_) => "sign",
            Self::LinesAbove(_) => "lines_above",
            Self::HeadUnsure => "head_unsure",
            Self::SheetChosen { .. } => "sheet_chosen",
            Self::SheetsHidden(_) => "sheets_hidden",
            Self::Epoch1904 => "epoch_1904",
            Self::Merged(_) => "merged",
            Self::GivenBack => "given_back",
        }
    }
}
