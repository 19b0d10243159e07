//! The night counts. A month is counted as a whole, from the tables, by the definitions of `shared::figures`, and replaces what was counted of
//! it before: so what is kept can never drift from what happened, and a count that was wrong is right after the next night.

use super::super::rows::{instant, word};
use super::super::settings::Settings;
use super::super::{App, AppError};
use crate::store::figure_changes as changes;
use crate::store::figure_counts::{self, FigureBuildRow, FigureCountRow};
use crate::store::figure_facts::{self as facts, TalkFact, Worked};
use crate::store::{ReadTx, Scope, employees, municipalities};
use chrono::{Days, NaiveDate, Timelike};
use shared::figures::{
    BookingFacts, CaseOnDay, DEFINITIONS, Elsewhere, FigureSettings, Measure, Month, TalkFacts, Tally, closed,
    days_from, no_time, search,
};
use shared::law::CaseFacts;
use shared::model::BarKind;
use shared::time::{Instant, day_of, instant_at, local};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many days ahead a talk is looked for that was agreed on a day; staff and citizens book no further.
const DAYS_AHEAD: u64 = 366;

/// Counted of rows that are deleted long before their case is forgotten: what was counted once stays, but of this month and the last.
const FLEETING: [Measure; 2] = [Measure::Search, Measure::NoTime];

/// What everything that is counted depends on.
pub struct Basis {
    settings: FigureSettings,
    elsewhere: &'static Elsewhere,
}

impl Basis {
    /// What holds in the transaction's municipality.
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        let elsewhere = Elsewhere::shipped().map_err(AppError::Internal)?;
        Ok(Self { settings: Settings::load(tx)?.figures, elsewhere })
    }

    /// Another text when anything is counted otherwise.
    fn text(&self) -> String {
        let official: Vec<String> = self
            .elsewhere
            .official
            .iter()
            .map(|(scheme, rule)| format!("{scheme}:{:?}:{:?}", rule.talk_types, rule.without_categories))
            .collect();
        format!("{DEFINITIONS};{};{}", self.settings.weeks_without_talk, official.join(";"))
    }
}

/// What is to be counted.
struct Todo {
    months: BTreeSet<Month>,
    earliest: Month,
    /// Whether nothing was counted before.
    fresh: bool,
    basis: String,
}

/// Counts the months in which something has changed since the last time, this one and the one before; or everything. Answers how many months.
///
/// # Errors
/// Those of the database.
pub async fn count(app: &App, municipality: &Scope, everything: bool) -> Result<u32, AppError> {
    let now = app.clock.now();
    let reaches = day_of(now).pred_opt().unwrap_or_default();
    let todo = app.db.read(municipality, move |tx| todo(tx, reaches, everything)).await?;
    let mut counted = 0;
    for month in todo.months {
        let rows = app.db.read(municipality, move |tx| month_rows(tx, month, reaches)).await?;
        let all = todo.fresh || month.plus(1) >= Month::of(reaches);
        app.db
            .write(municipality, move |tx| {
                // Two servers may count the same night: one after the other.
                municipalities::lock(tx)?;
                let kept = |measure: &&Measure| all || !FLEETING.contains(measure);
                let measures: Vec<&str> = Measure::ALL.iter().filter(kept).map(|measure| measure.as_str()).collect();
                let rows: Vec<FigureCountRow> =
                    rows.iter().filter(|row| measures.contains(&row.measure.as_str())).cloned().collect();
                figure_counts::replace(tx, month.first_day(), &measures, &rows)
            })
            .await?;
        counted += 1;
    }
    let build =
        FigureBuildRow { built_at: now.naive_utc(), reaches, earliest: todo.earliest.first_day(), basis: todo.basis };
    app.db
        .write(municipality, move |tx| {
            municipalities::lock(tx)?;
            figure_counts::set_build(tx, &build)
        })
        .await?;
    Ok(counted)
}

/// Counts, unless yesterday is counted: a night that was missed, or days that were played through without counting.
///
/// # Errors
/// Those of the database.
pub async fn catch_up(app: &App, municipality: &Scope) -> Result<(), AppError> {
    let reaches = day_of(app.clock.now()).pred_opt().unwrap_or_default();
    let build = app.db.read(municipality, |tx| Ok::<_, AppError>(figure_counts::build(tx)?)).await?;
    if build.is_none_or(|build| build.reaches < reaches) {
        count(app, municipality, false).await?;
    }
    Ok(())
}

fn todo(tx: &mut ReadTx<'_>, reaches: NaiveDate, everything: bool) -> Result<Todo, AppError> {
    let basis = Basis::load(tx)?;
    let (weeks, basis) = (u64::from(basis.settings.weeks_without_talk), basis.text());
    let last = Month::of(reaches);
    let earliest = changes::first(tx)?.map_or(last, |first| Month::at(instant(first)).min(last));
    let build = figure_counts::build(tx)?;
    let known =
        build.as_ref().filter(|build| !everything && build.basis == basis && build.earliest <= earliest.first_day());
    let Some(known) = known else {
        return Ok(Todo { months: earliest.up_to(last).collect(), earliest, fresh: build.is_none(), basis });
    };
    // The very second in which the last count began is looked at again: not all of it may have been there.
    let since = known.built_at;
    let mut months = BTreeSet::new();
    for at in changes::of_talks(tx, since)? {
        // A talk that was held keeps its case from being silent for some weeks.
        let day = day_of(instant(at));
        let until = day.checked_add_days(Days::new(weeks * 7)).unwrap_or(day);
        months.extend(Month::of(day).up_to(Month::of(until)));
    }
    let cases = changes::of_cases(tx, since)?.map_or(last, Month::of);
    months.extend(cases.min(Month::of(known.reaches)).min(last.minus(1)).up_to(last));
    months.retain(|month| (earliest..=last).contains(month));
    Ok(Todo { months, earliest, fresh: false, basis })
}

/// Counts, by team and scheme.
struct Counter {
    teams: HashMap<String, Vec<String>>,
    counts: BTreeMap<(String, String, Tally), i32>,
}

impl Counter {
    fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        let mut teams: HashMap<String, Vec<String>> = HashMap::new();
        for member in employees::memberships(tx)? {
            teams.entry(member.employee_id).or_default().push(member.team_id);
        }
        Ok(Self { teams, counts: BTreeMap::new() })
    }

    /// One more for everybody together, and for each team of whoever it was.
    fn add(&mut self, scheme: &str, who: Option<&str>, tally: Tally) {
        let own = who.and_then(|who| self.teams.get(who)).into_iter().flatten().map(String::as_str);
        for team in std::iter::once("").chain(own) {
            *self.counts.entry((team.to_owned(), scheme.to_owned(), tally)).or_default() += 1;
        }
    }

    fn rows(self, month: Month) -> Result<Vec<FigureCountRow>, AppError> {
        let row = |((team_id, scheme, tally), count): ((String, String, Tally), i32)| {
            Ok(FigureCountRow {
                measure: tally.measure.to_string(),
                team_id,
                month: month.first_day(),
                scheme,
                side: tally.side.to_string(),
                part: tally.part.to_owned(),
                bucket: tally.bucket.try_into()?,
                count,
            })
        };
        self.counts.into_iter().map(row).collect()
    }
}

/// Who worked on which case.
struct Workers(HashMap<String, Vec<Worked>>);

impl Workers {
    fn load(tx: &mut ReadTx<'_>, from: NaiveDate, to: NaiveDate) -> Result<Self, AppError> {
        let mut all: HashMap<String, Vec<Worked>> = HashMap::new();
        for worked in facts::workers(tx, from, to)? {
            all.entry(worked.case_id.clone()).or_default().push(worked);
        }
        Ok(Self(all))
    }

    /// The newest of those who worked on the case that day.
    fn on(&self, case: &str, day: NaiveDate) -> Option<&str> {
        let all = self.0.get(case)?;
        all.iter()
            .find(|one| one.from_day <= day && one.to_day.is_none_or(|to| day <= to))
            .map(|one| one.employee_id.as_str())
    }
}

/// Everything that counts in the month, up to and with the last day.
fn month_rows(tx: &mut ReadTx<'_>, month: Month, reaches: NaiveDate) -> Result<Vec<FigureCountRow>, AppError> {
    let basis = Basis::load(tx)?;
    let last = month.last_day().min(reaches);
    let ends = ends(last);
    let (from, to) = (month.begins().naive_utc(), ends.naive_utc());
    let mut counter = Counter::load(tx)?;
    let workers = Workers::load(tx, month.first_day(), last)?;
    for row in facts::talks(tx, from, to)? {
        let day = day_of(instant(row.starts_at));
        let talk = talk(&row, workers.on(&row.case_id, day), day)?;
        for tally in talk.tallies(basis.elsewhere.official.get(&talk.scheme)) {
            counter.add(&row.scheme, Some(&row.caseworker_id), tally);
        }
    }
    for row in facts::bookings(tx, from, to)? {
        let booked = instant(row.booked_at);
        let booking = BookingFacts {
            origin: word(&row.origin)?,
            hour: local(booked).hour(),
            days: row.ordered_at.map(|at| days_from(day_of(instant(at)), day_of(booked))),
        };
        for tally in booking.tallies() {
            counter.add(&row.scheme, Some(&row.caseworker_id), tally);
        }
    }
    for row in facts::searches(tx, from, to)? {
        let who = workers.on(&row.case_id, day_of(instant(row.at)));
        counter.add(&row.scheme, who, row.free.map_or_else(no_time, search));
    }
    for row in facts::closed_cases(tx, after(month.first_day()), after(last))? {
        let Some(last_day) = row.closed_on.and_then(|day| day.pred_opt()) else { continue };
        counter.add(&row.scheme, workers.on(&row.id, last_day), closed(row.first_day, last_day));
    }
    cases(tx, &mut counter, &workers, last, basis.settings.weeks_without_talk)?;
    counter.rows(month)
}

fn talk(row: &TalkFact, own: Option<&str>, day: NaiveDate) -> Result<TalkFacts, AppError> {
    let known: CaseFacts = serde_json::from_str(&row.facts).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(TalkFacts {
        scheme: row.scheme.as_str().into(),
        talk_type: row.talk_type_id.as_str().into(),
        category: known.category,
        channel: word(&row.channel)?,
        origin: word(&row.origin)?,
        chosen_before: row.chosen_before,
        moves: row.sequence,
        status: word(&row.status)?,
        moved_to: row.moved_to.as_deref().map(word).transpose()?,
        with_own: own.map(|own| own == row.caseworker_id),
        reason: row.summon_reason.as_deref().map(word).transpose()?,
        tried: row.tried,
        first_after: row.first_held.then(|| days_from(row.first_day, day)),
    })
}

/// The cases that are open at the end of the day, each with what is to be noticed about it.
fn cases(
    tx: &mut ReadTx<'_>,
    counter: &mut Counter,
    workers: &Workers,
    day: NaiveDate,
    weeks: u16,
) -> Result<(), AppError> {
    let silence = Silence::load(tx, day, weeks)?;
    for case in facts::open_cases(tx, day)? {
        let facts = silence.of(&case.id, &case.citizen_id, case.first_day);
        for tally in facts.tallies(day, weeks) {
            counter.add(&case.scheme, workers.on(&case.id, day), tally);
        }
    }
    Ok(())
}

/// What says whether anybody talks with whom: asked for all cases at once.
pub struct Silence {
    held: HashMap<String, NaiveDate>,
    ahead: BTreeSet<String>,
    bars: HashMap<String, Vec<BarKind>>,
}

impl Silence {
    /// At the end of that day.
    pub fn load(tx: &mut ReadTx<'_>, day: NaiveDate, weeks: u16) -> Result<Self, AppError> {
        let since = day.checked_sub_days(Days::new(u64::from(weeks) * 7)).unwrap_or(day);
        let (from, to) = (instant_at(since, 0).naive_utc(), ends(day).naive_utc());
        let held = facts::last_held(tx, from, to)?.into_iter().map(|(case, at)| (case, day_of(instant(at)))).collect();
        let until = day.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(day);
        let ahead = facts::ahead(tx, to, instant_at(until, 0).naive_utc())?.into_iter().collect();
        let mut bars: HashMap<String, Vec<BarKind>> = HashMap::new();
        for bar in facts::bars(tx, day, to)? {
            bars.entry(bar.citizen_id).or_default().push(word(&bar.kind)?);
        }
        Ok(Self { held, ahead, bars })
    }

    /// What holds of a case.
    pub fn of(&self, case: &str, citizen: &str, first_day: NaiveDate) -> CaseOnDay<'_> {
        CaseOnDay {
            first_day,
            last_held: self.held.get(case).copied(),
            ahead: self.ahead.contains(case),
            bars: self.bars.get(citizen).map_or(&[], Vec::as_slice),
        }
    }
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// The first instant after a day.
fn ends(day: NaiveDate) -> Instant {
    instant_at(after(day), 0)
}
