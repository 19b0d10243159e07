//! Names, places and numbers for the views.

use super::AppError;
use crate::store::employees::EmployeeRow;
use crate::store::places::{OfficeRow, RoomRow};
use crate::store::{ReadTx, cases, employees, places};
use chrono::NaiveDate;
use shared::api::{ContactView, OfficeView, PersonView, PlaceView};
use shared::ids::CitizenId;
use std::collections::HashMap;

/// Who works where: small tables, read whole.
pub struct Directory {
    employees: HashMap<String, EmployeeRow>,
    offices: Vec<OfficeRow>,
    rooms: Vec<RoomRow>,
}

impl Directory {
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        Ok(Self {
            employees: employees::by_name(tx)?.into_iter().map(|row| (row.id.clone(), row)).collect(),
            offices: places::offices(tx)?,
            rooms: places::rooms(tx)?,
        })
    }

    pub fn person(&self, id: &str) -> PersonView {
        let name = self.employees.get(id).map_or_else(String::new, |row| row.name.clone());
        PersonView { id: id.into(), name }
    }

    pub fn room_name(&self, id: Option<&str>) -> Option<String> {
        let id = id?;
        self.rooms.iter().find(|room| room.id == id).map(|room| room.name.clone())
    }

    pub fn rooms_of<'a>(&'a self, office: &'a str) -> impl Iterator<Item = &'a RoomRow> {
        self.rooms.iter().filter(move |room| room.office_id == office)
    }

    pub fn offices(&self) -> impl Iterator<Item = OfficeView> {
        self.offices.iter().map(office_view)
    }

    pub fn place(&self, office: &str, room: Option<&str>) -> Option<PlaceView> {
        let row = self.offices.iter().find(|row| row.id == office)?;
        Some(PlaceView {
            office: row.name.clone(),
            street: row.street.clone(),
            town: town(row),
            access_note: row.access_note.clone(),
            room: self.room_name(room),
        })
    }

    /// The office of an employee, or the municipality's first.
    pub fn office_of(&self, employee: Option<&str>) -> Result<OfficeView, AppError> {
        let of_employee = employee.and_then(|id| self.employees.get(id)).map(|row| row.office_id.as_str());
        let office =
            self.offices.iter().find(|row| Some(row.id.as_str()) == of_employee).or_else(|| self.offices.first());
        office.map(office_view).ok_or_else(|| AppError::Internal("a municipality without an office".to_owned()))
    }

    /// Whom a citizen calls.
    pub fn contact(&self, own_caseworker: Option<&str>) -> Result<ContactView, AppError> {
        let row = own_caseworker.and_then(|id| self.employees.get(id));
        Ok(ContactView {
            caseworker: row.map(|row| PersonView { id: row.id.as_str().into(), name: row.name.clone() }),
            phone: row.map(|row| row.phone.clone()),
            phone_hours: row.map(|row| row.phone_hours.clone()),
            office: self.office_of(own_caseworker)?,
        })
    }
}

fn office_view(row: &OfficeRow) -> OfficeView {
    OfficeView {
        id: row.id.as_str().into(),
        name: row.name.clone(),
        street: row.street.clone(),
        town: town(row),
        phone: row.phone.clone(),
        opening_hours: serde_json::from_str(&row.opening_hours).unwrap_or_default(),
        access_note: row.access_note.clone(),
    }
}

fn town(row: &OfficeRow) -> String {
    format!("{} {}", row.postal_code, row.town)
}

/// The citizen's caseworker today.
pub fn own_caseworker(tx: &mut ReadTx<'_>, citizen: &CitizenId, today: NaiveDate) -> Result<Option<String>, AppError> {
    let assigned = cases::assignments(tx, citizen.as_str(), today)?;
    Ok(assigned.into_iter().next().map(|row| row.employee_id))
}
