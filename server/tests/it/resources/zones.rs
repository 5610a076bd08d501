//! Meetings that name a time zone of their own, and those who look for what is open.

use jiff::SignedDuration;
use porchlight::resources::reading::meetings_of_text;
use porchlight::resources::{Target, Unwatched, keep, load};

use super::{BY, first, found};
use crate::app::TestApp;

/// It is Tuesday, ten past one in the afternoon in Chicago: ten past eleven in Los Angeles, and ten past
/// four on Wednesday in Tokyo.
const MEETINGS: &str = r#"[
    {"slug": "a", "name": "Coast candle", "day": 2, "time": "11:00", "end_time": "12:00", "timezone": "America/Los_Angeles"},
    {"slug": "b", "name": "Coast lunch", "day": 2, "time": "13:00", "end_time": "14:00", "timezone": "America/Los_Angeles"},
    {"slug": "c", "name": "Far candle", "day": 3, "time": "04:00", "end_time": "05:00", "timezone": "Asia/Tokyo"},
    {"slug": "d", "name": "Lake candle", "day": 2, "time": "13:00", "end_time": "14:00"},
    {"slug": "e", "name": "Late candle", "day": 6, "time": "23:30", "end_time": "00:30", "timezone": "Asia/Tokyo"},
    {"slug": "f", "name": "Prairie candle", "day": 2, "time": "13:00", "end_time": "14:00", "timezone": "America/Winnipeg"},
    {"slug": "g", "name": "Prairie morning", "day": 2, "time": "11:00", "end_time": "12:00", "timezone": "America/Winnipeg"},
    {"slug": "h", "name": "Red candle", "day": 2, "time": "13:00", "end_time": "14:00", "timezone": "Mars/X"}
]"#;

async fn meetings() -> TestApp {
    let app = TestApp::new().await;
    let by = BY.within(app.cast().org);
    let source = "candles";
    let reading = meetings_of_text("list.json", MEETINGS.to_owned(), source).unwrap();
    let target = Target { db: app.app.db(), by: &by, moments: &app.moments, source };
    let (loaded, known) = load(reading, Some(target)).await.unwrap();
    keep(target, &loaded, &known, &mut Unwatched).await.unwrap();
    app
}

#[tokio::test]
async fn open_now_follows_the_clock_where_the_meeting_is() {
    let app = meetings().await;
    let sam = app.as_("Sam").await;
    let open = ["Coast candle", "Far candle", "Lake candle", "Prairie candle", "Red candle"];
    assert_eq!(found(&sam, "open=now").await, open);
    let mut asked = found(&sam, "q=candle+now").await;
    asked.sort_unstable();
    assert_eq!(asked, open);
    assert_eq!(found(&sam, "open=now&place=nowhere").await, Vec::<String>::new());
    let elsewhere = app.as_elsewhere("Sam").await;
    assert_eq!(found(&elsewhere, "open=now").await, Vec::<String>::new());
    // The day is the meeting's own.
    assert_eq!(found(&sam, "day=wednesday").await, ["Far candle"]);
    // Ten past nine on Saturday is ten past midnight on Sunday in Tokyo.
    app.wait(SignedDuration::from_hours(3 * 24 + 20));
    let sam = app.as_("Sam").await;
    assert_eq!(found(&sam, "open=now").await, ["Late candle"]);
    app.wait(SignedDuration::from_mins(25));
    assert_eq!(found(&sam, "open=now").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_time_says_whose_clock_it_follows_where_that_is_another() {
    let app = meetings().await;
    let sam = app.as_("Sam").await;
    sam.get("/resources?q=coast+candle").await.ok().says("(Los Angeles time)");
    for own in ["prairie+morning", "lake+candle", "red+candle"] {
        sam.get(&format!("/resources?q={own}&when=any&day=tuesday")).await.ok().says_not("Mars");
        let entry = first(&sam, &format!("q={own}")).await;
        sam.get(&entry).await.ok().says_not("These times are").says_not("Winnipeg");
    }
    let entry = first(&sam, "q=coast+candle").await;
    let page = sam.get(&entry).await.ok();
    page.says("These times are Los Angeles time (America/Los_Angeles).");
    let spanish = app.as_("Sam").await.speaking("es");
    spanish.get("/resources?q=coast+candle").await.ok().says("(hora de Los Angeles)");
    spanish
        .get(&entry)
        .await
        .ok()
        .says("Estas horas son las de Los Angeles (America/Los_Angeles).");
    // It is Wednesday where the meeting is.
    let far = sam.get(&first(&sam, "q=far+candle").await).await.ok();
    far.says("(Tokyo time)");
    assert_eq!(far.all("table td.strong").len(), 1);
}
