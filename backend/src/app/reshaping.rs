//! A caseworker changes or withdraws published time. A change that would strand talks is a proposal until each of them
//! has been decided on: kept, moved or cancelled (INV-2).

use super::access::{PlanTime, Staff};
use super::idempotency::{Call, once};
use super::looking::Sight;
use super::office::{self, cancel_for_office, relocate};
use super::people::Directory;
use super::rows;
use super::stranding::{as_published, free_elsewhere, stranded_talks, stranded_views};
use super::taking::hold;
use super::week::{all_variants, window_view};
use super::windows::{ids, of_caseworker, shape};
use super::{App, AppError};
use crate::store::appointments::AppointmentRow;
use crate::store::windows::{self, PublishedWindow, WindowRow};
use crate::store::{ReadTx, Tx};
use shared::api::{Decision, Fate, NewTime, ProposalView, WindowChange, WindowView};
use shared::ids::{EmployeeId, WindowId};
use shared::model::{Resource, TalkTypeVariant};
use shared::rules::{WindowShape, check_window};
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// What the change would do; nothing is saved.
///
/// # Errors
/// As [`change`], but for the decisions.
pub async fn propose(
    app: &App,
    scope: &Staff<PlanTime>,
    window: WindowId,
    wanted: WindowChange,
) -> Result<ProposalView, AppError> {
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        let reshaped = Reshaped::check(tx, &caseworker, &window, &wanted, now)?;
        let talks = stranded_talks(tx, &window, reshaped.shape.as_ref())?;
        let published = as_published(&reshaped.after)?;
        let stranded = free_elsewhere(tx, &law, &caseworker, &talks, &window, published.as_ref(), now)?;
        let view = super::reach::reach(tx, &law, &caseworker, &window, published.as_ref(), stranded, now)?;
        let stranded = view.stranded.iter().map(|talk| &talk.citizen_id);
        let shown = stranded.chain(view.unreachable.iter().map(|order| &order.citizen_id));
        let sight = Sight::of("proposal", &window, "plan").showing(shown);
        Ok((view, sight))
    })
    .await
}

/// Changes one of the caseworker's own windows, and does with each stranded talk what was decided.
///
/// # Errors
/// [`AppError::Stranded`] with the talks that still need a decision; [`AppError::RevisionChanged`] when somebody was
/// quicker; the refusal of a move whose time has gone. Then nothing is changed.
pub async fn change(
    app: &App,
    scope: &Staff<PlanTime>,
    window: WindowId,
    key: Option<String>,
    wanted: WindowChange,
) -> Result<WindowView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_window", key, window.as_str(), &wanted)?;
    let targets = targets(&wanted.decisions)?;
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    let about = window.clone();
    let changed = once(app, &scope.municipality, call, move |tx| {
        let journal = caseworker.journal(now);
        lock(tx, &caseworker, &window, &targets)?;
        let reshaped = Reshaped::check(tx, &caseworker, &window, &wanted, now)?;
        let talks = stranded_talks(tx, &window, reshaped.shape.as_ref())?;
        let undecided: Vec<AppointmentRow> =
            talks.iter().filter(|talk| decision(&wanted.decisions, talk).is_none()).cloned().collect();
        if !undecided.is_empty() {
            return Err(AppError::Stranded(stranded_views(tx, &undecided)?));
        }
        windows::change(tx, &reshaped.after, now.naive_utc(), caseworker.employee.as_str())?;
        let action = if wanted.withdraw { "withdraw" } else { "change" };
        journal.audit(tx, action, "availability_window", window.as_str(), None)?;
        for talk in &talks {
            match decision(&wanted.decisions, talk) {
                Some(Decision { fate: Fate::Move, to: Some(to), .. }) => {
                    relocate(tx, &law, &journal, &caseworker.employee, talk, to, None)?;
                }
                Some(Decision { fate: Fate::Cancel, .. }) => cancel_for_office(tx, &law, &journal, talk)?,
                _ => {
                    journal.event(tx, &talk.id, "kept_outside_window", "{}")?;
                    journal.audit(tx, "keep", "appointment", &talk.id, Some(&talk.citizen_id))?;
                }
            }
        }
        Ok(window_view(&Directory::load(tx)?, &reshaped.variants, &rows::window(reshaped.after)?))
    })
    .await;
    if let Err(AppError::Stranded(talks)) = &changed {
        let shown = talks.iter().map(|talk| &talk.citizen_id);
        app.saw(scope, Sight::of("proposal", about, "plan").showing(shown)).await?;
    }
    changed
}

fn decision<'a>(decisions: &'a [Decision], talk: &AppointmentRow) -> Option<&'a Decision> {
    decisions.iter().find(|decision| decision.talk.as_str() == talk.id)
}

/// The new times of the talks that are to be moved.
fn targets(decisions: &[Decision]) -> Result<Vec<NewTime>, AppError> {
    let target = |decision: &Decision| match (decision.fate, &decision.to) {
        (Fate::Move, Some(to)) => Ok(Some(to.clone())),
        (Fate::Move, None) => Err(AppError::invalid("decisions", "a talk that is moved needs its new time")),
        (_, Some(_)) => Err(AppError::invalid("decisions", "only a talk that is moved has a new time")),
        (_, None) => Ok(None),
    };
    decisions.iter().filter_map(|decision| target(decision).transpose()).collect()
}

/// Locks everybody whose calendar the change may touch: the caseworker, the citizens of the window's talks, and what
/// the new times take.
fn lock(tx: &mut Tx<'_>, caseworker: &Staff<PlanTime>, window: &WindowId, targets: &[NewTime]) -> Result<(), AppError> {
    let mut resources = vec![Resource::caseworker(&caseworker.employee)];
    for talk in crate::store::appointments::live_in_window(tx, window.as_str())? {
        resources.push(Resource::citizen(&talk.citizen_id.as_str().into()));
        resources.push(Resource::caseworker(&EmployeeId::from(talk.caseworker_id.as_str())));
    }
    for to in targets {
        super::bounds::day("decisions", day_of(to.starts_at))?;
        resources.extend(office::resources_at(tx, &to.caseworker, to.starts_at)?);
    }
    hold(tx, &resources)
}

/// A window as it would be.
struct Reshaped {
    /// None when it is withdrawn.
    shape: Option<WindowShape>,
    after: PublishedWindow,
    variants: HashMap<String, TalkTypeVariant>,
}

impl Reshaped {
    fn check(
        tx: &mut ReadTx<'_>,
        caseworker: &Staff<PlanTime>,
        window: &WindowId,
        wanted: &WindowChange,
        now: Instant,
    ) -> Result<Self, AppError> {
        let before = windows::get(tx, window.as_str())?;
        let row = before.row.clone();
        if !row.live || row.employee_id != caseworker.employee.as_str() {
            return Err(AppError::NotFound);
        }
        if row.revision != wanted.revision {
            return Err(AppError::RevisionChanged);
        }
        let variants = all_variants(tx)?;
        let revision = row.revision + 1;
        if wanted.withdraw {
            let row = WindowRow { revision, live: false, ..row };
            return Ok(Self { shape: None, after: PublishedWindow { row, variants: before.variants }, variants });
        }
        let shape = shape(&variants, row.day, wanted.from, wanted.to, &wanted.variants)?;
        let that_day = of_caseworker(tx, &caseworker.employee, row.day, row.day)?;
        check_window(&shape, Some(window), &that_day, now)?;
        let row = WindowRow { from_minute: wanted.from.into(), to_minute: wanted.to.into(), revision, ..row };
        let after = PublishedWindow { row, variants: ids(&wanted.variants) };
        Ok(Self { shape: Some(shape), after, variants })
    }
}
