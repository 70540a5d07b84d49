//! What a calculation gives, what holds of it whatever goes in, and what it refuses.

mod cases;
mod cents;
mod changes;
mod edits;
mod full_use;
mod invariants;
mod premiums;
mod refused_givens;
mod thresholds;
