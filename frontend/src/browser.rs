//! What the pages ask the browser for directly. Every function does nothing where there is no browser.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, window};

/// Where the choice of language is kept.
const LANGUAGE: &str = "aftalt-language";

fn document() -> Option<Document> {
    window()?.document()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says which language the page is in.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        root.set_attribute("lang", tag).ok();
    }
    if let Some(storage) = storage() {
        storage.set_item(LANGUAGE, tag).ok();
    }
}

/// The language chosen on an earlier visit, as a BCP 47 tag.
pub fn chosen_language() -> Option<String> {
    storage()?.get_item(LANGUAGE).ok().flatten()
}

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok().flatten()
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// Moves the focus to the element with this id; what had it before.
pub fn focus_away(id: &str) -> Option<HtmlElement> {
    let before = document()?.active_element();
    focus(id);
    before?.dyn_into().ok()
}

/// Stops or allows the page behind an open drawer to scroll.
pub fn set_drawer_open(open: bool) {
    if let Some(body) = document().and_then(|document| document.body()) {
        body.set_class_name(if open { "mobile-nav-active" } else { "" });
    }
}

/// The value of the field that an event comes from: an input or a choice from a list.
pub fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<web_sys::HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => other.dyn_into::<web_sys::HtmlSelectElement>().map(|list| list.value()).unwrap_or_default(),
    }
}

/// Whether the box that an event comes from is ticked now.
pub fn is_ticked(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    target.is_some_and(|input| input.checked())
}

/// Puts `text` where the cursor stands in the text area with this id; what stands in it then.
pub fn insert(id: &str, text: &str) -> Option<String> {
    let area = document()?.get_element_by_id(id)?.dyn_into::<web_sys::HtmlTextAreaElement>().ok()?;
    let at = area.selection_start().ok()??;
    area.set_range_text(text).ok()?;
    let after = at + u32::try_from(text.encode_utf16().count()).ok()?;
    area.set_selection_range(after, after).ok()?;
    area.focus().ok()?;
    Some(area.value())
}

/// Whether the machine has a network at all.
pub fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// A text that nobody has used before, for an idempotency key.
pub fn new_key() -> String {
    window().and_then(|window| window.crypto().ok()).map(|crypto| crypto.random_uuid()).unwrap_or_default()
}

/// Milliseconds since the page was opened; never turned back, whatever happens to the machine's clock.
pub fn milliseconds() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// The address of the file that the index links under this id.
pub fn linked(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute("href")
}

/// Shows what the index says when the pages cannot start.
pub fn say_not_started() {
    if let Some(text) = document().and_then(|document| document.get_element_by_id("not-started")) {
        text.remove_attribute("hidden").ok();
    }
}

/// Where this server is, e.g. `https://aftalt.example.dk`.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Leaves for an address of another bundle.
pub fn leave_for(address: &str) {
    if let Some(window) = window() {
        window.location().assign(address).ok();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        window.print().ok();
    }
}

/// The place on the page that the address names after `#`, if it names one.
pub fn named_place() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|name| !name.is_empty()).map(str::to_owned)
}

/// Scrolls to the top, as a new page begins there.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
