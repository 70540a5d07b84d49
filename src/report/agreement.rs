//! The agreement as a document to sign: the text and nothing that is only ours, such as estimates and working names.
//! The version for a declaration as generally binding is the same text in another form.

use std::collections::BTreeMap;

use super::changes::ChangesView;
use super::cost_report::cost_annex;
use super::cost_tables::CostTables;
use super::costs::Calculation;
use super::discretion::together;
use super::document::{Block, Document, Emphasis, HeadingText, LabelKind, Link, SignaturePlace, Span};
use super::equivalence::PackagesView;
use super::format::say;
use super::papers::Earlier;
use super::papers::leaflet::LeafletFor;
use super::phrases;
use super::standing;
use crate::domain::agreement::text::{AgreementText, ArticleText, Run, SectionText};
use crate::domain::agreement::{
    Agreement, Dossier, FundingChoice, Party, PartySide, Proposal, Signature, date_in_words,
};
use crate::domain::clause::Library;
use crate::domain::funding::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::period::Date;
use crate::domain::projection::ShareBasis;
use crate::domain::words::Language;

/// Everything a document about a proposal is made from.
#[derive(Clone, Copy)]
pub struct Subject<'d> {
    /// The dossier, for frame, parties and signatures.
    pub dossier: &'d Dossier,
    /// The proposal that is printed.
    pub proposal: &'d Proposal,
    /// The text of that proposal, numbered.
    pub text: &'d AgreementText,
    /// Its calculation; absent where it could not be made, and then a document about costs says so.
    pub calculation: Option<&'d Calculation>,
    /// What articles are for, and what they mean in plain words.
    pub library: &'d Library,
    /// Names of schemes come from here.
    pub catalogue: &'d Catalogue,
    /// What changes in the days of the agreement, where the document is to say so.
    pub changes: Option<&'d ChangesView>,
    /// What a note of changes starts from, where that was chosen.
    pub earlier: Option<&'d Earlier>,
    /// The terms of agency workers held against those of workers of the user undertaking, where they are to be told.
    pub packages: Option<&'d PackagesView>,
    /// For whom a leaflet is and in what words, where one is to be made.
    pub leaflet: Option<&'d LeafletFor>,
    /// The number of the receipt of its calculation, for documents with figures.
    pub receipt: Option<&'d str>,
    /// Of whose costs percentages of the wage bill are taken.
    pub share_basis: ShareBasis,
}

impl Subject<'_> {
    /// The tables of its calculation, with the names of articles, profiles and schemes.
    pub fn tables(&self, language: Language) -> Option<CostTables<'_>> {
        let heading = |article: &ArticleText| {
            say!(language, phrases::ARTICLE_HEADING, number = article.number, title = &article.title)
        };
        let articles = self.text.articles();
        let profiles = self.dossier.workforce.iter();
        Some(CostTables {
            calculation: self.calculation?,
            articles: articles.map(|article| (article.id.clone(), heading(article))).collect(),
            together: together(self.dossier),
            profiles: profiles.map(|profile| (profile.id.clone(), profile.name.clone())).collect(),
            schemes: self.scheme_names(language),
            share_basis: self.share_basis,
            language,
        })
    }

    fn scheme_names(&self, language: Language) -> BTreeMap<SchemeId, String> {
        let own = self.dossier.funding.iter().filter_map(|choice| match choice {
            FundingChoice::Own(own) => Some(&own.scheme),
            FundingChoice::Catalogue { .. } => None,
        });
        let known = self.catalogue.schemes.values().chain(own);
        known.map(|scheme| (scheme.id.clone(), scheme.title.in_language(language).to_owned())).collect()
    }
}

/// For what the text of the agreement is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// To be signed.
    Signing,
    /// To be declared generally binding: without names and signatures, and with marks (*renvooi*) at what is not.
    Declaration,
}

/// What stands where a name stood, in a text without names.
pub(super) const NAMELESS: &str = "[naam van een partij]";
/// What stands before marked words, so that they are known without their tint.
pub(super) const MARK: &str = "[R] ";

/// The agreement for signing, as it stands `today`; in Dutch, because that is its language.
pub fn agreement(subject: &Subject<'_>, today: Date) -> Document {
    let frame = &subject.dossier.agreement;
    let standing = standing::of_agreement(subject, today);
    let mut blocks = text_blocks(subject, Form::Signing);
    if subject.dossier.documents.cost_annex {
        blocks.extend(cost_annex(subject, Language::Dutch));
    }
    Document {
        title: frame.title.clone(),
        subtitle: [term(frame)].into_iter().chain(between(frame)).collect(),
        imprint: vec![standing.clone()],
        running_head: frame.title.clone(),
        running_foot: standing,
        language: Language::Dutch,
        front_matter: true,
        blocks,
    }
}

/// Between whom it is concluded, for the title page; nothing while a side has no party.
fn between(frame: &Agreement) -> Option<String> {
    let side = |side: PartySide| {
        let names: Vec<&str> =
            frame.parties.iter().filter(|party| party.side == side).map(|party| party.name.as_str()).collect();
        let (last, others) = names.split_last()?;
        Some(if others.is_empty() { (*last).to_owned() } else { format!("{} en {last}", others.join(", ")) })
    };
    let (employers, workers) = (side(PartySide::Employers)?, side(PartySide::Workers)?);
    Some(format!("tussen {employers} ter ene zijde en {workers} ter andere zijde"))
}

/// The days the agreement holds.
pub(super) fn term(frame: &Agreement) -> String {
    format!("{} tot en met {}", date_in_words(frame.term.start), date_in_words(frame.term.end))
}

/// The whole text, from the parties to the last annex.
pub(super) fn text_blocks(subject: &Subject<'_>, form: Form) -> Vec<Block> {
    let Subject { dossier, text, .. } = subject;
    let mut blocks = preamble(dossier, form);
    for (index, chapter) in text.chapters.iter().enumerate() {
        blocks.push(Block::Heading {
            level: 1,
            text: HeadingText::numbered(LabelKind::Chapter, chapter.number, &chapter.title),
            anchor: format!("chapter-{}", chapter.id),
            new_page: index == 0,
            in_contents: true,
        });
        for article in &chapter.articles {
            blocks.extend(article_blocks(article, form));
        }
    }
    // What binds the parties stands above their signatures; what they sign names the annexes behind them.
    blocks.extend(protocol(&text.protocol, form));
    if form == Form::Signing {
        blocks.extend(signatures(dossier, !text.annexes.is_empty()));
    }
    for annex in &text.annexes {
        blocks.extend(annex_blocks(annex));
    }
    blocks
}

pub(super) fn heading(level: u8, text: impl Into<HeadingText>, anchor: impl Into<String>, new_page: bool) -> Block {
    Block::Heading { level, text: text.into(), anchor: anchor.into(), new_page, in_contents: true }
}

pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Span::plain(text)])
}

/// Who concludes the agreement, and why.
fn preamble(dossier: &Dossier, form: Form) -> Vec<Block> {
    let frame = &dossier.agreement;
    let mut blocks = vec![heading(1, "Partijen", "parties", true), paragraph("De ondergetekenden:")];
    let of_side = |side: PartySide| frame.parties.iter().filter(move |party| party.side == side);
    let sides = [
        (PartySide::Employers, "partij ter ene zijde", "partijen ter ene zijde"),
        (PartySide::Workers, "partij ter andere zijde", "partijen ter andere zijde"),
    ];
    let mut number = 0;
    for (side, one, several) in sides {
        let parties: Vec<&Party> = of_side(side).collect();
        for party in &parties {
            number += 1;
            let seat = if party.seat.is_empty() { String::new() } else { format!(", gevestigd te {}", party.seat) };
            let spans = match form {
                Form::Signing => {
                    let represented = represented(dossier, party).unwrap_or_default();
                    vec![Span::strong(party.name.clone()), Span::plain(format!("{seat}{represented};"))]
                }
                Form::Declaration => vec![Span::plain(format!("{NAMELESS};"))],
            };
            blocks.push(Block::Numbered { number: format!("{number}."), depth: 0, spans });
        }
        let role = if parties.len() == 1 { one } else { several };
        let last = if side == PartySide::Employers { "en" } else { "" };
        blocks.push(paragraph(format!("{role} {last}").trim().to_owned()));
    }
    if !frame.recitals.is_empty() {
        // No dash or comma as in a list of clauses: each recital is a sentence of its own.
        blocks.push(paragraph("overwegen het volgende:"));
        for (index, recital) in frame.recitals.iter().enumerate() {
            blocks.push(Block::Numbered {
                number: format!("{}.", crate::domain::agreement::letter(index)),
                depth: 0,
                spans: vec![Span::plain(recital.clone())],
            });
        }
    }
    let and = if frame.recitals.is_empty() { "" } else { "en " };
    blocks.push(paragraph(format!("{and}zijn de volgende collectieve arbeidsovereenkomst aangegaan.")));
    blocks
}

/// By whom a party is represented, where that is known and names are printed.
fn represented(dossier: &Dossier, party: &Party) -> Option<String> {
    let known = dossier.agreement.signatures.iter().find(|signature| signature.party == party.id)?;
    let Signature { signatory, function, .. } = known;
    if signatory.is_empty() || !dossier.documents.representatives {
        return None;
    }
    let function = if function.is_empty() { String::new() } else { format!(", {function}") };
    Some(format!(", hierbij vertegenwoordigd door {signatory}{function}"))
}

fn spans(runs: &[Run]) -> Vec<Span> {
    let spans = runs.iter().map(|run| match run {
        Run::Reference { article, paragraph, text } => {
            let link = Link { anchor: format!("article-{article}"), paragraph: *paragraph };
            Span { link: Some(link), ..Span::plain(text.clone()) }
        }
        Run::Broken { text, .. } => Span::strong(text.clone()),
        Run::Words(text) | Run::Blank { text, .. } | Run::Term { text, .. } => Span::plain(text.clone()),
    });
    spans.collect()
}

/// The same, marked where that form marks what is not declared generally binding.
fn spans_in(runs: &[Run], form: Form, is_outside: bool) -> Vec<Span> {
    let spans = spans(runs);
    if form == Form::Signing || !is_outside {
        return spans;
    }
    let marked = |span| Span { emphasis: Emphasis::Marked, ..span };
    std::iter::once(Span::plain(MARK)).chain(spans).map(marked).collect()
}

fn article_blocks(article: &ArticleText, form: Form) -> Vec<Block> {
    let mut blocks = vec![heading(
        2,
        HeadingText::numbered(LabelKind::Article, article.number, &article.title),
        format!("article-{}", article.id),
        false,
    )];
    for paragraph in &article.paragraphs {
        let is_outside = paragraph.standing.as_ref().is_some_and(|standing| standing.outside.is_some());
        let spans = |runs| spans_in(runs, form, is_outside);
        blocks.push(match paragraph.number {
            Some(number) => Block::Numbered { number: format!("{number}."), depth: 0, spans: spans(&paragraph.runs) },
            None => Block::Paragraph(spans(&paragraph.runs)),
        });
        let depth = u8::from(paragraph.number.is_some());
        blocks.extend(paragraph.items.iter().map(|item| Block::Numbered {
            number: format!("{}.", item.letter),
            depth,
            spans: spans(&item.runs),
        }));
    }
    blocks
}

fn signatures(dossier: &Dossier, has_annexes: bool) -> Vec<Block> {
    let frame = &dossier.agreement;
    let places = frame.parties.iter().map(|party| {
        let known = frame.signatures.iter().find(|signature| signature.party == party.id);
        let of = |part: fn(&Signature) -> &String| known.map(|known| part(known).clone()).unwrap_or_default();
        SignaturePlace {
            party: party.name.clone(),
            name: if dossier.documents.representatives { of(|known| &known.signatory) } else { String::new() },
            function: of(|known| &known.function),
        }
    });
    let places: Vec<SignaturePlace> = places.collect();
    if places.is_empty() {
        return Vec::new();
    }
    vec![
        heading(1, "Ondertekening", "signatures", false),
        paragraph(match has_annexes {
            true => {
                "Aldus overeengekomen, met de bijlagen, die deel uitmaken van deze cao, en in evenveel exemplaren opgemaakt \
                 als er partijen zijn."
            }
            false => "Aldus overeengekomen en in evenveel exemplaren opgemaakt als er partijen zijn.",
        }),
        Block::Signatures(places),
    ]
}

/// Protocol agreements bind the parties only; they are set apart and never declared generally binding.
fn protocol(sections: &[SectionText], form: Form) -> Vec<Block> {
    if sections.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        heading(1, "Protocolafspraken", "protocol", true),
        paragraph(
            "Deze afspraken gelden alleen tussen partijen. Een werknemer of werkgever kan er geen rechten aan ontlenen.",
        ),
    ];
    for section in sections {
        blocks.push(heading(
            2,
            HeadingText::numbered(LabelKind::Protocol, section.number, &section.title),
            format!("protocol-{}", section.id),
            false,
        ));
        blocks.extend(section.paragraphs.iter().map(|runs| Block::Paragraph(spans_in(runs, form, true))));
    }
    blocks
}

fn annex_blocks(annex: &SectionText) -> Vec<Block> {
    let text = HeadingText::numbered(LabelKind::Annex, annex.number, &annex.title);
    let mut blocks = vec![heading(1, text, format!("annex-{}", annex.id), true)];
    blocks.extend(annex.paragraphs.iter().map(|runs| Block::Paragraph(spans(runs))));
    blocks
}
