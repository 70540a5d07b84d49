//! Exporters: plain view-models in, bytes out.
//!
//! Every exporter is `(&Document) -> Result<Vec<u8>, Error>`; PDF, Word and Excel take [`Options`] besides. None of them knows a file, a clock or the
//! domain: what they show was decided by the report, and the same input gives the same bytes.

pub mod csv;
pub mod docx;
pub mod json;
pub mod pdf;
mod phrases;
mod signing;
pub mod xlsx;

use jiff::civil::DateTime;

pub use crate::domain::agreement::Paper;

/// What a file says about itself besides its contents.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Options {
    /// When the document was made, in UTC.
    ///
    /// A PDF without it is accessible (PDF/UA-1) but not archival: PDF/A-2a asks for a date.
    pub created: Option<DateTime>,
    /// Who made it, for the file's properties.
    pub author: Option<String>,
    /// Language tag (BCP 47, such as `pl`) of a text that is neither Dutch nor English, such as a leaflet for workers.
    ///
    /// It decides letter forms, hyphenation and the voice of a screen reader. None means the document's own language.
    pub text_language: Option<String>,
    /// Whether a document with characters that no font has is refused: what is signed says what it says.
    pub only_what_prints: bool,
    /// The paper of a PDF.
    pub paper: Paper,
}

/// Why a document could not be exported.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A built-in font cannot be read; our own fault.
    #[error("built-in font `{font}` cannot be read")]
    Font {
        /// The file name of the font.
        font: &'static str,
    },
    /// The file would not keep to the standards it declares; our own fault.
    #[error("document does not keep to {standard} ({causes})")]
    Standard {
        /// The standards that were asked for, as krilla names them.
        standard: &'static str,
        /// What is wrong, one after another.
        causes: String,
    },
    /// Characters of the text have no glyph in the fonts; the input's.
    #[error("no font has {signs:?}")]
    Unprintable {
        /// The characters.
        signs: Vec<char>,
    },
    /// A spreadsheet was asked of a document without a calculation, or of a proposal that cannot be calculated; the input's.
    #[error("no cost model")]
    NoModel,
    /// The tables could not be written; our own fault.
    #[error("tables cannot be written ({cause})")]
    Tables {
        /// What the writer of the format said, in its own words.
        cause: String,
    },
    /// The Word file could not be packed; our own fault.
    #[error("word file cannot be written ({cause})")]
    Word {
        /// What the writer of the format said, in its own words.
        cause: String,
    },
    /// The PDF could not be written.
    #[error("pdf cannot be written ({cause})")]
    Pdf {
        /// What the writer of the format said, in its own words.
        cause: String,
    },
}
