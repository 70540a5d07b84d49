//! What comes with the program: the published figures, the clause library and the worked examples.

mod addresses;
mod examples;
mod figures;
mod law;
mod library;
