//! *Ingen tider passer mig*: what was offered is kept, and the own caseworker looks at it (R20).

use super::access::CitizenScope;
use super::facts::{self, Narrow, OrderFacts};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::people::{Directory, own_caseworker};
use super::rows::instant;
use super::settings::Settings;
use super::settling::{About, raise};
use super::taking::hold;
use super::telling::News;
use super::{App, AppError};
use crate::store::no_time_reports::NoTimeReportRow;
use crate::store::{ReadTx, no_time_reports, orders};
use serde::{Deserialize, Serialize};
use shared::api::{NoSuitableTime, NoTimeReceipt, OfferedView};
use shared::ids::{CitizenId, OrderId};
use shared::model::{Channel, MessageKind, Resource};
use shared::rules::{TaskKind, may_book_order};
use shared::slots::{Slot, slots};
use shared::time::{Instant, day_of};

/// How many wishes there are to choose among.
const MOST_WISHES: usize = 5;

/// How many free times of each channel are kept as evidence.
const MOST_KEPT: usize = 100;

/// The free times of one channel, as they are kept.
#[derive(Serialize, Deserialize)]
struct Offered {
    channel: Channel,
    free: u32,
    starts_at: Vec<Instant>,
}

/// Says that no free time suits. Said again, it changes nothing.
///
/// # Errors
/// Refused when the order waits for nobody.
pub async fn report(
    app: &App,
    scope: &CitizenScope,
    order: OrderId,
    key: Option<String>,
    body: NoSuitableTime,
) -> Result<NoTimeReceipt, AppError> {
    let call = Call::new(scope.citizen.as_str(), "no_suitable_time", key, order.as_str(), &body)?;
    if body.wishes.len() > MOST_WISHES {
        return Err(AppError::invalid("wishes", "at most five"));
    }
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let citizen = &who.citizen;
        hold(tx, &[Resource::citizen(citizen)])?;
        let facts = facts::of_order(tx, &law, citizen, &order, now, &Narrow::default())?;
        if no_time_reports::of_order(tx, order.as_str())?.is_empty() {
            may_book_order(&facts.order, &facts.bars, &facts.slots.policy, now)?;
            let journal = who.journal(now);
            let offered = offered(&facts);
            let row = NoTimeReportRow {
                id: new_id(),
                citizen_id: citizen.to_string(),
                order_id: order.to_string(),
                at: now.naive_utc(),
                offered: json(&offered)?,
                wishes: json(&body.wishes)?,
            };
            row.insert(tx)?;
            let own = own_caseworker(tx, citizen, day_of(now))?;
            let about = About { order: Some(order.to_string()), ..About::citizen(citizen.as_str(), own) };
            let counts: Vec<OfferedView> = offered.iter().map(view).collect();
            let details = serde_json::json!({ "wishes": body.wishes, "channel": body.channel, "offered": counts });
            let task = raise(tx, &journal, TaskKind::NoSuitableTime, &about, &details)?;
            let (kind, whom) = (MessageKind::NoTimeReceived, citizen.as_str());
            journal.audit_told(tx, "report_no_suitable_time", "task", &task.id, whom, Some(&row.id))?;
            journal.tell(tx, &News::of_order(kind, &row.id, whom, order.as_str()))?;
        }
        look(tx, citizen, &order, now)
    })
    .await
}

/// The receipt of what was said.
///
/// # Errors
/// Not found when nothing was said, or the order is not theirs.
pub async fn receipt(app: &App, scope: &CitizenScope, order: OrderId) -> Result<NoTimeReceipt, AppError> {
    let (citizen, now) = (scope.citizen.clone(), app.clock.now());
    app.db.read(&scope.municipality, move |tx| look(tx, &citizen, &order, now)).await
}

fn look(tx: &mut ReadTx<'_>, citizen: &CitizenId, order: &OrderId, now: Instant) -> Result<NoTimeReceipt, AppError> {
    let row = orders::get(tx, order.as_str())?;
    if row.citizen_id != citizen.as_str() {
        return Err(AppError::NotFound);
    }
    let said = no_time_reports::of_order(tx, order.as_str())?.into_iter().next().ok_or(AppError::NotFound)?;
    let own = own_caseworker(tx, citizen, day_of(now))?;
    let policy = Settings::load(tx)?.policy;
    let first_day = day_of(instant(said.at)) + chrono::Days::new(policy.lead_days.into());
    Ok(NoTimeReceipt {
        reported_at: instant(said.at),
        offered: kept(&said.offered)?,
        first_day,
        last_day: row.hold_by,
        contact: Directory::load(tx)?.contact(own.as_deref())?,
    })
}

/// The free times of every channel the order offers.
fn offered(facts: &OrderFacts) -> Vec<Offered> {
    let channels = facts.variants.iter().filter(|variant| facts.order.channels.contains(&variant.channel));
    channels
        .map(|variant| {
            let free: Vec<Slot> = slots(&facts.slots, variant);
            Offered {
                channel: variant.channel,
                free: u32::try_from(free.len()).unwrap_or(u32::MAX),
                starts_at: free.iter().take(MOST_KEPT).map(|slot| slot.at.from).collect(),
            }
        })
        .collect()
}

/// How many times there were, as it was kept.
pub fn kept(offered: &str) -> Result<Vec<OfferedView>, AppError> {
    let offered: Vec<Offered> = serde_json::from_str(offered).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(offered.iter().map(view).collect())
}

const fn view(offered: &Offered) -> OfferedView {
    OfferedView { channel: offered.channel, free: offered.free }
}

fn json(value: &impl Serialize) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|error| AppError::Internal(error.to_string()))
}
