use super::*;
use crate::api::InterpreterLanguage;
use crate::messages::tests::world::{self, SCHEMES, all, contact};
use crate::texts::Lang;
use crate::texts::lix::Measure;

/// An ordinary talk that came about this way.
fn talk(channel: Channel, origin: Origin, scheme: &str) -> TalkView {
    TalkView { origin, companion: false, ..world::talk(channel, scheme) }
}

fn write(lang: Lang, talk: &TalkView, with: impl FnOnce(&mut LetterFacts<'_>)) -> Letter {
    let contact = contact();
    let mut facts = LetterFacts {
        kind: if talk.origin == Origin::Summoned { MessageKind::TalkSummoned } else { MessageKind::TalkBooked },
        talk,
        name: "Piotr Kowalski",
        municipality: "Solrød Kommune",
        contact: &contact,
        reason: None,
        bar: None,
        moves_until: None,
        call_attempts: 3,
    };
    with(&mut facts);
    letter(&Texts::new(lang, LETTER_TEXTS), &facts)
}

#[test]
fn every_letter_is_whole_in_both_languages_and_easy_to_read() {
    for lang in [Lang::Da, Lang::En] {
        for scheme in SCHEMES {
            for channel in Channel::ALL {
                for origin in [Origin::SelfBooked, Origin::Assisted, Origin::Summoned] {
                    for reason in SummonReason::ALL.iter().map(|reason| Some(*reason)).chain([None]) {
                        let mut talk = talk(*channel, origin, scheme);
                        talk.interpreter_language = Some(InterpreterLanguage::Arabic);
                        talk.companion = true;
                        let letter = write(lang, &talk, |facts| facts.reason = reason);
                        for text in all(&letter) {
                            let key = ["letter-", "rights-", "confirm-", "talk-", "interpreter-", "clock-"]
                                .iter()
                                .find(|key| text.contains(**key));
                            assert!(!text.is_empty() && key.is_none() && !text.contains(['{', '}', '$']), "{text}");
                        }
                        let prose: Vec<String> = letter.parts.iter().flat_map(|part| part.paragraphs.clone()).collect();
                        let lix = Measure::of_all(&prose).lix();
                        assert!(lang == Lang::En || lix < 40.0, "{scheme}, {channel}, {origin}: {lix}");
                    }
                }
            }
        }
    }
}

#[test]
fn each_scheme_has_its_own_duty_and_consequence() {
    let cases = [
        ("sickness_benefit", "sygedagpenge", "Vi spørger dig altid først."),
        ("cash_benefit_job_ready", "kontanthjælp", "Vi spørger dig altid først."),
        ("unemployment_insurance", "dagpenge", "Har du ikke en god grund til dit afbud"),
    ];
    for (scheme, benefit, said) in cases {
        for channel in Channel::ALL {
            let text = all(&write(Lang::Da, &talk(*channel, Origin::Summoned, scheme), |_| {})).join("\n");
            assert!(text.contains(benefit) && text.contains(said), "{text}");
            assert!(text.contains("§ 46") && text.contains("forvaltningsloven § 8"), "{text}");
            let others = cases.iter().filter(|other| other.0 != scheme && !benefit.contains(other.1));
            assert!(others.into_iter().all(|other| !text.contains(other.1)), "{text}");
        }
    }
}

/// A scheme that the rule files bring and no text knows yet: nothing false is said of another benefit.
#[test]
fn a_scheme_without_words_of_its_own_gets_neutral_ones() {
    for (lang, others) in [
        (Lang::Da, ["dagpenge", "kontanthjælp", "sygemelding"]),
        (Lang::En, ["sickness", "cash benefit", "unemployment"]),
    ] {
        for channel in Channel::ALL {
            let text = all(&write(lang, &talk(*channel, Origin::Summoned, "of_another_day"), |_| {})).join("\n");
            assert!(others.iter().all(|other| !text.contains(other)), "{text}");
        }
    }
}

#[test]
fn the_letter_says_who_chose_the_time_and_how_to_change_it() {
    let chosen = |talk: &TalkView, reason, bar| {
        let letter = write(Lang::Da, talk, |facts| (facts.reason, facts.bar) = (reason, bar));
        let part = letter.parts.iter().find(|part| part.heading == "Hvem har valgt tiden?").unwrap();
        part.paragraphs[0].clone()
    };
    let of = |origin| talk(Channel::InPerson, origin, "sickness_benefit");
    let summoned = of(Origin::Summoned);
    let moved = TalkView { moves: 1, ..summoned.clone() };
    assert_eq!(chosen(&of(Origin::SelfBooked), None, None), "Du har selv valgt tiden.");
    assert_eq!(chosen(&of(Origin::Assisted), None, None), "Vi har fundet tiden sammen med dig.");
    assert_eq!(chosen(&summoned, None, None), "Vi har valgt tiden for dig.");
    assert_eq!(
        chosen(&moved, None, Some(BarKind::Exemption)),
        "Vi har flyttet samtalen. Tiden her gælder i stedet for den gamle."
    );
    assert!(chosen(&summoned, None, Some(BarKind::Exemption)).starts_with("Du er fritaget"));
    assert!(chosen(&summoned, Some(SummonReason::Urgent), Some(BarKind::Exemption)).ends_with("ikke kan vente."));

    let stays = all(&write(Lang::Da, &summoned, |_| {})).join("\n");
    assert!(stays.contains("Du kan ikke selv flytte tiden."));
    let until = Some(summoned.move_until);
    let moves = all(&write(Lang::Da, &summoned, |facts| facts.moves_until = until)).join("\n");
    assert!(moves.contains("frem til torsdag den 3. december kl.\u{a0}10.00"), "{moves}");
}

#[test]
fn the_letter_says_when_where_and_on_which_number() {
    let text = |channel| all(&write(Lang::Da, &talk(channel, Origin::Summoned, "sickness_benefit"), |_| {})).join("\n");
    let met = text(Channel::InPerson);
    assert!(met.contains("Hvornår: Fredag den 4. december 2026 kl.\u{a0}10.00-11.00"), "{met}");
    assert!(
        met.contains("Hvor: Job- og Socialcenteret, Demovej 1, 2680 Solrød Strand. Lokale 3. Meld dig i receptionen."),
        "{met}"
    );
    assert!(met.contains("Solrød Kommune, mandag den 30. november 2026"), "{met}");
    assert!(met.contains("Ring til Anne-Marie Krogh på 55 50 00 12. Telefontid: mandag-torsdag kl. 9-10."), "{met}");
    let called = text(Channel::Phone);
    assert!(
        called.contains("mellem 10 og 11")
            && called.contains("Vi ringer til dig på 55 50 01 23. Vi ringer op til 3 gange"),
        "{called}"
    );
    assert!(!called.contains("Hvor:"), "{called}");
}
