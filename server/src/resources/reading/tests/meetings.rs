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
