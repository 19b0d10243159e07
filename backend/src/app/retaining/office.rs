//! How long anything is kept, as the administrator sees and sets it.

use super::super::access::{Configure, Staff};
use super::super::idempotency::{Call, once};
use super::super::rows::instant;
use super::super::settings::Settings;
use super::super::{App, AppError};
use super::{Counts, planned};
use crate::store::retention::{self, RetentionRunRow};
use crate::store::{ReadTx, municipalities};
use serde_json::json;
use shared::api::{RetentionChange, RetentionCount, RetentionRuleView, RetentionRunView, RetentionView};
use shared::retention::{PERIODS, PeriodFault, Periods, RetentionRule};
use shared::time::{Instant, day_of};
use std::collections::BTreeMap;

/// How many runs are shown.
const MOST_RUNS: i64 = 10;

/// The rules, what the next run would do, and the latest runs.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &Staff<Configure>) -> Result<RetentionView, AppError> {
    let now = app.clock.now();
    app.db.read(&scope.municipality, move |tx| look(tx, now)).await
}

/// Sets the numbers; a rule that is left out has its standard again.
///
/// # Errors
/// `no-such-period` when a number is out of its bounds, stands twice, or outlives the person.
pub async fn change(
    app: &App,
    scope: &Staff<Configure>,
    key: Option<String>,
    body: RetentionChange,
) -> Result<RetentionView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_retention", key, "", &body)?;
    let own: BTreeMap<RetentionRule, u16> = body.periods.iter().map(|period| (period.rule, period.number)).collect();
    if own.len() < body.periods.len() {
        return Err(fault("a rule stands twice".to_owned()));
    }
    Periods::of(&own).map_err(|no| match no {
        PeriodFault::Bounds(rule) => fault(format!("{rule} is out of its bounds")),
        PeriodFault::BeyondPerson(rule) => fault(format!("{rule} would be kept longer than the person")),
    })?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let settings = Settings { retention: own.clone(), ..Settings::load(tx)? };
        let text = serde_json::to_string(&settings).map_err(|error| AppError::Internal(error.to_string()))?;
        municipalities::set_settings(tx, &text)?;
        let code = who.municipality.to_string();
        who.journal(now).audit_with(tx, "change_retention", "municipality", &code, None, &json!(own))?;
        look(tx, now)
    })
    .await
}

fn fault(reason: String) -> AppError {
    AppError::Invalid { code: "no-such-period", field: "periods", reason }
}

fn look(tx: &mut ReadTx<'_>, now: Instant) -> Result<RetentionView, AppError> {
    let day = day_of(now);
    let periods = Settings::load(tx)?.periods()?;
    let due = planned(tx, day)?;
    let rules = PERIODS.iter().map(|period| RetentionRuleView {
        rule: period.rule,
        number: periods.number(period.rule),
        standard: period.standard,
        least: period.least,
        most: period.most,
        unit: period.unit,
        start: period.start,
        source: period.source.to_owned(),
        certainty: period.certainty,
        due: (period.rule != RetentionRule::History).then(|| due.get(&period.rule).copied().unwrap_or_default()),
    });
    let rules = rules.collect();
    let runs = retention::runs(tx, MOST_RUNS)?.into_iter().map(view).collect::<Result<_, _>>()?;
    Ok(RetentionView { day, rules, runs })
}

fn view(row: RetentionRunRow) -> Result<RetentionRunView, AppError> {
    let counts: Counts = serde_json::from_str(&row.counts).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(RetentionRunView {
        day: row.day,
        finished_at: instant(row.finished_at),
        counts: counts.into_iter().map(|(rule, rows)| RetentionCount { rule, rows }).collect(),
        failed: row.failed.try_into().unwrap_or_default(),
    })
}
