//! What is said of every figure while data of the workers are open: it is provisional, and why.

use super::format::say;
use super::phrases;
use crate::domain::agreement::Dossier;
use crate::domain::words::Language;
use crate::domain::workforce::draft::open_inputs_of;

/// The mark that figures carry: "voorlopig · 10 gegevens open"; nothing where all is filled in.
pub fn mark(dossier: &Dossier, language: Language) -> Option<String> {
    let count = open_inputs_of(&dossier.workforce);
    (count > 0).then(|| say!(language, phrases::PROVISIONAL, count = count))
}

/// The same in a sentence, for above figures.
pub fn reason(dossier: &Dossier, language: Language) -> Option<String> {
    let count = open_inputs_of(&dossier.workforce);
    (count > 0).then(|| say!(language, phrases::PROVISIONAL_BECAUSE, count = count))
}
