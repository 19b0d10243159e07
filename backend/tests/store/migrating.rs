//! A database that people already work with is brought to the present schema with all it holds.

use crate::support::TestDb;
use crate::support::on_both;
use backend::store::check::check;
use backend::store::order_events::DeadlineChangeRow;
use backend::store::search_logs::SearchLogRow;
use backend::store::{Db, Scope, StoreError, cases, messages, no_time_reports, talk_types};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use sha2::{Digest, Sha256};
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

/// What people's databases were made with never changes: a migration that has landed is only followed by another.
#[test]
fn what_was_released_stays_as_it_was() {
    let released = [
        (SQLITE[0], "e3cdb8587fd15e35624842502ae071f3a99f6af3dbcdf1abc40423b2a967f10c"),
        (SQLITE[1], "7cb14a24cb23499b113263712757609c3b3108b78a029215b7900874dd93d5c6"),
        (POSTGRES[0], "d9a4ae1e1d6f937c8cce976d6943e794ea3e85a6de9d9233926ee22c828e0787"),
        (POSTGRES[1], "fdad68fc63163870c27b4cfa8594b26c4083a3e19f2e6752753c559c4df048c9"),
    ];
    for (sql, expected) in released {
        let found: String = Sha256::digest(sql).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, expected, "{}", &sql[..60]);
    }
}

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
    INSERT INTO booking_order VALUES ('269', 'order-mette', 'mette', 'case-mette', 'follow-up', TRUE, TRUE, FALSE, '2026-12-08',
        '2026-12-18', 'open', FALSE, 'fixture', '2026-11-01 08:00:00');
    INSERT INTO order_event VALUES ('269', 'imported', 'order-mette', 'imported', '2026-11-01 08:00:00', 'system', NULL, NULL);
    INSERT INTO message VALUES ('269', 'waits', 'order_created', 'mette', 'order-mette', NULL, 'digital_post', 'da', '{}', 'pending',
        '2026-11-01 08:00:00', '2026-11-01 08:00:00', 0, NULL, NULL, NULL);
    INSERT INTO search_log VALUES ('269', 'said', 'mette', 'order-mette', '2026-11-20 08:00:00', '[]', '[\"mornings\"]');
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
    looks_and_deadlines_are_kept(&db, &solroed).await;
    let told = db.read(&solroed, |tx| messages::of_citizen(tx, "mette")).await.unwrap();
    let [message] = told.as_slice() else { unreachable!("{told:?}") };
    assert_eq!(
        (message.status.as_str(), message.reason.as_deref()),
        ("superseded", Some("before_sending")),
        "long known"
    );
    assert_eq!((message.about.as_str(), message.recipient_id.as_str()), ("waits", "mette"));
    let violations = db.read(&Scope::maintenance(), check).await.unwrap();
    assert!(violations.is_empty(), "as if it were new: {}", violations[0]);
}

/// A look at the times, a deadline moved for a reason of today, and what was said before.
async fn looks_and_deadlines_are_kept(db: &Db, solroed: &Scope) {
    let said = db.read(solroed, |tx| no_time_reports::of_order(tx, "order-mette")).await.unwrap();
    assert_eq!((said.len(), said[0].wishes.as_str()), (1, r#"["mornings"]"#));
    let at = "2026-11-30T08:00:00".parse().unwrap();
    let look = SearchLogRow {
        id: "look".to_owned(),
        citizen_id: "mette".to_owned(),
        order_id: "order-mette".to_owned(),
        channel: "phone".to_owned(),
        own_only: false,
        interpreter: false,
        first_at: at,
        last_at: at,
        count: 1,
        free: 0,
        digest: String::new(),
        offered: "[]".to_owned(),
    };
    let moved = DeadlineChangeRow {
        id: "moved".to_owned(),
        order_id: "order-mette".to_owned(),
        old_book_by: "2026-12-08".parse().unwrap(),
        new_book_by: "2026-12-10".parse().unwrap(),
        reason: "absence".to_owned(),
        at,
        actor_kind: "system".to_owned(),
        actor_id: None,
    };
    db.write(solroed, move |tx| {
        look.insert(tx)?;
        moved.insert(tx)
    })
    .await
    .unwrap();
}
