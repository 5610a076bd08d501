//! What occupations near to peer work pay, as a page.

use crate::app::TestApp;
use porchlight::db::{Bare, Sql, System};

const BY: System = System::because("a test lays figures down");
// The same figures for every organisation but one.
const KEEP: Sql<Bare> = Sql::bare(
    "INSERT INTO pay_figures (org_id, area_code, occupation_code, area, occupation, hourly, annual, \
       source, read_at) SELECT o.org_id, $1, $2, $3, $4, $5, $6, 'BLS OEWS, May 2025', 0 \
       FROM organisations o WHERE o.slug = $7",
);

const LOW: [Option<i64>; 5] = [Some(1_617), Some(1_834), Some(2_208), Some(2_505), Some(3_040)];
const HIGH: [Option<i64>; 5] = [Some(1_700), Some(2_000), Some(2_728), Some(3_300), Some(4_400)];

fn amounts(all: [Option<i64>; 5]) -> String {
    serde_json::json!(all.map(|cents| serde_json::json!({ "cents": cents }))).to_string()
}

async fn keep(app: &TestApp, (area, name): (&str, &str), code: &str, hourly: [Option<i64>; 5]) {
    let annual = hourly.map(|cents| cents.map(|cents| cents * 2_080));
    let mut tx = app.app.db().write().await.expect("a change");
    let binds = porchlight::binds![
        area,
        code,
        name,
        format!("Job {code}"),
        amounts(hourly),
        amounts(annual),
        "riverside"
    ];
    tx.write(&KEEP, &BY, binds).await.expect("it is written");
    tx.commit_bookkeeping("test").await.expect("it is kept");
}

const NATION: (&str, &str) = ("0000000", "National");
const STATE: (&str, &str) = ("1700000", "Illinois");

async fn town() -> TestApp {
    let app = TestApp::new().await;
    keep(&app, NATION, "21-1093", LOW).await;
    keep(&app, NATION, "21-1099", HIGH).await;
    keep(&app, STATE, "21-1094", [None; 5]).await;
    // No stand-in: its pay is kept, and is none of this page.
    keep(&app, STATE, "21-1021", [Some(9_900); 5]).await;
    app
}

#[tokio::test]
async fn the_whole_country_is_told_as_a_range_and_never_as_peer_pay() {
    let app = town().await;
    for who in ["Maya", "Priya", "Tomasz"] {
        let page = app.as_(who).await.get("/pay").await.ok();
        page.says("No office counts what peer workers earn").says("The whole country");
        page.says("these jobs pay $22.08 to $27.28 an hour").says("$45,926");
        page.says("BLS OEWS, May 2025").says("Job 21-1099").says_not("Job 21-1021");
        assert_eq!(page.all("section h2").len(), 1);
    }
}

#[tokio::test]
async fn an_area_stands_before_the_country_and_what_is_not_told_is_never_nought() {
    let app = town().await;
    let maya = app.as_("Maya").await;
    let page = maya.get("/pay?area=1700000").await.ok();
    assert_eq!(page.all("section h2"), ["Illinois", "The whole country"]);
    page.says("The middle pay of these jobs is not told for this place").says("not told");
    page.says_not("$0.00").says_not("$99.00");
    assert_eq!(page.attributes("option[selected]", "value"), ["1700000"]);
    for nonsense in ["9999999", "0000000", "%27", "1700000'--", "%00"] {
        let page = maya.get(&format!("/pay?area={nonsense}")).await.ok();
        assert_eq!(page.all("section h2"), ["The whole country"], "{nonsense}");
    }
}

#[tokio::test]
async fn another_organisation_and_other_roles_read_nothing_of_it() {
    let app = town().await;
    app.as_elsewhere("Tomasz").await.get("/pay").await.ok().says("No pay is here yet");
    assert_eq!(app.as_("Sam").await.get("/pay").await.status.as_u16(), 403);
}

#[tokio::test]
async fn it_is_found_from_the_own_page_and_from_the_colleagues() {
    let app = town().await;
    let maya = app.as_("Maya").await;
    let own = maya.get(&format!("/people/{}", app.cast().id("Maya"))).await.ok();
    own.says("What jobs like this pay");
    app.as_("Tomasz").await.get("/colleagues").await.ok().says("What jobs like this pay");
}
