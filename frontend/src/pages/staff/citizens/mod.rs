//! *Borgere*: find somebody, or see who needs something.

mod query;
mod rows;

use super::route::citizen;
use crate::api::staff_citizens;
use crate::browser::value_of;
use crate::components::{Heading, Label, Picture, Waiting, choice, failed_load, icon};
use crate::failure::Answer;
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::Words;
use query::Query;
use rows::{Rows, table};
pub use rows::{badge, distance, weeks_since};
use shared::api::{CitizenFilter, CitizensView, OtherCitizen, Whose};
use yew::prelude::*;

/// What a [`Citizens`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct CitizensProps {
    /// What was searched for last; kept above the page.
    pub sought: UseStateHandle<String>,
}

/// The id of the search field.
const SEARCH: &str = "search";

/// The page.
#[component]
pub fn Citizens(props: &CitizensProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let query = Query::read(&site.router.here);
    let written = use_state(|| (*props.sought).clone());
    let sought = (*props.sought).clone();
    let found = use_remote((query, sought.clone(), words.lang()), |(query, sought, _)| find(query, sought));
    let note = {
        let router = site.router.clone();
        Callback::from(move |query: Query| router.note(query.address()))
    };
    let onsearch = {
        let (sought, written, note) = (props.sought.clone(), written.clone(), note.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            sought.set(written.trim().to_owned());
            note.emit(query.first_page());
        })
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| written.set(value_of(&event)))
    };
    let onclear = {
        let (sought, written, note) = (props.sought.clone(), written.clone(), note.clone());
        Callback::from(move |_: MouseEvent| {
            written.set(String::new());
            sought.set(String::new());
            note.emit(query.first_page());
            crate::browser::focus(SEARCH);
        })
    };
    let view = found.value.as_deref().and_then(Option::as_ref);
    html! {
        <>
            <div class="split mb-5">
                <Heading title={words.get("people-title")} class="m-0" />
                { view.map(|view| html! { <p class="m-0 muted">{ caseload(words, view) }</p> }).unwrap_or_default() }
            </div>
            <form novalidate=true role="search" aria-label={words.get("people-find")} onsubmit={onsearch}>
                <div class="form-group search mt-0">
                    <label for={SEARCH} class="sr-only">{ words.get("people-search") }</label>
                    <input
                        class="form-input"
                        id={SEARCH}
                        type="search"
                        autocomplete="off"
                        maxlength="100"
                        value={(*written).clone()}
                        oninput={onwrite}
                        aria-describedby="search-hint"
                    />
                    <button class="button button-search" type="submit">
                        { icon(Picture::Search) }<span class="sr-only">{ words.get("people-search-go") }</span>
                    </button>
                </div>
                <span class="form-hint mt-3" id="search-hint">{ words.get("people-search-hint") }</span>
                if !sought.is_empty() {
                    <p class="mt-3 mb-0">
                        { words.format("people-sought", &[("text", &sought)]) }{ " " }
                        <button type="button" class="function-link" onclick={onclear}>{ words.get("people-clear") }</button>
                    </p>
                }
            </form>
            <div class="row mt-5">
                <div class="col-12 col-md-9">{ filters(words, query, view, &note) }</div>
                <div class="col-12 col-md-3">{ whose(&site, query, &note) }</div>
            </div>
            { found.failure.as_ref().map(|failure| failed_load(&site, failure, &found.reload)).unwrap_or_default() }
            { result(words, query, view, &sought, found.value.is_none() && found.failure.is_none(), &note) }
        </>
    }
}

/// Everybody is only looked through for something; without it nothing is asked.
async fn find(query: Query, sought: String) -> Answer<Option<CitizensView>> {
    if query.whose == Whose::Everybody && sought.is_empty() {
        return Ok(None);
    }
    staff_citizens::search(&query.search(&sought)).await.map(Some)
}

fn result(
    words: &Words,
    query: Query,
    view: Option<&CitizensView>,
    sought: &str,
    waiting: bool,
    note: &Callback<Query>,
) -> Html {
    if waiting {
        return html! { <Waiting text={words.get("people-loading")} /> };
    }
    let Some(view) = view else {
        let asks = query.whose == Whose::Everybody && sought.is_empty();
        return if asks {
            html! { <p class="mt-6" role="status">{ words.get("people-everybody-asks") }</p> }
        } else {
            Html::default()
        };
    };
    html! {
        <>
            <p class="mt-6 mb-3" role="status">{ shown(words, query, view) }</p>
            if view.citizens.is_empty() {
                <p>{ words.get(if sought.is_empty() { "people-nobody" } else { "people-nobody-found" }) }</p>
            } else {
                { table(words, &Rows { citizens: &view.citizens, query, colleagues: query.whose != Whose::Mine, note }) }
                { pages(words, query, view, note) }
            }
            { others(words, view) }
        </>
    }
}

/// Those whom one may not see yet: whom to ask, and where to say why.
fn others(words: &Words, view: &CitizensView) -> Html {
    if view.others.is_empty() {
        return Html::default();
    }
    let other = |person: &OtherCitizen| {
        let with = person.caseworker.as_ref().map_or_else(|| words.get("people-nobodys"), |who| who.name.clone());
        html! { <li key={person.id.as_str()}><a href={citizen(&person.id)}>{ &person.name }</a>{ ", " }{ with }</li> }
    };
    html! {
        <section class="block" aria-labelledby="others-h">
            <h2 id="others-h">{ words.get("people-others") }</h2>
            <p>{ words.get("people-others-text") }</p>
            <ul>{ for view.others.iter().map(other) }</ul>
        </section>
    }
}

/// "Viser 1-12 af 47 borgere. De korteste frister står først."
fn shown(words: &Words, query: Query, view: &CitizensView) -> String {
    let on_page = u32::try_from(view.citizens.len()).unwrap_or(u32::MAX);
    if on_page == 0 {
        return words.count("people-found", 0, &[]);
    }
    // Every page but the last is full, so the last one is counted from its end.
    let last = if view.page >= view.pages { view.total } else { on_page.saturating_mul(view.page) };
    let first = last.saturating_sub(on_page).saturating_add(1);
    let span = words.count("people-found", view.total, &[("first", &first.to_string()), ("last", &last.to_string())]);
    let order = if query.descending { "people-turned" } else { "people-order" };
    format!("{span} {}", words.get(&format!("{order}-{}", query.sort)))
}

fn caseload(words: &Words, view: &CitizensView) -> String {
    words.count("people-caseload", view.caseload, &[("norm", &view.norm.to_string())])
}

fn filters(words: &Words, query: Query, view: Option<&CitizensView>, note: &Callback<Query>) -> Html {
    let one = |filter: &CitizenFilter| {
        let filter = *filter;
        let count = view.and_then(|view| view.counts.iter().find(|count| count.filter == filter));
        let onclick = note.reform(move |_: MouseEvent| Query { filter, ..query }.first_page());
        html! {
            <button type="button" class="tag tag-filter" aria-pressed={(filter == query.filter).to_string()} {onclick}>
                { words.get(&format!("filter-{filter}")) }
                if let Some(count) = count {
                    { " " }{ count.count }
                }
            </button>
        }
    };
    // What few have is a filter only where somebody has it: seldom more than eight to choose among.
    let seldom = [CitizenFilter::Withdrawn, CitizenFilter::Standby, CitizenFilter::ReviewDue];
    let found = |filter: &&CitizenFilter| {
        let some = view.is_some_and(|view| view.counts.iter().any(|count| count.filter == **filter && count.count > 0));
        some || **filter == query.filter || !seldom.contains(filter)
    };
    let filters = CitizenFilter::ALL.iter().filter(found);
    html! {
        <>
            <p class="form-label m-0" id="filters-l">{ words.get("people-show") }</p>
            <div class="filters mt-3" role="group" aria-labelledby="filters-l">{ for filters.map(one) }</div>
        </>
    }
}

fn whose(site: &Site, query: Query, note: &Callback<Query>) -> Html {
    let words = &site.words;
    let place = site.session.as_ref().map(|session| session.municipality.name.clone()).unwrap_or_default();
    let text = |whose: &Whose| match whose {
        Whose::Everybody => words.format("whose-everybody", &[("place", &place)]),
        Whose::Mine | Whose::Team => words.get(&format!("whose-{whose}")),
    };
    let options: Vec<(String, String)> = Whose::ALL.iter().map(|whose| (whose.to_string(), text(whose))).collect();
    let onchoose =
        note.reform(move |chosen: String| Query { whose: chosen.parse().unwrap_or(Whose::Mine), ..query }.first_page());
    let named = Label::plain("whose", words.get("people-whose"), &[]);
    choice(words, &named, &options, query.whose.as_str(), &onchoose)
}

/// One page back, one page on, and where one is.
fn pages(words: &Words, query: Query, view: &CitizensView, note: &Callback<Query>) -> Html {
    if view.pages < 2 {
        return Html::default();
    }
    let to = |page: u32, key: &str| {
        let onclick = note.reform(move |_: MouseEvent| Query { page, ..query });
        let open = (1..=view.pages).contains(&page);
        html! {
            <button type="button" class="button button-secondary" disabled={!open} {onclick}>{ words.get(key) }</button>
        }
    };
    let values = [("page", &*view.page.to_string()), ("pages", &*view.pages.to_string())];
    html! {
        <nav class="pages" aria-label={words.get("people-pages")}>
            { to(view.page.saturating_sub(1), "page-previous") }
            <span>{ words.format("page-of", &values) }</span>
            { to(view.page.saturating_add(1), "page-next") }
        </nav>
    }
}
