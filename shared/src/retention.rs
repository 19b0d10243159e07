//! How long anything is kept (domain.md 7): the numbers as data, with where they come from, and what is due on a day.
//!
//! What belongs to a case counts from the close of the citizen's last one; while a case runs, nothing of it is touched,
//! for it is the proof of what was told and offered (R37). What is only technical counts from its own last use.

use crate::law::Certainty;
use crate::model::text_enum;
use chrono::{Days, Months, NaiveDate};
use std::collections::BTreeMap;

text_enum! {
    /// Something that is kept only so long.
    RetentionRule {
        /// What the citizen's own pages show of what has been.
        History = "history",
        /// Words of messages that were sent.
        MessageTexts = "message_texts",
        /// Notes of caseworkers.
        Notes = "notes",
        /// What was offered to a citizen who looked for times.
        SearchLogs = "search_logs",
        /// Who the citizen is: only statistics stay.
        Pseudonymise = "pseudonymise",
        /// The number for one talk, or for one call.
        OneOffPhones = "one_off_phones",
        /// Codes that showed whose number or address it is.
        ContactCodes = "contact_codes",
        /// Sessions that are over.
        Sessions = "sessions",
        /// Copies of answers, in case that a call is repeated (INV-9).
        IdempotencyKeys = "idempotency_keys",
        /// Who saw and did what (R31): whole sealed months.
        AuditTrail = "audit_trail",
    }
}

text_enum! {
    /// In what a number is counted.
    RetentionUnit {
        /// Calendar months.
        Months = "months",
        /// Days.
        Days = "days",
    }
}

text_enum! {
    /// From when a number counts.
    RetentionStart {
        /// The day on which the citizen's last case closed.
        CaseClosed = "case_closed",
        /// The day of the thing itself.
        Itself = "itself",
    }
}

/// A rule as it comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Which.
    pub rule: RetentionRule,
    /// In what its number is counted.
    pub unit: RetentionUnit,
    /// From when.
    pub start: RetentionStart,
    /// The number where a municipality has set none.
    pub standard: u16,
    /// The smallest number a municipality can set.
    pub least: u16,
    /// The largest.
    pub most: u16,
    /// Where the number comes from, as domain.md cites it.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

const fn period(
    rule: RetentionRule,
    number: (u16, u16, u16),
    unit: RetentionUnit,
    start: RetentionStart,
    source: &'static str,
    certainty: Certainty,
) -> Period {
    let (standard, least, most) = number;
    Period { rule, unit, start, standard, least, most, source, certainty }
}

/// Every rule, in the order of [`RetentionRule::ALL`].
pub const PERIODS: [Period; 10] = {
    use Certainty::{Inferred, Stated, Unverified};
    use RetentionRule as R;
    use RetentionStart::{CaseClosed, Itself};
    use RetentionUnit::{Days, Months};
    [
        period(R::History, (12, 3, 60), Months, Itself, "GDPR art. 5(1)(e)", Unverified),
        period(R::MessageTexts, (6, 1, 60), Months, CaseClosed, "KLE P365D", Inferred),
        period(R::Notes, (12, 1, 60), Months, CaseClosed, "KLE P365D", Inferred),
        period(R::SearchLogs, (6, 1, 60), Months, CaseClosed, "KLE P365D", Inferred),
        period(R::Pseudonymise, (12, 1, 60), Months, CaseClosed, "KLE P365D", Stated),
        period(R::OneOffPhones, (1, 1, 90), Days, Itself, "GDPR art. 5(1)(c)", Inferred),
        period(R::ContactCodes, (7, 2, 90), Days, Itself, "GDPR art. 5(1)(e)", Unverified),
        period(R::Sessions, (6, 1, 24), Months, Itself, "GDPR art. 5(1)(e)", Unverified),
        period(R::IdempotencyKeys, (7, 1, 30), Days, Itself, "GDPR art. 5(1)(e)", Unverified),
        // Datatilsynet asks for a period and names none. Citizens read a year of it.
        period(R::AuditTrail, (12, 12, 120), Months, Itself, "Datatilsynet, logning", Unverified),
    ]
};

/// Why a municipality's numbers cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFault {
    /// Outside its bounds.
    Bounds(RetentionRule),
    /// What belongs to a case would be kept longer than who it is about.
    BeyondPerson(RetentionRule),
}

/// The numbers that hold in a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Periods(BTreeMap<RetentionRule, u16>);

impl Periods {
    /// The standard, with what the municipality has set otherwise.
    ///
    /// # Errors
    /// The first number that cannot be.
    pub fn of(own: &BTreeMap<RetentionRule, u16>) -> Result<Self, PeriodFault> {
        let number = |period: &Period| own.get(&period.rule).copied().unwrap_or(period.standard);
        let all: BTreeMap<_, _> = PERIODS.iter().map(|period| (period.rule, number(period))).collect();
        if let Some(period) = PERIODS.iter().find(|period| !(period.least..=period.most).contains(&number(period))) {
            return Err(PeriodFault::Bounds(period.rule));
        }
        let person = all.get(&RetentionRule::Pseudonymise).copied().unwrap_or_default();
        for period in &PERIODS {
            if period.start == RetentionStart::CaseClosed && number(period) > person {
                return Err(PeriodFault::BeyondPerson(period.rule));
            }
        }
        Ok(Self(all))
    }

    /// The number of a rule.
    pub fn number(&self, rule: RetentionRule) -> u16 {
        self.0.get(&rule).copied().unwrap_or_default()
    }

    /// The last day that is due on `today`: what is of it or earlier goes. None where that lies before all calendars.
    pub fn limit(&self, rule: RetentionRule, today: NaiveDate) -> Option<NaiveDate> {
        let number = self.number(rule);
        let unit = PERIODS.iter().find(|period| period.rule == rule).map(|period| period.unit)?;
        match unit {
            RetentionUnit::Months => today.checked_sub_months(Months::new(number.into())),
            RetentionUnit::Days => today.checked_sub_days(Days::new(number.into())),
        }
    }

    /// What is due for a citizen on `today`: nothing while a case runs.
    pub fn due(&self, person: &Courses, today: NaiveDate) -> Vec<RetentionRule> {
        let Some(over) = person.over_since(today) else { return Vec::new() };
        let of_cases = PERIODS.iter().filter(|period| period.start == RetentionStart::CaseClosed);
        of_cases
            .map(|period| period.rule)
            .filter(|rule| self.limit(*rule, today).is_some_and(|day| over <= day))
            .collect()
    }
}

impl Default for Periods {
    fn default() -> Self {
        Self(PERIODS.iter().map(|period| (period.rule, period.standard)).collect())
    }
}

/// Whether a citizen has to do with us still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Courses {
    /// The day since which we know them.
    pub known_since: NaiveDate,
    /// The first day without the case, for each case; none while it runs.
    pub closed_on: Vec<Option<NaiveDate>>,
}

impl Courses {
    /// The day on which the last case closed, or since which we know somebody who never had one; none while a case runs.
    pub fn over_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        let mut last = self.known_since;
        for closed_on in &self.closed_on {
            let day = closed_on.filter(|day| *day <= today)?;
            last = last.max(day);
        }
        Some(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn courses(since: &str, closed: &[Option<&str>]) -> Courses {
        Courses { known_since: day(since), closed_on: closed.iter().map(|closed| closed.map(day)).collect() }
    }

    #[test]
    fn the_table_has_every_rule_once_and_its_numbers_hold() {
        assert_eq!(PERIODS.map(|period| period.rule), *RetentionRule::ALL);
        assert_eq!(Periods::of(&BTreeMap::new()), Ok(Periods::default()));
        assert!(PERIODS.iter().all(|period| !period.source.is_empty()));
    }

    #[test]
    fn a_year_after_the_last_case_only_statistics_stay() {
        use RetentionRule::{MessageTexts, Notes, Pseudonymise, SearchLogs};
        let standard = Periods::default();
        let two = courses("2024-01-01", &[Some("2024-06-01"), Some("2025-11-30")]);
        for (today, due) in [
            ("2025-11-30", &[][..]),
            ("2026-05-29", &[]),
            ("2026-05-30", &[MessageTexts, SearchLogs]),
            ("2026-11-29", &[MessageTexts, SearchLogs]),
            ("2026-11-30", &[MessageTexts, Notes, SearchLogs, Pseudonymise]),
        ] {
            assert_eq!(standard.due(&two, day(today)), due, "{today}");
        }
    }

    #[test]
    fn a_case_that_runs_keeps_everything() {
        let standard = Periods::default();
        for closed in [&[None][..], &[Some("2010-01-01"), None], &[Some("2010-01-01"), Some("2026-12-01")]] {
            assert_eq!(standard.due(&courses("2009-01-01", closed), day("2026-11-30")), [], "{closed:?}");
        }
        // Somebody without any case counts from the day they were written down.
        assert_eq!(standard.due(&courses("2026-11-01", &[]), day("2026-11-30")), []);
        assert_eq!(standard.due(&courses("2025-11-30", &[]), day("2026-11-30")).len(), 4);
    }

    #[test]
    fn numbers_have_bounds_and_nothing_outlives_the_person() {
        let set = |rule, number| Periods::of(&BTreeMap::from([(rule, number)]));
        assert_eq!(set(RetentionRule::Pseudonymise, 0), Err(PeriodFault::Bounds(RetentionRule::Pseudonymise)));
        assert_eq!(set(RetentionRule::Sessions, 25), Err(PeriodFault::Bounds(RetentionRule::Sessions)));
        assert_eq!(set(RetentionRule::Notes, 13), Err(PeriodFault::BeyondPerson(RetentionRule::Notes)));
        assert_eq!(set(RetentionRule::Pseudonymise, 11), Err(PeriodFault::BeyondPerson(RetentionRule::Notes)));
        assert_eq!(set(RetentionRule::Notes, 11).unwrap().number(RetentionRule::Notes), 11);
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        let periods = Periods::of(&BTreeMap::from([(RetentionRule::MessageTexts, 1)])).unwrap();
        for (today, limit) in [("2026-03-31", "2026-02-28"), ("2024-03-31", "2024-02-29"), ("2026-01-01", "2025-12-01")]
        {
            assert_eq!(periods.limit(RetentionRule::MessageTexts, day(today)), Some(day(limit)));
        }
        assert_eq!(periods.limit(RetentionRule::IdempotencyKeys, day("2026-03-05")), Some(day("2026-02-26")));
    }

    proptest! {
        /// What is due stays due, as long as no new case is opened.
        #[test]
        fn what_is_due_stays_due(closed in 0_u64..2000, later in 0_u64..800, number in 1_u16..=60) {
            let start = day("2020-01-01");
            let person = Courses { known_since: start, closed_on: vec![Some(start + Days::new(closed))] };
            let own = BTreeMap::from([(RetentionRule::Pseudonymise, number), (RetentionRule::Notes, 1),
                (RetentionRule::MessageTexts, 1), (RetentionRule::SearchLogs, 1)]);
            let periods = Periods::of(&own).unwrap();
            let today = start + Days::new(1000);
            let (now, then) = (periods.due(&person, today), periods.due(&person, today + Days::new(later)));
            prop_assert!(now.iter().all(|rule| then.contains(rule)));
        }
    }
}
