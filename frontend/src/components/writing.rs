//! Fields of forms that only staff write in.

use super::fields::{Label, labelled};
use crate::browser::value_of;
use crate::words::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Digits and a sign or two: times and days.
    Digits,
    /// A phone number.
    Phone,
    /// An address on the web.
    Address,
    /// Words.
    Words,
}

impl Mode {
    const fn attributes(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Digits => ("text", "numeric", "form-input input-width-s"),
            Self::Phone => ("tel", "tel", "form-input input-width-s"),
            Self::Address => ("url", "url", "form-input"),
            Self::Words => ("text", "text", "form-input"),
        }
    }
}

/// A line to write in.
pub fn text_line(words: &Words, label: &Label<'_>, mode: Mode, value: &str, oninput: &Callback<String>) -> Html {
    let (kind, inputmode, class) = mode.attributes();
    labelled(
        words,
        label,
        html! {
            <input
                id={label.id.to_owned()}
                type={kind}
                {inputmode}
                {class}
                value={value.to_owned()}
                autocomplete="off"
                aria-describedby={label.described_by()}
                aria-invalid={label.invalid()}
                oninput={oninput.reform(|event: InputEvent| value_of(&event))}
            />
        },
    )
}

/// Room for more than a line.
pub fn text_area(words: &Words, label: &Label<'_>, most: u32, value: &str, oninput: &Callback<String>) -> Html {
    let oninput = oninput.reform(|event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        area.map(|area| area.value()).unwrap_or_default()
    });
    labelled(
        words,
        label,
        html! {
            <textarea
                id={label.id.to_owned()}
                class="form-input"
                rows="4"
                maxlength={most.to_string()}
                value={value.to_owned()}
                aria-describedby={label.described_by()}
                aria-invalid={label.invalid()}
                {oninput}
            />
        },
    )
}
