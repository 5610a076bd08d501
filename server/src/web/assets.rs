//! Static files: compiled in, named by their content, kept by browsers for ever.
//!
//! `asset_url("porchlight.css")` is `/static/porchlight.<hash>.css`. A style sheet names another
//! file as `url(asset:<name>)`. What is not ours stands in `assets/vendor` with its licence and is
//! held to `VENDOR.toml` by a test.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::OnceLock;

use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::error::WebError;
use super::language::Language;
use super::reply::Reply;

#[cfg(test)]
mod tests;

/// Where static files are served; the router has one route, `/static/{file}`.
pub const STATIC_PATH: &str = "/static/";
/// Name under which the site installs on a phone when the operator sets none. It gives nothing
/// away on a home screen.
pub const NEUTRAL_APP_NAME: &str = "Porch";

const FOREVER: &str = "public, max-age=31536000, immutable";
const WEEK_S: u32 = 604_800;

/// Name, content, type. Files that others name come first.
const FILES: &[(&str, &[u8], &str)] = &[
    (
        "hyperlegible.woff2",
        include_bytes!("../../assets/vendor/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
        "font/woff2",
    ),
    ("font.css", include_bytes!("../../assets/font.css"), "text/css; charset=utf-8"),
    ("porchlight.css", include_bytes!("../../assets/porchlight.css"), "text/css; charset=utf-8"),
    ("icons.svg", include_bytes!("../../assets/icons.svg"), "image/svg+xml"),
    ("door.svg", include_bytes!("../../assets/door.svg"), "image/svg+xml"),
    (
        "htmx.js",
        include_bytes!("../../assets/vendor/htmx-2.0.11.min.js"),
        "text/javascript; charset=utf-8",
    ),
    (
        "porchlight.js",
        include_bytes!("../../assets/porchlight.js"),
        "text/javascript; charset=utf-8",
    ),
];

struct Asset {
    url: String,
    etag: String,
    kind: &'static str,
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

struct Shelf {
    by_name: HashMap<&'static str, Asset>,
    name_of_file: HashMap<String, &'static str>,
}

/// The address of a static file; `/static/<name>`, which is not found, for a name that is not one.
pub fn asset_url(name: &str) -> &'static str {
    let found = shelf().by_name.get(name);
    debug_assert!(found.is_some(), "no static file {name}");
    found.map_or(STATIC_PATH, |asset| asset.url.as_str())
}

/// Answers `/static/{file}`.
pub fn serve(file: &str, headers: &HeaderMap) -> Response {
    let shelf = shelf();
    let found = shelf.name_of_file.get(file).and_then(|name| shelf.by_name.get(name));
    let Some(asset) = found else {
        return WebError::NotFound.into_response();
    };
    let is_kept = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| tags.split(',').any(|tag| asset.is_tagged(tag.trim())));
    let (body, encoding) = asset.encoded(headers);
    let mut response = Response::new(if is_kept { Body::empty() } else { Body::from(body) });
    if is_kept {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOREVER));
    out.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Ok(tag) = HeaderValue::from_str(&asset.etag) {
        out.insert(header::ETAG, tag);
    }
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Answers `/favicon.svg` and `/favicon.ico`: a lit door, without a name.
pub fn favicon() -> Response {
    let icon = shelf().by_name.get("door.svg").map(|asset| asset.plain.clone());
    let kind = HeaderValue::from_static("image/svg+xml");
    let mut response = Reply::text(StatusCode::OK, "").public(WEEK_S).into_response();
    *response.body_mut() = Body::from(icon.unwrap_or_default());
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Answers `/manifest.webmanifest`. The name is what a home screen shows to anyone who looks.
pub fn manifest(app_name: &str, language: Language) -> Response {
    let body = serde_json::json!({
        "name": app_name,
        "short_name": app_name,
        "lang": language.code(),
        "dir": language.dir(),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbf8fb",
        "theme_color": "#3a2142",
        "icons": [{ "src": asset_url("door.svg"), "sizes": "any", "type": "image/svg+xml" }],
    });
    let kind = HeaderValue::from_static("application/manifest+json");
    let mut response = Reply::json(StatusCode::OK, &body).public(3600).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Compresses every file now, so that no visitor waits for it. About half a second.
pub fn warm() {
    for asset in shelf().by_name.values() {
        let _ = (asset.brotli(), asset.gzip());
    }
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let mut shelf = Shelf { by_name: HashMap::new(), name_of_file: HashMap::new() };
        for (name, content, kind) in FILES {
            let plain = with_addresses(content, kind, &shelf.by_name);
            let asset = Asset::new(name, plain, kind);
            shelf.name_of_file.insert(asset.url.replace(STATIC_PATH, ""), name);
            shelf.by_name.insert(name, asset);
        }
        shelf
    })
}

/// Puts addresses in place of `asset:<name>` in a style sheet.
fn with_addresses(content: &'static [u8], kind: &str, known: &HashMap<&str, Asset>) -> Bytes {
    let text = std::str::from_utf8(content).unwrap_or_default();
    if !kind.starts_with("text/css") || !text.contains("asset:") {
        return Bytes::from_static(content);
    }
    let mut text = text.to_owned();
    for (name, asset) in known {
        text = text.replace(&format!("asset:{name}"), &asset.url);
    }
    Bytes::from(text)
}

impl Asset {
    fn new(name: &str, plain: Bytes, kind: &'static str) -> Self {
        let digest = Sha256::digest(&plain);
        let mut hash = String::new();
        for byte in digest.iter().take(6) {
            let _ = write!(hash, "{byte:02x}");
        }
        let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
        Self {
            url: format!("{STATIC_PATH}{stem}.{hash}.{ending}"),
            etag: format!("\"{hash}\""),
            kind,
            plain,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    fn is_tagged(&self, tag: &str) -> bool {
        tag == "*" || tag.trim_start_matches("W/") == self.etag
    }

    fn encoded(&self, headers: &HeaderMap) -> (Bytes, Option<&'static str>) {
        let accept = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        let accept = accept.unwrap_or_default();
        if accepts(accept, "br")
            && let Some(body) = self.brotli()
        {
            return (body, Some("br"));
        }
        if accepts(accept, "gzip")
            && let Some(body) = self.gzip()
        {
            return (body, Some("gzip"));
        }
        (self.plain.clone(), None)
    }

    fn brotli(&self) -> Option<Bytes> {
        let made = self.brotli.get_or_init(|| {
            let mut out = Vec::new();
            let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
            brotli::BrotliCompress(&mut self.plain.as_ref(), &mut out, &settings).ok()?;
            self.if_smaller(out)
        });
        made.clone()
    }

    fn gzip(&self) -> Option<Bytes> {
        let made = self.gzip.get_or_init(|| {
            let level = flate2::Compression::best();
            let mut out = flate2::write::GzEncoder::new(Vec::new(), level);
            out.write_all(&self.plain).ok()?;
            self.if_smaller(out.finish().ok()?)
        });
        made.clone()
    }

    /// A font is compressed already; making it larger helps nobody.
    fn if_smaller(&self, out: Vec<u8>) -> Option<Bytes> {
        (out.len() < self.plain.len()).then(|| Bytes::from(out))
    }
}

fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|part| {
        let mut pieces = part.split(';').map(str::trim);
        let is_named = pieces.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let is_refused =
            pieces.any(|piece| matches!(piece, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        is_named && !is_refused
    })
}
