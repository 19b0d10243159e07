//! The week's figures for a leader: what has moved since the month before, and what is overdue. Numbers of everybody together, and no name.

use super::super::AppError;
use super::super::rows::number;
use super::super::settings::Settings;
use super::counted::{Counted, Whose};
use super::looking::Period;
use crate::store::{ReadTx, figure_counts, figure_lists, municipalities};
use chrono::Days;
use shared::figures::{Counts, Month, count, part, share};
use shared::law::LawBook;
use shared::messages::{Moved, Overdue, staff_figures};
use shared::texts::Texts;
use shared::time::{Instant, day_of, instant_at};

/// By how much a share has moved that is told, in a thousand.
const MUCH: u32 = 20;

/// Subject and text; none where nothing was counted yet.
pub fn write(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    texts: &Texts,
    now: Instant,
) -> Result<Option<(String, String)>, AppError> {
    let Some(build) = figure_counts::build(tx)? else { return Ok(None) };
    let settings = Settings::load(tx)?.figures;
    let smallest = settings.smallest_group;
    let month = Month::of(build.reaches);
    let mut read = |month: Month| Counted::happened(tx, &Whose::everybody(), Period { from: month, to: month });
    let (this, last) = (read(month)?, read(month.minus(1))?);
    let moved = |scheme: Option<String>, now: &Counts, before: &Counts, of: fn(&Counts) -> shared::figures::Ratio| {
        let (now, before) = (share(of(now), smallest).permille?, share(of(before), smallest).permille?);
        (now.abs_diff(before) >= MUCH).then_some(Moved { scheme, now, before })
    };
    let schemes = super::looking::scheme_names(law, texts.lang());
    let mut news: Vec<Moved> = schemes
        .into_iter()
        .filter_map(|of| moved(Some(of.name), this.of(&of.id), last.of(&of.id), Counts::self_booked))
        .collect();
    news.extend(moved(None, &this.all, &last.all, |counts| counts.no_show(None)));
    let stood = Counted::stood(tx, &Whose::everybody(), month)?;
    let since = day_of(now).checked_sub_days(Days::new(3)).unwrap_or_default();
    let since = instant_at(since, 0).naive_utc();
    let waiting = figure_lists::waiting(tx, [since, since, since])?;
    let overdue = Overdue {
        tasks: waiting.iter().map(|row| number(row.count - row.new)).sum(),
        silent: count(stood.all.cases(part::SILENT).part, smallest).count,
        weeks: settings.weeks_without_talk,
    };
    Ok(Some(staff_figures(texts, &municipalities::own(tx)?.name, &news, &overdue)))
}
