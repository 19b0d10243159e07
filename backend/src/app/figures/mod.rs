//! *Overblik*: what the night has counted, as those see it who may.

mod counted;
mod counting;
mod csv;
mod digest;
mod file;
mod lists;
mod looking;
mod now;
mod settings;
mod show;

pub use counting::{catch_up, count};
pub use digest::write as write_digest;
pub use file::file;
pub use lists::{RowsQuery, rows};
pub use looking::FiguresQuery;
pub use settings::{change as change_settings, show as show_settings};
pub use show::show;

use crate::app::AppError;

/// A stored count, which none of ours is too large for.
fn small(count: i32) -> Result<u32, AppError> {
    Ok(count.try_into()?)
}
