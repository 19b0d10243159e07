//! Files that are wrong: each fault is told with its file and line, and all of them at once.

use crate::ids::Scheme;
use crate::law::{LawBook, SHIPPED};

const FILE: &str = "sickness_benefit/2017-01-01.toml";

/// The shipped files with one of them changed.
fn changed(file: &str, from: &str, to: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> =
        SHIPPED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let found = files.iter_mut().find(|(name, _)| name == file).unwrap();
    assert!(found.1.contains(from), "{from}");
    found.1 = found.1.replacen(from, to, 1);
    files
}

fn faults(files: &[(String, String)]) -> Vec<String> {
    LawBook::parse(files).unwrap_err().iter().map(ToString::to_string).collect()
}

/// The line on which a text stands in the shipped file.
fn line(file: &str, text: &str) -> usize {
    let (_, whole) = SHIPPED.iter().find(|(name, _)| *name == file).unwrap();
    whole.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn what_is_wrong_and_where() {
    let first = "[first_talk_by]\nvalue = \"8 weeks\"";
    let notice = "[min_notice_days]\nvalue = 8";
    let at = |text: &str, below: usize| line(FILE, text) + below;
    for (from, to, on, reason) in [
        (notice, "[min_notice_days]", at("[min_notice_days]", 0), "min_notice_days has no value"),
        (notice, "[minimum_notice]\nvalue = 8", at("[min_notice_days]", 0), "unknown key minimum_notice"),
        (
            notice,
            "[min_notice_days]\nvalue = 400",
            at("[min_notice_days]", 1),
            "min_notice_days = 400 is out of bounds",
        ),
        (
            notice,
            "[min_notice_days]\nvalue = 7",
            at("[min_notice_days]", 1),
            "min_notice_days = 7 is out of its own bounds",
        ),
        (
            notice,
            "[min_notice_days]\nvalue = \"eight\"",
            at("[min_notice_days]", 1),
            "is not a number of days from 0 to 60",
        ),
        (notice, "[min_notice_days]\nvalue = -8", at("[min_notice_days]", 1), "is not a number of days from 0 to 60"),
        (first, "[first_talk_by]\nvalue = \"8 weks\"", at("[first_talk_by]", 1), "first_talk_by is not a span"),
        (first, "[first_talk_by]\nvalue = \"200 weeks\"", at("[first_talk_by]", 1), "out of bounds"),
        ("min = 8\nmax = 30", "min = 30\nmax = 8", at("min = 8", 0), "min_notice_days.min is more than its max"),
        ("min = 8\nmax = 30", "min = 8", at("[min_notice_days]", 0), "either min and max, or allowed"),
        ("source = \"Solrød Kommune og STAR 2017\"\n", "", at("[duty]", 0), "duty has no source"),
        (
            "source = \"Solrød Kommune og STAR 2017\"",
            "source = \" \"",
            at("Solrød Kommune og STAR", 0),
            "duty has no source",
        ),
        (
            "certainty = \"stated\"",
            "certainty = \"sure\"",
            at("certainty = \"stated\"", 0),
            "duty.certainty is stated, inferred or unverified",
        ),
        (
            "value = \"offer\"",
            "value = \"perhaps\"",
            at("value = \"offer\"", 0),
            "duty = perhaps is out of bounds: one of none, offer, mandatory",
        ),
        ("valid_from = 2017-01-01", "valid_from = 2017-13-01", at("valid_from", 0), "not TOML"),
        ("valid_from = 2017-01-01", "valid_from = \"2017\"", 1, "valid_from is missing"),
        ("scheme = \"sickness_benefit\"", "scheme = \"sick\"", at("scheme =", 0), "unknown scheme sick"),
        ("scheme = \"sickness_benefit\"", "skema = \"sick\"", at("scheme =", 0), "unknown key skema"),
        (
            "value = 28",
            "value = 17",
            at("valid_from", 0),
            "impossible: notice and the days to hold the talk are longer than the interval",
        ),
        ("[title]\n", "[titel]\n", at("[title]", 0), "unknown key titel"),
        ("en = \"Before 2020", "fr = \"Before 2020", at("valid_from", 0), "there is no title in en"),
        ("source = \"Solrød", "sorce = \"Solrød", at("Solrød Kommune og STAR", 0), "unknown key duty.sorce"),
        ("[duty]", "[duty", at("[duty]", 0), "not TOML"),
    ] {
        let found = faults(&changed(FILE, from, to));
        let wanted = format!("{FILE}:{on}: ");
        assert!(
            found.iter().any(|fault| fault.starts_with(&wanted) && fault.contains(reason)),
            "{to}: {wanted}{reason}: {found:#?}"
        );
    }
}

#[test]
fn a_missing_number_is_told_once_at_the_set_that_lacks_it() {
    let (_, text) = SHIPPED.iter().find(|(name, _)| *name == FILE).unwrap();
    let from = text.find("# Så lang er fristen for at klage").unwrap();
    let found = faults(&changed(FILE, &text[from..], ""));
    assert_eq!(found, [format!("{FILE}:{}: complaint_weeks is missing", line(FILE, "valid_from"))]);
}

#[test]
fn sets_of_one_scheme_do_not_begin_on_the_same_day_and_build_on_one_that_is_there() {
    let newer = "sickness_benefit/2020-01-01.toml";
    let twice = faults(&changed(newer, "valid_from = 2020-01-01", "valid_from = 2017-01-01"));
    let wanted =
        format!("{newer}:{}: another set of sickness_benefit is valid from 2017-01-01", line(newer, "valid_from"));
    assert!(twice.contains(&wanted), "{twice:?}");
    let nothing = faults(&changed(newer, "builds_on = 2017-01-01", "builds_on = 2018-01-01"));
    let wanted = format!("{newer}:{}: builds on 2018-01-01, from which no older set", line(newer, "builds_on"));
    assert!(nothing.len() == 1 && nothing[0].starts_with(&wanted), "told once: {nothing:?}");
}

#[test]
fn schemes_are_declared_named_and_have_rules() {
    let file = "schemes.toml";
    let unnamed = faults(&changed(file, "en = \"Sickness benefit\"", ""));
    assert!(unnamed.contains(&format!("{file}:3: sickness_benefit has no name in en")), "{unnamed:?}");
    let empty = faults(&changed(file, "[sickness_benefit]", "[another]\nda = \"a\"\nen = \"a\"\n[sickness_benefit]"));
    assert!(empty[0].contains("another has no rule set"), "{empty:?}");
    let none: [(&str, &str); 0] = [];
    assert_eq!(
        LawBook::parse(&none).unwrap_err()[0].to_string(),
        "schemes.toml:1: there is no such file; it declares the schemes"
    );
}

#[test]
fn all_faults_are_told_not_only_the_first() {
    let mut files = changed(FILE, "[min_notice_days]\nvalue = 8", "[min_notice_days]\nvalue = 400");
    let other = "unemployment_insurance/2024-01-01.toml";
    let text = &mut files.iter_mut().find(|(name, _)| name == other).unwrap().1;
    *text = text.replacen("value = \"4 months\"", "value = 4", 1).replacen("certainty = \"inferred\"", "", 1);
    let found = faults(&files);
    assert_eq!(found.iter().filter(|fault| fault.starts_with(FILE)).count(), 1, "{found:#?}");
    assert_eq!(found.iter().filter(|fault| fault.starts_with(other)).count(), 2, "{found:#?}");
}

#[test]
fn a_new_scheme_is_a_line_and_a_file() {
    let mut files = changed(
        "schemes.toml",
        "[sickness_benefit]",
        "[transition]\nda = \"Overgang\"\nen = \"Transition\"\n[sickness_benefit]",
    );
    let text = SHIPPED.iter().find(|(name, _)| *name == FILE).unwrap().1;
    files
        .push(("transition.toml".to_owned(), text.replace("scheme = \"sickness_benefit\"", "scheme = \"transition\"")));
    let book = LawBook::parse(&files).unwrap();
    assert_eq!(book.schemes()[0].names["da"], "Overgang");
    let rules = book.rules(&Scheme::from("transition"), "2026-01-01".parse().unwrap(), &[]).unwrap();
    assert_eq!(rules.set.as_str(), "transition@2017-01-01");
}
