//! What stands around a citizen when a bar begins or a case changes: bars, orders, agreed talks; and what a person has
//! decided about each talk that does not fit any more.

use super::AppError;
use super::calling::Tried;
use super::journal::Journal;
use super::people::{Directory, own_caseworker};
use super::rows::{self, interval};
use super::settling::{About, settle};
use super::stranding::stranded_views;
use super::taking::hold;
use super::telling::News;
use super::week::{names, staff_talk};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::bars::{self, BarRow};
use crate::store::{ReadTx, Tx, cases, order_events, orders};
use serde_json::json;
use shared::api::{CaseChangeProposal, OrderEffect, TalkDecision, TalkEffect};
use shared::ids::{AppointmentId, CitizenId, OrderId};
use shared::model::{AppointmentStatus, BookingOrder, MessageKind, OrderStatus, Resource, TalkFate};
use shared::rules::{AtStart, Change, Decided, KnownBar, Objection, Promised};
use shared::time::{Instant, day_of};

/// What event and audit say of a talk whose end was said from person to person: no message follows.
pub const TOLD_IN_PERSON: &str = "in_person";

/// A citizen's bars, orders and agreed talks.
pub struct Scene {
    /// Whose.
    pub citizen: CitizenId,
    /// The bars, past ones too.
    pub bars: Vec<KnownBar>,
    /// Every order.
    pub orders: Vec<BookingOrder>,
    /// The agreed talks as they are stored.
    pub talk_rows: Vec<AppointmentRow>,
    /// The same as the rules see them.
    pub talks: Vec<Promised>,
    /// Who gets the tasks.
    pub own: Option<String>,
}

/// Locks the citizen's calendar, and those of whoever has a talk with them.
pub fn hold_scene(tx: &mut Tx<'_>, citizen: &CitizenId) -> Result<(), AppError> {
    let mut resources = vec![Resource::citizen(citizen)];
    for talk in appointments::of_citizen(tx, citizen.as_str())?.into_iter().filter(|talk| talk.live) {
        resources.push(Resource::caseworker(&talk.caseworker_id.into()));
    }
    hold(tx, &resources)
}

impl Scene {
    /// Reads it; hold the calendars first, if something is to be written.
    pub fn load(tx: &mut ReadTx<'_>, citizen: &CitizenId, now: Instant) -> Result<Self, AppError> {
        let bar_rows = bars::of_citizen(tx, citizen.as_str())?;
        let orders: Vec<BookingOrder> =
            orders::of_citizen(tx, citizen.as_str())?.into_iter().map(rows::order).collect::<Result<_, _>>()?;
        let all = appointments::of_citizen(tx, citizen.as_str())?;
        let mut known = Vec::new();
        for row in &bar_rows {
            let taken_back = taken_back(tx, row, &orders, &all, now)?;
            known.push(KnownBar { id: row.id.as_str().into(), bar: rows::bar(row)?, taken_back });
        }
        let met = |order: &OrderId| orders.iter().any(|one| one.id == *order && one.status == OrderStatus::Fulfilled);
        let mut talk_rows: Vec<AppointmentRow> = all.into_iter().filter(|talk| talk.live).collect();
        talk_rows.sort_by_key(|talk| talk.starts_at);
        let promised = |row: &AppointmentRow| Promised {
            appointment: row.id.as_str().into(),
            order: row.order_id.as_deref().map(OrderId::from).filter(met),
            at: interval(row.starts_at, row.ends_at),
        };
        Ok(Self {
            talks: talk_rows.iter().map(promised).collect(),
            own: own_caseworker(tx, citizen, day_of(now))?,
            citizen: citizen.clone(),
            bars: known,
            orders,
            talk_rows,
        })
    }

    /// As the rules of bars want it.
    pub fn at_start(&self) -> AtStart<'_> {
        AtStart { bars: &self.bars, orders: &self.orders, talks: &self.talks }
    }

    /// What tasks and orders are about.
    pub fn about(&self) -> About {
        About::citizen(self.citizen.as_str(), self.own.clone())
    }

    /// Why nothing is changed, for whoever must decide.
    pub fn objection(&self, tx: &mut ReadTx<'_>, objection: Objection) -> AppError {
        let ids = match objection {
            Objection::Refused(refusal) => return refusal.into(),
            Objection::Undecided(ids) => ids,
        };
        let rows: Vec<AppointmentRow> =
            self.talk_rows.iter().filter(|row| ids.iter().any(|id| id.as_str() == row.id)).cloned().collect();
        match stranded_views(tx, &rows) {
            Ok(views) => AppError::Undecided(views),
            Err(error) => error,
        }
    }

    /// Stores the changes; a talk is cancelled as it was decided.
    pub fn carry_out(
        &self,
        tx: &mut Tx<'_>,
        journal: &Journal<'_>,
        changes: &[Change],
        decisions: &[Decided],
        about: &About,
    ) -> Result<(), AppError> {
        for change in changes {
            match change {
                Change::End { appointment, .. } => self.cancel(tx, journal, appointment, decisions)?,
                other => settle(tx, journal, other, about)?,
            }
            if let Change::SetOrder { order, status: OrderStatus::Withdrawn } = change {
                self.take_back(tx, journal, order, about)?;
            }
        }
        Ok(())
    }

    /// An order that waited and is not to be booked any more is told of, where nothing else says it.
    fn take_back(
        &self,
        tx: &mut Tx<'_>,
        journal: &Journal<'_>,
        order: &OrderId,
        about: &About,
    ) -> Result<(), AppError> {
        let (citizen, id) = (self.citizen.as_str(), order.as_str());
        let waited = self.orders.iter().any(|one| one.id == *order && one.status == OrderStatus::Open);
        let told = (about.tells_of_orders && waited).then(|| format!("{id}@{}", journal.at.timestamp()));
        if let Some(told) = &told {
            journal.tell(tx, &News::of_order(MessageKind::OrderWithdrawn, told, citizen, id))?;
        }
        journal.audit_told(tx, "withdraw", "booking_order", id, citizen, told.as_deref())
    }

    /// How the citizen is told stands in the event: it may be asked about later.
    fn cancel(
        &self,
        tx: &mut Tx<'_>,
        journal: &Journal<'_>,
        talk: &AppointmentId,
        decisions: &[Decided],
    ) -> Result<(), AppError> {
        let row = self.talk_rows.iter().find(|row| row.id == talk.as_str()).ok_or(AppError::NotFound)?;
        let in_person = decisions.iter().any(|(id, fate)| id == talk && *fate == TalkFate::CancelTold);
        let status = AppointmentStatus::CancelledByOffice.as_str();
        appointments::end(tx, &row.id, status, None)?;
        let told = json!({ "told": if in_person { TOLD_IN_PERSON } else { "message" } });
        journal.event(tx, &row.id, status, &told.to_string())?;
        if !in_person {
            journal.message(tx, MessageKind::TalkCancelled, row)?;
        }
        journal.audit_with(tx, "cancel", "appointment", &row.id, Some(&row.citizen_id), &told)
    }

    /// What `plan` would do, before anything is decided.
    ///
    /// # Errors
    /// When a rule refuses it whatever is decided.
    pub fn proposal(
        &self,
        tx: &mut ReadTx<'_>,
        closes_on: Option<chrono::NaiveDate>,
        now: Instant,
        plan: impl Fn(&[Decided]) -> Result<Vec<Change>, Objection>,
    ) -> Result<CaseChangeProposal, AppError> {
        let undecided = match plan(&[]) {
            Ok(_) => Vec::new(),
            Err(Objection::Undecided(ids)) => ids,
            Err(Objection::Refused(refusal)) => return Err(refusal.into()),
        };
        let kept: Vec<Decided> = self.talks.iter().map(|talk| (talk.appointment.clone(), TalkFate::Keep)).collect();
        let changes = plan(&kept).map_err(|objection| self.objection(tx, objection))?;
        let (directory, names) = (Directory::load(tx)?, names(tx, &self.talk_rows)?);
        let tried = Tried::load(tx, &self.talk_rows)?;
        let talk = |row: &AppointmentRow| {
            let needs_decision = undecided.iter().any(|id| id.as_str() == row.id);
            Ok(TalkEffect {
                talk: staff_talk(&directory, &names, &tried, row)?,
                needs_decision,
                fates: if needs_decision { TalkFate::ALL.to_vec() } else { Vec::new() },
            })
        };
        let ahead = self.talk_rows.iter().filter(|row| rows::instant(row.ends_at) > now);
        Ok(CaseChangeProposal {
            orders: changes.iter().filter_map(|change| self.effect(change)).collect(),
            talks: ahead.map(talk).collect::<Result<_, AppError>>()?,
            closes_on,
        })
    }

    fn effect(&self, change: &Change) -> Option<OrderEffect> {
        let (order, becomes, new_book_by) = match change {
            Change::SetOrder { order, status } => (order, *status, None),
            Change::Postpone { order, book_by } | Change::Reopen { order, book_by } => {
                (order, OrderStatus::Open, Some(*book_by))
            }
            _ => return None,
        };
        let order = self.orders.iter().find(|one| one.id == *order)?;
        Some(OrderEffect {
            order: order.id.clone(),
            talk_type: order.talk_type.clone(),
            book_by: order.book_by,
            hold_by: order.hold_by,
            becomes,
            new_book_by,
        })
    }
}

/// The decisions as the rules want them.
pub fn decided(decisions: &[TalkDecision]) -> Vec<Decided> {
    decisions.iter().map(|decision| (decision.talk.clone(), decision.fate)).collect()
}

/// The orders that this bar, and none since, took back, if they still wait for a talk: their case is open on every
/// day on which it may be held, no talk of the
/// kind is to come, none was held since, and no other order of the kind is open. Of a kind the last one.
fn taken_back(
    tx: &mut ReadTx<'_>,
    bar: &BarRow,
    orders: &[BookingOrder],
    talks: &[AppointmentRow],
    now: Instant,
) -> Result<Vec<BookingOrder>, AppError> {
    if bar.ended_at.is_some() {
        return Ok(Vec::new());
    }
    let mut found: Vec<BookingOrder> = Vec::new();
    for id in order_events::taken_back_by(tx, &bar.id)? {
        let Some(order) = orders.iter().find(|order| order.id.as_str() == id) else { continue };
        let met = talks.iter().filter(|talk| talk.talk_type_id == order.talk_type.as_str()).any(|talk| {
            let fulfils = talk.status.parse().is_ok_and(AppointmentStatus::fulfils);
            talk.live || (fulfils && talk.booked_at >= bar.decided_at)
        });
        let same = |other: &BookingOrder| other.talk_type == order.talk_type;
        let replaced = orders.iter().any(|other| same(other) && other.status == OrderStatus::Open)
            || found.iter().any(|other| same(other) && other.hold_by >= order.hold_by);
        let waits = order.status == OrderStatus::Withdrawn && !met && !replaced;
        if waits && is_last(tx, &bar.id, &id)? && !is_closed(tx, order, now)? {
            found.retain(|other| !same(other));
            found.push(order.clone());
        }
    }
    Ok(found)
}

fn is_last(tx: &mut ReadTx<'_>, bar: &str, order: &str) -> Result<bool, AppError> {
    let last = order_events::of_order(tx, order)?.into_iter().filter_map(|event| event.bar_id).next_back();
    Ok(last.as_deref() == Some(bar))
}

fn is_closed(tx: &mut ReadTx<'_>, order: &BookingOrder, now: Instant) -> Result<bool, AppError> {
    let last = order.hold_by.max(day_of(now));
    Ok(cases::get(tx, order.case.as_str())?.closed_on.is_some_and(|closed| closed <= last))
}
