//! Announced holiday and absence of a citizen, as the dates of talks need it.

use chrono::NaiveDate;

/// The stretches of days on which a citizen is away, in order; those that touch are one.
#[derive(Debug, Clone)]
pub(super) struct Away(Vec<(NaiveDate, NaiveDate)>);

impl Away {
    /// From the absences as they were announced, in any order, first and last day.
    pub(super) fn of(absences: &[(NaiveDate, NaiveDate)]) -> Self {
        let mut sorted = absences.to_vec();
        sorted.sort_unstable();
        let mut merged: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(sorted.len());
        for (from, to) in sorted {
            match merged.last_mut() {
                // Between two that touch there is no day at home.
                Some((_, end)) if end.succ_opt().is_none_or(|next| from <= next) => *end = to.max(*end),
                _ => merged.push((from, to)),
            }
        }
        Self(merged)
    }

    /// The stretch that the day lies in; none when the citizen is at home.
    pub(super) fn on(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        self.0.iter().copied().find(|(from, to)| (from..=to).contains(&&day))
    }
}
