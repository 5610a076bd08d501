//! What was typed into a form that could not be taken, and the way to send it once more.
//!
//! The words stand on the page that says so, readable, and go along as hidden fields: this works
//! without JavaScript and needs no place on the server where half-written words would lie about.

use super::form::Posted;
use super::reply::own_path;

/// Names of carried fields begin with this, so that they cannot be taken for the fields of sign-in.
const KEPT: &str = "kept.";
const TO: &str = "kept-to";
const BACK: &str = "kept-back";
/// A form with such a field is not carried at all: secrets are typed again.
const SECRETS: [&str; 2] = ["password", "token"];

/// The fields of a posted form, where it goes, and the page it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The path that takes the form.
    pub to: String,
    /// The page the form stands on.
    pub back: String,
    fields: Vec<(String, String)>,
}

/// One hidden field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    pub name: String,
    pub value: String,
}

impl Carried {
    /// What a form held; `None` when there is nothing in it, or a secret.
    pub fn of(to: &str, back: &str, posted: &Posted) -> Option<Self> {
        let fields: Vec<_> =
            posted.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self::new(to, back, fields)
    }

    /// What a sign-in form brought along.
    pub fn read(posted: &Posted) -> Option<Self> {
        let fields = posted.pairs().filter_map(|(name, value)| {
            name.strip_prefix(KEPT).map(|name| (name.to_owned(), value.to_owned()))
        });
        Self::new(posted.one(TO), posted.one(BACK), fields.collect())
    }

    fn new(to: &str, back: &str, fields: Vec<(String, String)>) -> Option<Self> {
        let is_secret = |name: &str| SECRETS.iter().any(|secret| name.contains(secret));
        if fields.is_empty() || to.is_empty() || fields.iter().any(|(name, _)| is_secret(name)) {
            return None;
        }
        Some(Self { to: own_path(to).to_owned(), back: own_path(back).to_owned(), fields })
    }

    /// The fields as they were, to send them to their own path.
    pub fn again(&self) -> Vec<Hidden> {
        let field =
            |(name, value): &(String, String)| Hidden { name: name.clone(), value: value.clone() };
        self.fields.iter().map(field).collect()
    }

    /// The fields wrapped up, to take them through sign-in.
    pub fn along(&self) -> Vec<Hidden> {
        let wrapped = self.fields.iter().map(|(name, value)| (format!("{KEPT}{name}"), value));
        let places = [(TO.to_owned(), &self.to), (BACK.to_owned(), &self.back)];
        let all = places.into_iter().chain(wrapped);
        all.map(|(name, value)| Hidden { name, value: value.clone() }).collect()
    }

    /// What a person wrote; ids, dates and the codes of what they picked are left out.
    pub fn words(&self) -> Vec<String> {
        let values = self.fields.iter().map(|(_, value)| value.trim());
        values.filter(|value| !value.is_empty() && !is_code(value)).map(str::to_owned).collect()
    }
}

/// Whether a value was made by a form and not by a person: `by_phone`, `2031-03-04`, an id.
fn is_code(value: &str) -> bool {
    let is_small = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let is_short_number = value.len() < 5 && value.bytes().all(|byte| byte.is_ascii_digit());
    let has_joint = value.contains(['_', '-', ':']);
    is_short_number
        || uuid::Uuid::try_parse(value).is_ok()
        || (value.chars().all(|letter| is_small(letter) || "_-:.".contains(letter))
            && (has_joint || value.len() < 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carried(fields: &[(&str, &str)]) -> Option<Carried> {
        Carried::of("/people/1/contacts", "/my-people?note=1", &fields.iter().copied().collect())
    }

    #[test]
    fn what_goes_through_sign_in_comes_out_as_it_went_in() {
        let before = carried(&[("note", "One\n two & \"three\""), ("note", ""), ("next", "x y")]);
        let before = before.unwrap();
        let form: Posted =
            before.along().into_iter().map(|hidden| (hidden.name, hidden.value)).collect();
        assert_eq!(form.one("next"), "", "no field can be taken for one of sign-in");
        assert_eq!(Carried::read(&form), Some(before));
    }

    #[test]
    fn a_form_with_a_secret_is_not_carried() {
        for name in ["password", "new_password", "token"] {
            assert_eq!(carried(&[("email", "a@b.example"), (name, "x")]), None, "{name}");
        }
        assert_eq!(carried(&[]), None);
    }

    #[test]
    fn it_goes_to_a_path_of_this_site_and_nowhere_else() {
        let form: Posted =
            [("kept-to", "//evil.example"), ("kept-back", "https://evil.example"), ("kept.a", "b")]
                .into_iter()
                .collect();
        let carried = Carried::read(&form).unwrap();
        assert_eq!((carried.to.as_str(), carried.back.as_str()), ("/", "/"));
    }

    #[test]
    fn the_words_of_a_person_are_shown_and_codes_are_not() {
        let carried = carried(&[
            ("note", "Walked by the river."),
            ("called", "Robin"),
            ("phone", "555 0199"),
            ("mode", "by_phone"),
            ("day", "2031-03-04"),
            ("time", "14:05"),
            ("minutes", "30"),
            ("id", "01890a5d-ac96-774b-bcce-b302099a8057"),
            ("empty", " "),
        ]);
        let words = carried.unwrap().words();
        assert_eq!(words, ["Walked by the river.", "Robin", "555 0199"]);
    }
}
