//! Why a talk is due, in words: the same on the page and in a letter.

use super::{Texts, day_long};
use crate::law::{DueReason, Span};

/// "fjerde samtale inden for de første 6 måneder …"; the texts must contain `LAW` and `COMMON`.
pub fn due_words(texts: &Texts, reason: &DueReason) -> String {
    let key = format!("due-{}", reason.code());
    let day = |day: &chrono::NaiveDate| day_long(texts, *day);
    match reason {
        DueReason::First { by, span, .. } => {
            texts.format(&key, &[("span", &span_words(texts, *span)), ("by", &day(by))])
        }
        DueReason::Nth { ordinal, of, period, .. } => {
            let (ordinal, of) = (ordinal.to_string(), of.to_string());
            texts.format(&key, &[("ordinal", &ordinal), ("of", &of), ("period", &span_words(texts, *period))])
        }
        DueReason::Interval { last, days, .. } | DueReason::Agreed { last, days, .. } => {
            texts.format(&key, &[("last", &day(last)), ("days", &days.to_string())])
        }
        DueReason::EarlyFollowUp { requested_on, days, .. } => {
            texts.format(&key, &[("day", &day(requested_on)), ("days", &days.to_string())])
        }
        DueReason::AtMonth { month, .. } => texts.format(&key, &[("month", &month.to_string())]),
        DueReason::Requested { .. } | DueReason::ByStaff { .. } | DueReason::Immediate { .. } => texts.get(&key),
    }
}

/// "8 uger"; the texts must contain `LAW`.
pub fn span_words(texts: &Texts, span: Span) -> String {
    match span {
        Span::Days(count) => texts.count("span-days", count.into(), &[]),
        Span::Weeks(count) => texts.count("span-weeks", count.into(), &[]),
        Span::Months(count) => texts.count("span-months", count.into(), &[]),
    }
}
