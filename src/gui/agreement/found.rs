//! Words that are searched for in the text of a proposal, and put in their place where that is the parties' own.

use super::chips::Chipped;
use super::session::{OwnPart, OwnPlace};
use crate::domain::agreement::edit::{Edit, ListEdit, TextEdit};
use crate::domain::agreement::text::{AgreementText, Run, SectionText, words};
use crate::domain::agreement::{Annex, Proposal, ProtocolAgreement};

/// Where the words stand that are searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The article, protocol agreement or annex, and where in it.
    pub place: OwnPlace,
    /// From which character of what shows there.
    pub start: usize,
    /// Up to which one.
    pub end: usize,
    /// Whether it is in words of the parties' own, which can be replaced.
    pub is_own: bool,
}

/// Every place of a text in which `query` stands, whatever its capitals, in the order of the text.
pub fn found(text: &AgreementText, query: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut look = |id: &str, part: OwnPart, shown: &str, is_own: bool| {
        let place = || OwnPlace { article: id.into(), part };
        let spans = spans(shown, query).into_iter();
        found.extend(spans.map(|(start, end)| Found { place: place(), start, end, is_own }));
    };
    for article in text.articles() {
        // Words are replaced in paragraphs, headings are typed.
        look(&article.id, OwnPart::Title, &article.title, false);
        for (index, paragraph) in article.paragraphs.iter().enumerate() {
            look(&article.id, OwnPart::Paragraph(index), &words(&paragraph.runs), paragraph.is_own);
            for (item, own) in paragraph.items.iter().enumerate() {
                look(&article.id, OwnPart::Item(index, item), &words(&own.runs), paragraph.is_own);
            }
        }
    }
    let sections: Vec<&SectionText> = text.protocol.iter().chain(&text.annexes).collect();
    for section in sections {
        look(&section.id, OwnPart::Title, &section.title, false);
        for (index, runs) in section.paragraphs.iter().enumerate() {
            look(&section.id, OwnPart::Paragraph(index), &words(runs), true);
        }
    }
    found
}

/// Where `query` stands in `text`, in characters; none overlaps another.
fn spans(text: &str, query: &str) -> Vec<(usize, usize)> {
    let lower = |text: &str| text.chars().map(|sign| sign.to_lowercase().next().unwrap_or(sign)).collect::<Vec<_>>();
    let (text, query) = (lower(text), lower(query.trim()));
    let mut spans = Vec::new();
    let mut at = 0;
    while !query.is_empty() && at + query.len() <= text.len() {
        if text[at..at + query.len()] == query[..] {
            spans.push((at, at + query.len()));
            at += query.len();
        } else {
            at += 1;
        }
    }
    spans
}

/// The edit that puts `with` in the place of these findings, as far as they are in words of the parties' own; nothing where
/// none is. What stands across a chip stays.
pub fn replace(proposal: &Proposal, text: &AgreementText, found: &[Found], with: &str) -> Option<Edit> {
    let mut edits = Vec::new();
    for article in proposal.articles() {
        let mut content = article.content.clone();
        let Some((_, paragraphs)) = content.own_words_mut() else { continue };
        let Some(shown) = text.article(&article.id) else { continue };
        let own = found.iter().filter(|found| found.is_own && found.place.article == article.id);
        for found in own.collect::<Vec<_>>().chunk_by(|one, other| one.place == other.place) {
            let (kept, runs): (&mut String, &[Run]) = match found[0].place.part {
                OwnPart::Title => continue,
                OwnPart::Paragraph(index) => match (paragraphs.get_mut(index), shown.paragraphs.get(index)) {
                    (Some(own), Some(text)) => (&mut own.text, &text.runs),
                    _ => continue,
                },
                OwnPart::Item(index, item) => {
                    let own = paragraphs.get_mut(index).and_then(|own| own.items.get_mut(item));
                    let text = shown.paragraphs.get(index).and_then(|text| text.items.get(item));
                    let (Some(own), Some(text)) = (own, text) else { continue };
                    (own, &text.runs)
                }
            };
            *kept = replaced(kept, runs, found, with);
        }
        if content != article.content {
            edits.push(Edit::text(proposal, TextEdit::SetContent { article: article.id.clone(), content }));
        }
    }
    edits.extend(in_sections(proposal, text, found, with));
    (!edits.is_empty()).then(|| Edit::of(edits))
}

/// The same in protocol agreements and annexes, which are always the parties' own.
fn in_sections(proposal: &Proposal, text: &AgreementText, found: &[Found], with: &str) -> Vec<Edit> {
    let changed = |section: &SectionText, kept: Vec<String>| -> Option<Vec<String>> {
        let mut changed = kept;
        let own = found.iter().filter(|found| found.place.article == section.id);
        let before = changed.clone();
        for found in own.collect::<Vec<_>>().chunk_by(|one, other| one.place == other.place) {
            let OwnPart::Paragraph(index) = found[0].place.part else { continue };
            if let (Some(kept), Some(runs)) = (changed.get_mut(index), section.paragraphs.get(index)) {
                *kept = replaced(kept, runs, found, with);
            }
        }
        (changed != before).then_some(changed)
    };
    let protocol = text.protocol.iter().filter_map(|section| {
        let agreement = proposal.protocol.iter().find(|agreement| agreement.id == section.id)?;
        // A line of it is a paragraph of the text.
        let lines = agreement.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        let text = changed(section, lines.collect())?.join("\n");
        let changed = ProtocolAgreement { text, ..agreement.clone() };
        Some(TextEdit::Protocol(ListEdit::Replace(Box::new(changed))))
    });
    let annexes = text.annexes.iter().filter_map(|section| {
        let annex = proposal.annexes.iter().find(|annex| annex.id == section.id)?;
        let changed = Annex { paragraphs: changed(section, annex.paragraphs.clone())?, ..annex.clone() };
        Some(TextEdit::Annexes(ListEdit::Replace(Box::new(changed))))
    });
    protocol.chain(annexes).map(|edit| Edit::text(proposal, edit)).collect()
}

/// A text in braces with `with` for what was found in it; what touches a chip stays.
fn replaced(kept: &str, runs: &[Run], found: &[&Found], with: &str) -> String {
    let mut text = Chipped::of(kept, runs);
    // From the last one back, so that the places of the others stay what they are.
    for found in found.iter().rev() {
        let touches = |chip: &std::ops::Range<usize>| chip.start < found.end && found.start < chip.end;
        if text.chips().iter().any(touches) {
            continue;
        }
        let shown: Vec<char> = text.shown().chars().collect();
        let (Some(head), Some(tail)) = (shown.get(..found.start), shown.get(found.end..)) else { continue };
        let new = head.iter().copied().chain(with.chars()).chain(tail.iter().copied()).collect::<String>();
        text = text.edited(&new).0;
    }
    text.kept()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_capitals_and_never_overlap() {
        assert_eq!(spans("Lessen in lesuren, LES", "les"), [(0, 3), (10, 13), (19, 22)]);
        assert_eq!(spans("aaaa", "aa"), [(0, 2), (2, 4)]);
        assert_eq!(spans("één uur", "ÉÉN"), [(0, 3)]);
        assert_eq!(spans("iets", " "), []);
    }
}
