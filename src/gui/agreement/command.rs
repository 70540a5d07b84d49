//! Commands about the agreement: its articles, chapters, sections, frame and proposals, and the clause library.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::blank::Field;
use super::phrases as words;
use super::session::{OwnPlace, Part, RowOf};
use crate::domain::agreement::edit::{Slot, Step};
use crate::domain::agreement::{Agreement, Annex, ArticleContent, OwnCost, ProtocolAgreement};
use crate::domain::checks;
use crate::domain::clause::{Preset, Value};
use crate::domain::id::{ArticleId, ProposalId};
use crate::gui::ask::Place;
use crate::gui::face::{Face, Faced, SHIFTED};
use crate::gui::fields::Typing;
use crate::gui::history::Gesture;

/// A change about the parameter that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlankCommand {
    /// Open a parameter for editing.
    Open(Place),
    /// Close it and make what is typed, where it can be read. Closes nothing where another one is open by now.
    Close {
        /// Which.
        place: Place,
        /// Whether the parameter in the text gets the focus back.
        refocus: bool,
    },
    /// Something was done in its exact field.
    Typing(Typing<Field>),
    /// A value is considered, not made: the pointer is on a preset.
    Consider(Option<Value>),
    /// Give a parameter a value; as part of a gesture while it is being slid.
    Set {
        /// Which parameter.
        place: Place,
        /// The value.
        value: Value,
        /// The drag it is part of.
        gesture: Option<Gesture>,
    },
}

/// A chip to be put between words of the parties' own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chip {
    /// A reference to an article, or to a paragraph of it by its place from 0.
    Article(ArticleId, Option<usize>),
    /// A defined term.
    Term(String),
    /// A parameter of the article itself.
    Parameter(String),
}

/// A change of words of the parties' own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnCommand {
    /// The cursor stands here.
    Enter(OwnPlace),
    /// Go on behind this place: from the heading to the first paragraph.
    GoBehind(OwnPlace),
    /// Put these words here, chips in braces.
    Write(OwnPlace, String),
    /// Begin a new paragraph or item behind this one: what stays, and what moves to it.
    Split(OwnPlace, String, String),
    /// Put a chip behind so many characters.
    Insert {
        /// Where.
        place: OwnPlace,
        /// Behind how many characters of what shows.
        at: usize,
        /// What.
        chip: Chip,
    },
    /// Add a paragraph behind this place.
    AddParagraph(OwnPlace),
    /// Add an item behind this place.
    AddItem(OwnPlace),
    /// Move the paragraph or item one place.
    Move(OwnPlace, Step),
    /// Take the paragraph or item out.
    Remove(OwnPlace),
    /// Make an article of the library the parties' own.
    MakeOwn(ArticleId),
    /// Give it the words of the library again.
    ToLibrary(ArticleId),
    /// Say what an article of the parties' own costs, or that it is not computed.
    SetCost(ArticleId, Option<OwnCost>),
}

/// A change of the search in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchCommand {
    /// Open it, or go to its field.
    Open,
    /// Close it.
    Close,
    /// Search for these words.
    For(String),
    /// Go so many places further, or back.
    Step(isize),
    /// Put these words in the place of what is found.
    With(String),
    /// Replace the place that shows, or all of them, as far as they are in words of the parties' own.
    Replace {
        /// All of them.
        all: bool,
    },
}

/// A change about the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementCommand {
    /// About the parameter that is being edited.
    Blank(BlankCommand),
    /// About words of the parties' own.
    Own(OwnCommand),
    /// About the search in the text.
    Find(SearchCommand),
    /// Show or hide the inspector where it is a drawer.
    ToggleInspector,
    /// Show or put away the list of articles.
    ToggleList,
    /// Select the next article.
    NextArticle,
    /// Select the previous article.
    PreviousArticle,
    /// Select an article where it stands, without scrolling.
    MarkArticle(ArticleId),
    /// Select a row of the list besides those of its kind that are, or no longer.
    Also(RowOf),
    /// Select all rows of its kind from the selected one to this one.
    UpTo(RowOf),
    /// Go on to a row of the same kind, with those that are selected; back over one of them, let go of where it was.
    Stretch(RowOf),
    /// Fold the articles of a chapter away in the list, or show them again.
    Fold(String),
    /// Let a chapter be named.
    RenameChapter(String),
    /// Let a proposal be named.
    RenameProposal(ProposalId),
    /// Go to the place in an article that a check names.
    GoTo {
        /// The article.
        article: ArticleId,
        /// The place in it.
        part: checks::Part,
    },
    /// Go to the article with scope and term, where the frame of the agreement shows.
    GoToFrame,
    /// The wish of the last frame is fulfilled.
    WishFulfilled,
    /// Move the selected article or part one place towards the start or the end.
    Move(Step),
    /// Drop an article in a place.
    Drop {
        /// The article.
        article: ArticleId,
        /// The place.
        slot: Slot,
    },
    /// Drop a chapter in the place of another one.
    DropChapter {
        /// The chapter.
        chapter: String,
        /// The place among the chapters, counted from 0.
        index: usize,
    },
    /// Take out the selected article or part.
    Remove,
    /// Leave out what was asked about: with what leans on it, or alone.
    LeaveOut {
        /// With the articles that lean on it.
        along: bool,
    },
    /// Leave out nothing after all.
    KeepArticles,
    /// Put a copy of the selected article behind it.
    Copy,
    /// Open the clause library.
    OpenLibrary,
    /// Close it.
    CloseLibrary,
    /// Search in it.
    Search(String),
    /// Look at a template.
    Choose(String),
    /// Choose the values a template would be added with.
    ChoosePreset(Preset),
    /// Add a template with the values of a preset, and close the library.
    AddTemplate {
        /// The template.
        template: String,
        /// The preset.
        preset: Preset,
        /// With the article it leans on, where that is not there.
        along: bool,
    },
    /// Add an article of the parties' own.
    AddFree,
    /// Add an article that follows from the frame.
    AddStanding(ArticleContent),
    /// Add a chapter.
    AddChapter,
    /// Add a protocol agreement.
    AddProtocol,
    /// Add an annex.
    AddAnnex,
    /// Show a part in the inspector.
    ShowPart(Part),
    /// Give every parameter of an article that has it the value of a preset.
    ApplyPreset(Preset),
    /// Name a chapter.
    NameChapter {
        /// The chapter.
        chapter: String,
        /// Its heading.
        title: String,
    },
    /// Put other words in a protocol agreement.
    SetProtocol(ProtocolAgreement),
    /// Put other words in an annex.
    SetAnnex(Annex),
    /// Change the frame of the agreement; a field that is typed in is one step.
    SetFrame(Box<Agreement>, &'static str),
    /// Copy the proposal that is shown.
    CopyProposal,
    /// Name a proposal.
    NameProposal {
        /// The proposal.
        proposal: ProposalId,
        /// Its name.
        title: String,
    },
    /// Move a proposal one place.
    MoveProposal(ProposalId, Step),
    /// Take out a proposal; never the last one.
    RemoveProposal(ProposalId),
    /// Compare with a proposal.
    Compare(ProposalId),
}

impl Faced for AgreementCommand {
    const LISTED: &'static [Self] = &[
        Self::Find(SearchCommand::Open),
        Self::ToggleInspector,
        Self::ToggleList,
        Self::NextArticle,
        Self::PreviousArticle,
        Self::Move(Step::Back),
        Self::Move(Step::Forward),
        Self::Copy,
        Self::Remove,
        Self::OpenLibrary,
        Self::AddFree,
        Self::AddChapter,
        Self::AddProtocol,
        Self::AddAnnex,
        Self::ShowPart(Part::Frame),
        Self::ShowPart(Part::Proposals),
        Self::CopyProposal,
    ];

    fn face(&self) -> Option<Face> {
        let moving = Modifiers::ALT.plus(Modifiers::SHIFT);
        let (label, tip, keys) = match self {
            Self::Move(Step::Back) => (words::MOVE_UP, words::MOVE_UP_TIP, Some((moving, Key::ArrowUp))),
            Self::Move(Step::Forward) => (words::MOVE_DOWN, words::MOVE_DOWN_TIP, Some((moving, Key::ArrowDown))),
            Self::Copy => (words::COPY, words::COPY_TIP, Some((SHIFTED, Key::D))),
            Self::Remove => (words::REMOVE, words::REMOVE_TIP, Some((Modifiers::COMMAND, Key::Delete))),
            Self::OpenLibrary => (words::OPEN_LIBRARY, words::OPEN_LIBRARY_TIP, Some((SHIFTED, Key::A))),
            Self::AddFree => (words::ADD_FREE, words::ADD_FREE_TIP, None),
            Self::AddChapter => (words::ADD_CHAPTER, words::ADD_CHAPTER_TIP, None),
            Self::AddProtocol => (words::ADD_PROTOCOL, words::ADD_PROTOCOL_TIP, None),
            Self::AddAnnex => (words::ADD_ANNEX, words::ADD_ANNEX_TIP, None),
            Self::ShowPart(Part::Frame) => (words::FRAME, words::FRAME_TIP, Some((SHIFTED, Key::F))),
            Self::ShowPart(Part::Proposals) => (words::SHOW_PROPOSALS, words::SHOW_PROPOSALS_TIP, None),
            Self::CopyProposal => (words::COPY_PROPOSAL, words::COPY_PROPOSAL_TIP, None),
            Self::ToggleInspector => (words::INSPECTOR, words::INSPECTOR_TIP, Some((Modifiers::COMMAND, Key::I))),
            Self::ToggleList => (words::LIST, words::LIST_TIP, Some((Modifiers::COMMAND, Key::B))),
            Self::NextArticle => (words::NEXT_ARTICLE, words::NEXT_ARTICLE_TIP, Some((Modifiers::ALT, Key::ArrowDown))),
            Self::PreviousArticle => {
                (words::PREVIOUS_ARTICLE, words::PREVIOUS_ARTICLE_TIP, Some((Modifiers::ALT, Key::ArrowUp)))
            }
            Self::Find(SearchCommand::Open) => (words::FIND, words::FIND_TIP, Some((Modifiers::COMMAND, Key::F))),
            Self::Blank(_)
            | Self::Own(_)
            | Self::Find(_)
            | Self::MarkArticle(_)
            | Self::Also(_)
            | Self::UpTo(_)
            | Self::Stretch(_)
            | Self::Fold(_)
            | Self::RenameChapter(_)
            | Self::RenameProposal(_)
            | Self::GoTo { .. }
            | Self::GoToFrame
            | Self::WishFulfilled
            | Self::Drop { .. }
            | Self::DropChapter { .. }
            | Self::LeaveOut { .. }
            | Self::KeepArticles
            | Self::CloseLibrary
            | Self::Search(_)
            | Self::Choose(_)
            | Self::ChoosePreset(_)
            | Self::AddTemplate { .. }
            | Self::AddStanding(_)
            | Self::ShowPart(Part::Chapter(_) | Part::Protocol(_) | Part::Annex(_))
            | Self::ApplyPreset(_)
            | Self::NameChapter { .. }
            | Self::SetProtocol(_)
            | Self::SetAnnex(_)
            | Self::SetFrame(_, _)
            | Self::NameProposal { .. }
            | Self::MoveProposal(_, _)
            | Self::RemoveProposal(_)
            | Self::Compare(_) => return None,
        };
        let shortcut = keys.map(|(modifiers, key)| KeyboardShortcut::new(modifiers, key));
        Some(Face { label, tip, shortcut })
    }
}
