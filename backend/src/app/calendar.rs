//! A talk as an entry for somebody's own calendar. Others look into calendars, so it tells when, and that it is with
//! the municipality: never why, with whom or where.

use super::access::CitizenScope;
use super::receipt::own_talk;
use super::rows::instant;
use super::{App, AppError};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::municipalities::{self, MunicipalityRow};
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus, Property};
use shared::ids::AppointmentId;
use shared::model::{AppointmentStatus, Channel};
use shared::texts::{COMMON, Lang, Texts};
use shared::time::Instant;

/// Who gets an entry by mail, and from which address.
#[derive(Debug, Clone, Copy)]
pub struct Attendee<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their e-mail address.
    pub address: &'a str,
    /// The municipality's e-mail address.
    pub organizer: &'a str,
}

/// The talk as iCalendar (RFC 5545); one that was moved as it now stands, so that an old link never brings back an old time.
///
/// # Errors
/// Not found when it is not theirs.
pub async fn entry(
    app: &App,
    scope: &CitizenScope,
    talk: AppointmentId,
    lang: Option<Lang>,
) -> Result<String, AppError> {
    let (citizen, now, lang) = (scope.citizen.clone(), app.clock.now(), lang.unwrap_or(scope.request.lang));
    app.db
        .read(&scope.municipality, move |tx| {
            let asked = own_talk(tx, &citizen, &talk)?;
            let chain = appointments::of_citizen(tx, citizen.as_str())?.into_iter();
            let newest = chain.filter(|row| row.chain_id == asked.chain_id).max_by_key(|row| row.sequence);
            let event = event(&newest.unwrap_or(asked), &municipalities::own(tx)?, lang, now);
            Ok(calendar("PUBLISH").push(event).to_string())
        })
        .await
}

/// The talk as an invitation or its withdrawal (RFC 5546), for a mail; and whether it is the withdrawal. The attendee has
/// agreed already and is not asked.
pub fn invite(
    row: &AppointmentRow,
    municipality: &MunicipalityRow,
    lang: Lang,
    now: Instant,
    to: &Attendee<'_>,
) -> (String, bool) {
    let cancels = is_cancelled(row);
    let organizer =
        Property::new("ORGANIZER", mailto(to.organizer)).add_parameter("CN", &quoted(&municipality.name)).done();
    let attendee = Property::new("ATTENDEE", mailto(to.address))
        .add_parameter("CN", &quoted(to.name))
        .add_parameter("ROLE", "REQ-PARTICIPANT")
        .add_parameter("PARTSTAT", "ACCEPTED")
        .add_parameter("RSVP", "FALSE")
        .done();
    let event = event(row, municipality, lang, now).append_property(organizer).append_property(attendee).done();
    (calendar(if cancels { "CANCEL" } else { "REQUEST" }).push(event).to_string(), cancels)
}

/// A calendar without entries.
pub fn calendar(method: &str) -> Calendar {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Aftalt//Aftalt//DA"), ("METHOD", method)] {
        calendar.append_property(Property::new(key, value));
    }
    calendar
}

/// The entry for the citizen's calendar.
pub fn event(row: &AppointmentRow, municipality: &MunicipalityRow, lang: Lang, stamp: Instant) -> Event {
    let texts = Texts::new(lang, &[COMMON]);
    bare(row, &municipality.code, is_cancelled(row), stamp)
        .starts(instant(row.starts_at))
        .ends(instant(row.ends_at))
        .summary(&texts.format("calendar-title", &[("municipality", &municipality.name)]))
        .location(&texts.get("calendar-place"))
        .done()
}

/// The entry for the calendar of who holds the talk: how and how long, and nothing of the citizen. By phone it takes the
/// stretch in which they call; the longer one is what the citizen was promised. A talk that somebody else holds now is
/// cancelled here.
pub fn event_of_employee(row: &AppointmentRow, code: &str, lang: Lang, stamp: Instant) -> Event {
    let texts = Texts::new(lang, &[COMMON]);
    let by_phone = row.channel == Channel::Phone.as_str();
    let (from, to) = if by_phone { (row.block_from, row.block_to) } else { (row.starts_at, row.ends_at) };
    let channel = texts.get(&format!("channel-{}", row.channel));
    let title = texts.format("calendar-own-title", &[("channel", &channel), ("minutes", &row.minutes.to_string())]);
    let cancelled = is_cancelled(row) || row.status == AppointmentStatus::Moved.as_str();
    bare(row, code, cancelled, stamp).starts(instant(from)).ends(instant(to)).summary(&title).done()
}

/// What every entry of a talk has, wherever it goes.
fn bare(row: &AppointmentRow, code: &str, cancelled: bool, stamp: Instant) -> Event {
    Event::new()
        // The same through every move: a calendar replaces the entry that it has. A cancellation comes after all of them.
        .uid(&format!("{}.{code}@aftalt", row.chain_id))
        .sequence(u32::try_from(row.sequence).unwrap_or_default().saturating_add(cancelled.into()))
        .timestamp(stamp)
        .class(Class::Private)
        .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .done()
}

fn is_cancelled(row: &AppointmentRow) -> bool {
    matches!(row.status.parse(), Ok(AppointmentStatus::CancelledByCitizen | AppointmentStatus::CancelledByOffice))
}

fn mailto(address: &str) -> String {
    format!("mailto:{}", address.replace(char::is_control, ""))
}

/// A parameter's value: it may have neither quotes nor line breaks (RFC 5545, section 3.2).
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "'").replace(char::is_control, " "))
}
