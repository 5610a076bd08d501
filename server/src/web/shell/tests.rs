use super::*;

#[test]
fn a_name_breaks_near_its_middle() {
    let cases: [(&str, &[&str]); 5] = [
        ("Riverside Peer Support", &["Riverside", "Peer Support"]),
        ("Porchlight", &["Porchlight"]),
        ("  The Door  ", &["The", "Door"]),
        ("Apoyo entre pares del río", &["Apoyo entre", "pares del río"]),
        ("", &[""]),
    ];
    for (name, lines) in cases {
        assert_eq!(two_lines(name), lines, "{name}");
    }
}

#[test]
fn a_name_given_to_a_sentence_is_set_apart_and_harmless() {
    let shell = Shell::new(Language::En, "/");
    let html = shell.words.marked("error-reference", &[("reference", Arg::Name("<b>Sam</b>"))]);
    assert_eq!(
        html.to_string(),
        "If you tell us about this, say the number <bdi>&#60;b&#62;Sam&#60;/b&#62;</bdi>."
    );
}

#[test]
fn language_links_keep_the_page() {
    let shell = Shell::new(Language::Es, "/people?q=a&lang=es");
    assert_eq!(shell.other_languages(), [("en", "English", "/people?q=a&lang=en".to_owned())]);
}
