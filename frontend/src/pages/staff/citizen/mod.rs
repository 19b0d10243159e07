//! *Borger*: one citizen: what waits, what is agreed, what was told, what was, and what the caseworker does about it.

mod bar_days;
mod cancel;
mod case;
mod case_change;
mod case_fields;
mod effects;
mod exempt;
mod head;
mod history;
mod identity;
mod messages;
mod move_talk;
mod new_order;
mod new_representative;
mod new_talk;
mod notes;
mod orders;
mod representatives;
mod standby;
mod standing;
mod talks;
mod tasks;
mod unseen;
mod walk_in;
mod withdraw;

use super::parts::said::said;
use super::route::{CITIZENS, protection};
use crate::api::staff_citizens;
use crate::browser;
use crate::components::{Heading, Picture, Waiting, back_link, failed_load, failed_page, icon};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::Words;
use case_change::CaseForm;
use exempt::Exempt;
use identity::Identity;
use messages::Messages;
use new_order::NewOrderForm;
use new_talk::NewTalkForm;
use notes::Notes;
use representatives::Representatives;
use shared::access::{Permission, may};
use shared::api::{AbsenceView, CitizenView, StaffPurpose};
use shared::ids::CitizenId;
use shared::model::BarKind;
use shared::seeing::Unseen;
use standby::Standby;
use standing::Standing;
use std::rc::Rc;
use talks::Talks;
use tasks::CitizenTasks;
use unseen::{Guarded, OtherTeam};
use walk_in::WalkIn;
use withdraw::Withdraw;
use yew::prelude::*;

/// What a [`Citizen`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct CitizenProps {
    /// Who.
    pub id: CitizenId,
}

/// What of the things one does less often is open.
#[derive(Debug, Clone, PartialEq)]
enum Open {
    Nothing,
    Exempt,
    Withdraw,
    Standby,
    Case,
    Absence(AbsenceView),
    Order,
    Assist,
    WalkIn,
}

impl Open {
    /// The id of the button that opens it, so that the focus can come back to it.
    const fn opener(&self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Exempt => "open-exempt",
            Self::Withdraw => "open-withdraw",
            Self::Standby => "open-standby",
            Self::Case | Self::Absence(_) => "open-case",
            Self::Order => "open-order",
            Self::Assist => "open-assist",
            Self::WalkIn => "open-walk-in",
        }
    }

    const fn text(&self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Exempt => "bar-open",
            Self::Withdraw => "withdraw-open",
            Self::Standby => "standby-open",
            Self::Case | Self::Absence(_) => "case-open",
            Self::Order => "order-new-open",
            Self::Assist => "assist-open",
            Self::WalkIn => "walk-in-open",
        }
    }
}

/// What the panels of the page share.
#[derive(Clone, PartialEq)]
pub struct Around {
    /// The citizen as they are now.
    pub citizen: Rc<CitizenView>,
    /// Hears what was done, in words; the page is then loaded again.
    pub onsaved: Callback<String>,
    /// Hears that a panel is to be closed.
    pub onclose: Callback<()>,
}

/// "Piotr".
pub fn first_name(citizen: &CitizenView) -> String {
    citizen.name.split(' ').next().unwrap_or(&citizen.name).to_owned()
}

/// The page.
#[component]
pub fn Citizen(props: &CitizenProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let citizen =
        use_remote((props.id.clone(), words.lang()), |(id, _)| async move { staff_citizens::citizen(&id).await });
    let open = use_state(|| Open::Nothing);
    let done = use_state(String::new);
    let Some(view) = citizen.value.clone() else {
        let shown = match &citizen.failure {
            Some(failure) if failure.has_code("not-found") => not_found(words),
            Some(failure) if failure.has_code(Unseen::OtherTeam.as_str()) => {
                html! { <OtherTeam id={props.id.clone()} onopened={citizen.reload.clone()} /> }
            }
            Some(failure) if failure.has_code(Unseen::Guarded.as_str()) => html! { <Guarded id={props.id.clone()} /> },
            Some(failure) => failed_page(&site, failure, &citizen.reload),
            None => html! { <Waiting text={words.get("citizen-loading")} /> },
        };
        return html! { <>{ back_link(CITIZENS, &words.get("people-title")) }{ shown }</> };
    };
    let onsaved = {
        let (done, open, reload) = (done.clone(), open.clone(), citizen.reload.clone());
        Callback::from(move |text: String| {
            done.set(text);
            open.set(Open::Nothing);
            reload.emit(());
        })
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |()| {
            browser::focus(open.opener());
            open.set(Open::Nothing);
        })
    };
    let onopen = {
        let (open, done) = (open.clone(), done.clone());
        Callback::from(move |wanted: Open| {
            done.set(String::new());
            open.set(wanted);
        })
    };
    let around = Around { citizen: view.clone(), onsaved, onclose };
    let ontake_back = onopen.reform(Open::Absence);
    let allowed = |permission| site.session.as_ref().is_some_and(|session| may(&session.roles, permission));
    let (works, decides) = (allowed(Permission::WorkCases), allowed(Permission::Decide));
    html! {
        <>
            { back_link(CITIZENS, &words.get("people-title")) }
            { head::head(&site, &view) }
            { said(&done) }
            { citizen.failure.as_ref().map(|failure| failed_load(&site, failure, &citizen.reload)).unwrap_or_default() }
            <div class="person">
                <div>
                    { orders::orders(&around, works) }
                    <Talks around={around.clone()} may={works} />
                    if !view.tasks.is_empty() {
                        <CitizenTasks around={around.clone()} may={works} />
                    }
                    { case::case(words, &view, decides.then_some(&ontake_back)) }
                </div>
                <div class="person-do">
                    { to_do(&site, &around, &open, works, decides, &onopen) }
                </div>
                <div>
                    <Messages around={around.clone()} may={works} />
                    { history::history(words, &view) }
                    <Notes around={around.clone()} may={works} />
                    <Representatives around={around.clone()} may={works} />
                    if works {
                        <Identity around={around.clone()} />
                    }
                    if allowed(Permission::Guard) {
                        <p><a href={protection(&view.id)}>{ words.get("protection-link") }</a></p>
                    }
                </div>
            </div>
        </>
    }
}

/// An old link, or somebody of another municipality: nobody is told which.
fn not_found(words: &Words) -> Html {
    html! {
        <>
            <Heading title={words.get("citizen-not-found")} />
            <p class="lead">{ words.get("citizen-not-found-text") }</p>
        </>
    }
}

/// Summoning, deciding who books, changing the case, booking together, and registering who came by.
fn to_do(site: &Site, around: &Around, open: &Open, works: bool, decides: bool, onopen: &Callback<Open>) -> Html {
    let citizen = &around.citizen;
    let kind = citizen.bar.as_ref().map(|bar| bar.kind);
    let followed = kind == Some(BarKind::Standby);
    let closed = citizen.case.closed_on.is_some_and(|day| day <= crate::clock::today());
    let contact = !followed && !closed;
    let offers = [
        (contact && works && kind.is_none(), Open::Order),
        (contact && works, Open::Assist),
        (contact && works, Open::WalkIn),
        (decides && !closed, Open::Case),
        (contact && decides && kind != Some(BarKind::Exemption), Open::Exempt),
        (contact && decides && kind.is_none(), Open::Withdraw),
        (contact && decides, Open::Standby),
    ];
    let bars = citizen.bar.iter().chain(&citizen.bars_to_come);
    html! {
        <>
            if decides && contact {
                <NewTalkForm around={around.clone()} purpose={StaffPurpose::Summon} primary={*open == Open::Nothing} />
            }
            <>{ for bars.map(|bar| html! { <Standing key={bar.id.as_str()} around={around.clone()} bar={bar.clone()} may={decides} /> }) }</>
            { match open {
                Open::Nothing => Html::default(),
                Open::Exempt => html! { <Exempt around={around.clone()} /> },
                Open::Withdraw => html! { <Withdraw around={around.clone()} /> },
                Open::Standby => html! { <Standby around={around.clone()} /> },
                Open::Case => html! { <CaseForm key="change" around={around.clone()} absence={None::<AbsenceView>} /> },
                Open::Absence(absence) => html! {
                    <CaseForm key={absence.id.as_str()} around={around.clone()} absence={Some(absence.clone())} />
                },
                Open::Order => html! { <NewOrderForm around={around.clone()} /> },
                Open::Assist => html! { <NewTalkForm around={around.clone()} purpose={StaffPurpose::Assist} primary=true /> },
                Open::WalkIn => html! { <WalkIn around={around.clone()} /> },
            } }
            <ul class="plain stack mt-6">
                { for offers.into_iter().filter(|(offered, _)| *offered).map(|(_, wanted)| opener(&site.words, around, open, wanted, onopen)) }
            </ul>
        </>
    }
}

fn opener(words: &Words, around: &Around, open: &Open, wanted: Open, onopen: &Callback<Open>) -> Html {
    let picture = match wanted {
        Open::WalkIn => Picture::Person,
        Open::Assist => Picture::Persons,
        Open::Order => Picture::Email,
        _ => Picture::Edit,
    };
    let text = words.format(wanted.text(), &[("name", &first_name(&around.citizen))]);
    let (id, expanded) = (wanted.opener(), (open.opener() == wanted.opener()).to_string());
    let onclick = onopen.reform(move |_: MouseEvent| wanted.clone());
    html! {
        <li>
            <button type="button" class="function-link" {id} aria-expanded={expanded} {onclick}>
                { icon(picture) }{ text }
            </button>
        </li>
    }
}
