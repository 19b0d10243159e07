//! The second wall around a municipality, where the database can build one: PostgreSQL's row-level security (INV-7).
//!
//! The first is that every query function names its transaction's municipality. This one holds when one of them forgets: policies over the
//! setting that [`super::dialect::begin`] makes, and a role for the server that owns nothing and can pass none of them.

use super::connection::AnyConnection;
use super::error::StoreError;
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryResult, QueryableByName, RunQueryDsl, sql_query};

const RAISE: &str = include_str!("wall.sql");

const GRANT: &str = include_str!("grants.sql");

/// Tables without their policy, and whether there is a wall at all.
const GAPS: &str =
    "SELECT 'no row-level security as it should be: ' || name AS what FROM wall WHERE NOT sound ORDER BY 1";

/// By what the present role could pass the policies, or change them.
const POWERS: &str = "
    SELECT 'is or can become a superuser, or a role with BYPASSRLS or CREATEROLE' AS what FROM pg_roles
        WHERE (rolsuper OR rolbypassrls OR rolcreaterole) AND pg_has_role(current_user, oid, 'MEMBER')
    UNION SELECT 'owns tables, or can become who does' FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND pg_has_role(current_user, relowner, 'MEMBER')
    UNION SELECT 'may make tables' WHERE has_schema_privilege(current_schema(), 'CREATE')
    UNION SELECT 'may rewrite what happened: ' || name FROM wall
        WHERE name::text IN ('audit_event', 'appointment_event') AND has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE')
    ORDER BY 1";

/// Whether the present role would see nothing where it is to look at everything.
const BLIND: &str = "SELECT 'this role does not see every municipality; use the one that owns the tables' AS what
    WHERE row_security_active('municipality')";

#[derive(QueryableByName)]
struct Fault {
    #[diesel(sql_type = Text)]
    what: String,
}

/// Puts a policy on every table of a municipality that has none as it should be.
pub fn raise(connection: &mut AnyConnection) -> Result<(), StoreError> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgres(c) => Ok(c.transaction(|c| c.batch_execute(RAISE))?),
    }
}

/// Grants the server's role what the server does, and nothing else.
///
/// # Errors
/// When there is no such role, or this one may not grant.
pub fn grant(connection: &mut AnyConnection, role: &str) -> Result<(), StoreError> {
    match connection {
        AnyConnection::Sqlite(_) => Err(StoreError::Invalid("SQLite has no roles".to_owned())),
        AnyConnection::Postgres(c) => Ok(c.transaction(|c| {
            sql_query("SELECT set_config('aftalt.server_role', $1, true)").bind::<Text, _>(role).execute(c)?;
            c.batch_execute(GRANT)
        })?),
    }
}

/// What is wrong with the wall; nothing on SQLite, which has none.
pub fn gaps(connection: &mut AnyConnection) -> QueryResult<Vec<String>> {
    on_postgres(connection, |c| faults(c, GAPS))
}

/// What is wrong for somebody who is to look at all municipalities.
pub fn blind(connection: &mut AnyConnection) -> QueryResult<Vec<String>> {
    on_postgres(connection, |c| faults(c, BLIND))
}

/// Why a server must not run like this: by what its role could pass the wall, and what is wrong with that.
pub fn unsafe_to_serve(connection: &mut AnyConnection) -> QueryResult<Vec<String>> {
    on_postgres(connection, |c| Ok([faults(c, POWERS)?, faults(c, GAPS)?].concat()))
}

fn on_postgres(
    connection: &mut AnyConnection,
    ask: impl Fn(&mut PgConnection) -> QueryResult<Vec<String>>,
) -> QueryResult<Vec<String>> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(Vec::new()),
        AnyConnection::Postgres(c) => ask(c),
    }
}

fn faults(connection: &mut PgConnection, statement: &str) -> QueryResult<Vec<String>> {
    Ok(sql_query(statement).load::<Fault>(connection)?.into_iter().map(|fault| fault.what).collect())
}
