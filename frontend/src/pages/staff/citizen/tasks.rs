//! The tasks about this citizen.

use super::super::parts::acting::use_acting;
use super::super::parts::task_list::{Tasks, task_list};
use super::{Around, talks};
use crate::api::staff_office;
use crate::browser;
use crate::components::failed_act;
use crate::site::use_site;
use shared::api::TasksView;
use shared::ids::TaskId;
use yew::prelude::*;

/// What [`CitizenTasks`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CitizenTasksProps {
    /// The page around.
    pub around: Around,
    /// Whether the reader may finish them.
    pub may: bool,
}

/// The tasks.
#[component]
pub fn CitizenTasks(props: &CitizenTasksProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let acting = use_acting();
    let ondone = {
        let (words, around, acting) = (words.clone(), props.around.clone(), acting.clone());
        Callback::from(move |task: TaskId| {
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                task,
                |task, key| async move { staff_office::done(&task, &key).await },
                move |_: TasksView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(words.get("task-finished"));
                },
            );
        })
    };
    html! {
        <section class="panel mb-6" aria-labelledby="citizen-tasks-h">
            <h2 class="h3" id="citizen-tasks-h">{ words.get("tasks-title") }</h2>
            { acting.failure().map(|failure| failed_act(&site, failure, "task-failed")).unwrap_or_default() }
            { task_list(words, &Tasks {
                tasks: &props.around.citizen.tasks,
                named: false,
                whose: true,
                may: props.may,
                busy: acting.busy(),
                ondone: &ondone,
            }) }
        </section>
    }
}
