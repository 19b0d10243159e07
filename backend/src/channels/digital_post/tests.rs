use super::memo::Memo;
use crate::channels::tests::{ID, parcel};
use crate::channels::{Address, Parcel, one_line, pdf};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Every element that holds a text: its path and the text.
fn read(xml: &[u8]) -> Vec<(String, String)> {
    let text = std::str::from_utf8(xml).unwrap();
    let mut reader = Reader::from_str(text);
    let (mut path, mut held, mut found) = (Vec::new(), String::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
                held.clear();
            }
            Event::Text(text) => held.push_str(&text.decode().unwrap()),
            Event::GeneralRef(name) => {
                let name = name.decode().unwrap();
                held.push_str(&quick_xml::escape::unescape(&format!("&{name};")).unwrap());
            }
            Event::End(_) => {
                if !held.is_empty() {
                    found.push((path.join("/").replace("memo:", ""), std::mem::take(&mut held)));
                }
                path.pop();
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn written(parcel: &Parcel, pdf: &[u8]) -> Vec<u8> {
    Memo { parcel, sender: "12345678", recipient: "2211771212", recipient_kind: "CPR", pdf }.xml().unwrap()
}

#[test]
fn a_memo_says_what_digital_post_asks_for() {
    let parcel = parcel(Address::Cpr("2211771212".to_owned()));
    let letter = pdf(parcel.letter.as_ref().unwrap()).unwrap();
    let content = STANDARD.encode(&letter);
    let found = read(&written(&parcel, &letter));
    let expected = [
        ("Message/MessageHeader/messageType", "DIGITALPOST"),
        ("Message/MessageHeader/messageUUID", ID),
        ("Message/MessageHeader/label", "Din samtale"),
        ("Message/MessageHeader/mandatory", "false"),
        ("Message/MessageHeader/legalNotification", "false"),
        ("Message/MessageHeader/Sender/senderID", "12345678"),
        ("Message/MessageHeader/Sender/idType", "CVR"),
        ("Message/MessageHeader/Sender/label", "Solrød Kommune"),
        ("Message/MessageHeader/Recipient/recipientID", "2211771212"),
        ("Message/MessageHeader/Recipient/idType", "CPR"),
        ("Message/MessageBody/createdDateTime", "2026-11-30T08:00:00Z"),
        ("Message/MessageBody/MainDocument/File/encodingFormat", "application/pdf"),
        ("Message/MessageBody/MainDocument/File/filename", "brev.pdf"),
        ("Message/MessageBody/MainDocument/File/language", "da"),
        ("Message/MessageBody/MainDocument/File/content", &content),
    ];
    let found: Vec<(&str, &str)> = found.iter().map(|(path, text)| (&**path, &**text)).collect();
    assert_eq!(found, expected);
    assert!(letter.starts_with(b"%PDF-"));
}

proptest! {
    #[test]
    fn no_words_become_elements(label in "(?s).{0,80}", sender in "(?s)[<>&'\"\\]\\PC\0-\u{1f}]{0,80}") {
        let parcel = Parcel { subject: label.clone(), municipality: sender.clone(), ..parcel(Address::Paper) };
        let found = read(&written(&parcel, b"x"));
        let told = |end: &str| found.iter().find(|(path, _)| path.ends_with(end)).map_or("", |(_, text)| text);
        prop_assert_eq!(told("MessageHeader/label"), one_line(&label));
        prop_assert_eq!(told("Sender/label"), one_line(&sender));
        prop_assert_eq!(found.iter().filter(|(path, _)| path.ends_with("recipientID")).count(), 1);
    }
}
