//! What tells of danger, and what does not.

use crate::resources::Distress::*;
use crate::resources::*;

#[test]
fn what_people_write_in_distress_is_known() {
    for (question, first) in [
        ("kill myself", SelfHarm),
        ("suicide", SelfHarm),
        ("I\u{2019}m suicidal", SelfHarm),
        ("i want to die", SelfHarm),
        ("I don't want to live anymore", SelfHarm),
        ("i just want to cut myself again", SelfHarm),
        ("tired of living", SelfHarm),
        ("die", SelfHarm),
        ("me quiero morir", SelfHarm),
        ("Quiero MATARME", SelfHarm),
        ("ya no quiero vivir", SelfHarm),
        ("suicidio", SelfHarm),
        ("ya no puedo más", SelfHarm),
        ("my husband hits me", HurtAtHome),
        ("he keeps hitting me", HurtAtHome),
        ("afraid of my boyfriend", HurtAtHome),
        ("I'm scared to go home", HurtAtHome),
        ("domestic violence", HurtAtHome),
        ("mi esposo me pega", HurtAtHome),
        ("mi novio me está golpeando", HurtAtHome),
        ("tengo miedo de mi marido", HurtAtHome),
        ("violencia doméstica", HurtAtHome),
        ("rape", SexualViolence),
        ("i was raped", SexualViolence),
        ("sexually assaulted", SexualViolence),
        ("me violaron", SexualViolence),
        ("violación", SexualViolence),
        ("abuso sexual", SexualViolence),
        ("overdose", Overdose),
        ("I took too many pills", Overdose),
        ("she won't wake up", Overdose),
        ("tomé demasiadas pastillas", Overdose),
        ("no respira", Overdose),
        ("my friend wants to kill himself", OtherInDanger),
        ("my sister is in danger", OtherInDanger),
        ("mi hermano quiere matarse", OtherInDanger),
        ("my baby is being hurt", ChildInDanger),
        ("maltrato infantil", ChildInDanger),
        ("le pega a mi hijo", ChildInDanger),
    ] {
        assert!(distress_in(question).contains(&first), "{question}: {:?}", distress_in(question));
    }
}

#[test]
fn ordinary_questions_are_no_alarm() {
    for question in [
        "",
        "food",
        "hungry",
        "a meeting",
        "dentist",
        "detox",
        "narcan",
        "place to sleep",
        "someone to talk to",
        "I need help with my rent",
        "cut my hair",
        "die cut",
        "kids clothes",
        "grape juice",
        "free pills test",
        "violin classes",
        "what happened on tuesday",
        "comida para mis hijos",
        "quiero trabajo",
        "clases de inglés",
        "un lugar para dormir",
        "ropa para mi bebé",
        "abogado de inmigración",
        "my friend needs food",
        "doctor for my child",
    ] {
        assert_eq!(distress_in(question), Vec::<Distress>::new(), "{question}");
    }
}

#[test]
fn every_word_of_a_phrase_is_folded_and_every_group_is_there() {
    use crate::resources::distress_words::{GROUPS, PHRASES};
    for (_, phrases) in PHRASES {
        for one in phrases.split_whitespace().flat_map(|token| token.split('/')) {
            let bare = one.trim_start_matches(['?', '=', '!']).trim_end_matches('*');
            if bare.starts_with('@') {
                assert!(GROUPS.iter().any(|(name, _)| *name == bare), "{one}");
            } else {
                assert_eq!(crate::text::fold(bare), bare, "{one}");
            }
        }
    }
}

#[test]
fn every_phrase_finds_itself() {
    use crate::resources::distress_words::PHRASES;
    for (of, phrases) in PHRASES {
        for phrase in phrases.lines() {
            let said = phrase.split('!').next().unwrap();
            let words: Vec<String> = said
                .split_whitespace()
                .map(|token| {
                    let one = token.trim_start_matches(['?', '=']).split('/').next().unwrap();
                    match one {
                        "@close" | "@other" => "brother".to_owned(),
                        "@hurts" => "hit".to_owned(),
                        "@child" => "baby".to_owned(),
                        "@cercano" | "@otro" => "hermano".to_owned(),
                        "@menor" => "hijo".to_owned(),
                        word => word.trim_end_matches('*').to_owned(),
                    }
                })
                .collect();
            let told = told_by(&words.join(" "));
            assert!(told.certain.contains(of) || told.possible.contains(of), "{phrase}");
        }
    }
}

/// Written in haste, by ear, on a small keyboard.
const SLIPS: &[(&str, Distress)] = &[
    ("sucide", SelfHarm),
    ("suicde", SelfHarm),
    ("sui cide", SelfHarm),
    ("suiside", SelfHarm),
    ("suisidal", SelfHarm),
    ("im sucidal", SelfHarm),
    ("suisidio", SelfHarm),
    ("suizidio", SelfHarm),
    ("suicidarme", SelfHarm),
    ("i want to kil myself", SelfHarm),
    ("i want to kill my self", SelfHarm),
    ("kill my self", SelfHarm),
    ("killmyself", SelfHarm),
    ("kill mysefl", SelfHarm),
    ("i wnat to die", SelfHarm),
    ("i want to dye", SelfHarm),
    ("i want to diee", SelfHarm),
    ("wanttodie", SelfHarm),
    ("iwanttodie", SelfHarm),
    ("i dont want to liv anymore", SelfHarm),
    ("i dont want to live anymroe", SelfHarm),
    ("i want to hert myself", SelfHarm),
    ("selfharm", SelfHarm),
    ("self-harm", SelfHarm),
    ("slef harm", SelfHarm),
    ("kms", SelfHarm),
    ("end it al", SelfHarm),
    ("end it alll", SelfHarm),
    ("unalive", SelfHarm),
    ("me corto", SelfHarm),
    ("me corto los brazos", SelfHarm),
    ("quiero morrir", SelfHarm),
    ("kiero morir", SelfHarm),
    ("quiero moirr", SelfHarm),
    ("quieromorir", SelfHarm),
    ("quiero matar me", SelfHarm),
    ("quiero matarmee", SelfHarm),
    ("ya no quiero bivir", SelfHarm),
    ("ya no qiero vivir", SelfHarm),
    ("kitarme la vida", SelfHarm),
    ("domestic voilence", HurtAtHome),
    ("domestik violence", HurtAtHome),
    ("my husbend hits me", HurtAtHome),
    ("my boyfreind hits me", HurtAtHome),
    ("biolencia domestica", HurtAtHome),
    ("violensia domestica", HurtAtHome),
    ("mi espozo me pega", HurtAtHome),
    ("sexual asault", SexualViolence),
    ("sexualy abused", SexualViolence),
    ("me biolaron", SexualViolence),
    ("avuso sexual", SexualViolence),
    ("overdoze", Overdose),
    ("overdosse", Overdose),
    ("over dose", Overdose),
    ("ovredose", Overdose),
    ("sobredozis", Overdose),
    ("sobre dosis", Overdose),
    ("to many pills", Overdose),
    ("my freind wants to kill himself", OtherInDanger),
    ("mi hermano quiere matar se", OtherInDanger),
    ("child abuze", ChildInDanger),
    ("maltrato imfantil", ChildInDanger),
];

#[test]
fn slips_of_the_pen_are_forgiven() {
    let missed: Vec<_> = SLIPS
        .iter()
        .filter(|(question, first)| !distress_in(question).contains(first))
        .map(|(question, _)| (*question, told_by(question)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn where_it_cannot_be_told_the_lines_stand_above_the_ordinary_list() {
    for question in ["me corto seguido", "i want to dye tomorrow", "cutting", "me muero"] {
        let told = told_by(question);
        assert!(told.certain.is_empty(), "{question}: {told:?}");
        assert_eq!(told.possible, [SelfHarm], "{question}");
    }
}

/// Searches that have nothing to do with danger, near as some are in spelling.
const HARMLESS: &[&str] = &[
    "dye",
    "hair dye",
    "i want to dye my hair",
    "tie dye class",
    "dying to learn",
    "kill time",
    "how to kill time",
    "die casting",
    "die cutting machine",
    "self help",
    "self help group",
    "self-help web center",
    "killarney",
    "dinner",
    "diet",
    "diet help",
    "dad",
    "dads group",
    "dentist",
    "day care",
    "skills training",
    "life skills",
    "drivers license",
    "live music",
    "where to live",
    "place to live",
    "give blood",
    "cut hair",
    "cut my hair",
    "i cut my own hair myself",
    "haircut",
    "hurricane help",
    "harmony house",
    "myself",
    "hats",
    "hit the gym",
    "hats and gloves",
    "batteries",
    "butter",
    "grape juice",
    "grapes",
    "tape measure",
    "drape",
    "poison ivy",
    "prison",
    "traffic violation",
    "violin lessons",
    "violet",
    "insect bites",
    "invest",
    "insects",
    "vitamins",
    "suits for work",
    "suitcase",
    "sewing",
    "sea side",
    "decide",
    "side job",
    "inside",
    "suite",
    "over there",
    "overdue bills",
    "overdue rent",
    "overdraft",
    "pills test",
    "bill help",
    "bills",
    "skiing",
    "knit",
    "wrestling",
    "rap music",
    "therapist",
    "a therapist",
    "end of the month",
    "end it now cleaning",
    "all",
    "al anon",
    "al-anon",
    "alateen",
    "kids clothes",
    "kid meals",
    "baby shower",
    "domestic help",
    "domestic flights",
    "cook",
    "look for work",
    "tired",
    "hopeful",
    "hope house",
    "lice treatment",
    "love",
    "line dancing",
    "lawyer",
    "food",
    "quiero comer",
    "quiero morder una manzana",
    "quiero mover muebles",
    "quiero mejorar",
    "quiero matricularme",
    "matricula",
    "cortar el pelo",
    "corte de pelo",
    "me corto el pelo",
    "me quiero cortar el pelo",
    "me cortaron la luz",
    "muebles",
    "morado",
    "moral",
    "vivienda",
    "viviendas",
    "vida sana",
    "vida nueva",
    "violin",
    "violeta",
    "clases de violin",
    "dosis de vacuna",
    "pastillas",
    "pega",
    "pegamento",
    "pago",
    "me pagan",
    "no me pagan",
    "me pagan mal",
    "cuidado",
    "comida",
    "miel",
    "medio",
    "mi esposo trabaja",
    "hijos",
    "me muero de hambre",
    "me muero de frio",
    "salir a caminar",
    "una casa",
    "no tengo casa",
    "quiero vender",
    "quiero venir",
    "dentista",
    "trata de aprender",
    "viola lessons",
    "casa segura",
    "sobre todo",
    "menores",
    "busco trabajo para mi hijo",
];

#[test]
fn harmless_searches_set_nothing_off() {
    let wrong: Vec<_> = HARMLESS
        .iter()
        .map(|question| (*question, told_by(question)))
        .filter(|(_, told)| *told != Told::default())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_long_question_is_soon_read() {
    let long = "sucdie mysefl kil overdoz voilence quiro morrir ".repeat(40);
    let start = std::time::Instant::now();
    assert!(!distress_in(&long).is_empty());
    assert!(start.elapsed() < std::time::Duration::from_secs(2));
}
