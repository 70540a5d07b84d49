//! What an agreement says in words, and how its articles refer to each other.

mod edits;
mod references;
mod text;
