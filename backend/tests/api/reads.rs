//! Who of the office saw what (R31): every read of the API document leaves its row, with the citizens that the answer
//! names and no other.

use crate::matrix::{self, For, Id};
use crate::on_both;
use crate::support::TestApp;
use crate::world::trail;
use actix_web::dev::Service;
use actix_web::test::{TestRequest, init_service};
use backend::web::create_app;
use serde_json::{Value, json};
use shared::access::Permission;
use std::collections::BTreeSet;
use tests::database::Kind;

/// Reads that show no citizen, and why.
const WITHOUT_CITIZENS: &[(&str, &str)] = &[
    ("GET /api/v1/staff/calendar-feed", "whether one's own link exists"),
    ("GET /api/v1/staff/publishing", "offices, rooms and talk types"),
    ("POST /api/v1/staff/windows/preview", "days and times"),
    ("GET /api/v1/staff/settings", "the municipality's own numbers"),
    ("GET /api/v1/staff/message-texts", "texts without anybody in them"),
    ("POST /api/v1/staff/message-texts/preview", "a text with an invented citizen"),
    ("GET /api/v1/staff/audit", "checks and employees"),
    ("GET /api/v1/staff/retention", "how long anything is kept"),
    ("GET /api/v1/staff/figures", "counts of many, and how many cases each colleague has"),
    ("GET /api/v1/staff/figures.csv", "the same as a file"),
    ("GET /api/v1/staff/figures/settings", "targets and norms"),
];

/// Calls that change nothing but answer with what they found.
const READING_POSTS: [&str; 2] = ["/search", "/proposal"];

fn reads(operation: &str) -> bool {
    let staff = operation.contains(" /api/v1/staff/");
    staff
        && (operation.starts_with("GET ")
            || READING_POSTS.iter().any(|ending| operation.ends_with(ending))
            || operation.ends_with("/preview"))
}

/// The citizens that an answer names anywhere.
fn named(answer: &Value) -> BTreeSet<String> {
    match answer {
        Value::Array(items) => items.iter().flat_map(named).collect(),
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, value)| match (key.as_str(), value) {
                ("citizen_id", Value::String(id)) => BTreeSet::from([id.clone()]),
                _ => named(value),
            })
            .collect(),
        _ => BTreeSet::new(),
    }
}

on_both! {
    async fn every_read_of_the_office_leaves_its_row(app: TestApp) {
        let caseworker = app.cookie_of("anne-marie", false).await;
        let (leader, auditor) = (app.cookie_of("lea", false).await, app.cookie_of("rie", false).await);
        let (mut tried, mut silent) = (0, Vec::new());
        for (operation, whom, id) in matrix::TABLE.iter().filter(|(operation, ..)| reads(operation)) {
            let own = matrix::own_id(&app, *id).await;
            if operation.ends_with("{id}/withdrawal") {
                decide_withdrawal(&app).await;
            }
            let (cookie, who) = match whom {
                For::Staff(Permission::Audit) => (&auditor, "rie"),
                For::Staff(Permission::Guard) => (&leader, "lea"),
                _ => (&caseworker, "anne-marie"),
            };
            let before = trail(&app.db).await;
            let answer = matrix::answer(&app, operation, &own, Some(cookie)).await;
            let after = trail(&app.db).await;
            let rows: Vec<_> = after.iter().filter(|(id, _)| !before.contains_key(*id)).map(|(_, row)| row).collect();
            if WITHOUT_CITIZENS.iter().any(|(without, _)| without == operation) {
                assert!(rows.is_empty() && named(&answer.body).is_empty(), "{operation}: {rows:?}");
                silent.push(*operation);
                continue;
            }
            assert!(answer.status.is_success(), "{operation}: {} {:#}", answer.status, answer.body);
            let [(row, subjects)] = rows.as_slice() else { unreachable!("{operation} left {} rows", rows.len()) };
            assert_eq!((row.actor_kind.as_str(), row.actor_id.as_deref()), ("employee", Some(who)), "{operation}");
            if operation.contains("/export") {
                // An act of its own: the citizen's data leave us.
                assert_eq!((row.action.as_str(), row.citizen_id.as_deref()), ("export", Some("mette")), "{operation}");
                tried += 1;
                continue;
            }
            assert!(["read", "search"].contains(&row.action.as_str()) && row.purpose.is_some(), "{operation}: {row:?}");
            assert!(row.request_id.as_ref().is_some_and(|id| !id.is_empty()), "{operation}");
            let mut expected = named(&answer.body);
            if operation.ends_with("/search") {
                let found = |part: &str| answer.body[part].as_array().unwrap().clone();
                expected = [found("citizens"), found("others")].concat().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
            }
            if matches!(id, Id::Citizen | Id::Order | Id::Talk | Id::Message | Id::Check) {
                expected.insert("mette".to_owned());
            }
            assert_eq!(*subjects, expected, "{operation}");
            tried += 1;
        }
        let listed: Vec<&str> = WITHOUT_CITIZENS.iter().map(|(operation, _)| *operation).collect();
        assert_eq!(silent.len(), listed.len(), "{listed:?} against {silent:?}");
        println!("seeing: {tried} reads, each with its row");
        assert!(tried >= 15, "only {tried} reads");
    }

    async fn nothing_is_shown_that_cannot_be_written_down(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let (full, empty) = match app.database.kind {
            Kind::Sqlite => (
                "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
                "DROP TRIGGER full",
            ),
            Kind::Postgres => (
                "ALTER TABLE audit_event ADD CONSTRAINT full_disk CHECK (action <> 'read') NOT VALID",
                "ALTER TABLE audit_event DROP CONSTRAINT full_disk",
            ),
        };
        tests::sql::execute(&app.database, full);
        let answer = anne_marie.get("/api/v1/staff/citizens/mette").await;
        assert!(!answer.body.to_string().contains("Mette"), "{:#}", answer.body);
        answer.refused(503, "busy");
        tests::sql::execute(&app.database, empty);
        anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200);
    }

    async fn what_is_ones_own_is_not_written_down(app: TestApp) {
        let mette = app.citizen("mette").await;
        let before = trail(&app.db).await.len();
        for path in ["/talks", "/course", "/profile", "/hours", "/orders/order-mette/slots"] {
            mette.get(&format!("/api/v1/me{path}")).await.expect(200);
        }
        assert_eq!(trail(&app.db).await.len(), before);
    }

    async fn readers_at_once_each_have_their_row(app: TestApp) {
        let cookie = app.cookie_of("anne-marie", false).await;
        let service = init_service(create_app(app.app(), app.edge.clone())).await;
        let look = || service.call(TestRequest::with_uri("/api/v1/staff/citizens/mette").insert_header(("cookie", cookie.as_str())).to_request());
        let (one, two, three, four) = tokio::join!(look(), look(), look(), look());
        for answer in [one, two, three, four] {
            assert_eq!(answer.unwrap().status(), 200);
        }
        assert_eq!(trail(&app.db).await.values().filter(|(row, _)| row.entity == "citizen").count(), 4);
    }
}

/// A withdrawal that somebody can look at.
async fn decide_withdrawal(app: &TestApp) {
    let body = json!({ "ground": "conduct", "reasons": "Aflyser altid.", "hearing_on": "2026-11-23", "from": "2026-11-30",
        "review_on": "2026-12-30" });
    app.employee("anne-marie").await.post("/api/v1/staff/citizens/mette/withdrawal", body).await.expect(201);
}
