//! *Overblik*: figures, the rows behind them, and what they are held against.

use super::{act, get};
use crate::failure::Answer;
use crate::router::address;
use shared::api::{FigureRowsView, FigureSettingsChange, FigureSettingsView, FiguresView};
use shared::figures::{FigureList, Month};
use shared::ids::{Scheme, TeamId};

/// Which figures: what is left out is the last months, every team one may see, every scheme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wanted {
    /// The first month.
    pub from: Option<Month>,
    /// The last month.
    pub to: Option<Month>,
    /// Of one team.
    pub team: Option<TeamId>,
    /// Under one scheme.
    pub scheme: Option<Scheme>,
}

impl Wanted {
    /// `path` with what is wanted as its query, and `more` after it.
    pub fn at(&self, path: &str, more: &[(&str, Option<&str>)]) -> String {
        let (from, to) = (self.from.map(|month| month.to_string()), self.to.map(|month| month.to_string()));
        let mut values = vec![
            ("from", from.as_deref()),
            ("to", to.as_deref()),
            ("team", self.team.as_ref().map(TeamId::as_str)),
            ("scheme", self.scheme.as_ref().map(Scheme::as_str)),
        ];
        values.extend_from_slice(more);
        address(path, &values)
    }
}

/// The figures.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn figures(wanted: &Wanted) -> Answer<FiguresView> {
    get(&wanted.at("/api/v1/staff/figures", &[])).await
}

/// The address of the file with all of them.
pub fn file(wanted: &Wanted) -> String {
    wanted.at("/api/v1/staff/figures.csv", &[])
}

/// A page of the rows behind a number.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn rows(wanted: &Wanted, list: FigureList, page: u32) -> Answer<FigureRowsView> {
    let page = page.to_string();
    get(&wanted.at("/api/v1/staff/figures/rows", &[("list", Some(list.as_str())), ("page", Some(&page))])).await
}

/// What figures are held against.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn settings() -> Answer<FigureSettingsView> {
    get("/api/v1/staff/figures/settings").await
}

/// Changes it.
///
/// # Errors
/// A problem that names the field that is wrong.
pub async fn set(change: &FigureSettingsChange, key: &str) -> Answer<FigureSettingsView> {
    act("PUT", "/api/v1/staff/figures/settings", change, key).await
}
