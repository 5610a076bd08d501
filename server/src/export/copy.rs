//! Everything that is kept about one person and that they may see, for them to keep: one page to read
//! and print, and the same for programs.

use std::io::{Cursor, Write as _};

use jiff::Timestamp;
use kernel::ids::PersonId;
use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::store::copies::{
    self, About, Account, Answer, Ask, CameTo, Device, Done, Entry, Peer, Supported, Way, Work,
    Worker,
};
use super::store::records::{self, Certificate, Referral};
use crate::access::Looks;
use crate::request::Cx;
use crate::web::error::WebError;

/// A person's own copy.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Copy {
    pub organisation: String,
    pub made_at: Timestamp,
    /// Whether somebody of the staff made it for them: then it does not say how they sign in.
    pub made_for_them: bool,
    pub about: About,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<Device>,
    pub ways: Vec<Way>,
    pub answers: Vec<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worker: Option<Worker>,
    pub asks: Vec<Ask>,
    pub peers: Vec<Peer>,
    pub supported: Vec<Supported>,
    pub entries: Vec<Entry>,
    pub groups: Vec<CameTo>,
    pub referrals: Vec<Referral>,
    pub certificates: Vec<Certificate>,
    pub work: Vec<Work>,
    pub record: Vec<Done>,
}

/// Puts the copy of a person together, for them or by somebody who may.
pub(super) async fn of(cx: &Cx, by: &impl Looks, person: PersonId) -> Result<Copy, WebError> {
    let mut db = cx.db();
    let is_own = by.actor().person == person;
    let about = copies::about(&mut db, by, person).await?.ok_or(WebError::NotFound)?;
    let (account, devices) = if is_own {
        let devices = copies::devices(&mut db, by, person, cx.now()).await?;
        (copies::account(&mut db, by, person).await?, devices)
    } else {
        (None, Vec::new())
    };
    let mut record = copies::record(&mut db, by, person).await?;
    // When and as what they signed in is theirs alone.
    record.retain(|done| is_own || !done.is_own);
    Ok(Copy {
        organisation: cx.organisation().map(|one| one.name.clone()).unwrap_or_default(),
        made_at: cx.now(),
        made_for_them: !is_own,
        about,
        account,
        devices,
        ways: copies::ways(&mut db, by, person).await?,
        answers: copies::answers(&mut db, by, person).await?,
        worker: copies::worker(&mut db, by, person).await?,
        asks: copies::asks(&mut db, by, person).await?,
        peers: copies::peers(&mut db, by, person).await?,
        supported: copies::supported(&mut db, by, person).await?,
        entries: copies::entries(&mut db, by, person).await?,
        groups: copies::groups(&mut db, by, person).await?,
        referrals: records::referrals(&mut db, by, person).await?,
        certificates: records::certificates(&mut db, by, person).await?,
        work: copies::work(&mut db, by, person).await?,
        record,
    })
}

/// The page and the data in one zip file.
pub(super) fn packed(page: &str, copy: &Copy) -> std::io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("copy.html", options)?;
    zip.write_all(page.as_bytes())?;
    zip.start_file("copy.json", options)?;
    zip.write_all(&serde_json::to_vec_pretty(copy)?)?;
    Ok(zip.finish()?.into_inner())
}
