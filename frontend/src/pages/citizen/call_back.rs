//! The wish to be called: said once, and known to every place on the page that offers it.

use super::home::Overview;
use crate::api::me;
use crate::browser;
use crate::components::{FieldFault, Label, Line, failed_act, field, radios};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::use_site;
use crate::words::{Words, phone};
use shared::api::{CallBackRequest, CallWhen};
use shared::texts::phone_number;
use yew::prelude::*;

/// Where the wish to be called stands.
#[derive(Clone, PartialEq)]
enum Stand {
    /// It has not been said.
    Unasked,
    /// It is on its way.
    Asking,
    /// We will call; on which number and when, if it was said on this visit.
    Asked(Option<CallBackRequest>),
    /// It could not be said.
    Failed(Failure),
}

/// Where the wish stands, and how to say it.
#[derive(Clone, PartialEq)]
pub struct Wish {
    stand: Stand,
    onask: Callback<CallBackRequest>,
}

/// A wish that has not been said on this visit.
#[hook]
pub fn use_wish() -> Wish {
    let stand = use_state(|| Stand::Unasked);
    let onask = {
        let stand = stand.clone();
        Callback::from(move |wish: CallBackRequest| {
            let stand = stand.clone();
            stand.set(Stand::Asking);
            spawn_local(async move {
                stand.set(match me::ask_to_be_called(&wish).await {
                    Ok(()) => Stand::Asked(Some(wish)),
                    Err(why) => Stand::Failed(why),
                });
            });
        })
    };
    Wish { stand: (*stand).clone(), onask }
}

/// What a [`CallMe`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CallMeProps {
    /// The number on file, and the wish.
    pub overview: Overview,
    /// How the button looks.
    pub class: &'static str,
    /// What the ids begin with: a page may offer it twice.
    pub ids: &'static [&'static str; 3],
}

/// The ids beside the page.
pub const BESIDE: [&str; 3] = ["call-open", "call-phone", "call-when"];
/// The ids in the page.
pub const WITHIN: [&str; 3] = ["here-call-open", "here-call-phone", "here-call-when"];

/// A button that opens the two questions; afterwards what we promise.
#[component]
pub fn CallMe(props: &CallMeProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let [opener, number, when] = *props.ids;
    let open = use_state(|| false);
    let written = use_state(|| props.overview.phone.as_deref().map(phone_number).unwrap_or_default());
    let chosen = use_state(|| 0_usize);
    let wrong = use_state(|| false);
    let was_open = use_mut_ref(|| false);
    use_effect_with(*open, move |open| match (*open, was_open.replace(*open)) {
        (true, _) => browser::focus(number),
        (false, true) => browser::focus(opener),
        (false, false) => {}
    });
    let stand = match (&props.overview.wish.stand, props.overview.call_back_requested_at) {
        (Stand::Unasked, Some(_)) => &Stand::Asked(None),
        (stand, _) => stand,
    };
    // The button that was pressed is gone: whoever pressed it is led to what came of it.
    use_effect_with(*open && matches!(stand, Stand::Asked(Some(_))), move |sent| {
        if *sent {
            browser::focus(opener);
        }
    });
    let turn = |wanted: bool| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(wanted))
    };
    if let Stand::Asked(said) = stand {
        return html! {
            <p class="mt-5 mb-0 name" role="status" id={opener} tabindex="-1">{ promised(words, said.as_ref()) }</p>
        };
    }
    if !*open {
        return html! {
            <>
                <button type="button" id={opener} class={props.class} onclick={turn(true)}>
                    { words.get("contact-ask") }
                </button>
                if props.ids == &BESIDE {
                    <p class="small muted mt-3">{ words.get("contact-promise") }</p>
                }
            </>
        };
    }
    let onsubmit = {
        let (written, chosen, wrong) = (written.clone(), chosen.clone(), wrong.clone());
        let onask = props.overview.wish.onask.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let short = written.chars().filter(char::is_ascii_digit).count() < 8;
            wrong.set(short);
            if short {
                browser::focus(number);
            } else {
                let when = chosen.checked_sub(1).and_then(|at| CallWhen::ALL.get(at).copied());
                onask.emit(CallBackRequest { phone: Some(written.trim().to_owned()), when });
            }
        })
    };
    let refused = matches!(stand, Stand::Failed(failure) if failure.has_code("invalid-phone"));
    let fault = FieldFault { field: number, text: words.get("problem-invalid-phone").into() };
    let faults: Vec<FieldFault> = if *wrong || refused { vec![fault] } else { Vec::new() };
    let failure = match stand {
        Stand::Failed(failure) if !refused => Some(failed_act(&site, failure, "failed-title")),
        _ => None,
    };
    let label = |id, key| Label { id, text: words.get(key), hint: None, faults: &faults };
    let line = Line { kind: "tel", autocomplete: "tel", value: (*written).clone() };
    let any = std::iter::once(words.get("call-any"));
    let answers: Vec<String> = any.chain(CallWhen::ALL.iter().map(|when| words.get(&format!("call-{when}")))).collect();
    let onwrite = Callback::from(move |text: String| written.set(text));
    let current = *chosen;
    let onchoose = Callback::from(move |at: usize| chosen.set(at));
    let busy = *stand == Stand::Asking;
    html! {
        <form class="wide mt-5" novalidate=true {onsubmit}>
            { for failure }
            { field(words, &label(number, "call-form-number"), line, &onwrite) }
            { radios(words, &label(when, "call-form-when"), &answers, Some(current), &onchoose) }
            <div class="actions">
                <button type="submit" class="button button-secondary" disabled={busy}>
                    { words.get(if busy { "contact-asking" } else { "call-form-send" }) }
                </button>
                <button type="button" class="function-link" onclick={turn(false)}>{ words.get("call-form-close") }</button>
            </div>
        </form>
    }
}

/// When we call, and on which number.
fn promised(words: &Words, said: Option<&CallBackRequest>) -> String {
    let number = said.and_then(|said| said.phone.as_ref());
    let promise = match number {
        Some(number) => words.format("contact-asked", &[("phone", &phone(number))]),
        None => words.get("contact-asked-plain"),
    };
    match said.and_then(|said| said.when) {
        Some(when) => format!("{promise} {}", words.get(&format!("contact-asked-{when}"))),
        None => promise,
    }
}

/// A button of this look, in the page.
pub fn ask_button(overview: &Overview, class: &'static str) -> Html {
    html! { <CallMe overview={overview.clone()} {class} ids={&WITHIN} /> }
}
