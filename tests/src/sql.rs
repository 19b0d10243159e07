//! The database behind the server's back: to take its constraints away, and to count what then went wrong.

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};

use crate::database::{Database, Kind};

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Text)]
    text: String,
}

/// Runs statements.
///
/// # Panics
/// When one fails.
pub fn execute(database: &Database, statements: &str) {
    let done = match database.kind {
        Kind::Sqlite => sqlite(database).batch_execute(statements),
        Kind::Postgres => postgres(database).batch_execute(statements),
    };
    done.unwrap_or_else(|error| panic!("{statements}: {error}"));
}

/// Runs a query that answers one number, named `count`.
///
/// # Panics
/// When it fails.
pub fn count(database: &Database, query: &str) -> i64 {
    let found = match database.kind {
        Kind::Sqlite => sql_query(query).get_result::<Count>(&mut sqlite(database)),
        Kind::Postgres => sql_query(query).get_result::<Count>(&mut postgres(database)),
    };
    found.unwrap_or_else(|error| panic!("{query}: {error}")).count
}

/// Runs a query that answers texts, named `text`.
///
/// # Panics
/// When it fails.
pub fn texts(database: &Database, query: &str) -> Vec<String> {
    let found = match database.kind {
        Kind::Sqlite => sql_query(query).load::<Words>(&mut sqlite(database)),
        Kind::Postgres => sql_query(query).load::<Words>(&mut postgres(database)),
    };
    found.unwrap_or_else(|error| panic!("{query}: {error}")).into_iter().map(|row| row.text).collect()
}

/// A transaction on PostgreSQL that has written and is not over.
pub struct Open(PgConnection);

impl Open {
    /// Begins it and runs statements.
    ///
    /// # Panics
    /// When one fails.
    pub fn begin(database: &Database, statements: &str) -> Self {
        let mut connection = postgres(database);
        connection
            .batch_execute(&format!("BEGIN; {statements}"))
            .unwrap_or_else(|error| panic!("{statements}: {error}"));
        Self(connection)
    }

    /// Commits it.
    ///
    /// # Panics
    /// When it cannot.
    pub fn commit(mut self) {
        self.0.batch_execute("COMMIT").expect("the commit");
    }
}

fn sqlite(database: &Database) -> SqliteConnection {
    let path = database.url.strip_prefix("sqlite:").expect("a SQLite URL");
    let mut connection = SqliteConnection::establish(path).expect("the database file");
    connection.batch_execute("PRAGMA busy_timeout = 10000").expect("a pragma");
    connection
}

fn postgres(database: &Database) -> PgConnection {
    PgConnection::establish(&database.url).expect("the cluster answers")
}
