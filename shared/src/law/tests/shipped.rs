//! The files that come with the program.

use crate::law::{LawBook, SHIPPED};

#[test]
fn the_shipped_law_has_no_fault() {
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
