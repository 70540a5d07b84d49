//! The file around the text: fixed parts, what names and relates them, and the properties of the file; packed the same way
//! each time.

use std::io::{Cursor, Write};

use jiff::civil::DateTime;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::fonts;
use super::sections::{FIRST_FOOT, FOOT, HEAD, WIDE_FOOT};
use super::xml::Xml;
use crate::export::{Error, Options};
use crate::report::document::Document;

macro_rules! asset {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/word/", $name))
    };
}

const STYLES: &str = asset!("styles.xml");
const SETTINGS: &str = asset!("settings.xml");
const FONTS: &str = asset!("fontTable.xml");
const THEME: &str = asset!("theme.xml");
/// What stands in fixed parts for the language of the document.
const LANGUAGE: &str = "LANGUAGE";
/// Above what the settings of a document with changes say besides.
const BELOW_TRACKING: &str = "<w:defaultTabStop";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of the file: its name, what it is to the document (with the id it is referred to by), its kind, and its text.
pub(super) struct FilePart {
    name: &'static str,
    id: &'static str,
    relation: &'static str,
    kind: String,
    content: Vec<u8>,
}

impl FilePart {
    fn new(name: &'static str, id: &'static str, relation: &'static str, text: String) -> Self {
        let kind = match relation {
            "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
            _ => format!("{WORD}.{relation}+xml"),
        };
        Self { name, id, relation, kind, content: text.into_bytes() }
    }

    pub(super) fn numbering(text: String) -> Self {
        Self::new("word/numbering.xml", "rIdNumbering", "numbering", text)
    }

    pub(super) fn remarks(text: String) -> Self {
        Self::new("word/comments.xml", "rIdComments", "comments", text)
    }

    pub(super) fn head(text: String) -> Self {
        Self::new("word/header1.xml", HEAD, "header", text)
    }

    pub(super) fn foot(text: String) -> Self {
        Self::new("word/footer1.xml", FOOT, "footer", text)
    }

    pub(super) fn wide_foot(text: String) -> Self {
        Self::new("word/footer2.xml", WIDE_FOOT, "footer", text)
    }

    pub(super) fn first_foot(text: String) -> Self {
        Self::new("word/footer3.xml", FIRST_FOOT, "footer", text)
    }
}

/// The fixed parts, in the language of the document; where changes are tracked, further ones are too.
pub(super) fn fixed(language: &str, is_tracked: bool) -> [FilePart; 4] {
    let tracking = format!("<w:trackRevisions/>\n  {BELOW_TRACKING}");
    let settings = if is_tracked { SETTINGS.replace(BELOW_TRACKING, &tracking) } else { SETTINGS.to_owned() };
    [
        FilePart::new("word/styles.xml", "rIdStyles", "styles", STYLES.replace(LANGUAGE, language)),
        FilePart::new("word/settings.xml", "rIdSettings", "settings", settings.replace(LANGUAGE, language)),
        FilePart::new("word/fontTable.xml", "rIdFonts", "fontTable", FONTS.to_owned()),
        FilePart::new("word/theme/theme1.xml", "rIdTheme", "theme", THEME.to_owned()),
    ]
}

/// Packs the file.
pub(super) fn pack(document: &Document, options: &Options, body: String, parts: &[FilePart]) -> Result<Vec<u8>, Error> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let form = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let fixed = [
        ("[Content_Types].xml", content_types(parts)),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(document, options)),
        ("docProps/app.xml", app()),
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", relations(parts)),
        ("word/_rels/fontTable.xml.rels", related(&fonts::RELATIONS)),
    ];
    let fonts = fonts::files();
    let whole = fixed.iter().map(|(name, text)| (*name, text.as_bytes()));
    let named = parts.iter().map(|part| (part.name, part.content.as_slice()));
    let fonts = fonts.iter().map(|(name, content)| (*name, content.as_slice()));
    let fault = |cause: &dyn std::fmt::Display| Error::Word { cause: cause.to_string() };
    for (name, content) in whole.chain(named).chain(fonts) {
        zip.start_file(name, form).map_err(|error| fault(&error))?;
        zip.write_all(content).map_err(|error| fault(&error))?;
    }
    Ok(zip.finish().map_err(|error| fault(&error))?.into_inner())
}

fn content_types(parts: &[FilePart]) -> String {
    let mut xml = Xml::file();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    let font = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    xml.empty("Default", &[("Extension", "odttf"), ("ContentType", font)]);
    let own = [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ];
    for (name, kind) in &own {
        xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
    }
    for FilePart { name, kind, .. } in parts {
        xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", kind)]);
    }
    xml.into_text()
}

fn package_relations() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    related(&[
        ("rIdDocument", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rIdCore", &core, "docProps/core.xml"),
        ("rIdApp", &format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
    ])
}

fn relations(parts: &[FilePart]) -> String {
    let kinds: Vec<String> = parts.iter().map(|part| format!("{OFFICE}/{}", part.relation)).collect();
    let related_parts = parts
        .iter()
        .zip(&kinds)
        .map(|(part, kind)| (part.id, kind.as_str(), part.name.strip_prefix("word/").unwrap_or(part.name)));
    related(&related_parts.collect::<Vec<_>>())
}

fn related(parts: &[(&str, &str, &str)]) -> String {
    let mut xml = Xml::file();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (id, kind, target) in parts {
        xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
    }
    xml.into_text()
}

/// Title, subject, author, language and day; nothing of a clock.
fn core(document: &Document, options: &Options) -> String {
    let mut xml = Xml::file();
    let names = [
        ("xmlns:cp", format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".to_owned()),
        ("xmlns:dcterms", "http://purl.org/dc/terms/".to_owned()),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".to_owned()),
    ];
    let names: Vec<(&str, &str)> = names.iter().map(|(name, value)| (*name, value.as_str())).collect();
    xml.open("cp:coreProperties", &names);
    let author = options.author.as_deref().unwrap_or("Akkoord");
    let language = options.text_language.as_deref().unwrap_or(document.language.tag());
    let subject = document.subtitle.join(" – ");
    let texts = [
        ("dc:title", document.title.as_str()),
        ("dc:subject", &subject),
        ("dc:creator", author),
        ("dc:language", language),
    ];
    for (name, text) in texts {
        xml.element(name, &[], |xml| xml.words(text));
    }
    if let Some(day) = options.created.map(stamp) {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.words(&day));
        }
    }
    xml.into_text()
}

/// A time in UTC, as the properties of a file and its changes have it.
pub(super) fn stamp(time: DateTime) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn app() -> String {
    let mut xml = Xml::file();
    xml.open("Properties", &[("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]);
    xml.element("Application", &[], |xml| xml.words("Akkoord"));
    xml.into_text()
}
