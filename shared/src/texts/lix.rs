//! How easy a text is to read, as Danes count it (LIX): words a sentence, and the share of words of more than six letters.

use super::files::TextFile;
use super::{CASE, CLOSE, KEY, Lang, MESSAGE, OPEN, VARIANT, enclosed, packed};

/// Words, long ones, sentences. Numbers and dates count as words.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Measure {
    pub words: usize,
    long: usize,
    sentences: usize,
}

impl Measure {
    pub(crate) fn of(text: &str) -> Self {
        text.lines().map(Self::of_line).fold(Self::default(), Self::and)
    }

    pub(crate) fn of_all(texts: &[String]) -> Self {
        texts.iter().map(|text| Self::of(text)).fold(Self::default(), Self::and)
    }

    /// A line ends a sentence, whatever it ends with.
    fn of_line(line: &str) -> Self {
        let words: Vec<&str> =
            line.split([' ', '\u{a0}']).filter(|word| word.contains(char::is_alphanumeric)).collect();
        let long = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 6).count();
        // "den 10. december" and "kl. 10.15" end nothing: a sentence begins with a capital letter.
        let begins = |next: &&str| next.starts_with(|c: char| c.is_uppercase());
        let ends = words
            .iter()
            .zip(words.iter().skip(1))
            .filter(|(word, next)| word.ends_with(':') || word.ends_with(['.', '?', '!']) && begins(next));
        Self { words: words.len(), long, sentences: ends.count() + usize::from(!words.is_empty()) }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            long: self.long + other.long,
            sentences: self.sentences + other.sentences,
        }
    }

    pub(crate) fn lix(self) -> f64 {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap());
        let words = count(self.words.max(1));
        words / count(self.sentences.max(1)) + 100.0 * count(self.long) / words
    }
}

/// Every Danish text of a file with its key, once for each of its variants, with ordinary values in it.
pub(crate) fn danish(file: TextFile) -> Vec<(String, String)> {
    let packed = packed(Lang::Da, &[file]);
    let messages = packed.split(MESSAGE).filter_map(|message| message.split_once(KEY));
    messages.flat_map(|(key, text)| variants(text).into_iter().map(|text| (key.to_owned(), text))).collect()
}

fn variants(text: &str) -> Vec<String> {
    let Some((before, after)) = text.split_once(OPEN) else { return vec![text.to_owned()] };
    let (inside, rest) = enclosed(after);
    let mut parts = inside.split(VARIANT);
    let name = parts.next().unwrap();
    let chosen: Vec<&str> = parts.map(|variant| variant.split_once(CASE).unwrap().1).collect();
    let here =
        if chosen.is_empty() { vec![value(name).to_owned()] } else { chosen.into_iter().flat_map(variants).collect() };
    let rest = variants(rest);
    here.iter().flat_map(|here| rest.iter().map(move |rest| format!("{before}{here}{rest}"))).collect()
}

/// Something ordinary for a value. A name that stands nowhere here counts as one short word.
fn value(name: &str) -> &str {
    assert!(!name.contains(CLOSE), "{name}");
    match name {
        "day" | "about" | "then" | "since" | "until" | "book-by" => "torsdag den 10. december",
        "from" | "told" => "mandag den 7. december",
        "to" | "hold-by" => "mandag den 21. december",
        "book_by" => "torsdag den 10. december 2026",
        "when" => "torsdag den 10. december kl.\u{a0}10.00",
        "time" => "kl.\u{a0}10.00-10.45",
        "name" | "by" => "Anne-Marie Krogh",
        "municipality" => "Solrød Kommune",
        "office" => "Borgerhuset",
        "phone" => "55 50 00 12",
        "minutes" => "45 minutter",
        "span" => "13 uger",
        "source" => "sygedagpengeloven § 13 b",
        "hours" => "mandag kl.\u{a0}9-10",
        "reason" => "Jeg glemte det",
        "reasons" => "Du har aflyst fire samtaler i træk. Vi har ringet til dig om det.",
        "language" => "arabisk",
        "n" | "ordinal" | "of" | "weeks" | "week" => "3",
        other => other,
    }
}
