//! The guard of the handler names the action of the route.
use kernel::access::act::{PersonRevise, PersonView};
use porchlight::access::{Handled, Permit, Routes};
use porchlight::request::Cx;
use porchlight::web::error::WebError;
use porchlight::web::form::Posted;

async fn show(_cx: Cx, _may: Permit<PersonView>) -> Handled {
    Err(WebError::NotFound)
}

async fn revise(_cx: Cx, _may: Permit<PersonRevise>, _posted: Posted) -> Handled {
    Err(WebError::NotFound)
}

pub fn routes() -> Routes {
    Routes::new().get("/people/{person}", PersonView, show).post(
        "/people/{person}",
        PersonRevise,
        revise,
    )
}

fn main() {}
