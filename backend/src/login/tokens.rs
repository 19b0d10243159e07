//! The tokens of machines (RFC 9068's kind): signed by us with Ed25519 and nothing else, good for minutes.

use crate::channels::settings::SettingFault;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::EncodePrivateKey;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use shared::time::Instant;
use std::collections::BTreeMap;

/// Who makes the tokens, and whom they are for: ourselves.
const ISSUER: &str = "aftalt";
const AUDIENCE: &str = "aftalt-integration";

/// How long a token is good for, in seconds.
pub const TOKEN_SECONDS: i64 = 900;

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenClaims {
    iss: String,
    aud: String,
    /// The program: its municipality's code, a dot, and its id.
    pub sub: String,
    /// What it may ask, separated by spaces.
    pub scope: String,
    iat: i64,
    exp: i64,
    /// Its own id.
    pub jti: String,
}

struct Pair {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

/// The keys of machine tokens. One signs; the others are good for what they signed before, so keys change without a break.
pub struct MachineTokens {
    signing: String,
    keys: BTreeMap<String, Pair>,
}

impl MachineTokens {
    pub(super) fn new(signing: &str, keys: Vec<(String, SecretString)>) -> Result<Self, SettingFault> {
        let fault = || SettingFault::new("machine_tokens.keys", "each file holds 32 bytes in Base64");
        let pairs = keys.into_iter().map(|(id, text)| {
            let seed =
                STANDARD.decode(text.expose_secret()).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(fault)?;
            Ok((id, pair(&seed)?))
        });
        let keys: BTreeMap<String, Pair> = pairs.collect::<Result<_, SettingFault>>()?;
        if !keys.contains_key(signing) {
            return Err(SettingFault::new("machine_tokens.signing", "names none of `keys`"));
        }
        Ok(Self { signing: signing.to_owned(), keys })
    }

    /// A key that nobody keeps.
    ///
    /// # Errors
    /// None in practice.
    pub fn fresh() -> Result<Self, SettingFault> {
        let signing = "fresh".to_owned();
        Ok(Self { keys: BTreeMap::from([(signing.clone(), pair(&rand::random())?)]), signing })
    }

    /// A token for a program; none if it cannot be signed.
    pub fn issue(&self, sub: String, scope: String, jti: String, now: Instant) -> Option<String> {
        let header = Header { kid: Some(self.signing.clone()), ..Header::new(Algorithm::EdDSA) };
        let (iat, exp) = (now.timestamp(), now.timestamp() + TOKEN_SECONDS);
        let claims = TokenClaims { iss: ISSUER.to_owned(), aud: AUDIENCE.to_owned(), sub, scope, iat, exp, jti };
        encode(&header, &claims, &self.keys.get(&self.signing)?.encoding).ok()
    }

    /// What a token says, if we signed it and it is good now.
    pub fn read(&self, token: &str, now: Instant) -> Option<TokenClaims> {
        let kid = decode_header(token).ok()?.kid?;
        let mut expected = Validation::new(Algorithm::EdDSA);
        expected.set_audience(&[AUDIENCE]);
        expected.set_issuer(&[ISSUER]);
        expected.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        // The library would ask the machine's clock; ours may stand elsewhere.
        expected.validate_exp = false;
        let claims = decode::<TokenClaims>(token, &self.keys.get(&kid)?.decoding, &expected).ok()?.claims;
        let good =
            claims.iat <= now.timestamp() && now.timestamp() < claims.exp && claims.exp - claims.iat <= TOKEN_SECONDS;
        good.then_some(claims)
    }
}

fn pair(seed: &[u8; 32]) -> Result<Pair, SettingFault> {
    let key = SigningKey::from_bytes(seed);
    let der = key.to_pkcs8_der().map_err(|_| SettingFault::new("machine_tokens.keys", "cannot be used"))?;
    Ok(Pair {
        encoding: EncodingKey::from_ed_der(der.as_bytes()),
        decoding: DecodingKey::from_ed_der(key.verifying_key().as_bytes()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use jsonwebtoken::crypto::sign;

    fn now() -> Instant {
        "2026-11-30T07:00:00Z".parse().unwrap()
    }

    fn keys(signing: &str, ids: &[(&str, u8)]) -> MachineTokens {
        let key = |(id, seed): &(&str, u8)| ((*id).to_owned(), SecretString::from(STANDARD.encode([*seed; 32])));
        MachineTokens::new(signing, ids.iter().map(key).collect()).unwrap()
    }

    fn issue(keys: &MachineTokens) -> String {
        keys.issue("269.crm".to_owned(), "appointments.read".to_owned(), "one".to_owned(), now()).unwrap()
    }

    #[test]
    fn a_token_is_good_until_it_ends_and_not_before_it_was_made() {
        let keys = keys("a", &[("a", 1)]);
        let token = issue(&keys);
        let at = |seconds| keys.read(&token, now() + Duration::seconds(seconds));
        let claims = at(0).unwrap();
        assert_eq!(
            (claims.sub.as_str(), claims.scope.as_str(), claims.jti.as_str()),
            ("269.crm", "appointments.read", "one")
        );
        assert!(at(TOKEN_SECONDS - 1).is_some());
        assert!(at(TOKEN_SECONDS).is_none() && at(-1).is_none());
    }

    #[test]
    fn keys_change_without_a_break() {
        let token = issue(&keys("a", &[("a", 1)]));
        let both = keys("b", &[("a", 1), ("b", 2)]);
        assert!(both.read(&token, now()).is_some());
        assert!(both.read(&issue(&both), now()).is_some());
        let after = keys("b", &[("b", 2)]);
        assert!(after.read(&token, now()).is_none());
        assert!(keys("a", &[("a", 3)]).read(&token, now()).is_none(), "another key under the same name");
    }

    #[test]
    fn what_is_signed_otherwise_or_says_otherwise_is_none() {
        let keys = keys("a", &[("a", 1)]);
        let token = issue(&keys);
        let parts: Vec<&str> = token.split('.').collect();
        let encoded = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
        let public = SigningKey::from_bytes(&[1; 32]).verifying_key();
        let own = &keys.keys["a"].encoding;
        let signed = |header: &str, payload: &str, key: &EncodingKey, algorithm| {
            let message = format!("{}.{payload}", encoded(header));
            let signature = sign(message.as_bytes(), key, algorithm).unwrap();
            format!("{message}.{signature}")
        };
        let eddsa = r#"{"alg":"EdDSA","kid":"a"}"#;
        let said = |text: &str| encoded(text);
        let other = |from: &str, to: &str| {
            let payload = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(parts[1]).unwrap();
            let payload = String::from_utf8(payload).unwrap();
            assert!(payload.contains(from), "{payload}");
            said(&payload.replace(from, to))
        };
        assert!(keys.read(&signed(eddsa, parts[1], own, Algorithm::EdDSA), now()).is_some(), "the control");
        for (what, token) in [
            ("none", format!("{}.{}.", encoded(r#"{"alg":"none","kid":"a"}"#), parts[1])),
            ("the public key as a secret", {
                let key = EncodingKey::from_secret(public.as_bytes());
                signed(r#"{"alg":"HS256","kid":"a"}"#, parts[1], &key, Algorithm::HS256)
            }),
            ("no key", signed(r#"{"alg":"EdDSA"}"#, parts[1], own, Algorithm::EdDSA)),
            ("another audience", signed(eddsa, &other(AUDIENCE, "elsewhere"), own, Algorithm::EdDSA)),
            ("another issuer", signed(eddsa, &other("\"aftalt\"", "\"other\""), own, Algorithm::EdDSA)),
            ("a longer life", {
                let end = (now().timestamp() + TOKEN_SECONDS).to_string();
                signed(eddsa, &other(&end, "9999999999"), own, Algorithm::EdDSA)
            }),
            ("another scope", format!("{}.{}.{}", parts[0], other("appointments", "everything"), parts[2])),
        ] {
            assert!(keys.read(&token, now()).is_none(), "{what}");
        }
    }

    #[test]
    fn keys_that_cannot_be_used_name_their_field() {
        let fault = |signing, text: &str| {
            let keys = vec![("a".to_owned(), SecretString::from(text))];
            MachineTokens::new(signing, keys).err().map(|fault| fault.to_string())
        };
        let good = STANDARD.encode([1; 32]);
        assert_eq!(fault("a", &good), None);
        assert_eq!(fault("b", &good).unwrap(), "machine_tokens.signing: names none of `keys`");
        let told = fault("a", "secret").unwrap();
        assert!(told.starts_with("machine_tokens.keys") && !told.contains("secret"), "{told}");
    }
}
