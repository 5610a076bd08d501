//! A form with one file: its other fields, and the file as it came.

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};

use super::error::WebError;
use super::form::{FIELDS_MAX, Posted};

/// Largest form with a file, in bytes: a list of about 200,000 people. Larger ones are brought in where
/// the program runs.
pub const UPLOAD_MAX_BYTES: usize = 20 * 1024 * 1024;

/// A file somebody sent, with the name it had where they are.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Upload {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Says how much there is and none of it.
impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upload").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// Whether a body is a form with a file.
pub fn is_with_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("multipart/form-data")
}

/// Reads a form with a file. A file without a name is a field in which nobody picked one.
pub async fn read(headers: &HeaderMap, body: Body) -> Result<(Posted, Option<Upload>), WebError> {
    let mut request = Request::new(body);
    *request.headers_mut() = headers.clone();
    DefaultBodyLimit::max(UPLOAD_MAX_BYTES).apply(&mut request);
    let unreadable = || WebError::BadRequest("error-unreadable");
    let fault = |status: StatusCode| match status {
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        _ => unreadable(),
    };
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|error| fault(error.status()))?;
    let (mut posted, mut upload) = (Posted::default(), None);
    let mut count = 0;
    while let Some(field) = form.next_field().await.map_err(|error| fault(error.status()))? {
        count += 1;
        if count > FIELDS_MAX {
            return Err(WebError::BadRequest("error-too-many-fields"));
        }
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|error| fault(error.status()))?;
        match file_name {
            Some(name) if !name.is_empty() && upload.is_none() => {
                upload = Some(Upload { name, bytes: bytes.to_vec() });
            }
            Some(_) => {}
            None => {
                let text = String::from_utf8(bytes.to_vec()).map_err(|_| unreadable())?;
                posted.put(name, text.replace("\r\n", "\n").replace('\0', ""));
            }
        }
    }
    Ok((posted, upload))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(kind: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::CONTENT_TYPE, kind.parse().unwrap())])
    }

    #[tokio::test]
    async fn fields_and_the_file_come_apart() {
        let body = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\npeople\r\n--b\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
             Content-Type: text/csv\r\n\r\nName\r\nAda\r\n\r\n--b--\r\n";
        let read = read(&headers("multipart/form-data; boundary=b"), Body::from(body)).await;
        let (posted, upload) = read.unwrap();
        assert_eq!(posted.one("kind"), "people");
        let expected = Upload { name: "a.csv".into(), bytes: b"Name\r\nAda\r\n".to_vec() };
        assert_eq!(upload, Some(expected));
    }

    #[tokio::test]
    async fn what_is_too_large_or_broken_is_told_apart() {
        let whole = "multipart/form-data; boundary=b";
        let mut large =
            b"--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n".to_vec();
        large.resize(UPLOAD_MAX_BYTES + 1, b'x');
        assert_eq!(read(&headers(whole), Body::from(large)).await, Err(WebError::TooLarge));
        for (kind, body) in [(whole, "--b\r\nContent-Disp"), ("multipart/form-data", "--b--\r\n")] {
            let read = read(&headers(kind), Body::from(body)).await;
            assert_eq!(read, Err(WebError::BadRequest("error-unreadable")), "{kind}");
        }
    }
}
