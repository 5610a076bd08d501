//! How often two people plan to say hello, and who put it so.

use kernel::matching::{Partner, Side, Step};

use crate::matching::kept::Together;
use crate::matching::labels;
use crate::people::Known;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// The plan in words. A plan that an import or the practice programme brought names nobody.
pub(super) fn plan(
    pair: &Together,
    partner: Option<Partner>,
    known: &std::collections::HashMap<kernel::ids::PersonId, Known>,
    shell: &Shell,
) -> String {
    let Some(days) = pair.is.hello_every_days() else {
        return shell.t("matching-hello-none").into_owned();
    };
    let own = partner.map(|partner| match partner {
        Partner::Participant => Side::Participant,
        Partner::Worker => Side::Worker,
    });
    let mut history = pair.is.history().iter().rev();
    let set_by = history.find(|event| event.step == Step::AgreeHello).map(|event| event.mark.by);
    let (by, who) = match set_by {
        None => ("nobody", None),
        Some(by) if own == Some(by) => ("you", None),
        Some(Side::Coordinator) => ("team", None),
        Some(Side::Participant) => ("one", Some(pair.person())),
        Some(Side::Worker) => ("one", Some(pair.worker())),
    };
    let name = who.and_then(|who| known.get(&who)).map(|known| known.called.as_str());
    shell.with(
        "matching-hello-now",
        &[
            ("count", Arg::Count(i64::from(days))),
            ("by", Arg::Text(by)),
            ("name", Arg::Text(labels::first_name(name.unwrap_or_default()))),
        ],
    )
}
