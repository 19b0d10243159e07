//! Problems: strict, bounded, in the caller's language, and naming the field.

use crate::on_both;
use crate::support::{booking, unsafe_call};
use actix_web::http::Method;
use actix_web::test::TestRequest;
use serde_json::json;

on_both! {
    async fn bad_input_names_its_field(app: TestApp) {
        let mette = app.citizen("mette").await;
        let good = booking("order-mette", "in_person", "2026-12-04T09:00:00+01:00");
        for (field, value) in [
            ("starts_at", json!("2026-12-04T09:00:00")),
            ("starts_at", json!("2026-02-30T09:00:00+01:00")),
            ("starts_at", json!(17)),
            ("channel", json!("pigeon")),
            ("companion", json!("no")),
            ("interpreter_language", json!("klingon")),
            ("minutes", json!(5)),
        ] {
            let mut body = good.clone();
            body[field] = value;
            let refused = mette.post("/api/v1/me/appointments", body).await.refused(400, "invalid-request");
            assert_eq!(refused["field"]["name"], field);
        }
        let mut body = good.clone();
        body["phone"] = json!("12");
        let refused = mette.post("/api/v1/me/appointments", body).await.refused(422, "invalid-phone");
        assert_eq!(refused["field"]["name"], "phone");
    }

    async fn a_list_of_values_is_no_object(app: TestApp) {
        let mette = app.citizen("mette").await;
        mette.put("/api/v1/me/profile", json!([null, null, "da", null])).await.refused(400, "invalid-request");
    }

    async fn pages_count_from_one(app: TestApp) {
        app.call(TestRequest::with_uri("/api/v1/demo/people?page=0")).await.refused(422, "invalid-request");
        app.call(TestRequest::with_uri("/api/v1/demo/people?page=1000001")).await.refused(422, "invalid-request");
    }

    async fn a_huge_body_is_refused(app: TestApp) {
        let mette = app.citizen("mette").await;
        let mut body = booking("order-mette", "in_person", "2026-12-04T09:00:00+01:00");
        body["phone"] = json!("5".repeat(100_000));
        mette.post("/api/v1/me/appointments", body).await.refused(413, "too-large");
    }

    async fn a_booking_needs_its_key(app: TestApp) {
        let mette = app.citizen("mette").await;
        let body = booking("order-mette", "in_person", "2026-12-04T09:00:00+01:00");
        let bare = unsafe_call(Method::POST, "/api/v1/me/appointments").set_json(&body);
        mette.send(bare).await.refused(400, "idempotency-key-missing");
    }

    async fn problems_speak_the_callers_language(app: TestApp) {
        let english = TestRequest::with_uri("/api/v1/session").insert_header(("accept-language", "en-GB"));
        assert_eq!(app.call(english).await.body["detail"], "You are logged out. Log in again.");
    }

    async fn unknown_routes_and_methods_are_problems_too(app: TestApp) {
        app.call(TestRequest::with_uri("/api/v1/nothing")).await.refused(404, "not-found");
        app.call(TestRequest::with_uri("/api/nothing")).await.refused(404, "not-found");
        let delete = unsafe_call(Method::DELETE, "/api/v1/session");
        assert!(app.call(delete).await.status.is_client_error());
    }

    async fn an_id_that_no_id_could_be_names_nothing(app: TestApp) {
        let mette = app.citizen("mette").await;
        mette.get(&format!("/api/v1/me/appointments/{}", "x".repeat(65))).await.refused(404, "not-found");
        mette.get("/api/v1/me/appointments/%00").await.refused(404, "not-found");
    }
}
