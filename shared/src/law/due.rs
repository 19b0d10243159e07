//! Which talks the law asks for next.

use super::away::Away;
use super::case::{CaseCourse, History, OrderFact, TalkFact};
use super::keys::RuleKey;
use super::reason::{Decider, DueReason};
use super::rules::{AfterPeriod, Duty, Rules};
use super::span::{Span, earlier, later};
use crate::ids::TalkTypeId;
use crate::model::{AppointmentStatus, Channel, OrderCause, OrderStatus};
use chrono::NaiveDate;

/// A talk that the law asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueTalk {
    /// What kind.
    pub talk_type: TalkTypeId,
    /// Which of the case: 1 is the first.
    pub ordinal: u16,
    /// The first day on which it makes sense. Both days may have passed: then it is overdue.
    pub earliest: NaiveDate,
    /// The last day on which it may be held.
    pub latest: NaiveDate,
    /// Why.
    pub reason: DueReason,
    /// Whether the citizen books it; otherwise the office summons.
    pub self_booked: bool,
    /// How it can be held.
    pub channels: Vec<Channel>,
    /// Whether another talk comes before it, which is due, ordered or booked: it can be shown, but not ordered yet.
    pub waits: bool,
}

/// The next talks that the law asks for, in order, through the end of its period; none for a closed case,
/// nor any whose last day comes when the case has closed.
///
/// Held talks since the period began count; a missed one moves the interval but does not count. A booked talk, an
/// open order, and an order that expired since the last talk (a person deals with it until its last day to hold) stand
/// for the next talk, so that nothing is due beside them: what comes after is answered with `waits`.
pub fn due_talks(case: &CaseCourse, rules: &Rules, history: &History, today: NaiveDate) -> Vec<DueTalk> {
    let facts = &case.facts;
    let without = facts.category.is_some_and(|category| rules.categories_without_talks.contains(&category.into()));
    let closed = |day: NaiveDate| case.closed_on.is_some_and(|closed| closed <= day);
    if closed(today) || facts.less_intensive || without || rules.talks_in_period == 0 {
        return Vec::new();
    }
    let mut walk = Walk::of(case, rules, history, today);
    let mut due = Vec::new();
    while let Some(next) = walk.next().filter(|next| !closed(next.latest)) {
        walk.pretend(next.latest);
        let beyond =
            !matches!(next.reason, DueReason::First { .. } | DueReason::Nth { .. } | DueReason::EarlyFollowUp { .. });
        due.push(next);
        if beyond {
            break;
        }
    }
    due
}

/// How far a case has come, in fact or as it will if every talk is held in time.
struct Walk<'a> {
    case: &'a CaseCourse,
    rules: &'a Rules,
    /// The days on which talks were or will be held.
    counted: Vec<NaiveDate>,
    /// The day of the last talk, also of one that was missed.
    last: Option<NaiveDate>,
    /// Whether a talk stands between now and the next.
    waits: bool,
    /// When the citizen is away.
    away: Away,
    /// From which an order could go out.
    today: NaiveDate,
}

impl<'a> Walk<'a> {
    fn of(case: &'a CaseCourse, rules: &'a Rules, history: &History, today: NaiveDate) -> Self {
        let from = rules.period_from.next_day(case.first_day);
        let ours = |talk: &&TalkFact| talk.day >= from && rules.counts(&talk.talk_type);
        let mut counted = Vec::new();
        let mut last = None;
        let mut waits = false;
        for talk in history.talks.iter().filter(ours) {
            if !talk.status.fulfils() {
                continue;
            }
            last = last.max(Some(talk.day));
            waits |= talk.status == AppointmentStatus::Booked;
            if matches!(talk.status, AppointmentStatus::Held | AppointmentStatus::Booked) {
                counted.push(talk.day);
            }
        }
        let stands = |status: OrderStatus, hold_by: NaiveDate, book_by: NaiveDate| match status {
            OrderStatus::Open => true,
            OrderStatus::Expired => hold_by >= today && last.is_none_or(|last| last <= book_by),
            OrderStatus::Fulfilled | OrderStatus::Lapsed | OrderStatus::Withdrawn => false,
        };
        // A talk that the citizen asks for comes besides those of the law (R22), so its order stands for none of them.
        let asked = |order: &&OrderFact| order.cause == OrderCause::Requested;
        let standing = history.orders.iter().filter(|order| rules.counts(&order.talk_type) && !asked(order));
        let standing = standing.filter(|order| stands(order.status, order.hold_by, order.book_by));
        let mut walk = Self { case, rules, counted, last, waits, away: Away::of(&case.absences), today };
        // Two can stand only where the kinds differ; each is a talk to come.
        for order in standing {
            walk.pretend(order.hold_by);
        }
        walk
    }

    /// Goes on as if a talk were held that day.
    fn pretend(&mut self, day: NaiveDate) {
        self.counted.push(day);
        self.last = self.last.max(Some(day));
        self.waits = true;
    }

    fn next(&self) -> Option<DueTalk> {
        let at_month = self.at_month();
        let usual = if self.counted.is_empty() { self.first() } else { self.later() };
        match (usual, at_month) {
            (Some(usual), Some(month)) if month.latest < usual.latest => Some(month),
            (None, month) => month,
            (usual, _) => usual,
        }
    }

    /// The citizen has a job and is expected back so soon that the law asks for no minimum.
    fn is_skipped(&self) -> bool {
        let facts = &self.case.facts;
        let soon = self.rules.skip_if_employed_weeks.zip(facts.expected_weeks);
        facts.employed && soon.is_some_and(|(limit, expected)| expected <= limit)
    }

    /// Whether only the first talk is held.
    fn first_only(&self) -> bool {
        self.is_skipped() || (self.case.facts.outside_minimum && self.rules.share_required_percent < 100)
    }

    fn first(&self) -> Option<DueTalk> {
        let (facts, rules) = (&self.case.facts, self.rules);
        let early = rules.early_follow_up_days.zip(facts.early_follow_up_requested_on);
        let by = rules.first_talk_by.last_day(self.case.first_day);
        let reason = match early {
            Some((days, requested_on)) if later(requested_on, days.into()) < by => {
                let source = rules.source(RuleKey::EarlyFollowUpDays).to_owned();
                DueReason::EarlyFollowUp { requested_on, days, source }
            }
            _ if self.is_skipped() && !rules.skip_keeps_first_talk => return None,
            _ => DueReason::First {
                by,
                span: rules.first_talk_by,
                source: rules.source(RuleKey::FirstTalkBy).to_owned(),
                own: rules.own.contains(&RuleKey::FirstTalkBy),
            },
        };
        let latest = match &reason {
            DueReason::EarlyFollowUp { requested_on, days, .. } => later(*requested_on, (*days).into()),
            _ => by,
        };
        let from = match &reason {
            DueReason::EarlyFollowUp { requested_on, .. } => *requested_on,
            _ => rules.period_from.next_day(self.case.first_day),
        };
        Some(self.talk(from, latest, reason))
    }

    fn later(&self) -> Option<DueTalk> {
        if self.first_only() {
            return None;
        }
        let (rules, last) = (self.rules, self.last?);
        let period_end = rules.period.last_day(self.case.first_day);
        let held = u16::try_from(self.counted.iter().filter(|day| **day <= period_end).count()).unwrap_or(u16::MAX);
        if held < rules.talks_in_period && last < period_end {
            let nth = self.nth(last, held + 1, period_end);
            // Only an absence takes it past the end of the period, and then it is still the law's.
            if self.today <= period_end.max(nth.latest) {
                return Some(nth);
            }
        }
        let (days, reason) = match rules.after_period {
            AfterPeriod::Interval => {
                let (days, source) = (rules.interval_days, rules.source(RuleKey::IntervalDays).to_owned());
                (days, DueReason::Interval { last, days, source, own: rules.own.contains(&RuleKey::IntervalDays) })
            }
            AfterPeriod::Agreed => {
                let days = self.case.facts.agreed_interval_days?;
                let source = rules.source(RuleKey::AfterPeriod).to_owned();
                (days, DueReason::Agreed { last, days, source })
            }
        };
        let latest = later(last, days.into());
        // What is agreed is agreed for the time after the period.
        let latest = if rules.after_period == AfterPeriod::Agreed { latest.max(later(period_end, 1)) } else { latest };
        Some(self.talk(half_way(last, latest), latest, reason))
    }

    /// The next of those that the law counts: an interval after the last, and so early that the others fit too.
    fn nth(&self, last: NaiveDate, ordinal: u16, period_end: NaiveDate) -> DueTalk {
        let rules = self.rules;
        let left = u64::from(rules.talks_in_period.saturating_sub(ordinal)) + 1;
        let days_left = u64::try_from((period_end - last).num_days()).unwrap_or_default();
        let (interval, spread) = (u64::from(rules.interval_days), (days_left / left).max(1));
        let latest = later(last, interval.min(spread)).min(period_end);
        let (decided, number) = if interval <= spread {
            (Decider::Interval, RuleKey::IntervalDays)
        } else {
            (Decider::Period, RuleKey::TalksInPeriod)
        };
        let reason = DueReason::Nth {
            ordinal,
            of: rules.talks_in_period,
            period: rules.period,
            last: Some(last),
            interval_days: rules.interval_days,
            decided: Some(decided),
            source: rules.source(number).to_owned(),
            own: rules.own.contains(&RuleKey::TalksInPeriod),
        };
        let mut talk = self.talk(half_way(last, latest), latest, reason);
        if let DueReason::Nth { decided, .. } = &mut talk.reason
            && talk.latest != latest
        {
            *decided = Some(Decider::Absence);
        }
        talk
    }

    /// The talk of a certain month, while that month lasts, or until a later day to which an absence takes it.
    fn at_month(&self) -> Option<DueTalk> {
        let coming = self.rules.talk_at_months.iter().filter_map(|month| {
            let from = Span::Months(month.saturating_sub(1)).next_day(self.case.first_day);
            let to = Span::Months(*month).last_day(self.case.first_day);
            let source = self.rules.source(RuleKey::TalkAtMonths).to_owned();
            let talk = self.talk(from, to, DueReason::AtMonth { month: *month, source });
            let until = to.max(talk.latest);
            let held = self.counted.iter().any(|day| (from..=until).contains(day));
            (!held && self.today <= until).then_some((to, talk))
        });
        coming.min_by_key(|(to, _)| *to).map(|(_, talk)| talk)
    }

    fn talk(&self, earliest: NaiveDate, latest: NaiveDate, reason: DueReason) -> DueTalk {
        let rules = self.rules;
        let is_first = self.counted.is_empty();
        let counts_from = matches!(reason, DueReason::First { .. } | DueReason::AtMonth { .. });
        let latest = self.outside_absences(earliest, latest, counts_from);
        let (talk_type, channels) = if is_first {
            (&rules.first_talk_type, &rules.first_channels)
        } else {
            (&rules.later_talk_type, &rules.later_channels)
        };
        DueTalk {
            talk_type: talk_type.clone(),
            ordinal: u16::try_from(self.counted.len()).unwrap_or(u16::MAX).saturating_add(1),
            earliest: earliest.min(latest),
            latest,
            reason,
            self_booked: rules.duty != Duty::None && (!is_first || rules.first_talk_self_booked),
            channels: channels.clone(),
            waits: self.waits,
        }
    }

    /// No last day falls in an announced holiday or absence (K: no summons in holiday): it is the day before where an order
    /// of today, or of the day from which the talk counts, still leaves the notice and half of the days to hold it; otherwise
    /// it is late enough for its notice to lie wholly after the return.
    fn outside_absences(&self, earliest: NaiveDate, latest: NaiveDate, counts_from: bool) -> NaiveDate {
        let (rules, away) = (self.rules, &self.away);
        let least = u64::from(rules.min_notice_days) + u64::from(rules.hold_gap_days).div_ceil(2);
        let usual = u64::from(rules.usual_notice_days) + u64::from(rules.hold_gap_days);
        let mut latest = latest;
        let mut from = if counts_from { self.today.max(earliest) } else { self.today };
        while let Some((away_from, away_to)) = away.on(latest) {
            let before = earlier(away_from, 1);
            if before >= later(from, least).max(earliest) {
                return before;
            }
            // Each turn comes after a later return than the one before, so there is an end.
            from = away_to;
            latest = later(away_to, usual.max(1));
        }
        latest
    }
}

/// The day in the middle, the later one of two.
fn half_way(from: NaiveDate, to: NaiveDate) -> NaiveDate {
    let days = u64::try_from((to - from).num_days()).unwrap_or_default();
    later(from, days.div_ceil(2))
}
