//! *Udgiv ledig tid*: weekdays over some weeks, from–to, the kinds of talk, and where; what it gives is said before.

use super::super::parts::acting::use_acting;
use super::super::parts::clock_time::{read, written};
use super::super::parts::moments::use_settled;
use super::variants::variant_boxes;
use crate::api::staff;
use crate::clock;
use crate::components::{ErrorSummary, FieldFault, Label, Mode, checkbox, checkboxes, choice, failed_act, text_line};
use crate::editing::{Edit, edit, editing, editing_part};
use crate::failure::Failure;
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::{Words, capital};
use chrono::{Days, NaiveDate};
use shared::api::{DayOutcome, NewWindow, PlannedDay, PublishedView, PublishingView, Repeat, WindowView};
use shared::ids::{OfficeId, VariantId};
use shared::rules::{PublishError, WindowShape, check_window, days_of};
use shared::time::week_of;
use yew::prelude::*;

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Shape {
    weekdays: Vec<u8>,
    weeks: u16,
    from: String,
    to: String,
    office: String,
    room: String,
    variants: Vec<VariantId>,
}

/// What a [`Publish`] form is drawn with.
#[derive(Properties, Clone, PartialEq)]
pub struct PublishProps {
    /// The Monday of the week shown.
    pub monday: NaiveDate,
    /// What can be chosen.
    pub options: PublishingView,
    /// A window to take place and kinds of talk from.
    pub usual: Option<WindowView>,
    /// Whether publishing is the one thing to do on the page now.
    pub primary: bool,
    /// Hears what was published, in words.
    pub onsaved: Callback<String>,
}

/// For how many weeks one can publish at once, without counting them on one's fingers.
const WEEKS: [u16; 7] = [1, 2, 3, 4, 6, 8, 13];

const VARIANTS: &str = "publish-variants";
const WEEKDAYS: &str = "weekdays";

/// The form.
#[component]
pub fn Publish(props: &PublishProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let shape = use_state(|| first_shape(words, props));
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let wanted = {
        let (words, shape, props) = (words.clone(), shape.clone(), props.clone());
        move || new_window(&words, &shape, &props)
    };
    let settled = use_settled(wanted().ok());
    let round = use_state(|| 0_u32);
    let preview = use_remote((settled.clone(), words.lang(), *round), |(window, _, _)| async move {
        match window {
            Some(window) => staff::preview(&window).await.map(Some),
            None => Ok(None),
        }
    });
    let onsubmit = {
        let (words, onsaved) = (words.clone(), props.onsaved.clone());
        let (faults, attempt, acting, round) = (faults.clone(), attempt.clone(), acting.clone(), round.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match wanted() {
                Err(fault) => {
                    faults.set(vec![fault]);
                    attempt.set(*attempt + 1);
                }
                Ok(window) => {
                    faults.set(Vec::new());
                    let (words, onsaved, round) = (words.clone(), onsaved.clone(), round.clone());
                    acting.start(
                        window,
                        |window, key| async move { staff::publish(&window, &key).await },
                        move |made: PublishedView| {
                            round.set(*round + 1);
                            let published = of(&made, DayOutcome::Published).count();
                            let many = u32::try_from(published).unwrap_or(u32::MAX);
                            onsaved.emit(words.count("publish-done", many, &[]));
                        },
                    );
                }
            }
        })
    };
    let onedit = acting.forgetting(&editing(&shape));
    let write = |with: fn(&mut Shape, String)| edit(&onedit, with);
    let onvariants = editing_part(&onedit, |shape| &mut shape.variants);
    let onweekdays = editing_part(&onedit, |shape| &mut shape.weekdays);
    let named = |id: &'static str, key: &str| Label::plain(id, words.get(key), &faults);
    let offices: Vec<(String, String)> =
        props.options.offices.iter().map(|place| (place.office.id.to_string(), place.office.name.clone())).collect();
    let shown = preview.value.as_deref().cloned().flatten().filter(|_| settled.is_some());
    html! {
        <section class="block" id="publish" aria-labelledby="publish-h">
            <h2 id="publish-h">{ words.get("publish-title") }</h2>
            <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
            { acting.failure().map(|failure| failed_act(&site, failure, "publish-failed")).unwrap_or_default() }
            <form novalidate=true class="panel" {onsubmit}>
                <div class="row">
                    <div class="col-12 col-md-3">{ weekdays(words, &shape, &faults, &onweekdays) }</div>
                    <div class="col-12 col-md-4 publish-part">
                        <div class="pair">
                            { text_line(words, &named("from", "publish-from"), Mode::Digits, &shape.from, &write(|shape, at| shape.from = at)) }
                            { text_line(words, &named("to", "publish-to"), Mode::Digits, &shape.to, &write(|shape, at| shape.to = at)) }
                        </div>
                        { choice(words, &named("weeks", "publish-weeks"), &weeks(words, props.monday), &shape.weeks.to_string(), &write(|shape, weeks| shape.weeks = weeks.parse().unwrap_or(1))) }
                        if offices.len() > 1 {
                            { choice(words, &named("office", "publish-office"), &offices, &shape.office, &write(|shape, office| {
                                shape.office = office;
                                shape.room = String::new();
                            })) }
                        }
                        { choice(words, &named("room", "publish-room"), &rooms(words, props, &shape), &shape.room, &write(|shape, room| shape.room = room)) }
                    </div>
                    <div class="col-12 col-md-5 publish-part">
                        { variant_boxes(words, VARIANTS, &props.options.variants, &shape.variants, &faults, &onvariants) }
                    </div>
                </div>
                <div class="split mt-6">
                    <p class="m-0" role="status">
                        if settled.is_none() {
                            <span class="muted">{ words.get("preview-none") }</span>
                        }
                        { for shown.as_ref().map(|planned| gives(words, planned)) }
                        { for preview.failure.as_ref().and_then(Failure::problem).map(|problem| problem.detail.clone()) }
                    </p>
                    <button
                        type="submit"
                        class={if props.primary { "button button-primary full-xs" } else { "button button-secondary full-xs" }}
                        disabled={acting.busy()}
                    >
                        { words.get(if acting.busy() { "publish-sending" } else { "publish-send" }) }
                    </button>
                </div>
            </form>
        </section>
    }
}

fn first_shape(words: &Words, props: &PublishProps) -> Shape {
    let usual = props.usual.as_ref();
    let first = props.options.offices.first().map(|place| place.office.id.to_string());
    let office = usual.map(|window| window.office.to_string()).or(first).unwrap_or_default();
    let room = usual.and_then(|window| window.room.as_ref()).map(|room| room.id.to_string());
    Shape {
        weekdays: Vec::new(),
        weeks: 1,
        from: written(words.lang(), 9 * 60),
        to: written(words.lang(), 12 * 60),
        office,
        room: room.unwrap_or_default(),
        variants: usual.iter().flat_map(|window| &window.variants).map(|variant| variant.id.clone()).collect(),
    }
}

fn weekdays(words: &Words, shape: &Shape, faults: &[FieldFault], onedit: &Callback<Edit<Vec<u8>>>) -> Html {
    let label = Label { id: WEEKDAYS, text: words.get("publish-days"), hint: None, faults };
    let one = |weekday: u8| {
        let ontick = edit(onedit, move |chosen: &mut Vec<u8>, ticked: bool| {
            chosen.retain(|other| *other != weekday);
            chosen.extend(ticked.then_some(weekday));
            chosen.sort_unstable();
        });
        let name = capital(&words.get(&format!("weekday-{weekday}")));
        checkbox(format!("weekday-{weekday}"), &name, shape.weekdays.contains(&weekday), &ontick)
    };
    checkboxes(words, &label, html! { { for (1..=5).map(one) } })
}

/// "Kun uge 50", "Uge 50 og 51", "Uge 50 til 53".
fn weeks(words: &Words, monday: NaiveDate) -> Vec<(String, String)> {
    let one = |weeks: u16| {
        let last = monday + Days::new(u64::from(weeks.saturating_sub(1)) * 7);
        let (first, last) = (week_of(monday).to_string(), week_of(last).to_string());
        let values = [("first", &*first), ("last", &*last)];
        let key = match weeks {
            1 => "publish-one-week",
            2 => "publish-two-weeks",
            _ => "publish-many-weeks",
        };
        (weeks.to_string(), words.count(key, weeks.into(), &values))
    };
    WEEKS.into_iter().map(one).collect()
}

fn rooms(words: &Words, props: &PublishProps, shape: &Shape) -> Vec<(String, String)> {
    let own = (String::new(), words.get("window-own-desk"));
    let of_office = props.options.offices.iter().filter(|place| place.office.id.as_str() == shape.office);
    let rooms = of_office.flat_map(|place| &place.rooms).map(|room| (room.id.to_string(), room.name.clone()));
    std::iter::once(own).chain(rooms).collect()
}

fn of(planned: &PublishedView, outcome: DayOutcome) -> impl Iterator<Item = &PlannedDay> {
    planned.days.iter().filter(move |day| day.outcome == outcome)
}

/// "Det giver 5 perioder og plads til cirka 15 samtaler. Torsdag den 10. december springes over. Den er lukkedag."
fn gives(words: &Words, planned: &PublishedView) -> String {
    let published = u32::try_from(of(planned, DayOutcome::Published).count()).unwrap_or(u32::MAX);
    let room = words.count("preview-talks", planned.room_for, &[]);
    let mut said = vec![words.count("preview-gives", published, &[("talks", &room)])];
    for (outcome, key) in [(DayOutcome::Closed, "preview-closed"), (DayOutcome::Overlap, "preview-overlap")] {
        let days: Vec<String> = of(planned, outcome).map(|day| words.day(day.day)).collect();
        if let Some((last, others)) = days.split_last() {
            let joined = if others.is_empty() {
                last.clone()
            } else {
                format!("{} {} {last}", others.join(", "), words.get("and"))
            };
            let many = u32::try_from(days.len()).unwrap_or(u32::MAX);
            said.push(words.count(key, many, &[("days", &capital(&joined))]));
        }
    }
    said.join(" ")
}

/// The window as it will be sent, or the first thing that is wrong with it. Overlaps only the server sees.
fn new_window(words: &Words, shape: &Shape, props: &PublishProps) -> Result<NewWindow, FieldFault> {
    let wrong = |field: &'static str, error: PublishError| FieldFault {
        field,
        text: words.get(&format!("problem-{error}")).into(),
    };
    let first = props.monday.max(clock::today());
    let days = days_of(first, Some((&shape.weekdays, shape.weeks))).map_err(|error| wrong(WEEKDAYS, error))?;
    let none = || FieldFault { field: WEEKDAYS, text: words.get("publish-day-passed").into() };
    let last = days.last().copied().ok_or_else(none)?;
    let from = read(&shape.from).ok_or_else(|| wrong("from", PublishError::Grid))?;
    let to = read(&shape.to).ok_or_else(|| wrong("to", PublishError::Grid))?;
    let chosen = props.options.variants.iter().filter(|variant| shape.variants.contains(&variant.id));
    let variants = chosen.map(|variant| (variant.id.clone(), variant.minutes)).collect();
    check_window(&WindowShape { day: last, from, to, variants }, None, &[], clock::now()).map_err(|error| {
        let field = match error {
            PublishError::NoVariant => VARIANTS,
            PublishError::Grid | PublishError::Overlap => "from",
            PublishError::TooShort => "to",
            _ => WEEKDAYS,
        };
        wrong(field, error)
    })?;
    let repeat = Some(Repeat { weekdays: shape.weekdays.clone(), weeks: shape.weeks });
    Ok(NewWindow {
        day: first,
        from,
        to,
        office: OfficeId::new(shape.office.clone()),
        room: Some(shape.room.as_str()).filter(|room| !room.is_empty()).map(Into::into),
        variants: shape.variants.clone(),
        repeat,
    })
}
