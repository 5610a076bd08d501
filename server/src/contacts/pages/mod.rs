//! Pages of the activity log.

mod log;
mod my_people;
mod record;
mod timeline;
mod view;

use kernel::access::act::{
    ContactList, ContactRecord, ContactRecordWith, ContactUndo, ContactView, PersonView,
    RelationshipList,
};

use crate::access::Routes;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/my-people", RelationshipList, my_people::show)
        .get("/contacts", ContactList, log::show)
        .get("/contacts/new", ContactRecord, record::form)
        .post("/contacts", ContactRecord, record::record)
        .get("/contacts/{contact}", ContactView, timeline::one)
        .post("/contacts/{contact}/undo", ContactUndo, record::undo)
        .get("/people/{person}/contacts", PersonView, timeline::show)
        .get("/people/{person}/contacts/new", ContactRecordWith, record::form_with)
        .post("/people/{person}/contacts", ContactRecordWith, record::record_with)
}
