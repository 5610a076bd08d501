//! An XLSX file: its sheets, and the rows of one of them.

use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cells::{CellText, text_of};
use super::cutter::CELLS_MAX;
use super::text::{name_of, unreadable};
use super::{CellNote, ROW_LIMIT_BYTES, Row, RowFault, SheetFault, Told, measure};

/// The most merged areas of a sheet. Real ones have a few hundred.
const MERGED_MAX: usize = 20_000;

type Packed = Xlsx<BufReader<File>>;

/// An open workbook and the sheet of it that is read.
pub(super) struct Workbook {
    name: String,
    packed: Packed,
    sheets: Vec<String>,
    sheet: String,
    /// Merged areas in the order of their first rows.
    merged: Vec<Dimensions>,
}

impl Workbook {
    pub(super) fn open(
        path: &Path,
        asked: Option<&str>,
        told: &mut Vec<Told>,
    ) -> Result<Self, SheetFault> {
        measure::measure(path)?;
        let name = name_of(path);
        let file = File::open(path).map_err(|error| unreadable(path, &error))?;
        let packed = guarded(&name, || Xlsx::new(BufReader::new(file)))?;
        let (sheets, hidden) = names_of(&packed);
        let (sheet, merged) = (String::new(), Vec::new());
        let mut book = Self { name, packed, sheets, sheet, merged };
        book.choose(asked, told)?;
        if !hidden.is_empty() {
            told.push(Told::SheetsHidden(hidden));
        }
        if book.packed.has_1904_epoch() {
            told.push(Told::Epoch1904);
        }
        book.load_merged()?;
        if !book.merged.is_empty() {
            told.push(Told::Merged(book.merged.len()));
        }
        Ok(book)
    }

    pub(super) fn sheets(&self) -> &[String] {
        &self.sheets
    }

    pub(super) fn sheet(&self) -> &str {
        &self.sheet
    }

    /// Settles which sheet is read: the one asked for, or the first that holds something.
    fn choose(&mut self, asked: Option<&str>, told: &mut Vec<Told>) -> Result<(), SheetFault> {
        let name = self.name.clone();
        if let Some(asked) = asked {
            let found = self.sheets.clone();
            if !found.iter().any(|sheet| sheet == asked) {
                return Err(SheetFault::NoSuchSheet { name, sheet: asked.to_owned(), found });
            }
            asked.clone_into(&mut self.sheet);
            return Ok(());
        }
        let mut filled = Vec::new();
        for sheet in self.sheets.clone() {
            self.sheet.clone_from(&sheet);
            let mut has_row = false;
            self.walk(&mut |row| {
                has_row = !row.is_blank();
                if has_row { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            if has_row {
                filled.push(sheet);
            }
        }
        if filled.is_empty() {
            return Err(SheetFault::NoRows { name });
        }
        let others = filled.split_off(1);
        self.sheet = filled.swap_remove(0);
        if !others.is_empty() {
            told.push(Told::SheetChosen { read: self.sheet.clone(), others });
        }
        Ok(())
    }

    fn load_merged(&mut self) -> Result<(), SheetFault> {
        let packed = &mut self.packed;
        let mut merged = guarded(&self.name, || packed.merge_cells_by_sheet_name(&self.sheet))?;
        if merged.len() > MERGED_MAX {
            let (name, found) = (self.name.clone(), merged.len());
            return Err(SheetFault::TooManyMerged { name, found, max: MERGED_MAX });
        }
        // An area of one cell is none, and one that is written from its end is not read.
        merged.retain(|area| {
            area.start.0 <= area.end.0 && area.start.1 <= area.end.1 && area.start != area.end
        });
        merged.sort();
        self.merged = merged;
        Ok(())
    }

    /// Gives every row that is written down in the sheet.
    pub(super) fn walk(
        &mut self,
        take: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<(), SheetFault> {
        let name = self.name.clone();
        let broken = || SheetFault::Broken { name: name.clone() };
        let mut spread = Spread::new(&self.merged);
        let (packed, sheet) = (&mut self.packed, &self.sheet);
        let mut cells = guarded(&name, || packed.worksheet_cells_reader(sheet))?;
        let mut building = Building::default();
        while let Some(cell) = guarded(&name, || cells.next_cell_with_formula_metadata())? {
            let line = u64::from(cell.pos.0) + 1;
            if building.row.line > line {
                return Err(broken());
            }
            if building.row.line < line && building.row.line > 0 {
                let row = spread.over(std::mem::take(&mut building).row);
                if take(row).is_break() {
                    return Ok(());
                }
            }
            building.row.line = line;
            let text = text_of(&cell.value, cell.formula.is_some());
            building.put(cell.pos.1 as usize, text);
        }
        if building.row.line > 0 {
            let _ = take(spread.over(building.row));
        }
        Ok(())
    }
}

/// Names of the sheets with cells: those to be seen, and those hidden.
fn names_of(packed: &Packed) -> (Vec<String>, Vec<String>) {
    let sheets = packed.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let names = |sheets: Vec<&calamine::Sheet>| sheets.iter().map(|s| s.name.clone()).collect();
    (names(seen), names(hidden))
}

/// Asks the library. It takes some damage for a fault of its own and panics (a cell in row 0, an area
/// that ends before it begins); that is a damaged file, and the library is not asked again.
fn guarded<T>(name: &str, ask: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, SheetFault> {
    match catch_unwind(AssertUnwindSafe(ask)) {
        Ok(answer) => answer.map_err(|error| fault(name, &error)),
        Err(_) => Err(SheetFault::Broken { name: name.to_owned() }),
    }
}

fn fault(name: &str, error: &XlsxError) -> SheetFault {
    let name = name.to_owned();
    match error {
        XlsxError::Password => SheetFault::Locked { name },
        XlsxError::Io(error) if error.kind() == std::io::ErrorKind::NotFound => {
            SheetFault::NotFound { name }
        }
        _ => SheetFault::Broken { name },
    }
}

/// A row of the sheet, cell after cell.
#[derive(Default)]
struct Building {
    row: Row,
    kept_bytes: usize,
}

impl Building {
    fn put(&mut self, at: usize, cell: CellText) {
        let is_empty = cell.text.is_empty() && cell.note.is_none();
        if is_empty {
            return;
        }
        if at >= CELLS_MAX || self.kept_bytes + cell.text.len() > ROW_LIMIT_BYTES {
            self.row.fault = self.row.fault.or(Some(RowFault::RowTooLong));
            return;
        }
        if cell.is_cut {
            self.row.fault = self.row.fault.or(Some(RowFault::CellTooLong));
        }
        self.kept_bytes += cell.text.len();
        if self.row.cells.len() <= at {
            self.row.cells.resize(at + 1, String::new());
        }
        self.row.cells[at] = cell.text;
        self.row.notes.extend(cell.note.map(|note| (at, note)));
    }
}

/// The values of merged areas, spread over their cells as the rows go by.
///
/// An area never overlaps another, so each column has one at a time.
struct Spread<'a> {
    ahead: std::slice::Iter<'a, Dimensions>,
    next: Option<&'a Dimensions>,
    /// By column: the last row of the area, and its value.
    open: Vec<Option<(u64, std::rc::Rc<str>)>>,
}

impl<'a> Spread<'a> {
    fn new(merged: &'a [Dimensions]) -> Self {
        let mut ahead = merged.iter();
        let next = ahead.next();
        Self { ahead, next, open: Vec::new() }
    }

    fn over(&mut self, mut row: Row) -> Row {
        while let Some(area) = self.next.filter(|area| u64::from(area.start.0) < row.line) {
            self.begin(area, &row);
            self.next = self.ahead.next();
        }
        let mut kept_bytes: usize = row.cells.iter().map(String::len).sum();
        for (at, slot) in self.open.iter_mut().enumerate() {
            let Some((last_line, value)) = slot else { continue };
            if *last_line < row.line {
                *slot = None;
                continue;
            }
            if row.cells.len() <= at {
                row.cells.resize(at + 1, String::new());
            }
            if kept_bytes + value.len() > ROW_LIMIT_BYTES {
                row.fault = row.fault.or(Some(RowFault::RowTooLong));
                break;
            }
            if row.cells[at].is_empty() {
                kept_bytes += value.len();
                row.cells[at] = value.to_string();
                row.notes.push((at, CellNote::FromMerged));
            }
        }
        row.notes.sort_unstable();
        row
    }

    /// Opens an area whose first row is this one; of an area whose first row is not written down there
    /// is no value.
    fn begin(&mut self, area: &Dimensions, row: &Row) {
        let is_first = u64::from(area.start.0) + 1 == row.line;
        let (from, to) = (area.start.1 as usize, (area.end.1 as usize).min(CELLS_MAX - 1));
        let value = row.cells.get(from).filter(|_| is_first).map_or("", String::as_str);
        if value.is_empty() || from > to {
            return;
        }
        let value: std::rc::Rc<str> = value.into();
        if self.open.len() <= to {
            self.open.resize(to + 1, None);
        }
        for slot in &mut self.open[from..=to] {
            *slot = Some((u64::from(area.end.0) + 1, value.clone()));
        }
    }
}
