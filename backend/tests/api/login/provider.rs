//! An identity provider on this machine that can do whatever a hostile one would.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::EncodePrivateKey;
use jsonwebtoken::crypto::sign;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::JoinHandle;
use url::form_urlencoded;

/// Who we are to it.
pub const CLIENT: &str = "aftalt";
pub const SECRET: &str = "a secret of the test's";

/// How it signs.
#[derive(Clone, Copy, PartialEq)]
pub enum Signs {
    /// With its own key.
    Honestly,
    /// With another key under the same name.
    WithAnotherKey,
    /// Not at all, and says so.
    Not,
    /// With its public key, as if that were a secret.
    WithItsPublicKey,
    /// With the secret that we share.
    WithOurSecret,
}

/// How it answers.
#[derive(Clone, Copy, PartialEq)]
pub enum Answers {
    Soundly,
    /// With more than anybody can need.
    Endlessly,
    /// Not while the test runs.
    Never,
    /// That it cannot.
    Down,
}

/// What it does.
pub struct Ways {
    pub signs: Signs,
    pub answers: Answers,
    /// What its ID token says beside or instead of the truth; `null` takes a claim out.
    pub claims: Map<String, Value>,
    /// What the userinfo endpoint says beside or instead.
    pub userinfo: Map<String, Value>,
    /// What it says of itself beside or instead.
    pub itself: Map<String, Value>,
    /// The name of its key, and what the key is made of.
    pub key: (String, u8),
    /// Whether it gives an ID token at all.
    pub gives_token: bool,
    /// The present moment, in seconds.
    pub now: i64,
    /// What people were sent with: nonce and challenge, by code.
    pub codes: BTreeMap<String, (String, String)>,
    /// How often it was asked for its keys.
    pub asked_for_keys: u32,
}

/// The provider; it ends when dropped.
pub struct Provider {
    pub issuer: String,
    ways: Arc<Mutex<Ways>>,
    _release: Sender<()>,
    stop: Arc<Mutex<bool>>,
    thread: Option<JoinHandle<()>>,
}

impl Provider {
    pub fn start(now: i64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let ways = Ways {
            signs: Signs::Honestly,
            answers: Answers::Soundly,
            claims: Map::new(),
            userinfo: Map::new(),
            itself: Map::new(),
            key: ("one".to_owned(), 1),
            gives_token: true,
            now,
            codes: BTreeMap::new(),
            asked_for_keys: 0,
        };
        let (ways, stop) = (Arc::new(Mutex::new(ways)), Arc::new(Mutex::new(false)));
        let (release, held) = channel();
        let thread = {
            let (ways, stop, issuer) = (Arc::clone(&ways), Arc::clone(&stop), issuer.clone());
            std::thread::spawn(move || serve(&listener, &issuer, &ways, &stop, &held))
        };
        Self { issuer, ways, _release: release, stop, thread: Some(thread) }
    }

    pub fn ways(&self) -> MutexGuard<'_, Ways> {
        self.ways.lock().unwrap()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        *self.stop.lock().unwrap() = true;
        TcpStream::connect(self.issuer.trim_start_matches("http://")).ok();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn serve(listener: &TcpListener, issuer: &str, ways: &Mutex<Ways>, stop: &Mutex<bool>, held: &Receiver<()>) {
    // Connections that are never answered, until the provider ends.
    let mut silent = Vec::new();
    for connection in listener.incoming() {
        if *stop.lock().unwrap() {
            return;
        }
        let Ok(mut connection) = connection else { continue };
        let Some((path, token, body)) = request(&connection) else { continue };
        let mut ways = ways.lock().unwrap();
        if ways.answers == Answers::Never {
            silent.push(connection);
            continue;
        }
        let (status, said) = match (ways.answers, path.as_str()) {
            (Answers::Down, _) => (503, json!({})),
            (Answers::Endlessly, _) => (200, json!({ "much": "x".repeat(300 * 1024) })),
            (_, "/.well-known/openid-configuration") => (200, itself(issuer, &ways)),
            (_, "/jwks") => {
                ways.asked_for_keys += 1;
                (200, json!({ "keys": [public(&ways.key)] }))
            }
            (_, "/token") => tokens(issuer, &mut ways, &body),
            (_, "/userinfo") if token => {
                (200, with(json!({ "sub": "mette-at-broker", "dk.cpr": "6701011234" }), &ways.userinfo))
            }
            _ => (401, json!({})),
        };
        let said = said.to_string();
        write!(
            connection,
            "HTTP/1.1 {status} Said\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{said}",
            said.len()
        )
        .ok();
    }
    drop(silent);
    held.try_recv().ok();
}

/// Path, whether there is a bearer's token, and the body.
fn request(connection: &TcpStream) -> Option<(String, bool, String)> {
    let mut lines = BufReader::new(connection);
    let mut line = String::new();
    lines.read_line(&mut line).ok()?;
    let path = line.split(' ').nth(1)?.to_owned();
    let (mut length, mut token) = (0, false);
    loop {
        line.clear();
        lines.read_line(&mut line).ok()?;
        let lower = line.trim().to_lowercase();
        if lower.is_empty() {
            break;
        }
        if let Some(number) = lower.strip_prefix("content-length:") {
            length = number.trim().parse().ok()?;
        }
        token |= lower.starts_with("authorization: bearer access");
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body).ok()?;
    Some((path, token, String::from_utf8(body).ok()?))
}

fn itself(issuer: &str, ways: &Ways) -> Value {
    let at = |path: &str| format!("{issuer}/{path}");
    let said = json!({
        "issuer": issuer, "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
        "userinfo_endpoint": at("userinfo"), "jwks_uri": at("jwks"), "end_session_endpoint": at("leave"),
        "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
    });
    with(said, &ways.itself)
}

fn tokens(issuer: &str, ways: &mut Ways, body: &str) -> (u16, Value) {
    let fields: BTreeMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let known = fields.get("code").and_then(|code| ways.codes.remove(code));
    let proof = fields.get("code_verifier").map(|proof| URL_SAFE_NO_PAD.encode(Sha256::digest(proof)));
    let Some((nonce, _)) = known.filter(|(_, challenge)| Some(challenge) == proof.as_ref()) else {
        return (400, json!({ "error": "invalid_grant" }));
    };
    let claims = json!({
        "iss": issuer, "aud": CLIENT, "sub": "mette-at-broker", "nonce": nonce, "iat": ways.now, "exp": ways.now + 300,
        "loa": "https://data.gov.dk/concept/core/nsis/Substantial",
    });
    let mut said = json!({ "access_token": "access", "token_type": "Bearer", "expires_in": 300 });
    if ways.gives_token {
        said["id_token"] = json!(signed(ways, &with(claims, &ways.claims)));
    }
    (200, said)
}

fn with(base: Value, more: &Map<String, Value>) -> Value {
    let Value::Object(mut all) = base else { return base };
    all.extend(more.clone());
    all.retain(|_, value| !value.is_null());
    Value::Object(all)
}

fn public((kid, seed): &(String, u8)) -> Value {
    let key = SigningKey::from_bytes(&[*seed; 32]).verifying_key();
    json!({ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid, "x": URL_SAFE_NO_PAD.encode(key.as_bytes()) })
}

fn signed(ways: &Ways, claims: &Value) -> String {
    let (kid, seed) = &ways.key;
    let own =
        |seed: u8| EncodingKey::from_ed_der(SigningKey::from_bytes(&[seed; 32]).to_pkcs8_der().unwrap().as_bytes());
    let public = SigningKey::from_bytes(&[*seed; 32]).verifying_key();
    let (name, key) = match ways.signs {
        Signs::Honestly => ("EdDSA", Some((own(*seed), Algorithm::EdDSA))),
        Signs::WithAnotherKey => ("EdDSA", Some((own(99), Algorithm::EdDSA))),
        Signs::Not => ("none", None),
        Signs::WithItsPublicKey => ("HS256", Some((EncodingKey::from_secret(public.as_bytes()), Algorithm::HS256))),
        Signs::WithOurSecret => ("HS256", Some((EncodingKey::from_secret(SECRET.as_bytes()), Algorithm::HS256))),
    };
    let encoded = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", encoded(&json!({ "alg": name, "kid": kid })), encoded(claims));
    let signature = key.map_or_else(String::new, |(key, algorithm)| sign(message.as_bytes(), &key, algorithm).unwrap());
    format!("{message}.{signature}")
}
