//! Pages whose words are fetched when somebody reads them: most visits end without.

use crate::components::{Waiting, failed_load, failed_page};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::texts;
use yew::prelude::*;

/// What a [`Reading`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The page.
    pub children: Html,
}

/// Gives the page inside the words that it needs beside those that every page has.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let site = use_site();
    let loaded = use_remote(site.words.lang(), |lang| texts::load("reading", lang));
    let words = use_memo((site.words.clone(), loaded.value.clone()), |(words, more)| {
        more.as_ref().map_or_else(|| words.clone(), |more| words.and(more))
    });
    match (&loaded.value, &loaded.failure) {
        (None, None) => html! { <Waiting text={site.words.get("loading")} /> },
        (None, Some(failure)) => failed_page(&site, failure, &loaded.reload),
        (Some(_), failure) => {
            let inside = Site { words: (*words).clone(), ..site.clone() };
            html! {
                <>
                    { for failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)) }
                    <ContextProvider<Site> context={inside}>{ props.children.clone() }</ContextProvider<Site>>
                </>
            }
        }
    }
}
