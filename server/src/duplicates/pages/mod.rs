//! Pages of duplicates.

mod list;
mod merge;
mod sides;
mod undo;

use kernel::access::act::{DuplicateList, MergeUndo, PersonMerge};

use crate::access::Routes;
use crate::frame::Saved;

pub fn routes() -> Routes {
    Routes::new()
        .get("/duplicates", DuplicateList, list::show)
        .post("/people/{person}/duplicates", PersonMerge, list::answer)
        .get("/people/{person}/merge", PersonMerge, merge::show)
        .post("/people/{person}/merge", PersonMerge, merge::merge)
        .get("/merges/{merge}", MergeUndo, undo::show)
        .post("/merges/{merge}/undo", MergeUndo, undo::undo)
}

pub fn saved() -> Vec<Saved> {
    let saved = |code, key| Saved { code, key, undo: None };
    vec![
        saved("pair-answered", "duplicates-answered"),
        saved("merged", "duplicates-merged"),
        saved("merge-undone", "duplicates-undone"),
        saved("merge-undone-but", "duplicates-undone-but"),
        saved("person-moved", "duplicates-moved"),
    ]
}
