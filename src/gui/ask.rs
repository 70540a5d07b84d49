//! What a page may ask of the window around it: to show something else, to make a change that belongs to no page, to
//! open a figure. With what such a question names: pages, places, messages.
//!
//! Every subject may use this; it knows none of them.

use std::path::PathBuf;

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

pub use super::page::Page;

use super::face::{Face, Faced, SHIFTED};
use super::history::Revision;
use super::phrases;
use super::settings::Panels;
use crate::domain::checks::{self, Fix};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::{ArticleId, ProposalId};
use crate::domain::money::Cents;
use crate::domain::projection::{FigureAddress, ShareBasis};
use crate::domain::remedy::Remedy;
use crate::domain::words::Message;
use crate::report::document::Table;
use crate::workbench::TableFormat;

/// A parameter in the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The article.
    pub article: ArticleId,
    /// The parameter.
    pub parameter: String,
    /// Which of the places where it stands: counted within the article's text, or [`Place::ASIDE`].
    pub occurrence: usize,
}

impl Place {
    /// The occurrence beside the text, in the inspector.
    pub const ASIDE: usize = usize::MAX;

    /// The article and the parameter, wherever it stands.
    pub fn field(&self) -> (ArticleId, String) {
        (self.article.clone(), self.parameter.clone())
    }
}

/// A change of the dossier that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What it did, without a capital or a full stop.
    pub words: Message,
    /// The content it led to; of another one it is not true.
    pub revision: Revision,
    /// The proposal that was shown, and what it cost in its first year before it.
    pub before: Option<(ProposalId, Cents)>,
}

/// What was done or went wrong, until it is closed or replaced, or has been there long enough to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something went well.
    Done(String),
    /// The dossier was changed; it can be taken back.
    Made(Made),
    /// A document was written, which can be opened: what is said, and where it is.
    Written(String, PathBuf),
    /// Something went wrong: all that is to be said.
    Failed(Vec<Diagnostic>),
    /// The dossier was not saved: why, and saving elsewhere is offered.
    NotSaved(Vec<Diagnostic>),
}

impl Status {
    /// Whether it asks nothing of anybody, and leaves by itself.
    pub fn passes(&self) -> bool {
        match self {
            Self::Done(_) | Self::Made(_) | Self::Written(..) => true,
            Self::Failed(_) | Self::NotSaved(_) => false,
        }
    }
}

/// Something asked of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Take back the last change.
    Undo,
    /// Make it again.
    Redo,
    /// Take back or make again until so many steps are made.
    GoToStep(usize),
    /// Show what was shown before something was followed.
    Back,
    /// Show again what was left so.
    Forward,
    /// Nobody drags any more.
    EndGesture,
    /// Show a page.
    ShowPage(Page),
    /// Select an article; the text scrolls to it.
    SelectArticle(ArticleId),
    /// Go to the place that a check names.
    Follow(checks::Place),
    /// Make the change that a check offers.
    Apply(Box<Fix>),
    /// Do what would help, or show where it is done.
    Help(Remedy),
    /// Show the next proposal.
    NextProposal,
    /// Show a proposal.
    ShowProposal(ProposalId),
    /// Open the derivation of an amount.
    OpenDerivation(FigureAddress),
    /// Ask where to export.
    Export,
    /// Ask for a folder for several documents: all of a notification, or those that are picked.
    ExportSet(bool),
    /// Ask where to write a table of the page, in words and numbers of the window's language.
    SaveTable(Box<Table>, TableFormat),
    /// Let list and inspector stand like this from now on.
    SetPanels(Panels),
    /// Take percentages of the wage bill of these costs from now on.
    CountShares(ShareBasis),
    /// Dutch or English.
    SwitchLanguage,
    /// Light or dark.
    SwitchShade,
    /// Close what stands over the page.
    CloseDialog,
    /// Close the message.
    CloseStatus,
    /// Say what was done or went wrong.
    Say(Status),
}

impl Ask {
    /// Whether it may lead somewhere else, from where one wants to come back.
    pub fn follows(&self) -> bool {
        match self {
            Self::Follow(_) | Self::Help(_) | Self::Apply(_) | Self::Undo | Self::Redo | Self::GoToStep(_) => true,
            Self::Back
            | Self::Forward
            | Self::EndGesture
            | Self::ShowPage(_)
            | Self::SelectArticle(_)
            | Self::NextProposal
            | Self::ShowProposal(_)
            | Self::OpenDerivation(_)
            | Self::Export
            | Self::ExportSet(_)
            | Self::SaveTable(..)
            | Self::SetPanels(_)
            | Self::CountShares(_)
            | Self::SwitchLanguage
            | Self::SwitchShade
            | Self::CloseDialog
            | Self::CloseStatus
            | Self::Say(_) => false,
        }
    }
}

impl Faced for Ask {
    const LISTED: &'static [Self] = &[
        Self::Redo,
        Self::NextProposal,
        Self::Undo,
        Self::Back,
        Self::Forward,
        Self::Export,
        Self::SwitchLanguage,
        Self::SwitchShade,
    ];

    fn face(&self) -> Option<Face> {
        use Modifiers as M;
        let (label, tip, keys) = match self {
            Self::Undo => (phrases::UNDO, phrases::UNDO_TIP, (M::COMMAND, Key::Z)),
            Self::Redo => (phrases::REDO, phrases::REDO_TIP, (SHIFTED, Key::Z)),
            Self::Back => (phrases::BACK, phrases::BACK_TIP, (M::ALT, Key::ArrowLeft)),
            Self::Forward => (phrases::FORWARD, phrases::FORWARD_TIP, (M::ALT, Key::ArrowRight)),
            Self::ShowPage(page) => (page.face().name, phrases::OPEN_PAGE_TIP, (M::COMMAND, page.face().key)),
            Self::NextProposal => (phrases::NEXT_PROPOSAL, phrases::NEXT_PROPOSAL_TIP, (SHIFTED, Key::P)),
            Self::Export => (phrases::EXPORT, phrases::EXPORT_TIP, (M::COMMAND, Key::E)),
            Self::SwitchLanguage => (phrases::SWITCH_LANGUAGE, phrases::SWITCH_LANGUAGE_TIP, (M::COMMAND, Key::L)),
            Self::SwitchShade => (phrases::SWITCH_THEME, phrases::SWITCH_THEME_TIP, (M::COMMAND, Key::D)),
            Self::GoToStep(_)
            | Self::EndGesture
            | Self::SelectArticle(_)
            | Self::Follow(_)
            | Self::Apply(_)
            | Self::Help(_)
            | Self::ShowProposal(_)
            | Self::OpenDerivation(_)
            | Self::ExportSet(_)
            | Self::SaveTable(..)
            | Self::SetPanels(_)
            | Self::CountShares(_)
            | Self::Say(_)
            | Self::CloseDialog
            | Self::CloseStatus => return None,
        };
        Some(Face { label, tip, shortcut: Some(KeyboardShortcut::new(keys.0, keys.1)) })
    }
}
