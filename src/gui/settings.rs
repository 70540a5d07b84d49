//! What the user likes, whatever the dossier: language and theme. The only state that outlives the window.

use serde::{Deserialize, Serialize};

use crate::domain::diagnostic::Language;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shade {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// What the user likes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Language of the interface.
    #[serde(default)]
    pub language: Language,
    /// Light or dark.
    #[serde(default)]
    pub shade: Shade,
}
