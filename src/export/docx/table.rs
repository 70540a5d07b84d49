//! Tables, bars and places to sign as grids of cells.

use rust_decimal::Decimal;

use super::paragraphs::{Grid, GridCell, GridRow, GridRowKind, Paragraph};
use super::sections::TEXT_WIDTH;
use crate::domain::words::Language;
use crate::export::pdf::TableSetting;
use crate::export::phrases;
use crate::export::signing::{self, Writing};
use crate::report::document::{
    Align, BarPart, Cell, Chart, ChartRow, Content, Emphasis, Row, RowKind, SignaturePlace, Table,
};
use crate::report::format;

/// The size of the words in a cell and at a head, in half points.
const CELL_SIZE: f32 = 18.0;
const HEAD_SIZE: f32 = 17.0;
/// Behind a figure that is not final.
const MARKED: &str = "*";
/// A table of no more lines than this is read at a glance, and stands on one page.
const KEPT_WHOLE: f32 = 18.0;
/// The width of a letter on average, in points.
const LETTER: f32 = 4.6;
/// White between two places to sign, in twentieths of a point.
const GUTTER: u32 = 640;

/// A table with the head that comes back on every page.
pub(super) fn grid(table: &Table, setting: &TableSetting, language: Language) -> Grid {
    let Table { caption, columns, rows } = table;
    let size = |usual: f32| (setting.scale < 1.0).then(|| whole(usual * setting.scale));
    let heading = |align: Align, words: &str| match align {
        Align::Left => sized(Paragraph::of("Tabelkop", words), size(HEAD_SIZE)),
        Align::Right => sized(Paragraph::of("TabelkopCijfer", words), size(HEAD_SIZE)),
    };
    let heads =
        columns.iter().map(|column| GridCell { columns: 1, paragraphs: vec![heading(column.align, &column.heading)] });
    let head = GridRow { kind: GridRowKind::Head, cells: heads.collect() };
    let is_short = lines(rows, &setting.widths, setting.scale, language) <= KEPT_WHOLE;
    let body = rows.iter().enumerate().map(|(index, row)| {
        let next = rows.get(index + 1);
        // A total goes to no page without a row above it, nor the first or last row alone.
        let before_end = next.is_some_and(|next| next.kind == RowKind::Total) || index + 2 == rows.len();
        let keeps = row.kind == RowKind::Group || is_short || before_end || index == 0;
        let row_of = |index: usize, cell: &Cell| {
            let align = columns.get(index).map_or(Align::Left, |column| column.align);
            let mut paragraph = sized(words_of(cell, align, language), size(CELL_SIZE));
            if row.kind != RowKind::Normal {
                paragraph.runs.iter_mut().for_each(|run| run.emphasis = Emphasis::Strong);
            }
            paragraph.keeps_with_next = keeps && next.is_some();
            paragraph
        };
        grid_row(row, columns.len(), row_of)
    });
    let rows = std::iter::once(head).chain(body).collect();
    let widths = setting.widths.iter().map(|width| whole(width * 20.0)).collect();
    Grid { caption: caption.clone(), is_ruled: true, widths, rows }
}

fn grid_row(row: &Row, columns: usize, paragraph: impl Fn(usize, &Cell) -> Paragraph) -> GridRow {
    let is_alone = row.kind == RowKind::Group && row.cells.iter().skip(1).all(|cell| cell.content == Content::Blank);
    let kind = match row.kind {
        RowKind::Normal => GridRowKind::Normal,
        RowKind::Group => GridRowKind::Group,
        RowKind::Total => GridRowKind::Total,
    };
    let blank = Cell::from(Content::Blank);
    let cells = (0..columns).map(|index| {
        let cell = row.cells.get(index).unwrap_or(&blank);
        GridCell { columns: 1, paragraphs: vec![paragraph(index, cell)] }
    });
    let mut cells: Vec<GridCell> = if is_alone { cells.take(1).collect() } else { cells.collect() };
    if let (true, Some(only)) = (is_alone, cells.first_mut()) {
        only.columns = columns;
    }
    GridRow { kind, cells }
}

fn words_of(cell: &Cell, align: Align, language: Language) -> Paragraph {
    let star = if cell.marks.is_provisional() { MARKED } else { "" };
    let style = match align {
        Align::Left => "Tabeltekst",
        Align::Right => "Tabelcijfer",
    };
    Paragraph::of(style, format::content(&cell.content, language) + star)
}

fn sized(mut paragraph: Paragraph, size: Option<u32>) -> Paragraph {
    paragraph.runs.iter_mut().for_each(|run| run.size = size);
    paragraph
}

/// How many lines the rows take, about.
fn lines(rows: &[Row], widths: &[f32], scale: f32, language: Language) -> f32 {
    let of_row = |row: &Row| {
        let of_cell = |(cell, width): (&Cell, &f32)| {
            let letters = format::content(&cell.content, language).chars().count();
            let letters = f32::from(u16::try_from(letters).unwrap_or(u16::MAX));
            (letters * LETTER * scale / width.max(1.0)).ceil()
        };
        row.cells.iter().zip(widths).map(of_cell).fold(1.0, f32::max)
    };
    rows.iter().map(of_row).sum()
}

/// A bar in figures: its parts with amount and share.
pub(super) fn bar(parts: &[BarPart], language: Language) -> Option<Grid> {
    let parts: Vec<&BarPart> = parts.iter().filter(|part| part.thousandths > 0 || !part.amount.is_zero()).collect();
    if parts.is_empty() {
        return None;
    }
    let cell = |style, words: String, keeps: bool| {
        let mut paragraph = Paragraph::of(style, words);
        paragraph.keeps_with_next = keeps;
        GridCell { columns: 1, paragraphs: vec![paragraph] }
    };
    let head = [("Tabelkop", phrases::PAYER), ("TabelkopCijfer", phrases::AMOUNT), ("TabelkopCijfer", phrases::SHARE)];
    let head = head.map(|(style, words)| cell(style, words.in_language(language).to_owned(), true));
    let row = |(place, part): (usize, &&BarPart)| {
        let keeps = place + 1 < parts.len();
        let share = format::percent(Decimal::new(part.thousandths.into(), 3), 1, language);
        let amount = format::euro(part.amount, language);
        GridRow {
            kind: GridRowKind::Normal,
            cells: vec![
                cell("Tabeltekst", part.label.clone(), keeps),
                cell("Tabelcijfer", amount, keeps),
                cell("Tabelcijfer", share, keeps),
            ],
        }
    };
    let head = GridRow { kind: GridRowKind::Head, cells: head.into() };
    let rows = std::iter::once(head).chain(parts.iter().enumerate().map(row)).collect();
    let caption = phrases::DIVISION.in_language(language).to_owned();
    Some(Grid { caption, is_ruled: true, widths: vec![3_400, 2_000, 1_400], rows })
}

/// A chart in figures: a row for each bar; whoever wants the picture has it in the PDF.
pub(super) fn chart(chart: &Chart, language: Language) -> Grid {
    let cell = |style, words: &str, keeps: bool| {
        let mut paragraph = Paragraph::of(style, words);
        paragraph.keeps_with_next = keeps;
        GridCell { columns: 1, paragraphs: vec![paragraph] }
    };
    let row = |(place, row): (usize, &ChartRow)| {
        let keeps = place + 1 < chart.rows.len();
        let cells = vec![cell("Tabeltekst", &row.label, keeps), cell("Tabelcijfer", &row.value, keeps)];
        GridRow { kind: GridRowKind::Normal, cells }
    };
    let head = [("Tabelkop", phrases::BAR_OF), ("TabelkopCijfer", phrases::FIGURE)];
    let cells = head.map(|(style, words)| cell(style, words.in_language(language), true));
    let head = GridRow { kind: GridRowKind::Head, cells: cells.into() };
    let rows = std::iter::once(head).chain(chart.rows.iter().enumerate().map(row)).collect();
    Grid { caption: chart.description.clone(), is_ruled: true, widths: vec![5_000, 3_000], rows }
}

/// Places to sign, two beside each other; none is divided over pages.
pub(super) fn signatures(places: &[SignaturePlace], language: Language) -> Grid {
    let width = (TEXT_WIDTH - GUTTER) / 2;
    let pairs = places.chunks(2).len();
    let place = |place: &SignaturePlace, keeps: bool| {
        let party = Paragraph::of("Partij", place.party.clone());
        let lines = signing::lines(place, language).into_iter().map(|(writing, words)| match writing {
            Writing::PlaceAndDate => Paragraph::of("Ondertekening", words),
            Writing::Name => Paragraph::of("Naam", words),
            Writing::Signature => Paragraph::of("Handtekening", words),
        });
        let mut paragraphs: Vec<Paragraph> = std::iter::once(party).chain(lines).collect();
        paragraphs.iter_mut().for_each(|paragraph| paragraph.keeps_with_next = keeps);
        GridCell { columns: 1, paragraphs }
    };
    let empty = || GridCell { columns: 1, paragraphs: vec![Paragraph::of("Tabeltekst", "")] };
    let row = |(index, pair): (usize, &[SignaturePlace])| {
        let keeps = index + 1 < pairs;
        let second = pair.get(1).map_or_else(empty, |second| place(second, keeps));
        let cells = pair.first().map(|first| vec![place(first, keeps), empty(), second]);
        GridRow { kind: GridRowKind::Normal, cells: cells.unwrap_or_default() }
    };
    let rows = places.chunks(2).enumerate().map(row).collect();
    Grid {
        caption: phrases::SIGNATURES.in_language(language).to_owned(),
        is_ruled: false,
        widths: vec![width, GUTTER, width],
        rows,
    }
}

/// A measure as Word has it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "measures of a page are small and above zero"
)]
fn whole(measure: f32) -> u32 {
    measure.round().max(0.0) as u32
}
