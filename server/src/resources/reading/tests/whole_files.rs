use std::fmt::Write;
use std::fs;

use kernel::resources::{JsonFault, Record};
use tempfile::TempDir;

use super::*;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn names(reads: &[Read]) -> Vec<String> {
    let name = |read: &Read| match &read.outcome {
        Outcome::Kept(kept) => kept.record.about().map(|about| about.name.clone()),
        Outcome::Refused { .. } => None,
    };
    reads.iter().filter_map(name).collect()
}

#[test]
fn every_encoding_gives_the_same_words() {
    let text = "id,name\r\no1,Niños “primero” – 5 €\r\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let start = if mark { "\u{feff}" } else { "" };
        format!("{start}{text}").encode_utf16().flat_map(bytes).collect()
    };
    let windows: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            '€' => 0x80,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    let cases: [(&str, Vec<u8>, Option<Encoding>); 6] = [
        ("plain", text.into(), None),
        ("marked", format!("\u{feff}{text}").into(), None),
        ("windows", windows, Some(Encoding::Windows1252)),
        ("utf-16 le", utf16(u16::to_le_bytes, true), Some(Encoding::Utf16Little)),
        ("utf-16 be", utf16(u16::to_be_bytes, true), Some(Encoding::Utf16Big)),
        ("utf-16 unmarked", utf16(u16::to_le_bytes, false), Some(Encoding::Utf16Little)),
    ];
    for (case, bytes, encoding) in cases {
        let folder = folder(&[("organizations.csv", &bytes)]);
        let (reads, summary) = directory(folder.path());
        assert_eq!(names(&reads), ["Niños “primero” – 5 €"], "{case}");
        assert_eq!(summary.encodings.values().next().copied(), encoding, "{case}");
        assert_eq!(reads[0].spot.line, Some(2), "{case}");
        assert_eq!(reads.len(), 1);
    }
}

#[test]
fn letters_cut_in_two_by_a_block_are_put_together() {
    let mut text = String::from("id,name\n");
    for i in 0..20_000 {
        writeln!(text, "o{i},Hélène 💡").unwrap();
    }
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked: Vec<u8> = [0xfe, 0xff].into_iter().chain(utf16).collect();
    for bytes in [text.into_bytes(), marked] {
        let folder = folder(&[("organizations.csv", &bytes)]);
        let (reads, _) = directory(folder.path());
        assert!(names(&reads).iter().all(|name| name == "Hélène 💡"));
        assert_eq!(reads.len(), 20_000);
    }
}

#[test]
fn other_signs_between_cells_are_understood() {
    for text in [
        "id;name;description\no1;Open Door;a, b, c\n",
        "id\tname\tdescription\no1\tOpen Door\ta, b, c\n",
    ] {
        let folder = folder(&[("organizations.csv", text.as_bytes())]);
        let (reads, _) = directory(folder.path());
        assert_eq!(reads.len(), 1);
        let record = &kept(&reads, Table::Providers, "o1").record;
        assert_eq!(record.about().unwrap().description, "a, b, c");
    }
}

#[test]
fn folders_and_files_that_are_no_directory_get_a_clear_answer() {
    let fault = |path: &Path| open_directory(path, "test").err();
    let empty = folder(&[]);
    assert!(matches!(fault(empty.path()), Some(FileFault::Empty { .. })));
    assert!(matches!(fault(&empty.path().join("none")), Some(FileFault::NotFound { .. })));
    let others = folder(&[("a.txt", b"x"), ("b.csv", b"x,y\n1,2\n")]);
    let Some(FileFault::NothingRecognised { found, .. }) = fault(others.path()) else { panic!() };
    assert_eq!(found, "a.txt, b.csv");
    assert!(matches!(fault(&others.path().join("a.txt")), Some(FileFault::Json { .. })));
    assert!(matches!(fault(&others.path().join("b.csv")), Some(FileFault::NoDirectory { .. })));
    let binary =
        folder(&[("organizations.csv", b"PK\x03\x04\x00\x00"), ("services.csv", b"id,name\n")]);
    assert!(matches!(fault(binary.path()), Some(FileFault::NotText { .. })));
    let blank = folder(&[("meetings.json", b"  \n")]);
    let ends = open_meetings(&blank.path().join("meetings.json"), "test").err();
    assert!(matches!(ends, Some(FileFault::Json { reason: JsonFault::EndsEarly, .. })));
    assert!(matches!(
        open_meetings(blank.path(), "test").err(),
        Some(FileFault::LooksLikeDirectory { .. })
    ));
}

#[test]
fn one_broken_document_stops_a_folder_of_documents() {
    let folder = folder(&[
        ("a.json", br#"{"id": "s1", "name": "A", "organization_id": "o1"}"#),
        ("b.json", b"{\"id\": "),
    ]);
    assert!(matches!(open_directory(folder.path(), "test").err(), Some(FileFault::Json { .. })));
}

#[test]
fn limits_hold() {
    let folder = folder(&[("organizations.csv", b"id,name\n")]);
    let big = folder.path().join("organizations.csv");
    fs::File::create(&big).unwrap().set_len(FILE_LIMIT_BYTES + 1).unwrap();
    let fault = open_directory(folder.path(), "test").err();
    assert!(matches!(fault, Some(FileFault::TooLarge { limit_mib: 256, .. })));

    let limit = json_text::DEPTH_LIMIT;
    let deep = folder.path().join("deep.json");
    fs::write(&deep, format!("{}{}", "[".repeat(limit + 1), "]".repeat(limit + 1))).unwrap();
    let fault = open_meetings(&deep, "test").err();
    assert!(matches!(fault, Some(FileFault::Json { reason: JsonFault::TooDeep, .. })));

    let long = "x".repeat(CELL_LIMIT_BYTES + 1);
    fs::write(&big, format!("id,name\no1,{long}\no2,Fine\n")).unwrap();
    let (reads, summary) = directory(&big);
    assert_eq!(refusals(&reads), [(Table::Providers, "2".to_owned(), RefusalKind::CellTooLong)]);
    assert_eq!(summary.all.kept, 1);
    fs::write(&deep, format!(r#"[{{"slug": "a", "name": "{long}"}}]"#)).unwrap();
    assert_eq!(meetings_of(&deep).1.refusals, BTreeMap::from([(RefusalKind::CellTooLong, 1)]));
}

#[test]
fn an_unclosed_quotation_mark_is_told() {
    let folder = folder(&[("organizations.csv", b"id,name\no1,\"Open Door\no2,Other\n")]);
    let (_, summary) = directory(folder.path());
    assert_eq!(summary.files_with_odd_quotes, ["organizations.csv"]);
}

#[test]
fn the_same_files_twice_are_the_same_records_twice() {
    for name in ["hsds-1.1", "hsds-3.0", "hsds-json", "ohana", "illinois"] {
        let keys = |reads: &[Read]| -> Vec<(Key, String)> {
            reads
                .iter()
                .filter_map(|r| match &r.outcome {
                    Outcome::Kept(kept) => Some((kept.key.clone(), kept.hash.hex())),
                    Outcome::Refused { .. } => None,
                })
                .collect()
        };
        assert_eq!(
            keys(&directory(&fixture(name)).0),
            keys(&directory(&fixture(name)).0),
            "{name}"
        );
    }
}

#[test]
fn a_row_without_an_id_stays_the_same_record_when_its_number_changes() {
    let read = |phone: &str| {
        let folder =
            folder(&[("organizations.csv", format!("name,phone\nOpen Door,{phone}\n").as_bytes())]);
        match directory(folder.path()).0.remove(0).outcome {
            Outcome::Kept(kept) => (kept.key.source_id, kept.hash),
            Outcome::Refused { reason, .. } => panic!("{reason:?}"),
        }
    };
    let (first, second) = (read("312-555-0142"), read("312-555-0143"));
    assert_eq!(first.0, second.0);
    assert_ne!(first.1, second.1);
}

#[test]
fn refused_rows_can_be_mended_and_sent_again() {
    let (reads, _) = directory(&fixture("hsds-1.1"));
    let mut file = RefusedFile::new(Format::Hsds11);
    for read in &reads {
        file.push(read, "=why");
    }
    let mut written = Vec::new();
    file.write(&mut written).unwrap();
    let text = String::from_utf8(written).unwrap();
    assert!(text.contains("'=why"), "a spreadsheet must not take a reason for a formula");

    let folder = folder(&[("back.refused.csv", text.as_bytes())]);
    let path = folder.path().join("back.refused.csv");
    let again: Vec<_> =
        refusals(&directory(&path).0).into_iter().map(|(t, _, why)| (t, why)).collect();
    let first: Vec<_> = refusals(&reads).into_iter().map(|(t, _, why)| (t, why)).collect();
    // Alone in its file, the second o1 is no longer a repetition, and the row of empty cells is
    // empty still.
    let expected: Vec<_> =
        first.into_iter().filter(|(_, why)| *why != RefusalKind::DuplicateId).collect();
    assert_eq!(again, expected);

    let mended = text.replace("A row that nobody can name", "A row,").replace("p99", "p1");
    assert_ne!(mended, text);
    fs::write(&path, text.replace("p99", "p1")).unwrap();
    let place = Owner { kind: kernel::resources::OwnerKind::Place, source_id: "p1".to_owned() };
    let reading = open_directory(&path, "test").unwrap().knowing([place]);
    let (reads, summary) = drain(reading);
    assert_eq!(summary.format, Some(Format::Hsds11));
    assert_eq!(summary.by_table[&Table::Phones].kept, 1);
    assert!(
        reads
            .iter()
            .any(|r| matches!(&r.outcome, Outcome::Kept(k) if matches!(k.record, Record::Part(_))))
    );
}

#[test]
fn refused_meetings_go_back_as_json() {
    let (reads, _) = meetings_of(&fixture("meetings/mixed.json"));
    let mut file = RefusedFile::new(Format::MeetingGuide);
    assert!(file.is_empty());
    for read in &reads {
        file.push(read, "why");
    }
    assert_eq!(file.ending(), "refused.json");
    let mut written = Vec::new();
    file.write(&mut written).unwrap();
    let folder = folder(&[("m.json", &written)]);
    let (again, summary) = meetings_of(&folder.path().join("m.json"));
    assert_eq!(summary.columns_not_kept, BTreeMap::new());
    // The third, a repetition before, stands alone now.
    let reasons: Vec<_> = refusals(&again).into_iter().map(|(_, _, why)| why).collect();
    assert_eq!(reasons, [RefusalKind::NoName, RefusalKind::NotAnObject]);
}

#[test]
fn cells_that_look_like_formulas_stay_text() {
    let folder = folder(&[("organizations.csv", b"id,name\no1,=1+1\no2,@SUM(A1)\n")]);
    assert_eq!(names(&directory(folder.path()).0), ["=1+1", "@SUM(A1)"]);
}

#[test]
fn a_member_that_no_number_can_hold_is_refused_with_what_it_said() {
    let text = br#"[{"slug": "a", "name": "A", "day": 1e999}, {"slug": "b", "name": "B"}]"#;
    let folder = folder(&[("m.json", text)]);
    let (reads, summary) = meetings_of(&folder.path().join("m.json"));
    assert_eq!((summary.all.kept, summary.all.refused), (1, 1));
    let Outcome::Refused { raw: Raw::Json(raw), .. } = &reads[0].outcome else { panic!() };
    assert!(raw.as_str().unwrap().contains("1e999"));
}
