//! The audit trail cannot be changed without being seen: rows, whom they showed, seals, and an old copy of it all.

use crate::on_both;
use crate::support::{TestApp, run};
use backend::app::App;
use backend::app::retaining;
use backend::app::sealing::seal;
use backend::app::sealing::verifying::verify;
use backend::channels::anchor::Anchor;
use backend::store::audit::AuditRow;
use backend::store::check::check;
use backend::store::{Db, Scope, StoreError, audit_seals};
use shared::retention::RetentionRule;
use shared::time::Instant;
use std::path::PathBuf;
use tests::database::Kind;
use tests::sql;

fn solroed() -> Scope {
    Scope::new("269").unwrap()
}

/// An anchor in a file that goes with it.
struct File(PathBuf, Anchor);

impl File {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("aftalt-anchor-{}", uuid::Uuid::now_v7()));
        Self(path.clone(), Anchor::at(&path))
    }
}

impl Drop for File {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}

/// Three hours with two looks each, sealed: those that begin at 7, 8 and 9 UTC.
async fn sealed(app: &mut TestApp, anchor: &Anchor) {
    looks(app, 3).await;
    app.later(2);
    assert!(seal(&app.app(), &solroed(), Some(anchor)).await.unwrap() >= 3);
    assert_eq!(findings(&app.app(), anchor).await, [""; 0]);
}

async fn looks(app: &mut TestApp, hours: u32) {
    for _ in 0..hours {
        let anne_marie = app.employee("anne-marie").await;
        anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200);
        anne_marie.get("/api/v1/staff/citizens/piotr").await.expect(200);
        app.later(1);
    }
}

async fn findings(app: &App, anchor: &Anchor) -> Vec<String> {
    verify(app, &solroed(), anchor).await.unwrap().into_iter().map(|violation| violation.to_string()).collect()
}

/// The application of whoever maintains the database.
fn upkeep(app: &TestApp) -> App {
    App { db: app.owner.clone(), ..app.app() }
}

/// How many rows of the trail are kept no longer.
async fn gone(app: &TestApp) -> u32 {
    let run = retaining::run(&upkeep(app), &solroed(), &|| false).await.unwrap();
    run.counts.get(&RetentionRule::AuditTrail).copied().unwrap_or_default()
}

/// The id of the first look at 8 o'clock UTC.
fn a_row(app: &TestApp) -> String {
    let eight = "SELECT min(id) AS text FROM audit_event WHERE action = 'read' AND at >= '2026-11-30 08:00:00' AND at < '2026-11-30 09:00:00'";
    sql::texts(&app.database, eight).remove(0)
}

on_both! {
    async fn every_way_to_change_the_trail_is_found_with_its_hour(app: TestApp) {
        let (mut app, file) = (app, File::new());
        sealed(&mut app, &file.1).await;
        let row = a_row(&app);
        let eight = "audit in 269: hour 2026-11-30T08:";
        let columns = "at, actor_kind, actor_id, action, purpose, citizen_id, entity, entity_id, request_id, details";
        let seal_number = sql::count(&app.database, "SELECT number AS count FROM audit_seal WHERE hour = '2026-11-30 08:00:00'");
        let rows = sql::count(&app.database, "SELECT count(*) AS count FROM audit_event WHERE at >= '2026-11-30 08:00:00' AND at < '2026-11-30 09:00:00'");
        let (fewer, more) = (rows - 1, rows + 1);
        // What somebody does behind the server's back, what the check says, and how it is undone.
        let ways = [
            (format!("UPDATE audit_event SET actor_id = 'kim' WHERE id = '{row}'"),
             format!("{eight} its {rows} rows are not as they were sealed: something was changed"),
             format!("UPDATE audit_event SET actor_id = 'anne-marie' WHERE id = '{row}'")),
            (format!("UPDATE audit_event SET request_id = NULL WHERE id = '{row}'; UPDATE audit_event SET citizen_id = '' WHERE id = '{row}'"),
             format!("{eight} its {rows} rows are not as they were sealed: something was changed"), String::new()),
            (format!("DELETE FROM audit_subject WHERE event_id = '{row}'"),
             format!("{eight} its {rows} rows are not as they were sealed: something was changed"),
             format!("INSERT INTO audit_subject VALUES ('269', '{row}', 'mette')")),
            (format!("UPDATE audit_subject SET citizen_id = 'piotr' WHERE event_id = '{row}'"),
             format!("{eight} its {rows} rows are not as they were sealed: something was changed"),
             format!("UPDATE audit_subject SET citizen_id = 'mette' WHERE event_id = '{row}'")),
            (format!("INSERT INTO audit_event SELECT municipality_code, 'late', {columns} FROM audit_event WHERE id = '{row}'"),
             format!("{eight} 1 rows more than the {rows} sealed"),
             "DELETE FROM audit_event WHERE id = 'late'".to_owned()),
            (format!("INSERT INTO audit_event SELECT municipality_code, 'early', {} FROM audit_event WHERE id = '{row}'", columns.replace("at,", "'2026-11-30 02:10:00',")),
             "audit in 269: hour 2026-11-30T02: 1 rows without a seal".to_owned(),
             "DELETE FROM audit_event WHERE id = 'early'".to_owned()),
        ];
        for (done, said, undone) in ways {
            let kept = sql::texts(&app.database, &format!("SELECT coalesce(request_id, '-') AS text FROM audit_event WHERE id = '{row}'"));
            sql::execute(&app.database, &done);
            assert_eq!(findings(&app.app(), &file.1).await, [said.as_str()], "{done}");
            let undone = if undone.is_empty() { format!("UPDATE audit_event SET request_id = '{}', citizen_id = NULL WHERE id = '{row}'", kept[0]) } else { undone };
            sql::execute(&app.database, &undone);
            assert_eq!(findings(&app.app(), &file.1).await, [""; 0], "{undone}");
        }
        let seal_said = [
            (format!("UPDATE audit_seal SET row_count = {more} WHERE number = {seal_number}"), vec![
                format!("{eight} 1 of {more} rows are gone"),
                format!("audit in 269: seal {seal_number}, hour 2026-11-30T08: the anchor has another"),
            ], format!("UPDATE audit_seal SET row_count = {rows} WHERE number = {seal_number}")),
            (format!("DELETE FROM audit_subject WHERE event_id = '{row}'; DELETE FROM audit_event WHERE id = '{row}'"),
             vec![format!("{eight} 1 of {rows} rows are gone")], String::new()),
            (format!("DELETE FROM audit_seal WHERE number = {seal_number}"), vec![
                format!("{eight} {fewer} rows without a seal"),
                format!("audit in 269: seal {seal_number} to {seal_number}, before hour 2026-11-30T09: missing"),
            ], String::new()),
            ("DELETE FROM audit_seal WHERE hour >= '2026-11-30 09:00:00'".to_owned(), vec![
                format!("audit in 269: seal {}, hour 2026-11-30T09: only the anchor has it; the database ends with hour 2026-11-30T07: an old copy?", seal_number + 1),
            ], String::new()),
        ];
        for (done, said, undone) in seal_said {
            sql::execute(&app.database, &done);
            let found = findings(&app.app(), &file.1).await;
            assert!(said.iter().all(|said| found.contains(said)), "{done}: {found:#?}");
            if !undone.is_empty() {
                sql::execute(&app.database, &undone);
            }
        }
    }

    async fn an_old_copy_is_found_and_nothing_more_is_sealed_on_it(app: TestApp) {
        let (mut app, file) = (app, File::new());
        sealed(&mut app, &file.1).await;
        let yesterday = app.database.copy();
        looks(&mut app, 1).await;
        app.later(2);
        assert_eq!(seal(&app.app(), &solroed(), Some(&file.1)).await.unwrap(), 1);
        assert_eq!(findings(&app.app(), &file.1).await, [""; 0]);

        let mut old = app.app();
        old.db = Db::connect(&yesterday.url).unwrap();
        let found = findings(&old, &file.1).await;
        let [found] = found.as_slice() else { unreachable!("{found:#?}") };
        assert!(found.ends_with("hour 2026-11-30T12: only the anchor has it; the database ends with hour 2026-11-30T09: an old copy?"), "{found}");
        let at = app.now.naive_utc() - chrono::Duration::hours(3);
        insert(&old.db, "other", at).await;
        assert!(seal(&old, &solroed(), Some(&file.1)).await.unwrap_err().to_string().contains("another seal"));
    }

    async fn a_sealer_that_dies_after_it_told_the_anchor_is_made_good(app: TestApp) {
        let (mut app, file) = (app, File::new());
        sealed(&mut app, &file.1).await;
        looks(&mut app, 1).await;
        app.later(2);
        // What is sealed on a copy stands in the anchor and not in the database: as if it had died before its commit.
        let mut twin = app.app();
        let copy = app.database.copy();
        twin.db = Db::connect(&copy.url).unwrap();
        assert_eq!(seal(&twin, &solroed(), Some(&file.1)).await.unwrap(), 1);
        let told = file.1.lines().unwrap();
        assert_eq!(findings(&app.app(), &file.1).await, [""; 0]);
        assert_eq!(seal(&app.app(), &solroed(), Some(&file.1)).await.unwrap(), 1);
        assert_eq!((file.1.lines().unwrap(), findings(&app.app(), &file.1).await), (told, Vec::new()));
    }

    async fn two_that_seal_at_once_make_each_seal_once(app: TestApp) {
        let (mut app, file) = (app, File::new());
        looks(&mut app, 3).await;
        app.later(2);
        let (one, other) = (app.app(), app.app());
        let place = solroed();
        let (one, other) = tokio::join!(seal(&one, &place, Some(&file.1)), seal(&other, &place, Some(&file.1)));
        let seals = app.db.read(&place, audit_seals::all).await.unwrap();
        assert_eq!(one.unwrap() + other.unwrap(), seals.len());
        assert_eq!((file.1.lines().unwrap().len(), findings(&app.app(), &file.1).await), (seals.len(), Vec::new()));
        // An anchor that is named later is told of everything.
        let later = File::new();
        assert_eq!(seal(&app.app(), &place, Some(&later.1)).await.unwrap(), 0);
        assert_eq!(later.1.lines().unwrap().len(), seals.len());
    }

    async fn the_hour_that_is_not_over_long_enough_stays_open(app: TestApp) {
        let (mut app, file) = (app, File::new());
        looks(&mut app, 1).await;
        let sealed_hours = async |app: &TestApp| {
            seal(&app.app(), &solroed(), Some(&file.1)).await.unwrap();
            app.db.read(&solroed(), audit_seals::last).await.unwrap().map(|last| last.hour.to_string())
        };
        assert_ne!(sealed_hours(&app).await.as_deref(), Some("2026-11-30 07:00:00"), "it is 8 o'clock");
        app.later(1);
        assert_eq!(sealed_hours(&app).await.as_deref(), Some("2026-11-30 07:00:00"), "it is 9 o'clock");
    }

    async fn months_that_are_old_enough_go_and_their_seals_stay(app: TestApp) {
        let (mut app, file) = (app, File::new());
        for (id, at) in [("october", "2025-10-31T22:30:00Z"), ("night", "2025-10-31T23:30:00Z"), ("november", "2025-11-01T00:10:00Z")] {
            insert(&app.db, id, at.parse::<Instant>().unwrap().naive_utc()).await;
        }
        assert_eq!(gone(&app).await, 0, "nothing that is not sealed goes");
        sealed(&mut app, &file.1).await;
        assert_eq!(gone(&app).await, 2);
        assert_eq!(gone(&app).await, 0);
        assert_eq!(findings(&app.app(), &file.1).await, [""; 0]);
        assert_eq!(app.owner.read(&Scope::maintenance(), check).await.unwrap(), []);
        let first = app.db.read(&solroed(), audit_seals::all).await.unwrap().remove(0);
        assert_eq!((first.hour.to_string().as_str(), first.row_count), ("2025-10-31 22:00:00", 1));
        sql::execute(&app.database, "DELETE FROM audit_event WHERE id = 'november'");
        assert_eq!(findings(&app.app(), &file.1).await, ["audit in 269: hour 2025-11-01T00: 1 of 1 rows are gone"]);
    }
}

/// PostgreSQL writes many at once: an hour into which somebody still writes is not closed. (SQLite has one writer.)
#[actix_web::test]
async fn what_is_being_written_is_waited_for() {
    run(Kind::Postgres, async |mut app: TestApp| {
        let file = File::new();
        looks(&mut app, 1).await;
        app.later(5);
        let writing = sql::Open::begin(
            &app.database,
            "INSERT INTO audit_event VALUES ('269', 'slow', '2026-11-30 07:30:00', 'system', NULL, 'read', NULL, NULL, 'x', '-', NULL, '{}')",
        );
        assert_eq!(seal(&app.app(), &solroed(), Some(&file.1)).await.unwrap(), 0);
        writing.commit();
        assert!(seal(&app.app(), &solroed(), Some(&file.1)).await.unwrap() > 0);
        assert_eq!(findings(&app.app(), &file.1).await, [""; 0]);
    })
    .await;
}

async fn insert(db: &Db, id: &'static str, at: chrono::NaiveDateTime) {
    let row = AuditRow {
        id: id.to_owned(),
        at,
        actor_kind: "employee".to_owned(),
        actor_id: Some("anne-marie".to_owned()),
        action: "read".to_owned(),
        purpose: Some("case".to_owned()),
        citizen_id: None,
        entity: "citizen".to_owned(),
        entity_id: "mette".to_owned(),
        request_id: None,
        details: "{}".to_owned(),
    };
    db.write(&solroed(), move |tx| row.insert(tx)).await.map_err(|error: StoreError| error.to_string()).unwrap();
}
