//! A letter as it is printed and sent: finished words in the citizen's language.

use super::view;
use crate::ids::{AppointmentId, CitizenId};
use crate::model::AppointmentStatus;
use crate::texts::Lang;

view! {
    /// The letter about a talk (BEK § 46: a summons is in writing and personal).
    pub struct LetterView {
        /// The talk.
        pub talk: AppointmentId,
        /// To whom.
        pub citizen_id: CitizenId,
        /// What has become of the talk meanwhile; the letter says what was told when the time was taken.
        pub status: AppointmentStatus,
        /// The letter.
        pub letter: Letter,
    }

    /// A letter: finished words, from the sender to the signature.
    pub struct Letter {
        /// The language of all that follows.
        pub lang: Lang,
        /// Who writes, from where: a line each.
        pub from: Vec<String>,
        /// To whom: a line each. Of a citizen the name alone, for no address is stored.
        pub to: Vec<String>,
        /// Municipality and day.
        pub dated: String,
        /// What it is.
        pub title: String,
        /// How it begins.
        pub opening: Vec<String>,
        /// When, how, where and with whom.
        pub facts: Vec<LetterLine>,
        /// What the citizen is to know, part by part.
        pub parts: Vec<LetterPart>,
        /// How it ends: a line each.
        pub signed: Vec<String>,
    }

    /// A fact with its name.
    pub struct LetterLine {
        /// What it is called.
        pub label: String,
        /// What it is.
        pub text: String,
    }

    /// Paragraphs under a heading.
    pub struct LetterPart {
        /// The heading.
        pub heading: String,
        /// The paragraphs.
        pub paragraphs: Vec<String>,
    }
}
