//! Every message with ordinary facts.

use super::world::{SCHEMES, about_talk, all, contact, day, notes, order, short, shorts, talk, write};
use crate::api::Letter;
use crate::letter::{LetterFacts, letter};
use crate::messages::{Moved, Overdue, copy_to, short_subject, staff_day, staff_figures, staff_tasks};
use crate::model::{Channel, MessageKind, OrderCause, OrderStatus};
use crate::rules::TaskKind;
use crate::texts::{Lang, Texts};

/// The letters of text messages (GSM 03.38) that Danish and English use. Any other more than doubles what one costs.
fn is_gsm(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || " .,:;!?-+()/'%\"æøåÆØÅéüöäÉÜÖÄ".contains(letter)
}

fn shown(letter: &Letter) -> String {
    let facts = letter.facts.iter().map(|line| format!("  {}: {}", line.label, line.text));
    let parts = letter.parts.iter().flat_map(|part| {
        std::iter::once(format!("# {}", part.heading)).chain(part.paragraphs.iter().map(|text| format!("  {text}")))
    });
    let head =
        [letter.from.join(" | "), letter.to.join(" | "), letter.dated.clone(), format!("** {} **", letter.title)];
    let lines = head.into_iter().chain(letter.opening.clone()).chain(facts).chain(parts);
    lines.chain([letter.signed.join(" | ")]).collect::<Vec<_>>().join("\n")
}

/// For a person to read: every Danish message. Read it as somebody who is ill and tired.
#[test]
fn every_message_in_danish() {
    let texts = super::world::texts(Lang::Da);
    let mut said = vec![format!("E-mail: {}", short_subject(&texts, "Solrød Kommune"))];
    for kind in shorts() {
        said.push(format!("{kind}: {}", short(Lang::Da, kind, "Solrød Kommune", Channel::InPerson)));
    }
    said.push(format!("by phone: {}", short(Lang::Da, MessageKind::TalkReminder, "Solrød Kommune", Channel::Phone)));
    for kind in notes() {
        said.push(format!("=== {kind}\n{}", shown(&write(Lang::Da, kind, "sickness_benefit", |_| {}))));
    }
    for scheme in &SCHEMES[1..] {
        for kind in [MessageKind::OrderCreated, MessageKind::ReasonAsked, MessageKind::ExemptionStarted] {
            said.push(format!("=== {kind}, {scheme}\n{}", shown(&write(Lang::Da, kind, scheme, |_| {}))));
        }
    }
    let day = day("2026-12-02");
    let hour = |hour: u32| day.and_hms_opt(hour, 0, 0).unwrap().and_utc();
    let talks = [(hour(8), hour(9), Channel::InPerson), (hour(9), hour(10), Channel::Phone)];
    let (subject, text) = staff_day(&texts, "Solrød Kommune", day, &talks);
    said.push(format!("=== staff_day\n{subject}\n{text}"));
    let tasks: Vec<_> = TaskKind::ALL.iter().map(|kind| (*kind, 2)).collect();
    let (subject, text) = staff_tasks(&texts, "Solrød Kommune", &tasks);
    said.push(format!("=== staff_tasks\n{subject}\n{text}"));
    insta::assert_snapshot!(said.join("\n\n"));
}

#[test]
fn a_short_text_fits_into_an_sms() {
    let mut worst = (0, String::new());
    for lang in [Lang::Da, Lang::En] {
        for kind in shorts() {
            for channel in Channel::ALL {
                let ordinary = short(lang, kind, "Solrød Kommune", *channel);
                assert!(ordinary.chars().count() <= 160, "{kind}: {ordinary}");
                let text = short(lang, kind, "Ringkøbing-Skjern Kommune", *channel);
                assert!(text.chars().all(is_gsm), "{text}");
                worst = worst.max((text.chars().count(), text));
            }
        }
    }
    println!("the longest short text: {} characters: {}", worst.0, worst.1);
    assert!(worst.0 <= 306, "{}", worst.1);
}

#[test]
fn every_letter_is_whole_in_both_languages_for_every_benefit() {
    for lang in [Lang::Da, Lang::En] {
        let keys: Vec<_> =
            ["message-", "note-", "order-", "exempt-", "letter-", "why-", "reason-", "talk-type-"].into();
        for kind in notes() {
            for scheme in SCHEMES {
                let letter = write(lang, kind, scheme, |_| {});
                for line in all(&letter) {
                    let key = keys.iter().find(|key| line.contains(**key));
                    assert!(!line.is_empty() && key.is_none() && !line.contains(['{', '}', '$']), "{kind}: {line}");
                }
                assert!(letter.opening.len() >= 2, "{kind}");
                let calls = all(&letter).iter().any(|line| line.contains("55 50 00 12"));
                assert!(calls || kind == MessageKind::WithdrawalStarted, "{kind} names nobody to call");
            }
        }
    }
}

#[test]
fn what_happens_to_who_does_not_book_is_its_benefits_own() {
    let cases = [
        ("sickness_benefit", "Så vælger vi en tid for dig.", ["kontanthjælp", "Jobnet"]),
        ("cash_benefit_job_ready", "Så kan din kontanthjælp blive mindre", ["sygemelding", "Jobnet"]),
        ("unemployment_insurance", "uden en påmindelse", ["sygemelding", "kontanthjælp"]),
        ("of_another_day", "Så vælger vi en tid for dig.", ["kontanthjælp", "Jobnet"]),
    ];
    for kind in [MessageKind::OrderCreated, MessageKind::OrderReminder, MessageKind::DeadlineChanged] {
        for (scheme, then, others) in cases {
            let text = all(&write(Lang::Da, kind, scheme, |_| {})).join("\n");
            assert!(text.contains(then) && text.contains("torsdag den 10. december 2026"), "{text}");
            assert!(text.contains("Mandag den 21. december 2026") && text.contains("bisidder"), "{text}");
            assert!(others.iter().all(|other| !text.contains(other)), "{scheme}: {text}");
        }
    }
}

#[test]
fn who_asked_for_a_talk_is_not_told_of_consequences() {
    let requested = crate::api::OrderView { cause: OrderCause::Requested, ..order("unemployment_insurance") };
    let letter = write(Lang::Da, MessageKind::OrderCreated, "unemployment_insurance", |facts| {
        // The facts live no longer than the call.
        facts.order = Some(Box::leak(Box::new(requested)));
    });
    let text = all(&letter).join("\n");
    assert!(text.contains("Du har selv bedt om samtalen.") && !text.contains("afmeldt"), "{text}");
}

#[test]
fn a_cancelled_talk_says_what_is_to_be_done_now() {
    let said = |status: Option<OrderStatus>| {
        let mut talk = talk(Channel::InPerson, "sickness_benefit");
        talk.order = status.map(|status| crate::api::OrderView { status, ..order("sickness_benefit") });
        let letter = write(Lang::Da, MessageKind::TalkCancelled, "sickness_benefit", |facts| {
            facts.talk = Some(Box::leak(Box::new(talk)));
        });
        all(&letter).join("\n")
    };
    assert!(said(Some(OrderStatus::Open)).contains("Du skal booke en ny tid senest torsdag den 10. december 2026."));
    assert!(said(Some(OrderStatus::Expired)).contains("Fristen for at booke var torsdag den 10. december 2026."));
    assert!(said(None).contains("Du skal ikke gøre noget nu."));
    assert!(
        said(Some(OrderStatus::Fulfilled)).contains("Aflyst tid: Fredag den 4. december 2026 kl.\u{a0}10.00-11.00")
    );
}

#[test]
fn a_decision_is_sent_word_for_word_and_a_copy_says_that_it_is_one() {
    let letter = write(Lang::Da, MessageKind::WithdrawalStarted, "sickness_benefit", |_| {});
    assert_eq!(letter.title, "Afgørelse: Du kan ikke selv booke dine samtaler");
    assert_eq!(letter.opening.len(), 3);
    assert_eq!(letter.opening[1], "Begrundelse: Du har aflyst fire samtaler i træk.");
    assert!(letter.parts.is_empty() && letter.signed.is_empty());
    let lines = ["Advokat Lund", "Torvet 2", "4600 Køge"].map(str::to_owned).to_vec();
    let copy = copy_to(&super::world::texts(Lang::Da), letter.clone(), lines.clone());
    assert_eq!((&copy.to, &copy.title), (&lines, &letter.title));
    assert_eq!(copy.opening[0], "Kopi til partsrepræsentant for Mette Holm");
    assert_eq!(copy.opening[1..], letter.opening);
}

#[test]
fn each_letter_about_a_talk_has_its_own_title() {
    let (talk, contact) = (talk(Channel::Phone, "sickness_benefit"), contact());
    let title = |kind, own: &[(String, String)]| {
        let facts = LetterFacts {
            kind,
            talk: &talk,
            name: "Mette Holm",
            municipality: "Solrød Kommune",
            contact: &contact,
            reason: None,
            bar: None,
            moves_until: None,
            call_attempts: 3,
        };
        letter(&super::world::texts(Lang::Da).with_own(own), &facts).title
    };
    assert_eq!(title(MessageKind::TalkBooked, &[]), "Din samtale med kommunen");
    assert_eq!(title(MessageKind::TalkSummoned, &[]), "Indkaldelse til samtale");
    assert_eq!(title(MessageKind::TalkMoved, &[]), "Din samtale er flyttet");
    let own = ("message-talk-moved-title".to_owned(), "Ny tid hos { $municipality }".to_owned());
    assert_eq!(title(MessageKind::TalkMoved, &[own]), "Ny tid hos Solrød Kommune");
}

#[test]
fn what_is_not_known_is_not_told() {
    for kind in shorts() {
        let facts =
            crate::messages::ShortFacts { municipality: "Solrød Kommune", talk: None, book_by: None, code: None };
        let text = crate::messages::short_text(&super::world::texts(Lang::Da), kind, &facts);
        let plain = about_talk(kind)
            || matches!(
                kind,
                MessageKind::OrderCreated
                    | MessageKind::OrderReminder
                    | MessageKind::DeadlineChanged
                    | MessageKind::ContactCode
            );
        assert_eq!(text == "Du har fået en besked fra Solrød Kommune.", plain, "{text}");
    }
}

#[test]
fn staff_read_times_and_numbers() {
    let texts: Texts = super::world::texts(Lang::Da);
    let (subject, text) = staff_day(&texts, "Solrød Kommune", day("2026-12-02"), &[]);
    assert_eq!(subject, "Dine samtaler onsdag den 2. december 2026");
    assert!(text.starts_with("Du har ingen samtaler onsdag den 2. december 2026.\n"), "{text}");
    let (subject, text) = staff_tasks(&texts, "Solrød Kommune", &[(TaskKind::Summon, 1), (TaskKind::CallBack, 0)]);
    assert_eq!(subject, "Du har 1 åben opgave i Aftalt");
    assert!(text.contains("\n1 - find en tid\n") && !text.contains("ringes op"), "{text}");
}

#[test]
fn leaders_read_what_has_moved_and_what_is_overdue() {
    let texts: Texts = super::world::texts(Lang::Da);
    let moved = [
        Moved { scheme: Some("Sygedagpenge".to_owned()), now: 440, before: 401 },
        Moved { scheme: None, now: 69, before: 90 },
    ];
    let (subject, text) =
        staff_figures(&texts, "Solrød Kommune", &moved, &Overdue { tasks: 1, silent: Some(7), weeks: 6 });
    assert_eq!(subject, "Ugens tal i Aftalt");
    assert_eq!(
        text,
        "Det har flyttet sig siden sidste måned:\nSygedagpenge: 44,0 % har booket selv. Sidste måned var det 40,1 %.\n\
         Kom ikke: 6,9 %. Sidste måned var det 9,0 %.\n\n1 opgave er over 3 dage gammel.\n7 sager er uden samtale i 6 uger.\n\n\
         Log ind i Aftalt, og se Overblik.\nSendt af Aftalt for Solrød Kommune."
    );
    let (_, text) = staff_figures(&texts, "Solrød Kommune", &[], &Overdue { tasks: 0, silent: None, weeks: 6 });
    assert!(text.starts_with("Ingen tal har flyttet sig meget siden sidste måned.\n\nIngen opgaver"), "{text}");
    assert!(text.contains("\nNogle få sager er uden samtale i 6 uger.\n"), "{text}");
}
