//! Tasks: what they are about, what the citizen said, how old they are, and that they are done.

use super::super::route;
use super::talk_words::channel;
use crate::clock;
use crate::components::phone_link;
use crate::words::{Words, capital};
use shared::api::{QuestionState, TaskView};
use shared::ids::TaskId;
use shared::time::day_of;
use yew::prelude::*;

/// From how many days on a task is old enough to catch the eye.
const OLD: u32 = 3;

/// What a list of tasks needs to know.
pub struct Tasks<'a> {
    /// The tasks, the oldest first.
    pub tasks: &'a [TaskView],
    /// Whether the citizen is named; not on their own page.
    pub named: bool,
    /// Whether the employee is named: in the list of the team.
    pub whose: bool,
    /// Whether the reader may finish them.
    pub may: bool,
    /// Whether one is being finished.
    pub busy: bool,
    /// Hears which one is done.
    pub ondone: &'a Callback<TaskId>,
}

/// A row for each task.
pub fn task_list(words: &Words, tasks: &Tasks<'_>) -> Html {
    html! { <ol class="rows plain">{ for tasks.tasks.iter().map(|task| row(words, tasks, task)) }</ol> }
}

fn row(words: &Words, tasks: &Tasks<'_>, task: &TaskView) -> Html {
    let title = words.get(&format!("task-{}", task.kind));
    let id = task.id.clone();
    let ondone = tasks.ondone.reform(move |_: MouseEvent| id.clone());
    let owner = match &task.employee {
        Some(employee) => employee.name.clone(),
        None => words.get("task-anybody"),
    };
    html! {
        <li key={task.id.as_str()}>
            <div class="split">
                <span class="name">{ &title }</span>
                { age(words, task) }
            </div>
            <p class="mt-3 mb-0">
                if let Some((name, id)) = task.citizen.as_ref().zip(task.citizen_id.as_ref()).filter(|_| tasks.named) {
                    <a href={route::citizen(id)}>{ name }</a>{ ". " }
                }
                { about(words, task).join(" ") }
            </p>
            if let Some(order) = &task.order_id {
                <p class="mt-3 mb-0">
                    <a href={route::evidence(order)}>
                        { words.get("evidence-link") }
                        if let Some(name) = task.citizen.as_ref().filter(|_| tasks.named) {
                            <span class="sr-only">{ ": " }{ name }</span>
                        }
                    </a>
                </p>
            }
            if let Some(number) = &task.phone {
                <p class="mt-3 mb-0">
                    { words.around("task-call", "phone", phone_link(number, "nowrap"), &[]) }
                    { for task.call_when.map(|when| format!(" {}.", words.get(&format!("task-call-{when}")))) }
                </p>
            }
            if tasks.whose {
                <p class="small muted mt-3 mb-0">{ owner }</p>
            }
            if tasks.may {
                <p class="mt-3 mb-0">
                    <button type="button" class="button btn-s" disabled={tasks.busy} onclick={ondone}>
                        { words.get("task-done") }
                        <span class="sr-only">
                            { ": " }{ title.clone() }
                            if let Some(name) = &task.citizen {
                                { ", " }{ name }
                            }
                        </span>
                    </button>
                </p>
            }
        </li>
    }
}

/// "i dag kl. 8.40", "3 dage"; an old task, or one that has passed its day, catches the eye.
fn age(words: &Words, task: &TaskView) -> Html {
    let days = (clock::today() - day_of(task.created_at)).num_days();
    match u32::try_from(days) {
        Ok(days) if days > 0 => {
            let old = days >= OLD || task.due_on.is_some_and(|due| due < clock::today());
            let class = if old { "badge badge-warning" } else { "muted nowrap" };
            html! { <span {class}>{ words.count("task-age", days, &[]) }</span> }
        }
        _ => {
            html! { <span class="muted nowrap">{ words.format("task-today", &[("time", &words.at(task.created_at))]) }</span> }
        }
    }
}

/// What is to be done, and what the citizen said.
fn about(words: &Words, task: &TaskView) -> Vec<String> {
    let mut lines = vec![words.get(&format!("task-{}-text", task.kind))];
    if !task.wishes.is_empty() {
        let wishes: Vec<String> = task.wishes.iter().map(|wish| words.get(&format!("staff-wish-{wish}"))).collect();
        lines.push(words.format("task-wishes", &[("wishes", &wishes.join(", "))]));
    }
    if !task.offered.is_empty() {
        let offered = task
            .offered
            .iter()
            .map(|offer| words.count("task-offered-one", offer.free, &[("channel", &channel(words, offer.channel))]));
        let offered: Vec<String> = offered.collect();
        lines.push(words.format("task-offered", &[("offered", &offered.join(", "))]));
    }
    lines.extend(task.question.as_ref().map(|question| answer(words, question)));
    if let Some(due) = task.due_on {
        lines.push(capital(&words.format("task-due", &[("day", &words.day(due))])));
    }
    lines
}

/// When the citizen was asked for the reason, and what was answered or by when (R37). Nobody has judged it.
pub fn answer(words: &Words, question: &QuestionState) -> String {
    let asked = words.format("question-asked", &[("day", &words.day_short(day_of(question.asked_at)))]);
    let told = match (question.answered_at, question.reason) {
        (Some(at), Some(reason)) => {
            let reason = words.get(&format!("answer-{reason}"));
            words.format("question-answered", &[("day", &words.day_short(day_of(at))), ("reason", &reason)])
        }
        _ if question.closed_at.is_some() => words.get("question-closed"),
        _ if question.overdue => words.format("question-overdue", &[("day", &words.day_short(question.answer_by))]),
        _ => words.format("question-waits", &[("day", &words.day_short(question.answer_by))]),
    };
    format!("{asked} {told}")
}
