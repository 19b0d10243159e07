//! What publishing and reshaping windows have in common.

use super::AppError;
use super::facts::closing;
use super::rows;
use crate::store::{ReadTx, windows};
use chrono::NaiveDate;
use shared::holidays::holiday;
use shared::ids::{EmployeeId, OfficeId, VariantId};
use shared::model::{TalkTypeVariant, Window};
use shared::rules::WindowShape;
use shared::time::is_weekend;
use std::collections::HashMap;

/// The shape that was asked for, with the length of each variant.
///
/// # Errors
/// Invalid when a variant is none.
pub fn shape(
    variants: &HashMap<String, TalkTypeVariant>,
    day: NaiveDate,
    from: u16,
    to: u16,
    allowed: &[VariantId],
) -> Result<WindowShape, AppError> {
    let minutes = |id: &VariantId| {
        let variant = variants.get(id.as_str()).ok_or_else(|| AppError::invalid("variants", "no such variant"))?;
        Ok::<_, AppError>((id.clone(), variant.minutes))
    };
    Ok(WindowShape { day, from, to, variants: allowed.iter().map(minutes).collect::<Result<_, _>>()? })
}

/// The caseworker's windows of those days.
pub fn of_caseworker(
    tx: &mut ReadTx<'_>,
    caseworker: &EmployeeId,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Window>, AppError> {
    windows::between(tx, &[caseworker.to_string()], first, last)?.into_iter().map(rows::window).collect()
}

/// On which of those days the office is closed: weekends, public holidays and its own closing days.
pub fn closed_on(
    tx: &mut ReadTx<'_>,
    office: &OfficeId,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<impl Fn(NaiveDate) -> bool + use<>, AppError> {
    let (closing, office) = (closing(tx, first, last)?, office.clone());
    Ok(move |day| {
        is_weekend(day)
            || holiday(day).is_some()
            || closing.iter().any(|closed| closed.day == day && closed.office.as_ref().is_none_or(|id| *id == office))
    })
}

/// Each once, in order.
pub fn ids(variants: &[VariantId]) -> Vec<String> {
    let mut ids: Vec<String> = variants.iter().map(ToString::to_string).collect();
    ids.sort();
    ids.dedup();
    ids
}
