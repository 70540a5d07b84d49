//! What is done that pages ask of the window.

mod steps;
pub mod trail;

use crate::domain::checks::{Fix, Place};
use crate::domain::clause::Preset;
use crate::domain::id::ProposalId;
use crate::domain::parameters::FigureKey;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Language, capitalised};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::session::Part;
use crate::gui::ask::{Ask, Page, Status};
use crate::gui::chooser::Purpose;
use crate::gui::costs::command::CostsCommand;
use crate::gui::costs::session::CostsTab;
use crate::gui::funding::command::FundingCommand;
use crate::gui::handle::{Means, edit, handle as change};
use crate::gui::office;
use crate::gui::settings::Shade;
use crate::gui::state::State;
use crate::gui::workforce::command::{ImportCommand, WorkforceCommand};
use crate::report::format;
use crate::workbench::Existing;

/// Changes the state as is asked.
pub fn handle(state: &mut State, means: &Means<'_>, ask: Ask) {
    match ask {
        Ask::Undo => steps::undo(state, means),
        Ask::Redo => steps::redo(state, means),
        Ask::GoToStep(wanted) => steps::go_to(state, means, wanted),
        Ask::Back => trail::back(state),
        Ask::Forward => trail::forward(state),
        Ask::EndGesture => state.document.end_gesture(),
        Ask::ShowPage(page) => show_page(state, page),
        Ask::SelectArticle(article) => {
            show_page(state, Page::Agreement);
            state.session.agreement.select(article);
        }
        Ask::Follow(place) => follow(state, means, place),
        Ask::Apply(fix) => apply(state, means, *fix),
        Ask::Help(remedy) => help(state, means, remedy),
        Ask::NextProposal => next_proposal(state),
        Ask::ShowProposal(proposal) => show_proposal(state, proposal),
        Ask::OpenDerivation(address) => state.session.derivation.open(address),
        Ask::Export => office::ask_path(state, means, Purpose::Export, None),
        Ask::ExportSet(of_notification) => office::ask_path(state, means, Purpose::Set { of_notification }, None),
        Ask::SaveTable(table, format) => office::ask_table(state, means, *table, format),
        Ask::SetPanels(panels) => {
            state.settings.panels = panels;
            state.session.agreement.panels = panels;
        }
        Ask::CountShares(basis) => state.settings.share_basis = basis,
        Ask::SwitchLanguage => switch_language(state),
        Ask::SwitchShade => switch_shade(state, means),
        Ask::CloseDialog => state.session.dialog = None,
        Ask::CloseStatus => state.session.status = None,
        Ask::Say(status) => state.session.status = Some(status),
    }
}

/// Shows a page; a parameter that is edited on the one before closes, one that was just opened on this one stays.
fn show_page(state: &mut State, page: Page) {
    if state.session.page == Page::Agreement && page != Page::Agreement {
        state.session.agreement.blank = None;
    }
    state.session.page = page;
    state.session.office.start = None;
}

fn show_proposal(state: &mut State, proposal: ProposalId) {
    state.document.end_gesture();
    if let Some(path) = &state.session.file.path {
        // The next time it is opened it shows where it was left.
        state.settings.shown.insert(path.clone(), proposal.to_string());
    }
    state.session.proposal = proposal;
    state.session.agreement.blank = None;
}

fn next_proposal(state: &mut State) {
    let proposals = &state.document.dossier().proposals;
    let here = proposals.iter().position(|proposal| proposal.id == state.session.proposal).unwrap_or_default();
    if let Some(next) = proposals.get((here + 1) % proposals.len().max(1)) {
        show_proposal(state, next.id.clone());
    }
}

fn switch_language(state: &mut State) {
    state.settings.language = match state.settings.language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    };
}

fn switch_shade(state: &mut State, means: &Means<'_>) {
    state.settings.shade = match state.settings.shade {
        Shade::Light => Shade::Dark,
        Shade::Dark => Shade::Light,
        Shade::System if means.is_dark => Shade::Light,
        Shade::System => Shade::Dark,
    };
}

fn follow(state: &mut State, means: &Means<'_>, place: Place) {
    match place {
        Place::Article { article, part } => {
            change(state, means, AgreementCommand::GoTo { article, part }.into());
        }
        Place::Dossier | Place::Term | Place::GeneralBinding | Place::Party(_) => {
            change(state, means, AgreementCommand::GoToFrame.into());
        }
        Place::Protocol(id) => change(state, means, AgreementCommand::ShowPart(Part::Protocol(id)).into()),
        Place::Annex(id) => change(state, means, AgreementCommand::ShowPart(Part::Annex(id)).into()),
        Place::Profile(id) => {
            show_page(state, Page::Workforce);
            change(state, means, WorkforceCommand::Select(id).into());
        }
        Place::Scheme(id) => {
            show_page(state, Page::Funding);
            change(state, means, FundingCommand::Select(id).into());
        }
        Place::Figure(figure) => {
            show_page(state, Page::Costs);
            change(state, means, CostsCommand::ShowFigure(FigureKey::from(figure.as_str())).into());
        }
    }
}

/// Does what would help, or shows where it is done.
fn help(state: &mut State, means: &Means<'_>, remedy: Remedy) {
    let import = |command| WorkforceCommand::Import(command).into();
    match remedy {
        Remedy::Words(_) => {}
        Remedy::NameColumn { field, columns: _ } | Remedy::DecimalSign(field) | Remedy::DateOrder(field) => {
            show_page(state, Page::Workforce);
            change(state, means, import(ImportCommand::ShowColumn(field)));
        }
        Remedy::Answer(answer) => change(state, means, import(ImportCommand::Answer(answer))),
        // Its meanings stand beside the word.
        Remedy::Word { .. } => {}
        Remedy::Sheet(sheet) => change(state, means, import(ImportCommand::ReadSheet(sheet))),
        Remedy::Employers => {
            show_page(state, Page::Costs);
            change(state, means, CostsCommand::ShowTab(CostsTab::Assumptions).into());
        }
        Remedy::ReplaceProfiles => change(state, means, import(ImportCommand::TakeIn(Existing::Replace))),
        Remedy::PutBeside { profiles: _, heads: _ } => {
            change(state, means, import(ImportCommand::TakeIn(Existing::Beside)));
        }
        Remedy::OwnFigure { figure, name: _ } => {
            show_page(state, Page::Costs);
            change(state, means, CostsCommand::ShowOwnValue(FigureKey::from(figure.as_str())).into());
        }
        Remedy::Overwrite => office::ask_again(state, means),
        Remedy::AddArticle { template, title: _ } => {
            let (preset, along) = (Preset::Advised, false);
            change(state, means, AgreementCommand::AddTemplate { template, preset, along }.into());
        }
        Remedy::ChooseTemplate => {
            show_page(state, Page::Agreement);
            change(state, means, AgreementCommand::OpenLibrary.into());
        }
    }
}

fn apply(state: &mut State, means: &Means<'_>, Fix { label: _, edit: change }: Fix) {
    let added = change.added().map(str::to_owned);
    let words = change.words(state.document.dossier(), means.workbench.built_in.known());
    if !edit(state, means, change, None) {
        return;
    }
    state.session.agreement.blank = None;
    if !matches!(state.session.status, Some(Status::Made(_))) {
        let words = format::message(&words, state.settings.language);
        state.session.status = Some(Status::Done(capitalised(&words)));
    }
    let proposal = state.document.proposal(&state.session.proposal);
    if let Some(article) = added.filter(|added| proposal.is_some_and(|shown| shown.article(added).is_some())) {
        state.session.agreement.article = Some(article.into());
    }
}
