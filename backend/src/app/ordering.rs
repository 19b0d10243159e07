//! A caseworker issues an order by hand (R2), and takes one back.

use super::access::{Staff, WorkCases};
use super::answered::finish;
use super::courses::{self, Course};
use super::idempotency::{Call, once};
use super::issuing::{Closed, Wanted, channels, has_type, issue as store, named, standing};
use super::taking::hold;
use super::telling::News;
use super::{App, AppError, bounds, citizen, facts, questions, rows};
use crate::store::{ReadTx, Whom, orders, tasks};
use chrono::NaiveDate;
use shared::api::{CitizenView, NewOrder, OrderWithdrawal};
use shared::ids::{CitizenId, OrderId};
use shared::law::{DueReason, RuleKey};
use shared::model::{BarKind, MessageKind, OrderCause, OrderStatus, Resource};
use shared::rules::{OrderError, Refusal, by_hand, immediate, may_order};
use shared::time::day_of;

/// Issues an order.
///
/// # Errors
/// The refusal of [`may_order`]; invalid with the field that is wrong.
pub async fn issue(
    app: &App,
    scope: &Staff<WorkCases>,
    whom: CitizenId,
    key: Option<String>,
    body: NewOrder,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "issue_order", key, whom.as_str(), &body)?;
    if let Some(hold_by) = body.hold_by {
        bounds::day("hold_by", hold_by)?;
        if body.immediate {
            return Err(AppError::invalid("hold_by", "an immediate booking has its own last day"));
        }
    }
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold(tx, &[Resource::citizen(&whom)])?;
        let today = day_of(now);
        let course = course_of(tx, &whom, today)?;
        if !has_type(tx, &course, &body.talk_type)? {
            return Err(AppError::invalid("talk_type", "no such talk type for this benefit"));
        }
        may_order(&standing(tx, &course, &body.talk_type, day_of(now))?, &course.bars, now)?;
        let rules = facts::rules(tx, &law, &course.law.scheme, today)?;
        let closed = Closed::load(tx, today)?;
        let is_closed = |day| closed.is_closed(course.office.as_deref(), day);
        let (dates, reason) = if body.immediate {
            let source = rules.source(RuleKey::ImmediateHoldWorkingDays).to_owned();
            (immediate(&rules, is_closed, today)?, DueReason::Immediate { source })
        } else {
            let source = rules.source(RuleKey::MinNoticeDays).to_owned();
            (by_hand(&rules, body.hold_by, is_closed, today)?, DueReason::ByStaff { source })
        };
        if course.case.closed_on.is_some_and(|closed| closed <= dates.hold_by) {
            return Err(OrderError::HoldBy.into());
        }
        let wanted = Wanted {
            channels: channels(tx, &body.talk_type, named(&rules, &body.talk_type))?,
            talk_type: body.talk_type.clone(),
            dates,
            cause: OrderCause::Staff,
            reason,
            immediate: body.immediate,
        };
        store(tx, &caseworker.journal(now), &course, &rules, &wanted)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// Takes an order back. None of its kind is issued again until its last day has passed, unless somebody does so by hand.
///
/// # Errors
/// Refused when it does not wait.
pub async fn withdraw(
    app: &App,
    scope: &Staff<WorkCases>,
    order: OrderId,
    key: Option<String>,
    body: OrderWithdrawal,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "withdraw_order", key, order.as_str(), &body)?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let whom = CitizenId::from(orders::get(tx, order.as_str())?.citizen_id);
        caseworker.see(tx, whom.as_str(), now)?;
        hold(tx, &[Resource::citizen(&whom)])?;
        let waiting = rows::order(orders::get(tx, order.as_str())?)?;
        let status = waiting.status;
        if !matches!(status, OrderStatus::Open | OrderStatus::Expired) {
            return Err(Refusal::OrderNotOpen { status }.into());
        }
        let journal = caseworker.journal(now);
        let from = [OrderStatus::Open.as_str(), OrderStatus::Expired.as_str()];
        orders::step(tx, order.as_str(), &from, OrderStatus::Withdrawn.as_str())?;
        let step =
            journal.order_because(tx, order.as_str(), OrderStatus::Withdrawn.as_str(), None, Some(body.reason))?;
        let silent =
            rows::bars(tx, whom.as_str())?.iter().any(|bar| bar.kind == BarKind::Standby && bar.stands_on(day_of(now)));
        let told = (!silent).then_some(step.as_str());
        journal.audit_told(tx, "withdraw", "booking_order", order.as_str(), whom.as_str(), told)?;
        questions::close(tx, &journal, whom.as_str(), |question| question.order_id.as_deref() == Some(order.as_str()))?;
        for task in tasks::open_of_citizen(tx, whom.as_str())? {
            if task.order_id.as_deref() == Some(order.as_str()) {
                finish(tx, &journal, &task)?;
            }
        }
        if let Some(about) = told {
            let kind = MessageKind::OrderWithdrawn;
            journal.tell(tx, &News::of_order(kind, about, whom.as_str(), order.as_str()))?;
        }
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// The citizen's course.
///
/// # Errors
/// Not found when they have none.
pub fn course_of(tx: &mut ReadTx<'_>, whom: &CitizenId, today: NaiveDate) -> Result<Course, AppError> {
    courses::load(tx, Whom::These(&[whom.to_string()]), today)?.into_iter().next().ok_or(AppError::NotFound)
}

impl From<OrderError> for AppError {
    fn from(error: OrderError) -> Self {
        Self::Invalid { code: error.as_str(), field: "hold_by", reason: error.to_string() }
    }
}
