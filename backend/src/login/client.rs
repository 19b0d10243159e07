//! Asking a provider over HTTP: bounded in time and size, and redirected nowhere.

use openidconnect::http::{Request, Response};
use std::time::Duration;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

/// The most bytes of an answer; what providers say of themselves is a tenth of that.
const ANSWER_BYTES: u64 = 256 * 1024;

/// Why there is no answer, in words without an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unanswered(pub &'static str);

/// Asks one provider.
pub struct Client {
    agent: Agent,
}

impl Client {
    /// `timeout` bounds each question: to find the provider, to reach it, and to hear all of its answer.
    pub fn new(timeout: Duration, https_only: bool) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .https_only(https_only)
            .http_status_as_error(false)
            // A secret goes where it was configured to go, nowhere else.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .user_agent("aftalt")
            .build();
        Self { agent: config.into() }
    }

    /// Asks.
    ///
    /// # Errors
    /// When there is no answer, it is too large, or the provider says that it cannot (429, 5xx).
    pub fn ask(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Unanswered> {
        let (head, body) = request.into_parts();
        let answer = if body.is_empty() {
            self.agent.run(Request::from_parts(head, ()))
        } else {
            self.agent.run(Request::from_parts(head, body))
        };
        let mut answer = answer.map_err(|error| told(&error))?;
        if answer.status().as_u16() == 429 || answer.status().is_server_error() {
            return Err(Unanswered("HTTP 5xx"));
        }
        let body = answer.body_mut().with_config().limit(ANSWER_BYTES).read_to_vec().map_err(|error| told(&error))?;
        let (head, _) = answer.into_parts();
        Ok(Response::from_parts(head, body))
    }
}

fn told(error: &ureq::Error) -> Unanswered {
    Unanswered(match error {
        ureq::Error::Timeout(_) => "HTTP timeout",
        ureq::Error::HostNotFound => "HTTP host not found",
        ureq::Error::BodyExceedsLimit(_) => "answer too large",
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => "HTTP certificate",
        _ => "HTTP connection",
    })
}
