//! Fields whose id is made while the page runs: one for each of many talks, say.

use super::FieldFault;
use crate::browser::value_of;
use crate::words::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What a field is called, and what is said about it.
pub struct Named<'a> {
    /// Its id.
    pub id: &'a str,
    /// What to write or choose.
    pub text: String,
    /// What it is used for.
    pub hint: Option<String>,
    /// What is wrong in the form; what concerns this field is shown at it.
    pub faults: &'a [FieldFault],
}

impl<'a> Named<'a> {
    /// A field that needs no explanation.
    pub const fn plain(id: &'a str, text: String, faults: &'a [FieldFault]) -> Self {
        Self { id, text, hint: None, faults }
    }

    fn fault(&self) -> Option<&FieldFault> {
        self.faults.iter().find(|fault| fault.field == self.id)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let fault = self.fault().map(|_| format!("{}-fault", self.id));
        let both: Vec<String> = hint.into_iter().chain(fault).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// Label, hint and fault above the field itself.
    fn around(&self, words: &Words, field: Html) -> Html {
        html! {
            <div class={if self.fault().is_some() { "form-group form-error" } else { "form-group" }}>
                <label class="form-label" for={self.id.to_owned()}>{ &self.text }</label>
                if let Some(hint) = &self.hint {
                    <span class="form-hint" id={format!("{}-hint", self.id)}>{ hint }</span>
                }
                if let Some(fault) = self.fault() {
                    <span class="form-error-message" id={format!("{}-fault", self.id)}>
                        <span class="sr-only">{ words.get("error-prefix") }{ " " }</span>{ &*fault.text }
                    </span>
                }
                { field }
            </div>
        }
    }
}

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Digits and a sign or two: times and days.
    Digits,
    /// A phone number.
    Phone,
    /// An address on the web.
    Address,
}

impl Mode {
    const fn attributes(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Digits => ("text", "numeric", "form-input input-width-s"),
            Self::Phone => ("tel", "tel", "form-input input-width-s"),
            Self::Address => ("url", "url", "form-input"),
        }
    }
}

/// A line to write in.
pub fn text_line(words: &Words, named: &Named<'_>, mode: Mode, value: &str, oninput: &Callback<String>) -> Html {
    let (kind, inputmode, class) = mode.attributes();
    named.around(
        words,
        html! {
            <input
                id={named.id.to_owned()}
                type={kind}
                {inputmode}
                {class}
                value={value.to_owned()}
                autocomplete="off"
                aria-describedby={named.described_by()}
                aria-invalid={named.fault().map(|_| "true")}
                oninput={oninput.reform(|event: InputEvent| value_of(&event))}
            />
        },
    )
}

/// Room for more than a line.
pub fn text_area(words: &Words, named: &Named<'_>, most: u32, value: &str, oninput: &Callback<String>) -> Html {
    let oninput = oninput.reform(|event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        area.map(|area| area.value()).unwrap_or_default()
    });
    named.around(
        words,
        html! {
            <textarea
                id={named.id.to_owned()}
                class="form-input"
                rows="4"
                maxlength={most.to_string()}
                value={value.to_owned()}
                aria-describedby={named.described_by()}
                aria-invalid={named.fault().map(|_| "true")}
                {oninput}
            />
        },
    )
}

/// A choice from a list of values, each with its text.
pub fn select(
    words: &Words,
    named: &Named<'_>,
    options: &[(String, String)],
    chosen: &str,
    onchoose: &Callback<String>,
) -> Html {
    let option = |(value, text): &(String, String)| {
        html! { <option value={value.clone()} selected={value == chosen}>{ text }</option> }
    };
    named.around(
        words,
        html! {
            <select
                id={named.id.to_owned()}
                class="form-select"
                aria-describedby={named.described_by()}
                aria-invalid={named.fault().map(|_| "true")}
                onchange={onchoose.reform(|event: Event| value_of(&event))}
            >
                { for options.iter().map(option) }
            </select>
        },
    )
}
