//! A caseworker publishes time, and changes what is published: a change that would strand a talk waits for a
//! decision about it (INV-2).

use super::access::CaseworkerScope;
use super::idempotency::{Call, once};
use super::journal::{Author, Journal, new_id};
use super::people::Directory;
use super::rows::{self, instant};
use super::taking::hold;
use super::week::{all_variants, names, variant_view, window_view};
use super::{App, AppError, bounds};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::windows::{self, PublishedWindow, WindowRow};
use crate::store::{ReadTx, Tx};
use chrono::NaiveDate;
use shared::api::{NewWindow, OfficeRooms, PublishingView, RoomView, StrandedTalk, WindowChange, WindowView};
use shared::ids::{AppointmentId, VariantId, WindowId};
use shared::model::{Resource, TalkTypeVariant, Window};
use shared::rules::{WindowShape, check_window, stranded};
use std::collections::HashMap;

/// What a window can be published with.
///
/// # Errors
/// Those of the store.
pub async fn choices(app: &App, scope: &CaseworkerScope) -> Result<PublishingView, AppError> {
    app.db
        .read(&scope.municipality, |tx| {
            let directory = Directory::load(tx)?;
            let mut variants: Vec<_> = all_variants(tx)?.values().map(variant_view).collect();
            variants.sort_by(|a, b| (&a.talk_type, a.channel).cmp(&(&b.talk_type, b.channel)));
            let rooms = |office: &str| {
                directory
                    .rooms_of(office)
                    .map(|room| RoomView { id: room.id.as_str().into(), name: room.name.clone() })
                    .collect()
            };
            let offices =
                directory.offices().map(|office| OfficeRooms { rooms: rooms(office.id.as_str()), office }).collect();
            Ok(PublishingView { variants, offices })
        })
        .await
}

/// Publishes a window of the caseworker's own time.
///
/// # Errors
/// Invalid with the field that is wrong.
pub async fn publish(
    app: &App,
    scope: &CaseworkerScope,
    key: Option<String>,
    wanted: NewWindow,
) -> Result<WindowView, AppError> {
    let call = Call::new(scope.employee.as_str(), "publish", key, "", &wanted)?;
    bounds::day("day", wanted.day)?;
    let (now, caseworker) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal =
            Journal { author: Author::Employee(caseworker.employee.as_str()), request: &caseworker.request, at: now };
        hold(tx, &[Resource::caseworker(&caseworker.employee)])?;
        let directory = Directory::load(tx)?;
        let office = directory
            .offices()
            .find(|office| office.id == wanted.office)
            .ok_or_else(|| AppError::invalid("office", "no such office"))?;
        let room =
            wanted.room.as_ref().map(|room| directory.rooms_of(office.id.as_str()).find(|row| row.id == room.as_str()));
        let room =
            room.map(|row| row.ok_or_else(|| AppError::invalid("room", "no such room in that office"))).transpose()?;
        let variants = all_variants(tx)?;
        let shape = shape(&variants, wanted.day, wanted.from, wanted.to, &wanted.variants)?;
        check_window(&shape, None, &that_day(tx, &caseworker, wanted.day)?, now)?;
        let row = WindowRow {
            id: new_id(),
            employee_id: caseworker.employee.to_string(),
            office_id: office.id.to_string(),
            room_id: room.map(|row| row.id.clone()),
            day: wanted.day,
            from_minute: wanted.from.into(),
            to_minute: wanted.to.into(),
            revision: 1,
            live: true,
        };
        let published = PublishedWindow { row, variants: ids(&wanted.variants) };
        windows::publish(tx, std::slice::from_ref(&published), now.naive_utc(), journal.author.id())?;
        journal.audit(tx, "publish", "availability_window", &published.row.id, None)?;
        Ok(window_view(&directory, &variants, &rows::window(published)?))
    })
    .await
}

/// Changes one of the caseworker's own windows.
///
/// # Errors
/// [`AppError::Stranded`] with the talks that need a decision first; [`AppError::RevisionChanged`] when somebody was quicker.
pub async fn change(
    app: &App,
    scope: &CaseworkerScope,
    window: WindowId,
    key: Option<String>,
    wanted: WindowChange,
) -> Result<WindowView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_window", key, window.as_str(), &wanted)?;
    let (now, caseworker) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal =
            Journal { author: Author::Employee(caseworker.employee.as_str()), request: &caseworker.request, at: now };
        hold(tx, &[Resource::caseworker(&caseworker.employee)])?;
        let row = windows::get(tx, window.as_str())?.row;
        if !row.live || row.employee_id != caseworker.employee.as_str() {
            return Err(AppError::NotFound);
        }
        if row.revision != wanted.revision {
            return Err(AppError::RevisionChanged);
        }
        let variants = all_variants(tx)?;
        let shape = shape(&variants, row.day, wanted.from, wanted.to, &wanted.variants)?;
        check_window(&shape, Some(&window), &that_day(tx, &caseworker, row.day)?, now)?;
        let talks = appointments::live_in_window(tx, window.as_str())?;
        for kept in decided(tx, &shape, &talks, &wanted.keep)? {
            journal.event(tx, kept.as_str(), "kept_outside_window", "{}")?;
        }
        let row = WindowRow {
            from_minute: wanted.from.into(),
            to_minute: wanted.to.into(),
            revision: row.revision + 1,
            ..row
        };
        let changed = PublishedWindow { row, variants: ids(&wanted.variants) };
        windows::change(tx, &changed, now.naive_utc(), journal.author.id())?;
        journal.audit(tx, "change", "availability_window", &changed.row.id, None)?;
        Ok(window_view(&Directory::load(tx)?, &variants, &rows::window(changed)?))
    })
    .await
}

/// The stranded talks, all of which the caseworker keeps; or an error that lists those still undecided.
fn decided(
    tx: &mut Tx<'_>,
    shape: &WindowShape,
    talks: &[AppointmentRow],
    keep: &[AppointmentId],
) -> Result<Vec<AppointmentId>, AppError> {
    let appointments = talks.iter().cloned().map(rows::appointment).collect::<Result<Vec<_>, _>>()?;
    let outside = stranded(shape, &appointments);
    let undecided: Vec<&AppointmentRow> = talks
        .iter()
        .filter(|talk| outside.iter().any(|id| id.as_str() == talk.id) && !keep.iter().any(|id| id.as_str() == talk.id))
        .collect();
    if undecided.is_empty() {
        return Ok(outside);
    }
    let names = names(tx, undecided.iter().copied())?;
    let view = |talk: &&AppointmentRow| StrandedTalk {
        id: talk.id.as_str().into(),
        citizen: names.get(&talk.citizen_id).cloned().unwrap_or_default(),
        starts_at: instant(talk.starts_at),
        ends_at: instant(talk.ends_at),
    };
    Err(AppError::Stranded(undecided.iter().map(view).collect()))
}

fn shape(
    variants: &HashMap<String, TalkTypeVariant>,
    day: NaiveDate,
    from: u16,
    to: u16,
    allowed: &[VariantId],
) -> Result<WindowShape, AppError> {
    let minutes = |id: &VariantId| {
        let variant = variants.get(id.as_str()).ok_or_else(|| AppError::invalid("variants", "no such variant"))?;
        Ok::<_, AppError>((id.clone(), variant.minutes))
    };
    Ok(WindowShape { day, from, to, variants: allowed.iter().map(minutes).collect::<Result<_, _>>()? })
}

fn that_day(tx: &mut ReadTx<'_>, caseworker: &CaseworkerScope, day: NaiveDate) -> Result<Vec<Window>, AppError> {
    let rows = windows::between(tx, &[caseworker.employee.to_string()], day, day)?;
    rows.into_iter().map(rows::window).collect()
}

/// Each once, in order.
fn ids(variants: &[VariantId]) -> Vec<String> {
    let mut ids: Vec<String> = variants.iter().map(ToString::to_string).collect();
    ids.sort();
    ids.dedup();
    ids
}
