//! *Hvem har set mine oplysninger* (R31), told in words: who-kind, when and what for. The employee stays masked
//! (C-579/21: the citizen has a right to know that, when and why, not by whom).

#[cfg(feature = "fluent")]
pub use words::{ACCESS_LOG_TEXTS, access_log};

use crate::model::text_enum;
use crate::time::Instant;

text_enum! {
    /// What somebody is to the citizen whose data they saw.
    Viewer {
        /// Their caseworker at that time.
        OwnCaseworker = "own_caseworker",
        /// Somebody else of the office.
        OtherStaff = "other_staff",
        /// Another system of the municipality.
        Machine = "machine",
        /// This system, by itself.
        System = "system",
    }
}

/// Somebody saw or changed something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// When.
    pub at: Instant,
    /// Who.
    pub who: Viewer,
    /// What for: a key behind `seen-for-`.
    pub purpose: String,
}

#[cfg(feature = "fluent")]
mod words {
    use super::{Access, Viewer};
    use crate::api::{AccessLogView, CourseStepView, LetterPart, StepMark};
    use crate::texts::{AUDIT, COMMON, TextFile, Texts, capital, clock, day_with_year};
    use crate::time::day_of;

    /// The files that the log is told with.
    pub const ACCESS_LOG_TEXTS: &[TextFile] = &[COMMON, AUDIT];

    const RIGHTS: [&str; 3] = ["seen-right-names", "seen-right-wonder", "seen-right-own"];

    /// A page of the log in the language of `texts`, which must contain [`ACCESS_LOG_TEXTS`]. What the same person did
    /// for the same reason within a minute is told once.
    pub fn access_log(texts: &Texts, accesses: &[Access], older: bool) -> AccessLogView {
        let mut steps: Vec<CourseStepView> = accesses.iter().map(|access| step(texts, access)).collect();
        steps.dedup();
        let part =
            |key: &&str| LetterPart { heading: texts.get(key), paragraphs: vec![texts.get(&format!("{key}-text"))] };
        AccessLogView {
            lead: texts.get(if steps.is_empty() { "seen-lead-nobody" } else { "seen-lead" }),
            steps,
            older,
            rights: RIGHTS.iter().map(part).collect(),
        }
    }

    fn step(texts: &Texts, access: &Access) -> CourseStepView {
        let what = format!("seen-for-{}", access.purpose);
        let known = texts.has(&what);
        let day = day_with_year(texts, day_of(access.at));
        let general = if access.who == Viewer::System { "seen-for-system" } else { "seen-for-change" };
        CourseStepView {
            mark: StepMark::Plain,
            when: capital(&texts.format("seen-at", &[("day", &day), ("time", &clock(texts.lang(), access.at))])),
            heading: texts.get(&format!("seen-by-{}", access.who)),
            text: texts.get(if known { &what } else { general }),
            order: None,
            talk: None,
            more: Vec::new(),
        }
    }
}
