//! What a citizen answers when asked why: closed lists, never free text (principle 5).

use super::text_enum;

text_enum! {
    /// What a question about the reason is about (R37).
    ReasonAbout {
        /// A talk that was not booked in time.
        Order = "order",
        /// A talk that the citizen did not come to.
        Talk = "talk",
    }
}

text_enum! {
    /// Why a talk was not booked in time, or missed, as the citizen says. Nobody has judged it.
    MissedReason {
        /// Jeg har ikke set beskeden.
        NotSeen = "not_seen",
        /// Jeg glemte det.
        Forgot = "forgot",
        /// Jeg var for syg.
        Ill = "ill",
        /// Ingen tid passede mig.
        NoTimeSuited = "no_time_suited",
        /// Jeg troede, at jeg havde booket.
        ThoughtBooked = "thought_booked",
        /// Jeg tog fejl af dag, tid eller sted.
        WrongTime = "wrong_time",
        /// It did not work: the page, the phone, the video.
        Technical = "technical",
        /// Work, a job interview, another meeting that one was summoned to (domain.md 2.4).
        OtherLawful = "other_lawful",
        /// Jeg vil hellere fortælle det i telefonen.
        CallMe = "call_me",
    }
}

impl MissedReason {
    /// Whether it can be the reason for that.
    pub const fn fits(self, about: ReasonAbout) -> bool {
        match self {
            Self::NoTimeSuited | Self::ThoughtBooked => matches!(about, ReasonAbout::Order),
            Self::WrongTime => matches!(about, ReasonAbout::Talk),
            Self::NotSeen | Self::Forgot | Self::Ill | Self::Technical | Self::OtherLawful | Self::CallMe => true,
        }
    }

    /// Those to choose among.
    pub fn choices(about: ReasonAbout) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|reason| reason.fits(about)).collect()
    }
}

text_enum! {
    /// Why the office takes an order back; kept and counted.
    WithdrawReason {
        /// The talk is not needed.
        NotNeeded = "not_needed",
        /// It was issued by mistake.
        Mistake = "mistake",
        /// The talk is agreed in another way.
        AgreedOtherwise = "agreed_otherwise",
        /// The case has changed.
        CaseChanged = "case_changed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_answered_to_which_question() {
        let (order, talk) = (MissedReason::choices(ReasonAbout::Order), MissedReason::choices(ReasonAbout::Talk));
        assert_eq!((order.len(), talk.len()), (8, 7));
        for reason in MissedReason::ALL {
            assert!(order.contains(reason) || talk.contains(reason), "{reason} can never be answered");
        }
        assert!(!talk.contains(&MissedReason::NoTimeSuited) && !order.contains(&MissedReason::WrongTime));
        assert!(order.contains(&MissedReason::CallMe) && talk.contains(&MissedReason::CallMe));
    }
}

text_enum! {
    /// Why a citizen's name or CPR number is corrected.
    IdentityReason {
        /// The citizen has a new CPR number.
        NewNumber = "new_number",
        /// The citizen has a new name.
        NewName = "new_name",
        /// It was written down wrongly.
        Mistake = "mistake",
    }
}
