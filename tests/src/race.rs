//! Many at once, and two at once over and over.

use std::collections::BTreeMap;
use std::sync::Barrier;
use std::time::{Duration, Instant};
use std::{env, thread};

/// Runs `act` on every item at the same moment, each in a thread of its own, and answers in the items' order.
///
/// # Panics
/// When one of them panics.
pub fn at_once<T: Send, R: Send>(items: Vec<T>, act: impl Fn(T) -> R + Sync) -> Vec<R> {
    let start = Barrier::new(items.len());
    thread::scope(|scope| {
        let run = |item: T| {
            let (start, act) = (&start, &act);
            scope.spawn(move || {
                start.wait();
                act(item)
            })
        };
        let running: Vec<_> = items.into_iter().map(run).collect();
        running.into_iter().map(|thread| thread.join().expect("nobody panics")).collect()
    })
}

/// How many rounds a race has: enough to see both sides win, or what `AFTALT_ROUNDS` says.
///
/// # Panics
/// When that is no number.
pub fn usual() -> usize {
    env::var("AFTALT_ROUNDS").map_or(60, |text| text.parse().expect("AFTALT_ROUNDS is a number"))
}

/// The head starts that are tried in turn: none, then one side's, then the other's.
const HEAD_STARTS: [i64; 5] = [0, 1, -1, 3, -3];

/// Runs a race `many` times; each round is told its number and answers how it ended.
///
/// # Panics
/// With the round's number, when one ends as none should; when one of `ends` never came about, or another did.
pub fn rounds(
    race: &str,
    many: usize,
    ends: &[&'static str],
    mut round: impl FnMut(usize) -> Result<&'static str, String>,
) {
    let begun = Instant::now();
    let mut seen: BTreeMap<&str, usize> = ends.iter().map(|end| (*end, 0)).collect();
    for number in 0..many {
        let end = round(number).unwrap_or_else(|wrong| panic!("{race}, round {number}: {wrong}"));
        *seen.get_mut(end).unwrap_or_else(|| panic!("{race}, round {number}: {end}")) += 1;
    }
    println!("{race}: {many} rounds in {:.1} s: {seen:?}", begun.elapsed().as_secs_f32());
    assert!(seen.values().all(|count| *count > 0), "{race}: every side wins some: {seen:?}");
}

/// Two acts at the same moment. Whoever has less to do before it matters would always be first, so that round by round
/// one or the other starts a few milliseconds early.
///
/// # Panics
/// When one of them panics.
pub fn duel<A: Send, B: Send>(
    round: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    let lead = HEAD_STARTS[round % HEAD_STARTS.len()];
    let wait = |behind: i64| thread::sleep(Duration::from_millis(u64::try_from(behind).unwrap_or_default()));
    let start = Barrier::new(2);
    thread::scope(|scope| {
        let other = scope.spawn(|| {
            start.wait();
            wait(lead);
            other()
        });
        start.wait();
        wait(-lead);
        (one(), other.join().expect("nobody panics"))
    })
}
