//! The law as it is shipped, case by case; and what is said of files that are wrong.

mod dates;
mod faults;
mod overriding;
mod properties;
mod shipped;
mod table;
