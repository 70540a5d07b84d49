//! Work that was left: what it is, and whether it is brought back or set aside.

use std::time::SystemTime;

use eframe::egui::{Button, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::command::OfficeCommand;
use super::phrases as words;
use super::recovery::edits_in_words;
use super::session::Opening;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card::dialog_title_ui;
use crate::report::format::say;
use crate::store::journal::keeper::Found;
use crate::store::journal::replay::Damage;

pub fn found_ui(ui: &mut Ui, found: &[Found], own: bool, language: Language, out: &mut Out<OfficeCommand>) {
    let palette = theme::palette(ui);
    dialog_title_ui(ui, words::RECOVER_TITLE, language);
    ui.label(if own { words::RECOVER_OWN } else { words::RECOVER_OTHERS }.in_language(language));
    let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (index, found) in found.iter().enumerate() {
            ui.push_id(&found.journal, |ui| one_ui(ui, found, own, index == 0, language, out));
        }
    });
    ui.label(RichText::new(words::RECOVER_SAFE.in_language(language)).font(theme::small()).color(palette.faint));
    if !own && ui.button(words::LATER.in_language(language)).clicked() {
        out.ask(Ask::CloseDialog);
    }
}

fn one_ui(ui: &mut Ui, found: &Found, own: bool, is_first: bool, language: Language, out: &mut Out<OfficeCommand>) {
    let palette = theme::palette(ui);
    ui.label(RichText::new(&found.name).font(theme::strong()));
    let edits = edits_in_words(found.edits, language);
    let line = match found.when.and_then(in_words) {
        Some(when) => say!(language, words::FOUND_LINE, edits = &edits, when = &when),
        None => edits,
    };
    ui.label(line);
    let of = match &found.of {
        Some(of) => say!(language, words::OF_FILE, path = of.display().to_string()),
        None => words::OF_NO_FILE.in_language(language).to_owned(),
    };
    ui.label(RichText::new(of).font(theme::small()).color(palette.soft));
    let remarks = [
        found.set_aside.then_some(words::WAS_SET_ASIDE),
        found.file_differs.then_some(words::FILE_DIFFERS),
        found.damage.map(|damage| match damage {
            Damage::Torn => words::TORN,
            Damage::Spoilt | Damage::Unreadable => words::SPOILT,
        }),
    ];
    for remark in remarks.into_iter().flatten() {
        ui.label(RichText::new(remark.in_language(language)).font(theme::small()).color(palette.warning));
    }
    ui.horizontal(|ui| {
        let text = RichText::new(words::RESTORE.in_language(language)).color(palette.accent_ink);
        let restore = ui.add(Button::new(text).fill(palette.accent));
        let spoken = say!(language, words::RESTORE_NAME, name = &found.name);
        restore.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if is_first && ui.memory(|memory| memory.focused().is_none()) {
            restore.request_focus();
        }
        if restore.clicked() {
            out.send(if own {
                OfficeCommand::TakeWork
            } else {
                OfficeCommand::Open(Opening::Journal(found.journal.clone()))
            });
        }
        if found.set_aside {
            return;
        }
        let aside = ui.button(words::ASIDE.in_language(language));
        let spoken = say!(language, words::ASIDE_NAME, name = &found.name);
        aside.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if aside.clicked() {
            out.send(if own { OfficeCommand::RefuseWork } else { OfficeCommand::SetWorkAside(found.journal.clone()) });
        }
    });
    ui.add_space(2.0 * theme::STEP);
}

/// "2026-11-23 14:05", by the clock of this machine's place.
fn in_words(when: SystemTime) -> Option<String> {
    let when = jiff::Timestamp::try_from(when).ok()?;
    Some(when.to_zoned_datetime(jiff::tz::TimeZone::system()).strftime("%d-%m-%Y %H:%M").to_string())
}
