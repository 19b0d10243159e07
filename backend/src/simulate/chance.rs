//! How likely people are to do what (domain.md section 13; what is not said there is K). Chances are for one day.

/// How many days ahead caseworkers have published; they look every so many weeks and add as many.
pub const PUBLISH_EVERY_WEEKS: u16 = 4;

/// Cases that begin on a day, by scheme: about as many as end, so that the municipality keeps its size.
pub const CASES_BEGIN: [(&str, f64); 3] =
    [("sickness_benefit", 1.5), ("unemployment_insurance", 0.7), ("cash_benefit_job_ready", 0.22)];

/// Somebody recovers, or finds work.
pub const RECOVERS: f64 = 0.006;

/// Somebody books on the day the order came; 30 % do within 24 hours.
pub const BOOKS_AT_ONCE: f64 = 0.3;

/// Somebody books on one of the days between.
pub const BOOKS_BETWEEN: f64 = 0.07;

/// Somebody books on one of the last two days; 25 % do in the last 48 hours.
pub const BOOKS_LATE: f64 = 0.4;

/// Somebody finds no time that suits.
pub const NO_TIME_SUITS: f64 = 0.04;

/// Of so many citizens one never books.
pub const ONE_NEVER_BOOKS_IN: u32 = 12;

/// Somebody moves a talk: 25 % of all talks, over the week or so that they wait.
pub const MOVES: f64 = 0.03;

/// Somebody cancels: 8 % of all talks.
pub const CANCELS: f64 = 0.009;

/// Somebody asks for a talk.
pub const ASKS_FOR_A_TALK: f64 = 0.0012;

/// Somebody answers why.
pub const ANSWERS: f64 = 0.3;

/// Somebody asks to be exempted, and gets it.
pub const IS_EXEMPTED: f64 = 0.000_6;

/// An exempt citizen wants to book again.
pub const BOOKS_AGAIN: f64 = 0.004;

/// A talk is missed (8-12 %).
pub const IS_MISSED: f64 = 0.1;

/// Somebody who is reached by phone did not answer the first call: about one in six.
pub const CALLED_AGAIN: f64 = 0.17;

/// The wish for a channel: by phone, in person; the rest by video.
pub const BY_PHONE: f64 = 0.45;
pub const IN_PERSON: f64 = 0.42;

/// Tasks that a caseworker gets done in a day.
pub const TASKS_A_DAY: usize = 6;

/// The share of new sick cases that have a job, and of those the share that is soon back.
pub const EMPLOYED: f64 = 0.6;
