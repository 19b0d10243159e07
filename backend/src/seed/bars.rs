//! Who does not book, and since when.

use super::citizens::Person;
use super::days::{Days, at, plus};
use super::known::Quirk;
use super::personas::{EXEMPT_SINCE, EXEMPT_UNTIL};
use super::plans::Situation;
use crate::store::bars::BarRow;
use chrono::NaiveDate;
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use shared::model::{BarKind, RequestedBy};

/// The grounds of BEK § 45, and being exempt from Digital Post.
const GROUNDS: [&str; 5] = ["it_skills", "language", "impairment", "interpreter", "digital_post"];

/// How many days before an exemption ends it is looked at again.
const REVIEW: i64 = 14;

/// The id of the person's bar.
pub fn id(person: &Person) -> String {
    format!("bar-{}", person.id)
}

/// The bar that stands in the person's way today, if any.
pub fn bar(person: &Person, today: NaiveDate, days: &Days, rng: &mut StdRng) -> Option<BarRow> {
    let kind = match person.situation {
        Situation::Exempt => BarKind::Exemption,
        Situation::Withdrawn => BarKind::Withdrawal,
        Situation::Standby => BarKind::Standby,
        _ => return None,
    };
    let (since, ahead) = match person.quirk {
        Some(Quirk::Persona(_)) => (EXEMPT_SINCE, EXEMPT_UNTIL),
        Some(Quirk::ReviewPassed) => (-rng.random_range(15..=110), REVIEW - 10),
        _ => (-rng.random_range(15..=110), rng.random_range(REVIEW + 1..=150)),
    };
    let from_day = days.open_until(plus(today, since));
    let to_day = (kind == BarKind::Exemption).then(|| plus(today, ahead));
    Some(BarRow {
        id: id(person),
        citizen_id: person.id.to_string(),
        kind: kind.to_string(),
        ground: match kind {
            BarKind::Exemption => GROUNDS.choose(rng).map(ToString::to_string),
            BarKind::Withdrawal => Some("conduct".to_owned()),
            BarKind::Standby => None,
        },
        from_day,
        to_day,
        review_on: to_day.map(|day| plus(day, -REVIEW)),
        decided_by: person.own.id().into(),
        decided_at: at(from_day, 10, 0).naive_utc(),
        requested_by: (kind == BarKind::Exemption).then(|| RequestedBy::Citizen.to_string()),
        ended_at: None,
        ended_by_kind: None,
        ended_by: None,
        reasons: None,
        hearing_on: None,
        decision_text: None,
        complain_by: None,
        review_raised_for: None,
        begun_on: Some(from_day),
        decision_lang: None,
    })
}
