//! An open route says why it is open.
use porchlight::access::{Handled, Routes};
use porchlight::request::Cx;
use porchlight::web::error::WebError;

async fn show(_cx: Cx) -> Handled {
    Err(WebError::NotFound)
}

pub fn routes() -> Routes {
    Routes::new().open_get("/now", "help must not wait for a password", show)
}

fn main() {}
