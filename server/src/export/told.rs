//! A person's own copy in words, section by section.

use askama::Template;
use serde_json::Value;

use super::copy::Copy;
use super::store::copies::{Answer, Ask, CameTo, Done, Entry, Peer, Way, Worker};
use super::store::records::{Certificate, Referral};
use crate::audit;
use crate::organisation::Terms;
use crate::web::dates::Dates;
use crate::web::words::{Arg, Words};

/// How the page looks, on a screen and on paper. It goes into the page: the file stands alone.
const LOOK: &str = include_str!("html/copy.css");

#[derive(Template)]
#[template(path = "export/html/copy.html")]
struct Page {
    language: &'static str,
    title: String,
    intro: String,
    made: String,
    not_in_it: String,
    none: String,
    sections: Vec<Section>,
}

/// One thing that is kept.
struct Section {
    title: String,
    items: Vec<Item>,
}

/// One entry of it: a heading, facts, and words in which somebody said something.
#[derive(Default)]
struct Item {
    title: String,
    facts: Vec<(String, String)>,
    words: Vec<String>,
}

/// The page, in the person's language.
pub(super) fn page(copy: &Copy, terms: &Terms, dates: &Dates) -> Result<String, askama::Error> {
    let words = terms.words();
    let told = Told { words, terms, dates };
    let made = told.date(copy.made_at);
    let page = Page {
        language: words.language().code(),
        title: words.with("export-copy-doc-title", &[("name", Arg::Text(&copy.about.called))]),
        intro: words.with("export-copy-doc-intro", &[("name", Arg::Text(&copy.organisation))]),
        made: words.with("export-copy-doc-made", &[("when", Arg::Text(&made))]),
        not_in_it: words.t("export-copy-not-in").into_owned(),
        none: words.t("export-copy-none").into_owned(),
        sections: told.sections(copy),
    };
    let text = page.render()?;
    Ok(text.replacen("</head>", &format!("<style>{LOOK}</style>\n</head>"), 1))
}

/// The beginning of the key of a topic; a programme's own has no key.
const TOPIC: &str = "people-topic-";

struct Told<'a> {
    words: Words,
    /// What the programme calls its own topics.
    terms: &'a Terms,
    dates: &'a Dates,
}

impl Told<'_> {
    fn sections(&self, copy: &Copy) -> Vec<Section> {
        let mut all = vec![
            self.section("about", vec![self.about(copy)]),
            self.section("ways", copy.ways.iter().map(|way| self.way(way)).collect()),
            self.section("answers", copy.answers.iter().map(|one| self.answer(one)).collect()),
        ];
        let held = |role: &str| copy.about.roles.iter().any(|span| span.role == role);
        if held("participant") || !copy.asks.is_empty() {
            all.push(self.section("asks", copy.asks.iter().map(|ask| self.ask(ask)).collect()));
            all.push(self.section("peers", copy.peers.iter().map(|one| self.peer(one)).collect()));
            let entries = copy.entries.iter().map(|entry| self.entry(entry));
            all.push(self.section("entries", entries.collect()));
        }
        if !copy.groups.is_empty() {
            let came = copy.groups.iter().map(|one| self.came_to(one));
            all.push(
                self.section("groups", vec![Item { facts: came.collect(), ..Item::default() }]),
            );
        }
        if !copy.referrals.is_empty() {
            let referrals = copy.referrals.iter().map(|one| self.referral(one));
            all.push(self.section("referrals", referrals.collect()));
        }
        if let Some(worker) = &copy.worker {
            all.push(self.section("worker", vec![self.worker(worker)]));
        }
        if !copy.certificates.is_empty() {
            let certificates = copy.certificates.iter().map(|one| self.certificate(one));
            all.push(self.section("certificates", certificates.collect()));
        }
        if !copy.supported.is_empty() {
            all.push(self.section("supported", vec![self.supported(copy)]));
        }
        if !copy.work.is_empty() {
            all.push(self.section("work", vec![self.work(copy)]));
        }
        all.push(self.section("record", vec![self.record(copy)]));
        all
    }

    fn section(&self, code: &str, items: Vec<Item>) -> Section {
        let items = items.into_iter().filter(|item| !item.is_empty()).collect();
        Section { title: self.t(&format!("export-copy-section-{code}")), items }
    }

    fn t(&self, key: &str) -> String {
        self.words.t(key).into_owned()
    }

    /// The word for a code, or the code where nobody has a word for it.
    fn word(&self, start: &str, code: &str) -> String {
        if start == TOPIC {
            return self.terms.topic(code);
        }
        let key = format!("{start}{}", code.replace('_', "-").to_lowercase());
        if self.words.has(&key) { self.t(&key) } else { code.to_owned() }
    }

    fn role(&self, code: &str) -> String {
        let key = format!("auth-role-{code}");
        if self.words.has(&key) { self.t(&key) } else { code.to_owned() }
    }

    fn date(&self, at: jiff::Timestamp) -> String {
        self.dates.full(self.dates.local(at).date())
    }

    fn fact(&self, code: &str, value: impl Into<String>) -> (String, String) {
        (self.t(&format!("export-copy-fact-{code}")), value.into())
    }

    fn yes(&self, is_so: bool) -> String {
        self.t(if is_so { "export-copy-yes" } else { "export-copy-no" })
    }

    /// The day, and the group.
    fn came_to(&self, one: &CameTo) -> (String, String) {
        (self.dates.full(one.met_on), one.group.clone())
    }

    fn about(&self, copy: &Copy) -> Item {
        let about = &copy.about;
        let mut facts =
            vec![self.fact("called", &about.called), self.fact("added", self.date(about.added_at))];
        for span in &about.roles {
            let until = span.until_on.map(|on| format!(" – {}", self.dates.full(on)));
            let from = self.dates.full(span.from_on);
            let role = self.role(&span.role);
            facts.push(self.fact("role", format!("{role}: {from}{}", until.unwrap_or_default())));
        }
        if let Some(account) = &copy.account {
            facts.push(self.fact("email", &account.email));
        }
        for device in &copy.devices {
            let seen = self.date(device.seen_at);
            facts.push(self.fact("device", format!("{}, {seen}", device.device)));
        }
        Item { facts, ..Item::default() }
    }

    fn way(&self, way: &Way) -> Item {
        let mut facts = vec![self.fact("allowed", self.yes(way.is_allowed))];
        if let Some(address) = &way.address {
            facts.push(self.fact("address", address));
        }
        if way.channel == "call" {
            facts.push(self.fact("voicemail", self.word("people-voicemail-", &way.voicemail)));
        }
        if matches!(way.channel.as_str(), "call" | "text" | "email") {
            let shared = self.word("people-shared-device-", &way.shared_device);
            facts.push(self.fact("shared", shared));
        }
        if let Some(times) = &way.good_times {
            facts.push(self.fact("times", times));
        }
        Item { title: self.word("people-channel-", &way.channel), facts, words: Vec::new() }
    }

    fn answer(&self, answer: &Answer) -> Item {
        let kind = match answer.facet.as_str() {
            "languages" => "language".to_owned(),
            "lived_experience" => "topic".to_owned(),
            other => other.replace('_', "-"),
        };
        let said: Vec<String> =
            answer.answers.iter().map(|code| self.word(&format!("people-{kind}-"), code)).collect();
        let mut facts = vec![self.fact("said", said.join(", "))];
        facts.retain(|(_, value)| !value.is_empty());
        facts.push(self.fact("matching", self.yes(answer.use_for_matching)));
        facts.push(self.fact("shown", self.yes(answer.may_be_shown)));
        Item {
            title: self.word("people-facet-", &answer.facet),
            facts,
            words: answer.own_words.iter().cloned().collect(),
        }
    }

    fn ask(&self, ask: &Ask) -> Item {
        let mut facts = vec![self.fact("state", self.t(&format!("export-copy-ask-{}", ask.state)))];
        let list = |name: &str, start: &str| {
            let codes = ask.wishes.get(name).and_then(Value::as_array);
            let codes = codes.into_iter().flatten().filter_map(Value::as_str);
            codes.map(|code| self.word(start, code)).collect::<Vec<_>>().join(", ")
        };
        let (modes, times) = (list("modes", "matching-mode-"), list("times", "matching-time-"));
        if !modes.is_empty() {
            facts.push(self.fact("modes", modes));
        }
        if !times.is_empty() {
            facts.push(self.fact("times-of-week", times));
        }
        for wish in ask.wishes.get("wishes").and_then(Value::as_array).into_iter().flatten() {
            facts.push(self.wish(wish));
        }
        let words = Some(ask.hopes.clone()).filter(|hopes| !hopes.is_empty());
        Item { title: self.date(ask.made_at), facts, words: words.into_iter().collect() }
    }

    /// A wish: how strong, and about what.
    fn wish(&self, wish: &Value) -> (String, String) {
        let strength = wish.get("strength").and_then(Value::as_str).unwrap_or_default();
        let mut codes = Vec::new();
        leaves(wish.get("about").unwrap_or(&Value::Null), &mut codes);
        let word = |code: &String| {
            let starts = [
                "people-facet-",
                "people-language-",
                TOPIC,
                "people-gender-",
                "people-age-band-",
                "people-orientation-",
                "people-faith-or-culture-",
                "people-veteran-",
                "people-family-role-",
                "people-pronouns-",
                "matching-mode-",
                "matching-time-",
            ];
            let found = starts.iter().map(|start| self.word(start, code)).find(|word| word != code);
            found.unwrap_or_else(|| code.clone())
        };
        let about: Vec<String> = codes.iter().map(word).collect();
        (self.word("matching-strength-", strength), about.join(": "))
    }

    fn peer(&self, peer: &Peer) -> Item {
        let mut facts = vec![self.fact("state", self.word("export-copy-peer-", &peer.state))];
        if let Some(at) = peer.began_at {
            facts.push(self.fact("since", self.date(at)));
        }
        if let Some(at) = peer.ended_at {
            facts.push(self.fact("until", self.date(at)));
        }
        Item { title: peer.with.clone().unwrap_or_default(), facts, words: Vec::new() }
    }

    fn entry(&self, entry: &Entry) -> Item {
        let mut facts = vec![self.fact("by", &entry.written_by)];
        // A try without an answer takes no time.
        if entry.minutes > 0 {
            facts.push(self.fact("length", self.dates.length(entry.minutes)));
        }
        if let Some(mode) = &entry.mode {
            facts.push(self.fact("how", self.word("contacts-mode-", mode)));
        }
        if let Some(outcome) = &entry.outcome {
            facts.push(self.fact("outcome", self.word("contacts-outcome-", outcome)));
        }
        if !entry.topics.is_empty() {
            let topics = entry.topics.iter().map(|code| self.word("contacts-topic-", code));
            facts.push(self.fact("topics", topics.collect::<Vec<_>>().join(", ")));
        }
        Item {
            title: self.date(entry.started_at),
            facts,
            words: entry.note.iter().cloned().collect(),
        }
    }

    fn referral(&self, one: &Referral) -> Item {
        let mut facts = vec![self.fact("day", self.dates.full(one.on))];
        if one.towards == "us" {
            facts.push(self.fact("how", self.t("referrals-came-to-us")));
        } else if let Some(help) = &one.help {
            facts.push(self.fact("how", self.word("referrals-help-", help)));
        }
        if let Some(by) = &one.helped_by {
            facts.push(self.fact("helped-by", by));
        }
        let need = one.need.as_ref().map(|need| self.word("resources-need-", need));
        let words = Some(one.need_words.clone()).filter(|words| !words.is_empty());
        let need: Vec<String> = need.into_iter().chain(words).collect();
        if !need.is_empty() {
            facts.push(self.fact("what-for", need.join(", ")));
        }
        if one.towards != "us" {
            let key = format!("referrals-came-of-{}", one.came_of.replace('_', "-"));
            let came_of = self.words.with(&key, &[("who", Arg::Text("own"))]);
            facts.push(self.fact("came-of", came_of));
        }
        Item { title: one.place.clone(), facts, words: Vec::new() }
    }

    fn certificate(&self, one: &Certificate) -> Item {
        let day = |on: &Option<jiff::civil::Date>| on.map(|on| self.dates.full(on));
        let facts = [
            ("given-by", Some(one.given_by.clone())),
            ("number", Some(one.number.clone())),
            ("given-on", day(&one.given_on)),
            ("valid-until", day(&one.valid_until_on)),
            ("renew-by", day(&one.renew_by_on)),
            ("renewal", Some(one.renewal.clone())),
        ];
        let filled = facts.into_iter().filter_map(|(code, value)| {
            let value = value.filter(|value| !value.is_empty())?;
            Some(self.fact(code, value))
        });
        Item { title: one.name.clone(), facts: filled.collect(), words: Vec::new() }
    }

    fn worker(&self, worker: &Worker) -> Item {
        let list = |codes: &[String], start: &str| {
            codes.iter().map(|code| self.word(start, code)).collect::<Vec<_>>().join(", ")
        };
        let facts = vec![
            self.fact("places", worker.places.to_string()),
            self.fact("taking-on", self.yes(worker.is_taking_on)),
            self.fact("hours", worker.hours_a_week.to_string()),
            self.fact("modes", list(&worker.modes, "matching-mode-")),
            self.fact("times-of-week", list(&worker.times, "matching-time-")),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        Item { facts, words: worker.introduction.iter().cloned().collect(), ..Item::default() }
    }

    fn supported(&self, copy: &Copy) -> Item {
        let lines = copy.supported.iter().map(|one| {
            let until = one.ended_at.map(|at| format!(" – {}", self.date(at)));
            let from = self.date(one.began_at);
            let state = self.word("matching-state-", &one.state);
            (state, format!("{from}{}", until.unwrap_or_default()))
        });
        Item { facts: lines.collect(), ..Item::default() }
    }

    fn work(&self, copy: &Copy) -> Item {
        let lines = copy.work.iter().map(|work| {
            let codes = work.codes.iter().map(|code| self.word("contacts-work-", code));
            let codes = codes.collect::<Vec<_>>().join(", ");
            let length = self.dates.length(work.minutes);
            (self.date(work.started_at), format!("{length}, {codes}"))
        });
        Item { facts: lines.collect(), ..Item::default() }
    }

    fn record(&self, copy: &Copy) -> Item {
        let line = |done: &Done| (self.date(done.at), self.done(done, &copy.about.called));
        Item { facts: copy.record.iter().map(line).collect(), ..Item::default() }
    }

    /// What was done, by whom without a name, to the person.
    fn done(&self, done: &Done, called: &str) -> String {
        let who = match &done.role {
            _ if done.is_own => called.to_owned(),
            Some(role) => {
                let role = self.role(role);
                self.words.with("export-copy-somebody", &[("role", Arg::Text(&role))])
            }
            None => self.t("audit-program"),
        };
        audit::told(self.words, &done.action, &who, called)
    }
}

impl Item {
    fn is_empty(&self) -> bool {
        self.title.is_empty() && self.facts.is_empty() && self.words.is_empty()
    }
}

/// The texts at the ends of a document.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| leaves(one, found)),
        Value::Object(all) => all.values().for_each(|one| leaves(one, found)),
        _ => {}
    }
}
