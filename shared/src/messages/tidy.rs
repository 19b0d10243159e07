//! What people and other systems have written comes into a message as one line, whatever it holds: no line can be broken,
//! no header added, and no letter turns the direction of those around it.

use crate::api::{Letter, LetterLine, LetterPart};

/// `text` on one line: without control characters and marks that nobody sees, and without two spaces in a row.
pub(crate) fn one_line(text: &str) -> String {
    let seen: String = text.chars().filter(|letter| !is_invisible(*letter)).map(spaced).collect();
    // Not by `split_whitespace`: a space that holds a time together stays what it is.
    seen.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// At most `longest` letters, the last of which says that there were more.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars().take(longest.saturating_sub(3)).chain("...".chars()).collect()
}

/// Marks of direction, joiners, soft hyphens and the like.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Control characters, and what ends a line without being one.
pub(crate) fn is_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

fn spaced(letter: char) -> char {
    if is_control(letter) { ' ' } else { letter }
}

/// The letter, every line of it one line.
pub(crate) fn tidy(letter: Letter) -> Letter {
    let lines = |lines: Vec<String>| lines.iter().map(|line| one_line(line)).collect::<Vec<_>>();
    let filled = |lines_of: Vec<String>| lines(lines_of).into_iter().filter(|line| !line.is_empty()).collect();
    Letter {
        lang: letter.lang,
        from: filled(letter.from),
        to: filled(letter.to),
        dated: one_line(&letter.dated),
        title: one_line(&letter.title),
        opening: filled(letter.opening),
        facts: letter
            .facts
            .into_iter()
            .map(|line| LetterLine { label: one_line(&line.label), text: one_line(&line.text) })
            .collect(),
        parts: letter
            .parts
            .into_iter()
            .map(|part| LetterPart { heading: one_line(&part.heading), paragraphs: filled(part.paragraphs) })
            .collect(),
        signed: filled(letter.signed),
    }
}
