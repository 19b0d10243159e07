//! Sessions and what stands before every call.

use crate::on_both;
use crate::support::{TestApp, unsafe_call};
use actix_web::http::Method;
use actix_web::http::header::HeaderValue;
use actix_web::test::TestRequest;
use serde_json::json;

on_both! {
    async fn nobody_gets_in_without_a_session(app: TestApp) {
        for path in ["/api/v1/session", "/api/v1/me/talks", "/api/v1/staff/week"] {
            app.call(TestRequest::with_uri(path)).await.refused(401, "signed-out");
        }
        let forged = TestRequest::with_uri("/api/v1/session").insert_header(("cookie", "__Host-aftalt=269.guessed"));
        app.call(forged).await.refused(401, "signed-out");
    }

    async fn a_session_ends_when_it_is_ended_and_when_its_hours_are_over(app: TestApp) {
        let mut app = app;
        let mette = app.citizen("mette").await;
        assert_eq!(mette.get("/api/v1/session").await.expect(200)["name"], "mette Sørensen");
        mette.post("/api/v1/session/sign-out", json!({})).await.expect(200);
        mette.get("/api/v1/session").await.refused(401, "signed-out");
        let cookie = {
            let answer = app.call(unsafe_call(Method::POST, "/api/v1/demo/sign-in").set_json(json!({"citizen_id": "mette"}))).await;
            answer.cookie.unwrap()
        };
        app.later(9);
        app.call(TestRequest::with_uri("/api/v1/session").insert_header(("cookie", cookie))).await.refused(401, "signed-out");
    }

    async fn a_citizen_sees_on_a_page_where_they_are_signed_in_and_ends_it(app: TestApp) {
        let mut app = app;
        let page = "/api/v1/me/sessions?lang=da";
        let here = app.cookie_of("mette", true).await;
        let shown = async |app: &TestApp| app.download(TestRequest::with_uri(page).insert_header(("cookie", here.as_str()))).await.1;
        let alone = shown(&app).await;
        assert!(alone.contains("Her, siden mandag den 30. november 2026 kl.\u{a0}8.00.") && !alone.contains("<form"), "{alone}");
        app.later(1);
        let elsewhere = app.cookie_of("mette", true).await;
        let both = shown(&app).await;
        assert!(both.contains("Et andet sted, siden mandag den 30. november 2026 kl.\u{a0}9.00.") && both.contains("<form"), "{both}");
        let end = |origin: &'static str| {
            let end = TestRequest::with_uri("/api/v1/me/sessions/end?lang=da").method(Method::POST);
            end.insert_header(("host", "aftalt.test")).insert_header(("origin", origin)).insert_header(("cookie", here.as_str()))
        };
        app.call(end("null")).await.refused(403, "wrong-origin");
        let ended = app.answer(end("http://aftalt.test")).await;
        assert_eq!((ended.status().as_u16(), ended.headers().get("location")), (303, Some(&HeaderValue::from_static(page))));
        assert_eq!(shown(&app).await, alone);
        app.call(TestRequest::with_uri(page).insert_header(("cookie", elsewhere))).await.refused(401, "signed-out");
    }

    async fn what_says_that_a_session_ends_is_there_for_everybody(app: TestApp) {
        let (headers, script) = app.download(TestRequest::with_uri("/ending.js")).await;
        assert!(headers.get("content-type").is_some_and(|kind| kind.to_str().unwrap().starts_with("text/javascript")), "{headers:?}");
        assert!(script.contains("alertdialog"), "{script}");
    }

    async fn unsafe_calls_come_from_our_own_pages(app: TestApp) {
        let body = json!({"citizen_id": "mette"});
        let bare = TestRequest::with_uri("/api/v1/demo/sign-in").method(Method::POST).insert_header(("host", "aftalt.test"));
        app.call(bare.set_json(&body)).await.refused(403, "wrong-origin");
        let foreign = TestRequest::with_uri("/api/v1/demo/sign-in").method(Method::POST);
        let foreign = foreign.insert_header(("host", "aftalt.test")).insert_header(("origin", "http://evil.test"));
        app.call(foreign.set_json(&body)).await.refused(403, "wrong-origin");
    }

    async fn each_stays_on_their_own_side(app: TestApp) {
        app.citizen("mette").await.get("/api/v1/staff/week").await.refused(403, "forbidden");
        app.employee("bo").await.get("/api/v1/me/talks").await.refused(403, "forbidden");
    }
}
