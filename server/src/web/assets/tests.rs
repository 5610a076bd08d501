use super::*;
use std::path::Path;

#[derive(serde::Deserialize)]
struct Vendored {
    name: String,
    version: String,
    package: String,
    licence: String,
    licence_file: String,
    file: String,
    sha256: String,
}

fn asking(encoding: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_ENCODING, encoding.parse().unwrap());
    headers
}

fn weight(name: &str) -> usize {
    let asset = &shelf().by_name[name];
    asset.brotli().unwrap_or_else(|| asset.plain.clone()).len()
}

fn get(url: &str, headers: &HeaderMap) -> Response {
    serve(url.strip_prefix(STATIC_PATH).unwrap(), headers)
}

#[test]
fn vendored_files_are_what_their_makers_published() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/vendor");
    let list = std::fs::read_to_string(folder.join("VENDOR.toml")).unwrap();
    let mut list: HashMap<String, Vec<Vendored>> = toml::from_str(&list).unwrap();
    let list = list.remove("vendored").unwrap();
    let mut known = vec!["VENDOR.toml".to_owned()];
    for entry in list {
        let content = std::fs::read(folder.join(&entry.file)).unwrap();
        let mut hash = String::new();
        for byte in Sha256::digest(&content) {
            let _ = write!(hash, "{byte:02x}");
        }
        assert_eq!(hash, entry.sha256, "{} {}", entry.name, entry.version);
        assert!(entry.package.contains(&entry.version), "{}", entry.package);
        assert!(["0BSD", "OFL-1.1"].contains(&entry.licence.as_str()), "{}", entry.licence);
        assert!(std::fs::read_to_string(folder.join(&entry.licence_file)).unwrap().len() > 500);
        known.extend([entry.file, entry.licence_file]);
    }
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(&file), "{file} is not listed in VENDOR.toml");
    }
}

/// The budget of `design/ux.md` 0.7, shared out: pages may take 4 KB of the 64.
#[test]
fn a_first_visit_is_light() {
    assert!(weight("porchlight.css") <= 6_500, "{}", weight("porchlight.css"));
    assert!(weight("porchlight.js") <= 2_500, "{}", weight("porchlight.js"));
    let without_font: usize = ["porchlight.css", "font.css", "icons.svg", "door.svg", "htmx.js"]
        .into_iter()
        .chain(["porchlight.js"])
        .map(weight)
        .sum();
    assert!(without_font <= 26_000, "{without_font}");
    assert!(without_font + weight("hyperlegible.woff2") <= 60_000, "{without_font}");
}

#[test]
fn files_are_kept_for_ever_and_named_by_their_content() {
    let url = asset_url("porchlight.css");
    let response = get(url, &asking("gzip, br"));
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(response.headers()[header::CACHE_CONTROL], FOREVER);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
    let tag = response.headers()[header::ETAG].clone();
    assert!(url.contains(tag.to_str().unwrap().trim_matches('"')), "{url}");
    let mut again = asking("br");
    again.insert(header::IF_NONE_MATCH, tag);
    assert_eq!(get(url, &again).status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn a_browser_gets_only_what_it_can_read() {
    let url = asset_url("porchlight.css");
    let cases = [
        ("gzip", Some("gzip")),
        ("br;q=0, gzip", Some("gzip")),
        ("identity", None),
        ("", None),
        ("BR", Some("br")),
    ];
    for (asked, given) in cases {
        let response = get(url, &asking(asked));
        let encoding = response.headers().get(header::CONTENT_ENCODING);
        assert_eq!(encoding.map(|value| value.to_str().unwrap()), given, "{asked}");
    }
    let font = get(asset_url("hyperlegible.woff2"), &asking("br, gzip"));
    assert!(!font.headers().contains_key(header::CONTENT_ENCODING));
}

#[test]
fn names_that_are_not_files_are_not_found() {
    for name in ["", "porchlight.css", "porchlight.000000000000.css", "../Cargo.toml", "%2e%2e"] {
        assert_eq!(serve(name, &HeaderMap::new()).status(), StatusCode::NOT_FOUND, "{name}");
    }
}

#[test]
fn the_style_sheet_of_the_font_names_the_font() {
    let text = String::from_utf8(shelf().by_name["font.css"].plain.to_vec()).unwrap();
    assert!(text.contains(asset_url("hyperlegible.woff2")) && !text.contains("asset:"), "{text}");
}

#[test]
fn every_picture_that_is_asked_for_is_in_the_sprite() {
    let sprite = std::str::from_utf8(include_bytes!("../../../assets/icons.svg")).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for file in crate::web::words::tests::files_under(&folder) {
        let text = std::fs::read_to_string(&file).unwrap();
        for part in text.split("icon(\"").skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(sprite.contains(&format!("id=\"i-{name}\"")), "{name} in {}", file.display());
            seen += 1;
        }
    }
    assert!(seen > 5);
}
