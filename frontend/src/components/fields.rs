//! Fields of forms: each with its label, its hint and what is wrong with it.

use super::FieldFault;
use crate::browser::{is_ticked, value_of};
use crate::words::Words;
use yew::prelude::*;

/// What a field is called, and what is said about it.
pub struct Label<'a> {
    /// Its id, to which an error summary links.
    pub id: &'a str,
    /// What to write or choose.
    pub text: String,
    /// What it is used for.
    pub hint: Option<String>,
    /// What is wrong in the form; what concerns this field is shown at it.
    pub faults: &'a [FieldFault],
}

impl<'a> Label<'a> {
    /// A field that needs no explanation.
    pub const fn plain(id: &'a str, text: String, faults: &'a [FieldFault]) -> Self {
        Self { id, text, hint: None, faults }
    }

    fn fault(&self) -> Option<&FieldFault> {
        self.faults.iter().find(|fault| fault.field == self.id)
    }

    fn group(&self) -> &'static str {
        if self.fault().is_some() { "form-group form-error" } else { "form-group" }
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.fault().map(|_| "true")
    }

    pub(super) fn described_by(&self) -> Option<String> {
        match (&self.hint, self.fault()) {
            (Some(_), Some(_)) => Some(format!("{0}-hint {0}-fault", self.id)),
            (Some(_), None) => Some(format!("{}-hint", self.id)),
            (None, Some(_)) => Some(format!("{}-fault", self.id)),
            (None, None) => None,
        }
    }

    /// Hint and fault, between the label and the field.
    fn said(&self, words: &Words) -> Html {
        html! {
            <>
                if let Some(hint) = &self.hint {
                    <span class="form-hint" id={format!("{}-hint", self.id)}>{ hint }</span>
                }
                if let Some(fault) = self.fault() {
                    <span class="form-error-message" id={format!("{}-fault", self.id)}>
                        <span class="sr-only">{ words.get("error-prefix") }{ " " }</span>{ &*fault.text }
                    </span>
                }
            </>
        }
    }
}

/// Label, hint and fault above the field itself.
pub(super) fn labelled(words: &Words, label: &Label<'_>, field: Html) -> Html {
    html! {
        <div class={label.group()}>
            <label class="form-label" for={label.id.to_owned()}>{ &label.text }</label>
            { label.said(words) }
            { field }
        </div>
    }
}

/// How a line to write in behaves.
pub struct Line {
    /// `tel`, `email`; `text` is one of digits.
    pub kind: &'static str,
    /// What the browser may fill in.
    pub autocomplete: &'static str,
    /// What stands in it.
    pub value: String,
}

/// A line to write in.
pub fn field(words: &Words, label: &Label<'_>, line: Line, oninput: &Callback<String>) -> Html {
    let input = html! {
        <input
            id={label.id.to_owned()}
            type={line.kind}
            class={if line.kind == "email" { "form-input" } else { "form-input input-width-s" }}
            inputmode={(line.kind == "text").then_some("numeric")}
            value={line.value}
            autocomplete={line.autocomplete}
            aria-describedby={label.described_by()}
            aria-invalid={label.invalid()}
            oninput={oninput.reform(|event: InputEvent| value_of(&event))}
        />
    };
    labelled(words, label, input)
}

/// A choice from a list of values, each with its text.
pub fn choice(
    words: &Words,
    label: &Label<'_>,
    options: &[(String, String)],
    chosen: &str,
    onchoose: &Callback<String>,
) -> Html {
    let option = |(value, text): &(String, String)| {
        html! { <option value={value.clone()} selected={value == chosen}>{ text }</option> }
    };
    let select = html! {
        <select
            id={label.id.to_owned()}
            class="form-select"
            aria-describedby={label.described_by()}
            aria-invalid={label.invalid()}
            onchange={onchoose.reform(|event: Event| value_of(&event))}
        >
            { for options.iter().map(option) }
        </select>
    };
    labelled(words, label, select)
}

/// A question with no and yes; what a yes asks for more opens below it.
pub fn yes_or_no(
    words: &Words,
    label: &Label<'_>,
    yes: Html,
    value: bool,
    onanswer: &Callback<bool>,
    more: Option<Html>,
) -> Html {
    let more = more.filter(|_| value);
    let answer = |yes: bool, text: Html| {
        let id = format!("{}-{}", label.id, if yes { "yes" } else { "no" });
        radio(id, label.id, value == yes, text, onanswer.reform(move |_| yes))
    };
    html! {
        <div class="form-group mt-6">
            <fieldset aria-describedby={label.described_by()}>
                <legend class="form-label">{ &label.text }</legend>
                { label.said(words) }
                <div class="hidden-content-wrapper">{ answer(false, html! { words.get("no") }) }</div>
                <div class={classes!("hidden-content-wrapper", more.as_ref().map(|_| "show-content"))}>
                    { answer(true, yes) }
                    if let Some(more) = more {
                        <div class="radio-content">{ more }</div>
                    }
                </div>
            </fieldset>
        </div>
    }
}

/// A question with a short list of answers; an error summary links to the first.
pub fn radios(
    words: &Words,
    label: &Label<'_>,
    answers: &[String],
    chosen: Option<usize>,
    onchoose: &Callback<usize>,
) -> Html {
    let answer = |(at, text): (usize, &String)| {
        let id = if at == 0 { label.id.to_owned() } else { format!("{}-{at}", label.id) };
        radio(id, label.id, chosen == Some(at), html! { text.clone() }, onchoose.reform(move |_| at))
    };
    html! {
        <div class={label.group()}>
            <fieldset aria-describedby={label.described_by()}>
                <legend class="form-label">{ &label.text }</legend>
                { label.said(words) }
                { for answers.iter().enumerate().map(answer) }
            </fieldset>
        </div>
    }
}

/// One answer to a question.
pub fn radio(id: String, name: &str, checked: bool, text: Html, onchange: Callback<Event>) -> Html {
    html! {
        <div class="form-group-radio">
            <input type="radio" id={id.clone()} name={name.to_owned()} class="form-radio" {checked} {onchange} />
            <label class="form-label" for={id}>{ text }</label>
        </div>
    }
}

/// A question that is answered by ticking boxes.
pub fn checkboxes(words: &Words, label: &Label<'_>, boxes: Html) -> Html {
    html! {
        <div class={label.group()}>
            <fieldset id={label.id.to_owned()} tabindex="-1" aria-describedby={label.described_by()}>
                <legend class="form-label">{ &label.text }</legend>
                { label.said(words) }
                { boxes }
            </fieldset>
        </div>
    }
}

/// A box to tick.
pub fn checkbox(id: String, text: &str, checked: bool, ontick: &Callback<bool>) -> Html {
    html! {
        <div class="form-group-checkbox">
            <input
                type="checkbox"
                id={id.clone()}
                class="form-checkbox"
                {checked}
                onchange={ontick.reform(|event: Event| is_ticked(&event))}
            />
            <label class="form-label" for={id}>{ text }</label>
        </div>
    }
}
