//! *Hvem har set mine oplysninger*, in finished words (R31), and what an auditor looks at.

use super::{CourseStepView, LetterPart, view};

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
