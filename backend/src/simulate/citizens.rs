//! What citizens do on a day, each by chance, each signed in as themselves.

use super::chance::{
    ANSWERS, ASKS_FOR_A_TALK, BOOKS_AT_ONCE, BOOKS_BETWEEN, BOOKS_LATE, BY_PHONE, CANCELS, IN_PERSON, MOVES,
    NO_TIME_SUITS, ONE_NEVER_BOOKS_IN,
};
use super::{SimulationError, World, allowed};
use crate::app::access::CitizenScope;
use crate::app::slots::{SlotQuery, for_move, for_order};
use crate::app::{booking, cancelling, no_time, overview, questions, rebooking, requesting};
use crate::store::{ReadTx, StoreError, Whom, appointments, bars, cases, orders, reason_questions};
use chrono::{Days, Duration, NaiveDate};
use rand::Rng;
use rand::seq::IndexedRandom;
use shared::api::{
    Cancellation, Move, NewBooking, NoSuitableTime, OverviewView, ReasonAnswer, SlotView, SlotsView, TalkRequest,
};
use shared::ids::{AppointmentId, CitizenId, OrderId, QuestionId};
use shared::model::{CancelReason, Channel, MissedReason, ReasonAbout, TimeWish};
use shared::time::{Instant, is_weekend};
use std::collections::BTreeSet;

/// Something that a citizen sets out to do.
#[derive(Debug, Clone)]
enum Act {
    Book(OrderId),
    NoTimeSuits(OrderId),
    Move(AppointmentId),
    Cancel(AppointmentId),
    Answer(QuestionId, ReasonAbout),
    Ask,
    Recover,
    BookAgain,
}

/// How things stand in the morning.
struct Morning {
    /// Open orders: whose, which, issued on, `book_by`.
    orders: Vec<(String, String, NaiveDate, NaiveDate)>,
    /// Talks to come, whose and which, that citizens booked themselves.
    talks: Vec<(String, String)>,
    /// Questions that wait.
    questions: Vec<(String, String, ReasonAbout)>,
    /// Everybody with an open case, in the order of their ids.
    everybody: Vec<String>,
    /// Who is exempt.
    exempt: BTreeSet<String>,
    /// Who does not book, for whatever reason.
    barred: BTreeSet<String>,
}

impl Morning {
    fn load(tx: &mut ReadTx<'_>, day: NaiveDate, now: Instant) -> Result<Self, StoreError> {
        let everybody: BTreeSet<String> =
            cases::newest(tx, Whom::Open(day), day)?.into_iter().map(|case| case.citizen_id).collect();
        let everybody: Vec<String> = everybody.into_iter().collect();
        let open = orders::all(tx, Whom::Everybody)?.into_iter().filter(|row| row.status == "open");
        let mut talks: Vec<(String, String)> = appointments::live_of_citizens(tx, &everybody, now.naive_utc())?
            .into_iter()
            .filter(|row| row.order_id.is_some() && row.starts_at > now.naive_utc())
            .map(|row| (row.citizen_id, row.id))
            .collect();
        talks.sort();
        let standing = bars::standing(tx, &everybody, day)?;
        let questions = reason_questions::of_citizens(tx, &everybody)?;
        let waiting = questions.into_iter().filter(|row| row.answered_at.is_none() && row.closed_at.is_none());
        let about = |order: bool| if order { ReasonAbout::Order } else { ReasonAbout::Talk };
        let mut questions: Vec<(String, String, ReasonAbout)> =
            waiting.map(|row| (row.citizen_id, row.id, about(row.order_id.is_some()))).collect();
        questions.sort_by(|a, b| (&a.0, a.2).cmp(&(&b.0, b.2)));
        let mut open: Vec<_> = open.map(|row| (row.citizen_id, row.id, row.created_at.date(), row.book_by)).collect();
        open.sort();
        Ok(Self {
            orders: open,
            talks,
            questions,
            exempt: standing.iter().filter(|bar| bar.kind == "exemption").map(|bar| bar.citizen_id.clone()).collect(),
            barred: standing.into_iter().map(|bar| bar.citizen_id).collect(),
            everybody,
        })
    }
}

/// How often the outbox's worker has its turn, in minutes.
const DELIVERS_EVERY: u16 = 10;

impl World {
    pub(super) async fn citizens_act(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        let now = self.at(day, 9 * 60);
        self.deliver().await?;
        let morning = self.app.db.read(&self.municipality, move |tx| Morning::load(tx, day, now)).await?;
        let plans = self.plans(day, &morning);
        for (minute, (who, act)) in (9 * 60 + 1..22 * 60).zip(plans) {
            self.at(day, minute);
            self.act(day, &who, act).await?;
            if minute % DELIVERS_EVERY == 0 {
                self.deliver().await?;
            }
        }
        Ok(())
    }

    /// Who does what today, each at most one thing.
    fn plans(&mut self, day: NaiveDate, morning: &Morning) -> Vec<(CitizenId, Act)> {
        let mut plans: Vec<(String, Act)> = Vec::new();
        for (who, order, issued, book_by) in &morning.orders {
            if let Some(act) = self.about_order(day, who, order, *issued, *book_by) {
                plans.push((who.clone(), act));
            }
        }
        for (who, talk) in &morning.talks {
            if self.rng.random_bool(CANCELS) {
                plans.push((who.clone(), Act::Cancel(talk.as_str().into())));
            } else if !morning.barred.contains(who) && self.rng.random_bool(MOVES) {
                plans.push((who.clone(), Act::Move(talk.as_str().into())));
            }
        }
        for (who, question, about) in &morning.questions {
            if self.rng.random_bool(ANSWERS) {
                plans.push((who.clone(), Act::Answer(question.as_str().into(), *about)));
            }
        }
        for who in &morning.everybody {
            if !is_weekend(day) && self.rng.random_bool(super::chance::RECOVERS) {
                plans.push((who.clone(), Act::Recover));
            } else if self.rng.random_bool(ASKS_FOR_A_TALK) {
                plans.push((who.clone(), Act::Ask));
            } else if morning.exempt.contains(who) && self.rng.random_bool(super::chance::BOOKS_AGAIN) {
                plans.push((who.clone(), Act::BookAgain));
            }
        }
        let mut seen = BTreeSet::new();
        plans.retain(|(who, _)| seen.insert(who.clone()));
        plans.into_iter().map(|(who, act)| (who.into(), act)).collect()
    }

    fn about_order(
        &mut self,
        day: NaiveDate,
        who: &str,
        order: &str,
        issued: NaiveDate,
        book_by: NaiveDate,
    ) -> Option<Act> {
        let never = who.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        if never % ONE_NEVER_BOOKS_IN == 0 {
            return None;
        }
        let is_late = book_by.checked_sub_days(Days::new(1)).is_some_and(|late| late <= day);
        let chance = match day {
            day if day <= issued + Duration::days(1) => BOOKS_AT_ONCE,
            _ if is_late => BOOKS_LATE,
            _ => BOOKS_BETWEEN,
        };
        if !self.rng.random_bool(chance) {
            return None;
        }
        let suits = !self.rng.random_bool(NO_TIME_SUITS);
        Some(if suits { Act::Book(order.into()) } else { Act::NoTimeSuits(order.into()) })
    }

    async fn act(&mut self, day: NaiveDate, who: &CitizenId, act: Act) -> Result<(), SimulationError> {
        if matches!(act, Act::Recover) {
            return self.recover(day, who).await;
        }
        let scope = self.citizen(who).await?;
        let app = self.app.clone();
        match act {
            Act::Book(order) => self.book(&scope, order).await,
            Act::Move(talk) => self.change(&scope, talk).await,
            Act::NoTimeSuits(order) => {
                let body = NoSuitableTime { channel: None, wishes: vec![TimeWish::Afternoons] };
                allowed("no time suits", no_time::report(&app, &scope, order, None, body).await).map(drop)
            }
            Act::Cancel(talk) => {
                let reason = CancelReason::ALL.choose(&mut self.rng).copied().unwrap_or(CancelReason::Ill);
                allowed("cancelling", cancelling::cancel(&app, &scope, talk, None, Cancellation { reason }).await)
                    .map(drop)
            }
            Act::Answer(question, about) => {
                let choices = MissedReason::choices(about);
                let reason = choices.choose(&mut self.rng).copied().unwrap_or(MissedReason::Forgot);
                allowed("answering", questions::answer(&app, &scope, question, None, ReasonAnswer { reason }).await)
                    .map(drop)
            }
            Act::Ask => {
                let asked = requesting::request(&app, &scope, None, TalkRequest { talk_type: None }).await;
                match allowed("asking for a talk", asked)?.and_then(|receipt| receipt.order) {
                    Some(order) => self.book(&scope, order.id).await,
                    None => Ok(()),
                }
            }
            Act::BookAgain => {
                allowed("ending an exemption", crate::app::exempting::end_own(&app, &scope, None).await).map(drop)
            }
            Act::Recover => Ok(()),
        }
    }

    /// Looks at the overview, then at the times, then takes one; nobody finds one that is not there.
    async fn book(&mut self, scope: &CitizenScope, order: OrderId) -> Result<(), SimulationError> {
        let app = self.app.clone();
        let Some(mine) = allowed("the overview", overview::overview(&app, scope).await)? else { return Ok(()) };
        let Some(waiting) = mine.orders.iter().find(|waiting| waiting.id == order && waiting.refusal.is_none()) else {
            return Ok(());
        };
        let channel = self.channel(&waiting.channels);
        let look = async |monday| {
            let query = SlotQuery { channel, monday, ..SlotQuery::default() };
            allowed("looking for a time", for_order(&app, scope, order.clone(), query).await)
        };
        let Some(mut week) = look(None).await? else { return Ok(()) };
        if let (true, Some(day)) = (is_empty(&week), week.next_day_with_times) {
            let Some(next) = look(Some(day)).await? else { return Ok(()) };
            week = next;
        }
        let Some((slot, phone)) = self.pick(&week, &mine) else {
            let body = NoSuitableTime { channel, wishes: vec![TimeWish::Later] };
            return allowed("no time suits", no_time::report(&app, scope, order, None, body).await).map(drop);
        };
        let wanted = NewBooking {
            order,
            channel: slot.channel,
            caseworker: slot.caseworker.id.clone(),
            starts_at: slot.starts_at,
            phone,
            companion: self.rng.random_bool(0.12),
            interpreter_language: mine.interpreter_language,
        };
        let key = self.key();
        allowed("booking", booking::book(&app, scope, key, wanted).await).map(drop)
    }

    async fn change(&mut self, scope: &CitizenScope, talk: AppointmentId) -> Result<(), SimulationError> {
        let app = self.app.clone();
        let Some(mine) = allowed("the overview", overview::overview(&app, scope).await)? else { return Ok(()) };
        let Some(old) = mine.talks.iter().find(|old| old.id == talk && old.move_refusal.is_none()) else {
            return Ok(());
        };
        let query = SlotQuery { channel: Some(old.channel), ..SlotQuery::default() };
        let Some(week) = allowed("looking for a time", for_move(&app, scope, talk.clone(), query).await)? else {
            return Ok(());
        };
        let Some((slot, phone)) = self.pick(&week, &mine) else { return Ok(()) };
        let wanted = Move {
            channel: slot.channel,
            caseworker: slot.caseworker.id.clone(),
            starts_at: slot.starts_at,
            phone,
            companion: old.companion,
            interpreter_language: old.interpreter_language,
        };
        let key = self.key();
        allowed("moving", rebooking::move_talk(&app, scope, talk, key, wanted).await).map(drop)
    }

    fn channel(&mut self, offered: &[Channel]) -> Option<Channel> {
        let wish = match self.rng.random_range(0.0..1.0) {
            chance if chance < BY_PHONE => Channel::Phone,
            chance if chance < BY_PHONE + IN_PERSON => Channel::InPerson,
            _ => Channel::Video,
        };
        offered.iter().copied().find(|channel| *channel == wish).or_else(|| offered.first().copied())
    }

    /// One of the times, mostly with the own caseworker, and the number to be called on.
    fn pick(&mut self, week: &SlotsView, mine: &OverviewView) -> Option<(SlotView, String)> {
        let all: Vec<&SlotView> = week.days.iter().flat_map(|day| &day.slots).collect();
        let own: Vec<&SlotView> = all.iter().copied().filter(|slot| slot.own_caseworker).collect();
        let from = if own.is_empty() || self.rng.random_bool(0.14) { all } else { own };
        let slot = (*from.choose(&mut self.rng)?).clone();
        Some((slot, mine.phone.clone()?))
    }

    /// A key that nobody has used.
    fn key(&mut self) -> String {
        format!("simulation-{:016x}", self.rng.random::<u64>())
    }
}

fn is_empty(week: &SlotsView) -> bool {
    week.days.iter().all(|day| day.slots.is_empty())
}
