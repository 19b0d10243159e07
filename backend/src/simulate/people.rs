//! Signing in: everybody acts as themselves.

use super::{SimulationError, World};
use crate::app::AppError;
use crate::app::access::{Actor, Capability, CitizenScope, EmployeeScope, RequestContext, Staff, open};
use crate::app::demo::sign_in;
use shared::api::SignIn;
use shared::ids::{CitizenId, EmployeeId};
use shared::texts::Lang;
use std::collections::BTreeMap;

/// Who is signed in today.
#[derive(Default)]
pub struct People {
    staff: BTreeMap<EmployeeId, EmployeeScope>,
}

impl People {
    /// Everybody goes home.
    pub fn sign_out(&mut self) {
        self.staff.clear();
    }
}

impl World {
    /// A citizen signs in.
    pub async fn citizen(&self, id: &CitizenId) -> Result<CitizenScope, SimulationError> {
        let who = SignIn { persona: None, citizen_id: Some(id.clone()), employee_id: None };
        match self.actor(who).await {
            Ok(Actor::Citizen(scope)) => Ok(scope),
            Ok(Actor::Employee(_)) => Err(failed(id.as_str(), AppError::Forbidden)),
            Err(error) => Err(failed(id.as_str(), error)),
        }
    }

    /// An employee, who signs in once a day.
    pub async fn staff<C: Capability>(&mut self, id: &EmployeeId) -> Result<Staff<C>, SimulationError> {
        if !self.people.staff.contains_key(id) {
            let who = SignIn { persona: None, citizen_id: None, employee_id: Some(id.clone()) };
            match self.actor(who).await {
                Ok(Actor::Employee(scope)) => {
                    self.people.staff.insert(id.clone(), scope);
                }
                Ok(Actor::Citizen(_)) => return Err(failed(id.as_str(), AppError::Forbidden)),
                Err(error) => return Err(failed(id.as_str(), error)),
            }
        }
        let scope = self.people.staff.get(id).cloned().ok_or_else(|| failed(id.as_str(), AppError::SignedOut))?;
        scope.allow().map_err(|error| failed(id.as_str(), error))
    }

    async fn actor(&self, who: SignIn) -> Result<Actor, AppError> {
        let token = sign_in(&self.app, "simulation", who).await?;
        open(&self.app, &token, RequestContext { request_id: "simulation".to_owned(), lang: Lang::Da }).await
    }
}

fn failed(who: &str, error: AppError) -> SimulationError {
    SimulationError::Failed(format!("signing in as {who}"), error)
}
