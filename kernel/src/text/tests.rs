use crate::text::*;

#[test]
fn folding_forgives_case_accents_and_punctuation_in_many_scripts() {
    for (text, folded) in [
        ("Café  RÉSUMÉ", "cafe resume"),
        ("Al-Anon's (new) group!", "al anons new group"),
        ("Straße, Łódź, Ærø", "strasse lodz aero"),
        ("ΟΔΌΣ οδός", "οδοσ οδοσ"),
        ("Ёлка Й", "елка и"),
        ("שָׁלוֹם", "שלום"),
        ("مُسَاعَدَة", "مساعدة"),
        ("हिन्दी", "हिन्दी"),
        ("한국어", "한국어"),
        ("ﬁle ①", "file 1"),
        ("—", ""),
    ] {
        assert_eq!(fold(text), folded, "{text}");
    }
}

#[test]
fn words_are_cut_at_blanks_and_dense_scripts_into_pairs() {
    assert_eq!(words("Food, food & FOOD bank"), ["food", "bank"]);
    assert_eq!(words("依存症支援"), ["依存", "存症", "症支", "支援"]);
    assert_eq!(words("AA東京"), ["aa", "東京"]);
    assert_eq!(words("  "), Vec::<String>::new());
}

#[test]
fn trigrams_mark_the_start_and_the_end() {
    assert_eq!(trigrams("food"), ["  f", " fo", "foo", "od ", "ood"]);
    assert_eq!(trigrams("a"), ["  a", " a "]);
    assert_eq!(trigrams(""), Vec::<String>::new());
}

#[test]
fn slips_are_forgiven_by_the_length_of_the_word() {
    for (query, word, is_near_it) in [
        ("food", "food", true),
        ("fod", "food", false),
        ("foood", "food", true),
        ("fodo", "food", true),
        ("shelter", "sheltre", true),
        ("shelter", "smelters", false),
        ("counseling", "counselling", true),
        ("counciling", "counseling", true),
        ("alcoholics", "alcoholism", true),
        ("recovery", "discovery", false),
        ("aa", "na", false),
        ("", "a", false),
    ] {
        assert_eq!(is_near(query, word), is_near_it, "{query} {word}");
    }
}
