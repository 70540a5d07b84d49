//! Where the user is in the frame: menu, palette, the list of keys.

/// What the palette looks through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    #[default]
    Everything,
    /// Only files that were open.
    Recent,
}

/// A list of the frame that stands over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameDialog {
    /// Search and do.
    Palette {
        /// What it looks through.
        scope: Scope,
        /// What is typed.
        typed: String,
        /// Which of the hits is chosen.
        chosen: usize,
    },
    /// Commands and their keys.
    Shortcuts,
    /// What was done, step by step.
    History,
    /// The guide.
    Guide {
        /// Which of its sections, by place.
        section: usize,
    },
}

/// Where the user is in the frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameSession {
    /// The menu is to open in the next frame.
    pub opens_menu: bool,
    /// The window shows the text and four figures to everybody at the table, and nothing else.
    pub shows_table: bool,
}
