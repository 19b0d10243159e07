//! A list of headings that open.

use yew::prelude::*;

/// What a [`Fold`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// The id of what is under the heading.
    pub id: AttrValue,
    /// The heading.
    pub title: AttrValue,
    /// What is under it.
    pub children: Html,
}

/// One heading of an accordion; it opens and closes by itself.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let (expanded, hidden) = if *open { ("true", "false") } else { ("false", "true") };
    html! {
        <li>
            <h3>
                <button type="button" class="accordion-button" aria-expanded={expanded} aria-controls={props.id.clone()} {onclick}>
                    <span class="accordion-title">{ &*props.title }</span>
                </button>
            </h3>
            <div id={props.id.clone()} class="accordion-content" aria-hidden={hidden}>{ props.children.clone() }</div>
        </li>
    }
}
