//! *Demo: post*: what was sent, as its receiver sees it. Outside the demonstration it is not there.

use super::demo::{municipality, name_of};
use super::messages::views;
use super::session::Person;
use super::{App, AppError};
use crate::store::messages::{self, Receiver};
use shared::api::MessagesView;
use shared::ids::{CitizenId, EmployeeId};

/// How many messages an answer has.
const PAGE: i64 = 50;

/// How many can be passed over at most.
const LAST_OFFSET: u32 = 1_000_000;

/// What was sent to somebody or to everybody, the latest first. A code that shows whose number it is stands there: this is
/// the receiver's own phone.
///
/// # Errors
/// Not found outside the demonstration, or when nobody is there; invalid when two receivers are named, or there can be no
/// such page.
pub async fn list(
    app: &App,
    citizen: Option<CitizenId>,
    employee: Option<EmployeeId>,
    offset: u32,
) -> Result<MessagesView, AppError> {
    let municipality = municipality(app).await?;
    if offset > LAST_OFFSET {
        return Err(AppError::invalid("offset", "from 0 to 1000000"));
    }
    let (person, receiver) = match (citizen, employee) {
        (None, None) => (None, Receiver::Anybody),
        (Some(id), None) => (Some(Person::Citizen(id.to_string())), Receiver::Citizen(id.to_string())),
        (None, Some(id)) => (Some(Person::Employee(id.to_string())), Receiver::Employee(id.to_string())),
        (Some(_), Some(_)) => return Err(AppError::invalid("citizen_id", "one receiver")),
    };
    app.db
        .read(&municipality, move |tx| {
            person.as_ref().map(|person| name_of(tx, person)).transpose()?;
            let rows = messages::sent(tx, &receiver, offset.into(), PAGE)?;
            Ok(MessagesView { messages: views(tx, rows)? })
        })
        .await
}
