//! An export as a page of its own: the citizen's style sheet, no script, fit for a printer.

use super::html::escaped;
use super::pages::stylesheet;
use crate::app::exporting::words::{Page, Section};
use std::fmt::Write;

/// The HTML of the page; `file` and `back` are where its links lead.
pub fn html(page: &Page, file: &str, back: &str) -> String {
    let mut html = String::new();
    let lead: String = page.lead.iter().map(|text| format!("<p>{}</p>", escaped(text))).collect();
    let style = stylesheet().map(|href| format!("<link rel=\"stylesheet\" href=\"{href}\">")).unwrap_or_default();
    let (file, back) = (escaped(file), escaped(back));
    // Writing into a text cannot fail.
    write!(
        html,
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\">{style}</head><body>\
         <main class=\"container prose\"><p class=\"mt-6 d-print-none\"><a href=\"{back}\">{back_text}</a></p>\
         <h1 class=\"mt-6\">{title}</h1>{lead}<p class=\"d-print-none\"><a href=\"{file}\">{file_text}</a></p>",
        lang = page.lang.tag(),
        title = escaped(&page.title),
        back_text = escaped(&page.back),
        file_text = escaped(&page.file),
    )
    .ok();
    page.sections.iter().for_each(|part| section(&mut html, part));
    html.push_str("</main></body></html>");
    html
}

fn section(html: &mut String, section: &Section) {
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
        let html = html(&page, "/file", "/back");
        assert!(!html.contains("<script") && !html.contains("alert('"), "{html}");
        assert_eq!(html.matches("&lt;script&gt;").count(), 9);
        assert!(html.contains("<br>&quot;&amp;"));
    }
}
