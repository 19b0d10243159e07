//! What the reader has chosen of the list of times, as the address holds it: the way back leads to the same list,
//! and another language, a reload or a login loses none of it.

use super::route;
use crate::api::me::Purpose;
use crate::components::PartOfDay;
use crate::router::{Router, address};
use chrono::{NaiveDate, SecondsFormat};
use shared::api::SlotView;
use shared::ids::EmployeeId;
use shared::model::Channel;
use shared::time::Instant;

/// What the reader has chosen so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// How to talk.
    pub channel: Option<Channel>,
    /// The Monday of the week.
    pub monday: Option<NaiveDate>,
    /// The part of the day.
    pub part: PartOfDay,
    /// Whether only the own caseworker's times are wanted.
    pub own_only: bool,
}

impl Chosen {
    /// Reads the address; what is not there or makes no sense, the server chooses.
    pub fn read(router: &Router) -> Self {
        let word = |name: &str| router.here.get(name);
        Self {
            channel: word("channel").and_then(|word| word.parse().ok()),
            monday: word("monday").and_then(|word| word.parse().ok()),
            part: PartOfDay::read(word("part").as_deref()),
            own_only: word("own").is_some(),
        }
    }

    /// The time that is to be confirmed, as the address names it.
    pub fn time(router: &Router) -> Option<(Instant, EmployeeId)> {
        let at = router.here.get("at")?.parse().ok()?;
        Some((at, router.here.get("caseworker")?.into()))
    }

    /// The address of the list with these choices.
    pub fn list(&self, purpose: &Purpose) -> String {
        self.address(&route::choose(purpose), None)
    }

    /// The address at which `slot` is confirmed; it remembers the list.
    pub fn confirmation(&self, purpose: &Purpose, slot: &SlotView) -> String {
        let chosen = Self { channel: Some(slot.channel), ..self.clone() };
        chosen.address(&route::confirm(purpose), Some(slot))
    }

    fn address(&self, path: &str, slot: Option<&SlotView>) -> String {
        let monday = self.monday.map(|monday| monday.to_string());
        let at = slot.map(|slot| slot.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let values = [
            ("channel", self.channel.map(Channel::as_str)),
            ("monday", monday.as_deref()),
            ("part", (self.part != PartOfDay::All).then(|| self.part.as_str())),
            ("own", self.own_only.then_some("true")),
            ("at", at.as_deref()),
            ("caseworker", slot.map(|slot| slot.caseworker.id.as_str())),
        ];
        address(path, &values)
    }
}
