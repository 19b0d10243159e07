//! Which page is shown: the address, links that do not reload, and the way back. (`yew-router` costs 32 kB
//! brotli in wasm, a sixth of all that the citizen's pages may weigh.)

use crate::browser;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, UrlSearchParams, window};
use yew::prelude::*;

/// Where the reader is.
#[derive(Clone, PartialEq)]
pub struct Here {
    /// The path, e.g. `/talks`.
    pub path: AttrValue,
    /// What follows the path, question mark included.
    pub query: AttrValue,
    /// How many pages were left since the first; 0 while the first one is shown.
    pub visit: u32,
}

impl Here {
    fn read(visit: u32) -> Self {
        let location = window().map(|window| window.location());
        let part = |text: Option<String>| AttrValue::from(text.unwrap_or_default());
        Self {
            path: part(location.as_ref().and_then(|location| location.pathname().ok())),
            query: part(location.as_ref().and_then(|location| location.search().ok())),
            visit,
        }
    }

    /// The value of `name` in the query.
    pub fn get(&self, name: &str) -> Option<String> {
        UrlSearchParams::new_with_str(&self.query).ok()?.get(name)
    }

    /// The path's parts, e.g. `["book", "3f…"]`.
    pub fn parts(&self) -> Vec<&str> {
        self.path.split('/').filter(|part| !part.is_empty()).collect()
    }

    /// The whole address on this site, so that one can come back to it.
    pub fn address(&self) -> String {
        format!("{}{}", self.path, self.query)
    }
}

/// `path` with the values that are there as its query.
pub fn address(path: &str, values: &[(&str, Option<&str>)]) -> String {
    let Ok(query) = UrlSearchParams::new() else { return path.to_owned() };
    for (name, value) in values {
        if let Some(value) = value {
            query.set(name, value);
        }
    }
    match String::from(query.to_string()) {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// The address, and how to change it.
#[derive(Clone, PartialEq)]
pub struct Router {
    /// Where the reader is.
    pub here: Here,
    go: Callback<String>,
    note: Callback<String>,
}

impl Router {
    /// A router that leads nowhere.
    pub fn nowhere() -> Self {
        Self { here: Here::read(0), go: Callback::noop(), note: Callback::noop() }
    }

    /// Goes to a new page.
    pub fn go(&self, address: impl Into<String>) {
        self.go.emit(address.into());
    }

    /// Notes a choice in the address of the same page, e.g. the week; the way back is unchanged.
    pub fn note(&self, address: impl Into<String>) {
        self.note.emit(address.into());
    }

    /// Listens to clicks around the pages, and follows a link under `base` without reloading. With a modifier key,
    /// or out of `base`, the browser does what it always does.
    pub fn follower(&self, base: &'static str) -> Callback<MouseEvent> {
        let go = self.go.clone();
        Callback::from(move |event: MouseEvent| {
            let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key());
            if let Some(address) = link_under(&event).filter(|address| plain && is_ours(base, address)) {
                event.prevent_default();
                go.emit(address);
            }
        })
    }
}

/// The address of the link that was clicked, as it is written. A file to keep is no page.
fn link_under(event: &MouseEvent) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let link = element.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    if link.has_attribute("download") { None } else { link.get_attribute("href") }
}

/// The staff's pages are another bundle than the citizen's.
fn is_ours(base: &str, address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("/api") && address.starts_with("/staff") == (base == "/staff/")
}

/// Follows the address of the browser.
#[hook]
pub fn use_router() -> Router {
    let here = use_state(|| Here::read(0));
    use_effect_with(here.clone(), |here| {
        let here = here.clone();
        let moved = Closure::<dyn Fn()>::new(move || here.set(Here::read(here.visit + 1)));
        let listener = moved.as_ref().unchecked_ref();
        if let Some(window) = window() {
            window.add_event_listener_with_callback("popstate", listener).ok();
        }
        move || {
            if let Some(window) = window() {
                window.remove_event_listener_with_callback("popstate", moved.as_ref().unchecked_ref()).ok();
            }
        }
    });
    let go = {
        let here = here.clone();
        Callback::from(move |address: String| {
            if let Some(history) = window().and_then(|window| window.history().ok()) {
                history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
                here.set(Here::read(here.visit + 1));
                browser::scroll_to_top();
            }
        })
    };
    let note = {
        let here = here.clone();
        Callback::from(move |address: String| {
            if let Some(history) = window().and_then(|window| window.history().ok()) {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
                here.set(Here::read(here.visit));
            }
        })
    };
    Router { here: (*here).clone(), go, note }
}
