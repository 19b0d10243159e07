//! Not booking: what may begin while what stands, what ends what, and what becomes of orders and talks
//! (BEK § 45; LAB § 35 and BEK § 17 stk. 3; sygedagpengeloven § 13 b stk. 5; R12-R15, INV-6).

use super::{order, utc};
use crate::ids::AppointmentId;
use crate::model::BarKind::{Exemption, Standby, Withdrawal};
use crate::model::OrderStatus::{Expired, Fulfilled, Lapsed, Open, Withdrawn};
use crate::model::{AppointmentStatus, Bar, BarKind, BookingOrder, BookingPolicy, OrderStatus, TalkFate};
use crate::rules::{
    AtStart, BarDays, BarError, BarStep, Change, EndedBy, KnownBar, Objection, Promised, Refusal, TaskKind, WatchedBar,
    bar_ahead, begin_bar, begin_standby, check_bar, due_bars, end_bar, reopened, start_bar,
};
use crate::slots::tests::{day, worlds};
use crate::time::{Instant, Interval, day_of};
use proptest::prelude::*;

const NOW: &str = "2026-11-30T09:00:00";
const TODAY: &str = "2026-11-30";

fn days(from: &str, to: Option<&str>, review_on: &str) -> BarDays {
    BarDays { from: day(from), to: to.map(day), review_on: day(review_on) }
}

fn bar(kind: BarKind, from: &str, to: Option<&str>) -> Bar {
    Bar { kind, from: day(from), to: to.map(day), ended: false }
}

fn known(bar: Bar) -> KnownBar {
    KnownBar {
        id: "old".into(),
        bar,
        taken_back: vec![BookingOrder { id: "old-order".into(), status: Withdrawn, ..order() }],
    }
}

fn promised(id: &str, at: &str) -> Promised {
    Promised { appointment: id.into(), order: Some("met".into()), at: Interval::starting(utc(at), 30) }
}

fn withdrawn(order: &str) -> Change {
    Change::SetOrder { order: order.into(), status: Withdrawn }
}

fn summon() -> Change {
    Change::Raise(TaskKind::Summon)
}

fn begin(kind: BarKind, days: &BarDays, bars: &[KnownBar], orders: &[BookingOrder]) -> Result<Vec<Change>, Objection> {
    start_bar(kind, days, &AtStart { bars, orders, talks: &[] }, &[], utc(NOW))
}

#[test]
fn the_days_of_a_bar() {
    use BarError::{From, Hearing, Review, To};
    for (from, to, review, heard, expected) in [
        (TODAY, Some("2027-02-28"), "2027-02-15", None, Ok(())),
        (TODAY, None, "2027-02-15", Some(TODAY), Ok(())),
        (TODAY, Some(TODAY), TODAY, Some("2026-06-03"), Ok(())),
        ("2027-02-28", None, "2027-03-01", None, Ok(())),
        ("2026-11-29", None, "2027-02-15", None, Err(From)),
        ("2027-03-01", None, "2027-03-02", None, Err(From)),
        (TODAY, Some("2026-11-29"), TODAY, None, Err(To)),
        (TODAY, Some("2027-12-01"), "2027-12-01", None, Ok(())),
        (TODAY, Some("2027-12-02"), "2027-02-15", None, Err(To)),
        (TODAY, Some("2027-02-28"), "2027-03-01", None, Err(Review)),
        (TODAY, Some("2027-02-28"), "2026-11-29", None, Err(Review)),
        (TODAY, None, "2027-12-02", None, Err(Review)),
        (TODAY, None, "2027-02-15", Some("2026-12-01"), Err(Hearing)),
        (TODAY, None, "2027-02-15", Some("2026-06-02"), Err(Hearing)),
    ] {
        let found = check_bar(&days(from, to, review), heard.map(day), utc(NOW));
        assert_eq!(found, expected, "{from} {to:?} {review} {heard:?}");
    }
}

/// Every pair of kinds, with a start today and a later one.
#[test]
fn what_may_begin_while_what_stands() {
    let (today, later) = (days(TODAY, None, "2027-01-15"), days("2026-12-10", None, "2027-01-15"));
    let refused = |from: &str| Err(Objection::Refused(Refusal::AlreadyBarred { from: day(from), to: None }));
    let standby = || Err(Objection::Refused(Refusal::Standby));
    let since = "2026-10-01";
    let ends = || Change::EndBar { bar: "old".into() };
    let cut = || Change::CutBar { bar: "old".into(), to: day("2026-12-09") };
    let inherits = || Change::TakeOver { order: "old-order".into() };
    for (source, begins, stands, at_once, ahead) in [
        ("BEK § 45", Exemption, Exemption, refused(since), refused(since)),
        ("BEK § 45: his wish counts", Exemption, Withdrawal, Ok(vec![ends(), inherits()]), Ok(vec![cut(), inherits()])),
        ("R15", Exemption, Standby, standby(), standby()),
        ("LAB § 35: there is no right to withdraw", Withdrawal, Exemption, refused(since), refused(since)),
        ("LAB § 35", Withdrawal, Withdrawal, refused(since), refused(since)),
        ("R15", Withdrawal, Standby, standby(), standby()),
        ("§ 13 b stk. 5", Standby, Exemption, Ok(vec![ends()]), Ok(vec![cut()])),
        ("§ 13 b stk. 5", Standby, Withdrawal, Ok(vec![ends()]), Ok(vec![cut()])),
        ("§ 13 b stk. 5", Standby, Standby, refused(since), refused(since)),
    ] {
        let old = [known(bar(stands, since, None))];
        assert_eq!(begin(begins, &today, &old, &[]), at_once, "{source}: {begins} today while {stands}");
        assert_eq!(begin(begins, &later, &old, &[]), ahead, "{source}: {begins} later while {stands}");
    }
}

#[test]
fn bars_that_share_no_day_do_not_meet() {
    let wanted = days("2026-12-10", Some("2027-02-28"), "2027-02-15");
    for (name, stands, meets) in [
        ("over", bar(Exemption, "2026-10-01", Some("2026-11-29")), false),
        ("ended before its time", Bar { ended: true, ..bar(Exemption, "2026-10-01", None) }, false),
        ("up to the day before", bar(Exemption, "2026-10-01", Some("2026-12-09")), false),
        ("up to that day", bar(Exemption, "2026-10-01", Some("2026-12-10")), true),
        ("until further notice", bar(Exemption, "2026-10-01", None), true),
        ("later", bar(Exemption, "2027-02-28", None), true),
        ("after it", bar(Exemption, "2027-03-01", None), false),
    ] {
        for kind in [Exemption, Withdrawal] {
            let refusal = Refusal::AlreadyBarred { from: stands.from, to: stands.to };
            let expected = if meets { Err(refusal.into()) } else { Ok(Vec::new()) };
            assert_eq!(begin(kind, &wanted, &[known(stands.clone())], &[]), expected, "{kind}, {name}");
        }
        let changes = begin(Standby, &wanted, &[known(stands.clone())], &[]).unwrap();
        assert_eq!(changes.is_empty(), !meets, "standby, {name}");
    }
    let later = known(bar(Withdrawal, "2026-12-20", None));
    let never_began = begin(Standby, &wanted, &[later], &[]);
    assert_eq!(never_began, Ok(vec![Change::EndBar { bar: "old".into() }]), "one that has yet to begin ends at once");
}

/// Every kind, every status of the order, the order's last day before and after the first day.
#[test]
fn what_becomes_of_orders_at_the_start() {
    for kind in [Exemption, Withdrawal, Standby] {
        for (status, today, later, too_old) in [
            (Open, true, true, true),
            (Expired, true, true, false),
            (Fulfilled, false, false, false),
            (Lapsed, false, false, false),
            (Withdrawn, false, false, false),
        ] {
            let taken = |taken: bool| match (taken, kind) {
                (false, _) => Ok(Vec::new()),
                (true, Standby) => Ok(vec![withdrawn("order")]),
                (true, _) => Ok(vec![withdrawn("order"), summon()]),
            };
            let one = |hold_by: &str| [BookingOrder { status, hold_by: day(hold_by), ..order() }];
            let (now, ahead) = (days(TODAY, None, "2027-01-15"), days("2026-12-10", None, "2027-01-15"));
            let of = |days, hold_by| begin(kind, days, &[], &one(hold_by));
            assert_eq!(of(&now, "2026-12-18"), taken(today), "R12: {kind} today, {status}");
            assert_eq!(of(&ahead, "2026-12-18"), taken(later), "R12: {kind} later, {status}");
            assert_eq!(of(&now, "2026-11-29"), taken(too_old), "history stays history: {kind}, {status}");
            assert_eq!(of(&ahead, "2026-12-09"), Ok(Vec::new()), "held before it begins: {kind}, {status}");
        }
    }
}

/// Every kind, and a talk before, within and after the days of the bar.
#[test]
fn what_becomes_of_agreed_talks_at_the_start() {
    let wanted = days("2026-12-10", Some("2026-12-31"), "2026-12-20");
    let talks = [
        promised("over", "2026-11-30T07:00:00"),
        promised("before", "2026-12-09T12:00:00"),
        promised("first", "2026-12-10T08:00:00"),
        promised("last", "2026-12-31T08:00:00"),
        promised("after", "2027-01-04T08:00:00"),
    ];
    let begin = |kind, decisions: &[(AppointmentId, TalkFate)]| {
        start_bar(kind, &wanted, &AtStart { bars: &[], orders: &[], talks: &talks }, decisions, utc(NOW))
    };
    for kind in [Exemption, Withdrawal] {
        assert_eq!(begin(kind, &[]), Ok(Vec::new()), "{kind}: what is agreed stands");
    }
    let undecided = |ids: &[&str]| Err(Objection::Undecided(ids.iter().map(|id| (*id).into()).collect()));
    let decided = |id: &str, fate| (AppointmentId::from(id), fate);
    assert_eq!(begin(Standby, &[]), undecided(&["first", "last"]), "INV-6: a person deals with each");
    assert_eq!(begin(Standby, &[decided("first", TalkFate::Keep)]), undecided(&["last"]));
    let office = AppointmentStatus::CancelledByOffice;
    for fate in [TalkFate::CancelWithMessage, TalkFate::CancelTold] {
        let expected = vec![
            Change::Keep { appointment: "first".into() },
            Change::End { appointment: "last".into(), status: office },
            withdrawn("met"),
        ];
        let all = [decided("first", TalkFate::Keep), decided("last", fate), decided("gone", fate)];
        assert_eq!(begin(Standby, &all), Ok(expected), "INV-3: {fate}");
    }
    let no_order = [Promised { order: None, ..promised("first", "2026-12-10T08:00:00") }];
    let standing = AtStart { bars: &[], orders: &[], talks: &no_order };
    let all = [decided("first", TalkFate::CancelTold)];
    let changes = start_bar(Standby, &wanted, &standing, &all, utc(NOW));
    assert_eq!(changes, Ok(vec![Change::End { appointment: "first".into(), status: office }]), "no task, R15");
}

/// Every kind and every way to end: by the citizen's wish, by staff, by date.
#[test]
fn what_may_end_and_how() {
    let policy = BookingPolicy::default();
    let again = vec![
        Change::EndBar { bar: "old".into() },
        Change::Reopen { order: "old-order".into(), book_by: day("2026-12-08") },
    ];
    let only = vec![Change::EndBar { bar: "old".into() }];
    let (open, over) = (None, Some("2026-11-29"));
    for (source, kind, by, to, expected) in [
        ("BEK § 45 stk. 2", Exemption, EndedBy::Wish, open, Ok(&again)),
        ("its last day is a day of it", Exemption, EndedBy::Wish, Some(TODAY), Ok(&again)),
        ("it is over", Exemption, EndedBy::Wish, over, Err(Refusal::NotExempt)),
        ("R13", Exemption, EndedBy::Staff, open, Ok(&again)),
        ("it is over", Exemption, EndedBy::Staff, over, Err(Refusal::NotExempt)),
        ("yesterday was its last day", Exemption, EndedBy::Date, over, Ok(&again)),
        ("it stands", Exemption, EndedBy::Date, open, Err(Refusal::NotExempt)),
        ("today is its last day", Exemption, EndedBy::Date, Some(TODAY), Err(Refusal::NotExempt)),
        ("R14: a decision is no wish", Withdrawal, EndedBy::Wish, open, Err(Refusal::NotBarred)),
        ("R14", Withdrawal, EndedBy::Staff, open, Ok(&again)),
        ("R14", Withdrawal, EndedBy::Date, over, Ok(&again)),
        ("it stands", Withdrawal, EndedBy::Date, open, Err(Refusal::NotBarred)),
        ("R15: they call", Standby, EndedBy::Wish, open, Err(Refusal::NotBarred)),
        ("R15: what is due is computed anew", Standby, EndedBy::Staff, open, Ok(&only)),
        ("R15: what is due is computed anew", Standby, EndedBy::Date, over, Ok(&only)),
        ("it is over", Standby, EndedBy::Staff, over, Err(Refusal::NotBarred)),
    ] {
        let old = known(bar(kind, "2026-10-01", to));
        let found = end_bar(by, kind, Some(&old), &[], &policy, utc(NOW));
        assert_eq!(found.as_ref(), expected.as_ref().map(|changes| *changes), "{source}: {kind} by {by:?} to {to:?}");
    }
    for kind in [Exemption, Withdrawal, Standby] {
        let ended =
            KnownBar { bar: Bar { ended: true, ..bar(kind, "2026-10-01", None) }, ..known(bar(kind, TODAY, None)) };
        for by in [EndedBy::Wish, EndedBy::Staff, EndedBy::Date] {
            let refusal = if kind == Exemption { Refusal::NotExempt } else { Refusal::NotBarred };
            assert_eq!(end_bar(by, kind, Some(&ended), &[], &policy, utc(NOW)), Err(refusal.clone()), "twice");
            assert_eq!(end_bar(by, kind, None, &[], &policy, utc(NOW)), Err(refusal), "never");
        }
    }
}

#[test]
fn the_order_comes_again_with_time_to_book() {
    let policy = BookingPolicy::default();
    let again = |book_by| Change::Reopen { order: "order".into(), book_by: day(book_by) };
    for (name, book_by, hold_by, expected) in [
        ("R2: never less than the notice", "2026-12-04", "2026-12-18", again("2026-12-08")),
        ("as it was", "2026-12-11", "2026-12-18", again("2026-12-11")),
        ("R2: less than the notice is left", "2026-12-04", "2026-12-05", summon()),
        ("no day is left for the talk after the notice", "2026-11-20", "2026-12-08", summon()),
        ("one day is left", "2026-11-20", "2026-12-09", again("2026-12-08")),
        ("nothing can be booked any more", "2026-11-20", TODAY, summon()),
    ] {
        let order = BookingOrder { book_by: day(book_by), hold_by: day(hold_by), ..order() };
        for kind in [Exemption, Withdrawal] {
            let stands = KnownBar { taken_back: vec![order.clone()], ..known(bar(kind, "2026-11-01", None)) };
            let found = end_bar(EndedBy::Staff, kind, Some(&stands), &[], &policy, utc(NOW));
            assert_eq!(found, Ok(vec![Change::EndBar { bar: "old".into() }, expected.clone()]), "{kind}: {name}");
        }
    }
    let old = BookingOrder { book_by: day("2026-11-20"), hold_by: day(TODAY), ..order() };
    let two = KnownBar { taken_back: vec![old.clone(), old], ..known(bar(Exemption, "2026-11-01", None)) };
    let found = end_bar(EndedBy::Staff, Exemption, Some(&two), &[], &policy, utc(NOW)).unwrap();
    assert_eq!(found.iter().filter(|change| **change == summon()).count(), 1, "one task for one person");
}

#[test]
fn where_another_bar_stands_that_one_answers() {
    let policy = BookingPolicy::default();
    let ended = Change::EndBar { bar: "old".into() };
    let inherits = || Change::TakeOver { order: "old-order".into() };
    for (kind, expected) in [
        (Exemption, vec![ended.clone(), inherits()]),
        (Withdrawal, vec![ended.clone(), inherits()]),
        (Standby, vec![ended.clone()]),
    ] {
        let other = KnownBar { id: "new".into(), ..known(bar(kind, TODAY, None)) };
        let over = known(bar(Withdrawal, "2026-10-01", Some("2026-11-29")));
        let found = end_bar(EndedBy::Date, Withdrawal, Some(&over), &[over.clone(), other], &policy, utc(NOW));
        assert_eq!(found, Ok(expected), "{kind}");
    }
    let to_come = KnownBar { id: "new".into(), ..known(bar(Exemption, "2026-12-24", None)) };
    let over = known(bar(Withdrawal, "2026-10-01", None));
    let found = end_bar(EndedBy::Staff, Withdrawal, Some(&over), &[to_come], &policy, utc(NOW)).unwrap();
    assert!(matches!(found.as_slice(), [_, Change::Reopen { .. }]), "one that has yet to begin does not stand");
}

#[test]
fn standby_begins_when_each_talk_has_been_dealt_with() {
    let talks = [promised("talk", "2026-12-10T08:00:00"), promised("over", "2026-11-30T07:00:00")];
    let begin = |talks: &[Promised], kept: &[AppointmentId]| begin_standby(&[order()], talks, kept, None, utc(NOW));
    assert_eq!(begin(&talks, &[]), Err(vec!["talk".into()]), "INV-6");
    assert_eq!(begin(&talks, &["talk".into()]), Ok(vec![withdrawn("order")]), "issued since the decision");
    assert_eq!(begin(&[], &[]), Ok(vec![withdrawn("order")]));
    let short = begin_standby(&[], &talks, &[], Some(day("2026-12-09")), utc(NOW));
    assert_eq!(short, Ok(Vec::new()), "a talk after the last day stands");
}

#[test]
fn a_bar_that_begins_takes_back_what_came_about_since_its_decision() {
    for (status, hold_by, expected) in [
        (Open, "2026-12-18", vec![withdrawn("order"), summon()]),
        (Open, "2026-11-29", vec![withdrawn("order"), summon()]),
        (Expired, "2026-12-18", vec![withdrawn("order"), summon()]),
        (Expired, "2026-11-29", vec![]),
        (Fulfilled, "2026-12-18", vec![]),
        (Lapsed, "2026-12-18", vec![]),
    ] {
        let order = BookingOrder { status, hold_by: day(hold_by), ..order() };
        assert_eq!(begin_bar(&[order], utc(NOW)), expected, "{status} until {hold_by}");
    }
}

#[test]
fn no_order_is_issued_into_a_bar_to_come() {
    for (name, bar, expected) in [
        ("it begins before the talk", bar(Withdrawal, "2026-12-10", None), Some(Withdrawal)),
        ("on its last day", bar(Exemption, "2026-12-18", None), Some(Exemption)),
        ("after it", bar(Exemption, "2026-12-19", None), None),
        ("it stands already", bar(Exemption, TODAY, None), None),
        ("ended", Bar { ended: true, ..bar(Standby, "2026-12-10", None) }, None),
    ] {
        assert_eq!(bar_ahead(&[bar], day("2026-12-18"), day(TODAY)), expected, "{name}");
    }
}

fn watched(kind: BarKind, from: &str, to: Option<&str>, review: Option<&str>, raised: Option<&str>) -> WatchedBar {
    let (review_on, raised_for) = (review.map(day), raised.map(day));
    WatchedBar { id: "bar".into(), bar: bar(kind, from, to), review_on, raised_for, begun: true }
}

#[test]
fn what_is_due_about_a_bar() {
    use BarStep::{Begin, End, Review};
    let (since, review) = ("2026-10-01", |date: &str| Review(day(date)));
    for (name, bar, expected) in [
        ("long before", watched(Exemption, since, Some("2027-02-28"), Some("2027-02-15"), None), vec![]),
        ("15 days before", watched(Exemption, since, None, Some("2026-12-15"), None), vec![]),
        ("14 days before", watched(Exemption, since, None, Some("2026-12-14"), None), vec![review("2026-12-14")]),
        ("said already", watched(Exemption, since, None, Some("2026-12-14"), Some("2026-12-14")), vec![]),
        (
            "nobody asked for a week",
            watched(Withdrawal, since, None, Some("2026-11-24"), None),
            vec![review("2026-11-24")],
        ),
        (
            "the last day after the review",
            watched(Exemption, since, Some("2026-12-10"), Some("2026-11-20"), Some("2026-11-20")),
            vec![review("2026-12-10")],
        ),
        (
            "both at once are one",
            watched(Exemption, since, Some("2026-12-10"), Some("2026-12-01"), None),
            vec![review("2026-12-10")],
        ),
        ("its last day", watched(Exemption, since, Some(TODAY), None, Some(TODAY)), vec![]),
        ("over since yesterday", watched(Exemption, since, Some("2026-11-29"), None, None), vec![End]),
        ("over for long", watched(Withdrawal, since, Some("2026-11-01"), Some("2026-10-20"), None), vec![End]),
        ("standby that stands", watched(Standby, TODAY, None, Some("2027-02-01"), None), vec![Begin]),
        ("standby to come", watched(Standby, "2026-12-01", None, Some("2027-02-01"), None), vec![]),
        (
            "standby, to be looked at",
            watched(Standby, since, None, Some("2026-12-01"), None),
            vec![Begin, review("2026-12-01")],
        ),
        ("standby over", watched(Standby, since, Some("2026-11-29"), None, None), vec![End]),
    ] {
        let steps: Vec<BarStep> = due_bars(&[bar], 14, day(TODAY)).into_iter().map(|(_, step)| step).collect();
        assert_eq!(steps, expected, "{name}");
    }
    for (kind, from, expected) in [
        (Exemption, TODAY, vec![Begin]),
        (Withdrawal, since, vec![Begin]),
        (Standby, since, vec![Begin]),
        (Exemption, "2026-12-01", vec![]),
    ] {
        let missed = WatchedBar { begun: false, ..watched(kind, from, None, None, None) };
        let steps: Vec<BarStep> = due_bars(&[missed], 14, day(TODAY)).into_iter().map(|(_, step)| step).collect();
        assert_eq!(steps, expected, "{kind} from {from}: a night that was missed is caught up");
    }
    let ended = watched(Exemption, since, Some("2026-11-29"), None, None);
    let ended = WatchedBar { bar: Bar { ended: true, ..ended.bar.clone() }, ..ended };
    assert_eq!(due_bars(&[ended], 14, day(TODAY)), Vec::new(), "what has ended stays so");
    let makes_way =
        [watched(Standby, TODAY, None, None, None), watched(Exemption, since, Some("2026-11-29"), None, None)];
    let steps: Vec<BarStep> = due_bars(&makes_way, 14, day(TODAY)).into_iter().map(|(_, step)| step).collect();
    assert_eq!(steps, [End, Begin], "the ends first");
}

#[test]
fn a_reopened_order_never_has_less_time_than_before() {
    let policy = BookingPolicy::default();
    for book_by in day("2026-11-25").iter_days().take(20) {
        for hold_by in book_by.iter_days().take(20) {
            if let Some(found) = reopened(book_by, hold_by, &policy, utc(NOW)) {
                assert!(found >= book_by && found <= hold_by && found >= day("2026-12-08"));
            } else {
                assert!(hold_by <= day("2026-12-08"), "8 days of notice, and a day to hold the talk");
            }
        }
    }
}

fn kinds() -> impl Strategy<Value = BarKind> {
    prop::sample::select(vec![Exemption, Withdrawal, Standby])
}

fn statuses() -> impl Strategy<Value = OrderStatus> {
    prop::sample::select(OrderStatus::ALL.to_vec())
}

proptest! {
    #![proptest_config(worlds(512))]

    /// INV-6: whatever stands and whatever is decided, after the start of standby nothing waits for the citizen on its
    /// days, nothing is asked of anybody, and each talk on its days is kept by decision or gone with its order.
    #[test]
    fn standby_leaves_nothing_behind(
        first in 0_u64..80,
        length in prop::option::of(0_u64..100),
        stands in kinds(),
        orders in prop::collection::vec((statuses(), -20_i64..120), 0..6),
        talks in prop::collection::vec((-5_i64..150, 0_u32..4), 0..6),
    ) {
        let now: Instant = utc(NOW);
        let today = day_of(now);
        let in_days = |days: i64| today + chrono::Duration::days(days);
        let from = today + chrono::Days::new(first);
        let wanted = BarDays { from, to: length.map(|days| from + chrono::Days::new(days)), review_on: from };
        let orders: Vec<BookingOrder> = orders.into_iter().enumerate().map(|(at, (status, hold_by))| BookingOrder {
            id: format!("order-{at}").into(), status, hold_by: in_days(hold_by), ..order()
        }).collect();
        let fates = [TalkFate::Keep, TalkFate::CancelWithMessage, TalkFate::CancelTold];
        let promised: Vec<Promised> = talks.iter().enumerate().map(|(at, (day, _))| Promised {
            appointment: format!("talk-{at}").into(),
            order: Some(format!("met-{at}").into()),
            at: Interval::starting(now + chrono::Duration::days(*day), 30),
        }).collect();
        let decisions: Vec<(AppointmentId, TalkFate)> = promised.iter().zip(&talks)
            .filter_map(|(talk, (_, fate))| Some((talk.appointment.clone(), *fates.get(usize::try_from(*fate).unwrap())?)))
            .collect();
        let bars = [known(bar(stands, "2026-11-01", Some("2026-12-05")))];
        let standing = AtStart { bars: &bars, orders: &orders, talks: &promised };
        let changes = match start_bar(Standby, &wanted, &standing, &decisions, now) {
            Err(Objection::Refused(refusal)) => {
                prop_assert_eq!((stands, matches!(refusal, Refusal::AlreadyBarred { .. })), (Standby, true));
                return Ok(());
            }
            Err(Objection::Undecided(ids)) => {
                prop_assert!(!ids.is_empty() && ids.iter().all(|id| decisions.iter().all(|(decided, _)| decided != id)));
                return Ok(());
            }
            Ok(changes) => changes,
        };
        let asks = changes.iter().any(|change| matches!(change, Change::Raise(_) | Change::Reopen { .. }));
        prop_assert!(!asks);
        for order in &orders {
            let waits = matches!(order.status, Open | Expired) && order.hold_by >= from;
            prop_assert!(!waits || changes.contains(&withdrawn(order.id.as_str())));
        }
        for (talk, met) in promised.iter().zip(0..) {
            let day = day_of(talk.at.from);
            let on_its_days = talk.at.to > now && day >= wanted.from && wanted.to.is_none_or(|to| day <= to);
            let kept = changes.contains(&Change::Keep { appointment: talk.appointment.clone() });
            let office = AppointmentStatus::CancelledByOffice;
            let gone = changes.contains(&Change::End { appointment: talk.appointment.clone(), status: office })
                && changes.contains(&withdrawn(&format!("met-{met}")));
            prop_assert_eq!(kept || gone, on_its_days);
        }
    }

    /// Asked again after it was done, nothing is due any more but that standby goes on.
    #[test]
    fn what_was_done_is_not_due_again(kind in kinds(), from in -60_i64..60, to in prop::option::of(-60_i64..60), review in -60_i64..60) {
        let today = day(TODAY);
        let in_days = |days: i64| today + chrono::Duration::days(days);
        let mut known = WatchedBar {
            id: "bar".into(),
            bar: Bar { kind, from: in_days(from), to: to.map(in_days), ended: false },
            review_on: Some(in_days(review)),
            raised_for: None,
            begun: false,
        };
        for (_, step) in due_bars(std::slice::from_ref(&known), 14, today) {
            match step {
                BarStep::End => known.bar.ended = true,
                BarStep::Review(day) => known.raised_for = Some(day),
                BarStep::Begin => known.begun = true,
            }
        }
        let again = due_bars(&[known], 14, today);
        prop_assert!(again.iter().all(|(_, step)| *step == BarStep::Begin && kind == Standby));
    }
}
