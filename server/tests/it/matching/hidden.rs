//! Nothing on the board tells what a worker keeps to themself.

use kernel::people::Facet;

use super::{jordans_ask, make_room, says_of_themself};
use crate::app::TestApp;

type Said = Vec<(Facet, &'static [&'static str], bool)>;

/// The board of an ask with these wishes, in words, with what Rosa says of herself.
async fn board(
    wishes: &[(&str, &str)],
    rosa: &[(Facet, &'static [&'static str], bool)],
    places: u16,
) -> String {
    let app = TestApp::new().await;
    let mut said: Said = vec![(Facet::Languages, &["en", "es"], true)];
    said.extend_from_slice(rosa);
    says_of_themself(&app, "Rosa", &said).await;
    make_room(&app, "Rosa", places).await;
    let ask = jordans_ask(&app).await;
    let form = format!("/people/{}/ask", app.cast().id("Jordan"));
    let mut kept = vec![("version", "1"), ("time", "evenings")];
    kept.extend_from_slice(wishes);
    app.as_("Jordan").await.post(&form, &kept).await.see_other();
    app.as_("Tomasz").await.get(&format!("{ask}/board")).await.ok().words()
}

#[tokio::test]
async fn a_hidden_answer_that_fits_a_nice_wish_changes_no_word_and_no_count() {
    let wishes = [("wish-gender:woman", "must"), ("wish-orientation:lesbian", "nice")];
    let woman = (Facet::Gender, &["woman"][..], false);
    let fits = board(&wishes, &[woman, (Facet::Orientation, &["lesbian"], false)], 1).await;
    let differs = board(&wishes, &[woman, (Facet::Orientation, &["straight"], false)], 1).await;
    let unsaid = board(&wishes, &[woman], 1).await;
    assert_eq!(fits, differs);
    assert_eq!(fits, unsaid);
    assert!(fits.contains("Rosa Riverside"), "{fits}");
    assert!(!fits.contains("what was asked for fits") && !fits.contains("meets 2 of"), "{fits}");
}

#[tokio::test]
async fn several_hidden_musts_are_mentioned_together_and_none_by_itself() {
    let wishes = [("wish-gender:woman", "must"), ("wish-veteran:served", "must")];
    let hidden = [(Facet::Gender, &["woman"][..], false), (Facet::Veteran, &["served"][..], false)];
    let both = board(&wishes, &hidden, 1).await;
    assert!(both.contains("Some of what was asked for fits, and is not shown"), "{both}");
    let one = [(Facet::Gender, &["woman"][..], true), (Facet::Veteran, &["served"][..], false)];
    let one = board(&wishes, &one, 1).await;
    assert!(one.contains("Rosa meets 2 of the 3"), "the woman and the evenings: {one}");
    assert!(!one.contains("what was asked for fits"), "{one}");
}

#[tokio::test]
async fn with_nobody_to_suggest_no_word_tells_a_hidden_answer_either() {
    let wishes = [("wish-gender:woman", "must")];
    let mut seen = Vec::new();
    for gender in ["woman", "man", ""] {
        let said: Said = match gender {
            "woman" => vec![(Facet::Gender, &["woman"], false)],
            "man" => vec![(Facet::Gender, &["man"], false)],
            _ => vec![],
        };
        seen.push(board(&wishes, &said, 0).await);
    }
    assert!(seen[0].contains("Nobody fits just now."), "{}", seen[0]);
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
}
