//! One talk of the citizen's own, with all that its receipt says (R17).

use super::access::CitizenScope;
use super::{App, AppError, answers};
use crate::store::ReadTx;
use crate::store::appointments::{self, AppointmentRow};
use shared::api::TalkView;
use shared::ids::{AppointmentId, CitizenId};

/// The talk.
///
/// # Errors
/// Not found when it is not theirs.
pub async fn talk(app: &App, scope: &CitizenScope, talk: AppointmentId) -> Result<TalkView, AppError> {
    let (citizen, now, law) = (scope.citizen.clone(), app.clock.now(), app.law.clone());
    app.db
        .read(&scope.municipality, move |tx| {
            let row = own_talk(tx, &citizen, &talk)?;
            answers::talk(tx, &law, &row, now)
        })
        .await
}

/// The row of a talk, if it is this citizen's.
pub(super) fn own_talk(
    tx: &mut ReadTx<'_>,
    citizen: &CitizenId,
    talk: &AppointmentId,
) -> Result<AppointmentRow, AppError> {
    let row = appointments::get(tx, talk.as_str())?;
    if row.citizen_id == citizen.as_str() { Ok(row) } else { Err(AppError::NotFound) }
}
