//! The picture of pay: for each occupation a line from the lowest tenth to the highest, a bar for the middle
//! half, and a mark at the middle. One scale for all, from nothing on, so that lengths can be compared.

use kernel::pay::{Cents, Figure, PayRow};

/// The picture, in its own units: as wide as a phone, so that its words are read there at their size.
pub const WIDTH: i64 = 360;
const MARGIN: i64 = 8;
const ROW: i64 = 70;
const TOP: i64 = 18;
/// Dollars from one mark of the scale to the next.
const STEP: Cents = 1_000;
/// Marks that stand beside each other.
const MARKS_MOST: i64 = 7;

pub struct Row {
    pub occupation: String,
    pub name_y: i64,
    /// From the lowest tenth to the highest, where both are published.
    pub line: Option<(i64, i64)>,
    /// The middle half: where it begins, and how wide it is.
    pub half: Option<(i64, i64)>,
    pub middle: Option<i64>,
    pub line_y: i64,
    pub bar_y: i64,
    pub middle_y: i64,
    pub told_y: i64,
    /// Where the figure stands: under its mark, and inside the picture.
    pub told_x: i64,
    pub told: String,
}

/// A mark of the scale.
pub struct Mark {
    pub x: i64,
    pub told: String,
}

pub struct Picture {
    pub rows: Vec<Row>,
    pub marks: Vec<Mark>,
    pub foot_y: i64,
    pub marks_y: i64,
    pub height: i64,
}

/// The highest pay an hour among rows, rounded up to a mark of the scale.
pub fn most<'a>(rows: impl IntoIterator<Item = &'a PayRow>) -> Cents {
    let all = rows.into_iter().flat_map(|row| row.hourly.0).filter_map(Figure::cents);
    let most = all.max().unwrap_or(STEP).max(STEP);
    (most + STEP - 1) / STEP * STEP
}

pub fn picture(rows: &[PayRow], most: Cents, told: impl Fn(Figure) -> String) -> Picture {
    let x = |figure: Figure| Some(MARGIN + figure.cents()?.min(most) * (WIDTH - 2 * MARGIN) / most);
    let row = |(at, pay): (i64, &PayRow)| {
        let [p10, p25, p50, p75, p90] = pay.hourly.0;
        let y = at * ROW + TOP;
        let middle = x(p50);
        Row {
            occupation: pay.occupation.clone(),
            name_y: y,
            line: x(p10).zip(x(p90)),
            half: x(p25).zip(x(p75)).map(|(from, to)| (from, (to - from).max(1))),
            middle: middle.map(|x| x - 3),
            line_y: y + 18,
            bar_y: y + 10,
            middle_y: y + 7,
            told_y: y + 42,
            told_x: middle.unwrap_or(WIDTH / 2).clamp(MARGIN + 40, WIDTH - MARGIN - 40),
            told: told(p50),
        }
    };
    let rows: Vec<Row> = (0_i64..).zip(rows).map(row).collect();
    let foot_y = i64::try_from(rows.len()).unwrap_or_default() * ROW + 4;
    let mark = |cents: Cents| Mark {
        x: MARGIN + cents * (WIDTH - 2 * MARGIN) / most,
        told: format!("${}", cents / 100),
    };
    // Of many marks every second, so that they do not run into each other.
    let step = if most > MARKS_MOST * STEP { 2 * STEP } else { STEP };
    let marks = (0..=most / step).map(|at| mark(at * step)).collect();
    Picture { rows, marks, foot_y, marks_y: foot_y + 18, height: foot_y + 26 }
}

#[cfg(test)]
mod tests {
    use kernel::pay::Spread;

    use super::*;

    fn pay(hourly: [Figure; 5]) -> PayRow {
        PayRow {
            area_code: "0000000".into(),
            area: "National".into(),
            occupation_code: "21-1093".into(),
            occupation: "Assistants".into(),
            hourly: Spread(hourly),
            annual: Spread([Figure::NotPublished; 5]),
        }
    }

    #[test]
    fn everything_stands_inside_and_in_its_order() {
        let rows = [pay([1_600, 1_800, 2_200, 2_500, 3_040].map(Figure::Cents))];
        let most = most(&rows);
        assert_eq!(most, 4_000);
        let drawn = picture(&rows, most, |_| String::new());
        let row = &drawn.rows[0];
        let ((low, high), (from, wide)) = (row.line.unwrap(), row.half.unwrap());
        assert!(MARGIN < low && low < from && from + wide < high && high < WIDTH - MARGIN);
        assert_eq!(row.middle, Some(MARGIN + 344 * 22 / 40 - 3));
        assert_eq!((drawn.marks.len(), drawn.marks[4].x), (5, WIDTH - MARGIN));
    }

    #[test]
    fn what_is_not_published_is_not_drawn() {
        let rows = [pay([Figure::NotPublished; 5])];
        let drawn = picture(&rows, most(&rows), |_| "not published".into());
        let row = &drawn.rows[0];
        assert!(row.line.is_none() && row.half.is_none() && row.middle.is_none());
        assert_eq!(row.told, "not published");
    }
}
