//! What holds of every case, whatever happened in it.

use crate::law::{
    CaseCourse, CaseFacts, DueReason, DueTalk, History, LawBook, OrderFact, Rules, Span, TalkFact, due_talks,
    order_dates,
};
use crate::model::{AppointmentStatus, OrderCause, OrderStatus};
use crate::time::is_weekend;
use crate::{holidays::holiday, ids::Scheme};
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::OnceLock;

fn book() -> &'static LawBook {
    static BOOK: OnceLock<LawBook> = OnceLock::new();
    BOOK.get_or_init(|| LawBook::shipped().unwrap())
}

fn closed(day: NaiveDate) -> bool {
    is_weekend(day) || holiday(day).is_some()
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day + Days::new(days.into())
}

fn schemes() -> impl Strategy<Value = Scheme> {
    select(book().schemes().iter().map(|name| name.scheme.clone()).collect::<Vec<_>>())
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0..3650_u32).prop_map(|days| later("2018-01-01".parse().unwrap(), days))
}

fn facts() -> impl Strategy<Value = CaseFacts> {
    let weeks = proptest::option::of(1..40_u16);
    let agreed = proptest::option::of(20..120_u16);
    (any::<bool>(), weeks, proptest::option::of(1..=3_u8), agreed, prop::bool::weighted(0.2)).prop_map(
        |(employed, expected_weeks, category, agreed_interval_days, outside_minimum)| CaseFacts {
            employed,
            expected_weeks,
            category,
            agreed_interval_days,
            outside_minimum,
            ..CaseFacts::default()
        },
    )
}

/// A case, the rules of its scheme on a day, and talks of its kinds, perhaps one of them to come.
fn worlds() -> impl Strategy<Value = (CaseCourse, Rules, History, NaiveDate)> {
    let talks = prop::collection::vec((0..400_u32, 0..4_u8, any::<bool>()), 0..6);
    let absences = prop::collection::vec((0..260_u32, 0..60_u32), 0..4);
    let orders = prop::collection::vec((select(OrderStatus::ALL), select(OrderCause::ALL), 0..60_u32), 0..3);
    (schemes(), days(), 0..500_u32, facts(), talks, absences, orders).prop_map(
        |(scheme, first_day, on, facts, talks, absences, orders)| {
            let today = later(first_day, on);
            let rules = book().rules(&scheme, today, &[]).unwrap();
            let status = [
                AppointmentStatus::Held,
                AppointmentStatus::NoShow,
                AppointmentStatus::NotReached,
                AppointmentStatus::CancelledByOffice,
            ];
            let talk = |(day, what, first): (u32, u8, bool)| TalkFact {
                talk_type: if first { rules.first_talk_type.clone() } else { rules.later_talk_type.clone() },
                day: later(first_day, day).min(today),
                status: status[usize::from(what)],
            };
            let order = |(status, cause, on): (OrderStatus, OrderCause, u32)| OrderFact {
                talk_type: rules.later_talk_type.clone(),
                status,
                cause,
                book_by: later(today, on) - Days::new(30),
                hold_by: later(today, on) - Days::new(20),
            };
            let history = History {
                talks: talks.into_iter().map(talk).collect(),
                orders: orders.into_iter().map(order).collect(),
            };
            let away = |(from, long): (u32, u32)| {
                let from = later(today, from) - Days::new(60);
                (from, later(from, long))
            };
            let absences = absences.into_iter().map(away).collect();
            let case = CaseCourse { scheme, first_day, closed_on: None, facts, absences };
            (case, rules, history, today)
        },
    )
}

fn orderable(due: &[DueTalk]) -> Vec<&DueTalk> {
    due.iter().filter(|due| !due.waits).collect()
}

proptest! {
    #[test]
    fn an_order_gives_full_notice_and_never_goes_out_on_a_closed_day((case, rules, history, today) in worlds()) {
        for due in due_talks(&case, &rules, &history, today) {
            prop_assert!(due.earliest <= due.latest);
            let away = |day: NaiveDate| case.absences.iter().any(|(from, to)| (from..=to).contains(&&day));
            prop_assert!(!away(due.latest), "{due:?} {:?}", case.absences);
            if let Some(dates) = order_dates(&due, &case, &rules, closed, today) {
                prop_assert!(![dates.issue_on, dates.book_by, dates.hold_by].into_iter().any(away), "{dates:?} {:?}", case.absences);
                let to_hold = dates.book_by.iter_days().skip(1).take_while(|day| *day <= dates.hold_by);
                prop_assert!(to_hold.filter(|day| !away(*day) && !closed(*day)).count() >= 2, "{dates:?}");
                prop_assert_eq!(dates.issue_on, today);
                prop_assert!(!closed(today) && !closed(dates.book_by));
                prop_assert!(dates.book_by >= later(today, rules.min_notice_days.into()), "{dates:?}");
                prop_assert!(dates.hold_by > dates.book_by, "{dates:?}");
                if case.absences.is_empty() {
                    prop_assert!(dates.hold_by <= due.latest.max(later(dates.book_by, rules.hold_gap_days.into())));
                }
            }
        }
    }

    #[test]
    fn one_talk_at_a_time_and_none_beside_an_order_or_a_booking((case, rules, history, today) in worlds()) {
        let due = due_talks(&case, &rules, &history, today);
        prop_assert!(orderable(&due).len() <= 1);
        let Some(first) = due.first() else { return Ok(()) };
        let order = OrderFact {
            talk_type: first.talk_type.clone(),
            status: OrderStatus::Open,
            cause: OrderCause::Due,
            book_by: today,
            hold_by: first.latest.max(today),
        };
        let ordered = History { orders: vec![order], ..history.clone() };
        prop_assert!(orderable(&due_talks(&case, &rules, &ordered, today)).is_empty());
        let day = first.latest.max(today).max(rules.period_from.next_day(case.first_day));
        let mut booked = history;
        booked.talks.push(TalkFact { talk_type: first.talk_type.clone(), day, status: AppointmentStatus::Booked });
        prop_assert!(orderable(&due_talks(&case, &rules, &booked, today)).is_empty());
    }

    #[test]
    fn moving_a_talk_within_its_time_never_creates_another((case, rules, history, today) in worlds(), one in 0..60_u64, two in 0..60_u64) {
        let due = due_talks(&case, &rules, &history, today);
        let Some(first) = due.first() else { return Ok(()) };
        let room = u64::try_from((first.latest - first.earliest).num_days()).unwrap() + 1;
        let with = |days: u64| {
            let day = first.earliest + Days::new(days % room);
            let mut moved = history.clone();
            moved.talks.push(TalkFact { talk_type: first.talk_type.clone(), day, status: AppointmentStatus::Booked });
            orderable(&due_talks(&case, &rules, &moved, today)).len()
        };
        prop_assert_eq!((with(one), with(two)), (0, 0));
    }

    #[test]
    fn a_closed_case_has_none_and_one_that_closes_none_from_then_on(
        (case, rules, history, today) in worlds(), days in 0..200_u32,
    ) {
        let closed_on = later(today, days) - Days::new(50);
        let closing = CaseCourse { closed_on: Some(closed_on), ..case.clone() };
        let due = due_talks(&closing, &rules, &history, today);
        if closed_on <= today {
            prop_assert!(due.is_empty());
        }
        let mut before = due_talks(&case, &rules, &history, today);
        before.truncate(due.len());
        prop_assert_eq!(&due, &before, "what comes before is as if it did not close");
        for due in due {
            prop_assert!(due.latest < closed_on);
            let dates = order_dates(&due, &closing, &rules, closed, today);
            prop_assert!(dates.is_none_or(|dates| dates.hold_by < closed_on), "{dates:?}");
        }
    }

    #[test]
    fn asking_for_a_talk_takes_none_of_the_laws_away((case, rules, history, today) in worlds(), on in 0..60_u32) {
        let order = OrderFact {
            talk_type: rules.later_talk_type.clone(),
            status: OrderStatus::Open,
            cause: OrderCause::Requested,
            book_by: later(today, on),
            hold_by: later(today, on + 10),
        };
        let mut asked = history.clone();
        asked.orders.push(order);
        prop_assert_eq!(due_talks(&case, &rules, &asked, today), due_talks(&case, &rules, &history, today));
    }

    #[test]
    fn who_changes_scheme_in_mid_course_goes_on((case, _, history, today) in worlds(), to in schemes()) {
        let rules = book().rules(&to, today, &[]).unwrap();
        let new = CaseCourse { scheme: to, first_day: today, facts: CaseFacts::default(), absences: Vec::new(), ..case };
        let old = History { talks: history.talks.into_iter().filter(|talk| talk.day < today).collect(), orders: Vec::new() };
        let due = due_talks(&new, &rules, &old, today);
        let first = due.first().unwrap();
        prop_assert!(matches!(first.reason, DueReason::First { .. }) && !first.waits, "{due:?}");
        prop_assert_eq!(first.latest, rules.first_talk_by.last_day(today));
    }

    #[test]
    fn who_has_all_talks_held_in_time_has_as_many_as_the_law_wants(scheme in schemes(), first_day in days()) {
        let facts = CaseFacts::default();
        let case = CaseCourse { scheme, first_day, closed_on: None, facts, absences: Vec::new() };
        let rules = book().rules(&case.scheme, first_day, &[]).unwrap();
        let due = due_talks(&case, &rules, &History::default(), first_day);
        let end = rules.period.last_day(first_day);
        let counted: Vec<_> = due.iter().filter(|due| matches!(due.reason, DueReason::First { .. } | DueReason::Nth { .. })).collect();
        prop_assert_eq!(counted.len(), usize::from(rules.talks_in_period));
        prop_assert!(counted.iter().all(|due| due.latest <= end));
        prop_assert!(counted.windows(2).all(|pair| pair[0].latest < pair[1].latest), "{counted:?}");
    }

    #[test]
    fn no_date_is_off_by_one(first in days(), count in 0..36_u16) {
        prop_assert_eq!(Span::Days(count).last_day(first).signed_duration_since(first).num_days(), i64::from(count) - 1);
        prop_assert_eq!(Span::Weeks(count).next_day(first).weekday(), first.weekday());
        let next = Span::Months(count).next_day(first);
        let months = (next.year() - first.year()) * 12 + i32::try_from(next.month0()).unwrap() - i32::try_from(first.month0()).unwrap();
        if next.day() == first.day() {
            prop_assert_eq!(months, i32::from(count));
        } else {
            // The month has no such day: the span ends with that month.
            prop_assert_eq!((next.day(), months), (1, i32::from(count) + 1));
            prop_assert!(Span::Months(count).last_day(first).day() < first.day());
        }
    }
}
