//! A service that takes messages over HTTP.

use super::Failure;
use std::time::Duration;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};
use url::Url;

/// How much of an answer is read, so that its connection can be used again.
const ANSWER_BYTES: u64 = 64 * 1024;

/// Where messages are posted.
pub struct Service {
    agent: Agent,
    url: String,
}

impl Service {
    /// A service at an address. `timeout` bounds everything: to find it, to reach it, to ask it and to hear the answer.
    /// The certificates of the machine decide whom we trust.
    pub fn new(url: &Url, timeout: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .https_only(url.scheme() == "https")
            .http_status_as_error(false)
            // A message goes where it was configured to go, nowhere else.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .user_agent("aftalt")
            .build();
        Self { agent: config.into(), url: url.to_string() }
    }

    /// Posts a body.
    ///
    /// # Errors
    /// Temporary when there is no answer, when the service asks for patience or has a fault of its own (408, 425, 429, 5xx), and when it
    /// refuses us rather than the message (401, 402, 403, 407: a token that ran out must not cost anybody their messages).
    pub fn post(&self, headers: &[(&str, &str)], body: &[u8]) -> Result<(), Failure> {
        let request =
            headers.iter().fold(self.agent.post(&self.url), |request, (name, value)| request.header(*name, *value));
        let mut response = request.send(body).map_err(|error| Failure::temporary(told(&error)))?;
        let status = response.status().as_u16();
        // The status has been said; what becomes of the rest of the answer changes nothing.
        let _ = response.body_mut().with_config().limit(ANSWER_BYTES).read_to_vec();
        let words = format!("HTTP {status}");
        match status {
            200..=299 => Ok(()),
            401..=403 | 407 | 408 | 425 | 429 | 500.. => Err(Failure::temporary(words)),
            _ => Err(Failure::permanent(words)),
        }
    }
}

/// Its kind alone: the library's words quote the address of the service, whose query may hold a secret.
fn told(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::Timeout(_) => "HTTP timeout",
        ureq::Error::HostNotFound => "HTTP host not found",
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => "HTTP certificate",
        _ => "HTTP connection",
    }
}
