//! Moving a talk for the citizen.

use super::super::parts::acting::use_acting;
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::picker::{Chosen, Picker};
use super::{Around, first_name};
use crate::api::staff_talks::{self, Purpose};
use crate::components::{PanelHeading, failed_act};
use crate::site::use_site;
use shared::api::{StaffMove, StaffTalkView};
use yew::prelude::*;

/// What a [`MoveTalk`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct MoveTalkProps {
    /// The page around.
    pub around: Around,
    /// The talk.
    pub talk: StaffTalkView,
}

/// The form.
#[component]
pub fn MoveTalk(props: &MoveTalkProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let chosen = use_state(|| None::<Chosen>);
    let fault = use_state(|| None::<AttrValue>);
    let round = use_state(|| 0_u32);
    let acting = use_acting();
    let onsubmit = {
        let (words, around, talk) = (words.clone(), props.around.clone(), props.talk.clone());
        let (chosen, fault, acting) = (chosen.clone(), fault.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(Chosen { slot, .. }) = (*chosen).clone() else {
                fault.set(Some(words.get("slots-choose").into()));
                crate::browser::focus("move");
                return;
            };
            fault.set(None);
            let to = StaffMove {
                channel: slot.channel,
                caseworker: slot.caseworker.id.clone(),
                starts_at: slot.starts_at,
                phone: None,
            };
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (talk.id.clone(), to),
                |(id, to), key| async move { staff_talks::move_talk(&id, &to, &key).await },
                move |moved: StaffTalkView| {
                    let when = words.when(moved.channel, moved.starts_at, moved.ends_at);
                    let name = first_name(&around.citizen);
                    around.onsaved.emit(words.format("staff-moved", &[("when", &when), ("name", &name)]));
                },
            );
        })
    };
    use_effect_with(acting.failure().is_some(), {
        let (round, chosen) = (round.clone(), chosen.clone());
        move |failed: &bool| {
            if *failed {
                chosen.set(None);
                round.set(*round + 1);
            }
        }
    });
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |now: Option<Chosen>| chosen.set(now))
    };
    let title = format!("move-h-{}", props.talk.id);
    html! {
        <form novalidate=true class="panel panel--proposal mt-4" aria-labelledby={title.clone()} {onsubmit}>
            <PanelHeading id={title} title={words.get("staff-move-title")} />
            { acting.failure().map(|failure| failed_act(&site, failure, "staff-move-failed")).unwrap_or_default() }
            <Picker
                name="move"
                purpose={Purpose::Move(props.talk.id.clone())}
                chosen={(*chosen).clone()}
                {onchoose}
                round={*round}
                fault={(*fault).clone()}
            />
            <p class="mt-4">{ words.format("staff-move-text", &[("name", &first_name(&props.around.citizen))]) }</p>
            { form_end(words, Weight::Secondary, words.get(if acting.busy() { "staff-moving" } else { "staff-move-send" }), acting.busy(), &props.around.onclose) }
        </form>
    }
}
