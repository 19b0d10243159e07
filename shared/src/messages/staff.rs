//! What staff get by e-mail: their own day and their tasks. Times and numbers; whom they are about is behind the login.

use super::short::sms_line;
use super::tidy::{cut, one_line};
use crate::model::Channel;
use crate::rules::TaskKind;
use crate::texts::{Lang, Texts, capital, day_with_year, talk_time};
use crate::time::Instant;
use chrono::NaiveDate;

/// The employee's talks of `day`, each with its start, its end and how it is held: subject and text.
pub fn staff_day(
    texts: &Texts,
    municipality: &str,
    day: NaiveDate,
    talks: &[(Instant, Instant, Channel)],
) -> (String, String) {
    let on = [("day", &*day_with_year(texts, day))];
    let count = u32::try_from(talks.len()).unwrap_or(u32::MAX);
    let lines = talks.iter().map(|(from, to, channel)| {
        let time = capital(&talk_time(texts, *channel, *from, *to));
        let channel = texts.get(&format!("channel-{channel}"));
        texts.format("staff-day-line", &[("time", &time), ("channel", &channel)])
    });
    let mut said = vec![texts.count("staff-day-lead", count, &on)];
    said.extend(lines);
    said.extend(["", &texts.get("staff-day-more"), &from(texts, municipality)].map(str::to_owned));
    (sms_line(&texts.format("staff-day-subject", &on)), text(&said))
}

/// How many open tasks of each kind the employee has: subject and text.
pub fn staff_tasks(texts: &Texts, municipality: &str, tasks: &[(TaskKind, u32)]) -> (String, String) {
    let all = tasks.iter().fold(0_u32, |all, (_, count)| all.saturating_add(*count));
    let lines = tasks.iter().filter(|(_, count)| *count > 0).map(|(kind, count)| {
        let kind = texts.get(&format!("staff-tasks-{kind}"));
        texts.format("staff-tasks-line", &[("n", &count.to_string()), ("kind", &kind)])
    });
    let subject = texts.count("staff-tasks-subject", all, &[]);
    let mut said = vec![if all == 0 { format!("{subject}.") } else { texts.get("staff-tasks-lead") }];
    said.extend(lines);
    said.extend(["", &texts.get("staff-tasks-more"), &from(texts, municipality)].map(str::to_owned));
    (sms_line(&subject), text(&said))
}

/// A share that has moved, in a thousand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Of which scheme it is the self-booked share; none for the share of talks to which nobody came.
    pub scheme: Option<String>,
    /// This month, so far.
    pub now: u32,
    /// The month before.
    pub before: u32,
}

/// What is overdue; none where it is too few to be told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overdue {
    /// Tasks that are older than three days.
    pub tasks: u32,
    /// Cases without a talk for so many weeks.
    pub silent: Option<u32>,
    /// For how many weeks.
    pub weeks: u16,
}

/// The week's figures for a leader, what has moved and what is overdue: subject and text. No name stands in it.
pub fn staff_figures(texts: &Texts, municipality: &str, moved: &[Moved], overdue: &Overdue) -> (String, String) {
    let lines = moved.iter().map(|one| {
        let (now, before) = (percent(texts, one.now), percent(texts, one.before));
        let key = if one.scheme.is_some() { "staff-figures-share" } else { "staff-figures-no-show" };
        let scheme = cut(&one_line(one.scheme.as_deref().unwrap_or_default()), 60);
        texts.format(key, &[("scheme", &scheme), ("now", &now), ("before", &before)])
    });
    let lead = if moved.is_empty() { "staff-figures-still" } else { "staff-figures-lead" };
    let mut said = vec![texts.get(lead)];
    said.extend(lines);
    said.extend(["".to_owned(), texts.count("staff-figures-tasks", overdue.tasks, &[])]);
    let weeks = overdue.weeks.to_string();
    said.push(match overdue.silent {
        Some(cases) => texts.count("staff-figures-silent", cases, &[("weeks", &weeks)]),
        None => texts.format("staff-figures-silent-few", &[("weeks", &weeks)]),
    });
    said.extend(["", &texts.get("staff-figures-more"), &from(texts, municipality)].map(str::to_owned));
    (sms_line(&texts.get("staff-figures-subject")), text(&said))
}

/// A share in a thousand as a percentage.
fn percent(texts: &Texts, permille: u32) -> String {
    let mark = if texts.lang() == Lang::Da { ',' } else { '.' };
    format!("{}{mark}{}", permille / 10, permille % 10)
}

fn from(texts: &Texts, municipality: &str) -> String {
    texts.format("staff-mail-from", &[("municipality", &cut(&one_line(municipality), 60))])
}

fn text(lines: &[String]) -> String {
    lines.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("\n")
}
