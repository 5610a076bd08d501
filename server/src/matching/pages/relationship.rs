//! How two people stand, as one of them or the coordinator reads it; and meeting one's peer.

use std::borrow::Cow;

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{PersonProfile, RelationshipView};
use kernel::ids::PersonId;
use kernel::matching::{Answer, Partner, Shown, Side, State};
use kernel::people::Profile;

use super::asks::{ShownAsk, of_relationship};
use super::card::ReasonLine;
use crate::access::{Handled, Permit};
use crate::matching::kept::{TakenStep, Together};
use crate::matching::looking::{Look, explain};
use crate::matching::steps::{Taken, who_left};
use crate::matching::{labels, store};
use crate::organisation::Terms;
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/html/meet.html")]
struct MeetPage {
    shell: Shell,
    path: String,
    who: Who,
    first: String,
    is_participant: bool,
    /// The peer's own words.
    introduction: Option<String>,
    /// What the other chose to show: facet and answers.
    shows: Vec<(String, String)>,
    reasons: Vec<ReasonLine>,
    ask: Option<ShownAsk>,
    /// The person keeps hopes and wishes until the two meet.
    is_ask_kept: bool,
    asked: Asked,
}

/// What somebody is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// To meet.
    First,
    /// To open again, because the other one said yes to it.
    AgainByTheOther,
    /// To open again, before the other one heard of it: nobody's wish is told.
    AgainByTheProgramme,
}

impl Asked {
    fn of(pair: &Together, is_participant: bool) -> Self {
        let other = if is_participant { Partner::Worker } else { Partner::Participant };
        match pair.is.state() {
            _ if pair.ended_at.is_none() => Self::First,
            State::Proposed(proposal) if proposal.answer(other) == Answer::Yes => {
                Self::AgainByTheOther
            }
            _ => Self::AgainByTheProgramme,
        }
    }
}

#[derive(Template)]
#[template(path = "matching/html/relationship.html")]
struct RelationshipPage {
    shell: Shell,
    form: Form,
    path: String,
    who: Who,
    /// The peer's own words, while they are peers.
    introduction: Option<String>,
    first: String,
    /// Both names, for whoever is neither of the two.
    names: Option<(String, String)>,
    how: String,
    since: Option<String>,
    /// How often to say hello, in words, and who put it so.
    hello: String,
    milestones: Vec<(String, String)>,
    /// The peer's role ended, and nobody has looked after the person yet: where to ask with them.
    left: Option<String>,
    /// For the participant whose peer is not one any more: where to ask for another.
    gone: Option<String>,
    /// The reader said yes to opening again, and it stays closed.
    is_in_vain: bool,
    person_href: Option<String>,
    ask_href: Option<String>,
    may: May,
    /// Whose answer the coordinator can write down: field value, name.
    answers: Option<(&'static str, String)>,
}

impl MeetPage {
    /// Whether to say that there may be more than the page tells. Once, wherever it is kept.
    fn keeps_the_rest(&self) -> bool {
        self.is_ask_kept || (self.shows.is_empty() && self.introduction.is_none())
    }

    /// What the other hears of the answer, and who else reads it.
    fn see(&self) -> String {
        let key = match (self.asked != Asked::First, self.is_participant) {
            (true, _) => "matching-meet-see-again",
            (false, true) => "matching-meet-see-participant",
            (false, false) => "matching-meet-see-worker",
        };
        self.shell.say(key, "name", &self.first)
    }
}

impl RelationshipPage {
    /// Words for one of the two, or for whoever keeps the programme running.
    fn to(&self, one: &str, staff: &str) -> Cow<'static, str> {
        self.shell.t(if self.names.is_none() { one } else { staff })
    }

    fn hello_hint(&self) -> Cow<'static, str> {
        self.to("matching-hello-hint", "matching-hello-hint-with")
    }

    fn pause_hint(&self) -> Cow<'static, str> {
        self.to("matching-pause-hint", "matching-pause-hint-with")
    }
}

/// What can be done from here.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each button of the page")]
struct May {
    pause: bool,
    resume: bool,
    /// Ending the break takes a reason: it is somebody else's.
    needs_reason: bool,
    close: bool,
    reopen: bool,
    agree_hello: bool,
    decline: bool,
    withdraw: bool,
}

pub(super) async fn show(cx: Cx, may: Permit<RelationshipView>) -> Handled {
    page(&cx, &may, Form::empty()).await
}

/// The page as whoever holds the permit sees it; a form with faults is shown again with them.
pub(super) async fn page(cx: &Cx, may: &Permit<RelationshipView>, form: Form) -> Handled {
    let zone = cx.time_zone();
    let found = store::find_with_steps(&mut cx.db(), may, may.id(), &zone).await?;
    let (pair, steps) = found.ok_or(WebError::NotFound)?;
    let partner = partner(may.actor().role, may.actor().person, &pair);
    let shown = partner.map(|partner| pair.is.shown_to(partner));
    match shown {
        // Nobody has told them of it: the same answer as for what is not there.
        Some(Shown::Nothing) => Err(WebError::NotFound),
        Some(Shown::YourAnswer) if form.faults.is_empty() => {
            meet(cx, may, &pair, partner == Some(Partner::Participant)).await
        }
        _ => stand(cx, may, (&pair, &steps), (partner, shown), form).await,
    }
}

/// Which of the two an actor is; none for whoever keeps the programme running.
pub(super) fn partner(role: Role, actor: PersonId, pair: &Together) -> Option<Partner> {
    match role {
        Role::Participant if actor == pair.person() => Some(Partner::Participant),
        Role::PeerWorker if actor == pair.worker() => Some(Partner::Worker),
        _ => None,
    }
}

async fn meet(
    cx: &Cx,
    may: &Permit<RelationshipView>,
    pair: &Together,
    is_participant: bool,
) -> Handled {
    let mut db = cx.db();
    let (person, worker) = (pair.person(), pair.worker());
    let other = if is_participant { worker } else { person };
    // What the other shows is read under its own permit: being asked is what gives it.
    let profile = cx.permit::<PersonProfile>(other.uuid()).await?.ok_or(WebError::NotFound)?;
    let known = people::known(&mut db, &profile, &[other]).await?;
    let known = known.get(&other).ok_or(WebError::NotFound)?;
    let shows = people::profiles(&mut db, &profile, &[other]).await?.remove(&other);
    let ask = of_relationship(cx, may, pair.ask).await?;
    let shell = cx.shell(menu_of(may.actor().role));
    let mut page = MeetPage {
        path: format!("/relationships/{}", pair.id),
        who: Who { tags: Vec::new(), ..Who::of(known, &shell, None) }.lit(),
        first: labels::first_name(known.called.as_str()).to_owned(),
        is_participant,
        introduction: None,
        shows: shows.as_ref().map(|shows| shown_facts(shows, &cx.terms())).unwrap_or_default(),
        reasons: Vec::new(),
        ask: None,
        is_ask_kept: false,
        asked: Asked::of(pair, is_participant),
        shell,
    };
    if is_participant {
        let profile = people::find_worker(&mut db, may, worker).await?;
        if let (Some(profile), Some(ask)) = (&profile, &ask) {
            let run = cx.app().moments().id();
            let look = Look { run, today: cx.today(), zone: cx.time_zone() };
            let found = explain(&mut db, may, ask, profile, &look).await?;
            let terms = cx.terms();
            page.reasons = found
                .list
                .iter()
                .flat_map(kernel::matching::Suggestion::told_to_participant)
                .map(|reason| ReasonLine::of(reason, &terms, true))
                .collect();
        }
        page.introduction = profile.and_then(|profile| profile.introduction);
    } else {
        let read = ask.map(|ask| ShownAsk::for_a_peer(&cx.terms(), &ask));
        // A part that is kept and has nothing else to tell is left out.
        page.is_ask_kept = read.as_ref().is_some_and(|ask| ask.is_kept);
        page.ask = read.filter(|ask| !(ask.is_kept && ask.is_empty()));
    }
    Ok(Reply::page(&page))
}

/// What somebody chose to show to a peer, and nothing else.
fn shown_facts(profile: &Profile, terms: &Terms) -> Vec<(String, String)> {
    profile
        .shown_to_a_peer()
        .map(|answer| {
            let mut said: Vec<String> = answer
                .values()
                .iter()
                .map(|value| people::value(terms, answer.facet(), value.as_str()))
                .collect();
            said.extend(answer.own_words().map(|words| words.as_str().to_owned()));
            (people::facet_of_another(terms.words(), answer.facet()), said.join(", "))
        })
        .collect()
}

async fn stand(
    cx: &Cx,
    may: &Permit<RelationshipView>,
    (pair, steps): (&Together, &[TakenStep]),
    (partner, shown): (Option<Partner>, Option<Shown>),
    form: Form,
) -> Handled {
    let ids = [pair.person(), pair.worker()];
    let known = people::known(&mut cx.db(), may, &ids).await?;
    let other = if partner == Some(Partner::Participant) { pair.worker() } else { pair.person() };
    let name = |id: &PersonId| known.get(id).map(|known| known.called.as_str().to_owned());
    let other = known.get(&other).ok_or(WebError::NotFound)?;
    let role = may.actor().role;
    let shell = cx.shell(menu_of(role));
    let are_peers = pair.is.state().takes_a_place();
    let reads_introduction = partner == Some(Partner::Participant) && are_peers;
    // Nothing opens again between two of whom one is not in their role any more.
    let gone = match pair.is.state() {
        State::Closed { .. } => who_left(&mut cx.db(), may, pair, cx.today()).await?,
        _ => None,
    };
    let may_do = allowed(role, (partner, shown), pair, cx.today());
    let may_do = May { reopen: may_do.reopen && gone.is_none(), ..may_do };
    let page = RelationshipPage {
        introduction: introduction(cx, may, pair, reads_introduction).await?,
        path: format!("/relationships/{}", pair.id),
        first: labels::first_name(other.called.as_str()).to_owned(),
        names: partner.is_none().then(|| name(&ids[0]).zip(name(&ids[1]))).flatten(),
        who: seen_as(other, partner, are_peers, &shell).under_title(),
        how: how(pair, shown, partner, &shell),
        since: since(cx, pair),
        hello: super::hello::plan(pair, partner, &known, &shell),
        milestones: milestones(cx, pair, (partner, role), steps),
        left: (role == Role::Coordinator && pair.peer_left_at.is_some())
            .then(|| format!("/people/{}/ask", pair.person())),
        gone: (partner == Some(Partner::Participant) && gone == Some(Taken::NotAPeer))
            .then(|| format!("/people/{}/ask", pair.person())),
        is_in_vain: partner.is_some_and(|partner| pair.is.asked_in_vain(partner)),
        person_href: (are_peers && partner != Some(Partner::Participant))
            .then(|| format!("/people/{}", pair.person())),
        ask_href: pair
            .ask
            .filter(|_| role == Role::Coordinator)
            .map(|ask| format!("/asks/{ask}/board")),
        may: may_do,
        answers: (role == Role::Coordinator).then(|| answers(pair, &known)).flatten(),
        form: with_kept(form, pair),
        shell,
    };
    if page.form.faults.is_empty() {
        Ok(Reply::page(&page))
    } else {
        Ok(Reply::unprocessable(&page))
    }
}

/// The other of the two. Contact rules stand beside the name for whoever may reach them.
fn seen_as(other: &people::Known, partner: Option<Partner>, are_peers: bool, shell: &Shell) -> Who {
    let who = match partner {
        Some(Partner::Worker) if are_peers => Who::to_their_peer(other, shell, None),
        Some(Partner::Worker) => Who { tags: Vec::new(), ..Who::of(other, shell, None) },
        _ => Who::of(other, shell, None),
    };
    if are_peers { who.lit() } else { who }
}

async fn introduction(
    cx: &Cx,
    may: &Permit<RelationshipView>,
    pair: &Together,
    is_read: bool,
) -> Result<Option<String>, WebError> {
    if !is_read {
        return Ok(None);
    }
    let worker = people::find_worker(&mut cx.db(), may, pair.worker()).await?;
    Ok(worker.and_then(|worker| worker.introduction))
}

/// The days both may see; for a coordinator also why one of them ended somebody's break.
fn milestones(
    cx: &Cx,
    pair: &Together,
    (partner, role): (Option<Partner>, Role),
    steps: &[TakenStep],
) -> Vec<(String, String)> {
    let past = if partner.is_some() { "matching-milestone-" } else { "matching-past-" };
    let (dates, words, zone) = (cx.dates(), cx.words(), cx.time_zone());
    let is_told = partner.is_none() && role == Role::Coordinator;
    let reasons = steps.iter().filter(|_| is_told).filter_map(|step| {
        let reason = step.after.reason.as_deref()?;
        let on = dates.full(zone.to_datetime(step.taken_at).date());
        Some((on, words.with("matching-past-reason", &[("reason", reason.into())])))
    });
    pair.is
        .milestones()
        .into_iter()
        .map(|(on, milestone)| (dates.full(on), labels::word(words, past, milestone.code())))
        .chain(reasons)
        .collect()
}

/// The rhythm stands in its field before anybody types.
fn with_kept(form: Form, pair: &Together) -> Form {
    if form != Form::empty() {
        return form;
    }
    let mut kept = Posted::default();
    if let Some(days) = pair.is.hello_every_days() {
        kept.put("days", days.to_string());
    }
    Form::filled(kept)
}

fn how(pair: &Together, shown: Option<Shown>, partner: Option<Partner>, shell: &Shell) -> String {
    let start = match partner {
        Some(Partner::Participant) => "matching-to-participant-",
        Some(Partner::Worker) => "matching-to-worker-",
        None => return labels::word(shell.words, "matching-state-", pair.is.state().code()),
    };
    shown.map(|shown| labels::word(shell.words, start, shown.code())).unwrap_or_default()
}

/// Since when they are peers, or how long the break lasts. Nothing about what did not come about.
fn since(cx: &Cx, pair: &Together) -> Option<String> {
    let (dates, words) = (cx.dates(), cx.words());
    let say = |key: &str, day: jiff::civil::Date| {
        let day = dates.full(day);
        words.with(key, &[("day", (&day).into())])
    };
    match pair.is.state() {
        State::Active { .. } => {
            let began = cx.time_zone().to_datetime(pair.began_at?).date();
            Some(say("matching-since", began))
        }
        State::Paused { until_on: Some(until) } => Some(say("matching-break-until", *until)),
        State::Paused { until_on: None } => Some(words.t("matching-break-open").into_owned()),
        _ => None,
    }
}

fn allowed(
    role: Role,
    (partner, shown): (Option<Partner>, Option<Shown>),
    pair: &Together,
    today: jiff::civil::Date,
) -> May {
    if partner.is_none() && role != Role::Coordinator {
        return May::default();
    }
    let state = pair.is.state();
    let are_peers = state.takes_a_place();
    let side = match partner {
        Some(Partner::Participant) => Side::Participant,
        Some(Partner::Worker) => Side::Worker,
        None => Side::Coordinator,
    };
    let may_end_break = pair.is.may_end_break(side, today);
    May {
        pause: are_peers && (may_end_break || !matches!(state, State::Paused { .. })),
        resume: may_end_break,
        needs_reason: side == Side::Coordinator
            && pair.is.is_on_break(today)
            && pair.is.break_taken_by() != Some(side),
        close: are_peers,
        reopen: pair.is.may_ask_again(side),
        agree_hello: are_peers,
        decline: shown == Some(Shown::Waiting),
        withdraw: partner.is_none() && matches!(state, State::Proposed(_)),
    }
}

/// Whose answer is waited for, so that a coordinator can write down what they were told.
fn answers(
    pair: &Together,
    known: &std::collections::HashMap<PersonId, people::Known>,
) -> Option<(&'static str, String)> {
    let State::Proposed(proposal) = pair.is.state() else {
        return None;
    };
    let (of, id) = if proposal.worker_answer == Answer::Asked {
        ("worker", pair.worker())
    } else if proposal.person_answer == Answer::Asked {
        ("person", pair.person())
    } else {
        return None;
    };
    let called = known.get(&id)?.called.as_str();
    Some((of, labels::first_name(called).to_owned()))
}

/// The place in the menu that leads here.
pub(super) const fn menu_of(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "/matches",
        Role::PeerWorker => "/my-people",
        _ => "/relationships",
    }
}
