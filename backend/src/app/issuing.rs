//! Issuing an order: the row, its step, the message. The citizen's calendar must be held.

use super::AppError;
use super::courses::Course;
use super::journal::{Journal, new_id};
use super::settling::{About, settle};
use super::telling::News;
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, Tx, appointments, closing_days, orders, talk_types};
use chrono::{DateTime, Days, NaiveDate};
use shared::holidays::is_working_day;
use shared::ids::TalkTypeId;
use shared::law::{DueReason, OrderDates, Rules};
use shared::model::{Channel, MessageKind, OrderCause, OrderStatus};
use shared::rules::{Change, Standing};

/// How far ahead closing days are looked at.
const DAYS_AHEAD: u64 = 400;

/// The days on which offices are closed.
#[derive(Debug, Clone)]
pub struct Closed(Vec<closing_days::ClosingDayRow>);

impl Closed {
    /// Those from that day on.
    pub fn load(tx: &mut ReadTx<'_>, from: NaiveDate) -> Result<Self, AppError> {
        let to = from.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(from);
        Ok(Self(closing_days::between(tx, from, to)?))
    }

    /// Whether that office is closed that day: weekends and public holidays too.
    pub fn is_closed(&self, office: Option<&str>, day: NaiveDate) -> bool {
        let applies = |row: &closing_days::ClosingDayRow| row.office_id.as_deref().is_none_or(|id| Some(id) == office);
        !is_working_day(day) || self.0.iter().any(|row| row.day == day && applies(row))
    }
}

/// What is to be ordered, and why.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What kind of talk.
    pub talk_type: TalkTypeId,
    /// How it can be held.
    pub channels: Vec<Channel>,
    /// Its dates.
    pub dates: OrderDates,
    /// What led to it.
    pub cause: OrderCause,
    /// Why.
    pub reason: DueReason,
    /// Whether it must be booked at once.
    pub immediate: bool,
}

/// Issues it, and tells the citizen. An expired one for the same kind of talk lapses: it has been superseded. So does one
/// that waits because the citizen asked for a talk (R22), where the law asks for one now. A wish supersedes nothing: nobody
/// gets rid of what they must by asking.
pub fn issue(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    course: &Course,
    rules: &Rules,
    wanted: &Wanted,
) -> Result<OrderRow, AppError> {
    let citizen = &course.case.citizen_id;
    let same = |row: &&OrderRow| row.talk_type_id == wanted.talk_type.as_str();
    let superseded = |row: &&OrderRow| match row.status.parse() {
        Ok(OrderStatus::Expired) => wanted.cause != OrderCause::Requested,
        Ok(OrderStatus::Open) => wanted.cause == OrderCause::Due && row.cause == OrderCause::Requested.as_str(),
        _ => false,
    };
    // The night may have turned some of them since the course was read.
    for old in orders::of_citizen(tx, citizen)?.iter().filter(same).filter(superseded) {
        let change = Change::SetOrder { order: old.id.as_str().into(), status: OrderStatus::Lapsed };
        settle(tx, journal, &change, &About::citizen(citizen, None))?;
        journal.audit(tx, "lapse", "booking_order", &old.id, Some(citizen))?;
    }
    let offered = |channel| wanted.channels.contains(&channel);
    let row = OrderRow {
        id: new_id(),
        citizen_id: citizen.clone(),
        case_id: course.case.id.clone(),
        talk_type_id: wanted.talk_type.to_string(),
        in_person: offered(Channel::InPerson),
        phone: offered(Channel::Phone),
        video: offered(Channel::Video),
        book_by: wanted.dates.book_by,
        hold_by: wanted.dates.hold_by,
        status: OrderStatus::Open.to_string(),
        immediate: wanted.immediate,
        rule: rules.set.to_string(),
        created_at: journal.at.naive_utc(),
        cause: wanted.cause.to_string(),
        reason: Some(json(&wanted.reason)?),
        overrides: json(&rules.overrides)?,
    };
    row.insert(tx)?;
    journal.order(tx, &row.id, "issued", None)?;
    journal.audit(tx, "issue", "booking_order", &row.id, Some(citizen))?;
    journal.ask_to_book(tx, &News::of_order(MessageKind::OrderCreated, &row.id, citizen, &row.id), &row)?;
    Ok(row)
}

/// Of the channels in which that kind of talk is held here, those that are `named`; all of them, when none is.
pub fn channels(tx: &mut ReadTx<'_>, talk_type: &TalkTypeId, named: &[Channel]) -> Result<Vec<Channel>, AppError> {
    let held: Vec<Channel> =
        super::facts::variants_of(tx, talk_type)?.into_iter().map(|variant| variant.channel).collect();
    let both: Vec<Channel> = held.iter().copied().filter(|channel| named.contains(channel)).collect();
    Ok(if both.is_empty() { held } else { both })
}

/// The channels that the rules name for that kind of talk.
pub fn named<'a>(rules: &'a Rules, talk_type: &TalkTypeId) -> &'a [Channel] {
    if *talk_type == rules.first_talk_type { &rules.first_channels } else { &rules.later_channels }
}

/// What stands in the way of an order for that kind of talk.
pub fn standing(
    tx: &mut ReadTx<'_>,
    course: &Course,
    talk_type: &TalkTypeId,
    today: NaiveDate,
) -> Result<Standing, AppError> {
    let open = orders::of_citizen(tx, &course.case.citizen_id)?
        .into_iter()
        .find(|row| row.talk_type_id == talk_type.as_str() && row.status == OrderStatus::Open.as_str());
    let citizens = [course.case.citizen_id.clone()];
    // Also one that is over and of which nobody has said what became of it.
    let talk = appointments::live_of_citizens(tx, &citizens, DateTime::UNIX_EPOCH.naive_utc())?
        .into_iter()
        .find(|row| row.talk_type_id == talk_type.as_str());
    Ok(Standing {
        closed: !super::courses::is_open(&course.case, today),
        open: open.map(|row| row.book_by),
        talk: talk.map(|row| super::rows::instant(row.starts_at)),
    })
}

/// Whether the case's scheme has that kind of talk.
pub fn has_type(tx: &mut ReadTx<'_>, course: &Course, talk_type: &TalkTypeId) -> Result<bool, AppError> {
    Ok(talk_types::of_scheme(tx, &course.case.scheme)?.iter().any(|id| id == talk_type.as_str()))
}

fn json(value: &impl serde::Serialize) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|error| AppError::Internal(error.to_string()))
}
