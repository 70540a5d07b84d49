//! What an agreement says in words, and how its articles refer to each other.

mod edits;
mod redline;
mod references;
mod text;
