//! What several of the staff's pages have.

pub mod acting;
pub mod clock_time;
pub mod dates;
pub mod decision_text;
pub mod fates;
pub mod form_end;
pub mod message_list;
pub mod moments;
pub mod outcome;
pub mod paper;
pub mod picker;
pub mod said;
pub mod talk_words;
pub mod task_list;
pub mod video_link;
