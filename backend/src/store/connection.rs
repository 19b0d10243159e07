//! One type for a connection to either database.

use diesel::connection::{InstrumentationEvent, TransactionManager};
use diesel::{Connection, MultiConnection, PgConnection, SqliteConnection};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// A connection to SQLite or PostgreSQL. The URL's scheme chooses, see [`super::dialect::Source`].
#[derive(MultiConnection)]
pub enum AnyConnection {
    /// SQLite.
    Sqlite(SqliteConnection),
    /// PostgreSQL.
    Postgres(PgConnection),
}

/// Counts the statements of a connection and remembers whether one failed.
#[derive(Default)]
pub struct Tally {
    statements: AtomicU64,
    failed: AtomicBool,
}

/// A connection with its tally.
pub struct Session {
    /// The connection.
    pub connection: AnyConnection,
    tally: Arc<Tally>,
}

impl Session {
    /// Starts counting on a fresh connection.
    pub fn new(mut connection: AnyConnection) -> Self {
        let tally = Arc::new(Tally::default());
        let seen = Arc::clone(&tally);
        connection.set_instrumentation(move |event: InstrumentationEvent<'_>| match event {
            InstrumentationEvent::StartQuery { .. } => {
                seen.statements.fetch_add(1, Ordering::Relaxed);
            }
            InstrumentationEvent::FinishQuery { error: Some(_), .. } => seen.failed.store(true, Ordering::Relaxed),
            _ => {}
        });
        Self { connection, tally }
    }

    /// Forgets what was counted.
    pub fn reset(&self) {
        self.tally.statements.store(0, Ordering::Relaxed);
        self.tally.failed.store(false, Ordering::Relaxed);
    }

    /// How many statements ran since the last reset.
    pub fn statements(&self) -> u64 {
        self.tally.statements.load(Ordering::Relaxed)
    }

    /// Whether a statement failed since the last reset.
    pub fn failed(&self) -> bool {
        self.tally.failed.load(Ordering::Relaxed)
    }

    /// Makes everything since BEGIN permanent.
    pub fn commit(&mut self) -> diesel::QueryResult<()> {
        <AnyConnection as Connection>::TransactionManager::commit_transaction(&mut self.connection)
    }

    /// Undoes everything since BEGIN.
    pub fn rollback(&mut self) -> diesel::QueryResult<()> {
        <AnyConnection as Connection>::TransactionManager::rollback_transaction(&mut self.connection)
    }
}
