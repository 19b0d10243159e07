//! Period, team and scheme; each choice is a page of its own, so that the way back leads to the one before.

use super::query;
use super::shown::{Shown, period};
use crate::api::staff_figures::Wanted;
use crate::clock;
use crate::components::{Label, choice};
use crate::router::Router;
use shared::figures::Month;
use yew::prelude::*;

/// The choices.
pub fn filters(shown: &Shown<'_>, router: &Router) -> Html {
    let (words, view) = (shown.words, shown.view);
    let go = {
        let router = router.clone();
        Callback::from(move |wanted: Wanted| router.go(query::address(&wanted)))
    };
    let periods = query::periods(clock::today(), (view.from, view.to), view.earliest);
    let periods: Vec<(String, String)> =
        periods.into_iter().map(|(from, to)| (span(from, to), period(words, from, to))).collect();
    let all = |key: &str| (String::new(), words.get(key));
    let teams = view.all_teams.then(|| all("overview-all-teams")).into_iter();
    let teams: Vec<(String, String)> =
        teams.chain(view.teams.iter().map(|team| (team.id.to_string(), team.name.clone()))).collect();
    let schemes: Vec<(String, String)> = std::iter::once(all("overview-all-schemes"))
        .chain(view.schemes.iter().map(|scheme| (scheme.id.to_string(), scheme.name.clone())))
        .collect();
    let chosen = |id: Option<String>| id.unwrap_or_default();
    let wanted = || shown.wanted.clone();
    let one = |id, key, options: &[(String, String)], chosen: &str, onchoose: &Callback<String>| {
        html! {
            <div class="col-12 col-sm-6 col-md-4">
                { choice(words, &Label::plain(id, words.get(key), &[]), options, chosen, onchoose) }
            </div>
        }
    };
    let onperiod = go.reform({
        let wanted = wanted();
        move |chosen: String| {
            let (from, to) = read_span(&chosen).unzip();
            Wanted { from, to, ..wanted.clone() }
        }
    });
    let onteam = go.reform({
        let wanted = wanted();
        move |chosen: String| Wanted { team: given(chosen).map(Into::into), ..wanted.clone() }
    });
    let onscheme = go.reform({
        let wanted = wanted();
        move |chosen: String| Wanted { scheme: given(chosen).map(Into::into), ..wanted.clone() }
    });
    let team = chosen(view.team.as_ref().map(ToString::to_string));
    let scheme = chosen(view.scheme.as_ref().map(ToString::to_string));
    html! {
        <form novalidate=true class="row overview-filters d-print-none" aria-label={words.get("overview-filters")}>
            { one("period", "overview-period", &periods, &span(view.from, view.to), &onperiod) }
            if teams.len() > 1 {
                { one("team", "overview-team", &teams, &team, &onteam) }
            }
            { one("scheme", "overview-scheme", &schemes, &scheme, &onscheme) }
        </form>
    }
}

fn span(from: Month, to: Month) -> String {
    format!("{from} {to}")
}

fn read_span(text: &str) -> Option<(Month, Month)> {
    let (from, to) = text.split_once(' ')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

fn given(chosen: String) -> Option<String> {
    Some(chosen).filter(|chosen| !chosen.is_empty())
}
