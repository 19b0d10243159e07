//! Letters that are not about an agreed time: what must I do, by when, what happens if I don't, whom can I call. They say
//! it in the words of the pages.

use super::key;
use super::tidy::{one_line, tidy};
use crate::api::{ContactView, Letter, LetterLine, LetterPart, OrderView, TalkView};
use crate::course::{Why, why_source, why_words};
use crate::ids::Scheme;
use crate::letter::{absent, call, change, dated, lines, opening, rights, sender, when};
use crate::model::{Channel, MessageKind, OrderCause, OrderStatus};
use crate::texts::{Texts, capital, day_with_year, phone_number};
use crate::time::day_of;
use chrono::NaiveDate;

/// What a letter tells; of what it is not about there is nothing. All days are local.
#[derive(Debug, Clone, Copy)]
pub struct NoteFacts<'a> {
    /// The citizen's name.
    pub name: &'a str,
    /// The municipality's name.
    pub municipality: &'a str,
    /// Whom to call.
    pub contact: &'a ContactView,
    /// The benefit, which decides duties and consequences.
    pub scheme: Option<&'a Scheme>,
    /// The talk.
    pub talk: Option<&'a TalkView>,
    /// The order.
    pub order: Option<&'a OrderView>,
    /// The last day to book before it was moved.
    pub old_book_by: Option<NaiveDate>,
    /// The last day to answer.
    pub answer_by: Option<NaiveDate>,
    /// The first and the last day on which the citizen does not book.
    pub bar: Option<(NaiveDate, Option<NaiveDate>)>,
    /// The decision as it was stored, word for word; an empty line parts paragraphs.
    pub decision: Option<&'a str>,
    /// The day of the letter.
    pub dated: NaiveDate,
}

/// The letter in the language of `texts`, which must contain [`MESSAGE_TEXTS`](super::MESSAGE_TEXTS).
pub fn note(texts: &Texts, kind: MessageKind, facts: &NoteFacts<'_>) -> Letter {
    let note = Note { texts, facts };
    let frame = Letter {
        lang: texts.lang(),
        from: sender(facts.municipality, facts.contact),
        to: vec![facts.name.to_owned()],
        dated: dated(texts, facts.municipality, facts.dated),
        title: String::new(),
        opening: Vec::new(),
        facts: note.lines(kind),
        parts: Vec::new(),
        signed: note.signed(),
    };
    tidy(match (kind, facts.decision) {
        (MessageKind::WithdrawalStarted, Some(decision)) => decided(frame, decision),
        (kind, _) if kind == MessageKind::ContactCode || kind.is_staffs() => {
            let text = note.fill("message-plain-short");
            Letter { title: note.fill("message-subject"), opening: opening(texts, facts.name, &text), ..frame }
        }
        _ => Letter {
            title: note.fill(&key(kind, "title")),
            opening: note.opening(kind),
            parts: note.parts(kind),
            ..frame
        },
    })
}

/// A copy for the party representative (forvaltningsloven § 8): the same letter, to the name and address in `lines`.
pub fn copy_to(texts: &Texts, letter: Letter, lines: Vec<String>) -> Letter {
    let name = letter.to.first().cloned().unwrap_or_default();
    let copy = texts.format("note-copy", &[("name", &name)]);
    let opening = std::iter::once(copy).chain(letter.opening).collect();
    tidy(Letter { to: lines, opening, ..letter })
}

/// The decision and nothing else: it greets, reasons and signs for itself.
fn decided(frame: Letter, decision: &str) -> Letter {
    let unix = decision.replace("\r\n", "\n");
    let mut paragraphs = unix.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned);
    let title = paragraphs.next().unwrap_or_default();
    Letter { title, opening: paragraphs.collect(), signed: Vec::new(), ..frame }
}

struct Note<'a> {
    texts: &'a Texts,
    facts: &'a NoteFacts<'a>,
}

impl<'a> Note<'a> {
    fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn day(&self, day: NaiveDate) -> String {
        day_with_year(self.texts, day)
    }

    fn part(&self, heading: &str, paragraphs: Vec<String>) -> LetterPart {
        LetterPart { heading: self.get(heading), paragraphs }
    }

    fn on(&self, key: &str, day: NaiveDate) -> String {
        self.texts.format(key, &[("day", &self.day(day))])
    }

    fn order(&self) -> Option<&'a OrderView> {
        self.facts.order.or_else(|| self.facts.talk.and_then(|talk| talk.order.as_ref()))
    }

    fn of_scheme(&self, key: &str) -> String {
        let of_order = || self.order().map(|order| &order.scheme);
        let scheme = self.facts.scheme.or_else(of_order).or_else(|| self.facts.talk.map(|talk| &talk.scheme));
        self.texts.format(key, &[("scheme", scheme.map(Scheme::as_str).unwrap_or_default())])
    }

    /// With the values that a municipality's own words may name.
    fn fill(&self, key: &str) -> String {
        let (day, time) = self.facts.talk.map(|talk| when(self.texts, talk)).unwrap_or_default();
        let book_by = self.order().map(|order| self.day(order.book_by)).unwrap_or_default();
        let municipality = one_line(self.facts.municipality);
        let values = [("municipality", &*municipality), ("day", &*day), ("time", &*time), ("book_by", &*book_by)];
        self.texts.format(key, &values)
    }

    fn signed(&self) -> Vec<String> {
        let person = self.facts.contact.caseworker.as_ref().map(|person| person.name.clone());
        [Some(self.get("letter-regards")), person, Some(self.facts.municipality.to_owned())]
            .into_iter()
            .flatten()
            .collect()
    }

    fn opening(&self, kind: MessageKind) -> Vec<String> {
        let mut said = opening(self.texts, self.facts.name, &self.fill(&key(kind, "text")));
        match (kind, self.facts.bar) {
            (MessageKind::ReasonAsked, _) => said.extend(self.asked()),
            (MessageKind::ExemptionStarted, Some((from, to))) => {
                let key = if to.is_some() { "note-exempt-span" } else { "note-exempt-from" };
                let to = to.map(|day| self.day(day)).unwrap_or_default();
                said.push(self.texts.format(key, &[("from", &self.day(from)), ("to", &to)]));
            }
            _ => {}
        }
        said
    }

    /// What is asked about: a talk that was missed, or one that was not booked.
    fn asked(&self) -> Option<String> {
        if let Some(talk) = self.facts.talk {
            let (day, time) = when(self.texts, talk);
            return Some(self.texts.format("reason-talk-text", &[("when", &format!("{day} {time}"))]));
        }
        self.order().map(|order| self.on("reason-order-text", order.book_by))
    }

    fn lines(&self, kind: MessageKind) -> Vec<LetterLine> {
        let line = |label: &str, text: String| LetterLine { label: self.get(label), text: capital(&text) };
        let what = |talk_type: &str| line("letter-what", self.get(&format!("talk-type-{talk_type}")));
        let dates = |order: &OrderView| {
            vec![
                line("order-book-by", self.day(order.book_by)),
                line("order-hold-by", self.day(order.hold_by)),
                what(order.talk_type.as_str()),
            ]
        };
        match (kind, self.facts.talk, self.order()) {
            (MessageKind::OrderCreated | MessageKind::OrderReminder, _, Some(order)) => dates(order),
            (MessageKind::DeadlineChanged, _, Some(order)) => {
                let old = self.facts.old_book_by.map(|day| line("note-old-book-by", self.day(day)));
                old.into_iter().chain(dates(order)).collect()
            }
            (MessageKind::OrderWithdrawn, _, Some(order)) => {
                vec![line("note-was-by", self.day(order.book_by)), what(order.talk_type.as_str())]
            }
            (MessageKind::NoTimeReceived, _, Some(order)) if order.status == OrderStatus::Open => dates(order),
            (MessageKind::TalkCancelled, Some(talk), _) => {
                let (day, time) = when(self.texts, talk);
                vec![line("note-was-when", format!("{day} {time}")), what(talk.talk_type.as_str())]
            }
            (
                MessageKind::TalkReminder
                | MessageKind::TalkBooked
                | MessageKind::TalkSummoned
                | MessageKind::TalkMoved,
                Some(talk),
                _,
            ) => lines(self.texts, talk, self.how(talk)),
            (MessageKind::ReasonAsked, ..) => {
                self.facts.answer_by.map(|day| line("note-answer-by", self.day(day))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn how(&self, talk: &TalkView) -> String {
        match (talk.channel, &talk.phone) {
            (Channel::Phone, Some(number)) => self.texts.format("talk-we-call", &[("phone", &phone_number(number))]),
            (Channel::Phone, None) => self.get("letter-how-phone-plain"),
            (channel, _) => self.get(&format!("letter-how-{channel}")),
        }
    }

    fn parts(&self, kind: MessageKind) -> Vec<LetterPart> {
        let open = self.order().filter(|order| order.status == OrderStatus::Open);
        let mut parts = match (kind, open, self.facts.talk) {
            (MessageKind::OrderCreated, Some(order), _) => {
                vec![
                    self.about(order),
                    self.booking(order),
                    self.if_not(order),
                    self.too_ill(),
                    self.rights(),
                    self.law(&["rights-law-text"]),
                ]
            }
            (MessageKind::OrderReminder | MessageKind::DeadlineChanged, Some(order), _) => {
                vec![self.booking(order), self.if_not(order), self.too_ill(), self.rights()]
            }
            (MessageKind::OrderWithdrawn, ..) => vec![self.then(&["note-withdrawn-then"])],
            (MessageKind::TalkCancelled, Some(order), _) => {
                let book = self.on("cancel-rebook-by", order.book_by);
                vec![self.part("note-then", vec![book]), self.booking(order), self.if_not(order), self.too_ill()]
            }
            (MessageKind::TalkCancelled, None, _) => vec![self.cancelled()],
            (MessageKind::TalkReminder, _, Some(talk)) => self.reminded(talk),
            (MessageKind::ReasonAsked, ..) => {
                vec![self.answering(), self.part("note-then", vec![self.of_scheme("reason-then")])]
            }
            (MessageKind::ExemptionStarted, ..) => self.exempted(),
            (MessageKind::ExemptionEnded, ..) => {
                vec![self.then(&["exempt-end-deadline", "note-agreed", "exempt-end-again"]), self.rights()]
            }
            (MessageKind::WithdrawalEnded, ..) => {
                vec![self.then(&["exempt-end-deadline", "note-agreed", "note-again"]), self.rights()]
            }
            (MessageKind::CaseClosed, ..) => vec![self.then(&["note-closed-back", "course-closed-call"])],
            (MessageKind::NoTimeReceived, Some(order), _) => {
                vec![self.part("note-then", vec![self.on("no-time-still", order.book_by)]), self.if_not(order)]
            }
            (MessageKind::TalkRequestReceived, ..) => vec![self.then(&["note-no-need"]), self.rights()],
            _ => Vec::new(),
        };
        parts.push(self.part("contact-who", call(self.texts, self.facts.contact)));
        parts
    }

    fn then(&self, keys: &[&str]) -> LetterPart {
        self.part("note-then", keys.iter().map(|key| self.get(key)).collect())
    }

    /// Why the talk is due. An order from before our time does not know.
    fn about(&self, order: &OrderView) -> LetterPart {
        let why = order.reason.as_ref().map(Why::from);
        let reason =
            |why: &Why| [why_words(self.texts, why, Some(&self.day(order.hold_by))), why_source(self.texts, why)];
        let told = why.iter().flat_map(reason);
        self.part("note-about", std::iter::once(self.of_scheme("order-why")).chain(told).collect())
    }

    fn booking(&self, order: &OrderView) -> LetterPart {
        let offers = |channels: &[Channel]| channels.iter().all(|channel| order.channels.contains(channel));
        let choice = if offers(Channel::ALL) {
            Some("order-you-decide-video")
        } else if offers(&[Channel::InPerson, Channel::Phone]) {
            Some("order-you-decide-how")
        } else {
            None
        };
        let decide = ["order-you-decide"].into_iter().chain(choice).map(|key| self.get(key)).collect::<Vec<_>>();
        self.part("note-how", vec![self.get("note-how-text"), decide.join(" "), self.get("note-how-call")])
    }

    /// What happens to somebody who does not book (R8); who asked for the talk themselves need not (R22).
    fn if_not(&self, order: &OrderView) -> LetterPart {
        let requested = order.cause == OrderCause::Requested;
        self.part("order-if-not", vec![self.of_scheme(if requested { "order-free" } else { "order-if-not-text" })])
    }

    fn too_ill(&self) -> LetterPart {
        let contact = self.facts.contact;
        let call = match (&contact.caseworker, &contact.phone) {
            (Some(person), Some(number)) => {
                let values = [("name", &*person.name), ("phone", &*phone_number(number))];
                self.texts.format("order-too-ill-call", &values)
            }
            _ => self.texts.format("order-too-ill-call-office", &[("phone", &phone_number(&contact.office.phone))]),
        };
        self.part("order-too-ill", vec![call, self.get("order-too-ill-health")])
    }

    fn rights(&self) -> LetterPart {
        self.part("receipt-rights", rights(self.texts))
    }

    fn law(&self, keys: &[&str]) -> LetterPart {
        let said = keys.iter().chain(&["rights-law-companion"]).map(|key| self.of_scheme(key));
        self.part("rights-law", said.collect())
    }

    /// What follows a talk that is cancelled, where nothing is to be booked now.
    fn cancelled(&self) -> LetterPart {
        match self.order().filter(|order| order.status == OrderStatus::Expired) {
            Some(order) => self.part("note-then", vec![self.on("cancel-after-deadline", order.book_by)]),
            None => self.then(&["note-cancelled-then"]),
        }
    }

    fn reminded(&self, talk: &TalkView) -> Vec<LetterPart> {
        let may_move = talk.move_refusal.is_none() && day_of(talk.move_until) >= self.facts.dated;
        let moves_until = may_move.then_some(talk.move_until);
        vec![
            self.part("letter-purpose", vec![self.of_scheme("letter-purpose-text")]),
            self.part("letter-absent", absent(self.texts, talk)),
            self.part("letter-change", change(self.texts, &talk.scheme, moves_until)),
            self.rights(),
        ]
    }

    fn answering(&self) -> LetterPart {
        let by = self.facts.answer_by.map(|day| self.on("reason-answer-by", day));
        let said = [Some(self.get("note-answer-text")), by, Some(self.get("reason-health"))];
        self.part("note-answer", said.into_iter().flatten().collect())
    }

    fn exempted(&self) -> Vec<LetterPart> {
        let step = |step: &str| format!("{}. {}", self.get(step), self.get(&format!("{step}-text")));
        let steps = ["exempt-step-1", "exempt-step-2", "exempt-step-3"].map(step).to_vec();
        let absent =
            vec![self.get("exempt-still"), self.get("exempt-absent-text"), self.of_scheme("exempt-absent-benefit")];
        vec![
            self.part("exempt-how", steps),
            self.part("exempt-absent", absent),
            self.part("note-rather", vec![self.get("note-rather-text")]),
            self.rights(),
            self.law(&["exempt-why-law"]),
        ]
    }
}
