//! What `aftalt check` asks of a live database: is every constraint still there, and does every invariant hold?
//!
//! Nothing here trusts the constraints: overlaps and the rest are looked for in the rows themselves.

mod statements;
mod windows;

use super::{ReadTx, StoreError, dialect, wall};
use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl};
use std::fmt;

/// Something that must not be. It names ids only, never a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule that is broken, e.g. `INV-1`.
    pub rule: &'static str,
    /// In which municipality; none when it is the database itself.
    pub municipality: Option<String>,
    /// What is wrong, and with which rows.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.municipality {
            Some(code) => write!(f, "{} in {code}: {}", self.rule, self.what),
            None => write!(f, "{}: {}", self.rule, self.what),
        }
    }
}

/// A row of a statement that looks for what must not be.
#[derive(PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
struct Finding {
    #[diesel(sql_type = Text)]
    municipality: String,
    #[diesel(sql_type = Text)]
    subject: String,
}

/// Looks at everything, in all municipalities, as it is at one moment (use [`super::Scope::maintenance`]).
///
/// # Errors
/// Those of the database.
pub fn check(tx: &mut ReadTx<'_>) -> Result<Vec<Violation>, StoreError> {
    let (_, connection) = tx.parts();
    let mut violations: Vec<Violation> = dialect::missing_from_schema(connection)?
        .into_iter()
        .map(|object| Violation { rule: "schema", municipality: None, what: format!("missing or changed: {object}") })
        .collect();
    let faults = [wall::blind(connection)?, wall::gaps(connection)?].concat();
    violations.extend(faults.into_iter().map(|what| Violation { rule: "INV-7", municipality: None, what }));
    for statement in statements::ALL {
        let mut found = diesel::sql_query(statement.finds).load::<Finding>(connection)?;
        found.sort();
        violations.extend(found.into_iter().map(|finding| Violation {
            rule: statement.rule,
            municipality: Some(finding.municipality),
            what: format!("{}: {}", statement.what, finding.subject),
        }));
    }
    violations.extend(windows::outside(tx)?);
    Ok(violations)
}
