//! *Udgiv ledig tid*: one day, from–to, the kinds of talk, and where.

use super::clock_time::{read, written};
use super::variants::{VARIANTS, variant_boxes};
use crate::api::staff;
use crate::components::{ErrorSummary, FieldFault, Label, Line, choice, failed_act, field};
use crate::failure::Failure;
use crate::site::use_site;
use crate::words::Words;
use crate::{browser, clock};
use chrono::NaiveDate;
use shared::api::{NewWindow, PublishingView};
use shared::ids::{OfficeId, VariantId};
use shared::model::Channel;
use shared::rules::{PublishError, WindowShape, check_window};
use shared::time::instant_at;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Shape {
    day: String,
    from: String,
    to: String,
    office: String,
    room: String,
    variants: Vec<VariantId>,
}

/// What a [`Publish`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct PublishProps {
    /// The Monday of the week shown.
    pub monday: NaiveDate,
    /// What can be chosen.
    pub options: PublishingView,
    /// Hears what was published, in words.
    pub onsaved: Callback<String>,
}

/// The form.
#[component]
pub fn Publish(props: &PublishProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let shape = use_state(|| first_shape(props));
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let failure = use_state(|| None::<Failure>);
    let done = use_state(String::new);
    let busy = use_state(|| false);
    let onsubmit = {
        let (words, options, onsaved) = (words.clone(), props.options.clone(), props.onsaved.clone());
        let (shape, faults, attempt) = (shape.clone(), faults.clone(), attempt.clone());
        let (failure, done, busy) = (failure.clone(), done.clone(), busy.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let window = match new_window(&words, &shape, &options) {
                Ok(window) if !*busy => window,
                Ok(_) => return,
                Err(fault) => {
                    faults.set(vec![fault]);
                    attempt.set(*attempt + 1);
                    return;
                }
            };
            faults.set(Vec::new());
            failure.set(None);
            busy.set(true);
            let (words, onsaved) = (words.clone(), onsaved.clone());
            let (failure, done, busy) = (failure.clone(), done.clone(), busy.clone());
            spawn_local(async move {
                match staff::publish(&window, &browser::new_key()).await {
                    Ok(made) => {
                        let when = words.when(
                            Channel::InPerson,
                            instant_at(window.day, made.from),
                            instant_at(window.day, made.to),
                        );
                        done.set(words.format("publish-done", &[("when", &when)]));
                        onsaved.emit(String::new());
                    }
                    Err(why) => failure.set(Some(why)),
                }
                busy.set(false);
            });
        })
    };
    let write = |with: fn(&mut Shape, String)| {
        let shape = shape.clone();
        Callback::from(move |value: String| {
            let mut now = (*shape).clone();
            with(&mut now, value);
            shape.set(now);
        })
    };
    let onvariants = {
        let shape = shape.clone();
        Callback::from(move |variants: Vec<VariantId>| shape.set(Shape { variants, ..(*shape).clone() }))
    };
    let label = |id: &'static str, text: &str| Label { id, text: words.get(text), hint: None, faults: &faults };
    let line = |kind: &'static str, value: &str| Line { kind, autocomplete: "off", value: value.to_owned() };
    let offices: Vec<(String, String)> =
        props.options.offices.iter().map(|place| (place.office.id.to_string(), place.office.name.clone())).collect();
    html! {
        <section class="block" id="publish" aria-labelledby="publish-h">
            <h2 id="publish-h">{ words.get("publish-title") }</h2>
            <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
            { for failure.as_ref().map(|failure| failed_act(&site, failure, "publish-failed")) }
            <p role="status">{ (*done).clone() }</p>
            <form novalidate=true class="panel" {onsubmit}>
                <div class="fields">
                    { field(words, &label("day", "publish-day"), line("date", &shape.day), &write(|shape, day| shape.day = day)) }
                    { field(words, &label("from", "publish-from"), line("time", &shape.from), &write(|shape, at| shape.from = at)) }
                    { field(words, &label("to", "publish-to"), line("time", &shape.to), &write(|shape, at| shape.to = at)) }
                </div>
                { variant_boxes(words, "publish", &props.options.variants, &shape.variants, &faults, &onvariants) }
                if offices.len() > 1 {
                    { choice(words, &label("office", "publish-office"), &offices, &shape.office, &write(|shape, office| {
                        shape.office = office;
                        shape.room = String::new();
                    })) }
                }
                { choice(words, &label("room", "publish-room"), &rooms(words, props, &shape), &shape.room, &write(|shape, room| shape.room = room)) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={*busy}>
                        { words.get(if *busy { "publish-sending" } else { "publish-send" }) }
                    </button>
                </div>
            </form>
        </section>
    }
}

fn first_shape(props: &PublishProps) -> Shape {
    let office = props.options.offices.first().map(|place| place.office.id.to_string()).unwrap_or_default();
    Shape {
        day: props.monday.max(clock::today()).to_string(),
        from: written(9 * 60),
        to: written(12 * 60),
        office,
        room: String::new(),
        variants: Vec::new(),
    }
}

fn rooms(words: &Words, props: &PublishProps, shape: &Shape) -> Vec<(String, String)> {
    let own = (String::new(), words.get("window-own-desk"));
    let of_office = props.options.offices.iter().filter(|place| place.office.id.as_str() == shape.office);
    let rooms = of_office.flat_map(|place| &place.rooms).map(|room| (room.id.to_string(), room.name.clone()));
    std::iter::once(own).chain(rooms).collect()
}

/// The window as it will be sent, or the first thing that is wrong with it. Overlaps only the server sees.
fn new_window(words: &Words, shape: &Shape, options: &PublishingView) -> Result<NewWindow, FieldFault> {
    let wrong = |field: &'static str, error: PublishError| FieldFault {
        field,
        text: words.get(&format!("problem-{error}")).into(),
    };
    let day: NaiveDate = shape.day.parse().map_err(|_| wrong("day", PublishError::Day))?;
    let from = read(&shape.from).ok_or_else(|| wrong("from", PublishError::Grid))?;
    let to = read(&shape.to).ok_or_else(|| wrong("to", PublishError::Grid))?;
    let chosen = options.variants.iter().filter(|variant| shape.variants.contains(&variant.id));
    let variants = chosen.map(|variant| (variant.id.clone(), variant.minutes)).collect();
    check_window(&WindowShape { day, from, to, variants }, None, &[], clock::now()).map_err(|error| {
        let field = match error {
            PublishError::Day => "day",
            PublishError::NoVariant => VARIANTS,
            PublishError::Grid | PublishError::Overlap => "from",
            PublishError::TooShort => "to",
        };
        wrong(field, error)
    })?;
    Ok(NewWindow {
        day,
        from,
        to,
        office: OfficeId::new(shape.office.clone()),
        room: Some(shape.room.as_str()).filter(|room| !room.is_empty()).map(Into::into),
        variants: shape.variants.clone(),
    })
}
