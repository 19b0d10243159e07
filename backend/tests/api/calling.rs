//! Calls that nobody answered: written down while the talk stands, shown, counted, and nobody else's.

use crate::on_both;
use crate::support::{Answer, Person};
use crate::world::written;
use serde_json::{Value, json};

const FRIDAY_10: &str = "2026-12-04T10:00:00+01:00";

/// To Friday at eleven: the talk has begun.
const UNTIL_IT_HAS_BEGUN: i64 = 24 * 4 + 3;

async fn act(staff: &Person<'_>, talk: &Value, what: &str, body: Value) -> Answer {
    staff.post(&path(talk, what), body).await
}

fn path(talk: &Value, what: &str) -> String {
    format!("/api/v1/staff/appointments/{}/{what}", talk["id"].as_str().unwrap())
}

async fn tried(staff: &Person<'_>, talk: &Value) -> Answer {
    act(staff, talk, "call-attempts", json!({})).await
}

/// The calls that Mette's page shows of a talk, among those that stand and those that are over.
async fn on_page(staff: &Person<'_>, talk: &Value) -> Value {
    let page = staff.get("/api/v1/staff/citizens/mette").await.expect(200);
    let all = ["talks", "past"].into_iter().flat_map(|list| page[list].as_array().unwrap().clone());
    all.into_iter().find(|shown| shown["id"] == talk["id"]).unwrap()["call_attempts"].clone()
}

on_both! {
    async fn a_call_in_vain_is_written_down_and_the_talk_stands(app: TestApp) {
        let mut app = app;
        let talk = app.citizen("mette").await.book("order-mette", "phone", FRIDAY_10).await.expect(201);
        tried(&app.employee("anne-marie").await, &talk).await.refused(409, "not-yet");
        app.later(UNTIL_IT_HAS_BEGUN);
        let first = app.now;
        let once = tried(&app.employee("anne-marie").await, &talk).await.expect(201);
        assert_eq!((&once["status"], once["call_attempts"].as_array().unwrap().len()), (&json!("booked"), 1));
        app.later(1);
        let anne_marie = app.employee("anne-marie").await;
        let twice = tried(&anne_marie, &talk).await.expect(201);
        assert_eq!(twice["call_attempts"], json!([first, app.now]), "the first one first");
        assert_eq!(on_page(&anne_marie, &talk).await, twice["call_attempts"]);
        let week = anne_marie.get("/api/v1/staff/week?monday=2026-11-30").await.expect(200);
        let days = week["days"].as_array().unwrap().iter().flat_map(|day| day["talks"].as_array().unwrap());
        let shown: Vec<&Value> = days.filter(|shown| shown["id"] == talk["id"]).map(|shown| &shown["call_attempts"]).collect();
        assert_eq!(shown, [&twice["call_attempts"]]);
        let history = anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200)["history"].clone();
        assert_eq!((&history[0]["kind"], &history[0]["by"]), (&json!("call_tried"), &json!("Anne-Marie Krogh")));

        act(&anne_marie, &talk, "outcome", json!({ "outcome": "not_reached" })).await.expect(200);
        tried(&anne_marie, &talk).await.refused(409, "not-booked");
        assert_eq!(on_page(&anne_marie, &talk).await, twice["call_attempts"], "they stay");
        let (events, audit, _) = written(&app.db, talk["id"].as_str().unwrap()).await;
        assert_eq!((events, audit), (vec!["booked".to_owned(), "not_reached".to_owned()],
            ["book", "try_call", "try_call", "record_outcome"].map(str::to_owned).to_vec()));
        let export = app.citizen("mette").await.get("/api/v1/me/export.json").await.expect(200);
        assert_eq!(export["tables"]["call_attempt"].as_array().unwrap().len(), 2);
    }

    async fn nobody_is_called_for_a_meeting(app: TestApp) {
        let mut app = app;
        let talk = app.citizen("mette").await.book("order-mette", "in_person", FRIDAY_10).await.expect(201);
        app.later(UNTIL_IT_HAS_BEGUN);
        let anne_marie = app.employee("anne-marie").await;
        tried(&anne_marie, &talk).await.refused(409, "outcome-does-not-fit");
        assert_eq!(on_page(&anne_marie, &talk).await, json!([]));
    }

    async fn a_call_that_is_sent_again_is_one_call_and_ten_are_enough(app: TestApp) {
        let mut app = app;
        let talk = app.citizen("mette").await.book("order-mette", "phone", FRIDAY_10).await.expect(201);
        app.later(UNTIL_IT_HAS_BEGUN);
        let anne_marie = app.employee("anne-marie").await;
        let path = path(&talk, "call-attempts");
        let once = anne_marie.post_with_key(&path, "the-same", json!({})).await.expect(201);
        let again = anne_marie.post_with_key(&path, "the-same", json!({})).await.expect(201);
        assert_eq!(once, again);
        for _ in 1..10 {
            tried(&anne_marie, &talk).await.expect(201);
        }
        let refused = tried(&anne_marie, &talk).await.refused(409, "enough-calls");
        assert_eq!(refused["refusal"]["most"], 10);
        assert_eq!(on_page(&anne_marie, &talk).await.as_array().unwrap().len(), 10);
        act(&anne_marie, &talk, "outcome", json!({ "outcome": "held" })).await.expect(200);
    }

    async fn another_teams_caseworker_and_a_citizen_write_down_nothing(app: TestApp) {
        let mut app = app;
        let talk = app.citizen("mette").await.book("order-mette", "phone", FRIDAY_10).await.expect(201);
        app.later(UNTIL_IT_HAS_BEGUN);
        let tom = app.employee("tom").await;
        act(&tom, &talk, "outcome", json!({ "outcome": "held" })).await.refused(403, "other-team");
        tried(&tom, &talk).await.refused(403, "other-team");
        tried(&app.citizen("mette").await, &talk).await.refused(403, "forbidden");
        assert_eq!(on_page(&app.employee("anne-marie").await, &talk).await, json!([]));
    }
}
