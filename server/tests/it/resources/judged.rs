//! A set of questions as people type them, each with what should stand first, and how many do.
//!
//! How it was made and what it is not: `docs/methods/directory-search.md`.

use porchlight::resources::reading::open_directory;
use porchlight::resources::{Target, Unwatched, keep, load};

use super::{BY, town};
use crate::import::fixture;

/// Any meeting will do.
const A_MEETING: &str = "meeting";

/// The question, and the entries of which one should stand first.
const QUESTIONS: &[(&str, &[&str])] = &[
    (
        "food",
        &[
            "Despensa de comida",
            "Community food pantry",
            "Hot supper",
            "Early breakfast",
            "Groceries to your door",
        ],
    ),
    (
        "hungry",
        &[
            "Hot supper",
            "Early breakfast",
            "Community food pantry",
            "Despensa de comida",
            "Groceries to your door",
        ],
    ),
    (
        "I am hungry",
        &[
            "Hot supper",
            "Early breakfast",
            "Community food pantry",
            "Despensa de comida",
            "Groceries to your door",
        ],
    ),
    ("food bank", &["Community food pantry", "Groceries to your door", "Despensa de comida"]),
    ("groceries", &["Groceries to your door", "Community food pantry"]),
    ("soup kitchen", &["Hot supper", "Early breakfast"]),
    (
        "something to eat tonight",
        &[
            "Hot supper",
            "Early breakfast",
            "Community food pantry",
            "Despensa de comida",
            "Groceries to your door",
        ],
    ),
    ("breakfast", &["Early breakfast"]),
    ("hot meal", &["Hot supper", "Early breakfast"]),
    ("place to sleep", &["Night shelter"]),
    ("somewhere to sleep tonight", &["Night shelter"]),
    ("homeless", &["Night shelter"]),
    ("shelter", &["Night shelter"]),
    ("i got evicted", &["Help for renters"]),
    ("rent", &["Help for renters"]),
    ("my landlord wants me out", &["Help for renters"]),
    ("sober house", &["Sober living rooms"]),
    ("doctor", &["Doctor and nurse visits"]),
    ("I feel sick", &["Doctor and nurse visits"]),
    ("dentist", &["Dental care"]),
    ("tooth", &["Dental care"]),
    ("my teeth hurt", &["Dental care"]),
    ("detox", &["Doctor and nurse visits"]),
    ("someone to talk to", &["Counseling", "Consejería en español"]),
    ("i feel so lonely", &["Counseling", "Consejería en español"]),
    ("therapist", &["Counseling", "Consejería en español"]),
    ("depressed", &["Counseling", "Consejería en español"]),
    ("drunk", &["Recovery café", "Sober living rooms", "Naloxone and test strips"]),
    ("i cant stop drinking", &["Recovery café", "Sober living rooms", "Naloxone and test strips"]),
    ("narcan", &["Naloxone and test strips"]),
    ("clean needles", &["Naloxone and test strips"]),
    ("AA", &["meeting"]),
    ("a meeting", &["meeting"]),
    ("12 step meeting", &["meeting"]),
    ("al-anon", &["Families and Friends"]),
    ("women's meeting", &["Women by the River"]),
    ("young people meeting", &["Under Thirty"]),
    ("meeting in spanish", &["Puerta Abierta"]),
    ("lawyer", &["Free legal advice", "Ayuda con papeles de inmigración"]),
    ("immigration", &["Ayuda con papeles de inmigración"]),
    ("green card", &["Ayuda con papeles de inmigración"]),
    ("job", &["Job search help"]),
    ("help with my resume", &["Job search help"]),
    ("learn english", &["English classes"]),
    ("computer", &["Computers and a quiet place"]),
    ("ride to the doctor", &["Rides to appointments"]),
    ("diapers", &["Parents' morning", "Community food pantry"]),
    ("shower", &["Day center, showers and laundry"]),
    ("wash my clothes", &["Day center, showers and laundry"]),
    ("abusive boyfriend", &["Safe Harbor phone line"]),
    (
        "tengo hambre",
        &[
            "Hot supper",
            "Early breakfast",
            "Community food pantry",
            "Despensa de comida",
            "Groceries to your door",
        ],
    ),
    ("comida", &["Despensa de comida"]),
    ("despensa", &["Despensa de comida"]),
    ("un lugar para dormir", &["Night shelter"]),
    ("no tengo donde dormir", &["Night shelter"]),
    ("me duele una muela", &["Dental care"]),
    ("dentista", &["Dental care"]),
    ("médico", &["Doctor and nurse visits"]),
    ("alguien con quien hablar", &["Consejería en español", "Counseling"]),
    ("consejería", &["Consejería en español"]),
    ("estoy triste", &["Consejería en español", "Counseling"]),
    ("reunión", &["meeting"]),
    ("una junta de AA", &["meeting"]),
    ("borracho", &["Recovery café", "Sober living rooms", "Naloxone and test strips"]),
    ("inmigración", &["Ayuda con papeles de inmigración"]),
    ("abogado", &["Ayuda con papeles de inmigración", "Free legal advice"]),
    ("trabajo", &["Job search help"]),
    ("clases de inglés", &["English classes"]),
    ("pañales", &["Parents' morning", "Community food pantry"]),
    ("ducha", &["Day center, showers and laundry"]),
    ("me van a desalojar", &["Help for renters"]),
    ("lunch for older people", &["Senior lunch"]),
];

/// Questions of a hundred whose first answer must be right.
const FLOOR_PCT: usize = 95;

#[tokio::test]
async fn most_questions_are_answered_first_with_what_helps() {
    let app = town().await;
    let by = BY.within(app.cast().org);
    let reading = open_directory(&fixture("ohana"), "ohana").unwrap();
    let target = Target { db: app.app.db(), by: &by, moments: &app.moments, source: "ohana" };
    let (loaded, known) = load(reading, Some(target)).await.unwrap();
    keep(target, &loaded, &known, &mut Unwatched).await.unwrap();
    let sam = app.as_("Sam").await;
    let mut wrong = Vec::new();
    for (question, expected) in QUESTIONS {
        let asked = serde_urlencoded::to_string([("q", question)]).unwrap();
        let page = sam.get(&format!("/resources?{asked}")).await.ok();
        let first = page.all("#found-list h3").first().cloned().unwrap_or_default();
        let kind = page.all("#found-list li:first-child .tag-sky").first().cloned();
        let is_meeting = kind.as_deref() == Some("Meeting");
        let is_right =
            expected.contains(&first.as_str()) || (*expected == [A_MEETING] && is_meeting);
        if !is_right {
            wrong.push(format!("{question}: {first:?}"));
        }
    }
    let right = QUESTIONS.len() - wrong.len();
    let pct = right * 100 / QUESTIONS.len();
    assert!(pct >= FLOOR_PCT, "{right} of {}; not: {wrong:#?}", QUESTIONS.len());
}
