use std::collections::BTreeMap;

use super::*;

fn verdicts<C: Column>(headers: &[&str]) -> Vec<Verdict<C>> {
    let read = understand::<C>(&texts(headers), &BTreeMap::new());
    read.into_iter().map(|reading| reading.verdict).collect()
}

fn meant<C: Column>(header: &str) -> Option<C> {
    match verdicts::<C>(&[header]).remove(0) {
        Verdict::Means { column, .. } => Some(column),
        _ => None,
    }
}

#[test]
fn a_name_is_known_whatever_its_case_signs_and_accents() {
    for header in [
        "First Name",
        "FIRST_NAME",
        "first-name",
        "FirstName",
        " First  name* ",
        "fname",
        "Given name:",
    ] {
        assert_eq!(meant(header), Some(PeopleColumn::FirstName), "{header}");
    }
    for (header, column) in [
        ("Teléfono", PeopleColumn::Phone),
        ("TELEFONO", PeopleColumn::Phone),
        ("E-mail", PeopleColumn::Email),
        ("Correo electrónico", PeopleColumn::Email),
        ("Apellidos", PeopleColumn::LastName),
        ("Preferred Name (what we call you)", PeopleColumn::CalledName),
        ("PersonalID", PeopleColumn::SourceId),
        ("Client's First Name", PeopleColumn::FirstName),
        ("May we leave a message?", PeopleColumn::Voicemail),
    ] {
        assert_eq!(meant(header), Some(column), "{header}");
    }
    for (header, column) in [
        ("Fecha", ContactColumn::StartedOn),
        ("Date of Contact", ContactColumn::StartedOn),
        ("Follow-up", ContactColumn::FollowUpOn),
        ("Observaciones", ContactColumn::Note),
        ("Resultado", ContactColumn::Outcome),
    ] {
        assert_eq!(meant(header), Some(column), "{header}");
    }
    assert_eq!(meant("Horas trabajadas"), Some(HoursColumn::Minutes));
}

#[test]
fn the_explanation_names_the_name_it_went_by() {
    let by = By::Name("fname");
    let column = PeopleColumn::FirstName;
    assert_eq!(verdicts(&["F_NAME"]), [Verdict::Means { column, by }]);
    assert_eq!(
        verdicts::<PeopleColumn>(&["SSN", ""]),
        [Verdict::NotUnderstood, Verdict::NotUnderstood]
    );
}

#[test]
fn a_unit_stands_in_brackets_behind_in_or_as_the_name_itself() {
    for (header, unit) in [
        ("Duration (min)", Some(Unit::Minutes)),
        ("Duración [horas]", Some(Unit::Hours)),
        ("Time spent (hrs)", Some(Unit::Hours)),
        ("Length in minutes", Some(Unit::Minutes)),
        ("Duración en minutos", Some(Unit::Minutes)),
        ("Total hours", Some(Unit::Hours)),
        ("Minutos", Some(Unit::Minutes)),
        ("Duration", None),
        ("Duration (hours and minutes)", None),
    ] {
        let read = understand::<ContactColumn>(&texts(&[header]), &BTreeMap::new()).remove(0);
        let column = ContactColumn::Minutes;
        assert!(
            matches!(read.verdict, Verdict::Means { column: c, .. } if c == column),
            "{header}"
        );
        assert_eq!(read.unit, unit, "{header}");
    }
}

#[test]
fn a_name_with_two_meanings_is_asked_about() {
    use ContactColumn as C;
    for (header, columns) in [
        ("Name", vec![C::Person, C::Worker]),
        ("ID", vec![C::SourceId, C::PersonId]),
        ("Time", vec![C::StartedAt, C::Minutes]),
        ("Type", vec![C::Mode, C::Work]),
    ] {
        assert_eq!(verdicts(&[header]), [Verdict::TwoMeanings(columns)], "{header}");
    }
    // In a list of people, `Nombre` is the whole name or its first part.
    use PeopleColumn as P;
    assert_eq!(verdicts(&["Nombre"]), [Verdict::TwoMeanings(vec![P::WholeName, P::FirstName])]);
}

#[test]
fn two_columns_for_one_thing_are_asked_about_and_for_several_things_are_not() {
    let column = PeopleColumn::Phone;
    assert_eq!(
        verdicts::<PeopleColumn>(&["Home phone", "Email", "Phone"]),
        [
            Verdict::Twice { column, others: vec![2] },
            Verdict::Means { column: PeopleColumn::Email, by: By::Name("email") },
            Verdict::Twice { column, others: vec![0] },
        ]
    );
    let means = |name| Verdict::Means { column: PeopleColumn::Post, by: By::Name(name) };
    assert_eq!(
        verdicts(&["Street", "City", "ZIP"]),
        [means("street"), means("city"), means("zip")]
    );
}

#[test]
fn what_was_settled_once_wins() {
    let means = |column| Remembered::Means { column, unit: None };
    let remembered = BTreeMap::from([
        (key_of("Name"), means(ContactColumn::Worker)),
        (
            key_of("Duration"),
            Remembered::Means { column: ContactColumn::Minutes, unit: Some(Unit::Hours) },
        ),
        (key_of("Notes"), Remembered::LeftOut),
        (key_of("SSN"), means(ContactColumn::PersonId)),
        (key_of("Staff"), Remembered::LeftOut),
    ]);
    let headers = texts(&["NAME", "duration", "Notes", "SSN", "Staff", "Coach"]);
    let read = understand(&headers, &remembered);
    let verdicts: Vec<_> = read.iter().map(|reading| reading.verdict.clone()).collect();
    let means = |column| Verdict::Means { column, by: By::Remembered };
    assert_eq!(
        verdicts,
        [
            means(ContactColumn::Worker),
            means(ContactColumn::Minutes),
            Verdict::LeftOut,
            means(ContactColumn::PersonId),
            Verdict::LeftOut,
            // It would be the worker as well, but the worker was settled.
            Verdict::Twice { column: ContactColumn::Worker, others: vec![0] },
        ]
    );
    assert_eq!(read[1].unit, Some(Unit::Hours));
}

#[test]
fn a_table_that_lacks_what_it_needs_is_told() {
    let read = |headers: &[&str]| understand::<HoursColumn>(&texts(headers), &BTreeMap::new());
    use HoursColumn as H;
    assert_eq!(lacking(&read(&["Date", "Hours"])), [] as [&[H]; 0]);
    assert_eq!(lacking(&read(&["Date", "Time in", "Time out"])), [] as [&[H]; 0]);
    let length: &[H] = &[H::Minutes, H::EndedAt];
    assert_eq!(lacking(&read(&["Volunteer"])), [&[H::StartedOn], length]);
    // A name that is asked about is not there yet.
    assert_eq!(lacking(&read(&["Date", "Time"])), [length]);
}

#[test]
fn the_head_of_hmis_clients_is_understood_where_we_keep_it() {
    use PeopleColumn as P;
    let headers = ["PersonalID", "FirstName", "MiddleName", "LastName", "NameSuffix", "SSN", "DOB"];
    let found: Vec<_> = headers.iter().map(|header| meant::<P>(header)).collect();
    let known = [P::SourceId, P::FirstName, P::MiddleName, P::LastName].map(Some);
    assert_eq!(found, [&known[..], &[None, None, None]].concat());
}
