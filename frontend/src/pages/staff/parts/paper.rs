//! A letter as a sheet of paper.

use shared::api::{Letter, LetterLine, LetterPart};
use yew::prelude::*;

/// The sheet; `title` is what it is, as the heading that the page around it needs.
pub fn paper(letter: &Letter, title: Html) -> Html {
    let each = |lines: &[String]| lines.iter().map(|line| html! { <div>{ line }</div> }).collect::<Html>();
    let paragraphs = |texts: &[String]| texts.iter().map(|text| html! { <p>{ text }</p> }).collect::<Html>();
    let fact = |line: &LetterLine| html! { <div><dt>{ &line.label }</dt><dd>{ &line.text }</dd></div> };
    let part = |part: &LetterPart| {
        html! { <section><h2 class="h4">{ &part.heading }</h2>{ paragraphs(&part.paragraphs) }</section> }
    };
    html! {
        <article class="paper" lang={letter.lang.tag()}>
            <div class="paper-head">
                <div>{ each(&letter.to) }</div>
                <div class="paper-from">{ each(&letter.from) }</div>
            </div>
            <p class="paper-dated">{ &letter.dated }</p>
            { title }
            { paragraphs(&letter.opening) }
            if !letter.facts.is_empty() {
                <dl class="lines">{ for letter.facts.iter().map(fact) }</dl>
            }
            { for letter.parts.iter().map(part) }
            <div class="paper-signed">{ each(&letter.signed) }</div>
        </article>
    }
}
