//! Many at once.

use std::sync::Barrier;
use std::thread;

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
