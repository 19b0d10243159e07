use super::talk;
use crate::ids::VariantId;
use crate::model::{Appointment, AppointmentStatus, Origin, Window};
use crate::rules::{PublishError, WindowShape, check_window, days_of, room_for, stranded};
use crate::slots::tests::{at, day, window};

const TUESDAY: &str = "2026-12-01";

fn shape(date: &str, from: u16, to: u16, variants: &[(&str, u16)]) -> WindowShape {
    let variants = variants.iter().map(|(id, minutes)| (VariantId::from(*id), *minutes)).collect();
    WindowShape { day: day(date), from, to, variants }
}

#[test]
fn what_may_be_published() {
    let talk: &[(&str, u16)] = &[("in_person", 30), ("phone", 20)];
    let cases = [
        ("a morning", shape(TUESDAY, 540, 720, talk), Ok(())),
        ("today", shape("2026-11-30", 540, 720, talk), Ok(())),
        ("yesterday", shape("2026-11-29", 540, 720, talk), Err(PublishError::Day)),
        ("53 weeks ahead", shape("2027-12-06", 540, 720, talk), Ok(())),
        ("a day more", shape("2027-12-07", 540, 720, talk), Err(PublishError::Day)),
        ("the whole day", shape(TUESDAY, 0, 1440, talk), Ok(())),
        ("beyond midnight", shape(TUESDAY, 540, 1445, talk), Err(PublishError::Grid)),
        ("opens off the grid", shape(TUESDAY, 541, 720, talk), Err(PublishError::Grid)),
        ("closes off the grid", shape(TUESDAY, 540, 721, talk), Err(PublishError::Grid)),
        ("no variant", shape(TUESDAY, 540, 720, &[]), Err(PublishError::NoVariant)),
        ("long enough for the shortest", shape(TUESDAY, 540, 560, talk), Ok(())),
        ("too short for every one", shape(TUESDAY, 540, 555, talk), Err(PublishError::TooShort)),
        ("closes before it opens", shape(TUESDAY, 720, 540, talk), Err(PublishError::TooShort)),
        (
            "no time at all, for a talk of no length",
            shape(TUESDAY, 540, 540, &[("odd", 0)]),
            Err(PublishError::TooShort),
        ),
        ("a number beyond sense", shape(TUESDAY, 65535, 65535, talk), Err(PublishError::Grid)),
        ("opens beyond sense", shape(TUESDAY, 65535, 720, talk), Err(PublishError::TooShort)),
        ("a talk beyond sense", shape(TUESDAY, 540, 720, &[("odd", u16::MAX)]), Err(PublishError::TooShort)),
    ];
    for (name, shape, expected) in cases {
        assert_eq!(check_window(&shape, None, &[], at("2026-11-30", 8, 0)), expected, "{name}");
    }
}

#[test]
fn today_is_the_day_in_denmark() {
    let window = shape(TUESDAY, 540, 720, &[("phone", 20)]);
    let last_second = at("2026-12-02", 0, 0) - chrono::Duration::seconds(1);
    assert_eq!(check_window(&window, None, &[], last_second), Ok(()));
    assert_eq!(check_window(&window, None, &[], at("2026-12-02", 0, 0)), Err(PublishError::Day));
}

#[test]
fn a_window_may_touch_its_neighbours_and_replace_itself() {
    let others = [window("anne-marie", TUESDAY, (9, 0), (10, 0)), window("anne-marie", TUESDAY, (12, 0), (13, 0))];
    let itself = Some(&others[0].id);
    let cases = [
        ("between the two", 600, 720, None, Ok(())),
        ("over the first's end", 595, 720, None, Err(PublishError::Overlap)),
        ("over the second's start", 600, 725, None, Err(PublishError::Overlap)),
        ("inside", 545, 595, None, Err(PublishError::Overlap)),
        ("around", 500, 700, None, Err(PublishError::Overlap)),
        ("in its own place", 500, 700, itself, Ok(())),
        ("in its own place, over another", 500, 725, itself, Err(PublishError::Overlap)),
    ];
    for (name, from, to, replaces, expected) in cases {
        let shape = shape(TUESDAY, from, to, &[("phone", 20)]);
        assert_eq!(check_window(&shape, replaces, &others, at("2026-11-30", 8, 0)), expected, "{name}");
    }
}

#[test]
fn which_talks_a_change_strands() {
    let booked = talk(at(TUESDAY, 10, 0), AppointmentStatus::Booked, Origin::SelfBooked);
    let variant: &[(&str, u16)] = &[("in_person", 30)];
    let cases = [
        ("around it", shape(TUESDAY, 540, 720, variant), false),
        ("exactly", shape(TUESDAY, 600, 630, variant), false),
        ("begins too late", shape(TUESDAY, 605, 720, variant), true),
        ("ends too early", shape(TUESDAY, 540, 625, variant), true),
        ("another day", shape("2026-12-02", 540, 720, variant), true),
        ("without its variant", shape(TUESDAY, 540, 720, &[("phone", 20)]), true),
    ];
    for (name, shape, expected) in cases {
        let found = stranded(&shape, std::slice::from_ref(&booked));
        assert_eq!(found, if expected { vec![booked.id.clone()] } else { Vec::new() }, "INV-2: {name}");
    }
}

#[test]
fn preparation_and_follow_up_may_lie_outside_and_what_is_over_is_over() {
    let wide = talk(at(TUESDAY, 10, 0), AppointmentStatus::Booked, Origin::SelfBooked);
    let gone = AppointmentStatus::ALL.iter().filter(|status| !status.is_live());
    let talks: Vec<Appointment> = gone.map(|status| Appointment { status: *status, ..wide.clone() }).collect();
    assert_eq!(stranded(&shape(TUESDAY, 0, 5, &[("in_person", 30)]), &talks), Vec::new());
    let exact = Window { from: 600, to: 630, ..window("anne-marie", TUESDAY, (0, 0), (0, 0)) };
    assert!(!exact.interval().contains(&wide.block));
    assert_eq!(stranded(&shape(TUESDAY, exact.from, exact.to, &[("in_person", 30)]), &[wide]), Vec::new());
}

#[test]
fn the_days_of_weekdays_over_some_weeks() {
    let days = |from: &str, repeat: Option<(&[u8], u16)>| {
        days_of(day(from), repeat).map(|days| days.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(days("2026-12-09", None).unwrap(), ["2026-12-09"]);
    let repeated = days("2026-12-09", Some((&[1, 3, 4], 2))).unwrap();
    assert_eq!(
        repeated,
        ["2026-12-09", "2026-12-10", "2026-12-14", "2026-12-16", "2026-12-17"],
        "none before the first day"
    );
    assert_eq!(days("2026-12-28", Some((&[5], 2))).unwrap(), ["2027-01-01", "2027-01-08"], "over the new year");
    for repeat in [(&[][..], 1), (&[0][..], 1), (&[8][..], 1), (&[1][..], 0), (&[1][..], 27)] {
        assert_eq!(days("2026-12-09", Some(repeat)), Err(PublishError::Repeat), "{repeat:?}");
    }
    assert_eq!(days("2026-12-09", Some((&[1, 2, 3, 4, 5, 6, 7], 26))).unwrap().len(), 26 * 7 - 2);
}

#[test]
fn about_how_many_talks_a_window_holds() {
    for (from, to, minutes, expected) in [(540, 720, 60, 3), (540, 719, 60, 2), (540, 540, 60, 0), (540, 720, 0, 0)] {
        assert_eq!(room_for(from, to, minutes), expected);
    }
}
