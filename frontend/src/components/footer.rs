//! The foot of every page.

use super::frame::Shown;
use super::{Picture, icon, phone_link};
use crate::words::with_time;
use shared::api::OfficeView;
use shared::texts::Lang;
use yew::prelude::*;

/// Where the office is, when it is open, and the other language.
pub(super) fn footer(shown: &Shown<'_>) -> Html {
    let words = &shown.site.words;
    let (other, name) = other_language(words.lang());
    let onclick = shown.props.onlanguage.reform(move |_: MouseEvent| other);
    let language = html! {
        <li><button type="button" class="function-link" lang={other.tag()} {onclick}>{ name }</button></li>
    };
    let untitled = shown.props.links.iter().filter(|links| links.title.is_none());
    let about: Vec<_> = untitled.flat_map(|links| links.links.iter().cloned()).collect();
    html! {
        <footer>
            <div class="container to-top d-print-none">
                <a class="button" href="#top">{ icon(Picture::ArrowUpward) }{ words.get("to-top") }</a>
            </div>
            <div class="footer">
                <div class="container">
                    <div class="row">
                        { for shown.site.session.as_ref().map(|session| office(&session.office)) }
                        { for shown.props.links.iter().map(|links| match &links.title {
                            Some(title) => column(title, list(&links.links, Html::default())),
                            None => Html::default(),
                        }) }
                        { column(&words.get("about-page"), list(&about, language)) }
                    </div>
                </div>
            </div>
        </footer>
    }
}

fn column(title: &str, content: Html) -> Html {
    html! {
        <div class="col-12 col-md-4 footer-col d-print-none">
            <section><h2 class="h5 mb-4">{ title }</h2>{ content }</section>
        </div>
    }
}

fn list(links: &[(String, String)], last: Html) -> Html {
    let link =
        |(to, text): &(String, String)| html! { <li><a href={to.clone()} class="function-link">{ text }</a></li> };
    html! { <ul class="nobullet-list mt-0">{ for links.iter().map(link) }{ last }</ul> }
}

fn office(office: &OfficeView) -> Html {
    html! {
        <div class="col-12 col-md-4 footer-col">
            <section>
                <h2 class="h5 mb-4">{ &office.name }</h2>
                <p>{ &office.street }<br />{ &office.town }</p>
                <p class="mt-3">{ phone_link(&office.phone, "function-link") }</p>
                <p class="mt-3">{ for office.opening_hours.iter().map(|line| html! { <>{ with_time(line) }<br /></> }) }</p>
            </section>
        </div>
    }
}

/// The language the page is not in, and its own name for itself.
pub(super) const fn other_language(lang: Lang) -> (Lang, &'static str) {
    match lang {
        Lang::Da => (Lang::En, "English"),
        Lang::En => (Lang::Da, "Dansk"),
    }
}
