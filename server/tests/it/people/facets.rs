//! Questions about somebody: each can be skipped, and no answer is lost.

use kernel::people::Facet;

use super::{fill, path};
use crate::app::TestApp;

#[tokio::test]
async fn every_question_can_be_skipped_and_the_walk_still_ends() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let mut at = path(&app, "Sam", "/name?walk=yes");
    let mut pages = 0;
    while at.contains("walk=yes") {
        let page = sam.get(&at).await.ok();
        pages += 1;
        page.says(&format!("Question {pages} of 11"));
        at = page.attributes("form a.btn-3", "href").remove(0);
    }
    assert_eq!(pages, 11);
    sam.get(&at).await.ok();
    // Saving with nothing said is skipping too.
    for facet in Facet::ALL {
        let at = path(&app, "Sam", &format!("/facets/{}", facet.code()));
        fill(&sam, &at, &[("own_words", "  ")]).await.see_other();
    }
    let page = sam.get(&path(&app, "Sam", "")).await.ok();
    page.says("Nothing yet. That’s fine.");
}

#[tokio::test]
async fn an_answer_is_kept_with_its_switches_and_can_be_taken_back() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/facets/gender");
    let form = [
        ("value", "non_binary"),
        ("value", "trans"),
        ("use_for_matching", "yes"),
    ];
    fill(&sam, &at, &form).await.see_other();
    let page = sam.get(&at).await.ok();
    assert_eq!(
        page.attributes("[name=value][checked]", "value"),
        ["non_binary", "trans"]
    );
    assert_eq!(
        page.attributes("[name=use_for_matching][checked]", "value"),
        ["yes"]
    );
    assert_eq!(
        page.attributes("[name=may_be_shown][checked]", "value"),
        [""; 0]
    );
    fill(&sam, &at, &[]).await.see_other();
    let page = sam.get(&at).await.ok();
    assert_eq!(page.attributes("[name=value][checked]", "value"), [""; 0]);
}

#[tokio::test]
async fn saving_one_answer_leaves_the_others() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let words = [("own_words", "Two rivers")];
    fill(&sam, &path(&app, "Sam", "/facets/faith_or_culture"), &words)
        .await
        .see_other();
    fill(
        &sam,
        &path(&app, "Sam", "/facets/age_band"),
        &[("value", "26_35")],
    )
    .await
    .see_other();
    fill(&sam, &path(&app, "Sam", "/name"), &[("called", "Sámi R.")])
        .await
        .see_other();
    let page = sam.get(&path(&app, "Sam", "/facets")).await.ok();
    page.says("Two rivers").says("26 to 35").says("Sámi R.");
    let tomasz = app.as_("Tomasz").await;
    tomasz.get("/people?q=sami").await.ok().says("Sámi R.");
    tomasz
        .get("/people?q=riverside")
        .await
        .ok()
        .says_not("Sámi");
}

#[tokio::test]
async fn the_language_most_at_home_comes_first() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/facets/languages");
    fill(
        &sam,
        &at,
        &[("first", "ti"), ("value", "en"), ("value", "am")],
    )
    .await
    .see_other();
    let page = sam.get(&at).await.ok();
    assert_eq!(
        page.attributes("#f-first option[selected]", "value"),
        ["ti"]
    );
    assert_eq!(
        page.attributes("[name=value][checked]", "value"),
        ["en", "am"]
    );
}

#[tokio::test]
async fn an_answer_that_cannot_be_kept_is_named_and_everything_typed_stays() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let long = "é".repeat(301);
    let cases = [
        (
            "/facets/gender",
            ("value", "robot"),
            "#f-value-fault",
            "We don’t know this answer",
        ),
        (
            "/facets/age_band",
            ("value", "7"),
            "#f-value-fault",
            "We don’t know this answer",
        ),
        (
            "/facets/languages",
            ("first", "klingon"),
            "#f-value-fault",
            "We don’t know this answer",
        ),
        (
            "/facets/pronouns",
            ("own_words", long.as_str()),
            "#f-own_words-fault",
            "The most is 300",
        ),
    ];
    for (page, field, place, fault) in cases {
        let form = [field, ("may_be_shown", "yes")];
        let reply = fill(&sam, &path(&app, "Sam", page), &form).await;
        assert_eq!(reply.status.as_u16(), 422, "{page}");
        assert!(
            reply.all(place)[0].contains(fault),
            "{page}: {:?}",
            reply.all(place)
        );
        assert_eq!(
            reply.attributes("[name=may_be_shown][checked]", "value"),
            ["yes"]
        );
        if field.0 == "own_words" {
            assert_eq!(reply.all("#f-own_words"), [long.as_str()]);
        }
    }
    let two = [("value", "26_35"), ("value", "36_50")];
    let reply = fill(&sam, &path(&app, "Sam", "/facets/age_band"), &two).await;
    assert_eq!(reply.status.as_u16(), 422);
    let unknown = sam.get(&path(&app, "Sam", "/facets/shoe_size")).await;
    assert_eq!(unknown.status.as_u16(), 404);
}

#[tokio::test]
async fn two_changes_to_one_answer_are_both_shown_and_one_is_picked() {
    let app = TestApp::new().await;
    let (sam, tomasz) = (app.as_("Sam").await, app.as_("Tomasz").await);
    let at = path(&app, "Sam", "/facets/lived_experience");
    let old = sam
        .get(&at)
        .await
        .ok()
        .attributes("input[name=mark]", "value")
        .remove(0);
    fill(&tomasz, &at, &[("own_words", "What Tomasz heard")])
        .await
        .see_other();
    // Another question is not the same thing.
    fill(
        &tomasz,
        &path(&app, "Sam", "/facets/gender"),
        &[("value", "man")],
    )
    .await
    .see_other();
    let mine = [
        ("value", "grief"),
        ("own_words", "What Sam says"),
        ("may_be_shown", "yes"),
        ("mark", old.as_str()),
    ];
    let both = sam.post(&at, &mine).await;
    assert_eq!(both.status.as_u16(), 409);
    both.says("What Tomasz heard")
        .says("What Sam says")
        .says("Keep what I wrote");
    sam.get(&at).await.ok().says("What Tomasz heard");
    let names = both.attributes("form input[type=hidden]", "name");
    let values = both.attributes("form input[type=hidden]", "value");
    let again: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(values.iter().map(String::as_str))
        .collect();
    sam.post(&at, &again).await.see_other();
    let page = sam.get(&at).await.ok();
    page.says("What Sam says");
    assert_eq!(page.attributes("[name=value][checked]", "value"), ["grief"]);
    assert_eq!(
        page.attributes("[name=may_be_shown][checked]", "value"),
        ["yes"]
    );
    sam.get(&path(&app, "Sam", "")).await.ok().says("Man");
}

#[tokio::test]
async fn posting_the_same_answer_again_is_no_conflict() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/facets/gender");
    let old = sam
        .get(&at)
        .await
        .ok()
        .attributes("input[name=mark]", "value")
        .remove(0);
    let form = [("value", "man"), ("mark", old.as_str())];
    sam.post(&at, &form).await.see_other();
    sam.post(&at, &form).await.see_other();
}

#[tokio::test]
async fn a_name_changed_by_two_is_a_choice_too() {
    let app = TestApp::new().await;
    let (sam, tomasz) = (app.as_("Sam").await, app.as_("Tomasz").await);
    let at = path(&app, "Sam", "/name");
    let old = sam
        .get(&at)
        .await
        .ok()
        .attributes("input[name=mark]", "value")
        .remove(0);
    fill(&tomasz, &at, &[("called", "Samuel")])
        .await
        .see_other();
    let both = sam.post(&at, &[("called", "Sammy"), ("mark", &old)]).await;
    assert_eq!(both.status.as_u16(), 409);
    both.says("Samuel").says("Sammy");
    let empty = fill(&sam, &at, &[("called", " ")]).await;
    assert_eq!(empty.status.as_u16(), 422);
    sam.get(&path(&app, "Sam", "")).await.ok().says("Samuel");
}
