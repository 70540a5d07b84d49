//! What was done or went wrong, above the cost bar until it is closed.

use eframe::egui::{Align, Button, Layout, RichText, Role, Ui, WidgetInfo};

use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::ask::Status;
use crate::gui::command::Command;
use crate::gui::office::command::OfficeCommand;
use crate::gui::out::Out;
use crate::gui::views::FindingView;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::{icon, theme};

pub fn status_ui(ui: &mut Ui, status: &Status, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let name = words::STATUS_CLOSE.in_language(language);
        let response = ui.add(Button::new(icon::X.to_string()).frame(false));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if response.on_hover_text(name).clicked() {
            out.ask(Ask::CloseStatus);
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| match status {
            Status::Done(words) => {
                let words = format!("{} {words}", icon::CHECK_CIRCLE);
                ui.label(RichText::new(words).color(palette.good));
            }
            Status::Failed(errors) | Status::NotSaved(errors) => {
                for error in errors {
                    let mut finding = FindingView::of(error, language);
                    finding.text = format!("{} ({})", finding.text, error.subject);
                    finding_ui(ui, &finding, out);
                }
                if matches!(status, Status::NotSaved(_)) {
                    let words = words::SAVE_ELSEWHERE.in_language(language);
                    if ui.button(words).clicked() {
                        out.send(OfficeCommand::AskSaveAs);
                    }
                }
            }
        });
    });
}
