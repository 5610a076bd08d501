//! Progress on long work: one line that rewrites itself on a terminal, nothing where it would be noise.

use std::io::{IsTerminal as _, Write as _};

/// A bar for work whose size is known.
#[derive(Debug)]
pub struct Progress {
    label: &'static str,
    total: u64,
    shown_pct: Option<u64>,
    is_on: bool,
}

impl Progress {
    pub fn new(label: &'static str, total: u64) -> Self {
        Self { label, total, shown_pct: None, is_on: std::io::stderr().is_terminal() }
    }

    /// Says how much is done. Cheap to call for every row.
    pub fn at(&mut self, done: u64) {
        let pct = done.saturating_mul(100).checked_div(self.total).unwrap_or(100).min(100);
        if !self.is_on || self.shown_pct == Some(pct) {
            return;
        }
        self.shown_pct = Some(pct);
        let filled = usize::try_from(pct / 4).unwrap_or(25);
        let bar = format!("{}{}", "█".repeat(filled), "·".repeat(25 - filled));
        let _ = write!(
            std::io::stderr(),
            "\r{} {bar} {pct:>3} %  {done} of {}",
            self.label,
            self.total
        );
    }

    /// Leaves the line behind.
    pub fn end(&mut self) {
        if self.is_on && self.shown_pct.is_some() {
            let _ = writeln!(std::io::stderr());
        }
    }
}
