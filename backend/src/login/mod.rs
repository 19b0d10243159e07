//! Who vouches for people and programs: identity providers (OpenID Connect), and our own tokens for machines. It knows neither
//! who is kept in the database nor what a request looks like.

mod claims;
mod client;
mod presets;
mod provider;
pub mod settings;
mod tokens;

pub use claims::Claims;
pub use provider::{Provider, Return, Vouched};
pub use settings::{Limit, Limits, StaffMap};
pub use tokens::{MachineTokens, TOKEN_SECONDS, TokenClaims};

use crate::channels::settings::SettingFault;
use settings::{CitizenClaims, LoginSettings};
use std::net::IpAddr;

/// Why nobody was vouched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unvouched {
    /// The provider does not answer, or says that it cannot.
    #[error("the provider does not answer: {0}")]
    Down(&'static str),
    /// Too many wait for the provider already.
    #[error("too many wait for the provider")]
    Busy,
    /// What came is not what was asked for, or not the provider's.
    #[error("the provider's word does not hold: {0}")]
    Refused(&'static str),
    /// It is vouched for less surely than it must be.
    #[error("below the level that is asked for")]
    Level,
}

/// The doors of one municipality.
pub struct Door {
    /// Its code.
    pub municipality: String,
    hosts: Vec<String>,
    /// Who vouches for citizens, and what their claims are called.
    pub citizens: Option<(Provider, CitizenClaims)>,
    /// Who vouches for staff, and what their claims mean.
    pub staff: Option<(Provider, StaffMap)>,
}

/// All that an installation lets people and programs in by.
#[derive(Default)]
pub struct Login {
    doors: Vec<Door>,
    /// For how long sessions last.
    pub limits: Limits,
    /// The tokens of machines, where there are any.
    pub machines: Option<MachineTokens>,
    demo: bool,
}

impl Login {
    /// Opens what is configured: secrets are read, nobody is asked yet.
    ///
    /// # Errors
    /// Names the field that cannot be used.
    pub fn open(settings: &LoginSettings, demo: bool) -> Result<Self, SettingFault> {
        settings.check(demo)?;
        let doors = settings.municipalities.iter().map(|own| {
            let citizens = own.citizens.as_ref().map(|citizens| citizens.open(demo)).transpose()?;
            let staff = own.staff.as_ref().map(|staff| staff.open(demo)).transpose()?;
            Ok(Door { municipality: own.code.clone(), hosts: own.hosts.clone(), citizens, staff })
        });
        let machines = match &settings.machines {
            Some(machines) => Some(machines.open()?),
            // Nobody's token outlives a demonstration.
            None => demo.then(MachineTokens::fresh).transpose()?,
        };
        Ok(Self { doors: doors.collect::<Result<_, _>>()?, limits: settings.limits.clone(), machines, demo })
    }

    /// Lets programs in, and no people.
    pub fn of_machines(machines: MachineTokens) -> Self {
        Self { machines: Some(machines), ..Self::default() }
    }

    /// The doors of the municipality that is called by this name, with or without a port.
    pub fn door(&self, host: &str) -> Option<&Door> {
        let (name, port) = host.rsplit_once(':').filter(|(name, _)| !name.ends_with(':')).unwrap_or((host, "0"));
        port.parse::<u16>().ok()?;
        self.doors.iter().find(|door| door.hosts.iter().any(|own| own.eq_ignore_ascii_case(name)))
    }

    /// The doors of this municipality.
    pub fn door_of(&self, municipality: &str) -> Option<&Door> {
        self.doors.iter().find(|door| door.municipality == municipality)
    }

    /// Where this server is, for a browser that called it by this name.
    pub fn origin(&self, host: &str) -> String {
        let name = host.split(':').next().unwrap_or_default();
        let loopback = name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let scheme = if self.demo && loopback { "http" } else { "https" };
        format!("{scheme}://{host}")
    }
}
