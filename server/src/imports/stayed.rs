//! What stays of an import that was taken back: changed or used since, and so still here.

use kernel::arriving::Kind;

use super::store::{self, Import, State};
use crate::db::{One, Proof, Reads, Stored};
use crate::web::dates::Dates;

/// Something that was changed or used since, and so stays.
#[derive(Debug, Clone)]
pub struct Stayed {
    pub label: String,
    pub href: String,
}

/// The first of what stays.
pub async fn stayed(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    dates: &Dates,
    (import, most): (&Import, u32),
) -> Stored<Vec<Stayed>> {
    if import.state != State::Undone || import.stayed == 0 {
        return Ok(Vec::new());
    }
    let made = store::made_of(db, by, import.id, most).await?;
    Ok(made.into_iter().filter_map(|made| one(dates, made)).collect())
}

fn one(dates: &Dates, made: store::Made) -> Option<Stayed> {
    match (made.kind, made.called, made.started_at) {
        (Kind::Groups | Kind::Attendance, ..) => {
            let (name, id) = (made.group?, made.id);
            let on = made.met_on.map(|on| format!(", {}", dates.full(on)));
            let part = if made.met_on.is_some() { "meetings" } else { "groups" };
            let label = format!("{name}{}", on.unwrap_or_default());
            Some(Stayed { label, href: format!("/{part}/{id}") })
        }
        (Kind::Certificates, ..) => {
            made.name.map(|label| Stayed { label, href: format!("/certificates/{}", made.id) })
        }
        (Kind::Referrals, ..) => {
            made.place.map(|label| Stayed { label, href: format!("/referrals/{}", made.id) })
        }
        (Kind::People, Some(called), _) => {
            Some(Stayed { label: called, href: format!("/people/{}", made.id) })
        }
        (_, _, Some(at)) => {
            let href = format!("/contacts/{}", made.id);
            Some(Stayed { label: dates.moment(at), href })
        }
        _ => None,
    }
}
