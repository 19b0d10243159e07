//! The law as data: what it asks of a case, by scheme and day of validity.
//!
//! A [`RuleSet`] is what the statute says from one day on, each number with its source; a municipality may decide some
//! numbers otherwise within bounds ([`Override`]); [`Rules`] are the numbers in force. [`due_talks`] and [`order_dates`]
//! are pure functions of them. The files lie in `shared/law/`; only the server reads them (feature `law-files`).

mod away;
mod book;
mod case;
mod combine;
mod dates;
mod due;
#[cfg(any(test, feature = "law-files"))]
mod files;
mod keys;
mod reason;
mod rules;
mod span;
mod value;

pub use book::{Bounds, Certainty, LawBook, Number, Override, OverrideFault, RuleSet, SchemeName};
pub use case::{CaseCourse, CaseFacts, History, OrderFact, TalkFact};
pub use dates::{OrderDates, order_dates, summon_by};
pub use due::{DueTalk, due_talks};
#[cfg(any(test, feature = "law-files"))]
pub use files::{RuleFault, SCHEMES_FILE, SHIPPED};
pub use keys::{Kind, RuleKey, Unit};
pub use reason::{Decider, DueReason};
pub use rules::{AfterPeriod, Duty, Rules};
pub use span::{NoSpan, Span};
pub use value::Value;

#[cfg(test)]
mod tests;
