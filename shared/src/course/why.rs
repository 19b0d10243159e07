//! Why a talk is due, as the course and the letters say it.

use super::{SpanUnit, Why};
use crate::law::{DueReason, Span};

impl From<&DueReason> for Why {
    fn from(reason: &DueReason) -> Self {
        let bare = Self {
            code: reason.code().to_owned(),
            source: reason.source().to_owned(),
            since: None,
            days: None,
            ordinal: None,
            of: None,
            span: None,
            unit: None,
            decided: None,
            own: false,
        };
        match reason {
            DueReason::First { span, own, .. } => Self { own: *own, ..in_span(bare, *span) },
            DueReason::Nth { ordinal, of, period, last, interval_days, decided, own, .. } => Self {
                ordinal: Some(*ordinal),
                of: Some(*of),
                since: *last,
                days: Some(*interval_days),
                decided: *decided,
                own: *own,
                ..in_span(bare, *period)
            },
            DueReason::Interval { last, days, own, .. } => {
                Self { since: Some(*last), days: Some(*days), own: *own, ..bare }
            }
            DueReason::Agreed { last, days, .. } => Self { since: Some(*last), days: Some(*days), ..bare },
            DueReason::EarlyFollowUp { requested_on, days, .. } => {
                Self { since: Some(*requested_on), days: Some(*days), ..bare }
            }
            DueReason::AtMonth { month, .. } => Self { days: Some(*month), ..bare },
            DueReason::Requested { .. } | DueReason::ByStaff { .. } | DueReason::Immediate { .. } => bare,
        }
    }
}

fn in_span(why: Why, span: Span) -> Why {
    let (count, unit) = match span {
        Span::Days(count) => (count, SpanUnit::Days),
        Span::Weeks(count) => (count, SpanUnit::Weeks),
        Span::Months(count) => (count, SpanUnit::Months),
    };
    Why { span: Some(count), unit: Some(unit), ..why }
}
