//! The outbox's worker: sends what may leave, many at once, until it is told to stop.

use crate::app::nightly::municipalities;
use crate::app::outbox::{Outcome, Ready, Tried, claim, finish_all};
use crate::app::{App, AppError};
use crate::channels::settings::OutboxSettings;
use crate::channels::{Channels, Failure};
use shared::model::MessageChannel;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant as Monotonic};
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::task::{JoinHandle, JoinSet};
use tracing::{error, info};

/// How long it rests when nothing waits.
const REST: Duration = Duration::from_secs(1);

/// How long it rests after the database has failed.
const AFTER_FAILURE: Duration = Duration::from_secs(10);

/// What is left of a lease when the last attempt on it ends, in seconds: enough to note how it ended.
const SPARE: u64 = 1;

/// After how many failures in a row a way is left alone for the rest of a round: a service that hangs must not hold up the others.
const FAILURES: u32 = 3;

/// How often each way has failed in a row, in one round.
#[derive(Default)]
struct Failing(Mutex<HashMap<MessageChannel, u32>>);

impl Failing {
    fn is(&self, channel: MessageChannel) -> bool {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(&channel).is_some_and(|count| *count >= FAILURES)
    }

    fn note(&self, channel: MessageChannel, failed: bool) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(channel).or_default();
        *count = if failed { *count + 1 } else { 0 };
    }
}

/// What a worker works with.
#[derive(Clone)]
pub struct Worker {
    pub app: App,
    pub channels: Arc<Channels>,
    pub settings: OutboxSettings,
    /// How long an attempt may take, in seconds.
    pub longest_attempt: u64,
}

/// The worker, until it is told to stop.
pub struct Outbox {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Outbox {
    /// Begins to send.
    pub fn start(worker: Worker) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(work(worker, stopped)) }
    }

    /// Leaves off after the turn it is at, and waits for that.
    pub async fn stop(self) {
        self.stop.send(true).ok();
        if let Err(cause) = self.task.await {
            error!(%cause, "the outbox broke off");
        }
    }
}

async fn work(worker: Worker, mut stopped: watch::Receiver<bool>) {
    loop {
        let pause = match worker.round().await {
            Ok(0) => REST,
            Ok(_) => Duration::ZERO,
            Err(cause) => {
                error!(%cause, code = cause.code(), "the outbox could not work; it goes on in a while");
                AFTER_FAILURE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopped.changed() => return,
        }
        if *stopped.borrow() {
            return;
        }
    }
}

impl Worker {
    /// One turn for each municipality. Answers how many messages it took in hand.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn round(&self) -> Result<usize, AppError> {
        let mut taken = 0;
        for municipality in municipalities(&self.app).await? {
            let begun = Monotonic::now();
            let patience =
                Duration::from_secs(self.settings.lease_seconds.saturating_sub(self.longest_attempt + SPARE));
            let claimed = claim(&self.app, &municipality, self.settings.batch, self.settings.lease_seconds).await?;
            taken += claimed.taken;
            // No wider than the senders: what is sent and not yet noted would come again if this worker died.
            let (tried, outcomes) = mpsc::channel(usize::try_from(self.settings.senders)?);
            let (sent, noted) = tokio::join!(
                self.send(claimed.ready, begun + patience, tried),
                finish_all(&self.app, &municipality, outcomes)
            );
            sent.and(noted)?;
        }
        Ok(taken)
    }

    /// Sends these, some at the same time, and says of each how it ended.
    async fn send(&self, ready: Vec<Ready>, until: Monotonic, tried: mpsc::Sender<Tried>) -> Result<(), AppError> {
        let turns = Arc::new(Semaphore::new(tried.max_capacity()));
        let failing = Arc::new(Failing::default());
        let mut sending = JoinSet::new();
        for message in ready {
            let (worker, turns, failing, tried) =
                (self.clone(), Arc::clone(&turns), Arc::clone(&failing), tried.clone());
            sending.spawn(async move {
                let Ok(_turn) = turns.acquire_owned().await else { return };
                // What is left of the lease must outlast an attempt: otherwise another worker sends it, and so would this one.
                if Monotonic::now() > until {
                    return;
                }
                let outcome = if failing.is(message.channel) {
                    Outcome::Postponed(worker.settings.first_retry_seconds)
                } else {
                    worker.attempt(&message).await
                };
                failing.note(message.channel, matches!(outcome, Outcome::Later { .. } | Outcome::Postponed(_)));
                tried.send((message, outcome)).await.ok();
            });
        }
        // Every attempt is waited for: one that is broken off may have been taken, and would come again.
        let mut failure = None;
        while let Some(sent) = sending.join_next().await {
            failure = failure.or(sent.err());
        }
        failure.map_or(Ok(()), |cause| Err(AppError::Internal(cause.to_string())))
    }

    /// Rounds until nothing may leave now. Answers how many messages were taken in hand.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn until_empty(&self) -> Result<usize, AppError> {
        let mut all = 0;
        loop {
            match self.round().await? {
                0 => return Ok(all),
                taken => all += taken,
            }
        }
    }

    /// Sends a message. In the demonstration a channel that leads nowhere takes everything: its page shows it.
    async fn attempt(&self, message: &Ready) -> Outcome {
        let (channels, parcel, channel) = (Arc::clone(&self.channels), message.parcel.clone(), message.channel);
        let demo = self.app.demo;
        let sent = tokio::task::spawn_blocking(move || match channels.of(channel) {
            Some(way) => way.send(&parcel),
            None if demo => Ok(()),
            None => Err(Failure::Temporary("not_configured".to_owned())),
        });
        let sent = sent.await.unwrap_or_else(|panic| Err(Failure::Temporary(panic.to_string())));
        match sent {
            Ok(()) => Outcome::Sent,
            Err(Failure::Permanent(reason)) => Outcome::Never(reason),
            Err(Failure::Temporary(reason)) => {
                info!(message = message.id, %channel, reason, "a message could not be sent; it is tried again");
                let (first_retry, max_attempts) = (self.settings.first_retry_seconds, self.settings.max_attempts);
                Outcome::Later { reason, first_retry, max_attempts }
            }
        }
    }
}
