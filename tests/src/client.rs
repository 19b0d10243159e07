//! Somebody who uses the API: a browser's manners, without a browser.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;
use ureq::http::{Request, Response};

/// One person's session; clones share it, each with connections of its own.
#[derive(Clone)]
pub struct Session {
    agent: Agent,
    base: String,
    cookie: Option<String>,
}

/// What the server answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The media type, without parameters.
    pub media_type: String,
    /// The body, `null` when it is no JSON.
    pub body: Value,
}

impl Session {
    /// Nobody yet.
    pub fn visitor(base: &str) -> Self {
        // Shorter than the server keeps an idle connection (5 s): reused at the moment it closes, one would be lost.
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .max_idle_age(Duration::from_secs(1));
        Self { agent: config.build().into(), base: base.to_owned(), cookie: None }
    }

    /// Opens a session in the demo: `who` is `persona`, `citizen_id` or `employee_id`.
    ///
    /// # Panics
    /// When the server refuses or sets no cookie.
    #[must_use]
    pub fn sign_in(self, who: &str, which: &str) -> Self {
        let body = json!({ who: which }).to_string();
        let response = self.send("POST", "/api/v1/demo/sign-in", None, body.into_bytes());
        assert!(response.status().is_success(), "signing in as {which}: {}", response.status());
        let cookie = response.headers().get("set-cookie").expect("a session's cookie").to_str().expect("a text");
        let pair = cookie.split(';').next().expect("a cookie begins with its value").to_owned();
        Self { cookie: Some(pair), ..self }
    }

    /// The same session on connections of its own, as from another device.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        Self { cookie: self.cookie.clone(), ..Self::visitor(&self.base) }
    }

    /// Reads.
    pub fn get(&self, path: &str) -> Answer {
        complete(self.send("GET", path, None, Vec::new()))
    }

    /// Reads what is no JSON.
    ///
    /// # Panics
    /// When it is no text.
    pub fn text(&self, path: &str) -> String {
        self.send("GET", path, None, Vec::new()).body_mut().read_to_string().expect("a text")
    }

    /// Reads what must be there.
    ///
    /// # Panics
    /// When the answer is not 200.
    pub fn read(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "GET {path}: {}", answer.body);
        answer.body
    }

    /// Acts, with an idempotency key of its own.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.post_keyed(path, &new_key(), body)
    }

    /// Acts, with this idempotency key.
    pub fn post_keyed(&self, path: &str, key: &str, body: &Value) -> Answer {
        complete(self.send("POST", path, Some(key), body.to_string().into_bytes()))
    }

    /// Changes, with an idempotency key of its own.
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        complete(self.send("PUT", path, Some(&new_key()), body.to_string().into_bytes()))
    }

    /// Sends bytes that need not be JSON.
    pub fn post_raw(&self, path: &str, body: &[u8]) -> Answer {
        complete(self.send("POST", path, Some(&new_key()), body.to_vec()))
    }

    /// Acts where the server may go away before it answers.
    ///
    /// # Errors
    /// When no complete answer came.
    pub fn try_post(&self, path: &str, body: &Value) -> Result<Answer, ureq::Error> {
        answer(self.agent.run(self.request("POST", path, Some(&new_key()), body.to_string().into_bytes()))?)
    }

    fn send(&self, method: &str, path: &str, key: Option<&str>, body: Vec<u8>) -> Response<ureq::Body> {
        let sent = self.agent.run(self.request(method, path, key, body));
        sent.unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    fn request(&self, method: &str, path: &str, key: Option<&str>, body: Vec<u8>) -> Request<Vec<u8>> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        if method != "GET" {
            request = request.header("origin", &self.base).header("content-type", "application/json");
        }
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        request.body(body).expect("a well-formed request")
    }
}

impl Answer {
    /// Whether the server did what was asked.
    pub fn ok(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The code of a problem.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }
}

fn answer(mut response: Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let header = response.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = header.split(';').next().unwrap_or_default().trim().to_owned();
    let text = response.body_mut().read_to_string()?;
    let body = serde_json::from_str(&text).unwrap_or_default();
    Ok(Answer { status: response.status().as_u16(), media_type, body })
}

fn complete(response: Response<ureq::Body>) -> Answer {
    answer(response).expect("a whole answer")
}

/// A key that no other call of this process has.
pub fn new_key() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("00000000-0000-4000-8000-{:012x}", COUNT.fetch_add(1, Ordering::Relaxed))
}
