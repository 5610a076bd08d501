//! Numbers, yes and no, and points on the earth.

use super::Coordinates;

/// Reads a number such as `37.48`, ` -122.2 ` or `1e3`; never infinity or not-a-number.
pub fn read_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    let number: f64 = if plain {
        text.parse().ok()?
    } else {
        return None;
    };
    number.is_finite().then_some(number)
}

/// Reads yes and no in English, Spanish and the ways of computers.
pub fn read_yes_no(text: &str) -> Option<bool> {
    match crate::text::fold(text).as_str() {
        "yes" | "y" | "true" | "t" | "1" | "si" | "on" => Some(true),
        "no" | "n" | "false" | "f" | "0" | "off" => Some(false),
        _ => None,
    }
}

/// Makes a point from degrees.
///
/// Nothing when a half is missing, when it is off the earth (beyond 90 or 180 degrees), or when a
/// half
/// is exactly 0: that is what programs write for "unknown", and no place that gives help is there.
pub fn read_coordinates(latitude: Option<f64>, longitude: Option<f64>) -> Option<Coordinates> {
    const LATITUDE_LIMIT: f64 = 90.0;
    const LONGITUDE_LIMIT: f64 = 180.0;
    let (latitude, longitude) = (latitude?, longitude?);
    let within = |value: f64, limit: f64| value.is_finite() && value.abs() <= limit && value != 0.0;
    (within(latitude, LATITUDE_LIMIT) && within(longitude, LONGITUDE_LIMIT))
        .then_some(Coordinates { latitude, longitude })
}
