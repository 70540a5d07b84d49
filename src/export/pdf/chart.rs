//! A chart: a bar for each row against one scale, with words and figures beside it. Parts have a letter that the legend
//! repeats, so that nobody has to tell colours apart.

use super::compose::Composer;
use super::flow::{Item, Piece, line_items};
use super::lines::{Fill, Run, break_lines, followed_by_space, single_line};
use super::structure::{NodeId, Role, Structure};
use super::style::{BAR, CAPTION, CELL, Color, STRONG_CELL, TEXT_WIDTH, TextStyle};
use crate::report::document::{CHART_WIDTH, Chart, ChartRow};

/// Most width of the words beside the bars; short ones leave theirs to the bars.
const LABEL_WIDTH: f32 = 156.0;
/// Width of the figures behind them.
const VALUE_WIDTH: f32 = 84.0;
/// White between words, bars and figures.
const GAP: f32 = 8.0;
/// Height of a bar.
const BAR_HEIGHT: f32 = 12.0;
/// White between two parts of a bar.
const SEPARATOR: f32 = 1.0;
/// Side of a square in the legend, with the letter in it.
pub(super) const SWATCH: f32 = 9.5;
/// White between two names of the legend.
const BETWEEN_NAMES: f32 = 14.0;

impl Composer<'_> {
    /// The chart on one page, below its title.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let Some(last) = chart.rows.len().checked_sub(1) else { return };
        let node = self.structure.add(Structure::ROOT, Role::Paragraph);
        let title = self.lines(&[Run::plain(&chart.title, CAPTION)], 0.0, TEXT_WIDTH, Fill::Whole, node);
        self.flow.push_lines(title, 16.0);
        self.flow.keep_last();
        let is_told_apart = chart.legend.len() > 1;
        if is_told_apart {
            self.chart_legend(chart);
        }
        let description = chart.description.clone();
        let figure = self.structure.add(Structure::ROOT, Role::Figure { description });
        let widest = chart.rows.iter().map(|row| single_line(&mut self.shaper, &[Run::plain(&row.label, CELL)]).width);
        let label_width = widest.fold(0.0, f32::max).min(LABEL_WIDTH);
        for (index, row) in chart.rows.iter().enumerate() {
            let letter = |kind: &str| if is_told_apart { letter_of(chart, kind) } else { None };
            let piece = self.chart_row(row, label_width, figure, &letter);
            let (above, below) = (if index == 0 { 4.0 } else { 0.0 }, if index == last { 8.0 } else { 0.0 });
            let height = piece.height + below;
            self.flow.push(Piece { space_before: above, keeps_with_next: index != last, height, ..piece });
        }
    }

    fn chart_row(
        &mut self,
        row: &ChartRow,
        label_width: f32,
        figure: NodeId,
        letter: &dyn Fn(&str) -> Option<String>,
    ) -> Piece {
        let is_total = row.parts.iter().any(|part| part.kind == "total");
        let style = if is_total { STRONG_CELL } else { CELL };
        let mut items = Vec::new();
        let mut y = 2.0;
        for line in break_lines(&mut self.shaper, &[Run::plain(&row.label, style)], label_width, Fill::Ragged) {
            let line = followed_by_space(&self.shaper, line);
            items.extend(line_items(line, 0.0, y + style.ascent(), |_| figure));
            y += style.leading;
        }
        let height = y.max(BAR_HEIGHT + 2.0) + 2.0;
        let left = label_width + GAP;
        let width = TEXT_WIDTH - label_width - VALUE_WIDTH - 2.0 * GAP;
        items.push(Item::decoration(left - 0.6, 0.0, 0.6, height, Color::LINE));
        for part in &row.parts {
            let [from, to] = [part.from, part.to].map(|place| width * f32::from(place) / f32::from(CHART_WIDTH));
            let drawn = (to - from - SEPARATOR).max(0.6);
            let color = Color::of_part(&part.kind);
            let (x, node) = (left + from, Some(figure));
            items.push(Item::Rectangle { x, y: 2.0, width: drawn, height: BAR_HEIGHT, color, node });
            let Some(letter) = letter(&part.kind) else { continue };
            let style = TextStyle { color: color.contrasting(), ..BAR };
            let line = single_line(&mut self.shaper, &[Run::plain(&letter, style)]);
            if line.width + 5.0 < drawn {
                let baseline = 2.0 + (BAR_HEIGHT - style.leading) / 2.0 + style.ascent();
                let line = followed_by_space(&self.shaper, line);
                items.extend(line_items(line, x + 3.0, baseline, |_| figure));
            }
        }
        let value = single_line(&mut self.shaper, &[Run::plain(&row.value, style)]);
        let x = TEXT_WIDTH - value.width;
        let value = followed_by_space(&self.shaper, value);
        items.extend(line_items(value, x, 2.0 + style.ascent(), |_| figure));
        Piece { height, items, ..Piece::default() }
    }

    /// A square of a legend with its letter, whose left end and baseline are at `place`.
    pub(super) fn swatch(&mut self, letter: &str, color: Color, place: [f32; 2], node: NodeId) -> Vec<Item> {
        let [x, baseline] = place;
        let style = TextStyle { color: color.contrasting(), ..BAR };
        let letter = single_line(&mut self.shaper, &[Run::plain(letter, style)]);
        let centred = x + (SWATCH - letter.width) / 2.0;
        let letter = followed_by_space(&self.shaper, letter);
        let mut items = vec![Item::decoration(x, baseline - SWATCH + 1.8, SWATCH, SWATCH, color)];
        items.extend(line_items(letter, centred, baseline, |_| node));
        items
    }

    /// What each letter and colour is, in as many lines as that takes.
    fn chart_legend(&mut self, chart: &Chart) {
        let node = self.structure.add(Structure::ROOT, Role::Paragraph);
        let (mut items, mut x, mut y) = (Vec::new(), 0.0, 0.0);
        for (kind, name) in &chart.legend {
            let color = Color::of_part(kind);
            let name = single_line(&mut self.shaper, &[Run::plain(name, CELL)]);
            let width = SWATCH + 4.0 + name.width;
            if x > 0.0 && x + width > TEXT_WIDTH {
                (x, y) = (0.0, y + CELL.leading + 2.0);
            }
            let baseline = y + CELL.ascent();
            let letter = letter_of(chart, kind).unwrap_or_default();
            items.extend(self.swatch(&letter, color, [x, baseline], node));
            let name = followed_by_space(&self.shaper, name);
            items.extend(line_items(name, x + SWATCH + 4.0, baseline, |_| node));
            x += width + BETWEEN_NAMES;
        }
        let height = y + CELL.leading + 4.0;
        self.flow.push(Piece { space_before: 2.0, height, items, keeps_with_next: true, ..Piece::default() });
    }
}

/// The letter by which a kind of part is known.
fn letter_of(chart: &Chart, kind: &str) -> Option<String> {
    letter(chart.legend.iter().position(|(known, _)| known == kind)?)
}

/// The letter of what stands in this place of a legend.
pub(super) fn letter(place: usize) -> Option<String> {
    let place = u8::try_from(place).ok().filter(|place| *place < 26)?;
    Some(char::from(b'A'.saturating_add(place)).to_string())
}
