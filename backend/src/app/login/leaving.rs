//! Leaving the provider, too.

use super::provider;
use crate::app::App;
use crate::app::access::Actor;
use shared::api::ActorKind;

/// Where the browser goes after its session has ended here, so that the next person at it is not logged in at the provider; none
/// where the provider did not open the session, or has no such place.
pub async fn way_out(app: &App, actor: &Actor, host: &str) -> Option<String> {
    let (kind, entry) = match actor {
        Actor::Citizen(_) => (ActorKind::Citizen, "/"),
        Actor::Employee(_) => (ActorKind::Employee, "/staff/"),
    };
    let issuer = actor.held().issuer.clone()?;
    app.login.door(host).filter(|door| door.municipality == actor.municipality().as_str())?;
    let back = format!("{}{entry}", app.login.origin(host));
    let (login, code, now) = (app.login.clone(), actor.municipality().to_string(), app.clock.now());
    let asked = tokio::task::spawn_blocking(move || {
        let provider = login.door_of(&code).and_then(|door| provider(door, kind))?;
        let _place = provider.place().ok()?;
        (provider.issuer() == issuer).then(|| provider.leave(&back, now))?
    });
    asked.await.ok()?
}
