//! An export as a page of its own.

use super::html::{document, escaped, link};
use crate::app::exporting::words::{Page, Section};
use std::fmt::Write;

/// The HTML of the page; `back` and `links` are where its links lead, and their words.
pub fn html(page: &Page, back: &str, links: &[(&str, &str)]) -> String {
    let mut main = link(back, &page.back);
    // Writing into a text cannot fail.
    write!(main, "<h1 class=\"mt-6\">{}</h1>", escaped(&page.title)).ok();
    page.lead.iter().for_each(|text| write!(main, "<p>{}</p>", escaped(text)).unwrap_or_default());
    links.iter().for_each(|(href, text)| main.push_str(&link(href, text)));
    page.sections.iter().for_each(|part| section(&mut main, part));
    document(page.lang, &page.title, &main)
}

fn section(html: &mut String, section: &Section) {
    // Writing into a text cannot fail.
    write!(html, "<section class=\"block\"><h2>{}</h2>", escaped(&section.heading)).ok();
    if section.rows.is_empty() {
        write!(html, "<p class=\"muted\">{}</p>", escaped(&section.nothing)).ok();
    }
    for (heading, entries) in &section.rows {
        if let Some(heading) = heading {
            write!(html, "<h3>{}</h3>", escaped(heading)).ok();
        }
        html.push_str("<dl class=\"due\">");
        for (name, value) in entries {
            let value = escaped(value).replace('\n', "<br>");
            write!(html, "<div><dt>{}</dt><dd>{value}</dd></div>", escaped(name)).ok();
        }
        html.push_str("</dl>");
    }
    html.push_str("</section>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::texts::Lang;

    #[test]
    fn what_somebody_wrote_stays_text() {
        let hostile = "<script>alert('1')</script>\n\"&";
        let entry = vec![(hostile.to_owned(), hostile.to_owned())];
        let page = Page {
            lang: Lang::Da,
            title: hostile.to_owned(),
            lead: vec![hostile.to_owned()],
            file: hostile.to_owned(),
            back: hostile.to_owned(),
            sections: vec![Section {
                heading: hostile.to_owned(),
                nothing: hostile.to_owned(),
                rows: vec![(Some(hostile.to_owned()), entry)],
            }],
        };
        let html = html(&page, "/back", &[("/file", &page.file)]);
        assert!(!html.contains("<script") && !html.contains("alert('"), "{html}");
        assert_eq!(html.matches("&lt;script&gt;").count(), 9);
        assert!(html.contains("<br>&quot;&amp;"));
    }
}
