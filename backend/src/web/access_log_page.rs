//! *Hvem har set mine oplysninger* as a page of its own.

use super::html::{document, escaped, link};
use shared::access_log::ACCESS_LOG_TEXTS;
use shared::api::AccessLogView;
use shared::texts::{Lang, Texts};
use std::fmt::Write;

/// Where the page lies.
pub fn who_has_seen(lang: Lang) -> String {
    format!("/api/v1/me/access-log/page?lang={}", lang.tag())
}

/// The HTML of a page of the log.
pub fn html(view: &AccessLogView, lang: Lang, page: u32) -> String {
    let texts = Texts::new(lang, ACCESS_LOG_TEXTS);
    let title = texts.get("seen-title");
    let back = link("/profile", &texts.get("seen-back"));
    let (heading, lead) = (escaped(&title), escaped(&view.lead));
    let mut content = format!("{back}<h1 class=\"mt-6\">{heading}</h1><p>{lead}</p>");
    if !view.steps.is_empty() {
        content.push_str("<dl class=\"due\">");
        for step in &view.steps {
            let (when, who, what) = (escaped(&step.when), escaped(&step.heading), escaped(&step.text));
            // Writing into a text cannot fail.
            write!(content, "<div><dt>{when}</dt><dd><strong>{who}</strong><br>{what}</dd></div>").ok();
        }
        content.push_str("</dl>");
    }
    let other = |page: u32, words: &str| link(&format!("{}&page={page}", who_has_seen(lang)), &texts.get(words));
    if page > 1 {
        content.push_str(&other(page - 1, "seen-newer"));
    }
    if view.older {
        content.push_str(&other(page + 1, "seen-older"));
    }
    for right in &view.rights {
        write!(content, "<h2>{}</h2>", escaped(&right.heading)).ok();
        right.paragraphs.iter().for_each(|text| write!(content, "<p>{}</p>", escaped(text)).unwrap_or_default());
    }
    document(lang, &title, &content)
}
