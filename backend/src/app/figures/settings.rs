//! What a municipality holds its figures against.

use super::super::access::{Configure, Staff};
use super::super::idempotency::{Call, once};
use super::super::settings::Settings;
use super::super::{App, AppError};
use super::looking::scheme_names;
use super::show::thresholds;
use crate::store::municipalities;
use shared::api::{FigureSettingsChange, FigureSettingsView, SchemeTargetChange, SchemeTargetView};
use shared::figures::{Elsewhere, FigureSettings, Target};
use shared::ids::Scheme;
use shared::law::LawBook;
use shared::texts::Lang;
use std::collections::BTreeMap;

/// What is set.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &Staff<Configure>) -> Result<FigureSettingsView, AppError> {
    let (law, lang) = (app.law.clone(), scope.request.lang);
    app.db.read(&scope.municipality, move |tx| view(&law, lang, &Settings::load(tx)?)).await
}

/// Sets other numbers; a scheme that is left out has no target, and the published thresholds.
///
/// # Errors
/// Invalid, naming the field.
pub async fn change(
    app: &App,
    scope: &Staff<Configure>,
    key: Option<String>,
    body: FigureSettingsChange,
) -> Result<FigureSettingsView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_figure_settings", key, "", &body)?;
    let (law, who, now) = (app.law.clone(), scope.clone(), app.clock.now());
    let figures = FigureSettings {
        targets: targets(&law, &body.schemes)?,
        weeks_without_talk: body.weeks_without_talk.try_into().map_err(|_| bounds("weeks_without_talk"))?,
        smallest_group: body.smallest_group,
        weekly_digest: body.weekly_digest,
    };
    if let Some(field) = figures.fault() {
        return Err(bounds(field));
    }
    let norm = body.norm.try_into().map_err(|_| bounds("norm"))?;
    once(app, &scope.municipality, call, move |tx| {
        let mut settings = Settings::load(tx)?;
        settings.figures = figures.clone();
        settings.policy.cases_per_caseworker = norm;
        if !settings.policy.is_sound() {
            return Err(bounds("norm"));
        }
        let text = serde_json::to_string(&settings).map_err(|error| AppError::Internal(error.to_string()))?;
        municipalities::set_settings(tx, &text)?;
        let code = who.municipality.to_string();
        who.journal(now).audit(tx, "change_figures", "municipality", &code, None)?;
        view(&law, who.request.lang, &settings)
    })
    .await
}

fn bounds(field: &'static str) -> AppError {
    AppError::invalid(field, "outside its bounds")
}

fn targets(law: &LawBook, wanted: &[SchemeTargetChange]) -> Result<BTreeMap<Scheme, Target>, AppError> {
    let mut targets = BTreeMap::new();
    for one in wanted {
        let thresholds = match (one.green_above, one.yellow_from) {
            (Some(green), Some(yellow)) => Some((green, yellow)),
            (None, None) => None,
            _ => return Err(AppError::invalid("schemes", "green_above and yellow_from go together")),
        };
        let known = law.schemes().iter().any(|named| named.scheme == one.scheme);
        let target = Target { target: one.target, thresholds };
        if !known || targets.insert(one.scheme.clone(), target).is_some() {
            return Err(AppError::invalid("schemes", "each scheme that there is, at most once"));
        }
    }
    Ok(targets)
}

fn view(law: &LawBook, lang: Lang, settings: &Settings) -> Result<FigureSettingsView, AppError> {
    let elsewhere = Elsewhere::shipped().map_err(AppError::Internal)?;
    let scheme = |named: shared::api::SchemeNameView| {
        let own = settings.figures.targets.get(&named.id);
        SchemeTargetView {
            target: own.and_then(|own| own.target),
            own_thresholds: own.is_some_and(|own| own.thresholds.is_some()),
            thresholds: thresholds(&settings.figures, elsewhere, &named),
            scheme: named.id,
            name: named.name,
        }
    };
    Ok(FigureSettingsView {
        schemes: scheme_names(law, lang).into_iter().map(scheme).collect(),
        norm: settings.policy.cases_per_caseworker.into(),
        weeks_without_talk: settings.figures.weeks_without_talk.into(),
        smallest_group: settings.figures.smallest_group,
        weekly_digest: settings.figures.weekly_digest,
    })
}
