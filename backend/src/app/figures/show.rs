//! All figures of a look.

use super::super::access::{SeeFigures, Staff};
use super::super::rows::instant;
use super::super::settings::Settings;
use super::super::{App, AppError};
use super::counted::{ByMonth, ByTeam, Counted, by_month, by_team};
use super::looking::{FiguresQuery, Look, Period};
use super::now;
use crate::store::{ReadTx, figure_counts};
use shared::api::{
    BarsShareView, BookingHoursView, CasesView, ChannelShareView, FiguresView, HourCountView, MonthShareView,
    OutcomesView, PublishedFigureView, ReasonCountView, SchemeNameView, SearchesView, SelfBookingView, ShareNowView,
    ShareView, SplitShareView, SummonsView, TeamNameView, TeamShareView, ThresholdsView,
};
use shared::figures::{
    Both, Counts, Elsewhere, FigureSettings, Measure, Month, Published, Ratio, Side, colour, count, part, part_counts,
    parts, share, share_of_people, split, spread_view,
};
use shared::law::LawBook;
use shared::model::{AppointmentStatus, BarKind, Channel, SummonReason};
use shared::texts::Lang;
use shared::time::Instant;
use std::collections::BTreeMap;

/// The last days of the steps from an order to its booking.
const BOOKING_DAYS: [u32; 5] = [0, 1, 3, 7, 14];

/// The last days of the steps from a case's first day to its first talk: whole weeks.
const FIRST_TALK_DAYS: [u32; 5] = [14, 28, 42, 56, 84];

/// The last weeks of the steps of a case's age and length.
const CASE_WEEKS: [u32; 4] = [8, 13, 26, 52];

/// Office hours: from this hour on, and before that one.
const OFFICE_HOURS: std::ops::Range<u32> = 8..16;

/// How many months are shown one by one, at least.
const MONTHS_SHOWN: u32 = 12;

/// All figures that the viewer asks for.
///
/// # Errors
/// Invalid for a period that is none; not found for a team or a scheme that is none of theirs.
pub async fn show(app: &App, scope: &Staff<SeeFigures>, wanted: FiguresQuery) -> Result<FiguresView, AppError> {
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.db.read(&scope.municipality, move |tx| view(tx, &law, &who, &wanted, now)).await
}

/// The same within a transaction.
pub fn view(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    who: &Staff<SeeFigures>,
    wanted: &FiguresQuery,
    now: Instant,
) -> Result<FiguresView, AppError> {
    let look = Look::of(tx, law, who, wanted, now)?;
    let settings = Settings::load(tx)?;
    let elsewhere = Elsewhere::shipped().map_err(AppError::Internal)?;
    let build = figure_counts::build(tx)?;
    let until = build.as_ref().map_or_else(|| Month::at(now), |build| Month::of(build.reaches));
    let end = look.period.to.min(until);
    let shown = look.period.from.min(look.period.to.minus(MONTHS_SHOWN - 1));
    let read = Read {
        lang: who.request.lang,
        smallest: settings.figures.smallest_group,
        happened: Counted::happened(tx, &look.whose(), look.period)?,
        before: Counted::happened(tx, &look.whose(), look.period.years_before(1))?,
        stood: Counted::stood(tx, &look.whose(), end)?,
        stood_before: Counted::stood(tx, &look.whose(), end.minus(12))?,
        months: by_month(tx, &look, shown.minus(12), look.period.to)?,
        teams: if look.every && look.team.is_none() { by_team(tx, &look)? } else { ByTeam::new() },
        settings: settings.figures,
        elsewhere,
        shown,
        look,
    };
    let look = &read.look;
    Ok(FiguresView {
        from: look.period.from,
        to: look.period.to,
        team: look.team.as_ref().map(|team| team.id.as_str().into()),
        scheme: look.scheme.clone(),
        built_at: build.as_ref().map(|build| instant(build.built_at)),
        reaches: build.as_ref().map(|build| build.reaches),
        earliest: build.as_ref().map(|build| Month::of(build.earliest)),
        teams: look
            .teams
            .iter()
            .map(|team| TeamNameView { id: team.id.as_str().into(), name: team.name.clone() })
            .collect(),
        all_teams: look.every,
        schemes: look.schemes.clone(),
        smallest_group: read.smallest,
        weeks_without_talk: read.settings.weeks_without_talk.into(),
        self_booking: look.looked_at().map(|scheme| read.self_booking(scheme)).collect(),
        channels: Channel::ALL.iter().map(|channel| read.channel(*channel)).collect(),
        outcomes: read.outcomes(),
        order_to_booking_days: read.spread(&read.happened.all, Measure::OrderToBooking, &BOOKING_DAYS),
        booking_hours: read.booking_hours(),
        continuity: read.now_and_before(Counts::continuity),
        calls_reached: read.now_and_before(Counts::calls_reached),
        calls_first: read.now_and_before(Counts::calls_first),
        bars: look.looked_at().map(|scheme| read.bars(scheme)).collect(),
        summons: read.summons(),
        searches: SearchesView {
            without_time: share(read.happened.all.without_time(), read.smallest),
            no_time_suited: count(read.happened.all.no_time(), read.smallest),
        },
        cases: look.looked_at().map(|scheme| read.cases(scheme)).collect(),
        tasks: now::tasks(tx, look, now)?,
        caseload: now::caseload(tx, look, who, settings.policy.cases_per_caseworker.into(), now)?,
        published: read.elsewhere.sorted().into_iter().map(|one| published(one, read.lang)).collect(),
    })
}

/// Everything that was read, and how it is told.
struct Read {
    lang: Lang,
    smallest: u32,
    settings: FigureSettings,
    elsewhere: &'static Elsewhere,
    look: Look,
    happened: Counted,
    before: Counted,
    stood: Counted,
    stood_before: Counted,
    months: ByMonth,
    teams: ByTeam,
    /// The first month that is shown one by one.
    shown: Month,
}

impl Read {
    fn self_booking(&self, scheme: &SchemeNameView) -> SelfBookingView {
        let (now, before) = (self.happened.of(&scheme.id), self.before.of(&scheme.id));
        let share = share(now.self_booked(), self.smallest);
        let thresholds = thresholds(&self.settings, self.elsewhere, scheme);
        let target = self.settings.targets.get(&scheme.id).and_then(|target| target.target);
        SelfBookingView {
            scheme: scheme.id.clone(),
            name: scheme.name.clone(),
            before_moves: shared::figures::share(now.before_moves(), self.smallest),
            assisted: count(now.assisted(), self.smallest),
            last_year: shared::figures::share(before.self_booked(), self.smallest),
            target,
            colour: thresholds.as_ref().zip(share.permille).map(|(of, at)| colour(at, of.green_above, of.yellow_from)),
            thresholds,
            share,
            nation: self.elsewhere.nation(&scheme.id).map(|one| published(one, self.lang)),
            months: self.month_shares(scheme),
            teams: self.team_shares(scheme),
        }
    }

    /// Of the months that are shown, those of the period are told beside their sum, and so are those of the year before.
    fn month_shares(&self, scheme: &SchemeNameView) -> Vec<MonthShareView> {
        let ratio = |month: Month| {
            let counts = self.months.get(&(scheme.id.clone(), month));
            counts.map(Counts::self_booked).unwrap_or_default()
        };
        let beside_sum = |period: Period| {
            let months: Vec<Month> = period.from.up_to(period.to).collect();
            let ratios: Vec<Ratio> = months.iter().map(|month| ratio(*month)).collect();
            months.into_iter().zip(parts(&ratios, self.smallest))
        };
        // Of a long period a month can be part of both sums: what would tell of one is not told in the other.
        let sums = [self.look.period, self.look.period.years_before(1)];
        let hidden: BTreeMap<Month, ShareView> =
            sums.into_iter().flat_map(beside_sum).filter(|(_, share)| share.whole.is_none()).collect();
        let of = |month: Month| hidden.get(&month).copied().unwrap_or_else(|| share(ratio(month), self.smallest));
        let months = self.shown.up_to(self.look.period.to);
        months.map(|month| MonthShareView { month, share: of(month), last_year: of(month.minus(12)) }).collect()
    }

    fn team_shares(&self, scheme: &SchemeNameView) -> Vec<TeamShareView> {
        if self.teams.is_empty() {
            return Vec::new();
        }
        let ratio = |team: &crate::store::employees::TeamRow| {
            let counts = self.teams.get(&(scheme.id.clone(), team.id.clone()));
            counts.map(Counts::self_booked).unwrap_or_default()
        };
        let ratios: Vec<Ratio> = self.look.teams.iter().map(ratio).collect();
        let named = self.look.teams.iter().zip(parts(&ratios, self.smallest));
        named
            .map(|(team, share)| TeamShareView { team: team.id.as_str().into(), name: team.name.clone(), share })
            .collect()
    }

    /// A share of what happened.
    fn now_and_before(&self, of: impl Fn(&Counts) -> Ratio) -> ShareNowView {
        ShareNowView {
            now: share(of(&self.happened.all), self.smallest),
            last_year: share(of(&self.before.all), self.smallest),
        }
    }

    /// A share of people, at the end of the period.
    fn people(&self, scheme: &SchemeNameView, of: impl Fn(&Counts) -> Ratio) -> ShareNowView {
        ShareNowView {
            now: share_of_people(of(self.stood.of(&scheme.id)), self.smallest),
            last_year: share_of_people(of(self.stood_before.of(&scheme.id)), self.smallest),
        }
    }

    fn spread(&self, counts: &Counts, measure: Measure, limits: &[u32]) -> shared::api::SpreadView {
        spread_view(&counts.buckets(measure), limits, self.smallest)
    }

    fn channel(&self, channel: Channel) -> ChannelShareView {
        let ShareNowView { now, last_year } = self.now_and_before(|counts| counts.channel(channel));
        ChannelShareView { channel, share: now, last_year }
    }

    fn outcomes(&self) -> OutcomesView {
        let view = |of: &dyn Fn(&Counts, Option<Side>) -> Ratio| -> SplitShareView {
            let now = &self.happened.all;
            let (citizen, office) = (of(now, Some(Side::Citizen)), of(now, Some(Side::Office)));
            split(of(now, None), of(&self.before.all, None), citizen, office, self.smallest)
        };
        let cancelled = |status| move |counts: &Counts, side| counts.cancelled(side, status);
        OutcomesView {
            no_show: view(&Counts::no_show),
            not_reached: view(&Counts::not_reached),
            cancelled_by_citizen: view(&cancelled(AppointmentStatus::CancelledByCitizen)),
            cancelled_by_office: view(&cancelled(AppointmentStatus::CancelledByOffice)),
            moved_by_citizen: view(&|counts, side| counts.moved(side, false)),
            moved_by_office: view(&|counts, side| counts.moved(side, true)),
        }
    }

    fn booking_hours(&self) -> BookingHoursView {
        let buckets = self.happened.all.buckets(Measure::BookingHour);
        let all: u32 = buckets.iter().map(|(_, count)| count).sum();
        let outside = buckets.iter().filter(|(hour, _)| !OFFICE_HOURS.contains(hour)).map(|(_, count)| count).sum();
        let outside_hours = share(Ratio { part: outside, whole: all }, self.smallest);
        let of = |hour: u8| buckets.iter().find(|(at, _)| *at == u32::from(hour)).map_or(0, |(_, count)| *count);
        let hours = if outside_hours.few {
            Vec::new()
        } else {
            (0..24).map(|hour| HourCountView { hour, count: of(hour) }).collect()
        };
        BookingHoursView { hours, few: outside_hours.few, outside_hours }
    }

    fn bars(&self, scheme: &SchemeNameView) -> BarsShareView {
        let of = |kind| self.people(scheme, |counts| counts.barred(kind));
        BarsShareView {
            scheme: scheme.id.clone(),
            name: scheme.name.clone(),
            exempt: of(BarKind::Exemption),
            withdrawn: of(BarKind::Withdrawal),
            standby: of(BarKind::Standby),
        }
    }

    fn summons(&self) -> SummonsView {
        let now = &self.happened.all;
        let mut reasons: Vec<(SummonReason, u32)> =
            SummonReason::ALL.iter().map(|reason| (*reason, now.summons_for(*reason))).collect();
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let counts: Vec<u32> = reasons.iter().map(|(_, count)| *count).collect();
        let told = reasons.into_iter().zip(part_counts(&counts, self.smallest));
        SummonsView {
            without_need: share(now.summons(), self.smallest),
            reasons: told.map(|((reason, _), count)| ReasonCountView { reason, count }).collect(),
        }
    }

    fn cases(&self, scheme: &SchemeNameView) -> CasesView {
        let (happened, stood) = (self.happened.of(&scheme.id), self.stood.of(&scheme.id));
        let noticed = |word: &'static str| self.people(scheme, move |counts| counts.cases(word));
        CasesView {
            scheme: scheme.id.clone(),
            name: scheme.name.clone(),
            open: count(stood.open_cases(), self.smallest),
            over_26_weeks: noticed(part::OVER_26),
            over_52_weeks: noticed(part::OVER_52),
            without_talk: noticed(part::SILENT),
            age_weeks: self.spread(stood, Measure::CaseAge, &CASE_WEEKS),
            length_weeks: self.spread(happened, Measure::CaseLength, &CASE_WEEKS),
            first_talk_days: self.spread(happened, Measure::FirstTalk, &FIRST_TALK_DAYS),
        }
    }
}

/// What the colours of a scheme mean here: the municipality's own thresholds, or the published ones.
pub fn thresholds(settings: &FigureSettings, elsewhere: &Elsewhere, scheme: &SchemeNameView) -> Option<ThresholdsView> {
    let own = settings.targets.get(&scheme.id).and_then(|target| target.thresholds);
    let public = elsewhere.official.get(&scheme.id).and_then(|official| official.thresholds.as_ref());
    let (green_above, yellow_from) = own.or_else(|| public.map(|of| (of.green_above, of.yellow_from)))?;
    Some(ThresholdsView { green_above, yellow_from })
}

fn published(one: &Published, lang: Lang) -> PublishedFigureView {
    let said = |both: &Both| if lang == Lang::Da { both.da.clone() } else { both.en.clone() };
    PublishedFigureView {
        figure: one.figure,
        scheme: one.scheme.clone(),
        channel: one.channel,
        place: said(&one.place),
        nation: one.nation,
        unit: one.unit,
        value: one.value,
        note: one.note.as_ref().map(said),
        date: said(&one.date),
        year: one.year,
        source: one.source.clone(),
    }
}
