//! Which employee it is, and what they are here: the municipality's provider decides both, at every login.

use super::{Turned, shown};
use crate::app::AppError;
use crate::app::journal::{Journal, new_id};
use crate::app::session::shorten;
use crate::login::{Limits, StaffMap, Vouched};
use crate::store::employees::EmployeeRow;
use crate::store::fold::sort_key;
use crate::store::identities::{self, IdentityRow};
use crate::store::sessions::{Owner, end_of};
use crate::store::{ReadTx, Tx, employees, places};
use serde_json::json;
use shared::access::Role;
use std::collections::BTreeSet;

/// The employee with their roles; somebody new becomes one.
pub fn known(
    tx: &mut Tx<'_>,
    vouched: &Vouched,
    map: &StaffMap,
    limits: &Limits,
    journal: &Journal<'_>,
) -> Result<Result<(String, Vec<Role>), Turned>, AppError> {
    let roles: BTreeSet<Role> =
        vouched.claims.texts(&map.roles_claim).iter().filter_map(|value| map.roles.get(*value)).copied().collect();
    let roles: Vec<Role> = roles.into_iter().collect();
    let email = email(vouched, map);
    let found = find(tx, vouched, email.as_deref())?;
    if found.as_ref().is_some_and(|row| !row.active) {
        return Ok(Err(Turned::NoRole));
    }
    if roles.is_empty() {
        // What they were before the provider said otherwise ends now, in their other browsers, too.
        if let Some(row) = &found {
            set_roles(tx, &row.id, &roles, limits, journal)?;
            end_of(tx, Owner::Employee(&row.id), None, journal.at.naive_utc())?;
        }
        return Ok(Err(Turned::NoRole));
    }
    let name = shown(&vouched.claims, &map.name_claim).or_else(|| found.as_ref().map(|row| row.name.clone()));
    let Some(name) = name else { return Ok(Err(Turned::Refused)) };
    let teams = teams(tx, vouched, map)?;
    let id = match found {
        Some(row) => {
            let email = email.or(row.email);
            employees::rename(tx, &row.id, &name, &sort_key(&name), email.as_deref())?;
            row.id
        }
        None => {
            let office = teams.as_ref().and_then(|teams| teams.first()).map_or(&map.office, |(_, office)| office);
            let Some(row) = new(tx, office, name, email)? else { return Ok(Err(Turned::NotSetUp)) };
            row.insert(tx)?;
            journal.audit(tx, "add_employee", "employee", &row.id, None)?;
            row.id
        }
    };
    if identities::get(tx, &vouched.issuer, &vouched.subject)?.is_none_or(|row| row.employee_id.as_ref() != Some(&id)) {
        let row = IdentityRow {
            issuer: vouched.issuer.clone(),
            subject: vouched.subject.clone(),
            citizen_id: None,
            employee_id: Some(id.clone()),
            bound_at: journal.at.naive_utc(),
        };
        identities::bind(tx, &row)?;
    }
    set_roles(tx, &id, &roles, limits, journal)?;
    if let Some(teams) = teams {
        employees::set_teams(tx, &id, &teams.into_iter().map(|(team, _)| team).collect::<Vec<_>>())?;
    }
    Ok(Ok((id, roles)))
}

/// Whom the provider means: whoever its subject is bound to, or, the first time, the one employee with this address whom it does not
/// know otherwise. The provider is the municipality's own, and so are its addresses.
fn find(tx: &mut ReadTx<'_>, vouched: &Vouched, email: Option<&str>) -> Result<Option<EmployeeRow>, AppError> {
    let bound = identities::get(tx, &vouched.issuer, &vouched.subject)?.and_then(|row| row.employee_id);
    if let Some(id) = bound {
        return Ok(Some(employees::get(tx, &id)?));
    }
    let Some(email) = email else { return Ok(None) };
    let mut same = employees::by_email(tx, email)?;
    let only = if same.len() == 1 { same.pop() } else { None };
    Ok(match only {
        Some(row) if !identities::knows_employee(tx, &vouched.issuer, &row.id)? => Some(row),
        _ => None,
    })
}

fn email(vouched: &Vouched, map: &StaffMap) -> Option<String> {
    let text = vouched.claims.text(&map.email_claim)?;
    // A provider that says that it has not seen whether an address is somebody's says nothing.
    let doubted = map.email_claim == "email" && vouched.claims.0.get("email_verified") == Some(&json!(false));
    let sound = text.len() <= 254 && email_address::EmailAddress::is_valid(text) && !doubted;
    sound.then(|| text.to_owned())
}

/// The teams that the claims name and the municipality has, each with its office; none where teams are not the provider's.
fn teams(tx: &mut ReadTx<'_>, vouched: &Vouched, map: &StaffMap) -> Result<Option<Vec<(String, String)>>, AppError> {
    let Some(claim) = &map.teams_claim else { return Ok(None) };
    let wanted: BTreeSet<&String> =
        vouched.claims.texts(claim).iter().filter_map(|value| map.teams.get(*value)).collect();
    let own = employees::teams(tx)?.into_iter().filter(|team| wanted.contains(&team.id));
    Ok(Some(own.map(|team| (team.id, team.office_id)).collect()))
}

/// Somebody new; none where their office is none of the municipality's.
fn new(
    tx: &mut ReadTx<'_>,
    office: &str,
    name: String,
    email: Option<String>,
) -> Result<Option<EmployeeRow>, AppError> {
    let Some(office) = places::offices(tx)?.into_iter().find(|row| row.id == office) else { return Ok(None) };
    let hours: Vec<String> = serde_json::from_str(&office.opening_hours).unwrap_or_default();
    Ok(Some(EmployeeRow {
        id: new_id(),
        office_id: office.id,
        sort_key: sort_key(&name),
        name,
        phone: office.phone,
        phone_hours: hours.into_iter().next().unwrap_or_default(),
        active: true,
        email,
    }))
}

fn set_roles(
    tx: &mut Tx<'_>,
    id: &str,
    roles: &[Role],
    limits: &Limits,
    journal: &Journal<'_>,
) -> Result<(), AppError> {
    let mut before = employees::roles(tx, id)?;
    let mut after: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
    before.sort();
    after.sort_unstable();
    if before == after {
        return Ok(());
    }
    employees::set_roles(tx, id, &after)?;
    // Their other browsers have the new roles from now on, and what those allow asks for its own limits.
    shorten(tx, id, limits.of_staff(roles), journal.at)?;
    let details = json!({ "before": before, "after": after });
    journal.audit_with(tx, "set_roles", "employee", id, None, &details)
}
