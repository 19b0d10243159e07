//! Every day without times has its reason, and the reason is true.

use super::world::{World, world};
use super::{at, caseworker, day, facts, taken, variant, window, worlds};
use crate::holidays::holiday;
use crate::ids::VariantId;
use crate::model::{Channel, Resource, ResourceKind, Window, length};
use crate::slots::{ClosingDay, NoTime, SlotFacts, Taken, TakenCause, earliest_day, is_own, no_time, slots};
use crate::time::{day_of, instant_at, is_weekend};
use chrono::NaiveDate;
use proptest::prelude::*;

const TUESDAY: &str = "2026-12-01";

#[test]
fn each_reason() {
    let published = |date| SlotFacts { windows: vec![window("anne-marie", date, (9, 0), (10, 0))], ..facts() };
    let taken_by = |resource, cause| taken(resource, at(TUESDAY, 8, 0), at(TUESDAY, 11, 0), cause);
    let citizen = || Resource::citizen(&"citizen".into());
    let with = |taken: &[Taken]| SlotFacts { taken: taken.to_vec(), ..published(TUESDAY) };
    let closed = |office: Option<&str>, facts: SlotFacts| SlotFacts {
        closing_days: vec![ClosingDay { office: office.map(Into::into), day: day(TUESDAY) }],
        ..facts
    };
    let only_phone = Window { variants: vec!["phone".into()], ..window("anne-marie", TUESDAY, (9, 0), (10, 0)) };
    let branch = Window { office: "branch".into(), ..window("bo", TUESDAY, (9, 0), (10, 0)) };
    let no_colleagues = |mut facts: SlotFacts| {
        facts.policy.team_fallback = false;
        facts
    };
    let reserved = taken_by(caseworker("anne-marie"), TakenCause::Reserved);
    let away = taken_by(caseworker("anne-marie"), TakenCause::Absent);
    let busy = taken_by(citizen(), TakenCause::Busy);
    let gone = taken_by(citizen(), TakenCause::CitizenAway);
    let hours = taken_by(citizen(), TakenCause::CitizenHours);
    let cases = [
        ("today, with a day's notice", "2026-11-30", published("2026-11-30"), NoTime::BeforeNotice),
        ("the day after hold_by", "2026-12-19", published("2026-12-21"), NoTime::AfterHoldBy),
        ("a Saturday", "2026-12-05", published("2026-12-05"), NoTime::Closed),
        ("a holiday", "2026-12-25", SlotFacts { hold_by: day("2026-12-31"), ..facts() }, NoTime::Closed),
        ("all offices closed, nothing published", TUESDAY, closed(None, facts()), NoTime::Closed),
        ("all offices closed", TUESDAY, closed(None, published(TUESDAY)), NoTime::Closed),
        ("the office closed", TUESDAY, closed(Some("office"), published(TUESDAY)), NoTime::Closed),
        (
            "the team's office closed, nothing published",
            TUESDAY,
            closed(Some("office"), published("2026-12-02")),
            NoTime::Closed,
        ),
        ("somebody else's office closed", TUESDAY, closed(Some("branch"), published("2026-12-02")), NoTime::NoWindow),
        ("nothing published", TUESDAY, facts(), NoTime::NoWindow),
        (
            "only a colleague, and colleagues do not count",
            TUESDAY,
            no_colleagues(SlotFacts { windows: vec![branch.clone()], ..facts() }),
            NoTime::NoWindow,
        ),
        (
            "too short for anybody",
            TUESDAY,
            SlotFacts { windows: vec![window("anne-marie", TUESDAY, (9, 0), (9, 25))], ..facts() },
            NoTime::NoWindow,
        ),
        ("phone only", TUESDAY, SlotFacts { windows: vec![only_phone.clone()], ..facts() }, NoTime::ChannelNotOffered),
        (
            "phone only, the rest in a closed office",
            TUESDAY,
            closed(Some("branch"), SlotFacts { windows: vec![only_phone, branch], ..facts() }),
            NoTime::ChannelNotOffered,
        ),
        ("the citizen's other talk", TUESDAY, with(std::slice::from_ref(&busy)), NoTime::YouAreBusy),
        ("the caseworker away", TUESDAY, with(std::slice::from_ref(&away)), NoTime::Absence),
        ("the citizen away", TUESDAY, with(std::slice::from_ref(&gone)), NoTime::YouAreAway),
        ("away, and cannot come then anyhow", TUESDAY, with(&[gone.clone(), hours.clone()]), NoTime::HoursOfTheWeek),
        ("BEK § 46: cannot come then", TUESDAY, with(std::slice::from_ref(&hours)), NoTime::HoursOfTheWeek),
        ("cannot come then, and has a talk", TUESDAY, with(&[hours.clone(), busy.clone()]), NoTime::YouAreBusy),
        ("away, and so is the caseworker", TUESDAY, with(&[gone, away.clone()]), NoTime::Absence),
        ("both", TUESDAY, with(&[busy.clone(), away.clone()]), NoTime::Absence),
        ("others have it", TUESDAY, with(std::slice::from_ref(&reserved)), NoTime::Taken),
        ("others, and the citizen is busy too", TUESDAY, with(&[reserved.clone(), busy]), NoTime::Taken),
        ("others, and the caseworker would be away", TUESDAY, with(&[reserved, away]), NoTime::Taken),
    ];
    for (name, date, facts, expected) in cases {
        assert_eq!(
            slots(&facts, &variant(Channel::InPerson)).iter().find(|slot| day_of(slot.at.from) == day(date)),
            None,
            "{name}"
        );
        assert_eq!(no_time(&facts, &variant(Channel::InPerson), day(date)), expected, "{name}");
    }
}

proptest! {
    #![proptest_config(worlds(512))]

    /// What a reason names is what is in the way: without it there are times, or at least none of the later reasons.
    #[test]
    fn the_reason_is_true(World { facts, variant } in world()) {
        let listed = slots(&facts, &variant);
        let of_day = |facts: &SlotFacts, day| slots(facts, &variant).iter().any(|slot| day_of(slot.at.from) == day);
        let without = |gone: &dyn Fn(&Taken) -> bool| SlotFacts {
            taken: facts.taken.iter().filter(|taken| !gone(taken)).cloned().collect(),
            ..facts.clone()
        };
        let citizen = |taken: &Taken| taken.resource.kind == ResourceKind::Citizen;
        let away = |taken: &Taken| taken.cause == TakenCause::CitizenAway;
        let away_or_hours = |taken: &Taken| away(taken) || taken.cause == TakenCause::CitizenHours;
        let citizen_or_absent = |taken: &Taken| citizen(taken) || taken.cause == TakenCause::Absent;
        for day in day_of(facts.now).iter_days().take(16) {
            if listed.iter().any(|slot| day_of(slot.at.from) == day) {
                continue;
            }
            let counts = |window: &Window| facts.policy.team_fallback || is_own(&facts, &window.caseworker);
            let windows = || facts.windows.iter().filter(|window| window.day == day && counts(window));
            let closed = |window: &Window| {
                is_weekend(day) || holiday(day).is_some() || facts.closing_days.iter().any(|closing| {
                    closing.day == day && closing.office.as_ref().is_none_or(|office| *office == window.office)
                })
            };
            let reason = no_time(&facts, &variant, day);
            prop_assert_eq!(reason == NoTime::BeforeNotice, day < earliest_day(&facts));
            match reason {
                NoTime::BeforeNotice => {}
                NoTime::AfterHoldBy => prop_assert!(day > facts.hold_by),
                NoTime::Closed => prop_assert!(windows().all(closed)),
                NoTime::ChannelNotOffered => {
                    prop_assert!(!windows().any(|window| window.variants.contains(&variant.id) && !closed(window)));
                }
                NoTime::YouAreAway => prop_assert!(of_day(&without(&away), day)),
                NoTime::HoursOfTheWeek => {
                    prop_assert!(!of_day(&without(&away), day));
                    prop_assert!(of_day(&without(&away_or_hours), day));
                }
                NoTime::YouAreBusy => {
                    prop_assert!(!of_day(&without(&away_or_hours), day));
                    prop_assert!(of_day(&without(&citizen), day));
                }
                NoTime::Absence => {
                    prop_assert!(!of_day(&without(&citizen), day));
                    prop_assert!(of_day(&without(&citizen_or_absent), day));
                }
                NoTime::Taken => {
                    prop_assert!(!of_day(&without(&citizen_or_absent), day));
                    prop_assert!(of_day(&without(&|_| true), day));
                }
                NoTime::NoWindow => prop_assert!(!of_day(&without(&|_| true), day)),
            }
        }
    }

    /// Take away the reason, and the next one, and so on: in the end there are times. So no reason is missing.
    #[test]
    fn without_its_reasons_every_open_day_has_times(World { facts, variant } in world()) {
        // A talk that lasts no time, or longer than what is promised on the phone, has no time on any day.
        let minutes = length(&variant, facts.needs_interpreter, &facts.policy);
        let block = minutes.saturating_add(variant.preparation).saturating_add(variant.follow_up);
        prop_assume!((1..=480).contains(&minutes));
        prop_assume!(variant.channel != Channel::Phone || block <= facts.policy.phone_promise_minutes);
        for day in day_of(facts.now).iter_days().take(16).filter(|day| !is_weekend(*day) && holiday(*day).is_none()) {
            let mut facts = facts.clone();
            let mut removed = Vec::new();
            while !slots(&facts, &variant).iter().any(|slot| day_of(slot.at.from) == day) {
                let reason = no_time(&facts, &variant, day);
                prop_assert!(!removed.contains(&reason), "{reason} is still there after {removed:?}");
                removed.push(reason);
                facts = without(facts, &variant.id, day, reason);
            }
        }
    }
}

/// The same world, but what the reason names is not in the way.
fn without(mut facts: SlotFacts, variant: &VariantId, day: NaiveDate, reason: NoTime) -> SlotFacts {
    match reason {
        NoTime::BeforeNotice => {
            facts.policy.lead_days = 0;
            facts.now = facts.now.min(instant_at(day, 0));
        }
        NoTime::AfterHoldBy => facts.hold_by = day,
        NoTime::Closed => facts.closing_days.retain(|closing| closing.day != day),
        NoTime::NoWindow => {
            facts.policy.team_fallback = true;
            let whole_day = window("somebody", &day.to_string(), (1, 0), (23, 0));
            let now = facts.now.min(instant_at(day, 0));
            facts.windows.push(Window { office: "new".into(), variants: vec![variant.clone()], ..whole_day });
            facts.now = now;
        }
        NoTime::ChannelNotOffered => {
            for window in facts.windows.iter_mut().filter(|window| window.day == day) {
                window.variants.push(variant.clone());
            }
        }
        NoTime::YouAreAway => facts.taken.retain(|taken| taken.cause != TakenCause::CitizenAway),
        NoTime::HoursOfTheWeek => facts.taken.retain(|taken| taken.cause != TakenCause::CitizenHours),
        NoTime::YouAreBusy => facts.taken.retain(|taken| taken.resource.kind != ResourceKind::Citizen),
        NoTime::Absence => facts.taken.retain(|taken| taken.cause != TakenCause::Absent),
        NoTime::Taken => facts.taken.clear(),
    }
    facts
}
