//! What caseworkers do on a day: say what became of talks, summon, answer, exempt.

use super::chance::{CALLED_AGAIN, IS_EXEMPTED, IS_MISSED, TASKS_A_DAY};
use super::{SimulationError, World, allowed};
use crate::app::access::{Decide, SeeCitizens, Staff, WorkCases};
use crate::app::staff_slots::{StaffSlotQuery, for_citizen};
use crate::app::{arranging, calling, exempting, talks, tasks};
use crate::seed::later::caseworkers;
use crate::store::{StoreError, Whom, appointments, bars, cases};
use chrono::{Days, NaiveDate};
use rand::Rng;
use rand::seq::IndexedRandom;
use shared::api::{NewExemption, NewTalk, OutcomeReport, SlotView, StaffPurpose, StaffSlotsView, TaskView, Whose};
use shared::ids::{CitizenId, EmployeeId, TalkTypeId};
use shared::model::{Channel, ExemptionGround, Origin, Outcome, RequestedBy, SummonReason};
use shared::rules::TaskKind;
use shared::time::{instant_at, is_weekend};

/// When talks are over and people write down how they went.
const EVENING: u16 = 22 * 60 + 30;

/// How often somebody is called who is not reached.
const TRIES: u32 = 2;

impl World {
    pub(super) async fn office_works(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        if is_weekend(day) {
            return Ok(());
        }
        self.at(day, EVENING);
        self.record_outcomes(day).await?;
        for who in caseworkers() {
            self.do_tasks(&who).await?;
        }
        self.exempt_some(day).await
    }

    async fn record_outcomes(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        let (from, to) = (instant_at(day, 0).naive_utc(), instant_at(day, EVENING).naive_utc());
        let mut held = Vec::new();
        for who in caseworkers() {
            let id = who.to_string();
            let look = move |tx: &mut crate::store::ReadTx<'_>| appointments::of_caseworker(tx, &id, from, to);
            let rows = self.app.db.read(&self.municipality, look).await?;
            held.extend(rows.into_iter().filter(|row| row.live).map(|row| (who.clone(), row)));
        }
        for (who, row) in held {
            let missed = self.rng.random_bool(IS_MISSED);
            let by_phone = row.channel == Channel::Phone.as_str();
            let outcome = match (missed, by_phone) {
                (false, _) => Outcome::Held,
                (true, true) => Outcome::NotReached,
                (true, false) => Outcome::NoShow,
            };
            let tries = match outcome {
                Outcome::NotReached => TRIES,
                Outcome::Held if by_phone => u32::from(self.rng.random_bool(CALLED_AGAIN)),
                Outcome::Held | Outcome::NoShow => 0,
            };
            let scope = self.staff::<WorkCases>(&who).await?;
            for _ in 0..tries {
                let tried = calling::try_call(&self.app, &scope, row.id.as_str().into(), None).await;
                allowed("calling", tried)?;
            }
            let told = talks::record(&self.app, &scope, row.id.into(), None, OutcomeReport { outcome }).await;
            allowed("recording an outcome", told)?;
        }
        Ok(())
    }

    async fn do_tasks(&mut self, who: &EmployeeId) -> Result<(), SimulationError> {
        let scope = self.staff::<SeeCitizens>(who).await?;
        let Some(view) = allowed("looking at tasks", tasks::list(&self.app, &scope, Whose::Mine).await)? else {
            return Ok(());
        };
        let ready: Vec<TaskView> = view.tasks.into_iter().filter(is_ready).collect();
        for task in ready.into_iter().take(TASKS_A_DAY) {
            self.do_task(who, task).await?;
        }
        Ok(())
    }

    async fn do_task(&mut self, who: &EmployeeId, task: TaskView) -> Result<(), SimulationError> {
        let reason = match task.kind {
            TaskKind::NoSuitableTime => Some(SummonReason::NoTimeSuited),
            TaskKind::TalkRequested => Some(SummonReason::Asked),
            TaskKind::Summon => Some(SummonReason::FirstTalk),
            TaskKind::OrderExpired | TaskKind::CancelledLate => Some(SummonReason::Missed),
            _ => None,
        };
        if let (Some(reason), Some(citizen)) = (reason, task.citizen_id.clone()) {
            return self.summon(who, citizen, task.talk_type, reason).await;
        }
        let scope = self.staff::<WorkCases>(who).await?;
        allowed("finishing a task", tasks::finish(&self.app, &scope, task.id, None).await).map(drop)
    }

    /// Chooses one of the own free times; when there is none, the task waits for one.
    async fn summon(
        &mut self,
        who: &EmployeeId,
        citizen: CitizenId,
        talk_type: Option<TalkTypeId>,
        reason: SummonReason,
    ) -> Result<(), SimulationError> {
        let scope = self.staff::<WorkCases>(who).await?;
        let Some((view, slot)) = self.find(&scope, &citizen, talk_type).await? else { return Ok(()) };
        let wanted = NewTalk {
            origin: Origin::Summoned,
            talk_type: view.talk_type,
            channel: slot.channel,
            caseworker: who.clone(),
            starts_at: slot.starts_at,
            phone: None,
            companion: false,
            interpreter_language: None,
            reason: Some(reason),
        };
        let key = format!("simulation-{:016x}", self.rng.random::<u64>());
        allowed("summoning", arranging::new_talk(&self.app, &scope, citizen, key, wanted).await).map(drop)
    }

    async fn find(
        &mut self,
        scope: &Staff<WorkCases>,
        citizen: &CitizenId,
        talk_type: Option<TalkTypeId>,
    ) -> Result<Option<(StaffSlotsView, SlotView)>, SimulationError> {
        let app = self.app.clone();
        let look = async |talk_type: Option<TalkTypeId>, monday| {
            let query = StaffSlotQuery { purpose: StaffPurpose::Summon, talk_type, channel: None, monday };
            allowed("looking for a time", for_citizen(&app, scope, citizen.clone(), query).await)
        };
        let Some(first) = look(talk_type.clone(), None).await? else { return Ok(None) };
        let next = match first.next_day_with_times {
            Some(day) if times(&first).is_empty() => look(talk_type, Some(day)).await?,
            _ => Some(first),
        };
        let Some(view) = next else { return Ok(None) };
        let slot = times(&view).choose(&mut self.rng).cloned();
        Ok(slot.map(|slot| (view, slot)))
    }

    /// Who asks for it is exempted from booking, for three months.
    async fn exempt_some(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        let look = move |tx: &mut crate::store::ReadTx<'_>| {
            let mut found: Vec<(String, String)> = Vec::new();
            let assigned = cases::assigned(tx, None, day)?;
            for case in cases::newest(tx, Whom::Open(day), day)? {
                if let Some(own) = assigned.get(&case.id) {
                    found.push((case.citizen_id, own.clone()));
                }
            }
            found.sort();
            let everybody: Vec<String> = found.iter().map(|(citizen, _)| citizen.clone()).collect();
            let barred = bars::standing(tx, &everybody, day)?;
            found.retain(|(citizen, _)| !barred.iter().any(|bar| bar.citizen_id == *citizen));
            Ok::<_, StoreError>(found)
        };
        for (citizen, own) in self.app.db.read(&self.municipality, look).await? {
            if self.rng.random_bool(IS_EXEMPTED) {
                let scope = self.staff::<Decide>(&own.as_str().into()).await?;
                let body = NewExemption {
                    ground: ExemptionGround::Impairment,
                    requested_by: RequestedBy::Citizen,
                    from: day,
                    to: day.checked_add_days(Days::new(90)),
                    review_on: day.checked_add_days(Days::new(75)).unwrap_or(day),
                };
                allowed("exempting", exempting::start(&self.app, &scope, citizen.into(), None, body).await)?;
            }
        }
        Ok(())
    }
}

/// Whether it can be done now: who is asked for the reason has time to answer first (R37).
fn is_ready(task: &TaskView) -> bool {
    let waits = |question: &shared::api::QuestionState| {
        question.answered_at.is_none() && question.closed_at.is_none() && !question.overdue
    };
    !(task.kind == TaskKind::OrderExpired && task.question.as_ref().is_some_and(waits))
}

fn times(view: &StaffSlotsView) -> Vec<SlotView> {
    view.days.iter().flat_map(|day| &day.slots).cloned().collect()
}
