//! What a browser is to keep: of this host alone, over https alone, for no script, and for no form of another site.

use super::{HOST, Scene};
use crate::on_both;
use crate::support::unsafe_call;
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::http::header::SET_COOKIE;
use actix_web::test::TestRequest;
use serde_json::json;

const CITIZEN: &str = "/api/v1/login/citizen";

/// It has no term: when it ends is the server's to say, and it goes with the browser.
const SESSION: &str = "__Host-aftalt=…; HttpOnly; Path=/; SameSite=Lax; Secure";

/// A browser takes away what has the prefix only where all that the prefix asks for stands again.
const NO_SESSION: &str = "__Host-aftalt=; Expires; HttpOnly; Max-Age=0; Path=/; SameSite=Lax; Secure";

/// Half an hour, as long as somebody may take at the provider.
const LOGIN: &str = "__Host-aftalt-login=…; HttpOnly; Max-Age=1800; Path=/; SameSite=Lax; Secure";

const NO_LOGIN: &str = "__Host-aftalt-login=; Expires; HttpOnly; Max-Age=0; Path=/; SameSite=Lax; Secure";

/// The cookies of an answer with all their attributes, and without their secrets and the moment in the past at which one has ended.
fn kept(answer: &ServiceResponse) -> Vec<String> {
    answer.headers().get_all(SET_COOKIE).map(|cookie| plain(cookie.to_str().unwrap())).collect()
}

fn plain(cookie: &str) -> String {
    let (pair, attributes) = cookie.split_once("; ").unwrap();
    let (name, secret) = pair.split_once('=').unwrap();
    let secret = if secret.is_empty() { "" } else { "…" };
    let moment = |attribute: &str| attribute.starts_with("Expires=");
    let mut attributes: Vec<&str> =
        attributes.split("; ").map(|one| if moment(one) { "Expires" } else { one }).collect();
    attributes.sort_unstable();
    format!("{name}={secret}; {}", attributes.join("; "))
}

on_both! {
    async fn no_script_and_no_other_site_gets_at_a_cookie(app: TestApp) {
        let sign_in = unsafe_call(Method::POST, "/api/v1/demo/sign-in").set_json(json!({ "citizen_id": "mette" }));
        assert_eq!(kept(&app.answer(sign_in).await), [SESSION]);

        let scene = Scene::new(app);
        let set_out = scene.app.answer(TestRequest::with_uri(CITIZEN).insert_header(("host", HOST))).await;
        assert_eq!(kept(&set_out), [LOGIN]);
        let way = scene.set_out(CITIZEN).await;
        let back = format!("/api/v1/login/callback?state={}&code={}", way.state, way.code);
        let come_back = TestRequest::with_uri(&back).insert_header(("host", HOST)).insert_header(("cookie", way.cookie.as_str()));
        assert_eq!(kept(&scene.app.answer(come_back).await), [SESSION, NO_LOGIN]);

        let session = scene.log_in(CITIZEN).await.session().unwrap();
        let sign_out = unsafe_call(Method::POST, "/api/v1/session/sign-out").insert_header(("cookie", session.as_str()));
        assert_eq!(kept(&scene.app.answer(sign_out).await), [NO_SESSION]);
    }
}
