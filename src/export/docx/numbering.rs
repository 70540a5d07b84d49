//! What Word will number by itself: the counters of its lists, kept as it keeps them, so that every number it shows is the
//! one of the document. Where it could not come to that number, the number is typed.

use crate::report::document::{Label, LabelKind};

use super::xml::Xml;

/// The lists of chapters and so on, with their instances; `assets/word/numbering.xml`.
const FIXED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/word/numbering.xml"));
/// The list of articles with their paragraphs and items.
const ARTICLES: &str = "2";
/// The first instance that is free.
const FIRST_INSTANCE: usize = 5;
/// What a list of points is an instance of.
const NUMBERED: &str = "5";
const LETTERED: &str = "6";
/// Points deeper than this are indented no further; the list has no more levels.
pub(super) const DEEPEST: u8 = 6;
/// How far a numbered paragraph is indented, for each depth, in twentieths of a point.
pub(super) const INDENT: u32 = 440;

/// By what a point is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Counted {
    Numbers,
    Letters,
}

/// A list of points, known again in another version of the document by where it begins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct List {
    /// The heading below which it begins.
    section: String,
    counted: Counted,
    depth: u8,
    first: usize,
    /// How many lists like it begin before it below the same heading.
    place: usize,
}

/// How a paragraph comes by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// A paragraph (*lid*) of an article, by its style.
    Paragraph,
    /// An item (*onderdeel*) of a paragraph, by its style; or of an article without paragraphs, and then less indented.
    Item { of_article: bool },
    /// A point of a list.
    Point(List),
    /// No number that Word would come to.
    Typed,
}

/// The counters on the way through a document.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// Of chapters, articles, protocol agreements and annexes.
    headings: [usize; 4],
    /// Whether the numbered paragraphs that follow are those of an article.
    in_article: bool,
    /// The last paragraph and item of the article.
    paragraph: usize,
    item: usize,
    section: String,
    /// The lists so far, each with its last number.
    lists: Vec<(List, usize)>,
}

impl Counters {
    /// Takes in a heading; whether its label is the one that Word gives it.
    pub(super) fn heading(&mut self, anchor: &str, level: u8, label: Option<Label>) -> bool {
        anchor.clone_into(&mut self.section);
        self.in_article = false;
        let Some(Label { kind, number }) = label else { return false };
        let (place, of_level) = match kind {
            LabelKind::Chapter => (0, 1),
            LabelKind::Article => (1, 2),
            LabelKind::Protocol => (2, 2),
            LabelKind::Annex => (3, 1),
        };
        let counter = &mut self.headings[place];
        let is_next = level == of_level && number == *counter + 1;
        if is_next {
            *counter = number;
            (self.paragraph, self.item) = (0, 0);
            self.in_article = kind == LabelKind::Article;
        }
        is_next
    }

    /// Takes in a numbered paragraph with the number it must have.
    pub(super) fn number(&mut self, number: &str, depth: u8) -> Number {
        let Some((counted, value)) = counted(number) else { return Number::Typed };
        if self.in_article {
            match (counted, depth) {
                (Counted::Numbers, 0) if value == self.paragraph + 1 => {
                    (self.paragraph, self.item) = (value, 0);
                    return Number::Paragraph;
                }
                (Counted::Letters, 0 | 1) if value == self.item + 1 => {
                    self.item = value;
                    return Number::Item { of_article: depth == 0 };
                }
                _ => {}
            }
        }
        let depth = depth.min(DEEPEST);
        let is_like = |list: &List| (list.counted, list.depth) == (counted, depth);
        let open = self.lists.iter_mut().rev().find(|(list, _)| is_like(list));
        if let Some((list, last)) = open.filter(|(_, last)| *last + 1 == value) {
            *last = value;
            return Number::Point(list.clone());
        }
        let here = self.lists.iter().filter(|(list, _)| list.section == self.section && is_like(list));
        let list = List { section: self.section.clone(), counted, depth, first: value, place: here.count() };
        self.lists.push((list.clone(), value));
        Number::Point(list)
    }
}

/// What a number with its full stop counts by, and how far: "3." and "c." are both the third. Past z Word goes on with aa
/// and bb and not with ab.
fn counted(number: &str) -> Option<(Counted, usize)> {
    let bare = number.strip_suffix('.')?;
    if let Some(value) = bare.parse().ok().filter(|value: &usize| value.to_string() == bare) {
        return Some((Counted::Numbers, value)).filter(|_| value > 0);
    }
    let first = bare.bytes().next().filter(u8::is_ascii_lowercase)?;
    let round = bare.len() - 1;
    let is_word_like = bare.bytes().all(|letter| letter == first) && round < 2;
    is_word_like.then(|| (Counted::Letters, usize::from(first - b'a') + 1 + 26 * round))
}

/// The instances of lists that a document has.
#[derive(Debug, Default)]
pub(super) struct Instances(Vec<List>);

impl Instances {
    /// The number of the instance of `list`, and the level of its points.
    pub(super) fn of(&mut self, list: &List) -> (String, String) {
        let place = self.0.iter().position(|known| known == list).unwrap_or_else(|| {
            self.0.push(list.clone());
            self.0.len() - 1
        });
        ((FIRST_INSTANCE + place).to_string(), list.depth.to_string())
    }

    /// The part of the file that says how Word numbers.
    pub(super) fn part(&self) -> String {
        let mut xml = Xml::default();
        for (place, List { counted, depth, first, .. }) in self.0.iter().enumerate() {
            let of = match counted {
                Counted::Numbers => NUMBERED,
                Counted::Letters => LETTERED,
            };
            xml.element("w:num", &[("w:numId", &(FIRST_INSTANCE + place).to_string())], |xml| {
                xml.value("w:abstractNumId", of);
                xml.element("w:lvlOverride", &[("w:ilvl", &depth.to_string())], |xml| {
                    xml.value("w:startOverride", &first.to_string());
                });
            });
        }
        let end = "</w:numbering>";
        FIXED.replace(end, &(xml.into_text() + end))
    }
}

/// The numbering of an item straight below an article: its list and level, which its style has too.
pub(super) const ITEM: (&str, &str) = (ARTICLES, "2");

#[cfg(test)]
mod tests {
    use super::*;

    fn article(number: usize) -> Option<Label> {
        Some(Label { kind: LabelKind::Article, number })
    }

    #[test]
    fn articles_run_on_and_their_paragraphs_and_items_begin_again() {
        let mut counters = Counters::default();
        assert!(counters.heading("chapter-a", 1, Some(Label { kind: LabelKind::Chapter, number: 1 })));
        assert!(counters.heading("article-a", 2, article(1)));
        assert_eq!(counters.number("1.", 0), Number::Paragraph);
        assert_eq!(counters.number("a.", 1), Number::Item { of_article: false });
        assert_eq!(counters.number("2.", 0), Number::Paragraph);
        assert_eq!(counters.number("a.", 1), Number::Item { of_article: false });
        assert!(counters.heading("chapter-b", 1, Some(Label { kind: LabelKind::Chapter, number: 2 })));
        assert!(counters.heading("article-b", 2, article(2)));
        assert_eq!(counters.number("a.", 0), Number::Item { of_article: true });
        assert!(!counters.heading("article-d", 2, article(4)), "the third is left out, and Word would show 3");
    }

    #[test]
    fn a_list_goes_on_over_other_paragraphs_and_another_begins_with_its_first_number() {
        let mut counters = Counters::default();
        counters.heading("parties", 1, None);
        let Number::Point(first) = counters.number("1.", 0) else { panic!("a list") };
        assert_eq!(counters.number("2.", 0), Number::Point(first.clone()));
        let Number::Point(letters) = counters.number("a.", 0) else { panic!("a list") };
        assert_eq!(counters.number("3.", 0), Number::Point(first.clone()));
        let Number::Point(second) = counters.number("1.", 0) else { panic!("a list") };
        assert!(second != first && letters != first);
        assert_eq!([first.place, letters.place, second.place], [0, 0, 1]);
        assert_eq!(counters.number("•", 0), Number::Typed);
    }

    #[test]
    fn a_number_that_word_would_not_come_to_is_typed() {
        let letters = |number| counted(number).map(|(_, value)| value);
        assert_eq!(["a.", "z.", "aa.", "zz."].map(letters), [Some(1), Some(26), Some(27), Some(52)]);
        assert_eq!(["ab.", "1.1.", "01.", "0.", "a", "A.", "."].map(letters), [None; 7]);
    }
}
