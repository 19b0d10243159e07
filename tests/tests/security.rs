//! What `SECURITY.md` says is met is met by something: every file that it names is there, and every section of the standard has its row.

use std::fs;
use std::path::Path;

fn page() -> String {
    fs::read_to_string(root().join("SECURITY.md")).expect("SECURITY.md")
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// What stands between backticks and is a path.
fn named(page: &str) -> Vec<&str> {
    page.split('`')
        .skip(1)
        .step_by(2)
        .filter(|text| text.contains('/') && text.contains('.') && !text.contains([' ', '<', '*']))
        .collect()
}

#[test]
fn every_file_that_is_named_is_there() {
    let page = page();
    let gone: Vec<&str> = named(&page).into_iter().filter(|path| !root().join(path).is_file()).collect();
    assert!(named(&page).len() > 50, "{:?}", named(&page));
    assert_eq!(gone, Vec::<&str>::new());
}

/// What is met outside the words of another page names a test, or the place that a reader can judge.
#[test]
fn whatever_is_met_says_by_what() {
    let page = page();
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| V")).collect();
    assert!(rows.len() > 60, "{}", rows.len());
    for row in &rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [_, state, how] = cells[..] else { panic!("three cells: {row}") };
        assert!(["met", "met (level 3 only)", "open", "n/a"].contains(&state), "{row}");
        assert!(how.len() > 3, "{row}");
    }
    for chapter in 1..=17 {
        assert!(
            rows.iter()
                .any(|row| row.starts_with(&format!("| V{chapter}.")) || row.starts_with(&format!("| V{chapter} "))),
            "V{chapter}"
        );
    }
}
