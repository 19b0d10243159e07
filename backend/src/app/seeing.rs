//! Which citizens somebody of the office may see: every use case of theirs about a citizen asks here first.

use super::AppError;
use super::access::EmployeeScope;
use super::rows::instant;
use crate::store::cases::{self, Worker};
use crate::store::citizens::{self, CitizenRow};
use crate::store::{ReadTx, appointments, employees, guards, tasks};
use chrono::{Days, NaiveDate};
use shared::seeing::{Acquaintance, Unseen, may_see};
use shared::time::{Instant, day_of};
use std::collections::{HashMap, HashSet};

/// How many days a talk without an outcome still makes its caseworker one who has to do with the citizen.
const DAYS: u64 = 60;

impl EmployeeScope {
    /// The citizen, if the employee may see them.
    ///
    /// # Errors
    /// Not found when there is none; unseen when the employee has nothing to do with them.
    pub(super) fn see(&self, tx: &mut ReadTx<'_>, citizen: &str, now: Instant) -> Result<CitizenRow, AppError> {
        let person = citizens::get(tx, citizen)?;
        match self.unseen(tx, &[citizen.to_owned()], now)?.remove(citizen) {
            None => Ok(person),
            Some(why) => Err(why.into()),
        }
    }

    /// Those of these citizens whom the employee may not see, and why.
    pub(super) fn unseen(
        &self,
        tx: &mut ReadTx<'_>,
        citizens: &[String],
        now: Instant,
    ) -> Result<HashMap<String, Unseen>, AppError> {
        let known = self.acquaintances(tx, citizens, now)?;
        let why = |(citizen, known): (String, Acquaintance)| may_see(known, now).err().map(|why| (citizen, why));
        Ok(known.into_iter().filter_map(why).collect())
    }

    fn acquaintances(
        &self,
        tx: &mut ReadTx<'_>,
        citizens: &[String],
        now: Instant,
    ) -> Result<HashMap<String, Acquaintance>, AppError> {
        let me = self.employee.as_str();
        let workers = cases::workers_of(tx, citizens)?;
        let team: HashSet<String> = employees::whole_team_of(tx, me)?.into_iter().collect();
        let since = day_of(now).checked_sub_days(Days::new(DAYS)).unwrap_or_default();
        let talks = appointments::live_of_citizens(tx, citizens, since.and_time(chrono::NaiveTime::MIN))?;
        let talks = talks.into_iter().filter(|talk| talk.caseworker_id == me).map(|talk| talk.citizen_id);
        let tasks = tasks::open_of_citizens(tx, citizens)?;
        let tasks = tasks.into_iter().filter(|task| task.employee_id.as_deref() == Some(me));
        let mine: HashSet<String> = talks.chain(tasks.filter_map(|task| task.citizen_id)).collect();
        let guarded: HashSet<String> = guards::guarded_of(tx, citizens)?.into_iter().collect();
        let named: HashSet<String> = guards::named_of(tx, me, citizens)?.into_iter().collect();
        let mut until: HashMap<String, Instant> = HashMap::new();
        for (citizen, at) in guards::reasons_of(tx, me, citizens, now.naive_utc())? {
            let at = instant(at);
            until.entry(citizen).and_modify(|latest| *latest = at.max(*latest)).or_insert(at);
        }
        let known = |citizen: &String| {
            let on_it = working(&workers, citizen, day_of(now));
            let known = Acquaintance {
                own: mine.contains(citizen) || on_it.contains(me),
                team: on_it.is_empty() || on_it.iter().any(|who| team.contains(*who)),
                guarded: guarded.contains(citizen),
                named: named.contains(citizen),
                until: until.get(citizen).copied(),
            };
            (citizen.clone(), known)
        };
        Ok(citizens.iter().map(known).collect())
    }
}

/// Who works on the citizen's cases that day; on a case that has ended, who did so last.
fn working<'a>(workers: &'a [Worker], citizen: &str, day: NaiveDate) -> HashSet<&'a str> {
    let all = || workers.iter().filter(|worker| worker.0 == citizen);
    let today: HashSet<&str> = all()
        .filter(|(_, _, from, to)| *from <= day && to.is_none_or(|to| day <= to))
        .map(|worker| worker.1.as_str())
        .collect();
    if !today.is_empty() {
        return today;
    }
    all().max_by_key(|worker| worker.2).map(|worker| worker.1.as_str()).into_iter().collect()
}
