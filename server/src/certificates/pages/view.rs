//! A certificate as a page shows it.

use jiff::civil::Date;
use kernel::certificates::{Stands, stands};

use crate::certificates::store::Kept;
use crate::request::Cx;
use crate::web::words::Arg;

/// One certificate of a list.
pub(super) struct Entry {
    pub href: String,
    pub name: String,
    pub called: String,
    pub theirs: String,
    pub given: String,
    pub number: String,
    /// How it stands, in words with its day.
    pub stands: String,
    pub is_soon: bool,
    pub has_run_out: bool,
    pub renew_by: String,
    pub renewal: String,
}

impl Entry {
    pub fn new(cx: &Cx, kept: &Kept) -> Self {
        let (words, dates, one) = (cx.words(), cx.dates(), &kept.certificate);
        let say = |key: &str, on: Option<Date>| {
            let day = on.map(|on| dates.full(on));
            day.map(|day| words.with(key, &[("date", Arg::Text(&day))])).unwrap_or_default()
        };
        let state = stands(one.valid_until_on, one.renew_by_on, cx.today());
        let ends = match state {
            Stands::RanOut => say("certificates-ran-out", one.valid_until_on),
            _ if one.valid_until_on.is_none() => words.t("certificates-no-end").into_owned(),
            _ => say("certificates-until", one.valid_until_on),
        };
        let given: Vec<String> = [one.given_by.clone(), say("certificates-given", one.given_on)]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        Self {
            href: format!("/certificates/{}", kept.id),
            name: one.name.clone(),
            called: kept.called.clone(),
            theirs: format!("/people/{}/certificates", kept.person),
            given: given.join(" · "),
            number: one.number.clone(),
            stands: ends,
            is_soon: state == Stands::Soon,
            has_run_out: state == Stands::RanOut,
            // Of one that ran out its end says enough.
            renew_by: match state {
                Stands::RanOut => String::new(),
                _ => say("certificates-renew-by", one.renew_by_on),
            },
            renewal: one.renewal.clone(),
        }
    }
}
