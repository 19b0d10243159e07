//! The heading of a panel that opens where somebody asked for it.

use web_sys::HtmlElement;
use yew::prelude::*;

/// What a [`PanelHeading`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PanelHeadingProps {
    /// Its id, by which the panel is labelled.
    pub id: AttrValue,
    /// The panel's name; it may change while the panel is open.
    pub title: AttrValue,
}

/// An `h2` that takes the focus when the panel opens, unless somebody was faster: on a slow phone the panel can be there, and
/// written in, for a while before its effects run.
#[component]
pub fn PanelHeading(props: &PanelHeadingProps) -> Html {
    let node = use_node_ref();
    use_effect_with((), {
        let node = node.clone();
        move |()| {
            if let Some(element) = node.cast::<HtmlElement>().filter(|element| !is_written_in(element)) {
                element.focus().ok();
            }
        }
    });
    html! { <h2 class="h3 mt-0 mb-4" id={props.id.clone()} tabindex="-1" ref={node}>{ &*props.title }</h2> }
}

/// Whether a field of the panel has the focus.
fn is_written_in(heading: &HtmlElement) -> bool {
    let fields = ":is(input, select, textarea):focus";
    heading.parent_element().is_some_and(|panel| panel.query_selector(fields).ok().flatten().is_some())
}
