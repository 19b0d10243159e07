//! Every difference between SQLite and PostgreSQL; the rest of the store is one text for both.

use super::connection::AnyConnection;
use super::error::{Constraint, StoreError};
use super::schema::calendar;
use super::transaction::Scope;
use super::wall;
use diesel::backend::Backend;
use diesel::connection::{AnsiTransactionManager, SimpleConnection};
use diesel::migration::MigrationSource;
use diesel::pg::Pg;
use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error};
use diesel::sql_types::{Array, BigInt, Text};
use diesel::sqlite::Sqlite;
use diesel::{
    BoolExpressionMethods, Connection, ExpressionMethods, PgConnection, QueryDsl, QueryResult, RunQueryDsl,
    SqliteConnection,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use secrecy::{ExposeSecret, SecretString};
use shared::model::Resource;

const SQLITE_MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES_MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// WAL lets readers go on while the one writer writes; FULL makes an acknowledged commit survive a power cut. The busy
/// timeout (milliseconds) is for a second process only: within this one, writers wait in a queue.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
    PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16000;";

/// A write that waits this long for a lock has lost (55P03) and is tried again.
const POSTGRES_LOCK_TIMEOUT: &str = "2s";

/// No statement for one municipality takes as long; what looks at all of them may.
const POSTGRES_STATEMENT_TIMEOUT: &str = "30s";

/// Where the data is.
#[derive(Debug, Clone)]
pub enum Source {
    /// The path of a SQLite file.
    Sqlite(String),
    /// The path of a SQLite file that nobody keeps: nothing waits for the disk, and a power cut may lose it.
    Scratch(String),
    /// The URL of a PostgreSQL database, perhaps with its password.
    Postgres(SecretString),
}

/// What a connection will be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Looking only; on SQLite such a connection cannot write.
    Read,
    /// Looking and changing.
    Write,
}

/// How many connections look at once, and how many change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Widths {
    /// Of [`Access::Read`].
    pub readers: u32,
    /// Of [`Access::Write`].
    pub writers: u32,
}

impl Source {
    /// Chooses by the scheme: `sqlite:PATH`, `postgres://…` or `postgresql://…`.
    ///
    /// # Errors
    /// `Unavailable` for any other scheme, so that a misspelt URL never creates a file.
    pub fn parse(url: &str) -> Result<Self, StoreError> {
        match url.split_once(':') {
            Some(("sqlite", path)) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                if path.is_empty() {
                    return Err(StoreError::Unavailable("the database URL sqlite: names no file".to_owned()));
                }
                Ok(Self::Sqlite(path.to_owned()))
            }
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres(url.into())),
            _ => Err(StoreError::Unavailable("the database URL must start with sqlite: or postgres:".to_owned())),
        }
    }

    /// Opens a connection.
    ///
    /// # Errors
    /// When the database cannot be reached or refuses its settings.
    pub fn open(&self, access: Access) -> Result<AnyConnection, StoreError> {
        match self {
            Self::Sqlite(path) | Self::Scratch(path) => {
                let mut connection = SqliteConnection::establish(path).map_err(unavailable)?;
                connection.batch_execute(SQLITE_PRAGMAS)?;
                if matches!(self, Self::Scratch(_)) {
                    connection.batch_execute("PRAGMA synchronous = OFF")?;
                }
                if access == Access::Read {
                    connection.batch_execute("PRAGMA query_only = ON")?;
                }
                Ok(AnyConnection::Sqlite(connection))
            }
            Self::Postgres(url) => {
                let connection = PgConnection::establish(url.expose_secret());
                connection.map(AnyConnection::Postgres).map_err(|error| unavailable_at(url, &error))
            }
        }
    }

    /// How many connections to open. SQLite has one writer whatever one wishes, and a queue in front of it is fair where
    /// its busy timeout is not. Readers have their own, so that a rush for one slot does not make lists wait.
    pub fn widths(&self) -> Widths {
        match self {
            Self::Sqlite(_) | Self::Scratch(_) => Widths { readers: 4, writers: 1 },
            Self::Postgres(_) => Widths { readers: 8, writers: 8 },
        }
    }
}

/// The client's words, unless they quote what it was told: a URL that it cannot read stands in them, with its password.
fn unavailable_at(url: &SecretString, error: &diesel::ConnectionError) -> StoreError {
    let words = error.to_string();
    let quotes = words.contains("URI") || words.contains("connection option") || words.contains(url.expose_secret());
    StoreError::Unavailable(if quotes { "the database URL is none that PostgreSQL can read".to_owned() } else { words })
}

fn unavailable(error: diesel::ConnectionError) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

/// Begins a transaction in which the municipality is known to the database (for row-level security) from the first
/// statement on.
///
/// A write takes SQLite's write lock at once, because a read that turns into a write fails when another came first; on
/// PostgreSQL it runs READ COMMITTED under the calendar locks. A read sees one snapshot on both.
pub fn begin(connection: &mut AnyConnection, access: Access, scope: &Scope) -> QueryResult<()> {
    match (connection, access) {
        (AnyConnection::Sqlite(c), Access::Read) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED"),
        (AnyConnection::Sqlite(c), Access::Write) => {
            AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")
        }
        (AnyConnection::Postgres(c), Access::Read) => AnsiTransactionManager::begin_transaction_sql(
            c,
            &format!("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {}", settings(scope)),
        ),
        (AnyConnection::Postgres(c), Access::Write) => AnsiTransactionManager::begin_transaction_sql(
            c,
            &format!(
                "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; {}; SET LOCAL lock_timeout = '{POSTGRES_LOCK_TIMEOUT}'",
                settings(scope)
            ),
        ),
    }
}

fn settings(scope: &Scope) -> String {
    let limit = if *scope == Scope::maintenance() { "0" } else { POSTGRES_STATEMENT_TIMEOUT };
    format!("SET LOCAL aftalt.municipality = '{scope}'; SET LOCAL statement_timeout = '{limit}'")
}

/// Brings the tables up to date.
pub fn migrate(connection: &mut AnyConnection) -> Result<(), StoreError> {
    match connection {
        AnyConnection::Sqlite(c) => c.run_pending_migrations(SQLITE_MIGRATIONS).map(drop),
        AnyConnection::Postgres(c) => c.run_pending_migrations(POSTGRES_MIGRATIONS).map(drop),
    }
    .map_err(|error| StoreError::Internal(format!("migration failed: {error}")))?;
    wall::raise(connection)
}

/// Whether the tables are older than this program. It only looks: the server's own role may not make tables.
pub fn is_behind(connection: &mut AnyConnection) -> Result<bool, StoreError> {
    let newest = match connection {
        AnyConnection::Sqlite(_) => newest_of::<Sqlite>(&SQLITE_MIGRATIONS),
        AnyConnection::Postgres(_) => newest_of::<Pg>(&POSTGRES_MIGRATIONS),
    }?;
    let applied = diesel::sql_query("SELECT max(version) AS name, '' AS text FROM __diesel_schema_migrations");
    match applied.get_result::<Object>(connection).map_err(classify) {
        Ok(applied) => Ok(applied.name < newest),
        // No such table, or no row in it: nothing was ever migrated.
        Err(StoreError::Internal(_)) => Ok(true),
        Err(error) => Err(error),
    }
}

fn newest_of<B: Backend>(migrations: &EmbeddedMigrations) -> Result<String, StoreError> {
    let found =
        MigrationSource::<B>::migrations(migrations).map_err(|error| StoreError::Internal(error.to_string()))?;
    Ok(found.iter().map(|migration| migration.name().version().to_string()).max().unwrap_or_default())
}

/// Translates a failure. PostgreSQL names the constraint; SQLite names the trigger in the message, or the columns of
/// the index.
pub fn classify(error: Error) -> StoreError {
    match error {
        Error::NotFound => StoreError::NotFound,
        Error::DatabaseError(kind, info) => classify_database_error(&kind, &*info),
        Error::BrokenTransactionManager => StoreError::Unavailable("the connection broke".to_owned()),
        other => StoreError::Internal(other.to_string()),
    }
}

fn classify_database_error(
    kind: &DatabaseErrorKind,
    info: &(dyn DatabaseErrorInformation + Send + Sync),
) -> StoreError {
    let message = info.message();
    if let Some(constraint) = constraint(kind, info.constraint_name().unwrap_or(message)) {
        return StoreError::Conflict(constraint);
    }
    match kind {
        DatabaseErrorKind::SerializationFailure => StoreError::Contended(message.to_owned()),
        DatabaseErrorKind::ClosedConnection => StoreError::Unavailable(message.to_owned()),
        _ if message.contains("statement timeout") => StoreError::Unavailable(message.to_owned()),
        DatabaseErrorKind::ForeignKeyViolation => StoreError::NoSuchReference(message.to_owned()),
        DatabaseErrorKind::CheckViolation
        | DatabaseErrorKind::NotNullViolation
        | DatabaseErrorKind::UniqueViolation => StoreError::Invalid(message.to_owned()),
        // Diesel keeps no SQLSTATE, so a deadlock (40P01), a lock timeout (55P03) and SQLITE_BUSY are known by words.
        _ if ["deadlock detected", "lock timeout", "database is locked", "database table is locked"]
            .iter()
            .any(|words| message.contains(words)) =>
        {
            StoreError::Contended(message.to_owned())
        }
        _ => StoreError::Internal(message.to_owned()),
    }
}

/// The constraints that use cases answer for: their names, which SQLite's triggers say too, and the last column of those
/// that are unique indexes, for which SQLite says `UNIQUE constraint failed:` and the columns instead.
const CONSTRAINTS: [(Constraint, &str, Option<&str>); 6] = [
    (Constraint::ReservationOverlap, "reservation_no_overlap", None),
    (Constraint::WindowOverlap, "availability_window_no_overlap", None),
    (Constraint::OneLivePerOrder, "appointment_one_live_per_order", Some(", appointment.order_id")),
    (Constraint::OneOpenPerTalkType, "booking_order_one_open_per_talk_type", Some(", booking_order.talk_type_id")),
    (Constraint::OneCitizenPerCpr, "citizen_one_per_cpr", Some(", citizen.cpr_hash")),
    (Constraint::IdempotencyKey, "idempotency_key_pkey", Some(", idempotency_key.key")),
];

fn constraint(kind: &DatabaseErrorKind, name: &str) -> Option<Constraint> {
    let unique = matches!(kind, DatabaseErrorKind::UniqueViolation);
    CONSTRAINTS
        .into_iter()
        .find(|(_, called, column)| name == *called || (unique && column.is_some_and(|column| name.ends_with(column))))
        .map(|(constraint, ..)| constraint)
}

/// How many rows go into one INSERT: SQLite takes 32,766 parameters and the widest table has 32 columns.
pub const ROWS_A_STATEMENT: usize = 500;

/// Writes rows in as few statements as possible; the enum itself can only write one row at a time.
macro_rules! insert_all {
    ($connection:expr, $municipality:expr, $table:ident, $rows:expr) => {{
        use diesel::{ExpressionMethods, RunQueryDsl};
        use $crate::store::{connection::AnyConnection, dialect::ROWS_A_STATEMENT, schema::$table};
        for rows in $rows.chunks(ROWS_A_STATEMENT) {
            let rows: Vec<_> = rows.iter().map(|row| ($table::municipality_code.eq($municipality), row)).collect();
            match $connection {
                AnyConnection::Sqlite(c) => diesel::insert_into($table::table).values(rows).execute(c)?,
                AnyConnection::Postgres(c) => diesel::insert_into($table::table).values(rows).execute(c)?,
            };
        }
        Ok(())
    }};
}
pub(super) use insert_all;

/// Locks calendars that are there, in the order of the slice, until the end of the transaction; answers how many.
///
/// SQLite's one writer holds the only lock there is, so there it only counts.
pub fn lock_calendars(
    connection: &mut AnyConnection,
    municipality: &str,
    resources: &[Resource],
) -> QueryResult<usize> {
    let kinds: Vec<&str> = resources.iter().map(|resource| resource.kind.as_str()).collect();
    let ids: Vec<&str> = resources.iter().map(|resource| resource.id.as_str()).collect();
    match connection {
        AnyConnection::Sqlite(c) => calendar::table
            .filter(calendar::municipality_code.eq(municipality))
            .filter(calendar::resource_kind.eq_any(kinds).and(calendar::resource_id.eq_any(ids)))
            .select(calendar::resource_id)
            .load::<String>(c)
            .map(|found| found.len()),
        AnyConnection::Postgres(c) => diesel::sql_query(
            "SELECT 1 FROM unnest($2, $3) WITH ORDINALITY AS wanted (kind, id, place) \
             JOIN calendar ON municipality_code = $1 AND resource_kind = kind AND resource_id = id \
             ORDER BY place FOR UPDATE OF calendar",
        )
        .bind::<Text, _>(municipality)
        .bind::<Array<Text>, _>(kinds)
        .bind::<Array<Text>, _>(ids)
        .execute(c),
    }
}

/// Adds the calendars that are not there yet, in the order of the slice.
pub fn add_calendars(connection: &mut AnyConnection, municipality: &str, resources: &[Resource]) -> QueryResult<()> {
    for resources in resources.chunks(ROWS_A_STATEMENT) {
        let rows: Vec<_> = resources
            .iter()
            .map(|resource| {
                (
                    calendar::municipality_code.eq(municipality),
                    calendar::resource_kind.eq(resource.kind.as_str()),
                    calendar::resource_id.eq(&resource.id),
                    calendar::version.eq(0),
                )
            })
            .collect();
        match connection {
            AnyConnection::Sqlite(c) => diesel::insert_or_ignore_into(calendar::table).values(rows).execute(c)?,
            AnyConnection::Postgres(c) => {
                diesel::insert_into(calendar::table).values(rows).on_conflict_do_nothing().execute(c)?
            }
        };
    }
    Ok(())
}

/// Two servers that seal wait for each other by this lock; the number means nothing.
const SEALING_LOCK: i64 = 7_305_809_926_114_001;

/// Holds the lock of whoever seals the audit trail until the end of the transaction. SQLite's one writer holds it already.
pub fn lock_sealing(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgres(c) => {
            diesel::sql_query("SELECT pg_advisory_xact_lock($1)").bind::<BigInt, _>(SEALING_LOCK).execute(c).map(drop)
        }
    }
}

/// This transaction's place among those that write, in the database's own count: whoever has begun to write has a lower
/// one. On SQLite one writes at a time, and what a reader sees is complete: there is nothing to count.
pub fn place_of_transaction(connection: &mut AnyConnection) -> QueryResult<i64> {
    snapshot(connection, "SELECT pg_current_xact_id()::text::bigint AS value")
}

/// Up to which of them all are over in the snapshot of this transaction.
pub fn transactions_over(connection: &mut AnyConnection) -> QueryResult<i64> {
    snapshot(connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS value")
}

fn snapshot(connection: &mut AnyConnection, statement: &str) -> QueryResult<i64> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(0),
        AnyConnection::Postgres(c) => diesel::sql_query(statement).get_result::<Number>(c).map(|number| number.value),
    }
}

/// One number.
#[derive(diesel::QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    value: i64,
}

/// What the migrations made and a database has no more, or has otherwise: tables, indexes, constraints and triggers.
///
/// SQLite keeps the text of everything, so it is compared with a new database in memory; PostgreSQL's constraints are
/// compared by name with a list, which a test keeps right.
pub fn missing_from_schema(connection: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let (expected, statement) = match connection {
        AnyConnection::Sqlite(_) => {
            let mut new = AnyConnection::Sqlite(SqliteConnection::establish(":memory:").map_err(unavailable)?);
            migrate(&mut new)?;
            (catalogue(&mut new, SQLITE_CATALOGUE)?, SQLITE_CATALOGUE)
        }
        AnyConnection::Postgres(_) => {
            let listed = POSTGRES_CONSTRAINTS.lines().map(|name| Object { name: name.to_owned(), text: String::new() });
            (listed.collect(), POSTGRES_CATALOGUE)
        }
    };
    let found = catalogue(connection, statement)?;
    Ok(expected.into_iter().filter(|object| !found.contains(object)).map(|object| object.name).collect())
}

const POSTGRES_CONSTRAINTS: &str = include_str!("postgres_constraints.txt");

const SQLITE_CATALOGUE: &str = "SELECT type || ' ' || name AS name, coalesce(sql, '') AS text FROM sqlite_schema \
    WHERE name NOT LIKE '!_!_diesel%' ESCAPE '!' AND tbl_name NOT LIKE '!_!_diesel%' ESCAPE '!' AND name <> 'sqlite_stat1' ORDER BY name";

const POSTGRES_CATALOGUE: &str = "SELECT conrelid::regclass || ' ' || conname AS name, '' AS text FROM pg_constraint \
        WHERE connamespace = current_schema()::regnamespace AND convalidated AND conrelid <> 0 AND contype <> 'n' \
    UNION SELECT indrelid::regclass || ' ' || indexrelid::regclass, '' FROM pg_index \
        JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = current_schema()::regnamespace AND indisvalid \
    ORDER BY 1";

/// Something a migration made.
#[derive(PartialEq, Eq, diesel::QueryableByName)]
struct Object {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    text: String,
}

fn catalogue(connection: &mut AnyConnection, statement: &str) -> QueryResult<Vec<Object>> {
    diesel::sql_query(statement).load(connection)
}

/// A row as one JSON object.
#[derive(diesel::QueryableByName)]
pub struct JsonRow {
    /// The object.
    #[diesel(sql_type = Text)]
    pub json: String,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, diesel::QueryableByName)]
pub struct Column {
    /// Its name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// What it holds: `bytes`, `moment`, `truth` or `plain`.
    #[diesel(sql_type = Text)]
    pub holds: String,
}

/// The columns of a table, in their order. SQLite's checks tell what PostgreSQL's types do.
pub fn columns(connection: &mut AnyConnection, table: &str) -> QueryResult<Vec<Column>> {
    let statement = match connection {
        AnyConnection::Sqlite(_) => {
            "SELECT c.name AS name, CASE WHEN c.type = 'BLOB' THEN 'bytes' \
                WHEN instr(t.sql, 'CHECK (' || c.name || ' IS datetime(' || c.name || '))') > 0 THEN 'moment' \
                WHEN instr(t.sql, 'CHECK (' || c.name || ' IN (0, 1))') > 0 THEN 'truth' ELSE 'plain' END AS holds \
             FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name = $1 ORDER BY c.cid"
        }
        AnyConnection::Postgres(_) => {
            "SELECT column_name::text AS name, CASE data_type WHEN 'bytea' THEN 'bytes' \
                WHEN 'timestamp without time zone' THEN 'moment' WHEN 'boolean' THEN 'truth' ELSE 'plain' END AS holds \
             FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 \
             ORDER BY ordinal_position"
        }
    };
    diesel::sql_query(statement).bind::<Text, _>(table).load(connection)
}

/// The tables that the migrations made, by name.
pub fn tables(connection: &mut AnyConnection) -> QueryResult<Vec<String>> {
    let statement = match connection {
        AnyConnection::Sqlite(_) => {
            "SELECT name, '' AS text FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '!_!_diesel%' ESCAPE '!' \
                AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
        }
        AnyConnection::Postgres(_) => {
            "SELECT table_name::text AS name, '' AS text FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name NOT LIKE '!_!_diesel%' ESCAPE '!' \
             ORDER BY 1"
        }
    };
    Ok(catalogue(connection, statement)?.into_iter().map(|row| row.name).collect())
}

/// Selects rows as JSON objects with the same spelling on both databases; bytes are left out. Table and columns come from
/// the catalogue, the condition from the store.
pub fn rows_as_json(connection: &AnyConnection, table: &str, columns: &[Column], condition: &str) -> String {
    let is_sqlite = matches!(connection, AnyConnection::Sqlite(_));
    let value = |Column { name, holds }: &Column| match (holds.as_str(), is_sqlite) {
        ("moment", true) => format!("'{name}', strftime('%Y-%m-%dT%H:%M:%SZ', \"{name}\")"),
        ("moment", false) => format!("'{name}', to_char(\"{name}\", 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"),
        ("truth", true) => format!("'{name}', json(CASE \"{name}\" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"),
        _ => format!("'{name}', \"{name}\""),
    };
    let values: Vec<String> = columns.iter().filter(|column| column.holds != "bytes").map(value).collect();
    let object = if is_sqlite { "json_object" } else { "jsonb_build_object" };
    format!("SELECT CAST({object}({}) AS TEXT) AS json FROM {table} WHERE {condition} ORDER BY 1", values.join(", "))
}

/// Whether the present role may delete from that table; on SQLite everybody may.
pub fn may_delete(connection: &mut AnyConnection, table: &str) -> QueryResult<bool> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(true),
        AnyConnection::Postgres(c) => {
            let answer = "SELECT has_table_privilege($1, 'DELETE')::text AS name, '' AS text";
            let allowed: Object = diesel::sql_query(answer).bind::<Text, _>(table).get_result(c)?;
            Ok(allowed.name == "true")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(diesel::QueryableByName)]
    struct Setting {
        #[diesel(sql_type = BigInt)]
        value: i64,
    }

    /// The numbers SQLite knows them by: FULL is 2.
    #[test]
    fn a_commit_on_sqlite_survives_a_power_cut_and_foreign_keys_are_checked() {
        let path = std::env::temp_dir().join(format!("aftalt-{}.db", uuid::Uuid::now_v7()));
        let source = Source::parse(&format!("sqlite:{}", path.display())).unwrap();
        for (access, query_only) in [(Access::Write, 0), (Access::Read, 1)] {
            let mut connection = source.open(access).unwrap();
            let mut setting = |pragma: &str| {
                let statement = format!("SELECT {pragma} AS value FROM pragma_{pragma}");
                diesel::sql_query(statement).get_result::<Setting>(&mut connection).unwrap().value
            };
            assert_eq!(setting("synchronous"), 2);
            assert_eq!(setting("foreign_keys"), 1);
            assert_eq!(setting("query_only"), query_only);
            let wal = "SELECT journal_mode = 'wal' AS value FROM pragma_journal_mode";
            assert_eq!(diesel::sql_query(wal).get_result::<Setting>(&mut connection).unwrap().value, 1);
        }
        for ending in ["", "-wal", "-shm"] {
            std::fs::remove_file(format!("{}{ending}", path.display())).ok();
        }
    }
}
