//! Dossiers and receipts on disk: what is read, what is refused and why, and that saving loses nothing.

mod dossiers;
mod drivers;
mod refusals;
mod saving;
