//! Which entries help somebody in distress, by their own words.
//!
//! A line for employers is a hotline, too: so no single word such as `line` or `help` counts, only
//! words that say what it helps with. What else an entry is about can take that away: credit
//! counseling is no counseling. Nothing is better than a place that does not fit. Written as the
//! phrases of [`super::distress_words`]; a judgement.

use std::sync::LazyLock;

use super::distress::{Distress, Phrase};
use super::entry::{Entry, EntryKind};
use crate::text::fold;

/// Words of a description that are looked at.
const MOST_WORDS: usize = 120;

const CRISIS: &str = "\
    suicid*
    988
    crisis line/lines/hotline/lifeline/helpline/intervention/counseling/counselor/counselors/stabilization/support/text/team/chat/services/response/center/centre/unit/residential/respite !housing/foreclosure/food/financial/eviction/rent/legal/mortgage/pregnancy/renters/homeowners/debt/budget/bankruptcy/climate
    mental/behavioral/psychiatric/emotional crisis/emergency
    warmline
    warm line
    linea/centro/intervencion/atencion crisis
    linea vida
    self harm*/injury";

const MIND: &str = "\
    mental/behavioral/behavioural health !law/insurance/billing
    mental illness/wellness
    psychiatr*
    psychotherap*
    emotional support !animal/animals
    counseling/counselling/counselor/counselors/counsellor !housing/credit/debt/employment/career/job/jobs/financial/legal/tax/immigration/foreclosure/mortgage/bankruptcy/budget/nutrition/diet/consumer/academic/college/school/benefits/medicare/insurance/rent/tenant/eviction/vocational/business/money/homeownership/homebuyer
    therapy/therapist/therapists !physical/occupational/speech/massage/water/radiation/respiratory/infusion
    depression
    salud mental
    apoyo emocional
    consejeria !vivienda/credito/deuda/deudas/empleo/legal/financiera/inmigracion/hipoteca
    psicolog*
    psiquiatr*
    terapia !fisica/ocupacional/lenguaje/masaje";

const VIOLENCE: &str = "\
    domestic/family/intimate/partner/dating/relationship violence/abuse
    battered/abused women/woman/wives/spouse/spouses/partners
    safe house/home
    home not safe
    violence shelter
    restraining/protective orders/order
    violencia domestica/familiar/intrafamiliar/genero/pareja/hogar
    mujeres maltratadas/golpeadas
    orden proteccion";

const SEXUAL: &str = "\
    rape
    sexual/sexually assault*/abuse*/violence
    incest
    human trafficking
    abuso/agresion/violencia/acoso sexual
    violacion";

const OVERDOSE: &str = "\
    naloxone
    narcan
    overdose*
    poison control/center/centre/information/help/emergency/helpline/hotline
    harm reduction
    needle/syringe exchange/services
    emergency room/department/medical
    detox*
    naloxona
    sobredosis
    reduccion danos
    control envenenamiento*
    desintoxicacion";

const CHILD: &str = "\
    child/children abuse/protection/protective/welfare/advocacy/neglect
    crisis nursery
    maltrato/abuso infantil
    proteccion infantil/menores";

/// What helps, by its name in the index.
const HELPS: [(&str, &str); 6] = [
    ("crisis", CRISIS),
    ("mind", MIND),
    ("violence", VIOLENCE),
    ("sexual", SEXUAL),
    ("overdose", OVERDOSE),
    ("child", CHILD),
];

impl Distress {
    /// What helps, most fitting first.
    pub const fn helped_by(self) -> &'static [&'static str] {
        match self {
            Self::SelfHarm => &["crisis", "mind"],
            Self::HurtAtHome => &["violence", "crisis"],
            Self::SexualViolence => &["sexual", "violence", "crisis"],
            Self::Overdose => &["overdose"],
            Self::OtherInDanger => &["crisis", "mind", "violence"],
            Self::ChildInDanger => &["child", "violence", "crisis"],
        }
    }
}

/// Whether it is the name of something that helps.
#[cfg(test)]
pub(super) fn is_known(code: &str) -> bool {
    HELPS.iter().any(|(known, _)| *known == code)
}

/// An entry that helps in distress.
pub fn help_term(code: &str) -> String {
    format!("h:{code}")
}

static PHRASES: LazyLock<Vec<(&'static str, Vec<Phrase>)>> = LazyLock::new(|| {
    let read = |(code, lines): (&'static str, &'static str)| {
        let phrases = lines.lines().map(|line| Phrase::read(Distress::SelfHarm, line.trim()));
        (code, phrases.collect())
    };
    HELPS.into_iter().map(read).collect()
});

/// Words that say that an entry is about the law or about money; then its description mentions much by
/// the way.
const ELSEWHERE: &[&str] = &[
    "legal",
    "law",
    "lawyer",
    "lawyers",
    "attorney",
    "attorneys",
    "court",
    "justice",
    "litigation",
    "bankruptcy",
    "foreclosure",
    "employment",
    "employer",
    "employers",
    "workers",
    "consumer",
    "debt",
    "tax",
    "taxpayer",
    "wage",
    "divorce",
    "custody",
    "childlaw",
    "tenant",
    "tenants",
    "eviction",
    "immigration",
    "immigrant",
    "abogado",
    "abogados",
    "juridica",
    "ley",
    "tribunal",
    "inmigracion",
    "empleo",
];

/// Whether a folded text is about the law, money or work.
pub(super) fn is_elsewhere(folded: &str) -> bool {
    folded.split(' ').any(|word| ELSEWHERE.contains(&word))
}

/// What an entry helps with, each with whether its name, its needs or only its description say so.
pub(super) fn helps(entry: &Entry) -> Vec<(&'static str, Said)> {
    if entry.kind == EntryKind::Meeting {
        return Vec::new();
    }
    let names = std::iter::once(&entry.name).chain(&entry.other_names);
    let name: Vec<String> = names.map(|name| fold(name)).collect();
    let need: Vec<String> = entry.needs.iter().map(|need| fold(&need.name)).collect();
    let mut text = vec![fold(&entry.provider), fold(&entry.description)];
    if name.iter().chain(&need).chain(&text[..1]).any(|text| is_elsewhere(text)) {
        text.clear();
    }
    let said = [(Said::Name, name), (Said::Need, need), (Said::Text, text)];
    let parts = |text: &String| -> Vec<String> {
        text.split(' ').take(MOST_WORDS).map(str::to_owned).collect()
    };
    let said = said.map(|(said, texts)| (said, texts.iter().map(parts).collect::<Vec<_>>()));
    let mut found = Vec::new();
    for (code, phrases) in PHRASES.iter() {
        let first = said.iter().find(|(_, texts)| {
            texts.iter().any(|words| phrases.iter().any(|phrase| phrase.is_in(words)))
        });
        found.extend(first.map(|(said, _)| (*code, *said)));
    }
    found
}

/// Where an entry says what it helps with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Name,
    Need,
    Text,
}
