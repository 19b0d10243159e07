//! Reading requests: bounded, strict, and naming the field that is wrong.

use super::edge::Edge;
use super::problem::ApiError;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use shared::api::IDEMPOTENCY_HEADER;
use shared::ids::could_be_id;
use std::future::{Future, Ready, ready};
use std::pin::Pin;
use tokio::time::timeout;

/// The largest body any request needs, in bytes.
pub const MAX_BODY: usize = 32 * 1024;

/// The longest idempotency key, in bytes.
const MAX_KEY: usize = 100;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = web::Bytes::from_request(request, payload);
        let time = request.app_data::<web::Data<Edge>>().map_or_else(Edge::default, |edge| Edge::clone(edge)).body_time;
        Box::pin(async move {
            let bytes = timeout(time, bytes).await.map_err(|_| ApiError::TooSlow)?.map_err(|error| {
                match error.as_response_error().status_code().as_u16() {
                    413 => ApiError::TooLarge,
                    _ => ApiError::Malformed { field: String::new(), reason: "unreadable body".to_owned() },
                }
            })?;
            parse(&bytes).map(Self)
        })
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let malformed = |field: String, reason: String| ApiError::Malformed { field, reason };
    // Serde would also take a list of the fields' values.
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(malformed(String::new(), "not an object".to_owned()));
    }
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let reason = error.inner().to_string();
        malformed(named_field(&error.path().to_string(), &reason), reason)
    })?;
    json.end().map_err(|error| malformed(String::new(), error.to_string()))?;
    Ok(value)
}

/// Serde reports a missing or unknown field on the object around it; the name stands in the message.
fn named_field(path: &str, reason: &str) -> String {
    let named = ["missing field `", "unknown field `"]
        .iter()
        .find_map(|start| reason.strip_prefix(start))
        .and_then(|rest| rest.split('`').next());
    match (path, named) {
        ("." | "?", Some(name)) => name.to_owned(),
        (_, Some(name)) if !path.ends_with(name) => format!("{path}.{name}"),
        ("." | "?", None) => String::new(),
        _ => path.to_owned(),
    }
}

/// A query string.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let query = web::Query::<T>::from_query(request.query_string());
        ready(
            query
                .map(|query| Self(query.into_inner()))
                .map_err(|error| ApiError::Malformed { field: "query".to_owned(), reason: error.to_string() }),
        )
    }
}

/// The id in the path. One that is too long names nothing.
pub struct Id(pub String);

impl FromRequest for Id {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let id = request.match_info().query("id");
        ready(if could_be_id(id) { Ok(Self(id.to_owned())) } else { Err(ApiError::NotFound) })
    }
}

/// The `Idempotency-Key` header, if the caller sent one.
#[derive(Debug, Clone)]
pub struct IdempotencyKey(pub Option<String>);

impl IdempotencyKey {
    /// The key of a call that cannot do without.
    ///
    /// # Errors
    /// When there is none.
    pub fn required(self) -> Result<String, ApiError> {
        self.0.ok_or(ApiError::KeyMissing)
    }
}

impl FromRequest for IdempotencyKey {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let malformed =
            |reason: &str| ApiError::Malformed { field: IDEMPOTENCY_HEADER.to_owned(), reason: reason.to_owned() };
        let Some(header) = request.headers().get(IDEMPOTENCY_HEADER) else { return ready(Ok(Self(None))) };
        ready(match header.to_str() {
            Ok(key) if !key.is_empty() && key.len() <= MAX_KEY => Ok(Self(Some(key.to_owned()))),
            _ => Err(malformed("1 to 100 visible ASCII characters")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::api::NewBooking;

    fn field(body: &str) -> String {
        match parse::<NewBooking>(body.as_bytes()) {
            Err(ApiError::Malformed { field, .. }) => field,
            other => panic!("{:?}", other.map(|_| ())),
        }
    }

    #[test]
    fn the_field_that_is_wrong_is_named() {
        let body = |starts_at: &str, extra: &str| {
            format!(
                r#"{{"order":"o","channel":"phone","caseworker":"c","starts_at":"{starts_at}","phone":"55500123","companion":false{extra}}}"#
            )
        };
        assert!(parse::<NewBooking>(body("2026-12-04T10:15:00+01:00", "").as_bytes()).is_ok());
        assert_eq!(field(&body("2026-12-04T10:15:00", "")), "starts_at");
        assert_eq!(field(&body("2026-02-30T10:15:00+01:00", "")), "starts_at");
        assert_eq!(field(&body("2026-12-04T10:15:00+01:00", r#","minutes":5"#)), "minutes");
        assert_eq!(field(r#"{"order":"o"}"#), "channel");
        assert_eq!(field("{"), "");
    }
}
