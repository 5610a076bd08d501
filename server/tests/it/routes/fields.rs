//! Ids in fields and after the `?`: one of the other organisation does what an id of nothing does.
//!
//! Every form and every link with an id in it, as the pages of every member hold them. The id is put
//! out of the way for one of the other organisation's, and for one that names nothing; the two
//! answers are the same to the letter, and nothing happens there.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};
use uuid::Uuid;

use super::addresses::{Ids, unknown};
use super::lived_in;
use super::members::{audited, outside};
use crate::app::{Client, Reply, TestApp};
use crate::leaks::{addresses, open_all};

/// One thing that can be sent: a form as a page holds it, or a link.
#[derive(Debug, Clone)]
struct Sendable {
    to: String,
    is_post: bool,
    fields: Vec<(String, String)>,
}

impl Sendable {
    /// The same with another value for one field.
    fn with(&self, name: &str, value: Uuid) -> Self {
        let mut other = self.clone();
        other.fields.retain(|(field, _)| field != name);
        other.fields.push((name.to_owned(), value.to_string()));
        other
    }

    async fn send(&self, client: &Client) -> Reply {
        if self.is_post {
            let form: Vec<(&str, &str)> =
                self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            return client.post(&self.to, &form).await;
        }
        let query = serde_urlencoded::to_string(&self.fields).expect("a query");
        client.get(&format!("{}?{query}", self.to)).await
    }
}

fn id(value: &str) -> Option<Uuid> {
    Uuid::try_parse(value).ok()
}

/// The address with its ids out of it: the same form on two people's pages is one.
fn kind_of(to: &str) -> String {
    let parts = to.split('/').map(|part| if id(part).is_some() { "{id}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    within.select(&selector).collect()
}

/// What a browser would send, and every value that stands in a field to be picked.
fn form(found: ElementRef<'_>, page: &str) -> (Sendable, BTreeMap<String, BTreeSet<String>>) {
    let attribute = |element: ElementRef<'_>, name| element.value().attr(name).map(str::to_owned);
    let mut sent = Vec::new();
    let mut offered: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut put = |name: &str, value: String, is_sent: bool| {
        offered.entry(name.to_owned()).or_default().insert(value.clone());
        if is_sent {
            sent.push((name.to_owned(), value));
        }
    };
    for input in all(found, "input[name], button[name]") {
        let name = attribute(input, "name").unwrap_or_default();
        let value = attribute(input, "value").unwrap_or_default();
        let is_picked = !matches!(input.value().attr("type"), Some("radio" | "checkbox"))
            || input.value().attr("checked").is_some();
        put(&name, value, is_picked && input.value().name() == "input");
    }
    for select in all(found, "select[name]") {
        let name = attribute(select, "name").unwrap_or_default();
        let options = all(select, "option");
        let picked = options.iter().position(|option| option.value().attr("selected").is_some());
        for (place, option) in options.iter().enumerate() {
            let value = attribute(*option, "value").unwrap_or_default();
            put(&name, value, place == picked.unwrap_or(0));
        }
    }
    for area in all(found, "textarea[name]") {
        put(&attribute(area, "name").unwrap_or_default(), area.text().collect(), true);
    }
    let to = attribute(found, "action").unwrap_or_else(|| page.to_owned());
    let is_post = found.value().attr("method") == Some("post");
    (
        Sendable { to: to.split('?').next().unwrap_or_default().to_owned(), is_post, fields: sent },
        offered,
    )
}

/// What can be sent with an id in a field, each once, with the names of those fields.
fn sendables(pages: &[Reply]) -> BTreeMap<(String, bool, String), Sendable> {
    let mut found = BTreeMap::new();
    for page in pages {
        let html = Html::parse_document(&page.text);
        for one in all(html.root_element(), "form") {
            let (sendable, offered) = form(one, &page.path);
            for (name, values) in offered {
                if values.iter().any(|value| id(value).is_some()) {
                    let key = (kind_of(&sendable.to), sendable.is_post, name);
                    found.entry(key).or_insert_with(|| sendable.clone());
                }
            }
        }
        for link in all(html.root_element(), "a[href]") {
            let href = link.value().attr("href").unwrap_or_default();
            let Some((to, query)) = href.split_once('?') else { continue };
            let query = query.split('#').next().unwrap_or_default();
            let fields: Vec<(String, String)> =
                serde_urlencoded::from_str(query).unwrap_or_default();
            for (name, value) in &fields {
                if to.starts_with('/') && id(value).is_some() {
                    let link =
                        Sendable { to: to.to_owned(), is_post: false, fields: fields.clone() };
                    found.entry((kind_of(to), false, name.clone())).or_insert(link);
                }
            }
        }
    }
    found
}

/// What an outsider could compare. Forms hold ids that are made anew for each page: all are taken out.
fn told(reply: &Reply, sent: Uuid) -> (StatusCode, Vec<(String, String)>, String) {
    let (status, mut headers, text) = outside(reply, sent);
    // What a redirect says was saved carries a mark of its own.
    for (_, value) in headers.iter_mut().filter(|(name, _)| name == "location") {
        value.truncate(value.find("&mark=").unwrap_or(value.len()));
    }
    let text = text.split('"').map(|part| if id(part).is_some() { "(id)" } else { part });
    (status, headers, text.collect::<Vec<_>>().join("\""))
}

/// An id that names nothing, another one each time: what was kept under the last one is not found.
fn nobodys(number: u128) -> Uuid {
    Uuid::from_u128(unknown().as_u128() + number)
}

/// Fields in which an id is a place in an order, and no record: nothing is looked for under it.
const PLACES: &[(&str, &str)] = &[("/audit", "before")];

async fn tried(app: &TestApp, name: &str, others: &Ids) -> (usize, Vec<String>) {
    let first = addresses(app, app.cast()).await;
    let pages = open_all(&app.as_(name).await, first).await;
    let (mut tried, mut faults) = (0, Vec::new());
    for ((to, is_post, field), sendable) in sendables(&pages) {
        if PLACES.contains(&(to.as_str(), field.as_str())) {
            continue;
        }
        for (number, (part, theirs)) in others.each().into_iter().enumerate() {
            let nobodys = nobodys(number as u128);
            // Signed in anew each time: some of the forms end sessions.
            let one = sendable.with(&field, theirs).send(&app.as_(name).await).await;
            let other = sendable.with(&field, nobodys).send(&app.as_(name).await).await;
            tried += 1;
            if told(&one, theirs) != told(&other, nobodys) {
                let (one, other) = (one.status, other.status);
                faults.push(format!(
                    "{name}, {to} (post: {is_post}), {field}: {one} for a {part} of the other \
                     organisation, {other} for an id of nothing"
                ));
            }
        }
    }
    (tried, faults)
}

#[tokio::test]
async fn an_id_of_the_other_organisation_in_a_field_does_what_an_id_of_nothing_does() {
    let app = lived_in().await;
    let kept = audited(&app).await;
    let others = Ids::of(&app.app, app.cast_elsewhere()).await;
    let (mut all, mut faults) = (0, Vec::new());
    for name in app.cast().names() {
        let (tried, found) = tried(&app, name, &others).await;
        all += tried;
        faults.extend(found);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(all >= 40, "only {all} were tried");
    assert_eq!(audited(&app).await, kept, "something was done to the other organisation");
}
