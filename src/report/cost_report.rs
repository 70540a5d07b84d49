//! What a proposal costs, as documents: the report with all tables and sources, and the overview of estimated wage costs.

use super::agreement::{Subject, heading, paragraph};
use super::cost_tables::CostTables;
use super::document::{Align, Block, Column, Document, Row, RowKind, Table};
use super::format;
use crate::domain::agreement::date_in_words;
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::period::Date;

fn word(language: Language, nl: &str, en: &str) -> String {
    Bilingual::new(nl, en).in_language(language).to_owned()
}

/// A date as `language` writes it.
fn date(date: Date, language: Language) -> String {
    match language {
        Language::Dutch => date_in_words(date),
        Language::English => format::date(date, language),
    }
}

/// The cost report: every table, every cost line, and what they rest on.
pub fn cost_report(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let mut blocks = contents(subject, language);
    if let Some(tables) = subject.tables(language) {
        let title = word(language, "Alle kostenregels", "All cost lines");
        blocks.push(heading(2, title, "lines", true));
        blocks.push(Block::Table(tables.lines()));
    }
    let title = word(language, "Kostenrapport", "Cost report");
    document(subject, title, blocks, today, language)
}

/// The overview of estimated wage costs that goes with a notification to the ministry (SZW); in Dutch.
pub fn wage_costs(subject: &Subject<'_>, today: Date) -> Document {
    let language = Language::Dutch;
    let mut blocks = introduction(subject, language);
    if let Some(tables) = subject.tables(language) {
        blocks.push(Block::Table(tables.years_and_payers()));
        blocks.push(Block::Table(tables.articles()));
        blocks.push(Block::Table(tables.profiles()));
        blocks.push(Block::Table(tables.workforce()));
    }
    blocks.extend(basis(subject, language));
    document(subject, "Overzicht van de geraamde loonkosten".to_owned(), blocks, today, language)
}

fn document(subject: &Subject<'_>, title: String, blocks: Vec<Block>, today: Date, language: Language) -> Document {
    let frame = &subject.dossier.agreement;
    let until = word(language, "tot en met", "to");
    let term = format!("{} {until} {}", date(frame.term.start, language), date(frame.term.end, language));
    let made = word(language, "opgesteld op", "made on");
    Document {
        running_head: format!("{title} · {}", frame.title),
        running_foot: format!("{} · {made} {}", subject.proposal.title, date(today, language)),
        title,
        subtitle: vec![frame.title.clone(), term],
        imprint: vec![subject.proposal.title.clone()],
        language,
        front_matter: false,
        blocks,
    }
}

/// What the costs are and how they were counted; or that they were not computed.
fn introduction(subject: &Subject<'_>, language: Language) -> Vec<Block> {
    if subject.calculation.is_none() {
        return vec![paragraph(word(
            language,
            "De kosten zijn niet berekend, omdat gegevens ontbreken of onjuist zijn.",
            "The costs were not computed, because data are missing or wrong.",
        ))];
    }
    let assumptions = &subject.dossier.assumptions;
    let percent = |share| format::percent(share, 1, language);
    let (day, wages, prices) = (
        date(assumptions.reference_date, language),
        percent(assumptions.wage_index.value()),
        percent(assumptions.price_index.value()),
    );
    vec![paragraph(match language {
        Language::Dutch => format!(
            "Hier staan de geraamde kosten van de bepalingen in deze cao. Bedragen zijn afgerond per \
             kostenregel; elk totaal is de som van afgeronde regels. Lonen zijn van {day} en stijgen met {wages} per \
             jaar, prijzen met {prices} per jaar."
        ),
        Language::English => format!(
            "These are the estimated costs of the clauses of this agreement. Amounts are rounded by cost line; every \
             total is the sum of rounded lines. Wages are of {day} and rise by {wages} a year, prices by {prices} a \
             year."
        ),
    })]
}

/// What it costs, who pays, whom it reaches, and on what figures that rests.
pub(super) fn contents(subject: &Subject<'_>, language: Language) -> Vec<Block> {
    let mut blocks = introduction(subject, language);
    let Some(tables) = subject.tables(language) else { return blocks };
    blocks.extend(cost_blocks(&tables));
    blocks.push(heading(2, word(language, "Bronnen en aannames", "Sources and assumptions"), "sources", false));
    blocks.push(Block::Table(tables.sources()));
    blocks.extend(basis(subject, language));
    blocks
}

fn cost_blocks(tables: &CostTables<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::Table(tables.years_and_payers()),
        Block::Bar(tables.bar()),
        Block::Table(tables.articles()),
        Block::Table(tables.profiles()),
    ];
    if !tables.calculation.resolved.given.funding.is_empty() {
        blocks.push(Block::Table(tables.funding()));
    }
    blocks.extend(tables.reach().map(Block::Table));
    blocks.push(Block::Table(tables.workforce()));
    blocks
}

/// What the dossier's own inputs rest on.
fn basis(subject: &Subject<'_>, language: Language) -> Vec<Block> {
    let profiles = subject
        .dossier
        .workforce
        .iter()
        .flat_map(|profile| profile.basis.iter().map(|basis| (profile.name.clone(), basis)));
    let whole = word(language, "Algemeen", "General");
    let general = subject.dossier.assumptions.basis.iter().map(|basis| (whole.clone(), basis));
    let rows = general.chain(profiles).map(|(whose, basis)| {
        let rests_on = match (&basis.source, &basis.assumption) {
            (Some(source), _) => source.title.clone(),
            (None, Some(assumption)) => format!("{}: {assumption}", word(language, "aanname", "assumption")),
            (None, None) => word(language, "niet onderbouwd", "without grounds"),
        };
        Row { kind: RowKind::Normal, cells: vec![whose.into(), basis.about.as_str().into(), rests_on.into()] }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let column = |nl: &str, en: &str, width| Column { heading: word(language, nl, en), align: Align::Left, width };
    vec![Block::Table(Table {
        caption: word(language, "Waarop de overige gegevens berusten", "What the other data rest on"),
        columns: vec![
            column("groep", "profile", 26),
            column("gegeven", "item", 28),
            column("bron of aanname", "source or assumption", 46),
        ],
        rows,
    })]
}
