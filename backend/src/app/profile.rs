//! *Mine oplysninger*: what the municipality has on file to reach the citizen.

use super::access::CitizenScope;
use super::email::address;
use super::idempotency::{Call, once};
use super::phone::e164;
use super::rows::word;
use super::{App, AppError};
use crate::store::citizens::Contact;
use crate::store::{ReadTx, citizens};
use shared::api::{ProfileChange, ProfileView};
use shared::texts::Lang;

/// What is on file.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &CitizenScope) -> Result<ProfileView, AppError> {
    let citizen = scope.citizen.clone();
    app.db.read(&scope.municipality, move |tx| look(tx, citizen.as_str())).await
}

/// Changes it; what is left out is removed. Talks that are agreed keep the number they were agreed with.
///
/// # Errors
/// `invalid-phone` and `invalid-email`, naming the field.
pub async fn change(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: ProfileChange,
) -> Result<ProfileView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "change_profile", key, "", &body)?;
    let contact = Contact {
        phone: body.phone.as_deref().map(e164).transpose()?,
        email: body.email.as_deref().map(address).transpose()?,
        language: body.language.tag().to_owned(),
        interpreter_language: body.interpreter_language.map(|language| language.to_string()),
    };
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let citizen = who.citizen.as_str();
        citizens::set_profile(tx, citizen, &contact)?;
        who.journal(now).audit(tx, "change", "citizen", citizen, Some(citizen))?;
        look(tx, citizen)
    })
    .await
}

fn look(tx: &mut ReadTx<'_>, citizen: &str) -> Result<ProfileView, AppError> {
    let row = citizens::get(tx, citizen)?;
    Ok(ProfileView {
        name: row.name,
        phone: row.phone,
        email: row.email,
        language: Lang::accepted(&row.language),
        interpreter_language: row.interpreter_language.as_deref().map(word).transpose()?,
    })
}
