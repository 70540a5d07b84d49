//! Documents about a proposal: what is previewed is what is exported.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::Opened;
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{self, Language};
use crate::export::pdf::preview::{PreviewPage, preview};
use crate::export::{Error, Options, csv, docx, json, pdf, xlsx};
use crate::message;
use crate::report::agreement::Subject;
use crate::report::cost_model::CostModel;
use crate::report::document::Document;
use crate::report::handover::Handover;
use crate::report::papers::price_remarks;
use crate::store::receipt::number;

/// Characters that are named one by one.
const MOST_SIGNS: usize = 20;

/// A document that is asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The proposal it is about.
    pub proposal: Proposal,
    /// Which document.
    pub handover: Handover,
    /// In which language, where it is made in that.
    pub language: Language,
}

/// How changes in a Word file are signed, and what is remarked on them.
#[derive(Clone, Debug, Default)]
pub struct Tracking {
    /// By whom they are; Akkoord where nobody is named.
    pub author: Option<String>,
    /// Remarks beside headings, by the anchor of each.
    pub remarks: BTreeMap<String, String>,
}

/// The form in which a document leaves the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileFormat {
    /// Pages as they are printed.
    #[default]
    Pdf,
    /// Text to go on with in Word.
    Docx,
    /// Every table, for a spreadsheet.
    Csv,
    /// Every table, for another program.
    Json,
    /// The cost model with live formulas, for a spreadsheet.
    Xlsx,
}

impl FileFormat {
    /// The forms a document can be made in: what holds a calculation has tables besides, and a model that reckons.
    pub fn of(handover: Handover) -> &'static [Self] {
        match handover.shows_costs() {
            true => &[Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv, Self::Json],
            false => &[Self::Pdf, Self::Docx],
        }
    }

    /// Whether it can show what changes as changes that can be accepted and rejected: text of the agreement, in Word.
    pub fn tracks(self, handover: Handover) -> bool {
        self == Self::Docx && handover == Handover::Agreement
    }

    /// What a file of it ends in.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// Its name for a reader.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word",
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Xlsx => "Excel",
        }
    }
}

impl Opened {
    /// A document; costs that could not be computed are no reason to refuse, the document says so.
    pub fn document(&mut self, wanted: &Wanted) -> Document {
        let Wanted { proposal, handover, language } = wanted;
        // Packages are compared at what articles come to, where that is known.
        let needs_costs = handover.holds_costs(&self.dossier().documents) || *handover == Handover::Equivalence;
        let calculation = needs_costs.then(|| self.calculation(proposal).ok()).flatten();
        let text = self.text(proposal);
        // Only this document is worth a run for every change; where nothing can be computed it says so itself.
        let has_changes = *handover == Handover::CostReport && calculation.is_some();
        let changes = has_changes.then(|| self.changes(proposal, &text, *language).ok()).flatten();
        let packages = (*handover == Handover::Equivalence).then(|| {
            let calculation = calculation.as_deref().ok_or(&[][..]);
            self.checks(proposal, &text, calculation, handover.language(*language)).packages
        });
        let leaflet = (*handover == Handover::Leaflet).then(|| self.leaflet_for(proposal, &text, *language));
        let holds_costs = handover.holds_costs(&self.dossier().documents);
        let receipt = calculation.as_deref().filter(|_| holds_costs).and_then(|made| {
            // Written at every receipt, and so tested to be possible.
            number(&made.resolved.given, &made.assessment).ok()
        });
        let subject = Subject {
            receipt: receipt.as_deref(),
            changes: changes.as_ref(),
            packages: packages.as_ref(),
            leaflet: leaflet.as_ref(),
            ..self.subject(proposal, &text, calculation.as_deref())
        };
        handover.document(&subject, self.workbench().today, *language)
    }

    /// The pages of a document as they will be printed.
    ///
    /// # Errors
    ///
    /// Why they could not be made; a fault of the program.
    pub fn preview(&mut self, wanted: &Wanted) -> Result<Vec<PreviewPage>, Error> {
        preview(&self.document(wanted), &self.options(wanted))
    }

    /// The characters of a document that its pages cannot show.
    ///
    /// # Errors
    ///
    /// It cannot be laid out; a fault of the program.
    pub fn unprintable(&mut self, wanted: &Wanted) -> Result<Vec<char>, Error> {
        pdf::unprintable(&self.document(wanted), &self.options(wanted))
    }

    /// A document as it leaves the program.
    ///
    /// # Errors
    ///
    /// Why it could not be made: signs in a document for signing that cannot be printed, or a fault of the program.
    pub fn export(&mut self, wanted: &Wanted, format: FileFormat) -> Result<Vec<u8>, Error> {
        let document = self.document(wanted);
        match format {
            FileFormat::Pdf => {
                let only_what_prints = wanted.handover.is_legal_text();
                let created = self.midnight();
                pdf::write(&document, &Options { created, only_what_prints, ..self.options(wanted) })
            }
            FileFormat::Docx => docx::write(&document, &Options { created: self.midnight(), ..self.options(wanted) }),
            FileFormat::Csv => csv::write(&document),
            FileFormat::Json => json::write(&document),
            FileFormat::Xlsx => self.spreadsheet(wanted),
        }
    }

    /// A document as a Word file, with what differs from the document `before` as changes that can be accepted and
    /// rejected.
    ///
    /// # Errors
    ///
    /// It could not be made; a fault of the program.
    pub fn export_changes(&mut self, wanted: &Wanted, before: &Document, tracking: Tracking) -> Result<Vec<u8>, Error> {
        let Tracking { author, remarks } = tracking;
        let after = self.document(wanted);
        let options = Options { created: self.midnight(), author, ..Options::default() };
        docx::write_changes(before, &after, &remarks, &options)
    }

    /// What each article costs more or less in the first year than in the proposal `earlier`, by its heading; nothing where
    /// one of the two cannot be calculated.
    pub fn prices_of_changes(&mut self, wanted: &Wanted, earlier: &Proposal) -> BTreeMap<String, String> {
        let Wanted { proposal, handover, language } = wanted;
        let (Ok(after), Ok(before)) = (self.calculation(proposal), self.calculation(earlier)) else {
            return BTreeMap::new();
        };
        price_remarks(&after, &before, handover.language(*language))
    }

    /// In which language its words are, where the program has not got that.
    fn options(&self, wanted: &Wanted) -> Options {
        let leaflet = (wanted.handover == Handover::Leaflet).then(|| self.leaflet.reader(wanted.language));
        let paper = wanted.handover.paper(&self.dossier().documents);
        Options { text_language: leaflet.map(|language| language.tag().to_owned()), paper, ..Options::default() }
    }

    /// The cost model of a document about costs.
    fn spreadsheet(&mut self, wanted: &Wanted) -> Result<Vec<u8>, Error> {
        let Wanted { proposal, handover, language } = wanted;
        if !handover.shows_costs() {
            return Err(Error::NoModel);
        }
        let calculation = self.calculation(proposal).ok();
        let text = self.text(proposal);
        let model = CostModel::of(&self.subject(proposal, &text, calculation.as_deref()), *language);
        xlsx::write(&model.ok_or(Error::NoModel)?, &Options { created: self.midnight(), ..Options::default() })
    }

    /// When files are made, as they say it: no clock is asked.
    fn midnight(&self) -> Option<DateTime> {
        Some(self.workbench().today.at(0, 0, 0, 0))
    }
}

/// Characters as a reader can look them up: the sign itself and its number.
pub fn signs_in_words(signs: &[char]) -> String {
    let shown = signs.iter().take(MOST_SIGNS).map(|sign| format!("‘{sign}’ (U+{:04X})", u32::from(*sign)));
    let more = if signs.len() > MOST_SIGNS { ", …" } else { "" };
    shown.collect::<Vec<_>>().join(", ") + more
}

/// What left a document unmade, to be said to the user: signs that cannot be printed, or a fault of the program.
pub fn not_made(cause: &Error) -> Diagnostic {
    if let Error::Unprintable { signs } = cause {
        let message = message!(
            nl: "in de tekst staan tekens die niet te drukken zijn: {signs}; een stuk om te ondertekenen wordt zo niet gemaakt",
            en: "the text has signs that cannot be printed: {signs}; a document for signing is not made like that",
            signs = signs_in_words(signs)
        );
        let hint = message!(nl: "schrijf ze anders", en: "write them in another way");
        return Diagnostic::error(words::Subject::Dossier, message).hint(hint);
    }
    if let Error::NoModel = cause {
        let message = message!(
            nl: "dit stuk bevat geen berekening die in een rekenblad past", en: "this document has no calculation that fits a spreadsheet"
        );
        let hint = message!(nl: "kies het kostenrapport of de geraamde loonkosten", en: "choose the cost report or the estimated wage costs");
        return Diagnostic::error(words::Subject::Dossier, message).hint(hint);
    }
    Diagnostic::error(
        words::Subject::Dossier,
        message!(
            nl: "het document is niet gemaakt ({cause}); dat is een fout van Akkoord",
            en: "the document was not made ({cause}); this is a fault of Akkoord",
            cause = cause.to_string()
        ),
    )
}
