//! A fair queue in front of a few connections.

use super::connection::Session;
use super::dialect::{Access, Source};
use super::error::StoreError;
use diesel::r2d2::{ManageConnection, Pool, PooledConnection, R2D2Connection};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// How long to wait in the queue.
const PATIENCE: Duration = Duration::from_secs(20);

/// Opens sessions for a pool.
pub struct Opener {
    source: Source,
    access: Access,
}

impl ManageConnection for Opener {
    type Connection = Session;
    type Error = StoreError;

    fn connect(&self) -> Result<Session, StoreError> {
        self.source.open(self.access).map(Session::new)
    }

    fn is_valid(&self, session: &mut Session) -> Result<(), StoreError> {
        Ok(session.connection.ping()?)
    }

    fn has_broken(&self, session: &mut Session) -> bool {
        std::thread::panicking() || session.connection.is_broken()
    }
}

/// Connections of one kind. Whoever asks first is served first, and waits without holding a thread.
#[derive(Clone)]
pub struct Lane {
    pool: Pool<Opener>,
    turns: Arc<Semaphore>,
}

/// The right to take one connection; the next in the queue gets it when it is dropped.
pub struct Turn {
    pool: Pool<Opener>,
    _permit: OwnedSemaphorePermit,
}

impl Lane {
    /// Opens a lane of `width` connections, the first of them at once.
    ///
    /// # Errors
    /// When the first connection fails.
    pub fn open(source: &Source, access: Access, width: u32) -> Result<Self, StoreError> {
        // The first one outside the pool: it fails at once, with the reason, where the pool would try for a while.
        drop(source.open(access)?);
        let pool = Pool::builder()
            .max_size(width)
            .min_idle(Some(1))
            .test_on_check_out(false)
            .connection_timeout(Duration::from_secs(5))
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build(Opener { source: source.clone(), access })
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let turns = Arc::new(Semaphore::new(usize::try_from(width).unwrap_or(1)));
        Ok(Self { pool, turns })
    }

    /// Waits for a turn, but not for ever: whoever asked has gone by then.
    ///
    /// # Errors
    /// `Busy` when the queue is too long.
    pub async fn turn(&self) -> Result<Turn, StoreError> {
        let permit = timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned()).await.map_err(|_| StoreError::Busy)?;
        let permit = permit.map_err(|_| StoreError::Unavailable("the store is closed".to_owned()))?;
        Ok(Turn { pool: self.pool.clone(), _permit: permit })
    }

    /// How many connections it may hold.
    pub fn width(&self) -> u32 {
        self.pool.max_size()
    }
}

impl Turn {
    /// Takes a connection; blocks only while one is being opened.
    pub fn session(&self) -> Result<PooledConnection<Opener>, StoreError> {
        self.pool.get().map_err(|error| StoreError::Unavailable(error.to_string()))
    }
}
