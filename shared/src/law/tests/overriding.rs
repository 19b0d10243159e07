//! What a municipality decides otherwise.

use crate::ids::Scheme;
use crate::law::{
    CaseCourse, CaseFacts, Decider, DueReason, History, LawBook, Override, OverrideFault, Rules, TalkFact, due_talks,
};
use crate::model::AppointmentStatus;
use chrono::NaiveDate;

fn sick() -> Scheme {
    Scheme::from("sickness_benefit")
}

fn own(id: &str, key: &str, value: &str, valid_from: &str) -> Override {
    Override {
        id: id.into(),
        scheme: sick(),
        key: key.to_owned(),
        value: value.to_owned(),
        valid_from: valid_from.parse().unwrap(),
        decided_at: format!("{valid_from}T08:00:00Z").parse().unwrap(),
    }
}

fn on(day: &str, overrides: &[Override]) -> Rules {
    let day: NaiveDate = day.parse().unwrap();
    LawBook::shipped().unwrap().rules(&sick(), day, overrides).unwrap()
}

#[test]
fn an_override_holds_from_its_day_and_is_named() {
    let longer = own("longer", "min_notice_days", "12", "2025-03-01");
    let before = on("2025-02-28", std::slice::from_ref(&longer));
    assert_eq!((before.min_notice_days, before.overrides), (8, vec![]));
    let after = on("2025-03-01", std::slice::from_ref(&longer));
    assert_eq!((after.min_notice_days, after.overrides), (12, vec!["longer".into()]));
    let newer = own("newer", "min_notice_days", "10", "2025-05-01");
    let newest = on("2025-05-01", &[newer, longer.clone()]);
    assert_eq!((newest.min_notice_days, newest.overrides), (10, vec!["newer".into()]));
    let of_another = Override { scheme: Scheme::from("unemployment_insurance"), ..longer };
    assert_eq!(on("2025-03-01", &[of_another]).min_notice_days, 8);
}

#[test]
fn where_the_law_changes_an_override_holds_while_the_law_leaves_that_choice() {
    let more = own("more", "talks_in_period", "6", "2025-01-01");
    assert_eq!(on("2025-06-01", std::slice::from_ref(&more)).talks_in_period, 6);
    assert_eq!(on("2026-08-01", std::slice::from_ref(&more)).talks_in_period, 6, "1 to 12 from July 2026");
    let gone = own("gone", "first_talk_by", "3 weeks", "2025-01-01");
    assert_eq!(on("2025-06-01", &[gone]).first_talk_by.to_string(), "8 weeks", "outside the bounds: the law holds");
}

#[test]
fn what_may_not_be_decided() {
    let book = LawBook::shipped().unwrap();
    let may = |key, value, standing: &[Override]| book.may_override(&own("new", key, value, "2026-01-01"), standing);
    assert_eq!(may("min_notice_days", "10", &[]), Ok(()));
    assert_eq!(may("first_channels", "in_person video", &[]), Ok(()));
    assert_eq!(may("late_booking", "true", &[]), Ok(()));
    assert_eq!(may("first_talk_by", "6 weeks", &[]), Ok(()));
    for (key, value) in [
        ("min_notice_days", "7"),
        ("min_notice_days", "31"),
        ("min_notice_days", "ten"),
        ("min_notice_days", ""),
        ("first_talk_by", "9 weeks"),
        ("first_channels", "letter"),
        ("first_channels", "none"),
        ("late_booking", "yes"),
        ("promise_minutes", "62"),
    ] {
        assert_eq!(may(key, value, &[]), Err(OverrideFault::OutOfBounds), "{key} = {value}");
    }
    for key in ["complaint_weeks", "later_channels", "another", ""] {
        assert_eq!(may(key, "4", &[]), Err(OverrideFault::NotYours), "{key}");
    }
    let many = may("talks_in_period", "12", &[]);
    assert!(
        matches!(many, Err(OverrideFault::Impossible(_))),
        "11 days from one to the next, 18 for an order: {many:?}"
    );
    assert_eq!(may("talks_in_period", "6", &[]), Ok(()));
    let cash = Override {
        scheme: Scheme::from("cash_benefit_job_ready"),
        ..own("new", "first_talk_self_booked", "true", "2026-01-01")
    };
    let week = book.may_override(&cash, &[]);
    assert!(
        matches!(week, Err(OverrideFault::Impossible(_))),
        "a week to the first talk, 18 days for an order: {week:?}"
    );
    let short = own("short", "interval_days", "20", "2026-03-01");
    let clash = may("hold_gap_days", "13", std::slice::from_ref(&short));
    assert!(matches!(clash, Err(OverrideFault::Impossible(_))), "from March on the interval is 20: {clash:?}");
    assert_eq!(may("hold_gap_days", "13", &[]), Ok(()));
    let unknown = Override { scheme: Scheme::from("another"), ..own("new", "min_notice_days", "10", "2026-01-01") };
    assert_eq!(book.may_override(&unknown, &[]), Err(OverrideFault::NotYours));
}

#[test]
fn what_may_not_be_taken_back() {
    let book = LawBook::shipped().unwrap();
    let usual = own("usual", "usual_notice_days", "25", "2026-01-01");
    let least = own("least", "min_notice_days", "20", "2026-02-01");
    let standing = [usual.clone(), least.clone()];
    let may =
        |own: &Override, standing: &[Override], today: &str| book.may_withdraw(own, standing, today.parse().unwrap());
    let clash = may(&usual, &standing, "2026-01-10");
    assert!(matches!(clash, Err(OverrideFault::Impossible(_))), "14 days are usual and 20 the least: {clash:?}");
    assert_eq!(may(&least, &standing, "2026-01-10"), Ok(()));
    assert_eq!(may(&usual, std::slice::from_ref(&usual), "2026-01-10"), Ok(()));
    assert_eq!(may(&least, std::slice::from_ref(&least), "2026-03-10"), Ok(()), "what does not fit may go");
}

#[test]
fn a_reason_says_what_decided_and_who() {
    let more = own("more", "talks_in_period", "6", "2025-01-01");
    let sooner = own("sooner", "first_talk_by", "5 weeks", "2025-01-01");
    for (first_day, last, absence, overrides, today, expected, source) in [
        ("2025-01-09", Some("2025-02-20"), None, vec![], "2025-02-21", (Some(Decider::Interval), false), "regnet ud"),
        ("2025-01-09", Some("2025-06-20"), None, vec![], "2025-06-21", (Some(Decider::Period), false), "§ 13 b"),
        (
            "2025-01-09",
            Some("2025-02-20"),
            Some(("2025-04-01", "2025-04-10")),
            vec![],
            "2025-02-21",
            (Some(Decider::Absence), false),
            "§ 13 b",
        ),
        ("2025-01-09", Some("2025-04-20"), None, vec![more], "2025-04-21", (Some(Decider::Period), true), "§ 13 b"),
        ("2025-01-09", None, None, vec![sooner], "2025-01-09", (None, true), "§ 13 b"),
        ("2025-01-09", None, None, vec![], "2025-01-09", (None, false), "§ 13 b"),
    ] {
        let rules = on(today, &overrides);
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let case = CaseCourse {
            scheme: sick(),
            first_day: day(first_day),
            closed_on: None,
            facts: CaseFacts::default(),
            absences: absence.iter().map(|(from, to)| (day(from), day(to))).collect(),
        };
        let held =
            |on| TalkFact { talk_type: rules.later_talk_type.clone(), day: day(on), status: AppointmentStatus::Held };
        // The last talk is the third, so that one is left.
        let talks = last.iter().flat_map(|on| [held("2025-02-01"), held("2025-02-02"), held(on)]).collect();
        let history = History { talks, orders: Vec::new() };
        let due = due_talks(&case, &rules, &history, day(today));
        let found = match &due.first().unwrap().reason {
            DueReason::Nth { decided, own, .. } => (*decided, *own),
            DueReason::First { own, .. } => (None, *own),
            other => panic!("{other:?}"),
        };
        assert_eq!(found, expected, "{last:?} {absence:?} {overrides:?}: {due:?}");
        assert!(due[0].reason.source().contains(source), "{due:?}");
    }
}

#[test]
fn the_reason_of_an_old_order_is_still_read() {
    let old =
        r#"{"code":"nth","ordinal":2,"of":4,"period":"6 months","last":"2025-02-20","interval_days":42,"source":"x"}"#;
    let read: DueReason = serde_json::from_str(old).unwrap();
    assert!(matches!(read, DueReason::Nth { decided: None, own: false, .. }), "{read:?}");
}
