//! One table of a page as a file of its own, written as the tables of a document are.

use crate::export::{Error, csv, json};
use crate::report::document::{Block, Document, Language, Table};

/// The form in which a table leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// For a spreadsheet.
    Csv,
    /// For another program.
    Json,
}

impl TableFormat {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// A table as a file, with what it is `about` where the format has a place for that.
    ///
    /// # Errors
    ///
    /// It could not be written; a fault of the program.
    pub fn write(self, table: Table, about: Vec<String>, language: Language) -> Result<Vec<u8>, Error> {
        let document = Document {
            title: table.caption.clone(),
            subtitle: about,
            imprint: Vec::new(),
            running_head: String::new(),
            running_foot: String::new(),
            language,
            front_matter: false,
            blocks: vec![Block::Table(table)],
        };
        match self {
            Self::Csv => csv::write(&document),
            Self::Json => json::write(&document),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Cents;
    use crate::report::document::{Column, Content, Row};

    fn table() -> Table {
        Table {
            caption: "Kosten".to_owned(),
            columns: vec![Column::words("wie"), Column::figures("2027")],
            rows: vec![Row::of(["Werkgever".into(), Content::cents(Cents::new(123_456)).into()])],
        }
    }

    fn written(format: TableFormat) -> String {
        let bytes = format.write(table(), vec!["Inzet".to_owned()], Language::Dutch).expect("it can be written");
        String::from_utf8(bytes).expect("it is text")
    }

    #[test]
    fn a_spreadsheet_gets_the_table_alone_with_bare_numbers() {
        assert_eq!(written(TableFormat::Csv), "\u{FEFF}\"Kosten\"\r\n\"wie\";\"2027\"\r\n\"Werkgever\";1234,56\r\n");
    }

    #[test]
    fn another_program_gets_what_it_is_about_and_exact_numbers() {
        let read: serde_json::Value = serde_json::from_str(&written(TableFormat::Json)).expect("it is JSON");
        assert_eq!((&read["title"], &read["subtitle"][0]), (&"Kosten".into(), &"Inzet".into()));
        assert_eq!(read["tables"][0]["rows"][0]["cells"][1]["number"], "1234.56");
    }
}
