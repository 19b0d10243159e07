//! The definitions, case by case.
#![expect(clippy::unwrap_used, reason = "in a test a surprise shall panic, in its helpers too")]

use super::*;
use crate::model::{AppointmentStatus, BarKind, Channel, Origin, SummonReason};
use chrono::NaiveDate;

fn sickness() -> Official {
    official("sickness_benefit")
}

fn official(scheme: &str) -> Official {
    Elsewhere::shipped().unwrap().official.get(&scheme.into()).unwrap().clone()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A follow-up talk that the citizen booked and that was held with the own caseworker.
fn talk() -> TalkFacts {
    TalkFacts {
        scheme: "sickness_benefit".into(),
        talk_type: "follow-up".into(),
        category: None,
        channel: Channel::InPerson,
        origin: Origin::SelfBooked,
        chosen_before: false,
        moves: 0,
        status: AppointmentStatus::Held,
        moved_to: None,
        with_own: Some(true),
        reason: None,
        tried: false,
        first_after: None,
    }
}

fn counted(talks: &[TalkFacts]) -> Counts {
    let mut counts = Counts::default();
    for tally in talks.iter().flat_map(|talk| talk.tallies(Some(&sickness()))) {
        counts.add(tally.measure, tally.side, tally.part, tally.bucket, 1);
    }
    counts
}

const fn of(part: u32, whole: u32) -> Ratio {
    Ratio { part, whole }
}

/// Issue 7's golden cases: what each does to the official share, and to the share in which our moves change nothing.
#[test]
fn golden_cases_of_the_self_booked_share() {
    use AppointmentStatus::{Booked, CancelledByCitizen, CancelledByOffice, Held, Moved, NoShow, NotReached};
    use Origin::{Assisted, SelfBooked, Summoned, WalkIn};
    let with = |origin, status| TalkFacts { origin, status, ..talk() };
    let moved = |to| TalkFacts { moved_to: Some(to), ..with(SelfBooked, Moved) };
    let table: [(&str, Vec<TalkFacts>, Ratio, Ratio); 17] = [
        ("self-booked and held", vec![talk()], of(1, 1), of(1, 1)),
        ("self-booked and missed", vec![with(SelfBooked, NoShow)], of(1, 1), of(1, 1)),
        ("self-booked and not reached", vec![with(SelfBooked, NotReached)], of(1, 1), of(1, 1)),
        ("its time has come, nobody has said what became of it", vec![with(SelfBooked, Booked)], of(1, 1), of(1, 1)),
        ("summoned", vec![with(Summoned, Held)], of(0, 1), of(0, 1)),
        ("a walk-in", vec![with(WalkIn, Held)], of(0, 0), of(0, 0)),
        ("assisted", vec![with(Assisted, Held)], of(1, 1), of(1, 1)),
        (
            "moved by staff",
            vec![moved(Summoned), TalkFacts { chosen_before: true, moves: 1, ..with(Summoned, Held) }],
            of(0, 1),
            of(1, 1),
        ),
        (
            "moved by the citizen",
            vec![moved(SelfBooked), TalkFacts { moves: 1, chosen_before: true, ..talk() }],
            of(1, 1),
            of(1, 1),
        ),
        (
            "summoned, then moved by the citizen",
            vec![TalkFacts { moved_to: Some(SelfBooked), ..with(Summoned, Moved) }, TalkFacts { moves: 1, ..talk() }],
            of(1, 1),
            of(1, 1),
        ),
        (
            "summoned, and moved by us",
            vec![with(Summoned, Moved), TalkFacts { moves: 1, ..with(Summoned, Held) }],
            of(0, 1),
            of(0, 1),
        ),
        ("cancelled and rebooked", vec![with(SelfBooked, CancelledByCitizen), talk()], of(1, 1), of(1, 1)),
        (
            "cancelled by us, then summoned",
            vec![with(SelfBooked, CancelledByOffice), with(Summoned, Held)],
            of(0, 1),
            of(0, 1),
        ),
        ("exempt in the middle: booked before, summoned after", vec![talk(), with(Summoned, Held)], of(1, 2), of(1, 2)),
        (
            "a correction of an outcome: it was held, not missed",
            vec![with(SelfBooked, Held), with(Summoned, NoShow)],
            of(1, 2),
            of(1, 2),
        ),
        ("another kind of talk", vec![TalkFacts { talk_type: "job".into(), ..talk() }], of(0, 0), of(0, 0)),
        ("a category that is not counted", vec![TalkFacts { category: Some(1), ..talk() }], of(0, 0), of(0, 0)),
    ];
    for (case, talks, share, before_moves) in table {
        let counts = counted(&talks);
        assert_eq!(counts.self_booked(), share, "{case}");
        assert_eq!(counts.before_moves(), before_moves, "{case}: before moves");
    }
    assert_eq!(counted(&[with(Assisted, Held), talk()]).assisted(), 1);
}

/// A talk counts in the scheme of the case that it was agreed in, so a change of scheme moves nothing that has been.
#[test]
fn a_changed_scheme_has_its_own_rules() {
    let jobs = official("unemployment_insurance");
    let talk_of = |kind: &str| TalkFacts { talk_type: kind.into(), ..talk() };
    assert!(talk_of("job").official(&jobs).is_some());
    assert_eq!(talk_of("joint").official(&jobs), None, "the a-kasse takes part");
    assert_eq!(talk_of("follow-up").official(&jobs), None);
}

#[test]
fn what_came_of_agreed_talks_by_who_chose_them() {
    use AppointmentStatus::{CancelledByCitizen, CancelledByOffice, Held, Moved, NoShow, NotReached};
    use Origin::{Assisted, SelfBooked, Summoned, WalkIn};
    let with = |origin, status, channel| TalkFacts { origin, status, channel, ..talk() };
    let counts = counted(&[
        with(SelfBooked, Held, Channel::Phone),
        TalkFacts { tried: true, ..with(SelfBooked, Held, Channel::Phone) },
        with(Assisted, NoShow, Channel::InPerson),
        with(Summoned, NotReached, Channel::Phone),
        with(Summoned, Held, Channel::Video),
        with(SelfBooked, CancelledByCitizen, Channel::Phone),
        with(Summoned, CancelledByOffice, Channel::Phone),
        with(WalkIn, Held, Channel::InPerson),
        TalkFacts { moved_to: Some(Summoned), ..with(SelfBooked, Moved, Channel::Phone) },
        TalkFacts { moved_to: Some(SelfBooked), ..with(SelfBooked, Moved, Channel::Phone) },
        with(SelfBooked, AppointmentStatus::Booked, Channel::Phone),
    ]);
    let (citizen, office) = (Some(Side::Citizen), Some(Side::Office));
    assert_eq!((counts.no_show(None), counts.no_show(citizen), counts.no_show(office)), (of(1, 5), of(1, 3), of(0, 2)));
    assert_eq!((counts.not_reached(None), counts.not_reached(citizen)), (of(1, 3), of(0, 2)));
    assert_eq!((counts.calls_reached(), counts.calls_first()), (of(2, 3), of(1, 3)));
    assert_eq!(counts.cancelled(citizen, CancelledByCitizen), of(1, 4));
    assert_eq!(counts.cancelled(office, CancelledByOffice), of(1, 3));
    assert_eq!((counts.moved(None, false), counts.moved(citizen, true)), (of(1, 9), of(1, 6)));
    assert_eq!((counts.channel(Channel::InPerson), counts.channel(Channel::Phone)), (of(1, 4), of(2, 4)));
    assert_eq!(counts.continuity(), of(4, 4));
}

#[test]
fn a_summons_without_need_has_its_reason() {
    let summons = |reason, moves, status| TalkFacts { origin: Origin::Summoned, reason, moves, status, ..talk() };
    let counts = counted(&[
        summons(Some(SummonReason::Urgent), 0, AppointmentStatus::Held),
        summons(Some(SummonReason::Urgent), 0, AppointmentStatus::CancelledByOffice),
        summons(None, 0, AppointmentStatus::Held),
        summons(None, 1, AppointmentStatus::Held),
        talk(),
    ]);
    assert_eq!(counts.summons(), of(2, 3), "one that was only moved is no summons");
    assert_eq!(counts.summons_for(SummonReason::Urgent), 2);
}

#[test]
fn bookings_count_by_hour_and_by_days_since_the_order() {
    let booking = |origin, days| BookingFacts { origin, hour: 20, days }.tallies();
    assert_eq!(booking(Origin::SelfBooked, Some(3)).len(), 2);
    assert_eq!(booking(Origin::SelfBooked, None).len(), 1, "a second time for the same order");
    assert_eq!(booking(Origin::Assisted, Some(3)).len(), 1, "the hour is ours");
    assert!(booking(Origin::Summoned, Some(3)).is_empty());
}

#[test]
fn a_case_is_silent_when_nobody_has_talked_and_none_will() {
    let first = day("2026-06-01");
    let case = CaseOnDay { first_day: first, last_held: None, ahead: false, bars: &[] };
    let today = day("2026-11-30");
    let table = [
        ("never", case, true),
        ("43 days ago", CaseOnDay { last_held: Some(day("2026-10-18")), ..case }, true),
        ("six weeks ago", CaseOnDay { last_held: Some(day("2026-10-19")), ..case }, false),
        ("one is agreed", CaseOnDay { ahead: true, ..case }, false),
        ("followed without contact", CaseOnDay { bars: &[BarKind::Standby], ..case }, false),
        ("exempt", CaseOnDay { bars: &[BarKind::Exemption], ..case }, true),
        ("new", CaseOnDay { first_day: day("2026-11-01"), ..case }, false),
    ];
    for (name, case, silent) in table {
        assert_eq!(case.is_silent(today, 6), silent, "{name}");
    }
    let words: Vec<&str> = case.tallies(today, 6).iter().map(|tally| tally.part).collect();
    assert_eq!(words, [part::SILENT, part::ALL, part::ALL]);
    let words: Vec<&str> = case.tallies(day("2026-12-01"), 6).iter().map(|tally| tally.part).collect();
    assert_eq!(words, [part::OVER_26, part::SILENT, part::ALL, part::ALL]);
    assert!(!is_over(day("2026-06-01"), 26, day("2026-11-30")), "26 weeks to the day");
    assert_eq!(closed(first, day("2026-06-14")).bucket, 1);
    assert_eq!(closed(first, day("2026-05-01")).bucket, 0);
}

#[test]
fn means_and_medians_are_those_of_the_days_themselves() {
    assert_eq!(spread(&[]), Spread::default());
    for days in [vec![0], vec![1, 1, 9], vec![0, 1, 2, 3], vec![5, 0, 0, 14, 2, 2, 1]] {
        let mut sorted: Vec<u32> = days.clone();
        sorted.sort_unstable();
        let mut buckets: Vec<(u32, u32)> = Vec::new();
        for day in &sorted {
            match buckets.last_mut() {
                Some((last, count)) if last == day => *count += 1,
                _ => buckets.push((*day, 1)),
            }
        }
        let found = spread(&buckets);
        assert_eq!(found.median, Some(sorted[(sorted.len() - 1) / 2]), "{days:?}");
        let mean = f64::from(sorted.iter().sum::<u32>()) / f64::from(found.count) * 10.0;
        assert!((f64::from(found.mean_tenths.unwrap()) - mean).abs() <= 0.5, "{days:?}");
    }
    let view = spread_view(&[(0, 3), (2, 1), (40, 2)], &[0, 3, 14], 1);
    let steps: Vec<_> = view.steps.iter().map(|step| (step.from, step.to, step.count.count)).collect();
    assert_eq!(steps, [(0, Some(0), Some(3)), (1, Some(3), Some(1)), (4, Some(14), Some(0)), (15, None, Some(2))]);
}

#[test]
fn a_small_step_is_not_told_and_cannot_be_found() {
    for (name, counts, told) in [
        ("none is small", [9, 5, 0, 20], [Some(9), Some(5), Some(0), Some(20)]),
        ("one, so the smallest other", [9, 1, 7, 20], [Some(9), None, None, Some(20)]),
        ("one beside nothing", [0, 1, 0, 20], [Some(0), None, Some(0), None]),
        ("two that are enough together", [9, 3, 2, 20], [Some(9), None, None, Some(20)]),
        ("two that are one each, as their sum tells", [9, 1, 1, 20], [None, None, None, Some(20)]),
        ("all of them", [3, 1, 0, 2], [None, None, Some(0), None]),
    ] {
        let buckets: Vec<(u32, u32)> = [0, 2, 14, 40].into_iter().zip(counts).collect();
        let view = spread_view(&buckets, &[0, 3, 14], 5);
        assert_eq!(view.count, Some(counts.iter().sum::<u32>()), "{name}");
        let steps: Vec<Option<u32>> = view.steps.iter().map(|step| step.count.count).collect();
        assert_eq!(steps, told, "{name}");
        let few: Vec<bool> = view.steps.iter().map(|step| step.count.few).collect();
        assert_eq!(few, counts.map(|count| 0 < count && count < 5), "{name}: the others are withheld");
    }
    let all = spread_view(&[(0, 4)], &[0], 5);
    assert!(all.few && all.count.is_none() && all.steps.is_empty());
}

#[test]
fn small_groups_are_not_told() {
    assert_eq!(share(of(2, 4), 5), crate::api::ShareView { part: None, whole: None, permille: None, few: true });
    assert_eq!(share(of(2, 5), 5).permille, Some(400));
    let nothing = share(of(0, 0), 5);
    assert_eq!((nothing.few, nothing.part, nothing.permille), (false, Some(0), None));
    for (ratio, few, withheld) in [
        (of(4, 100), true, false),
        (of(5, 100), false, false),
        (of(0, 100), false, false),
        (of(97, 100), false, true),
        (of(100, 100), false, false),
    ] {
        let view = share_of_people(ratio, 5);
        assert_eq!((view.few, view.is_withheld()), (few, withheld), "{ratio:?}");
    }
    assert_eq!(
        (count(4, 5).count, count(4, 5).few, count(5, 5).count, count(0, 5).count),
        (None, true, Some(5), Some(0))
    );
    let view = split(of(3, 100), of(0, 0), of(2, 97), of(1, 3), 5);
    assert!(!view.all.few && view.self_booked.is_withheld() && view.summoned.few, "the difference would tell it");
    let teams = |ratios: &[Ratio]| parts(ratios, 5).iter().map(|view| view.whole.is_none()).collect::<Vec<_>>();
    assert_eq!(teams(&[of(1, 3), of(5, 20), of(4, 9)]), [true, false, true], "so would the sum");
    assert_eq!(teams(&[of(1, 3), of(1, 2), of(4, 9)]), [true, true, false]);
    assert_eq!(teams(&[of(0, 0), of(5, 20)]), [false, false]);
    let reasons = |counts: &[u32]| part_counts(counts, 5).iter().map(|view| view.count).collect::<Vec<_>>();
    assert_eq!(reasons(&[20, 6, 4, 0]), [Some(20), None, None, Some(0)]);
    assert_eq!(reasons(&[3, 0, 0]), [None, None, None], "the others' nothing would tell of it");
    assert_eq!(reasons(&[0, 0]), [Some(0), Some(0)]);
}

#[test]
fn shares_are_rounded_half_up() {
    for (ratio, permille) in [(of(81, 184), 440), (of(1, 3), 333), (of(2, 3), 667), (of(1, 2000), 1), (of(1, 2001), 0)]
    {
        assert_eq!(ratio.permille(), Some(permille), "{ratio:?}");
    }
}

#[test]
fn what_others_have_published_has_its_date_and_source() {
    let elsewhere = Elsewhere::shipped().unwrap();
    let nation = |scheme: &str| elsewhere.nation(&scheme.into()).map(|one| (one.value, one.date.da.as_str()));
    assert_eq!(nation("sickness_benefit"), Some((1238, "august 2020")));
    assert_eq!(nation("unemployment_insurance"), Some((9038, "januar 2018")));
    assert_eq!(nation("cash_benefit_job_ready"), Some((1312, "2017")));
    assert!(elsewhere.published.iter().all(|one| one.year < 2025 && !one.source.is_empty()), "nothing of this year");
    let sickness = elsewhere.official.get(&"sickness_benefit".into()).unwrap();
    let limits = sickness.thresholds.as_ref().map(|found| (found.green_above, found.yellow_from));
    assert_eq!(limits, Some((100, 50)));
    let colours: Vec<Colour> = [101, 100, 50, 49].into_iter().map(|share| colour(share, 100, 50)).collect();
    assert_eq!(colours, [Colour::Green, Colour::Yellow, Colour::Yellow, Colour::Red]);
    for (wrong, what) in
        [("value = 1238", "value = 12380"), ("year = 2020", "year = 20"), ("yellow_from = 50", "yellow_from = 500")]
    {
        let text = include_str!("../../figures/elsewhere.toml").replacen(wrong, what, 1);
        assert!(Elsewhere::parse(&text).is_err(), "{what}");
    }
}

#[test]
fn settings_have_bounds() {
    let default = FigureSettings::default;
    assert_eq!(default().fault(), None);
    assert_eq!(FigureSettings { smallest_group: 0, ..default() }.fault(), Some("smallest_group"));
    assert_eq!(FigureSettings { weeks_without_talk: 53, ..default() }.fault(), Some("weeks_without_talk"));
    let with = |target| FigureSettings { targets: [("x".into(), target)].into(), ..default() };
    assert_eq!(with(Target { target: Some(1001), thresholds: None }).fault(), Some("schemes"));
    assert_eq!(with(Target { target: None, thresholds: Some((50, 100)) }).fault(), Some("schemes"));
    assert_eq!(with(Target { target: Some(500), thresholds: Some((400, 300)) }).fault(), None);
}

#[test]
fn keys_are_distinct() {
    let mut keys: Vec<&str> = FigureKey::ALL.iter().map(|key| key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), FigureKey::ALL.len());
}
