//! Who does not book, and since when.

use super::citizens::Person;
use super::days::{Days, at, plus};
use super::known::Quirk;
use super::personas::{BARRED_SINCE, BARRED_UNTIL};
use super::plans::Situation;
use super::town;
use crate::app::bars::Letter;
use crate::store::bars::BarRow;
use chrono::NaiveDate;
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use shared::decision::{Withdrawal, withdrawal_letter};
use shared::model::{BarKind, RequestedBy, WithdrawalGround};
use shared::texts::{COMMON, DECISIONS, Lang, Texts};

/// The grounds of BEK § 45, and being exempt from Digital Post.
const GROUNDS: [&str; 5] = ["it_skills", "language", "impairment", "interpreter", "digital_post"];

/// How many days before an exemption ends it is looked at again.
const REVIEW: i64 = 14;

/// How many days there are to complain about a decision.
const COMPLAINT_DAYS: i64 = 28;

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
        Some(Quirk::Persona(_)) => (BARRED_SINCE, BARRED_UNTIL),
        Some(Quirk::ReviewPassed) => (-rng.random_range(15..=110), REVIEW - 10),
        _ => (-rng.random_range(15..=110), rng.random_range(REVIEW + 1..=150)),
    };
    let from_day = days.open_until(plus(today, since));
    let to_day = (kind == BarKind::Exemption).then(|| plus(today, ahead));
    let look_again = plus(today, ahead - REVIEW);
    let letter = (kind == BarKind::Withdrawal).then(|| letter(person, from_day, look_again));
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
        review_on: Some(look_again),
        decided_by: person.own.id().into(),
        decided_at: at(from_day, 10, 0).naive_utc(),
        requested_by: (kind == BarKind::Exemption).then(|| RequestedBy::Citizen.to_string()),
        ended_at: None,
        ended_by_kind: None,
        ended_by: None,
        reasons: letter.as_ref().map(|letter| letter.reasons.clone()),
        hearing_on: letter.as_ref().map(|letter| letter.hearing_on),
        complain_by: letter.as_ref().map(|letter| letter.complain_by),
        decision_lang: letter.as_ref().map(|letter| letter.lang.tag().to_owned()),
        decision_text: letter.map(|letter| letter.text),
        review_raised_for: None,
        begun_on: Some(from_day),
    })
}

/// The decision as the caseworker would have made it that day.
fn letter(person: &Person, decided_on: NaiveDate, review_on: NaiveDate) -> Letter {
    let reasons = "Du har flyttet den sidste samtale tre gange, to af gangene aftenen før. Vi har talt med dig om det. Vi kan \
                   derfor ikke holde samtalerne med den afstand, som loven siger.";
    let (hearing_on, complain_by) = (plus(decided_on, -12), plus(decided_on, COMPLAINT_DAYS));
    let about = Withdrawal {
        name: &person.name,
        scheme: &person.scheme.to_string().as_str().into(),
        ground: WithdrawalGround::Conduct,
        reasons,
        hearing_on,
        decided_on,
        from: decided_on,
        to: None,
        review_on,
        complain_by,
        phone: &person.own.phone(),
        municipality: &town::municipality().name,
        caseworker: person.own.name,
    };
    let text = withdrawal_letter(&Texts::new(Lang::Da, &[COMMON, DECISIONS]), &about);
    Letter { reasons: reasons.to_owned(), hearing_on, complain_by, lang: Lang::Da, text }
}
