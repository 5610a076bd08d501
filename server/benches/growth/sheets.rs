//! Spreadsheets of a large programme, as another program would have written them out.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// The sheets of one programme.
pub struct Sheets {
    workers: PathBuf,
    people: PathBuf,
    contacts: PathBuf,
}

const FIRST: [&str; 12] =
    ["Ana", "Bo", "Dee", "Eli", "Fay", "Gus", "Ida", "Jo", "Lou", "Mia", "Ned", "Zoe"];
const SYLLABLES: [&str; 16] = [
    "ba", "de", "fi", "go", "ha", "ke", "li", "mo", "na", "pe", "ri", "so", "ta", "ve", "wi", "zo",
];
/// Days over which contacts are spread.
const DAYS: usize = 600;
/// Steps from one name to the next, odd, so that all names come before one comes again.
const STEP: usize = 40_503;

pub fn write(folder: &Path, people: usize, contacts: usize) -> Sheets {
    let place = |name: &str| folder.join(name);
    let sheets = Sheets {
        workers: place("workers.csv"),
        people: place("people.csv"),
        contacts: place("contacts.csv"),
    };
    let open = |path: &Path| BufWriter::new(File::create(path).expect("a file"));
    let mut out = open(&sheets.workers);
    writeln!(out, "First name,Last name\nMaya,Worker").expect("written");
    let mut out = open(&sheets.people);
    writeln!(out, "Client ID,First name,Last name,Email,Phone").expect("written");
    for at in 0..people {
        let (first, last) = (FIRST[at % FIRST.len()], last_name(at));
        writeln!(out, "C{at},{first},{last},p{at}@example.org,217-555-{:04}", at % 10_000)
            .expect("written");
    }
    let mut out = open(&sheets.contacts);
    writeln!(out, "Client ID,Date,Peer worker,Mode,Minutes,Notes").expect("written");
    for at in 0..contacts {
        // Sorted by day, as a log is; the number of minutes tells rows of one day apart.
        let day = at * DAYS / contacts;
        let date = format!("{}-{:02}-{:02}", 2024 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        let (person, minutes) = (at * STEP % people, at / people * 5 + 5);
        writeln!(out, "C{person},{date},Maya Worker,Phone,{minutes},A few plain words.")
            .expect("written");
    }
    sheets
}

fn last_name(at: usize) -> String {
    let mut rest = at * STEP % SYLLABLES.len().pow(5);
    let mut name = String::new();
    for _ in 0..5 {
        name.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    name[..1].to_uppercase() + &name[1..]
}

pub fn workers(sheets: &Sheets) -> Vec<String> {
    command("people", &sheets.workers, &["--as", "peer-worker"])
}

pub fn people(sheets: &Sheets) -> Vec<String> {
    command("people", &sheets.people, &["--as", "participant"])
}

pub fn contacts(sheets: &Sheets) -> Vec<String> {
    command("contacts", &sheets.contacts, &["--work", "D1", "--outcome", "reached"])
}

fn command(kind: &str, file: &Path, more: &[&str]) -> Vec<String> {
    let file = file.display().to_string();
    let fixed = ["import", kind, file.as_str()];
    fixed.iter().chain(more).map(|&part| part.to_owned()).collect()
}
