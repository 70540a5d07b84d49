//! `akkoord new`: a dossier of one's own, from a worked example.

use std::path::PathBuf;

use super::export::Target;
use super::output::{Failure, Output};
use crate::message;
use crate::store::examples::{example_text, examples};

/// Write a new dossier from a worked example
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The example to start from; `akkoord examples` lists them
    #[arg(long, value_name = "NAME")]
    example: String,
    /// Where it is written; an existing file is not overwritten
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output<'_>) -> Result<(), Failure> {
    let known = examples()?;
    if !known.iter().any(|example| example.id == arguments.example) {
        let names = known.iter().map(|example| example.id.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Failure::Said(message!(
            nl: "er is geen voorbeeld ‘{name}’; bekend zijn {names}", en: "there is no example ‘{name}’; known are {names}",
            name = &arguments.example, names = names
        )));
    }
    if arguments.output.exists() {
        return Err(Failure::Said(message!(
            nl: "{file} bestaat al; kies een andere naam", en: "{file} exists already; choose another name",
            file = arguments.output.display().to_string()
        )));
    }
    // Copied byte for byte, because the comments say what the figures rest on and saving would drop them.
    let target = Target { path: &arguments.output, force: false };
    target.write(example_text(&arguments.example)?, &[], output)
}
