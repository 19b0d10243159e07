//! Withdrawal and standby: the decision, what becomes of orders and talks, and how each ends.

use crate::on_both;
use crate::support::{Person, TestApp};
use serde_json::{Value, json};

/// A withdrawal from today until the end of February.
fn withdrawal() -> Value {
    json!({ "ground": "conduct", "reasons": "Tre samtaler er booket og aflyst samme dag.", "hearing_on": "2026-11-23",
            "from": "2026-11-30", "to": "2027-02-28", "review_on": "2027-02-15" })
}

/// Standby from today until further notice.
fn standby() -> Value {
    json!({ "from": "2026-11-30", "review_on": "2027-05-30" })
}

fn with(body: &Value, field: &str, value: Value) -> Value {
    let mut changed = body.clone();
    changed[field] = value;
    changed
}

async fn overview(citizen: &Person<'_>) -> Value {
    citizen.get("/api/v1/me/talks").await.expect(200)
}

async fn act(staff: &Person<'_>, act: &str, body: Value) -> crate::support::Answer {
    staff.post(&format!("/api/v1/staff/citizens/mette/{act}"), body).await
}

async fn booked(app: &TestApp) -> String {
    let mette = app.citizen("mette").await;
    let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    talk["id"].as_str().unwrap().to_owned()
}

fn kinds(citizen: &Value, list: &str) -> Vec<String> {
    citizen[list].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}

on_both! {
    async fn a_withdrawal_is_a_decision_that_the_citizen_can_read_and_complain_about(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        mette.get("/api/v1/me/withdrawal").await.refused(404, "not-found");
        let seen = act(&anne_marie, "withdrawal", withdrawal()).await.expect(201);
        assert_eq!((&seen["bar"]["kind"], &seen["bar"]["withdrawal_ground"]), (&json!("withdrawal"), &json!("conduct")));
        assert_eq!((&seen["orders"], kinds(&seen, "tasks")), (&json!([]), vec!["summon".to_owned()]));
        assert!(kinds(&seen, "history").contains(&"booking_withdrawn".to_owned()));
        let decision = mette.get("/api/v1/me/withdrawal").await.expect(200);
        assert_eq!(decision, anne_marie.get("/api/v1/staff/citizens/mette/withdrawal").await.expect(200));
        assert_eq!((&decision["decided_on"], &decision["complain_by"]), (&json!("2026-11-30"), &json!("2026-12-28")));
        assert_eq!(decision["lang"], "da");
        let text = decision["text"].as_str().unwrap();
        for said in ["Afgørelse", "Tre samtaler er booket og aflyst samme dag.", "mandag den 23. november 2026",
            "Ankestyrelsen", "mandag den 28. december 2026", "søndag den 28. februar 2027", "§ 17, stk. 3", "sygedagpenge",
            "55 50 00 12", "Anne-Marie Krogh"]
        {
            assert!(text.contains(said), "{said} in: {text}");
        }
        let overview = overview(&mette).await;
        assert_eq!((&overview["bar"]["kind"], &overview["bar"]["withdrawal_ground"]), (&json!("withdrawal"), &Value::Null));
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "barred");
        mette.post("/api/v1/me/exemption/end", json!({})).await.refused(409, "not-exempt");

        let seen = act(&anne_marie, "withdrawal/end", json!({})).await.expect(200);
        assert_eq!((&seen["bar"], &seen["orders"][0]["book_by"]), (&Value::Null, &json!("2026-12-08")));
        assert_eq!(seen["tasks"], json!([]), "nobody summons whoever books again");
        let decision = mette.get("/api/v1/me/withdrawal").await.expect(200);
        assert_eq!((&decision["ended_on"], decision["text"].as_str()), (&json!("2026-11-30"), Some(text)), "kept as it was");
        act(&anne_marie, "withdrawal/end", json!({})).await.refused(409, "not-barred");
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    }

    async fn what_is_agreed_stands_when_the_right_to_book_is_withdrawn(app: TestApp) {
        let talk = booked(&app).await;
        let anne_marie = app.employee("anne-marie").await;
        let seen = act(&anne_marie, "withdrawal", withdrawal()).await.expect(201);
        assert_eq!((&seen["talks"][0]["id"], &seen["tasks"]), (&json!(talk), &json!([])));
        act(&anne_marie, "withdrawal", withdrawal()).await.refused(409, "already-barred");
        let exempt = json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2027-02-15" });
        let seen = act(&anne_marie, "exemption", exempt).await.expect(201);
        assert_eq!(seen["bar"]["kind"], "exemption", "BEK § 45: their wish counts, and ends the withdrawal");
        act(&anne_marie, "withdrawal", withdrawal()).await.refused(409, "already-barred");
    }

    async fn an_order_that_a_withdrawal_took_back_comes_again_with_the_end_of_the_exemption_after_it(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        act(&anne_marie, "withdrawal", withdrawal()).await.expect(201);
        let exempt = json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2027-02-15" });
        act(&anne_marie, "exemption", exempt).await.expect(201);
        let seen = mette.post("/api/v1/me/exemption/end", json!({})).await.expect(200);
        assert_eq!((&seen["bar"], &seen["orders"][0]["status"]), (&Value::Null, &json!("open")));
    }

    async fn what_makes_no_sense_names_its_field(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        for (field, value, code) in [
            ("from", json!("2026-11-29"), "bar-from"),
            ("to", json!("2026-11-29"), "bar-to"),
            ("review_on", json!("2027-03-01"), "bar-review"),
            ("hearing_on", json!("2026-12-01"), "bar-hearing"),
            ("hearing_on", json!("2026-01-01"), "bar-hearing"),
            ("reasons", json!(" \n"), "bar-reasons"),
            ("reasons", json!("x".repeat(2001)), "bar-reasons"),
        ] {
            let refused = act(&anne_marie, "withdrawal", with(&withdrawal(), field, value)).await.refused(422, code);
            assert_eq!(refused["field"]["name"], field);
        }
        act(&anne_marie, "withdrawal", with(&withdrawal(), "ground", json!("illness"))).await.refused(400, "invalid-request");
        act(&anne_marie, "standby", with(&standby(), "diagnosis", json!("cancer"))).await.refused(400, "invalid-request");
        for act_on in ["standby", "standby/proposal"] {
            let wrong = with(&standby(), "from", json!("2026-11-29"));
            assert_eq!(act(&anne_marie, act_on, wrong).await.refused(422, "bar-from")["field"]["name"], "from");
        }
        act(&app.employee("kim").await, "withdrawal", withdrawal()).await.refused(403, "forbidden");
        act(&app.employee("kim").await, "standby", standby()).await.refused(403, "forbidden");
        assert_eq!(overview(&app.citizen("mette").await).await["bar"], Value::Null);
    }

    async fn standby_asks_nothing_of_anybody(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let seen = act(&anne_marie, "standby", standby()).await.expect(201);
        assert_eq!((&seen["bar"]["kind"], &seen["orders"], &seen["tasks"]), (&json!("standby"), &json!([]), &json!([])));
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "barred");
        let summons = json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person",
            "caseworker": "anne-marie", "starts_at": "2026-12-04T10:00:00+01:00" });
        act(&anne_marie, "appointments", summons).await.refused(409, "standby");
        for (what, body) in [
            ("withdrawal", withdrawal()),
            ("exemption", json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2027-02-15" })),
        ] {
            act(&anne_marie, what, body).await.refused(409, "standby");
        }
        act(&anne_marie, "standby", standby()).await.refused(409, "already-barred");
        mette.post("/api/v1/me/exemption/end", json!({})).await.refused(409, "not-exempt");
        let seen = act(&anne_marie, "standby/end", json!({})).await.expect(200);
        assert_eq!((&seen["bar"], &seen["orders"]), (&Value::Null, &json!([])), "what is due the night computes anew");
        act(&anne_marie, "standby/end", json!({})).await.refused(409, "not-barred");
    }

    async fn standby_begins_when_each_talk_has_been_dealt_with(app: TestApp) {
        let talk = booked(&app).await;
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let proposal = act(&anne_marie, "standby/proposal", standby()).await.expect(200);
        assert_eq!((&proposal["talks"][0]["talk"]["id"], &proposal["talks"][0]["needs_decision"]), (&json!(talk), &json!(true)));
        let refused = act(&anne_marie, "standby", standby()).await.refused(409, "talks-need-decision");
        assert_eq!(refused["stranded"][0]["id"], talk);
        assert_eq!(overview(&mette).await["talks"][0]["id"], talk, "nothing was saved");

        let decided = with(&standby(), "talks", json!([{ "talk": talk, "fate": "cancel_with_message" }]));
        let seen = act(&anne_marie, "standby", decided).await.expect(201);
        assert_eq!((&seen["talks"], &seen["orders"], &seen["tasks"]), (&json!([]), &json!([]), &json!([])));
        let waiting = pending(&app).await;
        assert_eq!(waiting, ["talk_cancelled"], "said before it begins; what waited before is not sent any more");
    }

    async fn a_talk_is_kept_or_told_in_person_and_then_nothing_is_sent(app: TestApp) {
        let mut app = app;
        let talk = booked(&app).await;
        let anne_marie = app.employee("anne-marie").await;
        let kept = with(&standby(), "talks", json!([{ "talk": talk, "fate": "keep" }]));
        let seen = act(&anne_marie, "standby", kept).await.expect(201);
        assert_eq!(seen["talks"][0]["id"], talk);
        assert!(kinds(&seen, "history").contains(&"kept_by_decision".to_owned()));
        assert_eq!(pending(&app).await, [""; 0]);
        app.later(1);
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let path = format!("/api/v1/me/appointments/{talk}/cancel");
        mette.post(&path, json!({ "reason": "ill" })).await.expect(200);
        let seen = anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200);
        assert_eq!((&seen["orders"], &seen["tasks"]), (&json!([]), &json!([])), "R15: nothing waits, nobody is asked");
        assert_eq!(pending(&app).await, [""; 0], "R15: nothing is sent");
    }

    async fn told_in_person_no_message_goes_out(app: TestApp) {
        let talk = booked(&app).await;
        let anne_marie = app.employee("anne-marie").await;
        let told = with(&standby(), "talks", json!([{ "talk": talk, "fate": "cancel_told" }]));
        act(&anne_marie, "standby", told).await.expect(201);
        assert_eq!(pending(&app).await, [""; 0]);
    }

    async fn no_talk_is_taken_on_a_day_of_standby_to_come(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let ahead = with(&standby(), "from", json!("2026-12-03"));
        let seen = act(&anne_marie, "standby", ahead).await.expect(201);
        assert_eq!((&seen["bar"], &seen["bars_to_come"][0]["from"]), (&Value::Null, &json!("2026-12-03")));
        let summons = |at: &str| json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person",
            "caseworker": "anne-marie", "starts_at": at, "reason": "urgent" });
        act(&anne_marie, "appointments", summons("2026-12-04T10:00:00+01:00")).await.refused(409, "slot-taken");
        let before = act(&anne_marie, "appointments", summons("2026-12-02T09:00:00+01:00")).await.expect(201);
        assert_eq!(overview(&mette).await["talks"][0]["id"], before["id"]);
        let seen = act(&anne_marie, "standby/end", json!({})).await.expect(200);
        assert_eq!(seen["bars_to_come"], json!([]));
    }
}

/// The kinds of the messages that wait for Mette.
async fn pending(app: &TestApp) -> Vec<String> {
    use backend::store::{Scope, StoreError, messages};
    let rows = app.db.read(&Scope::new("269").unwrap(), |tx| messages::of_citizen(tx, "mette")).await;
    let rows: Result<Vec<_>, StoreError> = rows;
    rows.unwrap().into_iter().filter(|row| row.status == "pending").map(|row| row.kind).collect()
}
