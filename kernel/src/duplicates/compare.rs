//! Two people side by side.

use super::evidence::{About, How, Note, Reason, Weighed};
use super::finding::Finding;
use super::names::Name;
use super::pairing::{Paired, pair};
use super::{Prepared, Sight, Sketch, address, birth, contact, postcode};

/// Weighs whether two sketches are about one person. Symmetric; for one against many see [`Prepared`].
pub fn compare(a: &Sketch<'_>, b: &Sketch<'_>, sight: Sight) -> Finding {
    Prepared::of(a).compare(&Prepared::of(b), sight)
}

impl Prepared {
    /// Weighs whether the two are about one person. Symmetric.
    pub fn compare(&self, other: &Self, sight: Sight) -> Finding {
        let named = Named::best(self, other, sight);
        let reasons = [
            named.paired.given.about(About::GivenName),
            named.paired.family.about(About::FamilyName),
            named.earlier,
            birth::compare(self.birth, other.birth).about(About::Birth),
            contact::compare(&self.phones, &other.phones).about(About::Phone),
            contact::compare(&self.emails, &other.emails).about(About::Email),
            postcode::compare(self.postcode.as_deref(), other.postcode.as_deref())
                .about(About::Postcode),
            postcode::compare_places(&self.places, &other.places).about(About::Place),
            address::compare(&self.addresses, &other.addresses).about(About::Address),
            contact::compare_ids(&self.external_ids, &other.external_ids).about(About::ExternalId),
        ];
        Finding::weigh(reasons, named.paired.is_told_apart)
    }
}

/// What the names say: the open ones part by part, or an earlier one as a whole.
struct Named {
    paired: Paired,
    earlier: Reason,
}

impl Named {
    fn best(a: &Prepared, b: &Prepared, sight: Sight) -> Self {
        let open = best_of(&a.open_names, &b.open_names);
        let earlier = match sight {
            Sight::OpenNames => None,
            Sight::WithFormerNames => [
                best_of(&a.former_names, &b.open_names),
                best_of(&a.open_names, &b.former_names),
                best_of(&a.former_names, &b.former_names),
            ]
            .into_iter()
            .max_by_key(|paired| rank(*paired))
            .filter(|earlier| speaks_for(*earlier) && weight(*earlier) > weight(open).max(0)),
        };
        match earlier {
            None => Self { paired: open, earlier: Weighed::SILENT.about(About::EarlierName) },
            // The parts of an earlier name are not told one by one: the less is said, the better.
            Some(found) => Self { paired: Paired::SILENT, earlier: as_a_whole(found) },
        }
    }
}

fn best_of(a: &[Name], b: &[Name]) -> Paired {
    let pairs = a.iter().flat_map(|one| b.iter().map(move |other| pair(one, other)));
    pairs.max_by_key(|paired| rank(*paired)).unwrap_or(Paired::SILENT)
}

fn weight(paired: Paired) -> i32 {
    let given = paired.given.about(About::GivenName).weight_tenth_bits;
    given + paired.family.about(About::FamilyName).weight_tenth_bits
}

/// The heaviest pair of names; of equally heavy ones always the same, whatever the order of the lists.
fn rank(paired: Paired) -> (i32, How, Option<Note>, How, Option<Note>, bool) {
    let Paired { given, family, is_told_apart } = paired;
    (weight(paired), given.how, given.note, family.how, family.note, !is_told_apart)
}

fn speaks_for(paired: Paired) -> bool {
    paired.given.how != How::Differs && paired.family.how != How::Differs
}

fn as_a_whole(found: Paired) -> Reason {
    let is_whole = found.given.how == How::Agrees && found.family.how == How::Agrees;
    let how = if is_whole { How::Agrees } else { How::Near };
    Reason { about: About::EarlierName, how, note: None, weight_tenth_bits: weight(found) }
}
