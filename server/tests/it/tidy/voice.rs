//! The Spanish pages say *tú* to everybody.
//!
//! Two hands had written them, one with *tú* and one with *usted*, so that a person was on first
//! names with the form and not with its faults. The lists hold only what cannot be anything else:
//! commands, which in Spanish begin a sentence and so have a capital letter. What may as well speak
//! of a third person (*su*, *puede*, *diga* in the middle of a sentence) is left to a reader.

use std::collections::BTreeSet;
use std::fs;

use crate::source::{files_under, top};

/// These are never right, wherever they stand.
const ANYWHERE: &[&str] = &["usted", "Usted", "ustedes", "Ustedes"];
/// Commands in the formal way, as a sentence begins with them.
const COMMANDS: &str = "Abra Agregue Anote Busque Cambie Compruebe Copie Cuente Cuéntele \
    Cuéntenos Deje Diga Dígale Díganos Elija Envíe Escoja Escriba Espere Guarde Haga Impórtela \
    Impórtelo Imprima Indique Ingrese Intente Introduzca Lea Llame Marque Mire Pida Ponga Pregunte \
    Pregúntele Pruebe Pulse Recuerde Responda Revise Salte Seleccione Siga Toque Vaya Vea Vuelva";

fn formal(text: &str) -> BTreeSet<&str> {
    let commands: BTreeSet<&str> = COMMANDS.split_whitespace().collect();
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| ANYWHERE.contains(word) || commands.contains(word)).collect()
}

#[test]
fn spanish_says_tu_to_everybody() {
    let mut faults = Vec::new();
    for path in files_under("server/locales/es", &["ftl"]) {
        let text = fs::read_to_string(top().join(&path)).expect("it is text");
        for (line, words) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let found = formal(words);
            if !found.is_empty() {
                faults.push(format!("{path}:{}: {found:?}", line + 1));
            }
        }
    }
    assert!(faults.is_empty(), "these are usted:\n{}", faults.join("\n"));
}

#[test]
fn the_search_for_usted_finds_commands_and_nothing_else() {
    let cases = [
        ("Vuelva a intentar en un minuto.", 1),
        ("Nada se perdió. Escriba un nombre y elija un día.", 1),
        ("¿Y usted?", 1),
        ("Vuelve a intentar. Escribe un nombre.", 0),
        ("Cuando alguien diga que sí, abre su página.", 0),
        ("Usa el correo que quieras; llama antes.", 0),
    ];
    for (text, count) in cases {
        assert_eq!(formal(text).len(), count, "{text}");
    }
}
