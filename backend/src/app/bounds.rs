//! Which days anybody may ask about: far-off ones mean a mistake, and not every database can hold them.

use super::AppError;
use chrono::{Datelike, NaiveDate};

/// The day, if it lies in this century.
///
/// # Errors
/// Invalid, naming the field.
pub fn day(field: &'static str, day: NaiveDate) -> Result<NaiveDate, AppError> {
    if (2000..2100).contains(&day.year()) { Ok(day) } else { Err(AppError::invalid(field, "a day from 2000 to 2099")) }
}
