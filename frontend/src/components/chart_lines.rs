//! A share month by month, this year and the year before, against a target.

use super::chart::{picture, share};
use yew::prelude::*;

/// A month: its short name, and the shares in a thousand; none where nothing is told.
pub struct Point {
    /// What stands under it.
    pub name: String,
    /// Its share.
    pub now: Option<u32>,
    /// That of the year before.
    pub then: Option<u32>,
}

/// A dashed line across the chart.
pub struct Level {
    /// At which share, in a thousand.
    pub value: u32,
    /// What it is.
    pub text: String,
}

/// Pixels: the height of the field of lines, what lies above it, and how far the axis reaches into it.
const FIELD: u32 = 180;
const ABOVE: u32 = 24;
/// Tenths of the width before the first point and after the last.
const LEFT: u32 = 120;
const RIGHT: u32 = 40;
/// The least stretch of the axis, in a thousand, so that small changes stay small.
const LEAST: u32 = 200;

/// Which shares the axis shows: whole tens of a hundred around all that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Axis {
    from: u32,
    to: u32,
}

impl Axis {
    fn around(values: impl Iterator<Item = u32> + Clone) -> Self {
        let low = values.clone().min().unwrap_or_default() / 100 * 100;
        let high = values.max().unwrap_or_default().div_ceil(100) * 100;
        let to = high.max(low + LEAST).min(1000);
        Self { from: low.min(to.saturating_sub(LEAST)), to }
    }

    /// How far down a share lies.
    fn y(self, value: u32) -> u32 {
        let span = (self.to - self.from).max(1);
        ABOVE + self.to.saturating_sub(value) * FIELD / span
    }

    /// The shares with a line, at most six.
    fn steps(self) -> impl Iterator<Item = u32> {
        let step = if self.to - self.from > 500 { 200 } else { 100 };
        (self.from..=self.to).rev().step_by(step)
    }
}

/// The chart. `percent` writes a share as the axis shows it.
pub fn chart_lines(title: &str, points: &[Point], level: Option<&Level>, percent: impl Fn(u32) -> String) -> Html {
    let values = points.iter().flat_map(|point| [point.now, point.then]).flatten();
    let axis = Axis::around(values.chain(level.map(|level| level.value)).collect::<Vec<_>>().into_iter());
    let last = u32::try_from(points.len().saturating_sub(1)).unwrap_or_default();
    let x = |at: usize| {
        let at = u32::try_from(at).unwrap_or_default();
        share(LEFT + (1000 - LEFT - RIGHT) * at / last.max(1), 1000)
    };
    let bottom = ABOVE + FIELD + 20;
    let grid = |value: u32| {
        let y = axis.y(value);
        html! {
            <>
                <line class="grid" x1="0" x2="100%" y1={y.to_string()} y2={y.to_string()} />
                <text class="soft" x="0" y={(y - 5).to_string()}>{ percent(value) }</text>
            </>
        }
    };
    let name = |(at, point): (usize, &Point)| {
        html! { <text class="soft" x={x(at)} y={bottom.to_string()} text-anchor="middle">{ &point.name }</text> }
    };
    // A name takes the room of three months on a phone; the last month has its own.
    let named = |(at, _): &(usize, &Point)| (points.len() - 1 - at).is_multiple_of(points.len().div_ceil(4));
    picture(
        title,
        bottom + 6,
        html! {
            <>
                { for axis.steps().map(grid) }
                { for level.map(|level| target(level, axis)) }
                { for line(points, axis, "l-then", &x, |point| point.then) }
                { for line(points, axis, "l-now", &x, |point| point.now) }
                { last_of(points, axis, &x, "b", |point| point.now, &percent) }
                { last_of(points, axis, &x, "soft", |point| point.then, &percent) }
                { for points.iter().enumerate().filter(named).map(name) }
            </>
        },
    )
}

fn target(level: &Level, axis: Axis) -> Html {
    let y = axis.y(level.value);
    html! {
        <>
            <line class="mark" x1="0" x2="100%" y1={y.to_string()} y2={y.to_string()} />
            <text class="halo b" x="50%" y={(y - 7).to_string()} text-anchor="middle">{ &level.text }</text>
        </>
    }
}

/// Lines between months that follow each other, and a dot for each: a month alone is seen, too.
fn line(
    points: &[Point],
    axis: Axis,
    class: &'static str,
    x: &impl Fn(usize) -> String,
    value: impl Fn(&Point) -> Option<u32>,
) -> Vec<Html> {
    let all: Vec<Option<u32>> = points.iter().map(value).collect();
    let between = all.windows(2).enumerate().filter_map(|(at, pair)| match pair {
        [Some(one), Some(next)] => Some(html! {
            <line {class} x1={x(at)} x2={x(at + 1)} y1={axis.y(*one).to_string()} y2={axis.y(*next).to_string()} />
        }),
        _ => None,
    });
    let dots = all.iter().enumerate().filter_map(|(at, value)| {
        let y = axis.y((*value)?);
        let r = if class == "l-now" { "3" } else { "2" };
        Some(html! { <circle class={format!("{class}-dot")} cx={x(at)} cy={y.to_string()} {r} /> })
    });
    between.chain(dots).collect()
}

/// The number of the last month that has one, above the line of this year and below that of the year before.
fn last_of(
    points: &[Point],
    axis: Axis,
    x: &impl Fn(usize) -> String,
    class: &'static str,
    value: impl Fn(&Point) -> Option<u32>,
    percent: &impl Fn(u32) -> String,
) -> Html {
    let last = points.iter().enumerate().rev().find_map(|(at, point)| Some((at, value(point)?, point)));
    let Some((at, shown, point)) = last else { return Html::default() };
    let above = match (point.now, point.then) {
        (Some(now), Some(then)) => (now >= then) == (class == "b"),
        _ => true,
    };
    let y = if above { axis.y(shown) - 10 } else { axis.y(shown) + 20 };
    html! { <text class={classes!("halo", class)} x={x(at)} y={y.to_string()} text-anchor="middle">{ percent(shown) }</text> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_holds_all_that_is_drawn() {
        assert_eq!(Axis::around([360, 440, 500].into_iter()), Axis { from: 300, to: 500 });
        assert_eq!(Axis::around([930, 1000].into_iter()), Axis { from: 800, to: 1000 });
        assert_eq!(Axis::around([0, 50].into_iter()), Axis { from: 0, to: 200 });
        assert_eq!(Axis::around(std::iter::empty()), Axis { from: 0, to: 200 });
        assert_eq!(Axis { from: 0, to: 1000 }.steps().collect::<Vec<_>>(), [1000, 800, 600, 400, 200, 0]);
    }

    #[test]
    fn more_lies_higher() {
        let axis = Axis { from: 300, to: 500 };
        assert_eq!((axis.y(500), axis.y(300), axis.y(400)), (ABOVE, ABOVE + FIELD, ABOVE + FIELD / 2));
    }
}
