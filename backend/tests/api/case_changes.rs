//! Changes of a case: what each does to orders and agreed talks, and when the citizen cannot come.

use crate::on_both;
use crate::support::{Answer, Person, TestApp, destination};
use crate::world::acts;
use backend::store::{Scope, messages};
use serde_json::{Value, json};

const FRIDAY_AT_NINE: &str = "2026-12-04T09:00:00+01:00";

async fn change(staff: &Person<'_>, change: Value, talks: Value) -> Answer {
    let body = json!({ "change": change, "talks": talks });
    staff.post("/api/v1/staff/citizens/mette/case-changes", body).await
}

async fn proposal(staff: &Person<'_>, change: Value) -> Answer {
    staff.post("/api/v1/staff/citizens/mette/case-changes/proposal", json!({ "change": change })).await
}

async fn booked(app: &TestApp) -> String {
    let mette = app.citizen("mette").await;
    let talk = mette.book("order-mette", "in_person", FRIDAY_AT_NINE).await.expect(201);
    talk["id"].as_str().unwrap().to_owned()
}

async fn seen(staff: &Person<'_>) -> Value {
    staff.get("/api/v1/staff/citizens/mette").await.expect(200)
}

fn has(citizen: &Value, kind: &str) -> bool {
    citizen["history"].as_array().unwrap().iter().any(|entry| entry["kind"] == kind)
}

fn summons(at: &str) -> Value {
    json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person", "caseworker": "anne-marie",
            "starts_at": at, "reason": "urgent" })
}

on_both! {
    async fn recovery_closes_the_course(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let recovery = json!({ "kind": "recovery", "last_day": "2026-11-29" });
        let proposed = proposal(&anne_marie, recovery.clone()).await.expect(200);
        assert_eq!((&proposed["closes_on"], &proposed["orders"][0]["becomes"]), (&json!("2026-11-30"), &json!("withdrawn")));
        assert_eq!(seen(&anne_marie).await["case"]["closed_on"], Value::Null, "nothing was saved");
        let after = change(&anne_marie, recovery.clone(), json!([])).await.expect(200);
        assert_eq!((&after["case"]["closed_on"], &after["orders"], &after["tasks"]), (&json!("2026-11-30"), &json!([]), &json!([])));
        assert!(has(&after, "recovered"));
        assert_eq!(mette.get("/api/v1/me/talks").await.expect(200)["closed_on"], "2026-11-30");
        mette.book("order-mette", "in_person", FRIDAY_AT_NINE).await.refused(409, "order-not-open");
        let path = "/api/v1/staff/citizens/mette/appointments";
        anne_marie.post(path, summons("2026-12-04T10:00:00+01:00")).await.refused(409, "case-closed");
        change(&anne_marie, recovery, json!([])).await.refused(409, "case-closed");
    }

    async fn recovery_ahead_asks_about_the_talks_after_it(app: TestApp) {
        let talk = booked(&app).await;
        let anne_marie = app.employee("anne-marie").await;
        let recovery = json!({ "kind": "recovery", "last_day": "2026-12-02" });
        let refused = change(&anne_marie, recovery.clone(), json!([])).await.refused(409, "talks-need-decision");
        assert_eq!(refused["stranded"][0]["id"], talk);
        let kept = change(&anne_marie, recovery, json!([{ "talk": talk, "fate": "keep" }])).await.expect(200);
        assert_eq!((&kept["case"]["closed_on"], &kept["talks"][0]["id"]), (&json!("2026-12-03"), &json!(talk)));
        let path = "/api/v1/staff/citizens/mette/appointments";
        anne_marie.post(path, summons("2026-12-04T10:00:00+01:00")).await.refused(409, "slot-taken");
        let path = format!("/api/v1/staff/appointments/{talk}/cancel");
        anne_marie.post(&path, json!({ "by": "office" })).await.expect(200);
        let after = seen(&anne_marie).await;
        assert_eq!((&after["orders"], &after["tasks"]), (&json!([]), &json!([])), "nothing waits after the course");
        let later = json!({ "kind": "recovery", "last_day": "2026-12-20" });
        let after = change(&anne_marie, later, json!([])).await.expect(200);
        assert_eq!(after["case"]["closed_on"], "2026-12-21", "a day that lies ahead may be set again");
    }

    async fn nothing_is_agreed_or_waits_after_the_last_day(app: TestApp) {
        // The talk lies on Wednesday, the order may be met until the 18th.
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-02T09:00:00+01:00").await.expect(201);
        let talk = talk["id"].as_str().unwrap();
        let anne_marie = app.employee("anne-marie").await;
        let recovery = json!({ "kind": "recovery", "last_day": "2026-12-03" });
        change(&anne_marie, recovery, json!([])).await.expect(200);
        let path = format!("/api/v1/me/appointments/{talk}/move");
        mette.post(&path, destination("in_person", FRIDAY_AT_NINE)).await.refused(409, "slot-taken");
        mette.post(&format!("/api/v1/me/appointments/{talk}/cancel"), json!({ "reason": "other" })).await.expect(200);
        let after = seen(&anne_marie).await;
        assert_eq!((&after["orders"], &after["tasks"]), (&json!([]), &json!([])));
    }

    async fn a_bar_s_end_gives_no_order_back_that_reaches_past_the_last_day(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let exempt = json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2027-02-15" });
        anne_marie.post("/api/v1/staff/citizens/mette/exemption", exempt).await.expect(201);
        change(&anne_marie, json!({ "kind": "recovery", "last_day": "2026-12-03" }), json!([])).await.expect(200);
        let after = anne_marie.post("/api/v1/staff/citizens/mette/exemption/end", json!({})).await.expect(200);
        assert_eq!((&after["bar"], &after["orders"]), (&Value::Null, &json!([])));
    }

    async fn closing_and_moving_away_cancel_what_is_decided(app: TestApp) {
        let talk = booked(&app).await;
        let anne_marie = app.employee("anne-marie").await;
        let moved = json!({ "kind": "moved", "moved_on": "2026-12-01" });
        let after = change(&anne_marie, moved, json!([{ "talk": talk, "fate": "cancel_told" }])).await.expect(200);
        assert_eq!((&after["case"]["closed_on"], &after["talks"]), (&json!("2026-12-01"), &json!([])));
        assert!(has(&after, "moved_away") && has(&after, "cancelled_by_office"));
        let close = json!({ "kind": "close", "closed_on": "2026-11-30" });
        let after = change(&anne_marie, close, json!([])).await.expect(200);
        assert!(has(&after, "case_closed"));
    }

    async fn another_scheme_carries_course_and_caseworker_on(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let to = |scheme: &str, day: &str| json!({ "kind": "scheme", "scheme": scheme, "first_day": day });
        for (scheme, day, code) in [
            ("sickness_benefit", "2026-11-30", "case-scheme"),
            ("pension", "2026-11-30", "case-scheme"),
            ("unemployment_insurance", "2026-12-01", "case-day"),
            ("unemployment_insurance", "2020-01-01", "case-day"),
        ] {
            let refused = change(&anne_marie, to(scheme, day), json!([])).await.refused(422, code);
            assert_eq!(refused["field"]["name"], "change", "{scheme} {day}");
        }
        let before = seen(&anne_marie).await;
        let after = change(&anne_marie, to("unemployment_insurance", "2026-11-30"), json!([])).await.expect(200);
        assert_eq!(after["case"]["scheme"], "unemployment_insurance");
        assert_eq!((&after["case"]["first_day"], &after["case"]["closed_on"]), (&json!("2026-11-30"), &Value::Null));
        assert_eq!((&after["caseworker"], &after["orders"]), (&before["caseworker"], &json!([])));
        assert!(has(&after, "scheme_changed"));
    }

    async fn nobody_talks_with_somebody_who_is_away(app: TestApp) {
        let talk = booked(&app).await;
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let absence = json!({ "kind": "absence", "from": "2026-12-04", "to": "2026-12-05" });
        change(&anne_marie, absence.clone(), json!([])).await.refused(409, "talks-need-decision");
        let after = change(&anne_marie, absence, json!([{ "talk": talk, "fate": "cancel_with_message" }])).await.expect(200);
        assert_eq!((&after["absences"][0]["from"], &after["absences"][0]["to"]), (&json!("2026-12-04"), &json!("2026-12-05")));
        assert_eq!((&after["orders"][0]["status"], &after["orders"][0]["book_by"]), (&json!("open"), &json!("2026-12-08")));
        mette.book("order-mette", "in_person", FRIDAY_AT_NINE).await.refused(409, "slot-taken");
        let slots = mette.get("/api/v1/me/orders/order-mette/slots?monday=2026-11-30").await.expect(200);
        let friday = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap().clone();
        assert_eq!((&friday["slots"], &friday["no_time"]), (&json!([]), &json!("you_are_away")));
        let path = "/api/v1/staff/citizens/mette/appointments";
        anne_marie.post(path, summons("2026-12-04T10:00:00+01:00")).await.refused(409, "slot-taken");
        let back = json!({ "kind": "absence_taken_back", "absence": after["absences"][0]["id"] });
        let after = change(&anne_marie, back.clone(), json!([])).await.expect(200);
        assert_eq!(after["absences"], json!([]));
        assert!(has(&after, "absence_announced") && has(&after, "absence_taken_back"));
        change(&anne_marie, back, json!([])).await.refused(404, "not-found");
        mette.book("order-mette", "in_person", FRIDAY_AT_NINE).await.expect(201);
    }

    async fn an_absence_moves_a_deadline_and_says_why(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let before = seen(&anne_marie).await["orders"][0].clone();
        let (book_by, hold_by) = (before["book_by"].as_str().unwrap(), before["hold_by"].as_str().unwrap());
        let from: chrono::NaiveDate = book_by.parse().unwrap();
        let to = from + chrono::Days::new(1);
        let absence = json!({ "kind": "absence", "from": from, "to": to });
        let proposed = proposal(&anne_marie, absence.clone()).await.expect(200);
        let after = change(&anne_marie, absence, json!([])).await.expect(200)["orders"][0].clone();
        let expected = (to + chrono::Days::new(8)).to_string().min(hold_by.to_owned());
        assert_eq!((after["book_by"].as_str(), &proposed["orders"][0]["new_book_by"]), (Some(expected.as_str()), &json!(expected)));
    }

    async fn an_order_that_is_taken_back_is_told_of(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let absence = json!({ "kind": "absence", "from": "2026-12-01", "to": "2027-01-31" });
        let after = change(&anne_marie, absence, json!([])).await.expect(200);
        assert_eq!(after["orders"], json!([]));
        let told = app.db.read(&Scope::new("269").unwrap(), |tx| messages::of_citizen(tx, "mette")).await.unwrap();
        let told: Vec<_> = told.iter().filter(|row| row.kind == "order_withdrawn").map(|row| row.order_id.as_deref()).collect();
        assert_eq!(told, [Some("order-mette")]);
        assert_eq!(acts(&app.db, "booking_order", "order-mette").await, ["withdraw"]);
    }

    async fn whoever_chooses_for_the_citizen_keeps_out_of_their_hours(app: TestApp) {
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let hours = json!({ "hours": [{ "weekday": 5, "from": 480, "to": 630 }] });
        assert_eq!(mette.get("/api/v1/me/hours").await.expect(200), json!({ "hours": [] }));
        assert_eq!(mette.put("/api/v1/me/hours", hours.clone()).await.expect(200), hours);
        let path = "/api/v1/staff/citizens/mette/appointments";
        anne_marie.post(path, summons("2026-12-04T10:00:00+01:00")).await.refused(409, "slot-taken");
        let path = "/api/v1/staff/citizens/mette/slots?purpose=summon&channel=in_person&monday=2026-11-30";
        let slots = anne_marie.get(path).await.expect(200);
        let friday = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap().clone();
        assert!(friday["slots"].as_array().unwrap().iter().all(|slot| slot["starts_at"].as_str() >= Some("2026-12-04T09:30:00Z")));
        let whole = json!({ "kind": "hours", "hours": [{ "weekday": 5, "from": 0, "to": 1440 }] });
        let after = change(&anne_marie, whole, json!([])).await.expect(200);
        assert_eq!(after["hours"], json!([{ "weekday": 5, "from": 0, "to": 1440 }]));
        assert!(has(&after, "hours_changed"));
        let slots = anne_marie.get(path).await.expect(200);
        let friday = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap().clone();
        assert_eq!((&friday["slots"], &friday["no_time"]), (&json!([]), &json!("hours_of_the_week")));
        mette.book("order-mette", "in_person", FRIDAY_AT_NINE).await.expect(201);
        for wrong in [json!([{ "weekday": 8, "from": 0, "to": 60 }]), json!([{ "weekday": 1, "from": 61, "to": 120 }])] {
            let refused = mette.put("/api/v1/me/hours", json!({ "hours": wrong })).await.refused(422, "case-hours");
            assert_eq!(refused["field"]["name"], "hours");
            let wrong = json!({ "kind": "hours", "hours": wrong });
            assert_eq!(change(&anne_marie, wrong, json!([])).await.refused(422, "case-hours")["field"]["name"], "change");
        }
    }

    async fn facts_decide_which_talks_are_due(app: TestApp) {
        let talk = booked(&app).await;
        let (anne_marie, mette) = (app.employee("anne-marie").await, app.citizen("mette").await);
        let facts = |facts: Value| json!({ "kind": "facts", "facts": facts });
        for wrong in [
            json!({ "expected_weeks": 0 }),
            json!({ "category": 4 }),
            json!({ "agreed_interval_days": 6 }),
            json!({ "early_follow_up_requested_on": "2026-12-01" }),
        ] {
            change(&anne_marie, facts(wrong), json!([])).await.refused(422, "case-facts");
        }
        let employed = json!({ "employed": true, "expected_weeks": 40 });
        let after = change(&anne_marie, facts(employed), json!([])).await.expect(200);
        assert_eq!((&after["facts"]["employed"], &after["facts"]["expected_weeks"]), (&json!(true), &json!(40)));
        assert_eq!(after["talks"][0]["id"], talk, "a promise stands");
        let less = facts(json!({ "less_intensive": true }));
        change(&anne_marie, less.clone(), json!([])).await.refused(409, "talks-need-decision");
        let after = change(&anne_marie, less, json!([{ "talk": talk, "fate": "cancel_with_message" }])).await.expect(200);
        assert_eq!((&after["talks"], &after["orders"]), (&json!([]), &json!([])));
        assert!(has(&after, "facts_changed"));
        mette.book("order-mette", "in_person", FRIDAY_AT_NINE).await.refused(409, "order-not-open");
        let outside = facts(json!({ "outside_minimum": true }));
        let refused = change(&anne_marie, outside, json!([])).await.refused(409, "share-reached");
        let numbers = ["outside", "cases", "required_percent"].map(|name| refused["refusal"][name].clone());
        assert_eq!(numbers, [json!(1), json!(4), json!(100)]);
    }

    async fn changes_that_make_no_sense_are_refused(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        for (wrong, status, code) in [
            (json!({ "kind": "recovery", "last_day": "2020-01-01" }), 422, "case-day"),
            (json!({ "kind": "close", "closed_on": "2027-03-01" }), 422, "case-day"),
            (json!({ "kind": "close", "closed_on": "9999-12-31" }), 422, "invalid-request"),
            (json!({ "kind": "absence", "from": "2026-12-04", "to": "2026-12-03" }), 422, "case-absence"),
            (json!({ "kind": "absence", "from": "2026-11-29", "to": "2026-12-03" }), 422, "case-absence"),
            (json!({ "kind": "death" }), 400, "invalid-request"),
            (json!({ "kind": "moved", "moved_on": "2026-12-01", "where": "Køge" }), 400, "invalid-request"),
            (json!({ "kind": "facts", "facts": { "diagnosis": "cancer" } }), 400, "invalid-request"),
            (json!("recovery"), 400, "invalid-request"),
        ] {
            for answer in [change(&anne_marie, wrong.clone(), json!([])).await, proposal(&anne_marie, wrong.clone()).await] {
                let refused = answer.refused(status, code);
                let named = refused["field"]["name"].as_str().unwrap();
                assert!(named == "change" || named.starts_with("change."), "{wrong}: {named}");
            }
        }
        change(&app.employee("kim").await, json!({ "kind": "close", "closed_on": "2026-11-30" }), json!([])).await.refused(403, "forbidden");
        assert_eq!(seen(&anne_marie).await["case"]["closed_on"], Value::Null);
    }
}
