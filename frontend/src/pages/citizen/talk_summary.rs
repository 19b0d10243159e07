//! A talk, or a time that may become one: the date as a picture, beside it when, where and with whom.

use crate::components::{Fact, Picture, date_tile, facts};
use crate::words::{Words, phone};
use shared::api::{InterpreterLanguage, PlaceView, SlotView, TalkView};
use shared::model::Channel;
use shared::time::{Instant, day_of};
use yew::prelude::*;

/// When a talk is, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct When {
    /// How it is held.
    pub channel: Channel,
    /// Start of the talk; by phone of the promise.
    pub from: Instant,
    /// End of the talk; by phone of the promise.
    pub to: Instant,
}

impl From<&TalkView> for When {
    fn from(talk: &TalkView) -> Self {
        Self { channel: talk.channel, from: talk.starts_at, to: talk.ends_at }
    }
}

impl From<&SlotView> for When {
    fn from(slot: &SlotView) -> Self {
        Self { channel: slot.channel, from: slot.starts_at, to: slot.ends_at }
    }
}

impl When {
    /// "fredag den 4. december kl. 10.15".
    pub fn start(&self, words: &Words) -> String {
        words.start(self.channel, self.from, self.to)
    }
}

/// Date tile, heading (with `id`, so that a section can be named by it), facts, and what can be done.
pub fn talk_summary(words: &Words, id: String, over: &str, when: When, lines: &[Fact], more: Html) -> Html {
    html! {
        <div class="talk">
            { date_tile(words, day_of(when.from)) }
            <div>
                <p class="over">{ over }</p>
                <h2 {id}>{ words.heading(when.channel, when.from, when.to) }</h2>
            </div>
            <div class="talk-more">{ facts(lines) }{ more }</div>
        </div>
    }
}

/// Where the talk is held; by phone, that we call; by video, where the way in is.
pub fn where_fact(words: &Words, channel: Channel, place: Option<&PlaceView>, number: Option<&str>) -> Option<Fact> {
    match (channel, place, number) {
        (Channel::InPerson, Some(place), _) => {
            Some(Fact::new(Picture::Location, format!("{}, {}, {}", place.office, place.street, place.town)))
        }
        (Channel::Phone, _, Some(number)) => {
            let text = words.format("talk-we-call", &[("phone", &phone(number))]);
            Some(Fact::new(Picture::Smartphone, text))
        }
        (Channel::Video, ..) => Some(Fact::new(Picture::Videocam, words.get("talk-video"))),
        (Channel::InPerson | Channel::Phone, ..) => None,
    }
}

/// That the way into the video meeting is still to come.
pub fn link_fact(words: &Words, talk: &TalkView) -> Option<Fact> {
    let missing = talk.video.as_ref().is_some_and(|video| video.url.is_none());
    missing.then(|| Fact::new(Picture::Email, words.get("video-link-later")))
}

/// With whom one talks.
pub fn with_fact(words: &Words, name: &str, own: bool) -> Fact {
    let key = if own { "talk-own" } else { "talk-colleague" };
    Fact::new(Picture::Person, words.format(key, &[("name", name)]))
}

/// Whether a companion comes along; by phone and video, is there.
pub fn companion_fact(words: &Words, companion: bool, channel: Channel) -> Fact {
    let key = match (companion, channel) {
        (true, Channel::InPerson) => "talk-companion",
        (true, Channel::Phone | Channel::Video) => "talk-companion-phone",
        (false, Channel::InPerson) => "talk-no-companion",
        (false, Channel::Phone | Channel::Video) => "talk-no-companion-phone",
    };
    Fact::new(Picture::Persons, words.get(key))
}

/// "Tolk: polsk".
pub fn interpreter_fact(words: &Words, language: InterpreterLanguage) -> Fact {
    let language = words.get(&format!("interpreter-{language}"));
    Fact::new(Picture::Chat, words.format("talk-interpreter", &[("language", &language)]))
}
