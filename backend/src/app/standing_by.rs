//! Following a citizen without contact (sygedagpengeloven § 13 b stk. 5; R15): no orders, no talks, no messages. It
//! begins when a person has dealt with each agreed talk (INV-6).

use super::access::{Decide, Staff};
use super::bars::{self, NewBar};
use super::idempotency::{Call, once};
use super::looking::Sight;
use super::scene::{Scene, hold_scene};
use super::{App, AppError, citizen};
use shared::api::{CaseChangeProposal, CitizenView, NewStandby};
use shared::ids::CitizenId;
use shared::model::BarKind;
use shared::rules::{BarDays, EndedBy, check_bar, start_bar};

fn days(body: &NewStandby) -> BarDays {
    BarDays { from: body.from, to: body.to, review_on: body.review_on }
}

/// What standby would do, and which talks need a decision; nothing is saved.
///
/// # Errors
/// As [`start`], but for the decisions.
pub async fn propose(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    body: NewStandby,
) -> Result<CaseChangeProposal, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    let days = days(&body);
    check_bar(&days, None, now)?;
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        let scene = Scene::load(tx, &whom, now)?;
        let view = scene.proposal(tx, None, now, |decisions| {
            start_bar(BarKind::Standby, &days, &scene.at_start(), decisions, now)
        })?;
        Ok((view, Sight::of("proposal", &whom, "case").showing([&whom])))
    })
    .await
}

/// Begins standby. An exemption or a withdrawal that stands ends, and the orders that wait are taken back.
///
/// # Errors
/// Invalid with the field that is wrong; refused when it stands already; [`AppError::Undecided`] with the talks that
/// need a decision.
pub async fn start(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
    body: NewStandby,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "start_standby", key, whom.as_str(), &body)?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    let days = days(&body);
    check_bar(&days, None, now)?;
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        let new = NewBar {
            kind: BarKind::Standby,
            days: days.clone(),
            ground: None,
            requested_by: None,
            letter: None,
            talks: body.talks.clone(),
        };
        bars::start(tx, &caseworker.journal(now), &whom, &caseworker.employee, new)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// Ends standby. What is due by now the night computes anew.
///
/// # Errors
/// Refused when it does not stand.
pub async fn end(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "end_standby", key, whom.as_str(), &())?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        bars::end(tx, &law, &caseworker.journal(now), &whom, BarKind::Standby, EndedBy::Staff)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}
