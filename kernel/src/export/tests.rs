use super::*;

#[test]
fn a_reason_is_a_sentence() {
    let long = "a".repeat(WHY_MAX_CHARS + 1);
    let cases = [
        ("", Err(ExportError::WhyMissing)),
        ("   \n ", Err(ExportError::WhyMissing)),
        ("because .", Err(ExportError::WhyMissing)),
        (".................", Err(ExportError::WhyMissing)),
        (long.as_str(), Err(ExportError::WhyTooLong { max_chars: WHY_MAX_CHARS })),
        ("We  move to\nanother program.", Ok("We move to another program.")),
        ("Mudamos los datos a otra casa", Ok("Mudamos los datos a otra casa")),
    ];
    for (text, expected) in cases {
        let found = Why::parse(text);
        assert_eq!(found.as_ref().map(Why::as_str), expected.as_ref().copied(), "{text:?}");
    }
}

#[test]
fn every_code_is_read_back() {
    for format in Format::ALL {
        assert_eq!(Format::from_code(format.code()), Some(format));
    }
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    assert_eq!(Format::from_code("xml"), None);
    assert_eq!(State::from_code(""), None);
}

#[test]
fn what_is_past_its_time_is_gone_and_what_is_silent_did_not_get_done() {
    let now: Timestamp = "2031-03-04T19:10:00Z".parse().expect("an instant");
    let at = |state: State, ago: SignedDuration, gone: Option<SignedDuration>| {
        state.at(now, now - ago, gone.map(|left| now + left))
    };
    let (second, hour) = (SignedDuration::from_secs(1), SignedDuration::from_hours(1));
    assert_eq!(at(State::Ready, hour, Some(second)), State::Ready);
    assert_eq!(at(State::Ready, hour, Some(SignedDuration::ZERO)), State::Gone);
    assert_eq!(at(State::Ready, hour, None), State::Gone);
    assert_eq!(at(State::Making, SILENCE, None), State::Making);
    assert_eq!(at(State::Making, SILENCE + second, None), State::Failed);
    assert_eq!(at(State::Stopping, hour, None), State::Failed);
    assert_eq!(at(State::Waiting, hour, None), State::Waiting);
    assert_eq!(at(State::Stopped, hour, None), State::Stopped);
}
