//! `akkoord translations`: the words of leaflets, for whoever translates or checks them.

use clap::ValueEnum;

use super::output::{Failure, Output};
use crate::domain::period::Date;
use crate::domain::words::{
    Bilingual, Message, Phrase, ReaderLanguage, TranslationFault, Translations, pair_key, phrase, source_key,
};
use crate::message;
use crate::report::papers::leaflet::sources;
use crate::store::builtin;

/// List the words of leaflets in a language, and which of them a translator has checked
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The language
    #[arg(value_enum)]
    language: Translated,
    /// As what somebody checked all of it; writes the lines that record this
    #[arg(long, value_name = "ROLE")]
    confirmed_by: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Translated {
    /// English
    En,
    /// Polski
    Pl,
    /// Română
    Ro,
    /// Български
    Bg,
}

impl Translated {
    fn reader(self) -> ReaderLanguage {
        match self {
            Self::En => ReaderLanguage::English,
            Self::Pl => ReaderLanguage::Polish,
            Self::Ro => ReaderLanguage::Romanian,
            Self::Bg => ReaderLanguage::Bulgarian,
        }
    }
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let words = builtin::translations(arguments.language.reader())?;
    for (nl, fault) in words.faults() {
        output.note(&in_words(&nl, &fault));
    }
    let mut all = sources(&builtin::library()?);
    all.sort();
    all.dedup();
    for source in &all {
        match (&arguments.confirmed_by, translation(&words, source)) {
            (Some(role), Some(text)) => output.line(&record(source, text, role, today))?,
            (Some(_), None) => {}
            (None, text) => listed(&words, source, text, output)?,
        }
    }
    Ok(())
}

/// The words that stand for a Dutch text; English has its own beside the Dutch.
fn translation<'w>(words: &'w Translations, source: &'w Bilingual) -> Option<&'w str> {
    if words.language == ReaderLanguage::English { Some(&source.en) } else { words.of(&source.nl) }
}

/// The line of `confirmed` that says that somebody checked these words.
fn record(source: &Bilingual, text: &str, role: &str, today: Date) -> String {
    let of = pair_key(&source.nl, text);
    format!("    (of: \"{of}\", confirmed_by: {role:?}, confirmed_on: \"{today}\"),")
}

fn listed(
    words: &Translations,
    source: &Bilingual,
    text: Option<&str>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let state: Phrase = match text {
        None => phrase!("niet vertaald", "not translated"),
        Some(text) if words.is_confirmed(&source.nl, text) => phrase!("nagekeken", "checked"),
        Some(_) => phrase!("niet nagekeken", "not checked"),
    };
    output.line(&format!("{} {}", source_key(&source.nl), state.in_language(output.language)))?;
    output.line(&format!("  {}", source.nl))?;
    output.line(&format!("  {}", text.unwrap_or_default()))
}

fn in_words(nl: &str, fault: &TranslationFault) -> Message {
    match fault {
        TranslationFault::OtherKey { key } => message!(
            nl: "de sleutel van ‘{text}’ hoort {key} te zijn", en: "the key of “{text}” should be {key}", text = nl, key = key
        ),
        TranslationFault::Twice => {
            message!(nl: "‘{text}’ is twee keer vertaald", en: "“{text}” is translated twice", text = nl)
        }
        TranslationFault::Form => message!(
            nl: "de vertaling van ‘{text}’ mist een vorm van het meervoud, of haar accolades passen niet",
            en: "the translation of “{text}” lacks a form of the plural, or its braces do not fit", text = nl
        ),
        TranslationFault::OtherValues => message!(
            nl: "de vertaling van ‘{text}’ heeft andere waarden tussen accolades",
            en: "the translation of “{text}” has other values in braces", text = nl
        ),
        TranslationFault::NoDate => message!(
            nl: "de datum ‘{text}’ mist dag, maand of jaar, of er zijn geen twaalf maanden",
            en: "the date “{text}” lacks day, month or year, or there are not twelve months", text = nl
        ),
    }
}
