//! What every page of a signed-in citizen knows: the orders, the talks, and whom to call.

use super::book::book;
use super::cancel::Cancel;
use super::confirm::Confirm;
use super::draft::Draft;
use super::move_talk::move_talk;
use super::receipt::Receipt;
use super::route::Route;
use super::talks::talks;
use crate::api::me::{self, Purpose};
use crate::components::{Waiting, failed_page};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use shared::api::{OrderView, OverviewView, TalkView};
use shared::ids::{AppointmentId, OrderId};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// The citizen's overview, as every page sees it.
#[derive(Clone, PartialEq)]
pub struct Overview(Rc<OverviewView>);

impl Deref for Overview {
    type Target = OverviewView;

    fn deref(&self) -> &OverviewView {
        &self.0
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
    let overview = use_remote(about, |_| me::overview());
    match (&overview.value, &overview.failure) {
        (Some(value), _) => page(&site, &props.route, Overview(value.clone()), props.draft.clone()),
        (None, Some(failure)) => failed_page(&site, failure, &overview.reload),
        (None, None) => html! { <Waiting text={site.words.get("talks-loading")} /> },
    }
}

/// The page of that address. The key makes another address of the same kind another page.
fn page(site: &Site, route: &Route, overview: Overview, draft: Draft) -> Html {
    match route {
        Route::Talks => talks(&site.words, &overview),
        Route::Choose(Purpose::Book(order)) => book(&site.words, order, &overview, &draft),
        Route::Choose(Purpose::Move(talk)) => move_talk(&site.words, talk, &overview, &draft),
        Route::Confirm(purpose) => html! { <Confirm purpose={purpose.clone()} {overview} {draft} /> },
        Route::Receipt(talk) => html! { <Receipt key={talk.as_str()} talk={talk.clone()} {overview} /> },
        Route::Cancel(talk) => html! { <Cancel key={talk.as_str()} talk={talk.clone()} {overview} /> },
        Route::Entry | Route::Unknown => Html::default(),
    }
}
