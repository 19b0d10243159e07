//! Whatever names and notes hold, a message says what it would have said.

use super::world::{DECISION, about_talk, all, contact, day, order, short_facts, talk, texts};
use crate::api::{ContactView, Letter, TalkView};
use crate::ids::Scheme;
use crate::letter::{LetterFacts, letter};
use crate::messages::tidy::{cut, is_control, is_invisible, one_line};
use crate::messages::{
    Moved, NoteFacts, Overdue, copy_to, note, short_subject, short_text, staff_day, staff_figures, staff_tasks,
};
use crate::model::{Channel, MessageKind};
use crate::rules::TaskKind;
use crate::texts::{Lang, Texts};
use proptest::prelude::*;

/// Pieces that have broken somebody's messages before.
const PIECES: [&str; 18] = [
    "Mette",
    " ",
    "\n",
    "\r\nBcc: alle@example.dk\r\n\r\n",
    "<script>alert(1)</script>",
    "\u{202e}ettem\u{202c}",
    "\u{200f}",
    "{ $day }",
    "{ $code ->\n *[a] b }",
    "\u{2}day\u{3}",
    "\u{2}n\u{1d}*a\u{1c}b\u{3}",
    "\u{1e}message-subject\u{1f}x",
    "\0",
    "\u{85}",
    "\u{2028}",
    "\u{a0}",
    "%s",
    "&amp;",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => Just("x".repeat(300)),
        2 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn is_clean(line: &str) -> bool {
    !line.contains(|letter: char| is_control(letter) || is_invisible(letter))
}

/// A letter of any kind in which every word that somebody wrote is `word`.
fn written(texts: &Texts, kind: MessageKind, word: &str) -> Letter {
    let mut contact: ContactView = contact();
    for text in
        [&mut contact.office.name, &mut contact.office.street, &mut contact.office.town, &mut contact.office.phone]
    {
        word.clone_into(text);
    }
    contact.phone_hours = Some(word.to_owned());
    contact.phone = Some(word.to_owned());
    contact.caseworker.as_mut().unwrap().name = word.to_owned();
    let mut talk: TalkView = talk(Channel::InPerson, "sickness_benefit");
    talk.caseworker.name = word.to_owned();
    let place = talk.place.as_mut().unwrap();
    for text in [&mut place.office, &mut place.street, &mut place.town, &mut place.access_note] {
        word.clone_into(text);
    }
    place.room = Some(word.to_owned());
    let (order, scheme, decision) =
        (order("sickness_benefit"), Scheme::from("sickness_benefit"), format!("{DECISION}\n\n{word}"));
    if matches!(kind, MessageKind::TalkBooked | MessageKind::TalkSummoned | MessageKind::TalkMoved) {
        let facts = LetterFacts {
            kind,
            talk: &talk,
            name: word,
            municipality: word,
            contact: &contact,
            reason: None,
            bar: None,
            moves_until: None,
            call_attempts: 3,
        };
        return letter(texts, &facts);
    }
    let facts = NoteFacts {
        name: word,
        municipality: word,
        contact: &contact,
        scheme: Some(&scheme),
        talk: about_talk(kind).then_some(&talk),
        order: (!about_talk(kind)).then_some(&order),
        old_book_by: None,
        answer_by: Some(day("2026-12-07")),
        bar: Some((day("2026-12-01"), None)),
        decision: Some(&decision),
        dated: day("2026-11-30"),
    };
    note(texts, kind, &facts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_short_text_is_one_line_of_the_allowed_values(word in hostile(), lang in prop_oneof![Just(Lang::Da), Just(Lang::En)]) {
        let texts = texts(lang);
        let shown = cut(&one_line(&word), 60).replace('\u{a0}', " ");
        for kind in MessageKind::ALL {
            let text = short_text(&texts, *kind, &short_facts(&word, Channel::Phone));
            let plain = short_text(&texts, *kind, &short_facts("Xkommune", Channel::Phone));
            prop_assert!(is_clean(&text) && text.chars().count() <= 306, "{kind}: {text:?}");
            prop_assert_eq!(&text, &one_line(&plain.replace("Xkommune", &shown)));
            let code = crate::messages::ShortFacts { code: Some(&word), ..short_facts("Solrød Kommune", Channel::Phone) };
            prop_assert!(is_clean(&short_text(&texts, *kind, &code)));
        }
        let subject = short_subject(&texts, &word);
        prop_assert!(is_clean(&subject) && subject.chars().count() <= 100, "{subject:?}");
        prop_assert_eq!(&subject, &one_line(&short_subject(&texts, "Xkommune").replace("Xkommune", &shown)));
    }

    #[test]
    fn a_letter_has_lines_and_no_more_of_them_than_it_says(word in hostile(), lang in prop_oneof![Just(Lang::Da), Just(Lang::En)]) {
        let texts = texts(lang);
        let shown = one_line(&word);
        for kind in MessageKind::ALL {
            let letter = written(&texts, *kind, &word);
            let lines = all(&letter);
            prop_assert!(lines.iter().all(|line| is_clean(line)), "{kind}: {lines:?}");
            let plain = written(&texts, *kind, "xord");
            prop_assert_eq!(&letter.title, &one_line(&plain.title.replace("xord", &shown)));
            prop_assert_eq!(letter.parts.len(), plain.parts.len());
            if *kind != MessageKind::WithdrawalStarted && !shown.is_empty() {
                // As one text: where the word stands at a line's end, the line is not there to be compared.
                let said = |letter: &Letter| letter.opening.join(" ");
                prop_assert_eq!(one_line(&said(&letter)), one_line(&said(&plain).replace("xord", &shown)));
            }
            let copy = copy_to(&texts, letter, vec![word.clone(), word.clone()]);
            prop_assert!(all(&copy).iter().all(|line| is_clean(line)), "{kind}: {:?}", all(&copy));
        }
    }

    #[test]
    fn staff_get_no_line_more(word in hostile(), lang in prop_oneof![Just(Lang::Da), Just(Lang::En)]) {
        let texts = texts(lang);
        let (from, to) = (super::world::at("2026-12-02T08:00:00Z"), super::world::at("2026-12-02T09:00:00Z"));
        let day_of = |word: &str| staff_day(&texts, word, day("2026-12-02"), &[(from, to, Channel::Phone)]);
        let tasks_of = |word: &str| staff_tasks(&texts, word, &[(TaskKind::Summon, 3)]);
        for (mail, plain) in [(day_of(&word), day_of("x")), (tasks_of(&word), tasks_of("x"))] {
            prop_assert_eq!(&mail.0, &plain.0, "a subject names no municipality");
            prop_assert_eq!(mail.1.lines().count(), plain.1.lines().count());
            prop_assert!(mail.1.lines().all(is_clean), "{:?}", mail.1);
        }
    }

    #[test]
    fn leaders_get_no_line_more(word in hostile(), lang in prop_oneof![Just(Lang::Da), Just(Lang::En)]) {
        let texts = texts(lang);
        let of = |word: &str| {
            let moved = [Moved { scheme: Some(word.to_owned()), now: 440, before: 401 }];
            staff_figures(&texts, word, &moved, &Overdue { tasks: 2, silent: None, weeks: 6 })
        };
        let (mail, plain) = (of(&word), of("x"));
        prop_assert_eq!(&mail.0, &plain.0);
        prop_assert_eq!(mail.1.lines().count(), plain.1.lines().count());
        prop_assert!(mail.1.lines().all(is_clean), "{:?}", mail.1);
    }

    #[test]
    fn whatever_is_typed_into_a_text_is_kept_whole_or_not_at_all(text in hostile(), lang in prop_oneof![Just(Lang::Da), Just(Lang::En)]) {
        for own in crate::messages::editable() {
            let typed = format!("{text} {{ $municipality }} {{ $day }} {{ $time }}");
            let kept = crate::messages::check_text(&own.key, lang, &typed).is_empty();
            let shown = crate::messages::preview(&own.key, lang, &typed, "Solrød Kommune");
            prop_assert!(shown.lines().all(is_clean) || !kept, "{typed:?}: {shown:?}");
        }
    }
}
