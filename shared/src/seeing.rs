//! Which citizens somebody of the office may see. A need is what opens a case: it is one's own or one's team's, one is to
//! talk with the citizen, or one has said why (R31, R34). Some citizens are seen by named employees only.

use crate::model::text_enum;
use crate::time::{Instant, day_of, instant_at};

text_enum! {
    /// Why somebody looks at a citizen of another team.
    AccessReason {
        /// The citizen has turned to them.
        Contacted = "contacted",
        /// They stand in for a colleague.
        StandsIn = "stands_in",
        /// A leader looks how cases are worked on.
        Supervision = "supervision",
        /// What they say in words.
        Other = "other",
    }
}

text_enum! {
    /// Why a citizen is seen by named employees only.
    GuardGround {
        /// Somebody who works here is close to them.
        Relative = "relative",
        /// Name and address are protected.
        Protected = "protected",
        /// Another reason, which is not written down.
        Other = "other",
    }
}

text_enum! {
    /// Why a citizen may not be seen.
    Unseen {
        /// They are another team's. The way out: say why.
        OtherTeam = "other-team",
        /// Only named employees may. The way out: a leader names one.
        Guarded = "guarded-citizen",
    }
}

/// What an employee and a citizen have to do with each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Acquaintance {
    /// They work on the case, are to talk with the citizen, or have a task about them.
    pub own: bool,
    /// Somebody of their teams works on the case, or nobody does.
    pub team: bool,
    /// The citizen is seen by named employees only.
    pub guarded: bool,
    /// They are one of those.
    pub named: bool,
    /// Until when what they said why they look holds.
    pub until: Option<Instant>,
}

/// Whether the citizen may be seen now.
///
/// # Errors
/// Why not.
pub fn may_see(known: Acquaintance, now: Instant) -> Result<(), Unseen> {
    if known.own || known.named {
        return Ok(());
    }
    if known.guarded {
        return Err(Unseen::Guarded);
    }
    if known.team || known.until.is_some_and(|until| now < until) { Ok(()) } else { Err(Unseen::OtherTeam) }
}

/// Until when a reason holds that is given now: the end of the day in Denmark.
pub fn reason_holds_until(now: Instant) -> Instant {
    let today = day_of(now);
    instant_at(today.succ_opt().unwrap_or(today), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R31, R34: who has a need may see; a guard is passed by one's own work and by being named, never by a reason.
    #[test]
    fn a_need_opens_and_a_guard_closes() {
        let now: Instant = "2026-12-01T10:00:00Z".parse().unwrap();
        let later = Some("2026-12-01T10:00:01Z".parse().unwrap());
        let none = Acquaintance::default();
        let table = [
            (none, Err(Unseen::OtherTeam)),
            (Acquaintance { own: true, ..none }, Ok(())),
            (Acquaintance { team: true, ..none }, Ok(())),
            (Acquaintance { until: later, ..none }, Ok(())),
            (Acquaintance { until: Some(now), ..none }, Err(Unseen::OtherTeam)),
            (Acquaintance { guarded: true, ..none }, Err(Unseen::Guarded)),
            (Acquaintance { guarded: true, team: true, until: later, ..none }, Err(Unseen::Guarded)),
            (Acquaintance { guarded: true, named: true, ..none }, Ok(())),
            (Acquaintance { guarded: true, own: true, ..none }, Ok(())),
        ];
        for (known, expected) in table {
            assert_eq!(may_see(known, now), expected, "{known:?}");
        }
    }

    #[test]
    fn a_reason_holds_until_midnight_in_denmark() {
        for (now, until) in [
            ("2026-12-01T10:00:00Z", "2026-12-01T23:00:00Z"),
            ("2026-12-01T23:00:00Z", "2026-12-02T23:00:00Z"),
            ("2027-03-28T00:30:00Z", "2027-03-28T22:00:00Z"),
        ] {
            assert_eq!(reason_holds_until(now.parse().unwrap()), until.parse::<Instant>().unwrap(), "{now}");
        }
    }
}
