//! What was just saved, with the name of whom it is about.

use kernel::access::act::{ContactView, PersonView};
use kernel::contacts::Outcome;
use uuid::Uuid;

use super::view;
use crate::contacts::store;
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::shell::{Flash, Shell};
use crate::web::words::Arg;

/// The codes of this capability, and what each says about somebody.
const NAMED: [(&str, &str); 3] = [
    ("contact", "contacts-saved-for"),
    ("contact-again", "contacts-saved-before-for"),
    ("contact-undone", "contacts-undone-for"),
];

/// The frame of a page, whose band says about whom something was saved: a slip to the wrong person is
/// seen at once. The plain words stay where the name may not be read.
pub(super) async fn with_name(cx: &Cx, shell: Shell) -> Result<Shell, WebError> {
    let code = cx.query("saved");
    let key = NAMED.iter().find(|(named, _)| *named == code).map(|(_, key)| *key);
    let (Some(key), Some(flash)) = (key, shell.flash.clone()) else { return Ok(shell) };
    let Ok(id) = Uuid::try_parse(cx.query("of")) else { return Ok(shell) };
    let Some(may) = cx.permit::<ContactView>(id).await? else { return Ok(shell) };
    let Some(kept) = store::find(&mut cx.db(), &may).await? else { return Ok(shell) };
    let Some(person) = kept.person else { return Ok(shell) };
    let Some(view) = cx.permit::<PersonView>(person.uuid()).await? else { return Ok(shell) };
    let known = people::known(&mut cx.db(), &view, &[person]).await?;
    let Some(known) = known.get(&person) else { return Ok(shell) };
    let what = what(cx, &kept);
    let args = [("name", Arg::Name(known.called.as_str())), ("what", Arg::Text(&what))];
    let text = cx.words().with(key, &args);
    Ok(Shell { flash: Some(Flash { text, ..flash }), ..shell })
}

/// "met in person, 30 minutes", "tried, no answer": within a sentence.
fn what(cx: &Cx, kept: &store::Kept) -> String {
    let said = match kept.outcome {
        Some(outcome) if outcome == Outcome::NoAnswer => view::word(cx, "outcome", outcome.code()),
        _ => view::what(cx, kept).replace(" · ", ", "),
    };
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
