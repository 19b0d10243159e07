//! The citizen's answers: phone number, companion, interpreter.

use super::draft::Answers;
use crate::components::{FieldFault, Label, Line, choice, field, yes_or_no};
use crate::editing::{Edit, edit};
use crate::words::{Words, capital};
use shared::api::InterpreterLanguage;
use shared::model::Channel;
use yew::prelude::*;

/// The id of the phone number's field.
pub const PHONE: &str = "phone";
const LANGUAGE: &str = "language";

/// What is wrong in a form: which field, and the key of what is said there.
pub type Wrong = (&'static str, &'static str);

/// What is wrong, of all that could be.
pub fn found_wrong(could: &[(bool, Wrong)]) -> Vec<Wrong> {
    could.iter().filter(|(is, _)| *is).map(|(_, wrong)| *wrong).collect()
}

/// The same in words.
pub fn in_words(words: &Words, wrong: &[Wrong]) -> Vec<FieldFault> {
    wrong.iter().map(|(field, text)| FieldFault { field, text: words.get(text).into() }).collect()
}

/// What is wrong with the answers, in the order of the fields.
pub fn wrong(answers: &Answers) -> Vec<Wrong> {
    let language = answers.interpreter && answers.language.is_none();
    found_wrong(&[
        (!answers.has_phone(), (PHONE, "confirm-phone-error")),
        (language, (LANGUAGE, "confirm-language-error")),
    ])
}

/// The fields. `recheck` is what the server says of the time with this answer about the interpreter.
pub fn answer_fields(
    words: &Words,
    answers: &Answers,
    faults: &[FieldFault],
    channel: Channel,
    recheck: String,
    onedit: &Callback<Edit<Answers>>,
) -> Html {
    let write = |with: fn(&mut Answers, String)| edit(onedit, with);
    let say = |with: fn(&mut Answers, bool)| edit(onedit, with);
    let label = |id: &'static str, text: &str, hint: Option<&str>| Label {
        id,
        text: words.get(text),
        hint: hint.map(|hint| words.get(hint)),
        faults,
    };
    let hint = if channel == Channel::Phone { "confirm-phone-hint-phone" } else { "confirm-phone-hint" };
    let phone = Line { kind: "tel", autocomplete: "tel", value: answers.phone.clone() };
    let companion = label("companion", "confirm-companion", Some("confirm-companion-hint"));
    let companion_yes = html! { words.get("confirm-companion-yes") };
    let interpreter_yes = html! {
        <>{ words.get("yes") }<span class="sr-only">{ words.get("confirm-interpreter-more") }</span></>
    };
    let chosen = answers.language.map_or("", InterpreterLanguage::as_str);
    let language = html! {
        <>
            { choice(
                words,
                &label(LANGUAGE, "confirm-language", None),
                &languages(words),
                chosen,
                &write(|answers, language| answers.language = language.parse().ok()),
            ) }
            <p class="mb-0">{ words.get("confirm-interpreter-text") }</p>
        </>
    };
    html! {
        <>
            { field(words, &label(PHONE, "confirm-phone", Some(hint)), phone, &write(|answers, phone| answers.phone = phone)) }
            { yes_or_no(
                words,
                &companion,
                companion_yes,
                answers.companion,
                &say(|answers, companion| answers.companion = companion),
                None,
            ) }
            { yes_or_no(
                words,
                &label("interpreter", "confirm-interpreter", None),
                interpreter_yes,
                answers.interpreter,
                &say(|answers, interpreter| answers.interpreter = interpreter),
                Some(language),
            ) }
            <p class="small muted mt-4" role="status">{ recheck }</p>
        </>
    }
}

/// The languages an interpreter can be ordered for, after the wish to choose one.
pub fn languages(words: &Words) -> Vec<(String, String)> {
    let choose = (String::new(), words.get("confirm-language-choose"));
    let named = InterpreterLanguage::ALL
        .iter()
        .map(|language| (language.to_string(), capital(&words.get(&format!("interpreter-{language}")))));
    std::iter::once(choose).chain(named).collect()
}
