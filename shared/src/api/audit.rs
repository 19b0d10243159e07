//! *Hvem har set mine oplysninger*, in finished words (R31), and what an auditor looks at.

use super::{CourseStepView, LetterPart, PersonView, request, view};
use crate::model::text_enum;
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// Who has looked at or changed the citizen's data, in the language asked for; the latest first.
    pub struct AccessLogView {
        /// What is shown, in a sentence.
        pub lead: String,
        /// Each look: when, who-kind, what for. No employee is named.
        pub steps: Vec<CourseStepView>,
        /// Whether there are older ones, on the next page.
        pub older: bool,
        /// What the citizen can do about it.
        pub rights: Vec<LetterPart>,
    }
}

text_enum! {
    /// What is unusual about an employee's day.
    AlarmKind {
        /// Far more searches than usual.
        ManySearches = "many_searches",
        /// Far more citizens seen than usual.
        ManyCitizens = "many_citizens",
        /// Citizens opened whose caseworker is in none of the employee's teams.
        OutsideTeam = "outside_team",
        /// Somebody opened who is called like a colleague.
        Colleague = "colleague",
    }
}

text_enum! {
    /// What an auditor says about a look.
    Verdict {
        /// There was a reason.
        InOrder = "in_order",
        /// It has to be followed up.
        FollowUp = "follow_up",
    }
}

text_enum! {
    /// What an employee was to a citizen on a day.
    Tie {
        /// Their caseworker.
        Own = "own",
        /// In a team of their caseworker.
        Team = "team",
        /// Neither.
        Neither = "neither",
    }
}

view! {
    /// The auditor's page.
    pub struct AuditView {
        /// The first day that a check draws from.
        pub from: NaiveDate,
        /// The last.
        pub to: NaiveDate,
        /// The checks, the newest first; at most 50.
        pub checks: Vec<CheckRow>,
        /// Days that look unusual, those that wait first; at most 100.
        pub alarms: Vec<AlarmView>,
    }

    /// A spot check in a list.
    pub struct CheckRow {
        /// Its id.
        pub id: String,
        /// The first day it was drawn from.
        pub from: NaiveDate,
        /// The last.
        pub to: NaiveDate,
        /// When it was drawn.
        pub drawn_at: DateTime<Utc>,
        /// By whom.
        pub drawn_by: PersonView,
        /// How many looks it was drawn from.
        pub pool: u32,
        /// How many were drawn.
        pub drawn: u32,
        /// How many of them wait for a verdict.
        pub waiting: u32,
        /// How many have to be followed up.
        pub follow_up: u32,
        /// When it was signed.
        pub signed_at: Option<DateTime<Utc>>,
    }

    /// A spot check.
    pub struct CheckView {
        /// The same as in the list.
        pub check: CheckRow,
        /// By whom it was signed.
        pub signed_by: Option<PersonView>,
        /// What they say of it all.
        pub note: Option<String>,
        /// The looks.
        pub items: Vec<CheckItem>,
    }

    /// A look that was drawn.
    pub struct CheckItem {
        /// Its place, from 1.
        pub position: u32,
        /// When; none when its month has been deleted from the trail.
        pub at: Option<DateTime<Utc>>,
        /// Who looked.
        pub employee: Option<PersonView>,
        /// At what and what for, in words of the language asked for.
        pub what: String,
        /// How many citizens it showed.
        pub shown: u32,
        /// One of them: the first letters of their names.
        pub citizen: String,
        /// What the employee was to them that day.
        pub tie: Option<Tie>,
        /// The verdict.
        pub verdict: Option<Verdict>,
        /// A note to it.
        pub note: Option<String>,
    }

    /// A day of an employee that looks unusual.
    pub struct AlarmView {
        /// Its id.
        pub id: String,
        /// The day.
        pub day: NaiveDate,
        /// Whose.
        pub employee: PersonView,
        /// Why.
        pub kind: AlarmKind,
        /// How many that day.
        pub count: u32,
        /// How many on their usual day.
        pub usual: u32,
        /// When an auditor had looked into it.
        pub settled_at: Option<DateTime<Utc>>,
        /// What they found.
        pub note: Option<String>,
    }
}

request! {
    /// Draws a spot check.
    pub struct NewCheck {
        /// How many looks: 1 to 50.
        pub size: u32,
    }

    /// What an auditor says about a look; said again, it corrects.
    pub struct CheckVerdict {
        /// Which one, from 1.
        pub position: u32,
        /// The verdict.
        pub verdict: Verdict,
        /// A short note, at most 1000 characters; needed when it has to be followed up.
        pub note: Option<String>,
    }

    /// Signs a check, or says what came of an alarm.
    pub struct AuditNote {
        /// A short note, at most 1000 characters; an alarm needs one.
        pub note: Option<String>,
    }
}
