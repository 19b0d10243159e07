//! The auditor's page (R31): spot checks that nobody can foresee, and days that look unusual. Auditors see who looked at
//! whom and why; of a citizen no more than the first letters of their names. A team leader has no part in it: they look
//! at the same citizens themselves, and whoever looks shall not check.

pub mod alarms;
mod drawing;
mod views;

use super::access::{Audit, Staff};
use super::idempotency::{Call, once};
use super::looking::Sight;
use super::people::Directory;
use super::{App, AppError};
use crate::store::audit_checks::{self, CheckRow};
use crate::store::{ReadTx, Tx};
use shared::api::{AuditNote, AuditView, CheckVerdict, CheckView, NewCheck, Verdict};
use shared::texts::{AUDIT, COMMON, Lang, Texts};
use shared::time::Instant;

pub use drawing::draw;

/// How many checks are listed.
const MOST_CHECKS: i64 = 50;

/// How many alarms are listed.
const MOST_ALARMS: i64 = 100;

/// The longest note, in characters.
const LONGEST: usize = 1000;

/// What a look is told with.
fn texts(lang: Lang) -> Texts {
    Texts::new(lang, &[COMMON, AUDIT])
}

/// The checks and the alarms.
///
/// # Errors
/// Those of the store.
pub async fn overview(app: &App, scope: &Staff<Audit>) -> Result<AuditView, AppError> {
    let now = app.clock.now();
    app.db.read(&scope.municipality, move |tx| list(tx, now)).await
}

fn list(tx: &mut ReadTx<'_>, now: Instant) -> Result<AuditView, AppError> {
    let directory = Directory::load(tx)?;
    let (from, to) = drawing::month(now);
    let checks = audit_checks::checks(tx, MOST_CHECKS)?;
    let ids: Vec<String> = checks.iter().map(|row| row.id.clone()).collect();
    let items = audit_checks::items(tx, &ids)?;
    let check = |row: CheckRow| {
        let own: Vec<_> = items.iter().filter(|item| item.check_id == row.id).collect();
        views::row(&directory, &row, &own)
    };
    let alarms = audit_checks::alarms(tx, MOST_ALARMS)?;
    Ok(AuditView {
        from,
        to,
        checks: checks.into_iter().map(check).collect::<Result<_, _>>()?,
        alarms: alarms.into_iter().map(|row| views::alarm(&directory, row)).collect::<Result<_, _>>()?,
    })
}

/// A check with what was drawn. Whom it shows is written down, as any other look.
///
/// # Errors
/// Not found when there is no such check.
pub async fn show(app: &App, scope: &Staff<Audit>, check: String, lang: Lang) -> Result<CheckView, AppError> {
    app.look(scope, move |tx| {
        let (view, shown) = views::check(tx, &texts(lang), &check)?;
        Ok((view, Sight::of("audit_check", &check, "audit").showing(shown)))
    })
    .await
}

/// Draws a check.
///
/// # Errors
/// Invalid when it is too small or too large; refused as invalid when there is nothing to draw from.
pub async fn new_check(
    app: &App,
    scope: &Staff<Audit>,
    key: Option<String>,
    body: NewCheck,
    lang: Lang,
) -> Result<CheckView, AppError> {
    let size = drawing::checked(body.size)?;
    let call = Call::new(scope.employee.as_str(), "draw_audit_check", key, "", &body)?;
    let (now, who, seed) = (app.clock.now(), scope.clone(), drawing::seed());
    act(app, scope, call, lang, move |tx| {
        let check = drawing::store(tx, who.employee.as_str(), &seed, size, now)?;
        who.journal(now).audit(tx, "draw", "audit_check", &check, None)?;
        Ok(check)
    })
    .await
}

/// Says what was found about one look, until the check is signed.
///
/// # Errors
/// Invalid when there is no such look, the note is too long or lacks where something has to be followed up, or the check
/// is signed.
pub async fn judge(
    app: &App,
    scope: &Staff<Audit>,
    check: String,
    key: Option<String>,
    body: CheckVerdict,
    lang: Lang,
) -> Result<CheckView, AppError> {
    let call = Call::new(scope.employee.as_str(), "judge_audit_check", key, &check, &body)?;
    let note = note(body.note.as_deref())?;
    if body.verdict == Verdict::FollowUp && note.is_none() {
        return Err(AppError::invalid("note", "what is to be followed up"));
    }
    let (now, who) = (app.clock.now(), scope.clone());
    act(app, scope, call, lang, move |tx| {
        unsigned(tx, &check)?;
        let known = audit_checks::items(tx, std::slice::from_ref(&check))?;
        let position = i64::from(body.position);
        if !known.iter().any(|item| item.position == position) {
            return Err(AppError::invalid("position", "no such look"));
        }
        audit_checks::judge(tx, &check, position, body.verdict.as_str(), note.as_deref())?;
        who.journal(now).audit(tx, "judge", "audit_check", &check, None)?;
        Ok(check.clone())
    })
    .await
}

/// Signs a check, once each look has its verdict.
///
/// # Errors
/// Invalid when a look waits, the note is too long, or the check is signed already.
pub async fn sign(
    app: &App,
    scope: &Staff<Audit>,
    check: String,
    key: Option<String>,
    body: AuditNote,
    lang: Lang,
) -> Result<CheckView, AppError> {
    let call = Call::new(scope.employee.as_str(), "sign_audit_check", key, &check, &body)?;
    let note = note(body.note.as_deref())?;
    let (now, who) = (app.clock.now(), scope.clone());
    act(app, scope, call, lang, move |tx| {
        unsigned(tx, &check)?;
        if audit_checks::items(tx, std::slice::from_ref(&check))?.iter().any(|item| item.verdict.is_none()) {
            return Err(AppError::invalid("verdict", "a look waits for its verdict"));
        }
        audit_checks::sign(tx, &check, now.naive_utc(), who.employee.as_str(), note.as_deref())?;
        who.journal(now).audit(tx, "sign", "audit_check", &check, None)?;
        Ok(check.clone())
    })
    .await
}

/// Says what came of an alarm.
///
/// # Errors
/// Invalid when nothing is said or too much; not found when there is no alarm that waits.
pub async fn settle(
    app: &App,
    scope: &Staff<Audit>,
    alarm: String,
    key: Option<String>,
    body: AuditNote,
) -> Result<AuditView, AppError> {
    let call = Call::new(scope.employee.as_str(), "settle_audit_alarm", key, &alarm, &body)?;
    let note = note(body.note.as_deref())?.ok_or_else(|| AppError::invalid("note", "1 to 1000 characters"))?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        audit_checks::settle(tx, &alarm, now.naive_utc(), who.employee.as_str(), &note)?;
        who.journal(now).audit(tx, "settle", "audit_alarm", &alarm, None)?;
        list(tx, now)
    })
    .await
}

/// Does something to a check once, and shows it.
async fn act<F>(app: &App, scope: &Staff<Audit>, call: Call, lang: Lang, work: F) -> Result<CheckView, AppError>
where
    F: Fn(&mut Tx<'_>) -> Result<String, AppError> + Send + Sync + 'static,
{
    let check = once(app, &scope.municipality, call, work).await?;
    show(app, scope, check, lang).await
}

fn unsigned(tx: &mut ReadTx<'_>, check: &str) -> Result<(), AppError> {
    match audit_checks::check(tx, check)?.signed_at {
        None => Ok(()),
        Some(_) => Err(AppError::invalid("check", "signed already")),
    }
}

/// A note, if it says something.
fn note(text: Option<&str>) -> Result<Option<String>, AppError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().count() > LONGEST || text.contains('\0')) {
        return Err(AppError::invalid("note", "at most 1000 characters"));
    }
    Ok(text.map(str::to_owned))
}
