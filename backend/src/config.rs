//! Configuration: flags before `AFTALT_*` variables before the file; validated before anything starts.

mod limits;

pub use limits::LimitSettings;

use crate::channels::settings::{
    ChannelSettings, DigitalPostSettings, LetterSettings, OutboxSettings, SettingFault, SmsSettings, SmtpSettings,
};
use crate::law_files;
use crate::login::settings::{Limits, LoginSettings, MachineSettings, MunicipalitySettings};
use crate::store::cpr::CprKeys;
use crate::web::Edge;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use ipnet::IpNet;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use shared::law::{LawBook, RuleFault};
use shared::time::Instant;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use url::Url;

/// Where the server listens unless told otherwise.
const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// The database unless told otherwise: a file in the working directory.
const DEFAULT_DATABASE_URL: &str = "sqlite:aftalt.sqlite";

/// Self-booking of talks with the municipality.
#[derive(Debug, Parser)]
#[command(name = "aftalt", version)]
pub struct Cli {
    /// A TOML file with `listen`, `database_url`, `cpr_keys`, `law`, how messages leave, and how people log in (see ARCHITECTURE.md).
    #[arg(long, env = "AFTALT_CONFIG", global = true)]
    pub config: Option<PathBuf>,
    /// `sqlite:PATH` or `postgres://…`.
    #[arg(long, env = "AFTALT_DATABASE_URL", global = true, hide_env_values = true)]
    pub database_url: Option<SecretString>,
    /// The same database as the owner of its tables reaches it; for `migrate`, `check`, `seed` and `retain`.
    #[arg(long, env = "AFTALT_MAINTENANCE_URL", global = true, hide_env_values = true)]
    pub maintenance_url: Option<SecretString>,
    /// A folder of rule files; those that come with the program, unless told otherwise.
    #[arg(long, env = "AFTALT_LAW", global = true)]
    pub law: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the binary can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages and the API.
    Serve(ServeArgs),
    /// Bring the database to the present schema, and grant the server's role what it needs.
    Migrate(MigrateArgs),
    /// Verify the invariants on a live database; exits with 1 when one is violated.
    Check(CheckArgs),
    /// Print the OpenAPI document.
    Openapi,
    /// Fill an empty database with an invented municipality.
    Seed(SeedArgs),
    /// Do the night's work of every municipality, unless it is done: orders that run out, and orders that are due.
    Nightly(NightlyArgs),
    /// Count every figure of every municipality anew, as the night does for the months in which something has changed.
    Figures(NightlyArgs),
    /// Send the messages that wait, as the server does; another worker beside it, where there are many.
    Send(SendArgs),
    /// Let programs of a municipality's ask by themselves.
    Machine(MachineArgs),
    /// Let an employee in no more, or again.
    Employee(EmployeeArgs),
    /// Seal every CPR number with the sealing key of the key file; works while a server runs, and may be stopped and repeated.
    RotateCprKeys(KeyArgs),
    /// Delete what is kept no longer, or say what that would be.
    Retain(RetainArgs),
    /// Live through months on a fresh database, day by day, with invented people who act by chance; prints what came of it.
    Simulate(SimulateArgs),
}

/// Which programs may ask.
#[derive(Debug, Args)]
pub struct MachineArgs {
    /// The municipality's code.
    #[arg(long)]
    pub municipality: String,
    /// What to do.
    #[command(subcommand)]
    pub act: MachineAct,
}

/// What can be done about programs.
#[derive(Debug, Subcommand)]
pub enum MachineAct {
    /// Let one in; prints its id and its secret, which nobody can look up later.
    Add {
        /// What people call it.
        name: String,
        /// What it may ask.
        #[arg(long, value_delimiter = ',', required = true)]
        scopes: Vec<String>,
    },
    /// List them.
    List,
    /// Let one in no more, at once.
    End {
        /// Its id, as `add` printed it.
        id: String,
    },
}

/// Which employees are let in.
#[derive(Debug, Args)]
pub struct EmployeeArgs {
    /// The municipality's code; the only one's, unless told otherwise.
    #[arg(long, global = true)]
    pub municipality: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub act: EmployeeAct,
}

/// What can be done about employees.
#[derive(Debug, Subcommand)]
pub enum EmployeeAct {
    /// Let one in no more, at once and in every browser; their cases and tasks stay.
    End {
        /// Their id, or the address that their mail goes to.
        who: String,
    },
    /// Let one in again who was let in no more; they log in anew.
    Back {
        /// Their id, or the address that their mail goes to.
        who: String,
    },
}

/// How to migrate.
#[derive(Debug, Args)]
pub struct MigrateArgs {
    /// The role that the server runs as (PostgreSQL); it must exist, own nothing, and gets what it needs.
    #[arg(long, env = "AFTALT_SERVER_ROLE")]
    pub server_role: Option<String>,
}

/// What to live through.
#[derive(Debug, Args)]
pub struct SimulateArgs {
    /// The first day.
    #[arg(long)]
    pub from: NaiveDate,
    /// For how many months.
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=24))]
    pub months: u32,
    /// Which municipality.
    #[arg(long, value_enum)]
    pub municipality: SeedMunicipality,
    /// Where chance begins; the same seed gives the same table.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// How to delete what is kept no longer.
#[derive(Debug, Args)]
pub struct RetainArgs {
    /// Say how many rows each rule would take; nothing is changed.
    #[arg(long, required_unless_present = "run", conflicts_with = "run")]
    pub preview: bool,
    /// Do it.
    #[arg(long)]
    pub run: bool,
    /// On which day (RFC 3339); today, unless told otherwise.
    #[arg(long)]
    pub now: Option<Instant>,
}

/// Which keys the CPR numbers have.
#[derive(Debug, Args)]
pub struct KeyArgs {
    /// A TOML file with the keys of the CPR numbers, as for `serve`.
    #[arg(long, env = "AFTALT_CPR_KEYS")]
    pub cpr_keys: Option<PathBuf>,
}

/// What to verify.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Also whether the audit trail is what was sealed, and its seals what this file was told.
    #[arg(long, value_name = "FILE")]
    pub anchor: Option<PathBuf>,
    /// What counts as now (RFC 3339): which months of the trail may be gone. The present, unless told otherwise.
    #[arg(long, requires = "anchor")]
    pub now: Option<Instant>,
}

/// How to do the night's work.
#[derive(Debug, Args)]
pub struct NightlyArgs {
    /// On which day (RFC 3339); today, unless told otherwise.
    #[arg(long)]
    pub now: Option<Instant>,
}

/// How to send.
#[derive(Debug, Args)]
pub struct SendArgs {
    /// End when nothing more may leave now.
    #[arg(long)]
    pub until_empty: bool,
    /// A TOML file with the keys of the CPR numbers, as for `serve`.
    #[arg(long, env = "AFTALT_CPR_KEYS")]
    pub cpr_keys: Option<PathBuf>,
    /// For the invented municipality: what has no way out is taken as sent, and ways may be unencrypted.
    #[arg(long)]
    pub demo: bool,
    /// Start the clock here (RFC 3339); for demonstrations and tests.
    #[arg(long, requires = "demo")]
    pub now: Option<Instant>,
}

/// How to serve.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Where to listen.
    #[arg(long, env = "AFTALT_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// A TOML file with the keys of the CPR numbers: `sealing`, `hashing` and `[keys]`.
    #[arg(long, env = "AFTALT_CPR_KEYS")]
    pub cpr_keys: Option<PathBuf>,
    /// Serve an invented municipality to which everybody may sign in as anybody.
    #[arg(long)]
    pub demo: bool,
    /// Let the demonstration listen on an address that others can reach.
    #[arg(long, requires = "demo")]
    pub demo_for_everybody: bool,
    /// The file outside the database that each seal over the audit trail is told to.
    #[arg(long, env = "AFTALT_AUDIT_ANCHOR")]
    pub audit_anchor: Option<PathBuf>,
    /// Do not write down who reads what: only to measure what writing it down costs.
    #[arg(long, requires = "demo", hide = true)]
    pub unaudited: bool,
    /// Start the clock here (RFC 3339); for demonstrations and tests.
    #[arg(long, requires = "demo")]
    pub now: Option<Instant>,
}

/// What to seed.
#[derive(Debug, Args)]
pub struct SeedArgs {
    /// Which municipality.
    #[arg(long, value_enum)]
    pub municipality: SeedMunicipality,
    /// Around which day the talks lie (RFC 3339); now, unless told otherwise.
    #[arg(long)]
    pub now: Option<Instant>,
}

/// A municipality that can be seeded.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum SeedMunicipality {
    /// Solrød (269), at the size of domain.md section 13.
    Solroed,
}

/// What the file may say.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<SocketAddr>,
    database_url: Option<SecretString>,
    cpr_keys: Option<PathBuf>,
    law: Option<PathBuf>,
    audit_anchor: Option<PathBuf>,
    smtp: Option<SmtpSettings>,
    sms: Option<SmsSettings>,
    digital_post: Option<DigitalPostSettings>,
    letters: Option<LetterSettings>,
    #[serde(default)]
    outbox: OutboxSettings,
    #[serde(default)]
    municipality: Vec<MunicipalitySettings>,
    #[serde(default)]
    sessions: Limits,
    machine_tokens: Option<MachineSettings>,
    maintenance_url: Option<SecretString>,
    server_role: Option<String>,
    #[serde(default)]
    trusted_proxies: Vec<IpNet>,
    #[serde(default)]
    always_https: bool,
    #[serde(default)]
    limits: LimitSettings,
}

/// What a file of CPR keys says; each key is 32 bytes in Base64.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    sealing: String,
    hashing: SecretString,
    keys: BTreeMap<String, SecretString>,
}

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read {0}: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// The file cannot be understood: in which line, and why.
    #[error("{0}, line {1}: {2}")]
    Malformed(PathBuf, usize, String),
    /// A field of the file does not make sense.
    #[error(transparent)]
    Field(#[from] SettingFault),
    /// There is no file of CPR keys.
    #[error("name a file with the CPR keys: `cpr_keys` in the configuration, or AFTALT_CPR_KEYS")]
    NoKeys,
    /// A key is not 32 bytes in Base64, or the sealing key is not among them.
    #[error("{0}: each key is 32 bytes in Base64, and `sealing` names one of `keys`")]
    UnsoundKeys(PathBuf),
    /// The rule files have faults: every one, with its file and line.
    #[error("the rule files have faults:\n{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Law(Vec<RuleFault>),
    /// A password stands on the command line.
    #[error(
        "a password on the command line is everybody's who lists processes; put the URL into AFTALT_DATABASE_URL, AFTALT_MAINTENANCE_URL or the file"
    )]
    PasswordShown,
    /// The demonstration would be open to others.
    #[error(
        "the demonstration lets everybody in, so it listens on loopback only; add --demo-for-everybody to listen on {0}"
    )]
    DemoExposed(SocketAddr),
}

/// The settings that more than one command needs.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: SecretString,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The file of CPR keys; the demonstration has its own.
    pub cpr_keys: Option<PathBuf>,
    /// The folder of rule files, unless the program's own hold.
    pub law: Option<PathBuf>,
    /// The file that seals over the audit trail are told to.
    pub audit_anchor: Option<PathBuf>,
    /// How messages leave.
    pub channels: ChannelSettings,
    /// How messages that wait are taken and tried.
    pub outbox: OutboxSettings,
    /// How people and programs are let in.
    pub login: LoginSettings,
    /// The database as its tables' owner reaches it, for what the server's role may not do.
    pub maintenance_url: Option<SecretString>,
    /// The role that the server runs as (PostgreSQL).
    pub server_role: Option<String>,
    /// Whose word about a caller counts.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether people reach the pages by https only.
    pub always_https: bool,
    /// How often somebody may try.
    pub limits: LimitSettings,
}

impl Settings {
    /// What the law says.
    ///
    /// # Errors
    /// When the folder cannot be read, or its files have faults.
    pub fn law(&self) -> Result<LawBook, ConfigError> {
        let Some(folder) = &self.law else { return LawBook::shipped().map_err(ConfigError::Law) };
        let files = law_files::read(folder).map_err(|error| ConfigError::Unreadable(folder.clone(), error))?;
        LawBook::parse(&files).map_err(ConfigError::Law)
    }

    /// The keys that CPR numbers are sealed with and found by.
    ///
    /// # Errors
    /// When there is no such file, or a key in it is none.
    pub fn keys(&self) -> Result<CprKeys, ConfigError> {
        let path = self.cpr_keys.as_ref().ok_or(ConfigError::NoKeys)?;
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable(path.clone(), error))?;
        // What the file says must not stand in a log: the parser's own words would quote it.
        let unsound = || ConfigError::UnsoundKeys(path.clone());
        let file: KeyFile = toml::from_str(&text).map_err(|_| unsound())?;
        let key = |text: &SecretString| {
            STANDARD.decode(text.expose_secret()).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(unsound)
        };
        let keys =
            file.keys.iter().map(|(id, text)| Ok((id.clone(), key(text)?))).collect::<Result<_, ConfigError>>()?;
        CprKeys::new(&file.sealing, keys, key(&file.hashing)?).map_err(|_| unsound())
    }

    /// What surrounds the server.
    pub fn edge(&self) -> Edge {
        Edge {
            trusted_proxies: self.trusted_proxies.clone(),
            always_https: self.always_https,
            body_time: self.limits.body_seconds.map_or(Edge::default().body_time, Duration::from_secs),
        }
    }

    /// The database as this command reaches it: upkeep as its owner, everything else as the server's role.
    pub fn url_for(&self, command: &Command) -> &str {
        match (command, &self.maintenance_url) {
            (Command::Migrate(_) | Command::Check(_) | Command::Seed(_) | Command::Retain(_), Some(url)) => {
                url.expose_secret()
            }
            _ => self.database_url.expose_secret(),
        }
    }

    /// Puts flags, variables and the file together.
    ///
    /// # Errors
    /// When the file cannot be used, a field of it makes no sense, or the demonstration would be exposed.
    pub fn of(cli: &Cli) -> Result<Self, ConfigError> {
        shown("AFTALT_DATABASE_URL", cli.database_url.as_ref())?;
        shown("AFTALT_MAINTENANCE_URL", cli.maintenance_url.as_ref())?;
        let file = read(cli.config.as_ref())?;
        let serve = if let Command::Serve(args) = &cli.command { Some(args) } else { None };
        let listen = serve.and_then(|args| args.listen).or(file.listen).unwrap_or(DEFAULT_LISTEN);
        if serve.is_some_and(|args| args.demo && !args.demo_for_everybody) && !listen.ip().is_loopback() {
            return Err(ConfigError::DemoExposed(listen));
        }
        let database_url =
            cli.database_url.clone().or(file.database_url).unwrap_or_else(|| DEFAULT_DATABASE_URL.into());
        let named = match &cli.command {
            Command::Serve(args) => args.cpr_keys.clone(),
            Command::Send(args) => args.cpr_keys.clone(),
            Command::RotateCprKeys(args) => args.cpr_keys.clone(),
            _ => None,
        };
        let cpr_keys = named.or(file.cpr_keys);
        let law = cli.law.clone().or(file.law);
        let audit_anchor = serve.and_then(|args| args.audit_anchor.clone()).or(file.audit_anchor);
        let (channels, outbox) = (
            ChannelSettings { smtp: file.smtp, sms: file.sms, digital_post: file.digital_post, letters: file.letters },
            file.outbox,
        );
        channels.validate()?;
        outbox.validate(&channels)?;
        let login =
            LoginSettings { municipalities: file.municipality, limits: file.sessions, machines: file.machine_tokens };
        login.validate()?;
        file.limits.validate()?;
        let maintenance_url = cli.maintenance_url.clone().or(file.maintenance_url);
        let migrate = if let Command::Migrate(args) = &cli.command { args.server_role.clone() } else { None };
        let server_role = migrate.or(file.server_role);
        let (trusted_proxies, always_https, limits) = (file.trusted_proxies, file.always_https, file.limits);
        Ok(Self {
            database_url,
            listen,
            cpr_keys,
            law,
            audit_anchor,
            channels,
            outbox,
            login,
            maintenance_url,
            server_role,
            trusted_proxies,
            always_https,
            limits,
        })
    }
}

/// Refuses a URL with a password that did not come from the variable.
fn shown(variable: &str, url: Option<&SecretString>) -> Result<(), ConfigError> {
    let Some(url) = url.map(ExposeSecret::expose_secret) else { return Ok(()) };
    let password = Url::parse(url).is_ok_and(|url| {
        url.password().is_some() || url.query_pairs().any(|(name, _)| name.eq_ignore_ascii_case("password"))
    });
    let from_variable = std::env::var(variable).is_ok_and(|set| set == url);
    if password && !from_variable { Err(ConfigError::PasswordShown) } else { Ok(()) }
}

fn read(path: Option<&PathBuf>) -> Result<File, ConfigError> {
    let Some(path) = path else { return Ok(File::default()) };
    let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable(path.clone(), error))?;
    // The parser's own words would quote the line, and somebody may have written a secret into it.
    toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        ConfigError::Malformed(path.clone(), before.matches('\n').count() + 1, error.message().to_owned())
    })
}

#[cfg(test)]
mod tests;
