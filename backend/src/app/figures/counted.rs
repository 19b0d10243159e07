//! What was counted, read for one look: a few queries, whatever the size of the municipality.

use super::super::AppError;
use super::super::rows::{number, word};
use super::looking::{Look, Period};
use super::small;
use crate::store::ReadTx;
use crate::store::figure_counts::{self, FigureCountRow, Wanted};
use shared::figures::{Counts, Measure, Month, Side};
use shared::ids::Scheme;
use std::collections::BTreeMap;

/// What happened in the months, by measure.
const HAPPENED: [Measure; 12] = [
    Measure::Official,
    Measure::Outcome,
    Measure::Call,
    Measure::Form,
    Measure::Continuity,
    Measure::OrderToBooking,
    Measure::FirstTalk,
    Measure::BookingHour,
    Measure::Summons,
    Measure::Search,
    Measure::NoTime,
    Measure::CaseLength,
];

/// How it stood at the end of a month.
const STOOD: [Measure; 2] = [Measure::Cases, Measure::CaseAge];

/// Whose counts are read.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    /// Of which team; empty is everybody together.
    pub team: &'a str,
    /// Under which scheme, or all.
    pub scheme: Option<&'a Scheme>,
}

impl Whose<'_> {
    /// Everybody's, under all schemes.
    pub const fn everybody() -> Self {
        Self { team: "", scheme: None }
    }
}

/// Counts by scheme, and of all that are looked at together.
#[derive(Debug, Default)]
pub struct Counted {
    /// Together.
    pub all: Counts,
    by_scheme: BTreeMap<Scheme, Counts>,
    nothing: Counts,
}

impl Counted {
    /// What happened in a period.
    pub fn happened(tx: &mut ReadTx<'_>, whose: &Whose<'_>, period: Period) -> Result<Self, AppError> {
        Self::read(tx, whose, &HAPPENED, period)
    }

    /// How it stood at the end of a month.
    pub fn stood(tx: &mut ReadTx<'_>, whose: &Whose<'_>, month: Month) -> Result<Self, AppError> {
        Self::read(tx, whose, &STOOD, Period { from: month, to: month })
    }

    fn read(tx: &mut ReadTx<'_>, whose: &Whose<'_>, of: &[Measure], period: Period) -> Result<Self, AppError> {
        let measures: Vec<&str> = of.iter().map(|measure| measure.as_str()).collect();
        let wanted = Wanted {
            measures: &measures,
            team: whose.team,
            from: period.from.first_day(),
            to: period.to.first_day(),
            scheme: whose.scheme.map(Scheme::as_str),
        };
        let mut counted = Self::default();
        for (scheme, measure, side, part, bucket, count) in figure_counts::sums(tx, &wanted)? {
            let (measure, side, bucket) = (word(&measure)?, word(&side)?, small(bucket)?);
            let count = number(count.unwrap_or_default());
            counted.all.add(measure, side, &part, bucket, count);
            counted.by_scheme.entry(scheme.into()).or_default().add(measure, side, &part, bucket, count);
        }
        Ok(counted)
    }

    /// Under one scheme.
    pub fn of(&self, scheme: &Scheme) -> &Counts {
        self.by_scheme.get(scheme).unwrap_or(&self.nothing)
    }
}

/// The official counts of each month and scheme.
pub type ByMonth = BTreeMap<(Scheme, Month), Counts>;

/// Those of some months, of what is looked at.
pub fn by_month(tx: &mut ReadTx<'_>, look: &Look, from: Month, to: Month) -> Result<ByMonth, AppError> {
    let measure = Measure::Official.as_str();
    let rows = figure_counts::by_month(tx, measure, look.team_id(), from.first_day(), to.first_day())?;
    let mut found = ByMonth::new();
    for row in rows {
        let key = (row.scheme.as_str().into(), Month::of(row.month));
        add(found.entry(key).or_default(), &row)?;
    }
    Ok(found)
}

/// The official counts of each team and scheme.
pub type ByTeam = BTreeMap<(Scheme, String), Counts>;

/// Those of every team that may be seen, in the period.
pub fn by_team(tx: &mut ReadTx<'_>, look: &Look) -> Result<ByTeam, AppError> {
    let teams: Vec<String> = look.teams.iter().map(|team| team.id.clone()).collect();
    let Period { from, to } = look.period;
    let mut found = ByTeam::new();
    for row in figure_counts::by_team(tx, Measure::Official.as_str(), &teams, from.first_day(), to.first_day())? {
        add(found.entry((row.scheme.as_str().into(), row.team_id.clone())).or_default(), &row)?;
    }
    Ok(found)
}

fn add(counts: &mut Counts, row: &FigureCountRow) -> Result<(), AppError> {
    let side: Side = word(&row.side)?;
    counts.add(word(&row.measure)?, side, &row.part, small(row.bucket)?, small(row.count)?);
    Ok(())
}
