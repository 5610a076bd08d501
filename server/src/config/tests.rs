use super::*;

#[test]
fn the_example_with_every_line_switched_on_is_a_configuration() {
    let all_on: String = EXAMPLE
        .lines()
        .map(|line| line.strip_prefix("#= ").unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n");
    let config = Config::parse(Path::new("example"), &all_on).unwrap();
    assert!(config.database.is_some() && config.metrics.is_some() && config.is_https());
    for key in KEYS {
        assert!(all_on.contains(&format!("\n{key} = ")), "{key} is missing from the example");
    }
}

#[test]
fn the_example_as_it_stands_changes_nothing() {
    assert_eq!(Config::parse(Path::new("example"), EXAMPLE).unwrap(), Config::default());
}

#[test]
fn an_unknown_key_stops_the_start_with_the_nearest_name() {
    let error = Config::parse(Path::new("p.toml"), "lisen = \"x\"").unwrap_err();
    assert_eq!(error.to_string(), "p.toml: unknown setting \"lisen\"; did you mean \"listen\"?");
    let error = Config::parse(Path::new("p.toml"), "qwertyuiop = 1").unwrap_err();
    assert_eq!(error.to_string(), "p.toml: unknown setting \"qwertyuiop\"");
}

#[test]
fn a_malformed_file_names_the_place() {
    let error = Config::parse(Path::new("p.toml"), "listen = \n").unwrap_err();
    assert!(error.to_string().contains("line 1"), "{error}");
}

/// The sentence about the one setting in a file.
#[track_caller]
fn fault(line: &str) -> String {
    let error = Config::parse(Path::new("p.toml"), line).expect_err(line);
    error.to_string()
}

#[test]
fn a_value_that_cannot_be_meant_stops_the_start_with_a_sentence() {
    for (line, says) in [
        ("log = \"%%bad===\"", "p.toml: log: \"%%bad===\" does not say how much to log"),
        ("log = \"verbose\"", "say error, warn, info or debug"),
        ("log = \"\"", "does not say how much"),
        ("log = \"porchlight[{x=E.*E.*E0}]=trace,info\"", "does not say how much"),
        ("metrics = \"foo\"", "p.toml: metrics: \"foo\" is not an address with a port"),
        ("metrics = \"9464\"", "like 127.0.0.1:9464"),
        ("listen = \"foo\"", "p.toml: listen: \"foo\" is not an address with a port"),
        ("listen = \"127.0.0.1:80800\"", "like 127.0.0.1:8080"),
        ("listen = \"::1:8080:\"", "like 127.0.0.1:8080"),
        ("public_address = \"ftp://x y\"", "is not an address like https://"),
        ("public_address = \"ftp://x.example\"", "does not begin with https:// or http://"),
        ("public_address = \"peers.example.org\"", "does not begin with https:// or http://"),
        ("public_address = \"https://a.example/peers\"", "goes on after the name"),
        ("public_address = \"https://a.example/?x\"", "goes on after the name"),
        ("public_address = \"https://me@a.example\"", "is not an address"),
        ("database = \"nonsense here\"", "p.toml: database: "),
    ] {
        let said = fault(line);
        assert!(said.contains(says), "{line}: {said}");
        assert!(!said.contains("secret"), "{said}");
    }
}

#[test]
fn the_public_address_is_kept_in_the_form_browsers_send() {
    for (typed, kept) in [
        ("HTTPS://Peers.Example.org", "https://peers.example.org"),
        ("https://peers.example.org/", "https://peers.example.org"),
        ("https://peers.example.org:443", "https://peers.example.org"),
        ("http://10.0.0.5:8080", "http://10.0.0.5:8080"),
    ] {
        let text = format!("public_address = \"{typed}\"");
        let config = Config::parse(Path::new("p.toml"), &text).expect(typed);
        assert_eq!(config.public_address.as_deref(), Some(kept));
        assert_eq!(config.is_https(), kept.starts_with("https"));
    }
    let direct = Config { public_address: Some("HTTPS://x.example".into()), ..Config::default() };
    assert!(direct.is_https());
    assert_eq!(direct.public_host().as_deref(), Some("x.example"));
}

#[test]
fn what_is_usual_to_say_about_the_log_is_understood() {
    for text in ["info", "WARN", "off", "porchlight::jobs=debug,info", "tokio_postgres=trace"] {
        assert!(checks::log(text).is_ok(), "{text}");
    }
}
