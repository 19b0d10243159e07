use super::*;

fn settings(args: &[&str]) -> Result<Settings, ConfigError> {
    Settings::of(&Cli::try_parse_from(["aftalt"].iter().chain(args)).unwrap())
}

#[test]
fn keys_are_read_from_a_file_and_never_quoted() {
    let path = std::env::temp_dir().join(format!("aftalt-keys-{}.toml", uuid::Uuid::now_v7()));
    let key = STANDARD.encode([7; 32]);
    let serve = || settings(&["serve", "--cpr-keys", path.to_str().unwrap()]).unwrap().keys();
    for (text, sound) in [
        (format!("sealing = 'a'\nhashing = '{key}'\n[keys]\na = '{key}'\n"), true),
        (format!("sealing = 'b'\nhashing = '{key}'\n[keys]\na = '{key}'\n"), false),
        ("sealing = 'a'\nhashing = 'secret'\n[keys]\na = 'secret'\n".to_owned(), false),
        ("sealing = secret".to_owned(), false),
    ] {
        std::fs::write(&path, &text).unwrap();
        assert_eq!(serve().is_ok(), sound, "{text}");
        assert!(!serve().map(|_| String::new()).unwrap_or_else(|error| error.to_string()).contains("secret"));
    }
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(settings(&["serve"]).unwrap().keys(), Err(ConfigError::NoKeys)));
}

#[test]
fn a_fault_of_the_file_names_line_and_field_and_quotes_nothing() {
    let path = std::env::temp_dir().join(format!("aftalt-config-{}.toml", uuid::Uuid::now_v7()));
    let smtp = "listen = '127.0.0.1:1'\n[smtp]\nhost = 'mail.example'\nfrom = 'noreply@mail.example'\n";
    for (text, fault) in [
        (format!("{smtp}password = 'secret'\n"), Some("line 5: unknown field `password`")),
        (format!("{smtp}timeout_seconds = 0\n"), Some("smtp.timeout_seconds: is not between 1 and 120")),
        (
            format!("{smtp}[sessions]\ncitizens = {{ idle_minutes = 0, hours = 8 }}\n"),
            Some("sessions.citizens: is not between 5 and 240"),
        ),
        (format!("{smtp}[[municipality]]\ncode = '269'\nhosts = []\n"), Some("municipality.hosts: names no host")),
        (
            format!("{smtp}[outbox]\nlease_seconds = 60\n"),
            Some("outbox.lease_seconds: is shorter than the 275 seconds"),
        ),
        (smtp.to_owned(), None),
    ] {
        std::fs::write(&path, &text).unwrap();
        let told = settings(&["serve", "--config", path.to_str().unwrap()]).err().map(|error| error.to_string());
        assert_eq!(told.is_some(), fault.is_some(), "{told:?}");
        let told = told.unwrap_or_default();
        assert!(told.contains(fault.unwrap_or_default()) && !told.contains("secret"), "{told}");
    }
    std::fs::remove_file(&path).unwrap();
}

/// Whatever is printed of the settings, of what was asked for and of a database that does not answer, no secret stands in it.
#[test]
fn no_setting_can_be_printed_that_is_a_secret() {
    let path = std::env::temp_dir().join(format!("aftalt-secrets-{}.toml", uuid::Uuid::now_v7()));
    let url = "postgres://aftalt:hemmelig@db.example/aftalt";
    std::fs::write(&path, format!("database_url = '{url}'\nmaintenance_url = '{url}'\n")).unwrap();
    let cli = Cli::try_parse_from(["aftalt", "check", "--config", path.to_str().unwrap()]).unwrap();
    let found = Settings::of(&cli).unwrap();
    assert_eq!(found.url_for(&cli.command), url);
    let shown = Cli::try_parse_from(["aftalt", "check", "--database-url", url]).unwrap();
    let refused = Settings::of(&shown).unwrap_err();
    assert!(matches!(refused, ConfigError::PasswordShown));
    let unreadable = crate::store::Db::connect("postgres://aftalt:hemmelig@db.example:port/x").err().unwrap();
    for printed in [
        format!("{found:?} {:?}", read(Some(&path)).unwrap().database_url),
        format!("{shown:?}"),
        format!("{refused} {refused:?}"),
        format!("{unreadable} {unreadable:?}"),
    ] {
        assert!(!printed.contains("hemmelig"), "{printed}");
    }
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_demo_stays_on_loopback_unless_told_twice() {
    assert!(matches!(settings(&["serve", "--demo", "--listen", "0.0.0.0:1"]), Err(ConfigError::DemoExposed(_))));
    assert!(settings(&["serve", "--demo", "--demo-for-everybody", "--listen", "0.0.0.0:1"]).is_ok());
    assert!(settings(&["serve", "--listen", "0.0.0.0:1"]).is_ok());
}
