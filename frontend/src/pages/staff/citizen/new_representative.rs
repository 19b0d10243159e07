//! The form for a new party representative: who, where, and since when the citizen has agreed.

use super::super::parts::acting::use_acting;
use super::super::parts::dates;
use super::super::parts::form_end::{Weight, form_end};
use crate::api::staff_messages;
use crate::clock;
use crate::components::{ErrorSummary, FieldFault, Label, Mode, PanelHeading, failed_act, text_line};
use crate::editing::{edit, editing};
use crate::failure::Failure;
use crate::site::use_site;
use crate::words::Words;
use shared::api::NewRepresentative;
use shared::ids::CitizenId;
use yew::prelude::*;

const NAME: &str = "representative-name";
const STREET: &str = "representative-street";
const POSTAL_CODE: &str = "representative-postal_code";
const TOWN: &str = "representative-town";
const CVR: &str = "representative-cvr";
const CONSENT: &str = "representative-consent_on";
const TO: &str = "representative-to";

/// What to do about a field that the server finds wrong.
const WRONG: [(&str, &str); 7] = [
    (NAME, "representative-name-missing"),
    (STREET, "representative-street-missing"),
    (POSTAL_CODE, "representative-postal-code-missing"),
    (TOWN, "representative-town-missing"),
    (CVR, "representative-cvr-wrong"),
    (CONSENT, "representative-consent-wrong"),
    (TO, "representative-to-wrong"),
];

/// What a [`NewRepresentativeForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct NewRepresentativeProps {
    /// Whom they represent.
    pub citizen: CitizenId,
    /// Hears what was done, in words.
    pub onsaved: Callback<String>,
    /// Hears that the form is to be closed.
    pub onclose: Callback<()>,
}

/// What is written.
#[derive(Debug, Clone, PartialEq, Default)]
struct Written {
    name: String,
    street: String,
    postal_code: String,
    town: String,
    cvr: String,
    consent: String,
    to: String,
}

/// The form.
#[component]
pub fn NewRepresentativeForm(props: &NewRepresentativeProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let form = use_state(|| Written { consent: dates::written(clock::today()), ..Written::default() });
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let onsubmit = {
        let (words, form, citizen, onsaved) =
            (words.clone(), form.clone(), props.citizen.clone(), props.onsaved.clone());
        let (faults, attempt, acting) = (faults.clone(), attempt.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempt.set(*attempt + 1);
            acting.forget();
            match representative(&words, &form) {
                Err(found) => faults.set(found),
                Ok(new) => {
                    faults.set(Vec::new());
                    let onsaved = onsaved.clone();
                    let text = words.format("representative-done", &[("name", &new.name)]);
                    acting.start(
                        (citizen.clone(), new),
                        |(id, new), key| async move { staff_messages::represent(&id, &new, &key).await },
                        move |()| onsaved.emit(text),
                    );
                }
            }
        })
    };
    let onedit = editing(&form);
    let write = |with: fn(&mut Written, String)| edit(&onedit, with);
    let all: Vec<FieldFault> =
        faults.iter().cloned().chain(acting.failure().and_then(|failure| fault(words, failure))).collect();
    let other = acting.failure().filter(|_| all.is_empty());
    let named = |id: &'static str, key: &str| Label::plain(id, words.get(key), &all);
    let hinted = |id: &'static str, key: &str, hint: &str| Label {
        id,
        text: words.get(key),
        hint: Some(words.get(hint)),
        faults: &all,
    };
    html! {
        <section class="panel mt-4" aria-labelledby="representative-h">
            <PanelHeading id="representative-h" title={words.get("representative-open")} />
            <p class="mt-0">{ words.get("representative-text") }</p>
            <form novalidate=true {onsubmit}>
                <ErrorSummary faults={all.clone()} attempt={if all.is_empty() { 0 } else { *attempt }} />
                { other.map(|failure| failed_act(&site, failure, "representative-failed")).unwrap_or_default() }
                { text_line(words, &named(NAME, "representative-name"), Mode::Words, &form.name, &write(|form, text| form.name = text)) }
                { text_line(words, &named(STREET, "representative-street"), Mode::Words, &form.street, &write(|form, text| form.street = text)) }
                { text_line(words, &named(POSTAL_CODE, "representative-postal-code"), Mode::Digits, &form.postal_code, &write(|form, text| form.postal_code = text)) }
                { text_line(words, &named(TOWN, "representative-town"), Mode::Words, &form.town, &write(|form, text| form.town = text)) }
                { text_line(words, &hinted(CVR, "representative-cvr", "representative-cvr-hint"), Mode::Digits, &form.cvr, &write(|form, text| form.cvr = text)) }
                { text_line(words, &hinted(CONSENT, "representative-consent", "bar-date-hint"), Mode::Digits, &form.consent, &write(|form, text| form.consent = text)) }
                { text_line(words, &hinted(TO, "representative-to", "bar-to-hint"), Mode::Digits, &form.to, &write(|form, text| form.to = text)) }
                { form_end(words, Weight::Secondary, words.get("representative-send"), acting.busy(), &props.onclose) }
            </form>
        </section>
    }
}

/// What would be sent, or everything that is missing.
fn representative(words: &Words, form: &Written) -> Result<NewRepresentative, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut check = |wrong: bool, field: &'static str, key: &str| {
        faults.extend(wrong.then(|| FieldFault { field, text: words.get(key).into() }));
    };
    let digits = |text: &str, many: usize| text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
    let (name, street, town) = (form.name.trim(), form.street.trim(), form.town.trim());
    let (postal_code, cvr) = (form.postal_code.trim(), form.cvr.replace(' ', ""));
    let (consent, to) = (dates::read(&form.consent), form.to.trim());
    let last = if to.is_empty() { None } else { dates::read(to) };
    check(name.is_empty(), NAME, "representative-name-missing");
    check(street.is_empty(), STREET, "representative-street-missing");
    check(!digits(postal_code, 4), POSTAL_CODE, "representative-postal-code-missing");
    check(town.is_empty(), TOWN, "representative-town-missing");
    check(!cvr.is_empty() && !digits(&cvr, 8), CVR, "representative-cvr-wrong");
    check(consent.is_none(), CONSENT, "bar-no-date");
    check(!to.is_empty() && last.is_none(), TO, "bar-no-date");
    match consent.filter(|_| faults.is_empty()) {
        None => Err(faults),
        Some(consent_on) => Ok(NewRepresentative {
            name: name.to_owned(),
            street: street.to_owned(),
            postal_code: postal_code.to_owned(),
            town: town.to_owned(),
            cvr: Some(cvr).filter(|cvr| !cvr.is_empty()),
            consent_on,
            to: last,
        }),
    }
}

/// The field that the server found fault with.
fn fault(words: &Words, failure: &Failure) -> Option<FieldFault> {
    let name = &failure.problem()?.field.as_ref()?.name;
    let (field, text) = WRONG.into_iter().find(|(field, _)| field.strip_prefix("representative-") == Some(name))?;
    Some(FieldFault { field, text: words.get(text).into() })
}
