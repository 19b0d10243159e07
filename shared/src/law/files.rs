//! Reads the rule files, and says everything that is wrong with them.

mod number;
mod set;

use super::book::{LawBook, RuleSet, SchemeName};
use super::combine::impossible;
use super::keys::RuleKey;
use crate::ids::Scheme;
use set::Draft;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file that declares the schemes; every other one is a rule set.
pub const SCHEMES_FILE: &str = "schemes.toml";

/// Something wrong with a rule file, for whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleFault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for RuleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        /// The files that come with the program.
        pub const SHIPPED: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../law/", $name)))),+];
    };
}

shipped!(
    "schemes.toml",
    "cash_benefit_job_ready/2017-01-01.toml",
    "cash_benefit_job_ready/2020-01-01.toml",
    "cash_benefit_job_ready/2022-01-01.toml",
    "cash_benefit_job_ready/2026-07-01.toml",
    "sickness_benefit/2017-01-01.toml",
    "sickness_benefit/2020-01-01.toml",
    "sickness_benefit/2025-01-01.toml",
    "sickness_benefit/2026-07-01.toml",
    "unemployment_insurance/2016-09-01.toml",
    "unemployment_insurance/2022-01-01.toml",
    "unemployment_insurance/2024-01-01.toml",
    "unemployment_insurance/2026-07-01.toml",
);

impl LawBook {
    /// The law that comes with the program.
    ///
    /// # Errors
    /// Never in a program that was built: the build reads it too.
    pub fn shipped() -> Result<Self, Vec<RuleFault>> {
        Self::parse(SHIPPED)
    }

    /// Reads files by name and text.
    ///
    /// # Errors
    /// Every fault of every file, in order.
    pub fn parse<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Result<Self, Vec<RuleFault>> {
        let mut faults = Vec::new();
        let names = schemes(files, &mut faults);
        let mut drafts: Vec<Draft> = files
            .iter()
            .filter(|(name, _)| name.as_ref() != SCHEMES_FILE)
            .filter_map(|(name, text)| {
                let mut page = Page { file: name.as_ref(), text: text.as_ref(), faults: &mut faults };
                set::draft(&mut page, &names)
            })
            .collect();
        drafts.sort_by(|a, b| (&a.scheme, a.valid_from, &a.file).cmp(&(&b.scheme, b.valid_from, &b.file)));
        let sets = complete(drafts, &mut faults);
        for name in &names {
            if !faults.is_empty() {
                break;
            }
            if !sets.iter().any(|set| set.scheme == name.scheme) {
                faults.push(RuleFault {
                    file: SCHEMES_FILE.to_owned(),
                    line: 1,
                    reason: format!("{} has no rule set", name.scheme),
                });
            }
        }
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(Self::new(names, sets)) } else { Err(faults) }
    }
}

/// Completes each draft with what it builds on, in order of time, and looks at the whole. What a set lacks is told at that
/// set, and not again at those that build on it.
fn complete(drafts: Vec<Draft>, faults: &mut Vec<RuleFault>) -> Vec<RuleSet> {
    let mut sets: Vec<(RuleSet, BTreeSet<RuleKey>)> = Vec::new();
    for draft in drafts {
        let mut fault = |line: usize, reason: String| {
            faults.push(RuleFault { file: draft.file.clone(), line, reason });
        };
        let same = |set: &&(RuleSet, BTreeSet<RuleKey>)| set.0.scheme == draft.scheme;
        if sets.iter().filter(same).any(|(set, _)| set.valid_from == draft.valid_from) {
            let (scheme, day) = (&draft.scheme, draft.valid_from);
            fault(draft.line, format!("another set of {scheme} is valid from {day}"));
            continue;
        }
        let (mut numbers, mut lacking) = (BTreeMap::new(), BTreeSet::new());
        if let Some((day, line)) = draft.builds_on {
            match sets.iter().filter(same).find(|(set, _)| set.valid_from == day) {
                Some((base, lacks)) => (numbers, lacking) = (base.numbers.clone(), lacks.clone()),
                None => {
                    fault(line, format!("builds on {day}, from which no older set of {} is valid", draft.scheme));
                    lacking.extend(RuleKey::ALL.iter().copied());
                }
            }
        }
        lacking.retain(|key| !draft.numbers.contains_key(key));
        numbers.extend(draft.numbers);
        for key in &draft.faulty {
            numbers.remove(key);
            lacking.insert(*key);
        }
        for key in RuleKey::ALL {
            if !numbers.contains_key(key) && lacking.insert(*key) {
                fault(draft.line, format!("{key} is missing"));
            }
        }
        let set = RuleSet {
            id: format!("{}@{}", draft.scheme, draft.valid_from).into(),
            scheme: draft.scheme.clone(),
            valid_from: draft.valid_from,
            title: draft.title,
            numbers,
        };
        if let Some(why) = set.plain().as_ref().and_then(impossible) {
            fault(draft.line, format!("impossible: {why}"));
        }
        sets.push((set, lacking));
    }
    sets.into_iter().map(|(set, _)| set).collect()
}

fn schemes<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)], faults: &mut Vec<RuleFault>) -> Vec<SchemeName> {
    let Some((name, text)) = files.iter().find(|(name, _)| name.as_ref() == SCHEMES_FILE) else {
        let reason = "there is no such file; it declares the schemes".to_owned();
        faults.push(RuleFault { file: SCHEMES_FILE.to_owned(), line: 1, reason });
        return Vec::new();
    };
    let mut page = Page { file: name.as_ref(), text: text.as_ref(), faults };
    let Some(table) = page.table() else { return Vec::new() };
    let mut found: Vec<(usize, SchemeName)> = Vec::new();
    for (key, value) in table.get_ref() {
        let at = key.span();
        let id = key.get_ref().to_string();
        if !crate::ids::could_be_id(&id) {
            page.fault(&at, "a scheme is called by a short word without spaces".to_owned());
        }
        let names = value.get_ref().as_table().map(|names| page.words(names, &at)).unwrap_or_default();
        for language in ["da", "en"] {
            if names.get(language).is_none_or(|name| name.trim().is_empty()) {
                page.fault(&at, format!("{id} has no name in {language}"));
            }
        }
        found.push((at.start, SchemeName { scheme: Scheme::new(id), names }));
    }
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, name)| name).collect()
}

/// A file that is being read.
struct Page<'a> {
    file: &'a str,
    text: &'a str,
    faults: &'a mut Vec<RuleFault>,
}

impl<'a> Page<'a> {
    fn table(&mut self) -> Option<Spanned<DeTable<'a>>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            self.fault(&error.span().unwrap_or_default(), format!("not TOML: {}", error.message()));
        }
        errors.is_empty().then_some(table)
    }

    fn line(&self, span: &Range<usize>) -> usize {
        self.text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1)
    }

    fn fault(&mut self, span: &Range<usize>, reason: String) {
        let fault = RuleFault { file: self.file.to_owned(), line: self.line(span), reason };
        self.faults.push(fault);
    }

    /// A table of texts by language.
    fn words(&mut self, table: &DeTable<'_>, at: &Range<usize>) -> BTreeMap<String, String> {
        let mut words = BTreeMap::new();
        for (language, text) in table {
            match text.get_ref() {
                DeValue::String(text) => {
                    words.insert(language.get_ref().to_string(), text.to_string());
                }
                _ => self.fault(at, format!("{} is no text", language.get_ref())),
            }
        }
        words
    }
}
