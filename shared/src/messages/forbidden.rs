//! What may not stand in an SMS or an e-mail (Datatilsynet; domain.md 7): anything that tells which benefit, which unit,
//! where, with whom or why, and what leads there: addresses, numbers, links.

use super::check::fault;
use super::tidy::is_invisible;
use crate::api::TextFault;

/// A word a line: `word` stands alone, `word*` begins one, `*word*` is anywhere in one. `#` begins a comment.
const WORDS: &str = include_str!("../../texts/forbidden.txt");
/// The ends of the names of Danish and English streets, folded.
const STREETS: [&str; 16] = [
    "vej",
    "vejen",
    "gade",
    "gaden",
    "alle",
    "alleen",
    "plads",
    "pladsen",
    "vaenge",
    "straede",
    "boulevard",
    "torv",
    "torvet",
    "street",
    "road",
    "avenue",
];
/// The ends of addresses on the net.
const DOMAINS: [&str; 12] = ["dk", "com", "org", "net", "eu", "io", "info", "nu", "se", "de", "app", "link"];

/// The faults of a short text, whose values are left out.
pub(super) fn faults(text: &str) -> Vec<TextFault> {
    let text: String = text.chars().filter(|letter| !is_invisible(*letter)).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Vec<TextFault> = named(&text).map(|word| fault("word", word)).collect();
    found.extend(words.iter().filter(|word| is_url(word)).map(|word| fault("url", word)));
    found.extend(words.iter().filter(|word| word.contains('@')).map(|word| fault("email", word)));
    found.extend(numbers(&text));
    found.extend(streets(&words));
    found
}

/// Words of the list, as they stand in the text.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '-' || is_mark(letter);
    text.split(move |letter: char| !is_word(letter)).filter(|word| {
        let whole = word.replace('-', "");
        std::iter::once(&*whole).chain(word.split('-')).any(is_forbidden)
    })
}

fn is_forbidden(word: &str) -> bool {
    let word = fold(word);
    let listed = WORDS.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    !word.is_empty()
        && listed.into_iter().any(|entry| {
            let stem = fold(entry.trim_matches('*'));
            match (entry.starts_with('*'), entry.ends_with('*')) {
                (true, _) => word.contains(&stem),
                (false, true) => word.starts_with(&stem),
                (false, false) => word == stem,
            }
        })
}

/// Accents that stand on the letter before them.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Small letters without accents; æ, ø and å as those write them who have no such keys.
fn fold(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars().flat_map(char::to_lowercase).filter(|letter| !is_mark(*letter)) {
        match letter {
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'å' => folded.push_str("aa"),
            'á' | 'à' | 'â' | 'ã' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            other => folded.push(other),
        }
    }
    folded
}

fn is_url(word: &str) -> bool {
    let word = word.to_lowercase();
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_end_matches(['.', ',', ')', '!']);
    let ends = host.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && DOMAINS.contains(&end));
    word.contains("://") || word.contains("www.") || ends
}

/// Numbers of six digits and more, however they are parted: of a phone, or of a person.
fn numbers(text: &str) -> Vec<TextFault> {
    let parts = |letter: char| matches!(letter, ' ' | '\u{a0}' | '-' | '.' | '/' | '(' | ')' | '+');
    let runs = text.split(|letter: char| !letter.is_numeric() && !parts(letter));
    let digits = |run: &str| run.chars().filter(|letter| letter.is_numeric()).count();
    runs.filter(|run| digits(run) >= 6)
        .map(|run| {
            let run = run.trim_matches(|letter: char| !letter.is_numeric() && letter != '+');
            let of_a_person = digits(run) == 10 && !run.starts_with('+');
            fault(if of_a_person { "cpr" } else { "phone" }, run)
        })
        .collect()
}

/// A street with its number, or a postal code with its town.
fn streets(words: &[&str]) -> Vec<TextFault> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let pair = |pair: &&[&str]| {
        let [first, second] = pair else { return false };
        let (word, next) = (fold(&bare(first)), bare(second));
        let street = STREETS.iter().any(|end| word.ends_with(end)) && next.starts_with(char::is_numeric);
        let town = first.len() == 4 && first.chars().all(|letter| letter.is_ascii_digit());
        street || (town && next.starts_with(char::is_uppercase))
    };
    words.windows(2).filter(pair).map(|pair| fault("street", &pair.join(" "))).collect()
}
