//! What a yes means: said before it is given.

use crate::clock;
use crate::components::{Fact, Picture, facts};
use crate::words::Words;
use shared::api::SlotView;
use shared::model::{BookingPolicy, Channel, Scheme};
use shared::rules::rebook_until;
use shared::time::day_of;
use yew::prelude::*;

/// The agreement, until when it can be moved (`cutoff_hours` before the talk), and what happens otherwise.
pub fn consent(words: &Words, slot: &SlotView, scheme: &Scheme, cutoff_hours: u16) -> Html {
    let policy = BookingPolicy { rebook_cutoff_hours: cutoff_hours, ..BookingPolicy::default() };
    let until = rebook_until(&policy, slot.starts_at);
    let moving = if until < clock::now() {
        words.get("confirm-yes-no-move")
    } else {
        words.format("confirm-yes-move", &[("day", &words.day(day_of(until))), ("time", &words.at(until))])
    };
    let absent = if slot.channel == Channel::Phone { "confirm-yes-unanswered" } else { "confirm-yes-absent" };
    let lines = [
        Fact::new(Picture::Check, words.get("confirm-yes-agreement")),
        Fact::new(Picture::Refresh, moving),
        Fact::new(Picture::Smartphone, words.get("confirm-yes-ill")),
        Fact::new(Picture::Info, words.format(absent, &[("scheme", scheme.as_str())])),
    ];
    html! {
        <section class="panel panel--quiet mt-7" aria-labelledby="consent">
            <h2 class="h4" id="consent">{ words.get("confirm-yes") }</h2>
            { facts(&lines) }
        </section>
    }
}
