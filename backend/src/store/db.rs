//! The two doors to the database.

use super::connection::Session;
use super::dialect::{self, Access, Source};
use super::error::{StoreError, TransactionError};
use super::lane::{Lane, Opener, Turn};
use super::transaction::{ReadTx, Scope, Tx};
use super::wall;
use diesel::r2d2::PooledConnection;
use rand::Rng;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How often a transaction that lost against another is tried again.
const RETRIES: u32 = 3;

/// A database with its connections. Cloning shares them.
#[derive(Clone)]
pub struct Db {
    source: Source,
    readers: Lane,
    writers: Lane,
    statements: Arc<AtomicU64>,
}

impl Db {
    /// Connects to `sqlite:PATH` (the file is made if it is not there) or `postgres://…`.
    ///
    /// # Errors
    /// `Unavailable` for another scheme or a database that does not answer.
    pub fn connect(url: &str) -> Result<Self, StoreError> {
        Self::open(Source::parse(url)?)
    }

    /// Connects to a SQLite file that nobody keeps: nothing waits for the disk.
    ///
    /// # Errors
    /// `Unavailable` when the file cannot be made.
    pub fn scratch(path: &str) -> Result<Self, StoreError> {
        Self::open(Source::Scratch(path.to_owned()))
    }

    fn open(source: Source) -> Result<Self, StoreError> {
        let widths = source.widths();
        // The writers first: on SQLite only they can turn a new file into a WAL database.
        let writers = Lane::open(&source, Access::Write, widths.writers)?;
        let readers = Lane::open(&source, Access::Read, widths.readers)?;
        Ok(Self { source, readers, writers, statements: Arc::default() })
    }

    /// Brings the tables up to date, on a connection of its own.
    ///
    /// # Errors
    /// When a migration fails; what it had done is undone.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let source = self.source.clone();
        blocking(move || dialect::migrate(&mut source.open(Access::Write)?)).await
    }

    /// Whether the tables are older than this program: then it must not serve.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_behind(&self) -> Result<bool, StoreError> {
        let source = self.source.clone();
        blocking(move || dialect::is_behind(&mut source.open(Access::Write)?)).await
    }

    /// Tells the database what its tables hold now, after much was written at once: PostgreSQL takes them for empty until it has
    /// looked by itself, and reads a citizen's page in seconds.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn analyze(&self) -> Result<(), StoreError> {
        let source = self.source.clone();
        blocking(move || Ok(dialect::analyze(&mut source.open(Access::Write)?)?)).await
    }

    /// Grants the role that the server runs as what it needs, and no more (PostgreSQL).
    ///
    /// # Errors
    /// When there is no such role, or this one does not own the tables.
    pub async fn grant(&self, role: &str) -> Result<(), StoreError> {
        let (source, role) = (self.source.clone(), role.to_owned());
        blocking(move || wall::grant(&mut source.open(Access::Write)?, &role)).await
    }

    /// Why a server must not run on this connection's role: nothing holds the municipalities apart when the program errs.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn unsafe_to_serve(&self) -> Result<Vec<String>, StoreError> {
        let source = self.source.clone();
        blocking(move || Ok(wall::unsafe_to_serve(&mut source.open(Access::Write)?)?)).await
    }

    /// How many statements all transactions have sent together, BEGIN and COMMIT not counted.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Looks at one moment's state of the database. The closure runs on a thread that may block, perhaps more than
    /// once.
    ///
    /// # Errors
    /// What the closure returns; `Busy` and `Unavailable` from the database itself.
    pub async fn read<T, E, F>(&self, scope: &Scope, look: F) -> Result<T, E>
    where
        F: Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: TransactionError,
    {
        self.run(&self.readers, Access::Read, scope, look).await
    }

    /// Changes everything the closure changes, or nothing: an `Err` undoes it all. The closure runs on a thread that
    /// may block, and again when it lost against a simultaneous transaction, so it must have no other effects.
    ///
    /// # Errors
    /// What the closure returns; `Busy` when it lost four times; `Unavailable`.
    pub async fn write<T, E, F>(&self, scope: &Scope, change: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: TransactionError,
    {
        self.run(&self.writers, Access::Write, scope, move |read: &mut ReadTx<'_>| change(&mut Tx::new(read.lend())))
            .await
    }

    async fn run<T, E, F>(&self, lane: &Lane, access: Access, scope: &Scope, work: F) -> Result<T, E>
    where
        F: Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: TransactionError,
    {
        let work = Arc::new(work);
        for attempt in 0..=RETRIES {
            if attempt > 0 {
                tokio::time::sleep(pause(attempt)).await;
            }
            let turn = lane.turn().await.map_err(E::from)?;
            let (work, scope, total, width) =
                (Arc::clone(&work), scope.clone(), Arc::clone(&self.statements), lane.width());
            let outcome = tokio::task::spawn_blocking(move || {
                let mut session = begun(&turn, access, &scope, width)?;
                transact(&mut session, &scope, &*work, &total)
            })
            .await
            .unwrap_or_else(|panic| Err(StoreError::Internal(panic.to_string()).into()));
            match outcome {
                Err(error) if matches!(error.store_error(), Some(StoreError::Contended(_))) => {}
                done => return done,
            }
        }
        Err(StoreError::Busy.into())
    }
}

/// 5 to 15 ms before the first retry, four times that before each later one: two that collided do not meet again.
fn pause(attempt: u32) -> Duration {
    let base = 5 * 4_u64.pow(attempt.saturating_sub(1));
    Duration::from_millis(rand::rng().random_range(base..=3 * base))
}

/// A connection in a fresh transaction. Connections that died while they lay idle are thrown away on the way, so that a
/// restart of PostgreSQL is not seen by anybody.
fn begun(turn: &Turn, access: Access, scope: &Scope, width: u32) -> Result<PooledConnection<Opener>, StoreError> {
    let mut dead = 0;
    loop {
        let mut session = turn.session()?;
        match dialect::begin(&mut session.connection, access, scope).map_err(StoreError::from) {
            Ok(()) => {
                session.reset();
                return Ok(session);
            }
            Err(StoreError::Unavailable(_)) if dead < width => dead += 1,
            Err(error) => return Err(error),
        }
    }
}

fn transact<T, E, F>(session: &mut Session, scope: &Scope, work: &F, total: &AtomicU64) -> Result<T, E>
where
    F: Fn(&mut ReadTx<'_>) -> Result<T, E>,
    E: TransactionError,
{
    let outcome = work(&mut ReadTx::new(session, scope));
    total.fetch_add(session.statements(), Ordering::Relaxed);
    if outcome.is_ok() && !session.failed() {
        session.commit().map_err(StoreError::from)?;
        return outcome;
    }
    // A rollback that fails leaves a broken connection, which the pool throws away; why it is undone matters more.
    session.rollback().ok();
    outcome
        .and_then(|_| Err(StoreError::Internal("a statement failed and its error was passed over".to_owned()).into()))
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|panic| Err(StoreError::Internal(panic.to_string())))
}
