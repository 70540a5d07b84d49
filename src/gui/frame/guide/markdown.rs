//! The guide as it is written, read into sections of paragraphs, items and tables: as much of Markdown as it uses.

use std::sync::LazyLock;

/// The guide, in Dutch.
static TEXT: &str = include_str!("../../../../docs/gids.md");

/// The sections of the guide.
pub static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| sections(TEXT));

/// What stands below a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// What stands below it, in order.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// An item of a list, with its number or a bullet.
    Item(String, Vec<Run>),
    /// A row of a table; the first one has its headings.
    Row(Vec<Vec<Run>>),
}

/// Words that are set alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are set.
    pub style: Style,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As the text around them.
    Plain,
    /// With weight.
    Strong,
    /// Apart.
    Italic,
    /// As they are typed.
    Code,
}

/// Reads the sections; what stands before the first heading of the second level is its own, under the title.
fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut open = Open::default();
    for line in text.lines() {
        let level = line.find(' ').filter(|end| *end > 0 && line[..*end].bytes().all(|sign| sign == b'#'));
        if let Some(level) = level {
            open.close(&mut sections);
            sections.push(Section { title: line[level..].trim().to_owned(), blocks: Vec::new() });
            continue;
        }
        open.take(line, &mut sections);
    }
    open.close(&mut sections);
    sections
}

/// A block that may go on in the next line.
#[derive(Default)]
struct Open {
    /// The number or bullet, where it is an item.
    mark: Option<String>,
    text: String,
}

impl Open {
    fn close(&mut self, sections: &mut [Section]) {
        let text = std::mem::take(&mut self.text);
        let mark = self.mark.take();
        let Some(section) = sections.last_mut().filter(|_| !text.is_empty()) else { return };
        section.blocks.push(match mark {
            Some(mark) => Block::Item(mark, runs(&text)),
            None => Block::Paragraph(runs(&text)),
        });
    }

    fn take(&mut self, line: &str, sections: &mut [Section]) {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with("![") {
            self.close(sections);
            return;
        }
        if let Some(cells) = trimmed.strip_prefix('|').and_then(|row| row.strip_suffix('|')) {
            self.close(sections);
            let is_rule = cells.chars().all(|sign| matches!(sign, '-' | '|' | ' ' | ':'));
            if let Some(section) = sections.last_mut().filter(|_| !is_rule) {
                section.blocks.push(Block::Row(cells.split('|').map(|cell| runs(cell.trim())).collect()));
            }
            return;
        }
        let item = trimmed.split_once(' ').filter(|(mark, _)| {
            *mark == "-" || mark.strip_suffix('.').is_some_and(|number| number.parse::<u8>().is_ok())
        });
        if let Some((mark, rest)) = item {
            self.close(sections);
            self.mark = Some(if mark == "-" { "•".to_owned() } else { mark.to_owned() });
            self.text = rest.to_owned();
            return;
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(trimmed);
    }
}

/// Takes words apart by how they are set; of a link the words stay.
fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |text: &str, style: Style| {
        if !text.is_empty() {
            runs.push(Run { text: text.to_owned(), style });
        }
    };
    let mut rest = text;
    while let Some(start) = rest.find(['*', '`', '[']) {
        push(&rest[..start], Style::Plain);
        let marked = &rest[start..];
        let (mark, style) = match marked.as_bytes() {
            [b'*', b'*', ..] => ("**", Style::Strong),
            [b'*', ..] => ("*", Style::Italic),
            [b'`', ..] => ("`", Style::Code),
            _ => ("](", Style::Plain),
        };
        let begin = if mark == "](" { 1 } else { mark.len() };
        let Some(end) = marked[begin..].find(mark).map(|end| begin + end) else {
            push(marked, Style::Plain);
            return runs;
        };
        push(&marked[begin..end], style);
        let behind = &marked[end + mark.len()..];
        rest = if mark == "](" { behind.split_once(')').map_or("", |(_, rest)| rest) } else { behind };
    }
    push(rest, Style::Plain);
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_apart_by_how_they_are_set() {
        let said: Vec<(String, Style)> = runs("Klik op **80 uur**, zie *zeker* of `akkoord` en [de gids](#x).")
            .into_iter()
            .map(|run| (run.text, run.style))
            .collect();
        let of = |text: &str, style| (text.to_owned(), style);
        assert_eq!(
            said,
            [
                of("Klik op ", Style::Plain),
                of("80 uur", Style::Strong),
                of(", zie ", Style::Plain),
                of("zeker", Style::Italic),
                of(" of ", Style::Plain),
                of("akkoord", Style::Code),
                of(" en ", Style::Plain),
                of("de gids", Style::Plain),
                of(".", Style::Plain),
            ]
        );
    }

    #[test]
    fn of_the_guide_no_markup_is_left_over_and_every_section_says_something() {
        assert!(SECTIONS.len() > 8, "{}", SECTIONS.len());
        for section in &*SECTIONS {
            assert!(!section.blocks.is_empty(), "{}", section.title);
            let cells = |block: &Block| match block {
                Block::Paragraph(runs) | Block::Item(_, runs) => runs.clone(),
                Block::Row(cells) => cells.concat(),
            };
            for run in section.blocks.iter().flat_map(cells) {
                let left = ["**", "](", "|", "```"].iter().find(|mark| run.text.contains(**mark));
                assert_eq!(left, None, "{}: {}", section.title, run.text);
            }
        }
    }
}
