//! What is written beside every change, in the same transaction: the event, the audit row and the messages (INV-5).

use super::AppError;
use super::access::RequestContext;
use crate::store::Tx;
use crate::store::appointment_events::AppointmentEventRow;
use crate::store::appointments::AppointmentRow;
use crate::store::audit::AuditRow;
use crate::store::messages::MessageRow;
use shared::time::Instant;
use uuid::Uuid;

/// A new id: a version 7 UUID, so that rows written together lie together.
pub fn new_id() -> String {
    Uuid::now_v7().to_string()
}

/// Who did it.
#[derive(Debug, Clone, Copy)]
pub enum Author<'a> {
    /// A citizen.
    Citizen(&'a str),
    /// A member of staff.
    Employee(&'a str),
}

impl<'a> Author<'a> {
    const fn kind(self) -> &'static str {
        match self {
            Self::Citizen(_) => "citizen",
            Self::Employee(_) => "employee",
        }
    }

    pub const fn id(self) -> &'a str {
        match self {
            Self::Citizen(id) | Self::Employee(id) => id,
        }
    }
}

/// The pen of one request.
pub struct Journal<'a> {
    pub author: Author<'a>,
    pub request: &'a RequestContext,
    pub at: Instant,
}

impl Journal<'_> {
    /// Something happened to a talk.
    pub fn event(&self, tx: &mut Tx<'_>, appointment: &str, kind: &str, details: &str) -> Result<(), AppError> {
        AppointmentEventRow {
            id: new_id(),
            appointment_id: appointment.to_owned(),
            kind: kind.to_owned(),
            at: self.at.naive_utc(),
            actor_kind: self.author.kind().to_owned(),
            actor_id: Some(self.author.id().to_owned()),
            details: details.to_owned(),
        }
        .insert(tx)?;
        Ok(())
    }

    /// Somebody did something to an entity, perhaps about a citizen. Ids only.
    pub fn audit(
        &self,
        tx: &mut Tx<'_>,
        action: &str,
        entity: &str,
        entity_id: &str,
        citizen: Option<&str>,
    ) -> Result<(), AppError> {
        AuditRow {
            id: new_id(),
            at: self.at.naive_utc(),
            actor_kind: self.author.kind().to_owned(),
            actor_id: Some(self.author.id().to_owned()),
            action: action.to_owned(),
            purpose: None,
            citizen_id: citizen.map(str::to_owned),
            entity: entity.to_owned(),
            entity_id: entity_id.to_owned(),
            request_id: Some(self.request.request_id.clone()),
            details: "{}".to_owned(),
        }
        .insert(tx)?;
        Ok(())
    }

    /// A message to the talk's citizen, to be sent when the outbox gets to it.
    pub fn message(&self, tx: &mut Tx<'_>, kind: &str, talk: &AppointmentRow) -> Result<(), AppError> {
        MessageRow {
            id: new_id(),
            kind: kind.to_owned(),
            citizen_id: talk.citizen_id.clone(),
            order_id: talk.order_id.clone(),
            appointment_id: Some(talk.id.clone()),
            channel: "digital_post".to_owned(),
            language: self.request.lang.tag().to_owned(),
            details: "{}".to_owned(),
            status: "pending".to_owned(),
            not_before: self.at.naive_utc(),
            created_at: self.at.naive_utc(),
            attempts: 0,
            lease: None,
            lease_until: None,
            sent_at: None,
        }
        .insert(tx)?;
        Ok(())
    }
}
