//! Which talks a change of a window strands, and where they could go.

use super::access::{PlanTime, Staff};
use super::facts::{self, Look, Narrow};
use super::people::Directory;
use super::rows::{self, instant, word};
use super::week::names;
use super::{AppError, answers};
use crate::store::ReadTx;
use crate::store::appointments::{self, AppointmentRow};
use crate::store::windows::PublishedWindow;
use shared::api::{SlotView, StrandedTalk};
use shared::ids::{CitizenId, WindowId};
use shared::law::LawBook;
use shared::model::{Channel, Window};
use shared::rules::{WindowShape, stranded};
use shared::slots::{Slot, slots};
use shared::time::Instant;

/// How many free times are offered for each talk.
const OPTIONS: usize = 4;

/// A window as the engine sees it; none if it is withdrawn.
pub fn as_published(window: &PublishedWindow) -> Result<Option<Window>, AppError> {
    if window.row.live { Ok(Some(rows::window(window.clone())?)) } else { Ok(None) }
}

/// The live talks of the window that its new shape would strand; all of them, if it is withdrawn.
pub fn stranded_talks(
    tx: &mut ReadTx<'_>,
    window: &WindowId,
    shape: Option<&WindowShape>,
) -> Result<Vec<AppointmentRow>, AppError> {
    let talks = appointments::live_in_window(tx, window.as_str())?;
    let Some(shape) = shape else { return Ok(talks) };
    let all = talks.iter().cloned().map(rows::appointment).collect::<Result<Vec<_>, _>>()?;
    let outside = stranded(shape, &all);
    Ok(talks.into_iter().filter(|talk| outside.iter().any(|id| id.as_str() == talk.id)).collect())
}

/// The talks as they travel.
pub fn stranded_views(tx: &mut ReadTx<'_>, talks: &[AppointmentRow]) -> Result<Vec<StrandedTalk>, AppError> {
    let names = names(tx, talks)?;
    let view = |talk: &AppointmentRow| {
        Ok(StrandedTalk {
            id: talk.id.as_str().into(),
            citizen_id: talk.citizen_id.as_str().into(),
            citizen: names.get(&talk.citizen_id).cloned().unwrap_or_default(),
            channel: word(&talk.channel)?,
            origin: word(&talk.origin)?,
            starts_at: instant(talk.starts_at),
            ends_at: instant(talk.ends_at),
            options: Vec::new(),
        })
    };
    talks.iter().map(view).collect()
}

/// The talks with free times of the caseworker's own that each could be moved to, were the window `after` (none: gone).
pub fn free_elsewhere(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    caseworker: &Staff<PlanTime>,
    talks: &[AppointmentRow],
    window: &WindowId,
    after: Option<&Window>,
    now: Instant,
) -> Result<Vec<StrandedTalk>, AppError> {
    let directory = Directory::load(tx)?;
    let mut views = stranded_views(tx, talks)?;
    for (view, talk) in views.iter_mut().zip(talks) {
        let citizen = CitizenId::from(talk.citizen_id.as_str());
        let look = Look {
            citizen: &citizen,
            case: talk.case_id.clone(),
            own: Some(caseworker.employee.clone()),
            caseworkers: vec![caseworker.employee.to_string()],
            by_office: true,
            last_day: super::office::last_day(now),
        };
        let narrow = Narrow {
            without: Some(talk.id.clone()),
            interpreter: Some(talk.interpreter_language.is_some()),
            ..Narrow::default()
        };
        let mut facts = facts::for_citizen(tx, law, look, now, &narrow)?;
        replace(&mut facts.windows, window, after);
        let variants = facts::variants_of(tx, &talk.talk_type_id.as_str().into())?;
        let free: Vec<Slot> = variants.iter().flat_map(|variant| slots(&facts, variant)).collect();
        view.options = nearest(free, view.channel, instant(talk.starts_at))
            .iter()
            .map(|slot| answers::slot(&directory, &facts, slot))
            .collect::<Vec<SlotView>>();
    }
    Ok(views)
}

/// The nearest times in the talk's own channel, then the nearest in another; in others only, if its own has none.
fn nearest(mut free: Vec<Slot>, channel: Channel, wanted: Instant) -> Vec<Slot> {
    free.sort_by_key(|slot| (slot.at.from - wanted).abs());
    let mut chosen: Vec<Slot> = free.iter().filter(|slot| slot.channel == channel).take(OPTIONS - 1).cloned().collect();
    let others = if chosen.is_empty() { OPTIONS } else { 1 };
    chosen.extend(free.into_iter().filter(|slot| slot.channel != channel).take(others));
    chosen
}

/// The windows as they would be.
pub fn replace(windows: &mut Vec<Window>, window: &WindowId, after: Option<&Window>) {
    windows.retain(|other| other.id != *window);
    windows.extend(after.cloned());
}
