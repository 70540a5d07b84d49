//! Keys as they stand on the keyboard: "Ctrl+," and not "Ctrl+Comma".

use eframe::egui::{Context, KeyboardShortcut};

/// How a shortcut is written.
pub fn keys_text(ctx: &Context, keys: &KeyboardShortcut) -> String {
    let text = ctx.format_shortcut(keys);
    let (held, last) = text.rsplit_once('+').unwrap_or(("", &text));
    let last = match last {
        "Comma" => ",",
        "Period" => ".",
        "Plus" => "+",
        "Minus" => "–",
        "Slash" => "/",
        "Down" => "↓",
        "Up" => "↑",
        "Left" => "←",
        "Right" => "→",
        other => other,
    };
    if held.is_empty() { last.to_owned() } else { format!("{} {last}", held.replace('+', " ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Key, Modifiers};

    #[test]
    fn keys_are_written_as_they_stand_on_the_keyboard() {
        let ctx = Context::default();
        ctx.set_os(eframe::egui::os::OperatingSystem::Windows);
        let text = |modifiers, key| keys_text(&ctx, &KeyboardShortcut::new(modifiers, key));
        assert_eq!(text(Modifiers::COMMAND, Key::Plus), "Ctrl +");
        assert_eq!(text(Modifiers::COMMAND, Key::Comma), "Ctrl ,");
        assert_eq!(text(Modifiers::ALT, Key::ArrowDown), "Alt ↓");
        assert_eq!(text(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S), "Ctrl Shift S");
        assert_eq!(text(Modifiers::NONE, Key::F1), "F1");
    }
}
