//! Publishing over weeks, and changing or withdrawing a window with a decision for each talk it strands.

use crate::on_both;
use serde_json::{Value, json};

const FRIDAY: &str = "/api/v1/staff/windows/friday";

fn change(to: u16, decisions: Value) -> Value {
    json!({ "revision": 1, "from": 540, "to": to, "variants": ["follow-up-in_person", "follow-up-phone"], "decisions": decisions })
}

on_both! {
    async fn windows_for_weekdays_leave_out_closed_and_taken_days(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let body = json!({ "day": "2026-12-02", "from": 540, "to": 660, "office": "office", "variants": ["follow-up-in_person"],
                           "repeat": { "weekdays": [3, 4, 5], "weeks": 4 } });
        let preview = anne_marie.post("/api/v1/staff/windows/preview", body.clone()).await.expect(200);
        let outcomes: Vec<(String, String)> = preview["days"].as_array().unwrap().iter()
            .map(|day| (day["day"].as_str().unwrap().to_owned(), day["outcome"].as_str().unwrap().to_owned())).collect();
        let outcome = |day: &str| outcomes.iter().find(|(found, _)| found == day).map(|(_, outcome)| outcome.as_str());
        assert_eq!((outcome("2026-12-02"), outcome("2026-12-04"), outcome("2026-12-25")), (Some("overlap"), Some("overlap"), Some("closed")));
        assert_eq!(outcomes.iter().filter(|(_, outcome)| outcome == "published").count(), 9);
        assert_eq!(preview["room_for"], 18, "two talks of 45 minutes, with 15 around each, in two hours");
        assert!(preview["days"].as_array().unwrap().iter().all(|day| day["window"].is_null()), "nothing is saved");
        let made = anne_marie.post("/api/v1/staff/windows", body.clone()).await.expect(201);
        assert_eq!(made["days"].as_array().unwrap().iter().filter(|day| day["window"].is_string()).count(), 9);
        let week = anne_marie.get("/api/v1/staff/week?monday=2026-12-07").await.expect(200);
        let windows: usize = week["days"].as_array().unwrap().iter().map(|day| day["windows"].as_array().unwrap().len()).sum();
        assert_eq!(windows, 3);
        anne_marie.post("/api/v1/staff/windows", body).await.refused(422, "window-overlap");
        let bad = json!({ "day": "2026-12-02", "from": 540, "to": 660, "office": "office", "variants": ["follow-up-in_person"],
                          "repeat": { "weekdays": [8], "weeks": 4 } });
        assert_eq!(anne_marie.post("/api/v1/staff/windows", bad).await.refused(422, "window-repeat")["field"]["name"], "repeat");
    }

    async fn one_talk_is_kept_one_moved_and_one_cancelled(app: TestApp) {
        crate::world::extend(&app.db).await;
        let anne_marie = app.employee("anne-marie").await;
        let mut talks = Vec::new();
        for (who, at) in [("mette", "09:00"), ("piotr", "10:00"), ("fatima", "11:00")] {
            let talk = app.citizen(who).await.book(&format!("order-{who}"), "in_person", &format!("2026-12-04T{at}:00+01:00")).await;
            talks.push(talk.expect(201)["id"].clone());
        }
        let (mette, piotr, fatima) = (&talks[0], &talks[1], &talks[2]);
        let withdraw = json!({ "revision": 1, "from": 540, "to": 720, "variants": ["follow-up-phone"], "withdraw": true });
        let proposal = anne_marie.post(&format!("{FRIDAY}/proposal"), withdraw.clone()).await.expect(200);
        assert_eq!(proposal["stranded"].as_array().unwrap().len(), 3);
        let option = &proposal["stranded"][1]["options"][0];
        assert_eq!(option["channel"], "in_person", "in the talk's own channel first");
        let to = json!({ "channel": option["channel"], "caseworker": option["caseworker"]["id"], "starts_at": option["starts_at"] });
        anne_marie.put(FRIDAY, withdraw.clone()).await.refused(409, "window-strands-talks");
        let mut decided = withdraw;
        decided["decisions"] = json!([{ "talk": mette, "fate": "keep" }, { "talk": piotr, "fate": "move" }]);
        anne_marie.put(FRIDAY, decided.clone()).await.refused(422, "invalid-request");
        decided["decisions"] = json!([{ "talk": mette, "fate": "keep" }, { "talk": piotr, "fate": "move", "to": to }]);
        let refused = anne_marie.put(FRIDAY, decided.clone()).await.refused(409, "window-strands-talks");
        assert_eq!(refused["stranded"][0]["id"], *fatima, "she has not been decided on");
        decided["decisions"].as_array_mut().unwrap().push(json!({ "talk": fatima, "fate": "cancel" }));
        anne_marie.put(FRIDAY, decided).await.expect(200);

        let show = |id: &Value| format!("/api/v1/me/appointments/{}", id.as_str().unwrap());
        assert_eq!(app.citizen("mette").await.get(&show(mette)).await.expect(200)["status"], "booked");
        assert_eq!(app.citizen("piotr").await.get(&show(piotr)).await.expect(200)["status"], "moved");
        let overview = app.citizen("piotr").await.get("/api/v1/me/talks").await.expect(200);
        assert_eq!((&overview["talks"][0]["starts_at"], &overview["talks"][0]["origin"]), (&option["starts_at"], &json!("summoned")));
        assert_eq!(app.citizen("fatima").await.get(&show(fatima)).await.expect(200)["status"], "cancelled_by_office");
        assert_eq!(app.citizen("fatima").await.get("/api/v1/me/talks").await.expect(200)["orders"][0]["status"], "open");
        let slots = app.citizen("fatima").await.get("/api/v1/me/orders/order-fatima/slots?monday=2026-12-04").await.expect(200);
        let friday = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap();
        assert_eq!(friday["slots"], json!([]), "the window is gone");
    }

    async fn a_move_whose_time_has_gone_changes_nothing(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let talk = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T11:00:00+01:00").await.expect(201);
        let to = json!({ "channel": "in_person", "caseworker": "anne-marie", "starts_at": "2026-12-04T11:00:00+01:00" });
        let decided = change(660, json!([{ "talk": talk["id"], "fate": "move", "to": to }]));
        anne_marie.put(FRIDAY, decided).await.refused(409, "slot-taken");
        let week = anne_marie.get("/api/v1/staff/week?monday=2026-12-04").await.expect(200);
        let friday = week["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap();
        assert_eq!((&friday["windows"][0]["to"], &friday["windows"][0]["revision"]), (&json!(720), &json!(1)));
    }

    async fn a_proposal_names_the_deadlines_it_would_make_unreachable(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let body = |window: &str| (format!("/api/v1/staff/windows/{window}/proposal"),
            json!({ "revision": 1, "from": 540, "to": 720, "variants": ["follow-up-phone"], "withdraw": true }));
        let (path, withdraw) = body("friday");
        let proposal = anne_marie.post(&path, withdraw.clone()).await.expect(200);
        assert_eq!((&proposal["unreachable"], &proposal["waiting"]), (&json!([]), &json!(4)), "Wednesday is still there");
        assert!(proposal["free_after"].as_u64() < proposal["free_before"].as_u64());
        anne_marie.put("/api/v1/staff/windows/friday", withdraw.clone()).await.expect(200);
        let bo = json!({ "revision": 1, "from": 780, "to": 900, "variants": ["follow-up-phone"], "withdraw": true });
        app.employee("bo").await.put("/api/v1/staff/windows/bo-wednesday", bo).await.expect(200);
        let proposal = anne_marie.post(&body("wednesday").0, withdraw).await.expect(200);
        let names: Vec<&str> = proposal["unreachable"].as_array().unwrap().iter().map(|order| order["citizen_id"].as_str().unwrap()).collect();
        assert_eq!(names.len(), 4, "{names:?}");
        assert_eq!(proposal["free_after"], 0);
    }
}
