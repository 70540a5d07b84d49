//! Tables: rows that no page break cuts, a head that comes back on every page.

use std::ops::Range;

use super::columns::{Columns, PADDING, SetColumn};
use super::compose::Composer;
use super::flow::{Head, Item, Piece, line_items};
use super::lines::{Fill, Line, Run, break_lines, single_line};
use super::phrases;
use super::structure::{NodeId, Role, Structure};
use super::style::{CAPTION, Color, NOTE, Sheet, TEXT_WIDTH, TextStyle};
use crate::report::document::{Align, Content, Row, RowKind, Table};
use crate::report::format;

/// Space above and below the words of a cell.
const PADDING_Y: f32 = 3.0;
/// Sign behind a marked figure; it hangs in the padding so that figures stay aligned.
const MARKED: &str = "*";

/// A table that takes no more than this part of a page is read at a glance, and stands on one.
const KEPT_WHOLE: f32 = 0.45;

/// A cell as it is set.
struct SetCell {
    lines: Vec<Line>,
    column: SetColumn,
    node: NodeId,
    mark: Option<Line>,
}

impl Composer<'_> {
    /// A table; it `has_caption` unless the heading above says the same.
    pub(super) fn table(&mut self, table: &Table, has_caption: bool) {
        let node = self.structure.add(Structure::ROOT, Role::Table);
        let before = self.flow.pieces.len();
        let has_caption = has_caption && !table.caption.is_empty();
        if has_caption {
            let caption = self.structure.add(node, Role::Caption);
            let runs = [Run::plain(&table.caption, CAPTION)];
            let mut lines = self.lines(&runs, 0.0, TEXT_WIDTH, Fill::Whole, caption);
            lines.iter_mut().for_each(|line| line.keeps_with_next = true);
            self.flow.push_lines(lines, 14.0);
        }
        if table.columns.is_empty() {
            return;
        }
        let columns = self.columns(table);
        let head = self.head(table, &columns, node);
        let body = self.structure.add(node, Role::TableBody);
        let space_before = if has_caption { 3.0 } else { 12.0 };
        self.flow.push(Piece { space_before, keeps_with_next: true, ..head });
        for (index, row) in table.rows.iter().enumerate() {
            // A total goes to no page without a row above it, nor the first or last row alone.
            let next = table.rows.get(index + 1);
            let before_end = next.is_some_and(|next| next.kind == RowKind::Total) || index + 2 == table.rows.len();
            let keeps = row.kind == RowKind::Group || next.is_some() && (before_end || index == 0);
            self.row(row, &columns, body, keeps);
        }
        let pieces = &mut self.flow.pieces[before..];
        if pieces.iter().map(|piece| piece.height).sum::<f32>() <= columns.sheet.text_height() * KEPT_WHOLE {
            pieces.iter_mut().for_each(|piece| piece.keeps_with_next = true);
        }
        if let Some(last) = self.flow.pieces.last_mut() {
            last.items.push(Item::decoration(0.0, last.height - 0.4, columns.width(), 0.4, Color::FAINT));
            last.height += 6.0;
            last.keeps_with_next = false;
        }
        if table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.marks.is_provisional()) {
            self.flow.keep_last();
            let note = self.structure.add(Structure::ROOT, Role::Paragraph);
            let runs = [Run::plain(phrases::MARKED_FIGURE.in_language(self.language), NOTE)];
            let lines = self.lines(&runs, 0.0, TEXT_WIDTH, Fill::Ragged, note);
            self.flow.push_lines(lines, 0.0);
        }
        self.flow.lay(before, columns.sheet);
    }

    /// The head; also kept aside to be repeated.
    fn head(&mut self, table: &Table, columns: &Columns, node: NodeId) -> Piece {
        let head = self.structure.add(node, Role::TableHead);
        let row = self.structure.add(head, Role::Row);
        let style = columns.head_style();
        let mut cells = Vec::with_capacity(columns.columns.len());
        for (column, set) in table.columns.iter().zip(&columns.columns) {
            let node = self.structure.add(row, Role::ColumnHeader);
            cells.push(self.cell(&column.heading, *set, style, node));
        }
        let rows = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        let (mut items, height) = slice(&cells, 0..rows, style);
        items.push(Item::decoration(0.0, height - 0.8, columns.width(), 0.8, Color::ACCENT));
        self.flow.heads.push(Head { height, items: items.clone() });
        Piece { height, items, ..Piece::default() }
    }

    /// A row: one piece, or several if it is taller than a page.
    fn row(&mut self, row: &Row, columns: &Columns, body: NodeId, keeps: bool) {
        let node = self.structure.add(body, Role::Row);
        let style = columns.cell_style(row.kind);
        let all = &columns.columns;
        let lone = row.kind == RowKind::Group && row.cells.iter().skip(1).all(|cell| cell.content == Content::Blank);
        let mut cells = Vec::with_capacity(all.len());
        for (index, column) in all.iter().enumerate() {
            let cell = row.cells.get(index);
            let text = cell.map_or_else(String::new, |cell| format::content(&cell.content, self.language));
            if lone && index > 0 {
                break;
            }
            let span = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let (role, width) = match (index, column.align) {
                (0, _) if lone => (Role::RowHeader { columns: span }, columns.width()),
                // The words a row begins with say what its other cells are about.
                (0, Align::Left) => (Role::RowHeader { columns: 1 }, column.width),
                _ => (Role::Cell, column.width),
            };
            let node = self.structure.add(node, role);
            let mut set = self.cell(&text, SetColumn { width, ..*column }, style, node);
            if cell.is_some_and(|cell| cell.marks.is_provisional()) {
                set.mark = Some(single_line(&mut self.shaper, &[Run::plain(MARKED, style)]));
            }
            cells.push(set);
        }
        let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        let most = most_lines(style, columns.sheet);
        let head = self.flow.heads.len().checked_sub(1);
        let mut start = 0;
        while start < count {
            let end = count.min(start + most);
            let (texts, height) = slice(&cells, start..end, style);
            let mut items = decoration(row.kind, columns.width(), height);
            items.extend(texts);
            let keeps_with_next = keeps && end == count;
            self.flow.push(Piece { height, items, head, keeps_with_next, ..Piece::default() });
            start = end;
        }
    }

    /// A cell broken into lines.
    fn cell(&mut self, text: &str, column: SetColumn, style: TextStyle, node: NodeId) -> SetCell {
        let runs = [Run::plain(text, style)];
        let lines = break_lines(&mut self.shaper, &runs, column.width - 2.0 * PADDING, Fill::Ragged);
        SetCell { lines, column, node, mark: None }
    }
}

/// How many lines a piece of a row may have: a row is cut only if it does not fit on a page below a head.
fn most_lines(style: TextStyle, sheet: Sheet) -> usize {
    let room = sheet.text_height() - TALLEST_HEAD;
    std::iter::successors(Some(style.leading), |height| Some(height + style.leading))
        .take_while(|height| *height < room)
        .count()
}

/// Room a repeated head may take.
const TALLEST_HEAD: f32 = 120.0;

/// The lines `range` of a row of cells, with their height.
fn slice(cells: &[SetCell], range: Range<usize>, style: TextStyle) -> (Vec<Item>, f32) {
    let mut items = Vec::new();
    for cell in cells {
        let SetColumn { x, width, align } = cell.column;
        for (row, line) in cell.lines.iter().skip(range.start).take(range.len()).enumerate() {
            let left = match align {
                Align::Left => x + PADDING,
                Align::Right => x + width - PADDING - line.width,
            };
            let baseline = PADDING_Y + rows_height(row, style) + style.ascent();
            items.extend(line_items(line.clone(), left, baseline, |_| cell.node));
            let last = range.start + row + 1 == cell.lines.len();
            if let (Some(mark), true) = (&cell.mark, last) {
                items.extend(line_items(mark.clone(), left + line.width, baseline, |_| cell.node));
            }
        }
        if cell.lines.is_empty() {
            items.push(Item::Empty { node: cell.node });
        }
    }
    (items, rows_height(range.len(), style) + 2.0 * PADDING_Y)
}

/// Height of a number of lines.
fn rows_height(lines: usize, style: TextStyle) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * style.leading
}

/// What shows behind and above a row.
fn decoration(kind: RowKind, width: f32, height: f32) -> Vec<Item> {
    match kind {
        RowKind::Normal => vec![Item::decoration(0.0, height - 0.4, width, 0.4, Color::LINE)],
        RowKind::Group => vec![Item::decoration(0.0, 0.0, width, height, Color::PANEL)],
        RowKind::Total => vec![Item::decoration(0.0, -0.4, width, 0.7, Color::SOFT)],
    }
}
