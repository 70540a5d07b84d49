//! The columns of a table: as wide as their words and figures need, on a turned page where an upright one has no room.

use super::atoms::widest_piece;
use super::compose::Composer;
use super::lines::{Fill, Run};
use super::style::{CELL, STRONG_CELL, Sheet, TABLE_HEAD, TEXT_WIDTH, TextStyle};
use crate::report::document::{Align, RowKind, Table};
use crate::report::format;

/// Space left and right in a cell.
pub(super) const PADDING: f32 = 4.0;
/// A column of words has room for some of them beside each other: no column of one word a line.
const COMFORT: f32 = 84.0;
/// Words up to this wide stand on one line where others have room to spare.
const LONGEST: f32 = 240.0;
/// The width of a letter on average, in parts of the type size.
const LETTER: f32 = 0.52;
/// How a table is set, from the first choice to the last: the lie of the paper, and the size of its type.
const CHOICES: [(Sheet, f32); 5] =
    [(Sheet::Upright, 1.0), (Sheet::Turned, 1.0), (Sheet::Turned, 0.9), (Sheet::Turned, 0.8), (Sheet::Turned, 0.72)];

/// A column as it is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct SetColumn {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) align: Align,
}

/// The columns of a table, with how it is set.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) sheet: Sheet,
    /// The size of its type, in parts of what is usual.
    pub(super) scale: f32,
    pub(super) columns: Vec<SetColumn>,
}

/// How wide the fonts may be in which a table is set, in parts of those of a PDF.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fonts {
    /// Those it is set in; by these the paper is chosen.
    pub(super) usual: f32,
    /// Those that may stand in for them, where the paper that was chosen has room for that.
    pub(super) widest: f32,
}

impl Fonts {
    const OWN: Self = Self { usual: 1.0, widest: 1.0 };
}

/// What a column needs at the usual size of type, without its padding.
struct Need {
    /// Its longest word or figure.
    least: f32,
    /// That, and room for words beside each other where it has them.
    comfortable: f32,
    /// Room for all words of a cell on one line.
    words: f32,
}

impl Need {
    fn scaled(self, by: f32) -> Self {
        Self { least: self.least * by, comfortable: self.comfortable * by, words: self.words * by }
    }
}

impl Columns {
    /// How words in a row of this kind are set.
    pub(super) fn cell_style(&self, kind: RowKind) -> TextStyle {
        cell_style(kind).scaled(self.scale)
    }

    /// How the words at the head are set.
    pub(super) fn head_style(&self) -> TextStyle {
        TABLE_HEAD.scaled(self.scale)
    }

    /// The width of all columns together.
    pub(super) fn width(&self) -> f32 {
        self.sheet.text_width()
    }
}

fn cell_style(kind: RowKind) -> TextStyle {
    match kind {
        RowKind::Normal => CELL,
        RowKind::Group | RowKind::Total => STRONG_CELL,
    }
}

impl Composer<'_> {
    /// Widths by the shares asked for, corrected so that no figure or word has to be broken if that can be.
    pub(super) fn columns(&mut self, table: &Table) -> Columns {
        self.columns_in(table, Fonts::OWN)
    }

    /// The same where it is set in other fonts.
    pub(super) fn columns_in(&mut self, table: &Table, fonts: Fonts) -> Columns {
        let needs: Vec<Need> = (0..table.columns.len()).map(|index| self.need(table, index)).collect();
        let padded = |width: f32, scale: f32| width * scale + 2.0 * PADDING + 0.1;
        let paper = self.paper;
        let all = |scale: f32, font: f32| needs.iter().map(|need| padded(need.comfortable * font, scale)).sum::<f32>();
        let fits = |(sheet, scale): &(Sheet, f32)| all(*scale, fonts.usual) <= sheet.on(paper).text_width();
        let last = CHOICES.len() - 1;
        let chosen = CHOICES.iter().position(fits);
        let (sheet, scale) = CHOICES[chosen.unwrap_or(last)];
        let sheet = sheet.on(paper);
        let room = sheet.text_width();
        let widened = (all(scale, fonts.widest) - all(scale, fonts.usual)).max(0.1);
        let spread = (fonts.widest - fonts.usual) * ((room - all(scale, fonts.usual)) / widened).clamp(0.0, 1.0);
        let needs: Vec<Need> = needs.into_iter().map(|need| need.scaled(fonts.usual + spread)).collect();
        let shares: f32 = table.columns.iter().map(|column| f32::from(column.width.max(1))).sum();
        let share = |width: u16| room * f32::from(width.max(1)) / shares;
        let mut widths: Vec<f32> = table.columns.iter().map(|column| share(column.width)).collect();
        let comfortable: Vec<f32> = needs.iter().map(|need| padded(need.comfortable, scale)).collect();
        let whole = needs.iter().zip(&comfortable).zip(&widths).map(|((need, comfortable), width)| {
            // Words of several lines make use of all the room they are given.
            let whole = if need.words <= LONGEST { padded(need.words, scale) } else { *width };
            whole.max(*comfortable)
        });
        let whole: Vec<f32> = whole.collect();
        let (least, most) = (comfortable.iter().sum::<f32>(), whole.iter().sum::<f32>());
        // How far the room goes from comfortable to words on one line.
        let spared = if most > least { ((room - least) / (most - least)).clamp(0.0, 1.0) } else { 0.0 };
        let wanted = |index: usize| match chosen {
            Some(_) => comfortable[index] + (whole[index] - comfortable[index]) * spared,
            None => padded(needs[index].least, scale),
        };
        let needed: Vec<f32> = (0..needs.len()).map(|index| wanted(index).min(room)).collect();
        move_room(&mut widths, &needed);
        let mut x = 0.0;
        let mut columns = Vec::with_capacity(widths.len());
        for (column, width) in table.columns.iter().zip(widths) {
            columns.push(SetColumn { x, width, align: column.align });
            x += width;
        }
        Columns { sheet, scale, columns }
    }

    fn need(&mut self, table: &Table, index: usize) -> Need {
        let column = &table.columns[index];
        let mut widest = |text: &str, style: TextStyle, fill: Fill| {
            widest_piece(&mut self.shaper, &Run::plain(text, style), TEXT_WIDTH, fill)
        };
        let mut least = widest(&column.heading, TABLE_HEAD, Fill::Ragged);
        // Words that stand whole, as far as that is no more than a column of words has anyway.
        let mut unbroken = widest(&column.heading, TABLE_HEAD, Fill::Whole).min(COMFORT);
        let mut letters = 0;
        for row in &table.rows {
            // A name above rows runs over all columns.
            if row.kind == RowKind::Group && index == 0 {
                continue;
            }
            let Some(cell) = row.cells.get(index) else { continue };
            let text = format::content(&cell.content, self.language);
            let style = cell_style(row.kind);
            least = least.max(widest(&text, style, Fill::Ragged));
            unbroken = unbroken.max(widest(&text, style, Fill::Whole).min(COMFORT));
            letters = letters.max(text.chars().count());
        }
        let words = f32::from(u16::try_from(letters).unwrap_or(u16::MAX)) * LETTER * CELL.size;
        let (comfortable, words) = match column.align {
            Align::Left => (least.max(unbroken).max(words.min(COMFORT)), words),
            Align::Right => (least.max(unbroken), least),
        };
        Need { least, comfortable, words }
    }
}

/// Gives columns that are narrower than they need to be what others have to spare, in parts.
fn move_room(widths: &mut [f32], needed: &[f32]) {
    let short: f32 = widths.iter().zip(needed).map(|(width, need)| (need - width).max(0.0)).sum();
    let spare: f32 = widths.iter().zip(needed).map(|(width, need)| (width - need).max(0.0)).sum();
    if short > 0.0 && spare > 0.0 {
        let moved = short.min(spare);
        for (width, need) in widths.iter_mut().zip(needed) {
            let lacks = need - *width;
            *width += if lacks > 0.0 { lacks * moved / short } else { lacks * moved / spare };
        }
    }
}
