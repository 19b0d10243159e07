//! By which channels a message goes (R18, domain.md 7).

use crate::model::{MessageChannel, MessageKind, RecipientKind};

/// How a citizen can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// Whether they are exempt from Digital Post: then letters go on paper.
    pub digital_post_exempt: bool,
    /// Whether they want SMS, to a number that a code has shown to be theirs.
    pub sms: bool,
    /// Whether they want e-mail, to an address that a code has shown to be theirs.
    pub email: bool,
    /// Whether a party representative is registered, who gets copies of letters; and whether Digital Post reaches them.
    pub representative: Option<bool>,
}

/// One copy of a message: to whom, and how.
pub type Route = (RecipientKind, MessageChannel);

/// Every copy of a message to a citizen. A reminder and a receipt are a service: where SMS or e-mail is wanted they do not
/// come as a letter too, and nobody gets a receipt on paper for what the page has just told them.
pub fn routes(kind: MessageKind, reach: &Reach) -> Vec<Route> {
    let short = [(reach.sms, MessageChannel::Sms), (reach.email, MessageChannel::Email)];
    let short: Vec<Route> =
        short.into_iter().filter(|(wanted, _)| *wanted).map(|(_, channel)| (RecipientKind::Citizen, channel)).collect();
    let by_letter = |post: bool| if post { MessageChannel::DigitalPost } else { MessageChannel::Letter };
    let letter = (RecipientKind::Citizen, by_letter(!reach.digital_post_exempt));
    let copy = reach.representative.map(|post| (RecipientKind::Representative, by_letter(post)));
    match kind {
        // To the number or address that it is about, and to nothing else: the caller names it.
        MessageKind::ContactCode => Vec::new(),
        kind if kind.is_staffs() => Vec::new(),
        MessageKind::NoTimeReceived | MessageKind::TalkRequestReceived | MessageKind::CallBackReceived => {
            if short.is_empty() && !reach.digital_post_exempt { vec![letter] } else { short }
        }
        MessageKind::OrderReminder | MessageKind::TalkReminder => {
            if short.is_empty() {
                vec![letter]
            } else {
                short
            }
        }
        _ => [letter].into_iter().chain(short).chain(copy).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MessageChannel::{DigitalPost, Email, Letter, Sms};
    use RecipientKind::{Citizen, Representative};

    const BOTH: Reach = Reach { digital_post_exempt: false, sms: true, email: true, representative: None };
    const PAPER: Reach = Reach { digital_post_exempt: true, sms: false, email: false, representative: None };

    #[test]
    fn who_gets_what_and_how() {
        let post = Reach::default();
        let lawyer = Reach { representative: Some(true), ..post };
        let sister = Reach { representative: Some(false), ..BOTH };
        let rows = [
            (MessageKind::TalkSummoned, post, vec![(Citizen, DigitalPost)]),
            (MessageKind::TalkSummoned, PAPER, vec![(Citizen, Letter)]),
            (MessageKind::TalkSummoned, BOTH, vec![(Citizen, DigitalPost), (Citizen, Sms), (Citizen, Email)]),
            (MessageKind::OrderCreated, lawyer, vec![(Citizen, DigitalPost), (Representative, DigitalPost)]),
            (
                MessageKind::ReasonAsked,
                sister,
                vec![(Citizen, DigitalPost), (Citizen, Sms), (Citizen, Email), (Representative, Letter)],
            ),
            (MessageKind::TalkReminder, BOTH, vec![(Citizen, Sms), (Citizen, Email)]),
            (MessageKind::TalkReminder, post, vec![(Citizen, DigitalPost)]),
            (MessageKind::TalkReminder, PAPER, vec![(Citizen, Letter)]),
            // A reminder is no letter, so nobody gets a copy of it.
            (MessageKind::OrderReminder, sister, vec![(Citizen, Sms), (Citizen, Email)]),
            (MessageKind::CallBackReceived, post, vec![(Citizen, DigitalPost)]),
            (MessageKind::CallBackReceived, PAPER, vec![]),
            (MessageKind::ContactCode, BOTH, vec![]),
        ];
        for (kind, reach, expected) in rows {
            assert_eq!(routes(kind, &reach), expected, "{kind} {reach:?}");
        }
    }
}
