//! What can be edited beside the text: words of the parties' own, the frame of the agreement, chapters and proposals.

mod frame;
mod own;
mod parties;
mod proposals;
mod sections;

use eframe::egui::{Button, RichText, Role, Ui, WidgetInfo, vec2};

use crate::domain::agreement::edit::Step;
use crate::domain::agreement::{ArticleContent, Proposal};
use crate::domain::words::Language;
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::agreement::session::{AgreementSession, Part, Wish};
use crate::gui::agreement::view::AgreementView;
use crate::gui::out::Out;
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::{icon, theme};
use crate::report::format::say;

/// Buttons that move, copy and take out what is selected.
pub fn toolbar_ui(ui: &mut Ui, part: Option<&Part>, language: Language, out: &mut Out<AgreementCommand>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::STEP;
        let mut show = |ui: &mut Ui, sign, command| {
            CommandButton { sign, command, enabled: true, dress: Dress::Icon }.show(ui, language, out);
        };
        show(ui, icon::ARROW_UP, AgreementCommand::Move(Step::Back));
        show(ui, icon::ARROW_DOWN, AgreementCommand::Move(Step::Forward));
        if part.is_none() {
            show(ui, icon::COPY, AgreementCommand::Copy);
        }
        show(ui, icon::TRASH, AgreementCommand::Remove);
    });
}

/// Shows what can be edited of an article besides its parameters.
pub fn article_ui(
    ui: &mut Ui,
    article: &str,
    view: &AgreementView,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let Some(dossier) = &view.shown.dossier else { return };
    let Some(proposal) = view.proposal() else { return };
    let Some(article) = proposal.article(article) else { return };
    match &article.content {
        ArticleContent::Free { cost, .. } => own::cost_ui(ui, &article.id, cost.as_ref(), language, out),
        ArticleContent::Template { wording, .. } => {
            own::wording_ui(ui, view, &article.id, wording.is_some(), language, out)
        }
        ArticleContent::ScopeAndTerm => frame::frame_ui(ui, &dossier.agreement, false, language, out),
        ArticleContent::Definitions => {}
    }
}

/// Shows a part that is no article.
pub fn part_ui(
    ui: &mut Ui,
    part: &Part,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let Some(proposal) = view.proposal() else { return };
    let is_new = |id: &str| session.wish == Some(Wish::Name(id.to_owned()));
    match part {
        Part::Chapter(id) => sections::chapter_ui(ui, proposal, id, is_new(id), language, out),
        Part::Protocol(id) => sections::protocol_ui(ui, proposal, id, is_new(id), language, out),
        Part::Annex(id) => sections::annex_ui(ui, proposal, id, is_new(id), language, out),
        Part::Frame => {
            if let Some(dossier) = &view.shown.dossier {
                frame::frame_ui(ui, &dossier.agreement, is_new(Part::FRAME), language, out);
            }
        }
        Part::Proposals => {
            let all: &[Proposal] = view.shown.dossier.as_ref().map_or(&[], |dossier| &dossier.proposals);
            proposals::proposals_ui(ui, all, view, session, language, out);
        }
    }
}

/// A small button with an icon; whether it was pressed.
pub fn icon_button_ui(ui: &mut Ui, sign: char, name: &str, enabled: bool) -> bool {
    let button = Button::new(RichText::new(sign.to_string()).font(theme::small())).min_size(vec2(24.0, 24.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let pressed = response.clicked();
    response.on_hover_text(name);
    pressed
}

/// What is to be done with an entry of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Move it one place.
    Step(Step),
    /// Take it out.
    Remove,
}

impl Change {
    /// Does it to the entry in this place.
    fn apply<T>(self, list: &mut Vec<T>, index: usize) {
        match self {
            Self::Step(step) => {
                if let Some(next) = step.from(index, list.len()) {
                    list.swap(index, next);
                }
            }
            Self::Remove => {
                list.remove(index);
            }
        }
    }
}

/// Buttons that move the entry in this place of a list of `count`, and take it out where `least` are left.
fn change_ui(
    ui: &mut Ui,
    name: &str,
    index: usize,
    (count, least): (usize, usize),
    language: Language,
) -> Option<Change> {
    let mut wanted = None;
    if icon_button_ui(ui, icon::ARROW_UP, &say!(language, words::UP_NAMED, name = name), index > 0) {
        wanted = Some(Change::Step(Step::Back));
    }
    if icon_button_ui(ui, icon::ARROW_DOWN, &say!(language, words::DOWN_NAMED, name = name), index + 1 < count) {
        wanted = Some(Change::Step(Step::Forward));
    }
    if icon_button_ui(ui, icon::TRASH, &say!(language, words::REMOVE_NAMED, name = name), count > least) {
        wanted = Some(Change::Remove);
    }
    wanted
}

/// A button with words behind a plus sign; whether it was pressed.
pub fn add_button_ui(ui: &mut Ui, name: &str) -> bool {
    let response = ui.button(RichText::new(format!("{}  {name}", icon::PLUS)).font(theme::small()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.clicked()
}
