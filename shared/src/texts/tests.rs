use super::*;
use std::collections::BTreeMap;

/// Every message of a file with the placeholders it uses.
fn messages(source: &str) -> BTreeMap<String, Vec<String>> {
    FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| errors).unwrap();
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
    let texts = Texts::new(Lang::Da, &[COMMON, PROBLEMS]);
    for code in [
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
