//! Tables as WordprocessingML: with a head on every page, rows that no page divides, and a title for who does not see them.

use super::body::{Fate, Item, Writer};
use super::paragraphs::{Grid, GridCell, GridRow, GridRowKind, Part};
use super::xml::Xml;

impl Writer<'_> {
    /// Writes a table; one that is inserted or deleted is so row by row.
    pub(super) fn grid(&mut self, grid: &Grid, fate: Fate) {
        let Grid { caption, is_ruled, widths, rows } = grid;
        self.xml.open("w:tbl", &[]);
        self.xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", if *is_ruled { "Tabel" } else { "TableNormal" });
            let width: u32 = widths.iter().sum();
            xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            let head = if *is_ruled { "1" } else { "0" };
            let look = [
                ("w:val", if *is_ruled { "0020" } else { "0000" }),
                ("w:firstRow", head),
                ("w:lastRow", "0"),
                ("w:firstColumn", "0"),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ];
            xml.empty("w:tblLook", &look);
            if !caption.is_empty() {
                xml.value("w:tblCaption", caption);
                xml.value("w:tblDescription", &description(grid));
            }
        });
        self.xml.element("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        for row in rows {
            self.row(row, grid, fate);
        }
        self.xml.close();
    }

    fn row(&mut self, row: &GridRow, grid: &Grid, fate: Fate) {
        let Grid { widths, is_ruled, .. } = grid;
        let GridRow { kind, cells } = row;
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        if *kind == GridRowKind::Head {
            self.xml.empty("w:tblHeader", &[]);
        }
        if self.change(fate) {
            self.xml.close();
        }
        self.xml.close();
        let mut place = 0;
        for cell in cells {
            let GridCell { columns, paragraphs } = cell;
            let width: u32 = widths.iter().skip(place).take(*columns).sum();
            place += columns;
            self.xml.open("w:tc", &[]);
            self.xml.element("w:tcPr", &[], |xml| cell_properties(xml, (*kind, *is_ruled), *columns, width));
            for paragraph in paragraphs {
                let item = Item { fate, ..Item::kept(Part::Paragraph(paragraph.clone())) };
                self.paragraph(paragraph, &item);
            }
            self.xml.close();
        }
        self.xml.close();
    }
}

fn cell_properties(xml: &mut Xml, (kind, is_ruled): (GridRowKind, bool), columns: usize, width: u32) {
    xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if columns > 1 {
        xml.value("w:gridSpan", &columns.to_string());
    }
    match kind {
        GridRowKind::Total => xml.element("w:tcBorders", &[], |xml| {
            xml.empty("w:top", &[("w:val", "single"), ("w:sz", "6"), ("w:space", "0"), ("w:color", "42515F")]);
        }),
        GridRowKind::Group => xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "F2F5F7")]),
        GridRowKind::Head | GridRowKind::Normal => {}
    }
    // Heads end where their columns begin, and lines to sign on stand at one height in both places.
    xml.value("w:vAlign", if kind == GridRowKind::Head || !is_ruled { "bottom" } else { "top" });
}

/// The headings of its columns, which say what the table tells of each row.
fn description(grid: &Grid) -> String {
    let head = grid.rows.iter().find(|row| row.kind == GridRowKind::Head);
    let words = head.into_iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs);
    let words: Vec<String> = words.map(super::paragraphs::Paragraph::text).filter(|words| !words.is_empty()).collect();
    words.join("; ")
}
