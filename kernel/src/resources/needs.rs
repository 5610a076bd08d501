//! What people look for, in a few plain kinds, and the words that mean them in English and Spanish.
//!
//! Directories name needs each in their own way. The kinds join them, so that somebody who writes
//! `comida` finds a food pantry, and somebody who writes nothing can choose from a short list.

/// A kind of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedKind {
    Food,
    Housing,
    Health,
    MentalHealth,
    SubstanceUse,
    Groups,
    Safety,
    Legal,
    Money,
    Work,
    Learning,
    Transport,
    Family,
    Things,
}

impl NeedKind {
    /// In the order they are offered.
    pub const ALL: [Self; 14] = [
        Self::Food,
        Self::Housing,
        Self::Health,
        Self::MentalHealth,
        Self::SubstanceUse,
        Self::Groups,
        Self::Safety,
        Self::Legal,
        Self::Money,
        Self::Work,
        Self::Learning,
        Self::Transport,
        Self::Family,
        Self::Things,
    ];

    /// The word in addresses, in the index and in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Housing => "housing",
            Self::Health => "health",
            Self::MentalHealth => "mental_health",
            Self::SubstanceUse => "substance_use",
            Self::Groups => "groups",
            Self::Safety => "safety",
            Self::Legal => "legal",
            Self::Money => "money",
            Self::Work => "work",
            Self::Learning => "learning",
            Self::Transport => "transport",
            Self::Family => "family",
            Self::Things => "things",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.code() == code)
    }

    /// Folded words that mean it, in English and then in Spanish.
    const fn meant_by(self) -> &'static str {
        match self {
            Self::Food => {
                "food pantry pantries meal meals groceries grocery soup kitchen hunger nutrition \
                 snap comida comidas alimento alimentos despensa comedor hambre"
            }
            Self::Housing => {
                "housing shelter shelters rent eviction homeless homelessness tenant apartment \
                 vivienda refugio albergue renta alquiler desalojo inquilino techo"
            }
            Self::Health => {
                "health clinic clinics medical doctor dental dentist vision hospital hiv vaccine \
                 salud clinica medico doctora dentista vacuna"
            }
            Self::MentalHealth => {
                "mental counseling counselling therapy therapist depression anxiety psychiatric \
                 grief wellness terapia consejeria ansiedad depresion duelo psicologo"
            }
            Self::SubstanceUse => {
                "recovery sober sobriety detox opioid opioids overdose naloxone alcohol drug drugs \
                 substance addiction recuperacion sobriedad opioides sobredosis naloxona drogas \
                 adiccion"
            }
            Self::Groups => {
                "meeting meetings group groups fellowship peer peers reunion reuniones grupo grupos"
            }
            Self::Safety => {
                "domestic violence crisis hotline lifeline assault violencia emergencia linea abuso"
            }
            Self::Legal => {
                "legal lawyer attorney court law immigration expungement abogado abogada corte \
                 inmigracion ley"
            }
            Self::Money => {
                "benefits cash utility utilities bills debt medicaid medicare tax taxes disability \
                 beneficios dinero facturas deuda impuestos discapacidad"
            }
            Self::Work => {
                "job jobs employment work career careers resume trabajo trabajos empleo empleos"
            }
            Self::Learning => {
                "class classes school ged literacy tutoring education clase clases escuela \
                 educacion ingles"
            }
            Self::Transport => {
                "transport transportation bus ride rides transit transporte autobus viaje viajes"
            }
            Self::Family => {
                "family families child children parent parents childcare youth baby babies diapers \
                 familia familias nino ninos hijos padres bebe panales jovenes"
            }
            Self::Things => {
                "clothes clothing furniture shower showers laundry hygiene ropa muebles ducha \
                 duchas lavanderia higiene"
            }
        }
    }

    /// The kinds a folded word means; usually one.
    pub fn of_word(word: &str) -> impl Iterator<Item = Self> + '_ {
        Self::ALL
            .into_iter()
            .filter(move |need| need.meant_by().split_whitespace().any(|known| known == word))
    }
}
