//! Rule files of an operator's own: the program runs with them, and starts with none that are wrong.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use tests::database::{Database, Kind};
use tests::server::run;

/// A copy of the shipped files in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/law");
    let folder = env::temp_dir().join(format!("aftalt-law-{}-{name}", process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    for entry in fs::read_dir(&shipped).expect("the shipped files") {
        let path = entry.expect("an entry").path();
        let to = folder.join(path.file_name().expect("a name"));
        if path.is_dir() {
            fs::create_dir_all(&to).expect("a folder");
            for file in fs::read_dir(&path).expect("a folder") {
                let file = file.expect("an entry").path();
                fs::copy(&file, to.join(file.file_name().expect("a name"))).expect("a copy");
            }
        } else {
            fs::copy(&path, to).expect("a copy");
        }
    }
    folder
}

fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("the file");
    assert!(text.contains(from), "{from}");
    fs::write(file, text.replacen(from, to, 1)).expect("the file");
}

#[test]
fn wrong_files_stop_every_command_with_all_their_faults() {
    let folder = copy("wrong");
    replace(
        &folder.join("sickness_benefit/2017-01-01.toml"),
        "[min_notice_days]\nvalue = 8",
        "[min_notice_days]\nvalue = 400",
    );
    replace(&folder.join("unemployment_insurance/2024-01-01.toml"), "[first_talk_by]\nvalue", "[first_talk]\nvalue");
    fs::write(folder.join("another.toml"), "scheme = \"another\"\nvalid_from = 2026-01-01\n").expect("a file");
    let database = Database::empty(Kind::Sqlite);
    let law = folder.display().to_string();
    for command in [["serve", "--demo"], ["migrate", "--law"], ["check", "--law"], ["seed", "--municipality=solroed"]] {
        let rest: Vec<&str> = command.iter().copied().filter(|word| *word != "--law").collect();
        let ended = run(&[&rest[..], &["--law", &law, "--database-url", &database.url]].concat());
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(!ended.status.success(), "{command:?}");
        for fault in [
            "sickness_benefit/2017-01-01.toml:137: min_notice_days = 400 is out of bounds",
            "unemployment_insurance/2024-01-01.toml:13: unknown key first_talk",
            "another.toml:1: unknown scheme another",
            "another.toml:2: duty is missing",
        ] {
            assert!(said.contains(fault), "{command:?}: {fault}: {said}");
        }
    }
    fs::remove_dir_all(&folder).expect("gone");
}

#[test]
fn the_files_are_named_by_a_flag_or_the_configuration() {
    let folder = copy("named");
    let database = Database::empty(Kind::Sqlite);
    let law = folder.display().to_string();
    let migrated = run(&["migrate", "--law", &law, "--database-url", &database.url]);
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));
    let config = folder.join("aftalt.conf");
    fs::write(&config, format!("law = {law:?}\n")).expect("a file");
    let config = config.display().to_string();
    let migrate = || run(&["migrate", "--config", &config, "--database-url", &database.url]);
    assert!(migrate().status.success());
    fs::remove_file(folder.join("schemes.toml")).expect("gone");
    let ended = migrate();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(!ended.status.success() && said.contains("schemes.toml:1: there is no such file"), "{said}");
    fs::remove_dir_all(&folder).expect("gone");
}
