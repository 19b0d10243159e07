//! The direction of imports (ARCHITECTURE.md, "A line that…"): `a <- b` means b may use a, never the other way.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What the sources of one folder may not name.
struct Rule {
    /// The folder, from the root of the clone.
    folder: &'static str,
    /// Files and folders under it that are the place for what is forbidden elsewhere.
    except: &'static [&'static str],
    /// Beginnings of paths (`crate::web` also forbids `crate::{web, …}` and `super::web`) or any other words.
    forbidden: &'static [&'static str],
}

const RULES: [Rule; 13] = [
    // Tables and dialects: neither rules nor what travels on the wire.
    Rule {
        folder: "backend/src/store",
        except: &[],
        forbidden: &[
            "crate::app",
            "crate::web",
            "crate::jobs",
            "shared::api",
            "shared::rules",
            "shared::access",
            "actix_web",
            "utoipa",
        ],
    },
    // Use cases: neither HTTP nor SQL.
    Rule {
        folder: "backend/src/app",
        except: &[],
        forbidden: &["crate::web", "crate::jobs", "actix_web", "diesel", "sql_query"],
    },
    // Requests and statuses: neither SQL nor decisions; what happens later goes through the outbox.
    Rule {
        folder: "backend/src/web",
        except: &[],
        forbidden: &[
            "crate::jobs",
            "diesel",
            "sql_query",
            "shared::rules::may_",
            "shared::rules::arrange",
            "shared::rules::exempt",
            "shared::rules::end_exemption",
            "shared::rules::check_exemption",
            "shared::rules::check_window",
            "shared::law::due_talks",
            "shared::law::order_dates",
            "shared::law::summon_by",
            "shared::slots",
        ],
    },
    // When something is done by itself: what it is, a use case knows.
    Rule {
        folder: "backend/src/jobs",
        except: &[],
        forbidden: &["crate::web", "crate::store", "diesel", "sql_query", "actix_web", "shared::rules", "shared::law"],
    },
    // What carries a message out: neither who gets it nor why.
    Rule {
        folder: "backend/src/channels",
        except: &[],
        forbidden: &["crate::app", "crate::login", "crate::store", "crate::web", "crate::jobs", "diesel", "actix_web"],
    },
    // Who vouches: neither for whom, nor what a request looks like.
    Rule {
        folder: "backend/src/login",
        except: &[],
        forbidden: &["crate::app", "crate::store", "crate::web", "crate::jobs", "diesel", "actix_web"],
    },
    // What the store knows reaches the edge through a use case; only its failures need a status.
    Rule { folder: "backend/src/web", except: &["backend/src/web/problem.rs"], forbidden: &["crate::store"] },
    // SQL has one home.
    Rule { folder: "backend/src", except: &["backend/src/store"], forbidden: &["diesel", "sql_query"] },
    // Decisions are pure: the same facts give the same answer, here and in the browser.
    Rule {
        folder: "shared/src",
        except: &["shared/src/bin"],
        forbidden: &[
            "Utc::now",
            "Local::now",
            "SystemTime",
            "Instant::now",
            "async fn",
            ".await",
            "std::fs",
            "std::net",
            "std::env",
            "diesel",
            "web_sys",
            "gloo",
        ],
    },
    // Wire types describe, they do not decide.
    Rule { folder: "shared/src/api", except: &[], forbidden: &["crate::rules::may_", "crate::slots::slots"] },
    // Components take props and emit callbacks.
    Rule {
        folder: "frontend/src/components",
        except: &[],
        forbidden: &["crate::api", "crate::pages", "gloo_net", "spawn_local"],
    },
    // Only the API's client knows addresses.
    Rule { folder: "frontend/src", except: &["frontend/src/api"], forbidden: &["/api/v1", "gloo_net"] },
    // The pages' time is the server's.
    Rule {
        folder: "frontend/src",
        except: &[],
        forbidden: &["Utc::now", "Local::now", "SystemTime", "Date::now", "Date::new_0"],
    },
];

/// What `shared` may not even depend on, directly or through others.
const NOT_IN_SHARED: [&str; 8] =
    ["actix-web", "diesel", "gloo-net", "hyper", "libsqlite3-sys", "reqwest", "tokio", "web-sys"];

#[test]
fn imports_point_one_way() {
    let broken: Vec<String> = RULES.iter().flat_map(violations).collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_rule_has_something_to_judge() {
    for rule in &RULES {
        assert!(!sources(rule).is_empty(), "{} holds no sources: was it renamed?", rule.folder);
    }
}

#[test]
fn every_rule_can_fail() {
    for word in RULES.iter().flat_map(|rule| rule.forbidden) {
        assert!(names(&format!("use a::b;\nlet x = {word};"), word), "{word} goes unseen in code");
        assert!(
            !names(&format!("/// Unlike {word}, this is fine.\nfn f() {{}} // {word}"), word),
            "{word} is seen in a comment"
        );
        let Some((parent, child)) = word.rsplit_once("::") else {
            continue;
        };
        assert!(
            names(&format!("use {parent}::{{zebra::{{A, B}},\n    {child}}};"), word),
            "{word} goes unseen in a group"
        );
        if let Some(module) = word.strip_prefix("crate::") {
            assert!(names(&format!("use super::super::{module}::thing;"), word), "{word} goes unseen behind super");
        }
    }
    assert!(!names("use crate::website::Page;", "crate::web"), "crate::website is not crate::web");
}

#[test]
fn shared_depends_on_nothing_impure() {
    let packages = dependencies("shared");
    let impure: Vec<&str> = NOT_IN_SHARED.into_iter().filter(|name| packages.contains(*name)).collect();
    assert!(impure.is_empty(), "shared depends on {impure:?}");
    let server = dependencies("backend");
    assert!(
        ["diesel", "tokio"].iter().all(|name| server.contains(*name)),
        "the listing of dependencies works: {server:?}"
    );
}

fn violations(rule: &Rule) -> Vec<String> {
    let root = root();
    let mut found = Vec::new();
    for path in sources(rule) {
        let text = fs::read_to_string(&path).expect("a source file is text");
        for word in rule.forbidden.iter().filter(|word| names(&text, word)) {
            found.push(format!(
                "{} names {word}, which {} may not",
                path.strip_prefix(&root).unwrap_or(&path).display(),
                rule.folder
            ));
        }
    }
    found
}

/// Whether code (not comments) names `word`, also within a group of imports.
fn names(text: &str, word: &str) -> bool {
    let code: String = text.lines().map(without_comment).collect::<Vec<_>>().join("\n");
    let imports = code.split(';').filter_map(|statement| statement.rsplit_once("use ").map(|(_, tree)| tree));
    let paths = imports.flat_map(|tree| flatten("", &tree.split_whitespace().collect::<String>()));
    paths
        .chain([code.clone()])
        .any(|place| contains_word(&place.replace("super::super::", "super::").replace("super::", "crate::"), word))
}

/// `a::{b, c::{d, e}}` becomes `a::b`, `a::c::d`, `a::c::e`.
fn flatten(prefix: &str, tree: &str) -> Vec<String> {
    let Some((head, group)) = tree.split_once('{') else {
        return vec![format!("{prefix}{tree}")];
    };
    let group = group.strip_suffix('}').unwrap_or(group);
    let (mut depth, mut members) = (0, vec![String::new()]);
    for letter in group.chars() {
        match letter {
            ',' if depth == 0 => members.push(String::new()),
            _ => {
                depth += match letter {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                members.last_mut().expect("there is always one").push(letter);
            }
        }
    }
    members.iter().flat_map(|member| flatten(&format!("{prefix}{head}"), member)).collect()
}

/// Whether `word` stands in `text` as a whole name; a word that ends in `_` or another sign is a beginning.
fn contains_word(text: &str, word: &str) -> bool {
    let in_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let begins = !word.starts_with(in_name) || !before.is_some_and(in_name);
        let ends = word.ends_with('_') || !word.ends_with(in_name) || !after.is_some_and(in_name);
        begins && ends
    })
}

/// The line up to a comment; the `//` of an address is none.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

fn sources(rule: &Rule) -> Vec<PathBuf> {
    let except: Vec<PathBuf> = rule.except.iter().map(|folder| root().join(folder)).collect();
    let mut found = Vec::new();
    collect(&root().join(rule.folder), &except, &mut found);
    found
}

fn collect(folder: &Path, except: &[PathBuf], found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    for path in entries.filter(|path| !except.contains(path)) {
        if path.is_dir() {
            collect(&path, except, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The names of all packages that `package` is built with, with every feature.
fn dependencies(package: &str) -> BTreeSet<String> {
    let mut tree = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tree.args([
        "tree",
        "--all-features",
        "--edges=normal,build",
        "--prefix=none",
        "--format={p}",
        "--package",
        package,
    ]);
    let output = tree.current_dir(root()).output().expect("cargo tree");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listing = String::from_utf8(output.stdout).expect("cargo tree writes text");
    listing.lines().filter_map(|line| line.split_whitespace().next()).map(ToOwned::to_owned).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the clone").to_owned()
}
