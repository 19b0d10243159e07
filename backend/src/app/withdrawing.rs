//! Withdrawing the right to book (fratagelse): a decision with reasons after a hearing, which the citizen gets in words
//! and can complain about (LAB § 35, BEK § 17 stk. 3; forvaltningsloven §§ 19, 22, 24, 25; R14).

use super::access::{CitizenScope, Decide, SeeCitizens, Staff};
use super::bars::{self, Letter, NewBar};
use super::idempotency::{Call, once};
use super::looking::Sight;
use super::people::{Directory, own_caseworker};
use super::rows::{instant, word};
use super::scene::hold_scene;
use super::{App, AppError, citizen, facts};
use crate::store::bars::BarRow;
use crate::store::{ReadTx, citizens, municipalities};
use chrono::Days;
use shared::api::{CitizenView, NewWithdrawal, WithdrawalDecisionView};
use shared::decision::{Withdrawal, withdrawal_letter};
use shared::ids::{CitizenId, EmployeeId};
use shared::law::LawBook;
use shared::model::BarKind;
use shared::rules::{BarDays, EndedBy, check_bar};
use shared::texts::{COMMON, DECISIONS, Lang, Texts};
use shared::time::{Instant, day_of};

/// The longest reasons, in characters.
const LONGEST: usize = 2000;

/// Withdraws the right to book. Orders that wait are taken back, a person summons instead, and agreed talks stand.
///
/// # Errors
/// Invalid with the field that is wrong; refused when the citizen is barred already.
pub async fn start(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
    mut body: NewWithdrawal,
) -> Result<CitizenView, AppError> {
    body.reasons = body.reasons.trim().to_owned();
    let call = Call::new(scope.employee.as_str(), "withdraw_booking", key, whom.as_str(), &body)?;
    let now = app.clock.now();
    let days = checked(&body, now)?;
    let (caseworker, keys, law) = (scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        let letter = letter(tx, &law, &whom, &caseworker.employee, &body, now)?;
        let new = NewBar {
            kind: BarKind::Withdrawal,
            days: days.clone(),
            ground: Some(body.ground.to_string()),
            requested_by: None,
            letter: Some(letter),
            talks: Vec::new(),
        };
        bars::start(tx, &caseworker.journal(now), &whom, &caseworker.employee, new)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// The decision as the citizen would get it, so that whoever decides has read it. Nothing is saved.
///
/// # Errors
/// Invalid with the field that is wrong.
pub async fn propose(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    mut body: NewWithdrawal,
) -> Result<WithdrawalDecisionView, AppError> {
    body.reasons = body.reasons.trim().to_owned();
    let now = app.clock.now();
    checked(&body, now)?;
    let (who, law) = (scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        let letter = letter(tx, &law, &whom, &who.employee, &body, now)?;
        let directory = Directory::load(tx)?;
        let own = own_caseworker(tx, &whom, day_of(now))?;
        let view = WithdrawalDecisionView {
            ground: body.ground,
            hearing_on: body.hearing_on,
            decided_on: day_of(now),
            decided_by: directory.person(who.employee.as_str()),
            from: body.from,
            to: body.to,
            complain_by: letter.complain_by,
            ended_on: None,
            text: letter.text,
            lang: letter.lang,
            contact: directory.contact(own.as_deref())?,
        };
        Ok((view, Sight::of("proposal", &whom, "case").showing([&whom])))
    })
    .await
}

/// The days, if they and the reasons are sound.
fn checked(body: &NewWithdrawal, now: Instant) -> Result<BarDays, AppError> {
    let reasons = &body.reasons;
    if reasons.is_empty() || reasons.chars().count() > LONGEST || reasons.contains('\0') {
        return Err(AppError::Invalid {
            code: "bar-reasons",
            field: "reasons",
            reason: "1 to 2000 characters".to_owned(),
        });
    }
    let days = BarDays { from: body.from, to: body.to, review_on: body.review_on };
    check_bar(&days, Some(body.hearing_on), now)?;
    Ok(days)
}

/// Gives the right to book back.
///
/// # Errors
/// Refused when none is withdrawn.
pub async fn end(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "end_withdrawal", key, whom.as_str(), &())?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        hold_scene(tx, &whom)?;
        bars::end(tx, &law, &caseworker.journal(now), &whom, BarKind::Withdrawal, EndedBy::Staff)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// The citizen's own decision, the newest.
///
/// # Errors
/// Not found when there has been none.
pub async fn show_own(app: &App, scope: &CitizenScope) -> Result<WithdrawalDecisionView, AppError> {
    let (now, citizen) = (app.clock.now(), scope.citizen.clone());
    app.db.read(&scope.municipality, move |tx| newest(tx, &citizen, now)).await
}

/// The same for staff. That somebody looked is kept.
///
/// # Errors
/// As [`show_own`].
pub async fn show(app: &App, scope: &Staff<SeeCitizens>, whom: CitizenId) -> Result<WithdrawalDecisionView, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        let view = newest(tx, &whom, now)?;
        Ok((view, Sight::of("withdrawal", &whom, "case").showing([&whom])))
    })
    .await
}

fn newest(tx: &mut ReadTx<'_>, whom: &CitizenId, now: Instant) -> Result<WithdrawalDecisionView, AppError> {
    let rows = crate::store::bars::of_citizen(tx, whom.as_str())?;
    let row = rows
        .into_iter()
        .filter(|row| row.kind == BarKind::Withdrawal.as_str() && row.decision_text.is_some())
        .max_by_key(|row| row.decided_at)
        .ok_or(AppError::NotFound)?;
    view(tx, whom, row, now)
}

fn view(tx: &mut ReadTx<'_>, whom: &CitizenId, row: BarRow, now: Instant) -> Result<WithdrawalDecisionView, AppError> {
    let directory = Directory::load(tx)?;
    let own = own_caseworker(tx, whom, day_of(now))?;
    let missing = || AppError::Internal("a withdrawal without its decision".to_owned());
    let lang = match &row.decision_lang {
        Some(lang) => word(lang)?,
        None => Lang::accepted(&citizens::get(tx, whom.as_str())?.language),
    };
    Ok(WithdrawalDecisionView {
        ground: word(row.ground.as_deref().ok_or_else(missing)?)?,
        hearing_on: row.hearing_on.ok_or_else(missing)?,
        decided_on: day_of(instant(row.decided_at)),
        decided_by: directory.person(&row.decided_by),
        from: row.from_day,
        to: row.to_day,
        complain_by: row.complain_by.ok_or_else(missing)?,
        ended_on: row.ended_at.map(|at| day_of(instant(at))),
        text: row.decision_text.ok_or_else(missing)?,
        lang,
        contact: directory.contact(own.as_deref())?,
    })
}

/// The letter in the language that the citizen reads, by the scheme of the case.
fn letter(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    whom: &CitizenId,
    by: &EmployeeId,
    body: &NewWithdrawal,
    now: Instant,
) -> Result<Letter, AppError> {
    let today = day_of(now);
    let person = citizens::get(tx, whom.as_str())?;
    let case = facts::newest_case(tx, whom, today)?;
    let rules = facts::rules(tx, law, &case.scheme.as_str().into(), today)?;
    let weeks = Days::new(u64::from(rules.complaint_weeks) * 7);
    let complain_by = today.checked_add_days(weeks).unwrap_or(today);
    let directory = Directory::load(tx)?;
    let contact = directory.contact(own_caseworker(tx, whom, today)?.as_deref())?;
    let lang = Lang::accepted(&person.language);
    let about = Withdrawal {
        name: &person.name,
        scheme: &case.scheme.as_str().into(),
        ground: body.ground,
        reasons: &body.reasons,
        hearing_on: body.hearing_on,
        decided_on: today,
        from: body.from,
        to: body.to,
        review_on: body.review_on,
        complain_by,
        phone: contact.phone.as_deref().unwrap_or(&contact.office.phone),
        municipality: &municipalities::own(tx)?.name,
        caseworker: &directory.person(by.as_str()).name,
    };
    Ok(Letter {
        reasons: body.reasons.clone(),
        hearing_on: body.hearing_on,
        text: withdrawal_letter(&Texts::new(lang, &[COMMON, DECISIONS]), &about),
        lang,
        complain_by,
    })
}
