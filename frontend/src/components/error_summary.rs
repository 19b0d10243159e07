//! What is missing, with a link to each field.

use super::{Picture, mark};
use crate::browser;
use crate::site::use_site;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldFault {
    /// The id of the field.
    pub field: &'static str,
    /// What to do about it.
    pub text: AttrValue,
}

/// What an [`ErrorSummary`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// What is wrong; nothing is shown if nothing is.
    pub faults: Vec<FieldFault>,
    /// How many times the form was sent: each time the focus comes here.
    pub attempt: u32,
}

/// The list of what is missing; it takes the focus whenever the form was sent with faults.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let words = use_site().words;
    let node = use_node_ref();
    use_effect_with(props.attempt, {
        let node = node.clone();
        move |_| {
            if let Some(element) = node.cast::<HtmlElement>() {
                element.focus().ok();
            }
        }
    });
    if props.faults.is_empty() {
        return Html::default();
    }
    // Two forms of one page may both be waiting for something.
    let id = format!("faults-{}", props.faults.first().map(|fault| fault.field).unwrap_or_default());
    let many = u32::try_from(props.faults.len()).unwrap_or(u32::MAX);
    let link = |fault: &FieldFault| {
        let field = fault.field;
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(field);
        });
        html! { <li><a class="function-link" href={format!("#{field}")} {onclick}>{ &*fault.text }</a></li> }
    };
    html! {
        <nav aria-labelledby={id.clone()}>
            <div class="alert alert-error mt-0 mb-6" role="alert">
                { mark(Picture::Error, words.get("error-mark")) }
                <div class="alert-body">
                    <h2 class="alert-heading" {id} tabindex="-1" ref={node}>
                        { words.count("form-errors", many, &[]) }
                    </h2>
                    <ul class="alert-text nobullet-list">{ for props.faults.iter().map(link) }</ul>
                </div>
            </div>
        </nav>
    }
}
