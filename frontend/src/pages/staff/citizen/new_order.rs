//! *Send en frist*: a booking order by hand, also one that is to be booked at once (straksbooking, R2).

use super::super::parts::acting::use_acting;
use super::super::parts::dates::read;
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::talk_words::kind;
use super::{Around, first_name, talks};
use crate::api::staff_orders;
use crate::api::staff_talks::{self, Purpose, SlotQuery};
use crate::browser;
use crate::components::{
    FieldFault, Label, Mode, PanelHeading, Waiting, checkbox, choice, failed_act, failed_load, text_line,
};
use crate::remote::use_remote;
use crate::site::use_site;
use shared::api::{CitizenView, NewOrder, StaffPurpose};
use yew::prelude::*;

/// What a [`NewOrderForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct NewOrderProps {
    /// The page around.
    pub around: Around,
}

const HOLD_BY: &str = "order-hold-by";

/// The form.
#[component]
pub fn NewOrderForm(props: &NewOrderProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let talk_type = use_state(|| None::<String>);
    let immediate = use_state(|| false);
    let hold_by = use_state(String::new);
    let faults = use_state(Vec::<FieldFault>::new);
    let acting = use_acting();
    let purpose = Purpose::New(props.around.citizen.id.clone(), StaffPurpose::Assist);
    let offered = use_remote((purpose, words.lang()), |(purpose, _)| async move {
        staff_talks::slots(&purpose, &SlotQuery::default()).await
    });
    let title = words.format("order-new-title", &[("name", &first_name(&props.around.citizen))]);
    let Some(view) = offered.value.clone() else {
        let shown = match &offered.failure {
            Some(failure) => failed_load(&site, failure, &offered.reload),
            None => html! { <Waiting text={words.get("slots-loading")} /> },
        };
        return html! { <section class="panel mt-5"><PanelHeading id="order-h" {title} />{ shown }</section> };
    };
    let first = view.talk_type.to_string();
    let chosen = (*talk_type).clone().unwrap_or_else(|| first.clone());
    let onsubmit = {
        let (words, around, talk_type) = (words.clone(), props.around.clone(), talk_type.clone());
        let (immediate, hold_by, faults, acting) = (immediate.clone(), hold_by.clone(), faults.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = hold_by.trim().to_owned();
            let immediate = *immediate;
            let day = read(&text).filter(|_| !immediate);
            if day.is_none() && !text.is_empty() && !immediate {
                faults.set(vec![FieldFault { field: HOLD_BY, text: words.get("bar-no-date").into() }]);
                browser::focus(HOLD_BY);
                return;
            }
            faults.set(Vec::new());
            let talk_type = (*talk_type).clone().unwrap_or_else(|| first.clone());
            let order = NewOrder { talk_type: talk_type.as_str().into(), immediate, hold_by: day };
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (around.citizen.id.clone(), order),
                |(id, order), key| async move { staff_orders::issue(&id, &order, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(words.format("order-new-done", &[("name", &first_name(&around.citizen))]));
                },
            );
        })
    };
    let ontype = {
        let talk_type = talk_type.clone();
        Callback::from(move |chosen: String| talk_type.set(Some(chosen)))
    };
    let onimmediate = {
        let immediate = immediate.clone();
        Callback::from(move |ticked: bool| immediate.set(ticked))
    };
    let onhold_by = {
        let hold_by = hold_by.clone();
        Callback::from(move |text: String| hold_by.set(text))
    };
    let types: Vec<(String, String)> =
        view.talk_types.iter().map(|talk_type| (talk_type.to_string(), kind(words, talk_type))).collect();
    let label = Label {
        id: HOLD_BY,
        text: words.get("staff-order-hold-by"),
        hint: Some(words.get("order-hold-by-hint")),
        faults: &faults,
    };
    let send = words.get(if acting.busy() { "bar-sending" } else { "order-new-send" });
    html! {
        <section class="panel mt-5" aria-labelledby="order-h">
            <PanelHeading id="order-h" {title} />
            <p class="mt-0">{ words.format("order-new-text", &[("name", &first_name(&props.around.citizen))]) }</p>
            { acting.failure().map(|failure| failed_act(&site, failure, "order-new-failed")).unwrap_or_default() }
            <form novalidate=true {onsubmit}>
                { choice(words, &Label::plain("order-type", words.get("slots-talk-type"), &[]), &types, &chosen, &ontype) }
                <div class="form-group">
                    { checkbox("order-immediate".to_owned(), &words.get("order-immediate"), *immediate, &onimmediate) }
                </div>
                if *immediate {
                    <p class="mt-4">{ words.get("order-immediate-text") }</p>
                } else {
                    { text_line(words, &label, Mode::Digits, &hold_by, &onhold_by) }
                }
                { form_end(words, Weight::Primary, send, acting.busy(), &props.around.onclose) }
            </form>
        </section>
    }
}
