//! What is told of a figure, and what is not: a group that is too small points at somebody.

use super::reading::{Ratio, Spread, spread};
use crate::api::{CountView, ShareView, SplitShareView, SpreadStepView, SpreadView};

/// Whether there are some, but too few to be told.
const fn is_few(count: u32, smallest: u32) -> bool {
    0 < count && count < smallest
}

const FEW: ShareView = ShareView { part: None, whole: None, permille: None, few: true };

/// Large enough, and yet not told: beside what else is told it would tell of others that are too few.
const WITHHELD: ShareView = ShareView { few: false, ..FEW };

const fn untold(ratio: Ratio, smallest: u32) -> ShareView {
    if is_few(ratio.whole, smallest) { FEW } else { WITHHELD }
}

fn told(ratio: Ratio) -> ShareView {
    ShareView { part: Some(ratio.part), whole: Some(ratio.whole), permille: ratio.permille(), few: false }
}

/// A share of talks: it is told when the talks are not too few.
pub fn share(ratio: Ratio, smallest: u32) -> ShareView {
    if is_few(ratio.whole, smallest) { FEW } else { told(ratio) }
}

/// A share of people: neither may those be too few that are counted, nor those that are left.
pub fn share_of_people(ratio: Ratio, smallest: u32) -> ShareView {
    if is_few(ratio.part, smallest) || is_few(ratio.whole, smallest) {
        FEW
    } else if is_few(ratio.whole.saturating_sub(ratio.part), smallest) {
        WITHHELD
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
    let side = |ratio: Ratio| if hidden { untold(ratio, smallest) } else { told(ratio) };
    let (self_booked, summoned) = (side(citizen), side(office));
    SplitShareView { all: share(all, smallest), last_year: share(last_year, smallest), self_booked, summoned }
}

/// Which parts are not told beside their sum: those that are too small, and the smallest of the others until all that are hidden are not too
/// few together, for the sum less what is told would tell how many those are.
fn hidden_parts(sizes: &[u32], smallest: u32) -> Vec<bool> {
    let mut marks = vec![false; sizes.len()];
    let mut by_size: Vec<(u32, &mut bool)> = sizes.iter().copied().zip(&mut marks).collect();
    by_size.sort_by_key(|(size, _)| (*size == 0, *size));
    let mut together = 0;
    for (size, hidden) in by_size {
        if !is_few(size, smallest) && !is_few(together, smallest) {
            break;
        }
        *hidden = true;
        together += size;
    }
    marks
}

/// The shares of parts that are told beside their sum, as far as the sum does not tell of one that is too small.
pub fn parts(ratios: &[Ratio], smallest: u32) -> Vec<ShareView> {
    let sizes: Vec<u32> = ratios.iter().map(|ratio| ratio.whole).collect();
    let hidden = hidden_parts(&sizes, smallest);
    let view = |(ratio, hidden): (&Ratio, bool)| if hidden { untold(*ratio, smallest) } else { told(*ratio) };
    ratios.iter().zip(hidden).map(view).collect()
}

/// The counts of such parts.
pub fn part_counts(counts: &[u32], smallest: u32) -> Vec<CountView> {
    let hidden = hidden_parts(counts, smallest);
    let view = |(count, hidden): (&u32, bool)| CountView {
        count: (!hidden).then_some(*count),
        few: hidden && is_few(*count, smallest),
    };
    counts.iter().zip(hidden).map(view).collect()
}

/// How long something took; `limits` are the last values of all steps but the open one.
pub fn spread_view(buckets: &[(u32, u32)], limits: &[u32], smallest: u32) -> SpreadView {
    let Spread { count, mean_tenths, median } = spread(buckets);
    if is_few(count, smallest) {
        return SpreadView { count: None, mean_tenths: None, median: None, steps: Vec::new(), few: true };
    }
    let starts = std::iter::once(0).chain(limits.iter().map(|limit| limit + 1));
    let ends = limits.iter().copied().map(Some).chain([None]);
    let stretches: Vec<(u32, Option<u32>)> = starts.zip(ends).collect();
    let within = |(from, to): &(u32, Option<u32>)| -> u32 {
        let found = buckets.iter().filter(|(bucket, _)| bucket >= from && to.is_none_or(|to| *bucket <= to));
        found.map(|(_, count)| count).sum()
    };
    let counts: Vec<u32> = stretches.iter().map(within).collect();
    let steps = stretches.into_iter().zip(part_counts(&counts, smallest));
    let steps = steps.map(|((from, to), count)| SpreadStepView { from, to, count }).collect();
    SpreadView { count: Some(count), mean_tenths, median, steps, few: false }
}
