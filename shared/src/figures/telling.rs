//! What is told of a figure, and what is not: a group that is too small points at somebody.

use super::reading::{Ratio, Spread, spread};
use crate::api::{CountView, ShareView, SplitShareView, SpreadStepView, SpreadView};

/// Whether there are some, but too few to be told.
const fn is_few(count: u32, smallest: u32) -> bool {
    0 < count && count < smallest
}

const FEW: ShareView = ShareView { part: None, whole: None, permille: None, few: true };

fn told(ratio: Ratio) -> ShareView {
    ShareView { part: Some(ratio.part), whole: Some(ratio.whole), permille: ratio.permille(), few: false }
}

/// A share of talks: it is told when the talks are not too few.
pub fn share(ratio: Ratio, smallest: u32) -> ShareView {
    if is_few(ratio.whole, smallest) { FEW } else { told(ratio) }
}

/// A share of people: neither may those be too few that are counted, nor those that are left.
pub fn share_of_people(ratio: Ratio, smallest: u32) -> ShareView {
    let rest = ratio.whole.saturating_sub(ratio.part);
    if is_few(ratio.part, smallest) || is_few(ratio.whole, smallest) || (rest > 0 && is_few(rest, smallest)) {
        FEW
    } else {
        told(ratio)
    }
}

/// A number of people.
pub const fn count(count: u32, smallest: u32) -> CountView {
    if is_few(count, smallest) {
        CountView { count: None, few: true }
    } else {
        CountView { count: Some(count), few: false }
    }
}

/// A share by who chose the time: all, last year's, the citizen's and ours. When one side is too small, the other is not told either, for the
/// difference would tell it.
pub fn split(all: Ratio, last_year: Ratio, citizen: Ratio, office: Ratio, smallest: u32) -> SplitShareView {
    let hidden = is_few(citizen.whole, smallest) || is_few(office.whole, smallest);
    let (self_booked, summoned) = if hidden { (FEW, FEW) } else { (told(citizen), told(office)) };
    SplitShareView { all: share(all, smallest), last_year: share(last_year, smallest), self_booked, summoned }
}

/// The shares of parts that are told beside their sum: when one alone is too small, the smallest of the others is not told either.
pub fn parts(ratios: &[Ratio], smallest: u32) -> Vec<ShareView> {
    let mut views: Vec<ShareView> = ratios.iter().map(|ratio| share(*ratio, smallest)).collect();
    if views.iter().filter(|view| view.few).count() == 1 {
        let others = views.iter_mut().filter(|view| view.whole.is_some_and(|whole| whole > 0));
        if let Some(next) = others.min_by_key(|view| view.whole) {
            *next = FEW;
        }
    }
    views
}

/// How long something took; `limits` are the last values of all steps but the open one.
pub fn spread_view(buckets: &[(u32, u32)], limits: &[u32], smallest: u32) -> SpreadView {
    let Spread { count, mean_tenths, median } = spread(buckets);
    if is_few(count, smallest) {
        return SpreadView { count: None, mean_tenths: None, median: None, steps: Vec::new(), few: true };
    }
    let starts = std::iter::once(0).chain(limits.iter().map(|limit| limit + 1));
    let ends = limits.iter().copied().map(Some).chain([None]);
    let step = |(from, to): (u32, Option<u32>)| {
        let within = buckets.iter().filter(|(bucket, _)| *bucket >= from && to.is_none_or(|to| *bucket <= to));
        SpreadStepView { from, to, count: within.map(|(_, count)| count).sum() }
    };
    SpreadView { count: Some(count), mean_tenths, median, steps: starts.zip(ends).map(step).collect(), few: false }
}
