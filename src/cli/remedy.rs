//! What would help, as somebody does it at a terminal: by an option, a command or a line in the dossier.

use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Unit;
use crate::domain::payroll::Field;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Language, Message, Shown};
use crate::message;
use crate::report::format;

/// What is wrong, where, and what to do.
pub(super) fn diagnostic(diagnostic: &Diagnostic, language: Language) -> String {
    format::diagnostic(diagnostic, language, |remedy| format::message(&words(remedy), language))
}

/// What to do, in words.
fn words(remedy: &Remedy) -> Message {
    match remedy {
        Remedy::Words(words) => words.clone(),
        Remedy::NameColumn { field, columns } => {
            let columns: Vec<_> = columns.iter().map(|heading| format!("‘{heading}’")).collect();
            message!(
                nl: "wijs er een aan: --map {field}=KOLOM; de kolommen zijn {columns}",
                en: "name one: --map {field}=COLUMN; the columns are {columns}",
                field = code(*field), columns = columns.join(", ")
            )
        }
        Remedy::DecimalSign(field) => message!(
            nl: "zeg het: --decimal {field}=comma of --decimal {field}=point",
            en: "say it: --decimal {field}=comma or --decimal {field}=point", field = code(*field)
        ),
        Remedy::DateOrder(field) => message!(
            nl: "zeg het: --dates {field}=day-first of --dates {field}=month-first",
            en: "say it: --dates {field}=day-first or --dates {field}=month-first", field = code(*field)
        ),
        Remedy::ReplaceProfiles => message!(
            nl: "zet ze in de plaats van alle profielen van het dossier: --replace",
            en: "put them in place of all profiles of the dossier: --replace"
        ),
        Remedy::PutBeside { profiles, heads } => message!(
            nl: "zet ze ernaast: --beside; het dossier telt dan {profiles, plural, one {# profiel} other {# profielen}} en {heads}",
            en: "put them beside those: --beside; the dossier then has {profiles, plural, one {# profile} other {# profiles}} and {heads}",
            profiles = *profiles, heads = Shown::Quantity(heads.value(), Unit::Heads)
        ),
        Remedy::OwnFigure { figure, name: _ } => message!(
            nl: "geef in het dossier een eigen waarde met reden (onder ‘overrides’, voor ‘{figure}’)",
            en: "state a value of your own with a reason in the dossier (under ‘overrides’, for ‘{figure}’)",
            figure = figure
        ),
        Remedy::ChooseTemplate => {
            message!(nl: "kies een artikel uit ‘akkoord library’", en: "choose one that ‘akkoord library’ lists")
        }
    }
}

/// What a field of a payroll file is called on the command line.
pub(super) fn code(field: Field) -> &'static str {
    match field {
        Field::Contract => "contract",
        Field::HourlyWage => "hourly-wage",
        Field::MonthlyPay => "monthly-pay",
        Field::FullTimeMonthlyPay => "full-time-monthly-pay",
        Field::FourWeekPay => "four-week-pay",
        Field::HoursPerWeek => "hours",
        Field::FullTimeHours => "full-time-hours",
        Field::PartTime => "part-time",
        Field::StartDate => "start-date",
        Field::Registration => "brp",
        Field::Level => "level",
        Field::Schooling => "schooling",
    }
}

#[cfg(test)]
mod tests {
    use super::super::command;
    use super::*;
    use crate::domain::remedy::tests::one_of_each;

    /// The options of `akkoord import-workforce`.
    fn options(language: Language) -> Vec<String> {
        let command = command(language);
        let import = command.find_subcommand("import-workforce").expect("the subcommand");
        import.get_arguments().filter_map(|argument| Some(format!("--{}", argument.get_long()?))).collect()
    }

    #[test]
    fn every_remedy_has_words_in_both_languages_that_name_only_options_and_commands_there_are() {
        for language in [Language::Dutch, Language::English] {
            let (options, command) = (options(language), command(language));
            let mut seen = Vec::new();
            for remedy in one_of_each() {
                let said = format::message(&words(&remedy), language);
                assert!(said.len() > 10 && !said.contains(['{', '}']) && !seen.contains(&said), "{said}");
                for option in said.split([' ', ';']).filter(|word| word.starts_with("--")) {
                    assert!(options.iter().any(|known| known == option), "{option}: {said}");
                }
                for (_, rest) in said.match_indices("akkoord ").map(|(at, found)| said.split_at(at + found.len())) {
                    let name = rest.split('’').next().expect("a word");
                    assert!(command.find_subcommand(name).is_some(), "{name}: {said}");
                }
                seen.push(said);
            }
        }
    }
}
