//! *Mine oplysninger*: what the municipality has on file to reach the citizen.

use super::access::CitizenScope;
use super::email::address;
use super::idempotency::{Call, once};
use super::phone::e164;
use super::rows::word;
use super::{App, AppError, EVERY_OFFER};
use crate::store::citizens::Contact;
use crate::store::{ReadTx, citizens};
use shared::api::{ProfileChange, ProfileView};
use shared::model::MessageChannel;
use shared::texts::Lang;

/// What is on file.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &CitizenScope) -> Result<ProfileView, AppError> {
    let citizen = scope.citizen.clone();
    let offers = app.offers.clone();
    app.db.read(&scope.municipality, move |tx| look(tx, citizen.as_str(), &offers)).await
}

/// Changes it; what is left out is removed. Talks that are agreed keep the number they were agreed with.
///
/// # Errors
/// `invalid-phone` and `invalid-email`, naming the field; invalid when a channel is wanted that leads nowhere.
pub async fn change(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: ProfileChange,
) -> Result<ProfileView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "change_profile", key, "", &body)?;
    check_wants(&body)?;
    let contact = Contact {
        phone: body.phone.as_deref().map(e164).transpose()?,
        email: body.email.as_deref().map(address).transpose()?,
        language: body.language.tag().to_owned(),
        interpreter_language: body.interpreter_language.map(|language| language.to_string()),
        notify_sms: body.wants.contains(&MessageChannel::Sms),
        notify_email: body.wants.contains(&MessageChannel::Email),
    };
    let (now, who, offers) = (app.clock.now(), scope.clone(), app.offers.clone());
    once(app, &scope.municipality, call, move |tx| {
        let citizen = who.citizen.as_str();
        citizens::set_profile(tx, citizen, &contact)?;
        who.journal(now).audit(tx, "change", "citizen", citizen, Some(citizen))?;
        look(tx, citizen, &offers)
    })
    .await
}

/// Only what says nothing can be wanted, and only with a number or an address for it.
fn check_wants(body: &ProfileChange) -> Result<(), AppError> {
    let can = |channel: &MessageChannel| match channel {
        MessageChannel::Sms => body.phone.is_some(),
        MessageChannel::Email => body.email.is_some(),
        MessageChannel::DigitalPost | MessageChannel::Letter => false,
    };
    if body.wants.len() <= EVERY_OFFER.len() && body.wants.iter().all(can) {
        Ok(())
    } else {
        Err(AppError::invalid("wants", "sms with a phone, email with an email, each once"))
    }
}

/// What is on file, as it travels.
pub(super) fn look(tx: &mut ReadTx<'_>, citizen: &str, offers: &[MessageChannel]) -> Result<ProfileView, AppError> {
    let row = citizens::get(tx, citizen)?;
    let those = |sms: bool, email: bool| {
        let both = [(sms, MessageChannel::Sms), (email, MessageChannel::Email)];
        both.into_iter().filter(|(is, _)| *is).map(|(_, channel)| channel).collect()
    };
    let same = |known: &Option<String>, verified: &Option<String>| known.is_some() && known == verified;
    Ok(ProfileView {
        wants: those(row.notify_sms, row.notify_email),
        verified: those(same(&row.phone, &row.verified_phone), same(&row.email, &row.verified_email)),
        offers: offers.to_vec(),
        on_paper: row.digital_post_exempt,
        name: row.name,
        phone: row.phone,
        email: row.email,
        language: Lang::accepted(&row.language),
        interpreter_language: row.interpreter_language.as_deref().map(word).transpose()?,
    })
}
