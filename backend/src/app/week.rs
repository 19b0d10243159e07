//! A caseworker's week: published windows, talks and the call list.

use super::access::{PlanTime, Staff};
use super::calling::Tried;
use super::looking::Sight;
use super::people::Directory;
use super::rows::{self, instant, word};
use super::{App, AppError, bounds};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::{ReadTx, absences, busy_times, citizens, closing_days, talk_types, windows};
use chrono::{Days, NaiveDate};
use shared::api::{BlockKind, BlockView, RoomView, StaffDayView, StaffTalkView, VariantView, WeekView, WindowView};
use shared::ids::EmployeeId;
use shared::model::{Resource, TalkTypeVariant, Window};
use shared::time::{DAY_MINUTES, day_of, instant_at, is_weekend, monday_of};
use std::collections::HashMap;

/// The week that `day` lies in; this week unless told otherwise.
///
/// # Errors
/// Invalid when the day is out of the calendar's range.
pub async fn week(app: &App, scope: &Staff<PlanTime>, day: Option<NaiveDate>) -> Result<WeekView, AppError> {
    let (now, employee) = (app.clock.now(), scope.employee.clone());
    let monday = monday_of(bounds::day("monday", day.unwrap_or_else(|| day_of(now)))?);
    app.look(scope, move |tx| {
        let view = look(tx, &employee, monday)?;
        let talks = view.days.iter().flat_map(|day| &day.talks);
        let sight = Sight::of("week", monday, "plan").showing(talks.map(|talk| &talk.citizen_id));
        Ok((view, sight))
    })
    .await
}

fn look(tx: &mut ReadTx<'_>, employee: &EmployeeId, monday: NaiveDate) -> Result<WeekView, AppError> {
    let sunday = monday.checked_add_days(Days::new(6)).ok_or_else(|| AppError::invalid("monday", "out of range"))?;
    let after = monday.checked_add_days(Days::new(7)).ok_or_else(|| AppError::invalid("monday", "out of range"))?;
    let directory = Directory::load(tx)?;
    let variants = all_variants(tx)?;
    let closing = closing_days::between(tx, monday, sunday)?;
    let blocks = blocks(tx, employee, monday, after)?;
    let windows: Vec<Window> = windows::between(tx, &[employee.to_string()], monday, sunday)?
        .into_iter()
        .map(rows::window)
        .collect::<Result<_, _>>()?;
    let talks: Vec<AppointmentRow> = appointments::of_caseworker(
        tx,
        employee.as_str(),
        instant_at(monday, 0).naive_utc(),
        instant_at(after, 0).naive_utc(),
    )?
    .into_iter()
    .filter(|row| row.status != "moved" && !row.status.starts_with("cancelled"))
    .collect();
    let names = names(tx, &talks)?;
    let tried = Tried::load(tx, &talks)?;
    let office = directory.office_of(Some(employee.as_str()))?.id;

    let mut days = Vec::new();
    for day in monday.iter_days().take(7) {
        let of_day: Vec<&Window> = windows.iter().filter(|window| window.day == day).collect();
        let talks = talks
            .iter()
            .filter(|row| day_of(instant(row.starts_at)) == day)
            .map(|row| staff_talk(&directory, &names, &tried, row));
        let talks: Vec<StaffTalkView> = talks.collect::<Result<_, _>>()?;
        if is_weekend(day) && of_day.is_empty() && talks.is_empty() {
            continue;
        }
        let closing = closing
            .iter()
            .find(|row| row.day == day && row.office_id.as_ref().is_none_or(|id| *id == *office.as_str()));
        let closed = is_weekend(day) || shared::holidays::holiday(day).is_some() || closing.is_some();
        let windows = of_day.into_iter().map(|window| window_view(&directory, &variants, window)).collect();
        days.push(StaffDayView {
            day,
            closed,
            closed_name: closing.map(|row| row.name.clone()),
            blocks: blocks
                .iter()
                .filter(|block| block.from < instant_at(day, DAY_MINUTES) && block.to > instant_at(day, 0))
                .cloned()
                .collect(),
            windows,
            talks,
        });
    }
    Ok(WeekView { caseworker: directory.person(employee.as_str()), monday, days })
}

/// The names of the citizens whose talks these are, by id.
pub(super) fn names<'a>(
    tx: &mut ReadTx<'_>,
    talks: impl IntoIterator<Item = &'a AppointmentRow>,
) -> Result<HashMap<String, String>, AppError> {
    let ids: Vec<String> = talks.into_iter().map(|row| row.citizen_id.clone()).collect();
    Ok(citizens::by_ids(tx, &ids)?.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Every variant of the municipality, by id.
pub(super) fn all_variants(tx: &mut ReadTx<'_>) -> Result<HashMap<String, TalkTypeVariant>, AppError> {
    talk_types::variants(tx)?.into_iter().map(|row| Ok((row.id.clone(), rows::variant(row)?))).collect()
}

/// A variant as it travels.
pub(super) fn variant_view(variant: &TalkTypeVariant) -> VariantView {
    VariantView {
        id: variant.id.clone(),
        talk_type: variant.talk_type.clone(),
        channel: variant.channel,
        minutes: variant.minutes,
        preparation: variant.preparation,
        follow_up: variant.follow_up,
    }
}

/// A window as it travels.
pub(super) fn window_view(
    directory: &Directory,
    variants: &HashMap<String, TalkTypeVariant>,
    window: &Window,
) -> WindowView {
    let room = window.room.as_ref();
    let mut allowed: Vec<VariantView> =
        window.variants.iter().filter_map(|id| variants.get(id.as_str())).map(variant_view).collect();
    allowed.sort_by(|a, b| (&a.talk_type, a.channel).cmp(&(&b.talk_type, b.channel)));
    WindowView {
        id: window.id.clone(),
        revision: window.revision,
        from: window.from,
        to: window.to,
        office: window.office.clone(),
        room: room
            .map(|id| RoomView { id: id.clone(), name: directory.room_name(Some(id.as_str())).unwrap_or_default() }),
        variants: allowed,
    }
}

/// When the caseworker is away or busy elsewhere, by time.
fn blocks(
    tx: &mut ReadTx<'_>,
    employee: &EmployeeId,
    first: NaiveDate,
    after: NaiveDate,
) -> Result<Vec<BlockView>, AppError> {
    let (from, to) = (instant_at(first, 0).naive_utc(), instant_at(after, 0).naive_utc());
    let block = |kind, from, to| BlockView { kind, from: instant(from), to: instant(to) };
    let away = absences::between(tx, &[employee.to_string()], from, to)?;
    let busy = busy_times::between(tx, &[Resource::caseworker(employee)], from, to)?;
    let away = away.into_iter().map(|row| block(BlockKind::Absent, row.from_at, row.to_at));
    let busy = busy.into_iter().map(|row| block(BlockKind::Busy, row.from_at, row.to_at));
    let mut blocks: Vec<BlockView> = away.chain(busy).collect();
    blocks.sort_by_key(|block| block.from);
    Ok(blocks)
}

/// One talk as staff see it.
pub(super) fn staff_talk_of(tx: &mut ReadTx<'_>, row: &AppointmentRow) -> Result<StaffTalkView, AppError> {
    let (names, tried) = (names(tx, [row])?, Tried::load(tx, [row])?);
    staff_talk(&Directory::load(tx)?, &names, &tried, row)
}

/// A talk as staff see it.
pub(super) fn staff_talk(
    directory: &Directory,
    names: &HashMap<String, String>,
    tried: &Tried,
    row: &AppointmentRow,
) -> Result<StaffTalkView, AppError> {
    Ok(StaffTalkView {
        id: row.id.as_str().into(),
        citizen_id: row.citizen_id.as_str().into(),
        citizen: names.get(&row.citizen_id).cloned().unwrap_or_default(),
        talk_type: row.talk_type_id.as_str().into(),
        channel: word(&row.channel)?,
        starts_at: instant(row.starts_at),
        ends_at: instant(row.ends_at),
        block_from: instant(row.block_from),
        block_to: instant(row.block_to),
        minutes: row.minutes.try_into()?,
        caseworker: directory.person(&row.caseworker_id),
        phone: row.phone.clone(),
        video_url: row.video_url.clone(),
        room: directory.room_name(row.room_id.as_deref()),
        companion: row.companion,
        interpreter_language: row.interpreter_language.as_deref().map(word).transpose()?,
        origin: word(&row.origin)?,
        summon_reason: row.summon_reason.as_deref().map(word).transpose()?,
        status: word(&row.status)?,
        moves: row.sequence,
        call_attempts: tried.at(&row.id),
    })
}
