//! The nearest way on for a day without times says how many times it brings, and it brings them.

use super::world::{World, world};
use super::{day, facts, variant, window, worlds};
use crate::model::{Channel, TalkTypeVariant, Window};
use crate::slots::{Relaxation, SlotFacts, relaxations, slots};
use crate::time::day_of;
use chrono::NaiveDate;
use proptest::prelude::*;

const TUESDAY: &str = "2026-12-01";

fn on(facts: &SlotFacts, variant: &TalkTypeVariant, day: NaiveDate) -> u32 {
    let of_day = slots(facts, variant).iter().filter(|slot| day_of(slot.at.from) == day).count();
    u32::try_from(of_day).unwrap()
}

#[test]
fn a_colleague_first_then_the_channel_with_most_times() {
    let only = |name: &str| Window { variants: vec![name.into()], ..window("anne-marie", TUESDAY, (9, 0), (11, 0)) };
    let of_bo = Window { variants: vec!["in_person".into()], ..window("bo", TUESDAY, (9, 0), (10, 0)) };
    let mut facts = SlotFacts { windows: vec![only("phone"), of_bo], ..facts() };
    facts.policy.team_fallback = false;
    let (meet, call) = (variant(Channel::InPerson), variant(Channel::Phone));
    let found = relaxations(&facts, &meet, &[&call], true, day(TUESDAY));
    assert!(
        matches!(
            &found[..],
            [Relaxation::Colleague { free: 1.. }, Relaxation::Channel { channel: Channel::Phone, free: 2 }]
        ),
        "{found:?}"
    );
    let found = relaxations(&facts, &meet, &[&call], false, day(TUESDAY));
    assert_eq!(found, [Relaxation::Channel { channel: Channel::Phone, free: 2 }], "colleagues are not offered");
    assert_eq!(relaxations(&facts, &meet, &[], false, day(TUESDAY)), []);
}

proptest! {
    #![proptest_config(worlds(256))]

    /// What is promised is what the engine lists when one asks for it.
    #[test]
    fn each_number_is_what_the_list_then_shows(World { facts, variant } in world(), other in world()) {
        let other = TalkTypeVariant { channel: Channel::Video, ..other.variant };
        for day in day_of(facts.now).iter_days().take(10) {
            for relaxation in relaxations(&facts, &variant, &[&other], true, day) {
                let (facts, variant, free) = match relaxation {
                    Relaxation::Colleague { free } => {
                        let mut wider = facts.clone();
                        wider.policy.team_fallback = true;
                        (wider, &variant, free)
                    }
                    Relaxation::Channel { free, .. } => (facts.clone(), &other, free),
                };
                prop_assert!(free > 0);
                prop_assert_eq!(on(&facts, variant, day), free);
            }
        }
    }
}
