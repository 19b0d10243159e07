//! Whose figures somebody looks at: which months, which team, which scheme.

use super::super::AppError;
use super::super::access::EmployeeScope;
use super::super::rules::said;
use super::counted::Whose;
use crate::store::employees::{self, TeamRow};
use crate::store::{ReadTx, fold};
use serde::Deserialize;
use shared::access::{Permission, may};
use shared::api::SchemeNameView;
use shared::figures::Month;
use shared::ids::{Scheme, TeamId};
use shared::law::LawBook;
use shared::texts::Lang;
use shared::time::Instant;
use std::collections::BTreeSet;
use utoipa::IntoParams;

/// The most months that are looked at together.
const MOST_MONTHS: u32 = 24;

/// How many months are looked at unless told otherwise.
const MONTHS: u32 = 3;

/// Which figures; everything may be left out.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FiguresQuery {
    /// The first month, e.g. `2026-09`; two before the last, unless told otherwise.
    #[param(value_type = Option<Month>)]
    pub from: Option<Month>,
    /// The last month; this one, unless told otherwise. At most 24 months are looked at together.
    #[param(value_type = Option<Month>)]
    pub to: Option<Month>,
    /// The team; all that the viewer may see together, or else their own, unless told otherwise.
    #[param(max_length = 64)]
    pub team: Option<TeamId>,
    /// The scheme; all, unless told otherwise.
    #[param(max_length = 64)]
    pub scheme: Option<Scheme>,
}

/// The months of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first.
    pub from: Month,
    /// The last.
    pub to: Month,
}

impl Period {
    /// What is asked for.
    ///
    /// # Errors
    /// Invalid when it ends before it begins, or is too long.
    pub fn of(from: Option<Month>, to: Option<Month>, now: Instant) -> Result<Self, AppError> {
        let to = to.unwrap_or_else(|| from.map_or_else(|| Month::at(now), |from| from.plus(MONTHS - 1)));
        let from = from.unwrap_or_else(|| to.minus(MONTHS - 1));
        if (1..=MOST_MONTHS).contains(&from.through(to)) {
            Ok(Self { from, to })
        } else {
            Err(AppError::invalid("to", "from 1 to 24 months"))
        }
    }

    /// The same months so many years earlier.
    pub fn years_before(self, years: u32) -> Self {
        Self { from: self.from.minus(12 * years), to: self.to.minus(12 * years) }
    }
}

/// Whose figures are looked at.
pub struct Look {
    /// The months.
    pub period: Period,
    /// The team; none means all.
    pub team: Option<TeamRow>,
    /// The schemes, in their order.
    pub schemes: Vec<SchemeNameView>,
    /// The one that is asked for.
    pub scheme: Option<Scheme>,
    /// The teams that the viewer may choose, by name.
    pub teams: Vec<TeamRow>,
    /// Whether they may look at all together.
    pub every: bool,
    /// Who is in their own teams.
    pub colleagues: BTreeSet<String>,
    /// Who is in the team that is looked at; none means everybody.
    pub members: Option<BTreeSet<String>>,
}

impl Look {
    /// What the viewer asks for, if they may see it.
    ///
    /// # Errors
    /// Not found for a team or a scheme that is none, or none of theirs; no team for whoever sees only their own and has none.
    pub fn of(
        tx: &mut ReadTx<'_>,
        law: &LawBook,
        who: &EmployeeScope,
        wanted: &FiguresQuery,
        now: Instant,
    ) -> Result<Self, AppError> {
        let period = Period::of(wanted.from, wanted.to, now)?;
        let every = may(&who.roles, Permission::SeeEveryTeam);
        let memberships = employees::memberships(tx)?;
        let me = who.employee.as_str();
        let own: BTreeSet<&str> =
            memberships.iter().filter(|row| row.employee_id == me).map(|row| row.team_id.as_str()).collect();
        let in_own = memberships.iter().filter(|row| own.contains(row.team_id.as_str()));
        let colleagues = in_own.map(|row| row.employee_id.clone()).chain([me.to_owned()]).collect();
        let mut teams = employees::teams(tx)?;
        teams.retain(|team| every || own.contains(team.id.as_str()));
        teams.sort_by_key(|team| (fold::sort_key(&team.name), team.id.clone()));
        let team = match &wanted.team {
            Some(id) => Some(teams.iter().find(|team| team.id == id.as_str()).ok_or(AppError::NotFound)?.clone()),
            None if every => None,
            None => Some(teams.first().ok_or(AppError::NoTeam)?.clone()),
        };
        let members = team.as_ref().map(|team| {
            memberships.iter().filter(|row| row.team_id == team.id).map(|row| row.employee_id.clone()).collect()
        });
        let schemes = scheme_names(law, who.request.lang);
        if wanted.scheme.as_ref().is_some_and(|id| schemes.iter().all(|scheme| scheme.id != *id)) {
            return Err(AppError::NotFound);
        }
        Ok(Self { period, team, schemes, scheme: wanted.scheme.clone(), teams, every, colleagues, members })
    }

    /// Whose counts are read.
    pub fn whose(&self) -> Whose<'_> {
        Whose { team: self.team_id(), scheme: self.scheme.as_ref() }
    }

    /// The team as it is stored with counts: empty is all.
    pub fn team_id(&self) -> &str {
        self.team.as_ref().map_or("", |team| team.id.as_str())
    }

    /// The schemes that are looked at.
    pub fn looked_at(&self) -> impl Iterator<Item = &SchemeNameView> {
        self.schemes.iter().filter(|scheme| self.scheme.as_ref().is_none_or(|only| *only == scheme.id))
    }

    /// Whether what is this employee's belongs to what is looked at; what is nobody's belongs to all teams together.
    pub fn has(&self, employee: Option<&str>) -> bool {
        self.members.as_ref().is_none_or(|members| employee.is_some_and(|who| members.contains(who)))
    }

    /// Whether what runs under this scheme does.
    pub fn has_scheme(&self, scheme: &str) -> bool {
        self.scheme.as_ref().is_none_or(|only| only.as_str() == scheme)
    }
}

/// Every scheme with its name.
pub fn scheme_names(law: &LawBook, lang: Lang) -> Vec<SchemeNameView> {
    let name =
        |named: &shared::law::SchemeName| SchemeNameView { id: named.scheme.clone(), name: said(&named.names, lang) };
    law.schemes().iter().map(name).collect()
}
