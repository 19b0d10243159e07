use super::files::ALL_FILES;
use super::*;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse_runtime;
use std::collections::BTreeMap;

/// Every message of a file with the placeholders it uses.
fn messages(source: &str) -> BTreeMap<String, Vec<String>> {
    parse_runtime(source).map_err(|(_, errors)| errors).unwrap();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines() {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            current = key.to_owned();
            assert!(found.insert(current.clone(), Vec::new()).is_none(), "{key} stands twice");
        }
        for name in line.split('$').skip(1) {
            let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let names = found.entry(current.clone()).or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    for names in found.values_mut() {
        names.sort();
    }
    found
}

#[test]
fn both_languages_have_the_same_keys_and_placeholders() {
    for (file, texts) in ALL_FILES {
        assert_eq!(messages(texts.da), messages(texts.en), "{file}.ftl");
    }
}

#[test]
fn no_key_stands_in_two_files() {
    let mut seen = BTreeMap::new();
    for (file, texts) in ALL_FILES {
        for key in messages(texts.da).into_keys() {
            assert_eq!(seen.insert(key.clone(), file), None, "{key}");
        }
    }
}

#[test]
fn every_refusal_has_its_words() {
    let texts = Texts::new(Lang::Da, &[COMMON, PROBLEMS, DECISIONS]);
    for code in [
        "not-barred",
        "case-closed",
        "share-reached",
        "slot-taken",
        "channel-not-offered",
        "order-not-open",
        "deadline-passed",
        "barred",
        "too-late-to-move",
        "too-late-to-cancel",
        "not-booked",
        "summoned",
    ] {
        let key = format!("problem-{code}");
        assert_ne!(texts.get(&key), key);
    }
}

#[test]
fn dates_read_as_a_dane_writes_them() {
    let (da, en) = (Texts::new(Lang::Da, &[COMMON, PROBLEMS]), Texts::new(Lang::En, &[COMMON, PROBLEMS]));
    let day = "2026-12-08".parse().unwrap();
    assert_eq!(day_long(&da, day), "tirsdag den 8. december");
    assert_eq!(day_with_year(&en, day), "Tuesday 8 December 2026");
    assert_eq!(clock(Lang::Da, "2026-12-04T09:15:00Z".parse().unwrap()), "10.15");
    assert_eq!(phone_number("+4555500123"), "55 50 01 23");
}

#[test]
fn the_language_is_the_first_one_we_speak() {
    assert_eq!(Lang::accepted("fr, en-GB;q=0.8, da;q=0.5"), Lang::En);
    assert_eq!(Lang::accepted("*"), Lang::Da);
}

fn made_of(source: &'static str) -> Texts {
    Texts::new(Lang::Da, &[TextFile { da: source, en: "" }])
}

#[test]
fn a_text_chooses_by_number_by_plural_and_by_word() {
    let texts = made_of(
        "times =\n  { $n ->\n      [0] ingen\n      [one] en\n     *[other] { $n } tider\n  }\nbenefit =\n  { $scheme ->\n      [cash] kontanthjælp\n     *[sickness] sygedagpenge\n  }\n",
    );
    assert_eq!(
        ["ingen", "en", "2 tider"],
        [0, 1, 2].map(|n| texts.count("times", n, &[])).each_ref().map(|text| &**text)
    );
    assert_eq!(texts.format("benefit", &[("scheme", "cash")]), "kontanthjælp");
    assert_eq!(texts.format("benefit", &[("scheme", "another")]), "sygedagpenge");
}

#[test]
fn a_text_fills_its_placeholders_and_says_which_one_is_missing() {
    let texts = made_of("at = kl.{ \"\\u00A0\" }{ $from }\n");
    assert_eq!(texts.format("at", &[("from", "10.15")]), "kl.\u{a0}10.15");
    assert_eq!(texts.get("at"), "kl.\u{a0}from");
    assert_eq!(texts.get("nowhere"), "nowhere");
}

#[test]
fn no_file_uses_more_of_fluent_than_is_read() {
    fn check(pattern: &Pattern<&str>, within_choice: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. }
                | PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { .. }),
                } => {}
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => assert!(!value.contains(|letter: char| letter.is_ascii_control()), "{value}"),
                PatternElement::Placeable {
                    expression: Expression::Select { selector: InlineExpression::VariableReference { .. }, variants },
                } if !within_choice => variants.iter().for_each(|variant| check(&variant.value, true)),
                other => panic!("{other:?}"),
            }
        }
    }
    for (_, file) in ALL_FILES {
        for source in [file.da, file.en] {
            for entry in parse_runtime(source).unwrap().body {
                let Entry::Message(message) = entry else { panic!("{entry:?}") };
                assert!(message.attributes.is_empty());
                check(&message.value.unwrap(), false);
            }
        }
    }
}
