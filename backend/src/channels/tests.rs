//! What every way out has in common, and the parcels of the tests.

use super::settings::{ChannelSettings, DigitalPostSettings, LetterSettings, SmsSettings, SmtpSettings, Tls};
use super::*;
use chrono::{TimeZone, Utc};
use shared::api::{LetterLine, LetterPart};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A folder that is gone when the test is over.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("aftalt-channels-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// The names of what lies in it, and a file with a secret beside it.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

pub const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

pub fn letter() -> Letter {
    Letter {
        lang: Lang::Da,
        from: ["Solrød Kommune", "Jobcenter Solrød", "Solrød Center 1", "2680 Solrød Strand"].map(str::to_owned).into(),
        to: vec!["Zażółć Gęślą-Jaźń Øresund".to_owned()],
        dated: "Solrød Kommune, mandag den 30. november 2026".to_owned(),
        title: "Du er indkaldt til en samtale".to_owned(),
        opening: vec!["Kære Zażółć".to_owned(), "Vi har valgt en tid til dig. ".repeat(8)],
        facts: [("Hvornår", "Tirsdag den 8. december 2026 kl. 9.00"), ("Hvor", "Jobcenter Solrød, Solrød Center 1")]
            .map(|(label, text)| LetterLine { label: label.to_owned(), text: text.to_owned() })
            .into(),
        parts: ["Hvad skal vi tale om?", "Hvis du ikke kommer"]
            .map(|heading| LetterPart {
                heading: heading.to_owned(),
                paragraphs: vec![
                    "Vi taler om, hvordan det går, og hvad der skal ske nu. ".repeat(5),
                    "Æblegrød og blåbær.".to_owned(),
                ],
            })
            .into(),
        signed: ["Venlig hilsen", "Mette Holm", "Solrød Kommune"].map(str::to_owned).into(),
    }
}

pub fn parcel(to: Address) -> Parcel {
    Parcel {
        id: ID.to_owned(),
        municipality: "Solrød Kommune".to_owned(),
        municipality_code: "269".to_owned(),
        to,
        lang: Lang::Da,
        at: Utc.with_ymd_and_hms(2026, 11, 30, 8, 0, 0).unwrap(),
        subject: "Din samtale".to_owned(),
        text: "Du har en samtale tirsdag den 8. december kl. 9.00.\nLæs mere på Mine samtaler.".to_owned(),
        letter: Some(letter()),
        invite: None,
    }
}

pub fn smtp(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: Some(port),
        tls: Tls::None,
        from: "noreply@solrod.example".to_owned(),
        user: None,
        password_file: None,
        timeout_seconds: 1,
        dkim: None,
    }
}

fn sms(folder: &Folder, url: &str) -> SmsSettings {
    let token_file = folder.file("token", "hemmelig\n");
    SmsSettings { url: url.parse().unwrap(), token_file, sender: "Solrod".to_owned(), timeout_seconds: 1 }
}

fn post(folder: Option<PathBuf>, url: Option<&str>) -> DigitalPostSettings {
    let cvr = BTreeMap::from([("269".to_owned(), "12345678".to_owned())]);
    DigitalPostSettings { cvr, folder, url: url.map(|url| url.parse().unwrap()), token_file: None, timeout_seconds: 1 }
}

fn all(folder: &Folder) -> ChannelSettings {
    ChannelSettings {
        smtp: Some(SmtpSettings { tls: Tls::Starttls, ..smtp(25) }),
        sms: Some(sms(folder, "https://sms.example/")),
        digital_post: Some(post(None, Some("https://post.example/"))),
        letters: Some(LetterSettings { folder: folder.0.clone() }),
    }
}

#[test]
fn what_is_missing_is_not_offered() {
    let folder = Folder::new();
    let every = Channels::open(&all(&folder), false).unwrap();
    assert_eq!(every.offers(), [MessageChannel::Sms, MessageChannel::Email]);
    assert!(MessageChannel::ALL.iter().all(|channel| every.of(*channel).is_some()));
    let fewer = ChannelSettings { sms: None, ..all(&folder) };
    assert_eq!(Channels::open(&fewer, false).unwrap().offers(), [MessageChannel::Email]);
    assert!(Channels::open(&ChannelSettings::default(), true).unwrap().of(MessageChannel::Letter).is_none());
    assert_eq!(Channels::none().offers(), []);
}

/// What is changed in sound settings.
type Change = fn(&mut ChannelSettings);

#[test]
fn outside_the_demonstration_nothing_goes_unencrypted_and_letters_have_a_way() {
    let folder = Folder::new();
    let with = |change: Change| {
        let mut settings = all(&folder);
        change(&mut settings);
        settings
    };
    let cases: [(Change, &str); 5] = [
        (|all| all.smtp.as_mut().unwrap().tls = Tls::None, "smtp.tls"),
        (|all| all.sms.as_mut().unwrap().url = "http://sms.example/".parse().unwrap(), "sms.url"),
        (
            |all| all.digital_post.as_mut().unwrap().url = Some("http://post.example/".parse().unwrap()),
            "digital_post.url",
        ),
        (|all| all.digital_post = None, "digital_post"),
        (|all| all.letters = None, "letters"),
    ];
    for (change, field) in cases {
        assert_eq!(Channels::open(&with(change), false).unwrap_err().field, field);
        assert!(Channels::open(&with(change), true).is_ok(), "{field}");
    }
}

#[test]
fn an_address_is_never_printed() {
    let hidden = "2211771212";
    for address in [
        Address::Phone(hidden.to_owned()),
        Address::Email { name: hidden.to_owned(), address: hidden.to_owned() },
        Address::Cpr(hidden.to_owned()),
        Address::Cvr(hidden.to_owned()),
    ] {
        assert!(!format!("{:?}", parcel(address)).contains(hidden));
    }
}

#[test]
fn a_failure_is_bounded() {
    assert_eq!(Failure::permanent("x".repeat(1000)).to_string().len(), FAILURE_CHARS);
}

#[test]
fn text_messages_are_posted_as_the_gateway_wants_them() {
    let (folder, server) = (Folder::new(), servers::Server::http(servers::Reply::Say(OK)));
    let gateway = sms::Gateway::open(&sms(&folder, &format!("http://127.0.0.1:{}/rest/mtsms", server.port))).unwrap();
    let mut parcel = parcel(Address::Phone("+4512345678".to_owned()));
    assert_eq!(gateway.send(&parcel), Ok(()));
    parcel.text = "Zażółć".to_owned();
    assert_eq!(gateway.send(&parcel), Ok(()));
    let seen = server.seen();
    assert_eq!(seen.connections, 1, "the connection is used again");
    assert!(seen.heads[0].starts_with("POST /rest/mtsms HTTP/1.1\r\n"));
    let head = seen.heads[0].to_lowercase();
    assert!(head.contains(&format!("idempotency-key: {ID}\r\n")));
    assert!(seen.heads[0].contains("Basic aGVtbWVsaWc6\r\n"));
    let body: serde_json::Value = serde_json::from_str(&seen.bodies[0]).unwrap();
    assert_eq!(body["recipients"][0]["msisdn"], 4_512_345_678_u64);
    assert_eq!((&body["sender"], &body["userref"], &body["encoding"]), (&"Solrod".into(), &ID.into(), &"UTF8".into()));
    assert!(seen.bodies[1].contains("UCS2"), "letters that the short alphabet lacks are not lost");
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{}";

#[test]
fn what_a_service_answers_decides_whether_it_is_asked_again() {
    use servers::{Reply, Server};
    let folder = Folder::new();
    let temporary = |words: &str| Err(Failure::Temporary(words.to_owned()));
    for (reply, outcome) in [
        (Reply::Say("HTTP/1.1 204 No Content\r\n"), Ok(())),
        (Reply::Say("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n"), Err(Failure::Permanent("HTTP 400".to_owned()))),
        (
            Reply::Say("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n"),
            Err(Failure::Permanent("HTTP 302".to_owned())),
        ),
        (Reply::Say("HTTP/1.1 401 Who\r\nContent-Length: 0\r\n"), temporary("HTTP 401")),
        (Reply::Say("HTTP/1.1 408 Slow\r\nContent-Length: 0\r\n"), temporary("HTTP 408")),
        (Reply::Say("HTTP/1.1 425 Early\r\nContent-Length: 0\r\n"), temporary("HTTP 425")),
        (Reply::Say("HTTP/1.1 429 Many\r\nContent-Length: 0\r\n"), temporary("HTTP 429")),
        (Reply::Say("HTTP/1.1 503 Down\r\nContent-Length: 0\r\n"), temporary("HTTP 503")),
        (Reply::Drop, temporary("HTTP connection")),
        (Reply::Hang, temporary("HTTP timeout")),
        // It was taken, however long the rest of the answer is in coming.
        (Reply::Say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n"), Ok(())),
    ] {
        let server = Server::http(reply);
        let gateway = sms::Gateway::open(&sms(&folder, &format!("http://127.0.0.1:{}/", server.port))).unwrap();
        assert_eq!(gateway.send(&parcel(Address::Phone("+4512345678".to_owned()))), outcome, "{reply:?}");
        assert_eq!(server.seen().bodies.len(), 1);
    }
    let nobody = sms::Gateway::open(&sms(&folder, "http://127.0.0.1:1/")).unwrap();
    assert_eq!(nobody.send(&parcel(Address::Phone("+4512345678".to_owned()))), temporary("HTTP connection"));
    assert_eq!(nobody.send(&parcel(Address::Paper)), Err(Failure::Permanent("address".to_owned())));
}

#[test]
fn the_same_letter_twice_is_one_file() {
    let folder = Folder::new();
    let printer = print::Printer::open(&LetterSettings { folder: folder.0.clone() }).unwrap();
    assert_eq!(printer.send(&parcel(Address::Paper)), Ok(()));
    assert_eq!(printer.send(&parcel(Address::Paper)), Ok(()));
    assert_eq!(folder.names(), [format!("{ID}.pdf")]);
    let hostile = Parcel { id: "../other".to_owned(), ..parcel(Address::Paper) };
    assert_eq!(printer.send(&hostile), Err(Failure::Permanent("id".to_owned())));
    let empty = Parcel { letter: None, ..parcel(Address::Paper) };
    assert_eq!(printer.send(&empty), Err(Failure::Permanent("no letter".to_owned())));
}

#[test]
fn a_full_or_vanished_folder_is_tried_again() {
    let folder = Folder::new();
    let inner = folder.0.join("print");
    std::fs::create_dir(&inner).unwrap();
    let printer = print::Printer::open(&LetterSettings { folder: inner.clone() }).unwrap();
    std::fs::remove_dir(&inner).unwrap();
    assert!(matches!(printer.send(&parcel(Address::Paper)), Err(Failure::Temporary(_))));
    std::fs::create_dir(&inner).unwrap();
    assert_eq!(printer.send(&parcel(Address::Paper)), Ok(()));
}

mod digital_post_way {
    use super::*;
    use crate::channels::digital_post::DigitalPost;
    use crate::channels::servers::{Reply, Server};

    #[test]
    fn a_memo_lies_in_the_folder_once() {
        let folder = Folder::new();
        let post = DigitalPost::open(&post(Some(folder.0.clone()), None)).unwrap();
        for _ in 0..2 {
            assert_eq!(post.send(&parcel(Address::Cpr("2211771212".to_owned()))), Ok(()));
        }
        assert_eq!(folder.names(), [format!("{ID}.xml")]);
    }

    #[test]
    fn a_memo_goes_to_sf1601_with_its_transaction() {
        let server = Server::http(Reply::Say(OK));
        let post = DigitalPost::open(&post(None, Some(&format!("http://127.0.0.1:{}/kombi", server.port)))).unwrap();
        assert_eq!(post.send(&parcel(Address::Cvr("12345678".to_owned()))), Ok(()));
        let seen = server.seen();
        assert!(seen.heads[0].to_lowercase().contains(&format!("x-transaktionsid: {ID}\r\n")));
        assert!(seen.bodies[0].contains("<kombi_request><KombiValgKode>Digital Post</KombiValgKode><memo:Message "));
    }

    #[test]
    fn who_has_no_digital_post_address_or_no_sender_fails() {
        let folder = Folder::new();
        let post = DigitalPost::open(&post(Some(folder.0.clone()), None)).unwrap();
        let elsewhere = Parcel { municipality_code: "101".to_owned(), ..parcel(Address::Cpr("2211771212".to_owned())) };
        assert_eq!(post.send(&elsewhere), Err(Failure::Temporary("digital_post.cvr: 101".to_owned())));
        assert_eq!(post.send(&parcel(Address::Paper)), Err(Failure::Permanent("address".to_owned())));
        assert!(folder.names().is_empty());
    }
}
