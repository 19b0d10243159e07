//! The form on *Mine oplysninger*: what is written, what is wrong with it, and that it is saved.

use super::answers::languages;
use crate::api::me;
use crate::browser;
use crate::components::{
    Alert, ErrorSummary, FieldFault, Label, Line, Tone, choice, failed_act, field, radios, yes_or_no,
};
use crate::failure::Failure;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{InterpreterLanguage, ProfileChange, ProfileView};
use shared::texts::{Lang, phone_number};
use yew::platform::spawn_local;
use yew::prelude::*;

const PHONE: &str = "phone";
const EMAIL: &str = "email";
const LANGUAGE: &str = "language";
const LANGUAGES: [(Lang, &str); 2] = [(Lang::Da, "Dansk"), (Lang::En, "English")];

/// What is written, as it is written.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    phone: String,
    email: String,
    language: Lang,
    interpreter: bool,
    interpreter_language: Option<InterpreterLanguage>,
}

impl Written {
    fn of(known: &ProfileView) -> Self {
        Self {
            phone: known.phone.as_deref().map(phone_number).unwrap_or_default(),
            email: known.email.clone().unwrap_or_default(),
            language: known.language,
            interpreter: known.interpreter_language.is_some(),
            interpreter_language: known.interpreter_language,
        }
    }

    /// Which fields the page itself finds wrong; the server looks closer.
    fn wrong(&self) -> Vec<(&'static str, &'static str)> {
        let (phone, email) = (self.phone.trim(), self.email.trim());
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        let checks = [
            (!phone.is_empty() && digits < 8, PHONE, "problem-invalid-phone"),
            (!email.is_empty() && !email.contains('@'), EMAIL, "problem-invalid-email"),
            (self.interpreter && self.interpreter_language.is_none(), LANGUAGE, "confirm-language-error"),
        ];
        checks.into_iter().filter(|(wrong, ..)| *wrong).map(|(_, field, text)| (field, text)).collect()
    }

    fn change(&self) -> ProfileChange {
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        ProfileChange {
            phone: filled(&self.phone),
            email: filled(&self.email),
            language: self.language,
            interpreter_language: self.interpreter_language.filter(|_| self.interpreter),
            wants: Vec::new(),
        }
    }
}

/// Where the saving stands.
#[derive(Clone, PartialEq)]
enum Saved {
    Not,
    Busy,
    Wrong(Vec<(&'static str, &'static str)>),
    Failed(Failure),
    /// It is saved; counted, so that the message takes the focus each time.
    Done,
}

impl Saved {
    /// What the server found wrong is shown at its field.
    fn failed(failure: Failure) -> Self {
        if failure.has_code("invalid-phone") {
            Self::Wrong(vec![(PHONE, "problem-invalid-phone")])
        } else if failure.has_code("invalid-email") {
            Self::Wrong(vec![(EMAIL, "problem-invalid-email")])
        } else {
            Self::Failed(failure)
        }
    }
}

/// What a [`ProfileForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ProfileFormProps {
    /// What is on file.
    pub known: ProfileView,
}

/// The form.
#[component]
pub fn ProfileForm(props: &ProfileFormProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let written = use_state(|| Written::of(&props.known));
    let saved = use_state(|| Saved::Not);
    let attempt = use_state(|| 0_u32);
    let onsubmit = {
        let (written, saved, attempt) = (written.clone(), saved.clone(), attempt.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *saved == Saved::Busy {
                return;
            }
            attempt.set(*attempt + 1);
            let wrong = written.wrong();
            if !wrong.is_empty() {
                saved.set(Saved::Wrong(wrong));
                return;
            }
            saved.set(Saved::Busy);
            let (written, saved) = (written.clone(), saved.clone());
            spawn_local(async move {
                match me::save_profile(&written.change(), &browser::new_key()).await {
                    Ok(profile) => {
                        written.set(Written::of(&profile));
                        saved.set(Saved::Done);
                    }
                    Err(failure) => saved.set(Saved::failed(failure)),
                }
            });
        })
    };
    let wrong: &[(&'static str, &'static str)] = if let Saved::Wrong(wrong) = &*saved { wrong } else { &[] };
    let faults: Vec<FieldFault> =
        wrong.iter().map(|(field, text)| FieldFault { field, text: words.get(text).into() }).collect();
    let onwrite = {
        let (written, saved) = (written.clone(), saved.clone());
        Callback::from(move |now: Written| {
            if *saved == Saved::Done {
                saved.set(Saved::Not);
            }
            written.set(now);
        })
    };
    let busy = *saved == Saved::Busy;
    html! {
        <>
            <ErrorSummary faults={faults.clone()} attempt={if busy { 0 } else { *attempt }} />
            if let Saved::Failed(failure) = &*saved {
                { failed_act(&site, failure, "profile-failed-title") }
            }
            if *saved == Saved::Done {
                <Alert tone={Tone::Success} takes_focus=true title={words.get("profile-saved")}>
                    <p>{ words.get("profile-saved-text") }</p>
                </Alert>
            }
            <form novalidate=true {onsubmit}>
                <p><span class="muted">{ words.get("profile-name") }</span><br />{ &props.known.name }</p>
                { fields(words, &written, &faults, &onwrite) }
                <div class="actions">
                    <button type="submit" class="button button-primary full-xs" disabled={busy}>
                        { words.get(if busy { "profile-saving" } else { "profile-save" }) }
                    </button>
                </div>
            </form>
        </>
    }
}

fn fields(words: &Words, written: &Written, faults: &[FieldFault], onwrite: &Callback<Written>) -> Html {
    let label = |id: &'static str, text: &str, hint: Option<&str>| Label {
        id,
        text: words.get(text),
        hint: hint.map(|hint| words.get(hint)),
        faults,
    };
    let line = |with: fn(&mut Written, String)| {
        let written = written.clone();
        onwrite.reform(move |value: String| {
            let mut now = written.clone();
            with(&mut now, value);
            now
        })
    };
    let onlanguage = {
        let written = written.clone();
        onwrite.reform(move |at: usize| {
            let language = LANGUAGES.get(at).map_or(written.language, |(lang, _)| *lang);
            Written { language, ..written.clone() }
        })
    };
    let oninterpreter = {
        let written = written.clone();
        onwrite.reform(move |interpreter: bool| Written { interpreter, ..written.clone() })
    };
    let phone = Line { kind: "tel", autocomplete: "tel", value: written.phone.clone() };
    let email = Line { kind: "email", autocomplete: "email", value: written.email.clone() };
    let spoken = written.interpreter_language.map_or("", InterpreterLanguage::as_str);
    let which = choice(
        words,
        &label(LANGUAGE, "confirm-language", None),
        &languages(words),
        spoken,
        &line(|now, language| now.interpreter_language = language.parse().ok()),
    );
    let chosen = LANGUAGES.iter().position(|(lang, _)| *lang == written.language);
    html! {
        <>
            { field(words, &label(PHONE, "confirm-phone", Some("profile-phone-hint")), phone, &line(|now, text| now.phone = text)) }
            { field(words, &label(EMAIL, "profile-email", Some("profile-email-hint")), email, &line(|now, text| now.email = text)) }
            { radios(
                words,
                &label("messages", "profile-language", Some("profile-language-hint")),
                &LANGUAGES.map(|(_, name)| name.to_owned()),
                chosen,
                &onlanguage,
            ) }
            { yes_or_no(
                words,
                &label("interpreter", "confirm-interpreter", Some("profile-interpreter-hint")),
                html! { words.get("yes") },
                written.interpreter,
                &oninterpreter,
                Some(which),
            ) }
        </>
    }
}
