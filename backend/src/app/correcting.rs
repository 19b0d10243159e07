//! Correcting who a citizen is (GDPR art. 16): the name, and the CPR number, which people change by adoption or by a new
//! legal gender (domain.md 9). Whoever works cases does it: it is a fact of the civil register, and decides nothing.

use super::access::{Staff, WorkCases};
use super::citizen::{masked, opened};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::looking::Sight;
use super::rows::{instant, word};
use super::taking::hold;
use super::{App, AppError, bounds};
use crate::store::citizens::CitizenRow;
use crate::store::cpr::{CprError, CprKeys};
use crate::store::cpr_history::{self, CprHistoryRow};
use crate::store::{Constraint, ReadTx, StoreError, Tx, citizens};
use serde_json::json;
use shared::api::{EarlierCpr, IdentityChange, IdentityView};
use shared::cpr::{self, Cpr, TestNumbers};
use shared::ids::CitizenId;
use shared::model::Resource;
use shared::time::{Instant, day_of};

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;

/// Who the citizen is, and which CPR numbers they had. That somebody looked is kept.
///
/// # Errors
/// Not found when there is no such citizen.
pub async fn show(app: &App, scope: &Staff<WorkCases>, whom: CitizenId) -> Result<IdentityView, AppError> {
    let (now, who, keys) = (app.clock.now(), scope.clone(), app.cpr.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        Ok((look(tx, &keys, whom.as_str())?, Sight::of("identity", &whom, "case").showing([&whom])))
    })
    .await
}

/// Corrects name or number. The number from before is kept, sealed and with its dates.
///
/// # Errors
/// Invalid, naming the field; `cpr-taken` when another citizen has the number; not found when there is no such citizen.
pub async fn correct(
    app: &App,
    scope: &Staff<WorkCases>,
    whom: CitizenId,
    key: Option<String>,
    body: IdentityChange,
) -> Result<IdentityView, AppError> {
    let call = Call::new(scope.employee.as_str(), "correct_identity", key, whom.as_str(), &body)?;
    let name = body.name.as_deref().map(|name| bounds::line("name", name, LONGEST_NAME)).transpose()?;
    let read = |text: &str| Cpr::read(text, TestNumbers::in_demo(app.demo)).map_err(|fault| no_number(&fault));
    let number = body.cpr.as_deref().map(read).transpose()?;
    let (now, who, keys) = (app.clock.now(), scope.clone(), app.cpr.clone());
    once(app, &scope.municipality, call, move |tx| {
        hold(tx, &[Resource::citizen(&whom)])?;
        let person = who.see(tx, whom.as_str(), now)?;
        let mut fields = Vec::new();
        if let Some(name) = name.as_ref().filter(|name| **name != person.name) {
            citizens::set_name(tx, whom.as_str(), name)?;
            fields.push("name");
        }
        if let Some(number) = &number {
            let before = opened(&keys, &person.id, &person.cpr_key_id, &person.cpr_ciphertext)?;
            if before != number.as_str() {
                let ended = row(&person, &cpr_history::of_citizen(tx, whom.as_str())?, body.reason.as_str(), now);
                CprHistoryRow { changed_by: who.employee.to_string(), ..ended }.insert(tx)?;
                set_number(tx, &keys, &person, number)?;
                fields.push("cpr");
            }
        }
        if fields.is_empty() {
            let field = if body.cpr.is_some() { "cpr" } else { "name" };
            return Err(AppError::Invalid { code: "identity-same", field, reason: "nothing is changed".to_owned() });
        }
        // Which fields, and why; never what stood or stands in them.
        let details = json!({ "fields": fields, "reason": body.reason });
        who.journal(now).audit_with(tx, "correct", "citizen", whom.as_str(), Some(whom.as_str()), &details)?;
        look(tx, &keys, whom.as_str())
    })
    .await
    .map_err(taken)
}

/// The number of another citizen is refused by the database, so that no race can pass it.
fn taken(error: AppError) -> AppError {
    match error {
        AppError::Store(StoreError::Conflict(Constraint::OneCitizenPerCpr)) => {
            AppError::Invalid { code: "cpr-taken", field: "cpr", reason: "another citizen has it".to_owned() }
        }
        other => other,
    }
}

fn set_number(tx: &mut Tx<'_>, keys: &CprKeys, person: &CitizenRow, number: &Cpr) -> Result<(), AppError> {
    let failed = |error: CprError| AppError::Internal(error.to_string());
    let municipality = tx.scope().to_string();
    let sealed = keys.seal(&person.id, number.as_str()).map_err(failed)?;
    let hash = keys.hash(&municipality, number.as_str()).map_err(failed)?;
    Ok(citizens::set_cpr(tx, &person.id, &sealed, &hash)?)
}

/// The present number as one from before; it came after the last one that was replaced.
fn row(person: &CitizenRow, earlier: &[CprHistoryRow], reason: &str, now: Instant) -> CprHistoryRow {
    CprHistoryRow {
        id: new_id(),
        citizen_id: person.id.clone(),
        cpr_ciphertext: person.cpr_ciphertext.clone(),
        cpr_key_id: person.cpr_key_id.clone(),
        from_at: earlier.first().map_or(person.created_at, |row| row.to_at),
        to_at: now.naive_utc(),
        reason: reason.to_owned(),
        changed_by: String::new(),
    }
}

fn look(tx: &mut ReadTx<'_>, keys: &CprKeys, citizen: &str) -> Result<IdentityView, AppError> {
    let person = citizens::get(tx, citizen)?;
    let view = |row: CprHistoryRow| {
        Ok::<_, AppError>(EarlierCpr {
            cpr: cpr::masked(&opened(keys, citizen, &row.cpr_key_id, &row.cpr_ciphertext)?),
            from: day_of(instant(row.from_at)),
            to: day_of(instant(row.to_at)),
            reason: word(&row.reason)?,
        })
    };
    let earlier = cpr_history::of_citizen(tx, citizen)?.into_iter().map(view).collect::<Result<_, _>>()?;
    Ok(IdentityView { cpr: masked(keys, &person)?, name: person.name, earlier })
}

fn no_number(fault: &cpr::CprFault) -> AppError {
    AppError::Invalid { code: "no-cpr", field: "cpr", reason: fault.to_string() }
}
