//! Who waits for a peer, who has room, and who are peers when every test begins.

use jiff::{SignedDuration, Timestamp};
use kernel::ids::{AskId, RelationshipId};
use kernel::matching::{MeetingMode, Strength, TimeBand, Wish, WishAbout};
use kernel::people::{Facet, FacetAnswer, Profile, Topics};
use porchlight::db::{System, Tx};
use porchlight::matching::{self, NewAsk, NewPair, Wanted};
use porchlight::moment::Moments;
use porchlight::organisation::Organisation;
use porchlight::people::{self, WorkerProfile};

use super::Cast;

/// Sam and Maya since four weeks, a hello every week; Lou and Maya on a break; Jordan since eight
/// days waits for somebody who speaks Spanish. Rosa does, and has one place.
pub(super) async fn found(
    tx: &mut Tx,
    by: &System,
    cast: &Cast,
    organisation: &Organisation,
    moments: &Moments,
) {
    let now = moments.now();
    workers(tx, by, cast).await;
    for (person, hello_every_days) in [("Sam", Some(7)), ("Lou", None)] {
        let new = NewPair {
            relationship: pair(moments),
            programme: organisation.programme.id,
            person: cast.id(person),
            worker: cast.id("Maya"),
            began_at: days_before(now, 28),
            hello_every_days,
            made_by: cast.id("Tomasz"),
        };
        matching::begin(tx, by, &new).await.expect("begun");
        if person == "Lou" {
            let taken = (cast.id("Lou"), days_before(now, 3));
            matching::pause(tx, by, new.relationship, None, taken).await.expect("paused");
        }
    }
    jordan(tx, by, cast, organisation, moments).await;
}

async fn workers(tx: &mut Tx, by: &System, cast: &Cast) {
    for (name, places, languages) in [("Maya", 10, &["en"][..]), ("Rosa", 1, &["en", "es"][..])] {
        let mark = cast.home.mark();
        let profile = WorkerProfile {
            places,
            is_taking_on: name == "Rosa",
            hours_a_week: 12,
            introduction: Some(format!("I am {name}. I live by the {mark} mill.")),
            modes: vec![MeetingMode::InPerson, MeetingMode::Phone],
            times: vec![TimeBand::Evenings],
            ..WorkerProfile::unsaid(cast.id(name))
        };
        people::keep_worker(tx, by, &profile).await.expect("kept");
        let said = [(Facet::Languages, languages, true), (Facet::Gender, &["woman"][..], true)];
        people::keep_profile(tx, by, cast.id(name), &profile_of(&said)).await.expect("kept");
    }
}

async fn jordan(
    tx: &mut Tx,
    by: &System,
    cast: &Cast,
    organisation: &Organisation,
    moments: &Moments,
) {
    let said = [
        (Facet::Languages, &["es", "en"][..], true),
        (Facet::LivedExperience, &["no_home"][..], false),
    ];
    people::keep_profile(tx, by, cast.id("Jordan"), &profile_of(&said)).await.expect("kept");
    let spanish = WishAbout::from_code("languages:es", &Topics::default()).expect("a wish");
    let new = NewAsk {
        ask: ask(moments),
        programme: organisation.programme.id,
        person: cast.id("Jordan"),
        hopes: Some(format!("Someone to walk with by the {} bridge.", cast.home.mark())),
        wanted: Wanted {
            wishes: vec![Wish::new(Strength::Must, spanish, 1).expect("a wish")],
            modes: vec![MeetingMode::InPerson],
            times: vec![TimeBand::Evenings],
            may_be_shown: true,
        },
        made_by: cast.id("Jordan"),
        at: days_before(moments.now(), 8),
    };
    matching::insert_ask(tx, by, &new).await.expect("asked");
}

/// Answers that are open to matching; the last value says whether a peer may read them too.
pub fn profile_of(said: &[(Facet, &[&str], bool)]) -> Profile {
    said.iter()
        .map(|(facet, values, may_be_shown)| {
            FacetAnswer::parse(*facet, values.iter().copied(), "", &Topics::default())
                .expect("an answer")
                .expect("something said")
                .with_switches(true, *may_be_shown)
        })
        .collect()
}

fn days_before(now: Timestamp, days: i64) -> Timestamp {
    now - SignedDuration::from_hours(24 * days)
}

fn pair(moments: &Moments) -> RelationshipId {
    moments.id()
}

fn ask(moments: &Moments) -> AskId {
    moments.id()
}
