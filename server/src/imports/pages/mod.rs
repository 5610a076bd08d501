//! The pages of imports, for the coordinator.

mod list;
mod look;
mod settle;
mod show;
mod steps;

use kernel::access::act::ImportMake;
use kernel::ids::ImportId;

use super::store::{self, Import};
use crate::access::{Permit, Routes};
use crate::frame::Saved;
use crate::request::Cx;
use crate::web::error::WebError;

const HOME: &str = "/imports";

pub fn routes() -> Routes {
    Routes::new()
        .get(HOME, ImportMake, list::list)
        .post_file(HOME, ImportMake, list::send)
        .get("/imports/{import}", ImportMake, show::show)
        .post("/imports/{import}/columns", ImportMake, steps::settle)
        .post("/imports/{import}/bring", ImportMake, steps::bring)
        .post("/imports/{import}/stop", ImportMake, steps::stop)
        .post("/imports/{import}/on", ImportMake, steps::go_on)
        .post("/imports/{import}/undo", ImportMake, steps::undo)
        .post("/imports/{import}/discard", ImportMake, steps::discard)
        .get("/imports/{import}/refused", ImportMake, show::refused)
}

pub fn saved() -> Vec<Saved> {
    vec![
        Saved { code: "import-looked", key: "imports-saved-looked", undo: None },
        Saved { code: "import-stopping", key: "imports-saved-stopping", undo: None },
        Saved { code: "import-discarded", key: "imports-saved-discarded", undo: None },
        Saved { code: "import-undoing", key: "imports-saved-undoing", undo: None },
    ]
}

/// The import that the address names.
async fn found(cx: &Cx, may: &Permit<ImportMake>) -> Result<Import, WebError> {
    let id: ImportId =
        cx.path_value("import").and_then(|text| text.parse().ok()).ok_or(WebError::NotFound)?;
    store::find(&mut cx.db(), may, id).await?.ok_or(WebError::NotFound)
}
