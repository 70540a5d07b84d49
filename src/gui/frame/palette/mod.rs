//! The palette: everything that can be gone to or done, found by a few letters.

mod page;
pub mod view;

pub use page::{palette_ui, search_ui};
