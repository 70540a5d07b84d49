//! The command line: arguments into types, one file a subcommand, data on stdout and all else on stderr.
//!
//! Exit codes: 0 done, 1 the input, 2 the command line, 70 our own fault.

mod add;
mod assess;
mod changes;
mod check;
mod compare;
mod documents;
mod dossier;
mod dutch;
mod edit;
mod explain;
mod export;
mod handover;
mod import_workforce;
mod ledger;
mod list;
mod mistake;
mod move_article;
mod new;
mod output;
mod receipt;
mod remedy;
mod remove;
mod sectors;
mod set;
mod several;
mod translations;
mod window;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::domain::period::Date;
use crate::domain::spelling::nearest;
use crate::domain::words::{Language, Message, ReaderLanguage};
use crate::message;
use crate::workbench::fault;
use crate::workbench::start::{Page, Shade, Start};
use output::{Failure, Output};

/// Exit code where something is wrong with the input.
pub const INPUT: u8 = 1;
/// Exit code where something is wrong with the command line.
pub const COMMAND_LINE: u8 = 2;
/// Exit code where the program itself is at fault.
pub const OWN_FAULT: u8 = 70;

/// What remains to be done after the command line has been read.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: end with this code.
    Exit(u8),
    /// Open the window.
    Window(Start),
}

/// Design Dutch collective-agreement clauses on language, careers and agency work, and see at once what they cost
#[derive(Parser)]
#[command(name = "akkoord", version, override_usage = "akkoord [OPTIONS] [FILE]\n       akkoord [OPTIONS] <COMMAND>")]
struct Arguments {
    /// Open this dossier in the window
    file: Option<PathBuf>,
    /// Language of messages and tables
    #[arg(long, global = true, value_enum)]
    lang: Option<Lang>,
    /// Show the window in this theme
    #[arg(long, value_enum)]
    theme: Option<Shade>,
    /// Show this page of the window first
    #[arg(long, value_enum)]
    page: Option<Page>,
    /// Open the window this wide and high, such as 1280x800
    #[arg(long, value_name = "SIZE", value_parser = window::size)]
    size: Option<(u16, u16)>,
    /// Take this day for today, so that a run can be repeated
    #[arg(long, global = true, value_name = "DATE", value_parser = mistake::day)]
    today: Option<Date>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// Nederlands
    Nl,
    /// English
    En,
    /// Polski (only of leaflets)
    Pl,
    /// Română (only of leaflets)
    Ro,
    /// Български (only of leaflets)
    Bg,
}

impl Lang {
    fn reader(self) -> ReaderLanguage {
        match self {
            Self::Nl => ReaderLanguage::Dutch,
            Self::En => ReaderLanguage::English,
            Self::Pl => ReaderLanguage::Polish,
            Self::Ro => ReaderLanguage::Romanian,
            Self::Bg => ReaderLanguage::Bulgarian,
        }
    }
}

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables to read
    Table,
    /// The form of a receipt's `expect`
    Json,
}

#[derive(Subcommand)]
enum Command {
    /// Write a new dossier from a worked example
    New(new::Arguments),
    /// List the worked examples
    Examples,
    /// List the clause templates
    Library,
    /// List the published figures with their sources
    Parameters,
    /// List the funds and subsidies
    Schemes,
    /// List the sectors: size, agreement, what is agreed, funds and sources
    Sectors(sectors::Arguments),
    /// List the words of leaflets in a language, and which of them a translator has checked
    Translations(translations::Arguments),
    /// Give a parameter of an article a value
    Set(set::Arguments),
    /// Add an article from the clause library
    Add(add::Arguments),
    /// Put an article elsewhere
    Move(move_article::Arguments),
    /// Take an article out
    Remove(remove::Arguments),
    /// Compute what a dossier costs and who pays
    Assess(assess::Arguments),
    /// Check a dossier against the law and the advice
    Check(dossier::Arguments),
    /// List what changes while the agreement runs: law, premiums, wages, schemes, with what each does to cost
    Changes(dossier::Arguments),
    /// Hold two proposals against each other: words, values, and what each change costs
    Compare(compare::Arguments),
    /// Show the offers that went over the table, or write one down
    Ledger(ledger::Arguments),
    /// Write a copy for the other side: one proposal, without what is only yours
    Handover(handover::Arguments),
    /// Show how a figure was computed, down to its sources
    Explain(explain::Arguments),
    /// Write documents
    Export(Box<export::Arguments>),
    /// Say how documents are made, or change it
    Documents(documents::Arguments),
    /// Read a payroll file, one row a worker, into workforce profiles
    ImportWorkforce(Box<import_workforce::Arguments>),
    /// Write a receipt of a calculation
    Receipt(receipt::WriteArguments),
    /// Compute a receipt again and compare
    Replay(receipt::ReplayArguments),
}

impl Command {
    /// Whether what it makes comes in languages that the program itself does not speak.
    fn is_read_by_workers(&self) -> bool {
        matches!(self, Self::Export(arguments) if arguments.is_leaflet())
    }
}

/// Today, by the clock of this machine.
pub fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// Runs the command line.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    today: Date,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = mistake::language_of(&arguments);
    let arguments = match parse(arguments, language) {
        Ok(arguments) => arguments,
        Err(error) => {
            let (sink, code): (&mut dyn Write, u8) = if error.use_stderr() { (err, COMMAND_LINE) } else { (out, 0) };
            return Outcome::Exit(
                match sink.write_all(crate::report::format::visible(&mistake::said(error, language)).as_bytes()) {
                    Err(error) if error.kind() != io::ErrorKind::BrokenPipe => INPUT,
                    // A reader such as `head` closes the pipe when it has enough; that is no failure.
                    Err(_) | Ok(()) => code,
                },
            );
        }
    };
    let Arguments { file, lang, theme, page, size, today: stated, command } = arguments;
    let today = stated.unwrap_or(today);
    let Some(command) = command else {
        let language = lang.and_then(|lang| lang.reader().interface());
        return Outcome::Window(Start { file, language, shade: theme, page, size, today });
    };
    let mut output = Output::new(out, err, language);
    let done = fault::guarded(|| match command {
        Command::New(arguments) => new::run(&arguments, &mut output),
        Command::Examples => list::examples(&mut output),
        Command::Library => list::library(&mut output),
        Command::Parameters => list::parameters(&mut output),
        Command::Schemes => list::schemes(&mut output),
        Command::Translations(arguments) => translations::run(&arguments, today, &mut output),
        Command::Sectors(arguments) => sectors::run(&arguments, &mut output),
        Command::Set(arguments) => set::run(&arguments, today, &mut output),
        Command::Add(arguments) => add::run(&arguments, today, &mut output),
        Command::Move(arguments) => move_article::run(&arguments, today, &mut output),
        Command::Remove(arguments) => remove::run(&arguments, today, &mut output),
        Command::Assess(arguments) => assess::run(&arguments, today, &mut output),
        Command::Check(arguments) => check::run(&arguments, today, &mut output),
        Command::Changes(arguments) => changes::run(&arguments, today, &mut output),
        Command::Compare(arguments) => compare::run(&arguments, today, &mut output),
        Command::Ledger(arguments) => ledger::run(&arguments, today, &mut output),
        Command::Handover(arguments) => handover::run(&arguments, today, &mut output),
        Command::Explain(arguments) => explain::run(&arguments, today, &mut output),
        Command::Export(arguments) => export::run(&arguments, lang.map(Lang::reader), today, &mut output),
        Command::Documents(arguments) => documents::run(&arguments, today, &mut output),
        Command::ImportWorkforce(arguments) => import_workforce::run(&arguments, today, &mut output),
        Command::Receipt(arguments) => receipt::write(&arguments, today, &mut output),
        Command::Replay(arguments) => receipt::replay(&arguments, &mut output),
    });
    let done = done.unwrap_or_else(|fault| Err(Failure::OwnFault(fault.place.unwrap_or_default())));
    Outcome::Exit(output.exit_code(done))
}

/// The program's arguments, with their help in `language`.
fn command(language: Language) -> clap::Command {
    match language {
        Language::Dutch => dutch::in_dutch(Arguments::command()),
        Language::English => Arguments::command(),
    }
}

fn parse(arguments: Vec<OsString>, language: Language) -> Result<Arguments, clap::Error> {
    let misspelt = misspelt_command(&arguments, language);
    let refused = |message: Message| {
        command(language).error(ErrorKind::ArgumentConflict, crate::report::format::message(&message, language))
    };
    let matches = command(language).try_get_matches_from(arguments);
    match (matches.and_then(|matches| Arguments::from_arg_matches(&matches)), misspelt) {
        (Err(error), Some((_, misspelt))) if error.kind() == ErrorKind::UnknownArgument => Err(misspelt),
        // Only a word in the place of the file can be a misspelt command; in `--page checks` it is the value of an
        // option.
        (Ok(Arguments { command: None, file: Some(file), .. }), Some((word, misspelt))) if file == Path::new(&word) => {
            Err(misspelt)
        }
        // Commands take the dossier behind their name; one before it is refused, because it would be ignored.
        (Ok(Arguments { file: Some(file), command: Some(_), .. }), _) => Err(refused(message!(
            nl: "het dossier ‘{file}’ staat voor de opdracht; het hoort erachter",
            en: "unexpected dossier '{file}' before the command",
            file = file.display().to_string()
        ))),
        (Ok(Arguments { command: Some(_), theme, page, size, .. }), _)
            if theme.is_some() || page.is_some() || size.is_some() =>
        {
            Err(refused(message!(
                nl: "‘--theme’, ‘--page’ en ‘--size’ gaan over het venster en kunnen niet bij een opdracht",
                en: "the options '--theme', '--page' and '--size' are about the window and go with no command"
            )))
        }
        (Ok(Arguments { lang: Some(lang), command, .. }), _)
            if lang.reader().interface().is_none() && !command.as_ref().is_some_and(Command::is_read_by_workers) =>
        {
            Err(refused(message!(
                nl: "‘{code}’ is een taal van de folder voor werknemers: kies ‘--document leaflet’; al het andere is er in nl en en",
                en: "'{code}' is a language of the leaflet for workers: choose '--document leaflet'; all else comes in nl and en",
                code = lang.reader().code()
            )))
        }
        (parsed, _) => parsed,
    }
}

/// What is said where a word before any command is no file, and was probably meant for one.
fn misspelt_command(arguments: &[OsString], language: Language) -> Option<(String, clap::Error)> {
    let mut command = command(language);
    let names: Vec<_> = command.get_subcommands().map(clap::Command::get_name).collect();
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str()).take_while(|word| !names.contains(word));
    let mut slips = words.filter_map(|word| Some((word, nearest(word, names.iter().copied())?)));
    let (word, name) = slips.find(|(word, _)| !Path::new(word).exists())?;
    let said = message!(
        nl: "er is geen opdracht ‘{word}’\n\n  tip: bedoelt u ‘{name}’?",
        en: "unrecognized command '{word}'\n\n  tip: a similar command exists: '{name}'",
        word = word, name = name
    );
    let said = crate::report::format::message(&said, language);
    let word = word.to_owned();
    Some((word, command.error(ErrorKind::InvalidSubcommand, said)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "checks" is almost a command, "changes" is one.
    #[test]
    fn the_value_of_an_option_is_no_command() {
        for page in Page::value_variants().iter().filter_map(ValueEnum::to_possible_value) {
            let mut sink = Vec::new();
            let mut said = Vec::new();
            let arguments = ["akkoord", "--page", page.get_name()].map(OsString::from);
            let outcome = run(arguments, Date::constant(2026, 11, 23), &mut sink, &mut said);
            assert!(matches!(outcome, Outcome::Window(_)), "{}", String::from_utf8_lossy(&said));
        }
    }
}
