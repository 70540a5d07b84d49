//! Several documents at once, in a folder, and what is open about each.

use std::path::Path;

use super::export::nothing_in_force;
use super::output::{Failure, Output};
use crate::domain::agreement::Proposal;
use crate::domain::words::Message;
use crate::message;
use crate::report::handover::Handover;
use crate::report::preflight::Open;
use crate::store::output::write_outputs;
use crate::workbench::{Chosen, FileFormat, MadeFile, Opened, Wanted};

/// The files of several documents; each in the format that is asked for, where it is made in that, and otherwise in PDF.
pub(super) fn make(
    opened: &mut Opened,
    proposal: &Proposal,
    (handovers, asked): (&[Handover], FileFormat),
    output: &mut Output<'_>,
) -> Result<Vec<MadeFile>, Failure> {
    for handover in handovers {
        if handover.holds_costs(&opened.dossier().documents) {
            opened.calculation(proposal)?;
        }
        if *handover == Handover::Changes && opened.earlier.is_none() {
            return Err(nothing_in_force(opened));
        }
    }
    let format = |handover| if FileFormat::of(handover).contains(&asked) { asked } else { FileFormat::Pdf };
    let chosen: Vec<Chosen> =
        handovers.iter().map(|handover| Chosen { handover: *handover, format: format(*handover) }).collect();
    Ok(opened.set(proposal, &chosen, output.language)?)
}

/// Writes the files into `folder`, which is made where it is not there; all of them or none.
pub(super) fn write(
    folder: &Path,
    files: &[MadeFile],
    inputs: &[&Path],
    force: bool,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let named: Vec<(&str, &[u8])> = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    write_outputs(folder, &named, inputs, force).map_err(|error| error.diagnostic())?;
    for file in files {
        let path = folder.join(&file.name).display().to_string();
        output.note(&message!(nl: "geschreven: {path}", en: "written: {path}", path = path));
    }
    Ok(())
}

/// Says what is open about documents that are made all the same.
pub(super) fn say_open(opened: &mut Opened, proposal: &Proposal, handovers: &[Handover], output: &mut Output<'_>) {
    let mut said: Vec<(String, String)> = Vec::new();
    for point in opened.preflights(proposal, handovers, output.language).into_values().flatten() {
        let Open { refuses: true, place_words, message, .. } = point else { continue };
        if !said.contains(&(place_words.clone(), message.clone())) {
            output.note(&open_words(&place_words, &message));
            said.push((place_words, message));
        }
    }
}

/// Lists what is open about each document; fails where one would not be made as it was chosen.
pub(super) fn check(
    opened: &mut Opened,
    proposal: &Proposal,
    handovers: &[Handover],
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let language = output.language;
    let is_final = opened.dossier().documents.is_final();
    let mut refused = false;
    for handover in handovers {
        let wanted = Wanted { proposal: proposal.clone(), handover: *handover, language };
        let open = opened.preflight(&wanted, language).map_err(|error| Failure::OwnFault(error.to_string()))?;
        output.line(handover.name().in_language(language))?;
        for point in &open {
            refused |= point.refuses;
            let weight = match point.refuses {
                true => message!(nl: "niet definitief te maken", en: "cannot be made final"),
                false => message!(nl: "aandachtspunt", en: "note"),
            };
            let said = message!(
                nl: "{weight}: {place}: {what}", en: "{weight}: {place}: {what}",
                weight = weight, place = &point.place_words, what = &point.message
            );
            output.line(&format!("  {}", crate::report::format::message(&said, language)))?;
        }
        if open.is_empty() {
            let nothing = message!(nl: "niets open", en: "nothing open");
            output.line(&format!("  {}", crate::report::format::message(&nothing, language)))?;
        }
    }
    if refused && is_final {
        return Err(Failure::Said(message!(
            nl: "definitief wordt dit niet gemaakt zolang dit open is; als concept wel (--status draft)",
            en: "this is not made as final while that is open; as a draft it is (--status draft)"
        )));
    }
    Ok(())
}

fn open_words(place: &str, what: &str) -> Message {
    message!(nl: "open: {place}: {what}", en: "open: {place}: {what}", place = place, what = what)
}
