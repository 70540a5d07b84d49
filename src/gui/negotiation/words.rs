//! The words that change: what goes struck through, what comes underlined, each said aloud as what it is.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{RichText, Role, Stroke, Ui, WidgetInfo};

use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::theme::{self, Palette};
use crate::report::format::say;
use crate::report::redline::{Piece, UnitView};

/// The articles, protocol agreements and annexes whose words differ.
pub(super) fn units_ui(ui: &mut Ui, units: &[UnitView], language: Language) {
    for unit in units {
        ui.label(RichText::new(&unit.name).font(theme::strong()));
        if unit.lines.is_empty() {
            ui.label(words::ONLY_HEADING.in_language(language));
        }
        for line in &unit.lines {
            let spoken = spoken(line, language);
            let label = ui.label(typeset(line, theme::palette(ui), ui.available_width()));
            label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        }
        ui.add_space(2.0 * theme::STEP);
    }
}

fn typeset(line: &[Piece], palette: &Palette, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let plain = TextFormat::simple(theme::document(), palette.ink);
    for piece in line {
        let (text, format) = match piece {
            Piece::Same(text) => (text, plain.clone()),
            Piece::Gone(text) => {
                let struck = Stroke::new(1.0, palette.void);
                (text, TextFormat { color: palette.void, strikethrough: struck, ..plain.clone() })
            }
            Piece::New(text) => {
                let line = Stroke::new(1.0, palette.accent_bright);
                (text, TextFormat { color: palette.accent_bright, underline: line, ..plain.clone() })
            }
        };
        job.append(text, 0.0, format);
    }
    job
}

fn spoken(line: &[Piece], language: Language) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Gone(text) => say!(language, words::SPOKEN_GONE, words = text.trim()),
        Piece::New(text) => say!(language, words::SPOKEN_NEW, words = text.trim()),
    };
    line.iter().map(piece).collect()
}
