//! The kinds of talk that may be booked in a window.

use crate::components::{FieldFault, Label, checkbox, checkboxes};
use crate::words::Words;
use shared::api::VariantView;
use shared::ids::VariantId;
use yew::prelude::*;

/// The field's id.
pub const VARIANTS: &str = "variants";

/// "Opfølgning, møde, 45 minutter".
pub fn name(words: &Words, variant: &VariantView) -> String {
    let talk = words.get(&format!("talk-type-{}", variant.talk_type));
    let channel = words.get(&format!("channel-{}", variant.channel)).to_ascii_lowercase();
    let minutes = words.minutes(variant.minutes);
    words.format("publish-variant", &[("talk", &talk), ("channel", &channel), ("minutes", &minutes)])
}

/// A box to tick for each. `form` tells the boxes of two forms apart.
pub fn variant_boxes(
    words: &Words,
    form: &str,
    offered: &[VariantView],
    chosen: &[VariantId],
    faults: &[FieldFault],
    onchosen: &Callback<Vec<VariantId>>,
) -> Html {
    let label = Label { id: VARIANTS, text: words.get("publish-variants"), hint: None, faults };
    let one = |variant: &VariantView| {
        let (id, before) = (variant.id.clone(), chosen.to_vec());
        let ontick = onchosen.reform(move |ticked: bool| {
            let mut now: Vec<VariantId> = before.iter().filter(|other| **other != id).cloned().collect();
            now.extend(ticked.then(|| id.clone()));
            now
        });
        let box_id = format!("{form}-{}", variant.id);
        checkbox(box_id, &name(words, variant), chosen.contains(&variant.id), &ontick)
    };
    checkboxes(words, &label, html! { { for offered.iter().map(one) } })
}
