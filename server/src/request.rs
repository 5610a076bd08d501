//! One request: who asks, in which language, when, and what the program can offer.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kernel::access::{Act, Actor};
use kernel::ids::OrgId;
use kernel::people::Topics;
use uuid::Uuid;

use crate::access::Permit;
use crate::app::App;
use crate::audit::Entry;
use crate::auth::SignedIn;
use crate::db::{Db, Stored, Tx};
use crate::frame::Flashed;
use crate::organisation::{Organisation, Terms};
use crate::web::error::WebError;
use crate::web::language::Language;
use crate::web::upload::Upload;
use crate::web::words::Words;

/// One request, cheap to copy.
#[derive(Debug, Clone)]
pub struct Cx {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    app: App,
    now: Timestamp,
    language: Language,
    signed_in: Option<SignedIn>,
    asked: Asked,
    just_done: Option<Flashed>,
    upload: Option<Arc<Upload>>,
}

/// What the address and the headers said.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The path without the query.
    pub path: String,
    /// The named parts of the path.
    pub parts: Vec<(String, String)>,
    pub query: crate::web::form::Posted,
    /// The query as it was written, for links that keep it.
    pub query_text: String,
    pub is_htmx: bool,
    pub wants_json: bool,
    pub saves_data: bool,
    /// The browser and system in words, for the list of devices.
    pub device: String,
    /// The address the request came from, only ever hashed.
    pub from: String,
    /// The token of the session cookie, if one came.
    pub token: Option<String>,
    /// The mark of whoever signed in last on this browser, if one came.
    pub last_here: Option<String>,
    /// Whether Leave fast signs out on this device, if somebody chose.
    pub leave_signs_out: Option<bool>,
    /// The page of this site whose form or link led here; `/` when the browser does not say.
    pub came_from: String,
}

impl Cx {
    pub fn new(app: App, language: Language, signed_in: Option<SignedIn>, asked: Asked) -> Self {
        let now = app.moments().now();
        let inner = Inner { app, now, language, signed_in, asked, just_done: None, upload: None };
        Self { inner: Arc::new(inner) }
    }

    /// The same request, with what its page will say was just done.
    pub(crate) fn with_flashed(self, just_done: Option<Flashed>) -> Self {
        let inner = Inner { just_done, ..Arc::unwrap_or_clone(self.inner) };
        Self { inner: Arc::new(inner) }
    }

    /// The same request, with the file that came with its form.
    pub(crate) fn with_upload(self, upload: Option<Upload>) -> Self {
        let upload = upload.map(Arc::new);
        let inner = Inner { upload, ..Arc::unwrap_or_clone(self.inner) };
        Self { inner: Arc::new(inner) }
    }

    /// The file that came with the form, if one did.
    pub fn upload(&self) -> Option<&Upload> {
        self.inner.upload.as_deref()
    }

    /// What the page says was just done.
    pub fn just_done(&self) -> Option<&Flashed> {
        self.inner.just_done.as_ref()
    }

    /// The same request, from now on with somebody signed in.
    #[must_use]
    pub fn signed_in_as(&self, signed_in: SignedIn) -> Self {
        let inner = Inner {
            app: self.inner.app.clone(),
            now: self.inner.now,
            language: self.inner.language,
            signed_in: Some(signed_in),
            asked: self.inner.asked.clone(),
            just_done: None,
            upload: None,
        };
        Self { inner: Arc::new(inner) }
    }

    pub fn app(&self) -> &App {
        &self.inner.app
    }

    pub fn db(&self) -> Db {
        self.inner.app.db().clone()
    }

    /// The instant the request came in; the same through the whole of it.
    pub fn now(&self) -> Timestamp {
        self.inner.now
    }

    pub fn time_zone(&self) -> TimeZone {
        self.organisation().map_or(TimeZone::UTC, |organisation| organisation.time_zone.clone())
    }

    pub fn local_now(&self) -> Zoned {
        self.now().to_zoned(self.time_zone())
    }

    /// The calendar day where the organisation is.
    pub fn today(&self) -> Date {
        self.local_now().date()
    }

    pub fn language(&self) -> Language {
        self.inner.language
    }

    pub fn words(&self) -> Words {
        Words::of(self.inner.language)
    }

    /// The words of the reader, with what their programme calls its own topics.
    pub fn terms(&self) -> Terms {
        let list = self.organisation().map(|organisation| organisation.settings.topics.clone());
        Terms::new(self.words(), list.unwrap_or_default())
    }

    /// What people of this programme can say they have been through.
    pub fn topics(&self) -> Topics {
        self.organisation().map_or_else(Topics::default, |now| now.settings.topics.offered())
    }

    pub fn asked(&self) -> &Asked {
        &self.inner.asked
    }

    /// A named part of the path: `{person}`.
    pub fn path_value(&self, name: &str) -> Option<&str> {
        self.inner.asked.parts.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A value of the query, trimmed; empty when absent.
    pub fn query(&self, name: &str) -> &str {
        self.inner.asked.query.one(name)
    }

    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.inner.signed_in.as_ref()
    }

    /// Who acts, or the way to sign in and come back.
    pub fn actor(&self) -> Result<Actor, WebError> {
        self.signed_in()
            .map(|signed_in| signed_in.actor)
            .ok_or_else(|| WebError::SignInNeeded { next: self.address() })
    }

    /// The path with its query, to come back to.
    pub fn address(&self) -> String {
        let asked = self.asked();
        if asked.query_text.is_empty() {
            asked.path.clone()
        } else {
            format!("{}?{}", asked.path, asked.query_text)
        }
    }

    /// The organisation of whoever is signed in; else the only one of the installation, if it has one.
    pub fn organisation(&self) -> Option<Arc<Organisation>> {
        match self.signed_in() {
            Some(signed_in) => self.app().organisation(signed_in.actor.org),
            None => self.app().only_organisation(),
        }
    }

    pub fn org(&self) -> Result<OrgId, WebError> {
        Ok(self.actor()?.org)
    }

    /// Starts a change.
    pub async fn write(&self) -> Stored<Tx> {
        self.app().db().write().await
    }

    /// The audit entry for what `may` allows.
    pub fn done<A: Act>(&self, may: &Permit<A>) -> Entry {
        Entry::done(may, self.app().moments())
    }

    /// Asks for a further permit: `None` when the record is not there or not theirs.
    pub async fn permit<A: Act>(&self, record: Uuid) -> Result<Option<Permit<A>>, WebError> {
        let found = self.app().known().permit::<A>(&mut self.db(), self.actor()?, record).await?;
        Ok(found.and_then(Result::ok))
    }
}
