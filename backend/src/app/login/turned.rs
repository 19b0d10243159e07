//! What stands before the door, and why somebody is turned away from it.

use crate::app::{App, AppError, demo};
use crate::login::Unvouched;
use crate::store::{Scope, municipalities};
use shared::api::MunicipalityView;

/// Why somebody is not let in; each has a page that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// Nobody vouches for such people here.
    NotSetUp,
    /// The provider does not answer.
    Down,
    /// Too many at once.
    Busy,
    /// They said no at the provider.
    Cancelled,
    /// They took too long, came twice, or came in another browser.
    Expired,
    /// They were vouched for below Substantial.
    Level,
    /// The municipality does not know this citizen.
    Unknown,
    /// They are nothing here that has a role.
    NoRole,
    /// What came back does not hold.
    Refused,
}

impl Turned {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::NotSetUp,
        Self::Down,
        Self::Busy,
        Self::Cancelled,
        Self::Expired,
        Self::Level,
        Self::Unknown,
        Self::NoRole,
        Self::Refused,
    ];

    /// As it stands in addresses and in the keys of texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotSetUp => "not-set-up",
            Self::Down => "down",
            Self::Busy => "busy",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
            Self::Level => "level",
            Self::Unknown => "unknown",
            Self::NoRole => "no-role",
            Self::Refused => "refused",
        }
    }
}

impl From<Unvouched> for Turned {
    fn from(why: Unvouched) -> Self {
        match why {
            Unvouched::Down(_) => Self::Down,
            Unvouched::Busy => Self::Busy,
            Unvouched::Refused(_) => Self::Refused,
            Unvouched::Level => Self::Level,
        }
    }
}

/// What stands before the door.
pub struct Front {
    /// The municipality, if this name is one's.
    pub municipality: Option<MunicipalityView>,
    /// Whether somebody vouches for its citizens.
    pub citizens: bool,
    /// Whether somebody vouches for its staff.
    pub staff: bool,
}

/// What stands before the door of whoever called the server by this name.
///
/// # Errors
/// Those of the store.
pub async fn front(app: &App, host: &str) -> Result<Front, AppError> {
    let door = app.login.door(host);
    let scope = match door {
        Some(door) => Some(Scope::new(&door.municipality)?),
        None => demo::municipality(app).await.ok(),
    };
    let municipality = match scope {
        Some(scope) => app.db.read(&scope, |tx| Ok::<_, AppError>(municipalities::own(tx)?)).await.map(Some)?,
        None => None,
    };
    let view = |row: municipalities::MunicipalityRow| MunicipalityView {
        code: row.code.into(),
        name: row.name,
        phone: row.phone,
    };
    Ok(Front {
        municipality: municipality.map(view),
        citizens: door.is_some_and(|door| door.citizens.is_some()),
        staff: door.is_some_and(|door| door.staff.is_some()),
    })
}
