//! Nothing is kept longer than it may be: what goes, what stays, and that nobody can be found again.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{acts, cpr_of, fresh_failed, fresh_feed, fresh_question, fresh_representative, fresh_talk};
use backend::app::App;
use backend::app::figures::count;
use backend::app::nightly::{Ended, run as night};
use backend::app::retaining::{Counts, may_run, preview, run};
use backend::store::belongings::{self, Belonging, Fate};
use backend::store::citizens::{self, CitizenRow};
use backend::store::{Scope, StoreError};
use serde_json::{Map, Value, json};
use shared::api::CaseFactsView;
use shared::retention::RetentionRule;
use std::sync::{Arc, Mutex};
use tests::sql;

const SETTINGS: &str = "/api/v1/staff/retention";

/// What must not be found anywhere when Mette is nobody any more.
const OF_HERS: [&str; 4] = ["Qvistholm", "99887766", "qvist77@", "6107814000"];

fn solroed() -> Scope {
    Scope::new("269").unwrap()
}

/// The application as upkeep runs it: a server's role may not delete everywhere.
fn upkeep(app: &TestApp) -> App {
    App { db: app.owner.clone(), ..app.app() }
}

/// Mette and Piotr have lived through much; what Mette's rows say names her. Then her last case closed in September 2025.
async fn long_ago(app: &mut TestApp) {
    for who in ["mette", "piotr"] {
        let person = app.citizen(who).await;
        let profile = json!({ "phone": "99887766", "email": "qvist77@example.dk", "language": "da", "wants": ["sms"] });
        person.put("/api/v1/me/profile", profile).await.expect(200);
        person.post("/api/v1/me/contact-codes", json!({ "channel": "sms" })).await.expect(201);
        person.post("/api/v1/me/call-back-requests", json!({ "phone": "99887766" })).await.expect(201);
        person
            .put("/api/v1/me/hours", json!({ "hours": [{ "weekday": 2, "from": 480, "to": 545 }] }))
            .await
            .expect(200);
        person.get(&format!("/api/v1/me/orders/order-{who}/slots")).await.expect(200);
        let wishes = json!({ "channel": "phone", "wishes": ["later"] });
        person.post(&format!("/api/v1/me/orders/order-{who}/no-suitable-time"), wishes).await.expect(201);
    }
    let anne_marie = app.employee("anne-marie").await;
    for who in ["mette", "piotr"] {
        let note = json!({ "text": "Talte med Qvistholm." });
        anne_marie.post(&format!("/api/v1/staff/citizens/{who}/notes"), note).await.expect(201);
    }
    let changed = json!({ "name": "Mette Qvistholm", "cpr": "610781-4000", "reason": "new_name" });
    anne_marie.post("/api/v1/staff/citizens/mette/identity", changed).await.expect(200);
    for who in ["mette", "piotr"] {
        fresh_talk(&app.db, who).await;
        fresh_failed(&app.db, who).await;
        fresh_question(&app.db, who).await;
        fresh_representative(&app.db, who).await;
        fresh_feed(&app.db, who).await;
    }
    sql::execute(&app.database, PLANTED);
    app.later(10 * 24);
}

/// What the world cannot be told to say, and that it is long ago.
const PLANTED: &str = "
    UPDATE message SET written = replace(written, 'Mette', 'Qvistholm') WHERE citizen_id = 'mette' AND municipality_code = '269';
    UPDATE task SET details = '{\"phone\":\"+4599887766\"}' WHERE citizen_id = 'mette' AND kind = 'call_back';
    UPDATE representative SET name = 'Onkel Qvistholm' WHERE citizen_id = 'mette';
    UPDATE appointment SET phone = '+4599887766' WHERE citizen_id = 'mette';
    UPDATE appointment_event SET details = '{\"said\":\"Qvistholm\"}' WHERE kind = 'booked'
        AND appointment_id IN (SELECT id FROM appointment WHERE citizen_id = 'mette');
    UPDATE no_time_report SET wishes = '[\"Qvistholm\"]' WHERE citizen_id = 'mette';
    UPDATE search_log SET offered = '[\"Qvistholm\"]' WHERE citizen_id = 'mette';
    UPDATE booking_order SET status = 'withdrawn', reason = '{\"said\":\"Qvistholm\"}' WHERE citizen_id = 'mette';
    UPDATE reason_question SET closed_at = '2026-11-30 07:00:00' WHERE citizen_id = 'mette';
    INSERT INTO busy_time (municipality_code, id, resource_kind, resource_id, from_at, to_at, source)
        VALUES ('269', 'busy', 'citizen', 'mette', '2025-01-01 08:00:00', '2025-01-01 09:00:00', 'Qvistholms a-kasse');
    INSERT INTO booking_bar (municipality_code, id, citizen_id, kind, ground, from_day, to_day, decided_by, decided_at, reasons, hearing_on,
            decision_text, complain_by, begun_on)
        VALUES ('269', 'withdrawn', 'mette', 'withdrawal', 'conduct', '2025-01-01', '2025-02-01', 'anne-marie', '2025-01-01 08:00:00',
            'Qvistholm aflyser.', '2024-12-20', 'Afgørelse til Qvistholm', '2025-01-29', '2025-01-01');
    INSERT INTO case_event (municipality_code, id, case_id, kind, at, actor_kind, details)
        VALUES ('269', 'closed', 'case-mette', 'imported', '2025-09-01 08:00:00', 'system', '{\"said\":\"Qvistholm\"}');
    INSERT INTO citizen_absence (municipality_code, id, citizen_id, from_day, to_day, announced_at)
        VALUES ('269', 'away', 'mette', '2025-01-01', '2025-01-05', '2024-12-01 08:00:00');
    UPDATE citizen SET created_at = '2024-09-01 08:00:00' WHERE id = 'mette';
    UPDATE case_file SET first_day = '2024-09-01', closed_on = '2025-09-01' WHERE id = 'case-mette';
    UPDATE caseworker_assignment SET from_day = '2024-09-01' WHERE case_id = 'case-mette';
";

/// Piotr shares her number and is spoken of as she is; without this, whatever is found is hers.
const PIOTRS: &str = "
    UPDATE note SET text = '-' WHERE citizen_id = 'piotr';
    UPDATE citizen SET phone = NULL, email = NULL, verified_phone = NULL WHERE id = 'piotr';
    UPDATE contact_code SET address = '-' WHERE citizen_id = 'piotr';
    UPDATE task SET details = '{}' WHERE citizen_id = 'piotr';
    UPDATE message SET details = '{}' WHERE citizen_id = 'piotr';
    DELETE FROM idempotency_key WHERE actor <> 'mette';
";

/// Where something that names Mette stands.
async fn standing(app: &TestApp) -> Vec<String> {
    let texts = OF_HERS.map(str::to_owned);
    app.owner.read(&solroed(), move |tx| belongings::standing(tx, &texts)).await.unwrap()
}

type Rows = Vec<(&'static str, Vec<Map<String, Value>>)>;

/// What a citizen has, but for what counts from its own last use.
async fn kept_of(app: &TestApp, who: &'static str) -> Rows {
    let technical = ["session", "contact_code", "idempotency_key", "audit_event", "calendar"];
    app.owner
        .read(&solroed(), move |tx| {
            let all = belongings::ALL.iter().filter(|belonging| !technical.contains(&belonging.table));
            all.map(|belonging| Ok((belonging.table, belongings::rows(tx, belonging, who)?)))
                .collect::<Result<Rows, StoreError>>()
        })
        .await
        .unwrap()
}

fn taken(counts: &Counts) -> Vec<(&'static str, u32)> {
    counts.iter().map(|(rule, rows)| (rule.as_str(), *rows)).collect()
}

/// How many talks and orders there are, whoever they are of.
fn statistics(app: &TestApp) -> [i64; 3] {
    ["appointment", "booking_order", "order_event"].map(|table| {
        sql::count(&app.database, &format!("SELECT count(*) AS count FROM {table} WHERE municipality_code = '269'"))
    })
}

/// How many talks of the sick in June 2025 they chose themselves, and of how many: all months are counted anew.
async fn self_booked_in_june(app: &TestApp) -> (i64, i64) {
    count(&app.app(), &solroed(), true).await.unwrap();
    let view = app.employee("lea").await.get("/api/v1/staff/figures?from=2025-06&to=2025-06").await.expect(200);
    let all = view["self_booking"].as_array().unwrap();
    let share = &all.iter().find(|one| one["scheme"] == "sickness_benefit").unwrap()["share"];
    (share["part"].as_i64().unwrap(), share["whole"].as_i64().unwrap())
}

/// Where she would stand if only these tables were stripped; nothing is changed.
async fn stripped(app: &TestApp, tables: Vec<Belonging>) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&found);
    let scope = solroed();
    let undone = app.owner.write(&scope, move |tx| {
        belongings::strip(tx, &tables, "mette")?;
        citizens::pseudonymise(tx, "mette", "2026-12-10T00:00:00".parse().unwrap())?;
        *seen.lock().unwrap() = belongings::standing(tx, &OF_HERS.map(str::to_owned))?;
        Err::<(), _>(StoreError::NotFound)
    });
    assert_eq!(undone.await, Err(StoreError::NotFound));
    found.lock().unwrap().clone()
}

on_both! {
    async fn a_year_after_the_case_nobody_is_found_and_statistics_stay(app: TestApp) {
        let mut app = app;
        long_ago(&mut app).await;
        let before = standing(&app).await;
        for column in ["appointment.phone", "appointment_event.details", "booking_bar.decision_text", "booking_bar.reasons", "booking_order.reason",
            "busy_time.source", "case_event.details", "citizen.email", "citizen.name", "citizen.phone", "citizen.search_name", "citizen.sort_key",
            "contact_code.address", "idempotency_key.answer", "message.written", "no_time_report.wishes", "note.text", "representative.name",
            "search_log.offered", "task.details"] {
            assert!(before.contains(&column.to_owned()), "{column} is not seen: {before:?}");
        }
        let (talks, piotr) = (statistics(&app), kept_of(&app, "piotr").await);
        let cookie = app.cookie_of("mette", true).await;

        let foreseen = preview(&upkeep(&app), &solroed()).await.unwrap();
        let done = run(&upkeep(&app), &solroed(), &|| false).await.unwrap();
        assert_eq!((taken(&done.counts), done.failed), (taken(&foreseen), 0), "the preview says what the run does");
        assert_eq!(done.counts[&RetentionRule::Pseudonymise], 1);
        assert!(RetentionRule::ALL.iter().filter(|rule| done.counts.contains_key(rule)).count() >= 6, "{:?}", done.counts);

        // Piotr's case runs, so what he shares with her stands there still.
        sql::execute(&app.database, PIOTRS);
        assert_eq!(standing(&app).await, Vec::<String>::new());
        assert_eq!(statistics(&app), talks);
        let technical = |rows: Rows| -> Rows { rows.into_iter().filter(|(table, _)| !["citizen", "note", "appointment", "task", "message"].contains(table)).collect() };
        assert_eq!(technical(kept_of(&app, "piotr").await), technical(piotr), "a case that runs is not touched");

        // Not found, not signed in as, not written to.
        let anne_marie = app.employee("anne-marie").await;
        anne_marie.get("/api/v1/staff/citizens/mette").await.refused(404, "not-found");
        anne_marie.get("/api/v1/staff/citizens/mette/export.json").await.refused(404, "not-found");
        anne_marie.post("/api/v1/staff/citizens/mette/notes", json!({ "text": "Hej." })).await.refused(404, "not-found");
        for text in ["Qvistholm", "99887766", "610781-4000", &cpr_of("mette")] {
            let wanted = json!({ "whose": "everybody", "filter": "all", "text": text, "sort": "name", "page": 1 });
            let found = anne_marie.post("/api/v1/staff/citizens/search", wanted).await.expect(200);
            assert_eq!(found["total"], 0, "{text}");
        }
        let request = actix_web::test::TestRequest::with_uri("/api/v1/me/talks").insert_header(("cookie", cookie));
        app.call(request).await.refused(401, "signed-out");
        let sign_in = crate::support::unsafe_call(actix_web::http::Method::POST, "/api/v1/demo/sign-in");
        app.call(sign_in.set_json(json!({ "citizen_id": "mette" }))).await.refused(404, "not-found");
        assert!(acts(&app.db, "citizen", "mette").await.contains(&"pseudonymise".to_owned()));

        // The same person comes again, and is somebody new.
        let scope = solroed();
        let again = app.owner.write(&scope, |tx| {
            let keys = backend::seed::demo_keys().unwrap();
            let piotr = citizens::get(tx, "piotr")?;
            let sealed = keys.seal("again", "6107814000").unwrap();
            let hash = keys.hash("269", "6107814000").unwrap();
            CitizenRow { id: "again".to_owned(), cpr_ciphertext: sealed.ciphertext, cpr_key_id: sealed.key_id, cpr_hash: hash.clone(), ..piotr }.insert(tx)?;
            citizens::by_cpr_hash(tx, &hash)
        });
        assert_eq!(again.await.unwrap().id, "again");

        // There is nothing left to do.
        assert_eq!(taken(&preview(&upkeep(&app), &solroed()).await.unwrap()), []);
        assert_eq!(taken(&run(&upkeep(&app), &solroed(), &|| false).await.unwrap().counts), []);
    }

    // The official share leaves category 1 out, so it must be known of a case of which nothing else is.
    async fn what_is_forgotten_changes_no_figure(app: TestApp) {
        let mut app = app;
        long_ago(&mut app).await;
        let facts = CaseFactsView { employed: true, category: Some(1), expected_weeks: Some(12), ..CaseFactsView::default() };
        let facts = serde_json::to_string(&facts).unwrap();
        sql::execute(&app.database, &format!("UPDATE case_file SET facts = '{facts}' WHERE municipality_code = '269' AND id = 'case-mette'"));
        for (day, who, origin) in [("2025-06-02", "mette", "self"), ("2025-06-03", "piotr", "summoned")] {
            sql::execute(&app.database, &format!(
                "INSERT INTO appointment (municipality_code, id, citizen_id, case_id, talk_type_id, variant_id, channel, caseworker_id, \
                 own_caseworker_id, office_id, chain_id, sequence, origin, status, live, starts_at, ends_at, block_from, block_to, minutes, \
                 phone, companion, booked_at) VALUES ('269', 'past-{who}', '{who}', 'case-{who}', 'follow-up', 'follow-up-phone', 'phone', \
                 'anne-marie', 'anne-marie', 'office', 'past-{who}', 0, '{origin}', 'held', FALSE, '{day} 09:00:00', '{day} 09:30:00', \
                 '{day} 09:00:00', '{day} 09:30:00', 30, NULL, FALSE, '2025-05-20 08:00:00')"
            ));
        }
        let all = json!({ "schemes": [], "norm": 45, "weeks_without_talk": 6, "smallest_group": 1, "weekly_digest": false });
        app.employee("ada").await.put("/api/v1/staff/figures/settings", all).await.expect(200);
        assert_eq!(self_booked_in_june(&app).await, (0, 1), "Mette's does not count");
        let done = run(&upkeep(&app), &solroed(), &|| false).await.unwrap();
        assert_eq!(done.counts[&RetentionRule::Pseudonymise], 1);
        let kept = "SELECT facts AS text FROM case_file WHERE municipality_code = '269' AND id = 'case-mette'";
        assert_eq!(sql::texts(&app.database, kept), [r#"{"category":1}"#]);
        assert_eq!(self_booked_in_june(&app).await, (0, 1));
        // They came about behind the use cases' back, so the invariants would miss their events and acts.
        sql::execute(&app.database, "DELETE FROM appointment WHERE id LIKE 'past-%'");
    }

    // The control: whatever table is left out, somebody who looks for her finds her there.
    async fn no_table_can_be_left_out(app: TestApp) {
        let mut app = app;
        long_ago(&mut app).await;
        sql::execute(&app.database, PIOTRS);
        let named = standing(&app).await;
        assert_eq!(stripped(&app, belongings::ALL.to_vec()).await, Vec::<String>::new(), "with every table nothing is found");
        let mut tried = 0;
        for left_out in belongings::ALL.iter().filter(|one| matches!(one.fate, Fate::Go | Fate::Without(_))) {
            if !named.iter().any(|column| column.split('.').next() == Some(left_out.table)) {
                continue;
            }
            let others: Vec<Belonging> = belongings::ALL.iter().filter(|one| *one != left_out).copied().collect();
            let found = stripped(&app, others).await;
            assert!(found.iter().any(|column| column.split('.').next() == Some(left_out.table)), "{} can be left out: {found:?}", left_out.table);
            tried += 1;
        }
        assert!(tried >= 13, "only {tried} tables were tried");
    }

    async fn texts_go_before_the_person(app: TestApp) {
        let mut app = app;
        long_ago(&mut app).await;
        sql::execute(&app.database, "UPDATE case_file SET closed_on = '2026-05-01' WHERE id = 'case-mette'");
        let done = run(&upkeep(&app), &solroed(), &|| false).await.unwrap();
        assert!(done.counts.contains_key(&RetentionRule::MessageTexts) && done.counts.contains_key(&RetentionRule::SearchLogs));
        assert!(!done.counts.contains_key(&RetentionRule::Pseudonymise) && !done.counts.contains_key(&RetentionRule::Notes));
        let left = standing(&app).await;
        assert!(!left.contains(&"message.written".to_owned()) && !left.contains(&"search_log.offered".to_owned()), "{left:?}");
        assert!(left.contains(&"citizen.name".to_owned()) && left.contains(&"note.text".to_owned()));
        app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200);
    }

    async fn a_night_does_it_and_the_administrator_sees_what_it_did(app: TestApp) {
        let mut app = app;
        let ada = app.employee("ada").await;
        let fresh = ada.get(SETTINGS).await.expect(200);
        assert_eq!(fresh["rules"].as_array().unwrap().len(), RetentionRule::ALL.len());
        assert_eq!(fresh["runs"], json!([]));
        let of = |view: &Value, rule: &str| view["rules"].as_array().unwrap().iter().find(|row| row["rule"] == rule).unwrap().clone();
        assert_eq!(of(&fresh, "pseudonymise"), json!({ "rule": "pseudonymise", "number": 12, "standard": 12, "least": 1, "most": 60,
            "unit": "months", "start": "case_closed", "source": "KLE P365D", "certainty": "stated", "due": 0 }));
        assert_eq!(of(&fresh, "history")["due"], Value::Null);
        long_ago(&mut app).await;
        let ada = app.employee("ada").await;
        // Two years here: nothing of Mette's person is due.
        let longer = json!({ "periods": [{ "rule": "pseudonymise", "number": 24 }] });
        assert_eq!(of(&ada.put(SETTINGS, longer).await.expect(200), "pseudonymise")["due"], 0);
        let standard = ada.put(SETTINGS, json!({ "periods": [] })).await.expect(200);
        assert_eq!((&of(&standard, "pseudonymise")["number"], &of(&standard, "pseudonymise")["due"]), (&json!(12), &json!(1)));
        assert_eq!(acts(&app.db, "municipality", "269").await, ["change_retention", "change_retention"]);
        let Ended::Done(done) = night(&upkeep(&app), &solroed(), &|| false).await.unwrap() else { unreachable!("the night is not done") };
        assert_eq!(done.forgotten, 1);
        let after = ada.get(SETTINGS).await.expect(200);
        assert_eq!(of(&after, "pseudonymise")["due"], 0);
        let told = after["runs"][0].clone();
        assert_eq!((&told["day"], &told["failed"]), (&json!("2026-12-10"), &json!(0)));
        let counts = told["counts"].as_array().unwrap();
        assert!(counts.contains(&json!({ "rule": "pseudonymise", "rows": 1 })), "{told:#}");
    }

    async fn numbers_that_cannot_be_are_refused(app: TestApp) {
        let ada = app.employee("ada").await;
        for periods in [
            json!([{ "rule": "notes", "number": 0 }]),
            json!([{ "rule": "notes", "number": 61 }]),
            json!([{ "rule": "notes", "number": 13 }]),
            json!([{ "rule": "notes", "number": 6 }, { "rule": "notes", "number": 6 }]),
        ] {
            let refused = ada.put(SETTINGS, json!({ "periods": periods })).await.refused(422, "no-such-period");
            assert_eq!(refused["field"]["name"], "periods");
        }
        app.employee("anne-marie").await.get(SETTINGS).await.refused(403, "forbidden");
        assert!(acts(&app.db, "municipality", "269").await.is_empty());
    }

    async fn a_servers_role_leaves_it_to_upkeep(app: TestApp) {
        let mut app = app;
        long_ago(&mut app).await;
        assert!(may_run(&upkeep(&app), &solroed()).await.unwrap());
        let may = may_run(&app.app(), &solroed()).await.unwrap();
        assert_eq!(may, app.database.kind == tests::database::Kind::Sqlite, "only SQLite has no roles");
        let Ended::Done(done) = night(&app.app(), &solroed(), &|| false).await.unwrap() else { unreachable!("the night is not done") };
        assert_eq!(done.forgotten, u32::from(may));
        assert_eq!(standing(&app).await.contains(&"citizen.name".to_owned()), !may);
    }
}
