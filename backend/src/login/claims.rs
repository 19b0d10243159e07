//! What a provider says of somebody, under names that each provider chooses.

use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Everything that was said.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Claims(pub Map<String, Value>);

// What is said of a person is not for logs.
impl std::fmt::Debug for Claims {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Claims({})", self.0.len())
    }
}

impl AdditionalClaims for Claims {}

impl Claims {
    /// A claim by its name; where there is none with the whole name, its dots lead inwards (`mitid.uuid`).
    fn find(&self, name: &str) -> Option<&Value> {
        self.0.get(name).or_else(|| {
            let (first, rest) = name.split_once('.')?;
            rest.split('.').try_fold(self.0.get(first)?, |inner, part| inner.get(part))
        })
    }

    /// A claim that is one text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.find(name)?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }

    /// A claim that is a list of texts, or one.
    pub fn texts(&self, name: &str) -> Vec<&str> {
        match self.find(name) {
            Some(Value::String(text)) => vec![text],
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// A claim that is a number, e.g. a moment in seconds.
    pub fn number(&self, name: &str) -> Option<i64> {
        let value = self.find(name)?;
        value.as_i64().or_else(|| value.to_string().split('.').next()?.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn claims(value: Value) -> Claims {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn a_name_is_taken_whole_before_its_dots_lead_inwards() {
        let both = claims(json!({ "mitid.uuid": "whole", "mitid": { "uuid": "inner", "has": { "cpr": "deep" } } }));
        assert_eq!(both.text("mitid.uuid"), Some("whole"));
        assert_eq!(both.text("mitid.has.cpr"), Some("deep"));
        assert_eq!((both.text("mitid"), both.text("mitid.no"), both.text("no.uuid")), (None, None, None));
        let one = claims(json!({ "roles": "a", "groups": ["b", 1, "c"], "nbf": 12.5 }));
        assert_eq!((one.texts("roles"), one.texts("groups"), one.number("nbf")), (vec!["a"], vec!["b", "c"], Some(12)));
        assert_eq!(format!("{one:?}"), "Claims(3)");
    }
}
