//! One number as its table says it: value, source, certainty and, where a municipality may decide, the bounds.

use super::Page;
use super::set::At;
use crate::law::book::{Bounds, Certainty, Number};
use crate::law::keys::{Kind, RuleKey};
use crate::law::value::Value;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// Reads it; none when anything is wrong, all of which is told.
pub fn number(page: &mut Page<'_>, key: RuleKey, at: &At, value: &Spanned<DeValue<'_>>) -> Option<Number> {
    let Some(table) = value.get_ref().as_table() else {
        page.fault(at, format!("{key} is a table with value, source and certainty"));
        return None;
    };
    let before = page.faults.len();
    for name in table.keys() {
        if !["value", "source", "certainty", "min", "max", "allowed"].contains(&name.get_ref().as_ref()) {
            page.fault(&name.span(), format!("unknown key {key}.{}", name.get_ref()));
        }
    }
    let value = field(table, "value").map(|found| (read(key.kind(), found.get_ref()), found.span()));
    let value = match value {
        None => {
            page.fault(at, format!("{key} has no value"));
            None
        }
        Some((None, span)) => {
            page.fault(&span, format!("{key} is not {}", wanted(key.kind())));
            None
        }
        Some((Some(value), span)) => {
            let sane = value.is_sane(key);
            if !sane {
                page.fault(&span, format!("{key} = {value} is out of bounds: {}", wanted(key.kind())));
            }
            sane.then_some((value, span))
        }
    };
    let source = text(page, table, "source", key, at);
    let certainty = text(page, table, "certainty", key, at).and_then(|(word, span)| {
        let certainty = word.parse::<Certainty>().ok();
        if certainty.is_none() {
            page.fault(&span, format!("{key}.certainty is stated, inferred or unverified, not {word}"));
        }
        certainty
    });
    let bounds = bounds(page, table, key, at);
    let (value, span) = value?;
    let number = Number { value, source: source?.0, certainty: certainty?, bounds };
    if number.bounds.is_some() && !number.allows(&number.value) {
        page.fault(&span, format!("{key} = {} is out of its own bounds", number.value));
    }
    (page.faults.len() == before).then_some(number)
}

fn text(page: &mut Page<'_>, table: &DeTable<'_>, name: &str, key: RuleKey, at: &At) -> Option<(String, At)> {
    let found = field(table, name);
    let said = found.and_then(|value| value.get_ref().as_str()).filter(|text| !text.trim().is_empty());
    if said.is_none() {
        page.fault(&found.map_or_else(|| at.clone(), Spanned::span), format!("{key} has no {name}"));
    }
    Some((said?.to_owned(), found?.span()))
}

fn bounds(page: &mut Page<'_>, table: &DeTable<'_>, key: RuleKey, at: &At) -> Option<Bounds> {
    let (min, max, allowed) = (field(table, "min"), field(table, "max"), field(table, "allowed"));
    match (min, max, allowed) {
        (None, None, None) => None,
        (Some(min), Some(max), None) => {
            let ends = match key.kind() {
                Kind::Number(..) | Kind::Perhaps(..) | Kind::Span(..) => {
                    read(key.kind(), min.get_ref()).zip(read(key.kind(), max.get_ref()))
                }
                _ => None,
            };
            let Some((least, most)) = ends else {
                page.fault(&min.span(), format!("{key}.min and max are not {}", wanted(key.kind())));
                return None;
            };
            for (end, span) in [(&least, min.span()), (&most, max.span())] {
                if !end.is_sane(key) {
                    page.fault(&span, format!("{key}: {end} is out of bounds: {}", wanted(key.kind())));
                }
            }
            let bounds = Bounds::Range(least.clone(), most);
            let number = Number { value: least, source: String::new(), certainty: Certainty::Stated, bounds: None };
            let in_order = Number { bounds: Some(bounds.clone()), ..number.clone() }.allows(&number.value);
            if !in_order {
                page.fault(&min.span(), format!("{key}.min is more than its max"));
            }
            Some(bounds)
        }
        (None, None, Some(allowed)) => {
            let words = allowed.get_ref().as_array().and_then(|array| words(array));
            let sound = words.filter(|words| match key.kind() {
                Kind::Word(known) | Kind::Words(known) => words.iter().all(|word| known.contains(&word.as_str())),
                Kind::Flag => words.iter().all(|word| word == "true" || word == "false"),
                _ => false,
            });
            if sound.is_none() {
                page.fault(&allowed.span(), format!("{key}.allowed is no list of {}", wanted(key.kind())));
            }
            sound.map(Bounds::Words)
        }
        _ => {
            page.fault(at, format!("{key} has either min and max, or allowed"));
            None
        }
    }
}

fn field<'t, 'a>(table: &'t DeTable<'a>, name: &str) -> Option<&'t Spanned<DeValue<'a>>> {
    table.iter().find(|(key, _)| key.get_ref().as_ref() == name).map(|(_, value)| value)
}

fn read(kind: Kind, value: &DeValue<'_>) -> Option<Value> {
    match (kind, value) {
        (Kind::Perhaps(..), DeValue::String(word)) if word == "none" => Some(Value::Nothing),
        (Kind::Number(..) | Kind::Perhaps(..), value) => whole(value).map(Value::Number),
        (Kind::Numbers(..), DeValue::Array(array)) => {
            array.iter().map(|item| whole(item.get_ref())).collect::<Option<_>>().map(Value::Numbers)
        }
        (Kind::Span(..), DeValue::String(text)) => text.parse().ok().map(Value::Span),
        (Kind::Flag, DeValue::Boolean(flag)) => Some(Value::Flag(*flag)),
        (Kind::Word(_) | Kind::TalkType, DeValue::String(word)) => Some(Value::Word(word.to_string())),
        (Kind::Words(_) | Kind::TalkTypes, DeValue::Array(array)) => words(array).map(Value::Words),
        _ => None,
    }
}

fn whole(value: &DeValue<'_>) -> Option<u16> {
    let integer = value.as_integer()?;
    u16::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn words(array: &DeArray<'_>) -> Option<Vec<String>> {
    let word = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
        DeValue::String(word) => Some(word.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        _ => None,
    };
    array.iter().map(word).collect()
}

/// What could stand there, in words.
fn wanted(kind: Kind) -> String {
    match kind {
        Kind::Number(unit, min, max) => format!("a number of {unit} from {min} to {max}"),
        Kind::Perhaps(unit, min, max) => format!("a number of {unit} from {min} to {max}, or \"none\""),
        Kind::Numbers(_, min, max) => format!("a rising list of numbers from {min} to {max}"),
        Kind::Span(min, max) => format!("a span such as \"8 weeks\" of {min} to {max} days"),
        Kind::Flag => "true or false".to_owned(),
        Kind::Word(words) => format!("one of {}", words.join(", ")),
        Kind::Words(words) => format!("a list of {}", words.join(", ")),
        Kind::TalkType => "the id of a kind of talk".to_owned(),
        Kind::TalkTypes => "a list of ids of kinds of talk".to_owned(),
    }
}
