use super::*;
use crate::channels::tests::{Folder, smtp};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sections {
    smtp: Option<SmtpSettings>,
    sms: Option<SmsSettings>,
    digital_post: Option<DigitalPostSettings>,
    letters: Option<LetterSettings>,
    #[serde(default)]
    outbox: OutboxSettings,
}

fn checked(text: &str) -> Result<(), SettingFault> {
    let Sections { smtp, sms, digital_post, letters, outbox } = toml::from_str(text).unwrap();
    let channels = ChannelSettings { smtp, sms, digital_post, letters };
    channels.validate()?;
    outbox.validate(&channels)
}

const ALL: &str = "
[smtp]
host = 'mail.solrod.example'
from = 'noreply@solrod.example'
user = 'aftalt'
password_file = 'password'
[smtp.dkim]
selector = 'aftalt'
domain = 'solrod.example'
key_file = 'key'
[sms]
url = 'https://gatewayapi.com/rest/mtsms'
token_file = 'token'
sender = 'Solrod'
[digital_post]
url = 'https://post.example/'
cvr = { 269 = '12345678' }
[letters]
folder = 'print'
[outbox]
batch = 32
";

#[test]
fn every_field_has_its_bounds_and_its_name() {
    assert_eq!(checked(ALL), Ok(()));
    assert_eq!(checked(""), Ok(()));
    for (from, to, field) in [
        ("'mail.solrod.example'", "'mail solrod'", "smtp.host"),
        ("'noreply@solrod.example'", "'noreply'", "smtp.from"),
        ("'noreply@solrod.example'", "'noreply@solrød.example'", "smtp.from"),
        ("user = 'aftalt'", "", "smtp.password_file"),
        ("password_file = 'password'", "", "smtp.password_file"),
        ("user = 'aftalt'", "user = 'aftalt'\ntimeout_seconds = 0", "smtp.timeout_seconds"),
        ("selector = 'aftalt'", "selector = 'a;b'", "smtp.dkim.selector"),
        ("domain = 'solrod.example'", "domain = ''", "smtp.dkim.domain"),
        ("'https://gatewayapi.com/rest/mtsms'", "'mailto:a@b.example'", "sms.url"),
        ("'Solrod'", "'Solrød'", "sms.sender"),
        ("'Solrod'", "'SolrodKommune'", "sms.sender"),
        ("'Solrod'", "'Solrod'\ntimeout_seconds = 121", "sms.timeout_seconds"),
        ("'12345678'", "'1234567'", "digital_post.cvr"),
        ("269", "26", "digital_post.cvr"),
        ("url = 'https://post.example/'", "", "digital_post"),
        ("url = 'https://post.example/'", "url = 'https://post.example/'\nfolder = 'x'", "digital_post"),
        ("url = 'https://post.example/'", "folder = 'x'\ntoken_file = 'y'", "digital_post.token_file"),
        ("batch = 32", "batch = 0", "outbox.batch"),
        ("batch = 32", "senders = 65", "outbox.senders"),
        ("batch = 32", "lease_seconds = 4", "outbox.lease_seconds"),
        ("batch = 32", "first_retry_seconds = 0", "outbox.first_retry_seconds"),
        ("batch = 32", "max_attempts = 0", "outbox.max_attempts"),
    ] {
        let changed = ALL.replacen(from, to, 1);
        assert_ne!(changed, ALL, "{from}");
        assert_eq!(checked(&changed).map_err(|fault| fault.field), Err(field), "{to}");
    }
}

#[test]
fn no_message_is_on_its_way_when_its_lease_runs_out() {
    let channels = ChannelSettings { smtp: Some(smtp(25)), ..ChannelSettings::default() };
    let outbox = OutboxSettings { batch: 20, senders: 4, ..OutboxSettings::default() };
    assert_eq!(channels.longest_wait(), 2, "a dead connection, and the new one");
    assert!(OutboxSettings { lease_seconds: 17, ..outbox }.validate(&channels).is_ok());
    let fault = OutboxSettings { lease_seconds: 16, ..outbox }.validate(&channels).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "outbox.lease_seconds: is shorter than the 17 seconds that a batch may take with these timeouts"
    );
    assert!(OutboxSettings::default().validate(&channels).is_ok());
}

#[test]
fn secrets_are_read_from_files_and_never_quoted() {
    let folder = Folder::new();
    let with = |path: PathBuf| SmtpSettings { user: Some("aftalt".to_owned()), password_file: Some(path), ..smtp(25) };
    assert_eq!(with(folder.file("a", " hemmelig\n")).credentials().unwrap().unwrap().1.expose_secret(), "hemmelig");
    assert_eq!(with(folder.file("b", "\n")).credentials().unwrap_err().field, "smtp.password_file");
    assert_eq!(with(folder.0.join("none")).credentials().unwrap_err().field, "smtp.password_file");
    let key_file = folder.file("c", "hemmelig");
    let dkim = DkimSettings { selector: "a".to_owned(), domain: "b".to_owned(), key_file };
    let fault = SmtpSettings { dkim: Some(dkim), ..smtp(25) }.dkim().unwrap_err();
    assert!(fault.field == "smtp.dkim.key_file" && !fault.to_string().contains("hemmelig"));
}

#[test]
fn what_is_no_folder_is_found_at_the_start() {
    let folder = Folder::new();
    assert!(LetterSettings { folder: folder.0.clone() }.folder().is_ok());
    assert_eq!(LetterSettings { folder: folder.file("a", "") }.folder().unwrap_err().field, "letters.folder");
}
