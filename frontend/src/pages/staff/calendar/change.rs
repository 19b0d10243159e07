//! A change of a window: a proposal, drawn into the week, until everything it does to people has been decided.

use super::super::parts::acting::use_acting;
use super::super::parts::clock_time::{read, written};
use super::super::parts::fates::Decided;
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::moments::{is_unseen, use_settled};
use super::Mark;
use super::day::span;
use super::decisions::{consequences, decide, decisions};
use super::variants::variant_boxes;
use crate::api::staff;
use crate::clock;
use crate::components::{
    ErrorSummary, FieldFault, Label, Mode, PanelHeading, checkbox, failed_act, failed_load, text_line,
};
use crate::editing::{edit, editing, editing_part};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use chrono::NaiveDate;
use shared::api::{ProposalView, VariantView, WindowChange, WindowView};
use shared::ids::VariantId;
use shared::rules::{PublishError, WindowShape, check_window};
use yew::prelude::*;

/// The id of the panel's heading.
pub const TITLE: &str = "change-h";
const VARIANTS: &str = "change-variants";

/// The id of the panel.
pub const PANEL: &str = "change";

/// What a [`Change`] form is drawn with.
#[derive(Properties, Clone, PartialEq)]
pub struct ChangeProps {
    /// The day of the window.
    pub day: NaiveDate,
    /// The window as it is.
    pub window: WindowView,
    /// What can be allowed in it.
    pub variants: Vec<VariantView>,
    /// Hears that nothing is to be changed after all.
    pub onclose: Callback<()>,
    /// Hears what the proposal would do.
    pub onmark: Callback<Option<Mark>>,
    /// Hears what was saved, in words.
    pub onsaved: Callback<String>,
}

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Shape {
    from: String,
    to: String,
    variants: Vec<VariantId>,
    withdraw: bool,
}

/// The form.
#[component]
pub fn Change(props: &ChangeProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let window = &props.window;
    let shape = use_state(|| Shape {
        from: written(words.lang(), window.from),
        to: written(words.lang(), window.to),
        variants: window.variants.iter().map(|variant| variant.id.clone()).collect(),
        withdraw: false,
    });
    let decided = use_state(Decided::new);
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let wanted = {
        let (words, props, shape) = (words.clone(), props.clone(), shape.clone());
        move || wanted(&words, &props, &shape)
    };
    let written = wanted().ok().filter(|change| differs(window, change));
    let settled = use_settled(written.clone());
    let pending = written != settled;
    let proposal = use_remote((window.id.clone(), settled.clone(), words.lang()), |(id, change, _)| async move {
        match change {
            Some(change) => staff::propose(&id, &change).await.map(Some),
            None => Ok(None),
        }
    });
    let current: Option<ProposalView> =
        proposal.value.as_deref().cloned().flatten().filter(|_| settled.is_some() && !pending && !proposal.busy);
    use_effect_with((settled.clone(), current.clone()), {
        let (onmark, window) = (props.onmark.clone(), window.clone());
        move |(change, proposal): &(Option<WindowChange>, Option<ProposalView>)| {
            onmark.emit(change.as_ref().map(|change| mark(&window, change, proposal.as_ref())));
        }
    });
    let onsubmit = {
        let (words, day, window, onsaved) = (words.clone(), props.day, window.clone(), props.onsaved.clone());
        let (current, decided, proposed) = (current.clone(), decided.clone(), settled.clone());
        let (acting, faults, attempt) = (acting.clone(), faults.clone(), attempt.clone());
        let reload = proposal.reload.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let wanted = wanted();
            if is_unseen(wanted.as_ref().ok().filter(|change| differs(&window, change)), proposed.as_ref()) {
                return;
            }
            let change = wanted.and_then(|change| {
                if differs(&window, &change) { Ok(change) } else { Err(fault(&words, "change-from", "change-nothing")) }
            });
            let ready = change.and_then(|change| {
                let stranded = current.as_ref().map(|proposal| proposal.stranded.as_slice()).unwrap_or_default();
                let decisions = decide(&words, stranded, &decided)?;
                Ok(WindowChange { decisions, ..change })
            });
            let change = match ready {
                Ok(change) => change,
                Err(fault) => {
                    faults.set(vec![fault]);
                    attempt.set(*attempt + 1);
                    return;
                }
            };
            faults.set(Vec::new());
            if current.is_none() {
                // The proposal failed to come; nobody saves what they have not seen.
                reload.emit(());
                return;
            }
            let said = saved_words(&words, day, &change);
            let onsaved = onsaved.clone();
            acting.start(
                (window.id.clone(), change),
                |(id, change), key| async move { staff::change(&id, &change, &key).await },
                move |_: WindowView| onsaved.emit(said),
            );
        })
    };
    let onedit = acting.forgetting(&editing(&shape));
    let write = |with: fn(&mut Shape, String)| edit(&onedit, with);
    let onvariants = editing_part(&onedit, |shape| &mut shape.variants);
    let onwithdraw = edit(&onedit, |shape: &mut Shape, withdraw: bool| shape.withdraw = withdraw);
    let told = current.as_ref().is_some_and(|proposal| !proposal.stranded.is_empty());
    let send = match (acting.busy(), told) {
        (true, _) => "change-saving",
        (false, true) => "change-save-and-tell",
        (false, false) => "change-save",
    };
    let when = span(words, props.day, (window.from, window.to));
    html! {
        <form novalidate=true class="panel panel--proposal" {onsubmit}>
            <p class="small m-0">{ words.get("change-unsaved") }</p>
            <PanelHeading id={TITLE} title={title(words, props, &shape, &when)} />
            <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
            { acting.failure().map(|failure| failed_act(&site, failure, "change-failed")).unwrap_or_default() }
            if !shape.withdraw {
                <div class="pair">
                    { text_line(words, &Label::plain("change-from", words.get("publish-from"), &faults), Mode::Digits, &shape.from, &write(|shape, at| shape.from = at)) }
                    { text_line(words, &Label::plain("change-to", words.get("publish-to"), &faults), Mode::Digits, &shape.to, &write(|shape, at| shape.to = at)) }
                </div>
                <details class="details mt-5" open={faults.iter().any(|fault| fault.field == VARIANTS)}>
                    <summary class="details-summary">{ words.get("change-variants") }</summary>
                    <div class="details-text">
                        { variant_boxes(words, VARIANTS, &props.variants, &shape.variants, &faults, &onvariants) }
                    </div>
                </details>
            }
            <div class="form-group">
                { checkbox("change-withdraw".to_owned(), &words.get("change-withdraw"), shape.withdraw, &onwithdraw) }
            </div>
            <div role="status">
                if let Some(proposal) = &current {
                    { consequences(words, proposal, shape.withdraw) }
                } else if settled.is_some() || pending {
                    <p class="muted">{ words.get("change-looking") }</p>
                }
            </div>
            { current.as_ref().map(|proposal| decisions(words, &proposal.stranded, &decided, &faults, &editing(&decided))).unwrap_or_default() }
            { proposal.failure.as_ref().filter(|_| settled.is_some()).map(|failure| failed_load(&site, failure, &proposal.reload)).unwrap_or_default() }
            { form_end(words, Weight::Primary, words.get(send), acting.busy() || pending || proposal.busy && settled.is_some(), &props.onclose) }
        </form>
    }
}

fn fault(words: &Words, field: &'static str, key: &str) -> FieldFault {
    FieldFault { field, text: words.get(key).into() }
}

/// "Onsdag slutter kl. 12.00 i stedet for kl. 14.00".
fn title(words: &Words, props: &ChangeProps, shape: &Shape, when: &str) -> String {
    let (day, plain_day) = (words.day_first(props.day), words.day(props.day));
    let same = |text: &str, minute| read(text).is_none_or(|read| read == minute);
    let at = |minute| written(words.lang(), minute);
    let (from, to) = (props.window.from, props.window.to);
    if shape.withdraw {
        words.format("change-title-withdraw", &[("day", &plain_day), ("when", when)])
    } else if same(&shape.from, from) && !same(&shape.to, to) {
        let now = at(read(&shape.to).unwrap_or(to));
        words.format("change-title-end", &[("day", &day), ("now", &now), ("before", &at(to))])
    } else if same(&shape.to, to) && !same(&shape.from, from) {
        let now = at(read(&shape.from).unwrap_or(from));
        words.format("change-title-start", &[("day", &day), ("now", &now), ("before", &at(from))])
    } else {
        words.format("change-title", &[("day", &plain_day), ("when", when)])
    }
}

/// The change as it will be sent, or the first thing that is wrong with it.
fn wanted(words: &Words, props: &ChangeProps, shape: &Shape) -> Result<WindowChange, FieldFault> {
    let window = &props.window;
    let change = |from, to, variants, withdraw| WindowChange {
        revision: window.revision,
        from,
        to,
        variants,
        withdraw,
        decisions: Vec::new(),
    };
    if shape.withdraw {
        let all = window.variants.iter().map(|variant| variant.id.clone()).collect();
        return Ok(change(window.from, window.to, all, true));
    }
    let wrong = |field: &'static str, error: PublishError| fault(words, field, &format!("problem-{error}"));
    let from = read(&shape.from).ok_or_else(|| wrong("change-from", PublishError::Grid))?;
    let to = read(&shape.to).ok_or_else(|| wrong("change-to", PublishError::Grid))?;
    let chosen = props.variants.iter().filter(|variant| shape.variants.contains(&variant.id));
    let variants = chosen.map(|variant| (variant.id.clone(), variant.minutes)).collect();
    check_window(&WindowShape { day: props.day, from, to, variants }, Some(&window.id), &[], clock::now()).map_err(
        |error| {
            let field = match error {
                PublishError::NoVariant => VARIANTS,
                PublishError::TooShort => "change-to",
                _ => "change-from",
            };
            wrong(field, error)
        },
    )?;
    Ok(change(from, to, shape.variants.clone(), false))
}

fn differs(window: &WindowView, change: &WindowChange) -> bool {
    let same_variants = change.variants.len() == window.variants.len()
        && window.variants.iter().all(|variant| change.variants.contains(&variant.id));
    change.withdraw || (change.from, change.to) != (window.from, window.to) || !same_variants
}

fn mark(window: &WindowView, change: &WindowChange, proposal: Option<&ProposalView>) -> Mark {
    let stranded = proposal.iter().flat_map(|proposal| &proposal.stranded).map(|talk| talk.id.clone());
    Mark {
        window: window.id.clone(),
        was: (window.from, window.to),
        becomes: (!change.withdraw).then_some((change.from, change.to)),
        stranded: stranded.collect(),
    }
}

fn saved_words(words: &Words, day: NaiveDate, change: &WindowChange) -> String {
    let key = if change.withdraw { "change-withdrawn" } else { "change-done" };
    let when = span(words, day, (change.from, change.to));
    words.format(key, &[("day", &words.day(day)), ("when", &when)])
}
