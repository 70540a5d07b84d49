//! The page about the workforce, driven by the names its widgets have for a screen reader.

mod bill;
mod editing;
mod figures;
pub mod import;
mod table;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::money::Rate;
use akkoord::domain::workforce::Profile;
use eframe::egui::{Key, Modifiers};
use rust_decimal::Decimal;

use crate::support::window::{Window, press, window_with};

/// The page about the workforce of the worked example.
fn page() -> Window {
    page_with(|_| {})
}

/// The page about the workforce of the worked example, as `change` leaves it.
fn page_with(change: impl FnOnce(&mut Dossier)) -> Window {
    let mut harness = window_with(change);
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    harness
}

fn profiles(harness: &Window) -> Vec<Profile> {
    harness.state().state().document.dossier().workforce.to_vec()
}

fn selected(harness: &Window) -> Profile {
    let state = harness.state().state();
    let (_, profile) = state.session.workforce.selected(&state.document.dossier().workforce).expect("a profile");
    profile.clone()
}

fn undo(harness: &mut Window) {
    // A field takes its own typing back; outside of fields the dossier is taken back.
    press(harness, Modifiers::NONE, Key::Escape);
    press(harness, Modifiers::COMMAND, Key::Z);
}

fn sum<const N: usize>(shares: &[Rate; N]) -> Decimal {
    shares.iter().map(|share| share.value()).sum()
}
