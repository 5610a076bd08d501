//! Pages of the activity log.

mod full;
mod log;
mod my_people;
mod quick;
mod record;
mod supervision;
mod timeline;
mod told;
mod view;
mod way_back;

use kernel::access::act::{
    ContactDiscuss, ContactList, ContactRecord, ContactRecordWith, ContactUndo, ContactView,
    PersonView, RelationshipList,
};

pub(super) use way_back::{TALKED, WRITTEN, ways_back};

use crate::access::Routes;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/my-people", RelationshipList, my_people::show)
        .get("/contacts", ContactList, log::show)
        .get("/contacts/new", ContactRecord, full::form)
        .post("/contacts", ContactRecord, record::record)
        .get("/contacts/{contact}", ContactView, timeline::one)
        .post("/contacts/{contact}/undo", ContactUndo, record::undo)
        .post("/contacts/{contact}/talked", ContactDiscuss, supervision::talked)
        .post("/contacts/{contact}/talked/undo", ContactDiscuss, supervision::not_yet)
        .get("/people/{person}/contacts", PersonView, timeline::show)
        .get("/people/{person}/contacts/new", ContactRecordWith, record::form_with)
        .post("/people/{person}/contacts", ContactRecordWith, record::record_with)
}
