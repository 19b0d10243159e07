//! The caseworker: publishing, changing what is published, the week.

use crate::on_both;
use serde_json::{Value, json};

fn window(day: &str, from: u16, to: u16) -> Value {
    json!({"day": day, "from": from, "to": to, "office": "office", "room": "room-3", "variants": ["follow-up-in_person", "follow-up-phone"]})
}

on_both! {
    async fn what_is_published_is_offered(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let published = anne_marie.post("/api/v1/staff/windows", window("2026-12-09", 540, 660)).await.expect(201);
        assert_eq!((&published["days"][0]["outcome"], &published["room_for"]), (&json!("published"), &json!(2)));
        let slots = app.citizen("mette").await.get("/api/v1/me/orders/order-mette/slots?monday=2026-12-09").await.expect(200);
        let day = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-09").unwrap();
        assert_eq!(day["slots"].as_array().unwrap().len(), 2);
    }

    async fn a_window_that_makes_no_sense_names_its_field(app: TestApp) {
        let bo = app.employee("bo").await;
        let no_variant = json!({"day": "2026-12-09", "from": 540, "to": 660, "office": "office", "variants": []});
        let mut unknown_room = window("2026-12-09", 540, 660);
        unknown_room["room"] = json!("broom-cupboard");
        for (body, code, field) in [
            (window("2026-11-29", 540, 660), "window-day", "day"),
            (window("2028-11-29", 540, 660), "window-day", "day"),
            (window("2026-12-09", 541, 660), "window-grid", "from"),
            (window("2026-12-09", 540, 1445), "window-grid", "from"),
            (window("2026-12-09", 660, 540), "window-too-short", "to"),
            (window("2026-12-09", 540, 555), "window-too-short", "to"),
            (window("2026-12-02", 840, 960), "window-overlap", "from"),
            (no_variant, "window-no-variant", "variants"),
            (unknown_room, "invalid-request", "room"),
        ] {
            let refused = bo.post("/api/v1/staff/windows", body).await.refused(422, code);
            assert_eq!(refused["field"]["name"], field);
        }
    }

    async fn a_change_that_strands_a_talk_waits_for_a_decision(app: TestApp) {
        let talk = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T11:00:00+01:00").await.expect(201);
        let anne_marie = app.employee("anne-marie").await;
        let change = |keep: Value| json!({"revision": 1, "from": 540, "to": 660, "variants": ["follow-up-in_person"], "decisions": keep});
        let refused = anne_marie.put("/api/v1/staff/windows/friday", change(json!([]))).await.refused(409, "window-strands-talks");
        assert_eq!(refused["stranded"][0]["id"], talk["id"]);
        assert_eq!(refused["stranded"][0]["citizen"], "mette Sørensen");
        let changed = anne_marie.put("/api/v1/staff/windows/friday", change(json!([{"talk": talk["id"], "fate": "keep"}]))).await.expect(200);
        assert_eq!((&changed["revision"], &changed["to"]), (&json!(2), &json!(660)));
        assert_eq!(crate::world::written(&app.db, talk["id"].as_str().unwrap()).await.0, ["booked", "kept_outside_window"]);
        anne_marie.put("/api/v1/staff/windows/friday", change(json!([]))).await.refused(409, "revision-changed");
    }

    async fn the_week_shows_windows_talks_and_calls(app: TestApp) {
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        app.citizen("piotr").await.book("order-piotr", "phone", "2026-12-04T10:00:00+01:00").await.expect(201);
        let week = app.employee("anne-marie").await.get("/api/v1/staff/week?monday=2026-12-04").await.expect(200);
        assert_eq!(week["monday"], "2026-11-30");
        let friday = week["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap();
        assert_eq!(friday["windows"][0]["from"], 540);
        let talks = friday["talks"].as_array().unwrap();
        assert_eq!((&talks[0]["citizen"], &talks[1]["channel"]), (&json!("mette Sørensen"), &json!("phone")));
        assert_eq!(talks[0]["block_from"], "2026-12-04T07:50:00Z");
    }
}
