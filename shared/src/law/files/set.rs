//! One rule set as its file says it, before it is completed with what it builds on.

use super::number::number;
use super::{Page, SchemeName};
use crate::ids::Scheme;
use crate::law::book::Number;
use crate::law::keys::RuleKey;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// What a file says.
pub struct Draft {
    pub file: String,
    /// The line of `valid_from`: where what concerns the whole set is told.
    pub line: usize,
    pub scheme: Scheme,
    pub valid_from: NaiveDate,
    pub title: BTreeMap<String, String>,
    /// The set that holds where this one says nothing, and the line.
    pub builds_on: Option<(NaiveDate, usize)>,
    pub numbers: BTreeMap<RuleKey, Number>,
    /// What was said, but wrongly: told once, and not as missing too.
    pub faulty: BTreeSet<RuleKey>,
}

/// Reads one file; none when it cannot even be said which scheme it is of and from when it is valid.
pub fn draft(page: &mut Page<'_>, names: &[SchemeName]) -> Option<Draft> {
    let table = page.table()?;
    let start = 0..0;
    let mut scheme = None;
    let mut valid_from = None;
    let mut builds_on = None;
    let mut title = None;
    let mut numbers = BTreeMap::new();
    let mut faulty = BTreeSet::new();
    for (key, value) in table.get_ref() {
        let at = key.span();
        match key.get_ref().as_ref() {
            "scheme" => scheme = value.get_ref().as_str().map(|id| (Scheme::new(id), value.span())),
            "valid_from" => valid_from = day(value).map(|day| (day, at)),
            "builds_on" => match day(value) {
                Some(day) => builds_on = Some((day, page.line(&at))),
                None => page.fault(&at, "builds_on is no day such as 2025-01-01".to_owned()),
            },
            "title" => title = value.get_ref().as_table().map(|table| page.words(table, &at)),
            name => match name.parse::<RuleKey>() {
                Ok(key) => match number(page, key, &at, value) {
                    Some(number) => drop(numbers.insert(key, number)),
                    None => drop(faulty.insert(key)),
                },
                Err(_) => page.fault(&at, format!("unknown key {name}")),
            },
        }
    }
    let Some((scheme, at)) = scheme else {
        page.fault(&start, "scheme is missing".to_owned());
        return None;
    };
    if !names.iter().any(|name| name.scheme == scheme) {
        page.fault(&at, format!("unknown scheme {scheme}: {} does not declare it", super::SCHEMES_FILE));
    }
    let Some((valid_from, at)) = valid_from else {
        page.fault(&start, "valid_from is missing, or no day such as 2025-01-01".to_owned());
        return None;
    };
    let title = title.unwrap_or_default();
    for language in ["da", "en"] {
        if title.get(language).is_none_or(|text| text.trim().is_empty()) {
            page.fault(&at, format!("there is no title in {language}"));
        }
    }
    let line = page.line(&at);
    Some(Draft { file: page.file.to_owned(), line, scheme, valid_from, title, builds_on, numbers, faulty })
}

fn day(value: &Spanned<DeValue<'_>>) -> Option<NaiveDate> {
    let DeValue::Datetime(datetime) = value.get_ref() else { return None };
    let date = datetime.date.filter(|_| datetime.time.is_none())?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// Where a key or a value stands.
pub type At = Range<usize>;
