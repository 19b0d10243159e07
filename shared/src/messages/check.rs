//! Whether a text in a municipality's own words may be kept: what is wrong with it, each fault with the word that it is about.

use super::forbidden;
use super::own::{Editable, editable};
use super::short::{short_time, sms_line};
use super::tidy::{is_control, is_invisible, one_line};
use crate::api::{TextFault, TextPart};
use crate::model::Channel;
use crate::texts::{COMMON, Lang, OwnPattern, Texts, day_with_year, own_pattern};
use crate::time::instant_at;
use chrono::NaiveDate;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 100;
/// The longest text of a letter, in characters.
const LONGEST_TEXT: usize = 2000;
/// The longest short text with its values, in characters: two messages of 153, as a long SMS is counted.
const LONGEST_SHORT: usize = 306;
/// The longest name that a municipality in Denmark has.
const LONGEST_MUNICIPALITY: &str = "Ringkøbing-Skjern Kommune";

/// Everything that is wrong with `text` in place of `key`; nothing, if it may be kept.
pub fn check_text(key: &str, lang: Lang, text: &str) -> Vec<TextFault> {
    let Some(about) = editable().into_iter().find(|text| text.key == key) else {
        return vec![fault("key", key)];
    };
    if text.trim().is_empty() {
        return vec![fault("empty", "")];
    }
    let mut faults = plain(&about, text);
    match own_pattern(text) {
        None => faults.push(fault("syntax", "{ $… }")),
        Some(pattern) => {
            let unknown = pattern.names.iter().filter(|name| !about.placeholders.contains(&name.as_str()));
            faults.extend(unknown.map(|name| fault("unknown", name)));
            let missing = about.required().iter().filter(|name| !pattern.names.iter().any(|known| known == *name));
            faults.extend(missing.map(|name| fault("missing", name)));
            let most = longest(about.part);
            let length = filled(&about, lang, &pattern, &Example::longest(lang)).chars().count();
            if length > most {
                faults.push(fault("long", &format!("{length} > {most}")));
            }
            if about.part == TextPart::Short {
                faults.extend(forbidden::faults(&pattern.plain));
            }
        }
    }
    faults
}

/// The text with example values, as its reader will see it; nothing, if it cannot be read at all.
pub fn preview(key: &str, lang: Lang, text: &str, municipality: &str) -> String {
    let about = editable().into_iter().find(|text| text.key == key);
    let example = Example { municipality: municipality.to_owned(), ..Example::ordinary(lang) };
    about.zip(own_pattern(text)).map(|(about, pattern)| filled(&about, lang, &pattern, &example)).unwrap_or_default()
}

pub(super) fn fault(code: &str, what: &str) -> TextFault {
    TextFault { code: format!("text-fault-{code}"), what: what.to_owned() }
}

const fn longest(part: TextPart) -> usize {
    match part {
        TextPart::Title => LONGEST_TITLE,
        TextPart::Text => LONGEST_TEXT,
        TextPart::Short => LONGEST_SHORT,
    }
}

/// What can be seen without reading the pattern.
fn plain(about: &Editable, text: &str) -> Vec<TextFault> {
    let is_break = |letter: char| matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    let breaks = text.contains(is_break) && about.part != TextPart::Text;
    let odd = text.chars().find(|letter| (is_control(*letter) && !is_break(*letter)) || is_invisible(*letter));
    let html = text.match_indices(['<', '&']).find_map(|(at, _)| markup(text.get(at..)?));
    let found = [
        // Its placeholders may be longer than what stands for them.
        (text.chars().count() > LONGEST_TEXT)
            .then(|| fault("long", &format!("{} > {LONGEST_TEXT}", text.chars().count()))),
        breaks.then(|| fault("line-break", "")),
        odd.map(|letter| fault("control", &format!("U+{:04X}", u32::from(letter)))),
        html.map(|html| fault("html", html)),
    ];
    found.into_iter().flatten().collect()
}

/// A tag or an entity at the beginning of `text`.
fn markup(text: &str) -> Option<&str> {
    let mut letters = text.chars();
    let entity = letters.next()? == '&';
    let next = letters.next()?;
    if entity {
        let end = text.find(';').filter(|end| *end <= 10)?;
        let name = text.get(1..end)?;
        let is_name = name.starts_with('#') || (!name.is_empty() && name.chars().all(char::is_alphanumeric));
        return text.get(..=end).filter(|_| is_name);
    }
    let is_tag = next.is_alphabetic() || matches!(next, '/' | '!' | '?');
    is_tag.then(|| text.find('>').and_then(|end| text.get(..=end)).unwrap_or(text))
}

/// What stands for the values.
#[derive(Debug, Clone)]
struct Example {
    municipality: String,
    day: String,
    time: String,
}

impl Example {
    /// The longest there are.
    fn longest(lang: Lang) -> Self {
        let texts = Texts::new(lang, &[COMMON]);
        let week = (21..=27).filter_map(|day| NaiveDate::from_ymd_opt(2026, 9, day));
        let day = week.map(|day| day_with_year(&texts, day)).max_by_key(|day| day.chars().count());
        let at = |minute: u16| instant_at(NaiveDate::default(), minute);
        Self {
            municipality: LONGEST_MUNICIPALITY.to_owned(),
            day: day.unwrap_or_default(),
            time: short_time(&texts, Channel::Phone, at(10 * 60 + 30), at(11 * 60 + 30)),
        }
    }

    /// Such as there are many.
    fn ordinary(lang: Lang) -> Self {
        let texts = Texts::new(lang, &[COMMON]);
        let day = NaiveDate::from_ymd_opt(2026, 12, 10).unwrap_or_default();
        let at = |hour: u16| instant_at(day, hour * 60);
        Self {
            municipality: String::new(),
            day: day_with_year(&texts, day),
            time: short_time(&texts, Channel::InPerson, at(14), at(15)),
        }
    }
}

fn filled(about: &Editable, lang: Lang, pattern: &OwnPattern, example: &Example) -> String {
    let mut texts = Texts::new(lang, &[]);
    texts.replace(&about.key, pattern.packed.clone());
    let values = [
        ("municipality", &*example.municipality),
        ("day", &*example.day),
        ("time", &*example.time),
        ("book_by", &*example.day),
        ("code", "123456"),
    ];
    let text = texts.format(&about.key, &values);
    match about.part {
        TextPart::Short => sms_line(&text),
        TextPart::Title => one_line(&text),
        TextPart::Text => text.split("\n\n").map(one_line).collect::<Vec<_>>().join("\n\n"),
    }
}
