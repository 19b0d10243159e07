//! Talks that something happens to, and what is decided about each of them. Nobody decides by leaving a field alone: the
//! choice begins empty.

use super::talk_words::channel;
use crate::components::{FieldFault, Label, choice};
use crate::editing::{Edit, edit};
use crate::words::{Words, capital};
use shared::api::{StaffTalkView, TalkDecision, TalkEffect};
use shared::ids::AppointmentId;
use shared::model::{Origin, TalkFate};
use std::collections::BTreeMap;
use yew::prelude::*;

/// What was chosen for each talk: the value of one of its options.
pub type Decided = BTreeMap<AppointmentId, String>;

/// The id of the list, to which an error summary links.
pub const DECISIONS: &str = "decisions";

/// A talk about which somebody decides.
pub struct Fated {
    /// Which one.
    pub talk: AppointmentId,
    /// What it is called in the list.
    pub name: String,
    /// What is known of it.
    pub known: String,
    /// What can be decided: value and text.
    pub options: Vec<(String, String)>,
}

/// A choice for each talk; the group is named by `title`.
pub fn fates(
    words: &Words,
    title: String,
    talks: &[Fated],
    decided: &Decided,
    faults: &[FieldFault],
    onedit: &Callback<Edit<Decided>>,
) -> Html {
    if talks.is_empty() {
        return Html::default();
    }
    let fault = faults.iter().find(|fault| fault.field == DECISIONS);
    html! {
        <div class="decisions" role="group" aria-label={title} id={DECISIONS} tabindex="-1">
            if let Some(fault) = fault {
                <span class="form-error-message">
                    <span class="sr-only">{ words.get("error-prefix") }{ " " }</span>{ &*fault.text }
                </span>
            }
            { for talks.iter().map(|talk| one(words, talk, decided, onedit)) }
        </div>
    }
}

fn one(words: &Words, talk: &Fated, decided: &Decided, onedit: &Callback<Edit<Decided>>) -> Html {
    let id = format!("fate-{}", talk.talk);
    let options: Vec<(String, String)> =
        std::iter::once((String::new(), words.get("fate-none"))).chain(talk.options.iter().cloned()).collect();
    let chosen = decided.get(&talk.talk).map(String::as_str).unwrap_or_default();
    let talk_id = talk.talk.clone();
    let onchoose = edit(onedit, move |decided: &mut Decided, fate: String| {
        if fate.is_empty() {
            decided.remove(&talk_id);
        } else {
            decided.insert(talk_id.clone(), fate);
        }
    });
    let label = Label { id: &id, text: talk.name.clone(), hint: Some(talk.known.clone()), faults: &[] };
    choice(words, &label, &options, chosen, &onchoose)
}

/// The fault of a talk about which nothing is decided yet.
pub fn undecided(words: &Words, name: &str) -> FieldFault {
    FieldFault { field: DECISIONS, text: words.format("change-undecided", &[("name", name)]).into() }
}

/// The talks of one citizen that need a decision.
pub fn of_effects(words: &Words, effects: &[TalkEffect]) -> Vec<Fated> {
    let option = |fate: &TalkFate| (fate.to_string(), words.get(&format!("fate-{fate}")));
    let fated = |effect: &TalkEffect| Fated {
        talk: effect.talk.id.clone(),
        name: when(words, &effect.talk),
        known: known(words, &effect.talk),
        options: effect.fates.iter().map(option).collect(),
    };
    effects.iter().filter(|effect| effect.needs_decision).map(fated).collect()
}

/// The decisions as they are sent; the first talk without one is a fault.
pub fn decide(words: &Words, effects: &[TalkEffect], decided: &Decided) -> Result<Vec<TalkDecision>, FieldFault> {
    let one = |effect: &TalkEffect| {
        let fate = decided.get(&effect.talk.id).and_then(|fate| fate.parse::<TalkFate>().ok());
        let decision = fate.map(|fate| TalkDecision { talk: effect.talk.id.clone(), fate });
        let talk = &effect.talk;
        let name = words.when(talk.channel, talk.starts_at, talk.ends_at);
        decision.ok_or_else(|| undecided(words, &words.format("fate-talk", &[("when", &name)])))
    };
    effects.iter().filter(|effect| effect.needs_decision).map(one).collect()
}

/// "Fredag den 4. december kl. 10.15-11.00".
pub fn when(words: &Words, talk: &StaffTalkView) -> String {
    capital(&words.when(talk.channel, talk.starts_at, talk.ends_at))
}

fn known(words: &Words, talk: &StaffTalkView) -> String {
    let who = if talk.origin == Origin::Summoned { "talk-summoned" } else { "talk-chosen" };
    let channel = capital(&channel(words, talk.channel));
    words.format("fate-known", &[("channel", &channel), ("name", &talk.caseworker.name), ("who", &words.get(who))])
}
