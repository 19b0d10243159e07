//! *Indstillinger*: what the administrator sets.

use super::overview::FigureSettings;
use super::parts::acting::use_acting;
use super::parts::said::said;
use super::route::RETENTION;
use crate::api::staff_office;
use crate::components::{ErrorSummary, FieldFault, Heading, Label, Mode, Waiting, failed_act, failed_page, text_line};
use crate::editing::{edit, editing_known};
use crate::failure::Failure;
use crate::remote::use_remote;
use crate::site::use_site;
use shared::api::{SettingsChange, SettingsView};
use yew::prelude::*;

const VIDEO_LINK: &str = "video_link";
const STATEMENT: &str = "accessibility_statement";

/// What stands in the form, once somebody has written in it.
type Written = Option<(String, String)>;

/// The page.
#[component]
pub fn Settings() -> Html {
    let site = use_site();
    let words = &site.words;
    let settings = use_remote((), |()| staff_office::settings());
    let written = use_state(|| Written::None);
    let done = use_state(String::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let Some(view) = settings.value.clone() else {
        return match &settings.failure {
            Some(failure) => failed_page(&site, failure, &settings.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let known = as_written(&view);
    let (video, statement) = (*written).clone().unwrap_or_else(|| known.clone());
    let onsubmit = {
        let (words, acting, attempt, done) = (words.clone(), acting.clone(), attempt.clone(), done.clone());
        let (written, known, reload) = (written.clone(), known.clone(), settings.reload.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempt.set(*attempt + 1);
            done.set(String::new());
            let (video, statement) = (*written).clone().unwrap_or_else(|| known.clone());
            let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let change = SettingsChange { video_link: given(&video), accessibility_statement: given(&statement) };
            let (words, done, reload) = (words.clone(), done.clone(), reload.clone());
            acting.start(
                change,
                |change, key| async move { staff_office::set(&change, &key).await },
                move |_: SettingsView| {
                    done.set(words.get("settings-saved"));
                    reload.emit(());
                },
            );
        })
    };
    let onedit = editing_known(&written, move || known.clone());
    let write = |with: fn(&mut (String, String), String)| edit(&onedit, with);
    let faults: Vec<FieldFault> = acting.failure().and_then(fault).into_iter().collect();
    let other = acting.failure().filter(|_| faults.is_empty());
    let named = |id: &'static str, text: &str, hint: &str| Label {
        id,
        text: words.get(text),
        hint: Some(words.get(hint)),
        faults: &faults,
    };
    html! {
        <>
            <Heading title={words.get("settings-title")} />
            <p class="lead">{ words.get("settings-lead") }</p>
            { said(&done) }
            <ErrorSummary faults={faults.clone()} attempt={if faults.is_empty() { 0 } else { *attempt }} />
            { other.map(|failure| failed_act(&site, failure, "settings-failed")).unwrap_or_default() }
            <form novalidate=true class="panel" {onsubmit}>
                { text_line(words, &named(VIDEO_LINK, "settings-video", "settings-video-hint"), Mode::Address, &video, &write(|now, text| now.0 = text)) }
                { text_line(words, &named(STATEMENT, "settings-statement", "settings-statement-hint"), Mode::Address, &statement, &write(|now, text| now.1 = text)) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { words.get(if acting.busy() { "settings-saving" } else { "settings-save" }) }
                    </button>
                </div>
            </form>
            <p class="mt-6"><a href={RETENTION}>{ words.get("retention-link") }</a></p>
            <FigureSettings />
        </>
    }
}

fn as_written(view: &SettingsView) -> (String, String) {
    (view.video_link.clone().unwrap_or_default(), view.accessibility_statement.clone().unwrap_or_default())
}

/// The field that the server found fault with.
fn fault(failure: &Failure) -> Option<FieldFault> {
    let problem = failure.problem()?;
    let name = &problem.field.as_ref()?.name;
    let field = [VIDEO_LINK, STATEMENT].into_iter().find(|field| name == field)?;
    Some(FieldFault { field, text: problem.detail.clone().into() })
}
