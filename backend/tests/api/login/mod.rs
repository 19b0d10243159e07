//! Logging in with an identity provider: an honest one, and one that tries everything.

mod citizens;
mod cookies;
mod hostile;
mod provider;
mod staff;

use crate::support::{Answer, TestApp};
use crate::world::cpr_of;
use actix_web::http::header::LOCATION;
use actix_web::test::TestRequest;
use backend::login::Login;
use backend::login::settings::{LoginSettings, MunicipalitySettings};
use backend::store::audit::{AuditRow, since};
use backend::store::{Scope, StoreError};
use provider::{CLIENT, Provider, SECRET};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use url::Url;

/// What the municipality is called.
const HOST: &str = "aftalt.test";

/// A provider for citizens and staff, and an application that trusts it.
pub struct Scene {
    pub app: TestApp,
    pub provider: Provider,
    secret: PathBuf,
}

impl Drop for Scene {
    fn drop(&mut self) {
        std::fs::remove_file(&self.secret).ok();
    }
}

/// Somebody on their way, as their browser knows it.
pub struct Way {
    pub state: String,
    pub cookie: String,
    pub code: String,
}

/// Where a browser is sent, and what it is to keep.
pub struct Sent {
    pub to: String,
    pub cookies: BTreeMap<String, String>,
}

impl Sent {
    /// The session it got, as a `Cookie` header.
    pub fn session(&self) -> Option<String> {
        self.cookies.get("__Host-aftalt").map(|secret| format!("__Host-aftalt={secret}"))
    }
}

impl Scene {
    /// A broker that says the truth about Mette; the application has no demonstration's door.
    pub fn new(mut app: TestApp) -> Self {
        let provider = Provider::start(app.now.timestamp());
        provider.ways().userinfo.insert("dk.cpr".to_owned(), json!(cpr_of("mette")));
        let secret = std::env::temp_dir().join(format!("aftalt-secret-{}", uuid::Uuid::now_v7()));
        std::fs::write(&secret, SECRET).unwrap();
        let settings = json!({
            "code": "269", "hosts": [HOST],
            "citizens": { "preset": "neb", "issuer": provider.issuer, "client_id": CLIENT, "client_secret_file": secret, "timeout_seconds": 1 },
            "staff": {
                "issuer": provider.issuer, "client_id": CLIENT, "client_secret_file": secret,
                "map": {
                    "roles_claim": "roles", "roles": { "Sagsbehandler": "caseworker", "Koordinator": "coordinator" },
                    "teams_claim": "groups", "teams": { "Sygedagpenge": "team" }, "office": "office",
                },
            },
        });
        let municipality: MunicipalitySettings = serde_json::from_value(settings).unwrap();
        let settings = LoginSettings { municipalities: vec![municipality], ..LoginSettings::default() };
        app.login = Arc::new(Login::open(&settings, true).unwrap());
        app.demo = false;
        Self { app, provider, secret }
    }

    /// Asks as a browser that called the server by its name.
    pub async fn visit(&self, path: &str, cookies: &[&str]) -> Sent {
        let mut request = TestRequest::with_uri(path).insert_header(("host", HOST));
        if !cookies.is_empty() {
            request = request.insert_header(("cookie", cookies.join("; ")));
        }
        let response = self.app.answer(request).await;
        let to = response.headers().get(LOCATION).map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
        let cookies = response.response().cookies();
        Sent { to, cookies: cookies.map(|cookie| (cookie.name().to_owned(), cookie.value().to_owned())).collect() }
    }

    /// Sets out; the provider gives a code at once.
    pub async fn set_out(&self, path: &str) -> Way {
        let sent = self.visit(path, &[]).await;
        let to = Url::parse(&sent.to).unwrap();
        let asked: BTreeMap<String, String> = to.query_pairs().into_owned().collect();
        assert_eq!(asked["redirect_uri"], format!("https://{HOST}/api/v1/login/callback"));
        assert_eq!((asked["response_type"].as_str(), asked["code_challenge_method"].as_str()), ("code", "S256"));
        let code = format!("code-{}", asked["state"]);
        let known = (asked["nonce"].clone(), asked["code_challenge"].clone());
        self.provider.ways().codes.insert(code.clone(), known);
        let cookie = format!("__Host-aftalt-login={}", sent.cookies["__Host-aftalt-login"]);
        Way { state: asked["state"].clone(), cookie, code }
    }

    /// Comes back.
    pub async fn come_back(&self, way: &Way) -> Sent {
        self.visit(&format!("/api/v1/login/callback?state={}&code={}", way.state, way.code), &[&way.cookie]).await
    }

    /// Both.
    pub async fn log_in(&self, path: &str) -> Sent {
        let way = self.set_out(path).await;
        self.come_back(&way).await
    }

    /// What the session of this cookie answers.
    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.app.call(TestRequest::with_uri(path).insert_header(("cookie", cookie))).await
    }

    /// What was written down of logins.
    pub async fn audited(&self, action: &'static str) -> Vec<AuditRow> {
        let from = "2026-11-01T00:00:00".parse().unwrap();
        let scope = Scope::new("269").unwrap();
        self.app
            .db
            .read(&scope, move |tx| since(tx, &[action], from))
            .await
            .unwrap_or_else(|error: StoreError| unreachable!("{error}"))
    }

    /// The provider says something else in its ID token.
    pub fn claim(&self, name: &str, value: Value) {
        self.provider.ways().claims.insert(name.to_owned(), value);
    }
}
