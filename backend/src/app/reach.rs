//! Which deadlines a change of a window would make unreachable, and how many free times it would leave.

use super::AppError;
use super::access::{PlanTime, Staff};
use super::facts;
use super::rows;
use super::stranding::replace;
use crate::store::{ReadTx, cases, citizens, orders, talk_types};
use chrono::NaiveDate;
use shared::api::{ProposalView, StrandedTalk, UnreachableOrder};
use shared::ids::{CaseId, CitizenId, WindowId};
use shared::law::LawBook;
use shared::model::{BookingOrder, BookingPolicy, OrderStatus, TalkTypeVariant, Window};
use shared::slots::{SlotFacts, is_own, slots};
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// The proposal: the stranded talks, and what the orders that wait would find before and after.
pub fn reach(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    caseworker: &Staff<PlanTime>,
    window: &WindowId,
    after: Option<&Window>,
    stranded: Vec<StrandedTalk>,
    now: Instant,
) -> Result<ProposalView, AppError> {
    let today = day_of(now);
    let mine = cases::citizens_of(tx, &[caseworker.employee.to_string()], today)?;
    let waiting =
        orders::waiting_of_citizens(tx, &mine)?.into_iter().map(rows::order).collect::<Result<Vec<_>, _>>()?;
    let waiting: Vec<BookingOrder> =
        waiting.into_iter().filter(|order| order.status == OrderStatus::Open && order.hold_by >= today).collect();
    let until = waiting.iter().map(|order| order.hold_by).max().unwrap_or_else(|| super::office::last_day(now));
    let before = team_facts(tx, law, caseworker, &waiting, until, now)?;
    let mut changed = before.clone();
    replace(&mut changed.windows, window, after);
    let variants = talk_types::variants(tx)?.into_iter().map(rows::variant).collect::<Result<Vec<_>, _>>()?;
    let policies = policies(tx, law, &mine, today)?;
    let within = |facts: &SlotFacts, order: &BookingOrder| {
        let policy = policies.get(&order.case).unwrap_or(&facts.policy).clone();
        reachable(&SlotFacts { policy, ..facts.clone() }, &variants, order)
    };
    let names: HashMap<String, String> =
        citizens::by_ids(tx, &mine)?.into_iter().map(|row| (row.id, row.name)).collect();
    let unreachable = waiting.iter().filter(|order| within(&before, order) && !within(&changed, order)).map(|order| {
        UnreachableOrder {
            order: order.id.clone(),
            citizen: names.get(order.citizen.as_str()).cloned().unwrap_or_default(),
            citizen_id: order.citizen.clone(),
            book_by: order.book_by,
            hold_by: order.hold_by,
        }
    });
    Ok(ProposalView {
        stranded,
        free_before: free(&before, &variants, true),
        free_after: free(&changed, &variants, true),
        free_with_colleagues: free(&changed, &variants, false),
        until,
        waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
        unreachable: unreachable.collect(),
    })
}

/// The numbers of each open case of these citizens, by its scheme.
fn policies(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    citizens: &[String],
    today: NaiveDate,
) -> Result<HashMap<CaseId, BookingPolicy>, AppError> {
    let decided = facts::Decided::load(tx)?;
    let mut of_scheme: HashMap<String, BookingPolicy> = HashMap::new();
    let mut found = HashMap::new();
    for (case, _) in cases::open_of_citizens(tx, citizens, today)? {
        if !of_scheme.contains_key(&case.scheme) {
            let policy = decided.policy(law, &case.scheme.as_str().into(), today)?;
            of_scheme.insert(case.scheme.clone(), policy);
        }
        found.extend(of_scheme.get(&case.scheme).map(|policy| (CaseId::from(case.id), policy.clone())));
    }
    Ok(found)
}

/// What the engine needs for all of these orders at once: everybody's reservations in one look.
fn team_facts(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    caseworker: &Staff<PlanTime>,
    waiting: &[BookingOrder],
    until: NaiveDate,
    now: Instant,
) -> Result<SlotFacts, AppError> {
    let team = facts::team_of(tx, &caseworker.employee)?;
    let windows = facts::published(tx, &team, day_of(now), until, &facts::Narrow::default())?;
    let people: Vec<CitizenId> = waiting.iter().map(|order| order.citizen.clone()).collect();
    // Free times are counted for nobody in particular: by the numbers of the first scheme.
    let usual = law.schemes().first().map(|name| name.scheme.clone()).ok_or(AppError::NotFound)?;
    Ok(SlotFacts {
        now,
        policy: facts::policy(tx, law, &usual, day_of(now))?,
        hold_by: until,
        citizen: CitizenId::from(""),
        own_caseworker: Some(caseworker.employee.clone()),
        needs_interpreter: false,
        taken: facts::taken(tx, &people, &windows, None)?,
        closing_days: facts::closing(tx, day_of(now), until)?,
        windows,
    })
}

/// Whether any free time would meet the order.
fn reachable(facts: &SlotFacts, variants: &[TalkTypeVariant], order: &BookingOrder) -> bool {
    let facts = SlotFacts { citizen: order.citizen.clone(), hold_by: order.hold_by, ..facts.clone() };
    variants
        .iter()
        .filter(|variant| variant.talk_type == order.talk_type && order.channels.contains(&variant.channel))
        .any(|variant| !slots(&facts, variant).is_empty())
}

/// How many free times there are, with the caseworker (`own`) or with colleagues: in the form of talk that has most.
fn free(facts: &SlotFacts, variants: &[TalkTypeVariant], own: bool) -> u32 {
    let count = |variant| slots(facts, variant).iter().filter(|slot| is_own(facts, &slot.caseworker) == own).count();
    u32::try_from(variants.iter().map(count).max().unwrap_or_default()).unwrap_or(u32::MAX)
}
