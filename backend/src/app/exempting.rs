//! Exempting a citizen from booking, and ending that (BEK § 45; R12, R13).

use super::access::{CitizenScope, Decide, Staff};
use super::bars::{self, NewBar};
use super::idempotency::{Call, once};
use super::scene::hold_scene;
use super::{App, AppError, citizen, overview};
use shared::api::{CitizenView, NewExemption, OverviewView};
use shared::ids::CitizenId;
use shared::model::BarKind;
use shared::rules::{BarDays, EndedBy, check_bar};

/// Exempts a citizen: the orders that wait are taken back, and a person summons instead. A withdrawal that stands ends.
///
/// # Errors
/// Invalid with the field that is wrong; refused when the citizen is exempt already, or on standby.
pub async fn start(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
    body: NewExemption,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "exempt", key, whom.as_str(), &body)?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    let days = BarDays { from: body.from, to: body.to, review_on: body.review_on };
    check_bar(&days, None, now)?;
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        let new = NewBar {
            kind: BarKind::Exemption,
            days: days.clone(),
            ground: Some(body.ground.to_string()),
            requested_by: Some(body.requested_by.to_string()),
            letter: None,
            talks: Vec::new(),
        };
        bars::start(tx, &caseworker.journal(now), &whom, &caseworker.employee, new)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// Ends an exemption for the citizen.
///
/// # Errors
/// Refused when none stands.
pub async fn end_for(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "end_exemption", key, whom.as_str(), &())?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        bars::end(tx, &law, &caseworker.journal(now), &whom, BarKind::Exemption, EndedBy::Staff)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// *Jeg vil gerne booke selv igen.*
///
/// # Errors
/// Refused when no exemption stands.
pub async fn end_own(app: &App, scope: &CitizenScope, key: Option<String>) -> Result<OverviewView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "end_exemption", key, "", &())?;
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        hold_scene(tx, &who.citizen)?;
        bars::end(tx, &law, &who.journal(now), &who.citizen, BarKind::Exemption, EndedBy::Wish)?;
        overview::look(tx, &law, &who.citizen, now)
    })
    .await
}
