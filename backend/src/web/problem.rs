//! From what went wrong to an RFC 9457 answer: the status here, the words from Fluent, in the caller's language.

use crate::app::AppError;
use crate::store::StoreError;
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use shared::api::{FieldError, Problem};
use shared::rules::Refusal;
use shared::texts::{COMMON, DECISIONS, Lang, PROBLEMS, Texts, refusal_words};
use std::fmt;

/// The media type of every problem answer.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// What went wrong at the edge, or behind it.
#[derive(Debug)]
pub enum ApiError {
    /// A use case said no.
    App(AppError),
    /// The request cannot be understood; `field` is the path of what is wrong.
    Malformed { field: String, reason: String },
    /// The body is larger than any request needs to be.
    TooLarge,
    /// A call that must be repeatable came without its key.
    KeyMissing,
    /// An unsafe call from another site.
    WrongOrigin,
    /// The request did not arrive within its time.
    TooSlow,
    /// The address is longer than any needs to be.
    LongAddress,
    /// The headers are larger than any request needs.
    LargeHeaders,
    /// No such page or resource.
    NotFound,
    /// The resource does not do that.
    MethodNotAllowed,
}

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::App(error) => status_of(error),
            Self::Malformed { .. } | Self::KeyMissing => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongOrigin => StatusCode::FORBIDDEN,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::LongAddress => StatusCode::URI_TOO_LONG,
            Self::LargeHeaders => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        }
    }

    /// Only the status: the body is written by [`ApiError::answer`], which knows the caller's language.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

fn status_of(error: &AppError) -> StatusCode {
    match error {
        AppError::SignedOut => StatusCode::UNAUTHORIZED,
        AppError::Forbidden | AppError::NoTeam | AppError::Unseen(_) => StatusCode::FORBIDDEN,
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::Refused { .. } | AppError::RevisionChanged | AppError::Stranded(_) | AppError::Undecided(_) => {
            StatusCode::CONFLICT
        }
        AppError::Invalid { .. } | AppError::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        AppError::Store(StoreError::Busy | StoreError::Unavailable(_)) => StatusCode::SERVICE_UNAVAILABLE,
        AppError::Store(_) | AppError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl ApiError {
    fn code(&self) -> &'static str {
        match self {
            Self::App(error) => error.code(),
            Self::Malformed { .. } => "invalid-request",
            Self::TooLarge => "too-large",
            Self::KeyMissing => "idempotency-key-missing",
            Self::WrongOrigin => "wrong-origin",
            Self::TooSlow => "too-slow",
            Self::LongAddress => "address-too-long",
            Self::LargeHeaders => "headers-too-large",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
        }
    }

    fn field(&self) -> Option<FieldError> {
        match self {
            Self::Malformed { field, reason } => Some(FieldError { name: field.clone(), reason: reason.clone() }),
            Self::App(AppError::Invalid { field, reason, .. }) => {
                Some(FieldError { name: (*field).to_owned(), reason: reason.clone() })
            }
            _ => None,
        }
    }

    /// In how many seconds it may go better.
    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::App(AppError::TooMany { seconds }) => Some(*seconds),
            _ => (self.status_code() == StatusCode::SERVICE_UNAVAILABLE).then_some(1),
        }
    }

    fn detail(&self, lang: Lang, refusal: Option<&Refusal>) -> String {
        let texts = Texts::new(lang, &[COMMON, PROBLEMS, DECISIONS]);
        let key = format!("problem-{}", self.code());
        match (refusal, self) {
            (Some(refusal), _) => refusal_words(&texts, refusal),
            (None, Self::App(AppError::TooMany { seconds })) => {
                texts.count(&key, u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX), &[])
            }
            (None, _) => texts.get(&key),
        }
    }

    /// The problem answer.
    pub fn answer(&self, lang: Lang, request_id: &str) -> HttpResponse {
        let status = self.status_code();
        let code = self.code();
        let refusal =
            if let Self::App(AppError::Refused { refusal, .. }) = self { Some(refusal.clone()) } else { None };
        let problem = Problem {
            kind: format!("/problems/{code}"),
            status: status.as_u16(),
            code: code.to_owned(),
            detail: self.detail(lang, refusal.as_ref()),
            field: self.field(),
            way_out: refusal.as_ref().map(Refusal::way_out),
            refusal,
            alternatives: match self {
                Self::App(AppError::Refused { alternatives, .. }) => alternatives.clone(),
                _ => Vec::new(),
            },
            stranded: match self {
                Self::App(AppError::Stranded(talks) | AppError::Undecided(talks)) => talks.clone(),
                _ => Vec::new(),
            },
            request_id: request_id.to_owned(),
        };
        let mut answer = HttpResponse::build(status);
        if let Some(seconds) = self.retry_after() {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        match serde_json::to_string(&problem) {
            Ok(body) => answer.content_type(PROBLEM_JSON).body(body),
            Err(_) => answer.content_type(ContentType::plaintext()).body(code),
        }
    }
}
