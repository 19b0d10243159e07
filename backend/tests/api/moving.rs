//! Moving: the old time stands until the new one is secured.

use crate::on_both;
use crate::support::{Person, TestApp, destination};
use crate::world::{extend, written};
use serde_json::{Value, json};

async fn booked(person: &Person<'_>) -> String {
    let talk = person.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    talk["id"].as_str().unwrap().to_owned()
}

/// Anne-Marie summons somebody to Friday at 10.
async fn summoned(app: &TestApp, who: &str, more: Value) -> String {
    let mut body = json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person", "caseworker": "anne-marie",
                           "starts_at": "2026-12-04T10:00:00+01:00" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made = app.employee("anne-marie").await.post(&format!("/api/v1/staff/citizens/{who}/appointments"), body).await;
    made.expect(201)["id"].as_str().unwrap().to_owned()
}

/// The municipality decides that citizens may move what it chose.
async fn citizens_move(app: &TestApp) {
    let body = json!({ "scheme": "sickness_benefit", "key": "citizen_moves_summons", "value": "true", "valid_from": "2026-11-30",
                       "reason": "Så kommer flere." });
    app.employee("ada").await.post("/api/v1/staff/rules/overrides", body).await.expect(200);
}

on_both! {
    async fn a_time_the_municipality_chose_stays_unless_it_allows_a_move(app: TestApp) {
        let old = summoned(&app, "mette", json!({ "reason": "urgent" })).await;
        let mette = app.citizen("mette").await;
        let path = format!("/api/v1/me/appointments/{old}");
        assert_eq!(mette.get(&path).await.expect(200)["move_refusal"]["rule"], "summoned");
        mette.get(&format!("{path}/slots")).await.refused(409, "summoned");
        let to = || destination("phone", "2026-12-02T10:00:00+01:00");
        mette.post(&format!("{path}/move"), to()).await.refused(409, "summoned");
        citizens_move(&app).await;
        assert_eq!(mette.get(&path).await.expect(200)["move_refusal"], Value::Null);
        let slots = mette.get(&format!("{path}/slots")).await.expect(200);
        assert_eq!((&slots["order"]["id"], &slots["last_day"]), (&json!("order-mette"), &json!("2026-12-18")));
        let moved = mette.post(&format!("{path}/move"), to()).await.expect(201);
        assert_eq!((&moved["origin"], &moved["moves"]), (&json!("self"), &json!(1)), "the citizen chose this time");
        assert_eq!(mette.get(&path).await.expect(200)["status"], "moved");
        assert_eq!(written(&app.db, moved["id"].as_str().unwrap()).await.2, ["talk_moved"]);
    }

    async fn a_summons_without_an_order_keeps_its_channel_and_is_moved_as_far_as_staff_look(app: TestApp) {
        extend(&app.db).await;
        app.citizen("mette").await.book("order-mette", "phone", "2026-12-02T09:00:00+01:00").await.expect(201);
        let old = summoned(&app, "mette", json!({ "reason": "together" })).await;
        let mette = app.citizen("mette").await;
        citizens_move(&app).await;
        let path = format!("/api/v1/me/appointments/{old}");
        let slots = mette.get(&format!("{path}/slots")).await.expect(200);
        assert_eq!((&slots["order"], &slots["last_day"], &slots["scheme"]), (&Value::Null, &json!("2027-01-29"), &json!("sickness_benefit")));
        let offered: Vec<&Value> = slots["channels"].as_array().unwrap().iter().map(|offer| &offer["channel"]).collect();
        assert_eq!(offered, ["in_person"]);
        mette.post(&format!("{path}/move"), destination("phone", "2026-12-11T09:00:00+01:00")).await.refused(409, "channel-not-offered");
        mette.post(&format!("{path}/move"), destination("in_person", "2026-12-11T12:00:00+01:00")).await.refused(409, "slot-taken");
        let moved = mette.post(&format!("{path}/move"), destination("in_person", "2026-12-11T09:00:00+01:00")).await.expect(201);
        assert_eq!((&moved["origin"], &moved["order"]), (&json!("self"), &Value::Null));
    }

    async fn who_is_barred_moves_nothing_even_where_it_is_allowed(app: TestApp) {
        citizens_move(&app).await;
        let old = summoned(&app, "exempt", json!({})).await;
        let exempt = app.citizen("exempt").await;
        assert_eq!(exempt.get("/api/v1/me/talks").await.expect(200)["talks"][0]["move_refusal"]["rule"], "barred");
        let path = format!("/api/v1/me/appointments/{old}/move");
        exempt.post(&path, destination("phone", "2026-12-02T10:00:00+01:00")).await.refused(409, "barred");
    }

    async fn the_letter_of_a_summons_says_who_moves_it(app: TestApp) {
        let talk = summoned(&app, "mette", json!({ "reason": "urgent" })).await;
        let anne_marie = app.employee("anne-marie").await;
        let path = format!("/api/v1/staff/appointments/{talk}/letter");
        let told = |letter: Value| letter["letter"]["parts"].to_string();
        assert!(told(anne_marie.get(&path).await.expect(200)).contains("Du kan ikke selv flytte tiden."));
        citizens_move(&app).await;
        assert!(told(anne_marie.get(&path).await.expect(200)).contains("Du kan selv flytte tiden frem til torsdag den 3. december"));
    }

    async fn a_move_ends_the_old_talk_and_takes_the_new_time(app: TestApp) {
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let moved = mette.post(&format!("/api/v1/me/appointments/{old}/move"), destination("phone", "2026-12-02T10:00:00+01:00")).await.expect(201);
        assert_eq!((&moved["moves"], &moved["status"]), (&1.into(), &"booked".into()));
        assert_eq!(mette.get(&format!("/api/v1/me/appointments/{old}")).await.expect(200)["status"], "moved");
        let talks = mette.get("/api/v1/me/talks").await.expect(200);
        assert_eq!(talks["talks"].as_array().unwrap().len(), 1);
        assert_eq!(talks["orders"].as_array().unwrap().len(), 0);
        assert_eq!(written(&app.db, &old).await.0, ["booked", "moved"]);
        assert_eq!(written(&app.db, moved["id"].as_str().unwrap()).await.2, ["talk_moved"]);
        app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    }

    async fn a_move_by_five_minutes_is_not_in_its_own_way(app: TestApp) {
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let slots = mette.get(&format!("/api/v1/me/appointments/{old}/slots?channel=in_person&monday=2026-11-30")).await.expect(200);
        let friday = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap();
        assert_eq!(friday["slots"][0]["starts_at"], "2026-12-04T08:00:00Z");
        mette.post(&format!("/api/v1/me/appointments/{old}/move"), destination("phone", "2026-12-04T09:00:00+01:00")).await.expect(201);
    }

    async fn a_move_that_fails_leaves_the_old_talk(app: TestApp) {
        app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T10:00:00+01:00").await.expect(201);
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let path = format!("/api/v1/me/appointments/{old}/move");
        mette.post(&path, destination("in_person", "2026-12-04T10:00:00+01:00")).await.refused(409, "slot-taken");
        assert_eq!(mette.get(&format!("/api/v1/me/appointments/{old}")).await.expect(200)["status"], "booked");
    }

    async fn too_late_to_move_says_until_when_it_was_possible(app: TestApp) {
        let mut app = app;
        let old = booked(&app.citizen("mette").await).await;
        app.later(3 * 24 + 1);
        let path = format!("/api/v1/me/appointments/{old}/move");
        app.citizen("mette").await.post(&path, destination("in_person", "2026-12-04T10:00:00+01:00")).await.expect(201);
        let mut app = app;
        app.later(24);
        let moved = app.citizen("mette").await.get("/api/v1/me/talks").await.expect(200)["talks"][0].clone();
        assert_eq!(moved["move_refusal"]["rule"], "too-late-to-move");
        let path = format!("/api/v1/me/appointments/{}/move", moved["id"].as_str().unwrap());
        let refused = app.citizen("mette").await.post(&path, destination("in_person", "2026-12-04T11:00:00+01:00")).await.refused(409, "too-late-to-move");
        assert_eq!(refused["refusal"]["until"], "2026-12-03T09:00:00Z");
        assert!(refused["detail"].as_str().unwrap().contains("torsdag den 3. december kl. 10.00"), "{refused:#}");
    }

    async fn a_talk_that_was_moved_cannot_be_moved_again(app: TestApp) {
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let path = format!("/api/v1/me/appointments/{old}/move");
        mette.post(&path, destination("phone", "2026-12-02T10:00:00+01:00")).await.expect(201);
        mette.post(&path, destination("phone", "2026-12-02T11:00:00+01:00")).await.refused(409, "not-booked");
    }
}
