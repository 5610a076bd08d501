//! How somebody can be reached safely.

use super::{fill, pair, path};
use crate::app::TestApp;

#[tokio::test]
async fn nothing_is_allowed_until_the_person_says_so() {
    let app = TestApp::new().await;
    let page = app.as_("Sam").await.get(&path(&app, "Sam", "/reach")).await.ok();
    assert!(page.attributes("[name=way][checked]", "value").is_empty());
    assert_eq!(page.attributes("[name=voicemail][checked]", "value"), ["no"]);
    assert_eq!(page.attributes("[name=shared][checked]", "value"), ["unsaid"]);
    page.says("How can we reach you safely?").says("No texts.");
}

#[tokio::test]
async fn the_ways_somebody_picks_are_kept_and_can_be_read_by_their_peer() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let form = [
        ("way", "text"),
        ("way", "email"),
        ("phone", "(555) 555-0142 x7"),
        ("email", "Sam@River.example"),
        ("post", "1 River Road\nRiverside"),
        ("shared", "yes"),
        ("when", "after 5"),
    ];
    fill(&sam, &at, &form).await.see_other();
    for client in [sam.clone(), app.as_("Maya").await, app.as_("Tomasz").await] {
        let page = client.get(&at).await.ok();
        assert_eq!(page.attributes("[name=way][checked]", "value"), ["text", "email"]);
        assert_eq!(page.attributes("#f-phone", "value"), ["5555550142x7"]);
        assert_eq!(page.attributes("#f-email", "value"), ["Sam@river.example"]);
        assert_eq!(page.all("#f-post"), ["1 River Road Riverside"]);
        assert_eq!(page.attributes("#f-when", "value"), ["after 5"]);
        page.says("No mention of support, recovery or our name.");
    }
    assert_eq!(app.as_("Priya").await.get(&at).await.status.as_u16(), 404);
    assert_eq!(app.as_("Rosa").await.get(&at).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_text_names_the_programme_only_where_nobody_else_sees_it() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    fill(&sam, &at, &[("way", "text"), ("shared", "no")]).await.see_other();
    sam.get(&at).await.ok().says("Alex from Riverside Peer Support");
    fill(&sam, &at, &[("way", "text"), ("shared", "unsaid")]).await.see_other();
    sam.get(&at).await.ok().says("No mention").says_not("Alex from");
}

#[tokio::test]
async fn a_number_that_cannot_be_dialled_is_named_and_everything_typed_stays() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let form = [
        ("way", "call"),
        ("phone", "12"),
        ("email", "sam at river"),
        ("when", "mornings"),
        ("voicemail", "first_name_only"),
    ];
    let reply = fill(&sam, &at, &form).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Write a phone number, or leave it out").says("Write an email address");
    assert_eq!(reply.attributes("#f-phone", "value"), ["12"]);
    assert_eq!(reply.attributes("#f-email", "value"), ["sam at river"]);
    assert_eq!(reply.attributes("[name=voicemail][checked]", "value"), ["first_name_only"]);
    for number in ["555 555 0142 after 5", "555 555 0142 / 555 555 0199", "1-800-555-HELP"] {
        let reply = fill(&sam, &at, &[("way", "call"), ("phone", number)]).await;
        assert_eq!(reply.status.as_u16(), 422, "{number}");
        reply.says("Write one phone number here, and nothing else.");
        assert_eq!(reply.attributes("#f-phone", "value"), [number]);
    }
    let long = fill(&sam, &at, &[("when", &"x".repeat(81))]).await;
    assert_eq!(long.status.as_u16(), 422);
    sam.get(&path(&app, "Sam", "")).await.ok().says("How to reach: not asked yet");
}

#[tokio::test]
async fn rules_changed_by_two_are_a_choice() {
    let app = TestApp::new().await;
    let (sam, tomasz) = (app.as_("Sam").await, app.as_("Tomasz").await);
    let at = path(&app, "Sam", "/reach");
    let old = sam.get(&at).await.ok().attributes("input[name=mark]", "value").remove(0);
    fill(&tomasz, &at, &[("way", "call"), ("phone", "555 555 0101")]).await.see_other();
    let both = sam.post(&at, &[("way", "text"), ("phone", "555 555 0102"), ("mark", &old)]).await;
    assert_eq!(both.status.as_u16(), 409);
    both.says("Phone call: 5555550101").says("Text message: 5555550102");
}

#[tokio::test]
async fn who_was_never_asked_is_not_said_to_have_picked_anything() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let sam = app.as_("Sam").await;
    let (page, at) = (path(&app, "Sam", ""), path(&app, "Sam", "/reach"));
    let maya = app.as_("Maya").await;
    maya.get(&page).await.ok().says("How to reach: not asked yet").says("Nobody has asked yet");
    // The first answer counts also when it changes nothing.
    fill(&sam, &at, &[("way", "in_site"), ("voicemail", "no"), ("shared", "unsaid")])
        .await
        .see_other();
    let asked = maya.get(&page).await.ok();
    asked.says("Only inside this site").says_not("not asked yet");
}

#[tokio::test]
async fn the_ways_somebody_picked_are_links_for_their_peer_and_the_others_are_not() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let at = path(&app, "Sam", "/reach");
    let sam = app.as_("Sam").await;
    let form = [
        ("way", "text"),
        ("way", "email"),
        ("phone", "555 555 0142"),
        ("email", "sam+a%b@river.example"),
        ("shared", "no"),
    ];
    fill(&sam, &at, &form).await.see_other();
    let maya = app.as_("Maya").await;
    for page in [path(&app, "Sam", ""), "/my-people".to_owned()] {
        let page = maya.get(&page).await.ok();
        let links = page.attributes(".ways a", "href");
        assert_eq!(links, ["sms:5555550142", "mailto:sam+a%25b@river.example"], "{}", page.path);
        page.says("Text 5555550142").says_not("tel:555");
    }
    let form = [("way", "call"), ("phone", "555 555 0142 x7"), ("voicemail", "no")];
    fill(&sam, &at, &form).await.see_other();
    let page = maya.get("/my-people").await.ok();
    assert_eq!(page.attributes(".ways a", "href"), ["tel:5555550142;ext=7"]);
    assert_eq!(page.all(".ways li"), ["Call 5555550142x7 No voicemail"]);
    // A supervisor opens the page, and how to reach them is not theirs to read.
    let priya = app.as_("Priya").await.get(&path(&app, "Sam", "")).await.ok();
    priya.says_not("5555550142");
}

#[tokio::test]
async fn a_way_without_a_number_is_kept_and_said() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let saved = fill(&sam, &at, &[("way", "text"), ("way", "call")]).await.see_other();
    sam.get(&saved).await.ok().says("One of the ways has no number or address yet");
    let maya = app.as_("Maya").await;
    maya.get(&path(&app, "Sam", "")).await.ok().says("Text message: no number or address yet");
    let saved = fill(&sam, &at, &[("way", "text"), ("phone", "555 555 0142")]).await.see_other();
    sam.get(&saved).await.ok().says("Saved.").says_not("no number or address yet");
}

#[tokio::test]
async fn only_inside_this_site_goes_alone() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let both = [("way", "in_site"), ("way", "text"), ("phone", "555 555 0142"), ("when", "late")];
    let reply = fill(&sam, &at, &both).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Untick it, or untick the other ways");
    assert_eq!(reply.attributes("[name=way][checked]", "value"), ["text", "in_site"]);
    assert_eq!(reply.attributes("#f-phone", "value"), ["555 555 0142"]);
    assert_eq!(reply.attributes("#f-when", "value"), ["late"]);
    fill(&sam, &at, &[("way", "in_site")]).await.see_other();
    sam.get(&path(&app, "Sam", "")).await.ok().says("Only inside this site");
    fill(&sam, &at, &[("way", "text"), ("phone", "555 555 0142")]).await.see_other();
    let page = sam.get(&at).await.ok();
    assert_eq!(page.attributes("[name=way][checked]", "value"), ["text"]);
}

#[tokio::test]
async fn a_page_that_was_only_gone_through_is_no_answer() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    fill(&sam, &at, &[("voicemail", "no"), ("shared", "unsaid")]).await.see_other();
    sam.get(&path(&app, "Sam", "")).await.ok().says("How to reach: not asked yet");
}

#[tokio::test]
async fn hours_are_of_every_way_and_not_pinned_on_one() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let both =
        [("way", "text"), ("way", "call"), ("phone", "555 555 0142"), ("when", "after 5 pm")];
    fill(&sam, &at, &both).await.see_other();
    let page = app.as_("Maya").await.get(&path(&app, "Sam", "")).await.ok();
    page.says("Reach: after 5 pm").says_not("Phone call: after");
    let one = [("way", "text"), ("phone", "555 555 0142"), ("when", "after 5 pm")];
    fill(&sam, &at, &one).await.see_other();
    sam.get(&path(&app, "Sam", "")).await.ok().says("Text message: after 5 pm");
}

#[tokio::test]
async fn a_supervisor_reads_no_rule_and_finds_the_page_of_contacts() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let form = [
        ("way", "call"),
        ("phone", "555 555 0142"),
        ("voicemail", "first_name_only"),
        ("shared", "no"),
        ("when", "Quiet lantern hours"),
    ];
    fill(&sam, &path(&app, "Sam", "/reach"), &form).await.see_other();
    let priya = app.as_("Priya").await;
    let contacts = path(&app, "Sam", "/contacts");
    for page in ["/people".to_owned(), path(&app, "Sam", ""), contacts.clone()] {
        let page = priya.get(&page).await.ok();
        page.says("Sam").says_not("lantern").says_not("Calls only").says_not("not asked yet");
    }
    let page = priya.get(&path(&app, "Sam", "")).await.ok();
    assert_eq!(page.attributes("nav.card a", "href"), [contacts]);
    // Those who may call him read his own words wherever his name stands.
    for page in ["/people".to_owned(), path(&app, "Sam", "")] {
        app.as_("Maya").await.get(&page).await.ok().says("Quiet lantern hours");
        app.as_("Tomasz").await.get(&page).await.ok().says("Quiet lantern hours");
    }
}

#[tokio::test]
async fn every_way_has_hours_of_its_own_and_phone_and_mailbox_are_asked_apart() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let (sam, maya) = (app.as_("Sam").await, app.as_("Maya").await);
    let at = path(&app, "Sam", "/reach");
    let form = [
        ("way", "call"),
        ("way", "text"),
        ("way", "email"),
        ("phone", "555 555 0142"),
        ("email", "sam@river.example"),
        ("voicemail", "say_where_from"),
        ("shared", "no"),
        ("shared_email", "yes"),
        ("when", "any evening"),
        ("when_call", "not before noon"),
    ];
    fill(&sam, &at, &form).await.see_other();
    let page = maya.get(&path(&app, "Sam", "")).await.ok();
    page.says("Phone call: not before noon").says("Text message: any evening");
    page.says("Others may see this mailbox").says_not("Others may see this phone");
    // Opened again and sent as it stands: nothing moves from one way to another.
    let open = sam.get(&at).await.ok();
    assert_eq!(open.attributes("details[open] #f-when_call", "value"), ["not before noon"]);
    assert_eq!(open.attributes("details[open] #f-when_text", "value"), ["any evening"]);
    assert_eq!(open.attributes("[name=shared][checked]", "value"), ["no"]);
    assert_eq!(open.attributes("[name=shared_email][checked]", "value"), ["yes"]);
    let long = [("way", "call"), ("when_call", &*"x".repeat(81))];
    let reply = fill(&sam, &at, &long).await;
    assert_eq!(reply.status.as_u16(), 422);
    assert_eq!(reply.attributes("#f-when_call", "aria-invalid"), ["true"]);
}

#[tokio::test]
async fn the_hours_of_a_way_stand_where_it_is_used_and_no_rule_is_cut_off() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let form = [
        ("way", "call"),
        ("way", "text"),
        ("way", "email"),
        ("phone", "555 555 0142"),
        ("email", "sam@river.example"),
        ("voicemail", "no"),
        ("shared", "yes"),
        ("shared_email", "yes"),
        ("when_call", "after 6 pm only"),
        ("when_text", "before noon"),
        ("when_email", "weekends"),
    ];
    fill(&app.as_("Sam").await, &path(&app, "Sam", "/reach"), &form).await.see_other();
    let rules = [
        "No voicemail",
        "Others may see this phone",
        "Others may see this mailbox",
        "Phone call: after 6 pm only",
        "Text message: before noon",
        "Email: weekends",
    ];
    let (maya, tomasz) = (app.as_("Maya").await, app.as_("Tomasz").await);
    for (client, at) in [
        (&maya, "/my-people"),
        (&maya, "/people"),
        (&tomasz, "/people"),
        (&tomasz, "/people?q=sam"),
    ] {
        let page = client.get(at).await.ok();
        for rule in rules {
            page.says(rule);
        }
    }
    let ways = maya.get("/my-people").await.ok().all(".ways li");
    assert!(ways.contains(&"Call 5555550142 No voicemail. after 6 pm only".to_owned()), "{ways:?}");
    assert!(ways.contains(&"Text 5555550142 before noon".to_owned()), "{ways:?}");
}
