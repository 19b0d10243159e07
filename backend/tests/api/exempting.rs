//! Exempting, summoning instead, and ending the exemption.

use crate::on_both;
use crate::support::Person;
use serde_json::{Value, json};

/// An exemption from today until the end of February.
fn exemption() -> Value {
    json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "to": "2027-02-28", "review_on": "2027-02-15" })
}

/// A summons to Friday at 10 in person.
fn summons() -> Value {
    json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person", "caseworker": "anne-marie",
            "starts_at": "2026-12-04T10:00:00+01:00" })
}

async fn overview(citizen: &Person<'_>) -> Value {
    citizen.get("/api/v1/me/talks").await.expect(200)
}

on_both! {
    async fn the_order_closes_and_the_citizen_is_summoned_and_books_again(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let exempted = anne_marie.post("/api/v1/staff/citizens/mette/exemption", exemption()).await.expect(201);
        assert_eq!((&exempted["bar"]["ground"], &exempted["orders"]), (&json!("impairment"), &json!([])));
        assert_eq!(exempted["tasks"][0]["kind"], "summon");
        assert_eq!(exempted["summon_needs_reason"], false);
        let seen = overview(&mette).await;
        assert_eq!((&seen["bar"]["to"], &seen["orders"]), (&json!("2027-02-28"), &json!([])));
        assert_eq!(seen["bar"]["ground"], Value::Null, "the ground is nobody else's business");
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "barred");

        let talk = anne_marie.post("/api/v1/staff/citizens/mette/appointments", summons()).await.expect(201);
        assert_eq!((&talk["origin"], &talk["summon_reason"]), (&json!("summoned"), &Value::Null));
        let seen = overview(&mette).await;
        assert_eq!((&seen["talks"][0]["id"], &seen["talks"][0]["origin"]), (&talk["id"], &json!("summoned")));
        let tasks = anne_marie.get("/api/v1/staff/tasks").await.expect(200);
        assert_eq!(tasks["mine"], 0, "the summons answers the task");

        let path = format!("/api/v1/staff/appointments/{}/cancel", talk["id"].as_str().unwrap());
        anne_marie.post(&path, json!({ "by": "office" })).await.expect(200);
        let seen = mette.post("/api/v1/me/exemption/end", json!({})).await.expect(200);
        assert_eq!((&seen["bar"], &seen["orders"][0]["status"]), (&Value::Null, &json!("open")));
        assert_eq!(seen["orders"][0]["book_by"], "2026-12-08");
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        mette.post("/api/v1/me/exemption/end", json!({})).await.refused(409, "not-exempt");

        let kinds: Vec<Value> = anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200)["history"]
            .as_array().unwrap().iter().map(|entry| entry["kind"].clone()).collect();
        for kind in ["exempted", "order_withdrawn", "booked", "cancelled_by_office", "exemption_ended", "order_reopened"] {
            assert!(kinds.contains(&json!(kind)), "{kind} in {kinds:?}");
        }
    }

    async fn an_order_whose_talk_was_held_does_not_come_again(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        anne_marie.post("/api/v1/staff/citizens/mette/exemption", exemption()).await.expect(201);
        anne_marie.post("/api/v1/staff/citizens/mette/appointments", summons()).await.expect(201);
        let seen = anne_marie.post("/api/v1/staff/citizens/mette/exemption/end", json!({})).await.expect(200);
        assert_eq!((&seen["bar"], &seen["orders"]), (&Value::Null, &json!([])));
    }

    async fn an_order_whose_talk_the_office_cancels_comes_again_with_the_end_of_the_exemption(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        anne_marie.post("/api/v1/staff/citizens/mette/exemption", exemption()).await.expect(201);
        assert_eq!(overview(&mette).await["talks"][0]["id"], talk["id"], "what is agreed stands");
        let path = format!("/api/v1/staff/appointments/{}/cancel", talk["id"].as_str().unwrap());
        anne_marie.post(&path, json!({ "by": "office" })).await.expect(200);
        assert_eq!(overview(&mette).await["orders"], json!([]));
        let seen = mette.post("/api/v1/me/exemption/end", json!({})).await.expect(200);
        assert_eq!(seen["orders"][0]["status"], "open");
    }

    async fn days_that_make_no_sense_name_their_field(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        for (field, value, code) in [
            ("from", "2026-11-29", "bar-from"),
            ("to", "2026-11-29", "bar-to"),
            ("review_on", "2027-03-01", "bar-review"),
        ] {
            let mut body = exemption();
            body[field] = json!(value);
            let refused = anne_marie.post("/api/v1/staff/citizens/mette/exemption", body).await.refused(422, code);
            assert_eq!(refused["field"]["name"], field);
        }
        anne_marie.post("/api/v1/staff/citizens/exempt/exemption", exemption()).await.refused(409, "already-barred");
        let mut diagnosis = exemption();
        diagnosis["diagnosis"] = json!("depression");
        anne_marie.post("/api/v1/staff/citizens/mette/exemption", diagnosis).await.refused(400, "invalid-request");
        assert_eq!(overview(&app.citizen("mette").await).await["bar"], Value::Null);
    }

    async fn a_coordinator_books_but_does_not_summon(app: TestApp) {
        let kim = app.employee("kim").await;
        let mut summons = summons();
        summons["caseworker"] = json!("kim");
        summons["reason"] = json!("urgent");
        kim.post("/api/v1/staff/citizens/mette/appointments", summons).await.refused(403, "forbidden");
        kim.post("/api/v1/staff/citizens/mette/exemption", exemption()).await.refused(403, "forbidden");
    }
}
