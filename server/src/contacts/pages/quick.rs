//! The ten-second note about one person: beside a worker's list, or alone on a page.

use askama::Template;
use kernel::ids::{PersonId, kind};

use super::view::Offered;
use crate::access::Handled;
use crate::matching::Pair;
use crate::people::{Known, Who};
use crate::request::Cx;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// The form, and what stands above it.
pub(super) struct QuickNote {
    pub person: PersonId,
    pub who: Who,
    pub called: String,
    /// What to know before writing: a break.
    pub notices: Vec<String>,
    pub form: Form,
    pub offered: Offered,
    pub contact_id: String,
    pub plan: Option<PlanAsk>,
    pub sees: String,
}

/// The day that is set, and what may become of it.
pub(super) struct PlanAsk {
    pub told: String,
    pub choices: Vec<Choice>,
}

/// The form alone, for somebody who writes about a person without having a list of their own.
#[derive(Template)]
#[template(path = "contacts/html/quick.html")]
struct QuickPage {
    shell: Shell,
    note: QuickNote,
}

impl QuickNote {
    pub(super) fn new(
        cx: &Cx,
        shell: &Shell,
        known: &Known,
        pair: Option<&Pair>,
        form: Option<Form>,
    ) -> Self {
        let called = known.called.as_str().to_owned();
        let plan = pair.and_then(|pair| PlanAsk::of(cx, pair, &called));
        let form = form.unwrap_or_else(|| Form::filled(starting(plan.is_some())));
        Self {
            person: known.person,
            who: Who::to_their_peer(known, shell, None).line(cx.dates().moment(cx.now())),
            notices: Vec::new(),
            contact_id: contact_id(cx, &form),
            sees: cx.words().with("contacts-sees", &[("name", Arg::Name(&called))]),
            called,
            plan,
            form,
            offered: Offered::new(cx),
        }
    }

    /// With a break of the two said above the form.
    #[must_use]
    pub(super) fn with_notices(self, notices: Vec<String>) -> Self {
        Self { notices, ..self }
    }
}

impl PlanAsk {
    /// None where no day is set.
    pub(super) fn of(cx: &Cx, pair: &Pair, called: &str) -> Option<Self> {
        let on = pair.follow_up_on?;
        let (words, dates, today) = (cx.words(), cx.dates(), cx.today());
        let day = cx.dates().day(on);
        let told = if pair.is_move_asked {
            let args = [("name", Arg::Name(called)), ("date", Arg::Text(&day))];
            words.with("contacts-plan-asked", &args)
        } else if on > today {
            words.with("contacts-plan-set", &[("date", Arg::Text(&day))])
        } else {
            words.with("contacts-plan-due", &[("date", Arg::Text(&dates.brief(on, today)))])
        };
        let keep = if on > today {
            words.with("contacts-plan-keep", &[("date", Arg::Text(&day))])
        } else {
            words.t("contacts-plan-leave").into_owned()
        };
        let choices = vec![
            Choice::new("keep", keep),
            Choice::new("day", words.t("contacts-plan-day")),
            Choice::new("none", words.t("contacts-plan-none")),
        ];
        Some(Self { told, choices })
    }
}

/// What the form begins with: the commonest answers, so that most notes are two taps and a sentence.
/// A line beside the button says what they come to.
fn starting(has_plan: bool) -> Posted {
    let mut form: Posted =
        [("how", "in_person"), ("minutes", "30"), ("extra", "shared")].into_iter().collect();
    if has_plan {
        form.put("next", "keep");
    }
    form
}

/// The id the form was drawn with before, or a new one.
pub(super) fn contact_id(cx: &Cx, form: &Form) -> String {
    match form.value("contact_id") {
        "" => cx.app().moments().id::<kind::Contact>().to_string(),
        kept => kept.to_owned(),
    }
}

/// The form again with its faults, and nothing else on the page.
pub(super) async fn again(cx: &Cx, known: &Known, form: Form) -> Handled {
    let shell = cx.shell("/people");
    let notices = cx.notices(known.person).await?;
    let mut note = QuickNote::new(cx, &shell, known, None, Some(form)).with_notices(notices);
    note.who = note.who.under_title();
    Ok(Reply::unprocessable(&QuickPage { shell, note }))
}
