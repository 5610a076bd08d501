//! Contrast of the colour tokens, light and dark: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11.

use std::collections::HashMap;

/// Foreground, background, least ratio: 7 for reading text, 4.5 for other text, 3 for edges.
const PAIRS: [(&str, &str, f64); 32] = [
    ("ink", "paper", 7.0),
    ("ink", "surface", 7.0),
    ("ink", "lamp-tint", 7.0),
    ("ink", "act-tint", 7.0),
    ("ink", "sky-tint", 7.0),
    ("ink", "leaf-tint", 7.0),
    ("ink-soft", "paper", 4.5),
    ("ink-soft", "surface", 4.5),
    ("ink-soft", "lamp-tint", 4.5),
    ("ink-soft", "act-tint", 4.5),
    ("act", "paper", 4.5),
    ("act", "surface", 4.5),
    ("act", "act-tint", 4.5),
    ("act", "lamp-tint", 4.5),
    ("act", "leaf-tint", 4.5),
    ("act", "sky-tint", 4.5),
    ("act-ink", "act", 4.5),
    ("act-ink", "act-hover", 4.5),
    ("lamp-ink", "lamp", 4.5),
    ("dusk-ink", "dusk", 7.0),
    ("lamp", "dusk", 4.5),
    ("leaf", "surface", 4.5),
    ("leaf", "leaf-tint", 4.5),
    ("sky", "sky-tint", 4.5),
    ("sky", "surface", 4.5),
    ("brick", "surface", 4.5),
    ("brick", "paper", 4.5),
    ("brick", "brick-tint", 4.5),
    ("edge", "surface", 3.0),
    ("edge", "paper", 3.0),
    ("edge", "sky-tint", 3.0),
    ("focus", "focus-gap", 3.0),
];

type Tokens = HashMap<String, [u8; 3]>;

/// The colours of each `:root { … }` block that sets one, in order: light, then dark.
fn schemes(css: &str) -> (Tokens, Tokens) {
    let mut blocks = css.split(":root {").skip(1).map(|rest| {
        let block = rest.split('}').next().unwrap();
        let mut tokens = Tokens::new();
        for part in block.split("--").skip(1) {
            let Some((name, value)) = part.split_once(':') else {
                continue;
            };
            let value = value.trim();
            if let Some(hex) = value.strip_prefix('#').and_then(|value| value.get(..6)) {
                let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
                tokens.insert(name.trim().to_owned(), [byte(0), byte(2), byte(4)]);
            }
        }
        tokens
    });
    let light = blocks.next().unwrap();
    let mut dark = light.clone();
    dark.extend(blocks.next().unwrap());
    (light, dark)
}

/// Relative luminance of an sRGB colour, as WCAG 2.2 defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn ratio(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((ratio([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    // #767676 on white is the well-known lightest grey that reaches 4.5.
    assert!(ratio([0x76; 3], [255; 3]) >= 4.5 && ratio([0x77; 3], [255; 3]) < 4.5);
}

#[test]
fn every_pair_of_colours_can_be_told_apart_in_both_schemes() {
    let (light, dark) = schemes(include_str!("../../assets/porchlight.css"));
    let mut faults = Vec::new();
    for (scheme, tokens) in [("light", &light), ("dark", &dark)] {
        for (front, back, least) in PAIRS {
            let reached = ratio(tokens[front], tokens[back]);
            if reached < least {
                faults.push(format!("{scheme}: {front} on {back} {reached:.2} < {least}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
