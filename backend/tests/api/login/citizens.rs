//! A citizen logs in, stays, and leaves.

use super::Scene;
use crate::on_both;
use crate::support::unsafe_call;
use crate::world::cpr_of;
use actix_web::http::Method;
use actix_web::test::TestRequest;
use serde_json::json;

const CITIZEN: &str = "/api/v1/login/citizen";

on_both! {
    async fn a_citizen_logs_in_by_cpr_number_and_is_written_down(app: TestApp) {
        let scene = Scene::new(app);
        let sent = scene.log_in("/api/v1/login/citizen?back=/book/order-mette").await;
        assert_eq!(sent.to, "/book/order-mette");
        let cookie = sent.session().unwrap();
        let session = scene.get("/api/v1/session", &cookie).await.expect(200);
        assert_eq!((&session["name"], &session["idle_seconds"]), (&json!("mette Sørensen"), &json!(1_800)));
        assert_eq!(session["ends_at"], "2026-11-30T15:00:00Z");
        let written = scene.audited("log_in").await;
        assert_eq!(written.len(), 1);
        assert_eq!((written[0].actor_id.as_deref(), written[0].citizen_id.as_deref()), (Some("mette"), Some("mette")));
        assert!(!format!("{written:?}").contains(&cpr_of("mette")));
        // Only somewhere on this site.
        assert_eq!(scene.log_in("/api/v1/login/citizen?back=https://evil.example").await.to, "/talks");
    }

    async fn the_cpr_number_decides_and_the_subject_only_without_one(app: TestApp) {
        let scene = Scene::new(app);
        let who = async |scene: &Scene| {
            let cookie = scene.log_in(CITIZEN).await.session()?;
            Some(scene.get("/api/v1/session", &cookie).await.expect(200)["name"].clone())
        };
        let says = |value| scene.provider.ways().userinfo.insert("dk.cpr".to_owned(), value);
        says(json!(null));
        assert_eq!(who(&scene).await, None, "nobody knows the subject yet");
        says(json!(cpr_of("mette")));
        assert_eq!(who(&scene).await, Some(json!("mette Sørensen")));
        says(json!(null));
        assert_eq!(who(&scene).await, Some(json!("mette Sørensen")));
        says(json!(cpr_of("piotr")));
        assert_eq!(who(&scene).await, Some(json!("piotr Sørensen")), "another number, another citizen");
        says(json!("6101011111"));
        assert_eq!(scene.log_in(CITIZEN).await.to, "/login/unknown", "though the subject is known");
    }

    async fn an_unknown_citizen_reads_whom_to_call(app: TestApp) {
        let scene = Scene::new(app);
        scene.provider.ways().userinfo.insert("dk.cpr".to_owned(), json!("6101011111"));
        let sent = scene.log_in(CITIZEN).await;
        assert_eq!((sent.to.as_str(), sent.session()), ("/login/unknown", None));
        let (_, page) = scene.app.download(TestRequest::with_uri(&sent.to).insert_header(("host", super::HOST))).await;
        assert!(page.contains("Vi kan ikke finde dig her") && page.contains("tel:+4555500000"), "{page}");
        assert!(!page.contains("6101011111"));
    }

    async fn a_session_ends_when_nothing_happens_and_when_its_hours_are_over(app: TestApp) {
        let mut scene = Scene::new(app);
        let cookie = scene.log_in(CITIZEN).await.session().unwrap();
        let path = "/api/v1/session";
        for _ in 0..18 {
            scene.app.now += chrono::Duration::minutes(25);
            scene.get(path, &cookie).await.expect(200);
        }
        scene.app.now += chrono::Duration::minutes(29);
        scene.get(path, &cookie).await.expect(200);
        scene.app.now += chrono::Duration::minutes(1);
        scene.get(path, &cookie).await.refused(401, "signed-out");
        scene.provider.ways().now = scene.app.now.timestamp();
        let cookie = scene.log_in(CITIZEN).await.session().unwrap();
        scene.app.now += chrono::Duration::seconds(1_799);
        scene.get(path, &cookie).await.expect(200);
        scene.app.now += chrono::Duration::seconds(1_800);
        scene.get(path, &cookie).await.refused(401, "signed-out");
    }

    async fn logging_in_ends_the_session_that_the_browser_had(app: TestApp) {
        let scene = Scene::new(app);
        let old = scene.log_in(CITIZEN).await.session().unwrap();
        let way = scene.set_out(CITIZEN).await;
        let path = format!("/api/v1/login/callback?state={}&code={}", way.state, way.code);
        let new = scene.visit(&path, &[&way.cookie, &old]).await.session().unwrap();
        assert_ne!(old, new);
        scene.get("/api/v1/session", &old).await.refused(401, "signed-out");
        scene.get("/api/v1/session", &new).await.expect(200);
    }

    async fn somebody_sees_their_sessions_and_ends_them(app: TestApp) {
        let scene = Scene::new(app);
        let mut cookies = Vec::new();
        for _ in 0..3 {
            cookies.push(scene.log_in(CITIZEN).await.session().unwrap());
        }
        let own = scene.get("/api/v1/session/all", &cookies[0]).await.expect(200);
        let own = own["sessions"].as_array().unwrap();
        assert_eq!((own.len(), own.iter().filter(|one| one["this"] == true).count()), (3, 1));
        let post = |path: String, cookie: &str| {
            scene.app.call(unsafe_call(Method::POST, &path).insert_header(("cookie", cookie.to_owned())))
        };
        let other = own.iter().find(|one| one["this"] == false).unwrap()["id"].as_str().unwrap().to_owned();
        scene.provider.ways().userinfo.insert("dk.cpr".to_owned(), json!(cpr_of("piotr")));
        let piotr = scene.log_in(CITIZEN).await.session().unwrap();
        post(format!("/api/v1/session/{other}/end"), &piotr).await.refused(404, "not-found");
        post(format!("/api/v1/session/{other}/end"), &cookies[0]).await.expect(204);
        let left = scene.get("/api/v1/session/all", &cookies[0]).await.expect(200);
        assert_eq!(left["sessions"].as_array().unwrap().len(), 2);
        post("/api/v1/session/all/end".to_owned(), &cookies[0]).await.expect(204);
        let left = scene.get("/api/v1/session/all", &cookies[0]).await.expect(200);
        assert_eq!(left["sessions"].as_array().unwrap().len(), 1);
        scene.get("/api/v1/session", &piotr).await.expect(200);
    }

    async fn leaving_here_leads_to_leaving_the_provider(app: TestApp) {
        let scene = Scene::new(app);
        let cookie = scene.log_in(CITIZEN).await.session().unwrap();
        let out = unsafe_call(Method::POST, "/api/v1/session/sign-out").insert_header(("cookie", cookie.as_str()));
        let leave = scene.app.call(out.insert_header(("host", super::HOST)).insert_header(("origin", "https://aftalt.test"))).await.expect(200);
        let leave = leave["leave"].as_str().unwrap();
        assert!(leave.starts_with(&format!("{}/leave?client_id=aftalt", scene.provider.issuer)), "{leave}");
        assert!(leave.contains("post_logout_redirect_uri=https%3A%2F%2Faftalt.test%2F") && !leave.contains("hint"), "{leave}");
        scene.get("/api/v1/session", &cookie).await.refused(401, "signed-out");
        assert_eq!(scene.audited("log_out").await.len(), 1);
    }

    async fn outside_the_demonstration_nobody_is_let_in_otherwise(app: TestApp) {
        let scene = Scene::new(app);
        let sign_in = unsafe_call(Method::POST, "/api/v1/demo/sign-in").set_json(json!({ "citizen_id": "mette" }));
        scene.app.call(sign_in).await.refused(404, "not-found");
        let (_, page) = scene.app.download(TestRequest::with_uri("/").insert_header(("host", super::HOST))).await;
        assert!(page.contains("/api/v1/login/citizen") && page.contains("Log ind med MitID"), "{page}");
        let elsewhere = TestRequest::with_uri("/staff/").insert_header(("host", "elsewhere.test"));
        let (_, page) = scene.app.download(elsewhere.insert_header(("accept-language", "en"))).await;
        assert!(page.contains("Login has not been set up") && !page.contains("/api/v1/login"), "{page}");
        let sent = scene.app.answer(TestRequest::with_uri(CITIZEN).insert_header(("host", "elsewhere.test"))).await;
        assert_eq!(sent.headers().get("location").unwrap(), "/login/not-set-up");
    }
}
