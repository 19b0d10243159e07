//! The table of citizens; under a certain width a card a row.

use super::super::parts::talk_words::channel as channel_word;
use super::super::route;
use super::query::Query;
use crate::clock;
use crate::components::{Picture, icon};
use crate::words::Words;
use chrono::NaiveDate;
use shared::api::{CitizenMark, CitizenRow, CitizenSort, NextTalk};
use shared::model::{Channel, OrderStatus};
use shared::time::day_of;
use yew::prelude::*;

/// What the table shows.
pub struct Rows<'a> {
    /// The citizens.
    pub citizens: &'a [CitizenRow],
    /// How they are sorted.
    pub query: Query,
    /// Whether it says whose they are.
    pub colleagues: bool,
    /// Hears how they are to be sorted.
    pub note: &'a Callback<Query>,
}

/// The table.
pub fn table(words: &Words, rows: &Rows<'_>) -> Html {
    html! {
        <table class="table table--compact people">
            <caption class="sr-only">{ words.get("people-title") }</caption>
            <thead>
                <tr>
                    { sortable(words, rows, CitizenSort::Name, "column-name") }
                    { sortable(words, rows, CitizenSort::Course, "column-course") }
                    { sortable(words, rows, CitizenSort::NextTalk, "column-next") }
                    { sortable(words, rows, CitizenSort::Deadline, "column-deadline") }
                    <th scope="col">{ words.get("column-marks") }</th>
                </tr>
            </thead>
            <tbody>{ for rows.citizens.iter().map(|citizen| row(words, rows, citizen)) }</tbody>
        </table>
    }
}

/// A column by which the list can be sorted: pressed again, it turns round.
fn sortable(words: &Words, rows: &Rows<'_>, sort: CitizenSort, key: &str) -> Html {
    let query = rows.query;
    let sorted = query.sort == sort;
    let wanted = Query { sort, descending: sorted && !query.descending, ..query }.first_page();
    let onclick = rows.note.reform(move |_: MouseEvent| wanted);
    let (order, picture) = match (sorted, query.descending) {
        (false, _) => (None, Picture::SortNone),
        (true, false) => (Some("ascending"), Picture::SortAscending),
        (true, true) => (Some("descending"), Picture::SortDescending),
    };
    html! {
        <th scope="col" class="table-header-no-wrap" aria-sort={order}>
            <button type="button" class="button button-unstyled" {onclick}>
                { words.get(key) }
                <span class="sr-only">{ words.get(if sorted { "column-turn" } else { "column-sort" }) }</span>
                { icon(picture) }
            </button>
        </th>
    }
}

fn row(words: &Words, rows: &Rows<'_>, citizen: &CitizenRow) -> Html {
    let none = |empty: bool| empty.then_some("none");
    html! {
        <tr key={citizen.id.as_str()}>
            <th scope="row"><a href={route::citizen(&citizen.id)}>{ &citizen.name }</a></th>
            <td data-title={words.get("column-course")}>
                { course(words, citizen) }
                if rows.colleagues {
                    <br /><span class="muted">
                        { citizen.caseworker.as_ref().map_or_else(|| words.get("people-nobodys"), |person| person.name.clone()) }
                    </span>
                }
            </td>
            <td data-title={words.get("column-next")} class={classes!(none(citizen.next_talk.is_none()))}>
                { citizen.next_talk.as_ref().map_or_else(|| words.get("people-no-talk"), |talk| next(words, talk)) }
            </td>
            { deadline(words, citizen) }
            <td class={classes!(none(citizen.marks.is_empty()))}>
                if citizen.marks.is_empty() {
                    <span class="muted">{ words.get("people-no-marks") }</span>
                } else {
                    <span class="marks">{ for citizen.marks.iter().map(|mark| badge(words, *mark)) }</span>
                }
            </td>
        </tr>
    }
}

/// "Sygedagpenge, uge 14".
fn course(words: &Words, citizen: &CitizenRow) -> String {
    let weeks = weeks_since(citizen.first_day).to_string();
    let scheme = words.format("staff-scheme", &[("scheme", citizen.scheme.as_str())]);
    words.format("people-course", &[("scheme", &scheme), ("week", &weeks)])
}

/// In which week of their course somebody is.
pub fn weeks_since(first_day: NaiveDate) -> i64 {
    (clock::today() - first_day).num_days().max(0) / 7 + 1
}

/// "14. januar kl. 10.00, møde"; "I dag mellem 9 og 10".
fn next(words: &Words, talk: &NextTalk) -> String {
    let day = day_of(talk.starts_at);
    let day = if day == clock::today() { words.get("people-today") } else { words.day_short(day) };
    match talk.channel {
        Channel::Phone => format!("{day} {}", words.time(talk.channel, talk.starts_at, talk.ends_at)),
        Channel::InPerson | Channel::Video => {
            format!("{day} {}, {}", words.at(talk.starts_at), channel_word(words, talk.channel))
        }
    }
}

fn deadline(words: &Words, citizen: &CitizenRow) -> Html {
    let open = |status| matches!(status, OrderStatus::Open | OrderStatus::Expired);
    let title = words.get("column-deadline");
    match citizen.order.as_ref().filter(|order| open(order.status)) {
        Some(order) => html! {
            <td data-title={title}>
                <span class="nowrap">{ words.day_short(order.book_by) }</span><br />{ " " }
                <span class="muted nowrap">{ distance(words, order.book_by) }</span>
            </td>
        },
        None => {
            html! { <td data-title={title} class="none"><span class="muted">{ words.get("people-no-deadline") }</span></td> }
        }
    }
}

/// "om 8 dage", "for 3 dage siden", "i dag".
pub fn distance(words: &Words, day: NaiveDate) -> String {
    let days = (day - clock::today()).num_days();
    let many = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
    words.count(if days < 0 { "days-ago" } else { "days-left" }, many, &[])
}

/// A mark in its colour; the words say the same.
pub fn badge(words: &Words, mark: CitizenMark) -> Html {
    let class = match mark {
        CitizenMark::DeadlinePassed => "badge badge-error",
        CitizenMark::NoTimeSuited
        | CitizenMark::CallBack
        | CitizenMark::NoShow
        | CitizenMark::NotReached
        | CitizenMark::ReviewDue => "badge badge-warning",
        CitizenMark::MustBook
        | CitizenMark::Exempt
        | CitizenMark::Withdrawn
        | CitizenMark::Standby
        | CitizenMark::Interpreter
        | CitizenMark::ProtectedAddress
        | CitizenMark::Over26Weeks
        | CitizenMark::Over52Weeks => "badge badge-info",
    };
    html! { <span {class}>{ words.get(&format!("mark-{mark}")) }</span> }
}
