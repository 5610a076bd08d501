//! Makes a programme of any size: its people, who supports whom, and what they wrote down.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use kernel::access::{Role, Tie};
use kernel::ids::{OrgId, PersonId, ProgrammeId};
use kernel::matching::{MeetingMode, TimeBand};
use kernel::people::{
    Address, CalledName, Channel, ContactRule, Facet, FacetAnswer, Phone, Profile, ReachRules,
    SharedDevice, Topics, Voicemail,
};
use serde::Serialize;

mod certified;
mod groups;
mod log;
mod pointed;
mod standing;

use super::BY;
use super::cast::{self, Standing};
use super::dice::Dice;
use super::texts::{self, Tongue};
use crate::access::store as access;
use crate::audit::Entry;
use crate::contacts::NewEntry;
use crate::db::{Db, StoreError, Stored, System, Tx};
use crate::moment::Moments;
use crate::organisation::{
    FIRST_VERSION, HelpLine, HelpLines, HelpNumber, Organisation, Programme, Said, Settings,
    store as organisations,
};
use crate::people::{self, NewPerson, WorkerProfile};
use crate::resources;
use crate::web::language::Language;

/// How many people, and how long they have been at it.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub participants: usize,
    pub workers: usize,
    pub weeks: i64,
    pub seed: u64,
    /// Of a hundred participants beside the cast, so many ask and wait.
    pub waiting_pct: usize,
    /// Whether the town's directory of services and meetings comes with it.
    pub has_town: bool,
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Made {
    pub people: u64,
    pub pairs: u64,
    pub asks: u64,
    pub contacts: u64,
}

/// Participants, and entries of theirs, made before a change is committed. Rows of many people lie
/// between each other, so each change touches most pages: few large ones write far less than many
/// small ones. The entries wait in memory, half a kilobyte each.
const PEOPLE_AT_ONCE: usize = 25_000;
const ENTRIES_AT_ONCE: usize = 400_000;
/// Participants after which somebody who waits is told.
const SEEN_EVERY: usize = 200;
/// From here on the database is given more memory while it takes everything in.
const MANY: usize = 1_000;

/// Peer workers whom one supervisor looks after.
const TEAM: usize = 8;

/// Of a hundred participants by chance, so many take a break.
const PAUSED_PCT: usize = 6;
/// Of a hundred participants by chance, so many speak Spanish, and Portuguese.
const SPANISH_PCT: usize = 25;
const PORTUGUESE_PCT: usize = 8;

/// Throws for a name nobody has yet.
const NAME_TRIES: usize = 8;
/// Of four workers, the second speaks Spanish, and the fourth Portuguese and Spanish.
const SPEAKS_SPANISH: usize = 1;
const SPEAKS_PORTUGUESE: usize = 3;

struct Maker {
    dice: Dice,
    by: System,
    org: OrgId,
    programme: ProgrammeId,
    zone: TimeZone,
    now: Timestamp,
    moments: Moments,
    weeks: i64,
    waiting_pct: usize,
    names: BTreeSet<String>,
    workers: Vec<PersonId>,
    coordinator: PersonId,
    /// The first participants, who come to groups.
    first: Vec<PersonId>,
    /// Entries that wait to be kept in the order of their time.
    entries: Vec<NewEntry>,
    made: Made,
}

/// Makes a practice organisation. `seen` hears how many participants are done.
pub async fn make(db: &Db, real: &Moments, size: Size, seen: impl Fn(u64) + Send) -> Stored<Made> {
    let zone = TimeZone::get("America/Chicago").map_err(|_| {
        StoreError::Version("the practice programme's time zone is not known".into())
    })?;
    let now = real.now();
    let moments = Moments::seeded(now, size.seed);
    // The organisation's own id is never repeated: two practice programmes may stand side by side.
    let org: OrgId = real.id();
    let mut maker = Maker {
        dice: Dice::new(size.seed),
        by: BY.within(org),
        org,
        programme: moments.id(),
        zone,
        now,
        weeks: size.weeks,
        waiting_pct: size.waiting_pct,
        names: BTreeSet::new(),
        workers: Vec::new(),
        coordinator: moments.id(),
        first: Vec::new(),
        entries: Vec::new(),
        made: Made::default(),
        moments,
    };
    let mut tx = db.write().await?;
    maker.found(&mut tx).await?;
    maker.staff(&mut tx, size.workers).await?;
    maker.commit(tx).await?;
    let is_large = size.participants > MANY;
    db.make_room(is_large).await?;
    let mut done = 0;
    while done < size.participants {
        done = maker.participants(db, done..size.participants, &seen).await?;
    }
    if is_large {
        db.make_room(false).await?;
    }
    let mut tx = db.write().await?;
    maker.half_made(&mut tx).await?;
    let first = std::mem::take(&mut maker.first);
    maker.groups(&mut tx, &first).await?;
    maker.commit(tx).await?;
    if size.has_town {
        let today = maker.day(maker.now);
        resources::install_town(db, &maker.by, &maker.moments, today).await?;
    }
    // The last change of all: cut off before it, the programme is known as half made.
    let mut tx = db.write().await?;
    let mut whole = maker.half_made(&mut tx).await?;
    whole.settings.is_half_made = false;
    organisations::update(&mut tx, &maker.by, &whole).await?;
    maker.commit(tx).await?;
    db.look_over().await?;
    Ok(maker.made)
}

impl Maker {
    /// As many participants as go into one change; how many there are then.
    async fn participants(
        &mut self,
        db: &Db,
        places: Range<usize>,
        seen: &(impl Fn(u64) + Send),
    ) -> Stored<usize> {
        let mut tx = db.write().await?.gathering();
        self.half_made(&mut tx).await?;
        let mut done = places.start;
        for place in places.take(PEOPLE_AT_ONCE) {
            self.participant(&mut tx, place).await?;
            done = place + 1;
            if done.is_multiple_of(SEEN_EVERY) {
                seen(done as u64);
            }
            if self.entries.len() >= ENTRIES_AT_ONCE {
                break;
            }
        }
        self.keep_entries(&mut tx).await?;
        self.commit(tx).await?;
        seen(done as u64);
        Ok(done)
    }

    async fn commit(&self, tx: Tx) -> Stored<()> {
        tx.commit(Entry::by_system_named(&self.by, "PracticeMake", "organisation", &self.moments))
            .await
    }

    /// The organisation as it stands; another program that found it half made may have removed it.
    async fn half_made(&self, tx: &mut Tx) -> Stored<Organisation> {
        organisations::find(tx, &self.by).await?.ok_or_else(|| {
            StoreError::Version("another program began the made-up programme anew".into())
        })
    }

    /// A time of day on a day so many days ago, where the programme is.
    fn ago(&self, days: i64, hour: i8, minute: i8) -> Timestamp {
        let today = self.now.to_zoned(self.zone.clone()).date();
        let on = today.checked_sub(days.days()).unwrap_or(today);
        on.at(hour, minute, 0, 0)
            .to_zoned(self.zone.clone())
            .map_or(self.now, |at| at.timestamp())
            .min(self.now)
    }

    fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    async fn found(&mut self, tx: &mut Tx) -> Stored<()> {
        let organisation = Organisation {
            id: self.org,
            slug: "riverside".to_owned(),
            name: "Riverside Peer Support".to_owned(),
            time_zone: self.zone.clone(),
            language: Language::En,
            settings: Settings { help: self.help()?, is_half_made: true, ..Settings::default() },
            is_practice: true,
            programme: Programme { id: self.programme, name: "One to one".to_owned() },
            version: FIRST_VERSION,
        };
        organisations::insert(tx, &self.by, &organisation, self.now).await
    }

    /// The lines of the practice programme. Only its own was ever tried: nobody tries the others.
    fn help(&self) -> Stored<HelpLines> {
        let line = |label, number| {
            let number = HelpNumber::parse(number)
                .map_err(|error| StoreError::Version(format!("an invented number: {error}")))?;
            Ok::<_, StoreError>(HelpLine::new(self.moments.id(), label, number))
        };
        let both = |en, es| Said::default().with("en", en).with("es", es);
        let warmline = both("Riverside warmline", "Línea de apoyo de Riverside");
        let lifeline =
            both("Suicide and crisis lifeline", "Línea de prevención del suicidio y crisis");
        Ok(HelpLines::new(vec![
            HelpLine {
                hours: both("4 pm to midnight", "de 4 de la tarde a medianoche"),
                tried_on: Some(self.day(self.now)),
                ..line(warmline, "555 555 0114")?
            },
            HelpLine { is_any_time: true, takes_texts: true, ..line(lifeline, "988")? },
            HelpLine { is_any_time: true, is_emergency: true, ..line(Said::default(), "911")? },
        ]))
    }

    async fn staff(&mut self, tx: &mut Tx, workers: usize) -> Stored<()> {
        let began = self.ago(self.weeks * 7 + 30, 9, 0);
        let mut supervisors = Vec::new();
        for part in cast::STAFF {
            let person = self.add(tx, part.called, &[part.role], (began, Language::En)).await?;
            match part.role {
                Role::Supervisor => supervisors.push(person),
                Role::Coordinator => self.coordinator = person,
                _ => {}
            }
        }
        for place in 0..workers {
            let called = match cast::WORKERS.get(place) {
                Some(called) => (*called).to_owned(),
                None => self.name(Tongue::English),
            };
            let at = began + SignedDuration::from_millis(place_ms(place));
            let spoken = (at, Language::En);
            // The first has the cast's; with more, each has a team of a size that can be talked with.
            if place > 0 && place.is_multiple_of(TEAM) {
                let called = self.name(Tongue::English);
                supervisors = vec![self.add(tx, &called, &[Role::Supervisor], spoken).await?];
            }
            let worker = self.add(tx, &called, &[Role::PeerWorker], spoken).await?;
            for supervisor in &supervisors {
                let supervises = (*supervisor, Tie::Supervises, worker);
                access::tie(tx, &self.by, supervises, worker.uuid()).await?;
            }
            self.worker(tx, worker, place).await?;
            self.certified(tx, worker, place).await?;
            self.workers.push(worker);
        }
        Ok(())
    }

    async fn add(
        &mut self,
        tx: &mut Tx,
        called: &str,
        roles: &[Role],
        (at, language): (Timestamp, Language),
    ) -> Stored<PersonId> {
        let person = self.moments.id_at(at);
        let called = CalledName::parse(called)
            .map_err(|error| StoreError::Version(format!("an invented name: {error}")))?;
        let new = NewPerson { person, called, language: Some(language), at };
        people::insert(tx, &self.by, &new).await?;
        for role in roles {
            access::grant(tx, &self.by, person, *role, self.day(at)).await?;
        }
        self.made.people += 1;
        Ok(person)
    }

    fn name(&mut self, tongue: Tongue) -> String {
        let mut name = String::new();
        // Two of one name are told apart badly; a large programme has some all the same.
        for _ in 0..NAME_TRIES {
            let first = self.dice.one(tongue.names(), "Jo");
            let letter = self.dice.one(texts::LETTERS, 'R');
            name = format!("{first} {letter}.");
            if self.names.insert(name.clone()) {
                break;
            }
        }
        name
    }

    async fn worker(&mut self, tx: &mut Tx, worker: PersonId, place: usize) -> Stored<()> {
        let introduction = texts::INTRODUCTIONS.get(place % texts::INTRODUCTIONS.len());
        let profile = WorkerProfile {
            person: worker,
            places: if place < cast::WORKERS.len() { 10 } else { 15 },
            is_taking_on: true,
            hours_a_week: 20,
            introduction: introduction.map(|text| (*text).to_owned()),
            modes: MeetingMode::ALL.to_vec(),
            times: match place % 4 {
                0 => vec![TimeBand::Evenings, TimeBand::Weekends],
                2 => TimeBand::ALL.to_vec(),
                _ => vec![TimeBand::Mornings, TimeBand::Afternoons],
            },
            last_matched_at: None,
        };
        people::keep_worker(tx, &self.by, &profile).await?;
        // Inês is a woman; of those who are made by chance, the fourth is a man.
        let fourth = if place < cast::WORKERS.len() { "woman" } else { "man" };
        let gender = ["woman", "woman", "non_binary", fourth][place % 4];
        let languages: &[&str] = match place % 4 {
            SPEAKS_SPANISH => &["en", "es"],
            SPEAKS_PORTUGUESE => &["pt", "es", "en"],
            _ => &["en"],
        };
        let lived: [&[&str]; 4] = [
            &["low_mood", "loneliness", "hospital_stay"],
            &["no_home", "alcohol", "trauma"],
            &["anxiety", "coming_out", "drugs"],
            &["parenting", "alcohol", "grief"],
        ];
        let mut profile = Profile::default();
        Self::answer(&mut profile, Facet::Languages, languages)?;
        Self::answer(&mut profile, Facet::Gender, &[gender])?;
        Self::answer(&mut profile, Facet::LivedExperience, lived[place % 4])?;
        Self::answer(
            &mut profile,
            Facet::AgeBand,
            &[["36_50", "51_65", "26_35", "36_50"][place % 4]],
        )?;
        people::keep_profile(tx, &self.by, worker, &profile).await
    }

    fn answer(profile: &mut Profile, facet: Facet, values: &[&str]) -> Stored<()> {
        let answer = FacetAnswer::parse(facet, values.iter().copied(), "", &Topics::default())
            .map_err(|error| StoreError::Version(format!("an invented answer: {error}")))?;
        if let Some(answer) = answer {
            profile.set(answer.with_switches(true, true));
        }
        Ok(())
    }

    async fn participant(&mut self, tx: &mut Tx, place: usize) -> Stored<()> {
        let paused = self.waiting_pct + PAUSED_PCT;
        let standing = cast::standing(place).unwrap_or_else(|| match self.dice.below(100) {
            chance if chance < self.waiting_pct => Standing::Waiting,
            chance if chance < paused => Standing::Paused,
            _ => Standing::Active,
        });
        let days = match standing {
            Standing::Waiting | Standing::Asked => {
                1 + i64::try_from(self.dice.below(9)).unwrap_or(0)
            }
            _ => self.weeks * 7,
        };
        // A moment later for each, so that the cast keeps its order.
        let began = self.ago(days, 10, 0) + SignedDuration::from_millis(place_ms(place));
        let called = cast::PARTICIPANTS.get(place);
        let tongue = if called.is_some() { Tongue::English } else { self.tongue() };
        let called = called.map_or_else(|| self.name(tongue), |called| (*called).to_owned());
        let language = if tongue == Tongue::Spanish { Language::Es } else { Language::En };
        let person = self.add(tx, &called, &[Role::Participant], (began, language)).await?;
        if place < groups::REGULARS {
            self.first.push(person);
        }
        self.rules(tx, person, place).await?;
        self.facets(tx, person, tongue).await?;
        match standing {
            Standing::Waiting => self.ask(tx, person, began, (place, tongue)).await.map(drop),
            Standing::Asked => {
                let ask = self.ask(tx, person, began, (place, tongue)).await?;
                self.offer(tx, person, ask).await
            }
            Standing::Active | Standing::Paused => {
                let is_paused = standing == Standing::Paused;
                self.pair(tx, person, (place, tongue), (began, is_paused)).await
            }
        }
    }

    fn tongue(&mut self) -> Tongue {
        match self.dice.below(100) {
            chance if chance < SPANISH_PCT => Tongue::Spanish,
            chance if chance < SPANISH_PCT + PORTUGUESE_PCT => Tongue::Portuguese,
            _ => Tongue::English,
        }
    }

    async fn rules(&mut self, tx: &mut Tx, person: PersonId, place: usize) -> Stored<()> {
        let mut rules = ReachRules::default();
        // The cast shows the three commonest rules; the others are thrown.
        let kind = if place == 0 { 0 } else { self.dice.below(4) };
        let is_unsaid = place == 0 || self.dice.chance(30);
        let shared = if is_unsaid { SharedDevice::Unsaid } else { SharedDevice::No };
        // Numbers from 555-0120 to 0199 belong to nobody: they are kept for stories.
        let phone = Phone::parse(&format!("555 555 {:04}", 120 + place % 80));
        let phone = phone.ok().map(Address::Phone);
        let rule = |channel| {
            let rule = ContactRule::unasked(channel).allowed(true).shared_is(shared);
            rule.clone().at(phone.clone()).unwrap_or(rule)
        };
        if kind != 2 {
            rules.set(rule(Channel::Text));
        }
        if kind == 0 {
            rules.set(rule(Channel::Call));
        }
        if kind == 3 {
            // Good times are of every way: they were asked once.
            let when = self.dice.one(texts::TIMES, "5–8 pm");
            let call = rule(Channel::Call).voicemail_is(Voicemail::FirstNameOnly);
            for rule in [rule(Channel::Text), call] {
                rules.set(rule.clone().good_times_are(when).unwrap_or(rule));
            }
        }
        people::keep_rules(tx, &self.by, person, &rules).await
    }

    async fn facets(&mut self, tx: &mut Tx, person: PersonId, tongue: Tongue) -> Stored<()> {
        let mut profile = Profile::default();
        Self::answer(&mut profile, Facet::Languages, &[tongue.tag()])?;
        if self.dice.chance(70) {
            let gender = self.dice.one(&["woman", "man", "non_binary"], "woman");
            Self::answer(&mut profile, Facet::Gender, &[gender])?;
        }
        if self.dice.chance(60) {
            let lived = self.dice.one(
                &["alcohol", "low_mood", "no_home", "anxiety", "trauma", "loneliness", "parenting"],
                "loneliness",
            );
            Self::answer(&mut profile, Facet::LivedExperience, &[lived])?;
        }
        people::keep_profile(tx, &self.by, person, &profile).await
    }
}

fn place_ms(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(0)
}
