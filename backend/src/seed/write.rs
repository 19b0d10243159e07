//! Writes everything, in the order in which the tables refer to one another.

use super::SeedError;
use super::citizens::Person;
use super::content::Content;
use super::cpr_numbers::CprNumbers;
use super::days::{WEEKS_BACK, at, plus};
use super::known::Quirk;
use super::rows::reservations;
use super::scheme::Scheme;
use super::talk_types::{talk_type_schemes, talk_types, variant_row, variants};
use super::told::Told;
use super::windows::published;
use super::{calls, staff, town};
use crate::store::absences::AbsenceRow;
use crate::store::appointment_events::AppointmentEventRow;
use crate::store::appointments::AppointmentRow;
use crate::store::audit::AuditRow;
use crate::store::bars::BarRow;
use crate::store::busy_times::BusyTimeRow;
use crate::store::call_attempts::CallAttemptRow;
use crate::store::cases::{CaseRow, CaseworkerAssignmentRow};
use crate::store::citizens::CitizenRow;
use crate::store::closing_days::ClosingDayRow;
use crate::store::cpr::{CprError, CprKeys};
use crate::store::employees::{EmployeeRow, RoleRow, TeamMembershipRow, TeamRow};
use crate::store::fold::{search_name, sort_key};
use crate::store::nightly_runs::NightlyRunRow;
use crate::store::order_events::OrderEventRow;
use crate::store::orders::OrderRow;
use crate::store::places::RoomRow;
use crate::store::reservations::ReservationRow;
use crate::store::talk_types::{TalkTypeRow, TalkTypeSchemeRow, VariantRow};
use crate::store::tasks::TaskRow;
use crate::store::{Tx, calendars, windows};
use chrono::NaiveDate;
use shared::model::{OrderStatus, Resource};

impl Content {
    /// # Errors
    /// When the database refuses a row.
    pub fn write(&self, tx: &mut Tx<'_>, keys: &CprKeys) -> Result<(), SeedError> {
        self.places_and_staff(tx)?;
        self.citizens(tx, keys)?;
        self.published(tx)?;
        self.talks(tx)
    }

    fn places_and_staff(&self, tx: &mut Tx<'_>) -> Result<(), SeedError> {
        town::municipality().insert(tx)?;
        town::office().insert(tx)?;
        RoomRow::insert_all(tx, &town::rooms())?;
        ClosingDayRow::insert_all(tx, &self.closing_days)?;
        EmployeeRow::insert_all(tx, &staff::employees())?;
        RoleRow::insert_all(tx, &staff::roles())?;
        TeamRow::insert_all(tx, &staff::teams())?;
        TeamMembershipRow::insert_all(tx, &staff::memberships())?;
        TalkTypeRow::insert_all(tx, &talk_types())?;
        TalkTypeSchemeRow::insert_all(tx, &talk_type_schemes())?;
        Ok(VariantRow::insert_all(tx, &variants().iter().map(variant_row).collect::<Vec<_>>())?)
    }

    fn citizens(&self, tx: &mut Tx<'_>, keys: &CprKeys) -> Result<(), SeedError> {
        let mut numbers = CprNumbers::default();
        let citizens = self.people.iter().map(|(person, first_day)| citizen(person, *first_day, &mut numbers, keys));
        CitizenRow::insert_all(tx, &citizens.collect::<Result<Vec<_>, _>>()?)?;
        CaseRow::insert_all(
            tx,
            &self.people.iter().flat_map(|(person, first_day)| cases(person, *first_day)).collect::<Vec<_>>(),
        )?;
        let assignments = self.people.iter().map(|(person, first_day)| assignment(person, *first_day));
        CaseworkerAssignmentRow::insert_all(tx, &assignments.collect::<Vec<_>>())?;
        Ok(BarRow::insert_all(tx, &self.bars)?)
    }

    fn published(&self, tx: &mut Tx<'_>) -> Result<(), SeedError> {
        let published_at = at(plus(self.today, -7 * (WEEKS_BACK + 4)), 9, 0).naive_utc();
        let mut resources: Vec<Resource> =
            self.people.iter().map(|(person, _)| Resource::citizen(&person.id)).collect();
        resources.extend(town::rooms().into_iter().map(|room| Resource::room(&room.id.into())));
        for caseworker in &staff::CASEWORKERS {
            let id = caseworker.id();
            let own = self.windows.iter().filter(|window| window.caseworker == id).map(published);
            windows::publish(tx, &own.collect::<Vec<_>>(), published_at, id.as_str())?;
            resources.push(Resource::caseworker(&id));
        }
        calendars::ensure(tx, &resources)?;
        AbsenceRow::insert_all(tx, &self.absences)?;
        Ok(BusyTimeRow::insert_all(tx, &self.busy_times)?)
    }

    fn talks(&self, tx: &mut Tx<'_>) -> Result<(), SeedError> {
        OrderRow::insert_all(tx, &self.orders)?;
        OrderEventRow::insert_all(tx, &self.taken_back)?;
        OrderEventRow::insert_all(tx, &self.orders.iter().filter_map(expired).collect::<Vec<_>>())?;
        OrderEventRow::insert_all(tx, &self.orders.iter().map(|order| self.order_imported(order)).collect::<Vec<_>>())?;
        AppointmentRow::insert_all(tx, &self.talks)?;
        ReservationRow::insert_all(tx, &self.talks.iter().flat_map(reservations).collect::<Vec<_>>())?;
        AppointmentEventRow::insert_all(tx, &self.talks.iter().map(|talk| self.imported(talk)).collect::<Vec<_>>())?;
        CallAttemptRow::insert_all(tx, &calls::in_vain(&self.talks))?;
        TaskRow::insert_all(tx, &self.tasks)?;
        self.night().insert(tx)?;
        Ok(self.import().insert(tx)?)
    }

    /// The history of a seeded talk begins with its import (INV-5).
    fn imported(&self, talk: &AppointmentRow) -> AppointmentEventRow {
        AppointmentEventRow {
            id: format!("event-{}", talk.id),
            appointment_id: talk.id.clone(),
            kind: "imported".to_owned(),
            at: at(self.today, 0, 0).naive_utc(),
            actor_kind: "system".to_owned(),
            actor_id: None,
            details: "{}".to_owned(),
        }
    }

    /// The same with an order.
    fn order_imported(&self, order: &OrderRow) -> OrderEventRow {
        OrderEventRow {
            id: format!("imported-{}", order.id),
            order_id: order.id.clone(),
            kind: "imported".to_owned(),
            at: at(self.today, 0, 0).naive_utc(),
            actor_kind: "system".to_owned(),
            actor_id: None,
            bar_id: None,
            reason: None,
        }
    }

    /// What is seeded is how the day looks when the night's work is done.
    fn night(&self) -> NightlyRunRow {
        let midnight = at(self.today, 0, 0).naive_utc();
        NightlyRunRow { day: self.today, started_at: midnight, finished_at: Some(midnight), counts: "{}".to_owned() }
    }

    fn import(&self) -> AuditRow {
        let (orders, talks, bars) = (self.orders.len(), self.talks.len(), self.bars.len());
        AuditRow {
            id: "audit-import".to_owned(),
            at: at(self.today, 0, 0).naive_utc(),
            actor_kind: "system".to_owned(),
            actor_id: None,
            action: "import".to_owned(),
            purpose: Some("demonstration".to_owned()),
            citizen_id: None,
            entity: "municipality".to_owned(),
            entity_id: town::CODE.to_owned(),
            request_id: None,
            details: serde_json::json!({ "orders": orders, "appointments": talks, "bars": bars }).to_string(),
        }
    }
}

fn citizen(
    person: &Person,
    first_day: NaiveDate,
    numbers: &mut CprNumbers,
    keys: &CprKeys,
) -> Result<CitizenRow, SeedError> {
    let passes_modulus_11 = person.quirk != Some(Quirk::FailsModulus11);
    let cpr = numbers.next(person.born, person.woman, passes_modulus_11).ok_or(CprError::NotGenuine)?;
    let sealed = keys.seal(person.id.as_str(), &cpr)?;
    // Personas choose on the page.
    let told = if person.persona().is_some() { Told::default() } else { Told::of(&person.phone, &person.name) };
    Ok(CitizenRow {
        id: person.id.to_string(),
        name: person.name.clone(),
        search_name: search_name(&person.name),
        sort_key: sort_key(&person.name),
        cpr_ciphertext: sealed.ciphertext,
        cpr_key_id: sealed.key_id,
        cpr_hash: keys.hash(town::CODE, &cpr)?,
        phone: Some(person.phone.clone()),
        email: told.email.clone(),
        language: "da".to_owned(),
        interpreter_language: person.interpreter.map(|language| language.to_string()),
        digital_post_exempt: person.digital_post_exempt,
        protected_address: person.quirk == Some(Quirk::Protected),
        created_at: at(first_day, 9, 0).naive_utc(),
        verified_phone: told.sms.then(|| person.phone.clone()),
        verified_email: told.email,
        notify_sms: told.sms,
        notify_email: told.by_email,
    })
}

/// The open case, and before it the closed one of those whose scheme changed.
fn cases(person: &Person, first_day: NaiveDate) -> Vec<CaseRow> {
    let open = CaseRow {
        id: person.case.to_string(),
        citizen_id: person.id.to_string(),
        scheme: person.scheme.to_string(),
        first_day,
        facts: "{}".to_owned(),
        closed_on: None,
    };
    let before = CaseRow {
        id: format!("{}-before", person.case),
        scheme: Scheme::UnemploymentInsurance.to_string(),
        first_day: plus(first_day, -200),
        closed_on: Some(plus(first_day, -1)),
        ..open.clone()
    };
    if person.quirk == Some(Quirk::SchemeChanged) { vec![open, before] } else { vec![open] }
}

fn assignment(person: &Person, first_day: NaiveDate) -> CaseworkerAssignmentRow {
    CaseworkerAssignmentRow {
        id: format!("assignment-{}", person.case),
        case_id: person.case.to_string(),
        employee_id: person.own.id().into(),
        from_day: first_day,
        to_day: None,
    }
}

/// An order that ran out did so at the end of its last day.
fn expired(order: &OrderRow) -> Option<OrderEventRow> {
    (order.status == OrderStatus::Expired.as_str()).then(|| OrderEventRow {
        id: format!("expired-{}", order.id),
        order_id: order.id.clone(),
        kind: order.status.clone(),
        at: at(plus(order.book_by, 1), 0, 0).naive_utc(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        bar_id: None,
        reason: None,
    })
}
