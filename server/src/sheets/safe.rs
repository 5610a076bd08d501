//! Cells that a spreadsheet would run as a formula, written so that it does not.

/// True for text that a spreadsheet would take for a formula, whatever quotation marks stand before.
///
/// Source: OWASP, CSV injection: `=`, `+`, `-`, `@`, tab and carriage return at the start of a cell,
/// and the first four as wide signs. A telephone number counts: `+1-503` would become a sum.
fn is_formula(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// The cell with a quotation mark before it where a spreadsheet would run it.
pub fn disarmed(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell without the one mark that [`disarmed`] put there, and with all others.
pub fn rearmed(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest.to_owned(),
        _ => cell,
    }
}
