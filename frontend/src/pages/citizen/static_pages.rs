//! Pages of plain text: *Hjælp*, *Sådan bruger vi dine oplysninger* and *Tilgængelighedserklæring*. They are there
//! for everybody, signed in or not.

use super::route::{HELP, Route};
use crate::browser;
use crate::components::{Fact, Heading, Picture, facts, phone_link};
use crate::site::{Site, use_site};
use crate::words::{Words, with_time};
use shared::api::SessionView;
use yew::prelude::*;

/// The sections of *Hjælp*; each is an id on the page and, after `help-`, the key of its texts.
const HELP_SECTIONS: [&str; 8] = ["book", "move", "none", "video", "companion", "interpreter", "attorney", "exempt"];
const PRIVACY_SECTIONS: [&str; 8] = ["who", "what", "never", "why", "seen", "long", "device", "rights"];
const ACCESSIBILITY_SECTIONS: [&str; 4] = ["does", "lacks", "tested", "tell"];

/// The sections of *Hjælp* to which the foot of every page leads.
pub const HELP_LINKS: [&str; 3] = ["book", "companion", "interpreter"];

/// The address of a section of *Hjælp*.
pub fn help_section(id: &str) -> String {
    format!("{HELP}#{id}")
}

/// What a [`StaticPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct StaticPageProps {
    /// Which one.
    pub route: Route,
}

/// The page. An address that names a section leads to it.
#[component]
pub fn StaticPage(props: &StaticPageProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let section = browser::named_place();
    use_effect_with((site.router.here.visit, section.clone()), |(_, section)| {
        if let Some(section) = section {
            browser::focus(section);
        }
    });
    let (page, sections): (_, &[&str]) = match props.route {
        Route::Help => ("help", &HELP_SECTIONS),
        Route::Privacy => ("privacy", &PRIVACY_SECTIONS),
        _ => ("accessibility", &ACCESSIBILITY_SECTIONS),
    };
    let first = if page == "accessibility" { official(&site) } else { Html::default() };
    let last = if page == "accessibility" { Html::default() } else { call(&site) };
    html! {
        <div class="prose">
            <Heading title={words.get(&format!("{page}-title"))} takes_focus={section.is_none()} />
            <p class="lead">{ words.get(&format!("{page}-lead")) }</p>
            { first }
            { for sections.iter().map(|section| text(words, page, section)) }
            { last }
        </div>
    }
}

fn text(words: &Words, page: &str, section: &str) -> Html {
    let said = words.get(&format!("{page}-{section}-text"));
    let paragraphs = said.split("\n\n").map(|paragraph| html! { <p>{ paragraph }</p> });
    html! {
        <section aria-labelledby={section.to_owned()}>
            <h2 class="h3" id={section.to_owned()} tabindex="-1">{ words.get(&format!("{page}-{section}")) }</h2>
            { for paragraphs }
        </section>
    }
}

/// Where the municipality's own statement lies.
fn official(site: &Site) -> Html {
    let words = &site.words;
    let session = site.session.as_deref();
    let link = session.and_then(|session| Some((session.accessibility_statement.as_ref()?, &session.municipality)));
    match link {
        Some((url, municipality)) => html! {
            <p>
                <a href={url.clone()}>
                    { words.format("accessibility-official", &[("municipality", &municipality.name)]) }
                </a>
            </p>
        },
        None => html! { <p>{ words.get("accessibility-official-where") }</p> },
    }
}

/// Whom to call; who is not signed in is told where the number stands.
fn call(site: &Site) -> Html {
    let words = &site.words;
    html! {
        <section aria-labelledby="call">
            <h2 class="h3" id="call" tabindex="-1">{ words.get("help-call") }</h2>
            { site.session.as_deref().map_or_else(
                || html! { <p>{ words.get("help-call-where") }</p> },
                |session| numbers(words, session),
            ) }
        </section>
    }
}

fn numbers(words: &Words, session: &SessionView) -> Html {
    let (office, municipality) = (&session.office, &session.municipality);
    let hours = office.opening_hours.iter().map(|line| html! { <>{ with_time(line) }<br /></> });
    let number = |name: &str, number: &str| html! { <>{ name.to_owned() }{ ": " }{ phone_link(number, "") }</> };
    let mut lines = vec![Fact::marked_up(Picture::Smartphone, number(&municipality.name, &municipality.phone))];
    if office.phone != municipality.phone {
        lines.push(Fact::marked_up(Picture::Smartphone, number(&office.name, &office.phone)));
    }
    let place = format!("{}, {}, {}", office.name, office.street, office.town);
    lines.push(Fact::new(Picture::Location, place));
    lines.push(Fact::marked_up(Picture::Time, html! { <>{ for hours }</> }));
    html! { <><p>{ words.get("help-call-text") }</p>{ facts(&lines) }</> }
}
