//! The kinds of talk and how long they take (domain.md section 13; minutes are K there).

use super::scheme::Scheme;
use crate::store::talk_types::{TalkTypeRow, TalkTypeSchemeRow, VariantRow};
use shared::model::{Channel, TalkTypeVariant};

/// A kind of talk; its words are Fluent's `talk-type-…`.
struct Kind {
    id: &'static str,
    schemes: &'static [Scheme],
    self_bookable: bool,
    /// In which channels: the talk, preparation and follow-up in minutes.
    channels: &'static [(Channel, u16, u16, u16)],
}

pub const FIRST_FOLLOW_UP: &str = "first-follow-up";
pub const FOLLOW_UP: &str = "follow-up";
pub const WORKPLACE: &str = "workplace";
pub const FIRST_JOB: &str = "first-job";
pub const JOB: &str = "job";
pub const JOINT: &str = "joint";

/// The schemes of those who look for work: they have the same job talks.
const WORK: [Scheme; 2] = [Scheme::CashBenefitJobReady, Scheme::UnemploymentInsurance];

/// Preparation and follow-up of a talk at the workplace are the way there and back.
static KINDS: [Kind; 6] = [
    Kind {
        id: FIRST_FOLLOW_UP,
        schemes: &[Scheme::SicknessBenefit],
        self_bookable: false,
        channels: &[(Channel::InPerson, 45, 10, 5)],
    },
    Kind {
        id: FOLLOW_UP,
        schemes: &[Scheme::SicknessBenefit],
        self_bookable: true,
        channels: &[(Channel::InPerson, 45, 10, 5), (Channel::Phone, 30, 0, 0), (Channel::Video, 30, 5, 5)],
    },
    Kind {
        id: WORKPLACE,
        schemes: &[Scheme::SicknessBenefit],
        self_bookable: false,
        channels: &[(Channel::InPerson, 60, 30, 30)],
    },
    Kind { id: FIRST_JOB, schemes: &WORK, self_bookable: false, channels: &[(Channel::InPerson, 45, 10, 5)] },
    Kind {
        id: JOB,
        schemes: &WORK,
        self_bookable: true,
        channels: &[(Channel::InPerson, 45, 10, 5), (Channel::Phone, 30, 0, 0), (Channel::Video, 30, 5, 5)],
    },
    Kind {
        id: JOINT,
        schemes: &[Scheme::UnemploymentInsurance],
        self_bookable: false,
        channels: &[(Channel::InPerson, 45, 10, 5)],
    },
];

/// What an interpreter adds, in minutes: as long again, at least.
const fn interpreter_extra(channel: Channel) -> u16 {
    match channel {
        Channel::InPerson => 45,
        Channel::Phone | Channel::Video => 30,
    }
}

pub fn talk_types() -> Vec<TalkTypeRow> {
    let row = |kind: &Kind| TalkTypeRow { id: kind.id.to_owned(), self_bookable: kind.self_bookable };
    KINDS.iter().map(row).collect()
}

/// Which scheme has which kinds.
pub fn talk_type_schemes() -> Vec<TalkTypeSchemeRow> {
    let rows = |kind: &'static Kind| {
        let row = |scheme: &Scheme| TalkTypeSchemeRow { talk_type_id: kind.id.to_owned(), scheme: scheme.to_string() };
        kind.schemes.iter().map(row)
    };
    KINDS.iter().flat_map(rows).collect()
}

/// Every variant of every kind.
pub fn variants() -> Vec<TalkTypeVariant> {
    let of_kind = |kind: &Kind| {
        let id = kind.id;
        kind.channels.iter().map(move |(channel, minutes, preparation, follow_up)| TalkTypeVariant {
            id: variant_id(id, *channel).into(),
            talk_type: id.into(),
            channel: *channel,
            minutes: *minutes,
            preparation: *preparation,
            follow_up: *follow_up,
            interpreter_extra: interpreter_extra(*channel),
        })
    };
    KINDS.iter().flat_map(of_kind).collect()
}

/// The id of a talk type's variant in a channel.
pub fn variant_id(talk_type: &str, channel: Channel) -> String {
    format!("{talk_type}-{}", channel.as_str().replace('_', "-"))
}

pub fn variant_row(variant: &TalkTypeVariant) -> VariantRow {
    VariantRow {
        id: variant.id.to_string(),
        talk_type_id: variant.talk_type.to_string(),
        channel: variant.channel.to_string(),
        minutes: variant.minutes.into(),
        preparation: variant.preparation.into(),
        follow_up: variant.follow_up.into(),
        interpreter_extra: variant.interpreter_extra.into(),
    }
}
