//! Two changes to the same thing: both are shown, and somebody chooses.

use askama::Template;
use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::request::Cx;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// A short mark of what is kept now. A form carries the one of what it was filled with.
pub(super) fn mark(kept: &impl Serialize) -> String {
    let text = serde_json::to_string(kept).unwrap_or_default();
    let hash = Sha256::digest(text.as_bytes());
    let (short, _) = hash.split_at(8);
    URL_SAFE_NO_PAD.encode(short)
}

/// The same thing twice: as it is kept now, and as it was just written.
#[derive(Template)]
#[template(path = "people/html/conflict.html")]
struct ConflictPage {
    shell: Shell,
    title: String,
    now: Vec<String>,
    mine: Vec<String>,
    /// Everything that was typed, to be posted again as it is.
    typed: Vec<(&'static str, String)>,
    mark: String,
    back: String,
}

/// What a page of two changes is made from.
#[derive(Debug)]
pub(super) struct Both<'a> {
    pub title: String,
    pub now: Vec<String>,
    pub mine: Vec<String>,
    pub posted: &'a Posted,
    /// The fields of the form, all of which are posted again.
    pub fields: &'a [&'static str],
    /// The mark of what is kept now.
    pub mark: String,
    /// Where to go on when what is kept now stays.
    pub back: String,
}

impl Both<'_> {
    pub fn page(self, cx: &Cx, current: &str) -> Reply {
        let typed = self
            .fields
            .iter()
            .flat_map(|field| {
                self.posted
                    .all(field)
                    .map(|value| (*field, value.to_owned()))
            })
            .collect();
        let page = ConflictPage {
            shell: cx.shell(current),
            title: self.title,
            now: self.now,
            mine: self.mine,
            typed,
            mark: self.mark,
            back: self.back,
        };
        Reply::html(StatusCode::CONFLICT, &page)
    }
}
