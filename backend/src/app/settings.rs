//! What a municipality has set: read by many use cases, changed by an administrator.

use super::access::{Configure, Staff};
use super::idempotency::{Call, once};
use super::{App, AppError, links};
use crate::store::{ReadTx, municipalities};
use serde::{Deserialize, Serialize};
use shared::api::{SettingsChange, SettingsView};
use shared::figures::FigureSettings;
use shared::model::OfficePolicy;
use shared::retention::{Periods, RetentionRule};
use std::collections::BTreeMap;

/// The longest address that can be set, in characters.
const LONGEST: usize = 300;

/// What a municipality has set, as its row stores it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Its numbers for booking.
    pub policy: OfficePolicy,
    /// Where video talks are held, as [`links::pattern`] has it.
    pub video_link: Option<String>,
    /// Where its official accessibility statement lies.
    pub accessibility_statement: Option<String>,
    /// How long it keeps what, where that is not the standard.
    pub retention: BTreeMap<RetentionRule, u16>,
    /// What it holds its figures against.
    pub figures: FigureSettings,
    /// What is unusual in the audit trail.
    pub audit: AuditPolicy,
}

/// What a municipality has set about its audit trail (R31). Datatilsynet names no numbers; these are assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuditPolicy {
    /// How many searches a day by one employee are never unusual.
    pub searches_a_day: u32,
    /// How many citizens seen a day by one employee are never unusual.
    pub citizens_a_day: u32,
    /// How many times as much as their own days before a day must have to be unusual.
    pub times_usual: u32,
    /// How many citizens of other teams opened in a day are unusual.
    pub outside_team_a_day: u32,
}

impl Default for AuditPolicy {
    fn default() -> Self {
        Self { searches_a_day: 60, citizens_a_day: 100, times_usual: 3, outside_team_a_day: 10 }
    }
}

impl Settings {
    /// Those of the transaction's municipality.
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        let row = municipalities::own(tx)?;
        let settings: Self =
            serde_json::from_str(&row.settings).map_err(|error| AppError::Internal(error.to_string()))?;
        if settings.policy.is_sound() && settings.figures.fault().is_none() {
            Ok(settings)
        } else {
            Err(AppError::Internal("a policy outside its bounds".to_owned()))
        }
    }

    /// How long anything is kept here.
    pub fn periods(&self) -> Result<Periods, AppError> {
        Periods::of(&self.retention).map_err(|_| AppError::Internal("a period outside its bounds".to_owned()))
    }

    /// A room for one more talk by video, if the municipality has them.
    pub fn video_room(&self) -> Option<String> {
        self.video_link.as_deref().map(links::room)
    }

    fn view(self) -> SettingsView {
        SettingsView { video_link: self.video_link, accessibility_statement: self.accessibility_statement }
    }
}

/// The settings.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &Staff<Configure>) -> Result<SettingsView, AppError> {
    app.db.read(&scope.municipality, |tx| Ok(Settings::load(tx)?.view())).await
}

/// Changes the settings; what is left out is removed.
///
/// # Errors
/// `invalid-url`, naming the field.
pub async fn change(
    app: &App,
    scope: &Staff<Configure>,
    key: Option<String>,
    body: SettingsChange,
) -> Result<SettingsView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_settings", key, "", &body)?;
    let video_link = body.video_link.map(|text| links::pattern("video_link", &text, LONGEST)).transpose()?;
    let statement = body.accessibility_statement;
    let statement = statement.map(|text| links::https("accessibility_statement", &text, LONGEST)).transpose()?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let settings = Settings {
            video_link: video_link.clone(),
            accessibility_statement: statement.clone(),
            ..Settings::load(tx)?
        };
        let text = serde_json::to_string(&settings).map_err(|error| AppError::Internal(error.to_string()))?;
        municipalities::set_settings(tx, &text)?;
        let code = who.municipality.to_string();
        who.journal(now).audit(tx, "change", "municipality", &code, None)?;
        Ok(settings.view())
    })
    .await
}
