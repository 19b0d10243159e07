//! Cases that end: the municipality's own system says so.

use super::{SimulationError, World};
use crate::store::{ReadTx, StoreError, Tx, appointments, cases, orders};
use chrono::NaiveDate;
use shared::ids::CitizenId;
use shared::time::instant_at;

impl World {
    /// The case closes, if nothing is open in it.
    pub(super) async fn recover(&mut self, day: NaiveDate, who: &CitizenId) -> Result<(), SimulationError> {
        let who = who.to_string();
        let close = move |tx: &mut Tx<'_>| {
            if !is_idle(tx, &who, day)? {
                return Ok::<_, StoreError>(());
            }
            for case in cases::of_citizen(tx, &who)?.iter().filter(|case| case.closed_on.is_none()) {
                cases::close(tx, &case.id, day)?;
            }
            Ok(())
        };
        Ok(self.app.db.write(&self.municipality, close).await?)
    }
}

fn is_idle(tx: &mut ReadTx<'_>, who: &str, day: NaiveDate) -> Result<bool, StoreError> {
    let citizens = [who.to_owned()];
    let waiting = orders::waiting_of_citizens(tx, &citizens)?;
    let live = appointments::live_of_citizens(tx, &citizens, instant_at(day, 0).naive_utc())?;
    Ok(waiting.is_empty() && live.is_empty())
}
