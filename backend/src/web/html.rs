//! Pages that the server makes itself: the citizen's style sheet, no script, fit for a printer.

use super::pages::stylesheet;
use shared::texts::Lang;

/// Where a link of a page leads, and its words.
pub struct Link<'a> {
    /// The address.
    pub href: &'a str,
    /// The words.
    pub text: &'a str,
}

impl Link<'_> {
    /// The link, which is not printed.
    pub fn html(&self) -> String {
        format!("<p class=\"d-print-none\"><a href=\"{}\">{}</a></p>", escaped(self.href), escaped(self.text))
    }
}

/// A page with this content, which is HTML; the link leads back.
pub fn document(lang: Lang, title: &str, back: &Link<'_>, content: &str) -> String {
    let style = stylesheet().map(|href| format!("<link rel=\"stylesheet\" href=\"{href}\">")).unwrap_or_default();
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\">{style}</head><body>\
         <main class=\"container prose mt-6\">{back}<h1 class=\"mt-6\">{title}</h1>{content}</main></body></html>",
        lang = lang.tag(),
        title = escaped(title),
        back = back.html(),
    )
}

/// Paragraphs of plain text.
pub fn paragraphs<T: AsRef<str>>(texts: &[T]) -> String {
    texts.iter().map(|text| format!("<p>{}</p>", escaped(text.as_ref()))).collect()
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
