//! Who somebody would like: a few lines first, everything else behind, nothing typed lost.

use axum::http::StatusCode;
use kernel::people::Facet;

use super::{follow, says_of_themself};
use crate::app::TestApp;

fn form_of(app: &TestApp, name: &str) -> String {
    format!("/people/{}/ask", app.cast().id(name))
}

#[tokio::test]
async fn the_form_begins_with_what_peers_here_show_and_what_is_the_persons_own() {
    let app = TestApp::new().await;
    says_of_themself(
        &app,
        "Rosa",
        &[
            (Facet::Languages, &["en", "es"], true),
            (Facet::LivedExperience, &["grief"], true),
            (Facet::Orientation, &["lesbian"], false),
        ],
    )
    .await;
    says_of_themself(&app, "Maya", &[(Facet::LivedExperience, &["trauma"], false)]).await;
    let page = app.as_("Jordan").await.get(&form_of(&app, "Jordan")).await.ok();
    let rows = page.attributes(".wish select", "name");
    for shown in ["languages:en", "languages:es", "lived_experience:grief", "gender:man"] {
        assert!(rows.contains(&format!("wish-{shown}")), "{shown} {rows:?}");
    }
    // Jordan's own topic, which nobody else reads.
    assert!(rows.contains(&"wish-lived_experience:no_home".to_owned()), "{rows:?}");
    for kept in ["lived_experience:trauma", "orientation:lesbian"] {
        assert!(!rows.contains(&format!("wish-{kept}")), "a peer keeps this: {kept}");
    }
    assert!(rows.len() <= 12, "{rows:?}");
    // The coordinator who writes with Jordan is not shown what Jordan keeps.
    let page = app.as_("Tomasz").await.get(&form_of(&app, "Sam")).await.ok();
    let rows = page.attributes(".wish select", "name");
    assert!(!rows.contains(&"wish-lived_experience:no_home".to_owned()), "{rows:?}");
}

#[tokio::test]
async fn a_further_wish_is_added_without_losing_a_word_and_stands_in_a_line_of_its_own() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let form = form_of(&app, "Sam");
    let added = [
        ("version", ""),
        ("hopes", "Someone to sing with."),
        ("mode", "phone"),
        ("wish-gender:woman", "must"),
        ("add-what-1", "faith_or_culture:deaf"),
        ("add-how-1", "nice"),
        ("add-what-2", ""),
        ("add-how-2", "nice"),
        ("more", "yes"),
    ];
    let page = sam.post(&form, &added).await.ok();
    page.says("Someone to sing with.");
    let chosen =
        |field: &str| page.attributes(&format!("select[name='{field}'] option[selected]"), "value");
    assert_eq!(chosen("wish-faith_or_culture:deaf"), ["nice"]);
    assert_eq!(chosen("wish-gender:woman"), ["must"]);
    assert_eq!(page.attributes("input[name=mode][checked]", "value"), ["phone"]);
    assert!(!page.attributes("form[data-kept]", "action").is_empty(), "newer than any draft");
    // Nothing was kept yet; sent as it stands, it is.
    app.as_("Tomasz").await.get("/matches").await.ok().says_not("Sam");
    let sent: Vec<_> = added.iter().copied().filter(|(name, _)| *name != "more").collect();
    let made = sam.post(&form, &sent).await;
    let wait = follow(&sam, &made).await;
    wait.ok().says("Woman (must have)").says("Deaf culture");
}

#[tokio::test]
async fn more_lines_do_not_move_the_ask_to_a_newer_version() {
    let app = TestApp::new().await;
    let jordan = app.as_("Jordan").await;
    let form = form_of(&app, "Jordan");
    jordan.post(&form, &[("version", "1"), ("hopes", "Someone to cook with.")]).await.see_other();
    let late = jordan.post(&form, &[("version", "1"), ("hopes", "To row."), ("more", "yes")]).await;
    assert_eq!(late.ok().attributes("input[name=version]", "value"), ["1"]);
}

#[tokio::test]
async fn a_further_wish_that_is_not_in_the_list_or_contradicts_another_is_named() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let form = form_of(&app, "Sam");
    for (what, how, field, says) in [
        ("gender:robot", "nice", "wishes", "Pick one of the answers"),
        ("gender:man", "always", "wish-gender:man", "Pick one of the answers"),
        ("gender:woman", "please_not", "wish-gender:woman", "also to leave it out"),
    ] {
        let given = [
            ("hopes", "Kept words."),
            ("wish-gender:woman", "must"),
            ("add-what-2", what),
            ("add-how-2", how),
        ];
        let reply = sam.post(&form, &given).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(reply.attributes(".faults a", "href").contains(&format!("#f-{field}")), "{what}");
        reply.says(says).says("Kept words.");
    }
}
