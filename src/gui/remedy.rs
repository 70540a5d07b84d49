//! What would help, as somebody does it in the window.

use crate::domain::figure::Unit;
use crate::domain::payroll::{Answer, FewOfAKind, HiddenRows, PartScale, SameNumber};
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Shown};
use crate::message;

/// What to do, in words.
pub fn words(remedy: &Remedy) -> Message {
    match remedy {
        Remedy::Words(words) => words.clone(),
        Remedy::NameColumn { field, columns: _ } => message!(
            nl: "een kolom aanwijzen voor {field}", en: "name a column for {field}", field = field.name()
        ),
        Remedy::DecimalSign(field) => message!(
            nl: "een decimale komma of punt kiezen voor {field}", en: "choose a decimal comma or point for {field}",
            field = field.name()
        ),
        Remedy::DateOrder(field) => message!(
            nl: "dag of maand voorop kiezen voor {field}", en: "choose day or month first for {field}", field = field.name()
        ),
        Remedy::Answer(answer) => answered(answer),
        Remedy::Word { field, word } => message!(
            nl: "zeggen wat ‘{word}’ betekent als {field}", en: "say what ‘{word}’ means as {field}",
            word = word, field = field.name()
        ),
        Remedy::Sheet(sheet) => message!(nl: "blad ‘{sheet}’ lezen", en: "read sheet ‘{sheet}’", sheet = sheet),
        Remedy::Employers => message!(nl: "het aantal werkgevers invullen…", en: "fill in the number of employers…"),
        Remedy::ReplaceProfiles => {
            message!(nl: "alle profielen van het dossier vervangen", en: "replace all profiles of the dossier")
        }
        Remedy::PutBeside { profiles: _, heads } => message!(
            nl: "ernaast zetten (dan telt het dossier {workers})", en: "put beside (the dossier then has {workers})",
            workers = Shown::Quantity(heads.value(), Unit::Heads)
        ),
        Remedy::OwnFigure { figure: _, name } => {
            message!(nl: "eigen waarde voor {figure}…", en: "own value for {figure}…", figure = name)
        }
        Remedy::ChooseTemplate => message!(nl: "de bibliotheek openen…", en: "open the library…"),
        Remedy::AddArticle { template: _, title } => {
            message!(nl: "‘{title}’ toevoegen", en: "add “{title}”", title = title)
        }
        Remedy::Overwrite => message!(nl: "een andere naam kiezen", en: "choose another name"),
    }
}

/// An answer to what a payroll file leaves open.
fn answered(answer: &Answer) -> Message {
    match answer {
        Answer::HoursTogether(_, _) => message!(nl: "beide kolommen optellen", en: "add both columns up"),
        Answer::Column(field, _) => message!(
            nl: "ja, dit is {field}", en: "yes, this is {field}", field = field.name()
        ),
        Answer::Period(field, cycle) => {
            message!(nl: "{field} is {cycle}", en: "{field} is {cycle}", field = field.name(), cycle = cycle.name())
        }
        Answer::PeriodWord(word, cycle) => {
            message!(nl: "‘{word}’ is {cycle}", en: "‘{word}’ is {cycle}", word = word, cycle = cycle.name())
        }
        Answer::Contract(word, _) | Answer::Schooling(word, _) | Answer::Level(word, _) | Answer::Status(word, _) => {
            message!(nl: "zo wordt ‘{word}’ gelezen", en: "read ‘{word}’ so", word = word)
        }
        Answer::Scale(PartScale::Percent) => {
            message!(nl: "alle getallen zijn percentages", en: "all numbers are percentages")
        }
        Answer::Scale(PartScale::Share) => {
            message!(nl: "alle getallen zijn delen van 1", en: "all numbers are shares of 1")
        }
        Answer::Hidden(HiddenRows::Read) => message!(nl: "verborgen regels ook lezen", en: "read hidden rows too"),
        Answer::Hidden(HiddenRows::LeaveOut) => {
            message!(nl: "verborgen regels weglaten", en: "leave hidden rows out")
        }
        Answer::Repeats(SameNumber::Each) => {
            message!(nl: "elke regel als werknemer tellen", en: "count each row as a worker")
        }
        Answer::Repeats(SameNumber::Latest) => {
            message!(nl: "één regel per nummer tellen", en: "count one row for each number")
        }
        Answer::YouthPay => message!(nl: "dit is jeugdloon", en: "this is a youth wage"),
        Answer::Few(FewOfAKind::WithOthers) => message!(
            nl: "bij de grootste groep van een andere soort tellen", en: "count with the largest group of another kind"
        ),
        Answer::Few(FewOfAKind::LeaveOut) => message!(nl: "deze werknemers weglaten", en: "leave these workers out"),
        Answer::SmallestGroup(workers) => message!(
            nl: "groepen vanaf {count, plural, one {# werknemer} other {# werknemers}} toestaan",
            en: "allow groups from {count, plural, one {# worker} other {# workers}} up",
            count = usize::try_from(*workers).unwrap_or(usize::MAX)
        ),
        Answer::AsItIs => message!(nl: "het klopt zoals het is", en: "it is right as it is"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::remedy::tests::one_of_each;
    use crate::domain::words::Language;
    use crate::report::format;

    #[test]
    fn every_remedy_has_words_in_both_languages_that_suit_a_window() {
        for language in [Language::Dutch, Language::English] {
            let mut seen = Vec::new();
            for remedy in one_of_each() {
                let said = format::message(&words(&remedy), language);
                assert!(said.len() > 10 && !said.contains(['{', '}']) && !seen.contains(&said), "{said}");
                for terminal in ["--", "akkoord ", "overrides"] {
                    assert!(!said.contains(terminal), "{said}");
                }
                seen.push(said);
            }
        }
    }
}
