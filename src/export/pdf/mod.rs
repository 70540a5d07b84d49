//! PDF: accessible (PDF/UA-1, tagged) and, with a date, archival (PDF/A-2a); text is copied and searched as words.
//!
//! Four steps, each a plain structure a test can read: blocks become a flow of pieces (`compose`, `table`, `columns`, `bar`,
//! `chart`, `signatures`, with text shaped in `shaping` and set in `lines`), the flow becomes pages (`pages`), front matter
//! and running heads are added (`layout`, `front`), and the pages are drawn (`drawing`, `tags`, `outline`).

mod atoms;
mod bar;
mod breaking;
mod characters;
mod chart;
mod columns;
mod compose;
mod drawing;
mod flow;
mod fonts;
mod front;
mod layout;
mod lines;
mod outline;
mod pages;
pub mod preview;
mod shaping;
mod signatures;
mod structure;
mod style;
mod table;
mod tags;
#[cfg(test)]
mod tests;

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime as FileDate, Metadata, TextDirection};

use self::characters::settable;
use super::{Error, Options, Paper, phrases};
use crate::report::document::{Block, Document};

/// Writes `document` as a PDF.
///
/// The same document and options give the same bytes.
pub fn write(document: &Document, options: &Options) -> Result<Vec<u8>, Error> {
    let language = options.text_language.as_deref().unwrap_or(document.language.tag());
    let layout = layout::lay_out(document, language, options.paper)?;
    if options.only_what_prints && !layout.missing.is_empty() {
        return Err(Error::Unprintable { signs: layout.missing.into_iter().collect() });
    }
    let (standard, configuration) = standard(options)?;
    let mut file = krilla::Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let tags = drawing::draw(&layout, &mut file)?;
    file.set_tag_tree(tags.tree(language));
    file.set_outline(outline::outline(&outline::bookmarks(&layout.places), title(document)));
    file.set_metadata(metadata(document, options, language));
    file.finish().map_err(|error| failure(error, standard))
}

/// The characters of `document` that cannot be printed, and for which another is drawn.
///
/// # Errors
///
/// It cannot be laid out; our own fault.
pub fn unprintable(document: &Document, options: &Options) -> Result<Vec<char>, Error> {
    let language = options.text_language.as_deref().unwrap_or(document.language.tag());
    Ok(layout::lay_out(document, language, options.paper)?.missing.into_iter().collect())
}

/// How wide the columns of a table are, and on what paper and in what type they fit.
#[derive(Clone, Debug)]
pub(super) struct TableSetting {
    /// Whether the paper lies on its side.
    pub(super) is_turned: bool,
    /// The size of the type, in parts of what is usual.
    pub(super) scale: f32,
    /// The widths of the columns, in points.
    pub(super) widths: Vec<f32>,
}

/// The font of tables, regular and bold, for files that bring it along.
pub(super) fn table_fonts() -> [&'static [u8]; 2] {
    [fonts::Typeface::Sans, fonts::Typeface::SansBold].map(|typeface| typeface.asset().1)
}

/// Another program sets our font a little wider, in bold for semibold; one that does not take it has another.
const ELSEWHERE: columns::Fonts = columns::Fonts { usual: 1.05, widest: 1.25 };

/// How the tables of `document` are set, one after another, by a program that has fonts of its own.
///
/// # Errors
///
/// The fonts cannot be read; our own fault.
pub(super) fn table_settings(document: &Document) -> Result<Vec<TableSetting>, Error> {
    let mut composer = compose::Composer::new(document, document.language.tag(), Paper::A4)?;
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let setting = |table| {
        let columns = composer.columns_in(table, ELSEWHERE);
        let widths = columns.columns.iter().map(|column| column.width).collect();
        TableSetting { is_turned: columns.sheet == style::Sheet::Turned, scale: columns.scale, widths }
    };
    Ok(tables.map(setting).collect())
}

/// The standards the file keeps to. PDF/A asks for a date of creation, which is not ours to invent.
fn standard(options: &Options) -> Result<(&'static str, Configuration), Error> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let (standard, builder) = match options.created {
        Some(_) => ("PDF/UA-1 and PDF/A-2a", accessible.with_archival_validator(Archival::A2_A)),
        None => ("PDF/UA-1", accessible),
    };
    match builder.finish() {
        Ok(configuration) => Ok((standard, configuration)),
        Err(error) => Err(Error::Standard { standard, causes: format!("{error:?}") }),
    }
}

/// The title, or something in its place: an accessible file has one.
fn title(document: &Document) -> &str {
    let titles = [document.title.as_str(), document.running_head.as_str()];
    titles.into_iter().find(|title| !settable(title).trim().is_empty()).unwrap_or("Akkoord")
}

/// What the file says about itself.
fn metadata(document: &Document, options: &Options, language: &str) -> Metadata {
    // The properties are XML, which has no place for control characters.
    let plain = |text: &str| settable(text).replace('\n', " ");
    let mut metadata = Metadata::new()
        .title(plain(title(document)))
        .description(plain(&document.subtitle.join(" – ")))
        .language(language.to_owned())
        .text_direction(TextDirection::LeftToRight)
        .creator("Akkoord".to_owned())
        .producer("Akkoord".to_owned());
    if let Some(author) = &options.author {
        metadata = metadata.authors(vec![plain(author)]);
    }
    if let Some(created) = options.created {
        let part = |value: i8| u8::try_from(value).unwrap_or_default();
        let date = FileDate::new(u16::try_from(created.year()).unwrap_or_default())
            .month(part(created.month()))
            .day(part(created.day()))
            .hour(part(created.hour()))
            .minute(part(created.minute()))
            .second(part(created.second()))
            .utc_offset_hour(0)
            .utc_offset_minute(0);
        metadata = metadata.creation_date(date);
    }
    metadata
}

/// A failure to write the file, in our words.
fn failure(error: KrillaError, standard: &'static str) -> Error {
    match error {
        KrillaError::Validation(errors) => {
            let causes: Vec<String> = errors.iter().map(|(cause, _)| format!("{cause:?}")).collect();
            Error::Standard { standard, causes: causes.join("; ") }
        }
        error => Error::Pdf { cause: error.to_string() },
    }
}
