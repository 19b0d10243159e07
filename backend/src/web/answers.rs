//! What calls answer when they do not do what was asked: described once in the document, referred to by every operation.

use super::problem::PROBLEM_JSON;
use std::collections::BTreeMap;
use utoipa::IntoResponses;
use utoipa::openapi::{Content, Ref, RefOr, Response, ResponseBuilder};

type Answers = BTreeMap<String, RefOr<Response>>;

/// Status, name in the document, and when it comes.
const PROBLEMS: [(u16, &str, &str); 12] = [
    (400, "NotUnderstood", "The request cannot be read; `field` names what is wrong"),
    (401, "SignedOut", "There is no session, or it has ended"),
    (403, "Forbidden", "The session's person may not do this, or the call comes from another site"),
    (404, "NotFound", "It is not there, or it is somebody else's: nobody learns which"),
    (
        409,
        "Refused",
        "A rule refused: `refusal` says why, `way_out` what can be done instead, `alternatives` what is free nearby",
    ),
    (408, "TooSlow", "The request did not arrive within its time"),
    (413, "TooLarge", "No request needs to be so large"),
    (414, "LongAddress", "No address needs to be so long"),
    (422, "Invalid", "A value makes no sense; `field` names it"),
    (429, "TooMany", "Too often within a short time; `Retry-After` says for how many seconds to wait"),
    (431, "LargeHeaders", "No request needs so many headers"),
    (503, "Busy", "Try again in a moment"),
];

/// Of a signed-in call that only looks.
pub struct Reading;

/// Of a signed-in call that changes something.
pub struct Acting;

/// Of a call that anybody may make.
pub struct Visiting;

impl IntoResponses for Reading {
    fn responses() -> Answers {
        with(&[400, 401, 403, 404, 409, 414, 422, 429, 431, 503])
    }
}

impl IntoResponses for Acting {
    fn responses() -> Answers {
        with(&[400, 401, 403, 404, 408, 409, 413, 414, 422, 429, 431, 503])
    }
}

impl IntoResponses for Visiting {
    fn responses() -> Answers {
        with(&[400, 403, 404, 408, 413, 414, 422, 429, 431, 503])
    }
}

fn with(statuses: &[u16]) -> Answers {
    PROBLEMS
        .iter()
        .filter(|(status, ..)| statuses.contains(status))
        .map(|(status, name, _)| (status.to_string(), Ref::from_response_name(*name).into()))
        .collect()
}

/// The descriptions that the operations refer to, by name.
pub fn described() -> Answers {
    PROBLEMS.iter().map(|(_, name, when)| ((*name).to_owned(), problem(when).into())).collect()
}

fn problem(when: &str) -> Response {
    let content = Content::new(Some(Ref::from_schema_name("Problem")));
    ResponseBuilder::new().description(when).content(PROBLEM_JSON, content).build()
}
