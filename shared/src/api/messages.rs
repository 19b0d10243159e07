//! Messages: what was told to whom, and what became of it; and how a citizen wants to be told.

use super::{Letter, request, view};
use crate::ids::CitizenId;
use crate::model::{MessageChannel, MessageKind, MessageState, RecipientKind};
use crate::texts::Lang;
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// Messages, the newest first.
    pub struct MessagesView {
        /// The messages.
        pub messages: Vec<MessageView>,
    }

    /// One copy of a message: to one recipient, by one channel.
    pub struct MessageView {
        /// Its id.
        pub id: String,
        /// What it tells.
        pub kind: MessageKind,
        /// Who receives it.
        pub recipient: RecipientKind,
        /// Their name.
        pub name: String,
        /// Whom it concerns; nobody, where an employee reads about their own day.
        pub citizen_id: Option<CitizenId>,
        /// By which channel.
        pub channel: MessageChannel,
        /// What has become of it.
        pub state: MessageState,
        /// Why it was not sent, or why the last attempt failed: a code, or the words of the service that refused it.
        pub reason: Option<String>,
        /// When it came about.
        pub created_at: DateTime<Utc>,
        /// When it leaves at the earliest.
        pub leaves_at: DateTime<Utc>,
        /// When it left.
        pub sent_at: Option<DateTime<Utc>>,
        /// How often it was tried.
        pub attempts: u32,
        /// What it says, since it was first tried.
        pub written: Option<WrittenMessage>,
    }

    /// What a message says: finished words.
    pub struct WrittenMessage {
        /// Its subject; an SMS has none.
        pub subject: String,
        /// Its text: of an SMS and an e-mail all there is, of a letter a line for the list.
        pub text: String,
        /// The letter, where it is one.
        pub letter: Option<Letter>,
        /// The entry for a calendar that comes with it (RFC 5545).
        pub invite: Option<String>,
    }

    /// How sending goes.
    pub struct SendingView {
        /// The first day that is counted.
        pub since: NaiveDate,
        /// How many messages there are, by channel and state.
        pub counts: Vec<MessageCount>,
        /// Those that could not be sent, the newest first.
        pub failed: Vec<MessageView>,
        /// How many wait although they could have left a while ago.
        pub late: u32,
        /// The last day whose events were compared with the messages, and how many were found without one.
        pub reconciled: Option<ReconciledView>,
    }

    /// A count of messages.
    pub struct MessageCount {
        /// By which channel.
        pub channel: MessageChannel,
        /// What has become of them.
        pub state: MessageState,
        /// How many.
        pub count: u32,
    }

    /// What a day's comparison found.
    pub struct ReconciledView {
        /// The day on which it was made.
        pub day: NaiveDate,
        /// How many events it looked at.
        pub events: u32,
        /// How many of them nobody was told of.
        pub missing: u32,
    }

    /// The texts of messages.
    pub struct MessageTextsView {
        /// Every text that a municipality may have in its own words.
        pub texts: Vec<MessageTextView>,
    }

    /// A text in both languages.
    pub struct MessageTextView {
        /// Its key.
        pub key: String,
        /// The message it belongs to.
        pub kind: MessageKind,
        /// Which part of it.
        pub part: TextPart,
        /// The values that may stand in it, by name.
        pub placeholders: Vec<String>,
        /// The Danish one.
        pub da: TextWords,
        /// The English one.
        pub en: TextWords,
    }

    /// The words of a text in one language.
    pub struct TextWords {
        /// As it comes with the program.
        pub standard: String,
        /// In the municipality's own words, if it has any.
        pub own: Option<String>,
        /// When that was changed.
        pub changed_at: Option<DateTime<Utc>>,
        /// By whom.
        pub changed_by: Option<String>,
    }

    /// How a text will look, filled with an example.
    pub struct TextPreview {
        /// What is wrong with it; one with faults is not kept.
        pub faults: Vec<TextFault>,
        /// The filled text.
        pub text: String,
    }

    /// What is wrong with a text.
    pub struct TextFault {
        /// A stable code, and a Fluent key.
        pub code: String,
        /// What it is about: a placeholder, a word, a length.
        pub what: String,
    }

    /// A private link to somebody's talks.
    pub struct FeedView {
        /// The link: shown once, when it is made.
        pub url: Option<String>,
        /// When the one that works now was made; none works, if never.
        pub created_at: Option<DateTime<Utc>>,
        /// When a calendar last read it.
        pub read_at: Option<DateTime<Utc>>,
    }

    /// Who has represented a citizen.
    pub struct RepresentativesView {
        /// Everybody, the newest first.
        pub representatives: Vec<RepresentativeView>,
    }

    /// A party representative (forvaltningsloven § 8).
    pub struct RepresentativeView {
        /// Its id.
        pub id: String,
        /// Their name.
        pub name: String,
        /// Street and number.
        pub street: String,
        /// Four digits.
        pub postal_code: String,
        /// The town.
        pub town: String,
        /// The CVR number, where copies go by Digital Post; else they go on paper.
        pub cvr: Option<String>,
        /// The day of the citizen's written consent.
        pub consent_on: NaiveDate,
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: Option<NaiveDate>,
    }
}

crate::model::text_enum! {
    /// A part of a message that a municipality may have in its own words.
    TextPart {
        /// The title of the letter.
        Title = "title",
        /// What the letter says first.
        Text = "text",
        /// The whole of an SMS or an e-mail.
        Short = "short",
    }
}

request! {
    /// Asks for a code to the number or the address on file.
    pub struct CodeRequest {
        /// `sms` or `email`.
        pub channel: MessageChannel,
    }

    /// The code that came.
    pub struct CodeEntry {
        /// `sms` or `email`.
        pub channel: MessageChannel,
        /// Six digits.
        #[cfg_attr(feature = "openapi", schema(min_length = 6, max_length = 10))]
        pub code: String,
    }

    /// A text in a municipality's own words.
    pub struct MessageTextChange {
        /// Its key.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
        pub key: String,
        /// Which language.
        pub language: Lang,
        /// The text, with `{ $name }` where a value stands; none is the standard again.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub text: Option<String>,
    }

    /// A new party representative.
    pub struct NewRepresentative {
        /// Their name.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
        pub name: String,
        /// Street and number.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
        pub street: String,
        /// Four digits.
        #[cfg_attr(feature = "openapi", schema(min_length = 4, max_length = 4))]
        pub postal_code: String,
        /// The town.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
        pub town: String,
        /// The CVR number that Digital Post reaches.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(min_length = 8, max_length = 8))]
        pub cvr: Option<String>,
        /// The day of the citizen's written consent; not in the future.
        pub consent_on: NaiveDate,
        /// The last day, if it is limited.
        #[serde(default)]
        pub to: Option<NaiveDate>,
    }
}
