//! What a proposal costs, as documents: the report with all tables and sources, and the overview of estimated wage costs.

use super::agreement::{Subject, heading, paragraph};
use super::cost_tables::CostTables;
use super::discretion::together;
use super::document::{Align, Block, Column, Document, Row, RowKind, Table};
use super::format::{self, say};
use super::funding::use_words;
use super::opening::opening;
use super::phrases;
use super::provisional;
use super::said::plain;
use crate::domain::period::Date;
use crate::domain::words::Language;
use crate::domain::workforce::{Basis, Profile};

/// The cost report: every table, what changes while the agreement runs, every cost line, and what they rest on.
pub fn cost_report(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let mut blocks = contents(subject, language);
    blocks.extend(subject.changes.map(|changes| changes.blocks(language)).into_iter().flatten());
    if let Some(tables) = subject.tables(language) {
        let lines = tables.lines();
        blocks.push(heading(2, lines.caption.clone(), "lines", true));
        blocks.push(Block::Table(lines));
    }
    let title = say!(language, phrases::COST_REPORT);
    document(subject, title, blocks, (today, Some(&subject.proposal.title)), language)
}

/// The overview of estimated wage costs that goes with a notification to the ministry (SZW); in Dutch.
pub fn wage_costs(subject: &Subject<'_>, today: Date) -> Document {
    let language = Language::Dutch;
    let mut blocks = introduction(subject, language);
    if let Some(tables) = subject.tables(language) {
        blocks.push(Block::Table(tables.totals()));
        blocks.push(Block::Table(tables.years_and_payers()));
        blocks.push(Block::Table(tables.articles_alone()));
        blocks.push(Block::Table(tables.profiles()));
        blocks.push(Block::Table(tables.workforce()));
    }
    let rows = basis(subject, Vec::new(), language);
    if !rows.is_empty() {
        // Behind the overview itself, which the ministry reads.
        blocks.push(heading(1, "Bijlage Bronnen en aannames", "basis", true));
        blocks.extend(rows);
    }
    // It is put on show with the agreement, which has no working name.
    document(subject, "Overzicht van de geraamde loonkosten".to_owned(), blocks, (today, None), language)
}

/// What the agreement costs, to go with it and apart from it: nobody signs an estimate.
pub(super) fn cost_annex(subject: &Subject<'_>, language: Language) -> Vec<Block> {
    let mut blocks = vec![
        heading(1, say!(language, phrases::COST_ANNEX), "cost-annex", true),
        paragraph(say!(language, phrases::COST_ANNEX_IS_APART)),
    ];
    blocks.extend(receipt(subject, language).map(paragraph));
    blocks.extend(introduction(subject, language));
    if let Some(tables) = subject.tables(language) {
        blocks.extend([tables.totals(), tables.years_and_payers(), tables.articles_alone()].map(Block::Table));
    }
    blocks
}

/// By which number the receipt of its figures is asked for.
fn receipt(subject: &Subject<'_>, language: Language) -> Option<String> {
    subject.receipt.map(|number| say!(language, phrases::RECEIPT_NUMBER, number = number))
}

/// A document made `today`, with the name of the proposal where that is to be known.
fn document(
    subject: &Subject<'_>,
    title: String,
    blocks: Vec<Block>,
    (today, proposal): (Date, Option<&str>),
    language: Language,
) -> Document {
    let frame = &subject.dossier.agreement;
    let mark = provisional::mark(subject.dossier, language);
    let marked = |words: String| match &mark {
        Some(mark) => format!("{words} · {mark}"),
        None => words,
    };
    let mut blocks = blocks;
    for block in &mut blocks {
        match block {
            Block::Table(table) => table.caption = marked(std::mem::take(&mut table.caption)),
            Block::Chart(chart) => chart.title = marked(std::mem::take(&mut chart.title)),
            _ => {}
        }
    }
    let day = |day| format::date(day, language);
    let term = say!(language, phrases::DAYS, first = day(frame.term.start), last = day(frame.term.end));
    Document {
        running_head: format!("{title} · {}", frame.title),
        running_foot: marked(match proposal {
            Some(proposal) => say!(language, phrases::MADE_ON, proposal = proposal, day = day(today)),
            None => say!(language, phrases::MADE_ON_DAY, day = day(today)),
        }),
        title,
        subtitle: vec![frame.title.clone(), term],
        imprint: proposal
            .map(|name| marked(name.to_owned()))
            .or_else(|| mark.clone())
            .into_iter()
            .chain(receipt(subject, language))
            .collect(),
        language,
        front_matter: false,
        blocks,
    }
}

/// What it costs extra and why, and how the costs were counted; or that they were not computed.
fn introduction(subject: &Subject<'_>, language: Language) -> Vec<Block> {
    if subject.calculation.is_none() {
        return vec![paragraph(say!(language, phrases::COSTS_NOT_COMPUTED))];
    }
    let opening = subject.calculation.map(|costs| opening(costs, subject.text, language)).unwrap_or_default();
    let reason = provisional::reason(subject.dossier, language);
    let opening = opening.iter().map(|sentence| plain(sentence));
    let mut blocks: Vec<Block> = reason.into_iter().chain(opening).map(paragraph).collect();
    let assumptions = &subject.dossier.assumptions;
    let percent = |share| format::percent(share, 1, language);
    blocks.push(paragraph(say!(
        language,
        phrases::COSTS_INTRODUCED,
        day = format::date(assumptions.reference_date, language),
        wages = percent(assumptions.wage_index.value()),
        prices = percent(assumptions.price_index.value()),
    )));
    blocks
}

/// What it costs, who pays, whom it reaches, and on what figures that rests.
fn contents(subject: &Subject<'_>, language: Language) -> Vec<Block> {
    let mut blocks = introduction(subject, language);
    let Some(tables) = subject.tables(language) else { return blocks };
    blocks.extend(cost_blocks(&tables));
    blocks.push(heading(2, say!(language, phrases::SOURCES_AND_ASSUMPTIONS), "sources", false));
    blocks.extend(tables.numbered_sources().map(Block::Table));
    blocks.extend(basis(subject, uses(subject, &tables), language));
    blocks
}

fn cost_blocks(tables: &CostTables<'_>) -> Vec<Block> {
    let mut blocks =
        vec![Block::Table(tables.totals()), Block::Table(tables.years_and_payers()), Block::Bar(tables.bar())];
    blocks.extend(tables.payers_by_year().map(Block::Chart));
    blocks.extend(tables.build_up().map(Block::Chart));
    blocks.extend([Block::Table(tables.articles()), Block::Table(tables.profiles())]);
    if !tables.calculation.resolved.given.funding.is_empty() {
        blocks.push(Block::Table(tables.funding()));
    }
    blocks.extend(tables.reach_picture().map(Block::Chart));
    blocks.extend(tables.reach().map(Block::Table));
    blocks.push(Block::Table(tables.workforce()));
    blocks
}

/// What the dossier knows of the use of each scheme, and what that rests on.
fn uses(subject: &Subject<'_>, tables: &CostTables<'_>) -> Vec<Row> {
    let language = tables.language;
    let used = subject.dossier.funding.iter().filter(|choice| !choice.using().is_unsaid());
    used.map(|choice| {
        let using = choice.using();
        let rests_on = match using.basis.as_str() {
            "" => say!(language, phrases::WITHOUT_GROUNDS),
            basis => say!(language, phrases::ASSUMED, assumption = basis),
        };
        let name = tables.schemes.get(choice.scheme_id()).map_or(choice.scheme_id().as_str(), String::as_str);
        let known = use_words(using, &tables.articles, language).join("; ");
        Row { kind: RowKind::Normal, cells: vec![name.into(), known.into(), rests_on.into()] }
    })
    .collect()
}

/// What the dossier's own inputs rest on, with `more` at the end.
fn basis(subject: &Subject<'_>, more: Vec<Row>, language: Language) -> Vec<Block> {
    let small = together(subject.dossier);
    let profiles: Vec<&Profile> =
        subject.dossier.workforce.iter().filter(|profile| !small.contains(&profile.id)).collect();
    let rests_on = |basis: &Basis| match (&basis.source, &basis.assumption) {
        (Some(source), _) => source.title.clone(),
        (None, Some(assumption)) => say!(language, phrases::ASSUMED, assumption = assumption),
        (None, None) => say!(language, phrases::WITHOUT_GROUNDS),
    };
    let row = |whose: String, about: &str, rests_on: String| Row {
        kind: RowKind::Normal,
        cells: vec![whose.into(), about.into(), rests_on.into()],
    };
    let whole = say!(language, phrases::GENERAL);
    let general = subject.dossier.assumptions.basis.iter();
    let general = general.map(|basis| row(whole.clone(), &basis.about, rests_on(basis)));
    // What rests on the same for several groups is said once, with their names.
    let mut shared: Vec<(&str, String, Vec<&str>)> = Vec::new();
    for profile in &profiles {
        for basis in &profile.basis {
            let (about, rests_on) = (basis.about.as_str(), rests_on(basis));
            match shared.iter_mut().find(|(one, other, _)| *one == about && *other == rests_on) {
                Some((_, _, names)) => names.push(&profile.name),
                None => shared.push((about, rests_on, vec![&profile.name])),
            }
        }
    }
    let of_groups = shared.into_iter().map(|(about, rests_on, names)| {
        let all = names.len() == profiles.len() && names.len() > 1;
        let whose = if all { say!(language, phrases::ALL_GROUPS) } else { names.join("; ") };
        row(whose, about, rests_on)
    });
    let rows: Vec<_> = general.chain(of_groups).chain(more).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table(Table {
        caption: say!(language, phrases::OTHER_DATA),
        columns: vec![
            Column::new(say!(language, phrases::PROFILE), Align::Left, 26),
            Column::new(say!(language, phrases::ITEM), Align::Left, 28),
            Column::new(say!(language, phrases::SOURCE_OR_ASSUMPTION), Align::Left, 46),
        ],
        rows,
    })]
}
