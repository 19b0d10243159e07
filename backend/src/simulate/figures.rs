//! What the tables hold at the end, counted as the official figures are (domain.md 4).

use crate::store::{ReadTx, StoreError, Whom, appointments, bars, cases, order_events, orders, tasks};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use shared::time::day_of;
use std::collections::BTreeMap;

/// Counts by scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfScheme {
    /// Orders that the law asked for, that citizens asked for, and that staff issued.
    pub issued: u32,
    pub requested: u32,
    /// Steps of orders.
    pub fulfilled: u32,
    pub expired: u32,
    pub lapsed: u32,
    pub withdrawn: u32,
    /// Talks by what became of them.
    pub held: u32,
    pub no_show: u32,
    pub not_reached: u32,
    pub cancelled: u32,
    pub moved: u32,
    /// Talks that citizens booked, and those to which they were summoned: what the share is made of.
    pub self_booked: u32,
    pub summoned: u32,
    /// Exemptions that began.
    pub exemptions: u32,
    /// Tasks.
    pub raised: u32,
    pub finished: u32,
}

impl OfScheme {
    /// The self-booking share in a thousand: self-booked x 100 / (self-booked + summoned), walk-ins left out.
    pub fn share(&self) -> Option<u32> {
        let all = self.self_booked + self.summoned;
        (all > 0).then(|| (self.self_booked * 1000 + all / 2) / all)
    }
}

/// A month.
pub type Month = (i32, u32);

/// Everything that is counted.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// By scheme.
    pub schemes: BTreeMap<String, OfScheme>,
    /// Orders that the law asked for, by rule set and month.
    pub by_rule: BTreeMap<(String, String), BTreeMap<Month, u32>>,
    /// Tasks to summon that the night raised, by scheme and month.
    pub to_summon: BTreeMap<String, BTreeMap<Month, u32>>,
}

impl Figures {
    /// Counts what the program made; what was seeded before the first day is left out.
    ///
    /// # Errors
    /// Those of the database.
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, StoreError> {
        let mut figures = Self::default();
        let all_cases = cases::all(tx)?;
        let scheme_of_case: BTreeMap<String, String> =
            all_cases.iter().map(|case| (case.id.clone(), case.scheme.clone())).collect();
        let mut scheme_of_citizen: BTreeMap<String, String> = BTreeMap::new();
        // The newest case comes last, and stays.
        for case in all_cases {
            scheme_of_citizen.insert(case.citizen_id, case.scheme);
        }
        let order_rows: BTreeMap<String, orders::OrderRow> =
            orders::all(tx, Whom::Everybody)?.into_iter().map(|row| (row.id.clone(), row)).collect();
        for event in order_events::all(tx)?.into_iter().filter(|event| !is_seeded(&event.id)) {
            let Some(order) = order_rows.get(&event.order_id) else { continue };
            let Some(scheme) = scheme_of_case.get(&order.case_id) else { continue };
            let count = figures.schemes.entry(scheme.clone()).or_default();
            match event.kind.as_str() {
                "issued" if order.cause == "requested" => count.requested += 1,
                "issued" => {
                    count.issued += 1;
                    let by_month = figures.by_rule.entry((scheme.clone(), order.rule.clone())).or_default();
                    *by_month.entry(month(event.at)).or_default() += 1;
                }
                "fulfilled" => count.fulfilled += 1,
                "expired" => count.expired += 1,
                "lapsed" => count.lapsed += 1,
                "withdrawn" => count.withdrawn += 1,
                _ => {}
            }
        }
        figures.talks(tx, &scheme_of_case)?;
        for bar in bars::all(tx, Whom::Everybody)?.iter().filter(|bar| bar.kind == "exemption" && !is_seeded(&bar.id)) {
            if let Some(scheme) = scheme_of_citizen.get(&bar.citizen_id) {
                figures.schemes.entry(scheme.clone()).or_default().exemptions += 1;
            }
        }
        for task in tasks::all(tx)?.into_iter().filter(|task| !is_seeded(&task.id)) {
            let Some(scheme) = task.citizen_id.as_ref().and_then(|citizen| scheme_of_citizen.get(citizen)) else {
                continue;
            };
            let count = figures.schemes.entry(scheme.clone()).or_default();
            count.raised += 1;
            count.finished += u32::from(task.done_at.is_some());
            if task.kind == "summon" && task.due_on.is_some() {
                let by_month = figures.to_summon.entry(scheme.clone()).or_default();
                *by_month.entry(month(task.created_at)).or_default() += 1;
            }
        }
        Ok(figures)
    }

    fn talks(&mut self, tx: &mut ReadTx<'_>, scheme_of_case: &BTreeMap<String, String>) -> Result<(), StoreError> {
        for talk in appointments::all(tx)?.iter().filter(|talk| !is_seeded(&talk.id)) {
            let Some(scheme) = scheme_of_case.get(&talk.case_id) else { continue };
            let count = self.schemes.entry(scheme.clone()).or_default();
            match talk.status.as_str() {
                "held" => count.held += 1,
                "no_show" => count.no_show += 1,
                "not_reached" => count.not_reached += 1,
                "moved" => count.moved += 1,
                "cancelled_by_citizen" | "cancelled_by_office" => count.cancelled += 1,
                _ => {}
            }
            if !matches!(talk.status.as_str(), "moved" | "cancelled_by_citizen" | "cancelled_by_office") {
                match talk.origin.as_str() {
                    "self" | "assisted" => count.self_booked += 1,
                    "summoned" => count.summoned += 1,
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

/// What the seed made has readable ids; what the program makes has UUIDs.
fn is_seeded(id: &str) -> bool {
    uuid::Uuid::try_parse(id).is_err()
}

fn month(at: NaiveDateTime) -> Month {
    let day: NaiveDate = day_of(at.and_utc());
    (day.year(), day.month())
}
