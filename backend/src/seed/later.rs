//! What a seeded municipality goes on with when time passes: its staff's ordinary weeks, and people who fall ill or lose
//! their work later. The simulation uses it.

use super::SeedError;
use super::cpr_numbers::CprNumbers;
use super::days::at;
use super::names::{danish, from_elsewhere};
use super::staff::{CASEWORKERS, Team};
use super::told::Told;
use super::town::{CODE, OFFICE};
use super::windows::{room_of, variants};
use crate::store::cases::{CaseRow, CaseworkerAssignmentRow};
use crate::store::citizens::CitizenRow;
use crate::store::cpr::{CprError, CprKeys};
use crate::store::fold::{search_name, sort_key};
use crate::store::{Tx, calendars};
use chrono::NaiveDate;
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use shared::api::{NewWindow, Repeat};
use shared::ids::{CitizenId, EmployeeId};
use shared::model::Resource;

/// The municipality's code.
pub const MUNICIPALITY: &str = CODE;

/// Nobody who is seeded was born in these years, so no number is given twice.
const BORN: std::ops::Range<i32> = 1945..1955;

/// What each caseworker publishes for so many weeks from that Monday on.
pub fn ordinary_weeks(monday: NaiveDate, weeks: u16) -> Vec<(EmployeeId, NewWindow)> {
    let of_caseworker = |who: &'static super::staff::Caseworker| {
        who.week.iter().map(move |(weekday, from, to, offer)| {
            let window = NewWindow {
                day: monday,
                from: *from,
                to: *to,
                office: OFFICE.into(),
                room: room_of(*offer).map(Into::into),
                variants: variants(who.team, *offer).into_iter().map(Into::into).collect(),
                repeat: Some(Repeat { weekdays: vec![weekday_number(*weekday)], weeks }),
            };
            (who.id(), window)
        })
    };
    CASEWORKERS.iter().flat_map(of_caseworker).collect()
}

fn weekday_number(weekday: chrono::Weekday) -> u8 {
    u8::try_from(weekday.number_from_monday()).unwrap_or(1)
}

/// Everybody who talks with citizens.
pub fn caseworkers() -> Vec<EmployeeId> {
    CASEWORKERS.iter().map(super::staff::Caseworker::id).collect()
}

/// Somebody whose case begins.
#[derive(Debug)]
pub struct Newcomer {
    /// Who.
    pub citizen: CitizenRow,
    /// Their case.
    pub case: CaseRow,
    /// Who works on it.
    pub assignment: CaseworkerAssignmentRow,
}

impl Newcomer {
    /// Writes them.
    ///
    /// # Errors
    /// Those of the database.
    pub fn write(&self, tx: &mut Tx<'_>) -> Result<(), crate::store::StoreError> {
        self.citizen.insert(tx)?;
        self.case.insert(tx)?;
        self.assignment.insert(tx)?;
        calendars::ensure(tx, &[Resource::citizen(&CitizenId::from(self.citizen.id.as_str()))])
    }
}

/// Invents them, one after the other.
#[derive(Debug, Default)]
pub struct Newcomers {
    count: usize,
    numbers: CprNumbers,
}

impl Newcomers {
    /// The next one: on that day a case of that scheme begins, with these facts.
    ///
    /// # Errors
    /// When no CPR number is left, or it cannot be sealed.
    pub fn next(
        &mut self,
        scheme: &str,
        first_day: NaiveDate,
        facts: String,
        rng: &mut StdRng,
        keys: &CprKeys,
    ) -> Result<Newcomer, SeedError> {
        self.count += 1;
        let woman = rng.random_bool(0.5);
        let name = if rng.random_bool(0.12) { from_elsewhere(rng, woman) } else { danish(rng, woman) };
        let born = NaiveDate::from_yo_opt(rng.random_range(BORN), rng.random_range(1..=365)).unwrap_or_default();
        let cpr = self.numbers.next(born, woman, true).ok_or(CprError::NotGenuine)?;
        let id = format!("later-{:04}", self.count);
        let sealed = keys.seal(&id, &cpr)?;
        let sick = scheme == "sickness_benefit";
        let own: Vec<_> = CASEWORKERS.iter().filter(|who| (who.team != Team::Jobs) == sick).collect();
        let own = own.choose(rng).map_or_else(|| super::staff::anne_marie().id(), |who| who.id());
        let case = CaseRow {
            id: format!("case-{id}"),
            citizen_id: id.clone(),
            scheme: scheme.to_owned(),
            first_day,
            facts,
            closed_on: None,
        };
        let phone = format!("+4555{:06}", 600_000 + self.count);
        let told = Told::of(&phone, &name.name);
        Ok(Newcomer {
            assignment: CaseworkerAssignmentRow {
                id: format!("assignment-{id}"),
                case_id: case.id.clone(),
                employee_id: own.into(),
                from_day: first_day,
                to_day: None,
            },
            citizen: CitizenRow {
                name: name.name.clone(),
                search_name: search_name(&name.name),
                sort_key: sort_key(&name.name),
                cpr_ciphertext: sealed.ciphertext,
                cpr_key_id: sealed.key_id,
                cpr_hash: keys.hash(CODE, &cpr)?,
                email: told.email.clone(),
                language: "da".to_owned(),
                interpreter_language: None,
                digital_post_exempt: told.on_paper,
                protected_address: false,
                created_at: at(first_day, 9, 0).naive_utc(),
                verified_phone: told.sms.then(|| phone.clone()),
                verified_email: told.email,
                notify_sms: told.sms,
                notify_email: told.by_email,
                phone: Some(phone),
                id,
            },
            case,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::citizens::everybody;
    use super::*;
    use chrono::Datelike;

    #[test]
    fn no_newcomer_can_have_the_number_of_somebody_who_is_seeded() {
        assert!(everybody().iter().all(|person| !BORN.contains(&person.born.year())));
    }
}
