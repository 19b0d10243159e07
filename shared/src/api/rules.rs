//! *Regler*: what the law says and what the municipality decided otherwise, in the caller's language.

use super::{PersonView, request, view};
use crate::ids::{OverrideId, RuleSetId, Scheme};
use crate::law::{Certainty, RuleKey};
use crate::model::text_enum;
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// The rules. Staff see every set of every scheme; a citizen what holds today for the schemes of their own cases.
    pub struct RulesView {
        /// One for each scheme.
        pub schemes: Vec<SchemeRulesView>,
    }

    /// The rules of one scheme.
    pub struct SchemeRulesView {
        /// Which.
        pub scheme: Scheme,
        /// Its name.
        pub name: String,
        /// Its sets, in order of time.
        pub sets: Vec<RuleSetView>,
        /// What the municipality decided, the newest first; withdrawn ones too, for staff only.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub overrides: Vec<OverrideView>,
    }

    /// What the law says of a scheme from one day on.
    pub struct RuleSetView {
        /// Its id, as orders store it.
        pub id: RuleSetId,
        /// What it is, in a sentence.
        pub title: String,
        /// Its first day.
        pub valid_from: NaiveDate,
        /// Whether it is the one that holds today.
        pub in_force: bool,
        /// Its numbers.
        pub numbers: Vec<NumberView>,
    }

    /// One number, in words.
    pub struct NumberView {
        /// Which.
        pub key: RuleKey,
        /// What it is.
        pub label: String,
        /// What holds; in a set that is not in force, what the law says.
        pub value: String,
        /// What the law says, where the municipality decided otherwise.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub law: Option<String>,
        /// Since when the municipality decided otherwise.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub since: Option<NaiveDate>,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
        /// Where the law says so.
        pub source: String,
        /// How sure that is.
        pub certainty: Certainty,
        /// How sure, in words; nothing when the source says it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// What a municipality may choose, for staff only; nothing when the law leaves no choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub choice: Option<ChoiceView>,
    }

    /// What a municipality may choose.
    pub struct ChoiceView {
        /// How it is said.
        pub kind: ChoiceKind,
        /// The bounds, in words.
        pub within: String,
        /// The unit of a span, e.g. `weeks`: its value is the number, a space and this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unit: Option<String>,
        /// What there is to choose among.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub options: Vec<OptionView>,
    }

    /// One of what there is to choose among.
    pub struct OptionView {
        /// What is sent.
        pub value: String,
        /// What it is called.
        pub label: String,
    }

    /// A number that a municipality decided otherwise.
    pub struct OverrideView {
        /// Its id.
        pub id: OverrideId,
        /// Which number.
        pub key: RuleKey,
        /// What it is.
        pub label: String,
        /// What was decided.
        pub value: String,
        /// The first day on which it holds.
        pub valid_from: NaiveDate,
        /// Why.
        pub reason: String,
        /// By whom.
        pub decided_by: PersonView,
        /// When.
        pub decided_at: DateTime<Utc>,
        /// When it was withdrawn, if it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub withdrawn_at: Option<DateTime<Utc>>,
    }
}

view! {
    /// What the citizen's page reads of a [`RulesView`].
    pub struct PlainRules {
        /// One for each scheme.
        pub schemes: Vec<PlainScheme>,
    }

    /// Of a [`SchemeRulesView`].
    pub struct PlainScheme {
        /// Its name.
        pub name: String,
        /// The set that holds.
        pub sets: Vec<PlainSet>,
    }

    /// Of a [`RuleSetView`].
    pub struct PlainSet {
        /// What it is, in a sentence.
        pub title: String,
        /// Its numbers.
        pub numbers: Vec<PlainNumber>,
    }

    /// Of a [`NumberView`].
    pub struct PlainNumber {
        /// What it is.
        pub label: String,
        /// What holds.
        pub value: String,
        /// Where the law says so.
        pub source: String,
        /// How sure, in words; nothing when the source says it.
        pub note: Option<String>,
    }
}

text_enum! {
    /// How a choice is said.
    ChoiceKind {
        /// A whole number.
        Number = "number",
        /// A whole number of a unit.
        Span = "span",
        /// One of several.
        One = "one",
        /// Some of several, with spaces between them.
        Some = "some",
    }
}

request! {
    /// A number that the municipality decides otherwise.
    pub struct NewOverride {
        /// The scheme.
        pub scheme: Scheme,
        /// Which number.
        pub key: RuleKey,
        /// The value: `10`, `6 weeks`, `true`, `in_person phone`.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
        pub value: String,
        /// The first day on which it holds: today or later.
        pub valid_from: NaiveDate,
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        pub reason: String,
    }
}
