//! What no page sends, and how it must be answered.

use serde_json::{Value, json};

use crate::client::{Answer, Session};
use crate::world::array;

/// Well-formed, and nobody's.
pub const UNKNOWN: &str = "01900000-0000-7000-8000-000000000000";

/// Asserts a problem of the caller's making.
///
/// # Panics
/// When it is none.
pub fn refused(answer: &Answer) {
    assert!((400..500).contains(&answer.status), "{answer:?}");
    assert_eq!(answer.media_type, "application/problem+json", "{answer:?}");
    assert!(!answer.code().is_empty() && answer.body["detail"].is_string(), "{answer:?}");
}

/// Asserts a problem that names this field, or something in it.
///
/// # Panics
/// When it names another, or none.
pub fn names(answer: &Answer, field: &str) {
    refused(answer);
    assert!([400, 422].contains(&answer.status), "{answer:?}");
    let named = answer.body["field"]["name"].as_str().unwrap_or_default();
    assert!(
        named == field || named.strip_prefix(field).is_some_and(|rest| rest.starts_with(['.', '['])),
        "{field} is wrong, but: {}",
        answer.body
    );
}

/// Whether `other` is of the kind that `value` is, so that it would not be wrong there.
pub fn fits(value: &Value, other: &Value) -> bool {
    value.is_boolean() && other.is_boolean()
}

/// The body with another value in this field.
pub fn with(body: &Value, field: &str, value: Value) -> Value {
    let mut changed = body.clone();
    changed[field] = value;
    changed
}

/// The body without this field.
///
/// # Panics
/// When it is no object.
pub fn without(body: &Value, field: &str) -> Value {
    let mut changed = body.clone();
    changed.as_object_mut().expect("an object").remove(field);
    changed
}

/// A window that could be published.
pub fn window(staff: &Session) -> Value {
    let publishing = staff.read("/api/v1/staff/publishing");
    let variants: Vec<Value> = array(&publishing["variants"]).iter().map(|variant| variant["id"].clone()).collect();
    let office = &publishing["offices"][0]["office"]["id"];
    json!({ "day": "2027-01-11", "from": 480, "to": 720, "office": office, "room": null, "variants": variants })
}
