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
    html! {
        <footer>
            <div class="container to-top d-print-none">
                <a class="button" href="#top">{ icon(Picture::ArrowUpward) }{ words.get("to-top") }</a>
            </div>
            <div class="footer">
                <div class="container">
                    <div class="row">
                        { for shown.site.session.as_ref().map(|session| office(&session.office)) }
                        <div class="col-12 col-md-4 footer-col d-print-none">
                            <section>
                                <h2 class="h5 mb-4">{ words.get("about-page") }</h2>
                                <button type="button" class="function-link" lang={other.tag()} {onclick}>{ name }</button>
                            </section>
                        </div>
                    </div>
                </div>
            </div>
        </footer>
    }
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
