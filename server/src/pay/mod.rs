//! Pay: what occupations near to peer work pay in an area, brought in from BLS and kept with its source.
//!
//! Keeps: `pay_figures`. Who may: `PayView`; the operator brings them in. Never: anything about a person; a figure that is not published.

mod pages;
mod picture;
mod store;

use std::ops::ControlFlow;
use std::path::Path;

use jiff::Timestamp;
use kernel::pay::{PayFault, PayRow, Places, read_pay};

pub use store::{Kept, find, keep};

use crate::access::Routes;
use crate::sheets::{self, Choice, SheetFault};

pub fn routes() -> Routes {
    Routes::new().get("/pay", kernel::access::act::PayView, pages::show)
}

/// Where figures are from, when nobody says otherwise.
pub const SOURCE: &str = "BLS OEWS, May 2025";

/// The rows of a file, those that were read and those that were not.
#[derive(Debug, Default)]
pub struct Read {
    pub rows: Vec<PayRow>,
    /// The line, and why it is not taken.
    pub refused: Vec<(u64, String)>,
}

/// Reads a file of OEWS.
pub fn read(path: &Path) -> Result<Result<Read, PayFault>, SheetFault> {
    let mut opened = sheets::open(path, &Choice::default())?;
    let places = match Places::of(opened.columns()) {
        Ok(places) => places,
        Err(fault) => return Ok(Err(fault)),
    };
    let mut read = Read::default();
    let mut seen = std::collections::HashMap::new();
    opened.read(&mut |row| {
        let line = row.line;
        let taken = match row.fault {
            Some(fault) => Err(format!("the row cannot be trusted ({})", fault.code())),
            None => read_pay(&places, &row.cells).map_err(|fault| format!("could not {fault}")),
        };
        let key = |row: &PayRow| (row.area_code.clone(), row.occupation_code.clone());
        match taken {
            Ok(pay) => match seen.insert(key(&pay), line) {
                None => read.rows.push(pay),
                Some(first) => read.refused.push((line, format!("the same as line {first}"))),
            },
            Err(why) => read.refused.push((line, why)),
        }
        ControlFlow::Continue(())
    })?;
    Ok(Ok(read))
}

/// Figures to be kept, with where they are from and when they were read.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    pub source: &'a str,
    pub at: Timestamp,
}
