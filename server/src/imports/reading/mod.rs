//! A file as a list: what its columns mean, in which order its dates stand, and its rows in batches.
//!
//! The file is read twice. The first time only looks: how many rows there are, and whether the day or the
//! month comes first. So the second time every cell can be read by itself, and no row is kept in memory
//! longer than its batch.

mod settled;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use jiff::civil::Date;
use kernel::arriving::{
    AttendanceColumn, CellFacts, CertificateColumn, Column, ContactColumn, DateFacts, DayOrder,
    Epoch, GroupColumn, Holds, HoursColumn, Kind, Layout, OrderFound, PeopleColumn, Place,
    ReferralColumn, Remembered, Said, Unit, Verdict, is_sign_in, key_of, lacking, layout_of,
    understand,
};
use tokio::sync::mpsc;

use super::copy::FileCopy;
use crate::sheets::{self, Choice, Opened, Row, SheetFault, Told};

pub use settled::{Meant, Settled};

/// Rows read, judged and kept together: a stop in the middle costs at most these.
pub const ROWS_AT_ONCE: usize = 500;
/// The most characters of an example shown beside a column.
const EXAMPLE_MAX_CHARS: usize = 40;

/// What is known of the columns of one kind of list, whatever the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnInfo {
    pub code: &'static str,
    pub holds: Holds,
}

/// Every column that a list of a kind can have, in the order in which they are offered.
pub fn columns_of(kind: Kind) -> Vec<ColumnInfo> {
    fn all<C: Column>() -> Vec<ColumnInfo> {
        let info = |column: &C| ColumnInfo { code: column.code(), holds: column.holds() };
        C::ALL.iter().map(info).collect()
    }
    match kind {
        Kind::People => all::<PeopleColumn>(),
        Kind::Contacts => all::<ContactColumn>(),
        Kind::Hours => all::<HoursColumn>(),
        Kind::Groups => all::<GroupColumn>(),
        Kind::Attendance => all::<AttendanceColumn>(),
        Kind::Referrals => all::<ReferralColumn>(),
        Kind::Certificates => all::<CertificateColumn>(),
    }
}

/// What one column of the file means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    Means(ColumnInfo),
    /// Other columns tell the same; one has to be picked.
    Twice(ColumnInfo),
    /// The name fits several things; one has to be picked.
    TwoMeanings(Vec<&'static str>),
    /// It is not taken over.
    LeftOut,
}

/// One column of the file, as it was understood.
#[derive(Debug, Clone)]
pub struct ColumnRead {
    pub header: String,
    pub meaning: Meaning,
    pub unit: Option<Unit>,
    /// For dates: which of two numbers is the day.
    pub order: OrderFound,
    /// What stands in the first cell that is filled.
    pub example: String,
}

impl ColumnRead {
    /// Bare numbers may be minutes or hours, and nobody said which.
    pub fn asks_for_unit(&self) -> bool {
        matches!(self.meaning, Meaning::Means(info) if info.holds == Holds::Minutes)
            && self.unit.is_none()
    }

    fn asks(&self) -> bool {
        let is_open = self.order == OrderFound::Open;
        matches!(self.meaning, Meaning::Twice(_) | Meaning::TwoMeanings(_)) || is_open
    }
}

/// A file whose columns are settled as far as they are.
pub struct Plan {
    pub kind: Kind,
    pub columns: Vec<ColumnRead>,
    pub told: Vec<Told>,
    pub layout: Option<Layout>,
    /// Sets of columns of which the file tells none, though it needs one of each; by their codes.
    pub lacking: Vec<Vec<&'static str>>,
    pub rows: u64,
    pub blank: u64,
    /// One for each column of the file.
    pub places: Vec<Option<Place>>,
    /// Places of the columns without which a row is none.
    pub needed: Vec<usize>,
    /// The column that says a row was taken back in the other program.
    pub deleted_at: Option<usize>,
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub sign: u8,
    opened: Opened,
    /// The copy of the file, if it is one: it goes when the rows were read.
    copy: Option<FileCopy>,
}

impl Plan {
    /// Reads a file for the first time. `remembered` is what columns of this name meant before.
    pub fn look(
        path: &Path,
        kind: Kind,
        settled: &Settled,
        remembered: &BTreeMap<String, Meant>,
        today: Date,
    ) -> Result<Self, SheetFault> {
        let known = |name: &str| is_known(kind, name);
        let choice =
            Choice { sheet: settled.sheet.as_deref(), head_line: None, knows: Some(&known) };
        let mut opened = sheets::open(path, &choice)?;
        let headers = opened.columns().to_vec();
        let kind = kind_of(kind, &headers, remembered, settled);
        let layout = layout_of(kind, &headers);
        let meant = all_meant(&headers, layout, remembered, settled);
        let (mut columns, mut lacking, needed) = match kind {
            Kind::People => understood::<PeopleColumn>(&headers, &meant),
            Kind::Contacts => understood::<ContactColumn>(&headers, &meant),
            Kind::Hours => understood::<HoursColumn>(&headers, &meant),
            Kind::Groups => understood::<GroupColumn>(&headers, &meant),
            Kind::Attendance => understood::<AttendanceColumn>(&headers, &meant),
            Kind::Referrals => understood::<ReferralColumn>(&headers, &meant),
            Kind::Certificates => understood::<CertificateColumn>(&headers, &meant),
        };
        if layout.is_some_and(Layout::is_number_a_name) {
            lacking.clear();
        }
        if settled.group.is_some() {
            lacking.retain(|set| *set != [AttendanceColumn::Group.code()]);
        }
        let (rows, blank) = look_through(&mut opened, &mut columns, settled)?;
        let is_1904 = opened.told().contains(&Told::Epoch1904);
        let epoch = if is_1904 { Epoch::From1904 } else { Epoch::From1900 };
        let places = columns.iter().map(|column| place(column, epoch, today)).collect();
        let deleted = layout.and_then(Layout::deleted);
        let deleted_at = deleted.and_then(|key| headers.iter().position(|h| key_of(h) == key));
        Ok(Self {
            kind,
            columns,
            told: opened.told().to_vec(),
            layout,
            lacking,
            rows,
            blank,
            places,
            needed,
            deleted_at,
            sheets: opened.sheets().to_vec(),
            sheet: opened.sheet().map(str::to_owned),
            sign: opened.sign(),
            opened,
            copy: None,
        })
    }

    /// Keeps the copy of the file until the rows were read.
    #[must_use]
    pub fn holding(self, copy: FileCopy) -> Self {
        Self { copy: Some(copy), ..self }
    }

    /// Whether nothing has to be said before the rows can be read.
    pub fn is_settled(&self) -> bool {
        self.lacking.is_empty() && !self.columns.iter().any(ColumnRead::asks)
    }

    pub fn headers(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.header.clone()).collect()
    }

    /// The columns that Porchlight has no place for, or that somebody leaves out.
    pub fn left_out(&self) -> Vec<String> {
        let is_out = |column: &&ColumnRead| column.meaning == Meaning::LeftOut;
        self.columns.iter().filter(is_out).map(|column| column.header.clone()).collect()
    }

    /// The rows below `after_line`, in batches, read beside whoever takes them.
    pub fn into_rows(self, after_line: u64) -> mpsc::Receiver<Result<Vec<Row>, SheetFault>> {
        let (sender, receiver) = mpsc::channel(2);
        let (mut opened, copy) = (self.opened, self.copy);
        tokio::task::spawn_blocking(move || {
            let mut batch = Vec::with_capacity(ROWS_AT_ONCE);
            let read = opened.read(&mut |row| {
                if row.line <= after_line {
                    return ControlFlow::Continue(());
                }
                batch.push(row);
                if batch.len() < ROWS_AT_ONCE {
                    return ControlFlow::Continue(());
                }
                let full = std::mem::replace(&mut batch, Vec::with_capacity(ROWS_AT_ONCE));
                // Whoever took the rows has gone: there is nobody to read for.
                match sender.blocking_send(Ok(full)) {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                }
            });
            let last = read.map(|_| batch);
            // Nobody waits any more when the work was stopped.
            let _ = sender.blocking_send(last);
            drop(copy);
        });
        receiver
    }
}

/// A table of groups may be a list of them or a sign-in sheet; its columns tell which.
fn kind_of(
    kind: Kind,
    headers: &[String],
    remembered: &BTreeMap<String, Meant>,
    settled: &Settled,
) -> Kind {
    if kind != Kind::Groups {
        return kind;
    }
    let meant = |header: &String| {
        let key = key_of(header);
        settled.columns.get(&key).or_else(|| remembered.get(&key))?.means.as_deref()
    };
    let said: Vec<&str> = headers.iter().filter_map(meant).collect();
    if is_sign_in(headers, &said) { Kind::Attendance } else { Kind::Groups }
}

fn is_known(kind: Kind, name: &str) -> bool {
    fn known<C: Column>(name: &str) -> bool {
        let read = understand::<C>(&[name.to_owned()], &BTreeMap::new());
        read.iter().any(|reading| {
            matches!(reading.verdict, Verdict::Means { .. } | Verdict::TwoMeanings(_))
        })
    }
    match kind {
        Kind::People => known::<PeopleColumn>(name),
        Kind::Contacts => known::<ContactColumn>(name),
        Kind::Hours => known::<HoursColumn>(name),
        // Either may turn out to be the other once the whole head is known.
        Kind::Groups | Kind::Attendance => {
            known::<GroupColumn>(name) || known::<AttendanceColumn>(name)
        }
        Kind::Referrals => known::<ReferralColumn>(name),
        Kind::Certificates => known::<CertificateColumn>(name),
    }
}

/// What was said of each column: by the layout, over it by what is remembered, over both by what was
/// settled for this file.
fn all_meant(
    headers: &[String],
    layout: Option<Layout>,
    remembered: &BTreeMap<String, Meant>,
    settled: &Settled,
) -> BTreeMap<String, Meant> {
    let mut meant = BTreeMap::new();
    for key in headers.iter().map(|header| key_of(header)) {
        let of_layout = layout.and_then(|layout| layout.said(&key)).map(|said| match said {
            Said::Means { code, unit } => {
                Meant { means: Some(code.to_owned()), unit: unit.map(|u| u.code().to_owned()) }
            }
            Said::LeftOut => Meant::default(),
        });
        let found = settled.columns.get(&key).or_else(|| remembered.get(&key)).cloned();
        if let Some(found) = found.or(of_layout) {
            meant.insert(key, found);
        }
    }
    meant
}

type Understood = (Vec<ColumnRead>, Vec<Vec<&'static str>>, Vec<usize>);

fn understood<C: Column>(headers: &[String], meant: &BTreeMap<String, Meant>) -> Understood {
    let remembered: BTreeMap<String, Remembered<C>> = meant
        .iter()
        .filter_map(|(key, meant)| Some((key.clone(), remembered_as::<C>(meant)?)))
        .collect();
    let readings = understand::<C>(headers, &remembered);
    let lacks = lacking(&readings);
    let lacks = lacks.iter().map(|set| set.iter().map(|column| column.code()).collect()).collect();
    let wanted = C::needed().concat();
    let is_needed = |verdict: &Verdict<C>| match verdict {
        Verdict::Means { column, .. } => wanted.contains(column),
        _ => false,
    };
    let needed = readings.iter().enumerate().filter(|(_, r)| is_needed(&r.verdict));
    let needed = needed.map(|(at, _)| at).collect();
    let info = |column: C| ColumnInfo { code: column.code(), holds: column.holds() };
    let columns = readings
        .into_iter()
        .map(|reading| ColumnRead {
            header: reading.header,
            meaning: match reading.verdict {
                Verdict::Means { column, .. } => Meaning::Means(info(column)),
                Verdict::Twice { column, .. } => Meaning::Twice(info(column)),
                Verdict::TwoMeanings(all) => {
                    Meaning::TwoMeanings(all.into_iter().map(C::code).collect())
                }
                Verdict::LeftOut | Verdict::NotUnderstood => Meaning::LeftOut,
            },
            unit: reading.unit,
            order: OrderFound::NotNeeded,
            example: String::new(),
        })
        .collect();
    (columns, lacks, needed)
}

/// A code that is no longer known is as if nothing had been said.
fn remembered_as<C: Column>(meant: &Meant) -> Option<Remembered<C>> {
    let Some(code) = &meant.means else { return Some(Remembered::LeftOut) };
    let unit = meant.unit.as_deref().and_then(Unit::from_code);
    C::from_code(code).map(|column| Remembered::Means { column, unit })
}

/// Goes through all rows once: how many there are, examples, and the order of day and month.
fn look_through(
    opened: &mut Opened,
    columns: &mut [ColumnRead],
    settled: &Settled,
) -> Result<(u64, u64), SheetFault> {
    let mut orders = vec![DayOrder::default(); columns.len()];
    let tally = opened.read(&mut |row| {
        for (at, cell) in row.cells.iter().enumerate().take(columns.len()) {
            let (column, cell) = (&mut columns[at], cell.trim());
            if !cell.is_empty() && column.example.is_empty() {
                column.example = cell.chars().take(EXAMPLE_MAX_CHARS).collect();
            }
            if matches!(&column.meaning, Meaning::Means(info) if is_date(info.holds)) {
                orders[at].look(cell);
            }
        }
        ControlFlow::Continue(())
    })?;
    for (column, order) in columns.iter_mut().zip(orders) {
        column.order = order.found().or_said(settled.day_order());
    }
    Ok((tally.rows, tally.blank))
}

const fn is_date(holds: Holds) -> bool {
    matches!(holds, Holds::Date | Holds::Moment)
}

fn place(column: &ColumnRead, epoch: Epoch, today: Date) -> Option<Place> {
    let Meaning::Means(info) = column.meaning else { return None };
    let dates = DateFacts { order: column.order, epoch, today };
    Some(Place {
        code: info.code,
        holds: info.holds,
        facts: CellFacts { dates, unit: column.unit },
    })
}
