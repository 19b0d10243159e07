//! What surrounds every call: headers, proxies that are trusted or not, and how much may be sent.

use crate::on_both;
use crate::support::{TestApp, unsafe_call};
use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use actix_web::test::TestRequest;
use backend::web::Edge;
use serde_json::json;

/// A page, a file that is not there, the API's answer and its problem, its description in parts, and what machines read.
const EVERY_KIND: [&str; 11] = [
    "/",
    "/staff/",
    "/missing.js",
    "/api/v1/demo/people",
    "/api/v1/session",
    "/api/nothing",
    "/api/docs/",
    "/api/docs/swagger-ui.css",
    "/api/docs/openapi.json",
    "/healthz",
    "/metrics",
];

const PROXY: &str = "10.0.0.1:4711";
const STRANGER: &str = "198.51.100.7:4711";

fn behind_a_proxy(app: &mut TestApp) {
    app.edge = Edge { trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()], ..Edge::default() };
}

fn from(request: TestRequest, peer: &str) -> TestRequest {
    request.peer_addr(peer.parse().unwrap())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

/// Signing in, as a browser on `https://aftalt.test` whose call a proxy forwards.
fn forwarded(peer: &str, origin: &str) -> TestRequest {
    let call =
        TestRequest::with_uri("/api/v1/demo/sign-in").method(Method::POST).insert_header(("host", "inside:8080"));
    let call = call.insert_header(("x-forwarded-host", "aftalt.test")).insert_header(("x-forwarded-proto", "https"));
    from(call.insert_header(("origin", origin.to_owned())), peer).set_json(json!({ "citizen_id": "mette" }))
}

on_both! {
    async fn every_kind_of_answer_carries_its_headers(app: TestApp) {
        for path in EVERY_KIND {
            let headers = app.download(TestRequest::with_uri(path)).await.0;
            let policy = text(&headers, "content-security-policy");
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("strict-transport-security", ""),
                ("server", ""),
            ] {
                assert_eq!(text(&headers, name), value, "{path}: {name}");
            }
            assert!(text(&headers, "permissions-policy").contains("camera=(), "), "{path}");
            assert!(!text(&headers, "x-request-id").is_empty(), "{path}");
        }
    }

    async fn https_is_demanded_where_a_trusted_proxy_speaks_it(app: TestApp) {
        let mut app = app;
        let https = async |app: &TestApp, peer: &str, path: &str| {
            let call = TestRequest::with_uri(path).insert_header(("x-forwarded-proto", "https"));
            let headers = app.download(from(call, peer)).await.0;
            text(&headers, "strict-transport-security") == "max-age=63072000; includeSubDomains"
        };
        assert!(!https(&app, PROXY, "/").await, "nobody is trusted unless named");
        behind_a_proxy(&mut app);
        for path in EVERY_KIND {
            assert!(https(&app, PROXY, path).await, "{path}");
            assert!(!https(&app, STRANGER, path).await, "{path}");
        }
        app.edge = Edge { always_https: true, ..Edge::default() };
        assert!(https(&app, STRANGER, "/").await);
    }

    async fn a_spoofed_header_makes_no_page_ours(app: TestApp) {
        let mut app = app;
        app.call(forwarded(STRANGER, "https://aftalt.test")).await.refused(403, "wrong-origin");
        behind_a_proxy(&mut app);
        app.call(forwarded(STRANGER, "https://aftalt.test")).await.refused(403, "wrong-origin");
        app.call(forwarded(PROXY, "http://aftalt.test")).await.refused(403, "wrong-origin");
        app.call(forwarded(PROXY, "https://evil.test")).await.refused(403, "wrong-origin");
        app.call(forwarded(PROXY, "https://inside:8080")).await.refused(403, "wrong-origin");
        assert_eq!(app.call(forwarded(PROXY, "https://aftalt.test")).await.status.as_u16(), 204);
    }

    async fn an_address_and_headers_have_their_bounds(app: TestApp) {
        let long = |bytes: usize| TestRequest::with_uri(&format!("/api/v1/demo/people?page={}", "1".repeat(bytes)));
        app.call(long(5000)).await.refused(414, "address-too-long");
        assert_eq!(app.call(long(4000)).await.status.as_u16(), 400);
        let many = |bytes: usize| unsafe_call(Method::POST, "/api/v1/demo/sign-in").insert_header(("x-much", "x".repeat(bytes)));
        app.call(many(17_000).set_json(json!({ "citizen_id": "mette" }))).await.refused(431, "headers-too-large");
        assert_eq!(app.call(many(15_000).set_json(json!({ "citizen_id": "mette" }))).await.status.as_u16(), 204);
        let page = app.download(TestRequest::with_uri(&format!("/{}", "x".repeat(5000)))).await;
        assert!(page.1.contains("address-too-long"), "{}", page.1);
    }
}
