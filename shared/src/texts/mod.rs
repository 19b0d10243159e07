//! Every text that is shown to a person: Fluent files, Danish first, English beside it, used by pages and problems alike.
//!
//! The pages read them packed, one language at a time: the reader of Fluent and the texts that nobody asked for would
//! weigh a tenth of all that the citizen's pages may.

mod dates;
#[cfg(feature = "fluent")]
mod files;
#[cfg(feature = "fluent")]
mod pack;
mod refusals;

pub use dates::{capital, clock, day_long, day_short, day_with_year, hour, phone_number, talk_time};
#[cfg(feature = "fluent")]
pub use files::{
    AUDIT, CITIZEN, COMMON, COURSE, DECISIONS, EXPORT, LETTER, LOGIN, MESSAGES, OVERVIEW, PARTS, PROBLEMS, Part,
    READING, RULES, STAFF, TextFile,
};
#[cfg(feature = "fluent")]
pub use pack::packed;
#[cfg(feature = "fluent")]
pub(crate) use pack::{OwnPattern, own_pattern};
pub use refusals::refusal_words;

use crate::model::UnknownWord;
use std::collections::HashMap;

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dansk.
    #[default]
    Da,
    /// English.
    En,
}

impl std::str::FromStr for Lang {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Da, Self::En].into_iter().find(|lang| lang.tag() == text).ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

impl Lang {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The first of the two that an `Accept-Language` header names; Danish if neither.
    pub fn accepted(header: &str) -> Self {
        header
            .split(',')
            .find_map(|part| match part.trim().get(..2) {
                Some("da") => Some(Self::Da),
                Some("en") => Some(Self::En),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// Between two messages of a packed text.
const MESSAGE: char = '\u{1E}';
/// Between the key of a message and its text.
const KEY: char = '\u{1F}';
/// Before what stands for a value.
const OPEN: char = '\u{2}';
/// After what stands for a value.
const CLOSE: char = '\u{3}';
/// Before each variant of a choice.
const VARIANT: char = '\u{1D}';
/// Between the key of a variant and its text.
const CASE: char = '\u{1C}';
/// Before the key of the variant that is taken when none fits.
const DEFAULT: char = '*';

/// The texts of one language, packed: a text is what is said, with a name between `OPEN` and `CLOSE` where a value
/// stands; variants after the name say what stands for which value.
#[derive(Debug, Clone)]
pub struct Texts {
    lang: Lang,
    messages: HashMap<String, String>,
}

impl Texts {
    /// Reads `files` in `lang`. A broken message costs its text, which a test finds before a person does.
    #[cfg(feature = "fluent")]
    pub fn new(lang: Lang, files: &[TextFile]) -> Self {
        Self::unpack(lang, &packed(lang, files))
    }

    /// Reads what was packed.
    pub fn unpack(lang: Lang, packed: &str) -> Self {
        let messages = packed.split(MESSAGE).filter_map(|message| message.split_once(KEY));
        Self { lang, messages: messages.map(|(key, text)| (key.to_owned(), text.to_owned())).collect() }
    }

    /// These texts and `more`, which must not have the same keys.
    #[must_use]
    pub fn and(&self, more: &Self) -> Self {
        let both = self.messages.iter().chain(&more.messages);
        Self { lang: self.lang, messages: both.map(|(key, text)| (key.clone(), text.clone())).collect() }
    }

    /// Another text for `key`, packed.
    #[cfg(feature = "fluent")]
    pub(crate) fn replace(&mut self, key: &str, packed: String) {
        self.messages.insert(key.to_owned(), packed);
    }

    /// The text of `key` as people write it, of words and values alone; none if there is no such text.
    #[cfg(feature = "fluent")]
    pub(crate) fn pattern(&self, key: &str) -> Option<String> {
        Some(self.messages.get(key)?.replace(OPEN, "{ $").replace(CLOSE, " }"))
    }

    /// Which language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a text of `key`.
    #[cfg(feature = "fluent")]
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// The text of `key`; the key itself if there is none.
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The text of `key` with its placeholders filled; the key itself if there is none.
    pub fn format(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.render(key, &Values { texts: values, n: None })
    }

    /// Like [`Self::format`], with the number `n` as `$n`, so that the text can choose one or many.
    pub fn count(&self, key: &str, n: u32, values: &[(&str, &str)]) -> String {
        self.render(key, &Values { texts: values, n: Some(n) })
    }

    fn render(&self, key: &str, values: &Values<'_>) -> String {
        match self.messages.get(key) {
            Some(text) => values.fill(text),
            None => key.to_owned(),
        }
    }
}

/// What the placeholders of a text stand for.
struct Values<'a> {
    texts: &'a [(&'a str, &'a str)],
    n: Option<u32>,
}

impl Values<'_> {
    fn fill(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            let (inside, after) = enclosed(after);
            let mut parts = inside.split(VARIANT);
            let value = self.value(parts.next().unwrap_or_default());
            filled.push_str(before);
            match self.choose(&value, parts) {
                Some(variant) => filled.push_str(&self.fill(variant)),
                None => filled.push_str(&value),
            }
            rest = after;
        }
        filled + rest
    }

    /// What a name stands for; the name itself if it stands for nothing.
    fn value(&self, name: &str) -> String {
        match (self.n, self.texts.iter().find(|(known, _)| *known == name)) {
            (_, Some((_, text))) => (*text).to_owned(),
            (Some(n), None) if name == "n" => n.to_string(),
            _ => name.to_owned(),
        }
    }

    /// The variant whose key is the value, or for a number its plural category, else the default; none of none.
    fn choose<'t>(&self, value: &str, variants: impl Iterator<Item = &'t str>) -> Option<&'t str> {
        let category = self.n.map(|n| if n == 1 { "one" } else { "other" });
        let mut otherwise = None;
        for (key, text) in variants.filter_map(|variant| variant.split_once(CASE)) {
            let name = key.strip_prefix(DEFAULT).unwrap_or(key);
            if name == value || category == Some(name) {
                return Some(text);
            }
            if name != key {
                otherwise = Some(text);
            }
        }
        otherwise
    }
}

/// What stands before the mark that closes, and what after it.
fn enclosed(text: &str) -> (&str, &str) {
    let mut open = 0_u32;
    let closes = |letter: char| {
        match letter {
            OPEN => open += 1,
            CLOSE if open == 0 => return true,
            CLOSE => open -= 1,
            _ => {}
        }
        false
    };
    text.find(closes).and_then(|end| Some((text.get(..end)?, text.get(end + 1..)?))).unwrap_or((text, ""))
}

#[cfg(test)]
#[cfg(feature = "fluent")]
pub(crate) mod lix;
#[cfg(test)]
#[cfg(feature = "fluent")]
mod tests;
