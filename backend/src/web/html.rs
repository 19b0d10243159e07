//! Pages that the server makes itself.

use super::pages::stylesheet;
use shared::texts::Lang;

/// A page in the citizens' styles, without a script and fit for a printer. `main` is markup.
pub fn document(lang: Lang, title: &str, main: &str) -> String {
    let style = stylesheet().map(|href| format!("<link rel=\"stylesheet\" href=\"{href}\">")).unwrap_or_default();
    // A form sends no origin from a page that tells nobody where it is, not even us.
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"referrer\" content=\"same-origin\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\">{style}</head><body>\
         <main class=\"container prose\">{main}</main></body></html>",
        lang = lang.tag(),
        title = escaped(title),
    )
}

/// A way to another page; not printed.
pub fn link(href: &str, text: &str) -> String {
    format!("<p class=\"mt-6 d-print-none\"><a href=\"{}\">{}</a></p>", escaped(href), escaped(text))
}

/// What a person wrote is text, whatever it looks like.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
