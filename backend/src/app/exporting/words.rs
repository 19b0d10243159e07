//! An export in words: every table with a heading, every value with its name, in the reader's language. Ids and what only
//! the program needs stay in the file.

use super::{Export, Row};
use chrono::NaiveDate;
use serde_json::Value;
use shared::texts::{AUDIT, COMMON, EXPORT, Lang, Texts, clock, day_with_year};
use shared::time::{Instant, day_of};

/// An export as somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its language.
    pub lang: Lang,
    /// Its heading.
    pub title: String,
    /// What it is, and what it leaves out.
    pub lead: Vec<String>,
    /// The words of the link to the file.
    pub file: String,
    /// The words of the link back.
    pub back: String,
    /// The tables.
    pub sections: Vec<Section>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What is said when it is empty.
    pub nothing: String,
    /// Its rows: a heading where there are several, and each value behind its name.
    pub rows: Vec<Entry>,
}

/// A row: its heading where there are several, and each value behind its name.
pub type Entry = (Option<String>, Vec<(String, String)>);

/// The columns that a page leaves out, beside ids.
pub const FILE_ONLY: [&str; 22] = [
    "about",
    "attempts",
    "begun_on",
    "block_from",
    "block_to",
    "decision_lang",
    "decided_by",
    "ended_by",
    "entity",
    "idle_seconds",
    "idle_until",
    "live",
    "not_before",
    "owner_kind",
    "overrides",
    "registered_by",
    "resource_kind",
    "review_raised_for",
    "rule",
    "sequence",
    "tries",
    "window_revision",
];

/// Whether a page shows a column.
pub fn on_page(table: &str, column: &str) -> bool {
    let is_id = column == "id" || column.ends_with("_id") || column.ends_with("_by") && is_person(column);
    // What the log knows beside who, when and why are ids.
    !is_id && !FILE_ONLY.contains(&column) && (table, column) != ("audit_event", "details")
}

/// The columns named like days to come that hold an employee.
fn is_person(column: &str) -> bool {
    ["changed_by", "decided_by", "done_by", "ended_by", "registered_by", "set_by"].contains(&column)
}

/// The page of an export.
pub fn page(export: &Export, lang: Lang) -> Page {
    let texts = Texts::new(lang, &[COMMON, EXPORT, AUDIT]);
    let (name, municipality) = (export.name.as_str(), export.municipality.as_str());
    let when = moment(&texts, export.made_at);
    let lead = texts.format("export-lead", &[("name", name), ("municipality", municipality), ("when", &when)]);
    Page {
        lang,
        title: texts.get("export-title"),
        lead: vec![lead, texts.get("export-cpr"), texts.get("export-log")],
        file: texts.get("export-json"),
        back: texts.get("export-back"),
        sections: export.tables.iter().map(|(table, rows)| section(&texts, table, rows)).collect(),
    }
}

fn section(texts: &Texts, table: &str, rows: &[Row]) -> Section {
    let numbered = |n: usize| (rows.len() > 1).then(|| texts.format("export-number", &[("n", &n.to_string())]));
    Section {
        heading: texts.get(&format!("export-table-{table}")),
        nothing: texts.get("export-nothing"),
        rows: rows.iter().zip(1..).map(|(row, n)| (numbered(n), entries(texts, table, row))).collect(),
    }
}

fn entries(texts: &Texts, table: &str, row: &Row) -> Vec<(String, String)> {
    let shown = row.iter().filter(|(column, value)| on_page(table, column) && !value.is_null());
    let entry = |(column, value): (&String, &Value)| {
        (texts.get(&format!("export-column-{column}")), said(texts, column, value))
    };
    shown.map(entry).filter(|(_, text)| !text.is_empty()).collect()
}

/// A value in words.
fn said(texts: &Texts, column: &str, value: &Value) -> String {
    match value {
        Value::Bool(yes) => texts.get(if *yes { "export-yes" } else { "export-no" }),
        Value::Number(number) if column == "weekday" => texts.get(&format!("weekday-{number}")),
        Value::Number(number) if column.ends_with("_minute") => {
            let minutes = number.as_u64().unwrap_or_default();
            format!("{:02}.{:02}", minutes / 60, minutes % 60)
        }
        Value::Number(number) => number.to_string(),
        Value::String(text) => text_said(texts, column, text),
        Value::Array(values) => listed(values.iter().map(|value| said(texts, column, value))),
        Value::Object(fields) => listed(fields.iter().map(|(name, value)| said(texts, name, value))),
        Value::Null => String::new(),
    }
}

fn text_said(texts: &Texts, column: &str, text: &str) -> String {
    if let Ok(at) = text.parse::<Instant>() {
        return moment(texts, at);
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return day_with_year(texts, day);
    }
    if text.starts_with(['{', '['])
        && let Ok(stored) = serde_json::from_str::<Value>(text)
    {
        return said(texts, column, &stored);
    }
    // Why somebody looked is worded where the citizen reads who did.
    let purpose = (column == "purpose").then(|| format!("seen-for-{text}"));
    let mut keys = std::iter::once(format!("export-value-{text}")).chain(purpose);
    keys.find(|key| texts.has(key)).map_or_else(|| text.to_owned(), |key| texts.get(&key))
}

fn listed(values: impl Iterator<Item = String>) -> String {
    values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join("\n")
}

/// "30. november 2026 kl. 8.00"; needs the texts [`EXPORT`].
pub fn moment(texts: &Texts, at: Instant) -> String {
    let (day, time) = (day_with_year(texts, day_of(at)), clock(texts.lang(), at));
    texts.format("export-moment", &[("day", &day), ("time", &time)])
}
