//! Word files: read back by a small reader that numbers as Word does, and held against the document they were made from.

mod changes;
mod documents;
mod reading;
mod shape;
mod xml;

use std::sync::Arc;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::words::Language;
use akkoord::export::{Options, docx};
use akkoord::report::document::Document;
use akkoord::report::handover::Handover;
use akkoord::store::examples::example;
use akkoord::workbench::{Opened, Wanted, Workbench};

use crate::support::TODAY;

const EXAMPLES: [&str; 3] = ["glastuinbouw", "schoonmaak", "uitzend"];

fn opened(dossier: Dossier) -> Opened {
    Workbench::built_in(TODAY).expect("the data files load").with(Arc::new(dossier))
}

fn dossier(name: &str) -> Dossier {
    example(name).expect("the example is tested to load").dossier
}

/// A document about the proposal at `place`.
fn document(opened: &mut Opened, place: usize, handover: Handover) -> Document {
    let proposal = opened.dossier().proposals[place].clone();
    opened.document(&Wanted { proposal, handover, language: Language::Dutch })
}

fn options() -> Options {
    Options { created: Some(TODAY.at(0, 0, 0, 0)), ..Options::default() }
}

fn written(document: &Document) -> Vec<u8> {
    docx::write(document, &options()).expect("it can be written")
}
