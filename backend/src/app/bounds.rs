//! What a request may say: days that are not far off (those mean a mistake, and not every database can hold them), and texts of one line.

use super::AppError;
use chrono::{Datelike, NaiveDate};

/// The day, if it lies in this century.
///
/// # Errors
/// Invalid, naming the field.
pub fn day(field: &'static str, day: NaiveDate) -> Result<NaiveDate, AppError> {
    if (2000..2100).contains(&day.year()) { Ok(day) } else { Err(AppError::invalid(field, "a day from 2000 to 2099")) }
}

/// One line of text, trimmed.
///
/// # Errors
/// Invalid, naming the field, when nothing is left, or it is too long or more than a line.
pub fn line(field: &'static str, text: &str, longest: usize) -> Result<String, AppError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > longest || text.contains(char::is_control) {
        return Err(AppError::invalid(field, format!("one line of 1 to {longest} characters")));
    }
    Ok(text.to_owned())
}
