//! Everything about a citizen: complete, in words, and nobody else's.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{acts, cpr_of, fresh_question, fresh_representative, messages_of};
use backend::app::exporting::words::on_page;
use backend::store::{Scope, StoreError, belongings};
use serde_json::{Value, json};
use shared::texts::{COMMON, EXPORT, Lang, Texts};
use std::collections::BTreeSet;

const OWN: &str = "/api/v1/me/export.json";
const OF_METTE: &str = "/api/v1/staff/citizens/mette/export.json";

/// Tables that could name a citizen and are in no export, each with its reason.
const ELSEWHERE: [(&str, &str); 0] = [];

/// Mette has something of most kinds.
async fn lived(app: &TestApp) {
    let mette = app.citizen("mette").await;
    mette.book("order-mette", "phone", "2026-12-04T10:00:00+01:00").await.expect(201);
    mette.post("/api/v1/me/call-back-requests", json!({ "phone": "55 50 01 24" })).await.expect(201);
    mette.put("/api/v1/me/hours", json!({ "hours": [{ "weekday": 2, "from": 480, "to": 545 }] })).await.expect(200);
    let anne_marie = app.employee("anne-marie").await;
    let note = json!({ "text": "Ringede <b>selv</b> & spurgte." });
    anne_marie.post("/api/v1/staff/citizens/mette/notes", note).await.expect(201);
    let number = json!({ "cpr": "610107-4000", "reason": "new_number" });
    anne_marie.post("/api/v1/staff/citizens/mette/identity", number).await.expect(200);
    anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200);
    anne_marie.get("/api/v1/staff/citizens/mette/messages").await.expect(200);
    fresh_question(&app.db, "mette").await;
    fresh_representative(&app.db, "mette").await;
}

fn rows<'a>(export: &'a Value, table: &str) -> &'a [Value] {
    export["tables"][table].as_array().unwrap()
}

on_both! {
    async fn every_table_that_names_a_citizen_is_known(app: TestApp) {
        let naming = app.db.read(&Scope::maintenance(), belongings::naming).await.unwrap();
        let named: BTreeSet<&str> = naming.iter().map(|(table, _)| table.as_str()).collect();
        let known: BTreeSet<&str> = belongings::ALL.iter().map(|belonging| belonging.table)
            .chain(ELSEWHERE.iter().map(|(table, _)| *table)).collect();
        assert_eq!(named, known, "a table with citizens' rows must be in the export, or in the exceptions with a reason");
        assert!(named.len() > 20);
    }

    async fn every_column_has_its_words_in_both_languages(app: TestApp) {
        for lang in [Lang::Da, Lang::En] {
            let texts = Texts::new(lang, &[COMMON, EXPORT]);
            let missing = |key: String| (texts.get(&key) == key).then_some(key);
            let mut lacking = Vec::new();
            for belonging in belongings::ALL.iter().filter(|belonging| belonging.unshown.is_none()) {
                lacking.extend(missing(format!("export-table-{}", belonging.table)));
                let columns = app.db.read(&Scope::maintenance(), |tx| belongings::columns(tx, belonging.table)).await.unwrap();
                let technical = ["municipality_code", "search_name", "sort_key", "cpr_key_id", "lease", "lease_until", "digest", "pseudonymised_at"];
                let shown = columns.iter().filter(|column| on_page(belonging.table, column) && !technical.contains(&column.as_str()));
                lacking.extend(shown.filter_map(|column| missing(format!("export-column-{column}"))));
            }
            assert!(lacking.is_empty(), "{lang:?}: {lacking:?}");
        }
    }

    async fn a_citizens_own_has_everything_and_the_whole_number(app: TestApp) {
        lived(&app).await;
        let export = app.citizen("mette").await.get(OWN).await.expect(200);
        let tables: Vec<&str> = export["tables"].as_object().unwrap().keys().map(String::as_str).collect();
        let mut shown: Vec<&str> = belongings::ALL.iter().filter(|one| one.unshown.is_none()).map(|one| one.table).collect();
        shown.sort_unstable();
        assert_eq!(tables, shown);
        let own = &rows(&export, "citizen")[0];
        assert_eq!((&own["cpr"], &own["name"], &own["notify_sms"]), (&json!("6101074000"), &json!("mette Sørensen"), &json!(false)));
        assert_eq!(rows(&export, "cpr_history")[0]["cpr"], cpr_of("mette"));
        assert_eq!(rows(&export, "citizen_hours"), [json!({ "citizen_id": "mette", "weekday": 2, "from_minute": 480, "to_minute": 545 })]);
        let talk = rows(&export, "appointment").iter().find(|talk| talk["status"] == "booked").unwrap();
        assert_eq!((&talk["starts_at"], &talk["live"], &talk["caseworker"]), (&json!("2026-12-04T09:00:00Z"), &json!(true), &json!("Anne-Marie Krogh")));
        assert_eq!(rows(&export, "message").len(), messages_of(&app.db, "mette").await.len());
        for table in ["note", "task", "representative", "reason_question", "case_file", "caseworker_assignment", "booking_order",
            "order_event", "appointment_event", "session", "audit_event"] {
            assert!(!rows(&export, table).is_empty(), "{table}");
        }
        // The log says that an employee did something, and this export, but not which employee.
        let log = rows(&export, "audit_event");
        let by_staff: Vec<&Value> = log.iter().filter(|row| row["actor_kind"] == "employee").collect();
        assert!(!by_staff.is_empty() && by_staff.iter().all(|row| row["actor_id"].is_null()));
        assert!(log.iter().any(|row| row["action"] == "export" && row["actor_id"] == "mette"));
        // Nothing of anybody else's, and nothing that only the program needs.
        let text = export.to_string();
        for other in ["piotr", "fatima", "municipality_code", "search_name", "cipher"] {
            assert!(!text.contains(other), "{other}");
        }
    }

    async fn what_staff_make_for_somebody_has_the_number_masked(app: TestApp) {
        lived(&app).await;
        let export = app.employee("kim").await.get(OF_METTE).await.expect(200);
        assert_eq!(rows(&export, "citizen")[0]["cpr"], "610107-XXXX");
        assert_eq!(rows(&export, "cpr_history")[0]["cpr"], "670781-XXXX");
        let text = export.to_string();
        assert!(!text.contains("6101074000") && !text.contains(&cpr_of("mette")));
        assert_eq!(acts(&app.db, "citizen", "mette").await.iter().filter(|act| *act == "export").count(), 1);
    }

    async fn a_page_says_it_in_words_and_shows_no_more(app: TestApp) {
        lived(&app).await;
        let (headers, danish) = app.citizen("mette").await.download("/api/v1/me/export").await;
        assert_eq!(headers.get("content-type").unwrap(), "text/html; charset=utf-8");
        assert_eq!(headers.get("cache-control").unwrap(), "no-store");
        assert!(danish.starts_with("<!DOCTYPE html><html lang=\"da\">") && !danish.contains("<script") && !danish.contains(" style="));
        for said in ["Alt, hvad vi har om dig", "Solrød Kommune", "mette Sørensen", "610107-XXXX", "670781-XXXX", "Notater",
            "Ringede &lt;b&gt;selv&lt;/b&gt; &amp; spurgte.", "fredag den 4. december 2026 kl.\u{a0}10.00", "<dd>08.00</dd>", "En medarbejder i kommunen", "Hentet ud"] {
            assert!(danish.contains(said), "{said}");
        }
        for hidden in ["6101074000", "anne-marie", "2026-12-04T", "export-", "<b>"] {
            assert!(!danish.contains(hidden), "{hidden}: {}", danish.split(hidden).next().unwrap().chars().rev().take(200).collect::<String>().chars().rev().collect::<String>());
        }
        let (_, english) = app.citizen("mette").await.download("/api/v1/me/export?lang=en").await;
        assert!(english.contains("<html lang=\"en\">") && english.contains("All that we have about you") && !english.contains("Notater"));
        for page in [&danish, &english] {
            let values = page.split("<dd>").skip(1).filter_map(|rest| rest.split("</dd>").next());
            let codes: Vec<&str> = values.filter(|value| value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
                .filter(|value| !value.ends_with("dag") && !value.ends_with("day")).collect();
            assert!(codes.is_empty(), "the names of the program, not words: {codes:?}");
        }
        assert!(danish.contains("Så på din sag.") && english.contains("Saw what we have written to you."));
        let (_, for_mette) = app.employee("anne-marie").await.download("/api/v1/staff/citizens/mette/export").await;
        assert!(for_mette.contains("610107-XXXX") && !for_mette.contains("6101074000"));
    }

    async fn it_is_only_ones_own(app: TestApp) {
        app.citizen("piotr").await.get(OF_METTE).await.refused(403, "forbidden");
        app.employee("ada").await.get(OF_METTE).await.refused(403, "forbidden");
        app.employee("kim").await.get(OWN).await.refused(403, "forbidden");
        app.employee("kim").await.get("/api/v1/staff/citizens/zoe/export.json").await.refused(404, "not-found");
        app.citizen("mette").await.get("/api/v1/me/export?lang=xx").await.refused(400, "invalid-request");
        let neighbour = Scope::new("751").unwrap();
        let nobodys = app.db.read(&neighbour, |tx| {
            let of = |belonging| belongings::rows(tx, belonging, "piotr-of-nowhere").map(|rows| rows.len());
            belongings::ALL.iter().map(of).sum::<Result<usize, StoreError>>()
        });
        assert_eq!(nobodys.await, Ok(0));
    }
}
