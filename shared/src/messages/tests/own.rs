//! Texts in a municipality's own words.

use super::world::{short, texts};
use crate::api::TextPart;
use crate::messages::{MESSAGE_TEXTS, check_text, editable, preview, short_text, standard};
use crate::model::{Channel, MessageKind};
use crate::texts::{Lang, STAFF, Texts};

const REMINDER: &str = "message-talk-reminder-short";
const BOOKED: &str = "message-talk-booked-text";

fn faults(key: &str, text: &str) -> Vec<String> {
    check_text(key, Lang::Da, text).into_iter().map(|fault| format!("{} {}", fault.code, fault.what)).collect()
}

/// The fault of a reminder that says `said` beside what it must.
fn said(said: &str) -> Vec<String> {
    faults(REMINDER, &format!("{said} {{ $day }} {{ $time }} {{ $municipality }}"))
}

#[test]
fn every_standard_text_is_one_that_could_be_kept() {
    let all = editable();
    assert_eq!(all.len(), 18 * 3 - 2 + 1);
    for lang in [Lang::Da, Lang::En] {
        for text in &all {
            let standard = standard(&text.key, lang).unwrap_or_else(|| panic!("{} is not there", text.key));
            assert_eq!(check_text(&text.key, lang, &standard), [], "{}: {standard}", text.key);
            assert!(!preview(&text.key, lang, &standard, "Solrød Kommune").contains(['{', '$', '\u{2}']));
        }
    }
    assert!(all.iter().any(|text| text.part == TextPart::Title) && all.iter().all(|text| text.key.is_ascii()));
}

#[test]
fn what_is_wrong_is_named() {
    for (text, fault) in [
        ("Husk jobcenteret", "text-fault-word jobcenteret"),
        ("Husk JOBCENTER", "text-fault-word JOBCENTER"),
        ("Du er syg", "text-fault-word syg"),
        ("Din Sýgemelding", "text-fault-word Sýgemelding"),
        ("Din syge\u{301}melding", "text-fault-word syge\u{301}melding"),
        ("Om dine syge-dagpenge", "text-fault-word syge-dagpenge"),
        ("Om kontanthjælpen", "text-fault-word kontanthjælpen"),
        ("Din A-kasse", "text-fault-word A-kasse"),
        ("Misbrugscenteret", "text-fault-word Misbrugscenteret"),
        ("Du er fritaget", "text-fault-word fritaget"),
        ("Tag en bisidder med", "text-fault-word bisidder"),
        ("Dit CPR-nr", "text-fault-word CPR-nr"),
        ("Your sickness benefit", "text-fault-word sickness"),
        ("You are ill", "text-fault-word ill"),
        ("https://aftalt.dk/x", "text-fault-url https://aftalt.dk/x"),
        ("Se solrod.dk.", "text-fault-url solrod.dk."),
        ("Skriv a@b", "text-fault-email a@b"),
        ("Ring 55 50 01 23", "text-fault-phone 55 50 01 23"),
        ("Ring +45 55500123", "text-fault-phone +45 55500123"),
        ("010190-1234", "text-fault-cpr 010190-1234"),
        ("Demovej 1", "text-fault-street Demovej 1"),
        ("Store Torv 12,", "text-fault-street Torv 12,"),
        ("i 2680 Solrød", "text-fault-street 2680 Solrød"),
        ("<b>Husk</b>", "text-fault-html <b>"),
        ("A &lt; B", "text-fault-html &lt;"),
        ("To\nlinjer", "text-fault-line-break "),
        ("\u{202e}Husk", "text-fault-control U+202E"),
        ("{ $name }", "text-fault-unknown name"),
        ("{ $day", "text-fault-syntax { $… }"),
        ("{ \"\\u0002day\\u0003\" }", "text-fault-syntax { $… }"),
        ("{ message-subject }", "text-fault-syntax { $… }"),
        ("{ $day -> [a] x *[b] y }", "text-fault-syntax { $… }"),
    ] {
        assert!(said(text).iter().any(|known| known == fault), "{text}: {:?}", said(text));
    }
    assert_eq!(said("Vi glæder os til at se dig. Husk det nu. Kom 10 minutter før."), [""; 0]);
    assert_eq!(faults(REMINDER, "Husk { $day }"), ["text-fault-missing municipality", "text-fault-missing time"]);
    assert_eq!(faults("message-contact-code-short", "{ $municipality }"), ["text-fault-missing code"]);
    assert_eq!(faults("order-title", "x"), ["text-fault-key order-title"]);
    assert!(faults(REMINDER, " ").contains(&"text-fault-empty ".to_owned()));
}

#[test]
fn each_part_has_its_length() {
    let long = |count: usize| "ord ".repeat(count / 4);
    assert!(said(&long(240)).iter().any(|fault| fault.starts_with("text-fault-long 3")), "{:?}", said(&long(240)));
    assert_eq!(said(&long(200)), [""; 0]);
    assert_eq!(faults("message-talk-booked-title", &"x".repeat(101)), ["text-fault-long 101 > 100"]);
    assert_eq!(faults(BOOKED, &"x".repeat(2000)), [""; 0]);
    assert!(faults(BOOKED, &"x".repeat(2001)).contains(&"text-fault-long 2001 > 2000".to_owned()));
    // A letter may have paragraphs and say what an SMS may not.
    assert_eq!(faults(BOOKED, "Du har en tid { $day }.\n\nTag en bisidder med."), [""; 0]);
}

#[test]
fn own_words_take_the_place_of_the_standard_unless_they_are_broken() {
    let say = |own: &str| {
        let texts = texts(Lang::Da).with_own(&[(REMINDER.to_owned(), own.to_owned())]);
        short_text(&texts, MessageKind::TalkReminder, &super::world::short_facts("Solrød Kommune", Channel::InPerson))
    };
    let own = "Vi ses { $day } { $time }, { $municipality }";
    assert_eq!(say(own), "Vi ses torsdag den 24. september 2026 kl. 10.30, Solrød Kommune");
    let standard = short(Lang::Da, MessageKind::TalkReminder, "Solrød Kommune", Channel::InPerson);
    for broken in ["{ $day", "", "Husk jobcenteret { $day } { $time } { $municipality }", "\u{2}day\u{3}", "Husk det"] {
        assert_eq!(say(broken), standard, "{broken:?}");
    }
    // Nothing but what may be edited is replaced.
    let other = texts(Lang::Da).with_own(&[("letter-duty".to_owned(), "Ingen pligt".to_owned())]);
    assert_eq!(other.get("letter-duty"), "Din pligt");
}

#[test]
fn every_fault_has_its_words_for_staff() {
    for lang in [Lang::Da, Lang::En] {
        let texts = Texts::new(lang, &[STAFF]);
        for code in [
            "key",
            "empty",
            "syntax",
            "unknown",
            "missing",
            "long",
            "line-break",
            "control",
            "html",
            "word",
            "url",
            "email",
            "phone",
            "cpr",
            "street",
        ] {
            let key = format!("text-fault-{code}");
            assert_ne!(texts.get(&key), key);
        }
    }
    assert!(MESSAGE_TEXTS.len() < 6, "staff's texts are not read for a citizen's message");
}
