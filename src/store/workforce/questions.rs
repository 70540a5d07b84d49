//! What is asked after all rows were read.

use super::PayrollFile;
use super::mapping::Mapping;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::payroll::{Answer, ContractKind, FewOfAKind, Field, SameNumber};
use crate::domain::remedy::Remedy;
use crate::domain::words::{Language, Message, Phrase, Shown, Subject, phrase};
use crate::domain::workforce::Few;
use crate::message;

/// Rows of one person that hold at the same time.
pub(super) fn same_numbers(file: &PayrollFile, mapping: &Mapping, count: usize) -> Diagnostic {
    let column = mapping.columns.get(&Field::PersonNumber).map(|column| file.shown(*column)).unwrap_or_default();
    let asked = Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(
            nl: "{count, plural, one {# nummer staat} other {# nummers staan}} in {column} op meer regels die op dezelfde dag ingingen: zijn dat banen naast elkaar?",
            en: "{count, plural, one {# number stands} other {# numbers stand}} in {column} on several rows that began on the same day: are they jobs beside each other?",
            count = count, column = column
        ),
    );
    [SameNumber::Each, SameNumber::Latest]
        .into_iter()
        .fold(asked, |asked, same| asked.remedy(Remedy::Answer(Answer::Repeats(same))))
}

/// Kinds of contract with fewer workers than a group may have.
pub(super) fn few_of_a_kind(file: &str, few: &[Few], smallest: u32, workers: usize) -> Diagnostic {
    let listed = |language| {
        let kinds = few.iter().map(|few| format!("{} {}", few.heads, kind(few.contract).in_language(language)));
        kinds.collect::<Vec<_>>().join(", ")
    };
    let kinds = Message::plain(listed(Language::Dutch), listed(Language::English));
    let heads = u64::try_from(workers).unwrap_or(u64::MAX);
    let least = few.iter().map(|few| few.heads).min().unwrap_or(1);
    let all = heads < u64::from(smallest);
    let count = |count: u64| Shown::Count(usize::try_from(count).unwrap_or(usize::MAX));
    let smallest_shown = count(smallest.into());
    let message = if all {
        message!(
            nl: "het bestand heeft {heads, plural, one {# werknemer} other {# werknemers}} in dienst, minder dan de kleinste groep van {smallest}: wie het dossier leest, zou kunnen zien wat iemand verdient",
            en: "the file has {heads, plural, one {# worker} other {# workers}} in service, fewer than the smallest group of {smallest}: who reads the dossier could see what somebody earns",
            heads = count(heads), smallest = smallest_shown
        )
    } else {
        message!(
            nl: "van een contractsoort zijn er minder dan {smallest} ({kinds}): wie het dossier leest, zou kunnen zien wat iemand verdient",
            en: "of a kind of contract there are fewer than {smallest} ({kinds}): who reads the dossier could see what somebody earns",
            smallest = smallest_shown, kinds = kinds
        )
    };
    let asked = Diagnostic::error(Subject::File(file.to_owned()), message);
    let ways: &[FewOfAKind] = if all { &[] } else { &[FewOfAKind::WithOthers, FewOfAKind::LeaveOut] };
    let asked = ways.iter().fold(asked, |asked, few| asked.remedy(Remedy::Answer(Answer::Few(*few))));
    asked.remedy(Remedy::Answer(Answer::SmallestGroup(u32::try_from(least).unwrap_or(smallest))))
}

fn kind(contract: ContractKind) -> Phrase {
    match contract {
        ContractKind::Permanent => phrase!("vast", "permanent"),
        ContractKind::FixedTerm => phrase!("bepaalde tijd", "fixed term"),
        ContractKind::OnCall => phrase!("oproep", "on call"),
        ContractKind::Agency => phrase!("uitzend", "agency"),
    }
}
