//! The proposals of the dossier: named, copied, ordered, taken out, compared.

use eframe::egui::{Frame, Margin, RichText, Role, Stroke, Ui, WidgetInfo};

use super::{add_button_ui, icon_button_ui};
use crate::domain::agreement::Proposal;
use crate::domain::agreement::edit::Step;
use crate::domain::words::Language;
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::agreement::session::{AgreementSession, Part, Wish};
use crate::gui::agreement::view::AgreementView;
use crate::gui::out::Out;
use crate::gui::widgets::card::page_title_ui;
use crate::gui::widgets::draft_field::{DraftField, draft_field_ui};
use crate::gui::{icon, theme};
use crate::report::format::say;

/// Shows them.
pub fn proposals_ui(
    ui: &mut Ui,
    proposals: &[Proposal],
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    page_title_ui(ui, words::PROPOSALS.in_language(language));
    for (index, proposal) in proposals.iter().enumerate() {
        let card = Frame::new().stroke(Stroke::new(1.0, palette.line)).corner_radius(6).inner_margin(Margin::same(10));
        card.show(ui, |ui| {
            ui.push_id(&proposal.id, |ui| {
                let first = index == 0 && session.wish == Some(Wish::Name(Part::PROPOSALS.to_owned()));
                let takes_focus = first || session.wish == Some(Wish::Name(proposal.id.to_string()));
                proposal_ui(ui, proposal, takes_focus, (index, proposals.len()), language, out);
                let is_compared = session.compared.as_deref() == Some(&proposal.id)
                    || (session.compared.is_none() && view.shown.basis.other_title.as_ref() == Some(&proposal.title));
                if proposal.id == view.shown.basis.proposal {
                    let shown = words::SHOWN.in_language(language);
                    ui.label(RichText::new(shown).font(theme::small()).color(palette.soft));
                } else if is_compared {
                    let compared = words::COMPARED.in_language(language);
                    ui.label(RichText::new(compared).font(theme::small()).color(palette.soft));
                } else {
                    let name = say!(language, words::COMPARE_WITH, proposal = &proposal.title);
                    let response = ui.button(RichText::new(&name).font(theme::small()));
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                    if response.clicked() {
                        out.send(AgreementCommand::Compare(proposal.id.clone()));
                    }
                }
            });
        });
    }
    if add_button_ui(ui, words::COPY_PROPOSAL.in_language(language)) {
        out.send(AgreementCommand::CopyProposal);
    }
}

fn proposal_ui(
    ui: &mut Ui,
    proposal: &Proposal,
    takes_focus: bool,
    (index, count): (usize, usize),
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let name = say!(language, words::PROPOSAL_NAME, number = (index + 1).to_string());
    let id = ui.scope_id().with(("proposal", &proposal.id));
    if takes_focus {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let field = DraftField { id, name: &name, text: &proposal.title, hint: "", lines: 1 };
    let read = |text: &str| match text.trim() {
        "" => Err(words::EMPTY_NAME.in_language(language).to_owned()),
        name => Ok(name.to_owned()),
    };
    if let Some(title) = draft_field_ui(ui, &field, read) {
        out.send(AgreementCommand::NameProposal { proposal: proposal.id.clone(), title });
    }
    ui.horizontal(|ui| {
        let mut send = |command| out.send(command);
        let (id, title) = (&proposal.id, &proposal.title);
        if icon_button_ui(ui, icon::ARROW_UP, &say!(language, words::UP_NAMED, name = title), index > 0) {
            send(AgreementCommand::MoveProposal(id.clone(), Step::Back));
        }
        if icon_button_ui(ui, icon::ARROW_DOWN, &say!(language, words::DOWN_NAMED, name = title), index + 1 < count) {
            send(AgreementCommand::MoveProposal(id.clone(), Step::Forward));
        }
        if icon_button_ui(ui, icon::TRASH, &say!(language, words::REMOVE_NAMED, name = title), count > 1) {
            send(AgreementCommand::RemoveProposal(id.clone()));
        }
    });
}
