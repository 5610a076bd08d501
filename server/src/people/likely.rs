//! Who here may be the same person: whoever shares a key, compared.
//!
//! Whoever asks with a scope is told of people within it alone. A colleague's own record is sealed: it is
//! in nobody's scope for this, and so is never told of, not even as "somebody".

use kernel::access::act::{DuplicateList, PersonReach};
use kernel::duplicates::{About, Finding, How, Outcome, Prepared, Sight, Sketch};
use kernel::ids::PersonId;

use super::store::keys;
use crate::access::Scope;
use crate::db::{One, Proof, Reads, Stored};
use crate::web::words::{Arg, Words};

/// Records shown beside a new one, at most.
pub const SHOWN_MAX: usize = 5;
/// People a search is answered with when nobody goes by what was asked.
const CLOSE_MAX: usize = 20;

/// A record that may be about the same person, with the reasons.
#[derive(Debug, Clone)]
pub struct Likely {
    pub person: PersonId,
    pub finding: Finding,
}

/// Who within reach may be the person who is sketched, the likeliest first; at most [`SHOWN_MAX`].
///
/// ```ignore
/// let by = access::Known::scope::<DuplicateList>(cx.actor()?)?;
/// let known = Prepared::of(&Sketch { called: "Bob Miller", phones: &["503 555 0142"], ..Sketch::default() });
/// let likely = people::likely(&mut cx.db(), &by, &known).await?;
/// ```
pub async fn likely(
    db: &mut impl Reads,
    by: &Scope<DuplicateList>,
    known: &Prepared,
) -> Stored<Vec<Likely>> {
    let near = keys::near(db, by, known).await?;
    let mut found = compared(db, by, known, &near).await?;
    found.truncate(SHOWN_MAX);
    Ok(found)
}

/// As [`likely`], for somebody who is here already.
pub async fn likely_of(
    db: &mut impl Reads,
    by: &Scope<DuplicateList>,
    person: PersonId,
) -> Stored<Vec<Likely>> {
    let Some(known) = keys::prepared(db, by, &[person]).await?.remove(&person) else {
        return Ok(Vec::new());
    };
    let mut near = keys::near(db, by, &known).await?;
    near.retain(|other| *other != person);
    let mut found = compared(db, by, &known, &near).await?;
    found.truncate(SHOWN_MAX);
    Ok(found)
}

/// As [`likely`], for the program itself and the operator at the machine.
pub async fn likely_unasked(
    db: &mut impl Reads,
    by: &crate::db::System,
    known: &Prepared,
) -> Stored<Vec<Likely>> {
    let near = keys::near_unsealed(db, by, known).await?;
    let mut found = compared(db, by, known, &near).await?;
    found.truncate(SHOWN_MAX);
    Ok(found)
}

/// What speaks for and against two records being one person; `None` when one of them is gone.
pub async fn compare(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    one: PersonId,
    other: PersonId,
) -> Stored<Option<Finding>> {
    let mut both = keys::prepared(db, by, &[one, other]).await?;
    let (Some(one), Some(other)) = (both.remove(&one), both.remove(&other)) else {
        return Ok(None);
    };
    Ok(Some(one.compare(&other, Sight::WithFormerNames)))
}

/// Whose name is nearly `asked`, in both of its parts, or whose number or address it is; for a search.
/// As if no former name had ever been written down.
pub(super) async fn close_by_name_or_number(
    db: &mut impl Reads,
    by: &Scope<PersonReach>,
    asked: &str,
) -> Stored<Vec<PersonId>> {
    let is_for = |finding: &Finding, about| matches!(finding.how(about), How::Agrees | How::Near);
    let sketch = Sketch { called: asked, phones: &[asked], emails: &[asked], ..Sketch::default() };
    let known = Prepared::of(&sketch);
    let near = keys::near(db, by, &known).await?;
    let mut found: Vec<(i32, PersonId)> = keys::prepared(db, by, &near)
        .await?
        .into_iter()
        .map(|(person, other)| (person, known.compare(&other, Sight::OpenNames)))
        .filter(|(_, finding)| {
            let by_name = is_for(finding, About::GivenName) && is_for(finding, About::FamilyName);
            let by_way = [About::Phone, About::Email].map(|about| finding.how(about));
            by_name || by_way.contains(&How::Agrees)
        })
        .map(|(person, finding)| (-finding.score_tenth_bits, person))
        .collect();
    found.sort_unstable();
    Ok(found.into_iter().map(|(_, person)| person).take(CLOSE_MAX).collect())
}

/// Everybody of some who may be the person, the likeliest first. Former names are weighed: whoever may
/// look through duplicates decides with them, and a finding names none.
pub(super) async fn compared(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    known: &Prepared,
    near: &[PersonId],
) -> Stored<Vec<Likely>> {
    let others = keys::prepared(db, by, near).await?;
    let mut found: Vec<Likely> = others
        .into_iter()
        .map(|(person, other)| Likely {
            person,
            finding: known.compare(&other, Sight::WithFormerNames),
        })
        .filter(|likely| likely.finding.outcome > Outcome::Unlikely)
        .collect();
    found.sort_by_key(|likely| {
        let Finding { outcome, score_tenth_bits, .. } = likely.finding;
        (std::cmp::Reverse((outcome, score_tenth_bits)), likely.person)
    });
    Ok(found)
}

/// What speaks for and against, in words. No score: it would look surer than it is.
#[derive(Debug, Clone, Default)]
pub struct Told {
    pub alike: Vec<String>,
    pub differs: Vec<String>,
    /// What families share is the same, and their given names are not.
    pub may_be_family: bool,
}

impl Told {
    pub fn of(finding: &Finding, words: Words) -> Self {
        let mut told = Self { may_be_family: finding.may_be_family(), ..Self::default() };
        for reason in finding.spoken() {
            let about = reason.about.code().replace('_', "-");
            let about = words.t(&format!("people-likely-about-{about}"));
            let how = match reason.note.filter(|_| reason.how == How::Near) {
                Some(note) => format!("people-likely-note-{}", note.code().replace('_', "-")),
                None => format!("people-likely-how-{}", reason.how.code()),
            };
            let how = words.t(&how);
            let args = [("about", Arg::Text(&about)), ("how", Arg::Text(&how))];
            let line = words.with("people-likely-line", &args);
            let list = if reason.how == How::Differs { &mut told.differs } else { &mut told.alike };
            list.push(line);
        }
        told
    }
}
