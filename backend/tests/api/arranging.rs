//! Summoning for a reason, booking with a citizen, walk-ins, outcomes and their correction, moving and cancelling.

use crate::on_both;
use crate::support::{Person, TestApp};
use crate::world::written;
use serde_json::{Value, json};

const FRIDAY_10: &str = "2026-12-04T10:00:00+01:00";

fn talk(origin: &str, more: Value) -> Value {
    let mut body = json!({ "origin": origin, "talk_type": "follow-up", "channel": "in_person", "caseworker": "anne-marie",
                           "starts_at": FRIDAY_10 });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

async fn arrange(staff: &Person<'_>, who: &str, body: Value) -> crate::support::Answer {
    staff.post(&format!("/api/v1/staff/citizens/{who}/appointments"), body).await
}

async fn act(staff: &Person<'_>, talk: &Value, what: &str, body: Value) -> crate::support::Answer {
    staff.post(&format!("/api/v1/staff/appointments/{}/{what}", talk["id"].as_str().unwrap()), body).await
}

async fn order(app: &TestApp, who: &str) -> Value {
    let seen = app.citizen(who).await.get("/api/v1/me/talks").await.expect(200);
    let waiting = seen["orders"].as_array().unwrap().first().map(|order| order["status"].clone());
    waiting.unwrap_or(Value::Null)
}

on_both! {
    async fn who_could_have_booked_is_summoned_for_a_reason_that_is_kept(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        assert_eq!(anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200)["summon_needs_reason"], true);
        arrange(&anne_marie, "mette", talk("summoned", json!({}))).await.refused(409, "reason-needed");
        let made = arrange(&anne_marie, "mette", talk("summoned", json!({ "reason": "no_time_suited" }))).await.expect(201);
        assert_eq!(made["summon_reason"], "no_time_suited");
        assert_eq!(order(&app, "mette").await, Value::Null, "the order is met");
        let (events, audit, messages) = written(&app.db, made["id"].as_str().unwrap()).await;
        assert_eq!((events, audit, messages), (vec!["booked".to_owned()], vec!["summon".to_owned()], vec!["talk_summoned".to_owned()]));
        app.citizen("mette").await.post(&format!("/api/v1/me/appointments/{}/move", made["id"].as_str().unwrap()),
            crate::support::destination("phone", "2026-12-04T09:00:00+01:00")).await.refused(409, "summoned");
    }

    async fn who_could_not_have_booked_is_summoned_without_a_reason(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let made = arrange(&anne_marie, "exempt", talk("summoned", json!({ "reason": "urgent" }))).await.expect(201);
        assert_eq!((&made["origin"], &made["summon_reason"]), (&json!("summoned"), &Value::Null));
    }

    async fn a_summons_is_ones_own_and_a_taken_time_has_alternatives(app: TestApp) {
        let (anne_marie, bo) = (app.employee("anne-marie").await, app.employee("bo").await);
        let refused = arrange(&bo, "mette", talk("summoned", json!({ "reason": "urgent" }))).await.refused(422, "invalid-request");
        assert_eq!(refused["field"]["name"], "caseworker");
        app.citizen("piotr").await.book("order-piotr", "in_person", FRIDAY_10).await.expect(201);
        let gone = arrange(&anne_marie, "mette", talk("summoned", json!({ "reason": "urgent" }))).await.refused(409, "slot-taken");
        assert!(!gone["alternatives"].as_array().unwrap().is_empty());
        let refused = arrange(&anne_marie, "mette", talk("self", json!({}))).await.refused(422, "invalid-request");
        assert_eq!(refused["field"]["name"], "origin");
        let unknown = talk("assisted", json!({ "talk_type": "no-such" }));
        assert_eq!(arrange(&anne_marie, "mette", unknown).await.refused(422, "invalid-request")["field"]["name"], "talk_type");
    }

    async fn a_talk_is_booked_with_the_citizen_and_counts_as_that(app: TestApp) {
        let kim = app.employee("kim").await;
        let free = kim.get("/api/v1/staff/citizens/exempt/slots?purpose=assist&channel=phone").await.expect(200);
        assert_eq!((&free["talk_type"], &free["channel"]), (&json!("follow-up"), &json!("phone")));
        let made = arrange(&kim, "exempt", talk("assisted", json!({ "channel": "phone", "phone": "55 50 09 99", "companion": true }))).await.expect(201);
        assert_eq!((&made["origin"], &made["phone"], &made["companion"]), (&json!("assisted"), &json!("+4555500999"), &json!(true)));
        let again = arrange(&kim, "mette", talk("assisted", json!({ "channel": "phone", "phone": "hej" }))).await.refused(422, "invalid-phone");
        assert_eq!(again["field"]["name"], "phone");
    }

    async fn what_is_listed_for_a_summons_can_be_had(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let week = anne_marie.get("/api/v1/staff/citizens/mette/slots?purpose=summon&channel=in_person&monday=2026-11-30").await.expect(200);
        let slots: Vec<Value> = week["days"].as_array().unwrap().iter().flat_map(|day| day["slots"].as_array().unwrap().clone()).collect();
        assert!(!slots.is_empty() && slots.iter().all(|slot| slot["caseworker"]["id"] == "anne-marie"));
        let last = slots.last().unwrap();
        let body = talk("summoned", json!({ "starts_at": last["starts_at"], "reason": "urgent" }));
        assert_eq!(arrange(&anne_marie, "mette", body).await.expect(201)["starts_at"], last["starts_at"]);
    }

    async fn somebody_who_came_by_has_had_a_talk(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let came = |at: &str| talk("walk_in", json!({ "starts_at": at }));
        for at in ["2026-11-30T08:05:00+01:00", "2026-11-29T08:00:00+01:00"] {
            let refused = arrange(&anne_marie, "mette", came(at)).await.refused(422, "invalid-request");
            assert_eq!(refused["field"]["name"], "starts_at", "{at}");
        }
        let made = arrange(&anne_marie, "mette", came("2026-11-30T07:40:00+01:00")).await.expect(201);
        assert_eq!((&made["status"], &made["origin"]), (&json!("held"), &json!("walk_in")));
        assert_eq!(order(&app, "mette").await, Value::Null, "the order is met");
    }

    async fn an_outcome_is_recorded_once_the_talk_has_begun_and_corrected_later(app: TestApp) {
        let made = app.citizen("mette").await.book("order-mette", "in_person", FRIDAY_10).await.expect(201);
        let too_soon = app.employee("anne-marie").await;
        act(&too_soon, &made, "outcome", json!({ "outcome": "held" })).await.refused(409, "not-yet");
        let mut app = app;
        app.later(24 * 4 + 3);
        let anne_marie = app.employee("anne-marie").await;
        act(&anne_marie, &made, "outcome", json!({ "outcome": "not_reached" })).await.refused(409, "outcome-does-not-fit");
        assert_eq!(act(&anne_marie, &made, "outcome", json!({ "outcome": "no_show" })).await.expect(200)["status"], "no_show");
        assert_eq!(act(&anne_marie, &made, "outcome", json!({ "outcome": "held" })).await.expect(200)["status"], "held");
        let (events, audit, _) = written(&app.db, made["id"].as_str().unwrap()).await;
        assert_eq!(events, ["booked", "no_show", "corrected"]);
        assert_eq!(audit, ["book", "record_outcome", "record_outcome"]);
        let history = anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200)["history"].clone();
        assert_eq!((&history[0]["kind"], &history[0]["status"]), (&json!("corrected"), &json!("held")));
        act(&anne_marie, &made, "cancel", json!({ "by": "office" })).await.refused(409, "not-booked");
    }

    async fn the_office_moves_and_cancels_and_the_order_waits_again(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let made = app.citizen("mette").await.book("order-mette", "in_person", FRIDAY_10).await.expect(201);
        let free = anne_marie.get(&format!("/api/v1/staff/appointments/{}/slots?monday=2026-11-30", made["id"].as_str().unwrap())).await.expect(200);
        assert!(free["days"].as_array().unwrap().iter().any(|day| !day["slots"].as_array().unwrap().is_empty()));
        let to = json!({ "channel": "phone", "caseworker": "anne-marie", "starts_at": "2026-12-04T11:00:00+01:00" });
        let moved = act(&anne_marie, &made, "move", to.clone()).await.expect(201);
        assert_eq!((&moved["origin"], &moved["channel"], &moved["moves"]), (&json!("summoned"), &json!("phone"), &json!(1)), "R24");
        act(&anne_marie, &made, "move", to).await.refused(409, "not-booked");
        act(&anne_marie, &moved, "cancel", json!({ "by": "citizen" })).await.refused(422, "invalid-request");
        assert_eq!(act(&anne_marie, &moved, "cancel", json!({ "by": "office" })).await.expect(200)["status"], "cancelled_by_office");
        assert_eq!(order(&app, "mette").await, "open");
    }

    async fn nobody_is_called_without_a_number(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        app.citizen("mette").await.put("/api/v1/me/profile", json!({ "language": "da" })).await.expect(200);
        let made = arrange(&anne_marie, "mette", talk("assisted", json!({}))).await.expect(201);
        assert_eq!(made["phone"], Value::Null);
        let to = json!({ "channel": "phone", "caseworker": "anne-marie", "starts_at": "2026-12-04T11:00:00+01:00" });
        let refused = act(&anne_marie, &made, "move", to.clone()).await.refused(422, "invalid-phone");
        assert_eq!(refused["field"]["name"], "phone");
        let change = json!({ "revision": 1, "from": 660, "to": 720, "variants": ["follow-up-phone"],
                             "decisions": [{ "talk": made["id"], "fate": "move", "to": to }] });
        anne_marie.put("/api/v1/staff/windows/friday", change).await.refused(422, "invalid-phone");
        let by_phone = talk("walk_in", json!({ "channel": "phone", "starts_at": "2026-11-30T07:40:00+01:00" }));
        arrange(&anne_marie, "mette", by_phone).await.refused(422, "invalid-phone");
    }

    async fn a_citizen_who_calls_to_cancel_has_cancelled(app: TestApp) {
        let made = app.citizen("mette").await.book("order-mette", "in_person", FRIDAY_10).await.expect(201);
        let anne_marie = app.employee("anne-marie").await;
        let body = json!({ "by": "citizen", "reason": "ill" });
        assert_eq!(act(&anne_marie, &made, "cancel", body).await.expect(200)["status"], "cancelled_by_citizen");
        assert_eq!(order(&app, "mette").await, "open");
    }
}
