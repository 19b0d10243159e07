//! The addresses of the staff's pages, and who sees which.

use crate::router::Here;
use shared::access::{Permission, Role, may};
use shared::figures::FigureList;
use shared::ids::{AppointmentId, CitizenId, OrderId};

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// *I dag*.
    Today,
    /// *Kalender*.
    Calendar,
    /// *Borgere*.
    Citizens,
    /// *Borger*.
    Citizen(CitizenId),
    /// The letter about a talk.
    Letter(AppointmentId),
    /// A letter to a citizen or to whoever represents them.
    Message(CitizenId, String),
    /// *Hvem må se borgeren?*.
    Protection(CitizenId),
    /// The decision that withdrew a citizen's right to book.
    Decision(CitizenId),
    /// The evidence about an order.
    Evidence(OrderId),
    /// *Regler*.
    Rules,
    /// *Overblik*.
    Overview,
    /// The rows behind a number of *Overblik*.
    FigureRows(FigureList),
    /// *Besked-udsendelse*.
    Sending,
    /// *Beskedtekster*.
    MessageTexts,
    /// *Indstillinger*.
    Settings,
    /// *Stikprøver*.
    Audit,
    /// A spot check.
    AuditCheck(String),
    /// *Opbevaring*.
    Retention,
    /// *Demo: post*.
    Post,
    /// *Hjælp*.
    Help,
    /// No page of ours.
    Unknown,
}

/// The address of *I dag*.
pub const TODAY: &str = "/staff/";
/// The address of *Kalender*.
pub const CALENDAR: &str = "/staff/calendar";
/// The address of *Borgere*.
pub const CITIZENS: &str = "/staff/citizens";
/// The address of *Regler*.
pub const RULES: &str = "/staff/rules";
/// The address of *Overblik*.
pub const OVERVIEW: &str = "/staff/overview";
/// The address of *Besked-udsendelse*.
pub const SENDING: &str = "/staff/sending";
/// The address of *Beskedtekster*.
pub const MESSAGE_TEXTS: &str = "/staff/message-texts";
/// The address of *Demo: post*; the frame of every page links it.
pub const POST: &str = "/staff/post";
/// The address of *Indstillinger*.
pub const SETTINGS: &str = "/staff/settings";
/// The address of *Stikprøver*.
pub const AUDIT: &str = "/staff/audit";
/// The address of *Opbevaring*.
pub const RETENTION: &str = "/staff/settings/retention";
/// The address of *Hjælp*.
pub const HELP: &str = "/staff/help";

/// The main menu: each page with the key of its name.
pub const MENU: [(&str, &str, Route); 10] = [
    (TODAY, "nav-today", Route::Today),
    (CALENDAR, "nav-calendar", Route::Calendar),
    (CITIZENS, "nav-citizens", Route::Citizens),
    (OVERVIEW, "nav-overview", Route::Overview),
    (SENDING, "nav-sending", Route::Sending),
    (RULES, "nav-rules", Route::Rules),
    (MESSAGE_TEXTS, "nav-message-texts", Route::MessageTexts),
    (SETTINGS, "nav-settings", Route::Settings),
    (AUDIT, "nav-audit", Route::Audit),
    (HELP, "nav-staff-help", Route::Help),
];

impl Route {
    /// Which page an address means.
    pub fn of(here: &Here) -> Self {
        match here.parts().as_slice() {
            ["staff"] => Self::Today,
            ["staff", "calendar"] => Self::Calendar,
            ["staff", "citizens"] => Self::Citizens,
            ["staff", "citizens", citizen] => Self::Citizen((*citizen).into()),
            ["staff", "citizens", citizen, "protection"] => Self::Protection((*citizen).into()),
            ["staff", "citizens", citizen, "decision"] => Self::Decision((*citizen).into()),
            ["staff", "citizens", citizen, "messages", message] => {
                Self::Message((*citizen).into(), (*message).to_owned())
            }
            ["staff", "orders", order, "evidence"] => Self::Evidence((*order).into()),
            ["staff", "letters", talk] => Self::Letter((*talk).into()),
            ["staff", "rules"] => Self::Rules,
            ["staff", "overview"] => Self::Overview,
            ["staff", "overview", list] => list.parse().map_or(Self::Unknown, Self::FigureRows),
            ["staff", "sending"] => Self::Sending,
            ["staff", "message-texts"] => Self::MessageTexts,
            ["staff", "post"] => Self::Post,
            ["staff", "settings"] => Self::Settings,
            ["staff", "audit"] => Self::Audit,
            ["staff", "audit", check] => Self::AuditCheck((*check).to_owned()),
            ["staff", "settings", "retention"] => Self::Retention,
            ["staff", "help"] => Self::Help,
            _ => Self::Unknown,
        }
    }

    /// What one must be allowed to do to see it; nothing, if everybody may.
    const fn demands(&self) -> Option<Permission> {
        match self {
            Self::Today | Self::Calendar => Some(Permission::PlanTime),
            Self::Citizens
            | Self::Citizen(_)
            | Self::Message(..)
            | Self::Decision(_)
            | Self::Evidence(_)
            | Self::FigureRows(_)
            | Self::Sending => Some(Permission::SeeCitizens),
            Self::Overview => Some(Permission::SeeFigures),
            Self::Letter(_) => Some(Permission::WorkCases),
            Self::Protection(_) => Some(Permission::Guard),
            Self::Settings | Self::Retention | Self::MessageTexts => Some(Permission::Configure),
            Self::Audit | Self::AuditCheck(_) => Some(Permission::Audit),
            Self::Rules | Self::Help | Self::Post | Self::Unknown => None,
        }
    }

    /// Whether somebody with these roles may see it.
    pub fn is_for(&self, roles: &[Role]) -> bool {
        self.demands().is_none_or(|permission| may(roles, permission))
    }

    /// The page itself, or for somebody who lands on *I dag* and may not see it, their own first page.
    pub fn landing(self, roles: &[Role]) -> Self {
        if self != Self::Today || self.is_for(roles) {
            return self;
        }
        [Self::Settings, Self::Audit].into_iter().find(|first| first.is_for(roles)).unwrap_or(self)
    }

    /// Whether the menu's `entry` leads here or to what this page belongs to.
    pub fn is_under(&self, entry: &Self) -> bool {
        self == entry
            || matches!(
                (self, entry),
                (
                    Self::Citizen(_)
                        | Self::Message(..)
                        | Self::Protection(_)
                        | Self::Decision(_)
                        | Self::Letter(_)
                        | Self::Evidence(_),
                    Self::Citizens
                ) | (Self::AuditCheck(_), Self::Audit)
                    | (Self::Retention, Self::Settings)
                    | (Self::FigureRows(_), Self::Overview)
            )
    }
}

/// The address of a citizen's page.
pub fn citizen(id: &CitizenId) -> String {
    format!("{CITIZENS}/{id}")
}

/// The address of *Hvem må se borgeren?*.
pub fn protection(citizen: &CitizenId) -> String {
    format!("{CITIZENS}/{citizen}/protection")
}

/// The address of the decision that withdrew a citizen's right to book.
pub fn decision(citizen: &CitizenId) -> String {
    format!("{CITIZENS}/{citizen}/decision")
}

/// The address of a letter to a citizen or to whoever represents them.
pub fn message(citizen: &CitizenId, message: &str) -> String {
    format!("{CITIZENS}/{citizen}/messages/{message}")
}

/// The address of a spot check.
pub fn audit_check(id: &str) -> String {
    format!("{AUDIT}/{id}")
}

/// The address of the evidence about an order.
pub fn evidence(order: &OrderId) -> String {
    format!("/staff/orders/{order}/evidence")
}

/// The address of the rows behind a number.
pub fn figure_rows(list: FigureList) -> String {
    format!("{OVERVIEW}/{list}")
}

/// The address of the letter about a talk.
pub fn letter(talk: &AppointmentId) -> String {
    format!("/staff/letters/{talk}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_lands_where() {
        assert_eq!(Route::Today.landing(&[Role::Caseworker]), Route::Today);
        assert_eq!(Route::Today.landing(&[Role::Administrator]), Route::Settings);
        assert_eq!(Route::Today.landing(&[Role::Administrator, Role::TeamLeader]), Route::Today);
        assert_eq!(Route::Today.landing(&[Role::Auditor]), Route::Audit);
    }

    #[test]
    fn what_could_not_be_sent_names_citizens() {
        assert!(Route::Sending.is_for(&[Role::TeamLeader]) && !Route::Sending.is_for(&[Role::Administrator]));
        assert!(Route::MessageTexts.is_for(&[Role::Administrator]) && !Route::MessageTexts.is_for(&[Role::TeamLeader]));
    }

    #[test]
    fn a_citizen_belongs_to_the_citizens() {
        assert!(Route::Citizen("x".into()).is_under(&Route::Citizens));
        assert!(!Route::Today.is_under(&Route::Calendar));
        assert!(Route::FigureRows(FigureList::Tasks).is_under(&Route::Overview));
    }

    #[test]
    fn an_administrator_sees_figures_and_nobody_behind_them() {
        assert!(Route::Overview.is_for(&[Role::Administrator]) && !Route::Overview.is_for(&[Role::Auditor]));
        assert!(!Route::FigureRows(FigureList::NoShows).is_for(&[Role::Administrator]));
    }
}
