//! A file given piece by piece, however large it is.

use std::path::Path;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

/// Bytes read at a time.
const BLOCK: usize = 64 * 1024;

/// The file as a body; nothing where it is not there.
pub(super) async fn open(path: &Path) -> Option<Body> {
    let file = File::open(path).await.ok()?;
    let pieces = stream::unfold(Some(file), async |file| {
        let mut file = file?;
        let mut block = vec![0_u8; BLOCK];
        match file.read(&mut block).await {
            Ok(0) => None,
            Ok(read) => {
                block.truncate(read);
                Some((Ok(Bytes::from(block)), Some(file)))
            }
            // The end of the body is not the end of the file: the browser sees that it was cut off.
            Err(error) => Some((Err(error), None)),
        }
    });
    Some(Body::from_stream(pieces))
}
