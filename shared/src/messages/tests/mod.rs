//! What messages say, read as their receivers read them.

mod hostile;
mod lix;
mod own;
mod said;
pub mod world;
