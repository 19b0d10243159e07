//! The engine by example.

use super::{at, caseworker, day, facts, taken, variant, window};
use crate::model::{Channel, Resource, TalkTypeVariant, Window};
use crate::slots::{ClosingDay, SlotFacts, Taken, TakenCause, slots};
use crate::time::local;

const TUESDAY: &str = "2026-12-01";

/// The listed times as `HH:MM-HH:MM`, by phone of the promise.
fn listed(facts: &SlotFacts, variant: &TalkTypeVariant) -> Vec<String> {
    let clock = |at| local(at).format("%H:%M").to_string();
    slots(facts, variant).iter().map(|slot| format!("{}-{}", clock(slot.at.from), clock(slot.at.to))).collect()
}

fn with(windows: &[Window], taken: &[Taken]) -> SlotFacts {
    SlotFacts { windows: windows.to_vec(), taken: taken.to_vec(), ..facts() }
}

fn morning() -> Window {
    window("anne-marie", TUESDAY, (9, 0), (11, 0))
}

fn busy(resource: Resource, from: (u16, u16), to: (u16, u16)) -> Taken {
    taken(resource, at(TUESDAY, from.0, from.1), at(TUESDAY, to.0, to.1), TakenCause::Busy)
}

#[test]
fn talks_are_laid_end_to_end_with_their_preparation_and_follow_up() {
    let list = slots(&with(&[morning()], &[]), &variant(Channel::InPerson));
    let block = |slot: usize| (local(list[slot].block.from).to_string(), local(list[slot].block.to).to_string());
    assert_eq!(
        listed(&with(&[morning()], &[]), &variant(Channel::InPerson)),
        ["09:00-09:30", "09:45-10:15", "10:30-11:00"]
    );
    assert_eq!(block(0), ("2026-12-01 08:55:00".to_owned(), "2026-12-01 09:40:00".to_owned()));
    assert_eq!(
        block(2),
        ("2026-12-01 10:25:00".to_owned(), "2026-12-01 11:10:00".to_owned()),
        "INV-2: follow-up outside"
    );
}

#[test]
fn what_is_in_the_way_moves_the_next_talk_to_the_first_free_moment() {
    let anne_marie = caseworker("anne-marie");
    let citizen = Resource::citizen(&"citizen".into());
    let room = Resource::room(&"room 1".into());
    let in_room = Window { room: Some("room 1".into()), ..morning() };
    let cases: [(&str, Window, Taken, &[&str]); 9] = [
        ("caseworker", morning(), busy(anne_marie.clone(), (9, 0), (9, 50)), &["09:55-10:25"]),
        (
            "until the preparation",
            morning(),
            busy(anne_marie.clone(), (8, 0), (8, 55)),
            &["09:00-09:30", "09:45-10:15", "10:30-11:00"],
        ),
        ("into the preparation", morning(), busy(anne_marie.clone(), (8, 0), (8, 56)), &["09:05-09:35", "09:50-10:20"]),
        ("off the grid", morning(), busy(anne_marie.clone(), (9, 42), (10, 1)), &["09:00-09:30", "10:10-10:40"]),
        (
            "from the end of the follow-up",
            morning(),
            busy(anne_marie, (11, 10), (12, 0)),
            &["09:00-09:30", "09:45-10:15", "10:30-11:00"],
        ),
        ("citizen", morning(), busy(citizen, (9, 30), (10, 0)), &["09:00-09:30", "10:00-10:30"]),
        (
            "another citizen",
            morning(),
            busy(Resource::citizen(&"neighbour".into()), (9, 0), (11, 0)),
            &["09:00-09:30", "09:45-10:15", "10:30-11:00"],
        ),
        ("room", in_room.clone(), busy(room.clone(), (8, 0), (9, 30)), &["09:30-10:00", "10:15-10:45"]),
        (
            "a room that is not used",
            morning(),
            busy(room, (8, 0), (11, 0)),
            &["09:00-09:30", "09:45-10:15", "10:30-11:00"],
        ),
    ];
    for (name, window, taken, expected) in cases {
        assert_eq!(listed(&with(&[window], &[taken]), &variant(Channel::InPerson)), expected, "{name}");
    }
    let room_taken = with(&[in_room], &[busy(Resource::room(&"room 1".into()), (8, 0), (11, 0))]);
    assert_eq!(listed(&room_taken, &variant(Channel::Video)).len(), 3, "video takes no room");
}

#[test]
fn an_imported_entry_without_length_takes_nothing() {
    let entry = busy(caseworker("anne-marie"), (9, 15), (9, 15));
    assert_eq!(listed(&with(&[morning()], &[entry]), &variant(Channel::InPerson)).len(), 3);
}

#[test]
fn windows_that_touch_share_their_edge() {
    let first = Window { to: 10 * 60 + 15, ..morning() };
    let second = window("anne-marie", TUESDAY, (10, 15), (12, 0));
    let expected = ["09:00-09:30", "09:45-10:15", "10:30-11:00", "11:15-11:45"];
    assert_eq!(listed(&with(&[second, first], &[]), &variant(Channel::InPerson)), expected);
}

#[test]
fn an_interpreter_makes_the_talk_longer() {
    let mut facts = SlotFacts { needs_interpreter: true, ..with(&[morning()], &[]) };
    facts.policy.interpreter_extra_percent = 0;
    assert_eq!(
        listed(&facts, &variant(Channel::InPerson)),
        ["09:00-09:45", "10:00-10:45"],
        "what the kind of talk says"
    );
    assert!(slots(&facts, &variant(Channel::InPerson)).iter().all(|slot| slot.minutes == 45));
    facts.policy.interpreter_extra_percent = 67;
    assert_eq!(listed(&facts, &variant(Channel::InPerson)), ["09:00-09:55"], "20.1 minutes, rounded up to the grid");
}

#[test]
fn promises_run_from_hour_to_hour_and_are_clipped_to_the_window() {
    let window = window("anne-marie", TUESDAY, (9, 10), (12, 30));
    let none = with(std::slice::from_ref(&window), &[]);
    assert_eq!(listed(&none, &variant(Channel::Phone)), ["09:10-10:00", "10:00-11:00", "11:00-12:00"]);
    let first_place = with(std::slice::from_ref(&window), &[busy(caseworker("anne-marie"), (9, 50), (10, 11))]);
    let list = slots(&first_place, &variant(Channel::Phone));
    assert_eq!(listed(&first_place, &variant(Channel::Phone)), ["10:00-11:00", "11:00-12:00"]);
    assert_eq!((list[0].block.from, list[0].block.to), (at(TUESDAY, 10, 15), at(TUESDAY, 11, 0)));
    let citizen_busy = with(&[window], &[busy(Resource::citizen(&"citizen".into()), (10, 55), (11, 0))]);
    assert_eq!(listed(&citizen_busy, &variant(Channel::Phone)), ["09:10-10:00", "11:00-12:00"]);
}

#[test]
fn nothing_that_has_begun_is_listed_and_nothing_shifts() {
    let cases: [(Channel, (u16, u16), &[&str]); 6] = [
        (Channel::InPerson, (8, 55), &["09:00-09:30", "09:45-10:15", "10:30-11:00"]),
        (Channel::InPerson, (8, 56), &["09:45-10:15", "10:30-11:00"]),
        (Channel::InPerson, (9, 41), &["10:30-11:00"]),
        (Channel::InPerson, (10, 26), &[]),
        (Channel::Phone, (10, 0), &["10:00-11:00"]),
        (Channel::Phone, (10, 1), &[]),
    ];
    for (channel, (hour, minute), expected) in cases {
        let mut facts = SlotFacts { now: at(TUESDAY, hour, minute), ..with(&[morning()], &[]) };
        facts.policy.lead_days = 0;
        assert_eq!(listed(&facts, &variant(channel)), expected, "{channel} at {hour}:{minute}");
    }
}

#[test]
fn which_days_are_open() {
    let office = |office: Option<&str>, date| ClosingDay { office: office.map(Into::into), day: day(date) };
    let closing =
        [office(None, "2026-12-08"), office(Some("office"), "2026-12-09"), office(Some("branch"), "2026-12-10")];
    let cases = [
        ("2026-11-30", false, "today, before the notice of a day"),
        ("2026-12-01", true, "the first day"),
        ("2026-12-05", false, "a Saturday"),
        ("2026-12-06", false, "a Sunday"),
        ("2026-12-08", false, "every office closed"),
        ("2026-12-09", false, "this office closed"),
        ("2026-12-10", true, "another office closed"),
        ("2026-12-24", true, "24 December is a closing day only where somebody says so"),
        ("2026-12-25", false, "a public holiday"),
        ("2027-01-04", true, "hold_by"),
        ("2027-01-05", false, "after hold_by"),
    ];
    for (date, open, why) in cases {
        let facts = SlotFacts {
            hold_by: day("2027-01-04"),
            closing_days: closing.to_vec(),
            ..with(&[window("anne-marie", date, (9, 0), (10, 0))], &[])
        };
        for channel in Channel::ALL {
            assert_eq!(!slots(&facts, &variant(*channel)).is_empty(), open, "{date}: {why}");
        }
    }
}

#[test]
fn store_bededag_is_a_working_day_from_2024() {
    for (today, date, open) in [("2023-05-01", "2023-05-05", false), ("2024-04-22", "2024-04-26", true)] {
        let windows = vec![window("anne-marie", date, (9, 0), (10, 0))];
        let facts = SlotFacts { now: at(today, 8, 0), hold_by: day(date), windows, ..facts() };
        assert_eq!(!slots(&facts, &variant(Channel::InPerson)).is_empty(), open, "{date}");
    }
}

#[test]
fn the_own_caseworker_first_and_colleagues_only_where_the_municipality_says_so() {
    let windows = [window("aage", TUESDAY, (9, 0), (9, 30)), morning(), window("bo", TUESDAY, (9, 0), (9, 30))];
    let mut facts = with(&windows, &[]);
    let who = |facts: &SlotFacts| -> Vec<String> {
        slots(facts, &variant(Channel::InPerson)).into_iter().map(|slot| slot.caseworker.into()).collect()
    };
    assert_eq!(who(&facts), ["anne-marie", "aage", "bo", "anne-marie", "anne-marie"]);
    facts.policy.team_fallback = false;
    assert_eq!(who(&facts), ["anne-marie"; 3]);
    facts.own_caseworker = None;
    assert_eq!(who(&facts), Vec::<String>::new());
}

#[test]
fn a_window_offers_only_its_variants() {
    let only_phone = Window { variants: vec!["phone".into()], ..morning() };
    assert_eq!(listed(&with(&[only_phone], &[]), &variant(Channel::InPerson)), Vec::<String>::new());
}

#[test]
fn numbers_that_make_no_sense_list_nothing_or_little_and_never_panic() {
    for channel in Channel::ALL {
        for number in [0, 1, 7, u16::MAX] {
            let odd = TalkTypeVariant { minutes: number, interpreter_extra: number, ..variant(*channel) };
            let huge = TalkTypeVariant { preparation: number, follow_up: number, ..odd.clone() };
            let mut facts = SlotFacts { needs_interpreter: number != 1, ..with(&[morning()], &[]) };
            facts.policy.phone_promise_minutes = number;
            for talk in [odd, huge] {
                assert!(slots(&facts, &talk).iter().all(|slot| slot.at.from < slot.at.to), "{talk:?}");
            }
            facts.policy.lead_days = number;
            facts.windows[0].from = number;
            facts.windows[0].to = number / 2;
            assert_eq!(slots(&facts, &variant(*channel)), []);
        }
        let no_length = TalkTypeVariant { minutes: 0, preparation: 0, follow_up: 0, ..variant(*channel) };
        assert_eq!(slots(&with(&[morning()], &[]), &no_length), []);
    }
}
