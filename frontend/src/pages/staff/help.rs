//! *Hjælp*: how the work is done here, in a few lines.

use super::route::Route;
use super::sessions::use_sessions;
use crate::components::Heading;
use crate::site::use_site;
use shared::access::Role;
use yew::prelude::*;

/// What a [`Help`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// What the reader is here.
    pub roles: Vec<Role>,
}

/// What each page is for, and the keys. Only pages that the reader has are explained. Then where they are signed in.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let words = use_site().words;
    let sessions = use_sessions();
    let about = |page: Route, key: &str| {
        if !page.is_for(&props.roles) {
            return Html::default();
        }
        html! {
            <section class="mb-6">
                <h2 class="h3">{ words.get(&format!("staff-help-{key}")) }</h2>
                <p>{ words.get(&format!("staff-help-{key}-text")) }</p>
            </section>
        }
    };
    html! {
        <>
            <Heading title={words.get("nav-staff-help")} />
            { about(Route::Today, "today") }
            { about(Route::Calendar, "publish") }
            { about(Route::Calendar, "change") }
            { about(Route::Citizens, "find") }
            { about(Route::Citizens, "summon") }
            { about(Route::Citizens, "exempt") }
            { about(Route::Citizens, "withdraw") }
            { about(Route::Citizens, "standby") }
            { about(Route::Citizens, "case") }
            { about(Route::Citizens, "evidence") }
            { about(Route::Overview, "overview") }
            { about(Route::Sending, "sending") }
            { about(Route::Rules, "rules") }
            { about(Route::MessageTexts, "texts") }
            { about(Route::Settings, "settings") }
            { about(Route::Help, "keys") }
            { about(Route::Help, "wrong") }
            { sessions }
        </>
    }
}
