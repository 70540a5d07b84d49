//! The agreement as it goes with a request to declare it generally binding (avv): the text that was notified, without
//! names and signatures, and with a mark (*renvooi*) at what stays outside the declaration.
//!
//! How the ministry wants it marked stands in a guide that was not found, so the mark is a plain one of our own, and the
//! first page says what it means.

use super::agreement::{Form, MARK, NAMELESS, Subject, heading, paragraph, term, text_blocks};
use super::document::{Align, Block, Cell, Column, Content, Document, Row, RowKind, Span, Table};
use super::standing;
use crate::domain::agreement::text::{ArticleText, ParagraphText, Standing};
use crate::domain::agreement::{Dossier, date_in_words};
use crate::domain::clause::LegalNature;
use crate::domain::period::Date;
use crate::domain::words::Language;

/// The version of the agreement for a declaration as generally binding, as it stands `today`.
pub fn declaration(subject: &Subject<'_>, today: Date) -> Document {
    let frame = &subject.dossier.agreement;
    let standing = standing::of_agreement(subject, today);
    let purpose = "Tekst bij het verzoek tot algemeenverbindendverklaring, zonder namen en ondertekening".to_owned();
    let asked = frame.generally_binding.map(|asked| {
        let (start, end) = (date_in_words(asked.start), date_in_words(asked.end));
        format!("Gevraagd wordt algemeenverbindendverklaring van {start} tot en met {end}")
    });
    let mut blocks = legend(subject);
    blocks.extend(text_blocks(subject, Form::Declaration));
    let document = Document {
        title: frame.title.clone(),
        subtitle: vec![term(frame)],
        imprint: [purpose].into_iter().chain(asked).chain([standing.clone()]).collect(),
        running_head: frame.title.clone(),
        running_foot: format!("{standing} · avv-versie"),
        language: Language::Dutch,
        front_matter: true,
        blocks,
    };
    Names::of(subject.dossier).hidden_in(document)
}

/// A document without the names of those who sign, for public show.
pub(super) fn without_signatories(dossier: &Dossier, document: Document) -> Document {
    let signatories = dossier.agreement.signatures.iter().map(|signature| signature.signatory.clone());
    Names::these(signatories, NOBODY).hidden_in(document)
}

/// What the marks mean, and what is marked and why.
fn legend(subject: &Subject<'_>) -> Vec<Block> {
    let mut blocks = vec![
        heading(1, "Toelichting bij deze versie", "legend", true),
        paragraph(format!(
            "Dit is de tekst van de cao zonder de namen van partijen en zonder ondertekening. Waar in de cao een naam \
             staat, staat hier {NAMELESS}."
        )),
    ];
    let rows = marked(subject);
    if rows.is_empty() {
        blocks.push(paragraph("Er is niets gemerkt: geen lid blijft naar zijn aard buiten de verklaring."));
        return blocks;
    }
    blocks.push(Block::Paragraph(vec![
        Span::plain("Wat met "),
        Span { emphasis: super::document::Emphasis::Marked, ..Span::plain(MARK.trim()) },
        Span::plain(
            " begint en gemarkeerd is (renvooi), wordt niet voor algemeenverbindendverklaring voorgedragen. Gemerkt zijn \
             leden met hun onderdelen, en protocolafspraken. Het teken is van dit stuk en is niet voorgeschreven.",
        ),
    ]));
    blocks.push(Block::Table(Table {
        caption: "Wat niet wordt voorgedragen, en waarom".to_owned(),
        columns: vec![
            Column::new("plaats", Align::Left, 26),
            Column::new("aard", Align::Left, 16),
            Column::new("reden", Align::Left, 58),
        ],
        rows,
    }));
    blocks
}

/// The places of what is marked, with its nature in law and the reason; a whole article is one place.
fn marked(subject: &Subject<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for article in subject.text.articles() {
        let outside = |paragraph: &ParagraphText| paragraph.standing.as_ref().and_then(reason);
        let said: Vec<_> = article.paragraphs.iter().map(outside).collect();
        match said.split_first() {
            Some((Some(first), others)) if others.iter().all(|other| other.as_ref() == Some(first)) => {
                rows.push(row(format!("artikel {}", article.number), first));
            }
            _ => {
                let each = article.paragraphs.iter().zip(&said);
                rows.extend(each.filter_map(|(paragraph, said)| Some(row(place(article, paragraph), said.as_ref()?))));
            }
        }
    }
    if let (false, Some(said)) = (subject.text.protocol.is_empty(), reason(&Standing::of(LegalNature::Protocol))) {
        rows.push(row("protocolafspraken".to_owned(), &said));
    }
    rows
}

/// What keeps it outside a declaration: its nature, and why.
type Reason = (&'static str, String);

fn reason(standing: &Standing) -> Option<Reason> {
    let said = standing.outside.as_ref()?.in_language(Language::Dutch).to_owned();
    Some((standing.nature.name().in_language(Language::Dutch), said))
}

fn place(article: &ArticleText, paragraph: &ParagraphText) -> String {
    let number = paragraph.number.map(|number| format!(", lid {number}")).unwrap_or_default();
    format!("artikel {}{number}", article.number)
}

fn row(place: String, (nature, said): &Reason) -> Row {
    Row { kind: RowKind::Normal, cells: vec![place.into(), (*nature).into(), said.clone().into()] }
}

/// What stands where the name of somebody who signs stood.
const NOBODY: &str = "[naam]";

/// The names that no text without names may have: of parties and of those who sign.
struct Names {
    names: Vec<String>,
    /// What stands in the place of each.
    instead: &'static str,
}

impl Names {
    fn of(dossier: &Dossier) -> Self {
        let frame = &dossier.agreement;
        let parties = frame.parties.iter().map(|party| party.name.clone());
        let signatories = frame.signatures.iter().map(|signature| signature.signatory.clone());
        Self::these(parties.chain(signatories), NAMELESS)
    }

    fn these(names: impl Iterator<Item = String>, instead: &'static str) -> Self {
        let mut names: Vec<String> = names.filter(|name| !name.trim().is_empty()).collect();
        // A name within another one is looked for after it.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { names, instead }
    }

    /// `text` with every name replaced; a name within a longer word is none.
    fn hidden(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, name| {
            let mut hidden = String::with_capacity(text.len());
            let mut rest = text.as_str();
            while let Some(at) = rest.find(name.as_str()) {
                let (before, found) = rest.split_at(at);
                let after = &found[name.len()..];
                let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
                hidden.push_str(before);
                hidden.push_str(if is_word { self.instead } else { name });
                rest = after;
            }
            hidden + rest
        })
    }

    fn hidden_in(&self, document: Document) -> Document {
        let Document { title, subtitle, imprint, running_head, running_foot, language, front_matter, blocks } =
            document;
        let all = |texts: Vec<String>| texts.iter().map(|text| self.hidden(text)).collect();
        Document {
            title: self.hidden(&title),
            subtitle: all(subtitle),
            imprint: all(imprint),
            running_head: self.hidden(&running_head),
            running_foot: self.hidden(&running_foot),
            language,
            front_matter,
            blocks: blocks.into_iter().map(|block| self.hidden_in_block(block)).collect(),
        }
    }

    fn hidden_in_block(&self, mut block: Block) -> Block {
        match &mut block {
            Block::Heading { text, .. } => text.title = self.hidden(&text.title),
            Block::Paragraph(spans) | Block::Note(spans) | Block::Numbered { spans, .. } => {
                spans.iter_mut().for_each(|span| span.text = self.hidden(&span.text));
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    if let Cell { content: Content::Words(words), .. } = cell {
                        *words = self.hidden(words);
                    }
                }
            }
            Block::Signatures(_) | Block::Bar(_) | Block::Chart(_) => {}
        }
        block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_and_words_that_hold_them_are_not() {
        let names = Names::these(["Vakbond A", "Jan", "Vakbond A Noord"].map(str::to_owned).into_iter(), NAMELESS);
        assert_eq!(
            names.hidden("Vakbond A en Vakbond A Noord (Jan) in januari, Janssen"),
            format!("{NAMELESS} en {NAMELESS} ({NAMELESS}) in januari, Janssen")
        );
    }
}
