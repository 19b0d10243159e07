//! What figures are held against: the administrator's part of *Indstillinger*.

use super::super::parts::acting::use_acting;
use super::super::parts::said::said;
use super::shown::decimal;
use crate::api::staff_figures;
use crate::components::{
    ErrorSummary, FieldFault, Label, Mode, Waiting, checkbox, choice, failed_act, failed_load, text_line,
};
use crate::editing::{edit, editing_known};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{FigureSettingsChange, FigureSettingsView, SchemeTargetChange, SchemeTargetView};
use shared::texts::Lang;
use std::rc::Rc;
use yew::prelude::*;

/// The numbers under one scheme, as they are written.
#[derive(Debug, Clone, PartialEq, Default)]
struct Target {
    target: String,
    green: String,
    yellow: String,
}

/// All that is written.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    schemes: Vec<Target>,
    norm: String,
    weeks: String,
    smallest: String,
    digest: bool,
}

impl Written {
    fn of(lang: Lang, view: &FigureSettingsView) -> Self {
        let percent = |permille: Option<u32>| permille.map(|n| written_percent(lang, n)).unwrap_or_default();
        let own = |scheme: &SchemeTargetView| scheme.thresholds.clone().filter(|_| scheme.own_thresholds);
        let target = |scheme: &SchemeTargetView| Target {
            target: percent(scheme.target),
            green: percent(own(scheme).map(|colours| colours.green_above)),
            yellow: percent(own(scheme).map(|colours| colours.yellow_from)),
        };
        Self {
            schemes: view.schemes.iter().map(target).collect(),
            norm: view.norm.to_string(),
            weeks: view.weeks_without_talk.to_string(),
            smallest: view.smallest_group.to_string(),
            digest: view.weekly_digest,
        }
    }

    /// The change that it asks for; else the scheme that something is wrong with, if it is one of them, and what.
    fn change(
        &self,
        words: &Words,
        view: &FigureSettingsView,
    ) -> Result<FigureSettingsChange, (Option<usize>, Vec<FieldFault>)> {
        let mut schemes = Vec::new();
        for (at, (scheme, written)) in view.schemes.iter().zip(&self.schemes).enumerate() {
            schemes.push(written.change(words, scheme).map_err(|faults| (Some(at), faults))?);
        }
        let mut faults = Vec::new();
        let mut number = |field: &'static str, text: &str, most: u32| {
            let number = text.trim().parse().ok().filter(|number| (1..=most).contains(number));
            number.unwrap_or_else(|| {
                let text = words.format("figures-set-number", &[("most", &most.to_string())]);
                faults.push(FieldFault { field, text: text.into() });
                0
            })
        };
        let change = FigureSettingsChange {
            schemes,
            norm: number(NORM, &self.norm, 1000),
            weeks_without_talk: number(WEEKS, &self.weeks, 52),
            smallest_group: number(SMALLEST, &self.smallest, 50),
            weekly_digest: self.digest,
        };
        if faults.is_empty() { Ok(change) } else { Err((None, faults)) }
    }
}

impl Target {
    fn change(&self, words: &Words, scheme: &SchemeTargetView) -> Result<SchemeTargetChange, Vec<FieldFault>> {
        let fault = |field, key: &str| FieldFault { field, text: words.get(key).into() };
        let mut faults = Vec::new();
        let mut percent = |field, text: &str| {
            read_percent(text).unwrap_or_else(|NoPercent| {
                faults.push(fault(field, "figures-set-percent"));
                None
            })
        };
        let target = percent(TARGET, &self.target);
        let (green_above, yellow_from) = (percent(GREEN, &self.green), percent(YELLOW, &self.yellow));
        let sound = match (green_above, yellow_from) {
            (Some(green), Some(yellow)) => yellow <= green,
            (None, None) => true,
            _ => false,
        };
        if faults.is_empty() && !sound {
            faults.push(fault(GREEN, "figures-set-colours"));
        }
        let scheme = scheme.scheme.clone();
        if faults.is_empty() {
            Ok(SchemeTargetChange { scheme, target, green_above, yellow_from })
        } else {
            Err(faults)
        }
    }
}

/// A text that is no percentage.
#[derive(Debug, PartialEq)]
struct NoPercent;

/// "52,5" or "52.5 %" in a thousand; none of nothing.
fn read_percent(text: &str) -> Result<Option<u32>, NoPercent> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
    let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole, 3) || !digits(tenth, 1) {
        return Err(NoPercent);
    }
    let number = |part: &str| part.parse::<u32>().map_err(|_| NoPercent);
    Some(number(whole)? * 10 + number(tenth)?)
        .filter(|permille| (1..=1000).contains(permille))
        .map(Some)
        .ok_or(NoPercent)
}

/// 525 as "52,5", 500 as "50".
fn written_percent(lang: Lang, permille: u32) -> String {
    if permille.is_multiple_of(10) { (permille / 10).to_string() } else { decimal(lang, permille) }
}

const TARGET: &str = "figures-target";
const GREEN: &str = "figures-green";
const YELLOW: &str = "figures-yellow";
const NORM: &str = "figures-norm";
const WEEKS: &str = "figures-weeks";
const SMALLEST: &str = "figures-smallest";

/// Puts what was typed into what is written.
type Writing = Rc<dyn Fn(&mut Written, String)>;

/// The form.
#[component]
pub fn FigureSettings() -> Html {
    let site = use_site();
    let words = &site.words;
    let settings = use_remote(words.lang(), |_| staff_figures::settings());
    let written = use_state(|| None::<Written>);
    let faults = use_state(Vec::<FieldFault>::new);
    let chosen = use_state(|| 0_usize);
    let attempt = use_state(|| 0_u32);
    let done = use_state(String::new);
    let acting = use_acting();
    let Some(view) = settings.value.clone() else {
        return match &settings.failure {
            Some(failure) => failed_load(&site, failure, &settings.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let known = {
        let (lang, view) = (words.lang(), view.clone());
        move || Written::of(lang, &view)
    };
    let now = (*written).clone().unwrap_or_else(&known);
    let onsubmit = {
        let (known, view, words) = (known.clone(), view.clone(), words.clone());
        let (faults, attempt, done, acting) = (faults.clone(), attempt.clone(), done.clone(), acting.clone());
        let (reload, written, chosen) = (settings.reload.clone(), written.clone(), chosen.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempt.set(*attempt + 1);
            done.set(String::new());
            let now = (*written).clone().unwrap_or_else(&known);
            let change = match now.change(&words, &view) {
                Ok(change) => change,
                Err((at, wrong)) => {
                    chosen.set(at.unwrap_or(*chosen));
                    return faults.set(wrong);
                }
            };
            faults.set(Vec::new());
            let (done, reload, written, words) = (done.clone(), reload.clone(), written.clone(), words.clone());
            let sent = (*written).clone();
            acting.start(
                change,
                |change, key| async move { staff_figures::set(&change, &key).await },
                move |_: FigureSettingsView| {
                    done.set(words.get("figures-set-done"));
                    if *written == sent {
                        written.set(None);
                    }
                    reload.emit(());
                },
            );
        })
    };
    let onedit = editing_known(&written, known);
    let line = |id: &'static str, text: String, hint: Option<String>, value: &str, with: Writing| {
        text_line(
            words,
            &Label { id, text, hint, faults: &faults },
            Mode::Digits,
            value,
            &edit(&onedit, move |now, text| with(now, text)),
        )
    };
    let of_scheme = |id: &'static str, key: &str, name: &str, value: &str, pick: fn(&mut Target) -> &mut String| {
        let at = *chosen;
        let with = move |now: &mut Written, text: String| {
            if let Some(target) = now.schemes.get_mut(at) {
                *pick(target) = text;
            }
        };
        line(id, words.format(key, &[("scheme", name)]), None, value, Rc::new(with))
    };
    let scheme = |scheme: &SchemeTargetView, target: &Target| {
        let name = &scheme.name;
        let national = scheme.thresholds.as_ref().filter(|_| !scheme.own_thresholds).map(|colours| {
            let percent = |permille| written_percent(words.lang(), permille);
            let values = [("green", &*percent(colours.green_above)), ("yellow", &percent(colours.yellow_from))];
            words.format("figures-set-national", &values)
        });
        html! {
            <>
                { of_scheme(TARGET, "figures-set-target", name, &target.target, |target| &mut target.target) }
                { of_scheme(GREEN, "figures-set-green", name, &target.green, |target| &mut target.green) }
                { of_scheme(YELLOW, "figures-set-yellow", name, &target.yellow, |target| &mut target.yellow) }
                { national.map(|text| html! { <p class="small muted mt-3">{ text }</p> }).unwrap_or_default() }
            </>
        }
    };
    let number = |id: &'static str, key: &str, value: &str, with: fn(&mut Written, String)| {
        line(id, words.get(key), Some(words.get(&format!("{key}-hint"))), value, Rc::new(with))
    };
    let options: Vec<(String, String)> =
        view.schemes.iter().enumerate().map(|(at, scheme)| (at.to_string(), scheme.name.clone())).collect();
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |at: String| chosen.set(at.parse().unwrap_or_default()))
    };
    let named = Label::plain("figures-scheme", words.get("overview-scheme"), &[]);
    let ondigest = edit(&onedit, |now: &mut Written, digest: bool| now.digest = digest);
    html! {
        <section class="block" aria-labelledby="figures-set-h">
            <h2 id="figures-set-h">{ words.get("figures-set-title") }</h2>
            <p>{ words.get("figures-set-lead") }</p>
            { said(&done) }
            <ErrorSummary faults={(*faults).clone()} attempt={if faults.is_empty() { 0 } else { *attempt }} />
            { acting.failure().map(|failure| failed_act(&site, failure, "settings-failed")).unwrap_or_default() }
            <form novalidate=true class="panel mb-6" aria-labelledby="figures-set-h" {onsubmit}>
                { choice(words, &named, &options, &chosen.to_string(), &onchoose) }
                { for view.schemes.iter().zip(&now.schemes).nth(*chosen).map(|(view, target)| scheme(view, target)) }
                <h3 class="mt-6">{ words.get("figures-set-all") }</h3>
                    { number(NORM, "figures-set-norm", &now.norm, |now, text| now.norm = text) }
                    { number(WEEKS, "figures-set-weeks", &now.weeks, |now, text| now.weeks = text) }
                    { number(SMALLEST, "figures-set-smallest", &now.smallest, |now, text| now.smallest = text) }
                    { checkbox("figures-digest".to_owned(), &words.get("figures-set-digest"), now.digest, &ondigest) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { words.get(if acting.busy() { "settings-saving" } else { "figures-set-save" }) }
                    </button>
                </div>
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_read_as_people_write_it() {
        for (text, permille) in [("50", 500), (" 52,5 % ", 525), ("52.5", 525), ("100", 1000), ("0,1", 1)] {
            assert_eq!(read_percent(text), Ok(Some(permille)), "{text}");
        }
        assert_eq!(read_percent(" "), Ok(None));
        for text in ["140", "0", "-5", "5,55", "half", "5,", "1000"] {
            assert_eq!(read_percent(text), Err(NoPercent), "{text}");
        }
        assert_eq!(
            (written_percent(Lang::Da, 525), written_percent(Lang::En, 500)),
            ("52,5".to_owned(), "50".to_owned())
        );
    }
}
