//! What occupations near to peer work pay, in an area somebody picks and in the whole country.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::PayView;
use kernel::pay::{Cents, Figure, NATION, PayRow, STAND_INS, Width, middle, width};

use super::picture::{self, Picture, picture};
use super::store::{self, Area, Kept};
use crate::access::{Handled, Permit};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::{Arg, Words};

#[derive(Template)]
#[template(path = "pay/html/show.html")]
struct PayPage {
    shell: Shell,
    states: Vec<Area>,
    parts: Vec<Area>,
    picked: String,
    sections: Vec<Section>,
    width: i64,
}

/// One area.
struct Section {
    code: String,
    area: String,
    sentence: String,
    picture: Picture,
    lines: Vec<Line>,
    source: String,
}

/// One occupation in the table.
struct Line {
    occupation: String,
    hourly: Vec<String>,
    annual: String,
}

pub(super) async fn show(cx: Cx, may: Permit<PayView>) -> Handled {
    let areas = store::areas(&mut cx.db(), &may, &STAND_INS).await?;
    let of_width = |is: Width| {
        let all = areas.iter().filter(|area| width(&area.code) == is);
        all.cloned().collect::<Vec<_>>()
    };
    // An area that nobody knows is none: the country is shown all the same.
    let picked = areas.iter().map(|area| area.code.as_str()).find(|code| *code == cx.query("area"));
    let picked = picked.filter(|code| *code != NATION).unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for area in [picked.as_str(), NATION] {
        let kept = store::of_area(&mut cx.db(), &may, area, &STAND_INS).await?;
        found.extend((!kept.is_empty()).then_some(kept));
    }
    let most = picture::most(found.iter().flatten().map(|kept| &kept.pay));
    let sections = found.iter().filter_map(|kept| section(&cx, kept, most)).collect();
    let home = match may.actor().role {
        Role::PeerWorker => "/you",
        Role::Supervisor => "/team",
        _ => "/people",
    };
    Ok(Reply::page(&PayPage {
        shell: cx.shell(home),
        states: of_width(Width::State),
        parts: of_width(Width::Part),
        picked,
        sections,
        width: picture::WIDTH,
    }))
}

fn section(cx: &Cx, kept: &[Kept], most: Cents) -> Option<Section> {
    let (words, first) = (cx.words(), kept.first()?);
    let rows: Vec<PayRow> = kept.iter().map(|kept| kept.pay.clone()).collect();
    let read_on = cx.dates().full(cx.dates().local(first.read_at).date());
    let from = [("source", Arg::Text(&first.source)), ("date", Arg::Text(&read_on))];
    Some(Section {
        code: first.pay.area_code.clone(),
        area: if first.pay.area_code == NATION {
            words.t("pay-nation").into_owned()
        } else {
            first.pay.area.clone()
        },
        sentence: sentence(words, &rows),
        picture: picture(&rows, most, |figure| told(words, figure)),
        lines: rows.iter().map(|pay| line(words, pay)).collect(),
        source: words.with("pay-source", &from),
    })
}

/// What the middle pay is: a range over the occupations, never a mean of them.
fn sentence(words: Words, rows: &[PayRow]) -> String {
    match middle(rows) {
        None => words.t("pay-sentence-none").into_owned(),
        Some((low, high)) if low == high => {
            words.with("pay-sentence-one", &[("pay", Arg::Text(&told(words, low)))])
        }
        Some((low, high)) => {
            let (low, high) = (told(words, low), told(words, high));
            words.with("pay-sentence", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
        }
    }
}

fn line(words: Words, pay: &PayRow) -> Line {
    Line {
        occupation: pay.occupation.clone(),
        hourly: pay.hourly.0[1..=3].iter().map(|figure| told(words, *figure)).collect(),
        annual: told(words, pay.annual.0[2]),
    }
}

fn told(words: Words, figure: Figure) -> String {
    match figure {
        Figure::Cents(cents) => dollars(cents),
        Figure::AtLeast(cents) => words.with("pay-or-more", &[("pay", Arg::Text(&dollars(cents)))]),
        Figure::NotPublished => words.t("pay-not-published").into_owned(),
    }
}

/// 22.08 as $22.08, and 45930.00 as $45,930.
fn dollars(cents: Cents) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    if whole >= 1_000 {
        format!("${},{:03}", whole / 1_000, whole % 1_000)
    } else {
        format!("${whole}.{rest:02}")
    }
}
