//! What the citizen has yet to book, or has not booked in time: with its evidence, and taken back where it is not needed.

use super::super::citizens::distance;
use super::super::parts::acting::use_acting;
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::talk_words::{channel, kind};
use super::super::route;
use super::{Around, first_name, talks};
use crate::api::staff_orders;
use crate::browser;
use crate::components::{FieldFault, Label, PanelHeading, Picture, choice, failed_act, icon};
use crate::site::use_site;
use crate::words::capital;
use shared::api::{CitizenView, OrderView, OrderWithdrawal};
use shared::model::{OrderStatus, WithdrawReason};
use yew::prelude::*;

/// What an [`Order`] card is drawn with.
#[derive(Properties, PartialEq)]
pub struct OrderProps {
    /// The page around.
    pub around: Around,
    /// The order.
    pub order: OrderView,
    /// Whether the reader may take it back.
    pub may: bool,
}

/// The card.
#[component]
pub fn Order(props: &OrderProps) -> Html {
    let words = &use_site().words;
    let asking = use_state(|| false);
    let (citizen, order) = (&props.around.citizen, &props.order);
    let expired = order.status == OrderStatus::Expired;
    let id = format!("order-{}", order.id);
    let title = words
        .format(if expired { "staff-order-late" } else { "staff-order-open" }, &[("day", &words.day(order.book_by))]);
    let values = [("name", &*first_name(citizen)), ("talk", &*kind(words, &order.talk_type).to_ascii_lowercase())];
    let text = words.format(if expired { "staff-order-late-text" } else { "staff-order-open-text" }, &values);
    let channels: Vec<String> = order.channels.iter().map(|one| channel(words, *one)).collect();
    let line = |label: &str, value: String| html! { <div><dt>{ words.get(label) }</dt><dd>{ value }</dd></div> };
    let opener = format!("withdraw-{}", order.id);
    let onask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(!*asking))
    };
    let onclose = {
        let (asking, opener) = (asking.clone(), opener.clone());
        Callback::from(move |()| {
            browser::focus(&opener);
            asking.set(false);
        })
    };
    html! {
        <section class="card card--task collapsed-height mb-5" aria-labelledby={id.clone()}>
            <div class="card-content">
                <h2 class="card-heading" {id}>{ title }</h2>
                <p>{ text }</p>
                <dl class="lines wide">
                    { line("staff-order-cause", words.get(&format!("order-cause-{}", order.cause))) }
                    { line("staff-order-left", distance(words, order.book_by)) }
                    { line("staff-order-hold-by", words.day(order.hold_by)) }
                    { line("staff-order-channels", channels.join(", ")) }
                    if let Some(at) = order.no_time_reported_at {
                        { line("staff-order-no-time", capital(&words.moment(at))) }
                    }
                </dl>
                if expired {
                    <p class="mt-5 muted">{ words.get("staff-order-no-verdict") }</p>
                }
                <div class="actions actions--tight">
                    <a class="function-link" href={route::evidence(&order.id)}>
                        { icon(Picture::Info) }{ words.get("evidence-link") }
                    </a>
                    if props.may {
                        <button
                            type="button"
                            class="function-link"
                            id={opener}
                            aria-expanded={(*asking).to_string()}
                            onclick={onask}
                        >
                            { icon(Picture::Close) }{ words.get("order-withdraw-open") }
                        </button>
                    }
                </div>
                if *asking {
                    <Withdraw around={Around { onclose, ..props.around.clone() }} order={order.clone()} />
                }
            </div>
        </section>
    }
}

/// What a [`Withdraw`] form is drawn with.
#[derive(Properties, PartialEq)]
struct WithdrawProps {
    around: Around,
    order: OrderView,
}

/// Why it is taken back, from a short list.
#[component]
fn Withdraw(props: &WithdrawProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let reason = use_state(|| None::<WithdrawReason>);
    let faults = use_state(Vec::<FieldFault>::new);
    let acting = use_acting();
    let onsubmit = {
        let (words, around, order) = (words.clone(), props.around.clone(), props.order.id.clone());
        let (reason, faults, acting) = (reason.clone(), faults.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(reason) = *reason else {
                faults.set(vec![FieldFault { field: REASON, text: words.get("bar-no-ground").into() }]);
                browser::focus(REASON);
                return;
            };
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (order.clone(), OrderWithdrawal { reason }),
                |(order, withdrawal), key| async move { staff_orders::withdraw(&order, &withdrawal, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(words.get("order-withdraw-done"));
                },
            );
        })
    };
    let onreason = {
        let reason = reason.clone();
        Callback::from(move |chosen: String| reason.set(chosen.parse().ok()))
    };
    let none = (String::new(), words.get("summon-reason-none"));
    let each = WithdrawReason::ALL.iter().map(|one| (one.to_string(), words.get(&format!("order-reason-{one}"))));
    let options: Vec<(String, String)> = std::iter::once(none).chain(each).collect();
    let label = Label::plain(REASON, words.get("order-withdraw-why"), &faults);
    let title = format!("withdraw-h-{}", props.order.id);
    let send = words.get(if acting.busy() { "bar-sending" } else { "order-withdraw-send" });
    html! {
        <form novalidate=true class="panel panel--proposal mt-4 wide" aria-labelledby={title.clone()} {onsubmit}>
            <PanelHeading id={title} title={words.get("order-withdraw-title")} />
            { acting.failure().map(|failure| failed_act(&site, failure, "order-withdraw-failed")).unwrap_or_default() }
            { choice(words, &label, &options, reason.map(WithdrawReason::as_str).unwrap_or_default(), &onreason) }
            { form_end(words, Weight::Secondary, send, acting.busy(), &props.around.onclose) }
        </form>
    }
}

const REASON: &str = "order-withdraw-reason";

/// A card for each order.
pub fn orders(around: &Around, may: bool) -> Html {
    let card = |order: &OrderView| {
        html! { <Order key={order.id.as_str()} around={around.clone()} order={order.clone()} {may} /> }
    };
    around.citizen.orders.iter().map(card).collect()
}
