//! What a simulation prints: the same for the same seed.

use super::Plan;
use super::figures::{Figures, Month, OfScheme};
use super::post::Sent;
use chrono::{Datelike, NaiveDate};
use shared::ids::Scheme;
use shared::law::{LawBook, RuleSet};
use shared::model::{MessageChannel, MessageKind};
use std::collections::BTreeMap;
use std::fmt::{self, Write};

/// The table, and what `aftalt check` found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The text.
    pub text: String,
    /// What must not be.
    pub violations: Vec<String>,
    /// The counts, by scheme.
    pub schemes: BTreeMap<String, OfScheme>,
}

/// A line of the table: what is counted.
type Line = (&'static str, fn(&OfScheme) -> u32);

const LINES: [Line; 16] = [
    ("orders issued", |count| count.issued),
    ("orders citizens asked for", |count| count.requested),
    ("orders fulfilled", |count| count.fulfilled),
    ("orders expired", |count| count.expired),
    ("orders lapsed", |count| count.lapsed),
    ("orders withdrawn", |count| count.withdrawn),
    ("talks held", |count| count.held),
    ("no-shows", |count| count.no_show),
    ("not reached", |count| count.not_reached),
    ("talks cancelled", |count| count.cancelled),
    ("talks moved", |count| count.moved),
    ("self-booked", |count| count.self_booked),
    ("summoned", |count| count.summoned),
    ("exemptions", |count| count.exemptions),
    ("tasks raised", |count| count.raised),
    ("tasks finished", |count| count.finished),
];

impl Report {
    pub(super) fn of(plan: &Plan, law: &LawBook, figures: &Figures, sent: &Sent, violations: Vec<String>) -> Self {
        let mut text = String::new();
        // Writing to a String cannot fail.
        write(&mut text, plan, law, figures).and_then(|()| messages(&mut text, sent)).unwrap_or_default();
        Self { text, violations, schemes: figures.schemes.clone() }
    }
}

fn write(text: &mut String, plan: &Plan, law: &LawBook, figures: &Figures) -> fmt::Result {
    writeln!(text, "Solrød from {} to {}, seed {}", plan.from, last_day(plan), plan.seed)?;
    writeln!(text)?;
    table(text, figures)?;
    for named in law.schemes() {
        rules(text, plan, law, figures, &named.scheme)?;
    }
    Ok(())
}

/// What was sent, by kind and channel, and why the rest was not.
fn messages(text: &mut String, sent: &Sent) -> fmt::Result {
    writeln!(text)?;
    write!(text, "{:<28}", "messages sent")?;
    for channel in MessageChannel::ALL {
        write!(text, "{:>14}", channel.to_string())?;
    }
    writeln!(text)?;
    for kind in MessageKind::ALL {
        let of = |channel: &MessageChannel| sent.counts.get(&(kind.to_string(), channel.to_string()));
        if MessageChannel::ALL.iter().all(|channel| of(channel).is_none()) {
            continue;
        }
        write!(text, "  {:<26}", kind.to_string())?;
        for channel in MessageChannel::ALL {
            write!(text, "{:>14}", of(channel).copied().unwrap_or_default())?;
        }
        writeln!(text)?;
    }
    for (why, count) in &sent.dropped {
        writeln!(text, "  not sent, {why}: {count}")?;
    }
    Ok(())
}

fn table(text: &mut String, figures: &Figures) -> fmt::Result {
    write!(text, "{:<28}", "")?;
    for scheme in figures.schemes.keys() {
        write!(text, "{scheme:>26}")?;
    }
    writeln!(text)?;
    for (name, of) in LINES {
        write!(text, "{name:<28}")?;
        for count in figures.schemes.values() {
            write!(text, "{:>26}", of(count))?;
        }
        writeln!(text)?;
    }
    write!(text, "{:<28}", "self-booking share")?;
    for count in figures.schemes.values() {
        let share = count.share().map_or_else(|| "-".to_owned(), |share| format!("{}.{} %", share / 10, share % 10));
        write!(text, "{share:>26}")?;
    }
    writeln!(text)
}

/// Which rule sets were in force, what each changed, and how many orders a month it asked for.
fn rules(text: &mut String, plan: &Plan, law: &LawBook, figures: &Figures, scheme: &Scheme) -> fmt::Result {
    let in_force = |set: &&RuleSet| set.valid_from <= last_day(plan);
    let mut sets: Vec<&RuleSet> = law.sets(scheme).filter(in_force).collect();
    if let Some(first) = sets.iter().rposition(|set| set.valid_from <= plan.from) {
        sets.drain(..first);
    }
    writeln!(text)?;
    writeln!(text, "{scheme}")?;
    for (index, set) in sets.iter().enumerate() {
        writeln!(text, "  {} in force from {}", set.id, set.valid_from.max(plan.from))?;
        if let Some(before) = index.checked_sub(1).and_then(|before| sets.get(before)) {
            differences(text, before, set)?;
        }
        let issued = figures.by_rule.get(&(scheme.to_string(), set.id.to_string()));
        months(text, "orders issued", issued)?;
    }
    months(text, "tasks to summon (all rules)", figures.to_summon.get(scheme.as_str()))
}

fn differences(text: &mut String, before: &RuleSet, set: &RuleSet) -> fmt::Result {
    for (key, number) in &set.numbers {
        let old = before.numbers.get(key).map(|old| &old.value);
        if old != Some(&number.value) {
            let old = old.map_or_else(|| "-".to_owned(), ToString::to_string);
            writeln!(text, "    {key}: {old} -> {} ({})", number.value, number.source)?;
        }
    }
    Ok(())
}

fn months(text: &mut String, what: &str, issued: Option<&BTreeMap<Month, u32>>) -> fmt::Result {
    write!(text, "    {what}:")?;
    for ((year, month), count) in issued.into_iter().flatten() {
        write!(text, " {year}-{month:02} {count}")?;
    }
    let total: u32 = issued.into_iter().flat_map(BTreeMap::values).sum();
    writeln!(text, " (together {total})")
}

fn last_day(plan: &Plan) -> NaiveDate {
    let end = plan.end();
    end.pred_opt().filter(|last| last.num_days_from_ce() >= plan.from.num_days_from_ce()).unwrap_or(plan.from)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        writeln!(f)?;
        for violation in &self.violations {
            writeln!(f, "{violation}")?;
        }
        write!(f, "{} violations", self.violations.len())
    }
}
