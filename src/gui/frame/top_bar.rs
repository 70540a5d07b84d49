//! The bar at the top: the dossier and whether it is saved, the proposals, undo and redo, search, language and menu.

use eframe::egui::{Align, Button, Label, Layout, RichText, Role, Ui, WidgetInfo, vec2};

use super::command::FrameCommand;
use super::menu::menu_ui;
use super::palette::search_ui;
use super::phrases as words;
use crate::domain::agreement::Proposal;
use crate::domain::words::Language;
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::face::Faced;
use crate::gui::office::command::OfficeCommand;
use crate::gui::out::Out;
use crate::gui::state::State;
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::widgets::keys::keys_text;
use crate::gui::{icon, theme};
use crate::report::format::say;

/// Below this width the window is narrow.
const NARROW: f32 = 1180.0;
/// From this width on there is room for what an example is for.
const WIDE: f32 = 1600.0;
/// The width of what says whether the dossier is saved.
const SAVED_WIDTH: f32 = 120.0;
/// The most the name of the dossier takes.
const NAME_SHARE: f32 = 0.22;
/// The width of what stands behind the proposals.
const TOOLS: f32 = 84.0;
/// The most a tab takes.
const MOST_TAB: f32 = 220.0;
/// The width of the field that opens the palette, in a wide and in a narrow window.
const SEARCH_WIDTHS: [f32; 2] = [220.0, 150.0];

pub fn top_bar_ui(ui: &mut Ui, state: &State, proposal: &str, out: &mut Out<Command>) {
    let window = ui.max_rect();
    ui.horizontal_centered(|ui| {
        ui.add_space(2.0 * theme::STEP);
        name_ui(ui, state, out);
        let start = ui.cursor().left();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(theme::STEP);
            buttons_ui(ui, state, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let middle = window.center().x - start;
                proposals_ui(ui, middle, state, proposal, out);
            });
        });
    });
}

fn name_ui(ui: &mut Ui, state: &State, out: &mut Out<Command>) {
    let language = state.settings.language;
    let palette = theme::palette(ui);
    let name = RichText::new(&state.document.dossier().name).font(theme::strong());
    ui.scope(|ui| {
        ui.set_max_width(ui.ctx().content_rect().width() * NAME_SHARE);
        ui.add(Label::new(name).truncate());
    });
    let session = &state.session;
    let words = if session.is_busy() {
        words::BUSY.in_language(language).to_owned()
    } else if session.file.path.is_some() && state.is_changed() {
        words::CHANGED.in_language(language).to_owned()
    } else {
        match (&session.file.path, &session.file.saved_at) {
            (None, _) => words::NEVER_SAVED.in_language(language).to_owned(),
            (Some(_), None) => words::SAVED.in_language(language).to_owned(),
            (Some(_), Some(time)) => say!(language, words::SAVED_AT, time = time),
        }
    };
    if session.file.is_example {
        example_ui(ui, language, out);
    }
    // A fixed width, so that the proposals beside it do not move when the words change.
    let words = RichText::new(words).font(theme::small()).color(palette.faint);
    let size = vec2(SAVED_WIDTH, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(SAVED_WIDTH);
        ui.label(words);
    });
}

/// Says that the dossier is an example; pressed, it becomes one's own.
fn example_ui(ui: &mut Ui, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let name = words::EXAMPLE.in_language(language);
    let has_room = ui.ctx().content_rect().width() >= WIDE;
    let shown = if !has_room { words::EXAMPLE_SHORT.in_language(language) } else { name };
    let text = RichText::new(shown).font(theme::small()).color(palette.warning);
    let response = ui.add(Button::new(text).fill(palette.warning_fill).stroke((1.0, palette.warning_line)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.on_hover_text(words::EXAMPLE_TIP.in_language(language)).clicked() {
        out.send(OfficeCommand::MakeOwn);
    }
}

/// The proposals, around `middle` where there is room for that.
fn proposals_ui(ui: &mut Ui, middle: f32, state: &State, open: &str, out: &mut Out<Command>) {
    let proposals = &state.document.dossier().proposals;
    let widths = proposals.iter().map(|proposal| tab_width(ui, &proposal.title)).collect::<Vec<_>>();
    let gap = ui.spacing().item_spacing.x;
    let available = ui.available_width() - TOOLS;
    let shown = tabs_in(available, &widths, gap, proposals.iter().position(|proposal| proposal.id == open));
    let width: f32 = shown.iter().map(|&place| widths[place] + gap).sum();
    ui.add_space((middle - width / 2.0).min(available - width).max(0.0));
    for &place in &shown {
        let size = widths[place].min(available);
        tab_ui(ui, (&proposals[place], size), proposals[place].id == open, state.settings.language, out);
    }
    if shown.len() < proposals.len() {
        let all = words::ALL_PROPOSALS.in_language(state.settings.language);
        let menu = ui.menu_button(icon::LIST.to_string(), |ui| {
            for proposal in proposals {
                if ui.selectable_label(proposal.id == open, &proposal.title).clicked() {
                    out.ask(Ask::ShowProposal(proposal.id.clone()));
                    ui.close();
                }
            }
        });
        menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, all));
        menu.response.on_hover_text(all);
    }
    let shown = proposals.iter().find(|proposal| proposal.id == open);
    if let Some(shown) = shown {
        let name = say!(state.settings.language, words::NEW_PROPOSAL, title = &shown.title);
        let response = ui.add(Button::new(icon::PLUS.to_string()).min_size(vec2(28.0, 28.0)).frame(false));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.on_hover_text(&name).clicked() {
            out.send(AgreementCommand::CopyProposal);
        }
    }
}

/// The width of a tab with this title; a long one is cut.
fn tab_width(ui: &Ui, title: &str) -> f32 {
    let ink = theme::palette(ui).ink;
    let text = ui.painter().layout_no_wrap(title.to_owned(), theme::body(), ink).size().x;
    (text + 2.0 * ui.spacing().button_padding.x + 2.0).ceil().min(MOST_TAB)
}

/// The places of the tabs that are shown whole: the one that is open, and the others from the first one on.
fn tabs_in(room: f32, widths: &[f32], gap: f32, open: Option<usize>) -> Vec<usize> {
    let mut left = room - open.map_or(0.0, |open| widths[open] + gap);
    let fits = |place: &usize| {
        if Some(*place) == open {
            return true;
        }
        left -= widths[*place] + gap;
        left >= 0.0
    };
    (0..widths.len()).filter(fits).collect()
}

/// The tab of a proposal: a click shows it, a double click lets it be named.
fn tab_ui(ui: &mut Ui, (proposal, width): (&Proposal, f32), is_open: bool, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let ink = if is_open { palette.accent_ink } else { palette.ink };
    let mut button = Button::new(RichText::new(&proposal.title).color(ink)).truncate().min_size(vec2(width, 28.0));
    if is_open {
        button = button.fill(palette.accent);
    }
    let shown = ui.push_id(&proposal.id, |ui| {
        ui.set_max_width(width);
        ui.add(button)
    });
    let mut response = shown.inner;
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &proposal.title));
    if width >= MOST_TAB {
        response = response.on_hover_text(&proposal.title);
    }
    if response.double_clicked() {
        out.send(AgreementCommand::RenameProposal(proposal.id.clone()));
    } else if response.clicked() && !is_open {
        out.ask(Ask::ShowProposal(proposal.id.clone()));
    }
    response.context_menu(|ui| {
        let mut choice = |ui: &mut Ui, label: &str, command: AgreementCommand| {
            if ui.button(label).clicked() {
                out.send(command);
                ui.close();
            }
        };
        choice(ui, words::RENAME.in_language(language), AgreementCommand::RenameProposal(proposal.id.clone()));
        if is_open {
            choice(ui, &say!(language, words::NEW_PROPOSAL, title = &proposal.title), AgreementCommand::CopyProposal);
        } else {
            choice(ui, words::COMPARE.in_language(language), AgreementCommand::Compare(proposal.id.clone()));
        }
    });
}

/// What stands at the right, from right to left.
fn buttons_ui(ui: &mut Ui, state: &State, out: &mut Out<Command>) {
    let language = state.settings.language;
    ui.spacing_mut().item_spacing.x = 2.0 * theme::STEP;
    let history = state.document.history();
    let [wide, narrow] = SEARCH_WIDTHS;
    let search = if ui.ctx().content_rect().width() < NARROW { narrow } else { wide };
    menu_ui(ui, state, out);
    language_ui(ui, language, out);
    search_ui(ui, search, language, out);
    let mut show = |ui: &mut Ui, sign, command, enabled| {
        CommandButton { sign, command, enabled, dress: Dress::Icon }.show(ui, language, out);
    };
    if search == wide {
        let has_steps = history.can_undo() || history.can_redo();
        show(ui, icon::CARET_DOWN, Command::from(FrameCommand::ShowHistory), has_steps);
    }
    show(ui, icon::ARROW_U_UP_RIGHT, Command::from(Ask::Redo), history.can_redo());
    show(ui, icon::ARROW_U_UP_LEFT, Command::from(Ask::Undo), history.can_undo());
    ui.add_space(theme::STEP);
}

/// The language that shows; pressed, it is the other one.
fn language_ui(ui: &mut Ui, language: Language, out: &mut Out<Command>) {
    let Some(face) = Command::from(Ask::SwitchLanguage).face() else { return };
    let code = language.code().to_uppercase();
    let response = ui.add(Button::new(code).min_size(vec2(36.0, 28.0)));
    let name = face.label.in_language(language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let keys = face.shortcut.map(|keys| keys_text(ui.ctx(), &keys)).unwrap_or_default();
    if response.on_hover_text(format!("{}  ({keys})", face.tip.in_language(language))).clicked() {
        out.ask(Ask::SwitchLanguage);
    }
}

#[cfg(test)]
mod tests {
    use super::tabs_in;

    #[test]
    fn the_tab_that_is_open_is_always_shown_and_none_is_cut() {
        let widths = [120.0, 120.0, 200.0, 80.0, 90.0];
        assert_eq!(tabs_in(700.0, &widths, 8.0, Some(0)), [0, 1, 2, 3, 4]);
        // 120 + 90 + 2 × 8 = 226: no room for another 120 + 8.
        assert_eq!(tabs_in(300.0, &widths, 8.0, Some(4)), [0, 4]);
        assert_eq!(tabs_in(50.0, &widths, 8.0, Some(3)), [3]);
        assert_eq!(tabs_in(0.0, &[], 8.0, None), Vec::<usize>::new());
    }
}
