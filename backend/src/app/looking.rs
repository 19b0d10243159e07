//! Reading is written down (R31): whoever of the office, and whatever program, looks at something about citizens leaves a row that says who,
//! what, what for, and in a second table whom it showed. The answer waits until the row is there.

use super::access::{RequestContext, Staff};
use super::journal::{Author, new_id};
use super::machines::Machine;
use super::{App, AppError};
use crate::store::audit::{AuditRow, SubjectRow};
use crate::store::{ReadTx, Scope, StoreError, Tx};
use serde_json::Value;
use shared::time::Instant;
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// Whoever reads about others.
pub trait Reader {
    /// Whose data it is.
    fn municipality(&self) -> &Scope;
    /// Who reads.
    fn author(&self) -> Author<'_>;
    /// What they asked.
    fn request(&self) -> &RequestContext;
}

impl<C> Reader for Staff<C> {
    fn municipality(&self) -> &Scope {
        &self.municipality
    }

    fn author(&self) -> Author<'_> {
        Author::Employee(self.employee.as_str())
    }

    fn request(&self) -> &RequestContext {
        &self.request
    }
}

impl<G> Reader for Machine<G> {
    fn municipality(&self) -> &Scope {
        &self.who.municipality
    }

    fn author(&self) -> Author<'_> {
        Author::Machine(&self.who.client)
    }

    fn request(&self) -> &RequestContext {
        &self.who.request
    }
}

/// What was looked at, what for, and whom it showed.
#[derive(Debug, Clone)]
pub struct Sight {
    action: &'static str,
    entity: &'static str,
    entity_id: String,
    purpose: String,
    citizens: Vec<String>,
    details: Value,
}

impl Sight {
    /// Looking at a thing. `purpose` is a key of `audit.ftl`, behind `seen-for-`.
    pub fn of(entity: &'static str, id: impl Display, purpose: &str) -> Self {
        Self {
            action: "read",
            entity,
            entity_id: id.to_string(),
            purpose: purpose.to_owned(),
            citizens: Vec::new(),
            details: Value::Object(serde_json::Map::new()),
        }
    }

    /// Searching; `details` say how, never for what.
    pub fn search(details: Value) -> Self {
        Self { action: "search", details, ..Self::of("citizen", "-", "search") }
    }

    /// It showed these citizens, too.
    pub fn showing<T: Display>(mut self, citizens: impl IntoIterator<Item = T>) -> Self {
        self.citizens.extend(citizens.into_iter().map(|id| id.to_string()));
        self
    }

    fn rows(mut self, who: &impl Reader, at: Instant) -> Seen {
        self.citizens.sort_unstable();
        self.citizens.dedup();
        let author = who.author();
        let event = AuditRow {
            id: new_id(),
            at: at.naive_utc(),
            actor_kind: author.kind().to_owned(),
            actor_id: author.stored(),
            action: self.action.to_owned(),
            purpose: Some(self.purpose),
            citizen_id: None,
            entity: self.entity.to_owned(),
            entity_id: self.entity_id,
            request_id: Some(who.request().request_id.clone()),
            details: self.details.to_string(),
        };
        let subject = |citizen_id| SubjectRow { event_id: event.id.clone(), citizen_id };
        Seen { subjects: self.citizens.into_iter().map(subject).collect(), event }
    }
}

impl App {
    /// Looks at something about citizens for somebody else, and writes down what it showed to whom. This is the only
    /// way for staff and programs to read; a test looks for the row of every such operation.
    ///
    /// # Errors
    /// What the closure returns; `Unavailable` when it could not be written down: then nothing is shown.
    pub(super) async fn look<T, F>(&self, who: &impl Reader, look: F) -> Result<T, AppError>
    where
        F: Fn(&mut ReadTx<'_>) -> Result<(T, Sight), AppError> + Send + Sync + 'static,
        T: Send + 'static,
    {
        let (view, sight) = self.db.read(who.municipality(), look).await?;
        self.saw(who, sight).await?;
        Ok(view)
    }

    /// Writes down what a use case has found otherwise, before it is shown.
    ///
    /// # Errors
    /// `Unavailable` when it could not be written down.
    pub(super) async fn saw(&self, who: &impl Reader, sight: Sight) -> Result<(), AppError> {
        self.recorder.record(self, who.municipality(), sight.rows(who, self.clock.now())).await
    }
}

/// A row of the trail with those whom it showed.
#[derive(Clone)]
struct Seen {
    event: AuditRow,
    subjects: Vec<SubjectRow>,
}

impl Seen {
    fn insert_all(tx: &mut Tx<'_>, seen: &[Self]) -> Result<(), StoreError> {
        let events: Vec<AuditRow> = seen.iter().map(|seen| seen.event.clone()).collect();
        AuditRow::insert_all(tx, &events)?;
        let subjects: Vec<SubjectRow> = seen.iter().flat_map(|seen| seen.subjects.iter().cloned()).collect();
        SubjectRow::insert_all(tx, &subjects)
    }
}

type Waiting = (Seen, oneshot::Sender<Result<(), StoreError>>);

/// Writes the rows of simultaneous requests together: whatever comes while one transaction commits goes into the next,
/// so a row waits for at most one commit before its own, and never for a clock.
#[derive(Clone, Default)]
pub struct Recorder {
    /// What waits in each municipality that is written for just now.
    queues: Arc<Mutex<HashMap<Scope, Vec<Waiting>>>>,
    off: bool,
}

impl Recorder {
    /// One that writes nothing: only to measure what writing costs, in the demonstration.
    pub fn off() -> Self {
        Self { off: true, ..Self::default() }
    }

    async fn record(&self, app: &App, municipality: &Scope, seen: Seen) -> Result<(), AppError> {
        if self.off {
            return Ok(());
        }
        let (written, wait) = oneshot::channel();
        if self.enqueue(municipality, (seen, written)) {
            // A task of its own: a caller who hangs up must not leave the others waiting.
            tokio::spawn(self.clone().write(app.clone(), municipality.clone()));
        }
        let outcome = wait.await.unwrap_or_else(|_| Err(StoreError::Unavailable("nobody wrote it down".to_owned())));
        outcome.map_err(|cause| StoreError::Unavailable(format!("not written down, so not shown: {cause}")).into())
    }

    fn queues(&self) -> MutexGuard<'_, HashMap<Scope, Vec<Waiting>>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers whether nobody is writing for this municipality yet.
    fn enqueue(&self, municipality: &Scope, waiting: Waiting) -> bool {
        let mut queues = self.queues();
        let idle = !queues.contains_key(municipality);
        queues.entry(municipality.clone()).or_default().push(waiting);
        idle
    }

    /// Writes until nothing waits any more.
    async fn write(self, app: App, municipality: Scope) {
        while let Some(batch) = self.next(&municipality) {
            let (seen, written): (Vec<Seen>, Vec<_>) = batch.into_iter().unzip();
            let outcome = app.db.write(&municipality, move |tx| Seen::insert_all(tx, &seen)).await;
            for one in written {
                // Whoever has hung up needs no answer.
                one.send(outcome.clone()).ok();
            }
        }
    }

    fn next(&self, municipality: &Scope) -> Option<Vec<Waiting>> {
        let mut queues = self.queues();
        let batch = queues.get_mut(municipality).map(std::mem::take).filter(|batch| !batch.is_empty());
        if batch.is_none() {
            queues.remove(municipality);
        }
        batch
    }
}
