use std::collections::BTreeMap;

use super::*;

fn meant(header: &str) -> Option<CertificateColumn> {
    let read = understand::<CertificateColumn>(&texts(&[header]), &BTreeMap::new());
    match read[0].verdict {
        Verdict::Means { column, .. } => Some(column),
        _ => None,
    }
}

#[test]
fn the_columns_of_a_training_sheet_are_known() {
    for (header, column) in [
        ("Staff Name", CertificateColumn::Holder),
        ("Credential", CertificateColumn::Certificate),
        ("Certifying Body", CertificateColumn::GivenBy),
        ("Cert. No.", CertificateColumn::Number),
        ("Date Issued", CertificateColumn::GivenOn),
        ("Exp. Date", CertificateColumn::ValidUntil),
        ("Vencimiento", CertificateColumn::ValidUntil),
        ("Renewal due", CertificateColumn::RenewBy),
        ("Requisitos", CertificateColumn::Renewal),
    ] {
        assert_eq!(meant(header), Some(column), "{header}");
    }
    // A day in one list, words in the next.
    assert_eq!(meant("Renewal"), None);
    assert_eq!(meant("Test score"), None);
}

#[test]
fn a_row_without_a_name_is_told() {
    let places = [Some(Place {
        code: CertificateColumn::Certificate.code(),
        holds: CertificateColumn::Certificate.holds(),
        facts: CellFacts { dates: facts(OrderFound::NotNeeded), unit: None },
    })];
    let read = read_row(&places, &texts(&["CPS"]));
    assert_eq!(certificate_of(&read.values).unwrap_err().code(), "name_empty");
}
