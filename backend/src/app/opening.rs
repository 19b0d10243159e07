//! Somebody opens a citizen of another team: why is kept (R31).

use super::access::{SeeCitizens, Staff};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::{App, AppError, bounds};
use crate::store::citizens;
use crate::store::guards::AccessRow;
use serde_json::json;
use shared::api::{AccessView, NewAccess};
use shared::ids::CitizenId;
use shared::seeing::{AccessReason, Unseen, reason_holds_until};

/// The longest reason in words, in characters.
const LONGEST: usize = 200;

/// Opens the citizen until the end of the day. A reason opens nobody who is seen by named employees only.
///
/// # Errors
/// Invalid when the reason is missing; not found when there is no such citizen; unseen when they are guarded.
pub async fn open(
    app: &App,
    scope: &Staff<SeeCitizens>,
    whom: CitizenId,
    key: Option<String>,
    body: NewAccess,
) -> Result<AccessView, AppError> {
    let call = Call::new(scope.employee.as_str(), "open_citizen", key, whom.as_str(), &body)?;
    let words = match (body.reason, &body.words) {
        (AccessReason::Other, words) => Some(bounds::line("words", words.as_deref().unwrap_or_default(), LONGEST)?),
        (_, None) => None,
        (_, Some(_)) => return Err(AppError::invalid("words", "only with another reason")),
    };
    let (now, who, reason) = (app.clock.now(), scope.clone(), body.reason);
    once(app, &scope.municipality, call, move |tx| {
        citizens::get(tx, whom.as_str())?;
        if who.unseen(tx, &[whom.to_string()], now)?.get(whom.as_str()) == Some(&Unseen::Guarded) {
            return Err(Unseen::Guarded.into());
        }
        let until = reason_holds_until(now);
        let row = AccessRow {
            id: new_id(),
            citizen_id: whom.to_string(),
            employee_id: who.employee.to_string(),
            reason: reason.to_string(),
            words: words.clone(),
            given_at: now.naive_utc(),
            until_at: until.naive_utc(),
        };
        row.insert(tx)?;
        let details = json!({ "reason": reason });
        who.journal(now).audit_with(tx, "open", "citizen", whom.as_str(), Some(whom.as_str()), &details)?;
        Ok(AccessView { until })
    })
    .await
}
