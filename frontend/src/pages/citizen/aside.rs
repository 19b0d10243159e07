//! Whom to call, beside every page.

use super::call_back::{BESIDE, CallMe};
use super::home::Overview;
use crate::components::{contact_card, contact_short};
use crate::site::{Site, use_site};
use yew::prelude::*;

/// The page, and beside it (on a small screen after it) whom to call and the wish to be called.
pub fn columns(overview: &Overview, page: Html) -> Html {
    beside(page, html! { <Aside overview={overview.clone()} /> })
}

/// The same for somebody who is asked for nothing: whom to call, if they want to.
pub fn quiet_columns(site: &Site, overview: &Overview, page: Html) -> Html {
    beside(page, contact_short(&site.words, &overview.contact))
}

fn beside(page: Html, aside: Html) -> Html {
    html! {
        <div class="row">
            <div class="col-12 col-lg-8">{ page }</div>
            <div class="col-12 col-lg-4"><div class="aside-sticky mt-6 mt-lg-0">{ aside }</div></div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AsideProps {
    overview: Overview,
}

#[component]
fn Aside(props: &AsideProps) -> Html {
    let overview = &props.overview;
    let class = "button button-secondary w-percent-100 mt-5";
    let call_me = html! { <CallMe overview={overview.clone()} {class} ids={&BESIDE} /> };
    contact_card(&use_site().words, &overview.contact, call_me)
}
