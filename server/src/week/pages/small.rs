//! Small numbers: what comes from few people is not printed, nor what would give it away.

use crate::contacts::Week;

/// Counts that come from fewer people are not printed (field guide 5.3: internal reports).
const FEWEST_PEOPLE: i64 = 5;

/// Weeks as they may be told. The sum of a column never tells its one hidden number.
pub(super) struct Shown {
    pub all: Vec<ShownWeek>,
    /// How often people were reached in all weeks; none where few people stand behind it.
    pub reached_sum: Option<i64>,
}

/// A week; what is hidden is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ShownWeek {
    pub reached: Option<i64>,
    pub tried: Option<i64>,
    pub people: Option<i64>,
}

/// Hides a week in which any count comes from few people: its numbers together would tell it.
pub(super) fn hide(weeks: &[Week]) -> Shown {
    let is_small = |people: i64| (1..FEWEST_PEOPLE).contains(&people);
    let mut hidden: Vec<bool> = weeks
        .iter()
        .map(|week| [week.people, week.people_reached].into_iter().any(is_small))
        .collect();
    // Alone, it could be worked out from the sum: the smallest of the others goes with it.
    if hidden.iter().filter(|is_hidden| **is_hidden).count() == 1 {
        let others = weeks
            .iter()
            .enumerate()
            .filter(|(at, week)| week.people > 0 && !hidden.get(*at).copied().unwrap_or(true));
        if let Some((at, _)) = others.min_by_key(|(_, week)| week.people)
            && let Some(is_hidden) = hidden.get_mut(at)
        {
            *is_hidden = true;
        }
    }
    let all = weeks.iter().zip(&hidden).map(|(week, is_hidden)| {
        let told = |count: i64| (!is_hidden).then_some(count);
        ShownWeek {
            reached: told(week.reached),
            // Few who were tried stand beside many who were reached: only theirs is hidden.
            tried: told(week.tried).filter(|_| !is_small(week.people_tried)),
            people: told(week.people),
        }
    });
    // The people of one week are among the people of all weeks.
    let at_least = weeks.iter().map(|week| week.people_reached).max().unwrap_or(0);
    let sum = weeks.iter().map(|week| week.reached).sum();
    Shown {
        all: all.collect(),
        reached_sum: (sum == 0 || at_least >= FEWEST_PEOPLE).then_some(sum),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(reached: i64, people: i64) -> Week {
        Week { reached, tried: 0, people, people_reached: people, people_tried: 0 }
    }

    fn reached(weeks: &[Week]) -> Vec<Option<i64>> {
        hide(weeks).all.iter().map(|week| week.reached).collect()
    }

    #[test]
    fn what_comes_from_fewer_than_five_people_is_hidden_with_its_contacts() {
        let found = hide(&[week(30, 4), week(9, 5), week(7, 2), week(0, 0)]);
        assert_eq!(found.all[0], ShownWeek { reached: None, tried: None, people: None });
        assert_eq!(found.all[1].people, Some(5));
        assert_eq!(found.all[2].reached, None);
        assert_eq!(found.all[3].reached, Some(0));
    }

    #[test]
    fn one_hidden_week_takes_another_with_it_so_that_the_sum_does_not_tell_it() {
        assert_eq!(reached(&[week(30, 9), week(3, 2), week(12, 7)]), [Some(30), None, None]);
    }

    #[test]
    fn the_sum_is_told_only_where_five_people_stand_behind_it() {
        assert_eq!(hide(&[week(30, 4), week(20, 4)]).reached_sum, None);
        assert_eq!(hide(&[week(30, 5), week(20, 4)]).reached_sum, Some(50));
        assert_eq!(hide(&[week(0, 0)]).reached_sum, Some(0));
    }

    #[test]
    fn few_who_were_tried_are_hidden_beside_many_who_were_reached() {
        let week = Week { reached: 12, tried: 1, people: 10, people_reached: 9, people_tried: 1 };
        let found = hide(&[week]).all[0];
        assert_eq!((found.reached, found.tried, found.people), (Some(12), None, Some(10)));
    }
}
