//! That something could not be had or done: what is safe, and what to do.

use super::{Alert, Tone, phone_link};
use crate::failure::Failure;
use crate::router::address;
use crate::site::Site;
use crate::words::Words;
use shared::api::Problem;
use shared::texts::refusal_words;
use yew::prelude::*;

/// A page that could not be loaded at all: the message heads it.
pub fn failed_page(site: &Site, failure: &Failure, retry: &Callback<()>) -> Html {
    html! { <>{ message(site, failure, None, Place::HeadsPage) }{ again(site, failure, retry) }</> }
}

/// A part of a page that could not be loaded, with a button to try again.
pub fn failed_load(site: &Site, failure: &Failure, retry: &Callback<()>) -> Html {
    html! { <>{ message(site, failure, None, Place::InPage) }{ again(site, failure, retry) }</> }
}

fn again(site: &Site, failure: &Failure, retry: &Callback<()>) -> Html {
    match failure {
        Failure::SignedOut => sign_in(site),
        Failure::Offline | Failure::Unreachable | Failure::Problem(_) => html! {
            <button type="button" class="button button-secondary mt-3" onclick={retry.reform(|_| ())}>
                { site.words.get("try-again") }
            </button>
        },
    }
}

/// Something the reader did that failed; the same button tries again. The focus comes here.
pub fn failed_act(site: &Site, failure: &Failure, title: &str) -> Html {
    let again = if *failure == Failure::SignedOut { sign_in(site) } else { Html::default() };
    html! { <>{ message(site, failure, Some(title), Place::Answer) }{ again }</> }
}

fn sign_in(site: &Site) -> Html {
    let back = site.router.here.address();
    html! {
        <a href={address(site.entry, &[("back", Some(&back))])} class="button button-secondary mt-3">
            { site.words.get("signed-out-link") }
        </a>
    }
}

/// Where a message stands.
#[derive(PartialEq)]
enum Place {
    HeadsPage,
    InPage,
    /// It answers what the reader just did, and takes the focus.
    Answer,
}

fn message(site: &Site, failure: &Failure, title: Option<&str>, place: Place) -> Html {
    let words = &site.words;
    let (tone, title, text, calls) = match failure {
        Failure::Offline => (Tone::Warning, words.get("offline-title"), words.get("offline-text"), false),
        Failure::SignedOut => (Tone::Info, words.get("signed-out-title"), words.get("signed-out-text"), false),
        Failure::Unreachable => {
            (Tone::Error, words.get(title.unwrap_or("failed-title")), words.get("failed-text"), true)
        }
        Failure::Problem(problem) => {
            (Tone::Info, words.get(title.unwrap_or("refused-title")), said(words, problem), true)
        }
    };
    let office = site.session.as_ref().filter(|_| calls).map(|session| phone_link(&session.municipality.phone, ""));
    html! {
        <Alert {tone} {title} heads_page={place == Place::HeadsPage} takes_focus={place == Place::Answer}>
            <p>{ text }</p>
            if let Some(office) = office {
                <p>{ words.around("failed-call", "phone", office, &[]) }</p>
            }
        </Alert>
    }
}

/// The problem in the language of now; the server's own words were in the language of then.
fn said(words: &Words, problem: &Problem) -> String {
    let key = format!("problem-{}", problem.code);
    match &problem.refusal {
        Some(refusal) => refusal_words(words, refusal),
        None => Some(words.get(&key)).filter(|text| *text != key).unwrap_or_else(|| problem.detail.clone()),
    }
}
