//! The colours of both themes by what they are for, from `assets/theme.ron`, and how far they stand out.

use std::sync::LazyLock;

use eframe::egui::{self, Color32, Ui};
use serde::{Deserialize, Deserializer};

use crate::domain::costs::Payer;

/// A colour as `RRGGBB` or `RRGGBBAA`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hex(Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Color32::from_hex(&format!("#{code}"))
            .map(Self)
            .map_err(|_| serde::de::Error::custom(format!("‘{code}’ is not a colour")))
    }
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    Hex::deserialize(deserializer).map(|hex| hex.0)
}

/// Declares the palette once, with each role read from the file.
macro_rules! palette {
    ($($(#[$about:meta])* $role:ident),+ $(,)?) => {
        /// The colours of one theme, by what they are for.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Palette {
            $($(#[$about])* #[serde(deserialize_with = "colour")] pub $role: Color32,)+
        }
    };
}

palette! {
    /// Text.
    ink,
    /// Text of less weight.
    soft,
    /// Captions and hints.
    faint,
    /// Lines between things.
    line,
    /// The edge of what can be used: a box, a field, a button.
    control,
    /// Behind the paper.
    canvas,
    /// Side panels.
    panel,
    /// Paper and cards.
    paper,
    /// The dark rail and cost bar.
    rail,
    /// The page that is open, on the rail.
    rail_selected,
    /// Text on the rail.
    rail_ink,
    /// Captions on the rail.
    rail_soft,
    /// A difference that our side gains from, on the rail.
    rail_gain,
    /// A difference that our side loses by, on the rail.
    rail_loss,
    /// What is chosen, and headings of articles.
    accent,
    /// Text on the accent.
    accent_ink,
    /// Links and focus.
    accent_bright,
    /// A chosen row.
    selected,
    /// Behind a parameter in the text.
    blank,
    /// Below a parameter in the text.
    blank_line,
    /// Behind the parameter being edited.
    editing,
    /// Around the parameter being edited.
    editing_line,
    /// Words of a warning.
    warning,
    /// The mark of a warning.
    warning_line,
    /// Behind a warning.
    warning_fill,
    /// Words and mark of what is void or wrong, or lost.
    void,
    /// Behind what is void.
    void_fill,
    /// Words and mark of what is in order, or gained.
    good,
    /// Below what floats.
    shadow,
}

/// The colours of the payers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PayerColours {
    #[serde(deserialize_with = "colour")]
    employer: Color32,
    #[serde(deserialize_with = "colour")]
    agency: Color32,
    #[serde(deserialize_with = "colour")]
    user_undertaking: Color32,
    #[serde(deserialize_with = "colour")]
    sector_fund: Color32,
    #[serde(deserialize_with = "colour")]
    state: Color32,
    #[serde(deserialize_with = "colour")]
    municipality: Color32,
    #[serde(deserialize_with = "colour")]
    worker: Color32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeFile {
    light: Palette,
    dark: Palette,
    payers: PayerColours,
}

static FILE: LazyLock<ThemeFile> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/theme.ron"))
        .expect("the theme is part of the program and tested to load")
});

/// The colours of the theme `ui` is shown in.
pub fn palette(ui: &Ui) -> &'static Palette {
    palette_of(ui.visuals().dark_mode)
}

/// The colours of the dark or the light theme.
pub fn palette_of(dark: bool) -> &'static Palette {
    if dark { &FILE.dark } else { &FILE.light }
}

impl Palette {
    /// The words of a difference, by whether our side gains from it; as other words where nobody says. The sign in the
    /// words says which way it goes.
    pub fn difference(&self, gains: Option<bool>) -> Color32 {
        self.by_gain(gains, self.ink)
    }

    /// The mark of a difference.
    pub fn difference_mark(&self, gains: Option<bool>) -> Color32 {
        self.by_gain(gains, self.accent_bright)
    }

    /// The words of a difference on the rail.
    pub fn rail_difference(&self, gains: Option<bool>) -> Color32 {
        match gains {
            Some(true) => self.rail_gain,
            Some(false) => self.rail_loss,
            None => self.rail_ink,
        }
    }

    fn by_gain(&self, gains: Option<bool>, neutral: Color32) -> Color32 {
        match gains {
            Some(true) => self.good,
            Some(false) => self.void,
            None => neutral,
        }
    }
}

/// The colour of a payer, the same everywhere.
pub fn payer_colour(payer: Payer) -> Color32 {
    let colours = &FILE.payers;
    match payer {
        Payer::Employer => colours.employer,
        Payer::Agency => colours.agency,
        Payer::UserUndertaking => colours.user_undertaking,
        Payer::SectorFund => colours.sector_fund,
        Payer::State => colours.state,
        Payer::Municipality => colours.municipality,
        Payer::Worker => colours.worker,
    }
}

/// Whether white or black stands out better on `fill`.
pub fn ink_on(fill: Color32) -> Color32 {
    if contrast(Color32::WHITE, fill) >= contrast(Color32::BLACK, fill) { Color32::WHITE } else { Color32::BLACK }
}

/// Contrast of two opaque colours as WCAG 2 defines it, from 1 to 21.
pub(super) fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let linear = egui::Rgba::from(colour);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_out_on_every_surface_it_is_put_on() {
        for (name, palette) in [("light", &FILE.light), ("dark", &FILE.dark)] {
            let surfaces = [palette.canvas, palette.panel, palette.paper, palette.selected];
            for (role, text) in [("ink", palette.ink), ("soft", palette.soft), ("faint", palette.faint)] {
                for surface in surfaces {
                    let found = contrast(text, surface);
                    assert!(found >= 4.5, "{name}: {role} on {surface:?} is {found}");
                }
            }
            let over = |fill: Color32, below: Color32| below.blend(fill);
            let mut pairs = vec![
                (palette.rail_ink, palette.rail),
                (palette.rail_soft, palette.rail),
                (palette.rail_ink, palette.rail_selected),
                (palette.rail_gain, palette.rail),
                (palette.rail_loss, palette.rail),
                (palette.ink, palette.blank),
                (palette.ink, palette.editing),
                (palette.accent_ink, palette.accent),
            ];
            for below in [palette.canvas, palette.panel, palette.paper, palette.selected] {
                pairs.extend(
                    [palette.accent_bright, palette.warning, palette.void, palette.good].map(|text| (text, below)),
                );
                for (text, fill) in [(palette.warning, palette.warning_fill), (palette.void, palette.void_fill)] {
                    pairs.extend([text, palette.ink, palette.soft].map(|text| (text, over(fill, below))));
                }
            }
            for (text, surface) in pairs {
                let found = contrast(text, surface);
                assert!(found >= 4.5, "{name}: {text:?} on {surface:?} is {found}");
            }
        }
    }

    #[test]
    fn marks_and_the_edges_of_controls_stand_out_on_every_surface_they_are_put_on() {
        for (name, palette) in [("light", &FILE.light), ("dark", &FILE.dark)] {
            let marks = [
                ("control", palette.control),
                ("accent_bright", palette.accent_bright),
                ("blank_line", palette.blank_line),
                ("editing_line", palette.editing_line),
                ("warning_line", palette.warning_line),
                ("void", palette.void),
                ("good", palette.good),
            ];
            for surface in [palette.canvas, palette.panel, palette.paper, palette.selected] {
                for (role, mark) in marks {
                    let found = contrast(mark, surface);
                    assert!(found >= 3.0, "{name}: {role} on {surface:?} is {found}");
                }
            }
        }
    }

    #[test]
    fn the_colour_of_a_payer_stands_out_on_paper_and_panel_of_both_themes() {
        for payer in Payer::ALL {
            for (name, palette) in [("light", &FILE.light), ("dark", &FILE.dark)] {
                for surface in [palette.paper, palette.panel] {
                    let found = contrast(payer_colour(payer), surface);
                    assert!(found >= 3.0, "{name}: {payer:?} on {surface:?} is {found}");
                }
            }
        }
    }

    #[test]
    fn words_on_the_colour_of_a_payer_stand_out() {
        for payer in Payer::ALL {
            let fill = payer_colour(payer);
            let found = contrast(ink_on(fill), fill);
            assert!(found >= 4.5, "{payer:?}: {found}");
        }
    }
}
