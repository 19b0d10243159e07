//! *Hvem har set mine oplysninger* as a page of its own.

use super::html::{Link, document, escaped, paragraphs};
use shared::access_log::ACCESS_LOG_TEXTS;
use shared::api::AccessLogView;
use shared::texts::{Lang, Texts};
use std::fmt::Write;

/// Where older and newer looks are.
const ADDRESS: &str = "/api/v1/me/access-log/page";

/// The HTML of a page of the log.
pub fn html(view: &AccessLogView, lang: Lang, page: u32) -> String {
    let texts = Texts::new(lang, ACCESS_LOG_TEXTS);
    let mut content = paragraphs(&[&view.lead]);
    content.push_str("<dl class=\"due\">");
    for step in &view.steps {
        let (when, who, what) = (escaped(&step.when), escaped(&step.heading), escaped(&step.text));
        // Writing into a text cannot fail.
        write!(content, "<div><dt>{when}</dt><dd><strong>{who}</strong><br>{what}</dd></div>").ok();
    }
    content.push_str("</dl>");
    let other = |page: u32, words: &str| {
        let href = format!("{ADDRESS}?page={page}&lang={}", lang.tag());
        Link { href: &href, text: &texts.get(words) }.html()
    };
    if page > 1 {
        content.push_str(&other(page - 1, "seen-newer"));
    }
    if view.older {
        content.push_str(&other(page + 1, "seen-older"));
    }
    for right in &view.rights {
        write!(content, "<h2>{}</h2>{}", escaped(&right.heading), paragraphs(&right.paragraphs)).ok();
    }
    document(lang, &texts.get("seen-title"), &Link { href: "/profile", text: &texts.get("seen-back") }, &content)
}
