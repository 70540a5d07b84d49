//! Type and spacing of the window, by role, and its colours in [`palette`].

mod palette;

use std::sync::Arc;

pub use self::palette::{Palette, ink_on, palette, palette_of, payer_colour};
use eframe::egui::{
    self, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, TextStyle, Theme, Vec2, vec2,
};

/// The step in which space is measured, in points.
pub const STEP: f32 = 4.0;
/// The radius of corners, in points.
pub const CORNER: u8 = 6;

/// The faces the window is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The interface.
    Sans,
    /// The interface, with weight.
    SansSemibold,
    /// The document.
    Serif,
    /// The document, with weight.
    SerifSemibold,
}

impl Face {
    /// This face at `size`.
    pub fn size(self, size: f32) -> FontId {
        let family = match self {
            Self::Sans => FontFamily::Proportional,
            Self::SansSemibold => FontFamily::Name("sans-semibold".into()),
            Self::Serif => FontFamily::Name("serif".into()),
            Self::SerifSemibold => FontFamily::Name("serif-semibold".into()),
        };
        FontId::new(size, family)
    }
}

/// Captions in capitals.
pub fn caption() -> FontId {
    Face::SansSemibold.size(11.0)
}

/// Small words below or beside others.
pub fn small() -> FontId {
    Face::Sans.size(12.5)
}

/// Words of the interface.
pub fn body() -> FontId {
    Face::Sans.size(14.0)
}

/// Words with weight.
pub fn strong() -> FontId {
    Face::SansSemibold.size(14.0)
}

/// Headings of the interface and figures of the cost bar.
pub fn heading() -> FontId {
    Face::SansSemibold.size(16.0)
}

/// The running text of the agreement.
pub fn document() -> FontId {
    Face::Serif.size(16.5)
}

/// The height of a line of the running text.
pub const DOCUMENT_LINE: f32 = 25.0;

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 5] = [
        ("sans", include_bytes!("../../../assets/fonts/AkkoordSans-Regular.ttf")),
        ("sans-semibold", include_bytes!("../../../assets/fonts/AkkoordSans-Semibold.ttf")),
        ("serif", include_bytes!("../../../assets/fonts/AkkoordSerif-Regular.ttf")),
        ("serif-semibold", include_bytes!("../../../assets/fonts/AkkoordSerif-Semibold.ttf")),
        ("icons", include_bytes!("../../../assets/fonts/Phosphor-Regular.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let chain = |first: &str| vec![first.to_owned(), "icons".to_owned()];
    fonts.families.insert(FontFamily::Proportional, chain("sans"));
    fonts.families.insert(FontFamily::Monospace, chain("sans"));
    for name in ["sans-semibold", "serif", "serif-semibold"] {
        fonts.families.insert(FontFamily::Name(name.into()), chain(name));
    }
    fonts
}

/// Sets fonts and styles of both themes; once, when the window opens.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    for (theme, dark) in [(Theme::Light, false), (Theme::Dark, true)] {
        ctx.style_mut_of(theme, |style| apply(style, palette_of(dark), dark));
    }
}

fn apply(style: &mut egui::Style, palette: &Palette, dark: bool) {
    style.text_styles = [
        (TextStyle::Small, small()),
        (TextStyle::Body, body()),
        (TextStyle::Button, body()),
        (TextStyle::Heading, heading()),
        (TextStyle::Monospace, body()),
    ]
    .into();
    style.spacing.item_spacing = Vec2::splat(2.0 * STEP);
    style.spacing.button_padding = vec2(2.5 * STEP, 1.25 * STEP);
    style.spacing.interact_size.y = 7.0 * STEP;
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.scroll.floating = true;
    style.animation_time = 0.08;
    let visuals = &mut style.visuals;
    visuals.dark_mode = dark;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.faint);
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.paper;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = palette.paper;
    visuals.text_edit_bg_color = Some(palette.paper);
    visuals.faint_bg_color = palette.panel;
    visuals.hyperlink_color = palette.accent_bright;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.void;
    visuals.selection.bg_fill = palette.selected;
    visuals.selection.stroke = Stroke::new(1.5, palette.accent_bright);
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.ink);
    visuals.window_shadow = shadow(palette);
    visuals.popup_shadow = shadow(palette);
    visuals.slider_trailing_fill = true;
    let widgets = &mut visuals.widgets;
    for (widget, fill, outline) in [
        (&mut widgets.noninteractive, palette.panel, palette.line),
        (&mut widgets.inactive, palette.paper, palette.control),
        (&mut widgets.hovered, palette.selected, palette.accent_bright),
        (&mut widgets.active, palette.selected, palette.accent_bright),
        (&mut widgets.open, palette.selected, palette.accent_bright),
    ] {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, outline);
        widget.fg_stroke = Stroke::new(1.0, palette.ink);
        widget.corner_radius = CornerRadius::same(CORNER);
        widget.expansion = 0.0;
    }
    // A box that is not ticked is filled with this, within an edge that shows.
    widgets.inactive.bg_fill = palette.paper;
    widgets.active.bg_stroke.width = 2.0;
}

/// The shadow below what floats.
pub fn shadow(palette: &Palette) -> egui::Shadow {
    egui::Shadow { offset: [0, 4], blur: 16, spread: 0, color: palette.shadow }
}

#[cfg(test)]
mod tests {
    use super::palette::contrast;
    use super::*;

    #[test]
    fn a_box_that_is_not_ticked_has_an_edge_that_stands_out() {
        for dark in [false, true] {
            let (mut style, palette) = (egui::Style::default(), palette_of(dark));
            apply(&mut style, palette, dark);
            let edge = style.visuals.widgets.inactive.bg_stroke;
            assert!(edge.width >= 1.0 && contrast(edge.color, palette.paper) >= 3.0, "dark {dark}: {edge:?}");
        }
    }
}
