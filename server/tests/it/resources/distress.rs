//! What somebody in distress is met with when they type it into the search.

use super::{found, town};
use crate::app::TestApp;

const WRITTEN: [(&str, &str); 14] = [
    ("my husband hits me", "it is not your fault"),
    ("kill myself", "you can say so to somebody who listens"),
    ("suicide", "you can say so to somebody who listens"),
    ("i want to die", "you can say so to somebody who listens"),
    ("me quiero morir", "you can say so to somebody who listens"),
    ("rape", "What somebody did to you is not your fault"),
    ("me violaron", "What somebody did to you is not your fault"),
    ("overdose", "call the emergency number where you are right now"),
    ("no despierta", "call the emergency number where you are right now"),
    ("my friend wants to kill himself", "You can call about them, too"),
    ("mi esposo me pega", "it is not your fault"),
    ("SUICIDIO", "you can say so to somebody who listens"),
    ("my baby is being hurt", "somebody can help today"),
    ("maltrato infantil", "somebody can help today"),
];

fn address(words: &str) -> String {
    format!("/resources?q={}", words.replace(' ', "+"))
}

#[tokio::test]
async fn words_of_distress_are_met_with_help_lines_above_the_list_and_never_with_a_guess() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (words, sentence) in WRITTEN {
        let page = sam.get(&address(words)).await.ok();
        page.says(sentence).says("You are not alone with this");
        page.says_not("We looked for").says_not("Did you mean").says_not("is not in the list");
        // The programme's own lines, once, and before what was found.
        assert_eq!(page.all("#found-list .help").len(), 1, "{words}");
        assert_eq!(page.all(".help").len(), 1, "{words}");
        let names = page.all("#found-list h3");
        assert!(!names.is_empty(), "{words}");
        for nonsense in ["Rainbow Room", "Naloxone and test strips", "Quiet Sunday"] {
            let fits = words == "overdose" || words == "no despierta";
            assert!(fits || !names.iter().any(|name| name == nonsense), "{words}: {names:?}");
        }
        let lines = page.text.find("class=\"help ").expect("the lines");
        assert!(lines < page.text.find("<ul class=\"people\"").expect("a list"), "{words}");
    }
}

#[tokio::test]
async fn what_is_found_is_what_helps() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (words, first) in [
        ("my+husband+hits+me", "Safe Harbor phone line"),
        ("rape", "Safe Harbor phone line"),
        ("domestic+violence", "Safe Harbor phone line"),
        ("overdose", "Naloxone and test strips"),
    ] {
        assert_eq!(found(&sam, &format!("q={words}")).await[0], first, "{words}");
    }
    let names = found(&sam, "q=i+want+to+die").await;
    assert!(names.contains(&"Counseling".to_owned()), "{names:?}");
}

#[tokio::test]
async fn the_block_stands_also_where_the_list_is_empty_and_for_staff_and_in_spanish() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let page = sam.get("/resources?q=kill+myself").await.ok();
    page.says("you can say so to somebody who listens").says_not("The list is empty");
    assert_eq!(page.all("#found-list .help").len(), 1);
    let maya = app.as_("Maya").await;
    let page = maya.get("/resources?q=my+participant+wants+to+die").await.ok();
    page.says("You can call about them, too");
    assert_eq!(page.all("#found-list .help").len(), 1);
    let sam = app.as_("Sam").await.speaking("es");
    sam.get("/resources?q=me+quiero+morir")
        .await
        .ok()
        .says("puedes decírselo a alguien que escucha");
}

#[tokio::test]
async fn a_part_of_the_page_carries_the_block_too() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let request = sam
        .request(axum::http::Method::GET, "/resources?q=kill+myself")
        .header("hx-request", "true")
        .body(axum::body::Body::empty())
        .unwrap();
    let part = sam.send(request).await.ok();
    assert_eq!(part.all("#found-list .help").len(), 1);
    assert!(part.all("#help-end .help").is_empty());
    let ordinary = sam.get("/resources?q=supper").await.ok();
    assert!(ordinary.all("#found-list .help").is_empty());
    assert_eq!(ordinary.all("#help-end .help").len(), 1);
}

#[tokio::test]
async fn ordinary_words_are_never_stood_in_for_by_others() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for words in ["hits", "mill", "husband", "side", "warm+hands", "quiero", "morning+after"] {
        let page = sam.get(&format!("/resources?q={words}")).await.ok();
        page.says_not("We looked for");
    }
}

#[tokio::test]
async fn slips_of_the_pen_are_met_with_the_same_lines() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for words in ["sucide", "i want to kil myself", "suisidio", "domestic voilence", "overdoze"] {
        let page = sam.get(&address(words)).await.ok();
        page.says("You are not alone with this").says_not("We looked for");
        assert_eq!(page.all("#found-list .help").len(), 1, "{words}");
    }
}

#[tokio::test]
async fn where_it_may_be_harmless_the_lines_stand_above_the_ordinary_list() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let page = sam.get("/resources?q=me+muero+dental").await.ok();
    page.says("What you looked for stands below").says_not("You are not alone with this");
    assert_eq!(page.all(".help").len(), 1);
    assert_eq!(page.all("#found-list h3")[0], "Dental care");
    let spanish = app.as_("Sam").await.speaking("es");
    spanish.get("/resources?q=me+muero").await.ok().says("Lo que buscaste est\u{e1} abajo");
    for harmless in ["hair+dye", "me+corto+el+pelo", "dinner", "self+help"] {
        let page = sam.get(&format!("/resources?q={harmless}")).await.ok();
        assert!(page.all("#found-list .help").is_empty(), "{harmless}");
    }
}

/// Lines that are no help to somebody who wants to die, and two that are.
const LINES: &str = r#"[
    {"id": "1", "name": "Employer hotline", "status": "active", "organization": {"id": "o", "name": "Works"}},
    {"id": "2", "name": "Foreclosure defense hotline", "status": "active", "description": "In a crisis of rent.", "organization": {"id": "o", "name": "Works"}},
    {"id": "3", "name": "Debt Collection Helpline", "status": "active", "organization": {"id": "o", "name": "Works"}},
    {"id": "4", "name": "Bluebell crisis line", "status": "active", "organization": {"id": "o", "name": "Works"}},
    {"id": "5", "name": "Elm Street counseling", "status": "active", "organization": {"id": "o", "name": "Works"}}
]"#;

#[tokio::test]
async fn nothing_is_better_than_a_line_for_something_else() {
    let app = TestApp::new().await;
    let by = super::BY.within(app.cast().org);
    super::bring(&app, &by, LINES).await;
    let sam = app.as_("Sam").await;
    assert_eq!(
        found(&sam, "q=i+want+to+die").await,
        ["Bluebell crisis line", "Elm Street counseling"]
    );
    assert!(found(&sam, "q=overdose").await.is_empty());
}
