//! The words people use for what they look for, in English and in Spanish.
//!
//! A *topic* is one thing that somebody asks for: a dentist, a bed for the night. Directories and
//! people name it each in their own way (`dental care`, `tooth`, `muela`); the topic joins them, and
//! is narrower than a kind of need: whoever asks for a dentist is not helped by everything about
//! health.
//!
//! How the words were chosen: by hand, from the names of services in the public directories the tests
//! read, from the Meeting Guide's types, and from what new users typed and did not find. They are
//! folded (small letters, no accents). A comma parts them; those of two words are found in that order
//! with nothing but little words between them. A judgement, to be read by people who use services;
//! what it does for a set of questions is measured (`docs/methods/directory-search.md`).

use super::NeedKind;

/// One thing that somebody asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Topic {
    /// The word in the index. Never that of a kind.
    pub code: &'static str,
    /// The kind of need it belongs to. Some groups of people belong to none.
    pub kind: Option<NeedKind>,
    /// Whom something is for, and not what it is: veterans, seniors.
    pub is_people: bool,
    /// What helps when nothing is found for it, by code, nearest first; then the kind.
    pub else_try: &'static [&'static str],
    pub(super) english: &'static str,
    pub(super) spanish: &'static str,
}

const fn topic(
    code: &'static str,
    kind: NeedKind,
    english: &'static str,
    spanish: &'static str,
) -> Topic {
    Topic { code, kind: Some(kind), is_people: false, else_try: &[], english, spanish }
}

/// A group of people, which everything may be for.
const fn people(code: &'static str, english: &'static str, spanish: &'static str) -> Topic {
    Topic { code, kind: None, is_people: true, else_try: &[], english, spanish }
}

/// Every topic, in the order of the kinds.
pub const TOPICS: [Topic; 55] = [
    topic(
        "groceries",
        NeedKind::Food,
        "pantry, food pantry, food bank, groceries, grocery, food box, food shelf",
        "despensa, banco alimentos, banco comida, viveres, mandado",
    ),
    topic(
        "meals",
        NeedKind::Food,
        "meal, soup kitchen, supper, dinner, lunch, breakfast, hot food, cooked food",
        "comedor, cena, cenar, desayuno, desayunar, almuerzo, almorzar, comida caliente",
    ),
    topic(
        "shelter",
        NeedKind::Housing,
        "shelter, place sleep, place stay, sleep, sleeping, slept, bed, bed tonight, homeless, \
         homelessness, unhoused, stay tonight, sleep tonight, sleep outside, \
         nowhere, living car, sleeping car, couch surfing, lost home, lost house, lost apartment",
        "refugio, albergue, dormir, duermo, lugar dormir, lugar quedarme, donde quedarme, cama, sin \
         techo, sin hogar, sin casa, indigente, perdi casa, perdi hogar, vivo carro, vivo coche, \
         adonde",
    ),
    topic(
        "day_center",
        NeedKind::Housing,
        "day center, day centre, drop in, warming center, warm place, cooling center, warm up",
        "centro dia, lugar caliente",
    ),
    topic(
        "rent",
        NeedKind::Housing,
        "rent, renter, eviction, evicted, evict, evicting, tenant, landlord, lease, kicked out, \
         kicking out, kick out, kicks out, throwing out, thrown out, threw out, throw out, throws out, \
         putting out, put out, locked out, lock out, locking out, lockout, evicts, \
         losing home, losing house, losing apartment, lose home, lose house, lose apartment, losing \
         place, lose place, notice quit, notice vacate, housing rights",
        "renta, rentar, alquiler, alquilar, desalojo, desalojar, desalojan, desalojaron, desahucio, \
         desahuciar, inquilino, inquilina, casero, casera, arrendador, arrendadora, echar, echan, \
         echaron, echando, van correr, corrieron, corriendo casa, corren casa, sacar casa, sacan casa, \
         sacaron casa, van sacar, quieren sacar, quiere sacar, botar, botaron, perder casa, perder \
         hogar, perdiendo casa, perder departamento, perder apartamento",
    ),
    Topic {
        code: "mortgage",
        kind: Some(NeedKind::Housing),
        is_people: false,
        else_try: &["rent"],
        english: "foreclosure, foreclosed, foreclose, mortgage, homeowner",
        spanish: "hipoteca, ejecucion hipotecaria, propietario casa",
    },
    Topic {
        code: "sober_living",
        kind: Some(NeedKind::Housing),
        is_people: false,
        else_try: &["shelter"],
        english: "sober living, sober house, sober home, sober housing, recovery housing, recovery \
                  house, recovery home, halfway house, oxford house",
        spanish: "casa sobria, casa sobriedad, vivienda sobria, casa recuperacion",
    },
    Topic {
        code: "dental",
        kind: Some(NeedKind::Health),
        is_people: false,
        else_try: &["doctor"],
        english: "dental, dentist, tooth, teeth, toothache, denture, gums",
        spanish: "dentista, dental, diente, muela, dentadura",
    },
    topic(
        "doctor",
        NeedKind::Health,
        "doctor, nurse, clinic, primary care, checkup, check up, prescription, physician, medicine, \
         medical, sick, wound",
        "medico, medica, doctora, enfermera, enfermero, clinica, receta, medicina, enfermo, enferma, \
         herida",
    ),
    Topic {
        code: "eyes",
        kind: Some(NeedKind::Health),
        is_people: false,
        else_try: &["doctor"],
        english: "vision, glasses, eyeglasses, eye doctor, eye exam, optometrist",
        spanish: "lentes, anteojos, oculista, examen vista",
    },
    Topic {
        code: "sexual_health",
        kind: Some(NeedKind::Health),
        is_people: false,
        else_try: &["doctor"],
        english: "hiv, std, sti, condom, sexual health, birth control, family planning",
        spanish: "vih, condon, salud sexual, anticonceptivo, planificacion familiar",
    },
    Topic {
        code: "pregnancy",
        kind: Some(NeedKind::Health),
        is_people: false,
        else_try: &["doctor"],
        english: "pregnant, pregnancy, prenatal, midwife",
        spanish: "embarazo, embarazada, prenatal, partera",
    },
    topic(
        "counseling",
        NeedKind::MentalHealth,
        "counseling, counselling, counselor, counsellor, therapy, therapist, talk, talking, lonely, \
         loneliness, sad, sadness, depressed, depression, anxious, anxiety, panic, stress, stressed, \
         trauma, ptsd, psychiatrist, psychologist, mental health, alone, lonesome, overwhelmed, unhappy, \
         heartbroken, crying, worried, feel down, feeling down, feel low, feeling low, feel bad, feel \
         empty, feeling empty, burned out, burnt out, stressed out, cant cope",
        "consejeria, consejero, consejera, terapia, terapeuta, hablar, platicar, ansiedad, ansioso, \
         ansiosa, depresion, deprimido, deprimida, triste, tristeza, soledad, estres, psicologo, \
         psicologa, psiquiatra, salud mental, sola, siento solo, sentirme solo, siento sola, tan solo, \
         siento vacio, siento vacia, siento mal, agobiado, agobiada, abrumado, abrumada, estresado, \
         estresada, angustia, angustiado, angustiada, nervios, preocupado, preocupada, desanimado, \
         desanimada, llorar, llorando, lloro, desahogar, desahogarme",
    ),
    Topic {
        code: "grief",
        kind: Some(NeedKind::MentalHealth),
        is_people: false,
        else_try: &["counseling"],
        english: "grief, grieving, bereavement, mourning",
        spanish: "duelo, luto",
    },
    topic(
        "naloxone",
        NeedKind::SubstanceUse,
        "naloxone, narcan, overdose, test strip, fentanyl, harm reduction, needle exchange, needle, \
         syringe",
        "naloxona, sobredosis, tiras reactivas, fentanilo, reduccion danos, jeringa, jeringuilla",
    ),
    // Stopping alcohol or some medicines at once can be dangerous, so a doctor is named before company.
    Topic {
        code: "detox",
        kind: Some(NeedKind::SubstanceUse),
        is_people: false,
        else_try: &["doctor"],
        english: "detox, detoxification, withdrawal, rehab, rehabilitation, inpatient, residential \
                  treatment, drug treatment, alcohol treatment, methadone, suboxone, buprenorphine",
        spanish: "desintoxicacion, desintoxicarme, abstinencia, rehabilitacion, rehabilitarme, \
                  tratamiento drogas, metadona",
    },
    topic(
        "meeting",
        NeedKind::Groups,
        "meeting, 12 step, twelve step, fellowship, smart recovery",
        "reunion, junta, 12 pasos, doce pasos",
    ),
    Topic {
        code: "aa",
        kind: Some(NeedKind::Groups),
        is_people: false,
        else_try: &["meeting"],
        english: "aa, alcoholics anonymous",
        spanish: "alcoholicos anonimos, doble aa",
    },
    Topic {
        code: "na",
        kind: Some(NeedKind::Groups),
        is_people: false,
        else_try: &["meeting"],
        english: "na, narcotics anonymous",
        spanish: "narcoticos anonimos",
    },
    Topic {
        code: "families_meeting",
        kind: Some(NeedKind::Groups),
        is_people: false,
        else_try: &["meeting"],
        english: "alanon, anon, afg, families anonymous",
        spanish: "gfa, familias anonimas",
    },
    Topic {
        code: "alateen",
        kind: Some(NeedKind::Groups),
        is_people: false,
        else_try: &["families_meeting", "meeting"],
        english: "alateen, ala teen",
        spanish: "",
    },
    Topic {
        code: "naranon",
        kind: Some(NeedKind::Groups),
        is_people: false,
        else_try: &["families_meeting", "meeting"],
        english: "naranon, nar anon, narateen",
        spanish: "",
    },
    Topic {
        code: "domestic_violence",
        kind: Some(NeedKind::Safety),
        is_people: false,
        else_try: &["crisis"],
        english: "domestic violence, domestic abuse, family violence, partner violence, abusive, \
                  abuser, battered, restraining order, order protection",
        spanish: "violencia domestica, violencia familiar, violencia hogar, violencia pareja, \
                  maltrato, orden proteccion",
    },
    Topic {
        code: "sexual_violence",
        kind: Some(NeedKind::Safety),
        is_people: false,
        else_try: &["crisis"],
        english: "sexual assault, sexual violence, sexual abuse, rape",
        spanish: "violacion, abuso sexual, agresion sexual, violencia sexual, acoso sexual",
    },
    topic(
        "crisis",
        NeedKind::Safety,
        "crisis line, crisis hotline, crisis center, crisis intervention, lifeline, warmline, suicide, \
         suicide prevention",
        "suicidio, linea crisis, linea vida",
    ),
    Topic {
        code: "child_safety",
        kind: Some(NeedKind::Safety),
        is_people: false,
        else_try: &["crisis"],
        english: "child abuse, child protection, child protective, child welfare, child advocacy",
        spanish: "maltrato infantil, abuso infantil, proteccion infantil, proteccion menores",
    },
    topic(
        "immigration",
        NeedKind::Legal,
        "immigration, immigrant, visa, citizenship, asylum, daca, green card, deportation, deported, \
         refugee, undocumented",
        "inmigracion, inmigrante, migracion, migrante, visa, ciudadania, asilo, deportacion, deportar, \
         refugiado, refugiada, indocumentado, indocumentada, sin papeles, asilado, asilada, \
         deportado, deportada, deportaron, tarjeta verde",
    ),
    topic(
        "record",
        NeedKind::Legal,
        "expungement, expunge, criminal record, background check, clear record",
        "antecedentes, antecedentes penales, limpiar record",
    ),
    topic(
        "benefits",
        NeedKind::Money,
        "food stamps, snap, ebt, wic, tanf, ssi, ssdi, social security, disability, welfare, \
         unemployment, medicaid, medicare, insurance, benefits",
        "estampillas, cupones alimentos, cupones comida, beneficios, seguro medico, seguro social, \
         discapacidad, desempleo",
    ),
    topic(
        "bills",
        NeedKind::Money,
        "bill, utility, electricity, electric bill, heating, gas bill, water bill, light bill",
        "factura, recibo luz, luz, electricidad, calefaccion",
    ),
    topic(
        "jobs",
        NeedKind::Work,
        "job, employment, employer, resume, hiring, interview, find work, job search",
        "empleo, trabajo, chamba, curriculum, entrevista",
    ),
    topic(
        "english_classes",
        NeedKind::Learning,
        "esl, english class, english lesson, learn english, speak english",
        "ingles, clase ingles, aprender ingles",
    ),
    topic(
        "computers",
        NeedKind::Learning,
        "computer, internet, wifi, printer, printing, print, library, forms help",
        "computadora, internet, imprimir, impresora, biblioteca",
    ),
    topic(
        "rides",
        NeedKind::Transport,
        "ride, transportation, bus pass, driver, medical ride",
        "transporte, aventon, raite, pase autobus, llevarme",
    ),
    topic(
        "diapers",
        NeedKind::Family,
        "diaper, baby formula, baby supplies, baby clothes, wipes",
        "panal, formula bebe, ropa bebe",
    ),
    topic(
        "childcare",
        NeedKind::Family,
        "childcare, child care, daycare, day care, babysitter, babysitting",
        "guarderia, cuidado ninos, ninera",
    ),
    Topic {
        code: "youth",
        kind: Some(NeedKind::Family),
        is_people: true,
        else_try: &[],
        english: "youth, teen, teenager, young people, young person, young adult, young man, young woman, adolescent, juvenile",
        spanish: "joven, jovenes, gente joven, adolescente, juventud, juvenil, muchacho, muchacha, chavo, \
                  chava",
    },
    topic(
        "parents",
        NeedKind::Family,
        "parent, parenting, mom, mother, dad, father, single mom, single mother, family support",
        "padres, madres, padre, madre, mama, papa, crianza, madre soltera, apoyo familia",
    ),
    topic(
        "showers",
        NeedKind::Things,
        "shower, bathe, bathing, hygiene, wash up",
        "ducha, ducharme, regadera, banarme, higiene",
    ),
    topic(
        "laundry",
        NeedKind::Things,
        "laundry, laundromat, wash clothes, wash clothing, washing machine",
        "lavanderia, lavar ropa, lavadora",
    ),
    topic(
        "clothes",
        NeedKind::Things,
        "clothes, clothing, coat, shoes, jacket, boots",
        "ropa, zapatos, abrigo, chamarra, chaqueta, botas",
    ),
    topic("furniture", NeedKind::Things, "furniture, mattress", "muebles, colchon"),
    topic(
        "legal_aid",
        NeedKind::Legal,
        "lawyer, attorney, legal, legal aid, legal advice, law clinic, law center, \
         court, custody, divorce",
        "abogado, abogada, asesoria legal, ayuda legal, corte, tribunal, custodia, divorcio",
    ),
    topic("taxes", NeedKind::Money, "tax, taxes, tax return", "impuestos"),
    people(
        "veterans",
        "veteran, vet, ex military, servicemember, service member, armed forces",
        "veterano, veterana, militar, ex militar, exmilitar, soldado, fuerzas armadas, ejercito",
    ),
    people(
        "seniors",
        "senior, elderly, elder, older people, older adult, older person, old people, old age, aging, \
         retired, retiree",
        "anciano, anciana, personas mayores, persona mayor, adulto mayor, adulta mayor, gente mayor, \
         tercera edad, abuelito, abuelita, viejito, viejita, jubilado, jubilada, senor mayor, senora \
         mayor",
    ),
    people(
        "disabled",
        "disabled, disability, handicapped, special needs, developmental disabilities",
        "discapacidad, discapacitado, discapacitada, incapacitado, incapacitada, minusvalido, \
         minusvalida, necesidades especiales, capacidades diferentes",
    ),
    people(
        "deaf",
        "deaf, hard hearing, hearing loss, hearing impaired, sign language",
        "sordo, sorda, sordera, sordomudo, lengua senas, lenguaje senas, perdida auditiva",
    ),
    people(
        "blind",
        "blind, blindness, low vision, visually impaired, vision loss",
        "ciego, ciega, ceguera, baja vision, discapacidad visual",
    ),
    people(
        "lgbtq",
        "lgbtq, lgbt, lgbtqia, gay, lesbian, bisexual, trans, transgender, transgendered, transsexual, \
         transmasc, transfem, queer, genderqueer, non binary, nonbinary, enby, two spirit, gender \
         identity",
        "lesbiana, trans, transgenero, transexual, travesti, homosexual, binario, binaria, binarie, \
         nobinario, dos espiritus, identidad genero",
    ),
    people("women", "women, woman, ladies", "mujer, mujeres, dama"),
    people("men", "men, man, gentlemen", "hombre, hombres, varon, varones, caballero"),
    people(
        "reentry",
        "reentry, ex offender, ex felon, felon, felony, formerly incarcerated, returning citizen, \
         parole, parolee, probation, out jail, out prison, left jail, left prison",
        "ex convicto, exconvicto, exconvicta, libertad condicional, reinsercion, sali carcel, salir \
         carcel, sali prision, salir prision",
    ),
    people(
        "farm_workers",
        "farmworker, farm worker, farm labor, migrant worker, day laborer",
        "campesino, campesina, jornalero, jornalera, trabajador campo, trabajador agricola",
    ),
    people("caregivers", "caregiver, caregiving, caretaker, carer", "cuidador, cuidadora"),
];

/// Words that mean a whole kind and no topic of it, in English and then in Spanish.
pub(super) const fn broad_words(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::Food => {
            "food, hungry, hunger, eat, eating, starving, nutrition, comida, alimento, comer, hambre, \
             hambriento, nutricion"
        }
        NeedKind::Housing => {
            "housing, apartment, transitional housing, vivienda, apartamento, departamento, \
             hogar"
        }
        NeedKind::Health => "health, hospital, vaccine, hepatitis, salud, hospital, vacuna",
        NeedKind::MentalHealth => "mental, wellness, psychiatric, psiquiatrico, psicologico",
        NeedKind::SubstanceUse => {
            "recovery, sober, sobriety, opioid, opiate, alcohol, alcoholic, alcoholism, drunk, drink, \
             drinking, drug, substance, addiction, addict, addicted, heroin, meth, cocaine, crack, \
             pills, relapse, relapsed, recuperacion, sobriedad, sobrio, sobria, opioide, alcoholismo, \
             alcoholico, borracho, borracha, borrachera, beber, bebiendo, bebida, droga, adiccion, \
             adicto, adicta, heroina, cocaina, cristal, pastillas, recaida, recai"
        }
        NeedKind::Groups => "group, peer, support group, grupo, grupo apoyo",
        NeedKind::Safety => "violence, assault, abuse, violencia, abuso, agresion",
        NeedKind::Legal => "law, papers, ley, papeles",
        NeedKind::Money => "money, cash, debt, loan, dinero, efectivo, deuda, prestamo",
        NeedKind::Work => "work, career, training, capacitacion",
        NeedKind::Learning => {
            "class, school, ged, literacy, tutoring, education, clase, escuela, educacion, tutoria"
        }
        NeedKind::Transport => "transport, bus, transit, taxi, autobus, camion, viaje",
        NeedKind::Family => {
            "family, child, children, kids, kid, baby, babies, familia, nino, nina, hijo, \
             hija, bebe"
        }
        NeedKind::Things => "household, blanket, blankets, cobija, cobijas",
    }
}
