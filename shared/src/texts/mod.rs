//! Every text that is shown to a person: Fluent files, Danish first, English beside it, used by pages and problems alike.

mod dates;

pub use dates::{clock, day_long, day_short, day_with_year, phone_number};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, bundle::FluentBundle};
use intl_memoizer::IntlLangMemoizer;

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
}

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Dansk.
    #[default]
    Da,
    /// English.
    En,
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
    bundle: FluentBundle<FluentResource, IntlLangMemoizer>,
}

impl Texts {
    /// Reads `files` in `lang`; a page names only those it shows, so that its bundle stays small. A broken file costs its texts, which a test finds before a person does.
    pub fn new(lang: Lang, files: &[TextFile]) -> Self {
        let mut bundle = FluentBundle::new(lang.tag().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        for file in files {
            let source = if lang == Lang::Da { file.da } else { file.en };
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
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
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.render(key, &args)
    }

    /// Like [`Self::format`], with the number `n` as `$n`, so that the text can choose one or many.
    pub fn count(&self, key: &str, n: u32, values: &[(&str, &str)]) -> String {
        let mut args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        args.set("n", n);
        self.render(key, &args)
    }

    fn render(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests;
