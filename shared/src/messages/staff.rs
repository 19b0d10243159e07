//! What staff get by e-mail: their own day and their tasks. Times and numbers; whom they are about is behind the login.

use super::short::sms_line;
use super::tidy::{cut, one_line};
use crate::model::Channel;
use crate::rules::TaskKind;
use crate::texts::{Texts, capital, day_with_year, talk_time};
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

fn from(texts: &Texts, municipality: &str) -> String {
    texts.format("staff-mail-from", &[("municipality", &cut(&one_line(municipality), 60))])
}

fn text(lines: &[String]) -> String {
    lines.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("\n")
}
