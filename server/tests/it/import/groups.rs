//! `porchlight import groups`: lists of groups, and their sign-in sheets.

use std::fs;

use super::Desk;

const PEOPLE: &str = "ID,Name,Role\n1,Ada Quill,participant\n2,Bo Reyes,participant\n\
     3,Maya Lind,peer worker\n";

/// Windows-1252, semicolons, a title above the head, a sum below.
const LIST: &[u8] = b"Our groups 2024;;;;;;\n;;;;;;\n\
     Nombre del grupo;Tema;D\xeda;Hora;Frecuencia;Facilitadora;Abierto\n\
     T\xe9 de los martes;Compa\xf1\xeda;martes;18:30 - 20:00;semanal;Maya Lind;s\xed\n\
     Duelo;;s\xe1bados;10 h;quincenal;Nobody Such;no\n\
     Caminar;;domingo;;cada mes;;\n\
     Total;3;;;;;\n";

const SHEET: &str = "Date;Group;Client ID;Name;Hours\n\
     13/2/2024;T\u{e9} de los martes;1;;1.5\n\
     13/2/2024;T\u{e9} de los martes;;Bo Reyes;1.5\n\
     13/2/2024;t\u{e9} de los MARTES;;Guest;1.5\n\
     20/2/2024;T\u{e9} de los martes;9;;1.5\n\
     20/2/2024;Craft;;Ada Quill;\n";

#[tokio::test]
async fn a_list_of_groups_and_its_sheet_come_in_once_and_add_up() {
    let desk = Desk::new().await;
    desk.table("people", &desk.file("people.csv", PEOPLE), &[]);
    let list = desk.file("groups.csv", LIST);
    let dry = desk.table("groups", &list, &["--dry-run"]);
    assert_eq!((dry.code, dry.sums()), (3, [2, 0, 1, 1]), "{} {}", dry.out, dry.err);
    let said = desk.table("groups", &list, &[]);
    assert_eq!((said.code, said.sums()), (3, [2, 0, 1, 1]), "{} {}", said.out, said.err);
    assert_eq!(said.json()["kind"], "groups");
    let refused = said.refused_file().expect("refused rows are written");
    let text = fs::read_to_string(&refused).unwrap();
    assert!(text.contains("no colleague is called"), "{text}");
    fs::write(&refused, text.replace("Nobody Such", "Lind, Maya")).unwrap();
    let mended = desk.table("groups", &refused, &[]);
    assert_eq!((mended.code, mended.sums()), (0, [1, 0, 0, 0]), "{} {}", mended.out, mended.err);

    let sheet = desk.file("sheet.csv", SHEET);
    let said = desk.table("groups", &sheet, &[]);
    assert_eq!((said.code, said.sums()), (3, [4, 0, 1, 0]), "{} {}", said.out, said.err);
    let json = said.json();
    assert_eq!(json["kind"], "attendance");
    assert_eq!(json["changed"]["group_made"], 1, "{json}");
    assert!(json["refused_first"][0].as_str().unwrap().contains("the number “9”"), "{json}");
    let again = desk.table("groups", &sheet, &[]);
    assert_eq!(again.sums(), [0, 4, 1, 0], "{}", again.out);
}

#[tokio::test]
async fn a_sheet_of_one_group_says_which_and_strangers_are_counted_when_asked_to() {
    let desk = Desk::new().await;
    desk.table("people", &desk.file("people.csv", PEOPLE), &[]);
    let text = "Session date,Participant\n2024-02-13,Ada Quill\n2024-02-13,Somebody Else\n\
         2024-02-13,Cy\n2024-02-13,Cy\n2024-02-13,\n";
    let sheet = desk.file("sheet.csv", text);
    let said = desk.table("groups", &sheet, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("no column tells Group"), "{}", said.err);
    let said = desk.table("groups", &sheet, &["--group", "Tea"]);
    // A line that nobody filled in tells of nobody.
    assert_eq!((said.code, said.sums()), (3, [3, 0, 2, 0]), "{} {}", said.out, said.err);
    let said = desk.table("groups", &sheet, &["--group", "Tea", "--count-unknown"]);
    assert_eq!(said.sums(), [1, 3, 1, 0], "{} {}", said.out, said.err);
}

#[tokio::test]
async fn hostile_and_broken_lists_of_groups_are_refused_in_words() {
    let desk = Desk::new().await;
    let long = "x".repeat(3_000);
    let text = format!(
        "Group,Link,Day,Start date,End date,Capacity\n\
         =cmd|'/c calc'!A1,javascript:alert(1),Tue,,,\n\
         <script>alert(1)</script>,,Tue,2024-01-02,2024-01-01,\n\
         {long},,,,,\nFine,,,,,-3\n'; DROP TABLE groups; --,,Fri,,,12\n"
    );
    let said = desk.table("groups", &desk.file("bad.csv", text), &[]);
    assert_eq!((said.code, said.sums()), (3, [1, 0, 4, 0]), "{} {}", said.out, said.err);
    let said = desk.table("groups", &desk.file("odd.csv", [0xff, 0xfe, 0x00]), &[]);
    assert_ne!(said.code, 0, "{}", said.out);
    assert!(!said.err.contains("panicked"), "{}", said.err);
}
