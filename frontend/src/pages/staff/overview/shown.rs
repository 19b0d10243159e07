//! What every part of *Overblik* is drawn with, and numbers as it writes them.

use super::super::route;
use crate::api::staff_figures::Wanted;
use crate::components::{Amount, details};
use crate::words::{Words, capital};
use chrono::Datelike;
use shared::api::{CountView, FiguresView, PublishedFigureView, ShareView};
use shared::figures::{FigureKey, FigureList, Month, PublishedUnit};
use shared::ids::Scheme;
use shared::texts::Lang;
use yew::prelude::*;

/// What a part is drawn with.
pub struct Shown<'a> {
    /// The texts.
    pub words: &'a Words,
    /// The figures.
    pub view: &'a FiguresView,
    /// What was asked for.
    pub wanted: &'a Wanted,
    /// The municipality's name.
    pub place: &'a str,
    /// Whether the reader may see the citizens behind a number.
    pub opens: bool,
}

impl Shown<'_> {
    /// "1.234".
    pub fn number(&self, n: u32) -> String {
        grouped(self.words.lang(), n)
    }

    /// Tenths as "2,4".
    pub fn tenths(&self, tenths: u32) -> String {
        decimal(self.words.lang(), tenths)
    }

    /// A thousandth as a percentage with one decimal: "44,0 %".
    pub fn percent(&self, permille: u32) -> String {
        self.words.format("figure-percent", &[("n", &self.tenths(permille))])
    }

    /// What somebody has chosen, as they wrote it: "50 %", "52,5 %".
    pub fn chosen_percent(&self, permille: u32) -> String {
        if permille.is_multiple_of(10) { self.round_percent(permille) } else { self.percent(permille) }
    }

    /// The same to the nearest whole one: "44 %".
    pub fn round_percent(&self, permille: u32) -> String {
        self.words.format("figure-percent", &[("n", &((permille + 5) / 10).to_string())])
    }

    /// "under 5".
    pub fn few(&self) -> String {
        self.words.format("figure-few", &[("n", &self.view.smallest_group.to_string())])
    }

    /// "vises ikke": it would tell of others that are too few.
    pub fn withheld(&self) -> String {
        self.words.get("figure-withheld")
    }

    /// "12", "under 5" or "vises ikke".
    pub fn count(&self, count: &CountView) -> String {
        if count.is_withheld() { self.withheld() } else { count.count.map_or_else(|| self.few(), |n| self.number(n)) }
    }

    /// "44,0 %", "under 5", "vises ikke", or a dash where there is nothing to share.
    pub fn share(&self, share: &ShareView) -> String {
        self.told(share, share.permille.map(|permille| self.percent(permille)))
    }

    /// "44 %", counted from the numbers themselves.
    pub fn whole_share(&self, share: &ShareView) -> String {
        self.told(share, whole_percent(share).map(|n| self.words.format("figure-percent", &[("n", &n.to_string())])))
    }

    /// "81 af 184".
    pub fn of(&self, share: &ShareView) -> String {
        let both = share.part.zip(share.whole).filter(|(_, whole)| *whole > 0);
        let said = |(part, whole)| {
            self.words.format("figure-of", &[("part", &self.number(part)), ("whole", &self.number(whole))])
        };
        self.told(share, both.map(said))
    }

    /// The numerator alone: "81".
    pub fn part(&self, share: &ShareView) -> String {
        self.told(share, share.part.map(|part| self.number(part)))
    }

    /// "12,4 %", "13 uger", "45": a number that somebody else has published.
    pub fn published(&self, figure: &PublishedFigureView) -> String {
        match figure.unit {
            PublishedUnit::BasisPoints => self.percent(permille_of(figure)),
            PublishedUnit::Weeks => self.words.count("figure-weeks", figure.value, &[]),
            PublishedUnit::Cases => self.words.count("figure-cases", figure.value, &[]),
        }
    }

    fn told(&self, share: &ShareView, said: Option<String>) -> String {
        if share.few {
            self.few()
        } else if share.is_withheld() {
            self.withheld()
        } else {
            said.unwrap_or_else(|| "–".to_owned())
        }
    }

    /// A share as a bar.
    pub fn amount(&self, share: &ShareView) -> Amount {
        Amount { value: share.permille, text: self.share(share) }
    }

    /// The name of a scheme.
    pub fn scheme(&self, scheme: &Scheme) -> String {
        let known = self.view.schemes.iter().find(|known| known.id == *scheme);
        known.map_or_else(|| scheme.to_string(), |known| known.name.clone())
    }

    /// "September-november 2026".
    pub fn period(&self) -> String {
        period(self.words, self.view.from, self.view.to)
    }

    /// *Sådan regner vi*.
    pub fn how(&self, figures: &[FigureKey]) -> Html {
        self.how_and(figures, &[])
    }

    /// The same, with more that is worth knowing.
    pub fn how_and(&self, figures: &[FigureKey], more: &[String]) -> Html {
        let values = [("weeks", &*self.view.weeks_without_talk.to_string())];
        let said = figures.iter().map(|figure| self.words.format(&format!("figure-how-{figure}"), &values));
        let answer = said.chain(more.iter().cloned()).map(|text| html! { <p>{ text }</p> });
        details(self.words.get("figure-how"), html! { <>{ for answer }</> })
    }

    /// A link to the rows behind a number, for whoever may see them.
    pub fn rows(&self, list: FigureList) -> Html {
        if !self.opens {
            return Html::default();
        }
        let address = self.wanted.at(&route::figure_rows(list), &[]);
        html! { <a href={address}>{ self.words.get(&format!("figure-rows-{list}")) }</a> }
    }

    /// Such links under each other.
    pub fn links(&self, lists: &[FigureList]) -> Html {
        let link = |list: &FigureList| html! { <li>{ self.rows(*list) }</li> };
        if self.opens {
            html! { <ul class="figure-links plain">{ for lists.iter().map(link) }</ul> }
        } else {
            Html::default()
        }
    }
}

/// The share to the nearest whole percent.
pub fn whole_percent(share: &ShareView) -> Option<u64> {
    let (part, whole) = share.part.zip(share.whole).filter(|(_, whole)| *whole > 0)?;
    Some((u64::from(part) * 200 + u64::from(whole)) / (u64::from(whole) * 2))
}

/// A published share in a thousand.
pub const fn permille_of(figure: &PublishedFigureView) -> u32 {
    (figure.value + 5) / 10
}

/// What several groups have together; `some` says that there are more, in groups that are not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// How many at least.
    pub known: u32,
    /// Whether there are a few more.
    pub some: bool,
    /// Whether those need not be few.
    pub withheld: bool,
}

/// Adds up the numerators.
pub fn sum<'v>(shares: impl Iterator<Item = &'v ShareView>) -> Sum {
    shares.fold(Sum { known: 0, some: false, withheld: false }, |sum, share| Sum {
        known: sum.known + share.part.unwrap_or_default(),
        some: sum.some || share.whole.is_none(),
        withheld: sum.withheld || share.is_withheld(),
    })
}

/// "November 2026", "September-november 2026", "December 2025-februar 2026".
pub fn period(words: &Words, from: Month, to: Month) -> String {
    let name = |month: Month| words.get(&format!("month-{}", month.first_day().month()));
    let year = |month: Month| month.first_day().year();
    if from == to {
        return format!("{} {}", capital(&name(from)), year(from));
    }
    let first = if year(from) == year(to) { name(from) } else { format!("{} {}", name(from), year(from)) };
    format!("{}-{} {}", capital(&first), name(to), year(to))
}

/// "2,4" in Danish, "2.4" in English.
pub fn decimal(lang: Lang, tenths: u32) -> String {
    let comma = if lang == Lang::Da { ',' } else { '.' };
    format!("{}{comma}{}", grouped(lang, tenths / 10), tenths % 10)
}

/// "1.234" in Danish, "1,234" in English.
fn grouped(lang: Lang, n: u32) -> String {
    let point = if lang == Lang::Da { "." } else { "," };
    let digits = n.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(point)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(part: u32, whole: u32) -> ShareView {
        ShareView { part: Some(part), whole: Some(whole), permille: None, few: false }
    }

    #[test]
    fn numbers_as_they_are_written() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(|n| grouped(Lang::Da, n)), ["0", "999", "1.000", "1.234.567"]);
        assert_eq!((decimal(Lang::Da, 24), decimal(Lang::En, 12_345)), ("2,4".to_owned(), "1,234.5".to_owned()));
    }

    #[test]
    fn a_share_is_rounded_once() {
        // 44,46 % is 44,5 % to a tenth, and yet 44 %.
        assert_eq!(whole_percent(&share(4446, 10_000)), Some(44));
        assert_eq!(whole_percent(&share(1, 200)), Some(1));
        assert_eq!(whole_percent(&share(0, 0)), None);
    }

    #[test]
    fn what_is_too_small_to_be_told_is_in_no_sum() {
        let few = ShareView { part: None, whole: None, permille: None, few: true };
        assert_eq!(sum([share(7, 9), few, share(5, 9)].iter()), Sum { known: 12, some: true, withheld: false });
        let withheld = ShareView { few: false, ..few };
        assert_eq!(sum([share(7, 9), withheld].iter()), Sum { known: 7, some: true, withheld: true });
    }
}
