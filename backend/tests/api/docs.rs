//! The description of the API, and the page that shows it.

use crate::on_both;
use actix_web::test::TestRequest;
use serde_json::{Value, json};

on_both! {
    async fn the_page_shows_the_document_under_a_policy_of_its_own(app: TestApp) {
        let page = app.download(TestRequest::with_uri("/api/docs/")).await;
        let policy = page.0.get("content-security-policy").unwrap().to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'") && policy.contains("script-src 'self';"), "{policy}");
        assert!(!policy.contains("unsafe-eval") && !policy.contains("wasm"), "{policy}");
        assert!(page.1.contains("<div id=\"swagger-ui\">"), "{}", page.1);
        for script in ["swagger-ui-bundle.js", "swagger-ui.css", "index.css"] {
            app.call(TestRequest::with_uri(&format!("/api/docs/{script}"))).await.expect(200);
        }
        let start = app.download(TestRequest::with_uri("/api/docs/swagger-initializer.js")).await.1;
        assert!(start.contains("/api/docs/openapi.json"), "{start}");
        let document = app.call(TestRequest::with_uri("/api/docs/openapi.json")).await.expect(200);
        assert_eq!(document["openapi"], "3.1.0");
        assert_eq!(document["info"]["title"], "Aftalt");
        assert_eq!(app.call(TestRequest::with_uri("/api/docs")).await.status.as_u16(), 307);
        app.call(TestRequest::with_uri("/api/docs/nothing")).await.refused(404, "not-found");
        let elsewhere = app.download(TestRequest::with_uri("/api/v1/session")).await;
        assert!(elsewhere.0.get("content-security-policy").unwrap().to_str().unwrap().contains("wasm-unsafe-eval"));
    }

    async fn every_operation_says_who_may_call_it_and_what_it_answers(app: TestApp) {
        let document = app.call(TestRequest::with_uri("/api/docs/openapi.json")).await.body;
        assert_eq!(document["components"]["securitySchemes"]["session"]["name"], "__Host-aftalt");
        assert_eq!(document["components"]["schemas"]["Channel"]["enum"], json!(["in_person", "phone", "video"]));
        assert_eq!(document["security"][0]["session"], Value::Array(Vec::new()));
        for (path, methods) in document["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                let under = |part: &str| path.starts_with(&format!("/api/v1/{part}/"));
                let public = under("demo") || under("feeds") || under("login");
                // Programs have tokens, and whoever asks for one is told in the words of RFC 6749.
                let (program, token) = (under("integration"), under("oauth"));
                assert_eq!(operation["security"].is_array(), public || program || token, "{method} {path}");
                assert_eq!(operation["responses"]["401"].is_null(), public, "{method} {path}");
                if token {
                    continue;
                }
                for status in ["400", "503"] {
                    let answer = operation["responses"][status]["$ref"].as_str().unwrap_or_default();
                    let name = answer.strip_prefix("#/components/responses/").unwrap_or_default();
                    assert!(document["components"]["responses"][name]["content"]["application/problem+json"].is_object(), "{method} {path}: {status} is {answer:?}");
                }
            }
        }
    }
}
