//! A route is registered with its action.
use kernel::access::act::PersonView;
use porchlight::access::{Handled, Permit, Routes};
use porchlight::request::Cx;
use porchlight::web::error::WebError;

async fn show(_cx: Cx, _may: Permit<PersonView>) -> Handled {
    Err(WebError::NotFound)
}

pub fn routes() -> Routes {
    Routes::new().get("/people/{person}", PersonView, show)
}

fn main() {}
