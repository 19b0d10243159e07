//! What is behind a number: its rows, a page at a time, for whoever may see the citizens.

use super::super::parts::talk_words::channel as channel_word;
use super::super::route::{self, OVERVIEW};
use super::query;
use super::shown::period;
use crate::api::staff_figures::{self, Wanted};
use crate::components::{Heading, Waiting, back_link, failed_load};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::Words;
use shared::api::{FigureRowView, FigureRowsView};
use shared::figures::FigureList;
use yew::prelude::*;

/// What a [`FigureRows`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct FigureRowsProps {
    /// Which list.
    pub list: FigureList,
}

/// The page.
#[component]
pub fn FigureRows(props: &FigureRowsProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let list = props.list;
    let wanted = query::read(&site.router.here);
    let page = site.router.here.get("page").and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1);
    let asked = (wanted.clone(), list, page, words.lang());
    let found =
        use_remote(asked, |(wanted, list, page, _)| async move { staff_figures::rows(&wanted, list, page).await });
    let view = found.value.as_deref();
    html! {
        <>
            { back_link(&wanted.at(OVERVIEW, &[]), &words.get("rows-back")) }
            <Heading title={words.get(&format!("rows-{list}"))} />
            <p class="lead">{ words.get(&format!("rows-{list}-text")) }</p>
            { about(words, &wanted, list) }
            { found.failure.as_ref().map(|failure| failed_load(&site, failure, &found.reload)).unwrap_or_default() }
            if let Some(view) = view {
                { result(&site, &wanted, view) }
            } else if found.failure.is_none() {
                <Waiting text={words.get("loading")} />
            }
        </>
    }
}

/// Whether a list is about the period, not about now.
const fn is_of_period(list: FigureList) -> bool {
    matches!(list, FigureList::NoShows | FigureList::NotReached | FigureList::Summons)
}

/// The period that the list is about, where it was chosen.
fn about(words: &Words, wanted: &Wanted, list: FigureList) -> Html {
    match (wanted.from.zip(wanted.to), is_of_period(list)) {
        (Some((from, to)), true) => html! { <p class="muted">{ period(words, from, to) }</p> },
        _ => Html::default(),
    }
}

fn result(site: &Site, wanted: &Wanted, view: &FigureRowsView) -> Html {
    let words = &site.words;
    let unseen = (view.unseen > 0).then(|| words.count("rows-unseen", view.unseen, &[]));
    let more = view.more.then(|| words.get("rows-more"));
    html! {
        <>
            <p role="status" class="mb-3">
                { std::iter::once(words.count("rows-count", view.total, &[])).chain(unseen).chain(more).collect::<Vec<_>>().join(" ") }
            </p>
            if !view.rows.is_empty() {
                <table class="table table--compact people">
                    <caption class="sr-only">{ words.get(&format!("rows-{}", view.list)) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.get("column-name") }</th>
                            <th scope="col">{ words.get(&format!("rows-day-{}", view.list)) }</th>
                            <th scope="col">{ words.get("column-what") }</th>
                            <th scope="col">{ words.get("column-caseworker") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for view.rows.iter().map(|row| line(words, view.list, row)) }</tbody>
                </table>
            }
            { pages(site, wanted, view) }
        </>
    }
}

fn line(words: &Words, list: FigureList, row: &FigureRowView) -> Html {
    let name = row.name.clone().unwrap_or_else(|| words.get("rows-nobody"));
    html! {
        <tr>
            <th scope="row">
                if let Some(citizen) = &row.citizen_id {
                    <a href={route::citizen(citizen)}>{ name }</a>
                } else {
                    { name }
                }
            </th>
            <td data-title={words.get(&format!("rows-day-{list}"))}>
                { words.day_short(row.day) }{ " " }{ chrono::Datelike::year(&row.day) }
                <br />{ " " }<span class="muted nowrap">{ ago(words, list, row) }</span>
            </td>
            <td data-title={words.get("column-what")}>{ what(words, row) }</td>
            <td data-title={words.get("column-caseworker")}>
                { row.caseworker.as_ref().map_or_else(|| words.get("people-nobodys"), |person| person.name.clone()) }
            </td>
        </tr>
    }
}

/// "for 12 dage siden"; of cases in weeks.
fn ago(words: &Words, list: FigureList, row: &FigureRowView) -> String {
    match list {
        FigureList::WithoutTalk | FigureList::Over26Weeks | FigureList::Over52Weeks | FigureList::WithoutCaseworker => {
            words.count("rows-weeks", row.days / 7, &[])
        }
        _ if row.days == 0 => words.get("rows-today"),
        _ => words.count("days-ago", row.days, &[]),
    }
}

/// What is known of the row: the task, how the talk was to be held and what became of it, why somebody was summoned; the scheme.
fn what(words: &Words, row: &FigureRowView) -> String {
    let task = row.task.map(|task| words.get(&format!("task-{task}")));
    let channel = row.channel.map(|channel| channel_word(words, channel));
    let status = row.status.map(|status| words.get(&format!("staff-status-{status}")));
    let reason = row.reason.map(|reason| words.get(&format!("summon-reason-{reason}")));
    let scheme = row.scheme.as_ref().map(|scheme| words.format("staff-scheme", &[("scheme", scheme.as_str())]));
    let said: Vec<String> = [task, scheme, reason, channel, status].into_iter().flatten().collect();
    said.join(", ")
}

/// One page back, one page on; each is an address of its own.
fn pages(site: &Site, wanted: &Wanted, view: &FigureRowsView) -> Html {
    if view.pages < 2 {
        return Html::default();
    }
    let words = &site.words;
    let to = |page: u32, key: &str| {
        if !(1..=view.pages).contains(&page) {
            return Html::default();
        }
        let address = wanted.at(&route::figure_rows(view.list), &[("page", Some(&page.to_string()))]);
        html! { <a class="button button-secondary" href={address}>{ words.get(key) }</a> }
    };
    let values = [("page", &*view.page.to_string()), ("pages", &*view.pages.to_string())];
    html! {
        <nav class="pages" aria-label={words.get("rows-pages")}>
            { to(view.page.saturating_sub(1), "page-previous") }
            <span>{ words.format("page-of", &values) }</span>
            { to(view.page.saturating_add(1), "page-next") }
        </nav>
    }
}
