//! Counts by the weeks of the calendar, also where clocks change.

use jiff::SignedDuration;

use super::{app_with_peers, id, path, quick};

/// The rows of the table: the day the week starts on, times in touch.
async fn in_touch(app: &crate::app::TestApp) -> Vec<String> {
    let going = app.as_("Eve").await.get("/going").await.ok();
    let starts = going.all(".narrow-tbl tbody th");
    let counts = going.all(".narrow-tbl tbody td.num:nth-child(2)");
    starts.into_iter().zip(counts).map(|(start, count)| format!("{start}: {count}")).collect()
}

#[tokio::test]
async fn a_talk_just_after_midnight_counts_in_the_week_it_was_in() {
    // Where the cast lives, clocks go forward on 9 March and back on 2 November.
    for (now, midnight, weeks) in [
        ("2031-03-26T18:00:00Z", "2031-03-17", ["Mon 10 Mar", "Mon 17 Mar"]),
        ("2031-11-19T18:00:00Z", "2031-11-10", ["Mon 3 Nov", "Mon 10 Nov"]),
    ] {
        let app = app_with_peers().await;
        let at: jiff::Timestamp = now.parse().unwrap();
        app.wait(at.duration_since(app.now()));
        let maya = app.as_("Maya").await;
        let monday: jiff::civil::Date = midnight.parse().unwrap();
        let sunday = monday.yesterday().unwrap().to_string();
        for (day, time) in [(midnight, "00:20"), (sunday.as_str(), "23:40")] {
            let form_id = id(&app);
            let mut form = quick(&form_id, "phone", "Late.");
            form.extend([("day", day), ("time", time)]);
            maya.post(&path(&app, "Sam"), &form).await.see_other();
        }
        app.wait(SignedDuration::from_mins(1));
        // One person is too few to print a number, but the others stay at none: so the week is known.
        let found = in_touch(&app).await;
        assert_eq!(found.len(), 8, "{found:?}");
        for line in &found {
            let is_one = weeks.iter().any(|week| line.starts_with(week));
            let count = if is_one { "not shown" } else { "0" };
            assert!(line.ends_with(&format!(": {count}")), "{line} in {found:?}");
        }
    }
}
