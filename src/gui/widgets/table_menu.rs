//! The menu at a table: to a spreadsheet by the clipboard, or to a file.

use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{Align, Button, Layout, Role, Ui, WidgetInfo, vec2};

use crate::domain::words::{Language, Phrase};
use crate::export::csv::tabbed;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::{icon, phrases};
use crate::report::document::Table;
use crate::report::format::say;
use crate::workbench::TableFormat;

const WIDTH: f32 = 220.0;

/// What is done with the table, with its words; nothing to write a file.
const CHOICES: [(Option<TableFormat>, Phrase); 3] = [
    (None, phrases::COPY_TABLE),
    (Some(TableFormat::Csv), phrases::SAVE_TABLE_CSV),
    (Some(TableFormat::Json), phrases::SAVE_TABLE_JSON),
];

/// A table that can be taken along.
pub struct TableMenu<'m, F> {
    /// Which table it is, in words.
    pub name: &'m str,
    /// Makes the table.
    pub table: F,
    /// That figures are provisional, which goes along with the table.
    pub provisional: Option<&'m str>,
    /// The language of words and numbers.
    pub language: Language,
}

impl<F: FnOnce() -> Table> TableMenu<'_, F> {
    /// Shows the menu at the right, and what stands at its left.
    pub fn beside_ui<C>(self, ui: &mut Ui, out: &mut Out<C>, left: impl FnOnce(&mut Ui, &mut Out<C>)) {
        let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            self.show(ui, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| left(ui, out));
        });
    }

    /// Shows the button that opens the menu.
    pub fn show<C>(self, ui: &mut Ui, out: &mut Out<C>) {
        let Self { name, table, provisional, language } = self;
        let mut chosen = None;
        let mut first = None;
        let before = ui.memory(|memory| memory.focused());
        let button = Button::new(icon::EXPORT.to_string()).min_size(vec2(28.0, 0.0));
        let (response, shown) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(WIDTH);
            for (format, words) in CHOICES {
                let words = words.in_language(language);
                let item = ui.add(Button::new(words).min_size(vec2(WIDTH, 26.0)));
                item.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, words));
                if item.clicked() {
                    chosen = Some(format);
                    ui.close();
                }
                first.get_or_insert(item);
            }
        });
        let spoken = say!(language, phrases::TABLE_MENU, table = name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        // Opened by keyboard, the menu takes the focus from its button.
        if let (Some(_), Some(first), true) = (shown, first, before == Some(response.id)) {
            first.request_focus();
        }
        response.on_hover_text(spoken);
        let Some(format) = chosen else { return };
        let mut table = table();
        if let Some(provisional) = provisional {
            table.caption = format!("{} · {provisional}", table.caption);
        }
        match format {
            None => ui.ctx().copy_text(tabbed(&table, language)),
            Some(format) => out.ask(Ask::SaveTable(Box::new(table), format)),
        }
    }
}
