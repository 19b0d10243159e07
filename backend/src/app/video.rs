//! Where a talk by video is held, when the municipality's own meetings will not do.

use super::access::{Staff, WorkCases};
use super::idempotency::{Call, once};
use super::settings::Settings;
use super::week::staff_talk_of;
use super::{App, AppError, links};
use crate::store::appointments;
use shared::api::{StaffTalkView, VideoLink};
use shared::ids::AppointmentId;
use shared::model::{AppointmentStatus, Channel};
use shared::rules::Refusal;

/// The longest address that can be set, in characters.
const LONGEST: usize = 500;

/// Sets where `talk` is held; no address takes a new room of the municipality's own.
///
/// # Errors
/// Refused when the talk is not by video, or no longer booked; `invalid-url`.
pub async fn set_link(
    app: &App,
    scope: &Staff<WorkCases>,
    talk: AppointmentId,
    key: Option<String>,
    body: VideoLink,
) -> Result<StaffTalkView, AppError> {
    let call = Call::new(scope.employee.as_str(), "set_video_link", key, talk.as_str(), &body)?;
    let url = body.url.map(|text| links::https("url", &text, LONGEST)).transpose()?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let row = appointments::get(tx, talk.as_str())?;
        who.see(tx, &row.citizen_id, now)?;
        if row.channel != Channel::Video.as_str() {
            return Err(Refusal::NotByVideo.into());
        }
        if row.status != AppointmentStatus::Booked.as_str() {
            return Err(Refusal::NotBooked.into());
        }
        let url = match &url {
            Some(url) => Some(url.clone()),
            None => Settings::load(tx)?.video_room(),
        };
        appointments::set_video_url(tx, &row.id, url.as_deref())?;
        who.journal(now).audit(tx, "change", "appointment", &row.id, Some(&row.citizen_id))?;
        let changed = appointments::get(tx, &row.id)?;
        staff_talk_of(tx, &changed)
    })
    .await
}
