//! What would help against what a diagnostic says, as data.
//!
//! The domain and the files say what would help; how somebody does it is for each face to say: the command line names
//! its options, the window shows a button.

use super::money::Heads;
use super::payroll::{Answer, Field};
use super::words::{Bilingual, Message};

/// What would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Advice that reads the same in every face.
    Words(Message),
    /// Say which column of the payroll file holds a field.
    NameColumn {
        /// The field.
        field: Field,
        /// The columns there are, as a message names them: by heading, otherwise by number.
        columns: Vec<String>,
    },
    /// Say whether the numbers of a field have a decimal comma or point.
    DecimalSign(Field),
    /// Say whether the day or the month stands first in the dates of a field.
    DateOrder(Field),
    /// Say of a payroll file what it leaves open.
    Answer(Answer),
    /// Say of a word in a payroll file what it means.
    Word {
        /// The field it stands in.
        field: Field,
        /// The word.
        word: String,
    },
    /// Read this sheet of a workbook.
    Sheet(String),
    /// Say how many employers the dossier is about.
    Employers,
    /// Put the profiles of a payroll file in place of all profiles of the dossier.
    ReplaceProfiles,
    /// Put the profiles of a payroll file beside those of the dossier, with ids of their own.
    PutBeside {
        /// How many profiles the dossier has then.
        profiles: usize,
        /// How many workers it has then.
        heads: Heads,
    },
    /// State a value of the dossier's own, with a reason, for a published figure.
    OwnFigure {
        /// Its id.
        figure: String,
        /// Its name; its id where it is not published.
        name: Bilingual,
    },
    /// Choose another template from the clause library.
    ChooseTemplate,
    /// Add an article that another one leans on.
    AddArticle {
        /// Id of its template.
        template: String,
        /// Its heading.
        title: Bilingual,
    },
    /// Have the file that is there replaced.
    Overwrite,
}

impl From<Message> for Remedy {
    fn from(words: Message) -> Self {
        Self::Words(words)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::message;

    /// One of each kind, for the tests of the faces.
    pub(crate) fn one_of_each() -> Vec<Remedy> {
        let all = vec![
            Remedy::Words(message!(nl: "kies een latere einddatum", en: "choose a later last day")),
            Remedy::NameColumn { field: Field::HourlyWage, columns: vec!["Loon".to_owned(), "Uren".to_owned()] },
            Remedy::DecimalSign(Field::Pay),
            Remedy::DateOrder(Field::StartDate),
            Remedy::ReplaceProfiles,
            Remedy::PutBeside { profiles: 20, heads: Heads::new(dec!(3_400)) },
            Remedy::OwnFigure {
                figure: "wml.adult".to_owned(),
                name: Bilingual::new("Minimumuurloon", "Minimum hourly wage"),
            },
            Remedy::ChooseTemplate,
            Remedy::AddArticle {
                template: "language-lessons".to_owned(),
                title: Bilingual::new("Les Nederlands in werktijd", "Dutch lessons in working time"),
            },
            Remedy::Answer(Answer::YouthPay),
            Remedy::Word { field: Field::Contract, word: "Fase A".to_owned() },
            Remedy::Sheet("Personeel".to_owned()),
            Remedy::Employers,
            Remedy::Overwrite,
        ];
        let mut kinds: Vec<u8> = all.iter().map(kind).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, (0..KINDS).collect::<Vec<_>>(), "one of each kind");
        all
    }

    const KINDS: u8 = 14;

    /// A number for each kind: a new one does not compile until it has its own here.
    fn kind(remedy: &Remedy) -> u8 {
        match remedy {
            Remedy::Words(_) => 0,
            Remedy::NameColumn { .. } => 1,
            Remedy::DecimalSign(_) => 2,
            Remedy::DateOrder(_) => 3,
            Remedy::ReplaceProfiles => 4,
            Remedy::PutBeside { .. } => 5,
            Remedy::OwnFigure { .. } => 6,
            Remedy::ChooseTemplate => 7,
            Remedy::Answer(_) => 8,
            Remedy::Word { .. } => 9,
            Remedy::Sheet(_) => 10,
            Remedy::Employers => 11,
            Remedy::Overwrite => 12,
            Remedy::AddArticle { .. } => 13,
        }
    }
}
