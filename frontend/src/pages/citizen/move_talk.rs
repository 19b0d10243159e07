//! *Flyt samtalen*: the consequences first, then the same list of times. The old time stands until the new one is
//! secured.

use super::aside::columns;
use super::draft::Draft;
use super::explain::{said, why_not_move};
use super::home::Overview;
use super::picker::Picker;
use super::route::TALKS;
use super::talk_summary::When;
use crate::api::me::Purpose;
use crate::components::{Alert, Fact, Heading, Picture, Tone, back_link, facts, step};
use crate::words::Words;
use shared::api::TalkView;
use shared::ids::AppointmentId;
use shared::rules::Refusal;
use shared::time::day_of;
use yew::prelude::*;

/// The page.
pub fn move_talk(words: &Words, id: &AppointmentId, overview: &Overview, draft: &Draft) -> Html {
    let talk = overview.talk(id).ok_or(Refusal::NotBooked);
    let talk = talk.and_then(|talk| why_not_move(overview, talk).map_or(Ok(talk), Err));
    let heading = html! { <Heading title={words.get("move-title")} /> };
    let page = match talk {
        Ok(talk) => html! {
            <>
                { step(words, 1) }{ heading }
                <p class="lead">{ words.format("move-lead", &[("when", &When::from(talk).start(words))]) }</p>
                { consequences(words, talk) }
                <Picker purpose={Purpose::Move(id.clone())} overview={overview.clone()} draft={draft.clone()} />
            </>
        },
        Err(refusal) => html! {
            <>
                { heading }
                <Alert tone={Tone::Info} title={words.get("move-refused-title")}><p>{ said(words, &refusal) }</p></Alert>
            </>
        },
    };
    html! {
        <div key={format!("move-{id}")}>
            { back_link(TALKS, &words.get("back-to-talks")) }
            { columns(overview, page) }
        </div>
    }
}

fn consequences(words: &Words, talk: &TalkView) -> Html {
    let until = [("day", &*words.day(day_of(talk.move_until))), ("time", &*words.at(talk.move_until))];
    let mut lines = vec![
        Fact::new(Picture::Check, words.get("move-keep")),
        Fact::new(Picture::Refresh, words.get("move-free")),
        Fact::new(Picture::Time, words.format("move-until", &until)),
    ];
    if let Some(order) = &talk.order {
        let day = words.day(order.hold_by);
        lines.push(Fact::new(Picture::Info, words.format("move-hold-by", &[("day", &day)])));
    }
    html! {
        <section class="panel panel--quiet mb-6" aria-labelledby="consequences">
            <h2 class="h4" id="consequences">{ words.get("move-what") }</h2>
            { facts(&lines) }
        </section>
    }
}
