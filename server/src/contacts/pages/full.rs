//! The full form: about one person, or about work without one named person.

use askama::Template;
use kernel::access::act::ContactRecord;
use kernel::contacts::WorkCode;

use super::quick::{PlanAsk, contact_id};
use super::view::Offered;
use crate::access::{Handled, Permit};
use crate::matching::Pair;
use crate::people::{Known, Who};
use crate::request::Cx;
use crate::web::form::{Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "contacts/html/record.html")]
pub(super) struct FullPage {
    shell: Shell,
    form: Form,
    offered: Offered,
    /// The person the address names, if it names one, and how they are called.
    who: Option<Who>,
    called: String,
    /// The kind of work without one named person; the form asks only what fits it.
    kind: &'static str,
    action: String,
    contact_id: String,
    notices: Vec<String>,
    plan: Option<PlanAsk>,
}

/// The kinds of work without one named person, as the address and the form name them.
const PEOPLE: &str = "people";
const AROUND: &str = "around";

impl FullPage {
    pub(super) fn about(cx: &Cx, known: &Known, pair: Option<&Pair>, form: Option<Form>) -> Self {
        let shell = cx.shell("/my-people");
        let called = known.called.as_str().to_owned();
        let plan = pair.and_then(|pair| PlanAsk::of(cx, pair, &called));
        let who = Who::to_their_peer(known, &shell, None).under_title();
        let form = form.unwrap_or_else(|| {
            let mut start: Posted = [("extra", "shared")].into_iter().collect();
            if plan.is_some() {
                start.put("next", "keep");
            }
            Form::filled(start)
        });
        Self {
            action: format!("/people/{}/contacts", known.person),
            plan,
            who: Some(who),
            called,
            ..Self::new(cx, shell, "", form)
        }
    }

    /// With a break of the two said above the form.
    #[must_use]
    pub(super) fn with_notices(self, notices: Vec<String>) -> Self {
        Self { notices, ..self }
    }

    fn new(cx: &Cx, shell: Shell, kind: &'static str, form: Form) -> Self {
        Self {
            contact_id: contact_id(cx, &form),
            offered: Offered::new(cx),
            action: "/contacts".to_owned(),
            notices: Vec::new(),
            plan: None,
            who: None,
            called: String::new(),
            kind,
            form,
            shell,
        }
    }
}

/// The two kinds of work without one named person, to choose from.
#[derive(Template)]
#[template(path = "contacts/html/kind.html")]
struct KindPage {
    shell: Shell,
}

/// The form of the kind that was chosen; before that, the choice.
pub(super) async fn form(cx: Cx, _may: Permit<ContactRecord>) -> Handled {
    let kind = match cx.query("kind") {
        "people" => PEOPLE,
        "around" => AROUND,
        _ => return Ok(Reply::page(&KindPage { shell: cx.shell("/contacts") })),
    };
    let page = FullPage::new(&cx, cx.shell("/contacts"), kind, Form::empty());
    Ok(Reply::page(&page))
}

/// The form again with its faults: of the kind it was, else of the kind its answers fit.
pub(super) fn again(cx: &Cx, form: Form) -> Reply {
    let posted = &form.values;
    let is_direct = |code: &str| WorkCode::from_code(code).is_some_and(WorkCode::is_direct);
    let is_with_people = posted.all("codes").any(is_direct)
        || !matches!(posted.one("with"), "" | "nobody")
        || posted.has("kind", PEOPLE);
    let kind = if is_with_people { PEOPLE } else { AROUND };
    Reply::unprocessable(&FullPage::new(cx, cx.shell("/contacts"), kind, form))
}
