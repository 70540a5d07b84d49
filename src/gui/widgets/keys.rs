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
    if held.is_empty() { last.to_owned() } else { format!("{held} {last}").replace('+', " ") }
}
