//! Free times for the caseworker to choose among: the next few, or any week.

use super::talk_words::{channel as channel_word, kind};
use crate::api::staff_talks::{self, Purpose, SlotQuery};
use crate::components::{Label, Waiting, Weeks, choice, failed_load, week_nav};
use crate::editing::{Edit, edit, editing};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{DayView, SlotView, StaffSlotsView};
use shared::ids::TalkTypeId;
use shared::model::Channel;
use shared::time::{day_of, monday_of};
use yew::prelude::*;

/// A time that was chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// What kind of talk.
    pub talk_type: TalkTypeId,
    /// The time.
    pub slot: SlotView,
}

/// What a [`Picker`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PickerProps {
    /// Tells the fields of two pickers apart; an error summary links to it.
    pub name: &'static str,
    /// What a time is looked for.
    pub purpose: Purpose,
    /// What was chosen.
    pub chosen: Option<Chosen>,
    /// Hears what is chosen; none when what was chosen no longer stands.
    pub onchoose: Callback<Option<Chosen>>,
    /// Counts up when the times must be asked for again.
    pub round: u32,
    /// What is wrong with the choice, if anything is.
    #[prop_or_default]
    pub fault: Option<AttrValue>,
}

/// How many times the short list has.
const FEW: usize = 4;

/// The kind of talk, the channel and the times.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let query = use_state(SlotQuery::default);
    let whole_week = use_state(|| false);
    let about = (props.purpose.clone(), (*query).clone(), props.round, words.lang());
    let slots = use_remote(about, |(purpose, query, _, _)| async move { staff_talks::slots(&purpose, &query).await });
    let Some(view) = slots.value.clone() else {
        return match &slots.failure {
            Some(failure) => failed_load(&site, failure, &slots.reload),
            None => html! { <Waiting text={words.get("slots-loading")} /> },
        };
    };
    let onquery = {
        let onchoose = props.onchoose.clone();
        editing(&query).reform(move |edit: Edit<SlotQuery>| {
            onchoose.emit(None);
            edit
        })
    };
    let shown = Shown { words, props, view: &view, onquery: &onquery };
    // Another form of talk is chosen than the one these times are for: a quick hand would take the wrong one.
    let outdated = query.channel.is_some_and(|channel| channel != view.channel)
        || query.talk_type.as_ref().is_some_and(|talk| *talk != view.talk_type);
    let onmore = {
        let whole_week = whole_week.clone();
        Callback::from(move |_: MouseEvent| whole_week.set(!*whole_week))
    };
    html! {
        <div class="picker" id={props.name} tabindex="-1">
            { talk_types(&shown, &query) }
            { channels(&shown, &query) }
            <fieldset aria-describedby={props.fault.as_ref().map(|_| format!("{}-fault", props.name))}>
                <legend class="form-label">{ words.get(if *whole_week { "slots-week" } else { "slots-next" }) }</legend>
                if let Some(fault) = &props.fault {
                    <span class="form-error-message" id={format!("{}-fault", props.name)}>
                        <span class="sr-only">{ words.get("error-prefix") }{ " " }</span>{ &**fault }
                    </span>
                }
                if outdated {
                    if slots.failure.is_none() {
                        <Waiting text={words.get("slots-loading")} />
                    }
                } else if *whole_week {
                    { week(&shown) }
                } else {
                    { few(&shown) }
                }
            </fieldset>
            <button type="button" class="function-link mt-4" onclick={onmore}>
                { words.get(if *whole_week { "slots-few" } else { "slots-another" }) }
            </button>
            { slots.failure.as_ref().map(|failure| failed_load(&site, failure, &slots.reload)).unwrap_or_default() }
        </div>
    }
}

struct Shown<'a> {
    words: &'a Words,
    props: &'a PickerProps,
    view: &'a StaffSlotsView,
    onquery: &'a Callback<Edit<SlotQuery>>,
}

fn talk_types(shown: &Shown<'_>, query: &SlotQuery) -> Html {
    if shown.view.talk_types.len() < 2 {
        return Html::default();
    }
    let words = shown.words;
    let options: Vec<(String, String)> =
        shown.view.talk_types.iter().map(|talk| (talk.to_string(), kind(words, talk))).collect();
    let chosen = query.talk_type.clone().unwrap_or_else(|| shown.view.talk_type.clone());
    let onchoose = edit(shown.onquery, |query: &mut SlotQuery, talk: String| {
        query.talk_type = Some(talk.into());
        query.channel = None;
    });
    let id = format!("{}-type", shown.props.name);
    let named = Label::plain(&id, words.get("slots-talk-type"), &[]);
    choice(words, &named, &options, chosen.as_str(), &onchoose)
}

/// The channels, each with how many times it has.
fn channels(shown: &Shown<'_>, query: &SlotQuery) -> Html {
    let words = shown.words;
    if shown.view.channels.len() < 2 {
        return Html::default();
    }
    let one = |channel: &shared::api::ChannelView| {
        let id = format!("{}-by-{}", shown.props.name, channel.channel);
        let wanted = channel.channel;
        let checked = wanted == query.channel.unwrap_or(shown.view.channel);
        let onchange = edit(shown.onquery, move |query: &mut SlotQuery, _: Event| query.channel = Some(wanted));
        let name = words.get(&format!("channel-{wanted}"));
        html! {
            <span class="pick">
                <input
                    type="radio"
                    id={id.clone()}
                    name={format!("{}-channel", shown.props.name)}
                    {checked}
                    {onchange}
                />
                <label for={id}>{ name }<small>{ words.count("slots-free", channel.free, &[]) }</small></label>
            </span>
        }
    };
    html! {
        <fieldset class="mt-4">
            <legend class="form-label">{ words.get("slots-how") }</legend>
            <div class="picks">{ for shown.view.channels.iter().map(one) }</div>
        </fieldset>
    }
}

/// The first times from the week that has any.
fn few(shown: &Shown<'_>) -> Html {
    let slots: Vec<&SlotView> = shown.view.days.iter().flat_map(|day| &day.slots).take(FEW).collect();
    if slots.is_empty() {
        return nothing(shown);
    }
    let one = |slot: &&SlotView| {
        let when = shown.words.start(slot.channel, slot.starts_at, slot.ends_at);
        let text = crate::words::capital(&when);
        let with = (!slot.own_caseworker).then(|| slot.caseworker.name.clone());
        let text = with
            .map_or_else(|| text.clone(), |name| shown.words.format("slots-with", &[("when", &text), ("name", &name)]));
        let (id, checked, onchange) = choosing(shown, slot);
        html! {
            <div class="form-group-radio" key={id.clone()}>
                <input type="radio" id={id.clone()} name={shown.props.name} class="form-radio" {checked} {onchange} />
                <label class="form-label" for={id}>{ text }</label>
            </div>
        }
    };
    html! { <>{ for slots.iter().map(one) }</> }
}

fn nothing(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let week = words.week(shown.view.monday).to_ascii_lowercase();
    html! {
        <>
            <p>{ words.format("slots-none", &[("week", &week)]) }</p>
            if let Some(next) = shown.view.next_day_with_times {
                <button
                    type="button"
                    class="button button-secondary mt-3"
                    onclick={edit(shown.onquery, move |query: &mut SlotQuery, _: MouseEvent| query.monday = Some(monday_of(next)))}
                >
                    { words.format("slots-see", &[("day", &words.day(next))]) }
                </button>
            } else {
                <p>{ words.format("slots-none-at-all", &[("day", &words.day(shown.view.last_day))]) }</p>
            }
        </>
    }
}

fn week(shown: &Shown<'_>) -> Html {
    let (words, view) = (shown.words, shown.view);
    let weeks = Weeks { earliest: Some(monday_of(view.first_day)), latest: Some(monday_of(view.last_day)) };
    let onweek = edit(shown.onquery, |query: &mut SlotQuery, monday| query.monday = Some(monday));
    let empty = view.days.iter().all(|day| day.slots.is_empty());
    html! {
        <>
            { week_nav(words, view.monday, weeks, &onweek) }
            if empty {
                { nothing(shown) }
            } else {
                { for view.days.iter().map(|day| day_of_times(shown, day)) }
            }
        </>
    }
}

fn day_of_times(shown: &Shown<'_>, day: &DayView) -> Html {
    let words = shown.words;
    html! {
        <div class="pick-day" key={day.day.to_string()}>
            <p class="name m-0">{ words.day_first(day.day) }</p>
            if day.slots.is_empty() {
                <p class="muted m-0">{ day.no_time.map_or_else(String::new, |why| words.get(&format!("staff-none-{why}"))) }</p>
            } else {
                <div class="picks">{ for day.slots.iter().map(|slot| tile(shown, slot)) }</div>
            }
        </div>
    }
}

fn tile(shown: &Shown<'_>, slot: &SlotView) -> Html {
    let words = shown.words;
    let (id, checked, onchange) = choosing(shown, slot);
    let text = match slot.channel {
        Channel::Phone => words.time(slot.channel, slot.starts_at, slot.ends_at),
        Channel::InPerson | Channel::Video => words.clock(slot.starts_at),
    };
    html! {
        <span class="pick" key={id.clone()}>
            <input type="radio" id={id.clone()} name={shown.props.name} {checked} {onchange} />
            <label for={id}>
                { text }
                <span class="sr-only">{ " " }{ words.day(day_of(slot.starts_at)) }{ ", " }{ channel_word(words, slot.channel) }{ " " }</span>
                if !slot.own_caseworker {
                    <small>{ &slot.caseworker.name }</small>
                }
            </label>
        </span>
    }
}

/// The id of a time's field, whether it is chosen, and what choosing it does.
fn choosing(shown: &Shown<'_>, slot: &SlotView) -> (String, bool, Callback<Event>) {
    let id = format!("{}-{}-{}", shown.props.name, slot.starts_at.timestamp(), slot.caseworker.id);
    let same = |chosen: &Chosen| {
        chosen.slot.starts_at == slot.starts_at
            && chosen.slot.caseworker.id == slot.caseworker.id
            && chosen.slot.channel == slot.channel
            && chosen.talk_type == shown.view.talk_type
    };
    let checked = shown.props.chosen.as_ref().is_some_and(same);
    let chosen = Chosen { talk_type: shown.view.talk_type.clone(), slot: slot.clone() };
    (id, checked, shown.props.onchoose.reform(move |_: Event| Some(chosen.clone())))
}
