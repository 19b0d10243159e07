//! Cancelling: the order opens again, or a person gets a task.

use crate::on_both;
use crate::world::written;
use backend::store::{Scope, tasks};
use serde_json::json;

on_both! {
    async fn a_cancelled_talk_lets_its_time_go_and_opens_its_order(app: TestApp) {
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let id = talk["id"].as_str().unwrap();
        let cancelled = mette.post(&format!("/api/v1/me/appointments/{id}/cancel"), json!({"reason": "treatment"})).await.expect(200);
        assert_eq!((&cancelled["status"], &cancelled["order"]["status"]), (&json!("cancelled_by_citizen"), &json!("open")));
        assert_eq!(written(&app.db, id).await.0, ["booked", "cancelled_by_citizen"]);
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    }

    async fn after_the_deadline_the_order_has_expired_and_somebody_gets_a_task(app: TestApp) {
        let mut app = app;
        crate::world::extend(&app.db).await;
        let talk = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-11T09:00:00+01:00").await.expect(201);
        app.later(9 * 24);
        let path = format!("/api/v1/me/appointments/{}/cancel", talk["id"].as_str().unwrap());
        let cancelled = app.citizen("mette").await.post(&path, json!({"reason": "ill"})).await.expect(200);
        assert_eq!(cancelled["order"]["status"], "expired");
        let tasks = app.db.read(&Scope::new("269").unwrap(), |tx| tasks::open_of_citizen(tx, "mette")).await.unwrap();
        assert_eq!(tasks.iter().map(|task| task.kind.as_str()).collect::<Vec<_>>(), ["cancelled_late"]);
    }

    async fn a_talk_is_cancelled_once(app: TestApp) {
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let path = format!("/api/v1/me/appointments/{}/cancel", talk["id"].as_str().unwrap());
        mette.post(&path, json!({"reason": "work"})).await.expect(200);
        mette.post(&path, json!({"reason": "work"})).await.refused(409, "not-booked");
    }

    async fn asking_to_be_called_raises_one_task(app: TestApp) {
        let mette = app.citizen("mette").await;
        let first = mette.post("/api/v1/me/call-back-requests", json!({})).await.expect(201);
        let again = mette.post("/api/v1/me/call-back-requests", json!({})).await.expect(201);
        assert_eq!(first, again);
        assert_eq!(mette.get("/api/v1/me/talks").await.expect(200)["call_back_requested_at"], first["requested_at"]);
    }
}
