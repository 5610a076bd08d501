//! Words of time in the search, places that only mention what is asked, and whose list it is.

use super::{BY, bring, found, town};
use crate::app::TestApp;

#[tokio::test]
async fn a_word_of_time_is_a_condition_that_can_be_dropped() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let page = sam.get("/resources?q=meeting+on+Saturday").await.ok();
    page.says("Showing what is on Saturday.");
    let by_day = found(&sam, "q=meeting&day=saturday").await;
    assert!(!by_day.is_empty());
    assert_eq!(page.all("#found-list h3"), by_day);
    let any = page.attributes("#found-list p.row a", "href");
    assert_eq!(any[0], "/resources?q=meeting+on+Saturday&when=any");
    sam.get(&any[0]).await.ok().says_not("Showing what is on");
    // Tuesday, the fourth of March.
    sam.get("/resources?q=meeting+tonight").await.ok().says("Showing what is on today, Tuesday.");
    sam.get("/resources?q=meeting+now").await.ok().says_not("is not in the list");
    let spanish = app.as_("Sam").await.speaking("es");
    let page = spanish.get("/resources?q=reuni%C3%B3n+ma%C3%B1ana").await.ok();
    page.says("Esto es lo que hay ma\u{f1}ana, mi\u{e9}rcoles.");
    // A chosen day stands above what the words say.
    sam.get("/resources?q=meeting+tonight&day=monday").await.ok().says_not("Showing what is on");
}

const CLINICS: &str = r#"[
    {"id": "1", "name": "Neighbors legal clinic", "status": "active", "organization": {"id": "o", "name": "Lake Lawyers"}},
    {"id": "2", "name": "Tenant clinic", "status": "active", "organization": {"id": "o", "name": "Lake Lawyers"}},
    {"id": "3", "name": "Lake County Health", "status": "active", "description": "Dental and eye exams on Mondays.", "organization": {"id": "h", "name": "Lake County"}}
]"#;

#[tokio::test]
async fn a_dentist_is_found_where_one_is_mentioned_and_never_at_the_lawyers() {
    let app = TestApp::new().await;
    let by = BY.within(app.cast().org);
    bring(&app, &by, CLINICS).await;
    let sam = app.as_("Sam").await;
    assert_eq!(found(&sam, "q=dentist").await, ["Lake County Health"]);
    let doctor = found(&sam, "q=doctor").await;
    assert!(!doctor.contains(&"Neighbors legal clinic".to_owned()), "{doctor:?}");
}
