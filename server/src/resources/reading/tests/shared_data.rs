//! Real directories and feeds, which lie beside the checkout and are not part of it.

use std::env;

use kernel::resources::{FileFault, JsonFault};

use super::*;

/// The folder of a set of real files, if it is there.
fn shared(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let root = env::var_os("PORCHLIGHT_SHARED_DATA").map_or(beside, PathBuf::from);
    let path = root.join(name);
    if path.exists() {
        return Some(path);
    }
    note_absent(name);
    None
}

/// A test that had nothing to try passes; `bin/test` says at its end what was not there.
fn note_absent(name: &str) {
    // .../target/debug/deps/porchlight-...
    let exe = env::current_exe().unwrap();
    let notes = exe.ancestors().nth(3).unwrap().join("tmp/absent-real-data");
    std::fs::create_dir_all(&notes).unwrap();
    std::fs::write(notes.join(name.replace('/', "_")), format!("{name}\n")).unwrap();
}

fn mend_count(summary: &Summary, kind: MendKind) -> u64 {
    summary.mends.get(&kind).copied().unwrap_or(0)
}

#[test]
fn the_illinois_export_is_read_but_for_one_row() {
    let Some(path) = shared("directory-ilao/input") else {
        return;
    };
    let (reads, summary) = directory(&path);
    assert_eq!(summary.format, Some(Format::Illinois));
    // 33 organizations, 520 locations and 430 services, of which one has neither id nor title.
    assert_eq!(
        counts(&summary),
        BTreeMap::from([
            (Table::Providers, (33, 33, 0)),
            (Table::Places, (520, 520, 0)),
            (Table::Services, (430, 429, 1)),
        ])
    );
    // 448 locations and 341 services name an organization that is not there; one of the services is
    // the
    // row that is refused.
    assert_eq!(mend_count(&summary, MendKind::ProviderUnknown), 448 + 340);
    assert_eq!(mend_count(&summary, MendKind::HoursKeptAsWritten), 0);
    assert_eq!(mend_count(&summary, MendKind::PhoneKeptAsWritten), 0);
    // 33 mailing addresses; "300 Grand Ave STE AWaukegan" cannot be taken apart.
    assert_eq!(mend_count(&summary, MendKind::AddressSplit), 32);
    assert_eq!(mend_count(&summary, MendKind::AddressKeptWhole), 1);
    // Five places and three services say "no phone".
    assert_eq!(mend_count(&summary, MendKind::PhoneSaysNone), 8);
    let with_hours =
        reads.iter().filter(|r| r.table == Table::Places).filter(|r| match &r.outcome {
            Outcome::Kept(kept) => kept.record.about().is_some_and(|about| about.hours.are_known()),
            Outcome::Refused { .. } => false,
        });
    assert_eq!(with_hours.count(), 356);
}

#[test]
fn the_hsds_1_1_conversion_is_read_row_by_row() {
    let Some(path) = shared("directory-ilao/output-hsds-1.1") else {
        return;
    };
    let (_, summary) = directory(&path);
    assert_eq!(summary.format, Some(Format::Hsds11));
    // 982 telephones: 19 cells are empty and 8 say "no phone". 2492 opening times on seven days of
    // 356 places.
    assert_eq!(
        counts(&summary),
        BTreeMap::from([
            (Table::Providers, (33, 33, 0)),
            (Table::Places, (520, 520, 0)),
            (Table::Services, (430, 429, 1)),
            (Table::Phones, (982, 955, 27)),
            (Table::PostalAddresses, (33, 33, 0)),
            (Table::Schedules, (2492, 2492, 0)),
        ])
    );
    assert_eq!(
        summary.refusals,
        BTreeMap::from([
            (RefusalKind::NoName, 1),
            (RefusalKind::NoContent, 19),
            (RefusalKind::SaysNone, 8)
        ])
    );
    assert_eq!(summary.columns_not_kept, BTreeMap::new());
}

#[test]
fn the_ohana_sample_is_read() {
    let Some(path) = shared("directory-ohana-smc") else {
        return;
    };
    let (reads, summary) = directory(&path);
    assert_eq!(summary.format, Some(Format::Ohana));
    assert_eq!(
        counts(&summary),
        BTreeMap::from([
            (Table::Terms, (290, 290, 0)),
            (Table::Providers, (8, 8, 0)),
            (Table::Places, (22, 22, 0)),
            (Table::Services, (23, 23, 0)),
            (Table::Programs, (1, 1, 0)),
            // Six telephones belong to contacts, whose file was left out of the data.
            (Table::Phones, (54, 48, 6)),
            (Table::Addresses, (21, 21, 0)),
            (Table::PostalAddresses, (21, 21, 0)),
            (Table::Schedules, (11, 11, 0)),
            (Table::Holidays, (4, 4, 0)),
        ])
    );
    assert_eq!(summary.refusals, BTreeMap::from([(RefusalKind::OwnerNotFound, 6)]));
    let senior = reads.iter().find_map(|r| match &r.outcome {
        Outcome::Kept(k) => k.record.about().filter(|a| a.name == "Senior Peer Counseling"),
        Outcome::Refused { .. } => None,
    });
    assert!(senior.is_some());
}

#[test]
fn the_official_hsds_3_0_examples_are_read() {
    let Some(path) = shared("hsds-3.0/examples") else {
        return;
    };
    let (_, summary) = directory(&path.join("csv"));
    assert_eq!(summary.format, Some(Format::Hsds30));
    // 21 tables of one row; funding, identifiers, metadata and table descriptions are not kept. The
    // attribute points at nothing in the files.
    assert_eq!((summary.all.read, summary.all.kept), (17, 16));
    assert_eq!(summary.refusals, BTreeMap::from([(RefusalKind::OwnerNotFound, 1)]));
    assert_eq!(mend_count(&summary, MendKind::CoordinatesDropped), 1);
    assert_eq!(mend_count(&summary, MendKind::ProviderUnknown), 1);
    assert_eq!(summary.tables_not_kept.values().sum::<u64>(), 4);
    for (name, read, refused) in [
        ("service_full.json", 17, 0),
        ("organization_full.json", 17, 0),
        ("service_at_location_full.json", 17, 0),
        ("location.json", 7, 0),
        ("service_list.json", 3, 0),
        ("organization_list.json", 1, 0),
        ("service_at_location_list.json", 5, 0),
        ("taxonomy_list.json", 1, 0),
        ("taxonomy_term_list.json", 2, 0),
        ("taxonomy.json", 1, 0),
        ("taxonomy_term.json", 2, 0),
        ("tabular.json", 17, 1),
    ] {
        let (_, summary) = directory(&path.join(name));
        assert_eq!((summary.all.read, summary.all.refused), (read, refused), "{name}");
    }
    let (_, summary) = directory(&path);
    assert_eq!((summary.all.read, summary.all.kept), (17, 17));
    assert_eq!(summary.files_not_read, ["base.json"]);
    let Some(path) = shared("hsds-3.0/schema") else { return };
    let fault = open_directory(&path, "test").err();
    assert!(matches!(fault, Some(FileFault::NothingRecognised { .. })), "{fault:?}");
    // The directory lies in a folder of this folder: the fault says which.
    for above in ["hsds-3.0", "directory-ilao"] {
        let Some(path) = shared(above) else { return };
        let fault = open_directory(&path, "test").err();
        assert!(matches!(fault, Some(FileFault::OnlyBelow { .. })), "{above}: {fault:?}");
    }
}

#[test]
fn every_meeting_of_every_feed_is_kept() {
    let Some(feeds) = shared("meeting-guide/feeds") else {
        return;
    };
    for (name, meetings) in [
        ("aasepia-2024", 2038),
        ("aasfmarin-2021", 658),
        ("north-west-texas-2021", 613),
        ("al-anon-staging-2024", 360),
        ("kansas-city-2021", 206),
        ("sussex-delaware-2024", 123),
        ("michigan-2021", 46),
        ("atlanta-2024", 6),
    ] {
        let (reads, summary) = meetings_of(&feeds.join(format!("{name}.json")));
        assert_eq!((summary.all.read, summary.all.kept), (meetings, meetings), "{name}");
        let timed = reads.iter().filter(|r| match &r.outcome {
            Outcome::Kept(kept) => kept.record.about().is_some_and(|a| a.hours.are_known()),
            Outcome::Refused { .. } => false,
        });
        assert_eq!(timed.count() as u64, meetings, "{name}");
    }
}

#[test]
fn the_oddities_of_each_feed_are_told() {
    use MendKind::*;
    let Some(feeds) = shared("meeting-guide/feeds") else {
        return;
    };
    for (name, kind, count) in [
        // Latitude and longitude of 2038 meetings are text; 98 slugs are over 64 characters.
        ("aasepia-2024", TextToNumber, 2 * 2038),
        ("aasepia-2024", SlugLong, 98),
        // Slug and postcode are numbers; types is the text "[open]" or "[closed]".
        ("north-west-texas-2021", NumberToText, 2 * 613),
        ("north-west-texas-2021", TextToList, 613),
        ("north-west-texas-2021", CoordinatesDropped, 66),
        ("kansas-city-2021", NumberToText, 2 * 206),
        ("kansas-city-2021", MarkupToText, 20),
        ("michigan-2021", TextToList, 46),
        // One of 658 has a longitude and no latitude.
        ("aasfmarin-2021", CoordinatesDropped, 1),
        // 48 of "AC" and one of "LGBTQIA" are the fellowship's own.
        ("al-anon-staging-2024", TypeUnknown, 49),
    ] {
        let (_, summary) = meetings_of(&feeds.join(format!("{name}.json")));
        assert_eq!(mend_count(&summary, kind), count, "{name} {kind:?}");
    }
}

#[test]
fn the_feed_that_is_no_json_is_refused_with_the_place() {
    let Some(feeds) = shared("meeting-guide/feeds") else {
        return;
    };
    let fault = open_meetings(&feeds.join("invalid-not-json.json"), "test").err();
    let name = "invalid-not-json.json".to_owned();
    let reason = JsonFault::MoreAfterEnd;
    assert_eq!(fault, Some(FileFault::Json { name, line: 80, column: 3, reason }));
}
