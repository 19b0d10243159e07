//! *Hvem har set mine oplysninger* (R31). The server says it in words; it is drawn as *Mit forløb* is.

use super::aside::columns;
use super::course::{behind, one};
use super::home::Overview;
use super::route::ACCESS_LOG;
use crate::api::me;
use crate::components::{Heading, Waiting, failed_load};
use crate::remote::use_remote;
use crate::site::use_site;
use yew::prelude::*;

/// What an [`AccessLog`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AccessLogProps {
    /// Whom to call.
    pub overview: Overview,
}

/// The page.
#[component]
pub fn AccessLog(props: &AccessLogProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let page = site.router.here.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let loaded = use_remote((words.lang(), page), move |_| me::access_log(page));
    let content = match (&loaded.value, &loaded.failure) {
        (Some(log), _) => html! {
            <>
                <p class="lead">{ &log.lead }</p>
                <h2>{ words.get("course-past") }</h2>
                <ol class="timeline plain">{ for log.steps.iter().map(|step| one(words, "course-was", step)) }</ol>
                if log.older {
                    <p><a href={format!("{ACCESS_LOG}?page={}", page + 1)}>{ words.get("access-log-older") }</a></p>
                }
                { behind("course-rights", words, &log.rights, Html::default()) }
            </>
        },
        (None, Some(failure)) => failed_load(&site, failure, &loaded.reload),
        (None, None) => html! { <Waiting text={words.get("loading")} /> },
    };
    columns(&props.overview, html! { <><Heading title={words.get("access-log-title")} />{ content }</> })
}
