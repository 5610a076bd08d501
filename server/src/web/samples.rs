//! Sample pages of the shell, for the checks of weight and, when `SHELL_SAMPLES` names a folder,
//! for looking at.

use askama::Template;

use super::form::{Choice, FaultArg, Faults, Form, Posted};
use super::help::{HelpLine, HelpLines, NowPage, Told};
use super::language::Language;
use super::shell::{Account, NavItem, Practice, PracticeDoor, Shell};

/// A page with every part of the shell and every part for forms.
#[derive(Template)]
#[template(path = "web/html/sample.html")]
struct SamplePage {
    shell: Shell,
    form: Form,
    choices: Vec<Choice>,
}

fn help() -> HelpLines {
    let warmline = HelpLine::new(Told::new("Riverside warmline"), "555 555 0114")
        .hours(Told::new("4 pm to midnight, every day"))
        .tried_on("3 November");
    let night = HelpLine::new(Told::new("Night line of the county"), "555 555 0100").texts();
    let danger = HelpLine::new(Told::new("Emergency"), "555 555 0999").emergency();
    HelpLines {
        lines: vec![warmline, night, danger],
        note: Some("You’ll talk to someone who has been there too.".to_owned()),
    }
}

fn nav() -> Vec<NavItem> {
    vec![
        NavItem::new("/week", "Your week", "home").current(true),
        NavItem::new("/messages", "Messages", "chat").count(2),
        NavItem::new("/people", "People", "people"),
        NavItem::new("/you", "You", "me"),
    ]
}

fn practice() -> Practice {
    let door = |label: &str, is_current| PracticeDoor {
        label: label.to_owned(),
        value: label.to_lowercase(),
        is_current,
    };
    Practice {
        doors: vec![
            door("Sam, participant", true),
            door("Maya, peer worker", false),
            door("Priya, supervisor", false),
            door("Noor, coordinator", false),
        ],
        switch_action: "/practice/role".to_owned(),
        reset_action: "/practice/reset".to_owned(),
    }
}

fn participant(language: Language) -> Shell {
    Shell::new(language, "/sample")
        .brand("Riverside Peer Support")
        .nav(nav())
        .participant(help())
        .practice(practice())
        .footer("/privacy", "/guide")
}

fn staff(language: Language) -> Shell {
    let account = Account {
        name: "Maya".to_owned(),
        role: "Peer worker".to_owned(),
        href: "/account".to_owned(),
    };
    Shell::new(language, "/sample")
        .brand("Riverside Peer Support")
        .nav(nav())
        .staff(account)
        .flash("Saved.", Some("/undo/1".to_owned()))
        .footer("/privacy", "/guide")
}

fn faulty_form() -> Form {
    let values: Posted = [
        ("name", "Sam <b>\"R\"</b>"),
        ("email", "sam@"),
        ("password", "secret words"),
        ("voicemail", "no"),
        ("topic", "no"),
        ("topic", "name"),
        ("words", "\nWalked by the river."),
    ]
    .into_iter()
    .collect();
    let mut faults = Faults::none();
    faults.add_with("email", "form-faults-title", vec![("count", FaultArg::Count(1))]);
    faults.add("voicemail", "form-faults-kept");
    Form::again(values, faults)
}

fn sample(shell: Shell, form: Form) -> SamplePage {
    let choices = vec![
        Choice::new("no", "No voicemail"),
        Choice::new("name", "Yes, first name only"),
        Choice::new("yes", "Yes, say where we call from"),
    ];
    SamplePage { shell, form, choices }
}

fn samples() -> Vec<(&'static str, String)> {
    let (en, es) = (Language::En, Language::Es);
    let now = |shell: Shell, help| NowPage { shell, help }.render().unwrap();
    vec![
        ("participant", sample(participant(en), Form::empty()).render().unwrap()),
        ("staff", sample(staff(en), faulty_form()).render().unwrap()),
        ("staff-es", sample(staff(es), faulty_form()).render().unwrap()),
        ("now", now(participant(en), help())),
        ("now-es", now(Shell::new(es, "/now").brand("Riverside Peer Support"), help())),
        ("error", super::error::sample(participant(en))),
        ("now-none", now(Shell::new(en, "/now"), HelpLines::default())),
    ]
}

#[test]
fn what_was_typed_stands_in_the_form_again_but_never_a_password() {
    let page = sample(staff(Language::En), faulty_form()).render().unwrap();
    let html = scraper::Html::parse_document(&page);
    let value = |css: &str| {
        let found = html.select(&scraper::Selector::parse(css).unwrap()).next();
        found.unwrap_or_else(|| panic!("no {css}")).value().attr("value").map(str::to_owned)
    };
    assert_eq!(value("#f-name").as_deref(), Some("Sam <b>\"R\"</b>"));
    assert_eq!(value("#f-password"), None);
    assert_eq!(value("[name=voicemail][checked]").as_deref(), Some("no"));
    let ticked = scraper::Selector::parse("[name=topic][checked]").unwrap();
    assert_eq!(html.select(&ticked).count(), 2);
    let area = scraper::Selector::parse("#f-words").unwrap();
    let text: String = html.select(&area).next().unwrap().text().collect();
    assert_eq!(text, "\nWalked by the river.");
}

#[test]
fn each_fault_stands_at_its_field_and_in_the_summary() {
    let page = sample(staff(Language::En), faulty_form()).render().unwrap();
    let html = scraper::Html::parse_document(&page);
    let all = |css: &str| {
        let css = scraper::Selector::parse(css).unwrap();
        html.select(&css).map(|found| found.value().clone()).collect::<Vec<_>>()
    };
    let links: Vec<_> =
        all(".faults a").iter().map(|a| a.attr("href").unwrap().to_owned()).collect();
    assert_eq!(links, ["#f-email", "#f-voicemail"]);
    for link in links {
        let field = all(&link);
        assert_eq!(field.len(), 1, "{link}");
        assert_eq!(field[0].attr("aria-invalid"), Some("true"));
        let told = field[0].attr("aria-describedby").unwrap().trim().to_owned();
        assert_eq!(all(&format!("#{told}")).len(), 1, "{told}");
    }
    assert_eq!(all(".faults")[0].attr("autofocus"), Some(""));
}

#[test]
fn no_page_has_inline_style_or_script() {
    for (name, page) in samples() {
        assert!(!page.contains(" style="), "{name}");
        assert!(!page.contains("<style") && !page.contains("<script>"), "{name}");
        assert!(!page.contains(" onclick") && !page.contains("javascript:"), "{name}");
    }
}

#[test]
fn samples_can_be_looked_at() {
    if let Ok(folder) = std::env::var("SHELL_SAMPLES") {
        for (name, page) in samples() {
            std::fs::write(format!("{folder}/{name}.html"), page).unwrap();
        }
    }
}
