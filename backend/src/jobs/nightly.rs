//! The night's work, when a new local day has begun and it has not been done.

use crate::app::nightly::{Ended, municipalities, run};
use crate::app::{App, AppError};
use shared::time::day_of;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tracing::{error, warn};

/// How often the clock is looked at.
const EVERY: Duration = Duration::from_secs(30);

/// How long to wait before what failed is tried again for the first time; each time twice as long as before.
const RETRY: Duration = Duration::from_secs(600);

/// The longest wait before it is tried again.
const LONGEST_RETRY: Duration = Duration::from_secs(4 * 3600);

/// The job, until it is told to stop.
pub struct Nightly {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Nightly {
    /// Begins to watch the clock. A day that began while no server ran is caught up at once.
    pub fn start(app: App) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(watch_the_clock(app, stopped)) }
    }

    /// Leaves off after the citizen it is at, and waits for that.
    pub async fn stop(self) {
        self.stop.send(true).ok();
        if let Err(cause) = self.task.await {
            error!(%cause, "the night's work broke off");
        }
    }
}

async fn watch_the_clock(app: App, mut stopped: watch::Receiver<bool>) {
    let mut done = None;
    // What failed once mostly fails again, and every attempt reads all courses.
    let (mut retry, mut tried) = (RETRY, None);
    loop {
        let today = day_of(app.clock.now());
        let mut pause = EVERY;
        if tried != Some(today) {
            (retry, tried) = (RETRY, Some(today));
        }
        if done != Some(today) {
            match all(&app, &stopped).await {
                Ok(true) => done = Some(today),
                Ok(false) => pause = retry,
                Err(cause) => {
                    error!(%cause, "the night's work could not be done; it is tried again");
                    pause = retry;
                }
            }
            if done != Some(today) {
                retry = (retry * 2).min(LONGEST_RETRY);
            }
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopped.changed() => return,
        }
    }
}

/// Every municipality; answers whether nothing is left over.
async fn all(app: &App, stopped: &watch::Receiver<bool>) -> Result<bool, AppError> {
    let mut complete = true;
    for municipality in municipalities(app).await? {
        match run(app, &municipality, &|| *stopped.borrow()).await {
            Ok(Ended::Done(_) | Ended::Already) => {}
            Ok(Ended::LeftOver(night)) => {
                warn!(%municipality, failed = night.failed, "the night's work is not complete; it is tried again");
                complete = false;
            }
            Err(cause) => {
                error!(%municipality, %cause, "the night's work failed; it is tried again");
                complete = false;
            }
        }
    }
    Ok(complete)
}
