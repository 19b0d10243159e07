//! The decision that withdrew a citizen's right to book, word for word as the citizen got it; made for paper.

use super::parts::decision_text::paragraphs;
use super::route;
use crate::api::staff_bars;
use crate::browser;
use crate::components::{Alert, Heading, Picture, Tone, Waiting, back_link, failed_page, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use shared::ids::CitizenId;
use yew::prelude::*;

/// What a [`Decision`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct DecisionProps {
    /// About whom.
    pub citizen: CitizenId,
}

/// The page.
#[component]
pub fn Decision(props: &DecisionProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let found =
        use_remote((props.citizen.clone(), words.lang()), |(id, _)| async move { staff_bars::decision(&id).await });
    let shown = match (&found.value, &found.failure) {
        (Some(view), _) => {
            let (title, rest) = paragraphs(&view.text);
            html! {
                <>
                    <div class="d-print-none">
                        if let Some(day) = view.ended_on {
                            <Alert tone={Tone::Info} title={words.format("decision-ended", &[("day", &words.day(day))])}>
                                <p>{ words.get("decision-ended-text") }</p>
                            </Alert>
                        }
                        <div class="split mt-4 mb-5">
                            <p class="m-0">{ words.get("letter-envelope") }</p>
                            <button type="button" class="button button-primary" onclick={|_| browser::print()}>
                                { icon(Picture::Print) }{ words.get("print") }
                            </button>
                        </div>
                    </div>
                    <article class="paper" lang={view.lang.tag()}>
                        <Heading title={title.to_owned()} />
                        { rest }
                    </article>
                </>
            }
        }
        (None, Some(failure)) => failed_page(&site, failure, &found.reload),
        (None, None) => html! { <Waiting text={words.get("letter-loading")} /> },
    };
    html! { <>{ back_link(&route::citizen(&props.citizen), &words.get("decision-back")) }{ shown }</> }
}
