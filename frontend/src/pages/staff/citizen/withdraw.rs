//! *Frat*: the right to book is withdrawn. A decision against the citizen: heard first, with reasons, and its letter is read
//! before it is sent (LAB § 35; forvaltningsloven §§ 19, 22, 24, 25).

use super::super::parts::acting::use_acting;
use super::super::parts::decision_text::paragraphs;
use super::super::parts::form_end::{Weight, form_end};
use super::bar_days::{self, bar_days, day, days_of};
use super::{Around, first_name, talks};
use crate::api::staff_bars;
use crate::browser;
use crate::clock;
use crate::components::{
    ErrorSummary, FieldFault, Label, Mode, PanelHeading, failed_act, radios, text_area, text_line,
};
use crate::editing::{edit, editing, editing_part};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{CitizenView, NewWithdrawal, WithdrawalDecisionView};
use shared::model::WithdrawalGround;
use yew::prelude::*;

/// What a [`Withdraw`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct WithdrawProps {
    /// The page around.
    pub around: Around,
}

const GROUND: &str = "withdraw-ground";
const REASONS: &str = "withdraw-reasons";
const HEARING: &str = "withdraw-hearing";

/// How long the reasons may be.
const MOST: u32 = 2000;

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Written {
    ground: Option<WithdrawalGround>,
    reasons: String,
    hearing: String,
    days: bar_days::Written,
}

/// The form, and after it the letter as the citizen would get it.
#[component]
pub fn Withdraw(props: &WithdrawProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let form = use_state(|| Written {
        ground: None,
        reasons: String::new(),
        hearing: String::new(),
        days: bar_days::Written::first(),
    });
    let letter = use_state(|| None::<(NewWithdrawal, WithdrawalDecisionView)>);
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let (looking, deciding) = (use_acting(), use_acting());
    let name = first_name(&props.around.citizen);
    let onlook = {
        let (words, id, form) = (words.clone(), props.around.citizen.id.clone(), form.clone());
        let (faults, attempt, looking, letter) = (faults.clone(), attempt.clone(), looking.clone(), letter.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let wanted = match withdrawal(&words, &form) {
                Ok(wanted) => wanted,
                Err(found) => {
                    faults.set(found);
                    attempt.set(*attempt + 1);
                    return;
                }
            };
            faults.set(Vec::new());
            let letter = letter.clone();
            looking.start(
                (id.clone(), wanted.clone()),
                |(id, wanted), _| async move { staff_bars::withdrawal_letter(&id, &wanted).await },
                move |view: WithdrawalDecisionView| letter.set(Some((wanted, view))),
            );
        })
    };
    let ondecide = {
        let (words, around) = (words.clone(), props.around.clone());
        let (letter, deciding) = (letter.clone(), deciding.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some((wanted, _)) = (*letter).clone() else { return };
            let (words, around) = (words.clone(), around.clone());
            deciding.start(
                (around.citizen.id.clone(), wanted),
                |(id, wanted), key| async move { staff_bars::withdraw(&id, &wanted, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(words.format("withdraw-done", &[("name", &first_name(&around.citizen))]));
                },
            );
        })
    };
    let onback = {
        let (letter, deciding) = (letter.clone(), deciding.clone());
        Callback::from(move |()| {
            deciding.forget();
            letter.set(None);
        })
    };
    if let Some((_, view)) = &*letter {
        let (heading, text) = paragraphs(&view.text);
        let key = if deciding.busy() { "bar-sending" } else { "withdraw-decide" };
        return html! {
            <section class="panel panel--proposal mt-5" aria-labelledby="withdraw-letter-h">
                <p class="small m-0">{ words.get("change-unsaved") }</p>
                <PanelHeading id="withdraw-letter-h" title={words.get("withdraw-letter-title")} />
                <p>{ words.format("withdraw-letter-text", &[("name", &name)]) }</p>
                { deciding.failure().map(|failure| failed_act(&site, failure, "withdraw-failed")).unwrap_or_default() }
                <div class="letter-text" lang={view.lang.tag()}>
                    <h3 class="h4 mt-0">{ heading }</h3>
                    { text }
                </div>
                <form novalidate=true onsubmit={ondecide}>
                    { form_end(words, Weight::Primary, words.format(key, &[("name", &name)]), deciding.busy(), &onback) }
                </form>
            </section>
        };
    }
    let onedit = editing(&form);
    let write = |with: fn(&mut Written, String)| edit(&onedit, with);
    let ondays = editing_part(&onedit, |form| &mut form.days);
    let onground = edit(&onedit, |form: &mut Written, at: usize| form.ground = WithdrawalGround::ALL.get(at).copied());
    let grounds: Vec<String> =
        WithdrawalGround::ALL.iter().map(|ground| words.get(&format!("withdraw-ground-{ground}"))).collect();
    let chosen = form.ground.and_then(|ground| WithdrawalGround::ALL.iter().position(|one| *one == ground));
    let label = |id: &'static str, key: &str, hint: Option<&str>| Label {
        id,
        text: words.get(key),
        hint: hint.map(|hint| words.get(hint)),
        faults: &faults,
    };
    let send = words.get(if looking.busy() { "withdraw-looking" } else { "withdraw-look" });
    html! {
        <section class="panel mt-5" aria-labelledby="withdraw-h">
            <PanelHeading id="withdraw-h" title={words.get("withdraw-title")} />
            <p class="mt-0">{ words.get("withdraw-text") }</p>
            <form novalidate=true onsubmit={onlook}>
                <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
                { looking.failure().map(|failure| failed_act(&site, failure, "withdraw-look-failed")).unwrap_or_default() }
                { radios(words, &label(GROUND, "withdraw-why", None), &grounds, chosen, &onground) }
                { text_area(words, &label(REASONS, "withdraw-reasons", Some("withdraw-reasons-hint")), MOST, &form.reasons, &write(|form, text| form.reasons = text)) }
                { text_line(words, &label(HEARING, "withdraw-hearing", Some("withdraw-hearing-hint")), Mode::Digits, &form.hearing, &write(|form, text| form.hearing = text)) }
                { bar_days(words, &form.days, &faults, &ondays) }
                <p class="mt-4">{ words.format("withdraw-effect", &[("name", &name)]) }</p>
                { form_end(words, Weight::Primary, send, looking.busy(), &props.around.onclose) }
            </form>
        </section>
    }
}

/// The withdrawal as it will be sent, or everything that is wrong with it.
fn withdrawal(words: &Words, form: &Written) -> Result<NewWithdrawal, Vec<FieldFault>> {
    let fault = |field: &'static str, key: &str| FieldFault { field, text: words.get(key).into() };
    let mut faults = Vec::new();
    faults.extend(form.ground.is_none().then(|| fault(GROUND, "bar-no-ground")));
    let reasons = form.reasons.trim();
    faults.extend(reasons.is_empty().then(|| fault(REASONS, "withdraw-no-reasons")));
    let hearing = day(words, HEARING, &form.hearing, &mut faults);
    faults.extend(hearing.filter(|day| *day > clock::today()).map(|_| fault(HEARING, "withdraw-not-heard")));
    let days = days_of(words, &form.days);
    faults.extend(days.as_ref().err().cloned().unwrap_or_default());
    match (form.ground, hearing, days) {
        (Some(ground), Some(hearing_on), Ok(days)) if faults.is_empty() => Ok(NewWithdrawal {
            ground,
            reasons: reasons.to_owned(),
            hearing_on,
            from: days.from,
            to: days.to,
            review_on: days.review_on,
        }),
        _ => Err(faults),
    }
}
