//! The law as it is shipped, case by case.

mod shipped;
