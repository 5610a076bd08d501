//! Tables of other programs, known by their columns.

use std::collections::BTreeMap;

use super::*;

/// The sheets and the report of CASA as its source writes them.
const VOLUNTEERS: &[&str] = &["display_name", "email"];
const SUPERVISORS: &[&str] = &["email", "display_name", "supervisor_volunteers", "phone_number"];
const CASES: &[&str] =
    &["case_number", "transition_aged_youth", "case_assignment", "birth month and year"];
const CASE_CONTACTS: &[&str] = &[
    "Internal Contact Number",
    "Duration Minutes",
    "Contact Types",
    "Contact Made",
    "Contact Medium",
    "Occurred At",
    "Added To System At",
    "Miles Driven",
    "Wants Driving Reimbursement",
    "Casa Case Number",
    "Creator Email",
    "Creator Name",
    "Supervisor Name",
    "Case Contact Notes",
];

#[test]
fn a_table_of_another_program_is_known_by_its_columns() {
    for (kind, headers, layout) in [
        (Kind::People, VOLUNTEERS, Some(Layout::CasaVolunteers)),
        (Kind::People, SUPERVISORS, Some(Layout::CasaSupervisors)),
        (Kind::People, CASES, Some(Layout::CasaCases)),
        (Kind::Contacts, CASE_CONTACTS, Some(Layout::CasaContacts)),
        // A list of people is no log, and a log no list of people.
        (Kind::People, CASE_CONTACTS, None),
        (Kind::Contacts, VOLUNTEERS, None),
        (Kind::People, &["Name", "Phone"], None),
    ] {
        assert_eq!(layout_of(kind, &texts(headers)), layout, "{headers:?}");
    }
}

#[test]
fn every_meaning_of_a_layout_is_a_column_of_its_kind() {
    for layout in Layout::ALL {
        for key in CASE_CONTACTS.iter().chain(SUPERVISORS).chain(CASES).chain(&["PersonalID"]) {
            let Some(Said::Means { code, .. }) = layout.said(&key_of(key)) else { continue };
            let is_known = match layout.kind() {
                Kind::People => PeopleColumn::from_code(code).is_some(),
                Kind::Contacts => ContactColumn::from_code(code).is_some(),
                Kind::Hours => HoursColumn::from_code(code).is_some(),
                Kind::Groups => GroupColumn::from_code(code).is_some(),
                Kind::Attendance => AttendanceColumn::from_code(code).is_some(),
                Kind::Certificates => CertificateColumn::from_code(code).is_some(),
                Kind::Referrals => ReferralColumn::from_code(code).is_some(),
            };
            assert!(is_known, "{layout:?} {code}");
        }
    }
}

#[test]
fn what_a_state_wants_to_know_of_somebody_stays_out() {
    for key in ["ssn", "dob", "woman", "veteranstatus", "asian", "dischargestatus"] {
        assert_eq!(Layout::HmisClient.said(key), Some(Said::LeftOut), "{key}");
    }
    let read = understand::<PeopleColumn>(&texts(&["SSN", "DOB"]), &BTreeMap::new());
    assert!(read.iter().all(|column| column.verdict == Verdict::NotUnderstood));
}
