//! What the leaders page gets.
