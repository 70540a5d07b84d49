//! The parts pages are built of; each shows what it is given and says what was done to it.

pub mod card;
pub mod check_finding;
pub mod choice;
pub mod command_button;
pub mod draft_field;
pub mod figure;
pub mod finding;
pub mod follow_focus;
pub mod keys;
pub mod pattern;
pub mod payer_bar;
pub mod provisional;
pub mod running_text;
pub mod share_basis;
pub mod step_slider;
pub mod table;
pub mod table_menu;
pub mod unbroken;
