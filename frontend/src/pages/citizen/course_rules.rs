//! The rules behind the course, each with its source, and the citizen's rights.

use super::route::{ASK_TALK, RULES};
use crate::components::Fold;
use crate::words::Words;
use shared::api::CourseView;
use yew::prelude::*;

const BEHIND: [&str; 7] =
    ["behind-talk", "behind-book", "behind-channel", "behind-more", "behind-absent", "behind-who", "behind-used"];
const RIGHTS: [&str; 5] =
    ["right-companion", "right-representative", "right-interpreter", "right-file", "right-complain"];

/// Both lists.
pub fn rules(words: &Words, course: &CourseView) -> Html {
    let list = |id: &'static str, keys: &'static [&'static str]| {
        html! {
            <section class="block" aria-labelledby={id}>
                <h2 {id}>{ words.get(id) }</h2>
                <ul class="accordion">{ for keys.iter().map(|key| fold(words, course, key)) }</ul>
                if id == "course-rules" {
                    <p class="mt-5"><a href={RULES}>{ words.get("course-rules-all") }</a></p>
                }
            </section>
        }
    };
    html! {
        <div class="row">
            <div class="col-12 col-lg-8">{ list("course-rules", &BEHIND) }{ list("course-rights", &RIGHTS) }</div>
        </div>
    }
}

fn fold(words: &Words, course: &CourseView, key: &'static str) -> Html {
    let values = [("scheme", course.scheme.as_str()), ("day", &*words.day_and_year(course.rules_from))];
    let text = words.count(&format!("{key}-text"), course.complaint_weeks.into(), &values);
    html! {
        <Fold id={key} title={words.get(key)}>
            <p>
                { text }
                if key == "behind-more" {
                    { " " }<a href={ASK_TALK}>{ words.get("ask-talk-title") }</a>
                }
            </p>
        </Fold>
    }
}
