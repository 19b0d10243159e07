//! Which figures the page shows, as its address has it.

use super::super::route::OVERVIEW;
use crate::api::staff_figures::Wanted;
use crate::router::Here;
use chrono::{Datelike, NaiveDate};
use shared::figures::Month;

/// What the address says; what it does not say, or not in our words, is as at first.
pub fn read(here: &Here) -> Wanted {
    let month = |name: &str| here.get(name)?.parse::<Month>().ok();
    let (from, to) = match (month("from"), month("to")) {
        (Some(from), Some(to)) if from <= to => (Some(from), Some(to)),
        _ => (None, None),
    };
    let word = |name: &str| here.get(name).filter(|word| !word.is_empty());
    Wanted { from, to, team: word("team").map(Into::into), scheme: word("scheme").map(Into::into) }
}

/// The page that shows it.
pub fn address(wanted: &Wanted) -> String {
    wanted.at(OVERVIEW, &[])
}

/// The periods that one may choose on a day, and the one that is shown; none from before anything was counted.
pub fn periods(today: NaiveDate, shown: (Month, Month), earliest: Option<Month>) -> Vec<(Month, Month)> {
    let now = Month::of(today);
    let january = now.minus(now.first_day().month0());
    let offered = [
        (now.minus(2), now),
        (now, now),
        (now.minus(1), now.minus(1)),
        (january, now),
        (now.minus(11), now),
        (january.minus(12), january.minus(1)),
    ];
    let mut periods = vec![shown];
    for period in offered {
        let counted = earliest.is_none_or(|earliest| earliest <= period.1);
        if counted && !periods.contains(&period) {
            periods.push(period);
        }
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn the_period_that_is_shown_can_be_kept() {
        let shown = (month("2026-02"), month("2026-04"));
        let periods = periods("2026-11-30".parse().unwrap(), shown, Some(month("2026-01")));
        assert_eq!(periods.first(), Some(&shown));
        assert!(periods.contains(&(month("2026-09"), month("2026-11"))));
        assert!(periods.contains(&(month("2026-01"), month("2026-11"))));
        assert!(!periods.iter().any(|(_, to)| *to < month("2026-01")));
    }

    #[test]
    fn in_january_nothing_stands_twice() {
        let now = month("2027-01");
        let periods = periods("2027-01-12".parse().unwrap(), (now, now), None);
        assert_eq!(periods.iter().filter(|period| **period == (now, now)).count(), 1);
        assert!(periods.contains(&(month("2026-01"), month("2026-12"))));
    }
}
