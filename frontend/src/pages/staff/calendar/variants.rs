//! The kinds of talk that may be booked in a window: a group for each talk type, a box for each channel.

use super::super::parts::talk_words::{channel, kind};
use crate::browser::is_ticked;
use crate::components::{FieldFault, Label, checkboxes};
use crate::editing::{Edit, edit};
use crate::words::Words;
use shared::api::VariantView;
use shared::ids::{TalkTypeId, VariantId};
use shared::model::Channel;
use yew::prelude::*;

/// "møde, telefon": the channels of a window.
pub fn channels(words: &Words, variants: &[VariantView]) -> String {
    let offered = Channel::ALL.iter().filter(|one| variants.iter().any(|variant| variant.channel == **one));
    offered.map(|one| channel(words, *one)).collect::<Vec<_>>().join(", ")
}

/// "Opfølgning: møde, telefon. Jobsamtale: møde.": all that may be booked in a window.
pub fn in_words(words: &Words, variants: &[VariantView]) -> String {
    let one = |talk: &TalkTypeId| {
        let of_type: Vec<VariantView> = variants.iter().filter(|variant| variant.talk_type == *talk).cloned().collect();
        format!("{}: {}.", kind(words, talk), channels(words, &of_type))
    };
    talk_types(variants).iter().map(one).collect::<Vec<_>>().join(" ")
}

fn talk_types(variants: &[VariantView]) -> Vec<TalkTypeId> {
    let mut found: Vec<TalkTypeId> = Vec::new();
    for variant in variants {
        if !found.contains(&variant.talk_type) {
            found.push(variant.talk_type.clone());
        }
    }
    found
}

/// A box to tick for each. `id` is that of the field; it tells the boxes of two forms apart.
pub fn variant_boxes(
    words: &Words,
    id: &'static str,
    offered: &[VariantView],
    chosen: &[VariantId],
    faults: &[FieldFault],
    onedit: &Callback<Edit<Vec<VariantId>>>,
) -> Html {
    let label = Label { id, text: words.get("publish-variants"), hint: None, faults };
    let one = |variant: &VariantView| {
        let this = variant.id.clone();
        let checked = chosen.contains(&variant.id);
        let ontick = edit(onedit, move |chosen: &mut Vec<VariantId>, event: Event| {
            chosen.retain(|other| *other != this);
            chosen.extend(is_ticked(&event).then(|| this.clone()));
        });
        let box_id = format!("{id}-{}", variant.id);
        html! {
            <div class="form-group-checkbox">
                <input type="checkbox" id={box_id.clone()} class="form-checkbox" {checked} onchange={ontick} />
                <label class="form-label" for={box_id}>
                    <span class="sr-only">{ kind(words, &variant.talk_type) }{ ", " }</span>
                    { words.get(&format!("channel-{}", variant.channel)) }
                    <span class="muted">{ ", " }{ words.minutes(variant.minutes) }</span>
                </label>
            </div>
        }
    };
    let group = |talk: &TalkTypeId| {
        let of_type = offered.iter().filter(|variant| variant.talk_type == *talk);
        html! {
            <div class="box-row">
                <p class="m-0" aria-hidden="true">{ kind(words, talk) }</p>
                <div class="boxes">{ for of_type.map(one) }</div>
            </div>
        }
    };
    checkboxes(words, &label, html! { { for talk_types(offered).iter().map(group) } })
}
