//! The form on *Mine oplysninger*: what is written, what is wrong with it, that it is saved, and the code that shows whose a
//! number or an address is.

use super::answers::{Wrong, found_wrong, in_words, languages};
use crate::api::{Pending, me};
use crate::browser;
use crate::components::{
    Alert, ErrorSummary, FieldFault, Label, Line, Tone, checkbox, choice, failed_act, field, radios, yes_or_no,
};
use crate::editing::{Edit, edit};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{CodeEntry, CodeRequest, InterpreterLanguage, ProfileChange, ProfileView};
use shared::model::MessageChannel;
use shared::texts::{Lang, phone_number};
use yew::prelude::*;

const PHONE: &str = "phone";
const EMAIL: &str = "email";
const LANGUAGE: &str = "language";
const CODE: &str = "code";
const LANGUAGES: [(Lang, &str); 2] = [(Lang::Da, "Dansk"), (Lang::En, "English")];

/// What is written, as it is written.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    /// What is on file.
    known: ProfileView,
    phone: String,
    email: String,
    language: Lang,
    interpreter: bool,
    interpreter_language: Option<InterpreterLanguage>,
    wants: Vec<MessageChannel>,
    /// The code that was asked for, as far as it is written.
    code: Option<String>,
}

impl Written {
    fn of(known: &ProfileView) -> Self {
        Self {
            phone: known.phone.as_deref().map(phone_number).unwrap_or_default(),
            email: known.email.clone().unwrap_or_default(),
            language: known.language,
            interpreter: known.interpreter_language.is_some(),
            interpreter_language: known.interpreter_language,
            wants: known.wants.clone(),
            code: None,
            known: known.clone(),
        }
    }

    fn want(&mut self, channel: MessageChannel, wanted: bool) {
        self.wants.retain(|other| *other != channel);
        self.wants.extend(wanted.then_some(channel));
    }

    /// Which fields the page itself finds wrong; the server looks closer.
    fn wrong(&self) -> Vec<Wrong> {
        let (phone, email) = (self.phone.trim(), self.email.trim());
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        let needs = |text: &str, channel| !text.is_empty() || self.wants.contains(&channel);
        found_wrong(&[
            (needs(phone, MessageChannel::Sms) && digits < 8, (PHONE, "problem-invalid-phone")),
            (needs(email, MessageChannel::Email) && !email.contains('@'), (EMAIL, "problem-invalid-email")),
            (self.interpreter && self.interpreter_language.is_none(), (LANGUAGE, "confirm-language-error")),
        ])
    }

    fn change(&self) -> ProfileChange {
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        ProfileChange {
            phone: filled(&self.phone),
            email: filled(&self.email),
            language: self.language,
            interpreter_language: self.interpreter_language.filter(|_| self.interpreter),
            wants: self.wants.clone(),
        }
    }
}

/// What is sent.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Save,
    Ask(MessageChannel),
    Confirm(MessageChannel),
}

impl Step {
    const fn done(self) -> Saved {
        let (what, more) = match self {
            Self::Save => ("profile-saved", "profile-saved-text"),
            Self::Ask(_) => ("code-sent", "code-sent-text"),
            Self::Confirm(_) => ("code-confirmed", "code-confirmed-text"),
        };
        Saved::Done(what, more)
    }

    fn send(self, written: &Written) -> Pending<ProfileView> {
        let key = browser::new_key();
        match self {
            Self::Save => me::save_profile(&written.change(), &key),
            Self::Ask(channel) => me::ask_code(&CodeRequest { channel }, &key),
            Self::Confirm(channel) => {
                let code = written.code.clone().unwrap_or_default().trim().to_owned();
                me::confirm_code(&CodeEntry { channel, code }, &key)
            }
        }
    }
}

/// Where the saving stands.
#[derive(Clone, PartialEq)]
enum Saved {
    Not,
    Busy,
    Wrong(Vec<Wrong>),
    /// What failed, and why.
    Failed(&'static str, Failure),
    /// What was done, and more about it.
    Done(&'static str, &'static str),
}

impl Saved {
    /// What the server found wrong is shown at its field.
    fn failed(step: Step, failure: Failure) -> Self {
        if failure.has_code("invalid-phone") {
            Self::Wrong(vec![(PHONE, "problem-invalid-phone")])
        } else if failure.has_code("invalid-email") {
            Self::Wrong(vec![(EMAIL, "problem-invalid-email")])
        } else {
            Self::Failed(if step == Step::Save { "profile-failed-title" } else { "refused-title" }, failure)
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
    let send = {
        let (written, saved, attempt) = (written.clone(), saved.clone(), attempt.clone());
        Callback::from(move |step: Step| {
            if *saved == Saved::Busy {
                return;
            }
            if step == Step::Save {
                attempt.set(*attempt + 1);
                let wrong = written.wrong();
                if !wrong.is_empty() {
                    saved.set(Saved::Wrong(wrong));
                    return;
                }
            }
            saved.set(Saved::Busy);
            let (written, saved) = (written.clone(), saved.clone());
            let (before, sent) = ((*written).clone(), step.send(&written));
            spawn_local(async move {
                match sent.await {
                    Ok(known) => {
                        // What was written since stays.
                        let saved_all = step == Step::Save && *written == before;
                        let mut now = if saved_all { Written::of(&known) } else { (*written).clone() };
                        now.known = known;
                        now.code = matches!(step, Step::Ask(_)).then(String::new);
                        written.set(now);
                        saved.set(step.done());
                    }
                    Err(failure) => saved.set(Saved::failed(step, failure)),
                }
            });
        })
    };
    let submits = |step: Step| {
        send.reform(move |event: SubmitEvent| {
            event.prevent_default();
            step
        })
    };
    let wrong: &[Wrong] = if let Saved::Wrong(wrong) = &*saved { wrong } else { &[] };
    let faults = in_words(words, wrong);
    let onedit = {
        let (written, saved) = (written.clone(), saved.clone());
        Callback::from(move |edit: Edit<Written>| {
            if matches!(*saved, Saved::Done(..)) {
                saved.set(Saved::Not);
            }
            let mut now = (*written).clone();
            edit(&mut now);
            written.set(now);
        })
    };
    let busy = *saved == Saved::Busy;
    let known = &written.known;
    let unverified = known.wants.iter().copied().find(|channel| !known.verified.contains(channel));
    html! {
        <>
            <ErrorSummary faults={faults.clone()} attempt={if busy { 0 } else { *attempt }} />
            if let Saved::Failed(title, failure) = &*saved {
                { failed_act(&site, failure, title) }
            }
            if let Saved::Done(title, text) = *saved {
                <Alert tone={Tone::Success} takes_focus=true title={words.get(title)}>
                    <p>{ words.get(text) }</p>
                </Alert>
            }
            if let Some(channel) = unverified {
                { confirmation(words, channel, &written, busy, submits, &onedit) }
            }
            <form novalidate=true onsubmit={submits(Step::Save)}>
                <p><span class="muted">{ words.get("profile-name") }</span><br />{ &props.known.name }</p>
                { fields(words, &written, &faults, &onedit) }
                <div class="actions">
                    <button type="submit" class="button button-primary full-xs" disabled={busy}>
                        { words.get(if busy { "profile-saving" } else { "profile-save" }) }
                    </button>
                </div>
            </form>
        </>
    }
}

/// Where the code is asked for, and entered. Nothing goes to the number or the address before that.
fn confirmation(
    words: &Words,
    channel: MessageChannel,
    written: &Written,
    busy: bool,
    submits: impl Fn(Step) -> Callback<SubmitEvent>,
    onedit: &Callback<Edit<Written>>,
) -> Html {
    let known = &written.known;
    let to = match channel {
        MessageChannel::Sms => known.phone.as_deref().map(phone_number),
        _ => known.email.clone(),
    };
    let onagain = edit(onedit, |now: &mut Written, _: MouseEvent| now.code = None);
    let oncode = line(onedit, |now, code| now.code = Some(code));
    let step = if written.code.is_some() { Step::Confirm(channel) } else { Step::Ask(channel) };
    html! {
        <form class="panel mb-6" novalidate=true onsubmit={submits(step)}>
            <h2>{ words.get("code-title") }</h2>
            <p>{ words.format("code-text", &[("to", &to.unwrap_or_default())]) }</p>
            if let Some(code) = &written.code {
                { field(
                    words,
                    &Label::plain(CODE, words.get("code-field"), &[]),
                    Line { kind: "text", autocomplete: "one-time-code", value: code.clone() },
                    &oncode,
                ) }
            }
            <div class="actions">
                <button type="submit" class="button button-secondary" disabled={busy}>
                    { words.get(if written.code.is_some() { "code-confirm" } else { "code-ask" }) }
                </button>
                if written.code.is_some() {
                    <button type="button" class="function-link" onclick={onagain}>{ words.get("code-again") }</button>
                }
            </div>
        </form>
    }
}

/// Hears what is written in a line.
fn line(onedit: &Callback<Edit<Written>>, with: fn(&mut Written, String)) -> Callback<String> {
    edit(onedit, with)
}

fn fields(words: &Words, written: &Written, faults: &[FieldFault], onedit: &Callback<Edit<Written>>) -> Html {
    let known = &written.known;
    let label = |id: &'static str, text: &str, hint: Option<&str>| Label {
        id,
        text: words.get(text),
        hint: hint.map(|hint| words.get(hint)),
        faults,
    };
    let onlanguage = edit(onedit, |now: &mut Written, at: usize| {
        now.language = LANGUAGES.get(at).map_or(now.language, |(lang, _)| *lang);
    });
    let oninterpreter = edit(onedit, |now: &mut Written, interpreter: bool| now.interpreter = interpreter);
    let wish = |channel: MessageChannel| {
        let wanted = written.wants.contains(&channel);
        let ontick = edit(onedit, move |now: &mut Written, wanted: bool| now.want(channel, wanted));
        let key = if channel == MessageChannel::Sms { "wants-sms" } else { "wants-email" };
        let mut text = words.get(key);
        if known.verified.contains(&channel) {
            text += &words.get("wants-confirmed");
        }
        html! { if known.offers.contains(&channel) { { checkbox(key.to_owned(), &text, wanted, &ontick) } } }
    };
    let says = words.format("wants-hint", &[("post", if known.on_paper { "paper" } else { "digital" })]);
    let phone = Line { kind: "tel", autocomplete: "tel", value: written.phone.clone() };
    let email = Line { kind: "email", autocomplete: "email", value: written.email.clone() };
    let spoken = written.interpreter_language.map_or("", InterpreterLanguage::as_str);
    let which = choice(
        words,
        &label(LANGUAGE, "confirm-language", None),
        &languages(words),
        spoken,
        &line(onedit, |now, language| now.interpreter_language = language.parse().ok()),
    );
    let chosen = LANGUAGES.iter().position(|(lang, _)| *lang == written.language);
    html! {
        <>
            { field(words, &label(PHONE, "confirm-phone", Some("profile-phone-hint")), phone, &line(onedit, |now, text| now.phone = text)) }
            { wish(MessageChannel::Sms) }
            { field(words, &label(EMAIL, "profile-email", None), email, &line(onedit, |now, text| now.email = text)) }
            { wish(MessageChannel::Email) }
            <p>{ says }</p>
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
