//! What is written beside every change, in the same transaction: the event and the audit row here, the messages in
//! `telling` (INV-5).

use super::AppError;
use super::access::RequestContext;
use crate::store::Tx;
use crate::store::appointment_events::AppointmentEventRow;
use crate::store::audit::AuditRow;
use crate::store::order_events::OrderEventRow;
use shared::model::WithdrawReason;
use shared::texts::Lang;
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
    /// A program of the municipality's.
    Machine(&'a str),
    /// The night's work: nobody in particular.
    System,
}

impl<'a> Author<'a> {
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Citizen(_) => "citizen",
            Self::Employee(_) => "employee",
            Self::Machine(_) => "machine",
            Self::System => "system",
        }
    }

    /// Which one; the system has none.
    pub const fn id(self) -> Option<&'a str> {
        match self {
            Self::Citizen(id) | Self::Employee(id) | Self::Machine(id) => Some(id),
            Self::System => None,
        }
    }

    /// The same as rows keep it.
    pub fn stored(self) -> Option<String> {
        self.id().map(str::to_owned)
    }
}

/// Somebody at a terminal of the server's did something to an entity; nobody here knows who sits there.
pub fn by_command(tx: &mut Tx<'_>, at: Instant, action: &str, entity: &str, entity_id: &str) -> Result<(), AppError> {
    let request = RequestContext { request_id: "command".to_owned(), lang: Lang::default() };
    Journal { author: Author::System, request: &request, at }.audit(tx, action, entity, entity_id, None)
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
            actor_id: self.author.stored(),
            details: details.to_owned(),
        }
        .insert(tx)?;
        Ok(())
    }

    /// A step of an order; `bar` is what took it back. Answers the step's id.
    pub fn order(&self, tx: &mut Tx<'_>, order: &str, kind: &str, bar: Option<&str>) -> Result<String, AppError> {
        self.order_because(tx, order, kind, bar, None)
    }

    /// The same with why a person took it back.
    pub fn order_because(
        &self,
        tx: &mut Tx<'_>,
        order: &str,
        kind: &str,
        bar: Option<&str>,
        reason: Option<WithdrawReason>,
    ) -> Result<String, AppError> {
        let row = OrderEventRow {
            id: new_id(),
            order_id: order.to_owned(),
            kind: kind.to_owned(),
            at: self.at.naive_utc(),
            actor_kind: self.author.kind().to_owned(),
            actor_id: self.author.stored(),
            bar_id: bar.map(str::to_owned),
            reason: reason.map(|reason| reason.to_string()),
        };
        row.insert(tx)?;
        Ok(row.id)
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
        self.audit_with(tx, action, entity, entity_id, citizen, &serde_json::json!({}))
    }

    /// The same with what else is to be known of it: no name, no number, no search text.
    pub fn audit_with(
        &self,
        tx: &mut Tx<'_>,
        action: &str,
        entity: &str,
        entity_id: &str,
        citizen: Option<&str>,
        details: &serde_json::Value,
    ) -> Result<(), AppError> {
        AuditRow {
            id: new_id(),
            at: self.at.naive_utc(),
            actor_kind: self.author.kind().to_owned(),
            actor_id: self.author.stored(),
            action: action.to_owned(),
            purpose: None,
            citizen_id: citizen.map(str::to_owned),
            entity: entity.to_owned(),
            entity_id: entity_id.to_owned(),
            request_id: Some(self.request.request_id.clone()),
            details: details.to_string(),
        }
        .insert(tx)?;
        Ok(())
    }

    /// The same with what the message that tells the citizen of it is about; none where no message tells of it alone. The
    /// nights look whether it is there.
    pub fn audit_told(
        &self,
        tx: &mut Tx<'_>,
        action: &str,
        entity: &str,
        entity_id: &str,
        citizen: &str,
        about: Option<&str>,
    ) -> Result<(), AppError> {
        let details = about.map_or_else(|| serde_json::json!({}), |about| serde_json::json!({ "about": about }));
        self.audit_with(tx, action, entity, entity_id, Some(citizen), &details)
    }
}
