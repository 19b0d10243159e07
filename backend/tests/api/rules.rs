//! *Regler*: who sees what, what a municipality may decide, and what a decision does not touch.

use crate::on_both;
use crate::support::{Person, TestApp};
use crate::world;
use actix_web::test::TestRequest;
use backend::store::cases::{CaseRow, CaseworkerAssignmentRow};
use backend::store::orders;
use backend::store::talk_types::TalkTypeSchemeRow;
use backend::store::{Scope, StoreError, cases};
use serde_json::{Value, json};
use shared::law::{LawBook, SHIPPED};
use std::sync::Arc;

fn wanted(key: &str, value: &str, more: Value) -> Value {
    let mut body = json!({
        "scheme": "sickness_benefit", "key": key, "value": value, "valid_from": "2026-11-30", "reason": "Vi er få i vinter.",
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

async fn decide(person: &Person<'_>, body: Value) -> crate::support::Answer {
    person.post("/api/v1/staff/rules/overrides", body).await
}

/// The scheme's set that holds today, as somebody sees it.
fn in_force<'a>(rules: &'a Value, scheme: &str) -> &'a Value {
    let scheme = rules["schemes"].as_array().unwrap().iter().find(|one| one["scheme"] == scheme).unwrap();
    scheme["sets"].as_array().unwrap().iter().find(|set| set["in_force"] == true).unwrap()
}

fn number<'a>(set: &'a Value, key: &str) -> &'a Value {
    set["numbers"].as_array().unwrap().iter().find(|number| number["key"] == key).unwrap()
}

async fn order_of_mette(app: &TestApp) -> orders::OrderRow {
    app.db.read(&Scope::new("269").unwrap(), |tx| orders::get(tx, "order-mette")).await.unwrap()
}

on_both! {
    async fn everybody_sees_the_rules_and_a_citizen_their_own(app: TestApp) {
        for who in ["anne-marie", "kim", "ada", "rie"] {
            let rules = app.employee(who).await.get("/api/v1/rules").await.expect(200);
            let schemes = rules["schemes"].as_array().unwrap();
            assert_eq!(schemes.len(), 3);
            let sick = in_force(&rules, "sickness_benefit");
            assert_eq!(sick["id"], "sickness_benefit@2026-07-01");
            assert_eq!(number(sick, "talks_in_period")["source"], "OP Kurser, nye regler i beskæftigelsesindsatsen (sekundær kilde)");
            assert_eq!(number(sick, "talks_in_period")["note"], "Ikke slået efter i loven endnu");
            assert_eq!(number(sick, "min_notice_days")["choice"]["within"], "Fra 8 dage til 30 dage");
            let days: Vec<&str> = schemes[0]["sets"].as_array().unwrap().iter().map(|set| set["valid_from"].as_str().unwrap()).collect();
            assert_eq!(days, ["2017-01-01", "2020-01-01", "2025-01-01", "2026-07-01"]);
        }
        let mine = app.citizen("mette").await.get("/api/v1/rules").await.expect(200);
        assert_eq!((mine["schemes"].as_array().unwrap().len(), &mine["schemes"][0]["name"]), (1, &json!("Sygedagpenge")));
        assert_eq!(mine["schemes"][0]["sets"].as_array().unwrap().len(), 1);
        assert!(mine["schemes"][0].get("overrides").is_none());
        let notice = number(in_force(&mine, "sickness_benefit"), "min_notice_days");
        assert_eq!((&notice["value"], notice.get("choice")), (&json!("8 dage"), None));
        let english = app.employee("ada").await.send(TestRequest::with_uri("/api/v1/rules").insert_header(("accept-language", "en"))).await.expect(200);
        assert_eq!(number(in_force(&english, "sickness_benefit"), "min_notice_days")["value"], "8 days");
    }

    async fn an_administrator_decides_within_the_bounds_and_withdraws(app: TestApp) {
        let ada = app.employee("ada").await;
        let decided = decide(&ada, wanted("rebook_cutoff_hours", "48", json!({}))).await.expect(200);
        let own = number(in_force(&decided, "sickness_benefit"), "rebook_cutoff_hours").clone();
        assert_eq!((&own["value"], &own["law"], &own["since"]), (&json!("48 timer"), &json!("24 timer"), &json!("2026-11-30")));
        assert_eq!(app.citizen("mette").await.get("/api/v1/me/talks").await.expect(200)["promise"]["rebook_cutoff_hours"], 48);
        let seen = app.citizen("mette").await.get("/api/v1/rules").await.expect(200);
        assert_eq!(number(in_force(&seen, "sickness_benefit"), "rebook_cutoff_hours")["reason"], "Vi er få i vinter.");
        let later = decide(&ada, wanted("rebook_cutoff_hours", "72", json!({ "valid_from": "2026-12-15" }))).await.expect(200);
        assert_eq!(number(in_force(&later, "sickness_benefit"), "rebook_cutoff_hours")["value"], "48 timer", "not yet");

        let all = decided["schemes"][0]["overrides"].as_array().unwrap();
        assert_eq!((all.len(), &all[0]["decided_by"]["id"]), (1, &json!("ada")));
        let id = all[0]["id"].as_str().unwrap();
        let path = format!("/api/v1/staff/rules/overrides/{id}/withdraw");
        let withdrawn = ada.post(&path, json!({})).await.expect(200);
        assert_eq!(number(in_force(&withdrawn, "sickness_benefit"), "rebook_cutoff_hours")["value"], "24 timer");
        let rows = withdrawn["schemes"][0]["overrides"].as_array().unwrap();
        assert!(rows.iter().any(|row| row["id"] == id && row["withdrawn_at"].is_string()));
        ada.post(&path, json!({})).await.refused(404, "not-found");
        assert_eq!(world::acts(&app.db, "rule_override", id).await, ["decide", "withdraw"]);
    }

    async fn a_decision_that_another_needs_is_not_withdrawn(app: TestApp) {
        let ada = app.employee("ada").await;
        decide(&ada, wanted("usual_notice_days", "25", json!({}))).await.expect(200);
        let decided = decide(&ada, wanted("min_notice_days", "20", json!({}))).await.expect(200);
        let all = decided["schemes"][0]["overrides"].as_array().unwrap();
        let path = |key: &str| {
            let own = all.iter().find(|own| own["key"] == key).unwrap();
            format!("/api/v1/staff/rules/overrides/{}/withdraw", own["id"].as_str().unwrap())
        };
        ada.post(&path("usual_notice_days"), json!({})).await.refused(422, "rule-does-not-fit");
        ada.post(&path("min_notice_days"), json!({})).await.expect(200);
        ada.post(&path("usual_notice_days"), json!({})).await.expect(200);
    }

    async fn what_may_not_be_decided_names_its_field(app: TestApp) {
        let ada = app.employee("ada").await;
        for (body, code, field) in [
            (wanted("min_notice_days", "7", json!({})), "rule-out-of-bounds", "value"),
            (wanted("min_notice_days", "31", json!({})), "rule-out-of-bounds", "value"),
            (wanted("min_notice_days", "otte", json!({})), "rule-out-of-bounds", "value"),
            (wanted("first_channels", "letter", json!({})), "rule-out-of-bounds", "value"),
            (wanted("complaint_weeks", "2", json!({})), "rule-not-yours", "key"),
            (wanted("interval_days", "15", json!({})), "rule-does-not-fit", "value"),
            (wanted("min_notice_days", "10", json!({ "valid_from": "2026-11-29" })), "invalid-request", "valid_from"),
            (wanted("min_notice_days", "10", json!({ "reason": "  " })), "invalid-request", "reason"),
            (wanted("min_notice_days", "10", json!({ "reason": "x".repeat(501) })), "invalid-request", "reason"),
            (wanted("min_notice_days", "10", json!({ "scheme": "another" })), "invalid-request", "scheme"),
        ] {
            let refused = decide(&ada, body.clone()).await.refused(422, code);
            assert_eq!(refused["field"]["name"], field, "{body}");
        }
        assert_eq!(decide(&ada, wanted("another", "1", json!({}))).await.refused(400, "invalid-request")["field"]["name"], "key");
        for who in ["anne-marie", "lea", "kim", "rie"] {
            decide(&app.employee(who).await, wanted("min_notice_days", "10", json!({}))).await.refused(403, "forbidden");
        }
        let rules = ada.get("/api/v1/rules").await.expect(200);
        assert!(rules["schemes"].as_array().unwrap().iter().all(|scheme| scheme.get("overrides").is_none()));
    }

    async fn changed_rules_never_move_an_issued_order(app: TestApp) {
        let before = order_of_mette(&app).await;
        let shown = app.citizen("mette").await.get("/api/v1/me/talks").await.expect(200)["orders"].clone();
        let ada = app.employee("ada").await;
        for (key, value) in [("min_notice_days", "12"), ("hold_gap_days", "20"), ("interval_days", "40"), ("first_talk_by", "5 weeks")] {
            decide(&ada, wanted(key, value, json!({}))).await.expect(200);
        }
        assert_eq!(order_of_mette(&app).await, before);
        assert_eq!(app.citizen("mette").await.get("/api/v1/me/talks").await.expect(200)["orders"], shown);
    }

    async fn an_interpreter_makes_the_talk_longer_by_the_rule(app: TestApp) {
        let ada = app.employee("ada").await;
        decide(&ada, wanted("interpreter_extra_percent", "150", json!({}))).await.expect(200);
        let slots = app.citizen("fatima").await.get("/api/v1/me/orders/order-fatima/slots").await.expect(200);
        assert_eq!(slots["channels"][0]["minutes"], 45 + 70, "67.5 minutes, rounded up to the grid");
        decide(&ada, wanted("interpreter_extra_percent", "0", json!({}))).await.expect(200);
        let slots = app.citizen("fatima").await.get("/api/v1/me/orders/order-fatima/slots").await.expect(200);
        assert_eq!(slots["channels"][0]["minutes"], 90, "what the kind of talk says");
    }

    async fn a_new_scheme_works_by_data_alone(app: TestApp) {
        let mut app = app;
        let mut files: Vec<(String, String)> = SHIPPED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        files[0].1.push_str("\n[transition]\nda = \"Overgangsydelse\"\nen = \"Transition benefit\"\n");
        let base = SHIPPED.iter().find(|(name, _)| *name == "sickness_benefit/2017-01-01.toml").unwrap().1;
        files.push(("transition/2017-01-01.toml".to_owned(), base.replace("\"sickness_benefit\"", "\"transition\"")));
        app.law = Arc::new(LawBook::parse(&files).unwrap());
        app.db
            .write(&Scope::new("269").unwrap(), |tx| {
                TalkTypeSchemeRow { talk_type_id: "follow-up".to_owned(), scheme: "transition".to_owned() }.insert(tx)?;
                let old = cases::get(tx, "case-mette")?;
                CaseRow { id: "case-new".to_owned(), scheme: "transition".to_owned(), first_day: "2026-11-01".parse().unwrap(), ..old }.insert(tx)?;
                CaseworkerAssignmentRow {
                    id: "assignment-new".to_owned(),
                    case_id: "case-new".to_owned(),
                    employee_id: "anne-marie".to_owned(),
                    from_day: "2026-11-01".parse().unwrap(),
                    to_day: None,
                }
                .insert(tx)?;
                let order = orders::get(tx, "order-mette")?;
                orders::set_status(tx, "order-mette", "withdrawn")?;
                orders::OrderRow { id: "order-new".to_owned(), case_id: "case-new".to_owned(), ..order }.insert(tx)?;
                crate::world::imported(tx, "order-new")?;
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
        let mette = app.citizen("mette").await;
        let orders = mette.get("/api/v1/me/talks").await.expect(200)["orders"].clone();
        assert_eq!((&orders[0]["id"], &orders[0]["scheme"]), (&json!("order-new"), &json!("transition")));
        let slots = mette.get("/api/v1/me/orders/order-new/slots").await.expect(200);
        assert!(slots["channels"][0]["free"].as_u64().unwrap() > 0);
        let rules = mette.get("/api/v1/rules").await.expect(200);
        let names: Vec<&Value> = rules["schemes"].as_array().unwrap().iter().map(|scheme| &scheme["name"]).collect();
        assert_eq!(names, ["Sygedagpenge", "Overgangsydelse"]);
        let staff = app.employee("anne-marie").await;
        assert_eq!(staff.get("/api/v1/staff/citizens/mette").await.expect(200)["case"]["scheme"], "transition");
        staff.get("/api/v1/staff/citizens/mette/slots?purpose=assist").await.expect(200);
    }
}
