//! The leaflet for workers: what the agreement gives them, in plain words of a language they read.
//!
//! A group is told what reaches it, by its hours, contract and language level; its name in the dossier is ours and stands
//! nowhere. The words are those of the articles (`rights.rs`); this file chooses and orders them.

use super::super::agreement::{Subject, heading};
use super::super::discretion::together;
use super::super::document::{Block, Document, Span};
use super::leaflet_phrases as words;
use super::phrases;
use super::rights::{Right, rights};
use super::speaker::{Said, Speaker};
use crate::domain::agreement::Dossier;
use crate::domain::checks::GroupReach;
use crate::domain::clause::{Family, Library};
use crate::domain::figure::Unit;
use crate::domain::money::Hours;
use crate::domain::period::Date;
use crate::domain::words::{Bilingual, Language, Phrase, ReaderLanguage, Shown, Translations};
use crate::domain::workforce::{ContractKind, Profile};

/// How many letters of Dutch fit on two pages, whatever language they come in; what is more is named by its title.
const ROOM: usize = 3_900;
/// What a heading, and the space and last line of a paragraph, take of that.
const SPACE: usize = 70;

/// The clauses that say whom a worker can ask and where to complain.
const TO_ASK: [&str; 3] = ["contact-person", "compliance-complaints", "disputes-committee"];

/// The headings, each with the family of clauses it stands above.
const HEADINGS: [(Family, Phrase); 5] = [
    (Family::Language, words::LEARNING_DUTCH),
    (Family::Career, words::WORK_AND_TRAINING),
    (Family::AgencyWork, words::THROUGH_AN_AGENCY),
    (Family::Information, words::INFORMATION),
    (Family::Meeting, words::TOGETHER),
];

/// Every phrase of a leaflet that stands in no article.
const PHRASES: [Phrase; 24] = [
    words::LEAFLET,
    words::PERMANENT,
    words::FIXED_TERM,
    words::ON_CALL,
    words::AGENCY,
    words::ONLY_YOURS,
    phrases::AGREED,
    phrases::ONLY_PROPOSED,
    words::LEARNING_DUTCH,
    words::WORK_AND_TRAINING,
    words::THROUGH_AN_AGENCY,
    words::INFORMATION,
    words::TOGETHER,
    words::ALSO_FOR_YOU,
    words::WHOM_TO_ASK,
    words::IN_ARTICLE,
    words::AFTER_WEEKS,
    phrases::TEXT_DECIDES,
    words::ASK_WHERE_YOU_WORK,
    words::NOT_CHECKED,
    words::CHECKED,
    words::NOT_TRANSLATED,
    phrases::DRAWN_UP,
    super::super::phrases::DAYS,
];

/// For whom a leaflet is, and in what words.
#[derive(Clone, Debug)]
pub struct LeafletFor {
    /// The words of the reader's language.
    pub words: Translations,
    /// The group; nothing where it is for everybody.
    pub group: Option<Group>,
}

/// A group of workers alike in hours and contract.
#[derive(Clone, Debug)]
pub struct Group {
    /// Contract hours a week of one worker.
    pub hours: Hours,
    /// Their kind of contract.
    pub contract: ContractKind,
    /// The articles that reach them.
    pub reached: Vec<GroupReach>,
}

/// The groups a leaflet can be made for: those in which nobody can be recognised.
pub fn groups(dossier: &Dossier) -> Vec<&Profile> {
    let shared = together(dossier);
    let shown = dossier.workforce.iter().filter(|profile| !profile.heads.is_zero() && !shared.contains(&profile.id));
    shown.collect()
}

/// Every text a leaflet can hold, which is what there is to translate: its own phrases, and of the articles that give a
/// worker something the titles and plain words.
pub fn sources(library: &Library) -> Vec<Bilingual> {
    let templates = || library.templates.values();
    let titles = templates().map(|template| template.title.clone());
    let told = templates().filter(|template| super::rights::gives(template) || TO_ASK.contains(&template.id.as_str()));
    let mut sources: Vec<Bilingual> = PHRASES.into_iter().map(Bilingual::from).chain(titles).collect();
    sources.extend(told.map(|template| template.plain.clone()));
    sources
}

/// The leaflet of `leaflet`, or one for everybody in `language`.
pub(in super::super) fn leaflet(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let everybody = LeafletFor {
        words: Translations { language: ReaderLanguage::from(language), ..Translations::default() },
        group: None,
    };
    let leaflet = subject.leaflet.unwrap_or(&everybody);
    let mut maker = Maker { subject, speaker: Speaker::new(&leaflet.words), group: leaflet.group.as_ref() };
    let mut blocks = maker.opening(today);
    blocks.extend(maker.rights());
    blocks.extend(maker.foot());
    maker.document(blocks, today)
}

struct Maker<'s, 'd> {
    subject: &'s Subject<'d>,
    speaker: Speaker<'s>,
    group: Option<&'s Group>,
}

impl<'d> Maker<'_, 'd> {
    fn text(&mut self, phrase: Phrase, values: Vec<(&'static str, Shown)>) -> String {
        self.speaker.phrase(phrase, values).text
    }

    fn heading(&mut self, phrase: Phrase, anchor: &str) -> Block {
        heading(2, self.text(phrase, Vec::new()), anchor, false)
    }

    fn document(mut self, blocks: Vec<Block>, today: Date) -> Document {
        let frame = &self.subject.dossier.agreement;
        let title = self.text(words::LEAFLET, Vec::new());
        let days = vec![("first", Shown::from(frame.term.start)), ("last", Shown::from(frame.term.end))];
        let term = self.text(super::super::phrases::DAYS, days);
        Document {
            running_head: title.clone(),
            running_foot: self.text(phrases::DRAWN_UP, vec![("day", Shown::from(today))]),
            title,
            subtitle: vec![frame.title.clone(), term],
            imprint: Vec::new(),
            language: self.speaker.language().interface().unwrap_or_default(),
            front_matter: false,
            blocks,
        }
    }

    /// For whom it is, and whether it is agreed yet.
    fn opening(&mut self, today: Date) -> Vec<Block> {
        let frame = &self.subject.dossier.agreement;
        let mut blocks = Vec::new();
        if let Some(group) = self.group {
            let phrase = match group.contract {
                ContractKind::Permanent => words::PERMANENT,
                ContractKind::FixedTerm => words::FIXED_TERM,
                ContractKind::OnCall => words::ON_CALL,
                ContractKind::Agency => words::AGENCY,
            };
            let hours = Shown::Quantity(group.hours.value(), Unit::Number);
            let who = self.speaker.phrase(phrase, vec![("hours", hours)]).strong();
            let only = self.speaker.phrase(words::ONLY_YOURS, Vec::new()).span();
            blocks.push(Block::Paragraph(vec![who, Span::plain(" "), only]));
        }
        let status = if frame.concluded_on.is_some_and(|concluded| concluded <= today) {
            let days = vec![("first", Shown::from(frame.term.start)), ("last", Shown::from(frame.term.end))];
            self.speaker.phrase(phrases::AGREED, days)
        } else {
            self.speaker.phrase(phrases::ONLY_PROPOSED, Vec::new())
        };
        blocks.push(Block::Paragraph(vec![status.span()]));
        blocks
    }

    /// What reaches the reader, below headings; what does not fit by its title; whom to ask.
    fn rights(&mut self) -> Vec<Block> {
        let (rights, waits) = self.reaching();
        let is_to_ask = |right: &Right<'_>| right.template.is_some_and(|known| TO_ASK.contains(&known.id.as_str()));
        let length = |right: &Right<'_>| right.plain.as_deref().map_or(0, |plain| plain.chars().count());
        let (asking, rights): (Vec<_>, Vec<_>) = rights.into_iter().partition(is_to_ask);
        let taken: usize = asking.iter().chain(&rights).map(|right| right.article.title.chars().count()).sum();
        let asked: usize = asking.iter().map(|right| length(right) + SPACE).sum();
        let mut room = ROOM.saturating_sub(taken + asked);
        let (mut told, mut named): (Vec<Right<'d>>, Vec<Right<'d>>) = (Vec::new(), Vec::new());
        for right in rights {
            let needs = length(&right) + SPACE;
            if right.is_given && right.plain.is_some() && needs <= room {
                room -= needs;
                told.push(right);
            } else {
                named.push(right);
            }
        }
        let mut blocks = Vec::new();
        for (family, name) in HEADINGS {
            let of_family = told.iter().filter(|right| right.template.is_some_and(|known| known.family == family));
            let paragraphs: Vec<Block> = of_family.map(|right| self.told(right, &waits)).collect();
            if !paragraphs.is_empty() {
                blocks.push(self.heading(name, &format!("{family:?}").to_lowercase()));
                blocks.extend(paragraphs);
            }
        }
        if !named.is_empty() {
            blocks.push(self.heading(words::ALSO_FOR_YOU, "also"));
            let titles: Vec<Said> = named.iter().map(|right| self.speaker.title(right)).collect();
            let between = titles.into_iter().enumerate().flat_map(|(place, title)| {
                let before = (place > 0).then(|| Span::plain("; "));
                before.into_iter().chain([title.span()])
            });
            blocks.push(Block::Paragraph(between.chain([Span::plain(".")]).collect()));
        }
        blocks.push(self.heading(words::WHOM_TO_ASK, "questions"));
        blocks.extend(asking.iter().map(|right| self.told(right, &waits)).collect::<Vec<_>>());
        let is_agency = self.group.is_some_and(|group| group.contract == ContractKind::Agency);
        let decides = if is_agency { words::ASK_WHERE_YOU_WORK } else { phrases::TEXT_DECIDES };
        blocks.push(Block::Paragraph(vec![self.speaker.phrase(decides, Vec::new()).span()]));
        blocks
    }

    /// The articles that reach the reader, and after how many weeks those that wait do.
    fn reaching(&self) -> (Vec<Right<'d>>, Vec<GroupReach>) {
        let language = self.speaker.language().interface().unwrap_or_default();
        // How an agreement is carried out between the parties is nothing to a worker.
        let speaks = |right: &Right<'_>| {
            right.template.is_none_or(|known| super::rights::is_normative(known) || TO_ASK.contains(&known.id.as_str()))
        };
        let rights = rights(self.subject, language).into_iter().filter(speaks);
        let Some(group) = self.group else { return (rights.collect(), Vec::new()) };
        let is_to_ask = |right: &Right<'_>| right.template.is_some_and(|known| TO_ASK.contains(&known.id.as_str()));
        let reaches =
            |right: &Right<'_>| is_to_ask(right) || group.reached.iter().any(|reach| reach.article == right.article.id);
        (rights.filter(reaches).collect(), group.reached.clone())
    }

    /// An article with its title in front and its number behind.
    fn told(&mut self, right: &Right<'_>, waits: &[GroupReach]) -> Block {
        let title = self.speaker.title(right);
        let mut spans = vec![Said { text: format!("{}. ", title.text.trim_end_matches('.')), ..title }.strong()];
        spans.push(self.speaker.plain(right).span());
        let waits = waits.iter().find(|reach| reach.article == right.article.id).and_then(|reach| reach.waits);
        if let Some(weeks) = waits {
            let values = vec![("weeks", Shown::Quantity(weeks, Unit::Number))];
            spans.extend([Span::plain(" "), self.speaker.phrase(words::AFTER_WEEKS, values).span()]);
        }
        let number = vec![("number", Shown::Name(right.article.number.to_string()))];
        spans.extend([Span::plain(" "), self.speaker.phrase(words::IN_ARTICLE, number).span()]);
        Block::Paragraph(spans)
    }

    /// What the reader has to know about the translation, in the reader's language and in Dutch.
    fn foot(&mut self) -> Vec<Block> {
        let mut notes = Vec::new();
        if self.speaker.language() != ReaderLanguage::Dutch {
            notes.push(if self.speaker.is_unchecked { words::NOT_CHECKED } else { words::CHECKED });
        }
        if self.speaker.is_untranslated {
            notes.push(words::NOT_TRANSLATED);
        }
        let note = |note: &Phrase| {
            let own = self.speaker.phrase(*note, Vec::new());
            let dutch = Said::dutch(note.in_language(Language::Dutch)).foreign();
            if own.is_dutch {
                vec![Block::Note(vec![dutch])]
            } else {
                vec![Block::Note(vec![own.span()]), Block::Note(vec![dutch])]
            }
        };
        notes.iter().flat_map(note).collect()
    }
}
