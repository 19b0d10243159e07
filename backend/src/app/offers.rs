//! The free times of each channel, and a week of them: the same for the citizen's list and the caseworker's picker.

use super::people::Directory;
use super::{AppError, answers, bounds};
use chrono::{Days, NaiveDate};
use shared::api::{ChannelView, DayView, SlotView};
use shared::model::{Channel, TalkTypeVariant, length};
use shared::rules::Refusal;
use shared::slots::{Slot, SlotFacts, earliest_day, no_time, relaxations, slots};
use shared::time::{day_of, is_weekend, monday_of};

/// The free times of one channel.
pub struct Offer<'a> {
    /// The form of talk.
    pub variant: &'a TalkTypeVariant,
    /// Its times.
    pub free: Vec<Slot>,
}

impl<'a> Offer<'a> {
    pub fn of(facts: &SlotFacts, variant: &'a TalkTypeVariant) -> Self {
        Self { variant, free: slots(facts, variant) }
    }

    fn on(&self, day: NaiveDate) -> impl Iterator<Item = &Slot> {
        self.free.iter().filter(move |slot| day_of(slot.at.from) == day)
    }
}

/// The free times of every channel.
pub struct Offers<'a> {
    /// What they follow from.
    pub facts: &'a SlotFacts,
    /// Whether the municipality offers colleagues' times too.
    pub colleagues: bool,
    /// One for each channel.
    pub all: Vec<Offer<'a>>,
}

/// A week of them.
pub struct Week {
    pub monday: NaiveDate,
    pub days: Vec<DayView>,
    pub next_day_with_times: Option<NaiveDate>,
}

impl<'a> Offers<'a> {
    /// Those of one channel.
    ///
    /// # Errors
    /// Refused when that channel is not offered.
    pub fn of(&self, channel: Option<Channel>) -> Result<&Offer<'a>, Refusal> {
        self.all.iter().find(|offer| Some(offer.variant.channel) == channel).ok_or(Refusal::ChannelNotOffered)
    }

    /// How many each channel has.
    pub fn channels(&self) -> Vec<ChannelView> {
        let view = |offer: &Offer<'_>| ChannelView {
            channel: offer.variant.channel,
            minutes: length(offer.variant, self.facts.needs_interpreter, &self.facts.policy),
            free: u32::try_from(offer.free.len()).unwrap_or(u32::MAX),
        };
        self.all.iter().map(view).collect()
    }

    /// The week that `asked` lies in, or the first with times.
    ///
    /// # Errors
    /// Invalid when the day is out of the calendar's range.
    pub fn week(&self, directory: &Directory, shown: &Offer<'_>, asked: Option<NaiveDate>) -> Result<Week, AppError> {
        let first_with_times = shown.free.first().map_or_else(|| earliest_day(self.facts), |slot| day_of(slot.at.from));
        let monday = monday_of(bounds::day("monday", asked.unwrap_or(first_with_times))?);
        let next_monday =
            monday.checked_add_days(Days::new(7)).ok_or_else(|| AppError::invalid("monday", "out of range"))?;
        let days = monday.iter_days().take(7).filter(|day| !is_weekend(*day) || shown.on(*day).next().is_some());
        Ok(Week {
            monday,
            days: days.map(|day| self.day(directory, shown, day)).collect(),
            next_day_with_times: shown.free.iter().map(|slot| day_of(slot.at.from)).find(|day| *day >= next_monday),
        })
    }

    fn day(&self, directory: &Directory, shown: &Offer<'_>, day: NaiveDate) -> DayView {
        let slots: Vec<SlotView> = shown.on(day).map(|slot| answers::slot(directory, self.facts, slot)).collect();
        if !slots.is_empty() {
            return DayView { day, slots, no_time: None, relaxations: Vec::new() };
        }
        let others = self.all.iter().map(|offer| offer.variant).filter(|other| other.channel != shown.variant.channel);
        let others: Vec<&TalkTypeVariant> = others.collect();
        DayView {
            day,
            slots,
            no_time: Some(no_time(self.facts, shown.variant, day)),
            relaxations: relaxations(self.facts, shown.variant, &others, self.colleagues, day),
        }
    }
}
