//! The files that come with the program.

use crate::law::{LawBook, SHIPPED};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_file_is_carried_and_sound() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("law");
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let files = if path.is_dir() {
            std::fs::read_dir(&path).unwrap().map(|file| file.unwrap().path()).collect()
        } else {
            vec![path]
        };
        found.extend(files.into_iter().map(|path| path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned()));
    }
    assert_eq!(SHIPPED.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>(), found);
    if let Err(faults) = LawBook::shipped() {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn a_set_lies_where_its_scheme_and_day_say() {
    let book = LawBook::shipped().unwrap();
    for scheme in book.schemes() {
        for set in book.sets(&scheme.scheme) {
            let name = format!("{}/{}.toml", set.scheme, set.valid_from);
            assert!(SHIPPED.iter().any(|(file, _)| *file == name), "{name}");
        }
    }
}
