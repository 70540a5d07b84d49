//! A bar divided over payers, with a legend that repeats in letters and words what the colours say.

use rust_decimal::Decimal;

use super::chart::{SWATCH, letter};
use super::compose::Composer;
use super::flow::{Item, Piece, line_items};
use super::lines::{Fill, Run, break_lines, followed_by_space, single_line};
use super::phrases;
use super::structure::{Role, Structure};
use super::style::{BAR, CELL, Color, TEXT_WIDTH, TextStyle};
use crate::domain::words::Language;
use crate::report::document::BarPart;
use crate::report::format::{self, say};

/// Height of the bar, in points.
const HEIGHT: f32 = 20.0;
/// White between two parts, in points; parts do not lean on colour alone.
const SEPARATOR: f32 = 1.2;
/// Width of the legend: figures close to their labels are easier to read across.
const LEGEND_WIDTH: f32 = 300.0;
/// Width of the column of percentages.
const PERCENTAGE_WIDTH: f32 = 52.0;
/// Width of the column of amounts.
const AMOUNT_WIDTH: f32 = 90.0;

/// Thousandths as a percentage with one decimal: 140 → "14,0%".
fn percentage(thousandths: u32, language: Language) -> String {
    format::percent(Decimal::new(thousandths.into(), 3), 1, language)
}

impl Composer<'_> {
    /// The bar and its legend, kept together.
    pub(super) fn bar(&mut self, parts: &[BarPart]) {
        let total: f32 = parts.iter().map(share).sum();
        let parts: Vec<&BarPart> = parts.iter().filter(|part| part.thousandths > 0 || !part.amount.is_zero()).collect();
        if parts.is_empty() {
            return;
        }
        let mut items = Vec::new();
        let describe = |part: &&BarPart| {
            let percentage = percentage(part.thousandths, self.language);
            format!("{} {} ({percentage})", part.label, format::euro(part.amount, self.language))
        };
        let described: Vec<String> = parts.iter().map(describe).collect();
        let description = say!(self.language, phrases::DIVIDED, parts = described.join("; "));
        let figure = self.structure.add(Structure::ROOT, Role::Figure { description });
        let mut x = 0.0;
        for (place, part) in parts.iter().enumerate() {
            let width = if total > 0.0 { TEXT_WIDTH * share(part) / total } else { 0.0 };
            let drawn = (width - SEPARATOR).max(0.4).min(width);
            if drawn > 0.0 {
                let color = Color::payer(&part.payer);
                let node = Some(figure);
                items.push(Item::Rectangle { x, y: 0.0, width: drawn, height: HEIGHT, color, node });
                let style = TextStyle { color: color.contrasting(), ..BAR };
                let percentage = percentage(part.thousandths, self.language);
                let label = letter(place).map_or(percentage.clone(), |letter| format!("{letter}  {percentage}"));
                let line = single_line(&mut self.shaper, &[Run::plain(&label, style)]);
                if line.width + 8.0 < drawn {
                    let baseline = (HEIGHT - style.leading) / 2.0 + style.ascent();
                    let line = followed_by_space(&self.shaper, line);
                    items.extend(line_items(line, x + 5.0, baseline, |_| figure));
                }
            }
            x += width;
        }
        let (space_before, keeps_with_next) = (10.0, true);
        self.flow.push(Piece { space_before, height: HEIGHT + 6.0, items, keeps_with_next, ..Piece::default() });
        let count = parts.len();
        for (index, part) in parts.into_iter().enumerate() {
            let keeps_with_next = index + 1 < count;
            let piece = self.legend(index, part);
            self.flow.push(Piece { keeps_with_next, ..piece });
        }
        if let Some(last) = self.flow.pieces.last_mut() {
            last.height += 6.0;
        }
    }

    /// A line of the legend: square, label, amount, percentage.
    fn legend(&mut self, place: usize, part: &BarPart) -> Piece {
        let node = self.structure.add(Structure::ROOT, Role::Paragraph);
        let label_x = SWATCH + 7.0;
        let label_width = LEGEND_WIDTH - label_x - AMOUNT_WIDTH - PERCENTAGE_WIDTH;
        let color = Color::payer(&part.payer);
        let mut items = self.swatch(&letter(place).unwrap_or_default(), color, [0.0, CELL.ascent()], node);
        let lines = break_lines(&mut self.shaper, &[Run::plain(&part.label, CELL)], label_width, Fill::Ragged);
        let mut y = 0.0;
        for line in lines {
            let line = followed_by_space(&self.shaper, line);
            items.extend(line_items(line, label_x, y + CELL.ascent(), |_| node));
            y += CELL.leading;
        }
        let percentage = percentage(part.thousandths, self.language);
        let amount = format::euro(part.amount, self.language);
        for (text, right) in [(amount, LEGEND_WIDTH - PERCENTAGE_WIDTH), (percentage, LEGEND_WIDTH)] {
            let line = single_line(&mut self.shaper, &[Run::plain(&text, CELL)]);
            let left = right - line.width;
            let line = followed_by_space(&self.shaper, line);
            items.extend(line_items(line, left, CELL.ascent(), |_| node));
        }
        Piece { height: y.max(CELL.leading) + 2.0, items, ..Piece::default() }
    }
}

/// Share of a part, in thousandths.
fn share(part: &BarPart) -> f32 {
    u16::try_from(part.thousandths).map_or(f32::from(u16::MAX), f32::from)
}
