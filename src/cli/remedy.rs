//! What would help, as somebody does it at a terminal: by an option, a command or a line in the dossier.

use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Unit;
use crate::domain::learning::{Level, Schooling};
use crate::domain::payroll::{Answer, ContractKind, FewOfAKind, Field, HiddenRows, PartScale, PayCycle, SameNumber};
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
        Remedy::Answer(answer) => answered(answer),
        Remedy::Word { field, word } => {
            let (option, meanings) = meanings(*field);
            message!(
                nl: "zeg het: --{option} \"{word}={meaning}\" (of {others})", en: "say it: --{option} \"{word}={meaning}\" (or {others})",
                option = option, word = word, meaning = meanings[0], others = meanings[1..].join(", ")
            )
        }
        Remedy::Sheet(sheet) => {
            message!(nl: "kies het: --sheet \"{sheet}\"", en: "choose it: --sheet \"{sheet}\"", sheet = sheet)
        }
        Remedy::Employers => message!(
            nl: "zeg hoeveel werkgevers het zijn: --employers AANTAL, één voor het bestand van één werkgever",
            en: "say how many employers there are: --employers NUMBER, one for the file of one employer"
        ),
        Remedy::NameColumn { field, columns } => {
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
        Remedy::AddArticle { template, title } => message!(
            nl: "voeg ‘{title}’ ({template}) toe met ‘akkoord add’, of haal dit artikel weg",
            en: "add “{title}” ({template}) with ‘akkoord add’, or remove this article", title = title, template = template
        ),
        Remedy::Overwrite => message!(
            nl: "kies een andere naam, of vervang het met --force", en: "choose another name, or replace it with --force"
        ),
    }
}

/// The option that gives an answer.
fn answered(answer: &Answer) -> Message {
    let option = match answer {
        Answer::HoursTogether(first, second) => {
            return message!(
                nl: "horen ze bij elkaar, tel ze dan op: --map {hours}={first} --map {more}={second}",
                en: "if they belong together, add them up: --map {hours}={first} --map {more}={second}",
                hours = code(Field::Hours), more = code(Field::MoreHours),
                first = (first + 1).to_string(), second = (second + 1).to_string()
            );
        }
        Answer::Column(field, column) => {
            return message!(
                nl: "ja: --map {field}={column}", en: "yes: --map {field}={column}", field = code(*field), column = (column + 1).to_string()
            );
        }
        Answer::YouthPay => {
            return message!(
                nl: "is het jeugdloon, zeg dat dan: --youth-pay; een kolom met leeftijden of ja en nee wordt ook gelezen: --map age=KOLOM, --map youth=KOLOM",
                en: "if it is a youth wage, say so: --youth-pay; a column of ages or of yes and no is read too: --map age=COLUMN, --map youth=COLUMN"
            );
        }
        Answer::Few(FewOfAKind::WithOthers) => {
            return message!(
                nl: "tel ze bij de grootste groep van een andere soort: {option}", en: "count them with the largest group of another kind: {option}",
                option = "--few with-others"
            );
        }
        Answer::Few(FewOfAKind::LeaveOut) => {
            return message!(nl: "laat ze weg: --few leave-out", en: "leave them out: --few leave-out");
        }
        Answer::SmallestGroup(workers) => {
            return message!(
                nl: "weten de werknemers ervan, sta dan kleinere groepen toe: --smallest-group {workers}",
                en: "if the workers know of it, allow smaller groups: --smallest-group {workers}", workers = workers.to_string()
            );
        }
        Answer::AsItIs => {
            return message!(
                nl: "klopt het toch, zeg dat dan: {option}", en: "if it is right all the same, say so: {option}", option = "--as-it-is"
            );
        }
        Answer::Hidden(HiddenRows::Read) => {
            return message!(nl: "lees ze ook: --hidden-rows read", en: "read them too: --hidden-rows read");
        }
        Answer::Hidden(HiddenRows::LeaveOut) => {
            return message!(nl: "laat ze weg: --hidden-rows leave-out", en: "leave them out: --hidden-rows leave-out");
        }
        Answer::Repeats(SameNumber::Each) => {
            return message!(nl: "ja, tel elke regel: --same-number each", en: "yes, count each row: --same-number each");
        }
        Answer::Repeats(SameNumber::Latest) => {
            return message!(
                nl: "nee, tel één regel per nummer: --same-number latest", en: "no, count one row for each number: --same-number latest"
            );
        }
        Answer::Period(field, cycle) => format!("--period {}={}", code(*field), cycle_code(*cycle)),
        Answer::Scale(scale) => format!("--part-time-scale {}", scale_code(*scale)),
        Answer::Contract(word, kind) => {
            format!("--contract \"{word}={}\"", kind.map_or(NO_WORKER, contract_code))
        }
        Answer::Schooling(word, schooling) => {
            format!("--schooling \"{word}={}\"", schooling.map_or(UNKNOWN, Schooling::code))
        }
        Answer::Level(word, level) => format!("--level \"{word}={}\"", level.map_or(UNKNOWN, level_code)),
        Answer::Status(word, in_service) => format!("--status \"{word}={}\"", if *in_service { "in" } else { "out" }),
        Answer::PeriodWord(word, cycle) => format!("--period-word \"{word}={}\"", cycle_code(*cycle)),
    };
    message!(nl: "zeg het: {option}", en: "say it: {option}", option = option)
}

/// What a word of the file means that nobody knows.
pub(super) const UNKNOWN: &str = "unknown";
/// What a word for a contract means that is none of a worker.
pub(super) const NO_WORKER: &str = "no-worker";

/// The option that says what a word of a field means, and what it can mean.
fn meanings(field: Field) -> (&'static str, Vec<&'static str>) {
    match field {
        Field::PayPeriod => ("period-word", PayCycle::ALL.map(cycle_code).to_vec()),
        Field::Status => ("status", vec!["in", "out"]),
        Field::Level => ("level", Level::ALL.map(level_code).into_iter().chain([UNKNOWN]).collect()),
        Field::Schooling => ("schooling", Schooling::ALL.map(Schooling::code).into_iter().chain([UNKNOWN]).collect()),
        _ => ("contract", ContractKind::ALL.map(contract_code).into_iter().chain([NO_WORKER]).collect()),
    }
}

/// What a period is called on the command line.
pub(super) fn cycle_code(cycle: PayCycle) -> &'static str {
    match cycle {
        PayCycle::Hour => "hour",
        PayCycle::Day => "day",
        PayCycle::Week => "week",
        PayCycle::TwoWeeks => "two-weeks",
        PayCycle::FourWeeks => "four-weeks",
        PayCycle::Month => "month",
        PayCycle::Quarter => "quarter",
        PayCycle::Year => "year",
    }
}

/// What a level is called on the command line.
pub(super) fn level_code(level: Level) -> &'static str {
    match level {
        Level::BelowA1 => "none",
        Level::A1 => "a1",
        Level::A2 => "a2",
        Level::B1 => "b1",
        Level::B2 => "b2",
    }
}

/// What a kind of contract is called on the command line.
pub(super) fn contract_code(kind: ContractKind) -> &'static str {
    match kind {
        ContractKind::Permanent => "permanent",
        ContractKind::FixedTerm => "fixed-term",
        ContractKind::OnCall => "on-call",
        ContractKind::Agency => "agency",
    }
}

/// What a way to state a part is called on the command line.
pub(super) fn scale_code(scale: PartScale) -> &'static str {
    match scale {
        PartScale::Percent => "percent",
        PartScale::Share => "share",
    }
}

/// What a field of a payroll file is called on the command line.
pub(super) fn code(field: Field) -> &'static str {
    match field {
        Field::Contract => "contract",
        Field::HourlyWage => "hourly-wage",
        Field::Pay => "pay",
        Field::FullTimePay => "full-time-pay",
        Field::PayPeriod => "pay-period",
        Field::Hours => "hours",
        Field::MoreHours => "more-hours",
        Field::FullTimeHours => "full-time-hours",
        Field::PartTime => "part-time",
        Field::StartDate => "start-date",
        Field::EndDate => "end-date",
        Field::ContractStart => "contract-start",
        Field::ContractEnd => "contract-end",
        Field::Status => "status",
        Field::PersonNumber => "number",
        Field::Indefinite => "indefinite",
        Field::Written => "written",
        Field::OnCall => "on-call",
        Field::Age => "age",
        Field::Youth => "youth",
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

    /// The options of the commands that read a payroll file and write a file.
    fn options(language: Language) -> Vec<String> {
        let command = command(language);
        let of = ["import-workforce", "export"].map(|name| command.find_subcommand(name).expect("the subcommand"));
        let arguments = of.iter().flat_map(|command| command.get_arguments());
        arguments.filter_map(|argument| Some(format!("--{}", argument.get_long()?))).collect()
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
