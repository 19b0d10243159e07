use super::*;
use crate::login::Login;
use std::path::PathBuf;
use std::sync::LazyLock;

/// Written once: tests that run at the same time all read it.
static SECRET: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = std::env::temp_dir().join(format!("aftalt-login-settings-secret-{}", std::process::id()));
    std::fs::write(&path, "secret").unwrap();
    path
});

/// The settings of a municipality with two providers, after one thing in them is bent.
fn bent(from: &str, to: &str) -> LoginSettings {
    let secret = SECRET.display();
    let text = format!(
        "code = '269'\nhosts = ['aftalt.solrod.dk']\n\
         [citizens]\npreset = 'neb'\nissuer = 'https://broker.example'\nclient_id = 'us'\nclient_secret_file = '{secret}'\n\
         [staff]\nissuer = 'https://work.example/realm'\nclient_id = 'us'\nclient_secret_file = '{secret}'\n\
         [staff.map]\nroles_claim = 'roles'\nroles = {{ S = 'caseworker' }}\noffice = 'office'\n"
    );
    assert!(text.contains(from), "{from}");
    let own = toml::from_str(&text.replacen(from, to, 1)).unwrap();
    LoginSettings { municipalities: vec![own], ..LoginSettings::default() }
}

fn fault(from: &str, to: &str) -> String {
    Login::open(&bent(from, to), false).err().map(|fault| fault.to_string()).unwrap_or_default()
}

#[test]
fn every_fault_names_its_field() {
    assert_eq!(fault("'269'", "'269'"), "", "the control");
    for (from, to, told) in [
        ("'269'", "'26'", "municipality.code: is not 3 digits"),
        ("['aftalt.solrod.dk']", "['a', 'A']", "municipality.hosts: one host leads to two municipalities"),
        ("aftalt.solrod.dk", "aftalt.solrod.dk:443", "municipality.hosts: a host is named without its port"),
        ("https://broker.example", "broker.example", "municipality.citizens.issuer: is no http address"),
        ("https://broker.example", "http://broker.example", "municipality.citizens.issuer: is no https address"),
        ("https://work.example", "http://work.example", "municipality.staff.issuer: is no https address"),
        ("preset = 'neb'", "preset = 'neb'\nlevels = []", "municipality.citizens.levels: names no level"),
        (
            "preset = 'neb'",
            "preset = 'neb'\ntimeout_seconds = 0",
            "municipality.citizens.timeout_seconds: is not between",
        ),
        ("{ S = 'caseworker' }", "{}", "municipality.staff.map.roles: lets nobody in"),
        ("[staff.map]", "level_claim = 'acr'\n[staff.map]", "municipality.staff.levels: go with `level_claim`"),
        (
            "client_id = 'us'\nclient_secret_file = '",
            "client_id = 'us'\nclient_secret_file = '/nowhere",
            "municipality.citizens.client_secret_file",
        ),
    ] {
        let said = fault(from, to);
        assert!(said.starts_with(told), "{said:?}, not {told:?}");
    }
}

#[test]
fn a_municipality_is_found_by_the_name_in_the_address() {
    let login = Login::open(&bent("'269'", "'269'"), true).unwrap();
    for (host, found) in [
        ("aftalt.solrod.dk", true),
        ("AFTALT.solrod.dk:8443", true),
        ("aftalt.solrod.dk:evil", false),
        ("evil.aftalt.solrod.dk", false),
        ("aftalt.solrod.dk.evil.example", false),
        ("", false),
    ] {
        assert_eq!(login.door(host).is_some(), found, "{host:?}");
    }
    assert_eq!(login.origin("aftalt.solrod.dk"), "https://aftalt.solrod.dk");
    assert_eq!(login.origin("127.0.0.1:8080"), "http://127.0.0.1:8080");
    assert_eq!(Login::default().origin("127.0.0.1:8080"), "https://127.0.0.1:8080");
}

#[test]
fn each_broker_has_its_names_and_asks_for_substantial() {
    for (preset, cpr) in [("neb", "dk.cpr"), ("criipto", "cprNumberIdentifier"), ("signicat", "nin")] {
        let login = Login::open(&bent("'neb'", &format!("'{preset}'")), false).unwrap();
        let (_, claims) = login.door("aftalt.solrod.dk").unwrap().citizens.as_ref().unwrap();
        assert_eq!(claims.cpr, cpr);
    }
    for preset in [Preset::Neb, Preset::Criipto, Preset::Signicat] {
        let names = preset.names();
        assert!(names.levels.iter().all(|level| !level.to_lowercase().contains("low")) && names.levels.len() == 2);
        assert!(names.parameters.iter().any(|(_, value)| value.contains("substantial")));
    }
}

#[test]
fn of_more_than_one_role_the_shortest_limit_holds() {
    let limits: Limits = toml::from_str(
        "staff = { idle_minutes = 60, hours = 10 }\n\
         roles = { administrator = { idle_minutes = 15, hours = 12 }, auditor = { idle_minutes = 30, hours = 2 } }",
    )
    .unwrap();
    assert_eq!(limits.of_staff(&[Role::Caseworker]), limits.staff);
    assert_eq!(limits.of_staff(&[Role::Administrator, Role::Caseworker]), Limit { idle_minutes: 15, hours: 12 });
    assert_eq!(limits.of_staff(&[Role::Administrator, Role::Auditor]), Limit { idle_minutes: 15, hours: 2 });
    assert_eq!(limits.citizens, Limit { idle_minutes: 30, hours: 8 });
}
