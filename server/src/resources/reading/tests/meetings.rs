use kernel::resources::{Attendance, Meeting, Record, Weekday};

use super::*;

fn meeting(reads: &[Read], id: &str) -> (Meeting, Vec<MendKind>) {
    let kept = kept(reads, Table::Meetings, id);
    match &kept.record {
        Record::Meeting(meeting) => (meeting.clone(), mends(kept)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn real_faults_of_feeds_are_mended_and_told() {
    use MendKind::*;
    let (reads, summary) = meetings_of(&fixture("meetings/mixed.json"));
    assert_eq!((summary.all.read, summary.all.kept, summary.all.refused), (10, 7, 3));
    let refused = [
        ("/5", RefusalKind::NoName),
        ("/6", RefusalKind::NotAnObject),
        ("/7", RefusalKind::DuplicateId),
    ];
    assert_eq!(refusals(&reads), refused.map(|(at, why)| (Table::Meetings, at.to_owned(), why)));

    let (first, said) = meeting(&reads, "first-light");
    assert_eq!(said, [PersonLeftOut, PersonLeftOut, TextToNumber, TextToNumber]);
    assert_eq!(
        (first.days.as_slice(), first.starts_min, first.ends_min),
        ([Weekday::Monday].as_slice(), Some(1140), Some(1230))
    );
    assert_eq!(first.about.addresses[0].city, "Millbrook");
    assert_eq!(first.attendance, Attendance::InPerson);
    assert_eq!(first.about.changed_on, Some(jiff::civil::date(2024, 3, 8)));
    assert!(!format!("{first:?}").contains("Someone"));

    let (late, said) = meeting(&reads, "254");
    let span = late.about.hours.spans[0];
    assert_eq!((span.day, span.opens_min, span.closes_min), (Weekday::Saturday, 1410, 1470));
    assert!(late.about.hours.is_open_at(Weekday::Sunday, 29));
    assert_eq!(
        (late.about.name.as_str(), late.about.description.as_str()),
        ("Late Candle", "Hall open\nMASKS & coffee")
    );
    assert_eq!((late.types, late.coordinates), (vec!["O".to_owned()], None));
    for kind in [
        NumberToText,
        DayFromNumber,
        TextToList,
        TypeCase,
        CoordinatesDropped,
        BlankAsEmpty,
        MarkupToText,
    ] {
        assert!(said.contains(&kind), "{kind:?} in {said:?}");
    }
}

#[test]
fn ways_to_attend_and_types_are_told_apart() {
    use MendKind::*;
    let (reads, summary) = meetings_of(&fixture("meetings/mixed.json"));
    let (online, said) = meeting(&reads, "online-noon");
    assert_eq!(online.days, [Weekday::Monday, Weekday::Wednesday]);
    assert_eq!(
        (online.attendance, online.types),
        (Attendance::Online, vec!["C".to_owned(), "AC".to_owned(), "SP".to_owned()])
    );
    assert_eq!(online.online_url.as_deref(), Some("https://video.example/j/1"));
    for kind in [DayDropped, TypeToAttendance, TypeUnknown, TypeCase, NullAsEmpty] {
        assert!(said.contains(&kind), "{kind:?} in {said:?}");
    }
    assert_eq!(summary.columns_not_kept, BTreeMap::from([(("meetings", "append".to_owned()), 1)]));
}

#[test]
fn meetings_without_slug_name_or_time_are_kept_when_they_can_be() {
    use MendKind::*;
    let (reads, summary) = meetings_of(&fixture("meetings/mixed.json"));
    let long = reads.iter().find_map(|r| match &r.outcome {
        Outcome::Kept(kept) if kept.key.source_id.starts_with("a-very-long") => Some(kept),
        _ => None,
    });
    let long = long.unwrap();
    assert_eq!(mends(long), [SlugLong, TextToList, NameFromOther, TimeDropped]);
    assert_eq!(long.record.about().unwrap().name, "The Group");
    assert_eq!((summary.mends[&IdMade], summary.mends[&SaidTwice]), (2, 1));
    let (hidden, said) = meeting(&reads, "hidden");
    assert_eq!((hidden.about.name.as_str(), hidden.online_url), ("Hidden Word", None));
    assert_eq!(hidden.types, ["7", "X"]);
    for kind in [ControlsRemoved, ListMemberDropped, UrlDropped] {
        assert!(said.contains(&kind), "{kind:?} in {said:?}");
    }
}

#[test]
fn a_file_that_is_not_whole_is_refused_as_a_whole() {
    use kernel::resources::JsonFault;
    let fault = |name: &str| open_meetings(&fixture(name), "test").err();
    let json = |name: &str, line, column, reason| FileFault::Json {
        name: name.to_owned(),
        line,
        column,
        reason,
    };
    // The third line ends after `"time": "19:0`, which is 16 signs long.
    assert_eq!(
        fault("meetings/cut-short.json"),
        Some(json("cut-short.json", 3, 16, JsonFault::EndsEarly))
    );
    assert_eq!(
        fault("meetings/more-after-end.json"),
        Some(json("more-after-end.json", 4, 1, JsonFault::MoreAfterEnd))
    );
    assert_eq!(
        fault("meetings/no-list.json"),
        Some(FileFault::NoList { name: "no-list.json".to_owned() })
    );
    assert_eq!(
        fault("meetings/none.json"),
        Some(FileFault::NotFound { name: "none.json".to_owned() })
    );
    assert_eq!(
        fault("hsds-json/service_list.json"),
        Some(FileFault::LooksLikeDirectory { name: "service_list.json".to_owned() })
    );
    assert_eq!(
        open_directory(&fixture("meetings/mixed.json"), "test").err(),
        Some(FileFault::LooksLikeMeetings { name: "mixed.json".to_owned() })
    );
    assert_eq!(meetings_of(&fixture("meetings/wrapped.json")).1.all.kept, 1);
}

/// One meeting on a Friday, with more fields.
fn on_friday(more: &str) -> (Meeting, Vec<MendKind>) {
    let text = format!(r#"[{{"slug": "m", "name": "Candle", "day": 5, {more}}}]"#);
    let reading = meetings_of_text("list.json", text, "test").unwrap();
    meeting(&drain(reading).0, "m")
}

#[test]
fn the_end_of_a_day_as_a_start_is_the_beginning_of_the_next() {
    for (more, closes_min) in [
        (r#""time": "24:00", "end_time": "01:30""#, 90),
        (r#""time": "24:00", "end_time": "24:00""#, 60),
        (r#""time": "midnight""#, 60),
    ] {
        let (read, said) = on_friday(more);
        assert_eq!(said, [MendKind::MidnightNextDay], "{more}");
        assert_eq!(
            (read.days.as_slice(), read.starts_min),
            ([Weekday::Saturday].as_slice(), Some(0))
        );
        let spans: Vec<_> = read.about.hours.spans.iter().map(|s| (s.day, s.closes_min)).collect();
        assert_eq!(spans, [(Weekday::Saturday, closes_min)], "{more}");
    }
    let (read, said) = on_friday(r#""time": "00:00", "end_time": "01:00""#);
    assert_eq!((read.days.as_slice(), said.len()), ([Weekday::Friday].as_slice(), 0));
    assert_eq!(on_friday(r#""time": "25:00""#).1, [MendKind::TimeDropped]);
}

#[test]
fn an_end_too_long_after_the_start_is_left_out_and_told() {
    for (starts, ends) in [("10:00", "09:00"), ("12:15", "01:15"), ("09:00", "21:01")] {
        let (read, said) = on_friday(&format!(r#""time": "{starts}", "end_time": "{ends}""#));
        assert_eq!(said, [MendKind::EndDropped], "{starts} to {ends}");
        let span = read.about.hours.spans[0];
        assert_eq!((read.ends_min, span.closes_min - span.opens_min), (None, 60));
    }
    for (starts, ends, length) in
        [("22:00", "06:00", 480), ("09:00", "21:00", 720), ("00:00", "23:59", 1439)]
    {
        let (read, said) = on_friday(&format!(r#""time": "{starts}", "end_time": "{ends}""#));
        let span = read.about.hours.spans[0];
        assert_eq!(
            (said.len(), span.closes_min - span.opens_min),
            (0, length),
            "{starts} to {ends}"
        );
    }
}

#[test]
fn a_time_zone_is_kept_by_its_name_or_left_out_and_told() {
    let (read, said) = on_friday(r#""time": "10:00", "timezone": "america/los_angeles""#);
    assert_eq!((read.timezone.as_str(), said.len()), ("America/Los_Angeles", 0));
    for unknown in ["Mars/X", "../../etc/passwd", "Pacific"] {
        let more = format!(r#""time": "10:00", "timezone": "{unknown}""#);
        let (read, said) = on_friday(&more);
        assert_eq!(said, [MendKind::ZoneDropped], "{unknown}");
        assert_eq!((read.timezone.as_str(), read.starts_min), ("", Some(600)), "{unknown}");
    }
}
