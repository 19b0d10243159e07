//! Cases that end: somebody recovers or finds work, and their caseworker says so.

use super::{SimulationError, World, allowed};
use crate::app::access::Decide;
use crate::app::case_changes::{change, propose};
use crate::store::{ReadTx, StoreError, Whom, cases};
use chrono::NaiveDate;
use shared::api::{CaseChange, NewCaseChange, TalkDecision};
use shared::ids::CitizenId;
use shared::model::TalkFate;

impl World {
    /// The case closes tomorrow; agreed talks that do not fit any more are cancelled.
    pub(super) async fn recover(&mut self, day: NaiveDate, who: &CitizenId) -> Result<(), SimulationError> {
        let id = who.to_string();
        let look = move |tx: &mut ReadTx<'_>| {
            let case = cases::newest(tx, Whom::These(std::slice::from_ref(&id)), day)?.into_iter().next();
            let own = match &case {
                Some(case) => cases::assigned(tx, Some(std::slice::from_ref(&case.id)), day)?.remove(&case.id),
                None => None,
            };
            Ok::<_, StoreError>(case.zip(own))
        };
        let Some((case, own)) = self.app.db.read(&self.municipality, look).await? else { return Ok(()) };
        let what = if case.scheme == "sickness_benefit" {
            CaseChange::Recovery { last_day: day }
        } else {
            CaseChange::Close { closed_on: day.succ_opt().unwrap_or(day) }
        };
        let scope = self.staff::<Decide>(&own.as_str().into()).await?;
        let body = NewCaseChange { change: what.clone(), talks: Vec::new() };
        let proposed = propose(&self.app, &scope, who.clone(), body).await;
        let Some(proposal) = allowed("proposing that a case closes", proposed)? else { return Ok(()) };
        let talks = proposal.talks.into_iter().filter(|effect| effect.needs_decision);
        let talks = talks.map(|effect| TalkDecision { talk: effect.talk.id, fate: TalkFate::CancelWithMessage });
        let body = NewCaseChange { change: what, talks: talks.collect() };
        allowed("closing a case", change(&self.app, &scope, who.clone(), None, body).await).map(drop)
    }
}
