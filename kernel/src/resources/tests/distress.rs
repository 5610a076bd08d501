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
            let bare = one.trim_start_matches('=').trim_end_matches('*');
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
            let words: Vec<String> = phrase
                .split_whitespace()
                .map(|token| {
                    let one = token.trim_start_matches('=').split('/').next().unwrap();
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
            assert!(distress_in(&words.join(" ")).contains(of), "{phrase}");
        }
    }
}
