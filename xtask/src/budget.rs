//! How heavy the citizen's pages may be: an old phone on a bad line must show them too.

use std::fs;

use crate::place::Place;
use crate::{Result, pages};

/// Bytes of wasm, JavaScript, style sheets and the texts of one language together, compressed with brotli.
const CITIZEN: u64 = 250_000;

/// Weighs the citizen's bundle as it travels.
///
/// # Errors
/// When it is over the budget, or has not been built.
pub fn check(place: &Place) -> Result {
    let folder = pages::dist(place).join("citizen");
    let mut total = 0;
    for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // Of the texts, what a first visit fetches, in the language that is the longer one.
        let first_texts = name.starts_with("citizen.da-") && name.ends_with(".txt.br");
        if first_texts || [".wasm.br", ".js.br", ".css.br"].iter().any(|kind| name.ends_with(kind)) {
            let bytes = entry.metadata().map_err(|error| format!("{name}: {error}"))?.len();
            println!("{bytes:>9}  {name}");
            total += bytes;
        }
    }
    println!("{total:>9}  together, of {CITIZEN}");
    match total {
        0 => Err(format!("{} holds no compressed pages", folder.display())),
        1..=CITIZEN => Ok(()),
        _ => Err(format!("the citizen's pages weigh {total} bytes, {} too many", total - CITIZEN)),
    }
}
