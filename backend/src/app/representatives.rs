//! Party representatives (forvaltningsloven § 8): who gets copies of a citizen's letters. One at a time.

use super::access::{Staff, WorkCases};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::looking::Sight;
use super::taking::hold;
use super::{App, AppError, bounds};
use crate::store::ReadTx;
use crate::store::representatives::{self, RepresentativeRow};
use chrono::NaiveDate;
use shared::api::{NewRepresentative, RepresentativeView, RepresentativesView};
use shared::ids::CitizenId;
use shared::model::Resource;
use shared::time::day_of;

/// The longest name and the longest street, in characters.
const LONGEST: usize = 200;
/// The longest name of a town, in characters.
const LONGEST_TOWN: usize = 100;

/// Everybody who has represented the citizen, the newest first. That somebody looked is kept.
///
/// # Errors
/// Not found when there is no such citizen.
pub async fn list(app: &App, scope: &Staff<WorkCases>, whom: CitizenId) -> Result<RepresentativesView, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        Ok((look(tx, whom.as_str())?, Sight::of("representative", &whom, "case").showing([&whom])))
    })
    .await
}

/// Registers one from today on. Whoever represents the citizen until now did so until yesterday.
///
/// # Errors
/// Invalid, naming the field; not found when there is no such citizen.
pub async fn register(
    app: &App,
    scope: &Staff<WorkCases>,
    whom: CitizenId,
    key: Option<String>,
    body: NewRepresentative,
) -> Result<RepresentativesView, AppError> {
    let call = Call::new(scope.employee.as_str(), "register_representative", key, whom.as_str(), &body)?;
    let (now, who) = (app.clock.now(), scope.clone());
    let new = checked(whom.as_str(), body, day_of(now))?;
    once(app, &scope.municipality, call, move |tx| {
        hold(tx, &[Resource::citizen(&whom)])?;
        who.see(tx, whom.as_str(), now)?;
        let journal = who.journal(now);
        let yesterday = new.from_day.pred_opt().unwrap_or(new.from_day);
        for old in representatives::of_citizen(tx, whom.as_str())?.into_iter().filter(|old| stands(old, new.from_day)) {
            // One of today has its day; the newest is the one who counts.
            representatives::end(tx, &old.id, yesterday.max(old.from_day))?;
            journal.audit(tx, "end", "representative", &old.id, Some(whom.as_str()))?;
        }
        let (registered_by, registered_at) = (who.employee.to_string(), now.naive_utc());
        let row = RepresentativeRow { id: new_id(), registered_by, registered_at, ..new.clone() };
        row.insert(tx)?;
        journal.audit(tx, "register", "representative", &row.id, Some(whom.as_str()))?;
        look(tx, whom.as_str())
    })
    .await
}

/// Ends a representation: today is its last day.
///
/// # Errors
/// Not found when there is none with this id, or it ends today or has ended.
pub async fn end(
    app: &App,
    scope: &Staff<WorkCases>,
    id: String,
    key: Option<String>,
) -> Result<RepresentativesView, AppError> {
    let call = Call::new(scope.employee.as_str(), "end_representative", key, &id, &())?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let today = day_of(now);
        let row = representatives::get(tx, &id)?;
        who.see(tx, &row.citizen_id, now)?;
        if row.to_day.is_some_and(|to| to <= today) {
            return Err(AppError::NotFound);
        }
        representatives::end(tx, &id, today)?;
        who.journal(now).audit(tx, "end", "representative", &id, Some(&row.citizen_id))?;
        look(tx, &row.citizen_id)
    })
    .await
}

fn stands(row: &RepresentativeRow, day: NaiveDate) -> bool {
    row.to_day.is_none_or(|to| day <= to)
}

fn look(tx: &mut ReadTx<'_>, citizen: &str) -> Result<RepresentativesView, AppError> {
    let representatives = representatives::of_citizen(tx, citizen)?.into_iter().map(view).collect();
    Ok(RepresentativesView { representatives })
}

fn view(row: RepresentativeRow) -> RepresentativeView {
    RepresentativeView {
        id: row.id,
        name: row.name,
        street: row.street,
        postal_code: row.postal_code,
        town: row.town,
        cvr: row.cvr,
        consent_on: row.consent_on,
        from: row.from_day,
        to: row.to_day,
    }
}

/// The row, but for who registers it and when.
fn checked(citizen: &str, body: NewRepresentative, today: NaiveDate) -> Result<RepresentativeRow, AppError> {
    let consent_on = bounds::day("consent_on", body.consent_on)?;
    if consent_on > today {
        return Err(AppError::invalid("consent_on", "not in the future"));
    }
    let to_day = body.to.map(|to| bounds::day("to", to)).transpose()?;
    if to_day.is_some_and(|to| to < today) {
        return Err(AppError::invalid("to", "not in the past"));
    }
    if body.postal_code.len() != 4 || !digits(&body.postal_code) {
        return Err(AppError::invalid("postal_code", "four digits"));
    }
    if body.cvr.as_deref().is_some_and(|cvr| !is_cvr(cvr)) {
        return Err(AppError::invalid("cvr", "no CVR number"));
    }
    Ok(RepresentativeRow {
        id: String::new(),
        citizen_id: citizen.to_owned(),
        name: bounds::line("name", &body.name, LONGEST)?,
        street: bounds::line("street", &body.street, LONGEST)?,
        postal_code: body.postal_code,
        town: bounds::line("town", &body.town, LONGEST_TOWN)?,
        cvr: body.cvr,
        consent_on,
        from_day: today,
        to_day,
        registered_by: String::new(),
        registered_at: today.and_time(chrono::NaiveTime::MIN),
    })
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Eight digits, not beginning with 0, whose sum with these weights 11 divides (Erhvervsstyrelsen's check digit).
fn is_cvr(text: &str) -> bool {
    const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];
    let sum: u32 =
        text.chars().filter_map(|sign| sign.to_digit(10)).zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    text.len() == WEIGHTS.len() && digits(text) && !text.starts_with('0') && sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cvr_numbers_have_their_check_digit() {
        for number in ["29188475", "68534917", "10150817"] {
            assert!(is_cvr(number), "{number}");
        }
        for wrong in ["", "2918847", "29188476", "292188475", "29188457", "00000000", "2918847x", "٢٩١٨٨٤٧٥"] {
            assert!(!is_cvr(wrong), "{wrong}");
        }
    }
}
