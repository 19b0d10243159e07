//! Employees, their roles, and the teams in which they stand in for each other.

use super::row::{Row, row};
use super::schema::{employee, role_assignment, team, team_membership};
use super::{ReadTx, StoreError, Tx};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A member of staff.
    EmployeeRow of employee {
        /// Their id.
        id: String,
        /// Where they work.
        office_id: String,
        /// Their name.
        name: String,
        /// The name as [`super::fold::sort_key`] makes it.
        sort_key: String,
        /// E.164.
        phone: String,
        /// When they answer the phone, in words.
        phone_hours: String,
        /// Whether they still work there.
        active: bool,
        /// Where the day's list and the digest of tasks go.
        email: Option<String>,
    }
}

row! {
    /// What an employee may do.
    RoleRow of role_assignment {
        /// Who.
        employee_id: String,
        /// `caseworker`, `coordinator`, `team_leader`, `administrator` or `auditor`.
        role: String,
    }
}

row! {
    /// A team of an office.
    TeamRow of team {
        /// Its id.
        id: String,
        /// The office it belongs to.
        office_id: String,
        /// Its name.
        name: String,
    }
}

row! {
    /// Somebody's place in a team.
    TeamMembershipRow of team_membership {
        /// The team.
        team_id: String,
        /// The employee.
        employee_id: String,
    }
}

/// An employee.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<EmployeeRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(employee::table
        .filter(employee::municipality_code.eq(municipality).and(employee::id.eq(id)))
        .select(EmployeeRow::COLUMNS)
        .first(connection)?)
}

/// Every employee, in the order of the Danish alphabet.
pub fn by_name(tx: &mut ReadTx<'_>) -> Result<Vec<EmployeeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(employee::table
        .filter(employee::municipality_code.eq(municipality))
        .order((employee::sort_key, employee::id))
        .select(EmployeeRow::COLUMNS)
        .load(connection)?)
}

/// What an employee may do.
pub fn roles(tx: &mut ReadTx<'_>, employee_id: &str) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(role_assignment::table
        .filter(role_assignment::municipality_code.eq(municipality).and(role_assignment::employee_id.eq(employee_id)))
        .select(role_assignment::role)
        .load(connection)?)
}

diesel::alias!(team_membership as own_membership: OwnMembership);

/// The employees who have that role.
pub fn with_role(tx: &mut ReadTx<'_>, role: &str) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(role_assignment::table
        .filter(role_assignment::municipality_code.eq(municipality).and(role_assignment::role.eq(role)))
        .order(role_assignment::employee_id)
        .select(role_assignment::employee_id)
        .load(connection)?)
}

/// Who is in a team of the employee's.
macro_rules! colleagues {
    ($municipality:expr, $employee_id:expr) => {{
        let teams = own_membership
            .filter(own_membership.field(team_membership::municipality_code).eq($municipality))
            .filter(own_membership.field(team_membership::employee_id).eq($employee_id))
            .select(own_membership.field(team_membership::team_id));
        team_membership::table
            .filter(team_membership::municipality_code.eq($municipality))
            .filter(team_membership::team_id.eq_any(teams))
            .select(team_membership::employee_id)
    }};
}

/// The employee and all active colleagues of their teams, by name: who can hold the employee's talks (R5).
pub fn team_of(tx: &mut ReadTx<'_>, employee_id: &str) -> Result<Vec<EmployeeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(employee::table
        .filter(employee::municipality_code.eq(municipality).and(employee::active))
        .filter(employee::id.eq(employee_id).or(employee::id.eq_any(colleagues!(municipality, employee_id))))
        .order((employee::sort_key, employee::id))
        .select(EmployeeRow::COLUMNS)
        .load(connection)?)
}

/// The employee and the colleagues of their teams, also those who have left: whose cases and tasks are the team's.
pub fn whole_team_of(tx: &mut ReadTx<'_>, employee_id: &str) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut team: Vec<String> = colleagues!(municipality, employee_id).load(connection)?;
    team.push(employee_id.to_owned());
    Ok(team)
}

/// The employees with this address, whatever its letters' case.
pub fn by_email(tx: &mut ReadTx<'_>, email: &str) -> Result<Vec<EmployeeRow>, StoreError> {
    let all = by_name(tx)?;
    Ok(all.into_iter().filter(|row| row.email.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(email))).collect())
}

/// Somebody is called otherwise, or mail goes elsewhere.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn rename(tx: &mut Tx<'_>, id: &str, name: &str, sort_key: &str, email: Option<&str>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = employee::table.filter(employee::municipality_code.eq(municipality).and(employee::id.eq(id)));
    let named = (employee::name.eq(name), employee::sort_key.eq(sort_key), employee::email.eq(email));
    super::one(diesel::update(own).set(named).execute(connection)?)
}

/// Somebody works here no more, or again.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn set_active(tx: &mut Tx<'_>, id: &str, active: bool) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = employee::table.filter(employee::municipality_code.eq(municipality).and(employee::id.eq(id)));
    super::one(diesel::update(own).set(employee::active.eq(active)).execute(connection)?)
}

/// What an employee may do from now on, and nothing else.
///
/// # Errors
/// Those of the database.
pub fn set_roles(tx: &mut Tx<'_>, employee_id: &str, roles: &[&str]) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = role_assignment::municipality_code.eq(municipality).and(role_assignment::employee_id.eq(employee_id));
    diesel::delete(role_assignment::table.filter(own)).execute(connection)?;
    let row = |role: &&str| RoleRow { employee_id: employee_id.to_owned(), role: (*role).to_owned() };
    RoleRow::insert_all(tx, &roles.iter().map(row).collect::<Vec<_>>())
}

/// Every team.
pub fn teams(tx: &mut ReadTx<'_>) -> Result<Vec<TeamRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(team::table.filter(team::municipality_code.eq(municipality)).select(TeamRow::COLUMNS).load(connection)?)
}

/// Who is in which team.
pub fn memberships(tx: &mut ReadTx<'_>) -> Result<Vec<TeamMembershipRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(team_membership::table
        .filter(team_membership::municipality_code.eq(municipality))
        .order((team_membership::employee_id, team_membership::team_id))
        .select(TeamMembershipRow::COLUMNS)
        .load(connection)?)
}

/// The teams an employee is in from now on, and no others.
///
/// # Errors
/// Those of the database.
pub fn set_teams(tx: &mut Tx<'_>, employee_id: &str, teams: &[String]) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = team_membership::municipality_code.eq(municipality).and(team_membership::employee_id.eq(employee_id));
    diesel::delete(team_membership::table.filter(own)).execute(connection)?;
    let row = |team: &String| TeamMembershipRow { team_id: team.clone(), employee_id: employee_id.to_owned() };
    TeamMembershipRow::insert_all(tx, &teams.iter().map(row).collect::<Vec<_>>())
}
