//! Whether anybody's CPR number, name, phone number or mail address stands where it must not (INV-8): in a log, an address, a metric, or
//! what leaves unencrypted. What is looked through is collected in the folder that `$AFTALT_LEAKS` names while journeys run.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, process};

use aho_corasick::{AhoCorasick, MatchKind};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};

use crate::client::Session;
use crate::database::{Database, Kind};
use crate::sql::texts;

/// The key of the demonstration's CPR numbers, which guards nobody's.
const DEMO_KEY: &[u8; 32] = b"demonstration: nobody's numbers.";

/// The length of the nonce before each sealed number, in bytes.
const NONCE_BYTES: usize = 24;

/// Files of people begin like this; all others are looked through.
const PEOPLE: &str = "people-";

/// The folder in which to collect, when somebody wants to look.
pub fn folder() -> Option<PathBuf> {
    env::var_os("AFTALT_LEAKS").map(PathBuf::from)
}

/// A new file in the folder for what a server says.
///
/// # Panics
/// When it cannot be made.
pub fn log(folder: &Path) -> File {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("server-{}-{}.log", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    File::create(folder.join(name)).expect("a file for the server's log")
}

/// Notes who is in the database, what left it unencrypted, and what its server tells the machines that watch.
///
/// # Panics
/// When a query fails.
pub fn collect(folder: &Path, database: &Database, visitor: &Session) {
    append(folder, PEOPLE, &people(database));
    // One line each: subject, text and the entry for a calendar are one JSON.
    let left = "SELECT written AS text FROM message WHERE channel IN ('sms', 'email') AND written IS NOT NULL";
    append(folder, "unencrypted-", &texts(database, left));
    append(folder, "metrics-", &visitor.text("/metrics").lines().map(str::to_owned).collect::<Vec<_>>());
}

fn append(folder: &Path, kind: &str, lines: &[String]) {
    let path = folder.join(format!("{kind}{}.txt", process::id()));
    let mut file = OpenOptions::new().create(true).append(true).open(path).expect("a file to collect in");
    file.write_all(lines.iter().map(|line| line.replace('\n', " ") + "\n").collect::<String>().as_bytes())
        .expect("a line");
}

/// Everybody's full name, numbers and addresses, also those that a journey typed.
fn people(database: &Database) -> Vec<String> {
    let mut found = texts(
        database,
        "SELECT name AS text FROM citizen UNION SELECT name FROM employee UNION SELECT name FROM representative
            UNION SELECT phone FROM citizen WHERE phone IS NOT NULL UNION SELECT verified_phone FROM citizen WHERE verified_phone IS NOT NULL
            UNION SELECT email FROM citizen WHERE email IS NOT NULL UNION SELECT verified_email FROM citizen WHERE verified_email IS NOT NULL
            UNION SELECT phone FROM appointment WHERE phone IS NOT NULL UNION SELECT address FROM contact_code
            UNION SELECT email FROM employee WHERE email IS NOT NULL",
    );
    let hex = if database.kind == Kind::Sqlite { "hex(cpr_ciphertext)" } else { "encode(cpr_ciphertext, 'hex')" };
    let sealed = texts(database, &format!("SELECT id || ' ' || {hex} AS text FROM citizen"));
    found.extend(sealed.iter().map(|row| {
        let (id, sealed) = row.split_once(' ').expect("an id and a number");
        opened(id, sealed)
    }));
    found
}

fn opened(citizen: &str, sealed: &str) -> String {
    let byte = |at: usize| u8::from_str_radix(&sealed[at..at + 2], 16).expect("two hexadecimal digits");
    let bytes: Vec<u8> = (0..sealed.len()).step_by(2).map(byte).collect();
    let (nonce, msg) = bytes.split_at(NONCE_BYTES);
    let cipher = XChaCha20Poly1305::new(DEMO_KEY.into());
    let number = cipher.decrypt(XNonce::from_slice(nonce), Payload { msg, aad: citizen.as_bytes() });
    String::from_utf8(number.expect("a number of the demonstration")).expect("digits")
}

/// What is looked for: everything that names somebody, as it might be written.
pub struct Needles {
    searcher: AhoCorasick,
    /// How many people's details there are.
    pub count: usize,
}

impl Needles {
    /// Of these names, numbers and addresses.
    ///
    /// # Panics
    /// When there are too many for the searcher, which there cannot be.
    pub fn of(details: &BTreeSet<String>) -> Self {
        let written: BTreeSet<String> = details.iter().flat_map(|detail| spellings(detail)).collect();
        let searcher = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&written);
        Self { searcher: searcher.expect("a searcher"), count: details.len() }
    }

    /// Whether a line tells one of them, as it stands or as an address would have it.
    pub fn are_in(&self, line: &str) -> bool {
        [line.to_lowercase(), decoded(line).to_lowercase()].iter().any(|line| {
            self.searcher.find_iter(line).any(|found| {
                let before = line[..found.start()].chars().next_back();
                let after = line[found.end()..].chars().next();
                // Part of a longer word or number is something else; a phone number may follow its country's.
                !after.is_some_and(char::is_alphanumeric) && !before.is_some_and(char::is_alphanumeric)
            })
        })
    }
}

fn spellings(detail: &str) -> Vec<String> {
    let digits = detail.trim_start_matches('+').bytes().all(|sign| sign.is_ascii_digit());
    if let Some(national) = detail.strip_prefix("+45").filter(|rest| digits && rest.len() == 8) {
        let pairs = [&national[..2], &national[2..4], &national[4..6], &national[6..]].join(" ");
        return vec![format!("45{national}"), format!("0045{national}"), national.to_owned(), pairs];
    }
    if digits && detail.len() == 10 {
        return vec![
            detail.to_owned(),
            format!("{}-{}", &detail[..6], &detail[6..]),
            format!("{} {}", &detail[..6], &detail[6..]),
        ];
    }
    vec![detail.trim_start_matches('+').to_lowercase()]
}

/// An address' text: `%c3%b8` and `+` as what they stand for.
fn decoded(line: &str) -> String {
    let mut bytes = Vec::with_capacity(line.len());
    let mut rest = line.as_bytes();
    while let [first, more @ ..] = rest {
        let escaped = more
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &more[2..];
            }
            _ => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What was found: how many lines there were, of which kinds, and those that tell something.
pub struct Found {
    /// The lines of each kind of file: logs, addresses, messages, metrics.
    pub lines: Vec<(&'static str, usize)>,
    /// The lines that name somebody, with their files.
    pub leaks: Vec<String>,
    /// How many details were looked for.
    pub needles: usize,
}

/// Looks through everything that was collected.
///
/// # Panics
/// When the folder cannot be read.
pub fn look(folder: &Path) -> Found {
    let files: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the folder in which journeys collect; run them first")
        .map(|entry| entry.expect("a file"))
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a file");
            (entry.file_name().to_string_lossy().into_owned(), String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect();
    let people = files.iter().filter(|(name, _)| name.starts_with(PEOPLE));
    let needles = Needles::of(&people.flat_map(|(_, text)| text.lines()).map(str::to_owned).collect());
    let mut found = Found { lines: Vec::new(), leaks: Vec::new(), needles: needles.count };
    for kind in ["server-", "urls-", "unencrypted-", "metrics-"] {
        let mut count = 0;
        for (name, text) in files.iter().filter(|(name, _)| name.starts_with(kind)) {
            count += text.lines().count();
            let leaks = text.lines().filter(|line| needles.are_in(line));
            found.leaks.extend(leaks.map(|line| format!("{name}: {line}")));
        }
        found.lines.push((kind, count));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needles() -> Needles {
        let details = ["Mette Sørensen", "+4555500123", "mette@example.dk", "7101674321"];
        Needles::of(&details.map(str::to_owned).into())
    }

    /// What must be found, one planted line each; were one missed, the whole search would prove nothing.
    #[test]
    fn every_way_of_writing_somebody_down_is_found() {
        for line in [
            r#"{"level":"INFO","route":"/x","who":"mette sørensen"}"#,
            "http://127.0.0.1/staff?text=Mette+S%C3%B8rensen",
            "http://127.0.0.1/staff?text=mette%20s%c3%b8rensen&page=1",
            "ring til 55 50 01 23 nu",
            "to=+4555500123",
            "to=4555500123",
            "0045 eller 55500123.",
            "tel:%2B4555500123",
            "Mette@Example.dk: 550",
            "cpr 7101674321",
            "cpr=710167-4321",
            "7101674321",
        ] {
            assert!(needles().are_in(line), "{line}");
        }
    }

    #[test]
    fn what_names_nobody_is_passed_over() {
        for line in
            ["mette", "Sørensen", "71016743210", "019abc55500123", "smette@example.dk", "Mette Sørensens", "555001234"]
        {
            assert!(!needles().are_in(line), "{line}");
        }
    }

    #[test]
    fn people_are_looked_for_in_everything_else() {
        let folder = env::temp_dir().join(format!("aftalt-leaks-{}", process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(folder.join("people-1.txt"), "Mette Sørensen\n7101674321\n").expect("a file");
        fs::write(folder.join("server-1-0.log"), "started\nanswered\n").expect("a file");
        fs::write(folder.join("urls-1.txt"), "http://127.0.0.1/staff/borgere\n").expect("a file");
        assert_eq!((look(&folder).leaks.len(), look(&folder).needles), (0, 2));
        fs::write(folder.join("metrics-1.txt"), "aftalt_messages{who=\"7101674321\"} 1\n").expect("a file");
        let found = look(&folder);
        fs::remove_dir_all(&folder).ok();
        assert_eq!(found.leaks, ["metrics-1.txt: aftalt_messages{who=\"7101674321\"} 1"]);
        assert_eq!(found.lines, [("server-", 2), ("urls-", 1), ("unencrypted-", 0), ("metrics-", 1)]);
    }
}
