//! `porchlight import people|contacts|hours|groups|referrals|certificates`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use serde_json::Value;

use super::{Desk, Said, shared};

impl Desk {
    pub(super) fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    pub(super) fn table(&self, kind: &str, path: &std::path::Path, more: &[&str]) -> Said {
        let mut words = vec![kind, path.to_str().unwrap(), "--json"];
        words.extend_from_slice(more);
        self.run(&words)
    }
}

impl Said {
    /// added, here, refused, passed over; their sum is what was read.
    #[track_caller]
    pub(super) fn sums(&self) -> [u64; 4] {
        let json = self.json();
        let one = |name: &str| json[name].as_u64().unwrap_or_else(|| panic!("{name} in {json}"));
        let sums = ["added", "here", "refused", "passed_over"].map(one);
        assert_eq!(one("read"), sums.iter().sum::<u64>(), "{json}");
        if json["stopped"] == Value::Bool(false) {
            assert_eq!(one("read"), one("rows"), "{json}");
        }
        sums
    }
}

const PEOPLE: &str = "ID;Name;Phone;Role\n1;Ada Quill;503 555 0101;participant\n\
     2;Bo Reyes;12;participant\n3;Maya Lind;;peer worker\n4;Cy;;coordinator\n\
     1;Ada Quill;503 555 0101;participant\n";

#[tokio::test]
async fn a_list_comes_in_once_and_its_refused_rows_can_be_mended() {
    let desk = Desk::new().await;
    let people = desk.file("people.csv", PEOPLE);
    let dry = desk.table("people", &people, &["--dry-run"]);
    // Nothing is there to compare with yet, and nothing is made.
    assert_eq!((dry.code, dry.sums()), (3, [2, 0, 3, 0]), "{} {}", dry.out, dry.err);
    let said = desk.table("people", &people, &[]);
    assert_eq!((said.code, said.sums()), (3, [2, 0, 3, 0]), "{} {}", said.out, said.err);
    let dry = desk.table("people", &people, &["--dry-run"]);
    assert_eq!((dry.code, dry.sums()), (3, [0, 3, 2, 0]), "{}", dry.out);
    let refused = said.refused_file().expect("refused rows are written");
    assert!(refused.ends_with("people.refused.csv"));
    let text = fs::read_to_string(&refused).unwrap();
    for told in ["too few digits", "Add them by hand", "the same as line 2"] {
        assert!(text.contains(told), "{told} in {text}");
    }
    // The sign of the file it came from, so that the same program opens it.
    assert!(text.contains("Bo Reyes;12"), "{text}");
    fs::write(&refused, text.replace(";12;", ";503 555 0102;")).unwrap();
    let again = desk.table("people", &refused, &[]);
    assert_eq!((again.code, again.sums()), (3, [1, 1, 1, 0]), "{} {}", again.out, again.err);
    let whole = desk.table("people", &people, &[]);
    // The row that was mended in the other file is still wrong in this one.
    assert_eq!(whole.sums(), [0, 3, 2, 0], "{}", whole.out);
}

/// More than are read at once; and where they cannot be written, nothing half is left.
#[tokio::test]
async fn many_refused_rows_stand_in_their_file_and_half_a_file_is_nowhere() {
    let desk = Desk::new().await;
    let mut text = "ID,Name,Phone\n0,Ada Quill,\n".to_owned();
    (1..=1_200).for_each(|n| writeln!(text, "{n},Bo {n},12").unwrap());
    let list = desk.file("many.csv", text);
    let blocked = desk.path("blocked");
    fs::create_dir(&blocked).unwrap();
    let said = desk.table("people", &list, &["--refused", blocked.to_str().unwrap()]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("the rows are in, but"), "{}", said.err);
    let names = || {
        let all = fs::read_dir(desk.folder.path()).unwrap();
        all.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    assert!(!names().iter().any(|name| name.contains(".part")), "{:?}", names());
    let said = desk.table("people", &list, &[]);
    assert_eq!((said.code, said.sums()), (3, [0, 1, 1_200, 0]), "{}", said.err);
    let file = said.refused_file().unwrap();
    let rows = fs::read_to_string(&file).unwrap();
    assert_eq!(rows.lines().count(), 1_201);
    assert!(rows.lines().last().unwrap().ends_with("1200,Bo 1200,12"), "{rows}");
    // Word for word the same rows are in the file already; other ones get another.
    assert_eq!(desk.table("people", &list, &[]).refused_file().unwrap(), file);
    fs::write(&file, rows.replace(",Bo 7,12", ",Bo 7,13")).unwrap();
    let other = desk.table("people", &list, &[]).refused_file().unwrap();
    assert_eq!(other.file_name().unwrap(), "many.refused-2.csv");
    assert!(!names().iter().any(|name| name.contains(".part")), "{:?}", names());
}

#[tokio::test]
async fn contacts_and_hours_find_their_people() {
    let desk = Desk::new().await;
    desk.table("people", &desk.file("people.csv", PEOPLE), &[]);
    let log = desk.file(
        "log.csv",
        "Date,Client ID,Staff,Minutes,Notes\n2001-05-01,1,Maya Lind,20,\n2001-05-02,1,,25,\n\
         2001-05-03,9,Maya Lind,25,\n",
    );
    // Nobody said how they met, how it went or what it was: every row says what it lacks.
    let bare = desk.table("contacts", &log, &["--dry-run"]);
    assert_eq!((bare.code, bare.sums()), (3, [0, 0, 3, 0]), "{}", bare.out);
    let for_all = ["--mode", "phone", "--outcome", "reached", "--work", "D5"];
    let said = desk.table("contacts", &log, &for_all);
    assert_eq!((said.code, said.sums()), (3, [1, 0, 2, 0]), "{}", said.out);
    let worker = [&for_all[..], &["--worker", "maya lind"]].concat();
    let said = desk.table("contacts", &log, &worker);
    assert_eq!(said.sums(), [1, 1, 1, 0], "{}", said.out);
    let nobody = desk.table("contacts", &log, &["--worker", "Nobody"]);
    assert_eq!(nobody.code, 2, "{}", nobody.err);
    let hours = desk.file("hours.csv", "Name,Date,Hours\nMaya Lind,2024-02-01,1.5\nTotal,,1.5\n");
    let said = desk.table("hours", &hours, &["--work", "I2"]);
    assert_eq!((said.code, said.sums()), (0, [1, 0, 0, 1]), "{}", said.out);
}

#[tokio::test]
async fn what_has_to_be_said_first_is_asked_for_and_nothing_is_made() {
    let desk = Desk::new().await;
    let cases: [(&str, &str, &[&str], &str); 5] = [
        ("people", "Who,Tel\nAda,503 555 0101\n", &[], "no column tells"),
        ("people", "Name,Email,Mail\nAda,a@b.org,c@d.org\n", &[], "several columns tell"),
        ("hours", "Name,Date,Hours\nAda,3/4/2024,1\n", &[], "--dates day-first"),
        ("people", "Name\nAda\n", &["--column", "Name=shoe_size"], "there is no meaning"),
        ("people", "Name\nAda\n", &["--column", "Name"], "say it as"),
    ];
    for (kind, text, more, told) in cases {
        let said = desk.table(kind, &desk.file("list.csv", text), more);
        assert_eq!(said.code, 2, "{told}: {} {}", said.out, said.err);
        assert!(said.err.contains(told), "{told}: {}", said.err);
        assert!(said.json()["error"].is_string());
    }
    let more = ["--column", "Who=whole_name", "--column", "Tel=-"];
    let said = desk.table("people", &desk.file("list.csv", cases[0].1), &more);
    assert_eq!((said.code, said.sums()), (0, [1, 0, 0, 0]), "{}", said.err);
    assert_eq!(said.json()["left_out"], serde_json::json!(["Tel"]));
}

#[tokio::test]
async fn a_messy_log_of_referrals_comes_in_on_the_command_line() {
    let desk = Desk::new().await;
    desk.table("people", &desk.file("people.csv", PEOPLE), &[]);
    // Windows-1252 with semicolons, lines above the head, a sum below, dates of two digits.
    let log = b"Seguimiento;;;;;\nParticipante;Fecha;Agencia;Motivo;Acompa\xf1amiento;Resultado\n\
        Ada Quill;13/02/26;Despensa Olmo;comida;fuimos juntos;lleg\xf3\n\
        \"Quill, Ada\";14/02/26;Asesor\xeda legal;papeles;;pendiente\n\
        Nadie;14/02/26;Asesor\xeda legal;;;\n\
        Ada Quill;15/02/26;Cl\xednica;;fax;\n\
        Total;;4;;;\n";
    let log = desk.file("log.csv", log);
    let dry = desk.table("referrals", &log, &["--dry-run"]);
    assert_eq!((dry.code, dry.sums()), (3, [2, 0, 2, 1]), "{} {}", dry.out, dry.err);
    let said = desk.table("referrals", &log, &[]);
    assert_eq!((said.code, said.sums()), (3, [2, 0, 2, 1]), "{} {}", said.out, said.err);
    assert_eq!(desk.table("referrals", &log, &[]).sums(), [0, 2, 2, 1]);
    let text = fs::read_to_string(said.refused_file().expect("refused rows")).unwrap();
    assert!(text.contains("Nadie") && text.contains("fax"), "{text}");
    let bare = desk.file("bare.csv", "Client,Date\nAda Quill,2026-02-13\n");
    let said = desk.table("referrals", &bare, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("no column tells"), "{}", said.err);
}

#[tokio::test]
async fn a_sheet_of_certificates_comes_in_on_the_command_line() {
    let desk = Desk::new().await;
    desk.table("people", &desk.file("people.csv", PEOPLE), &[]);
    // A byte-order mark, UTF-16, dates that may be read in two ways.
    let text = "\u{feff}Name\tCertification\tExp. Date\nMaya Lind\tCPS\t4/5/2031\n\
        Maya Lind\tEthics\t6/7/2031\nAda Quill\tCPS\t6/7/2031\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = desk.file("staff.csv", utf16);
    let said = desk.table("certificates", &file, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--dates day-first"), "{}", said.err);
    let order = ["--dates", "month-first"];
    let dry = desk.table("certificates", &file, &[&order[..], &["--dry-run"]].concat());
    assert_eq!((dry.code, dry.sums()), (3, [2, 0, 1, 0]), "{} {}", dry.out, dry.err);
    let said = desk.table("certificates", &file, &order);
    assert_eq!((said.code, said.sums()), (3, [2, 0, 1, 0]), "{} {}", said.out, said.err);
    assert_eq!(desk.table("certificates", &file, &order).sums(), [0, 2, 1, 0]);
    let text = fs::read_to_string(said.refused_file().expect("refused rows")).unwrap();
    assert!(text.contains("Ada Quill"), "{text}");
}

/// Far more rows than come in before somebody stops it, also on a slow machine.
#[cfg(unix)]
const MANY: u64 = 9_000;

#[cfg(unix)]
fn signal(child: &std::process::Child, which: &str) {
    let sent = std::process::Command::new("kill").args([which, &child.id().to_string()]).status();
    assert!(sent.expect("a signal is sent").success());
}

/// A long list, and the program at work on it, held still: some batches are in. It works in short turns and
/// is looked at between them, so that it cannot come to its end while the test waits for the processor.
#[cfg(unix)]
async fn begun(desk: &Desk) -> (PathBuf, std::process::Child) {
    let mut text = String::from("ID,Name\n");
    for n in 0..MANY {
        writeln!(text, "{n},Zq{n}x Vw{}y", n * 7919 % (MANY + 1)).unwrap();
    }
    let path = desk.file("many.csv", &text);
    desk.table("people", &desk.file("one.csv", "ID,Name\nfirst,Somebody Else\n"), &[]);
    let mut all = vec!["import", "people", path.to_str().unwrap()];
    all.extend(desk.place.iter().map(String::as_str));
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_porchlight"))
        .args(&all)
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    signal(&child, "-STOP");
    // One connection for all the looks: opening one waits for whoever is held still in the middle of a write.
    let mut db = desk.db();
    while rows_made(&mut db).await < 600 {
        signal(&child, "-CONT");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        assert!(child.try_wait().expect("asked").is_none(), "it ended before anybody stopped it");
        signal(&child, "-STOP");
    }
    (path, child)
}

/// What came in is whole batches, and the same command brings in exactly the rest.
#[cfg(unix)]
async fn goes_on(desk: &Desk, path: &std::path::Path) {
    let before = rows_made(&mut desk.db()).await;
    assert_eq!((before - 1) % 500, 0, "a batch is whole or not there: {before}");
    let said = desk.table("people", path, &[]);
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    assert_eq!(said.sums(), [MANY + 1 - before, before - 1, 0, 0], "{}", said.out);
}

#[cfg(unix)]
#[tokio::test]
async fn a_killed_import_goes_on_and_makes_nothing_twice() {
    let desk = Desk::new().await;
    let (path, mut child) = begun(&desk).await;
    child.kill().expect("killed");
    child.wait().expect("gone");
    goes_on(&desk, &path).await;
}

#[cfg(unix)]
#[tokio::test]
async fn ctrl_c_stops_after_the_rows_in_hand_and_the_same_command_goes_on() {
    let desk = Desk::new().await;
    let (path, child) = begun(&desk).await;
    signal(&child, "-INT");
    signal(&child, "-CONT");
    let ended = child.wait_with_output().expect("it ends by itself");
    let err = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{err}");
    assert!(err.contains("stopped; what came in is kept whole"), "{err}");
    goes_on(&desk, &path).await;
}

async fn rows_made(db: &mut porchlight::db::Db) -> u64 {
    use porchlight::db::{One, Reads as _, Sql, System};
    const ORG: Sql<porchlight::db::Bare> = Sql::bare("SELECT org_id FROM organisations");
    const MADE: Sql<One> = Sql::one("SELECT COUNT(*) AS made FROM people WHERE org_id = {org}");
    let by = System::because("a test counts what came in");
    let rows = db.rows(&ORG, &by, vec![]).await.expect("the organisation");
    let by = by.within(rows[0].get("org_id").expect("an id"));
    db.row(&MADE, &by, vec![]).await.expect("a count").map_or(0, |row| row.get("made").unwrap())
}

/// The CASA program's own sheets, row for row as its source has them.
#[tokio::test]
async fn the_sheets_of_casa_come_in_one_after_the_other() {
    let desk = Desk::new().await;
    let volunteers = "display_name,email\nVolunteer One,volunteer1@example.net\n\
         Volunteer Two,volunteer2@example.net\nVolunteer Three,volunteer3@example.net";
    let said = desk.table("people", &desk.file("volunteers.csv", volunteers), &[]);
    assert_eq!((said.code, said.sums()), (0, [3, 0, 0, 0]), "{}", said.out);
    let supervisors = "email,display_name,supervisor_volunteers,phone_number\n\
         supervisor1@example.net,Supervisor One,volunteer1@example.net,11111111111\n\
         supervisor2@example.net,Supervisor Two,\"volunteer2@example.net, volunteer3@example.net\",11111111111";
    let said = desk.table("people", &desk.file("supervisors.csv", supervisors), &[]);
    assert_eq!((said.code, said.sums()), (3, [0, 0, 2, 0]), "{}", said.out);
    let cases = "case_number,transition_aged_youth,case_assignment,birth month and year\n\
         CINA-01-4347,TRUE,volunteer1@example.net,March 2010\n\
         CINA-01-4348,FALSE,\"volunteer2@example.net, volunteer3@example.net\",September 2015\n";
    let said = desk.table("people", &desk.file("casa_cases.csv", cases), &[]);
    assert_eq!((said.code, said.sums()), (0, [2, 0, 0, 0]), "{}", said.out);
    assert_eq!(said.json()["changed"]["name_from_number"], 2);
    let head = "Internal Contact Number,Duration Minutes,Contact Types,Contact Made,Contact Medium,\
         Occurred At,Added To System At,Miles Driven,Wants Driving Reimbursement,Casa Case Number,\
         Creator Email,Creator Name,Supervisor Name,Case Contact Notes\n";
    let rows = "7,45,\"School, Youth\",Yes,in-person,\"October 8, 2020\",2020-10-08 10:00:00 UTC,12,No,\
         CINA-01-4347,volunteer1@example.net,Volunteer One,,had lunch\n\
         8,30,Youth,No,voice-only,\"October 9, 2020\",,0,No,CINA-01-4348,x@example.net,Volunteer Two,,\n\
         9,30,Youth,Yes,text/email,\"October 9, 2020\",,0,No,CINA-01-4348,x@example.net,Volunteer Two,,\n";
    let log = desk.file("case-contacts-report.csv", format!("{head}{rows}"));
    let said = desk.table("contacts", &log, &["--work", "D5"]);
    assert_eq!((said.code, said.sums()), (3, [2, 0, 1, 0]), "{}", said.out);
    assert!(said.json()["left_out"].as_array().unwrap().contains(&Value::from("Miles Driven")));
}

/// The columns of HUD's own layout, with the faults its notes tell of.
#[tokio::test]
async fn the_clients_of_hmis_come_in_by_name_alone() {
    let Some(folder) = shared("hmis-csv-layout") else { return };
    let head = fs::read_to_string(folder.join("Client.header.csv")).unwrap();
    let head = head.trim();
    let columns: Vec<&str> = head.split(',').collect();
    let row = |cells: &[(&str, &str)]| {
        let cell = |column: &&str| {
            let found = cells.iter().find(|(name, _)| name == column);
            found.map_or("", |(_, cell)| *cell).to_owned()
        };
        columns.iter().map(cell).collect::<Vec<_>>().join(",")
    };
    let person = |id, first, last, more: &[(&'static str, &'static str)]| {
        let mut cells = vec![("PersonalID", id), ("FirstName", first), ("LastName", last)];
        cells.extend_from_slice(&[
            ("SSN", "888888"),
            ("DOB", "08-MAY-67"),
            ("VeteranStatus", "99"),
        ]);
        cells.extend_from_slice(more);
        row(&cells)
    };
    let rows = [
        person("A1", "Ada", "Quill", &[("NameDataQuality", "1")]),
        // A blank before an id is none of it: the same person once more.
        person(" A1", "Ada", "Quill", &[("DateUpdated", "9-10-2015\t")]),
        person("A2", "", "", &[("NameDataQuality", "99")]),
        person("A3", "Bo", "Reyes", &[("DateDeleted", "2015-09-10")]),
        // One of the wildly nested quotation marks.
        person("A4", "\"Cy \"\"Sonny\"\" \"", "Stone", &[]),
        // A short row.
        "A5,Dee,,Marsh".to_owned(),
    ];
    let mut text = Vec::new();
    text.write_all("\u{feff}".as_bytes()).unwrap();
    text.write_all(format!("{head}\r\n{}\r\n", rows.join("\r\n")).as_bytes()).unwrap();
    let desk = Desk::new().await;
    let said = desk.table("people", &desk.file("Client.csv", text), &[]);
    assert_eq!((said.code, said.sums()), (3, [3, 0, 3, 0]), "{} {}", said.out, said.err);
    let json = said.json();
    assert_eq!(json["left_out"].as_array().unwrap().len(), columns.len() - 4);
    let told = json["refused_first"].to_string();
    for why in ["the same", "there is no name", "deleted in the other program"] {
        assert!(told.contains(why), "{why}: {told}");
    }
    let refused = fs::read_to_string(said.refused_file().unwrap()).unwrap();
    assert!(!refused.contains("888888"), "a number of the state is given to nobody: {refused}");
}

/// Enrollments and exports of HMIS hold no people's names: they say what they lack.
#[tokio::test]
async fn the_other_tables_of_hmis_say_what_they_lack() {
    let Some(folder) = shared("hmis-csv-layout") else { return };
    let desk = Desk::new().await;
    for name in ["Enrollment.header.csv", "Export.header.csv", "columns.csv"] {
        let said = desk.table("people", &desk.copy(&folder.join(name)), &[]);
        assert_ne!(said.code, 0, "{name}: {}", said.out);
        assert!(said.json()["error"].is_string(), "{name}: {}", said.out);
    }
}

/// Every row of the real file ends as kept, and the same file again changes nothing.
#[tokio::test]
async fn the_pay_of_oews_is_read_and_kept_with_its_source() {
    let Some(folder) = shared("oews-2025") else { return };
    let desk = Desk::new().await;
    let file = desk.copy(&folder.join("oews_may2025_community_social.csv"));
    let said = desk.run(&["pay", file.to_str().unwrap(), "--json"]);
    let counts = |said: &Said| {
        let json = said.json();
        ["read", "kept", "unchanged", "refused"].map(|name| json[name].as_u64().unwrap())
    };
    assert_eq!((said.code, counts(&said)), (0, [7_591, 7_591, 0, 0]), "{}", said.err);
    let again = desk.run(&["pay", file.to_str().unwrap(), "--json"]);
    assert_eq!((again.code, counts(&again)), (0, [7_591, 0, 7_591, 0]), "{}", again.err);
    let shown = desk.run(&["pay", "--area", "national"]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    for told in
        ["stand in for them", "21-1093", "50 % up to $22.08", "$45930.00", "BLS OEWS, May 2025"]
    {
        assert!(shown.out.contains(told), "{told}: {}", shown.out);
    }
    // 21-1099 of Alabama is not published.
    let shown = desk.run(&["pay", "--area", "alabama"]);
    assert!(shown.out.contains("50 % up to (not published)"), "{}", shown.out);
    // The other table of the folder holds no figures, and says so.
    let footnotes = desk.copy(&folder.join("footnotes.csv"));
    let said = desk.run(&["pay", footnotes.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("could not find the column area_code"), "{}", said.err);
}

#[tokio::test]
async fn a_row_of_pay_that_cannot_be_true_is_refused_with_its_line() {
    let desk = Desk::new().await;
    let head = "area_code,area_name,soc_code,occupation,hourly_p10,hourly_p25,hourly_median,hourly_p75,\
         hourly_p90,annual_p10,annual_p25,annual_median,annual_p75,annual_p90\n";
    let good = "0000000,National,21-1093,Assistants,16,18,22,25,30,33000,38000,45000,52000,63000\n";
    let bad = "0000000,National,21-1094,Workers,16,18,x,25,30,33000,38000,45000,52000,63000\n";
    let file = desk.file("pay.csv", format!("{head}{good}{bad}{good}"));
    let said = desk.run(&["pay", file.to_str().unwrap(), "--json"]);
    assert_eq!(said.code, 3);
    assert!(
        said.err.contains("line 3: could not read the figure in hourly_median"),
        "{}",
        said.err
    );
    assert!(said.err.contains("line 4: the same as line 2"), "{}", said.err);
}

#[tokio::test]
async fn a_list_of_another_country_and_another_encoding_is_read() {
    let desk = Desk::new().await;
    let text = "Nombre completo\tTeléfono\tPodemos llamar\tIdiomas\nNúñez, José\t503 555 0101\tsí\tespañol\n";
    let utf16: Vec<u8> =
        std::iter::once(0xfeff_u16).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let said = desk.table("people", &desk.file("utf16.txt", utf16), &[]);
    assert_eq!((said.code, said.sums()), (0, [1, 0, 0, 0]), "{} {}", said.out, said.err);
    assert_eq!(said.json()["changed"]["name_turned"], 1);
    // The same list as Windows writes it: the same person.
    let windows: Vec<u8> =
        text.replace('\t', ";").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let said = desk.table("people", &desk.file("windows.csv", windows), &[]);
    assert_eq!((said.code, said.sums()), (0, [0, 1, 0, 0]), "{} {}", said.out, said.err);
}
