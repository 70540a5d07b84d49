//! A button that sends a command of the list, with its icon, name, tooltip and keys.

use eframe::egui::{Button, RichText, Role, Ui, WidgetInfo, vec2};

use crate::domain::words::Language;
use crate::gui::face::{Face, Faced};
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::keys::keys_text;

/// What stands on the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress {
    /// Only the icon; the name is in the tooltip and for the screen reader.
    Icon,
    /// Icon and name.
    Full,
}

/// A button for a listed command.
pub struct CommandButton<B> {
    /// The icon.
    pub sign: char,
    /// The command.
    pub command: B,
    /// Whether it can be sent now.
    pub enabled: bool,
    /// What stands on it.
    pub dress: Dress,
}

impl<B: Faced> CommandButton<B> {
    /// Shows the button; sends its command when it is pressed.
    pub fn show<C>(self, ui: &mut Ui, language: Language, out: &mut Out<C>)
    where
        B: Into<C>,
    {
        let Self { sign, command, enabled, dress } = self;
        let Some(Face { label, tip, shortcut }) = command.face() else { return };
        let label = label.in_language(language);
        let text = match dress {
            Dress::Icon => sign.to_string(),
            Dress::Full => format!("{sign}  {label}"),
        };
        let button = Button::new(RichText::new(text).font(theme::body())).min_size(vec2(32.0, 28.0));
        let response = ui.add_enabled(enabled, button);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
        let keys = shortcut.map(|keys| format!("  ({})", keys_text(ui.ctx(), &keys))).unwrap_or_default();
        let tip = match dress {
            Dress::Icon => format!("{label}{keys}\n{}", tip.in_language(language)),
            Dress::Full => format!("{}{keys}", tip.in_language(language)),
        };
        if response.clicked() {
            out.send(command);
        }
        response.on_hover_text(&tip).on_disabled_hover_text(tip);
    }
}
