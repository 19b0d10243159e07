//! Registering a talk with somebody who came by, or called, without a time.

use super::super::parts::acting::use_acting;
use super::super::parts::clock_time::{read, written};
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::talk_words::kind;
use super::{Around, first_name, talks};
use crate::api::staff_talks::{self, Purpose, SlotQuery};
use crate::components::{FieldFault, Label, Mode, PanelHeading, Waiting, choice, failed_act, failed_load, text_line};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::{browser, clock};
use shared::api::{NewTalk, StaffPurpose, StaffTalkView};
use shared::ids::TalkTypeId;
use shared::model::{Channel, Origin};
use shared::time::{GRID_MINUTES, MinuteOfDay, instant_at, minute_of};
use yew::prelude::*;

/// What a [`WalkIn`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct WalkInProps {
    /// The page around.
    pub around: Around,
}

const AT: &str = "walk-in-at";

/// The form.
#[component]
pub fn WalkIn(props: &WalkInProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let citizen = props.around.citizen.clone();
    // The times are of no interest here, but the kinds of talk that the benefit has.
    let kinds = use_remote(citizen.id.clone(), |id| async move {
        staff_talks::slots(&Purpose::New(id, StaffPurpose::Summon), &SlotQuery::default()).await
    });
    let talk_type = use_state(|| None::<TalkTypeId>);
    let channel = use_state(|| Channel::InPerson);
    let at = use_state(|| written(words.lang(), on_grid(minute_of(clock::now()))));
    let faults = use_state(Vec::<FieldFault>::new);
    let acting = use_acting();
    let Some(view) = kinds.value.clone() else {
        return match &kinds.failure {
            Some(failure) => failed_load(&site, failure, &kinds.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let first = view.talk_type.clone();
    let chosen = (*talk_type).clone().unwrap_or_else(|| first.clone());
    let me = site.session.as_ref().and_then(|session| session.employee_id.clone());
    let onsubmit = {
        let (words, around, talk_type) = (words.clone(), props.around.clone(), talk_type.clone());
        let (channel, at, faults, acting) = (channel.clone(), at.clone(), faults.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let now = clock::now();
            let starts_at = read(&at).map(|minute| instant_at(clock::today(), minute)).filter(|at| *at <= now);
            let (Some(starts_at), Some(caseworker)) = (starts_at, me.clone()) else {
                faults.set(vec![FieldFault { field: AT, text: words.get("walk-in-at-wrong").into() }]);
                browser::focus(AT);
                return;
            };
            faults.set(Vec::new());
            let talk = NewTalk {
                origin: Origin::WalkIn,
                talk_type: (*talk_type).clone().unwrap_or_else(|| first.clone()),
                channel: *channel,
                caseworker,
                starts_at,
                phone: None,
                companion: false,
                interpreter_language: around.citizen.interpreter_language,
                reason: None,
            };
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (around.citizen.id.clone(), talk),
                |(citizen, talk), key| async move { staff_talks::make(&citizen, &talk, &key).await },
                move |_: StaffTalkView| {
                    browser::focus(talks::TITLE);
                    let name = first_name(&around.citizen);
                    around.onsaved.emit(words.format("walk-in-done", &[("name", &name)]));
                },
            );
        })
    };
    let ontype = {
        let talk_type = talk_type.clone();
        Callback::from(move |chosen: String| talk_type.set(Some(chosen.into())))
    };
    let onchannel = {
        let channel = channel.clone();
        Callback::from(move |chosen: String| channel.set(chosen.parse().unwrap_or(Channel::InPerson)))
    };
    let onat = {
        let at = at.clone();
        Callback::from(move |now: String| at.set(now))
    };
    let types: Vec<(String, String)> =
        view.talk_types.iter().map(|talk| (talk.to_string(), kind(words, talk))).collect();
    let channels: Vec<(String, String)> =
        Channel::ALL.iter().map(|channel| (channel.to_string(), words.get(&format!("walk-in-{channel}")))).collect();
    let named = |id: &'static str, key: &str| Label::plain(id, words.get(key), &faults);
    let title = words.format("walk-in-title", &[("name", &first_name(&citizen))]);
    html! {
        <section class="panel mt-5" aria-labelledby="walk-in-h">
            <PanelHeading id="walk-in-h" {title} />
            <p class="mt-0">{ words.get("walk-in-text") }</p>
            { acting.failure().map(|failure| failed_act(&site, failure, "new-talk-failed")).unwrap_or_default() }
            <form novalidate=true {onsubmit}>
                { choice(words, &named("walk-in-type", "slots-talk-type"), &types, chosen.as_str(), &ontype) }
                { choice(words, &named("walk-in-channel", "slots-how"), &channels, channel.as_str(), &onchannel) }
                { text_line(words, &named(AT, "walk-in-at"), Mode::Digits, &at, &onat) }
                { form_end(words, Weight::Primary, words.get(if acting.busy() { "new-talk-sending" } else { "walk-in-send" }), acting.busy(), &props.around.onclose) }
            </form>
        </section>
    }
}

/// The last five minutes that have begun.
const fn on_grid(minute: MinuteOfDay) -> MinuteOfDay {
    minute - minute % GRID_MINUTES
}
