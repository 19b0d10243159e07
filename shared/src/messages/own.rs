//! The texts that a municipality may have in its own words. Duties, consequences and rights are not among them.

use super::{check_text, key};
use crate::api::TextPart;
use crate::model::MessageKind;
use crate::texts::{Lang, MESSAGES, Texts, own_pattern};

/// A text that a municipality may have in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editable {
    /// Its key.
    pub key: String,
    /// The message it belongs to.
    pub kind: MessageKind,
    /// Which part of it.
    pub part: TextPart,
    /// The values that may stand in it, by name.
    pub placeholders: &'static [&'static str],
}

impl Editable {
    /// The values that must stand in it. In a letter none: its own lines have them, whatever the first words say.
    pub(super) const fn required(&self) -> &'static [&'static str] {
        match self.part {
            TextPart::Short => required(self.kind),
            TextPart::Title | TextPart::Text => &[],
        }
    }
}

/// Every one, message by message. A withdrawal's letter is the decision itself, and a code comes in no letter.
pub fn editable() -> Vec<Editable> {
    let of_kind = |kind: &MessageKind| -> Vec<Editable> {
        let parts: &[TextPart] = match *kind {
            kind if kind.is_staffs() => &[],
            MessageKind::ContactCode | MessageKind::WithdrawalStarted => &[TextPart::Short],
            _ => TextPart::ALL,
        };
        parts.iter().map(|part| text_of(*kind, *part)).collect()
    };
    MessageKind::ALL.iter().flat_map(of_kind).collect()
}

fn text_of(kind: MessageKind, part: TextPart) -> Editable {
    let placeholders = match part {
        TextPart::Title => &["municipality"],
        TextPart::Text | TextPart::Short => required(kind),
    };
    Editable { key: key(kind, part.as_str()), kind, part, placeholders }
}

/// The values of a short text: all there are, and none may be missing.
pub(super) const fn required(kind: MessageKind) -> &'static [&'static str] {
    match kind {
        MessageKind::TalkBooked
        | MessageKind::TalkSummoned
        | MessageKind::TalkMoved
        | MessageKind::TalkCancelled
        | MessageKind::TalkReminder => &["municipality", "day", "time"],
        MessageKind::OrderCreated | MessageKind::OrderReminder | MessageKind::DeadlineChanged => {
            &["municipality", "book_by"]
        }
        MessageKind::ContactCode => &["municipality", "code"],
        _ => &["municipality"],
    }
}

/// The text as it comes with the program, with `{ $name }` where a value stands; none if there is no such text.
pub fn standard(key: &str, lang: Lang) -> Option<String> {
    Texts::new(lang, &[MESSAGES]).pattern(key)
}

impl Texts {
    /// These texts with a municipality's own: key and words. One that could not be saved today is passed over: then the
    /// standard counts.
    #[must_use]
    pub fn with_own(mut self, own: &[(String, String)]) -> Self {
        for (key, text) in own {
            let sound = check_text(key, self.lang(), text).is_empty();
            if let Some(pattern) = own_pattern(text).filter(|_| sound) {
                self.replace(key, pattern.packed);
            }
        }
        self
    }
}
