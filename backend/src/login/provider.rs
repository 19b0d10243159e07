//! One identity provider: where somebody is sent, and whether what they come back with holds.

use super::Unvouched;
use super::claims::Claims;
use super::client::{Client, Unanswered};
use chrono::Duration;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessTokenHash, AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    DiscoveryError, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenClaims, IdTokenFields,
    IssuerUrl, LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl,
    ProviderMetadataWithLogout, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError,
    StandardErrorResponse, StandardTokenResponse, TokenResponse, UserInfoError,
};
use secrecy::{ExposeSecret, SecretString};
use shared::time::Instant;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

type Fields = IdTokenFields<
    Claims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
type Relying = openidconnect::Client<
    Claims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a token may be signed with: by the provider alone, never by somebody who knows our secret or a public key.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 4] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// How long what a provider says of itself is believed, in minutes.
const BELIEVED: i64 = 60;

/// How soon it is asked again: for a key that we do not know, or when it did not answer, in seconds.
const ASKED_AGAIN: i64 = 30;

/// How far clocks may be apart, in seconds.
const SKEW: i64 = 60;

/// How old a token may be, in minutes: it is made for whoever comes back with it.
const TOKEN_AGE: i64 = 10;

/// How many may wait for a provider at once; each holds a thread.
const WAITING: usize = 32;

/// What a provider is asked for.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Its address, as it writes it itself.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// Our secret.
    pub secret: SecretString,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// What else stands in the question.
    pub parameters: BTreeMap<String, String>,
    /// Whether the userinfo endpoint is asked, too.
    pub userinfo: bool,
    /// The claim with the level of assurance, and those that are enough.
    pub level: Option<(String, Vec<String>)>,
}

/// What somebody comes back with, and what they were sent with.
#[derive(Debug, Clone)]
pub struct Return {
    /// Where they came back to.
    pub redirect: String,
    /// What the provider gave them.
    pub code: String,
    /// What shows that it was us who sent them (RFC 7636).
    pub verifier: String,
    /// What must stand in the token.
    pub nonce: String,
}

/// Somebody whom the provider vouches for.
#[derive(Debug, Clone)]
pub struct Vouched {
    /// The provider.
    pub issuer: String,
    /// Who they are to it.
    pub subject: String,
    /// What it says of them.
    pub claims: Claims,
}

/// What a provider said of itself, and when it was asked.
#[derive(Default)]
struct Known {
    metadata: Option<Arc<ProviderMetadataWithLogout>>,
    answered: Option<Instant>,
    asked: Option<Instant>,
}

/// An identity provider.
pub struct Provider {
    ask: Ask,
    client: Client,
    known: Mutex<Known>,
    waiting: Arc<Semaphore>,
}

impl Provider {
    pub(super) fn new(ask: Ask, client: Client) -> Self {
        Self { ask, client, known: Mutex::default(), waiting: Arc::new(Semaphore::new(WAITING)) }
    }

    /// Its address.
    pub fn issuer(&self) -> &str {
        &self.ask.issuer
    }

    /// A place among those who wait for it.
    ///
    /// # Errors
    /// `Busy` when there is none.
    pub fn place(&self) -> Result<OwnedSemaphorePermit, Unvouched> {
        Arc::clone(&self.waiting).try_acquire_owned().map_err(|_| Unvouched::Busy)
    }

    /// Where somebody is sent, to come back to `redirect`. May wait for the provider.
    ///
    /// # Errors
    /// `Down` when the provider cannot say where, `Refused` when what it says cannot be used.
    pub fn start(&self, back: &Return, state: String, now: Instant) -> Result<String, Unvouched> {
        let relying = self.relying(&self.metadata(now, false)?, &back.redirect)?;
        let verifier = PkceCodeVerifier::new(back.verifier.clone());
        let nonce = Nonce::new(back.nonce.clone());
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let mut request = relying
            .authorize_url(flow, move || CsrfToken::new(state), move || nonce)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        // The library asks for `openid` itself.
        for scope in self.ask.scopes.iter().filter(|scope| *scope != "openid") {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        for (name, value) in &self.ask.parameters {
            request = request.add_extra_param(name.clone(), value.clone());
        }
        Ok(request.url().0.to_string())
    }

    /// Whom the provider vouches for. Waits for it.
    ///
    /// # Errors
    /// All of [`Unvouched`].
    pub fn finish(&self, back: &Return, now: Instant) -> Result<Vouched, Unvouched> {
        let relying = self.relying(&self.metadata(now, false)?, &back.redirect)?;
        let tokens = relying
            .exchange_code(AuthorizationCode::new(back.code.clone()))
            .map_err(|_| Unvouched::Refused("no token endpoint"))?
            .set_pkce_verifier(PkceCodeVerifier::new(back.verifier.clone()))
            .request(&|request| self.client.ask(request))
            .map_err(|error| match error {
                RequestTokenError::Request(Unanswered(why)) => Unvouched::Down(why),
                RequestTokenError::ServerResponse(_) => Unvouched::Refused("code"),
                RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Unvouched::Refused("token answer"),
            })?;
        let (relying, claims) = match self.verify(&relying, &tokens, &back.nonce, now) {
            // Signed with a key that was not there when we last asked: the provider may have changed its keys.
            Err(Unvouched::Refused(UNKNOWN_KEY)) => {
                let relying = self.relying(&self.metadata(now, true)?, &back.redirect)?;
                let claims = self.verify(&relying, &tokens, &back.nonce, now)?;
                (relying, claims)
            }
            verified => (relying, verified?),
        };
        let subject = claims.subject().clone();
        let mut all = as_map(&claims)?;
        if all.number("nbf").is_some_and(|from| from > now.timestamp() + SKEW) {
            return Err(Unvouched::Refused("not yet valid"));
        }
        // Before anything else is asked of the provider. Only the signed token says how sure it is.
        if let Some((claim, enough)) = &self.ask.level {
            let level = all.text(claim).ok_or(Unvouched::Level)?;
            if !enough.iter().any(|known| known == level) {
                return Err(Unvouched::Level);
            }
        }
        if self.ask.userinfo {
            let said: openidconnect::UserInfoClaims<Claims, CoreGenderClaim> = relying
                .user_info(tokens.access_token().clone(), Some(subject.clone()))
                .map_err(|_| Unvouched::Refused("no userinfo endpoint"))?
                .request(&|request| self.client.ask(request))
                .map_err(|error| match error {
                    UserInfoError::Request(Unanswered(why)) => Unvouched::Down(why),
                    UserInfoError::ClaimsVerification(_) => Unvouched::Refused("userinfo subject"),
                    _ => Unvouched::Refused("userinfo"),
                })?;
            // What the token says holds; the other answer only adds to it.
            for (name, value) in as_map(&said)?.0 {
                all.0.entry(name).or_insert(value);
            }
        }
        Ok(Vouched { issuer: self.ask.issuer.clone(), subject: subject.to_string(), claims: all })
    }

    /// Where somebody is sent who has logged out here, so that they are logged out there, too; none if the provider has no such
    /// place or does not answer. Our name stands in it and no token: in an address nothing may say who they are.
    pub fn leave(&self, back: &str, now: Instant) -> Option<String> {
        let metadata = self.metadata(now, false).ok()?;
        let end = metadata.additional_metadata().end_session_endpoint.clone()?;
        let back = PostLogoutRedirectUrl::new(back.to_owned()).ok()?;
        let request = LogoutRequest::from(end).set_client_id(ClientId::new(self.ask.client_id.clone()));
        Some(request.set_post_logout_redirect_uri(back).http_get_url().to_string())
    }

    fn verify(
        &self,
        relying: &Relying,
        tokens: &Tokens,
        nonce: &str,
        now: Instant,
    ) -> Result<IdTokenClaims<Claims, CoreGenderClaim>, Unvouched> {
        let token = tokens.id_token().ok_or(Unvouched::Refused("no ID token"))?;
        let verifier = relying
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || now)
            .set_issue_time_verifier_fn(move |issued| {
                let sound = issued <= now + Duration::seconds(SKEW) && issued >= now - Duration::minutes(TOKEN_AGE);
                if sound { Ok(()) } else { Err(String::new()) }
            });
        let claims = token.claims(&verifier, &Nonce::new(nonce.to_owned())).map_err(|error| refused(&error))?;
        // The library leaves this to whoever uses it.
        if claims.authorized_party().is_some_and(|party| party.as_str() != self.ask.client_id) {
            return Err(Unvouched::Refused("authorized party"));
        }
        if let Some(expected) = claims.access_token_hash() {
            let sound = token
                .signing_alg()
                .ok()
                .zip(token.signing_key(&verifier).ok())
                .and_then(|(alg, key)| AccessTokenHash::from_token(tokens.access_token(), alg, key).ok())
                .is_some_and(|actual| actual == *expected);
            if !sound {
                return Err(Unvouched::Refused("access token"));
            }
        }
        Ok(claims.clone())
    }

    fn relying(&self, metadata: &Arc<ProviderMetadataWithLogout>, redirect: &str) -> Result<Relying, Unvouched> {
        let redirect = RedirectUrl::new(redirect.to_owned()).map_err(|_| Unvouched::Refused("redirect"))?;
        let (id, secret) = (ClientId::new(self.ask.client_id.clone()), self.ask.secret.expose_secret().to_owned());
        let relying = Relying::from_provider_metadata(
            ProviderMetadataWithLogout::clone(metadata),
            id,
            Some(ClientSecret::new(secret)),
        );
        let basic = metadata
            .token_endpoint_auth_methods_supported()
            .is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let way = if basic { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(relying.set_auth_type(way).set_redirect_uri(redirect))
    }

    /// What the provider says of itself; `anew` when a key is missing. It is not asked again at once, whether it answered or not.
    fn metadata(&self, now: Instant, anew: bool) -> Result<Arc<ProviderMetadataWithLogout>, Unvouched> {
        // Whoever holds the lock asks for all who wait; if it went badly, they do not ask again.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let within = |moment: Option<Instant>, span| moment.is_some_and(|moment| now - moment < span);
        let fresh = known.metadata.clone().filter(|_| within(known.answered, Duration::minutes(BELIEVED)) && !anew);
        let tired = within(known.asked, Duration::seconds(ASKED_AGAIN));
        match (fresh, known.metadata.clone()) {
            (Some(metadata), _) => return Ok(metadata),
            (None, Some(metadata)) if tired => return Ok(metadata),
            (None, None) if tired => return Err(Unvouched::Down("did not answer a moment ago")),
            _ => {}
        }
        known.asked = Some(now);
        let issuer = IssuerUrl::new(self.ask.issuer.clone()).map_err(|_| Unvouched::Refused("issuer"))?;
        let found = ProviderMetadataWithLogout::discover(&issuer, &|request| self.client.ask(request));
        match (found, known.metadata.clone()) {
            (Ok(metadata), _) => {
                let metadata = Arc::new(metadata);
                known.metadata = Some(Arc::clone(&metadata));
                known.answered = Some(now);
                Ok(metadata)
            }
            // Better its word of an hour ago than nobody logged in.
            (Err(_), Some(metadata)) => Ok(metadata),
            (Err(DiscoveryError::Request(Unanswered(why))), None) => Err(Unvouched::Down(why)),
            (Err(DiscoveryError::Validation(_)), None) => Err(Unvouched::Refused("issuer")),
            (Err(_), None) => Err(Unvouched::Down("discovery")),
        }
    }
}

/// The one refusal after which the provider's keys are fetched again.
const UNKNOWN_KEY: &str = "unknown key";

/// Which check failed; the library's own words quote what the token said.
fn refused(error: &ClaimsVerificationError) -> Unvouched {
    Unvouched::Refused(match error {
        ClaimsVerificationError::Expired(_) => "expired",
        ClaimsVerificationError::InvalidAudience(_) => "audience",
        ClaimsVerificationError::InvalidIssuer(_) => "issuer",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => UNKNOWN_KEY,
        ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::DisallowedAlg(_) | SignatureVerificationError::NoSignature,
        ) => "algorithm",
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        _ => "claims",
    })
}

fn as_map(claims: &impl serde::Serialize) -> Result<Claims, Unvouched> {
    match serde_json::to_value(claims) {
        Ok(serde_json::Value::Object(all)) => Ok(Claims(all)),
        _ => Err(Unvouched::Refused("claims")),
    }
}
