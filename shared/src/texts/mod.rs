//! Every text that is shown to a person: Fluent files, Danish first, English beside it, used by pages and problems alike.

mod dates;
mod due;
mod refusals;

pub use dates::{clock, day_long, day_short, day_with_year, phone_number};
pub use due::{due_words, span_words};
pub use refusals::refusal_words;

use crate::model::UnknownWord;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::HashMap;

/// A file of texts in both languages.
#[derive(Debug, Clone, Copy)]
pub struct TextFile {
    da: &'static str,
    en: &'static str,
}

macro_rules! text_files {
    ($($(#[$doc:meta])* $name:ident = $file:literal),+ $(,)?) => {
        $($(#[$doc])* pub const $name: TextFile = TextFile {
            da: include_str!(concat!("../../texts/da/", $file, ".ftl")),
            en: include_str!(concat!("../../texts/en/", $file, ".ftl")),
        };)+

        #[cfg(test)]
        const ALL_FILES: &[(&str, TextFile)] = &[$(($file, $name)),+];
    };
}

text_files! {
    /// Dates, numbers and what both audiences read.
    COMMON = "common",
    /// What went wrong, and what to do.
    PROBLEMS = "problems",
    /// The citizen's pages.
    CITIZEN = "citizen",
    /// The staff's pages.
    STAFF = "staff",
    /// What the office decides, and its letters: for staff and server only.
    DECISIONS = "decisions",
    /// Why a talk is due.
    LAW = "law",
    /// The names and values of rules; the server says them, no page carries them.
    RULES = "rules",
}

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

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    messages: HashMap<&'static str, Pattern<&'static str>>,
}

impl Texts {
    /// Reads `files` in `lang`; a page names only those it shows, so that its bundle stays small. A broken message
    /// costs its text, which a test finds before a person does.
    pub fn new(lang: Lang, files: &[TextFile]) -> Self {
        let sources = files.iter().map(|file| if lang == Lang::Da { file.da } else { file.en });
        let entries = sources.flat_map(|source| parse_runtime(source).unwrap_or_else(|(readable, _)| readable).body);
        let messages = entries.filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value?)),
            _ => None,
        });
        Self { lang, messages: messages.collect() }
    }

    /// Which language.
    pub const fn lang(&self) -> Lang {
        self.lang
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
            Some(pattern) => values.fill(pattern),
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
    fn fill(&self, pattern: &Pattern<&str>) -> String {
        let part = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => self.value(inline),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                self.choose(selector, variants)
            }
        };
        pattern.elements.iter().map(part).collect()
    }

    /// A literal, or what a name stands for; the name itself if it stands for nothing. Nothing else is used.
    fn value(&self, inline: &InlineExpression<&str>) -> String {
        match inline {
            InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
            InlineExpression::NumberLiteral { value } => (*value).to_owned(),
            InlineExpression::VariableReference { id } => {
                match (self.n, self.texts.iter().find(|(name, _)| *name == id.name)) {
                    (_, Some((_, text))) => (*text).to_owned(),
                    (Some(n), None) if id.name == "n" => n.to_string(),
                    _ => id.name.to_owned(),
                }
            }
            _ => String::new(),
        }
    }

    /// The variant whose key is the value, or for a number its plural category, else the default.
    fn choose(&self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> String {
        let value = self.value(selector);
        let category = if self.n == Some(1) { "one" } else { "other" };
        let matches = |variant: &&Variant<&str>| match variant.key {
            VariantKey::Identifier { name } => name == value || self.n.is_some() && name == category,
            VariantKey::NumberLiteral { value: number } => number == value,
        };
        let chosen = variants.iter().find(matches).or_else(|| variants.iter().find(|variant| variant.default));
        chosen.map(|variant| self.fill(&variant.value)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
