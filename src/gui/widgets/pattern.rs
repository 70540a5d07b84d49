//! A surface in a payer's colour and pattern, so that payers are told apart without colour.

use eframe::egui::{Color32, Painter, Rect, Stroke, pos2};

use crate::domain::costs::Payer;
use crate::gui::theme;

/// The distance between lines or dots.
const GAP: f32 = 7.0;

/// Fills `rect` for `payer`.
pub fn fill_payer(painter: &Painter, rect: Rect, payer: Payer) {
    let colour = theme::payer_colour(payer);
    painter.rect_filled(rect, 0.0, colour);
    if rect.height() < 3.0 || rect.width() < 3.0 {
        return;
    }
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let ink = theme::ink_on(colour).gamma_multiply(0.35);
    match payer {
        Payer::Employer => {}
        Payer::Agency => slanted(&painter, rect, ink, 1.0),
        Payer::UserUndertaking => slanted(&painter, rect, ink, -1.0),
        Payer::SectorFund => dotted(&painter, rect, ink),
        Payer::State => level(&painter, rect, ink),
        Payer::Municipality => upright(&painter, rect, ink),
        Payer::Worker => {
            slanted(&painter, rect, ink, 1.0);
            slanted(&painter, rect, ink, -1.0);
        }
    }
}

fn steps(from: f32, to: f32) -> impl Iterator<Item = f32> {
    let first = (from / GAP).floor();
    let count = ((to - from) / GAP).ceil() as u16 + 1;
    (0..=count).map(move |step| (first + f32::from(step)) * GAP)
}

fn slanted(painter: &Painter, rect: Rect, ink: Color32, slope: f32) {
    let height = rect.height();
    for x in steps(rect.left() - height, rect.right() + height) {
        let ends = [pos2(x, rect.top()), pos2(x + height * slope, rect.bottom())];
        painter.line_segment(ends, Stroke::new(1.0, ink));
    }
}

fn level(painter: &Painter, rect: Rect, ink: Color32) {
    for y in steps(rect.top(), rect.bottom()) {
        painter.hline(rect.x_range(), y, Stroke::new(1.0, ink));
    }
}

fn upright(painter: &Painter, rect: Rect, ink: Color32) {
    for x in steps(rect.left(), rect.right()) {
        painter.vline(x, rect.y_range(), Stroke::new(1.0, ink));
    }
}

fn dotted(painter: &Painter, rect: Rect, ink: Color32) {
    for y in steps(rect.top(), rect.bottom()) {
        for x in steps(rect.left(), rect.right()) {
            painter.circle_filled(pos2(x, y), 1.1, ink);
        }
    }
}
