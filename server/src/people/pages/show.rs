//! A person's page: how they want to be called, how to reach them, what they said, where to go on.

use askama::Template;
use kernel::access::act::{PersonReach, PersonView};
use kernel::access::{Action, Role};
use kernel::people::{Facet, FacetAnswer, Profile};

use super::pair::{self, PairLine};
use super::{May, menu_of, person};
use crate::access::{Handled, Permit};
use crate::people::labels;
use crate::people::readers::{Thing, sees};
use crate::people::store::roles::Held;
use crate::people::store::{self, Person, roles};
use crate::people::ways::Ways;
use crate::people::who::{Tag, tags};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/show.html")]
struct PersonPage {
    shell: Shell,
    person: String,
    called: String,
    initials: String,
    is_own: bool,
    pronouns: String,
    roles: String,
    tags: Vec<Tag>,
    /// What the reader must know before anything else, such as a break.
    notices: Vec<String>,
    /// How to reach the person now, for those who may; never during a break.
    ways: Option<Ways>,
    /// Their peers, for those who may see how the two stand.
    pairs: Vec<PairLine>,
    sections: Vec<Section>,
    /// What may be read of the person's answers: everything, what they show, or nothing.
    reads: Reads,
    facets: Vec<FacetLine>,
    facets_href: String,
    may_invite: bool,
    sees: String,
}

impl PersonPage {
    /// During a break nothing on the page suggests to get in touch.
    ///
    /// Nor for somebody who reads what was noted and writes nothing.
    fn invite_nobody(&mut self, cx: &Cx) {
        let contacts = format!("/people/{}/contacts", self.person);
        for section in self.sections.iter_mut().filter(|section| section.href == contacts) {
            section.text = cx.words().t("people-go-contacts-rest").into_owned();
        }
    }
}

/// How much of what somebody said a reader gets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reads {
    Everything,
    Shown,
    Nothing,
}

/// Another page about the person, for those who may open it.
pub(super) struct Section {
    pub title: String,
    pub text: String,
    pub href: String,
    pub icon: &'static str,
}

/// One answer, with its two switches in words.
pub(super) struct FacetLine {
    pub label: String,
    pub said: String,
    pub own_words: String,
    pub switches: Vec<String>,
    pub href: String,
}

pub(super) async fn show(cx: Cx, view: Permit<PersonView>) -> Handled {
    let person = person(&cx, &view).await?;
    let id = person.person;
    let may = May::of(&cx, id).await?;
    // A supervisor opens this page by being one; of a worker they see what a colleague may.
    if may.is_colleague() && !may.is_own() && !may.may(Action::PersonReach) {
        return Ok(Reply::see_other(&format!("/colleagues/{id}")));
    }
    let reads = if may.may(Action::PersonRevise) {
        Reads::Everything
    } else if may.may(Action::PersonProfile) {
        Reads::Shown
    } else {
        Reads::Nothing
    };
    let mut db = cx.db();
    let reach = cx.permit::<PersonReach>(id.uuid()).await?;
    let rules = match &reach {
        Some(reach) => store::rules(&mut db, reach).await?,
        None => None,
    };
    let profile = match reads {
        Reads::Nothing => Profile::default(),
        _ => store::profiles(&mut db, &view, &[id]).await?.remove(&id).unwrap_or_default(),
    };
    let held = roles::roles(&mut db, &view, &[id], cx.today()).await?.remove(&id);
    let held = held.unwrap_or_default();
    let may_invite = super::roles::invites(&cx, &view, &may, &held).await?;
    let page = page(&cx, &person, &may, reads, &profile, &held);
    let tags = reach.map(|_| tags(rules.as_ref(), &page.shell)).unwrap_or_default();
    let notices = cx.notices(id).await?;
    let reaches = may.may(Action::PersonReach) && !may.is_own() && notices.is_empty();
    let ways = reaches.then(|| Ways::of(rules.as_ref(), &page.shell));
    let pairs =
        if may.is_own() { Vec::new() } else { pair::of_person(&cx, &page.shell, id).await? };
    let sees = if may.is_own() {
        sees(&cx, &view, &person, &[Thing::Said, Thing::Shown, Thing::Reach]).await?
    } else {
        cx.words().with("people-sees-page", &[("name", person.called.as_str().into())])
    };
    let mut page = PersonPage { tags, notices, ways, pairs, may_invite, sees, ..page };
    let may_note = may.is_own() || may.may(Action::ContactRecordWith);
    if !page.notices.is_empty() || !may_note {
        page.invite_nobody(&cx);
    }
    Ok(Reply::page(&page))
}

fn page(
    cx: &Cx,
    person: &Person,
    may: &May,
    reads: Reads,
    profile: &Profile,
    held: &[Held],
) -> PersonPage {
    let (words, id) = (cx.words(), person.person);
    let shell = cx.shell(menu_of(cx, id));
    let is_readable = |answer: &&FacetAnswer| reads == Reads::Everything || answer.may_be_shown;
    let facets: Vec<FacetLine> = profile
        .answers()
        .filter(is_readable)
        .map(|answer| FacetLine {
            label: labels::facet_for(words, answer.facet(), may.is_own()),
            ..facet_line(cx, answer, reads == Reads::Everything, &format!("/people/{id}"))
        })
        .collect();
    let pronouns = profile.answer(Facet::Pronouns).filter(is_readable);
    let is_closed = may.is_colleague() && !may.is_own();
    let name = person.called.as_str();
    PersonPage {
        person: id.to_string(),
        called: name.to_owned(),
        initials: person.called.initials(),
        is_own: may.is_own(),
        pronouns: pronouns.map(|answer| labels::values(&cx.terms(), answer)).unwrap_or_default(),
        roles: labels::sentence(&labels::roles(words, held, is_closed)),
        tags: Vec::new(),
        notices: Vec::new(),
        pairs: Vec::new(),
        ways: None,
        sections: sections(cx, may, id, held),
        reads,
        facets,
        facets_href: format!("/people/{id}/facets"),
        may_invite: false,
        sees: String::new(),
        shell,
    }
}

/// An answer as it stands on a page. The switches are told to those who may set them.
pub(super) fn facet_line(
    cx: &Cx,
    answer: &FacetAnswer,
    tells_switches: bool,
    base: &str,
) -> FacetLine {
    let words = cx.words();
    let switch =
        |is_on: bool, on: &str, off: &str| words.t(if is_on { on } else { off }).into_owned();
    let switches = if tells_switches {
        vec![
            switch(answer.use_for_matching, "people-switch-matching", "people-switch-no-matching"),
            switch(answer.may_be_shown, "people-switch-shown", "people-switch-not-shown"),
        ]
    } else {
        Vec::new()
    };
    let own_words = labels::own_words(Some(answer));
    FacetLine {
        label: labels::facet(words, answer.facet()),
        said: labels::values(&cx.terms(), answer),
        own_words: if own_words.is_empty() {
            String::new()
        } else {
            labels::quoted(words, own_words)
        },
        switches,
        href: format!("{base}/facets/{}", answer.facet().code()),
    }
}

/// The other pages about the person that the reader may open.
fn sections(cx: &Cx, may: &May, id: kernel::ids::PersonId, held: &[Held]) -> Vec<Section> {
    let words = cx.words();
    let mut sections = Vec::new();
    let mut add = |is_there: bool, path: &str, key: &str, icon: &'static str| {
        if is_there {
            let who = if may.is_own() { "own" } else { "other" };
            let args = [("who", who.into())];
            sections.push(Section {
                title: words.with(&format!("people-go-{key}"), &args),
                text: words.with(&format!("people-go-{key}-text"), &args),
                href: format!("/people/{id}{path}"),
                icon,
            });
        }
    };
    let is_worker = held.iter().any(|held| held.role == Role::PeerWorker);
    let is_participant = held.iter().any(|held| held.role == Role::Participant);
    // The page of contacts opens for whoever opens this one and may list any.
    let lists = may.actor.role.actions().any(|action| action == Action::ContactList);
    let has_contacts = lists && is_participant;
    add(may.may(Action::AskMake) && is_participant, "/ask", "ask", "heart");
    add(has_contacts, "/contacts", "contacts", "list");
    let knows_who_came = may.actor.role.actions().any(|action| action == Action::AttendanceList);
    let knows_who_came = knows_who_came && may.may(Action::PersonReach);
    add(knows_who_came && is_participant, "/groups", "groups", "cal");
    add(may.may(Action::ReferralList) && is_participant, "/referrals", "referrals", "place");
    add(may.may(Action::PersonReach), "/reach", "reach", "phone");
    add(may.may(Action::PersonRevise), "/facets", "facets", "pen");
    add(may.may(Action::PersonProfile), "/profile", "profile", "eye");
    add(may.may(Action::PersonWorkerProfile) && is_worker, "/worker", "worker", "cal");
    let is_certified = may.may(Action::CertificateList) && may.is_own() && may.is_colleague();
    add(is_certified, "/certificates", "certificates", "tick");
    add(may.may(Action::RoleGrant), "/roles", "roles", "lock");
    add(may.may(Action::PersonMerge) && !may.is_own(), "/merge", "merge", "people");
    if may.is_own() && may.actor.role.actions().any(|action| action == Action::PayView) {
        sections.push(Section {
            title: words.t("pay-go").into_owned(),
            text: words.t("pay-go-text").into_owned(),
            href: "/pay".to_owned(),
            icon: "list",
        });
    }
    if may.may(Action::PersonCopy) && !may.is_own() {
        sections.push(Section {
            title: words.t("export-copy-go-other").into_owned(),
            text: words.t("export-copy-go-other-text").into_owned(),
            href: format!("/people/{id}/copy"),
            icon: "list",
        });
    }
    sections
}
