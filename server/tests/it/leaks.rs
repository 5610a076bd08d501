//! Two organisations with the same people: no page of one holds a word of the other, no page holds a
//! secret, and no page of a participant or an evaluator names another participant.
//!
//! Every member follows every link from the front page, and opens every route with ids of their own
//! organisation, the way a curious person would.

use std::collections::{BTreeSet, VecDeque};

use kernel::access::Role;
use porchlight::access::Method;
use porchlight::db::{One, Reads as _, Sql};

use crate::app::{Client, Reply, TestApp};
use crate::cast::{Cast, Home};
use crate::routes::addresses::{Ids, filled};
use crate::rows::{self, BY};

/// Pages one member opens at most. Lists that page on for ever must not hold the test up.
const PAGES_MAX: usize = 2_000;
/// Records of each kind that every route is opened with.
const RECORDS: usize = 6;

const PASSWORDS: Sql<One> =
    Sql::one("SELECT password_hash AS secret FROM accounts WHERE org_id = {org}");
const SESSIONS: Sql<One> =
    Sql::one("SELECT token_hash AS secret FROM sessions WHERE org_id = {org}");
const INVITATIONS: Sql<One> =
    Sql::one("SELECT token_hash AS secret FROM invitations WHERE org_id = {org}");

/// One page somebody saw.
struct Seen {
    home: Home,
    name: &'static str,
    role: Role,
    page: Reply,
}

impl Seen {
    fn place(&self) -> String {
        format!("{} of {} at {}", self.name, self.home.mark(), self.page.path)
    }
}

/// Same-site addresses on a page: links, and forms that only ask.
fn onward(page: &Reply) -> BTreeSet<String> {
    let links = page.attributes("a[href]", "href").into_iter();
    let forms = page.attributes("form[action]:not([method=post])", "action").into_iter();
    links
        .chain(forms)
        .chain(page.attributes("[hx-get]", "hx-get"))
        .map(|address| address.split('#').next().unwrap_or_default().to_owned())
        .filter(|address| address.starts_with('/') && !address.starts_with("//"))
        .filter(|address| !address.starts_with("/static/"))
        // The same page in the other language.
        .filter(|address| !address.contains("lang="))
        .collect()
}

/// Every address worth opening that no link may lead to: each route with the own organisation's ids.
pub async fn addresses(app: &TestApp, cast: &Cast) -> BTreeSet<String> {
    let ids = Ids::of(&app.app, cast).await;
    let gets = app.app.routes().list().iter().filter(|route| route.method == Method::Get);
    let mut all = BTreeSet::from(["/".to_owned(), "/nothing-here".to_owned()]);
    for route in gets {
        for place in 0..RECORDS {
            all.insert(filled(route.path, |part| {
                let some = ids.some(part, RECORDS);
                some[place % some.len()].to_string()
            }));
        }
    }
    all
}

fn is_a_week(address: &str) -> bool {
    address.contains("week=")
}

pub async fn open_all(client: &Client, first: BTreeSet<String>) -> Vec<Reply> {
    let mut known = first.clone();
    let mut waiting = VecDeque::from_iter(first);
    let mut pages = Vec::new();
    while let Some(address) = waiting.pop_front() {
        assert!(pages.len() < PAGES_MAX, "the pages go on and on: {address}");
        let page = client.get(&address).await;
        let mut next = onward(&page);
        let location = page.header("location");
        if location.starts_with('/') {
            next.insert(location);
        }
        // Weeks go back for ever: one step of them is enough.
        next.retain(|next| !(is_a_week(next) && is_a_week(&address)));
        for address in next {
            if known.insert(address.clone()) {
                waiting.push_back(address);
            }
        }
        pages.push(page);
    }
    pages
}

async fn everything_everybody_sees(app: &TestApp) -> Vec<Seen> {
    let mut seen = Vec::new();
    for home in [Home::Riverside, Home::Hillside] {
        let cast = cast_of(app, home);
        let first = addresses(app, cast).await;
        for name in cast.names() {
            let role = cast.actor(name).role;
            let client = match home {
                Home::Riverside => app.as_(name).await,
                Home::Hillside => app.as_elsewhere(name).await,
            };
            let pages = open_all(&client, first.clone()).await;
            seen.extend(pages.into_iter().map(|page| Seen { home, name, role, page }));
        }
    }
    seen
}

fn cast_of(app: &TestApp, home: Home) -> &Cast {
    match home {
        Home::Riverside => app.cast(),
        Home::Hillside => app.cast_elsewhere(),
    }
}

/// The forms in which a stored secret could stand on a page.
async fn secrets(app: &TestApp) -> Vec<String> {
    let mut all = Vec::new();
    for cast in [app.cast(), app.cast_elsewhere()] {
        let by = BY.within(cast.org);
        let mut db = app.app.db().clone();
        for row in db.rows(&PASSWORDS, &by, vec![]).await.expect("it answers") {
            all.push(row.get("secret").expect("text"));
        }
        for sql in [&SESSIONS, &INVITATIONS] {
            for row in db.rows(sql, &by, vec![]).await.expect("it answers") {
                let bytes: Vec<u8> = row.get("secret").expect("bytes");
                all.extend(written(&bytes));
            }
        }
    }
    all
}

/// Bytes as hex and as base64 in both alphabets, without padding so that both forms are found.
fn written(bytes: &[u8]) -> [String; 3] {
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [hex.concat(), STANDARD_NO_PAD.encode(bytes), URL_SAFE_NO_PAD.encode(bytes)]
}

/// Gives somebody an account and an invitation, so that there are secrets to leak.
async fn with_secrets(app: &TestApp) {
    let noor = app.cast().actor("Noor");
    let by = BY.within(noor.org);
    for name in ["Sam", "Maya"] {
        let mut tx = app.app.db().write().await.expect("a change begins");
        let account = porchlight::auth::store::NewAccount {
            account: app.moments.id(),
            person: app.cast().id(name),
            email: format!("{name}@peers.example"),
            password_hash: format!("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ${name}aaaaaaaaaaaa"),
            at: app.now(),
        };
        porchlight::auth::store::keep_account(&mut tx, &by, &account).await.expect("an account");
        tx.commit_bookkeeping("a test").await.expect("committed");
    }
}

#[tokio::test]
async fn nobody_sees_a_word_of_the_other_organisation_or_of_what_is_not_theirs() {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    rows::fill(&app.app, app.cast_elsewhere()).await;
    with_secrets(&app).await;
    let seen = everything_everybody_sees(&app).await;
    let secrets = secrets(&app).await;
    assert!(secrets.len() > 20, "there must be secrets to look for");
    let opened = seen.iter().filter(|seen| seen.page.status.is_success()).count();
    assert!(opened > 20, "only {opened} pages opened: there was nothing to look at");
    for seen in &seen {
        nothing_of_the_other(seen);
        no_secret(seen, &secrets);
        no_other_participant(seen, cast_of(&app, seen.home));
        assert!(!seen.page.status.is_server_error(), "{}: {}", seen.place(), seen.page.status);
    }
}

fn everything(page: &Reply) -> String {
    let headers = page.headers.iter();
    let headers: Vec<String> = headers
        .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())))
        .collect();
    format!("{}\n{}", headers.join("\n"), page.text)
}

fn nothing_of_the_other(seen: &Seen) {
    let other = match seen.home {
        Home::Riverside => Home::Hillside,
        Home::Hillside => Home::Riverside,
    };
    let text = everything(&seen.page).to_lowercase();
    assert!(!text.contains(&other.mark().to_lowercase()), "{} names the other", seen.place());
}

fn no_secret(seen: &Seen, secrets: &[String]) {
    let text = everything(&seen.page);
    assert!(!text.contains("$argon2"), "{} shows a hash of a password", seen.place());
    for secret in secrets {
        assert!(!text.contains(secret.as_str()), "{} shows a secret", seen.place());
    }
}

fn no_other_participant(seen: &Seen, cast: &Cast) {
    if ![Role::Participant, Role::Evaluator].contains(&seen.role) {
        return;
    }
    for other in cast.names().filter(|name| *name != seen.name) {
        if cast.actor(other).role == Role::Participant {
            let called = format!("{other} {}", seen.home.mark());
            assert!(!seen.page.text.contains(&called), "{} names {called}", seen.place());
        }
    }
}

#[test]
fn a_secret_is_looked_for_in_every_form() {
    let [hex, standard, url] = written(&[0xfb, 0xff, 0x00]);
    assert_eq!((hex.as_str(), standard.as_str(), url.as_str()), ("fbff00", "+/8A", "-_8A"));
}
