//! What the Danish brokers of MitID call things (domain.md 9). Names and scopes are theirs to change, so the configuration can
//! say each of them otherwise.

use serde::Deserialize;

/// A broker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Preset {
    /// Signaturgruppen's broker (Nets eID Broker).
    Neb,
    /// Criipto, now Idura.
    Criipto,
    /// Signicat.
    Signicat,
}

/// What a broker calls things.
pub struct Names {
    /// What is asked for.
    pub scopes: &'static [&'static str],
    /// What else stands in the question, so that nobody comes back below Substantial.
    pub parameters: &'static [(&'static str, &'static str)],
    /// The claim with the CPR number.
    pub cpr: &'static str,
    /// Whether that is asked for at the userinfo endpoint; else it stands in the ID token.
    pub cpr_from_userinfo: bool,
    /// The claim with the level of assurance.
    pub level: &'static str,
    /// The levels from Substantial up.
    pub levels: &'static [&'static str],
}

impl Preset {
    /// The names.
    pub const fn names(self) -> Names {
        match self {
            Self::Neb => Names {
                scopes: &["openid", "mitid", "ssn"],
                parameters: &[("idp_values", "mitid"), ("idp_params", r#"{"mitid":{"loa_value":"substantial"}}"#)],
                cpr: "dk.cpr",
                cpr_from_userinfo: true,
                level: "loa",
                levels: &[
                    "https://data.gov.dk/concept/core/nsis/Substantial",
                    "https://data.gov.dk/concept/core/nsis/High",
                ],
            },
            Self::Criipto => Names {
                scopes: &["openid", "ssn"],
                parameters: &[("acr_values", "urn:grn:authn:dk:mitid:substantial")],
                cpr: "cprNumberIdentifier",
                cpr_from_userinfo: false,
                level: "acr",
                levels: &["urn:grn:authn:dk:mitid:substantial", "urn:grn:authn:dk:mitid:high"],
            },
            Self::Signicat => Names {
                scopes: &["openid", "nin"],
                parameters: &[("acr_values", "idp:mitid mitid_loa:substantial")],
                cpr: "nin",
                cpr_from_userinfo: false,
                level: "loa",
                levels: &["substantial", "high"],
            },
        }
    }
}
