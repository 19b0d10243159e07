//! The schemes that invented people have; the program itself knows none by name.

use std::fmt;

/// A benefit that a seeded case runs under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Sygedagpenge.
    SicknessBenefit,
    /// Kontanthjælp, jobparat.
    CashBenefitJobReady,
    /// Dagpenge.
    UnemploymentInsurance,
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SicknessBenefit => "sickness_benefit",
            Self::CashBenefitJobReady => "cash_benefit_job_ready",
            Self::UnemploymentInsurance => "unemployment_insurance",
        })
    }
}
