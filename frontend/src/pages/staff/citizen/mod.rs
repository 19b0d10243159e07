//! *Borger*: one citizen: what waits, what is agreed, what was, and what the caseworker does about it.

mod cancel;
mod exempt;
mod exempted;
mod head;
mod history;
mod move_talk;
mod new_talk;
mod notes;
mod orders;
mod talks;
mod tasks;
mod walk_in;

use super::parts::said::said;
use super::route::CITIZENS;
use crate::api::staff_citizens;
use crate::browser;
use crate::components::{Heading, Picture, Waiting, back_link, failed_load, failed_page, icon};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::Words;
use exempt::Exempt;
use exempted::Exempted;
use new_talk::NewTalkForm;
use notes::Notes;
use shared::access::{Permission, may};
use shared::api::{BarView, CitizenView, StaffPurpose};
use shared::ids::CitizenId;
use shared::model::BarKind;
use std::rc::Rc;
use talks::Talks;
use tasks::CitizenTasks;
use walk_in::WalkIn;
use yew::prelude::*;

/// What a [`Citizen`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct CitizenProps {
    /// Who.
    pub id: CitizenId,
}

/// What of the things one does less often is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Exempt,
    Assist,
    WalkIn,
}

impl Open {
    /// The id of the button that opens it, so that the focus can come back to it.
    const fn opener(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Exempt => "open-exempt",
            Self::Assist => "open-assist",
            Self::WalkIn => "open-walk-in",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Exempt => "bar-open",
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
    let allowed = |permission| site.session.as_ref().is_some_and(|session| may(&session.roles, permission));
    let (works, decides) = (allowed(Permission::WorkCases), allowed(Permission::Decide));
    html! {
        <>
            { back_link(CITIZENS, &words.get("people-title")) }
            { head::head(&site, &view) }
            { said(&done) }
            { for citizen.failure.as_ref().map(|failure| failed_load(&site, failure, &citizen.reload)) }
            <div class="person">
                <div>
                    { orders::orders(words, &view) }
                    <Talks around={around.clone()} may={works} />
                    if !view.tasks.is_empty() {
                        <CitizenTasks around={around.clone()} may={works} />
                    }
                </div>
                <div class="person-do">
                    { to_do(&site, &around, *open, works, decides, &onopen) }
                </div>
                <div>
                    { history::history(words, &view) }
                    <Notes around={around.clone()} may={works} />
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

/// Summoning, exempting, booking together, and registering who came by.
fn to_do(site: &Site, around: &Around, open: Open, works: bool, decides: bool, onopen: &Callback<Open>) -> Html {
    let words = &site.words;
    let bar = around.citizen.bar.as_ref();
    let kind = bar.map(|bar| bar.kind);
    if kind == Some(BarKind::Standby) {
        return html! { <div class="panel"><p class="m-0">{ words.get("staff-standby-text") }</p></div> };
    }
    let exempt = decides && bar.is_none();
    let offers = [(exempt, Open::Exempt), (works, Open::Assist), (works, Open::WalkIn)];
    html! {
        <>
            if decides {
                <NewTalkForm around={around.clone()} purpose={StaffPurpose::Summon} primary={open == Open::Nothing} />
            }
            { bar.map_or_else(Html::default, |bar| stands(words, around, bar, decides)) }
            { match open {
                Open::Nothing => Html::default(),
                Open::Exempt => html! { <Exempt around={around.clone()} /> },
                Open::Assist => html! { <NewTalkForm around={around.clone()} purpose={StaffPurpose::Assist} primary=true /> },
                Open::WalkIn => html! { <WalkIn around={around.clone()} /> },
            } }
            <ul class="plain stack mt-6">
                { for offers.into_iter().filter(|(offered, _)| *offered).map(|(_, wanted)| opener(words, around, open, wanted, onopen)) }
            </ul>
        </>
    }
}

fn stands(words: &Words, around: &Around, bar: &BarView, decides: bool) -> Html {
    match bar.kind {
        BarKind::Exemption => html! { <Exempted around={around.clone()} bar={bar.clone()} may={decides} /> },
        BarKind::Withdrawal => {
            html! { <div class="panel mt-5"><p class="m-0">{ words.get("staff-withdrawn-text") }</p></div> }
        }
        BarKind::Standby => Html::default(),
    }
}

fn opener(words: &Words, around: &Around, open: Open, wanted: Open, onopen: &Callback<Open>) -> Html {
    let picture = match wanted {
        Open::WalkIn => Picture::Person,
        Open::Assist => Picture::Persons,
        Open::Exempt | Open::Nothing => Picture::Edit,
    };
    let onclick = onopen.reform(move |_: MouseEvent| wanted);
    let text = words.format(wanted.text(), &[("name", &first_name(&around.citizen))]);
    html! {
        <li>
            <button
                type="button"
                class="function-link"
                id={wanted.opener()}
                aria-expanded={(open == wanted).to_string()}
                {onclick}
            >
                { icon(picture) }{ text }
            </button>
        </li>
    }
}
