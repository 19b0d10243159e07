//! What is behind a number: rows, for those who may see them. The worst come first, and no list is longer than a person could work through.

use super::super::access::{SeeCitizens, Staff};
use super::super::looking::Sight;
use super::super::people::Directory;
use super::super::rows::{instant, number, word};
use super::super::settings::Settings;
use super::super::{App, AppError};
use super::counting::Silence;
use super::looking::{FiguresQuery, Look};
use crate::store::appointments::AppointmentRow;
use crate::store::figure_lists::{self, Listed};
use crate::store::{ReadTx, cases, citizens, figure_facts};
use chrono::NaiveDate;
use serde::Deserialize;
use shared::access::Permission;
use shared::api::{FigureRowView, FigureRowsView};
use shared::figures::{FigureList, Month, days_from, is_over};
use shared::ids::{Scheme, TeamId};
use shared::model::AppointmentStatus;
use shared::time::{Instant, day_of, instant_at};
use std::collections::HashMap;
use utoipa::IntoParams;

/// How many rows a page has.
const PAGE: usize = 20;

/// The most rows that a list holds.
const MOST: usize = 2000;

/// Which rows; but for the list, everything may be left out.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RowsQuery {
    /// Which list.
    #[param(inline)]
    pub list: FigureList,
    /// As of the figures.
    #[param(value_type = Option<Month>)]
    pub from: Option<Month>,
    /// As of the figures.
    #[param(value_type = Option<Month>)]
    pub to: Option<Month>,
    /// As of the figures.
    #[param(max_length = 64)]
    pub team: Option<TeamId>,
    /// As of the figures; tasks have none.
    #[param(max_length = 64)]
    pub scheme: Option<Scheme>,
    /// The page, from 1.
    #[param(minimum = 1, maximum = 1000)]
    pub page: Option<u32>,
}

/// A page of the rows behind a number. Citizens whom the viewer may not see are only counted; that somebody looked is kept.
///
/// # Errors
/// As of the figures; forbidden to whoever may see no citizens.
pub async fn rows(app: &App, scope: &Staff<SeeCitizens>, wanted: RowsQuery) -> Result<FigureRowsView, AppError> {
    scope.demand(Permission::SeeFigures)?;
    let page = wanted.page.unwrap_or(1);
    if !(1..=1000).contains(&page) {
        return Err(AppError::invalid("page", "from 1 to 1000"));
    }
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    let query = FiguresQuery { from: wanted.from, to: wanted.to, team: wanted.team, scheme: wanted.scheme };
    app.look(scope, move |tx| {
        let look = Look::of(tx, &law, &who, &query, now)?;
        let view = page_of(tx, &who, &look, wanted.list, page, now)?;
        let shown = view.rows.iter().filter_map(|row| row.citizen_id.clone());
        let sight = Sight::of("figures", wanted.list, "figures").showing(shown);
        Ok((view, sight))
    })
    .await
}

fn page_of(
    tx: &mut ReadTx<'_>,
    who: &Staff<SeeCitizens>,
    look: &Look,
    list: FigureList,
    page: u32,
    now: Instant,
) -> Result<FigureRowsView, AppError> {
    let directory = Directory::load(tx)?;
    let (mut rows, more) = found(tx, &directory, look, list, now)?;
    let mut about: Vec<String> =
        rows.iter().filter_map(|row| row.citizen_id.as_ref()).map(ToString::to_string).collect();
    about.sort_unstable();
    about.dedup();
    let hidden = who.unseen(tx, &about, now)?;
    let before = rows.len();
    rows.retain(|row| row.citizen_id.as_ref().is_none_or(|citizen| !hidden.contains_key(citizen.as_str())));
    let total = rows.len();
    let skipped = usize::try_from(page - 1).unwrap_or(usize::MAX).saturating_mul(PAGE);
    let mut rows: Vec<FigureRowView> = rows.into_iter().skip(skipped).take(PAGE).collect();
    let shown: Vec<String> = rows.iter().filter_map(|row| row.citizen_id.as_ref()).map(ToString::to_string).collect();
    let names: HashMap<String, String> =
        citizens::by_ids(tx, &shown)?.into_iter().map(|person| (person.id, person.name)).collect();
    for row in &mut rows {
        row.name = row.citizen_id.as_ref().and_then(|citizen| names.get(citizen.as_str()).cloned());
    }
    Ok(FigureRowsView {
        list,
        rows,
        total: number(total),
        unseen: number(before - total),
        more,
        page,
        pages: number(total.div_ceil(PAGE).max(1)),
    })
}

/// The rows of a list, and whether there are more than it holds.
fn found(
    tx: &mut ReadTx<'_>,
    directory: &Directory,
    look: &Look,
    list: FigureList,
    now: Instant,
) -> Result<(Vec<FigureRowView>, bool), AppError> {
    let shelf = Shelf { directory, look, today: day_of(now) };
    match list {
        FigureList::Over26Weeks => shelf.cases(tx, |first, _| is_over(first, 26, shelf.today)),
        FigureList::Over52Weeks => shelf.cases(tx, |first, _| is_over(first, 52, shelf.today)),
        FigureList::WithoutCaseworker => shelf.cases(tx, |_, who| who.is_none()),
        FigureList::WithoutTalk => shelf.silent(tx),
        FigureList::Tasks => shelf.tasks(tx),
        FigureList::ExpiredOrders => shelf.expired(tx),
        FigureList::NoShows => shelf.talks(tx, Listed::Status(AppointmentStatus::NoShow.as_str())),
        FigureList::NotReached => shelf.talks(tx, Listed::Status(AppointmentStatus::NotReached.as_str())),
        FigureList::Summons => shelf.talks(tx, Listed::Summons),
    }
}

struct Shelf<'a> {
    directory: &'a Directory,
    look: &'a Look,
    today: NaiveDate,
}

type Rows = Result<(Vec<FigureRowView>, bool), AppError>;

impl Shelf<'_> {
    /// Who is in the team that is looked at; none means everybody.
    fn members(&self) -> Option<Vec<String>> {
        self.look.members.as_ref().map(|members| members.iter().cloned().collect())
    }

    fn row(&self, citizen: Option<&str>, scheme: Option<&str>, who: Option<&str>, day: NaiveDate) -> FigureRowView {
        FigureRowView {
            citizen_id: citizen.map(Into::into),
            name: None,
            scheme: scheme.map(Into::into),
            caseworker: who.map(|id| self.directory.person(id)),
            day,
            days: days_from(day, self.today),
            task: None,
            channel: None,
            status: None,
            reason: None,
        }
    }

    /// The open cases that are looked at, with who works on each, the oldest first.
    fn open(&self, tx: &mut ReadTx<'_>) -> Result<Vec<(figure_facts::CaseFact, Option<String>)>, AppError> {
        let mut workers = cases::assigned(tx, None, self.today)?;
        let all = figure_facts::open_cases(tx, self.today)?.into_iter().map(|case| {
            let who = workers.remove(&case.id);
            (case, who)
        });
        Ok(all.filter(|(case, who)| self.look.has(who.as_deref()) && self.look.has_scheme(&case.scheme)).collect())
    }

    fn cases(&self, tx: &mut ReadTx<'_>, wanted: impl Fn(NaiveDate, Option<&str>) -> bool) -> Rows {
        let open = self.open(tx)?;
        let all: Vec<FigureRowView> = open
            .iter()
            .filter(|(case, who)| wanted(case.first_day, who.as_deref()))
            .map(|(case, who)| self.row(Some(&case.citizen_id), Some(&case.scheme), who.as_deref(), case.first_day))
            .collect();
        Ok(cut(all))
    }

    fn silent(&self, tx: &mut ReadTx<'_>) -> Rows {
        let weeks = Settings::load(tx)?.figures.weeks_without_talk;
        let silence = Silence::load(tx, self.today, weeks)?;
        let mut open = self.open(tx)?;
        open.retain(|(case, _)| silence.of(&case.id, &case.citizen_id, case.first_day).is_silent(self.today, weeks));
        let ids: Vec<String> = open.iter().map(|(case, _)| case.id.clone()).collect();
        let last = figure_facts::last_talks(tx, &ids)?;
        let since =
            |case: &figure_facts::CaseFact| last.get(&case.id).map_or(case.first_day, |at| day_of(instant(*at)));
        let mut all: Vec<FigureRowView> = open
            .iter()
            .map(|(case, who)| self.row(Some(&case.citizen_id), Some(&case.scheme), who.as_deref(), since(case)))
            .collect();
        all.sort_by(|a, b| a.day.cmp(&b.day).then_with(|| a.citizen_id.cmp(&b.citizen_id)));
        Ok(cut(all))
    }

    fn tasks(&self, tx: &mut ReadTx<'_>) -> Rows {
        let mut all = Vec::new();
        for task in figure_lists::open_tasks(tx, self.members().as_deref(), most())? {
            let made = day_of(instant(task.created_at));
            let row = self.row(task.citizen_id.as_deref(), None, task.employee_id.as_deref(), made);
            all.push(FigureRowView { task: Some(word(&task.kind)?), ..row });
        }
        Ok(cut(all))
    }

    fn expired(&self, tx: &mut ReadTx<'_>) -> Rows {
        let (orders, more) = cut(figure_lists::expired_orders(tx, most())?);
        let cases = self.schemes(tx, orders.iter().map(|order| order.case_id.clone()))?;
        let ids: Vec<String> = orders.iter().map(|order| order.case_id.clone()).collect();
        let workers = cases::assigned(tx, Some(&ids), self.today)?;
        let row = |order: &crate::store::orders::OrderRow| {
            let (scheme, who) = (cases.get(&order.case_id)?, workers.get(&order.case_id).map(String::as_str));
            let wanted = self.look.has(who) && self.look.has_scheme(scheme);
            wanted.then(|| self.row(Some(&order.citizen_id), Some(scheme), who, order.book_by))
        };
        Ok((orders.iter().filter_map(row).collect(), more))
    }

    fn talks(&self, tx: &mut ReadTx<'_>, listed: Listed) -> Rows {
        let (from, to) = (self.look.period.from.begins(), self.look.period.to.ends().min(instant_at(self.today, 0)));
        let period = (from.naive_utc(), to.naive_utc());
        let (talks, more) = cut(figure_lists::talks(tx, listed, self.members().as_deref(), period, most())?);
        let cases = self.schemes(tx, talks.iter().map(|talk| talk.case_id.clone()))?;
        let mut all = Vec::new();
        for talk in &talks {
            let scheme = cases.get(&talk.case_id).map(String::as_str);
            if scheme.is_some_and(|scheme| self.look.has_scheme(scheme)) {
                all.push(self.talk(talk, scheme)?);
            }
        }
        Ok((all, more))
    }

    fn talk(&self, talk: &AppointmentRow, scheme: Option<&str>) -> Result<FigureRowView, AppError> {
        let day = day_of(instant(talk.starts_at));
        let row = self.row(Some(&talk.citizen_id), scheme, Some(&talk.caseworker_id), day);
        Ok(FigureRowView {
            channel: Some(word(&talk.channel)?),
            status: Some(word(&talk.status)?),
            reason: talk.summon_reason.as_deref().map(word).transpose()?,
            ..row
        })
    }

    fn schemes(
        &self,
        tx: &mut ReadTx<'_>,
        ids: impl Iterator<Item = String>,
    ) -> Result<HashMap<String, String>, AppError> {
        let ids: Vec<String> = ids.collect();
        Ok(cases::by_ids(tx, &ids)?.into_iter().map(|case| (case.id, case.scheme)).collect())
    }
}

/// One more than a list holds, so that it shows when there are more.
fn most() -> i64 {
    i64::try_from(MOST + 1).unwrap_or(i64::MAX)
}

/// The rows that a list holds, and whether there are more. It is asked before anybody is left out of them: what lies behind may be wanted.
fn cut<T>(mut rows: Vec<T>) -> (Vec<T>, bool) {
    let more = rows.len() > MOST;
    rows.truncate(MOST);
    (rows, more)
}
