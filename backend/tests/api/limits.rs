//! How often somebody may try, and what they are told when it was too often.

use crate::on_both;
use crate::support::{Person, booking, unsafe_call};
use actix_web::http::Method;
use actix_web::test::TestRequest;
use backend::app::Limits;
use backend::app::limits::{Allowance, Allowances};
use chrono::Duration;
use serde_json::json;
use std::num::NonZeroU32;
use std::sync::Arc;

const fn three() -> Allowance {
    Allowance { tries: NonZeroU32::new(3).unwrap(), minutes: 10 }
}

/// Three of each within ten minutes, but for signing in, and three searches a minute.
fn few() -> Arc<Limits> {
    let few =
        Allowances { booking: three(), contact_codes: three(), searches: three().tries, ..Allowances::generous() };
    Arc::new(Limits::new(few))
}

/// A server that lets an address sign in three times.
fn another_server() -> Arc<Limits> {
    Arc::new(Limits::new(Allowances { login: three(), ..Allowances::generous() }))
}

fn signing_in(address: &str) -> TestRequest {
    let call = unsafe_call(Method::POST, "/api/v1/demo/sign-in").peer_addr(format!("{address}:4711").parse().unwrap());
    call.set_json(json!({ "citizen_id": "mette" }))
}

async fn try_to_book(person: &Person<'_>) -> (u16, String) {
    let answer = person.book("order-mette", "in_person", "2026-12-04T03:00:00+01:00").await;
    (answer.status.as_u16(), answer.code().to_owned())
}

on_both! {
    async fn whoever_tries_to_book_too_often_waits(app: TestApp) {
        let mut app = app;
        let (began, many) = (app.now, (429, "too-many-requests".to_owned()));
        app.limits = few();
        let (mette, piotr) = (app.citizen("mette").await, app.citizen("piotr").await);
        for _ in 0..3 {
            assert_eq!(try_to_book(&mette).await, (409, "slot-taken".to_owned()), "a refusal counts, too");
        }
        assert_eq!(try_to_book(&mette).await, many);
        assert_ne!(try_to_book(&piotr).await, many, "everybody has their own");
        mette.get("/api/v1/me/talks").await.expect(200);
        let call = unsafe_call(Method::POST, "/api/v1/me/appointments").insert_header(("idempotency-key", "k"));
        let call = call.insert_header(("cookie", app.cookie_of("mette", true).await));
        let (headers, told) = app.download(call.set_json(booking("order-mette", "in_person", "2026-12-04T03:00:00+01:00"))).await;
        assert_eq!(headers.get("retry-after").unwrap(), "600");
        assert!(told.contains("Du har prøvet mange gange på kort tid. Vent 10 minutter, og prøv igen."), "{told}");
        app.now = began + Duration::minutes(10) - Duration::seconds(1);
        assert_eq!(try_to_book(&app.citizen("mette").await).await, many);
        app.now = began + Duration::minutes(10);
        assert_eq!(try_to_book(&app.citizen("mette").await).await.0, 409);
    }

    async fn another_server_counts_on(app: TestApp) {
        let mut app = app;
        for _ in 0..3 {
            app.limits = another_server();
            assert_eq!(app.call(signing_in("198.51.100.7")).await.status.as_u16(), 204);
        }
        app.limits = another_server();
        app.call(signing_in("198.51.100.7")).await.refused(429, "too-many-requests");
        assert_eq!(app.call(signing_in("198.51.100.8")).await.status.as_u16(), 204);
    }

    async fn codes_are_counted_with_their_tries(app: TestApp) {
        let mut app = app;
        app.limits = few();
        let mette = app.citizen("mette").await;
        mette.post("/api/v1/me/contact-codes", json!({ "channel": "sms" })).await.expect(201);
        for _ in 0..2 {
            mette.post("/api/v1/me/contact-codes/confirm", json!({ "channel": "sms", "code": "x" })).await.refused(422, "code-wrong");
        }
        for (path, body) in [("", json!({ "channel": "sms" })), ("/confirm", json!({ "channel": "sms", "code": "x" }))] {
            mette.post(&format!("/api/v1/me/contact-codes{path}"), body).await.refused(429, "too-many-requests");
        }
    }

    async fn an_employee_searches_so_often_a_minute(app: TestApp) {
        let mut app = app;
        app.limits = few();
        let (anne_marie, bo) = (app.employee("anne-marie").await, app.employee("bo").await);
        let mine = json!({ "whose": "mine", "filter": "all", "sort": "name", "page": 1 });
        for _ in 0..3 {
            anne_marie.post("/api/v1/staff/citizens/search", mine.clone()).await.expect(200);
        }
        let told = anne_marie.post("/api/v1/staff/citizens/search", mine.clone()).await.refused(429, "too-many-requests");
        assert_eq!(told["detail"], "Du har prøvet mange gange på kort tid. Vent et minut, og prøv igen.");
        bo.post("/api/v1/staff/citizens/search", mine).await.expect(200);
    }
}
