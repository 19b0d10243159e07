//! `leaks FOLDER`: looks through what the journeys collected (see `tests/src/leaks.rs`) for anybody's details; fails when there are any, or when
//! there was nothing to look through.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use tests::leaks::look;

fn main() -> ExitCode {
    let folder = PathBuf::from(env::args_os().nth(1).expect("the folder in which journeys collected"));
    let found = look(&folder);
    let all: usize = found.lines.iter().map(|(_, count)| count).sum();
    let kinds: Vec<String> = found.lines.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    for leak in found.leaks.iter().take(20) {
        println!("{leak}");
    }
    println!("{} in {all} lines ({}), of {} details", found.leaks.len(), kinds.join(", "), found.needles);
    let looked = found.needles > 1000 && found.lines.iter().all(|(_, count)| *count > 0);
    if !looked {
        println!("too little to look through: the journeys did not collect");
    }
    if looked && found.leaks.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
