//! Some citizens are seen by named employees only: those with a protected address, those close to somebody who works here.
//! A leader says who they are and who may see them.

use super::access::{EmployeeScope, Guard, Staff};
use super::idempotency::{Call, once};
use super::journal::{Journal, new_id};
use super::looking::Sight;
use super::people::{Directory, own_caseworker};
use super::rows::{instant, word};
use super::taking::hold;
use super::{App, AppError};
use crate::store::guards::{self, GuardRow, NamedRow};
use crate::store::{ReadTx, Tx, cases, citizens, employees};
use serde_json::json;
use shared::access::{Permission, may};
use shared::api::{PersonView, ProtectionChange, ProtectionView};
use shared::ids::CitizenId;
use shared::model::Resource;
use shared::seeing::Unseen;
use shared::time::{Instant, day_of};

/// How many can be named.
const MOST: usize = 20;

/// Who alone may see the citizen. That somebody looked is kept.
///
/// # Errors
/// Not found when there is no such citizen; unseen when they are another team's.
pub async fn show(app: &App, scope: &Staff<Guard>, whom: CitizenId) -> Result<ProtectionView, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    app.look(scope, move |tx| {
        leads(tx, &who, &whom, now)?;
        Ok((look(tx, &whom, now)?, Sight::of("protection", &whom, "access").showing([&whom])))
    })
    .await
}

/// Decides who alone may see the citizen from now on.
///
/// # Errors
/// Invalid when somebody named is nobody who sees citizens; as [`show`].
pub async fn change(
    app: &App,
    scope: &Staff<Guard>,
    whom: CitizenId,
    key: Option<String>,
    mut body: ProtectionChange,
) -> Result<ProtectionView, AppError> {
    let call = Call::new(scope.employee.as_str(), "protect_citizen", key, whom.as_str(), &body)?;
    if body.named.len() > MOST {
        return Err(AppError::invalid("named", "at most 20"));
    }
    body.named.sort();
    body.named.dedup();
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        hold(tx, &[Resource::citizen(&whom)])?;
        leads(tx, &who, &whom, now)?;
        let can_be_named = can_see(tx)?;
        if body.named.iter().any(|id| can_be_named.iter().all(|person| person.id != *id)) {
            return Err(AppError::invalid("named", "employees who see citizens"));
        }
        let journal = who.journal(now);
        let guard = guard(tx, &who, &journal, &whom, &body)?;
        let (added, removed) = name(tx, &who, &journal, &whom, &body)?;
        if guard || added + removed > 0 {
            let details = json!({ "ground": body.ground, "named": added, "unnamed": removed });
            journal.audit_with(tx, "protect", "citizen", whom.as_str(), Some(whom.as_str()), &details)?;
        }
        look(tx, &whom, now)
    })
    .await
}

/// A leader decides about the citizens of their teams, also those whom they may not see.
fn leads(tx: &mut ReadTx<'_>, who: &EmployeeScope, whom: &CitizenId, now: Instant) -> Result<(), AppError> {
    citizens::get(tx, whom.as_str())?;
    let team = employees::whole_team_of(tx, who.employee.as_str())?;
    let on_it = cases::workers_of(tx, &[whom.to_string()])?;
    let ours = on_it.is_empty() || on_it.iter().any(|(_, worker, ..)| team.contains(worker));
    if ours || !who.unseen(tx, &[whom.to_string()], now)?.contains_key(whom.as_str()) {
        return Ok(());
    }
    Err(Unseen::OtherTeam.into())
}

/// Answers whether anything changed.
fn guard(
    tx: &mut Tx<'_>,
    who: &EmployeeScope,
    journal: &Journal<'_>,
    whom: &CitizenId,
    wanted: &ProtectionChange,
) -> Result<bool, AppError> {
    let at = journal.at.naive_utc();
    let standing = guards::of_citizen(tx, whom.as_str())?;
    if standing.as_ref().map(|row| row.ground.as_str()) == wanted.ground.map(|ground| ground.as_str()) {
        return Ok(false);
    }
    if let Some(old) = standing {
        guards::end(tx, &old.id, who.employee.as_str(), at)?;
    }
    if let Some(ground) = wanted.ground {
        GuardRow {
            id: new_id(),
            citizen_id: whom.to_string(),
            ground: ground.to_string(),
            set_by: who.employee.to_string(),
            set_at: at,
            ended_by: None,
            ended_at: None,
        }
        .insert(tx)?;
    }
    Ok(true)
}

/// Answers how many were named and how many no longer are.
fn name(
    tx: &mut Tx<'_>,
    who: &EmployeeScope,
    journal: &Journal<'_>,
    whom: &CitizenId,
    wanted: &ProtectionChange,
) -> Result<(usize, usize), AppError> {
    let at = journal.at.naive_utc();
    let standing = guards::named_for(tx, whom.as_str())?;
    let gone = standing.iter().filter(|row| wanted.named.iter().all(|id| id.as_str() != row.employee_id));
    let mut removed = 0;
    for row in gone {
        guards::unname(tx, &row.id, who.employee.as_str(), at)?;
        removed += 1;
    }
    let new = wanted.named.iter().filter(|id| standing.iter().all(|row| row.employee_id != id.as_str()));
    let mut added = 0;
    for id in new {
        NamedRow {
            id: new_id(),
            citizen_id: whom.to_string(),
            employee_id: id.to_string(),
            given_by: who.employee.to_string(),
            given_at: at,
            ended_by: None,
            ended_at: None,
        }
        .insert(tx)?;
        added += 1;
    }
    Ok((added, removed))
}

fn look(tx: &mut ReadTx<'_>, whom: &CitizenId, now: Instant) -> Result<ProtectionView, AppError> {
    let person = citizens::get(tx, whom.as_str())?;
    let directory = Directory::load(tx)?;
    let guard = guards::of_citizen(tx, whom.as_str())?;
    let named = guards::named_for(tx, whom.as_str())?;
    Ok(ProtectionView {
        name: person.name,
        protected_address: person.protected_address,
        ground: guard.as_ref().map(|row| word(&row.ground)).transpose()?,
        since: guard.as_ref().map(|row| instant(row.set_at)),
        by: guard.map(|row| directory.person(&row.set_by)),
        caseworker: own_caseworker(tx, whom, day_of(now))?.map(|id| directory.person(&id)),
        named: named.into_iter().map(|row| directory.person(&row.employee_id)).collect(),
        employees: can_see(tx)?,
    })
}

/// Those who work here and may see citizens, by name.
fn can_see(tx: &mut ReadTx<'_>) -> Result<Vec<PersonView>, AppError> {
    let mut found = Vec::new();
    for row in employees::by_name(tx)?.into_iter().filter(|row| row.active) {
        let roles = employees::roles(tx, &row.id)?.iter().map(|role| word(role)).collect::<Result<Vec<_>, _>>()?;
        if may(&roles, Permission::SeeCitizens) {
            found.push(PersonView { id: row.id.into(), name: row.name });
        }
    }
    Ok(found)
}
