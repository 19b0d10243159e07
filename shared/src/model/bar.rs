//! Why a citizen does not book: three different things (domain.md 1.3), each with its grounds.

use super::text_enum;
use chrono::NaiveDate;

text_enum! {
    /// Which of the three.
    BarKind {
        /// Fritagelse: cannot use the system; the talk is held, the caseworker summons (BEK § 45, R12).
        Exemption = "exemption",
        /// Fratagelse: the right is withdrawn by a decision (R14).
        Withdrawal = "withdrawal",
        /// Standby: no talks and no messages at all (sygedagpengeloven § 13 b stk. 5, R15).
        Standby = "standby",
    }
}

text_enum! {
    /// Why somebody need not book: the grounds of BEK § 45 and two more (R12). A ground, never a diagnosis.
    ExemptionGround {
        /// Svært ved it (stk. 1 nr. 1).
        ItSkills = "it_skills",
        /// Svært ved dansk (stk. 1 nr. 2).
        Language = "language",
        /// Nedsat fysisk, kognitivt eller psykisk (stk. 1 nr. 3).
        Impairment = "impairment",
        /// The talk needs special premises (stk. 2).
        Premises = "premises",
        /// The talk needs an interpreter (stk. 2).
        Interpreter = "interpreter",
        /// The talk is held at the workplace.
        Workplace = "workplace",
        /// Exempt from Digital Post (Act 603/2023 § 2).
        DigitalPost = "digital_post",
    }
}

text_enum! {
    /// Why the right to book is withdrawn (BEK § 17 stk. 3).
    WithdrawalGround {
        /// Unsuitable booking conduct.
        Conduct = "conduct",
        /// Booking oneself would keep the talk from serving its purpose.
        Purpose = "purpose",
    }
}

text_enum! {
    /// Who asked for the exemption; it is given on request only (BEK § 45).
    RequestedBy {
        /// The citizen.
        Citizen = "citizen",
        /// A registered party representative.
        Representative = "representative",
    }
}

/// A stretch of days in which a citizen does not book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Which of the three.
    pub kind: BarKind,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, if it has one.
    pub to: Option<NaiveDate>,
    /// Whether it was ended before its time.
    pub ended: bool,
}

impl Bar {
    /// Whether it stands on that day.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        !self.ended && self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}
