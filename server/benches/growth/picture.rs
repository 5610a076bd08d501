//! The curve, drawn from the bench's own figures.

use std::fmt::Write as _;

use crate::pages::Cost;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 190.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 50.0;
/// Times of the smallest size that the picture reaches up to, at least.
const HIGHEST_MIN: f64 = 2.0;
/// The aim: a page may cost this many times what it does at the smallest size.
const AIM: f64 = 1.3;
const COLOURS: [&str; 9] = [
    "#7a4a12", "#1f6f6b", "#8a3b5c", "#3f5fa8", "#5b7f1f", "#a85a1f", "#5a3fa8", "#2f2f2f",
    "#a8892f",
];

/// One line for each page: how many times it costs what it did at the smallest size.
pub fn draw(all: &[(usize, Vec<Cost>)]) -> String {
    let (Some((fewest, first)), Some((most, last))) = (all.first(), all.last()) else {
        return String::new();
    };
    let highest = first
        .iter()
        .zip(last)
        .map(|(one, other)| other.wall_ms / one.wall_ms)
        .fold(HIGHEST_MIN, f64::max);
    let span = (*most as f64 / *fewest as f64).log10().max(1.0);
    let x = |people: usize| {
        LEFT + (people as f64 / *fewest as f64).log10() / span * (WIDTH - LEFT - RIGHT)
    };
    let y = |times: f64| HEIGHT - BOTTOM - times / highest * (HEIGHT - TOP - BOTTOM);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         aria-label=\"Cost of a page by number of people\" font-family=\"sans-serif\" \
         font-size=\"12\"><rect width=\"100%\" height=\"100%\" fill=\"#fffdf8\"/>\n"
    );
    grid(&mut svg, highest, (x(*fewest), x(*most)), &y);
    for (people, _) in all {
        let at = x(*people);
        let _ = writeln!(
            svg,
            "<text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{people}</text>",
            HEIGHT - BOTTOM + 18.0
        );
    }
    for (place, cost) in first.iter().enumerate() {
        let colour = COLOURS[place % COLOURS.len()];
        let points: Vec<String> = all
            .iter()
            .map(|(people, costs)| {
                format!("{:.1},{:.1}", x(*people), y(costs[place].wall_ms / cost.wall_ms))
            })
            .collect();
        let _ = writeln!(
            svg,
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{}\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{} {:.2}</text>",
            points.join(" "),
            WIDTH - RIGHT + 12.0,
            TOP + 14.0 + place as f64 * 18.0,
            cost.name,
            last[place].wall_ms / cost.wall_ms
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn grid(svg: &mut String, highest: f64, (from, to): (f64, f64), y: &impl Fn(f64) -> f64) {
    let mut times = 0.0;
    while times <= highest {
        let at = y(times);
        let _ = writeln!(
            svg,
            "<path d=\"M{from:.1} {at:.1}H{to:.1}\" stroke=\"#ddd5c5\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{times}</text>",
            LEFT - 8.0,
            at + 4.0
        );
        times += (highest / 8.0).ceil().max(1.0) / if highest < 3.0 { 2.0 } else { 1.0 };
    }
    let aim = y(AIM);
    let _ = writeln!(
        svg,
        "<path d=\"M{from:.1} {aim:.1}H{to:.1}\" stroke=\"#8a1c1c\" stroke-dasharray=\"5 4\"/>\
         <text x=\"{LEFT}\" y=\"18\">times the cost at the fewest people; dashed: the aim of {AIM}</text>\
         <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">people</text>",
        f64::midpoint(from, to),
        HEIGHT - 10.0
    );
}
