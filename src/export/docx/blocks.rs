//! The blocks of a document as the parts of a Word document: title, contents, and text with the styles and numbers it has
//! there.

use super::fields::Targets;
use super::numbering::{Counters, Number};
use super::paragraphs::{Content, Lie, Listed, Paragraph, Part, Placed, Run};
use super::table;
use crate::export::pdf::TableSetting;
use crate::export::phrases;
use crate::report::document::{Block, Document, Emphasis, HeadingText, LabelKind, Link, Span, Table};

/// The section of the contents; no heading has it for an anchor.
const CONTENTS: &str = "\n contents";

/// The parts of a document, with the paper they stand on.
pub(super) struct Composer<'d> {
    document: &'d Document,
    /// How each block comes by its number.
    numbers: Vec<BlockNumber>,
    targets: Targets,
    section: String,
    parts: Vec<(Lie, Placed)>,
}

/// How a block comes by its number.
#[derive(Clone, Debug)]
enum BlockNumber {
    None,
    /// A heading whose label is Word's.
    Label,
    Of(Number),
}

/// The document as parts; `tables` says how each of its tables is set.
pub(super) fn parts(document: &Document, tables: Vec<TableSetting>) -> Vec<Placed> {
    let mut composer = Composer::new(document);
    if document.front_matter {
        composer.title_page();
        composer.contents();
    } else {
        composer.small_title();
    }
    composer.blocks(tables);
    composer.turned()
}

impl<'d> Composer<'d> {
    fn new(document: &'d Document) -> Self {
        let mut counters = Counters::default();
        let mut targets = Targets::default();
        let mut article = None;
        let mut number = |block: &Block| match block {
            Block::Heading { level, text: HeadingText { label, .. }, anchor, .. } => {
                let is_counted = counters.heading(anchor, *level, *label);
                article = Some(anchor.clone());
                match label.filter(|_| is_counted) {
                    Some(label) => {
                        targets.labels.insert(anchor.clone(), label);
                        BlockNumber::Label
                    }
                    None => BlockNumber::None,
                }
            }
            Block::Numbered { number, depth, .. } => {
                let counted = counters.number(number, *depth);
                let value = number.trim_end_matches('.').parse().ok();
                if let (Number::Paragraph, Some(article), Some(value)) = (&counted, &article, value) {
                    targets.paragraphs.insert((article.clone(), value));
                }
                BlockNumber::Of(counted)
            }
            _ => BlockNumber::None,
        };
        let numbers = document.blocks.iter().map(&mut number).collect();
        Self { document, numbers, targets, section: String::new(), parts: Vec::new() }
    }

    fn push(&mut self, lie: Lie, part: Part) {
        self.parts.push((lie, Placed { section: self.section.clone(), part }));
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        self.push(Lie::Upright, Part::Paragraph(paragraph));
    }

    fn title_page(&mut self) {
        let Document { title, subtitle, imprint, .. } = self.document;
        self.paragraph(Paragraph::of("Title", title.as_str()));
        for line in subtitle {
            self.paragraph(Paragraph::of("Subtitle", line.as_str()));
        }
        for line in imprint {
            self.paragraph(Paragraph { at_foot: true, ..Paragraph::of("Colofon", line.as_str()) });
        }
        // What stands at the foot belongs to the page of the paragraph behind it.
        self.paragraph(Paragraph::of("NaTabel", ""));
    }

    /// The title of a document without a title page, with the lines that go with it.
    fn small_title(&mut self) {
        let Document { title, subtitle, imprint, .. } = self.document;
        self.paragraph(Paragraph::of("TitelStuk", title.as_str()));
        for line in subtitle {
            self.paragraph(Paragraph::of("OndertitelStuk", line.as_str()));
        }
        for line in imprint {
            self.paragraph(Paragraph::of("Noot", line.as_str()));
        }
    }

    /// The contents. Page numbers are for Word to add: only it knows its pages, and it does not count them as it opens a
    /// file.
    fn contents(&mut self) {
        let headings = self.document.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, text, anchor, in_contents: true, .. } => Some((*level, text.to_string(), anchor)),
            _ => None,
        });
        let lines = headings.map(|(level, text, anchor)| Paragraph {
            leads_to: Some(Link { anchor: anchor.clone(), paragraph: None }),
            ..Paragraph::of(["TOC1", "TOC2", "TOC3"][usize::from(level.clamp(1, 3)) - 1], text)
        });
        let lines: Vec<Paragraph> = lines.collect();
        if lines.is_empty() {
            return;
        }
        CONTENTS.clone_into(&mut self.section);
        let mark = |content: Content| Paragraph {
            runs: vec![Run { emphasis: Emphasis::None, size: None, language: None, content }],
            ..Paragraph::of("NaTabel", "")
        };
        self.paragraph(Paragraph::of("TOCHeading", phrases::CONTENTS.in_language(self.document.language)));
        self.paragraph(Paragraph { keeps_with_next: true, ..mark(Content::ContentsBegin) });
        lines.into_iter().for_each(|line| self.paragraph(line));
        self.paragraph(mark(Content::ContentsEnd));
        self.section.clear();
    }

    fn blocks(&mut self, tables: Vec<TableSetting>) {
        let Document { blocks, front_matter, language, .. } = self.document;
        let mut tables = tables.into_iter();
        for (index, block) in blocks.iter().enumerate() {
            let first = self.parts.len();
            let next = blocks.get(index + 1);
            match block {
                Block::Heading { level, text, anchor, new_page, .. } => {
                    anchor.clone_into(&mut self.section);
                    self.heading(index, *level, text, *new_page && index > 0);
                }
                Block::Paragraph(spans) => self.spans("Normal", spans, Listed::ByStyle),
                Block::Numbered { number, depth, spans } => self.numbered(index, number, *depth, spans),
                Block::Table(table) => {
                    let above = index.checked_sub(1).and_then(|above| blocks.get(above));
                    let is_said =
                        matches!(above, Some(Block::Heading { text, .. }) if text.to_string() == table.caption);
                    if let Some(setting) = tables.next() {
                        self.table(table, &setting, !is_said && !table.caption.is_empty());
                    }
                }
                Block::Note(spans) => {
                    let lie = self.parts.last().map_or(Lie::Upright, |(lie, _)| *lie);
                    let runs = self.runs(spans);
                    self.push(lie, Part::Paragraph(Paragraph { runs, ..Paragraph::of("Noot", "") }));
                }
                Block::Signatures(places) => self.push(Lie::Upright, Part::Grid(table::signatures(places, *language))),
                Block::Chart(chart) => {
                    self.paragraph(Paragraph::of("Caption", chart.title.as_str()));
                    self.push(Lie::Upright, Part::Grid(table::chart(chart, *language)));
                }
                Block::Bar(parts) => {
                    if let Some(bar) = table::bar(parts, *language) {
                        self.paragraph(Paragraph::of("Caption", bar.caption.as_str()));
                        self.push(Lie::Upright, Part::Grid(bar));
                    }
                }
            }
            let leads = next.is_some_and(|next| block.announces(next) || matches!(next, Block::Signatures(_)));
            if let (true, Some((_, Placed { part: Part::Paragraph(last), .. }))) = (leads, self.parts.last_mut()) {
                last.keeps_with_next = true;
            }
            // What follows a title page and contents begins a page, whatever it is.
            if let (true, Some((_, Placed { part: Part::Paragraph(own), .. }))) =
                (index == 0 && *front_matter, self.parts.get_mut(first))
            {
                own.starts_page = true;
            }
        }
    }

    fn runs(&self, spans: &[Span]) -> Vec<Run> {
        spans.iter().flat_map(|span| self.targets.runs(span)).collect()
    }

    fn spans(&mut self, style: &'static str, spans: &[Span], list: Listed) {
        let runs = self.runs(spans);
        self.paragraph(Paragraph { list, runs, ..Paragraph::of(style, "") });
    }

    fn heading(&mut self, index: usize, level: u8, text: &HeadingText, starts_page: bool) {
        let is_counted = matches!(self.numbers.get(index), Some(BlockNumber::Label));
        let (style, words) = match (is_counted, text) {
            (true, HeadingText { label: Some(label), title }) => {
                let style = match label.kind {
                    LabelKind::Chapter => "Hoofdstuk",
                    LabelKind::Article => "Artikel",
                    LabelKind::Protocol => "Protocolafspraak",
                    LabelKind::Annex => "Bijlage",
                };
                (style, title.clone())
            }
            _ => (["Heading1", "Heading2", "Heading3"][usize::from(level.clamp(1, 3)) - 1], text.to_string()),
        };
        let targets = vec![Link { anchor: self.section.clone(), paragraph: None }];
        self.paragraph(Paragraph { starts_page, targets, ..Paragraph::of(style, words) });
    }

    fn numbered(&mut self, index: usize, number: &str, depth: u8, spans: &[Span]) {
        let counted = match self.numbers.get(index) {
            Some(BlockNumber::Of(number)) => number.clone(),
            Some(BlockNumber::None | BlockNumber::Label) | None => Number::Typed,
        };
        match counted {
            Number::Paragraph => {
                let (anchor, runs) = (self.section.clone(), self.runs(spans));
                let paragraph = number.trim_end_matches('.').parse().ok();
                let targets = vec![Link { anchor, paragraph }];
                self.paragraph(Paragraph { targets, runs, ..Paragraph::of("Lid", "") });
            }
            Number::Item { of_article: false } => self.spans("Onderdeel", spans, Listed::ByStyle),
            Number::Item { of_article: true } => self.spans("Onderdeel", spans, Listed::ItemOfArticle),
            Number::Point(list) => self.spans("Opsomming", spans, Listed::Point(list)),
            Number::Typed => {
                let typed = std::iter::once(Span::plain(format!("{number}\t"))).chain(spans.iter().cloned());
                self.spans("Opsomming", &typed.collect::<Vec<_>>(), Listed::Typed(depth));
            }
        }
    }

    fn table(&mut self, table: &Table, setting: &TableSetting, has_caption: bool) {
        let language = self.document.language;
        let lie = if setting.is_turned { Lie::OnItsSide } else { Lie::Upright };
        let start = self.parts.len();
        if has_caption {
            self.push(lie, Part::Paragraph(Paragraph::of("Caption", table.caption.as_str())));
        }
        if !table.columns.is_empty() {
            self.push(lie, Part::Grid(table::grid(table, setting, language)));
        }
        if table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.marks.is_provisional()) {
            let words = phrases::MARKED_FIGURE.in_language(language);
            self.push(lie, Part::Paragraph(Paragraph::of("Noot", words)));
        }
        // The headings above go with it.
        if let Some(above) = self.parts.get_mut(..start) {
            above.iter_mut().rev().take_while(|(_, above)| keeps(&above.part)).for_each(|above| above.0 = lie);
        }
    }

    /// The parts, with a turn wherever the paper comes to lie otherwise.
    fn turned(self) -> Vec<Placed> {
        let mut turned = Vec::with_capacity(self.parts.len());
        let mut before = Lie::Upright;
        for (lie, placed) in self.parts {
            if lie != before {
                turned.push(Placed { section: placed.section.clone(), part: Part::Turn(lie) });
                before = lie;
            }
            turned.push(placed);
        }
        turned
    }
}

/// The styles that keep a paragraph with what follows.
const HEADINGS: [&str; 7] = ["Heading1", "Heading2", "Heading3", "Hoofdstuk", "Artikel", "Protocolafspraak", "Bijlage"];

/// Whether a part stands with what follows by its style or by itself.
fn keeps(part: &Part) -> bool {
    match part {
        Part::Paragraph(Paragraph { style, keeps_with_next, .. }) => *keeps_with_next || HEADINGS.contains(style),
        Part::Grid(_) | Part::Turn(_) => false,
    }
}
