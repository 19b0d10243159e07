//! What is written about a change of a case, and the change that it means.

use super::super::parts::clock_time;
use super::super::parts::dates::{read, written};
use super::bar_days::day;
use crate::browser;
use crate::clock;
use crate::components::{FieldFault, Label, Mode, checkbox, choice, text_line};
use crate::editing::{Edit, edit};
use crate::words::{Words, capital};
use shared::api::{AbsenceView, CaseChange, CaseFactsView, CitizenView, WeeklyHours};
use yew::prelude::*;

/// The kinds of change that are chosen from a list, as they are written everywhere.
pub const KINDS: [&str; 7] = ["absence", "hours", "facts", "recovery", "close", "moved", "scheme"];

const DAY: &str = "case-day";
const FROM: &str = "case-from";
const TO: &str = "case-to";
const SCHEME: &str = "case-scheme";
const ADD: &str = "case-hours-add";
const WEEKS: &str = "case-weeks";
const CATEGORY: &str = "case-category";
const INTERVAL: &str = "case-interval";
const EARLY: &str = "case-early";

/// The ids of the stretches of hours that can be written.
const HOURS: [&str; 20] = [
    "hours-0", "hours-1", "hours-2", "hours-3", "hours-4", "hours-5", "hours-6", "hours-7", "hours-8", "hours-9",
    "hours-10", "hours-11", "hours-12", "hours-13", "hours-14", "hours-15", "hours-16", "hours-17", "hours-18",
    "hours-19",
];

/// A stretch of a weekday as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    weekday: String,
    from: String,
    to: String,
}

/// Puts what was written where it belongs.
type Set = fn(&mut Written, String);

/// A field for a day: its id, the key of its name, what stands in it, and where that belongs.
type DateField<'a> = dyn Fn(&'static str, &str, &str, Set) -> Html + 'a;

/// The form as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Which kind of change.
    pub kind: String,
    day: String,
    from: String,
    to: String,
    scheme: String,
    hours: Vec<Stretch>,
    employed: bool,
    outside_minimum: bool,
    less_intensive: bool,
    weeks: String,
    category: String,
    interval: String,
    early: String,
}

impl Written {
    /// What is known of the case, so that nothing is written twice.
    pub fn of(words: &Words, citizen: &CitizenView) -> Self {
        let facts = &citizen.facts;
        let today = written(clock::today());
        let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
        let stretch = |hours: &WeeklyHours| Stretch {
            weekday: hours.weekday.to_string(),
            from: clock_time::written(words.lang(), hours.from),
            to: clock_time::written(words.lang(), hours.to),
        };
        Self {
            kind: "absence".to_owned(),
            day: today.clone(),
            from: today.clone(),
            to: today,
            scheme: String::new(),
            hours: citizen.hours.iter().map(stretch).collect(),
            employed: facts.employed,
            outside_minimum: facts.outside_minimum,
            less_intensive: facts.less_intensive,
            weeks: number(facts.expected_weeks),
            category: number(facts.category.map(u16::from)),
            interval: number(facts.agreed_interval_days),
            early: facts.early_follow_up_requested_on.map(written).unwrap_or_default(),
        }
    }

    /// How many stretches of hours are written.
    pub const fn hours(&self) -> usize {
        self.hours.len()
    }
}

/// The fields of the chosen kind; `schemes` are those the citizen could get instead, with their names.
pub fn fields(
    words: &Words,
    form: &Written,
    schemes: &[(String, String)],
    faults: &[FieldFault],
    onedit: &Callback<Edit<Written>>,
) -> Html {
    let write = |with: Set| edit(onedit, with);
    let date = |id: &'static str, key: &str, value: &str, with: Set| {
        let label = Label { id, text: words.get(key), hint: Some(words.get("bar-date-hint")), faults };
        text_line(words, &label, Mode::Digits, value, &write(with))
    };
    let day = |key: &str| date(DAY, key, &form.day, |form, text| form.day = text);
    match &*form.kind {
        "recovery" => day("case-recovery-day"),
        "close" => day("case-close-day"),
        "moved" => day("case-moved-day"),
        "scheme" => {
            let none = (String::new(), words.get("summon-reason-none"));
            let options: Vec<(String, String)> = std::iter::once(none).chain(schemes.iter().cloned()).collect();
            let label = Label::plain(SCHEME, words.get("case-scheme-which"), faults);
            html! {
                <>
                    { choice(words, &label, &options, &form.scheme, &write(|form, text| form.scheme = text)) }
                    { day("case-scheme-day") }
                </>
            }
        }
        "hours" => hours(words, form, faults, onedit),
        "facts" => facts(words, form, faults, &write, &date, onedit),
        _ => html! {
            <div class="pair">
                { date(FROM, "bar-from", &form.from, |form, text| form.from = text) }
                { date(TO, "bar-to", &form.to, |form, text| form.to = text) }
            </div>
        },
    }
}

/// The id of the weekday in a line of hours, counted from 0.
pub fn weekday_id(at: usize) -> String {
    format!("case-weekday-{at}")
}

/// The hours when the citizen cannot come: times only, never why (BEK § 46).
fn hours(words: &Words, form: &Written, faults: &[FieldFault], onedit: &Callback<Edit<Written>>) -> Html {
    let weekdays: Vec<(String, String)> =
        (1..=5).map(|day| (day.to_string(), capital(&words.get(&format!("weekday-{day}"))))).collect();
    let change = |at: usize, with: fn(&mut Stretch, String)| {
        edit(onedit, move |form: &mut Written, text: String| {
            if let Some(stretch) = form.hours.get_mut(at) {
                with(stretch, text);
            }
        })
    };
    let line = |((at, stretch), from): ((usize, &Stretch), &&'static str)| {
        let (weekday, to) = (weekday_id(at), format!("{from}-to"));
        let onremove = edit(onedit, move |form: &mut Written, _: MouseEvent| {
            if at < form.hours.len() {
                form.hours.remove(at);
            }
            browser::focus(ADD);
        });
        html! {
            <div class="mt-4" role="group" aria-label={words.format("case-hours-line", &[("n", &(at + 1).to_string())])}>
                <div class="pair">
                    { choice(words, &Label::plain(&weekday, words.get("case-weekday"), faults), &weekdays, &stretch.weekday, &change(at, |stretch, text| stretch.weekday = text)) }
                    { text_line(words, &Label::plain(from, words.get("publish-from"), faults), Mode::Digits, &stretch.from, &change(at, |stretch, text| stretch.from = text)) }
                    { text_line(words, &Label::plain(&to, words.get("publish-to"), faults), Mode::Digits, &stretch.to, &change(at, |stretch, text| stretch.to = text)) }
                </div>
                <button type="button" class="function-link mt-3" onclick={onremove}>
                    { words.get("case-hours-remove") }
                    <span class="sr-only">{ words.format("case-hours-line", &[("n", &(at + 1).to_string())]) }</span>
                </button>
            </div>
        }
    };
    let onadd = edit(onedit, |form: &mut Written, _: MouseEvent| {
        form.hours.push(Stretch { weekday: "1".to_owned(), from: String::new(), to: String::new() });
    });
    html! {
        <>
            <p class="mt-4">{ words.get("case-hours-hint") }</p>
            { for form.hours.iter().enumerate().zip(&HOURS).map(line) }
            if form.hours.len() < HOURS.len() {
                <p class="mt-4"><button type="button" id={ADD} class="button btn-s" onclick={onadd}>{ words.get("case-hours-add") }</button></p>
            }
        </>
    }
}

fn facts(
    words: &Words,
    form: &Written,
    faults: &[FieldFault],
    write: &dyn Fn(Set) -> Callback<String>,
    date: &DateField<'_>,
    onedit: &Callback<Edit<Written>>,
) -> Html {
    let tick = |id: &str, key: &str, ticked: bool, with: fn(&mut Written, bool)| {
        html! { <div class="form-group">{ checkbox(id.to_owned(), &words.get(key), ticked, &edit(onedit, with)) }</div> }
    };
    let number = |id: &'static str, key: &str, value: &str, with: Set| {
        let label = Label { id, text: words.get(key), hint: Some(words.get("bar-to-hint")), faults };
        text_line(words, &label, Mode::Digits, value, &write(with))
    };
    html! {
        <>
            { tick("case-employed", "case-employed", form.employed, |form, ticked| form.employed = ticked) }
            { number(WEEKS, "case-weeks", &form.weeks, |form, text| form.weeks = text) }
            { number(CATEGORY, "case-category", &form.category, |form, text| form.category = text) }
            { number(INTERVAL, "case-interval", &form.interval, |form, text| form.interval = text) }
            { date(EARLY, "case-early", &form.early, |form, text| form.early = text) }
            { tick("case-outside", "case-outside", form.outside_minimum, |form, ticked| form.outside_minimum = ticked) }
            { tick("case-less", "case-less", form.less_intensive, |form, ticked| form.less_intensive = ticked) }
        </>
    }
}

/// The change that is written, or everything that is wrong with it.
pub fn change(words: &Words, form: &Written) -> Result<CaseChange, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let found = match &*form.kind {
        "recovery" => day(words, DAY, &form.day, &mut faults).map(|last_day| CaseChange::Recovery { last_day }),
        "close" => day(words, DAY, &form.day, &mut faults).map(|closed_on| CaseChange::Close { closed_on }),
        "moved" => day(words, DAY, &form.day, &mut faults).map(|moved_on| CaseChange::Moved { moved_on }),
        "scheme" => {
            let first_day = day(words, DAY, &form.day, &mut faults);
            if form.scheme.is_empty() {
                faults.insert(0, FieldFault { field: SCHEME, text: words.get("case-scheme-missing").into() });
            }
            first_day
                .filter(|_| !form.scheme.is_empty())
                .map(|first_day| CaseChange::Scheme { scheme: form.scheme.as_str().into(), first_day })
        }
        "hours" => weekly(words, form, &mut faults).map(|hours| CaseChange::Hours { hours }),
        "facts" => known(words, form, &mut faults).map(|facts| CaseChange::Facts { facts }),
        _ => {
            let days = (day(words, FROM, &form.from, &mut faults), day(words, TO, &form.to, &mut faults));
            match days {
                (Some(from), Some(to)) if to >= from => Some(CaseChange::Absence { from, to }),
                (Some(_), Some(_)) => {
                    faults.push(FieldFault { field: TO, text: words.get("case-absence-order").into() });
                    None
                }
                _ => None,
            }
        }
    };
    found.ok_or(faults)
}

/// An absence that is taken back.
pub fn taken_back(absence: &AbsenceView) -> CaseChange {
    CaseChange::AbsenceTakenBack { absence: absence.id.clone() }
}

fn weekly(words: &Words, form: &Written, faults: &mut Vec<FieldFault>) -> Option<Vec<WeeklyHours>> {
    let one = |stretch: &Stretch| {
        let (from, to) = (clock_time::read(&stretch.from)?, clock_time::read(&stretch.to)?);
        let weekday = stretch.weekday.parse().ok()?;
        (from < to).then_some(WeeklyHours { weekday, from, to })
    };
    let wrong = form.hours.iter().zip(HOURS).filter(|(stretch, _)| one(stretch).is_none());
    faults.extend(wrong.map(|(_, field)| FieldFault { field, text: words.get("case-hours-wrong").into() }));
    form.hours.iter().map(one).collect()
}

fn known(words: &Words, form: &Written, faults: &mut Vec<FieldFault>) -> Option<CaseFactsView> {
    let mut number = |field: &'static str, text: &str| -> Option<u16> {
        let text = text.trim();
        let found = text.parse().ok();
        if found.is_none() && !text.is_empty() {
            faults.push(FieldFault { field, text: words.get("case-number").into() });
        }
        found
    };
    let expected_weeks = number(WEEKS, &form.weeks);
    let category = number(CATEGORY, &form.category).and_then(|category| u8::try_from(category).ok());
    let agreed_interval_days = number(INTERVAL, &form.interval);
    let early = form.early.trim();
    let early_follow_up_requested_on = read(early);
    if early_follow_up_requested_on.is_none() && !early.is_empty() {
        faults.push(FieldFault { field: EARLY, text: words.get("bar-no-date").into() });
    }
    faults.is_empty().then_some(CaseFactsView {
        employed: form.employed,
        expected_weeks,
        category,
        agreed_interval_days,
        outside_minimum: form.outside_minimum,
        less_intensive: form.less_intensive,
        early_follow_up_requested_on,
    })
}
