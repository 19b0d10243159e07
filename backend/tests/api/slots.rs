//! The week of free times.

use crate::on_both;
use serde_json::{Value, json};

fn day<'a>(slots: &'a Value, day: &str) -> &'a Value {
    slots["days"].as_array().unwrap().iter().find(|view| view["day"] == day).unwrap()
}

fn starts(day: &Value) -> Vec<&str> {
    day["slots"].as_array().unwrap().iter().map(|slot| slot["starts_at"].as_str().unwrap()).collect()
}

on_both! {
    async fn the_week_lists_times_end_to_end_and_explains_empty_days(app: TestApp) {
        let slots = app.citizen("mette").await.get("/api/v1/me/orders/order-mette/slots").await.expect(200);
        assert_eq!(starts(day(&slots, "2026-12-04")), ["2026-12-04T08:00:00Z", "2026-12-04T09:00:00Z", "2026-12-04T10:00:00Z"]);
        assert_eq!(day(&slots, "2026-11-30")["no_time"], "before_notice");
        assert_eq!(day(&slots, "2026-12-03")["no_time"], "no_window");
        assert_eq!(slots["channels"], json!([{"channel": "in_person", "minutes": 45, "free": 8}, {"channel": "phone", "minutes": 30, "free": 8}]));
        assert_eq!(slots["days"].as_array().unwrap().len(), 5);
    }

    async fn the_need_on_file_makes_the_listed_times_long_enough(app: TestApp) {
        let fatima = app.citizen("fatima").await;
        let slots = fatima.get("/api/v1/me/orders/order-fatima/slots").await.expect(200);
        assert_eq!((&slots["interpreter"], &slots["channels"][0]["minutes"]), (&json!(true), &json!(90)));
        let without = fatima.get("/api/v1/me/orders/order-fatima/slots?interpreter=false").await.expect(200);
        assert_eq!(without["channels"][0]["minutes"], 45);
    }

    async fn a_wanted_time_is_checked_again(app: TestApp) {
        let mette = app.citizen("mette").await;
        let path = "/api/v1/me/orders/order-mette/slots?channel=in_person&caseworker=anne-marie&at=2026-12-04T11:00:00%2B01:00";
        let slots = mette.get(path).await.expect(200);
        assert_eq!(slots["wanted"]["slot"]["ends_at"], "2026-12-04T10:45:00Z");
        let longer = mette.get(&format!("{path}&interpreter=true")).await.expect(200);
        assert_eq!(longer["wanted"]["slot"], Value::Null);
        assert!(!longer["wanted"]["alternatives"].as_array().unwrap().is_empty());
    }

    async fn what_cannot_be_asked_is_said(app: TestApp) {
        let mette = app.citizen("mette").await;
        for query in ["channel=pigeon", "monday=2026-02-30", "monday=+262142-12-31", "at=2026-12-04T11:00:00", "color=red", "interpreter=maybe"] {
            let answer = mette.get(&format!("/api/v1/me/orders/order-mette/slots?{query}")).await;
            assert!(answer.status.is_client_error(), "{query}: {answer:?}");
        }
        mette.get("/api/v1/me/orders/order-mette/slots?channel=video").await.refused(409, "channel-not-offered");
    }
}
