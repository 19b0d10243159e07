//! *Hvem har set mine oplysninger*: what the audit trail says about one citizen, for them (R31).

use super::access::CitizenScope;
use super::rows::instant;
use super::{App, AppError};
use crate::store::audit::{self, AuditRow};
use crate::store::{ReadTx, cases};
use chrono::{Months, NaiveDate};
use shared::access_log::{ACCESS_LOG_TEXTS, Access, Viewer, access_log};
use shared::api::{AccessLogView, NewAccess};
use shared::texts::{Lang, Texts};
use shared::time::{Instant, day_of};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// How many looks a page has.
const PAGE: usize = 50;

/// The highest page that can be asked for.
const LAST_PAGE: u32 = 1000;

/// How far back it goes, in months.
const MONTHS: Months = Months::new(12);

/// A page of the log. Looking at it is looking at one's own data, and not written down.
///
/// # Errors
/// Invalid when the page is none.
pub async fn show(app: &App, scope: &CitizenScope, lang: Lang, page: u32) -> Result<AccessLogView, AppError> {
    if !(1..=LAST_PAGE).contains(&page) {
        return Err(AppError::invalid("page", "from 1 to 1000"));
    }
    let (citizen, now) = (scope.citizen.clone(), app.clock.now());
    let since = now.checked_sub_months(MONTHS).unwrap_or(now);
    let skipped = i64::from(page - 1) * i64::try_from(PAGE)?;
    let (accesses, older) = app
        .db
        .read(&scope.municipality, move |tx| {
            let most = i64::try_from(PAGE + 1)?;
            let mut rows = audit::about(tx, citizen.as_str(), since.naive_utc(), skipped, most)?;
            let older = rows.len() > PAGE;
            rows.truncate(PAGE);
            Ok::<_, AppError>((accesses(tx, citizen.as_str(), rows)?, older))
        })
        .await?;
    Ok(access_log(&Texts::new(lang, ACCESS_LOG_TEXTS), &accesses, older))
}

fn accesses(tx: &mut ReadTx<'_>, citizen: &str, rows: Vec<AuditRow>) -> Result<Vec<Access>, AppError> {
    let mut caseworkers: HashMap<NaiveDate, Vec<String>> = HashMap::new();
    let mut accesses = Vec::with_capacity(rows.len());
    for row in rows {
        let at: Instant = instant(row.at);
        let day = day_of(at);
        let own = match caseworkers.entry(day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let assigned = cases::assignments(tx, citizen, day)?;
                new.insert(assigned.into_iter().map(|row| row.employee_id).collect())
            }
        };
        let who = match (row.actor_kind.as_str(), &row.actor_id) {
            ("employee", Some(id)) if own.contains(id) => Viewer::OwnCaseworker,
            ("employee", _) => Viewer::OtherStaff,
            ("system", _) => Viewer::System,
            _ => Viewer::Machine,
        };
        accesses.push(Access { at, who, purpose: purpose(&row) });
    }
    Ok(accesses)
}

/// What for; whoever opened another team's citizen has said why.
fn purpose(row: &AuditRow) -> String {
    let reason = || serde_json::from_str::<NewAccess>(&row.details).ok().map(|given| given.reason.to_string());
    let given = if row.action == "open" { reason() } else { None };
    given.or_else(|| row.purpose.clone()).unwrap_or_default()
}
