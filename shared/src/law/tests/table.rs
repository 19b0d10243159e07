//! Legal cases: who, what happened, the day, and what is due. `cargo xtask law-table` shows the rows that ran.

use crate::ids::Scheme;
use crate::law::{
    CaseCourse, CaseFacts, DueReason, DueTalk, History, LawBook, OrderFact, RuleKey, TalkFact, due_talks,
};
use crate::model::OrderCause;
use chrono::NaiveDate;

const FILES: [&str; 3] =
    [include_str!("table/sickness.txt"), include_str!("table/cash.txt"), include_str!("table/unemployment.txt")];

/// One line of a table.
struct Row {
    set: &'static str,
    what: &'static str,
    first_day: &'static str,
    facts: &'static str,
    history: &'static str,
    absences: &'static str,
    today: &'static str,
    due: &'static str,
    source: &'static str,
}

fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for line in FILES.iter().flat_map(|file| file.lines()).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[') {
            Some(set) => rows.push((set.trim_end_matches(']'), None)),
            None => rows.push(("", Some(line))),
        }
    }
    let mut set = "";
    let row = |(heading, line): (&'static str, Option<&'static str>)| {
        let Some(line) = line else {
            set = heading;
            return None;
        };
        let cells: Vec<&str> = line.split(" | ").map(|cell| if cell == "-" { "" } else { cell }).collect();
        let [what, first_day, facts, history, absences, today, due, source] = cells[..] else { panic!("{line}") };
        Some(Row { set, what, first_day, facts, history, absences, today, due, source })
    };
    rows.into_iter().filter_map(row).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("no day: {text}"))
}

impl Row {
    fn scheme(&self) -> Scheme {
        Scheme::from(self.set.split_once('@').unwrap().0)
    }

    fn case(&self) -> CaseCourse {
        let mut facts = CaseFacts::default();
        let mut closed_on = None;
        for fact in self.facts.split("; ").filter(|fact| !fact.is_empty()) {
            let (name, value) = fact.split_once(' ').unwrap_or((fact, ""));
            match name {
                "employed" => facts.employed = true,
                "weeks" => facts.expected_weeks = Some(value.parse().unwrap()),
                "category" => facts.category = Some(value.parse().unwrap()),
                "agreed" => facts.agreed_interval_days = Some(value.parse().unwrap()),
                "outside" => facts.outside_minimum = true,
                "less_intensive" => facts.less_intensive = true,
                "early" => facts.early_follow_up_requested_on = Some(day(value)),
                "closed" => closed_on = Some(day(value)),
                other => panic!("{other}"),
            }
        }
        CaseCourse {
            scheme: self.scheme(),
            first_day: day(self.first_day),
            closed_on,
            facts,
            absences: self
                .absences
                .split("; ")
                .filter_map(|days| days.split_once(' '))
                .map(|(from, to)| (day(from), day(to)))
                .collect(),
        }
    }

    fn history(&self) -> History {
        let mut history = History::default();
        for event in self.history.split("; ").filter(|event| !event.is_empty()) {
            match event.split(' ').collect::<Vec<_>>()[..] {
                [status, talk_type, on] => history.talks.push(TalkFact {
                    talk_type: talk_type.into(),
                    day: day(on),
                    status: status.parse().unwrap(),
                }),
                [status, talk_type, book_by, hold_by, ref cause @ ..] => history.orders.push(OrderFact {
                    talk_type: talk_type.into(),
                    status: status.parse().unwrap(),
                    cause: cause.first().map_or(OrderCause::Due, |cause| cause.parse().unwrap()),
                    book_by: day(book_by),
                    hold_by: day(hold_by),
                }),
                _ => panic!("{event}"),
            }
        }
        history
    }
}

/// As the tables write it.
fn said(due: &DueTalk) -> String {
    let what = match &due.reason {
        DueReason::Nth { ordinal, of, .. } => format!("{ordinal} of {of}"),
        reason => reason.code().to_owned(),
    };
    let later = if due.waits { " later" } else { "" };
    let summoned = if due.self_booked { "" } else { " summoned" };
    format!("{what} {}..{}{later}{summoned}", due.earliest, due.latest)
}

#[test]
fn every_case_of_the_table() {
    let book = LawBook::shipped().unwrap();
    let (mut wrong, mut shown) = (Vec::new(), "");
    let rows = rows();
    for row in &rows {
        let today = day(row.today);
        let rules = book.rules(&row.scheme(), today, &[]).unwrap();
        assert_eq!(rules.set.as_str(), row.set, "{}: another set holds on {today}", row.what);
        let due = due_talks(&row.case(), &rules, &row.history(), today);
        let found = due.iter().map(said).collect::<Vec<_>>().join("; ");
        // Where nothing is due, what the row rests on is at least a source of that set.
        let all: Vec<&str> = RuleKey::ALL.iter().map(|key| rules.source(*key)).collect();
        let sources = due.first().map_or_else(|| all.join("; "), |first| first.reason.source().to_owned());
        if row.set != shown {
            println!("\n{}", row.set);
            shown = row.set;
        }
        let found_words = if found.is_empty() { "nothing is due" } else { &found };
        println!("  {} | {} | {found_words} | {}", row.what, row.today, row.source);
        if found != row.due {
            wrong.push(format!("{} ({}): found {found}, the law says {}", row.what, row.set, row.due));
        }
        // A fact of the case, and no number, keeps them from being summoned.
        let by_fact = row.source == "LAB § 106" && row.case().facts.less_intensive && due.is_empty();
        if !by_fact && !sources.contains(row.source) {
            wrong.push(format!("{} ({}): the source is {sources}, not {}", row.what, row.set, row.source));
        }
    }
    println!("\n{} cases, {} wrong", rows.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows.len() >= 90, "{}", rows.len());
}

#[test]
fn the_table_has_cases_of_every_shipped_set() {
    let (book, rows) = (LawBook::shipped().unwrap(), rows());
    for name in book.schemes() {
        for set in book.sets(&name.scheme) {
            assert!(rows.iter().filter(|row| row.set == set.id.as_str()).count() >= 8, "{}", set.id);
        }
    }
}
