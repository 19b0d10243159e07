//! What every page of a signed-in citizen knows: the orders, the talks, and whom to call.

use super::ask_talk::AskTalk;
use super::book::book;
use super::call_back::{Wish, use_wish};
use super::cancel::Cancel;
use super::confirm::Confirm;
use super::course::Course;
use super::decision::Decision;
use super::draft::Draft;
use super::move_talk::move_talk;
use super::no_time::NoTime;
use super::profile::Profile;
use super::reading::Reading;
use super::receipt::Receipt;
use super::route::Route;
use super::talks::talks;
use crate::api::me::{self, Purpose};
use crate::components::{Waiting, failed_load, failed_page};
use crate::failure::Failure;
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use shared::api::{OrderView, OverviewView, TalkView};
use shared::ids::{AppointmentId, OrderId};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// The citizen's overview, as every page sees it, and what can be said on every page.
#[derive(Clone, PartialEq)]
pub struct Overview {
    view: Rc<OverviewView>,
    /// The wish to be called.
    pub wish: Wish,
    /// Whether the citizen has just ended their exemption.
    pub exemption_ended: bool,
    /// Hears that they have.
    pub onexemption_ended: Callback<()>,
    /// Loads it again: something else has changed it.
    pub onreload: Callback<()>,
}

impl Deref for Overview {
    type Target = OverviewView;

    fn deref(&self) -> &OverviewView {
        &self.view
    }
}

impl Overview {
    /// The order, if it waits for the citizen or hangs on a talk to come.
    pub fn order(&self, id: &OrderId) -> Option<&OrderView> {
        let of_talks = self.talks.iter().filter_map(|talk| talk.order.as_ref());
        self.orders.iter().chain(of_talks).find(|order| order.id == *id)
    }

    /// The talk, if it is to come.
    pub fn talk(&self, id: &AppointmentId) -> Option<&TalkView> {
        self.talks.iter().find(|talk| talk.id == *id)
    }
}

/// What [`Home`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct HomeProps {
    /// Which page.
    pub route: Route,
    /// What is answered so far.
    pub draft: Draft,
}

/// Loads the overview for the page inside, and again for the next page.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let site = use_site();
    let about = (site.router.here.path.clone(), site.words.lang());
    let loaded = use_remote(about, |_| me::overview());
    let wish = use_wish();
    let visit = site.router.here.visit;
    let ended_at = use_state(|| None::<u32>);
    let exemption_ended = *ended_at == Some(visit);
    let onexemption_ended = {
        let reload = loaded.reload.clone();
        Callback::from(move |()| {
            ended_at.set(Some(visit));
            reload.emit(());
        })
    };
    match (&loaded.value, &loaded.failure) {
        (_, Some(failure @ Failure::SignedOut)) | (None, Some(failure)) => failed_page(&site, failure, &loaded.reload),
        (Some(view), failure) => {
            let overview = Overview {
                view: view.clone(),
                wish,
                exemption_ended,
                onexemption_ended,
                onreload: loaded.reload.clone(),
            };
            let page = page(&site, &props.route, overview, props.draft.clone());
            html! { <>{ for failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)) }{ page }</> }
        }
        (None, None) => html! { <Waiting text={site.words.get("talks-loading")} /> },
    }
}

/// The page of that address. The key makes another address of the same kind another page.
fn page(site: &Site, route: &Route, overview: Overview, draft: Draft) -> Html {
    match route {
        Route::Talks => talks(site, &overview),
        Route::Choose(Purpose::Book(order)) => book(&site.words, order, &overview, &draft),
        Route::Choose(Purpose::Move(talk)) => move_talk(&site.words, talk, &overview, &draft),
        Route::Confirm(purpose) => html! { <Confirm purpose={purpose.clone()} {overview} {draft} /> },
        Route::Receipt(talk) => html! { <Receipt key={talk.as_str()} talk={talk.clone()} {overview} /> },
        Route::Cancel(talk) => html! { <Cancel key={talk.as_str()} talk={talk.clone()} {overview} /> },
        Route::NoTime(order) => html! { <NoTime key={order.as_str()} order={order.clone()} {overview} /> },
        Route::Course => html! { <Reading key="course"><Course {overview} /></Reading> },
        Route::AskTalk => html! { <Reading key="ask"><AskTalk {overview} /></Reading> },
        Route::Decision => html! { <Reading key="decision"><Decision {overview} /></Reading> },
        Route::Profile => html! { <Profile {overview} /> },
        Route::Entry | Route::Rules | Route::Help | Route::Privacy | Route::Accessibility | Route::Unknown => {
            Html::default()
        }
    }
}
