//! A case changes: recovery, closing, another scheme, moving away, absence, hours of the week, facts. Each says what it
//! does to orders, and a person decides about each agreed talk that does not fit any more (INV-3).

use super::access::{Decide, Staff};
use super::bars::finish_asking;
use super::coming;
use super::facts;
use super::idempotency::{Call, once};
use super::journal::{Journal, new_id};
use super::looking::Sight;
use super::rows;
use super::scene::{Scene, decided, hold_scene};
use super::settling::{About, Reopening};
use super::telling::News;
use super::{App, AppError, bounds, citizen, courses};
use crate::store::case_events::CaseEventRow;
use crate::store::cases::{self, CaseRow, CaseworkerAssignmentRow};
use crate::store::citizen_absences::{self, CitizenAbsenceRow};
use crate::store::{ReadTx, Tx, Whom};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use shared::api::{CaseChange, CaseChangeProposal, CaseFactsView, CitizenView, NewCaseChange};
use shared::ids::CitizenId;
use shared::law::{CaseFacts, LawBook, due_talks};
use shared::model::{BookingOrder, MessageKind, OrderStatus, Scheme};
use shared::rules::{
    Away, CaseChangeError, CaseDays, Change, Decided, Objection, Refusal, announce_absence, change_facts,
    check_absence, check_closing, close_case, within_share,
};
use shared::time::{Instant, day_of};

/// What the change would do, and which talks need a decision; nothing is saved.
///
/// # Errors
/// As [`change`], but for the decisions.
pub async fn propose(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    body: NewCaseChange,
) -> Result<CaseChangeProposal, AppError> {
    check_days(&body.change)?;
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        let desk = Desk::load(tx, &law, &whom, &body.change, now)?;
        let closes_on = desk.closes_on(&body.change);
        let view = desk.scene.proposal(tx, closes_on, now, |decisions| desk.plan(&body.change, decisions))?;
        Ok((view, Sight::of("proposal", &whom, "case").showing([&whom])))
    })
    .await
}

/// Changes the citizen's case.
///
/// # Errors
/// Invalid when the change makes no sense; refused when the case is closed or a share is reached; [`AppError::Undecided`]
/// with the talks that need a decision.
pub async fn change(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
    body: NewCaseChange,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_case", key, whom.as_str(), &body)?;
    check_days(&body.change)?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        let desk = Desk::load(tx, &law, &whom, &body.change, now)?;
        let decisions = decided(&body.talks);
        let changes = desk.plan(&body.change, &decisions).map_err(|objection| desk.scene.objection(tx, objection))?;
        let journal = caseworker.journal(now);
        // Where a case closes, that says it all.
        let tells_of_orders = matches!(body.change, CaseChange::Absence { .. } | CaseChange::Facts { .. });
        let about = About { reopening: Reopening::Absence, tells_of_orders, ..desk.scene.about() };
        desk.scene.carry_out(tx, &journal, &changes, &decisions, &about)?;
        desk.store(tx, &journal, &body.change)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// Days that no calendar holds are a mistake.
fn check_days(change: &CaseChange) -> Result<(), AppError> {
    let days = match change {
        CaseChange::Recovery { last_day: day }
        | CaseChange::Close { closed_on: day }
        | CaseChange::Scheme { first_day: day, .. }
        | CaseChange::Moved { moved_on: day } => vec![*day],
        CaseChange::Absence { from, to } => vec![*from, *to],
        CaseChange::AbsenceTakenBack { .. } | CaseChange::Hours { .. } => Vec::new(),
        CaseChange::Facts { facts } => facts.early_follow_up_requested_on.into_iter().collect(),
    };
    days.iter().try_for_each(|day| bounds::day("change", *day).map(drop))
}

impl From<CaseChangeError> for AppError {
    fn from(error: CaseChangeError) -> Self {
        Self::Invalid { code: error.as_str(), field: "change", reason: error.to_string() }
    }
}

/// A case, and what stands around it.
struct Desk {
    scene: Scene,
    case: CaseRow,
    now: Instant,
    policy: shared::model::BookingPolicy,
    /// Whether any talk is due by the new facts.
    talks_due: bool,
}

impl Desk {
    /// Reads it, and refuses what no decision about talks could save.
    fn load(
        tx: &mut ReadTx<'_>,
        law: &LawBook,
        whom: &CitizenId,
        change: &CaseChange,
        now: Instant,
    ) -> Result<Self, AppError> {
        let case = facts::newest_case(tx, whom, day_of(now))?;
        let scene = Scene::load(tx, whom, now)?;
        let policy = facts::policy(tx, law, &case.scheme.as_str().into(), day_of(now))?;
        let mut desk = Self { scene, case, now, policy, talks_due: true };
        match change {
            CaseChange::Recovery { .. } | CaseChange::Close { .. } | CaseChange::Moved { .. } => desk.check(change)?,
            CaseChange::Scheme { scheme, first_day } => {
                desk.check(change)?;
                let known = law.set(scheme, *first_day).is_some();
                if !known || scheme.as_str() == desk.case.scheme {
                    return Err(CaseChangeError::Scheme.into());
                }
                if *first_day > day_of(now) {
                    return Err(CaseChangeError::Day.into());
                }
            }
            CaseChange::Absence { from, to } => check_absence(*from, *to, now)?,
            CaseChange::AbsenceTakenBack { .. } => {}
            CaseChange::Hours { hours } => coming::check(hours, "change")?,
            CaseChange::Facts { facts } => desk.check_facts(tx, law, facts)?,
        }
        Ok(desk)
    }

    fn check(&self, change: &CaseChange) -> Result<(), AppError> {
        let days = CaseDays { first_day: self.case.first_day, closed_on: self.case.closed_on };
        let closes_on = self.closes_on(change).ok_or(CaseChangeError::Day)?;
        Ok(check_closing(&days, closes_on, self.now)??)
    }

    fn check_facts(&mut self, tx: &mut ReadTx<'_>, law: &LawBook, wanted: &CaseFactsView) -> Result<(), AppError> {
        let today = day_of(self.now);
        if self.case.closed_on.is_some_and(|closed| closed <= today) {
            return Err(Refusal::CaseClosed.into());
        }
        let within = |value: Option<u16>, from: u16, to: u16| value.is_none_or(|value| (from..=to).contains(&value));
        let requested = wanted.early_follow_up_requested_on;
        let sound = within(wanted.expected_weeks, 1, 260)
            && within(wanted.category.map(u16::from), 1, 3)
            && within(wanted.agreed_interval_days, 7, 366)
            && requested.is_none_or(|day| day >= self.case.first_day && day <= today);
        if !sound {
            return Err(CaseChangeError::Facts.into());
        }
        let before = rows::facts(&self.case.facts)?;
        let scheme = Scheme::from(self.case.scheme.as_str());
        let rules = facts::rules(tx, law, &scheme, today)?;
        if wanted.outside_minimum && !before.outside_minimum {
            let mut outside = 1_u32;
            let all = cases::facts_of_scheme(tx, &self.case.scheme, today)?;
            for (_, stored) in all.iter().filter(|(id, _)| *id != self.case.id) {
                outside += u32::from(rows::facts(stored)?.outside_minimum);
            }
            within_share(outside, u32::try_from(all.len()).unwrap_or(u32::MAX), rules.share_required_percent)?;
        }
        let whom = [self.scene.citizen.to_string()];
        if let Some(course) = courses::load(tx, Whom::These(&whom), today)?.into_iter().next() {
            let mut history = course.history()?;
            history.orders.retain(|order| !matches!(order.status, OrderStatus::Open | OrderStatus::Expired));
            history.talks.retain(|talk| talk.day < today);
            let law_case = shared::law::CaseCourse { facts: law_facts(wanted), ..course.law.clone() };
            self.talks_due = !due_talks(&law_case, &rules, &history, today).is_empty();
        }
        Ok(())
    }

    /// The first day without the case, if it closes.
    fn closes_on(&self, change: &CaseChange) -> Option<NaiveDate> {
        match change {
            CaseChange::Recovery { last_day } => last_day.checked_add_days(Days::new(1)),
            CaseChange::Close { closed_on: day }
            | CaseChange::Scheme { first_day: day, .. }
            | CaseChange::Moved { moved_on: day } => Some(*day),
            _ => None,
        }
    }

    fn plan(&self, change: &CaseChange, decisions: &[Decided]) -> Result<Vec<Change>, Objection> {
        let scene = &self.scene;
        if let Some(closes_on) = self.closes_on(change) {
            return close_case(closes_on, &scene.orders, &scene.talks, decisions, self.now);
        }
        match change {
            CaseChange::Absence { from, to } => {
                let barred = scene.bars.iter().any(|known| known.bar.stands_on(day_of(self.now)));
                let met: Vec<BookingOrder> =
                    scene.orders.iter().filter(|order| order.status == OrderStatus::Fulfilled).cloned().collect();
                let away = Away { from: *from, to: *to, barred };
                let talks = (scene.talks.as_slice(), decisions);
                announce_absence(&away, (&scene.orders, &met), talks, &self.policy, self.now)
            }
            CaseChange::Facts { facts } => {
                let (due, less) = (self.talks_due, facts.less_intensive);
                change_facts(due, less, &scene.orders, &scene.talks, decisions, self.now)
            }
            _ => Ok(Vec::new()),
        }
    }

    /// Stores the change itself, beside what it does to orders and talks.
    fn store(&self, tx: &mut Tx<'_>, journal: &Journal<'_>, change: &CaseChange) -> Result<(), AppError> {
        let (whom, today) = (self.scene.citizen.as_str(), day_of(self.now));
        if let Some(closes_on) = self.closes_on(change) {
            cases::close(tx, &self.case.id, closes_on)?;
            if closes_on <= today && !matches!(change, CaseChange::Scheme { .. }) {
                nothing_waits(tx, journal, whom)?;
            }
        }
        match change {
            CaseChange::Recovery { last_day } => self.keep_closing(tx, journal, "recovered", *last_day, change)?,
            CaseChange::Close { closed_on } => self.keep_closing(tx, journal, "case_closed", *closed_on, change)?,
            CaseChange::Moved { moved_on } => self.keep_closing(tx, journal, "moved_away", *moved_on, change)?,
            CaseChange::Scheme { scheme, first_day } => {
                let to = self.open(tx, journal, scheme, *first_day)?;
                self.keep(tx, journal, "scheme_changed", Some(*first_day), &json!({ "scheme": scheme, "case": to }))?;
            }
            CaseChange::Absence { from, to } => {
                let row = CitizenAbsenceRow {
                    id: new_id(),
                    citizen_id: whom.to_owned(),
                    from_day: *from,
                    to_day: *to,
                    announced_at: self.now.naive_utc(),
                    taken_back_at: None,
                };
                row.insert(tx)?;
                self.keep(tx, journal, "absence_announced", Some(*to), &json!({ "absence": row.id, "from": from }))?;
            }
            CaseChange::AbsenceTakenBack { absence } => {
                let row = citizen_absences::take_back(tx, whom, absence.as_str(), self.now.naive_utc())?;
                self.keep(tx, journal, "absence_taken_back", Some(row.to_day), &json!({ "absence": row.id }))?;
            }
            CaseChange::Hours { hours } => {
                coming::store(tx, &self.scene.citizen, hours)?;
                self.keep(tx, journal, "hours_changed", None, &json!({}))?;
            }
            CaseChange::Facts { facts } => {
                let stored = serde_json::to_string(facts).map_err(|error| AppError::Internal(error.to_string()))?;
                let before: Value =
                    serde_json::from_str(&self.case.facts).map_err(|error| AppError::Internal(error.to_string()))?;
                cases::set_facts(tx, &self.case.id, &stored)?;
                self.keep(tx, journal, "facts_changed", None, &json!({ "before": before, "after": facts }))?;
            }
        }
        Ok(())
    }

    /// Keeps the event, and who it was.
    fn keep(
        &self,
        tx: &mut Tx<'_>,
        journal: &Journal<'_>,
        kind: &str,
        day: Option<NaiveDate>,
        details: &Value,
    ) -> Result<(), AppError> {
        event(tx, journal, &self.case.id, kind, day, details)?;
        journal.audit(tx, kind, "case_file", &self.case.id, Some(self.scene.citizen.as_str()))
    }

    /// Keeps that the case closes, and tells the citizen.
    fn keep_closing(
        &self,
        tx: &mut Tx<'_>,
        journal: &Journal<'_>,
        kind: &str,
        day: NaiveDate,
        change: &CaseChange,
    ) -> Result<(), AppError> {
        let (case, whom) = (self.case.id.as_str(), self.scene.citizen.as_str());
        let told = self.closes_on(change).map(|closes_on| format!("{case}@{closes_on}"));
        event(tx, journal, case, kind, Some(day), &json!({}))?;
        journal.audit_told(tx, kind, "case_file", case, whom, told.as_deref())?;
        match told {
            Some(about) => journal.tell(tx, &News::of_citizen(MessageKind::CaseClosed, &about, whom)),
            None => Ok(()),
        }
    }

    /// Opens the case of the new scheme; whoever works on the old one works on it.
    fn open(
        &self,
        tx: &mut Tx<'_>,
        journal: &Journal<'_>,
        scheme: &Scheme,
        first_day: NaiveDate,
    ) -> Result<String, AppError> {
        let whom = self.scene.citizen.as_str();
        let new = CaseRow {
            id: new_id(),
            citizen_id: whom.to_owned(),
            scheme: scheme.to_string(),
            first_day,
            facts: "{}".to_owned(),
            closed_on: None,
        };
        new.insert(tx)?;
        event(tx, journal, &new.id, "opened", Some(first_day), &json!({ "from": self.case.id }))?;
        let assigned = cases::assignments(tx, whom, day_of(self.now))?;
        if let Some(old) = assigned.into_iter().find(|row| row.case_id == self.case.id) {
            let last = first_day.pred_opt().unwrap_or(first_day).max(old.from_day);
            cases::end_assignment(tx, &old.id, last)?;
            let carried = CaseworkerAssignmentRow {
                id: new_id(),
                case_id: new.id.clone(),
                employee_id: old.employee_id,
                from_day: first_day,
                to_day: None,
            };
            carried.insert(tx)?;
        }
        Ok(new.id)
    }
}

/// The citizen has no case any more: nobody is asked for anything about one. Bars stay: they may outlive a case, and a person
/// looks at each.
fn nothing_waits(tx: &mut Tx<'_>, journal: &Journal<'_>, citizen: &str) -> Result<(), AppError> {
    finish_asking(tx, journal, citizen)?;
    super::questions::close(tx, journal, citizen, |_| true)
}

/// The night's part of a closing that was decided ahead: what came about since is taken back too. Answers whether there was
/// anything to do; the calendar must be held.
pub fn wind_up(tx: &mut Tx<'_>, journal: &Journal<'_>, whom: &CitizenId) -> Result<bool, AppError> {
    let today = day_of(journal.at);
    let cases = cases::of_citizen(tx, whom.as_str())?;
    let Some(closed_on) = cases.iter().filter_map(|case| case.closed_on).max() else { return Ok(false) };
    if cases.iter().any(|case| courses::is_open(case, today)) {
        return Ok(false);
    }
    let scene = Scene::load(tx, whom, journal.at)?;
    // The talks have been decided about; what is kept stands.
    let changes = close_case(closed_on, &scene.orders, &[], &[], journal.at)
        .map_err(|objection| scene.objection(tx, objection))?;
    scene.carry_out(tx, journal, &changes, &[], &scene.about())?;
    nothing_waits(tx, journal, whom.as_str())?;
    Ok(true)
}

/// Keeps what happened to a case.
pub fn event(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    case: &str,
    kind: &str,
    day: Option<NaiveDate>,
    details: &Value,
) -> Result<(), AppError> {
    let row = CaseEventRow {
        id: new_id(),
        case_id: case.to_owned(),
        kind: kind.to_owned(),
        day,
        at: journal.at.naive_utc(),
        actor_kind: journal.author.kind().to_owned(),
        actor_id: journal.author.stored(),
        details: details.to_string(),
    };
    Ok(row.insert(tx)?)
}

fn law_facts(view: &CaseFactsView) -> CaseFacts {
    CaseFacts {
        employed: view.employed,
        expected_weeks: view.expected_weeks,
        category: view.category,
        agreed_interval_days: view.agreed_interval_days,
        outside_minimum: view.outside_minimum,
        less_intensive: view.less_intensive,
        early_follow_up_requested_on: view.early_follow_up_requested_on,
    }
}
