//! An open route without a reason.
use porchlight::access::{Handled, Routes};
use porchlight::request::Cx;
use porchlight::web::error::WebError;

async fn show(_cx: Cx) -> Handled {
    Err(WebError::NotFound)
}

pub fn routes() -> Routes {
    Routes::new().open_get("/now", show)
}

fn main() {}
