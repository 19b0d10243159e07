//! Programs of the municipality's: their tokens, and what they may ask with them.

use crate::on_both;
use crate::support::{Answer, TestApp};
use crate::world::{cpr_of, hidden};
use actix_web::http::Method;
use actix_web::test::TestRequest;
use backend::app::machines::{Added, add, end};
use backend::login::{Login, MachineTokens};
use serde_json::json;
use std::sync::Arc;

const TALKS: &str = "/api/v1/integration/citizens/mette/appointments";
const FIND: &str = "/api/v1/integration/citizens/find";

/// An application with keys for tokens.
fn with_keys(mut app: TestApp) -> TestApp {
    app.login = Arc::new(Login::of_machines(MachineTokens::fresh().unwrap()));
    app
}

async fn program(app: &TestApp, scopes: &[&str]) -> Added {
    let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    add(&app.db, "269", "Fagsystemet", &scopes, app.now).await.unwrap()
}

async fn ask(app: &TestApp, fields: &[(&str, &str)]) -> Answer {
    app.call(TestRequest::with_uri("/api/v1/oauth/token").method(Method::POST).set_form(fields)).await
}

async fn token(app: &TestApp, of: &Added) -> String {
    let fields = [("grant_type", "client_credentials"), ("client_id", &*of.client), ("client_secret", &*of.secret)];
    ask(app, &fields).await.expect(200)["access_token"].as_str().unwrap().to_owned()
}

async fn get(app: &TestApp, path: &str, token: &str) -> Answer {
    app.call(TestRequest::with_uri(path).insert_header(("authorization", format!("Bearer {token}")))).await
}

async fn find(app: &TestApp, token: &str, cpr: &str) -> Answer {
    let call = TestRequest::with_uri(FIND).method(Method::POST).set_json(json!({ "cpr": cpr }));
    app.call(call.insert_header(("authorization", format!("Bearer {token}")))).await
}

on_both! {
    async fn a_program_reads_what_its_scopes_say_and_nothing_else(app: TestApp) {
        let app = with_keys(app);
        let booked = app.citizen("mette").await.book("order-mette", "phone", "2026-12-02T09:00:00+01:00").await;
        booked.expect(201);
        let reader = token(&app, &program(&app, &["appointments.read"]).await).await;
        let talks = get(&app, TALKS, &reader).await.expect(200);
        assert!(talks["appointments"].as_array().unwrap().iter().any(|talk| talk["status"] == "booked"), "{talks:#}");
        find(&app, &reader, &cpr_of("mette")).await.refused(403, "forbidden");
        let finder = token(&app, &program(&app, &["citizens.find"]).await).await;
        assert_eq!(find(&app, &finder, &cpr_of("mette")).await.expect(200)["id"], "mette");
        find(&app, &finder, "6101011111").await.refused(404, "not-found");
        find(&app, &finder, "61010").await.refused(422, "invalid-request");
        get(&app, TALKS, &finder).await.refused(403, "forbidden");
        get(&app, "/api/v1/integration/citizens/nobody/appointments", &reader).await.refused(404, "not-found");
        // A token is no session, and a session no token.
        get(&app, "/api/v1/session", &reader).await.refused(401, "signed-out");
        app.employee("anne-marie").await.get(TALKS).await.refused(401, "signed-out");
    }

    async fn a_guarded_citizen_is_nobody_to_a_program(app: TestApp) {
        let app = with_keys(app);
        let token = token(&app, &program(&app, &["appointments.read", "citizens.find"]).await).await;
        let lea = app.employee("lea").await;
        let protection = "/api/v1/staff/citizens/mette/protection";
        lea.put(protection, json!({ "ground": "relative", "named": ["kim"] })).await.expect(200);
        hidden(&app.db, "sally").await;
        for who in ["mette", "sally"] {
            get(&app, &format!("/api/v1/integration/citizens/{who}/appointments"), &token).await.refused(404, "not-found");
            find(&app, &token, &cpr_of(who)).await.refused(404, "not-found");
        }
        lea.put(protection, json!({ "ground": null, "named": [] })).await.expect(200);
        get(&app, TALKS, &token).await.expect(200);
        assert_eq!(find(&app, &token, &cpr_of("mette")).await.expect(200)["id"], "mette");
    }

    async fn a_token_ends_and_so_does_a_program_at_once(app: TestApp) {
        let mut app = with_keys(app);
        let program = program(&app, &["appointments.read"]).await;
        let first = token(&app, &program).await;
        get(&app, TALKS, &first).await.expect(200);
        app.later(1);
        get(&app, TALKS, &first).await.refused(401, "signed-out");
        let second = token(&app, &program).await;
        get(&app, TALKS, &second).await.expect(200);
        end(&app.db, "269", &program.client, app.now).await.unwrap();
        get(&app, TALKS, &second).await.refused(401, "signed-out");
        let fields = [("grant_type", "client_credentials"), ("client_id", &*program.client), ("client_secret", &*program.secret)];
        assert_eq!(ask(&app, &fields).await.expect(401)["error"], "invalid_client");
    }

    async fn a_program_that_asks_wrongly_is_told_in_the_standards_words(app: TestApp) {
        let app = with_keys(app);
        let program = program(&app, &["appointments.read"]).await;
        let (id, secret) = (&*program.client, &*program.secret);
        let grant = ("grant_type", "client_credentials");
        let elsewhere = id.replace("269.", "751.");
        for (fields, status, error) in [
            (vec![("grant_type", "password"), ("client_id", id), ("client_secret", secret)], 400, "unsupported_grant_type"),
            (vec![grant], 401, "invalid_client"),
            (vec![grant, ("client_id", id), ("client_secret", "guessed")], 401, "invalid_client"),
            (vec![grant, ("client_id", "269.nobody"), ("client_secret", secret)], 401, "invalid_client"),
            (vec![grant, ("client_id", &elsewhere), ("client_secret", secret)], 401, "invalid_client"),
            (vec![grant, ("client_id", "nonsense"), ("client_secret", secret)], 401, "invalid_client"),
            (vec![grant, ("client_id", id), ("client_secret", secret), ("scope", "citizens.find")], 400, "invalid_scope"),
            (vec![("client_id", id)], 400, "invalid_request"),
        ] {
            assert_eq!(ask(&app, &fields).await.expect(status)["error"], error, "{fields:?}");
        }
        let basic = TestRequest::with_uri("/api/v1/oauth/token").method(Method::POST);
        let basic = basic.insert_header(("authorization", format!("Basic {}", encoded(&format!("{id}:{secret}")))));
        let given = app.call(basic.set_form([grant, ("scope", "appointments.read")])).await.expect(200);
        assert_eq!((&given["token_type"], &given["expires_in"]), (&json!("Bearer"), &json!(900)));
        let given = given["access_token"].as_str().unwrap();
        get(&app, TALKS, given).await.expect(200);
        for forged in ["", "a.b.c", given.rsplit_once('.').unwrap().0, &format!("{given}x")] {
            get(&app, TALKS, forged).await.refused(401, "signed-out");
        }
    }
}

fn encoded(text: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(text)
}
