//! Blanks, references and terms of a text, filled in with values, numbers and words.

use super::outline::{Outline, OutlinedArticle};
use super::text::{BrokenReference, Run};
use super::wording::worded;
use crate::domain::clause::{Library, Piece, Value, markup};
use crate::domain::words::{Language, capitalised, decapitalised};

/// Fills the texts of one article, protocol agreement or annex.
pub(super) struct Filler<'f, 'd> {
    outline: &'f Outline<'d>,
    library: &'f Library,
    own: Option<&'f OutlinedArticle<'d>>,
    id: &'f str,
    broken: &'f mut Vec<BrokenReference>,
}

impl<'f, 'd> Filler<'f, 'd> {
    /// For the texts of `own`, or of something that is no article, with this `id`.
    pub(super) fn new(
        outline: &'f Outline<'d>,
        library: &'f Library,
        own: Option<&'f OutlinedArticle<'d>>,
        id: &'f str,
        broken: &'f mut Vec<BrokenReference>,
    ) -> Self {
        Self { outline, library, own, id, broken }
    }

    /// A text that begins a sentence.
    pub(super) fn sentence(&mut self, text: &str) -> Vec<Run> {
        self.runs(text, true)
    }

    /// A text that goes on with the sentence before it.
    pub(super) fn fragment(&mut self, text: &str) -> Vec<Run> {
        self.runs(text, false)
    }

    /// Notes a reference that leads nowhere, and the words that stand in its place.
    pub(super) fn broken(&mut self, target: &str, text: String) -> Run {
        self.broken.push(BrokenReference { article: self.id.into(), target: target.to_owned() });
        Run::Broken { target: target.to_owned(), text }
    }

    fn runs(&mut self, text: &str, begins: bool) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for piece in markup(text) {
            let capital = runs.last().map_or(begins, |run| ends_a_sentence(run.text()));
            let run = match piece {
                Piece::Words(words) => Run::Words(words.to_owned()),
                Piece::Blank(parameter) => self.blank(parameter, capital),
                Piece::Article { target, paragraph } => self.reference(target, paragraph, capital),
                Piece::Paragraph(label) => self.own_paragraph(label, capital),
                Piece::Term { definition, form } => self.term(definition, form, capital),
                Piece::Unclosed(rest) => {
                    let words = rest.trim_start_matches('{');
                    self.broken(rest, format!("[haakje niet gesloten: {words}]"))
                }
            };
            runs.push(run);
        }
        runs
    }

    fn blank(&mut self, parameter: &str, capital: bool) -> Run {
        let found = self.own.and_then(|own| Some((own.template?.parameter(parameter)?, *own.values.get(parameter)?)));
        let Some((known, value)) = found else {
            return self.broken(parameter, format!("[onbekende waarde: {parameter}]"));
        };
        let text = worded(value, known, Language::Dutch);
        Run::Blank {
            article: self.id.into(),
            parameter: parameter.to_owned(),
            text: if capital && !matches!(value, Value::Text(_)) { capitalised(&text) } else { text },
        }
    }

    fn term(&mut self, definition: &str, form: Option<&str>, capital: bool) -> Run {
        let Some(known) = self.library.definitions.get(definition) else {
            return self.broken(definition, format!("[onbekend begrip: {definition}]"));
        };
        let text = form.unwrap_or(&known.term.nl);
        Run::Term { definition: definition.to_owned(), text: if capital { capitalised(text) } else { text.to_owned() } }
    }

    fn own_paragraph(&mut self, label: &str, capital: bool) -> Run {
        match self.own {
            Some(own) => self.reference_to(own, label, Some(label), capital),
            None => self.broken(label, format!("[verwijzing vervallen: lid ‘{label}’]")),
        }
    }

    fn reference(&mut self, target: &str, label: Option<&str>, capital: bool) -> Run {
        match self.outline.find(target, self.own) {
            Some(article) => self.reference_to(article, target, label, capital),
            None => {
                let name = self.library.template(target).map(|template| decapitalised(&template.title.nl));
                let text = format!("[verwijzing vervallen: {}]", name.as_deref().unwrap_or(target));
                self.broken(&full_target(target, label), text)
            }
        }
    }

    fn reference_to(
        &mut self,
        article: &'f OutlinedArticle<'d>,
        target: &str,
        label: Option<&str>,
        capital: bool,
    ) -> Run {
        let number = article.number;
        let is_own = self.own.is_some_and(|own| std::ptr::eq(own, article));
        let paragraph = match label {
            None => None,
            Some(label) => match article.paragraph(label) {
                Some(_) if article.paragraphs.len() == 1 => None,
                Some(paragraph) => Some(paragraph),
                None => {
                    let place = if is_own { "dit artikel".to_owned() } else { format!("artikel {number}") };
                    let text = format!("[verwijzing vervallen: lid ‘{label}’ van {place}]");
                    return self.broken(&full_target(target, Some(label).filter(|label| *label != target)), text);
                }
            },
        };
        let text = match (is_own, paragraph) {
            (true, Some(paragraph)) => format!("lid {paragraph}"),
            (true, None) => "dit artikel".to_owned(),
            (false, Some(paragraph)) => format!("artikel {number}, lid {paragraph}"),
            (false, None) => format!("artikel {number}"),
        };
        Run::Reference {
            article: article.article.id.clone(),
            paragraph,
            text: if capital { capitalised(&text) } else { text },
        }
    }
}

fn full_target(target: &str, label: Option<&str>) -> String {
    match label {
        Some(label) => format!("{target}#{label}"),
        None => target.to_owned(),
    }
}

/// Abbreviations whose full stop ends no sentence; those with a full stop inside ("d.w.z.") are known by it.
const ABBREVIATIONS: [&str; 10] = ["art", "bijv", "ca", "evt", "excl", "incl", "nr", "resp", "sub", "vgl"];

/// Whether what follows `text` begins a sentence.
fn ends_a_sentence(text: &str) -> bool {
    let before = text.trim_end();
    let Some(sentence) = before.strip_suffix(['.', '?', '!']) else { return false };
    let word = sentence.rsplit([' ', '(', '\u{a0}']).next().unwrap_or_default();
    before.len() < text.len() && !word.contains('.') && !ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        for (text, ends) in [
            ("De les duurt een uur. ", true),
            ("bedoeld in lid 2. ", true),
            ("onder nr. ", false),
            ("d.w.z. ", false),
            ("ten minste ", false),
            ("einde.", false),
        ] {
            assert_eq!(ends_a_sentence(text), ends, "{text}");
        }
    }
}
