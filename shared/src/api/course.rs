//! *Mit forløb*, in finished words (R29): the page draws it, and decides nothing.

use super::{LetterPart, view};
use crate::ids::{AppointmentId, OrderId};
use crate::model::text_enum;

text_enum! {
    /// How far a course has come.
    CourseState {
        /// It goes on.
        Running = "running",
        /// The citizen is left in peace (R15): nothing may be asked of them.
        Quiet = "quiet",
        /// It has ended.
        Ended = "ended",
    }
}

text_enum! {
    /// How a step stands in the course.
    StepMark {
        /// The one thing that matters now.
        Now = "now",
        /// It went well.
        Done = "done",
        /// Anything else.
        Plain = "plain",
    }
}

view! {
    /// The citizen's course, in the language asked for.
    pub struct CourseView {
        /// How far it has come.
        pub state: CourseState,
        /// Where the citizen is, in a sentence.
        pub lead: String,
        /// Why nothing comes, if so.
        pub notice: Option<LetterPart>,
        /// What comes, the next first.
        pub coming: Vec<CourseStepView>,
        /// What has been, the latest first; at most 60.
        pub past: Vec<CourseStepView>,
        /// The rules behind it, each with its source: questions and answers.
        pub rules: Vec<LetterPart>,
        /// What the citizen has a right to.
        pub rights: Vec<LetterPart>,
    }

    /// A step of the course.
    pub struct CourseStepView {
        /// How it stands.
        pub mark: StepMark,
        /// When, or by when.
        pub when: String,
        /// What.
        pub heading: String,
        /// More about it.
        pub text: String,
        /// The order that can be booked.
        pub order: Option<OrderId>,
        /// The agreed talk.
        pub talk: Option<AppointmentId>,
        /// What one may want to know: why, what otherwise, what to prepare.
        pub more: Vec<LetterPart>,
    }
}
