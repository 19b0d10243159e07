//! The second wall (INV-7): what SQL may do that is issued as the server's role, table by table as the catalogue has them.

use crate::support::TestDb;
use backend::store::check::check;
use backend::store::{Db, Scope};
use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};
use tests::postgres::{Cluster, SERVER_ROLE};

/// What a transaction may say it belongs to without being Solrød's: another municipality, upkeep, nobody, nothing at all.
const SCOPES: [Option<&str>; 4] = [Some("101"), Some("*"), Some(""), None];

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Text)]
    text: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

fn texts(connection: &mut PgConnection, query: &str) -> Vec<String> {
    sql_query(query).load::<Words>(connection).unwrap().into_iter().map(|row| row.text).collect()
}

/// A database in which every table of a municipality has a row of 269 and one of 101, with the same ids; seen by its owner and by a server.
async fn filled() -> (TestDb, PgConnection, PgConnection) {
    let test = TestDb::postgres().await;
    test.db.grant(SERVER_ROLE).await.unwrap();
    let mut owner = PgConnection::establish(&test.url).unwrap();
    // The rows are no sense, so nothing may check them.
    for drop in texts(
        &mut owner,
        "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS text FROM pg_constraint
            WHERE connamespace = current_schema()::regnamespace AND contype IN ('c', 'f', 'x') ORDER BY contype DESC",
    ) {
        owner.batch_execute(&drop).unwrap();
    }
    let fill = "SELECT format('INSERT INTO %s (%s) VALUES (%s), (%s)', w.name, string_agg(quote_ident(attname), ', ' ORDER BY attnum),
            string_agg(value('269'), ', ' ORDER BY attnum), string_agg(value('101'), ', ' ORDER BY attnum)) AS text
        FROM wall w JOIN pg_attribute a ON attrelid = w.name AND attnum > 0 AND NOT attisdropped AND (attnotnull OR attname = w.column_name)
        GROUP BY w.name";
    let value = |code: &str| {
        format!(
            "CASE WHEN attname = w.column_name THEN '''{code}''' ELSE CASE format_type(atttypid, NULL) WHEN 'text' THEN '''x''' \
             WHEN 'bytea' THEN '''{code}''::bytea' WHEN 'boolean' THEN 'false' WHEN 'date' THEN 'current_date' \
             WHEN 'timestamp without time zone' THEN 'localtimestamp(0)' ELSE '1' END END"
        )
    };
    for insert in texts(&mut owner, &fill.replace("value('269')", &value("269")).replace("value('101')", &value("101")))
    {
        owner.batch_execute(&insert).unwrap_or_else(|error| unreachable!("{insert}: {error}"));
    }
    let server = PgConnection::establish(&Cluster::as_server(&test.url)).unwrap();
    (test, owner, server)
}

/// Runs a statement as the server in that scope, and undoes it; how many rows it touched, or why it was refused.
fn attempt(server: &mut PgConnection, scope: Option<&str>, statement: &str) -> Result<usize, String> {
    let mut outcome = Ok(0);
    server.batch_execute("RESET aftalt.municipality").unwrap();
    server
        .transaction(|server| {
            if let Some(scope) = scope {
                server.batch_execute(&format!("SET LOCAL aftalt.municipality = '{scope}'"))?;
            }
            outcome = sql_query(statement).execute(server).map_err(|error| error.to_string());
            Err::<(), _>(diesel::result::Error::RollbackTransaction)
        })
        .unwrap_err();
    outcome
}

/// What the server's role got at that is Solrød's: in which scope, by which statement.
fn leaks(owner: &mut PgConnection, server: &mut PgConnection) -> (usize, Vec<String>) {
    let tables = texts(owner, "SELECT name || ' ' || column_name AS text FROM wall ORDER BY 1");
    let mut found = Vec::new();
    for table in &tables {
        let (name, code) = table.split_once(' ').unwrap();
        for scope in SCOPES {
            let statements = [
                (format!("SELECT 1 FROM {name} WHERE {code} = '269'"), false),
                (format!("SELECT 1 FROM {name} WHERE {code} IS DISTINCT FROM '{}'", scope.unwrap_or("")), false),
                (format!("UPDATE {name} SET {code} = {code} WHERE {code} = '269'"), false),
                (format!("DELETE FROM {name} WHERE {code} = '269'"), false),
                // Whoever may add nothing is told so before anything else is looked at.
                (format!("INSERT INTO {name} ({code}) VALUES ('269')"), true),
                (format!("INSERT INTO {name} SELECT * FROM {name} WHERE {code} = '269'"), false),
            ];
            for (statement, must_be_refused) in statements {
                let leaked = match attempt(server, scope, &statement) {
                    Ok(rows) => rows > 0 || must_be_refused,
                    Err(error) => !error.contains("row-level security") && !error.contains("permission denied"),
                };
                if leaked {
                    found.push(format!("{scope:?}: {statement}"));
                }
            }
            // One's own row does not become another municipality's.
            let give = format!("UPDATE {name} SET {code} = '269' WHERE {code} = '101'");
            if scope == Some("101")
                && !attempt(server, scope, &give)
                    .is_err_and(|error| error.contains("row-level") || error.contains("permission"))
            {
                found.push(give);
            }
        }
    }
    (tables.len(), found)
}

#[tokio::test]
async fn the_servers_role_gets_at_nothing_of_another_municipality() {
    let (_test, mut owner, mut server) = filled().await;
    let (tables, found) = leaks(&mut owner, &mut server);
    println!("{tables} tables, {} scopes: {} leaks", SCOPES.len(), found.len());
    assert!(tables > 40, "{tables}");
    assert_eq!(found, Vec::<String>::new());
    for table in texts(&mut owner, "SELECT name::text AS text FROM wall") {
        let own = attempt(&mut server, Some("101"), &format!("SELECT 1 FROM {table}"));
        assert_eq!(own, Ok(1), "its own row of {table} it sees");
    }
}

/// The same test finds each leak when the wall has a gap.
#[tokio::test]
async fn a_policy_that_is_gone_is_a_leak() {
    let (test, mut owner, mut server) = filled().await;
    for table in ["citizen", "audit_event", "municipality"] {
        owner.batch_execute(&format!("ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")).unwrap();
        let (_, found) = leaks(&mut owner, &mut server);
        assert!(!found.is_empty() && found.iter().all(|leak| leak.contains(table)), "{found:?}");
        let told = test.db.read(&Scope::maintenance(), check).await.unwrap();
        assert!(
            told.iter().any(|violation| violation.what == format!("no row-level security as it should be: {table}"))
        );
        assert!(
            test.db
                .unsafe_to_serve()
                .await
                .unwrap()
                .contains(&format!("no row-level security as it should be: {table}"))
        );
        test.db.migrate().await.unwrap();
    }
    owner.batch_execute("CREATE POLICY everybody ON note USING (true)").unwrap();
    assert!(leaks(&mut owner, &mut server).1.iter().all(|leak| leak.contains("note")));
    assert!(test.db.unsafe_to_serve().await.unwrap().concat().contains("as it should be: note"));
    test.db.migrate().await.unwrap();
    assert_eq!(leaks(&mut owner, &mut server).1, Vec::<String>::new());
}

/// A key that crosses municipalities, or an id that one can take from another, would be a way around.
#[tokio::test]
async fn every_key_and_reference_begins_with_the_municipality() {
    let test = TestDb::postgres().await;
    let mut owner = PgConnection::establish(&test.url).unwrap();
    let across =
        "SELECT conrelid::regclass || ' ' || conname AS text FROM pg_constraint c JOIN wall w ON w.name = c.conrelid
            JOIN wall r ON r.name = c.confrelid WHERE contype = 'f' AND NOT EXISTS (
                SELECT 1 FROM unnest(c.conkey, c.confkey) AS k (here, there)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.here AND a.attname = w.column_name
                JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.there AND b.attname = r.column_name)
        UNION SELECT indexrelid::regclass::text FROM pg_index i JOIN wall w ON w.name = i.indrelid
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indisunique AND a.attname <> w.column_name";
    assert_eq!(texts(&mut owner, across), Vec::<String>::new());
    let keys = "SELECT count(*) AS number FROM pg_constraint JOIN wall ON name = conrelid WHERE contype = 'f'";
    assert!(sql_query(keys).get_result::<Number>(&mut owner).unwrap().number > 50);
}

/// As the server, with everything in force: a reference to a foreign row, and an id that somebody else has.
#[tokio::test]
async fn a_foreign_row_can_neither_be_referred_to_nor_be_in_the_way() {
    let test = TestDb::postgres().await;
    test.db.grant(SERVER_ROLE).await.unwrap();
    let mut owner = PgConnection::establish(&test.url).unwrap();
    owner
        .batch_execute(
            "INSERT INTO municipality VALUES ('269', 'Solrød', '+4555500100', '{}'), ('101', 'København', '+4555500101', '{}');
             INSERT INTO citizen (municipality_code, id, name, search_name, sort_key, cpr_ciphertext, cpr_key_id, cpr_hash, language,
                digital_post_exempt, protected_address, created_at)
                VALUES ('269', 'mette', 'Mette', 'mette', 'mette', '', 'k', '', 'da', FALSE, FALSE, '2026-09-01 08:00:00')",
        )
        .unwrap();
    let mut server = PgConnection::establish(&Cluster::as_server(&test.url)).unwrap();
    let case = |code: &str| {
        format!(
            "INSERT INTO case_file VALUES ('{code}', 'case', 'mette', 'sickness_benefit', '2026-09-01', '{{}}', NULL)"
        )
    };
    let mut refused = |scope, statement: &str| attempt(&mut server, Some(scope), statement);
    assert_eq!(refused("269", &case("269")), Ok(1));
    assert!(refused("101", &case("101")).is_err_and(|error| error.contains("foreign key")));
    assert!(refused("101", &case("269")).is_err_and(|error| error.contains("row-level security")));
    // The same id and the same CPR number, in another municipality: nobody learns that it is taken there.
    let same = "INSERT INTO citizen (municipality_code, id, name, search_name, sort_key, cpr_ciphertext, cpr_key_id, cpr_hash, language,
        digital_post_exempt, protected_address, created_at) VALUES ('101', 'mette', 'x', 'x', 'x', '', 'k', '', 'da', FALSE, FALSE, '2026-09-01 08:00:00')";
    assert_eq!(refused("101", same), Ok(1));
    // Whoever asks for a change of the wall itself is told that it is not theirs.
    for statement in [
        "DROP POLICY own_municipality ON citizen",
        "ALTER TABLE citizen DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE own (id TEXT)",
        "TRUNCATE citizen",
        "SET ROLE aftalt",
        "UPDATE audit_event SET action = 'x'",
        "DELETE FROM appointment_event",
    ] {
        assert!(refused("101", statement).is_err(), "{statement}");
    }
}

#[tokio::test]
async fn a_server_runs_only_on_a_role_that_can_pass_nothing() {
    let test = TestDb::postgres().await;
    let powers = test.db.unsafe_to_serve().await.unwrap();
    assert_eq!(powers.len(), 5, "{powers:?}");
    test.db.grant(SERVER_ROLE).await.unwrap();
    let server = Db::connect(&Cluster::as_server(&test.url)).unwrap();
    assert_eq!(server.unsafe_to_serve().await, Ok(vec![]));
    assert!(!server.is_behind().await.unwrap());
    // What it cannot see it cannot vouch for.
    let told = server.read(&Scope::maintenance(), check).await.unwrap();
    assert!(told.iter().any(|violation| violation.what.contains("does not see every municipality")), "{told:?}");
    assert!(test.db.grant("nobody").await.is_err_and(|error| error.to_string().contains("nobody")));
}
