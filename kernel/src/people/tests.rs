use proptest::prelude::*;

use super::*;

fn name(raw: &str) -> CalledName {
    CalledName::parse(raw).unwrap()
}

fn answer(facet: Facet, values: &[&str], own: &str) -> Result<Option<FacetAnswer>, PeopleError> {
    FacetAnswer::parse(facet, values.iter().copied(), own, &Topics::default())
}

fn phone_rule(channel: Channel) -> ContactRule {
    let phone = Address::Phone(Phone::parse("555 0142").unwrap());
    ContactRule::unasked(channel).allowed(true).at(Some(phone)).unwrap()
}

fn rules(given: impl IntoIterator<Item = ContactRule>) -> ReachRules {
    let mut rules = ReachRules::default();
    given.into_iter().for_each(|rule| rules.set(rule));
    rules
}

#[test]
fn initials_come_from_the_first_and_last_word_in_any_script() {
    for (called, initials) in [
        ("Maya", "M"),
        ("Ana R.", "AR"),
        ("ana maría ruiz", "AR"),
        ("Élodie de l'Isle", "ÉL"),
        ("(Jo) Brown", "JB"),
        ("李小龙", "李"),
        ("김 민수", "김민"),
        ("Ольга Петрова", "ОП"),
        ("किरण", "कि"),
        ("محمد علي", "م\u{200C}ع"),
        ("ß", "ß"),
        ("★", "★"),
        ("J 2", "J2"),
    ] {
        assert_eq!(name(called).initials(), initials, "{called}");
    }
}

#[test]
fn a_name_is_tidied_and_kept_as_the_person_says_it() {
    assert_eq!(name("  Ana \u{a0}  R. ").as_str(), "Ana R.");
    assert_eq!(name("Jose\u{301}").as_str(), "José");
    assert_eq!(name("Pat\u{200b} M\u{2060}").as_str(), "Pat M");
    assert_eq!(name("می\u{200c}نا").as_str(), "می\u{200c}نا");
    assert_eq!(name(&"ñ".repeat(80)).as_str().chars().count(), 80);
}

#[test]
fn a_name_that_cannot_be_shown_is_refused_with_the_reason() {
    assert_eq!(CalledName::parse(" \t "), Err(PeopleError::NameEmpty));
    assert_eq!(CalledName::parse("\u{200b}\u{200d}"), Err(PeopleError::NameEmpty));
    for unseen in ["\u{2800}", "\u{3164}\u{3164}", "\u{640}\u{640}", "\u{180e}", "\u{fe0f}"] {
        assert_eq!(CalledName::parse(unseen), Err(PeopleError::NameEmpty), "{unseen:?}");
    }
    for nobodys in ["Ana\u{fffe}", "Ana\u{e000}", "Ana\u{1ffff}", "Ana\u{100000}"] {
        assert_eq!(CalledName::parse(nobodys), Err(PeopleError::NameControl), "{nobodys:?}");
    }
    assert_eq!(CalledName::parse("Ana\nRuiz"), Err(PeopleError::NameControl));
    assert_eq!(CalledName::parse("Ana\0"), Err(PeopleError::NameControl));
    assert_eq!(CalledName::parse("Ana \u{202e}moc"), Err(PeopleError::NameControl));
    assert_eq!(
        CalledName::parse(&"a".repeat(81)),
        Err(PeopleError::NameTooLong { found_chars: 81, max_chars: 80 })
    );
}

#[test]
fn every_question_can_be_skipped() {
    for facet in Facet::ALL {
        assert_eq!(answer(facet, &[], "  "), Ok(None), "{facet:?}");
    }
}

#[test]
fn own_words_alone_are_an_answer_and_both_switches_start_off() {
    let said = answer(Facet::Gender, &[], " just Alex ").unwrap().unwrap();
    assert_eq!(said.own_words().unwrap().as_str(), "just Alex");
    assert!(!said.use_for_matching && !said.may_be_shown);
}

#[test]
fn the_two_switches_do_not_follow_from_each_other() {
    let said = answer(Facet::Veteran, &["served"], "").unwrap().unwrap();
    let profile = Profile::from_iter([
        said.clone().with_switches(true, false),
        answer(Facet::Gender, &["woman"], "").unwrap().unwrap().with_switches(false, true),
    ]);
    let facets = |answers: Vec<&FacetAnswer>| answers.iter().map(|a| a.facet()).collect::<Vec<_>>();
    assert_eq!(facets(profile.used_for_matching().collect()), [Facet::Veteran]);
    assert_eq!(facets(profile.shown_to_a_peer().collect()), [Facet::Gender]);
}

#[test]
fn answers_are_checked_against_the_facets_own_list() {
    let wrong = PeopleError::NotAnAnswer { facet: Facet::Gender };
    assert_eq!(answer(Facet::Gender, &["served"], ""), Err(wrong));
    assert_eq!(
        answer(Facet::AgeBand, &["18_25", "26_35"], ""),
        Err(PeopleError::TooManyAnswers { facet: Facet::AgeBand, found: 2, max: 1 })
    );
    assert_eq!(
        answer(Facet::LivedExperience, &["diagnosis"], ""),
        Err(PeopleError::NotAnAnswer { facet: Facet::LivedExperience })
    );
    let long = "x".repeat(301);
    assert_eq!(
        answer(Facet::Pronouns, &[], &long),
        Err(PeopleError::TextTooLong { found_chars: 301, max_chars: 300 })
    );
}

#[test]
fn languages_keep_the_order_given_and_other_answers_the_order_offered() {
    let spoken = answer(Facet::Languages, &["ti", "es-MX", "ES", "yue"], "").unwrap().unwrap();
    let codes: Vec<&str> = spoken.values().iter().map(ValueCode::as_str).collect();
    assert_eq!(codes, ["ti", "es", "yue"]);
    let roles = answer(Facet::FamilyRole, &["carer", "parent", "carer"], "").unwrap().unwrap();
    let codes: Vec<&str> = roles.values().iter().map(ValueCode::as_str).collect();
    assert_eq!(codes, ["parent", "carer"]);
}

#[test]
fn a_language_is_read_from_its_tag_or_refused() {
    for (raw, tag) in [("es", "es"), (" EN-us ", "en"), ("zh_Hant", "zh"), ("ase", "ase")] {
        assert_eq!(LanguageTag::parse(raw).unwrap().as_str(), tag);
    }
    for raw in ["", "e", "spanish", "e5", "und", "-es", "日本"] {
        assert_eq!(LanguageTag::parse(raw), Err(PeopleError::LanguageShape), "{raw}");
    }
}

#[test]
fn a_programme_sets_its_own_topics() {
    let own = ["farm_life", "farm_life", "no_home"].map(|c| ValueCode::parse(c).unwrap());
    let topics = Topics::new(own).unwrap();
    assert_eq!(topics.iter().count(), 2);
    assert!(topics.contains("farm_life") && !topics.contains("alcohol"));
    let said = ["alcohol", "farm_life"].map(|code| ValueCode::parse(code).unwrap());
    let with_said = topics.and(said);
    assert!(with_said.contains("alcohol"), "what somebody said before stays an answer");
    assert_eq!(with_said.iter().count(), 3);
    assert_eq!(Topics::default().iter().count(), DEFAULT_TOPICS.len());
    let many = (0..61).map(|n| ValueCode::parse(&format!("t{n}")).unwrap());
    assert_eq!(Topics::new(many), Err(PeopleError::TooManyTopics { found: 61, max: 60 }));
}

#[test]
fn codes_have_one_shape_and_every_list_is_written_in_it() {
    for raw in ["", "_a", "A", "a-b", "a b", "é", &"a".repeat(41)] {
        assert_eq!(ValueCode::parse(raw), Err(PeopleError::CodeShape), "{raw}");
    }
    for facet in Facet::ALL {
        assert_eq!(Facet::from_code(facet.code()), Some(facet));
        for code in facet.answers() {
            assert!(ValueCode::parse(code).is_ok(), "{code}");
        }
    }
    assert!(OFFERED_LANGUAGES.iter().all(|tag| LanguageTag::parse(tag).is_ok()));
}

#[test]
fn a_phone_number_is_read_as_people_write_it() {
    for (raw, kept) in [
        ("555-0142", "5550142"),
        ("(503) 555 0142", "5035550142"),
        ("+1 503.555.0142 ext. 12", "+15035550142x12"),
        ("503 555 0142 x7", "5035550142x7"),
        ("0207 946 0018 #3", "02079460018x3"),
        ("٠١٢٣٤٥٦", "0123456"),
        ("tel: +44 20 7946 0018", "+442079460018"),
        ("12345", "12345"),
    ] {
        let phone = Phone::parse(raw).unwrap();
        assert_eq!(phone.to_string(), kept, "{raw}");
        assert_eq!(Phone::parse(&phone.to_string()).unwrap(), phone);
    }
}

#[test]
fn a_phone_number_with_fewer_than_five_digits_is_refused() {
    for raw in ["", "1234", "call my mum", "12 x3456789"] {
        assert_eq!(Phone::parse(raw), Err(PeopleError::PhoneTooShort { min_digits: 5 }), "{raw}");
    }
    assert!(matches!(Phone::parse(&"5".repeat(61)), Err(PeopleError::PhoneTooLong { .. })));
}

#[test]
fn a_phone_number_with_something_beside_it_is_refused_and_never_grows() {
    for raw in [
        "555 555 0120 after 5",
        "555 555 0120 (apt 4)",
        "555 555 0120 / 555 555 0199",
        "1-800-555-HELP",
        "555 555 0120 x7 after 5",
        "555 555 0120 (mom)",
    ] {
        assert_eq!(Phone::parse(raw), Err(PeopleError::PhoneNotAlone), "{raw}");
    }
    assert_eq!(Phone::parse(&"0".repeat(59)), Err(PeopleError::PhoneNotAlone));
    assert!(Phone::parse("+123456789012345").is_ok(), "fifteen digits are the most there are");
}

#[test]
fn an_email_address_needs_only_its_parts() {
    assert_eq!(Email::parse(" Ana.R@Example.ORG ").unwrap().as_str(), "Ana.R@example.org");
    assert!(Email::parse("o'neill+x@müller.de").is_ok());
    for raw in [
        "",
        "ana",
        "ana@",
        "@b.org",
        "ana@b",
        "a b@c.org",
        "a@b..org",
        "a@b.org, c@d.org",
        "mailto:a@b.org",
    ] {
        assert_eq!(Email::parse(raw), Err(PeopleError::EmailShape), "{raw}");
    }
    let long = format!("{}@b.org", "a".repeat(250));
    assert!(matches!(Email::parse(&long), Err(PeopleError::EmailTooLong { .. })));
}

#[test]
fn before_anybody_is_asked_only_this_site_may_be_used() {
    let rules = ReachRules::default();
    for channel in Channel::ALL {
        let wanted = match channel {
            Channel::InSite => Ok(()),
            other => Err(WhyNot::NotAgreed(other)),
        };
        assert_eq!(rules.may_use(channel), wanted);
    }
    assert_eq!(rules.may_leave_voicemail(), Err(WhyNot::NotAgreed(Channel::Call)));
    assert!(rules.rule(Channel::Call).shared_device().is_treated_as_shared());
    assert_eq!(rules.headline(), [ReachTag::Only(Channel::InSite)]);
}

#[test]
fn an_agreed_channel_without_an_address_says_so() {
    let rules = rules([ContactRule::unasked(Channel::Email).allowed(true)]);
    assert_eq!(rules.may_use(Channel::Email), Err(WhyNot::NoAddress(Channel::Email)));
}

#[test]
fn an_address_of_another_kind_is_refused() {
    let phone = Address::Phone(Phone::parse("5550142").unwrap());
    for channel in [Channel::Email, Channel::Post, Channel::InSite] {
        assert_eq!(
            ContactRule::unasked(channel).at(Some(phone.clone())),
            Err(PeopleError::AddressKind { channel })
        );
    }
}

#[test]
fn only_inside_this_site_goes_alone_in_whatever_order_it_is_said() {
    let in_site = || ContactRule::unasked(Channel::InSite).allowed(true);
    for both in [[in_site(), phone_rule(Channel::Text)], [phone_rule(Channel::Text), in_site()]] {
        let mut rules = ReachRules::default();
        for rule in both {
            rules.set(rule);
        }
        assert!(!rules.rule(Channel::InSite).is_allowed());
        assert!(rules.rule(Channel::Text).is_allowed());
    }
    assert_eq!(rules([in_site()]).headline(), [ReachTag::Only(Channel::InSite)]);
}

#[test]
fn the_headline_says_what_needs_care() {
    let own = SharedDevice::No;
    let text = || phone_rule(Channel::Text);
    let call = || phone_rule(Channel::Call);
    let email = ContactRule::unasked(Channel::Email).allowed(true).shared_is(own);
    let post = || ContactRule::unasked(Channel::Post).allowed(true);
    let after_5 = call()
        .shared_is(own)
        .voicemail_is(Voicemail::FirstNameOnly)
        .good_times_are("after 5 pm")
        .unwrap();
    let times = |channel| ReachTag::Times { channel, words: "after 5 pm".into() };
    let text_after_5 = text().shared_is(own).good_times_are("after 5 pm").unwrap();
    let nothing = ContactRule::unasked(Channel::InSite).allowed(false);
    for (given, wanted) in [
        (vec![text().shared_is(own)], vec![ReachTag::Only(Channel::Text)]),
        (vec![text()], vec![ReachTag::Only(Channel::Text), ReachTag::MayBeShared]),
        (vec![text().shared_is(own), call().shared_is(own)], vec![ReachTag::NoVoicemail]),
        (vec![after_5.clone()], vec![ReachTag::Only(Channel::Call), times(Some(Channel::Call))]),
        // The hours are of every way, and are not pinned on one.
        (vec![text_after_5.clone(), after_5.clone()], vec![times(None)]),
        (
            vec![text_after_5, after_5.clone().good_times_are("").unwrap()],
            vec![times(Some(Channel::Text))],
        ),
        (
            vec![
                text().shared_is(own),
                call().shared_is(own).voicemail_is(Voicemail::SayWhereFrom),
                email.clone(),
            ],
            vec![ReachTag::AnyWay],
        ),
        // A phone that is there for the one use is not there for the other.
        (vec![text().shared_is(own), email.clone()], vec![ReachTag::NoCalls]),
        (vec![text(), post()], vec![ReachTag::NoCalls, ReachTag::MayBeShared]),
        (
            vec![call().shared_is(own).voicemail_is(Voicemail::SayWhereFrom), email.clone()],
            vec![ReachTag::NoTexts],
        ),
        (vec![email, post()], vec![ReachTag::NoCalls, ReachTag::NoTexts]),
        (vec![nothing], vec![ReachTag::NoWay]),
    ] {
        assert_eq!(rules(given).headline(), wanted);
    }
}

#[test]
fn the_tag_does_not_tell_a_shared_phone_from_one_nobody_spoke_about() {
    let tags = [SharedDevice::Yes, SharedDevice::Unsaid]
        .map(|said| rules([phone_rule(Channel::Text).shared_is(said)]).headline());
    assert_eq!(tags[0], tags[1]);
}

#[test]
fn voicemail_needs_a_yes_to_calls_and_to_voicemail() {
    let yes = phone_rule(Channel::Call).voicemail_is(Voicemail::FirstNameOnly);
    assert_eq!(rules([yes.clone()]).may_leave_voicemail(), Ok(Voicemail::FirstNameOnly));
    let taken_back = rules([yes.allowed(false)]);
    assert_eq!(taken_back.may_leave_voicemail(), Err(WhyNot::NotAgreed(Channel::Call)));
    let silent = rules([phone_rule(Channel::Call)]);
    assert_eq!(silent.may_leave_voicemail(), Err(WhyNot::NoVoicemail));
    let text = ContactRule::unasked(Channel::Text).voicemail_is(Voicemail::SayWhereFrom);
    assert_eq!(text.voicemail(), Voicemail::No);
}

#[test]
fn text_keeps_its_words_and_loses_only_what_is_not_a_word() {
    assert_eq!(tidy_text(" a\r\nb\0\u{7}c ", 9).unwrap().as_deref(), Some("a\nbc"));
    assert_eq!(tidy_line(" a\r\n  b ", 9).unwrap().as_deref(), Some("a b"));
    assert_eq!(tidy_line("a \u{202E}b\u{2066}", 3).unwrap().as_deref(), Some("a b"));
    assert_eq!(tidy_text(" \n ", 9).unwrap(), None);
    assert!(tidy_text("0123456789", 9).is_err());
}

#[test]
fn what_is_stored_reads_back_the_same() {
    let mut kept = rules([phone_rule(Channel::Call).voicemail_is(Voicemail::SayWhereFrom)]);
    kept.set(ContactRule::unasked(Channel::Text).good_times_are("not at work").unwrap());
    let json = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<ReachRules>(&json).unwrap(), kept);
    let said = answer(Facet::Languages, &["ti"], "and a little Saho").unwrap().unwrap();
    let profile = Profile::from_iter([said.with_switches(true, true)]);
    let json = serde_json::to_string(&profile).unwrap();
    assert_eq!(serde_json::from_str::<Profile>(&json).unwrap(), profile);
    assert!(serde_json::from_str::<CalledName>("\" \"").is_err());
}

#[test]
fn every_code_has_words_in_both_languages() {
    let mut ids: Vec<String> = Vec::new();
    let mut all = |prefix: &str, codes: &[&str]| {
        ids.extend(codes.iter().map(|c| format!("people-{prefix}-{}", c.replace('_', "-"))));
    };
    all("facet", &Facet::ALL.map(Facet::code));
    for facet in Facet::ALL {
        all(&facet.code().replace('_', "-"), facet.answers());
    }
    all("topic", &DEFAULT_TOPICS);
    all("language", &OFFERED_LANGUAGES);
    all("channel", &Channel::ALL.map(Channel::code));
    all("voicemail", &Voicemail::ALL.map(Voicemail::code));
    all("shared-device", &SharedDevice::ALL.map(SharedDevice::code));
    all("reach", &ReachTag::CODES);
    all("why-not", &WhyNot::CODES);
    all("fault", &PeopleError::CODES);
    for file in [
        include_str!("../../../server/locales/en/people.ftl"),
        include_str!("../../../server/locales/es/people.ftl"),
    ] {
        for id in &ids {
            assert!(file.lines().any(|line| line.starts_with(&format!("{id} ="))), "{id}");
        }
    }
}

proptest! {
    #[test]
    fn any_typed_name_is_refused_or_reads_back_the_same(raw in "\\PC{0,90}") {
        if let Ok(kept) = CalledName::parse(&raw) {
            prop_assert_eq!(CalledName::parse(kept.as_str()).unwrap(), kept.clone());
            prop_assert!(!kept.initials().is_empty());
        }
    }

    #[test]
    fn any_typed_phone_or_email_is_refused_or_reads_back_the_same(raw in ".{0,40}") {
        if let Ok(kept) = Phone::parse(&raw) {
            prop_assert_eq!(Phone::parse(&kept.to_string()).unwrap(), kept);
        }
        if let Ok(kept) = Email::parse(&raw) {
            prop_assert_eq!(Email::parse(kept.as_str()).unwrap(), kept);
        }
    }
}
