//! A database that people already work with is brought to the present schema with all it holds.

use crate::support::TestDb;
use crate::support::on_both;
use backend::store::check::check;
use backend::store::{Db, Scope, StoreError, cases, talk_types};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use tests::database::{Database, Kind};

on_both!(the_law_becomes_data_where_people_already_have_cases);

const SQLITE: [&str; 2] = [
    include_str!("../../migrations/sqlite/0001_initial/up.sql"),
    include_str!("../../migrations/sqlite/0002_the_office/up.sql"),
];

const POSTGRES: [&str; 2] = [
    include_str!("../../migrations/postgres/0001_initial/up.sql"),
    include_str!("../../migrations/postgres/0002_the_office/up.sql"),
];

/// What the migrations leave behind them, and people.
const BEFORE_THE_LAW: &str = "
    CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY NOT NULL, run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
    INSERT INTO __diesel_schema_migrations (version) VALUES ('0001'), ('0002');
    INSERT INTO municipality VALUES ('269', 'Solrød Kommune', '+4555500100', '{}');
    INSERT INTO citizen (municipality_code, id, name, search_name, sort_key, cpr_ciphertext, cpr_key_id, cpr_hash, language,
        digital_post_exempt, protected_address, created_at)
        VALUES ('269', 'mette', 'Mette', 'mette', 'mette', NO_BYTES, 'k', NO_BYTES, 'da', FALSE, FALSE, '2026-09-01 08:00:00');
    INSERT INTO case_file VALUES ('269', 'case-mette', 'mette', 'sickness_benefit', '2026-09-01', '{}', NULL);
    INSERT INTO talk_type VALUES ('269', 'follow-up', 'sickness_benefit', TRUE), ('269', 'job', 'unemployment_insurance', TRUE),
        ('269', 'first-job', 'cash_benefit_job_ready', FALSE);
";

async fn the_law_becomes_data_where_people_already_have_cases(test: TestDb) {
    let old = Database::empty(if test.url.starts_with("sqlite:") { Kind::Sqlite } else { Kind::Postgres });
    match old.url.strip_prefix("sqlite:") {
        Some(path) => {
            let mut connection = SqliteConnection::establish(path).unwrap();
            SQLITE.iter().for_each(|sql| connection.batch_execute(sql).unwrap());
            connection.batch_execute(&BEFORE_THE_LAW.replace("NO_BYTES", "x''")).unwrap();
        }
        None => {
            let mut connection = PgConnection::establish(&old.url).unwrap();
            POSTGRES.iter().for_each(|sql| connection.batch_execute(sql).unwrap());
            connection.batch_execute(&BEFORE_THE_LAW.replace("NO_BYTES", "''")).unwrap();
        }
    }
    let db = Db::connect(&old.url).unwrap();
    // Somebody else looks while the tables change, and goes on afterwards.
    let solroed = Scope::new("269").unwrap();
    assert_eq!(db.read(&solroed, |tx| cases::get(tx, "case-mette")).await.unwrap().scheme, "sickness_benefit");
    db.migrate().await.unwrap();

    assert_eq!(db.read(&solroed, |tx| cases::get(tx, "case-mette")).await.unwrap().scheme, "sickness_benefit");
    let serves = db
        .read(&solroed, |tx| {
            ["sickness_benefit", "cash_benefit_job_ready", "unemployment_insurance", "another"]
                .map(|scheme| talk_types::of_scheme(tx, scheme))
                .into_iter()
                .collect::<Result<Vec<_>, StoreError>>()
        })
        .await
        .unwrap();
    assert_eq!(serves, [vec!["follow-up"], vec!["first-job", "job"], vec!["first-job", "job"], vec![]]);

    let another = cases::CaseRow {
        id: "another".to_owned(),
        scheme: "another".to_owned(),
        ..db.read(&solroed, |tx| cases::get(tx, "case-mette")).await.unwrap()
    };
    db.write(&solroed, move |tx| another.insert(tx)).await.unwrap();
    let violations = db.read(&Scope::maintenance(), check).await.unwrap();
    assert!(violations.is_empty(), "as if it were new: {}", violations[0]);
}
