//! The Fluent files, and which of them each bundle of pages reads.

use super::Lang;

/// A file of texts in both languages.
#[derive(Debug, Clone, Copy)]
pub struct TextFile {
    pub(super) da: &'static str,
    pub(super) en: &'static str,
}

impl TextFile {
    pub(super) const fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Da => self.da,
            Lang::En => self.en,
        }
    }
}

macro_rules! text_files {
    ($($(#[$doc:meta])* $name:ident = $file:literal),+ $(,)?) => {
        $($(#[$doc])* pub const $name: TextFile = TextFile {
            da: include_str!(concat!("../../texts/da/", $file, ".ftl")),
            en: include_str!(concat!("../../texts/en/", $file, ".ftl")),
        };)+

        #[cfg(test)]
        pub(super) const ALL_FILES: &[(&str, TextFile)] = &[$(($file, $name)),+];
    };
}

text_files! {
    /// Dates, numbers and what both audiences read.
    COMMON = "common",
    /// What went wrong, and what to do.
    PROBLEMS = "problems",
    /// The citizen's pages.
    CITIZEN = "citizen",
    /// What a citizen reads when they want to know more.
    READING = "reading",
    /// *Mit forløb*; only the server reads it.
    COURSE = "course",
    /// The staff's pages.
    STAFF = "staff",
    /// *Overblik*: the figures, and how each is counted.
    OVERVIEW = "overview",
    /// The letter about a talk; only the server reads it.
    LETTER = "letter",
    /// What messages say; only the server reads it.
    MESSAGES = "messages",
    /// What the office decides, and its letters: for staff and server only.
    DECISIONS = "decisions",
    /// Logging in and being turned away; only the server's own pages say it.
    LOGIN = "login",
    /// Who has seen a citizen's data, for the citizen; only the server reads it.
    AUDIT = "audit",
    /// The names and values of rules; the server says them, no page carries them.
    RULES = "rules",
    /// Everything about a citizen, as they read it; only the server says it.
    EXPORT = "export",
}

/// Texts that pages fetch together.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The bundle whose pages read them.
    pub bundle: &'static str,
    /// What the pages call it.
    pub name: &'static str,
    /// What it is made of.
    pub files: &'static [TextFile],
}

/// Every part: the first of a bundle is fetched with its program, another by the pages that show it.
pub const PARTS: [Part; 3] = [
    Part { bundle: "citizen", name: "citizen", files: &[COMMON, PROBLEMS, CITIZEN] },
    Part { bundle: "citizen", name: "reading", files: &[READING] },
    Part { bundle: "staff", name: "staff", files: &[COMMON, PROBLEMS, DECISIONS, STAFF, OVERVIEW] },
];
