//! What nobody means well with: extreme numbers, bombs, files that are something else. Every one of them ends in a
//! sentence, in bounded work, and never in a panic.

mod bombs;
mod deep;
mod fuzz;
mod mutants;
mod numbers;
mod outputs;
mod signs;
mod two_at_once;
