//! Drawing looks by chance: from the last month, each as likely as another, and none of the auditor's own. Chance begins
//! with the server's own randomness, which is kept, so that whoever doubts can draw the same again.

use super::super::AppError;
use super::super::journal::new_id;
use crate::store::audit_checks::{CheckRow, ItemRow, count_looks, look_at};
use crate::store::{ReadTx, Tx, audit};
use chrono::{Days, Duration, NaiveDate};
use sha2::{Digest, Sha256};
use shared::time::{Instant, day_of, instant_at};
use std::collections::BTreeSet;

/// The most looks in a check.
const MOST: u32 = 50;

/// How many days it is drawn from, beside today: recent ones (Datatilsynet).
const DAYS: u64 = 30;

/// The first and the last day that a check draws from.
pub fn month(now: Instant) -> (NaiveDate, NaiveDate) {
    let today = day_of(now);
    (today.checked_sub_days(Days::new(DAYS)).unwrap_or(today), today)
}

/// How many looks to draw.
pub fn checked(size: u32) -> Result<i64, AppError> {
    if (1..=MOST).contains(&size) { Ok(size.into()) } else { Err(AppError::invalid("size", "from 1 to 50")) }
}

/// 16 bytes of the machine's randomness, in hexadecimal.
pub fn seed() -> String {
    format!("{:032x}", rand::random::<u128>())
}

/// `size` different places in a pool, or all of it: the same for the same seed. The bias of the remainder is below one
/// in 2^32 for any pool that a municipality has.
pub fn draw(seed: &str, size: i64, pool: i64) -> BTreeSet<i64> {
    let mut places = BTreeSet::new();
    let mut step = 0_u64;
    while i64::try_from(places.len()).is_ok_and(|drawn| drawn < size.min(pool)) {
        places.insert(chance(seed, step).checked_rem(pool).unwrap_or_default());
        step += 1;
    }
    places
}

/// The `step`th number from 0 to 2^63 - 1.
fn chance(seed: &str, step: u64) -> i64 {
    let hash = Sha256::new().chain_update(seed).chain_update(step.to_be_bytes()).finalize();
    let first = hash.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    i64::try_from(first >> 1).unwrap_or_default()
}

/// Draws a check and keeps it. Answers its id.
pub fn store(tx: &mut Tx<'_>, auditor: &str, seed: &str, size: i64, now: Instant) -> Result<String, AppError> {
    let (from_day, to_day) = month(now);
    let (from, to) = (instant_at(from_day, 0).naive_utc(), (now + Duration::seconds(1)).naive_utc());
    let pool = count_looks(tx, from, to, auditor)?;
    if pool == 0 {
        return Err(AppError::invalid("size", "nobody has looked at anything"));
    }
    let check = CheckRow {
        id: new_id(),
        from_day,
        to_day,
        seed: seed.to_owned(),
        pool,
        drawn_at: now.naive_utc(),
        drawn_by: auditor.to_owned(),
        signed_at: None,
        signed_by: None,
        note: None,
    };
    check.insert(tx)?;
    let mut items = Vec::new();
    for (place, position) in draw(seed, size, pool).into_iter().zip(1..) {
        let event_id = look_at(tx, from, to, auditor, place)?;
        let citizen_id = one_of(tx, &event_id, seed)?;
        items.push(ItemRow { check_id: check.id.clone(), position, event_id, citizen_id, verdict: None, note: None });
    }
    ItemRow::insert_all(tx, &items)?;
    Ok(check.id)
}

/// One of those whom a look showed, by the same chance.
fn one_of(tx: &mut ReadTx<'_>, event: &str, seed: &str) -> Result<String, AppError> {
    let shown = audit::subjects(tx, &[event.to_owned()])?;
    let count = i64::try_from(shown.len())?;
    let place = chance(&format!("{seed}{event}"), 0).checked_rem(count).unwrap_or_default();
    let one = shown.into_iter().nth(usize::try_from(place)?);
    one.map(|row| row.citizen_id).ok_or_else(|| AppError::Internal("a look that showed nobody".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_each_place_is_as_likely() {
        assert_eq!(draw("a", 10, 1000), draw("a", 10, 1000));
        assert_ne!(draw("a", 10, 1000), draw("b", 10, 1000));
        assert_eq!(draw("a", 10, 4), BTreeSet::from([0, 1, 2, 3]));
        let mut counts = [0_u32; 10];
        for seed in 0..5000 {
            for place in draw(&seed.to_string(), 2, 10) {
                counts[usize::try_from(place).unwrap()] += 1;
            }
        }
        assert!(counts.iter().all(|count| (850..1150).contains(count)), "{counts:?}");
    }
}
