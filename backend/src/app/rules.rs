//! *Regler*: what the law says, and what the municipality decides otherwise. An order keeps the dates and the rule set it
//! was issued with, so nothing here moves one.

use super::access::{Actor, Configure, Staff};
use super::courses::is_open;
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::people::Directory;
use super::rows::{self, instant};
use super::rule_words::RuleWords;
use super::{App, AppError, bounds};
use crate::store::rule_overrides::{self, RuleOverrideRow};
use crate::store::{ReadTx, Tx, cases, municipalities};
use chrono::NaiveDate;
use shared::api::{NewOverride, NumberView, OverrideView, RuleSetView, RulesView, SchemeRulesView};
use shared::ids::{OverrideId, Scheme};
use shared::law::{LawBook, Number, Override, OverrideFault, RuleKey, RuleSet, SchemeName, Value};
use shared::texts::Lang;
use shared::time::day_of;

/// The longest reason, in characters.
const LONGEST: usize = 500;

/// The numbers that a citizen meets.
const FOR_CITIZENS: [RuleKey; 16] = [
    RuleKey::Duty,
    RuleKey::FirstTalkBy,
    RuleKey::FirstChannels,
    RuleKey::LaterChannels,
    RuleKey::TalksInPeriod,
    RuleKey::Period,
    RuleKey::AfterPeriod,
    RuleKey::TalkAtMonths,
    RuleKey::EarlyFollowUpDays,
    RuleKey::MinNoticeDays,
    RuleKey::RebookCutoffHours,
    RuleKey::LateBooking,
    RuleKey::PromiseMinutes,
    RuleKey::CallAttempts,
    RuleKey::ReasonAnswerWorkingDays,
    RuleKey::ComplaintWeeks,
];

/// The rules for whoever is signed in.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, actor: &Actor) -> Result<RulesView, AppError> {
    let (law, today) = (app.law.clone(), day_of(app.clock.now()));
    match actor {
        Actor::Citizen(scope) => {
            let (citizen, words) = (scope.citizen.to_string(), RuleWords::new(scope.request.lang));
            let lang = scope.request.lang;
            app.db
                .read(&scope.municipality, move |tx| {
                    let cases = cases::of_citizen(tx, &citizen)?;
                    let open = |scheme: &Scheme| {
                        cases.iter().any(|case| {
                            case.first_day <= today && is_open(case, today) && case.scheme == scheme.as_str()
                        })
                    };
                    let page = Page { law: &law, words: &words, lang, today, rows: rule_overrides::standing(tx)? };
                    Ok(page.of_citizen(open))
                })
                .await
        }
        Actor::Employee(scope) => {
            let lang = scope.request.lang;
            app.db.read(&scope.municipality, move |tx| for_staff(tx, &law, lang, today)).await
        }
    }
}

/// Decides a number otherwise.
///
/// # Errors
/// Invalid, naming the field: a number that the law leaves no choice about, a value out of its bounds or one that does not
/// fit the others, a day that has passed, no reason or too long a one.
pub async fn decide(
    app: &App,
    scope: &Staff<Configure>,
    key: Option<String>,
    body: NewOverride,
) -> Result<RulesView, AppError> {
    let call = Call::new(scope.employee.as_str(), "decide_rule", key, "", &body)?;
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    let reason = body.reason.trim().to_owned();
    if reason.is_empty() || reason.chars().count() > LONGEST || reason.contains('\0') {
        return Err(AppError::invalid("reason", "1 to 500 characters"));
    }
    bounds::day("valid_from", body.valid_from)?;
    if body.valid_from < day_of(now) {
        return Err(AppError::invalid("valid_from", "today or later"));
    }
    if !law.schemes().iter().any(|name| name.scheme == body.scheme) {
        return Err(AppError::invalid("scheme", "no such scheme"));
    }
    once(app, &scope.municipality, call, move |tx| {
        let row = RuleOverrideRow {
            id: new_id(),
            scheme: body.scheme.to_string(),
            key: body.key.to_string(),
            value: body.value.clone(),
            valid_from: body.valid_from,
            reason: reason.clone(),
            decided_by: who.employee.to_string(),
            decided_at: now.naive_utc(),
            withdrawn_at: None,
            withdrawn_by: None,
        };
        let standing = standing(tx)?;
        law.may_override(&rows::rule_override(row.clone()), &standing)?;
        row.insert(tx)?;
        let details = serde_json::json!({ "scheme": row.scheme, "key": row.key, "value": row.value, "valid_from": row.valid_from });
        who.journal(now).audit_with(tx, "decide", "rule_override", &row.id, None, &details)?;
        for_staff(tx, &law, who.request.lang, day_of(now))
    })
    .await
}

/// Withdraws such a decision: from now on the law's own number holds, or an older decision.
///
/// # Errors
/// Not found when there is none, or it was withdrawn already; invalid when another decision fits the law only beside it.
pub async fn withdraw(
    app: &App,
    scope: &Staff<Configure>,
    id: OverrideId,
    key: Option<String>,
) -> Result<RulesView, AppError> {
    let call = Call::new(scope.employee.as_str(), "withdraw_rule", key, id.as_str(), &())?;
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let standing = standing(tx)?;
        let own = standing.iter().find(|own| own.id == id).ok_or(AppError::NotFound)?;
        law.may_withdraw(own, &standing, day_of(now))?;
        rule_overrides::withdraw(tx, id.as_str(), now.naive_utc(), who.employee.as_str())?;
        who.journal(now).audit(tx, "withdraw", "rule_override", id.as_str(), None)?;
        for_staff(tx, &law, who.request.lang, day_of(now))
    })
    .await
}

/// What the municipality has decided, and nobody else decides until the end of the transaction: two decisions that do not
/// fit one another cannot both be taken.
fn standing(tx: &mut Tx<'_>) -> Result<Vec<Override>, AppError> {
    municipalities::lock(tx)?;
    Ok(rule_overrides::standing(tx)?.into_iter().map(rows::rule_override).collect())
}

impl From<OverrideFault> for AppError {
    fn from(fault: OverrideFault) -> Self {
        match fault {
            OverrideFault::NotYours => {
                Self::Invalid { code: "rule-not-yours", field: "key", reason: "the law leaves no choice".to_owned() }
            }
            OverrideFault::OutOfBounds => {
                Self::Invalid { code: "rule-out-of-bounds", field: "value", reason: "out of bounds".to_owned() }
            }
            OverrideFault::Impossible(why) => {
                Self::Invalid { code: "rule-does-not-fit", field: "value", reason: why.to_owned() }
            }
        }
    }
}

fn for_staff(tx: &mut ReadTx<'_>, law: &LawBook, lang: Lang, today: NaiveDate) -> Result<RulesView, AppError> {
    let (directory, words) = (Directory::load(tx)?, RuleWords::new(lang));
    let all = rule_overrides::all(tx)?;
    let rows = all.iter().filter(|row| row.withdrawn_at.is_none()).cloned().collect();
    let page = Page { law, words: &words, lang, today, rows };
    Ok(page.of_staff(&directory, &all))
}

/// What the views are made of.
struct Page<'a> {
    law: &'a LawBook,
    words: &'a RuleWords,
    lang: Lang,
    today: NaiveDate,
    /// The overrides that stand, the oldest first.
    rows: Vec<RuleOverrideRow>,
}

impl Page<'_> {
    /// Only what holds today for the schemes of their own cases, and only the numbers that they meet.
    fn of_citizen(&self, own: impl Fn(&Scheme) -> bool) -> RulesView {
        let scheme = |name: &SchemeName| SchemeRulesView {
            sets: self
                .law
                .set(&name.scheme, self.today)
                .map(|set| self.set(set, &FOR_CITIZENS, false))
                .into_iter()
                .collect(),
            name: said(&name.names, self.lang),
            scheme: name.scheme.clone(),
            overrides: Vec::new(),
        };
        RulesView { schemes: self.law.schemes().iter().filter(|name| own(&name.scheme)).map(scheme).collect() }
    }

    fn of_staff(&self, directory: &Directory, all: &[RuleOverrideRow]) -> RulesView {
        let scheme = |name: &SchemeName| SchemeRulesView {
            sets: self.law.sets(&name.scheme).map(|set| self.set(set, RuleKey::ALL, true)).collect(),
            overrides: self.overrides(directory, all, &name.scheme),
            name: said(&name.names, self.lang),
            scheme: name.scheme.clone(),
        };
        RulesView { schemes: self.law.schemes().iter().map(scheme).collect() }
    }

    fn set(&self, set: &RuleSet, keys: &[RuleKey], choices: bool) -> RuleSetView {
        let in_force = self.law.set(&set.scheme, self.today).is_some_and(|now| now.id == set.id);
        let decided = if in_force { self.in_force(set) } else { Vec::new() };
        let number = |key: &RuleKey| set.numbers.get(key).map(|number| self.number(*key, number, &decided, choices));
        RuleSetView {
            id: set.id.clone(),
            title: said(&set.title, self.lang),
            valid_from: set.valid_from,
            in_force,
            numbers: keys.iter().filter_map(number).collect(),
        }
    }

    /// The overrides that decide something today.
    fn in_force(&self, set: &RuleSet) -> Vec<&RuleOverrideRow> {
        let all: Vec<Override> = self.rows.iter().cloned().map(rows::rule_override).collect();
        let ids = self.law.rules(&set.scheme, self.today, &all).map(|rules| rules.overrides).unwrap_or_default();
        self.rows.iter().filter(|row| ids.iter().any(|id| id.as_str() == row.id)).collect()
    }

    fn number(&self, key: RuleKey, number: &Number, decided: &[&RuleOverrideRow], choices: bool) -> NumberView {
        let own = decided.iter().find(|row| row.key == key.as_str());
        let law = self.words.value(key, &number.value);
        let value = own.and_then(|row| Value::read(key, &row.value)).map(|value| self.words.value(key, &value));
        NumberView {
            key,
            label: self.words.label(key),
            law: value.is_some().then(|| law.clone()),
            value: value.unwrap_or(law),
            since: own.map(|row| row.valid_from),
            reason: own.map(|row| row.reason.clone()),
            source: number.source.clone(),
            certainty: number.certainty,
            note: self.words.note(number.certainty),
            choice: if choices { self.words.choice(key, number) } else { None },
        }
    }

    fn overrides(&self, directory: &Directory, all: &[RuleOverrideRow], scheme: &Scheme) -> Vec<OverrideView> {
        let view = |row: &RuleOverrideRow| {
            let key: RuleKey = row.key.parse().ok()?;
            let value = Value::read(key, &row.value);
            Some(OverrideView {
                id: row.id.as_str().into(),
                key,
                label: self.words.label(key),
                value: value.map_or_else(|| row.value.clone(), |value| self.words.value(key, &value)),
                valid_from: row.valid_from,
                reason: row.reason.clone(),
                decided_by: directory.person(&row.decided_by),
                decided_at: instant(row.decided_at),
                withdrawn_at: row.withdrawn_at.map(instant),
            })
        };
        all.iter().rev().filter(|row| row.scheme == scheme.as_str()).filter_map(view).collect()
    }
}

/// A text of the rule files in the caller's language.
pub(super) fn said(texts: &std::collections::BTreeMap<String, String>, lang: Lang) -> String {
    texts.get(lang.tag()).cloned().unwrap_or_default()
}
