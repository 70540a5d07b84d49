//! The agreement as text: numbered chapters, articles, paragraphs and items, with live blanks and references.
//!
//! This is structure, not strings: the window, the PDF and every other export read the same tree.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::clause::LegalNature;
use crate::domain::id::ArticleId;
use crate::domain::words::Bilingual;

/// The text of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementText {
    /// The chapters, in the order in which they are printed.
    pub chapters: Vec<ChapterText>,
    /// The protocol agreements, kept apart: they give no right to anyone but the parties.
    pub protocol: Vec<SectionText>,
    /// The annexes (*bijlagen*).
    pub annexes: Vec<SectionText>,
    /// References that lead nowhere, in the order of the text.
    pub broken: Vec<BrokenReference>,
    /// Ids of the definitions that some text uses; the article of definitions holds these and no others.
    pub terms: BTreeSet<String>,
}

/// A chapter with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterText {
    /// Id of what it is the text of in the dossier.
    pub id: String,
    /// Its number as printed, from 1.
    pub number: usize,
    /// The heading without its number.
    pub title: String,
    /// Its articles; article numbers run on over the chapters.
    pub articles: Vec<ArticleText>,
}

/// An article with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleText {
    /// Id of what it is the text of in the dossier.
    pub id: ArticleId,
    /// Its number, from 1, running on over the chapters.
    pub number: usize,
    /// The heading without its number.
    pub title: String,
    /// The paragraphs that are there under the present values; conditions have been applied.
    pub paragraphs: Vec<ParagraphText>,
    /// What the library would say that the parties' own words leave out, a paragraph each; nothing of other articles.
    pub left_out: Vec<String>,
}

/// A protocol agreement or an annex with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionText {
    /// Id of what it is the text of in the dossier.
    pub id: String,
    /// Its number, from 1, among its own kind.
    pub number: usize,
    /// The heading without its number.
    pub title: String,
    /// Its paragraphs, without numbers.
    pub paragraphs: Vec<Vec<Run>>,
}

/// A paragraph (*lid*) as it will be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParagraphText {
    /// Its number; a paragraph that stands alone carries none.
    pub number: Option<usize>,
    /// The label by which references find it.
    pub label: Option<String>,
    /// What it is in law; not known of the parties' own words.
    pub standing: Option<Standing>,
    /// The words, blank by blank and reference by reference.
    pub runs: Vec<Run>,
    /// The items below it that are there under the present values.
    pub items: Vec<ItemText>,
    /// Whether it is in words of the parties' own: of an article from the library, that it says something else there.
    pub is_own: bool,
}

/// What a paragraph is in law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What kind of clause it is.
    pub nature: LegalNature,
    /// Why it stays outside a declaration as generally binding, and is marked as such (*renvooi*) in the version for it.
    pub outside: Option<Bilingual>,
}

impl Standing {
    /// Of a clause of this kind, by its kind alone.
    pub fn of(nature: LegalNature) -> Self {
        Self { nature, outside: nature.outside() }
    }
}

/// An item (*onderdeel*) as it will be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemText {
    /// Its letter: a, b … z, aa.
    pub letter: String,
    /// The words, blank by blank and reference by reference.
    pub runs: Vec<Run>,
}

/// A stretch of text of one kind; a screen can make each kind live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words as they stand.
    Words(String),
    /// The value of a parameter, editable where it stands.
    Blank {
        /// The article it belongs to.
        article: ArticleId,
        /// Id of the parameter within that article.
        parameter: String,
        /// The value in words: "80 uur".
        text: String,
    },
    /// A reference: "artikel 3, lid 2".
    Reference {
        /// Id of the article referred to.
        article: ArticleId,
        /// Number of the paragraph referred to; absent where the whole article is meant or has one paragraph.
        paragraph: Option<usize>,
        /// The words as they are printed.
        text: String,
    },
    /// A defined term, which a screen explains where it stands.
    Term {
        /// Id of the definition in the clause library.
        definition: String,
        /// The words as they are printed.
        text: String,
    },
    /// A reference that leads nowhere; shown as such, never hidden.
    Broken {
        /// The template or article it named.
        target: String,
        /// The words that stand in its place.
        text: String,
    },
}

impl Run {
    /// The words of this run.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text)
            | Self::Blank { text, .. }
            | Self::Reference { text, .. }
            | Self::Term { text, .. }
            | Self::Broken { text, .. } => text,
        }
    }
}

/// The words of `runs`, one after the other.
pub fn words(runs: &[Run]) -> String {
    runs.iter().map(Run::text).collect()
}

/// A reference that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenReference {
    /// Id of the article, protocol agreement or annex in which it stands.
    pub article: String,
    /// The template or article it names.
    pub target: String,
}

impl ArticleText {
    /// All of it as plain words, a line for each paragraph and item.
    pub fn as_words(&self) -> String {
        let mut lines = vec![format!("Artikel {} · {}", self.number, self.title)];
        for paragraph in &self.paragraphs {
            let number = paragraph.number.map(|number| format!("{number}. ")).unwrap_or_default();
            lines.push(format!("{number}{}", words(&paragraph.runs)));
            lines.extend(paragraph.items.iter().map(|item| format!("{}. {}", item.letter, words(&item.runs))));
        }
        lines.join("\n")
    }

    /// Whether a parameter of this article stands in its words.
    pub fn shows(&self, parameter: &str) -> bool {
        self.paragraphs.iter().any(|paragraph| paragraph.shows(&self.id, parameter))
    }
}

impl ParagraphText {
    /// Whether a parameter of `article` stands in the words or items of this paragraph.
    pub fn shows(&self, article: &str, parameter: &str) -> bool {
        let mut runs = self.runs.iter().chain(self.items.iter().flat_map(|item| &item.runs));
        runs.any(|run| {
            matches!(run, Run::Blank { article: of, parameter: shown, .. } if of == article && shown == parameter)
        })
    }
}

impl AgreementText {
    /// All articles, in the order of their numbers.
    pub fn articles(&self) -> impl Iterator<Item = &ArticleText> {
        self.chapters.iter().flat_map(|chapter| &chapter.articles)
    }

    /// Finds an article by id.
    pub fn article(&self, id: &str) -> Option<&ArticleText> {
        self.articles().find(|article| article.id == id)
    }

    /// The number of each article, by its id.
    pub fn numbers(&self) -> BTreeMap<&str, usize> {
        self.articles().map(|article| (article.id.as_str(), article.number)).collect()
    }

    /// Articles of which every paragraph is left out under the values and articles there are.
    pub fn empty_articles(&self) -> impl Iterator<Item = &ArticleText> {
        self.articles().filter(|article| article.paragraphs.is_empty())
    }
}
