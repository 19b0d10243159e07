//! Seals the audit trail: each hour, once it is closed.

use crate::app::nightly::municipalities;
use crate::app::sealing::{open_from, seal};
use crate::app::{App, AppError};
use crate::channels::anchor::Anchor;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tracing::{error, info};

/// How often the clock is looked at.
const EVERY: Duration = Duration::from_secs(60);

/// The job, until it is told to stop.
pub struct Sealing {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Sealing {
    /// Begins to watch the clock. Hours that closed while no server ran are sealed at once.
    pub fn start(app: App, anchor: Option<Anchor>) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(watch_the_clock(app, anchor, stopped)) }
    }

    /// Leaves off after the seals it is at, and waits for that.
    pub async fn stop(self) {
        self.stop.send(true).ok();
        if let Err(cause) = self.task.await {
            error!(%cause, "the sealing broke off");
        }
    }
}

async fn watch_the_clock(app: App, anchor: Option<Anchor>, mut stopped: watch::Receiver<bool>) {
    let mut done = None;
    loop {
        let until = open_from(&app);
        if done != Some(until) {
            match all(&app, anchor.as_ref()).await {
                Ok(()) => done = Some(until),
                Err(cause) => error!(%cause, "the audit trail could not be sealed; it is tried again"),
            }
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stopped.changed() => return,
        }
    }
}

/// Every municipality; what fails in one does not keep the others waiting.
async fn all(app: &App, anchor: Option<&Anchor>) -> Result<(), AppError> {
    let mut outcome = Ok(());
    for municipality in municipalities(app).await? {
        match seal(app, &municipality, anchor).await {
            Ok(0) => {}
            Ok(hours) => info!(%municipality, hours, "sealed"),
            Err(cause) => outcome = Err(cause),
        }
    }
    outcome
}
