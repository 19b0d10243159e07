//! `[[municipality]]`, `[sessions]` and `[machine_tokens]` of the configuration. Secrets lie in files of their own, so that no
//! line of the configuration is one.

use super::client::Client;
use super::presets::Preset;
use super::provider::{Ask, Provider};
use super::tokens::MachineTokens;
use crate::channels::settings::{SettingFault, http, name, secret, timeout, within};
use chrono::Duration;
use serde::Deserialize;
use shared::access::Role;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration as StdDuration;
use url::Url;

/// How people and programs are let in.
#[derive(Debug, Clone, Default)]
pub struct LoginSettings {
    /// The municipalities that have providers.
    pub municipalities: Vec<MunicipalitySettings>,
    /// For how long sessions last.
    pub limits: Limits,
    /// What the tokens of machines are signed with.
    pub machines: Option<MachineSettings>,
}

/// `[[municipality]]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalitySettings {
    /// Its code.
    pub code: String,
    /// The names it is called by, without ports.
    pub hosts: Vec<String>,
    /// Who vouches for its citizens.
    pub citizens: Option<CitizenSettings>,
    /// Who vouches for its staff.
    pub staff: Option<StaffSettings>,
}

/// `[municipality.citizens]`: a broker of MitID. What the preset says can be said otherwise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitizenSettings {
    /// Which broker.
    pub preset: Preset,
    /// Its address, as it writes it itself.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// A file with our secret.
    pub client_secret_file: PathBuf,
    /// What is asked for.
    pub scopes: Option<Vec<String>>,
    /// What else stands in the question.
    pub parameters: Option<BTreeMap<String, String>>,
    /// The claim with the CPR number.
    pub cpr_claim: Option<String>,
    /// Whether that comes from the userinfo endpoint.
    pub cpr_from_userinfo: Option<bool>,
    /// The claim with the level of assurance.
    pub level_claim: Option<String>,
    /// The levels that are enough: Substantial and above.
    pub levels: Option<Vec<String>>,
    /// How long each question may take.
    #[serde(default = "patience")]
    pub timeout_seconds: u64,
}

/// `[municipality.staff]`: the municipality's own provider.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffSettings {
    /// Its address, as it writes it itself.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// A file with our secret.
    pub client_secret_file: PathBuf,
    /// What is asked for.
    #[serde(default = "staff_scopes")]
    pub scopes: Vec<String>,
    /// What else stands in the question.
    #[serde(default)]
    pub parameters: BTreeMap<String, String>,
    /// The claim with the level of assurance, if that is asked for.
    pub level_claim: Option<String>,
    /// The levels that are enough.
    #[serde(default)]
    pub levels: Vec<String>,
    /// How long each question may take.
    #[serde(default = "patience")]
    pub timeout_seconds: u64,
    /// What the claims mean.
    pub map: StaffMap,
}

/// `[municipality.staff.map]`: what the claims mean here.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffMap {
    /// The claim with the name.
    #[serde(default = "name_claim")]
    pub name_claim: String,
    /// The claim with the address for mails.
    #[serde(default = "email_claim")]
    pub email_claim: String,
    /// The claim with what somebody is.
    pub roles_claim: String,
    /// Its values, and our roles.
    pub roles: BTreeMap<String, Role>,
    /// The claim with where somebody belongs; teams are left alone without.
    pub teams_claim: Option<String>,
    /// Its values, and the ids of our teams.
    #[serde(default)]
    pub teams: BTreeMap<String, String>,
    /// The id of the office of whoever is new and in no team.
    pub office: String,
}

/// What a citizen's claims are called.
#[derive(Debug, Clone)]
pub struct CitizenClaims {
    /// The CPR number.
    pub cpr: String,
}

/// `[sessions]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Of citizens.
    pub citizens: Limit,
    /// Of staff.
    pub staff: Limit,
    /// Of staff in this role; of more than one, the shortest.
    pub roles: BTreeMap<Role, Limit>,
}

/// For how long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// While nobody does anything.
    pub idle_minutes: u32,
    /// At most.
    pub hours: u32,
}

/// `[machine_tokens]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MachineSettings {
    /// The key for new tokens.
    pub signing: String,
    /// A file with 32 bytes in Base64 for each key, by its id. All of them are good for tokens that are out.
    pub keys: BTreeMap<String, PathBuf>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // On a computer that others use, too; long enough to read a page and find one's calendar. Their pages say so before the end.
            citizens: Limit { idle_minutes: 30, hours: 8 },
            staff: Limit { idle_minutes: 60, hours: 10 },
            roles: BTreeMap::new(),
        }
    }
}

impl Limits {
    /// Of an employee with these roles.
    pub fn of_staff(&self, roles: &[Role]) -> Limit {
        let own = roles.iter().filter_map(|role| self.roles.get(role)).copied();
        own.reduce(|one, other| Limit {
            idle_minutes: one.idle_minutes.min(other.idle_minutes),
            hours: one.hours.min(other.hours),
        })
        .unwrap_or(self.staff)
    }
}

impl Limit {
    /// While nobody does anything.
    pub fn idle(&self) -> Duration {
        Duration::minutes(self.idle_minutes.into())
    }

    /// At most.
    pub fn whole(&self) -> Duration {
        Duration::hours(self.hours.into())
    }

    fn check(&self, field: &'static str) -> Result<(), SettingFault> {
        within(field, self.idle_minutes.into(), &(5..=240))?;
        within(field, self.hours.into(), &(1..=20))
    }
}

fn address(field: &'static str, text: &str) -> Result<(), SettingFault> {
    let url = Url::parse(text).map_err(|_| SettingFault::new(field, "is no http address"))?;
    http(field, &url)
}

const fn patience() -> u64 {
    10
}

fn staff_scopes() -> Vec<String> {
    ["openid", "profile", "email"].map(str::to_owned).to_vec()
}

fn name_claim() -> String {
    "name".to_owned()
}

fn email_claim() -> String {
    "email".to_owned()
}

impl LoginSettings {
    /// Whether every field makes sense, before anything is opened.
    ///
    /// # Errors
    /// Names the first that does not.
    pub fn validate(&self) -> Result<(), SettingFault> {
        let mut taken = BTreeSet::new();
        for own in &self.municipalities {
            if own.code.len() != 3 || !own.code.bytes().all(|sign| sign.is_ascii_digit()) {
                return Err(SettingFault::new("municipality.code", "is not 3 digits"));
            }
            if own.hosts.is_empty() {
                return Err(SettingFault::new("municipality.hosts", "names no host"));
            }
            for host in &own.hosts {
                name("municipality.hosts", host)?;
                if host.contains(':') {
                    return Err(SettingFault::new("municipality.hosts", "a host is named without its port"));
                }
                if !taken.insert(host.to_ascii_lowercase()) {
                    return Err(SettingFault::new("municipality.hosts", "one host leads to two municipalities"));
                }
            }
            if let Some(citizens) = &own.citizens {
                address("municipality.citizens.issuer", &citizens.issuer)?;
                timeout("municipality.citizens.timeout_seconds", citizens.timeout_seconds)?;
                if citizens.levels.as_ref().is_some_and(Vec::is_empty) {
                    return Err(SettingFault::new("municipality.citizens.levels", "names no level that is enough"));
                }
            }
            if let Some(staff) = &own.staff {
                address("municipality.staff.issuer", &staff.issuer)?;
                timeout("municipality.staff.timeout_seconds", staff.timeout_seconds)?;
                if staff.map.roles.is_empty() {
                    return Err(SettingFault::new("municipality.staff.map.roles", "lets nobody in"));
                }
                if staff.level_claim.is_some() == staff.levels.is_empty() {
                    return Err(SettingFault::new("municipality.staff.levels", "go with `level_claim`"));
                }
            }
        }
        self.limits.citizens.check("sessions.citizens")?;
        self.limits.staff.check("sessions.staff")?;
        self.limits.roles.values().try_for_each(|limit| limit.check("sessions.roles"))
    }

    /// What holds outside the demonstration, too: nobody is vouched for over an open line.
    pub(super) fn check(&self, demo: bool) -> Result<(), SettingFault> {
        self.validate()?;
        let https = |field, issuer: &str| {
            if demo || issuer.starts_with("https:") {
                Ok(())
            } else {
                Err(SettingFault::new(field, "is no https address"))
            }
        };
        for own in &self.municipalities {
            if let Some(citizens) = &own.citizens {
                https("municipality.citizens.issuer", &citizens.issuer)?;
            }
            if let Some(staff) = &own.staff {
                https("municipality.staff.issuer", &staff.issuer)?;
            }
        }
        Ok(())
    }
}

impl CitizenSettings {
    pub(super) fn open(&self, demo: bool) -> Result<(Provider, CitizenClaims), SettingFault> {
        let names = self.preset.names();
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let pairs = || names.parameters.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let ask = Ask {
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            secret: secret("municipality.citizens.client_secret_file", &self.client_secret_file)?,
            scopes: self.scopes.clone().unwrap_or_else(|| owned(names.scopes)),
            parameters: self.parameters.clone().unwrap_or_else(pairs),
            userinfo: self.cpr_from_userinfo.unwrap_or(names.cpr_from_userinfo),
            level: Some((
                self.level_claim.clone().unwrap_or_else(|| names.level.to_owned()),
                self.levels.clone().unwrap_or_else(|| owned(names.levels)),
            )),
        };
        let client = Client::new(StdDuration::from_secs(self.timeout_seconds), !demo);
        let cpr = self.cpr_claim.clone().unwrap_or_else(|| names.cpr.to_owned());
        Ok((Provider::new(ask, client), CitizenClaims { cpr }))
    }
}

impl StaffSettings {
    pub(super) fn open(&self, demo: bool) -> Result<(Provider, StaffMap), SettingFault> {
        let ask = Ask {
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            secret: secret("municipality.staff.client_secret_file", &self.client_secret_file)?,
            scopes: self.scopes.clone(),
            parameters: self.parameters.clone(),
            userinfo: false,
            level: self.level_claim.clone().map(|claim| (claim, self.levels.clone())),
        };
        let client = Client::new(StdDuration::from_secs(self.timeout_seconds), !demo);
        Ok((Provider::new(ask, client), self.map.clone()))
    }
}

impl MachineSettings {
    pub(super) fn open(&self) -> Result<MachineTokens, SettingFault> {
        let keys = self.keys.iter().map(|(id, file)| Ok((id.clone(), secret("machine_tokens.keys", file)?)));
        MachineTokens::new(&self.signing, keys.collect::<Result<Vec<_>, SettingFault>>()?)
    }
}

#[cfg(test)]
mod tests;
