//! Every Danish text that a citizen reads, pages and messages, is easy to read, and so is what figures mean: LIX below 40.
//!
//! LIX says nothing of a few words: "Tilgængelighedserklæring" has 101. Texts of fewer than 15 words, labels, headings and
//! most short texts, are measured together, file by file; every longer one is measured on its own, in each of its
//! variants. A letter is measured as the whole that it is.

use super::world::{SCHEMES, notes, short, shorts, write};
use crate::model::Channel;
use crate::texts::lix::{Measure, danish};
use crate::texts::{
    AUDIT, CITIZEN, COMMON, COURSE, DECISIONS, EXPORT, LETTER, LOGIN, Lang, MESSAGES, OVERVIEW, PROBLEMS, READING,
};

/// The fewest words that are measured on their own.
const FEWEST: usize = 15;
/// What is still easy.
const EASY: f64 = 40.0;

#[test]
fn every_danish_text_that_a_citizen_reads_is_easy() {
    let mut measured: Vec<(f64, String, String)> = Vec::new();
    let files = [
        ("common", COMMON),
        ("login", LOGIN),
        ("citizen", CITIZEN),
        ("reading", READING),
        ("course", COURSE),
        ("problems", PROBLEMS),
        ("letter", LETTER),
        ("messages", MESSAGES),
        ("decisions", DECISIONS),
        ("export", EXPORT),
        ("audit", AUDIT),
        ("overview", OVERVIEW),
    ];
    for (file, texts) in files {
        let mut few = Measure::default();
        for (key, text) in danish(texts) {
            let measure = Measure::of(&text);
            if measure.words < FEWEST {
                few = few.and(measure);
            } else {
                measured.push((measure.lix(), format!("{file}.ftl, {key}"), text));
            }
        }
        measured.push((few.lix(), format!("{file}.ftl, the short ones"), String::new()));
    }
    let mut few = Measure::default();
    for kind in shorts() {
        for channel in Channel::ALL {
            let text = short(Lang::Da, kind, "Solrød Kommune", *channel);
            let measure = Measure::of(&text);
            if measure.words < FEWEST {
                few = few.and(measure);
            } else {
                measured.push((measure.lix(), format!("{kind}, short"), text));
            }
        }
    }
    measured.push((few.lix(), "short messages".to_owned(), String::new()));
    for kind in notes() {
        for scheme in SCHEMES {
            let letter = write(Lang::Da, kind, scheme, |_| {});
            let facts = letter.facts.iter().map(|line| format!("{}: {}", line.label, line.text));
            let parts = letter.parts.iter().flat_map(|part| std::iter::once(&part.heading).chain(&part.paragraphs));
            let said: Vec<String> = std::iter::once(letter.title.clone())
                .chain(letter.opening.clone())
                .chain(facts)
                .chain(parts.cloned())
                .collect();
            measured.push((Measure::of_all(&said).lix(), format!("{kind}, letter, {scheme}"), String::new()));
        }
    }
    measured.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("{} texts measured; the worst five:", measured.len());
    for (lix, what, text) in measured.iter().take(5) {
        println!("{lix:.1} {what} {text}");
    }
    let hard: Vec<_> = measured.iter().filter(|(lix, ..)| *lix >= EASY).collect();
    assert!(hard.is_empty(), "{hard:#?}");
    assert!(measured.len() > 300, "{}", measured.len());
}

/// The measure finds what is hard: it cannot be that nothing ever fails.
#[test]
fn a_hard_text_is_found() {
    let hard = "Manglende rettidig selvbooking medfører indkaldelse til opfølgningssamtale, jævnfør bekendtgørelsens bestemmelser.";
    assert!(Measure::of(hard).lix() > 60.0);
    assert!(Measure::of("Vi ringer til dig. Det er i dag.").lix() < 20.0);
}
