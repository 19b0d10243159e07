//! *Indkald* and *Book sammen*: a new talk at one of the free times.

use super::super::parts::acting::use_acting;
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::picker::{Chosen, Picker};
use super::{Around, first_name, talks};
use crate::api::staff_talks::{self, Purpose};
use crate::browser;
use crate::components::{ErrorSummary, FieldFault, Label, Mode, PanelHeading, checkbox, choice, failed_act, text_line};
use crate::site::use_site;
use crate::words::{Words, phone as said};
use shared::api::{NewTalk, StaffPurpose, StaffTalkView};
use shared::model::{Channel, Origin, SummonReason};
use yew::prelude::*;

/// What a [`NewTalkForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct NewTalkProps {
    /// The page around.
    pub around: Around,
    /// Summoning, or booking together.
    pub purpose: StaffPurpose,
    /// Whether it is the one thing to do on the page now.
    pub primary: bool,
}

/// The ids of the fields; both forms can be on the page.
struct Ids {
    title: &'static str,
    time: &'static str,
    reason: &'static str,
    phone: &'static str,
}

const SUMMON: Ids = Ids { title: "summon-h", time: "summon", reason: "summon-reason", phone: "summon-phone" };
const ASSIST: Ids = Ids { title: "assist-h", time: "assist", reason: "assist-reason", phone: "assist-phone" };

/// The form.
#[component]
pub fn NewTalkForm(props: &NewTalkProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let citizen = &props.around.citizen;
    let summons = props.purpose == StaffPurpose::Summon;
    let ids = if summons { SUMMON } else { ASSIST };
    let chosen = use_state(|| None::<Chosen>);
    let reason = use_state(|| None::<SummonReason>);
    let number = use_state(|| citizen.phone.as_deref().map(said).unwrap_or_default());
    let companion = use_state(|| false);
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let round = use_state(|| 0_u32);
    let acting = use_acting();
    let asks_reason = summons && citizen.summon_needs_reason;
    let by_phone = chosen.as_ref().is_some_and(|chosen| chosen.slot.channel == Channel::Phone);
    let onsubmit = {
        let (words, around, props_purpose) = (words.clone(), props.around.clone(), props.purpose);
        let (chosen, reason, number, companion) = (chosen.clone(), reason.clone(), number.clone(), companion.clone());
        let (faults, attempt, acting, round) = (faults.clone(), attempt.clone(), acting.clone(), round.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let fault = |field, key: &str| FieldFault { field, text: words.get(key).into() };
            let mut found: Vec<FieldFault> = Vec::new();
            found.extend(chosen.is_none().then(|| fault(ids.time, "slots-choose")));
            found.extend((asks_reason && reason.is_none()).then(|| fault(ids.reason, "summon-reason-missing")));
            faults.set(found.clone());
            let Some(Chosen { talk_type, slot }) = (*chosen).clone().filter(|_| found.is_empty()) else {
                attempt.set(*attempt + 1);
                return;
            };
            let summons = props_purpose == StaffPurpose::Summon;
            let by_phone = slot.channel == Channel::Phone;
            let phone = Some(number.trim().to_owned()).filter(|number| by_phone && !number.is_empty());
            let talk = NewTalk {
                origin: if summons { Origin::Summoned } else { Origin::Assisted },
                talk_type,
                channel: slot.channel,
                caseworker: slot.caseworker.id.clone(),
                starts_at: slot.starts_at,
                phone,
                companion: *companion,
                interpreter_language: around.citizen.interpreter_language,
                reason: (*reason).filter(|_| asks_reason),
            };
            let (words, around) = (words.clone(), around.clone());
            let (chosen, reason, round) = (chosen.clone(), reason.clone(), round.clone());
            acting.start(
                (around.citizen.id.clone(), talk),
                |(citizen, talk), key| async move { staff_talks::make(&citizen, &talk, &key).await },
                move |made: StaffTalkView| {
                    chosen.set(None);
                    reason.set(None);
                    round.set(*round + 1);
                    browser::focus(talks::TITLE);
                    let key = if summons { "summon-done" } else { "assist-done" };
                    let when = words.when(made.channel, made.starts_at, made.ends_at);
                    let name = first_name(&around.citizen);
                    around.onsaved.emit(words.format(key, &[("name", &name), ("when", &when)]));
                },
            );
        })
    };
    // Somebody was faster: the times are asked for again.
    let taken = acting.failure().is_some_and(|failure| failure.has_code("slot-taken"));
    use_effect_with(taken, {
        let (chosen, round) = (chosen.clone(), round.clone());
        move |taken: &bool| {
            if *taken {
                chosen.set(None);
                round.set(*round + 1);
            }
        }
    });
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |now: Option<Chosen>| chosen.set(now))
    };
    let onreason = {
        let reason = reason.clone();
        Callback::from(move |chosen: String| reason.set(chosen.parse().ok()))
    };
    let onnumber = {
        let number = number.clone();
        Callback::from(move |now: String| number.set(now))
    };
    let oncompanion = {
        let companion = companion.clone();
        Callback::from(move |now: bool| companion.set(now))
    };
    let fault = faults.iter().find(|fault| fault.field == ids.time).map(|fault| fault.text.clone());
    let name = first_name(citizen);
    let named = |key: &str| words.format(key, &[("name", &name)]);
    let send = match (acting.busy(), summons) {
        (true, _) => words.get("new-talk-sending"),
        (false, true) => named("summon-send"),
        (false, false) => named("assist-send"),
    };
    html! {
        <section class="panel mb-5" aria-labelledby={ids.title}>
            if summons {
                <h2 class="h3" id={ids.title}>{ words.get("summon-title") }</h2>
            } else {
                <PanelHeading id={ids.title} title={named("assist-title")} />
            }
            <p class="mt-0">{ named(why(props, asks_reason)) }</p>
            <form novalidate=true {onsubmit}>
                <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
                { acting.failure().map(|failure| failed_act(&site, failure, "new-talk-failed")).unwrap_or_default() }
                <Picker
                    name={ids.time}
                    purpose={Purpose::New(citizen.id.clone(), props.purpose)}
                    chosen={(*chosen).clone()}
                    {onchoose}
                    round={*round}
                    {fault}
                />
                if asks_reason {
                    { reasons(words, ids.reason, *reason, &faults, &onreason) }
                }
                if by_phone {
                    { text_line(words, &Label::plain(ids.phone, words.get("new-talk-phone"), &faults), Mode::Phone, &number, &onnumber) }
                }
                if !summons {
                    <div class="form-group">
                        { checkbox("assist-companion".to_owned(), &named("assist-companion"), *companion, &oncompanion) }
                    </div>
                }
                <p class="mt-4">{ named(if summons { "summon-letter" } else { "assist-letter" }) }</p>
                if summons {
                    <div class="actions">
                        <button type="submit" class={if props.primary { "button button-primary" } else { "button button-secondary" }} disabled={acting.busy()}>
                            { send }
                        </button>
                    </div>
                } else {
                    { form_end(words, Weight::Primary, send, acting.busy(), &props.around.onclose) }
                }
            </form>
        </section>
    }
}

/// Why this can be done, in a sentence.
fn why(props: &NewTalkProps, asks_reason: bool) -> &'static str {
    match (props.purpose, asks_reason, &props.around.citizen.bar) {
        (StaffPurpose::Assist, _, _) => "assist-text",
        (StaffPurpose::Summon, true, _) => "summon-why-reason",
        (StaffPurpose::Summon, false, Some(_)) => "summon-why-barred",
        (StaffPurpose::Summon, false, None) => "summon-why-late",
    }
}

fn reasons(
    words: &Words,
    id: &'static str,
    chosen: Option<SummonReason>,
    faults: &[FieldFault],
    onreason: &Callback<String>,
) -> Html {
    let none = (String::new(), words.get("summon-reason-none"));
    let each = SummonReason::ALL.iter().map(|one| (one.to_string(), words.get(&format!("summon-reason-{one}"))));
    let options: Vec<(String, String)> = std::iter::once(none).chain(each).collect();
    let named = Label { id, text: words.get("summon-reason"), hint: Some(words.get("summon-reason-hint")), faults };
    choice(words, &named, &options, chosen.map(SummonReason::as_str).unwrap_or_default(), onreason)
}
