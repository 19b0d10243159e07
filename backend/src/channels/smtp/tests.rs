use super::*;
use crate::channels::Method;
use crate::channels::servers::{Mood, Reply, Server};
use crate::channels::settings::DkimSettings;
use crate::channels::tests::{Folder, ID, parcel, smtp};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;

fn to(name: &str) -> Parcel {
    parcel(Address::Email { name: name.to_owned(), address: "anna@mail.example".to_owned() })
}

fn formatted(mailer: &Mailer, parcel: &Parcel) -> String {
    String::from_utf8(mailer.mail(parcel).unwrap().formatted()).unwrap()
}

/// The names of the headers, in their order; none of a part of the mail.
fn headers(mail: &str) -> Vec<&str> {
    let (head, _) = mail.split_once("\r\n\r\n").unwrap();
    let starts = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    starts.map(|line| line.split_once(": ").unwrap().0).collect()
}

const HEADERS: [&str; 9] = [
    "Message-ID",
    "Date",
    "From",
    "To",
    "Subject",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

#[test]
fn a_mail_arrives_whole_and_the_connection_is_used_again() {
    let server = Server::smtp(|_| None);
    let mailer = Mailer::open(&smtp(server.port)).unwrap();
    for _ in 0..3 {
        assert_eq!(mailer.send(&to("Anna Ærø")), Ok(()));
    }
    let seen = server.seen();
    assert_eq!((seen.connections, seen.bodies.len()), (1, 3));
    assert!(seen.heads.iter().any(|line| line == "RCPT TO:<anna@mail.example>"));
    let mail = &seen.bodies[0];
    assert_eq!(headers(mail), HEADERS);
    assert!(mail.contains(&format!("Message-ID: <{ID}@solrod.example>\r\n")));
    assert!(mail.contains("Date: Mon, 30 Nov 2026 08:00:00 +0000\r\n"));
    assert!(mail.contains("<noreply@solrod.example>\r\n"));
    assert!(mail.contains("Auto-Submitted: auto-generated\r\n"));
    assert_eq!(&seen.bodies[0], &seen.bodies[2], "the same message is the same mail");
}

#[test]
fn what_the_mail_server_answers_decides_whether_it_is_asked_again() {
    let temporary = |words: &str| Err(Failure::Temporary(words.to_owned()));
    let permanent = |words: &str| Err(Failure::Permanent(words.to_owned()));
    let cases: [(Mood, Result<(), Failure>, usize); 8] = [
        (
            |step| (step == "RCPT").then_some(Reply::Say("450 4.2.1 <anna@mail.example> is busy")),
            temporary("SMTP 450 4.2.1"),
            0,
        ),
        (
            |step| (step == "RCPT").then_some(Reply::Say("550 5.1.1 <anna@mail.example> unknown")),
            permanent("SMTP 550 5.1.1"),
            0,
        ),
        (|step| (step == "MAIL").then_some(Reply::Say("530 5.7.0 who are you")), temporary("SMTP 530 5.7.0"), 0),
        (|step| (step == ".").then_some(Reply::Say("552 too long")), permanent("SMTP 552"), 1),
        (|step| (step == ".").then_some(Reply::Say("451 4.3.0 later")), temporary("SMTP 451 4.3.0"), 1),
        (|step| (step == ".").then_some(Reply::Drop), temporary("SMTP connection"), 1),
        (|step| (step == ".").then_some(Reply::Hang), temporary("SMTP timeout"), 1),
        (|step| (step == "MAIL").then_some(Reply::Hang), temporary("SMTP timeout"), 0),
    ];
    for (number, (mood, outcome, mails)) in cases.into_iter().enumerate() {
        let server = Server::smtp(mood);
        let mailer = Mailer::open(&smtp(server.port)).unwrap();
        assert_eq!(mailer.send(&to("Anna")), outcome, "case {number}");
        assert_eq!(server.seen().bodies.len(), mails, "case {number}");
    }
    let nobody = Mailer::open(&smtp(1)).unwrap();
    assert_eq!(nobody.send(&to("Anna")), temporary("SMTP connection"));
    assert_eq!(nobody.send(&parcel(Address::Paper)), permanent("address"));
    let nowhere =
        parcel(Address::Email { name: String::new(), address: "anna@mail.example\r\nBcc: x@y.example".to_owned() });
    assert_eq!(nobody.send(&nowhere), permanent("address"));
}

#[test]
fn a_server_that_came_back_is_found_again() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static MAILS: AtomicUsize = AtomicUsize::new(0);
    let first = |step: &str| (step == "." && MAILS.fetch_add(1, Ordering::SeqCst) == 0).then_some(Reply::Drop);
    let server = Server::smtp(first);
    let mailer = Mailer::open(&smtp(server.port)).unwrap();
    assert!(mailer.send(&to("Anna")).is_err());
    assert_eq!(mailer.send(&to("Anna")), Ok(()));
    assert_eq!(server.seen().connections, 2);
}

#[test]
fn nothing_is_said_to_a_server_that_cannot_encrypt() {
    let server = Server::smtp(|_| None);
    let mailer = Mailer::open(&SmtpSettings { tls: WantedTls::Starttls, ..smtp(server.port) }).unwrap();
    assert_eq!(mailer.send(&to("Anna")), Err(Failure::Temporary("SMTP capabilities".to_owned())));
    let seen = server.seen();
    assert!(
        seen.bodies.is_empty() && !seen.heads.iter().any(|line| line.starts_with("MAIL") || line.starts_with("AUTH"))
    );
}

#[test]
fn user_and_password_are_shown_when_they_are_configured() {
    let (folder, server) = (Folder::new(), Server::smtp(|_| None));
    let password_file = Some(folder.file("password", "hemmelig\n"));
    let mailer =
        Mailer::open(&SmtpSettings { user: Some("aftalt".to_owned()), password_file, ..smtp(server.port) }).unwrap();
    assert_eq!(mailer.send(&to("Anna")), Ok(()));
    let shown = format!("AUTH PLAIN {}", STANDARD.encode("\0aftalt\0hemmelig"));
    assert!(server.seen().heads.contains(&shown));
}

#[test]
fn an_entry_comes_as_another_form_and_as_a_file() {
    let mailer = Mailer::open(&smtp(25)).unwrap();
    let ics = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Samtale på rådhuset\r\nEND:VCALENDAR\r\n".to_owned();
    let parcel = Parcel { invite: Some(Invite { ics, method: Method::Cancel }), ..to("Anna") };
    let mail = formatted(&mailer, &parcel);
    let parts = [
        "multipart/mixed;",
        "multipart/alternative;",
        "text/plain; charset=utf-8",
        "text/calendar; method=CANCEL; charset=utf-8",
        "Content-Disposition: attachment; filename=\"aftale.ics\"",
    ];
    let places: Vec<Option<usize>> = parts.iter().map(|part| mail.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{mail}");
    assert_eq!(mail.matches("METHOD:CANCEL").count(), 2);
    assert_eq!(mail, formatted(&mailer, &parcel));
}

#[test]
fn a_mail_is_signed_where_a_key_is_configured() {
    let folder = Folder::new();
    let key_file = folder.file("key", &STANDARD.encode([7; 32]));
    let dkim = DkimSettings { selector: "aftalt".to_owned(), domain: "solrod.example".to_owned(), key_file };
    let mailer = Mailer::open(&SmtpSettings { dkim: Some(dkim), ..smtp(25) }).unwrap();
    let mail = formatted(&mailer, &to("Anna"));
    let signature: String = mail.split_once("DKIM-Signature: ").unwrap().1.split("\r\n").take(2).collect();
    assert!(
        signature.contains("a=ed25519-sha256")
            && signature.contains("d=solrod.example")
            && signature.contains("s=aftalt"),
        "{signature}"
    );
}

/// Words that want to be more than words.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s).{0,120}",
        "[\r\n\t :;,<>@\"=?a-zæøåא-ת]{0,300}",
        "[a-zøł]{400,900}",
        Just("a\n\rb\rc\r\n.\r\n".to_owned()),
        Just("x\r\nBcc: all@mail.example\r\n\r\n<html>".to_owned()),
        Just("=?utf-8?B?DQpCY2M6IGE=?=\u{2028}\u{202E}".to_owned()),
    ]
}

proptest! {
    #[test]
    fn no_words_become_headers(name in hostile(), subject in hostile(), municipality in hostile(), text in hostile()) {
        let mailer = Mailer::open(&smtp(25)).unwrap();
        let parcel = Parcel { subject, municipality, text, ..to(&name) };
        let mail = mailer.mail(&parcel).unwrap();
        prop_assert_eq!(mail.envelope().to().len(), 1);
        let mail = String::from_utf8(mail.formatted()).unwrap();
        prop_assert_eq!(headers(&mail), HEADERS);
        let (head, _) = mail.split_once("\r\n\r\n").unwrap();
        prop_assert!(head.is_ascii() && head.split("\r\n").all(|line| line.len() <= 998), "{}", head);
        prop_assert!(mail.split("\r\n").all(|line| !line.contains(['\r', '\n'])), "{}", mail);
        prop_assert_eq!(head.matches("anna@mail.example").count(), 1, "{}", head);
    }
}
