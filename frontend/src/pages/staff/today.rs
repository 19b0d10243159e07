//! *I dag*: today's calls and talks with what became of them, and the tasks.

use super::parts::acting::use_acting;
use super::parts::moments::use_passing_time;
use super::parts::outcome::{OutcomeOf, row_id};
use super::parts::said::said;
use super::parts::talk_words::{known, time};
use super::parts::task_list::{Tasks, task_list};
use super::parts::video_link::VideoLink;
use super::route;
use crate::api::{staff, staff_office};
use crate::clock;
use crate::components::{Heading, Picture, Waiting, failed_act, failed_load, failed_page, icon, phone_link};
use crate::remote::{Remote, use_remote};
use crate::site::{Site, use_site};
use crate::words::{Words, capital, phone};
use shared::access::{Permission, may};
use shared::api::{StaffDayView, StaffTalkView, TasksView, Whose};
use shared::ids::TaskId;
use shared::model::{AppointmentStatus, Channel};
use shared::time::week_of;
use yew::prelude::*;

/// The page.
#[component]
pub fn Today() -> Html {
    let site = use_site();
    let words = &site.words;
    use_passing_time();
    let week = use_remote(words.lang(), |_| staff::week(None));
    let done = use_state(String::new);
    let Some(view) = week.value.clone() else {
        return match &week.failure {
            Some(failure) => failed_page(&site, failure, &week.reload),
            None => html! { <Waiting text={words.get("today-loading")} /> },
        };
    };
    let today = view.days.iter().find(|day| day.day == clock::today());
    let talks: Vec<&StaffTalkView> = today.iter().flat_map(|day| &day.talks).filter(|talk| is_shown(talk)).collect();
    let (calls, talks): (Vec<&StaffTalkView>, Vec<&StaffTalkView>) =
        talks.into_iter().partition(|talk| talk.channel == Channel::Phone);
    let onsaved = {
        let (done, reload) = (done.clone(), week.reload.clone());
        Callback::from(move |text: String| {
            done.set(text);
            reload.emit(());
        })
    };
    html! {
        <>
            <Heading title={words.get("today-title")} />
            <p class="lead">{ lead(words, &calls, &talks) }</p>
            { said(&done) }
            { week.failure.as_ref().map(|failure| failed_load(&site, failure, &week.reload)).unwrap_or_default() }
            <div class="row">
                <div class="col-12 col-lg-8">
                    { closed(words, today) }
                    { section(&site, "today-calls", "today-no-calls", &calls, &onsaved) }
                    { section(&site, "today-talks", "today-no-talks", &talks, &onsaved) }
                </div>
                <section class="col-12 col-lg-4" aria-labelledby="tasks-h">
                    <MyTasks onsaved={onsaved.clone()} />
                </section>
            </div>
        </>
    }
}

/// A talk that was moved or cancelled is no longer anything to do today.
const fn is_shown(talk: &StaffTalkView) -> bool {
    talk.status.fulfils()
}

/// "Mandag den 30. november, uge 49. Du mangler 3 opkald og 3 samtaler."
fn lead(words: &Words, calls: &[&StaffTalkView], talks: &[&StaffTalkView]) -> String {
    let today = clock::today();
    let open = |talks: &[&StaffTalkView]| {
        let open = talks.iter().filter(|talk| talk.status == AppointmentStatus::Booked).count();
        u32::try_from(open).unwrap_or(u32::MAX)
    };
    let (calls, talks) = (open(calls), open(talks));
    let left = match (calls, talks) {
        (0, 0) => words.get("today-nothing-left"),
        _ => words.format(
            "today-left",
            &[
                ("calls", &words.count("today-left-calls", calls, &[])),
                ("talks", &words.count("today-left-talks", talks, &[])),
            ],
        ),
    };
    let values = [("day", &*words.day_first(today)), ("week", &*week_of(today).to_string()), ("left", &*left)];
    words.format("today-lead", &values)
}

fn closed(words: &Words, today: Option<&StaffDayView>) -> Html {
    match today.filter(|day| day.closed) {
        Some(day) => {
            let name = day.closed_name.clone().unwrap_or_else(|| words.get("cal-closed"));
            html! { <p>{ words.format("today-closed", &[("name", &name)]) }</p> }
        }
        None => Html::default(),
    }
}

fn section(
    site: &Site,
    title: &'static str,
    nothing: &str,
    talks: &[&StaffTalkView],
    onsaved: &Callback<String>,
) -> Html {
    let words = &site.words;
    let next = talks.iter().find(|talk| is_current(talk)).map(|talk| &talk.id);
    html! {
        <section aria-labelledby={title} class="today-part">
            <h2 id={title} class="mt-0">{ words.get(title) }</h2>
            if talks.is_empty() {
                <p class="muted">{ words.get(nothing) }</p>
            } else {
                <ol class="rows plain">{ for talks.iter().map(|talk| row(site, talk, next == Some(&talk.id), onsaved)) }</ol>
            }
        </section>
    }
}

/// Whether its hour has come, and nobody has said what became of it.
fn is_current(talk: &StaffTalkView) -> bool {
    let now = clock::now();
    talk.status == AppointmentStatus::Booked && talk.starts_at <= now && now < talk.ends_at
}

/// `next` is the one call to make now.
fn row(site: &Site, talk: &StaffTalkView, next: bool, onsaved: &Callback<String>) -> Html {
    let words = &site.words;
    let current = is_current(talk);
    let number = talk.phone.as_deref().filter(|_| talk.channel == Channel::Phone);
    let may = site.session.as_ref().is_some_and(|session| may(&session.roles, Permission::WorkCases));
    html! {
        <li
            class={classes!("row-line", "row-line--xs", current.then_some("now-call"))}
            id={row_id(talk)}
            tabindex="-1"
            key={talk.id.as_str()}
        >
            <span class="row-time">
                { capital(&time(words, talk)) }
                if current {
                    <br /><span class="now-word">{ words.get("today-now") }</span>
                }
            </span>
            <div>
                <a class="name" href={route::citizen(&talk.citizen_id)}>{ &talk.citizen }</a>
                if let Some(number) = number.filter(|_| !next) {
                    <span class="row-phone">{ phone_link(number, "nowrap") }</span>
                }
                <p class="m-0">{ known(words, talk) }</p>
                if let Some(number) = number.filter(|_| next) {
                    <p class="mt-4 mb-0">
                        <a class="button button-primary" href={format!("tel:{number}")}>
                            { icon(Picture::Smartphone) }{ words.format("today-call", &[("phone", &phone(number))]) }
                        </a>
                    </p>
                }
                <VideoLink talk={talk.clone()} {may} onsaved={onsaved.clone()} />
            </div>
            <div class="row-end">
                <OutcomeOf talk={talk.clone()} {may} onsaved={onsaved.clone()} />
            </div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct MyTasksProps {
    onsaved: Callback<String>,
}

/// The tasks: one's own, or those of the team.
#[component]
fn MyTasks(props: &MyTasksProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let whose = use_state(|| Whose::Mine);
    let acting = use_acting();
    let tasks: Remote<TasksView> = use_remote((*whose, words.lang()), |(whose, _)| staff_office::tasks(whose));
    let roles = site.session.as_ref().map(|session| session.roles.clone()).unwrap_or_default();
    let ondone = {
        let (acting, reload, onsaved, words) =
            (acting.clone(), tasks.reload.clone(), props.onsaved.clone(), words.clone());
        Callback::from(move |task: TaskId| {
            let (reload, onsaved, words) = (reload.clone(), onsaved.clone(), words.clone());
            acting.start(
                task,
                |task, key| async move { staff_office::done(&task, &key).await },
                move |_: TasksView| {
                    crate::browser::focus("tasks-h");
                    onsaved.emit(words.get("task-finished"));
                    reload.emit(());
                },
            );
        })
    };
    let choose = |wanted: Whose, text: String| {
        let whose = whose.clone();
        let pressed = (*whose == wanted).to_string();
        let onclick = Callback::from(move |_: MouseEvent| whose.set(wanted));
        html! { <button type="button" class="tag tag-filter" aria-pressed={pressed} {onclick}>{ text }</button> }
    };
    let counts = tasks.value.as_ref().map(|view| (view.mine.to_string(), view.team.to_string())).unwrap_or_default();
    html! {
        <div class="panel mt-7 mt-lg-0">
            <h2 id="tasks-h" class="h3" tabindex="-1">{ words.get("tasks-title") }</h2>
            <div class="filters mt-0 mb-4" role="group" aria-label={words.get("tasks-show")}>
                { choose(Whose::Mine, words.format("tasks-mine", &[("n", &counts.0)])) }
                { choose(Whose::Team, words.format("tasks-team", &[("n", &counts.1)])) }
            </div>
            { acting.failure().map(|failure| failed_act(&site, failure, "task-failed")).unwrap_or_default() }
            { tasks.failure.as_ref().map(|failure| failed_load(&site, failure, &tasks.reload)).unwrap_or_default() }
            if let Some(view) = &tasks.value {
                if view.tasks.is_empty() {
                    <p>{ words.get("tasks-none") }</p>
                } else {
                    <p class="small muted mt-0">{ words.get("tasks-oldest") }</p>
                    { task_list(words, &Tasks {
                        tasks: &view.tasks,
                        named: true,
                        whose: *whose == Whose::Team,
                        may: may(&roles, Permission::WorkCases),
                        busy: acting.busy(),
                        ondone: &ondone,
                    }) }
                }
            } else if tasks.failure.is_none() {
                <Waiting text={words.get("tasks-loading")} />
            }
        </div>
    }
}
