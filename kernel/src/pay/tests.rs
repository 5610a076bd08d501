use super::*;

fn headers() -> Vec<String> {
    COLUMNS.map(str::to_owned).to_vec()
}

fn row(hourly: [&str; 5], annual: [&str; 5]) -> Vec<String> {
    let about = ["0000000", "National", "21-1093", "Social and Human Service Assistants"];
    about.iter().chain(&hourly).chain(&annual).map(|cell| (*cell).to_owned()).collect()
}

const ANNUAL: [&str; 5] = ["33640", "38150", "45930", "52110", "63290"];

#[test]
fn a_row_is_read_figure_for_figure() {
    let places = Places::of(&headers()).unwrap();
    let cells = row(["16.17", "18.34", "22.08", "25.05", "30.4"], ANNUAL);
    let pay = read_pay(&places, &cells).unwrap();
    assert_eq!(pay.hourly.0[2], Figure::Cents(2_208));
    assert_eq!(pay.hourly.0[4], Figure::Cents(3_040));
    assert_eq!(pay.annual.0[2], Figure::Cents(4_593_000));
    assert!(pay.is_stand_in());
}

#[test]
fn what_is_not_published_is_never_nothing_and_what_is_topped_is_at_least_that() {
    let places = Places::of(&headers()).unwrap();
    let pay = read_pay(&places, &row(["-"; 5], ["-"; 5])).unwrap();
    assert!(pay.annual.0.iter().all(|figure| *figure == Figure::NotPublished));
    assert_eq!(pay.annual.0[0].cents(), None);
    let pay = read_pay(&places, &row(["60", "80", "90", "115.00", "115.00"], ANNUAL)).unwrap();
    assert_eq!(pay.hourly.0[4], Figure::AtLeast(11_500));
}

#[test]
fn what_cannot_be_true_is_refused() {
    let places = Places::of(&headers()).unwrap();
    let read = |hourly| read_pay(&places, &row(hourly, ANNUAL));
    let fault = |column| Err(PayFault::Figure(column));
    assert_eq!(read(["", "1", "1", "1", "1"]), fault("hourly_p10"));
    assert_eq!(read(["0", "1", "1", "1", "1"]), fault("hourly_p10"));
    assert_eq!(read(["1", "1.234", "2", "2", "2"]), fault("hourly_p25"));
    assert_eq!(read(["1", "1", "-5", "2", "2"]), fault("hourly_median"));
    assert_eq!(read(["1", "1", "1", "1", "999999999999999999999"]), fault("hourly_p90"));
    assert_eq!(read(["20", "18.34", "22.08", "25.05", "30.40"]), Err(PayFault::NotRising));
    let mut cells = row(["16", "18", "22", "25", "30"], ANNUAL);
    cells[2] = "peer".into();
    assert_eq!(read_pay(&places, &cells), Err(PayFault::OccupationCode));
    cells[0] = "US".into();
    assert_eq!(read_pay(&places, &cells), Err(PayFault::AreaCode));
    let without: Vec<String> = headers().into_iter().filter(|h| h != "soc_code").collect();
    assert!(matches!(Places::of(&without), Err(PayFault::ColumnMissing("soc_code"))));
}

#[test]
fn the_middle_of_several_is_a_range_and_what_is_not_published_is_none_of_it() {
    let places = Places::of(&headers()).unwrap();
    let read = |median| read_pay(&places, &row(["16", "18", median, "-", "-"], ANNUAL)).unwrap();
    let both = [read("22.08"), read("-"), read("27.28"), read("24.93")];
    assert_eq!(middle(&both), Some((Figure::Cents(2_208), Figure::Cents(2_728))));
    assert_eq!(middle(&both[1..2]), None);
}

#[test]
fn a_code_says_how_wide_its_area_is() {
    for (code, is) in [
        ("0000000", Width::Nation),
        ("1700000", Width::State),
        ("0016980", Width::Part),
        ("1700001", Width::Part),
    ] {
        assert_eq!(width(code), is, "{code}");
    }
}
