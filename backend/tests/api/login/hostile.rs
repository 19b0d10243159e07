//! What a hostile provider, or somebody between it and the browser, may try. Each attempt ends before the door.

use super::provider::{Answers, Signs};
use super::{Scene, Sent, Way};
use crate::support::TestApp;
use serde_json::json;
use tests::database::Kind;

const CITIZEN: &str = "/api/v1/login/citizen";

async fn scene() -> Scene {
    Scene::new(TestApp::init(Kind::Sqlite).await)
}

/// Nobody is let in: no session, and a page that says why.
fn assert_turned(sent: &Sent, why: &str) {
    assert_eq!((sent.to.as_str(), sent.session()), (format!("/login/{why}").as_str(), None));
}

/// Once it is the truth, and once it is bent: only the second is refused, and written down.
async fn refused(bend: impl FnOnce(&Scene), why: &str) {
    let scene = scene().await;
    assert!(scene.log_in(CITIZEN).await.session().is_some(), "the control");
    bend(&scene);
    let sent = scene.log_in(CITIZEN).await;
    assert_turned(&sent, why);
    let written = scene.audited("log_in_refused").await;
    assert_eq!(written.len(), 1);
    assert!(written[0].details.contains(why) && written[0].actor_id.is_none(), "{:?}", written[0]);
}

#[actix_web::test]
async fn a_token_of_another_issuer() {
    refused(|scene| scene.claim("iss", json!("https://evil.example")), "refused").await;
}

#[actix_web::test]
async fn a_provider_that_calls_itself_otherwise() {
    let scene = scene().await;
    scene.provider.ways().itself.insert("issuer".to_owned(), json!("https://evil.example"));
    assert_turned(&scene.visit(CITIZEN, &[]).await, "refused");
}

#[actix_web::test]
async fn a_token_for_somebody_else() {
    refused(|scene| scene.claim("aud", json!("another client")), "refused").await;
}

#[actix_web::test]
async fn a_token_for_us_and_somebody_else() {
    refused(|scene| scene.claim("aud", json!(["aftalt", "another client"])), "refused").await;
}

#[actix_web::test]
async fn a_token_that_another_party_asked_for() {
    refused(|scene| scene.claim("azp", json!("another client")), "refused").await;
}

#[actix_web::test]
async fn a_token_with_another_nonce() {
    refused(|scene| scene.claim("nonce", json!("another")), "refused").await;
}

#[actix_web::test]
async fn a_token_without_a_nonce() {
    refused(|scene| scene.claim("nonce", json!(null)), "refused").await;
}

#[actix_web::test]
async fn a_token_with_algorithm_none() {
    refused(|scene| scene.provider.ways().signs = Signs::Not, "refused").await;
}

#[actix_web::test]
async fn a_token_signed_with_the_public_key_as_a_secret() {
    refused(|scene| scene.provider.ways().signs = Signs::WithItsPublicKey, "refused").await;
}

#[actix_web::test]
async fn a_token_signed_with_the_secret_that_we_share() {
    refused(|scene| scene.provider.ways().signs = Signs::WithOurSecret, "refused").await;
}

#[actix_web::test]
async fn a_token_signed_with_another_key_under_the_same_name() {
    refused(|scene| scene.provider.ways().signs = Signs::WithAnotherKey, "refused").await;
}

#[actix_web::test]
async fn a_token_that_has_expired() {
    refused(
        |scene| {
            let now = scene.app.now.timestamp();
            scene.claim("exp", json!(now - 1));
        },
        "refused",
    )
    .await;
}

#[actix_web::test]
async fn a_token_that_is_not_yet_valid() {
    refused(
        |scene| {
            let now = scene.app.now.timestamp();
            scene.claim("nbf", json!(now + 120));
        },
        "refused",
    )
    .await;
}

#[actix_web::test]
async fn a_token_from_the_future() {
    refused(
        |scene| {
            let now = scene.app.now.timestamp();
            scene.claim("iat", json!(now + 120));
        },
        "refused",
    )
    .await;
}

#[actix_web::test]
async fn a_token_that_was_kept() {
    refused(
        |scene| {
            let now = scene.app.now.timestamp();
            scene.claim("iat", json!(now - 3600));
        },
        "refused",
    )
    .await;
}

#[actix_web::test]
async fn an_access_token_that_was_swapped() {
    refused(|scene| scene.claim("at_hash", json!("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")), "refused").await;
}

#[actix_web::test]
async fn no_token_at_all() {
    refused(|scene| scene.provider.ways().gives_token = false, "refused").await;
}

#[actix_web::test]
async fn a_userinfo_about_somebody_else() {
    refused(
        |scene| {
            scene.provider.ways().userinfo.insert("sub".to_owned(), json!("somebody else"));
        },
        "refused",
    )
    .await;
}

#[actix_web::test]
async fn a_cpr_number_that_is_none() {
    refused(
        |scene| {
            scene.provider.ways().userinfo.insert("dk.cpr".to_owned(), json!("' OR 1=1 --"));
        },
        "refused",
    )
    .await;
}

#[actix_web::test]
async fn no_level() {
    refused(|scene| scene.claim("loa", json!(null)), "level").await;
}

#[actix_web::test]
async fn a_level_that_only_the_userinfo_claims() {
    refused(
        |scene| {
            scene.claim("loa", json!(null));
            let high = json!("https://data.gov.dk/concept/core/nsis/High");
            scene.provider.ways().userinfo.insert("loa".to_owned(), high);
        },
        "level",
    )
    .await;
}

#[actix_web::test]
async fn a_level_below_substantial() {
    refused(|scene| scene.claim("loa", json!("https://data.gov.dk/concept/core/nsis/Low")), "level").await;
}

#[actix_web::test]
async fn an_answer_without_end() {
    let scene = scene().await;
    let way = scene.set_out(CITIZEN).await;
    scene.provider.ways().answers = Answers::Endlessly;
    assert_turned(&scene.come_back(&way).await, "down");
}

#[actix_web::test]
async fn no_answer_at_all() {
    let scene = scene().await;
    let way = scene.set_out(CITIZEN).await;
    scene.provider.ways().answers = Answers::Never;
    assert_turned(&scene.come_back(&way).await, "down");
}

#[actix_web::test]
async fn a_provider_that_is_down_is_not_asked_again_at_once() {
    let mut scene = scene().await;
    scene.provider.ways().answers = Answers::Down;
    assert_turned(&scene.visit(CITIZEN, &[]).await, "down");
    scene.provider.ways().answers = Answers::Soundly;
    assert_turned(&scene.visit(CITIZEN, &[]).await, "down");
    assert_eq!(scene.provider.ways().asked_for_keys, 0);
    scene.app.now += chrono::Duration::seconds(30);
    assert!(scene.visit(CITIZEN, &[]).await.to.starts_with(&scene.provider.issuer));
}

#[actix_web::test]
async fn a_state_that_comes_twice() {
    let scene = scene().await;
    let way = scene.set_out(CITIZEN).await;
    assert!(scene.come_back(&way).await.session().is_some(), "the control");
    assert_turned(&scene.come_back(&way).await, "expired");
}

#[actix_web::test]
async fn a_code_that_comes_twice() {
    let scene = scene().await;
    let (first, second) = (scene.set_out(CITIZEN).await, scene.set_out(CITIZEN).await);
    assert!(scene.come_back(&first).await.session().is_some(), "the control");
    let again = Way { code: first.code, ..second };
    assert_turned(&scene.come_back(&again).await, "refused");
}

#[actix_web::test]
async fn somebody_elses_code() {
    let scene = scene().await;
    let (victim, thief) = (scene.set_out(CITIZEN).await, scene.set_out(CITIZEN).await);
    // The proof of RFC 7636 is made of the thief's browser, and the code was asked for with the victim's.
    let stolen = Way { code: victim.code.clone(), ..thief };
    assert_turned(&scene.come_back(&stolen).await, "refused");
}

#[actix_web::test]
async fn a_state_of_another_browser() {
    let scene = scene().await;
    let (way, other) = (scene.set_out(CITIZEN).await, scene.set_out(CITIZEN).await);
    let crossed = Way { cookie: other.cookie.clone(), ..way };
    assert_turned(&scene.come_back(&crossed).await, "expired");
    let bare = format!("/api/v1/login/callback?state={}&code={}", other.state, other.code);
    assert_turned(&scene.visit(&bare, &[]).await, "expired");
}

#[actix_web::test]
async fn a_state_that_is_too_old_or_was_never_ours() {
    let mut scene = scene().await;
    let way = scene.set_out(CITIZEN).await;
    scene.app.later(1);
    assert_turned(&scene.come_back(&way).await, "expired");
    let guessed = Way { state: "guessed".to_owned(), ..way };
    assert_turned(&scene.come_back(&guessed).await, "expired");
    assert_turned(&scene.visit("/api/v1/login/callback", &[]).await, "expired");
}

#[actix_web::test]
async fn an_answer_that_another_provider_sends() {
    let scene = scene().await;
    let way = scene.set_out(CITIZEN).await;
    let path = format!("/api/v1/login/callback?state={}&code={}&iss=https://evil.example", way.state, way.code);
    assert_turned(&scene.visit(&path, &[&way.cookie]).await, "refused");
}

#[actix_web::test]
async fn a_key_that_nobody_published_is_looked_for_once() {
    let scene = scene().await;
    assert!(scene.log_in(CITIZEN).await.session().is_some(), "the control");
    assert_eq!(scene.provider.ways().asked_for_keys, 1);
    // Nothing asks again while the last question is fresh, however many tokens name unknown keys.
    scene.provider.ways().key = ("unpublished".to_owned(), 7);
    for _ in 0..3 {
        assert_turned(&scene.log_in(CITIZEN).await, "refused");
    }
    assert_eq!(scene.provider.ways().asked_for_keys, 1);
}

#[actix_web::test]
async fn new_keys_are_fetched_when_a_token_names_them() {
    let mut scene = scene().await;
    assert!(scene.log_in(CITIZEN).await.session().is_some(), "the control");
    scene.app.now += chrono::Duration::seconds(30);
    scene.provider.ways().key = ("two".to_owned(), 2);
    assert!(scene.log_in(CITIZEN).await.session().is_some());
    assert_eq!(scene.provider.ways().asked_for_keys, 2);
}
