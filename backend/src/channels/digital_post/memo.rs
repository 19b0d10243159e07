//! A message as MeMo 1.1, the form of Digital Post (domain.md section 9).

use crate::channels::{Parcel, one_line};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::SecondsFormat;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use shared::texts::Lang;
use std::io;

const NAMESPACE: &str = "https://DigitalPost.dk/MeMo-1";

/// What a MeMo holds.
pub struct Memo<'a> {
    /// The message.
    pub parcel: &'a Parcel,
    /// The municipality's CVR number.
    pub sender: &'a str,
    /// The receiver's number.
    pub recipient: &'a str,
    /// `CPR` or `CVR`.
    pub recipient_kind: &'a str,
    /// The letter.
    pub pdf: &'a [u8],
}

type Xml = Writer<Vec<u8>>;

impl Memo<'_> {
    /// The MeMo as a file.
    ///
    /// # Errors
    /// None but the writer's, which has only memory to write to.
    pub fn xml(&self) -> io::Result<Vec<u8>> {
        document(|xml| self.message(xml))
    }

    /// The MeMo as SF1601 takes it, to be sent as Digital Post.
    ///
    /// # Errors
    /// As [`Memo::xml`].
    pub fn kombi_request(&self) -> io::Result<Vec<u8>> {
        document(|xml| {
            within(xml, "kombi_request", |xml| {
                value(xml, "KombiValgKode", "Digital Post")?;
                self.message(xml)
            })
        })
    }

    fn message(&self, xml: &mut Xml) -> io::Result<()> {
        let start = BytesStart::new("memo:Message").with_attributes([
            ("xmlns:memo", NAMESPACE),
            ("memoVersion", "1.1"),
            ("memoSchVersion", "1.1.0"),
        ]);
        xml.write_event(Event::Start(start))?;
        within(xml, "memo:MessageHeader", |xml| self.header(xml))?;
        within(xml, "memo:MessageBody", |xml| self.body(xml))?;
        xml.write_event(Event::End(BytesEnd::new("memo:Message")))
    }

    fn header(&self, xml: &mut Xml) -> io::Result<()> {
        value(xml, "memo:messageType", "DIGITALPOST")?;
        value(xml, "memo:messageUUID", &self.parcel.id)?;
        value(xml, "memo:label", &self.parcel.subject)?;
        // Obligatory post is for those who cannot refuse Digital Post; who is exempt gets a letter on paper from us.
        value(xml, "memo:mandatory", "false")?;
        value(xml, "memo:legalNotification", "false")?;
        within(xml, "memo:Sender", |xml| {
            value(xml, "memo:senderID", self.sender)?;
            value(xml, "memo:idType", "CVR")?;
            value(xml, "memo:label", &self.parcel.municipality)
        })?;
        within(xml, "memo:Recipient", |xml| {
            value(xml, "memo:recipientID", self.recipient)?;
            value(xml, "memo:idType", self.recipient_kind)
        })
    }

    fn body(&self, xml: &mut Xml) -> io::Result<()> {
        let filename = match self.parcel.lang {
            Lang::Da => "brev.pdf",
            Lang::En => "letter.pdf",
        };
        value(xml, "memo:createdDateTime", &self.parcel.at.to_rfc3339_opts(SecondsFormat::Secs, true))?;
        within(xml, "memo:MainDocument", |xml| {
            within(xml, "memo:File", |xml| {
                value(xml, "memo:encodingFormat", "application/pdf")?;
                value(xml, "memo:filename", filename)?;
                value(xml, "memo:language", self.parcel.lang.tag())?;
                value(xml, "memo:content", &STANDARD.encode(self.pdf))
            })
        })
    }
}

fn document(inside: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    inside(&mut xml)?;
    Ok(xml.into_inner())
}

fn within(xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name)))?;
    inside(xml)?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

/// An element with a text: one line, without the signs that XML cannot carry at all.
fn value(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    within(xml, name, |xml| xml.write_event(Event::Text(BytesText::new(&one_line(text)))))
}
